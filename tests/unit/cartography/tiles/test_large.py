"""Large layers in a scene and at the page's addresses."""

import json
from dataclasses import replace

import geopandas as gpd
import pytest
from shapely.geometry import LineString

from nkgis.cartography.pages import Pages
from nkgis.cartography.pages_tiles import hits_at
from nkgis.cartography.scene import build_scene
from nkgis.cartography.tiles import large
from nkgis.cartography.tiles.cache import TileCache
from nkgis.model.kinds import LayerKind, Mode, Status
from nkgis.model.layer import Layer
from nkgis.model.project import Project
from nkgis.model.route import Route


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch):
    monkeypatch.setattr(large, "LARGE_ROWS", 20)


def frame_of(count, name="ways"):
    lines = [LineString([(127, 38 + n / 50), (128, 38 + n / 50)]) for n in range(count)]
    ids, names = zip(*((f"{name}/{n}", f"Way {n}") for n in range(count)), strict=True)
    data = {"feature": range(count), "id": ids, "name": names, "properties": [{"kind": "road"}] * count}
    return gpd.GeoDataFrame(data, geometry=lines, crs=4326)


LAYERS = (Layer("few", "Few", LayerKind.LINES, "x"), Layer("wäys", "Many", LayerKind.LINES, "x"))
FRAMES = {"few": frame_of(3, "few"), "wäys": frame_of(30)}


def routes_of(status=Status.OPERATING):
    states = [status if n < 15 else Status.SHELVED for n in range(30)]
    routes = (Route(f"ways/{n}", "wäys", f"Way {n}", Mode.ROAD, state) for n, state in enumerate(states))
    return {("wäys", route.id): route for route in routes}


def scene_of(routes=None, *, tiled=True):
    return build_scene(Project("Test", LAYERS), FRAMES, routes or routes_of(), tiled=tiled)


def test_that_only_the_large_layer_is_tiles_and_its_looks_stand_in_the_legend():
    scene = scene_of()
    few, many = scene.layers
    assert (few.tiles, len(few.features)) == (None, 3)
    assert (len(many.features), len(many.tiles.looks), many.tiles.counts) == (0, 2, (15, 15))
    counts = {entry.text: entry.count for entry in scene.legend if entry.group in {"Network", "Status"}}
    assert counts["Road"] == 30
    assert counts[next(text for text in counts if "shelved" in text)] == 15
    assert "road|shelved||unstated|" in scene.tables["looks"]


def test_that_a_scene_without_tiles_keeps_every_feature():
    assert [len(layer.features) for layer in scene_of(tiled=False).layers] == [3, 30]


def test_that_a_restyle_keeps_the_geometry_and_changes_the_address():
    before, after = (scene_of(routes_of(status)).layers[1] for status in (Status.OPERATING, Status.CLOSED))
    assert before.tiles.geometry is after.tiles.geometry
    assert before.url == after.url
    assert before.tiles.mark != after.tiles.mark
    assert scene_of(routes := routes_of()).layers[1].tiles is scene_of(routes).layers[1].tiles


def test_that_the_page_gets_tiles_and_single_features_and_nothing_by_other_addresses():
    pages = Pages()
    pages.scene = scene_of()
    layer = pages.scene.layers[1]
    key = f"tiles/wäys/{layer.url.rpartition('/')[2]}"
    mime, content = pages.resource(f"/{key}/{layer.tiles.style_key('dark')}/7/109/49.png")
    assert (mime, content[:4]) == ("image/png", b"\x89PNG")
    assert pages.kept(f"/{key}/{layer.tiles.style_key('dark')}/7/109/49.png") == (mime, content)
    for wrong in ("pink-00000000/7/1/1.png", f"{layer.tiles.style_key('dark')}/7/109/x.png", "../../secret.png"):
        assert pages.resource(f"/{key}/{wrong}") is None
    answer = json.loads(pages.resource("/feature.json", {"layer": "wäys", "id": "ways/7"})[1])
    assert answer["feature"]["names"]["en"] == "Way 7"
    assert answer["shape"]["geometry"]["coordinates"][0] == [127.0, 38.14]
    assert pages.resource("/feature.json", {"layer": "wäys", "id": "nobody"}) is None


def test_that_the_hits_of_a_place_name_features_of_visible_large_layers_alone():
    scene = scene_of()
    hits = hits_at(scene, 127.5, 38.2, zoom=10.0, tolerance_px=6)
    assert [(hit.layer, hit.feature, hit.kind) for hit in hits] == [("wäys", "ways/10", "line")]
    hidden = replace(scene, layers=(scene.layers[0], replace(scene.layers[1], visible=False)))
    assert hits_at(hidden, 127.5, 38.2, zoom=10.0, tolerance_px=6) == []


def test_that_the_cache_keeps_to_its_bytes_and_drops_what_was_not_asked_for():
    cache = TileCache(most_bytes=250)
    cache.put("a", b"x" * 100)
    cache.put("b", b"x" * 100)
    cache.get("a")
    cache.put("c", b"x" * 100)
    assert (cache.get("a"), cache.get("b"), cache.size, len(cache)) == (b"x" * 100, None, 200, 2)
    cache.put("a", b"y")
    assert (cache.get("a"), cache.size) == (b"y", 101)
