"""The standalone page: one HTML file with map, passports, table, legend and credits that needs no network."""

import base64
import gzip
import json
import re
from collections.abc import Callable, Container, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from nkgis.assets import asset
from nkgis.cartography.assets_store import stored_asset
from nkgis.cartography.pages import bundled_file
from nkgis.cartography.passport.notes import Stated
from nkgis.cartography.scene import BASE_FILES, MapScene, RouteKey
from nkgis.cartography.style import style
from nkgis.cartography.wording import say
from nkgis.errors import NkgisError
from nkgis.exporters import page_parts
from nkgis.exporters.page_fonts import font_faces
from nkgis.exporters.page_large import LargeParts, large_parts
from nkgis.exporters.page_passport import passport
from nkgis.model.method import Method
from nkgis.model.route import Route
from nkgis.model.segment import Measurement
from nkgis.progress import SILENT, Progress

POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "connect-src 'none'; base-uri 'none'; form-action 'none'"
)
_MAP = '<div class="folium-map" id="map_view" ></div>'
_COARSE = frozenset({"land_region", "coast_region", "lakes", "rivers"})
_UNSTATED = Method("not stated", None, None, 0.0)
_SKIPPED = frozenset({"coast_district"})  # the outline of the district land serves as its coast


def write_page(
    scene: MapScene,
    provider: Callable[[str], bytes | None],
    path: Path,
    *,
    measurements: Mapping[RouteKey, Measurement] | None = None,
    routes: Mapping[RouteKey, Route] | None = None,
    method: Method | None = None,
    title: str = "nkgis",
    stated: Callable[[Route], Stated] | None = None,
    progress: Progress = SILENT,
) -> Path:
    """Writes one HTML file that opens from disk with no network; returns its path.

    `provider` gives the GeoJSON of a layer by its id; a layer with tiles is put in as pictures (`page_large`). `stated`
    gives what sources state of a route.
    Names and texts are written as text, never as markup.
    """
    progress.step(0, 3, "Web page")
    large = large_parts(scene, measurements or {}, progress=progress)
    data = _packed(scene, provider, large)
    progress.step(1, 3, "Web page")
    side = _side(scene, routes or {}, measurements or {}, method or _UNSTATED, title, large, stated or _nothing)
    fonts = font_faces(side + json.dumps(scene.values()["labels"], ensure_ascii=False))
    progress.step(2, 3, "Web page")
    path.write_text(_html(scene, side, data, fonts, title), encoding="utf-8", newline="\n")
    progress.step(3, 3, "Web page")
    return path


def _nothing(_route: Route) -> Stated:
    return Stated()


def _packed(scene: MapScene, provider: Callable[[str], bytes | None], large: LargeParts) -> str:
    """Returns scene and geometry as base64 of gzipped JSON: letters that can close no script element."""
    files: dict[str, Any] = {"scene": scene.values(), "pictures": large.tiles, "singles": large.singles}
    for layer in scene.layers:
        content = provider(layer.id) if layer.tiles is None else None
        if content is not None:
            files[layer.url.split("?")[0]] = json.loads(content)
    for name, address in BASE_FILES.items():
        found = None if name in _SKIPPED else bundled_file(*address.split("/", 1))
        if found is None:
            continue
        mime, content = found
        if mime == "image/png":
            if name == f"relief_{scene.theme}":
                files[address] = f"data:{mime};base64,{base64.b64encode(content).decode()}"
        else:
            files[address] = _lighter(json.loads(content), 3 if name in _COARSE else 4)
    text = json.dumps(files, ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(gzip.compress(text.encode(), 9, mtime=0)).decode()


def _lighter(value: Any, digits: int) -> Any:
    """Returns GeoJSON with coordinates of few decimals (four are about 10 m), enough for a background."""
    if isinstance(value, float):
        return round(value, digits)
    if isinstance(value, list):
        return [_lighter(part, digits) for part in value]
    if isinstance(value, dict):
        return {key: _lighter(part, digits) for key, part in value.items()}
    return value


def _side(
    scene: MapScene,
    routes: Mapping[RouteKey, Route],
    measurements: Mapping[RouteKey, Measurement],
    method: Method,
    title: str,
    large: LargeParts,
    stated: Callable[[Route], Stated],
) -> str:
    """Returns the column beside the map; routes of hidden layers are left out."""
    shown = {
        (layer.id, feature.id): feature.own
        for layer in scene.layers if layer.visible
        for feature in layer.features if not feature.hidden
    }
    notes = "".join(f'<p class="nk-note">{escape(text)}</p>' for text in large.notes)
    routes = {key: routes[key] for key in _in_order(routes, shown, large.keys)}
    measurements = {key: measured for key, measured in measurements.items() if key in routes}
    passports = "".join(
        passport(key, route, measurements.get(key), method, scene.language, stated(route))
        for key, route in routes.items()
    )
    choose, heads = escape(say("Select a route on the map or in the table.")), [
        escape(text) for text in (say("Routes"), say("Legend"), say("Data and licences"))
    ]
    table = page_parts.routes_table(routes, measurements, method, theme=scene.theme, language=scene.language,
                                    owns={key: own for key, own in shown.items() if own is not None})
    return (
        f'<aside class="nk-side"><h1>{escape(title)}</h1>'
        f'<p class="nk-empty nk-note">{choose}</p>{passports}{notes}'
        f"<details open><summary>{heads[0]}</summary>"
        f"{table}</details>"
        f"<details open><summary>{heads[1]}</summary>{page_parts.legend(scene.legend, theme=scene.theme)}</details>"
        f"<details><summary>{heads[2]}</summary>{page_parts.credits_list(scene.credits)}</details></aside>"
    )


def _in_order(routes: Mapping[RouteKey, Route], shown: Container[RouteKey], more: Sequence[RouteKey]) -> list[RouteKey]:
    """Returns the keys of the routes of small layers in their order, then those that are listed of large ones."""
    return [*(key for key in routes if key in shown), *(key for key in more if key in routes)]


def _html(scene: MapScene, side: str, data: str, fonts: str, title: str) -> str:
    """Returns the page: folium's map page with every asset in it."""
    text = asset("resources", "html", "map.html").read_text("utf-8")
    text = re.sub(r'<script src="([^"]+)"></script>', lambda m: f"<script>{_script(m[1])}</script>", text)
    text = re.sub(r'<link rel="stylesheet" href="([^"]+)"/>', lambda m: f"<style>{_sheet(m[1], fonts)}</style>", text)
    theme = style().theme(scene.theme)
    colors = "".join(f"--{name}:{value};" for name, value in theme.ui.items())
    head = (
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">'
        f"<title>{escape(title)}</title><style>:root{{{colors}}}{_sheet('css/standalone.css', '')}</style>"
    )
    text = text.replace("<head>", f"<head>{head}", 1)
    body = (
        f'<main class="nk-page"><div class="nk-map">{_MAP}</div>{side}</main>'
        f'<script type="text/plain" id="nk-data">{data}</script>'
        f"<script>{_script('js/standalone.js')}</script>"
    )
    if _MAP not in text:
        raise NkgisError("the map page has changed its form: render it again.")
    text = text.replace("<html>", f'<html lang="{scene.language}">', 1)
    return text.replace(_MAP, body, 1)


def _script(address: str) -> str:
    """Returns a script for inlining; nothing in it may close the element."""
    return _text(address).replace("</script", "<\\/script")


def _sheet(address: str, fonts: str) -> str:
    """Returns a style sheet for inlining; the fonts' sheet is replaced by the cut fonts."""
    return fonts if address.endswith("fonts.css") else _text(address).replace("</style", "<\\/style")


def _text(address: str) -> str:
    """Returns the text of one of the page's own files."""
    folder, file = address.split("/", 1)
    if folder == "assets":
        text = stored_asset(file)
        if text is None:
            raise NkgisError(f"the asset {file} is missing: install nkgis again.")
        return text
    return asset("resources", folder, file).read_text("utf-8")
