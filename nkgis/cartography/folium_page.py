"""The map page: a folium map whose assets come from the program itself. Rendered once, committed as a file."""

from typing import Any

from nkgis.cartography.assets_store import asset_name

SCRIPTS = (
    "geometry.js",
    "bridge.js",
    "pane.js",
    "ground.js",
    "lines.js",
    "overlay.js",
    "signs.js",
    "marks.js",
    "labels.js",
    "controls.js",
    "tiles.js",
    "view.js",
    "marked.js",
    "cursor.js",
    "above.js",
    "draw.js",
    "basemap.js",
)
STYLES = ("fonts.css", "map.css")
LEAFLET = ("leaflet", "leaflet_css")
START = "document.addEventListener('DOMContentLoaded', function () { nk.start(map_view); });"
_CENTER = (41.0, 129.8)


def page_html() -> str:
    """Returns the page's HTML: the same text for the same versions of folium and branca."""
    from branca.element import Element

    page = _folium_map()
    root = page.get_root()
    root.script.add_child(Element(START), name="start", index=None)
    lines = [line.rstrip() for line in root.render().splitlines()]
    return "\n".join(line for line in lines if line) + "\n"


def _folium_map() -> Any:
    """Returns the folium map with fixed ids, no tiles, Leaflet and the project's own scripts."""
    import folium

    page = folium.Map(
        location=_CENTER,
        zoom_start=6,
        tiles=None,
        zoom_control=False,
        attribution_control=False,
        min_zoom=3,
        max_zoom=14,
        zoom_snap=0.25,
        zoom_delta=1,
        wheel_px_per_zoom_level=90,
        keyboard_pan_delta=120,
    )
    page._id = "view"  # noqa: SLF001 - folium's ids are random otherwise
    page.default_js = _served(page.default_js) + [(name, f"js/{name}") for name in SCRIPTS]
    page.default_css = _served(page.default_css) + [(name, f"css/{name}") for name in STYLES]
    return page


def _served(links: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Returns Leaflet's links with the program's own addresses; the rest is not used and left out."""
    return [(name, f"assets/{asset_name(url)}") for name, url in links if name in LEAFLET]
