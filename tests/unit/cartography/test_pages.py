import sys

import pytest

from nkgis.assets import asset
from nkgis.cartography.assets_store import asset_name, stored_asset, stored_assets
from nkgis.cartography.folium_page import SCRIPTS, STYLES, page_html
from nkgis.cartography.pages import Pages, bundled_file
from tests.ui.map_fixture import provider, scene


def test_that_the_committed_page_equals_a_fresh_rendering() -> None:
    assert asset("resources", "html", "map.html").read_text("utf-8") == page_html()


def test_that_every_asset_folium_names_is_in_the_store() -> None:
    import folium

    links = [url for _, url in (*folium.Map.default_js, *folium.Map.default_css)]
    assert links
    assert set(links) <= set(stored_assets())


def test_that_the_store_is_read_without_importing_it() -> None:
    stored_assets.cache_clear()
    before = set(sys.modules)
    assert stored_asset("leaflet.js") is not None
    assert not {name for name in set(sys.modules) - before if name.startswith("offlinefolium")}


def test_that_the_page_asks_only_for_what_is_served() -> None:
    pages = Pages()
    text = page_html()
    assert "http://" not in text
    assert "https://" not in text
    names = [f"js/{n}" for n in SCRIPTS] + [f"css/{n}" for n in STYLES] + ["assets/leaflet.js", "assets/leaflet.css"]
    for name in names:
        assert f'"{name}"' in text
        assert pages.resource(f"/{name}") is not None, name


@pytest.mark.parametrize(
    "path",
    [
        "/../pyproject.toml",
        "/base/../catalogue.json",
        "/js/../../pyproject.toml",
        "/fonts/%2e%2e/README.md",
        "/js/..\\..\\pyproject.toml",
        "//etc/passwd",
        "/base//etc/passwd",
        "/html/map.html",
        "/js/",
        "/base/.hidden.json",
        "/js/a\0.js",
        "/layers/../base/relief.json",
    ],
)
def test_that_no_path_leads_out_of_the_pages_folders(path: str) -> None:
    pages = Pages()
    pages.scene, pages.provider = scene(), lambda _: None
    assert pages.resource(path) is None


def test_that_only_known_kinds_of_files_are_served() -> None:
    assert bundled_file("fonts", "README.md") is None
    assert bundled_file("nowhere", "x.json") is None


def test_that_scene_and_layers_are_served_once_there_are_any() -> None:
    pages = Pages()
    assert pages.resource("/scene.json") is None
    assert pages.resource("/layers/railways.geojson") is None
    pages.scene, pages.provider = scene(), provider
    found = pages.resource("/scene.json")
    assert found is not None
    assert found[0] == "application/json"
    layer = pages.resource("/layers/railways.geojson")
    assert layer is not None
    assert layer[1].startswith(b'{"type":"FeatureCollection"')


def test_that_an_asset_is_named_by_the_end_of_its_address() -> None:
    assert asset_name("https://cdn.example/leaflet@1.9.3/dist/leaflet.js") == "leaflet.js"
