"""The standalone page: one HTML file with map, search, passports, strips, table and legend that needs no network."""

import json
import re
from collections.abc import Callable, Container, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from nkgis.assets import asset
from nkgis.cartography import words
from nkgis.cartography.assets_store import stored_asset
from nkgis.cartography.page_words import standalone_words
from nkgis.cartography.passport.notes import Stated
from nkgis.cartography.scene import MapScene, RouteKey
from nkgis.cartography.style import THEMES, style
from nkgis.cartography.wording import say
from nkgis.errors import NkgisError
from nkgis.exporters import page_column, page_parts
from nkgis.exporters.page_data import geometry_of, packed
from nkgis.exporters.page_extras import PageExtras
from nkgis.exporters.page_fonts import font_faces
from nkgis.exporters.page_large import LargeParts, large_parts
from nkgis.exporters.page_lines import lines_of
from nkgis.exporters.page_passport import passport
from nkgis.exporters.page_popup import card_values, route_popup
from nkgis.exporters.page_scene import features_of, layer_order, legend_layers, page_scene
from nkgis.exporters.page_search import entries
from nkgis.model.method import Method
from nkgis.model.route import Route
from nkgis.model.segment import Measurement
from nkgis.progress import SILENT, Progress

POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "connect-src 'none'; base-uri 'none'; form-action 'none'"
)
SCRIPTS = ("standalone", "page_popup", "page_search", "page_table", "page_layers", "page_strip", "page_print")
_MAP, _END = '<div class="folium-map" id="map_view" ></div>', "</html>"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""Signs that no HTML may hold."""
_PLAIN = (
    "html, body { height: auto !important; overflow: auto !important; } "
    ".nk-stage, .nk-tools, .nk-story, .nk-tabs, .nk-filter, .nk-layers { display: none !important; } "
    ".nk-page { display: block !important; position: static !important; } "
    ".nk-panel, .nk-passport[hidden] { display: block !important; }"
)
"""Styles for readers without scripts: everything but the map, one below the other."""
_UNSTATED = Method("not stated", None, None, 0.0)
_NO_EXTRAS = PageExtras()
_STEPS = 5


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
    extras: PageExtras = _NO_EXTRAS,
    progress: Progress = SILENT,
) -> Path:
    """Writes one HTML file that opens from disk with no network; returns its path.

    `provider` gives the GeoJSON of a layer by its id; a layer with tiles is put in as pictures (`page_large`). `stated`
    gives what sources state of a route. Layers that the scene does not show are not in the file.
    Names and texts are written as text, never as markup.
    """
    progress.step(0, _STEPS, "Web page")
    method, measurements, stated = method or _UNSTATED, measurements or {}, stated or _nothing
    large = large_parts(scene, measurements, progress=progress)
    scene = page_scene(scene, extras.off)
    listed = _listed(scene, routes or {}, large.keys)
    known = {key: measurements[key] for key in listed if key in measurements}
    progress.step(1, _STEPS, "Web page")
    body = _body(scene, listed, known, method, title, large, stated, extras)
    geometry = geometry_of(scene, provider)
    progress.step(2, _STEPS, "Web page")
    page = {
        "words": standalone_words(), "themes": list(THEMES), "han": list(extras.same_han),
        "layers": [{"id": one.id, "name": words.layer_name(one.name), "role": one.role} for one in layer_order(scene)],
        "base": [["relief", say("Relief")], ["rivers", say("Rivers and lakes")], ["borders", say("Borders")],
                 ["labels", say("Place names")]],
        "views": [view.values() for view in extras.views], "ownBase": list(extras.own_base),
        "chosen": None if extras.chosen is None else list(extras.chosen),
        "entries": entries(scene, listed, large.keys, extras.spellings),
        "popups": _by_key({key: route_popup(route, known.get(key), method, scene.language, stated(route))
                           for key, route in listed.items()}),
        "cards": _cards(scene, listed, extras),
        "lines": _by_key(lines_of(geometry, large, listed, known, extras.strip, progress=progress)),
    }
    progress.step(3, _STEPS, "Web page")
    data = packed(scene, geometry, large, page)
    fonts = font_faces(body + json.dumps([scene.values()["labels"], page], ensure_ascii=False))
    progress.step(4, _STEPS, "Web page")
    path.write_text(_html(scene, body, data, fonts, title), encoding="utf-8", newline="\n")
    progress.step(_STEPS, _STEPS, "Web page")
    return path


def _nothing(_route: Route) -> Stated:
    return Stated()


def _by_key(values: Mapping[RouteKey, Any]) -> dict[str, Any]:
    """Returns values by the key as the page writes it."""
    return {"\t".join(key): value for key, value in values.items()}


def _cards(scene: MapScene, routes: Container[RouteKey], extras: PageExtras) -> dict[str, Any]:
    """Returns the cards of all features that are no routes."""
    found = {key: extras.card(key) for key in features_of(scene) if key not in routes}
    return _by_key({key: card_values(card) for key, card in found.items() if card is not None})


def _listed(scene: MapScene, routes: Mapping[RouteKey, Route], more: Sequence[RouteKey]) -> dict[RouteKey, Route]:
    """Returns the routes of small layers in their order, then those that are listed of large ones."""
    shown = set(features_of(scene))
    keys = [*(key for key in routes if key in shown), *(key for key in more if key in routes)]
    return {key: routes[key] for key in keys}


def _body(
    scene: MapScene,
    routes: Mapping[RouteKey, Route],
    measurements: Mapping[RouteKey, Measurement],
    method: Method,
    title: str,
    large: LargeParts,
    stated: Callable[[Route], Stated],
    extras: PageExtras,
) -> str:
    """Returns all that is read in the page; the map's place is marked."""
    passports = "".join(
        passport(key, route, measurements.get(key), method, scene.language, stated(route))
        for key, route in routes.items()
    )
    owns = {(layer.id, one.id): one.own for layer in scene.layers for one in layer.features if one.own is not None}
    off = {layer.id for layer in scene.layers if not layer.visible}
    table = page_parts.routes_table(routes, measurements, method, language=scene.language, owns=owns, off=off)
    legend = page_parts.legend(legend_layers(scene))
    head = f"{page_column.head(title, extras)}{page_column.without_scripts()}"
    return (
        f'<main class="nk-page">{head}{page_column.stage(_MAP)}'
        f"{page_column.panels(scene, passports=passports, table=table, legend=legend, notes=large.notes)}</main>"
    )


def _html(scene: MapScene, body: str, data: str, fonts: str, title: str) -> str:
    """Returns the page: folium's map page with every asset in it."""
    text = asset("resources", "html", "map.html").read_text("utf-8")
    if _MAP not in text:
        raise NkgisError("the map page has changed its form: render it again.")
    text = re.sub(r'<meta name="viewport"[^>]*/>', "", text)
    text = re.sub(r'<script src="([^"]+)"></script>', lambda m: f"<script>{_script(m[1])}</script>", text)
    text = re.sub(r'<link rel="stylesheet" href="([^"]+)"/>', lambda m: f"<style>{_sheet(m[1], fonts)}</style>", text)
    head = (
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_colors(scene.theme)}</style>"
        f"<noscript><style>{_PLAIN}</style></noscript>"
    )
    text = text.replace("<head>", f"<head>{head}", 1)
    text = text.replace("</head>", f"<style>{_sheet('css/standalone.css', '')}</style></head>", 1)
    scripts = "".join(f"<script>{_script(f'js/{name}.js')}</script>" for name in SCRIPTS)
    body = f'{body}<script type="text/plain" id="nk-data">{data}</script>{scripts}'
    text = text.replace("<html>", f'<html lang="{scene.language}" data-theme="{scene.theme}">', 1)
    text = text.replace(_MAP, body, 1)
    head, end, scripts = text.rpartition("</body>")  # folium has its script behind the body
    text = f"{head}{scripts.replace(_END, '')}{end}\n{_END}\n"
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def _colors(theme: str) -> str:
    """Returns the colours of every theme as properties; on paper those of the light one."""
    sets = {name: style().theme(name) for name in THEMES}

    def rule(name: str, mark: str = "") -> str:
        found = {**sets[name].ui, "halo": sets[name].map["halo"]}
        return "".join(f"--{part}:{value}{mark};" for part, value in found.items())

    others = "".join(f':root[data-theme="{name}"]{{{rule(name)}color-scheme:{name};}}' for name in sets)
    paper = f"{rule('light', ' !important')}color-scheme:light !important;"
    return f":root{{{rule(theme)}}}{others}@media print{{:root{{{paper}}}}}"


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
