"""What is shown as KML 2.2: a folder a layer, styled, names and descriptions as plain text."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from shapely.geometry.base import BaseGeometry

from nkgis.cartography import words
from nkgis.cartography.drawn import shapes_of, strokes_of
from nkgis.cartography.marks import reach_px
from nkgis.cartography.reading import reading_of
from nkgis.cartography.scene_values import SceneFeature
from nkgis.cartography.symbols import area_symbol
from nkgis.cartography.wording import say
from nkgis.exporters.figure_figures import country_rows, described
from nkgis.exporters.handout import Handout, HandoutRoute
from nkgis.exporters.rfc7946 import DEGREE_DIGITS, lawful
from nkgis.progress import SILENT, Progress

NAMESPACE = "http://www.opengis.net/kml/2.2"


def write_kml(path: Path, handout: Handout, *, progress: Progress = SILENT) -> None:
    """Writes what is shown as KML: heights are left out, lines lie on the ground."""
    root = ET.Element("kml", xmlns=NAMESPACE)
    document = _add(root, "Document")
    _add(document, "name", handout.name)
    _add(document, "description", _html([handout.scenario, handout.moment, *_credits(handout)]))
    styles: dict[str, str] = {}
    folders = {}
    used = {one.layer.id for one in handout.routes} | {row.layer.id for row in handout.rows}
    for layer in reversed(handout.layers):
        if layer.id in used:
            folders[layer.id] = _add(document, "Folder")
            _add(folders[layer.id], "name", words.layer_name(layer.name))
    for one in progress.track(handout.routes, "Writing the routes"):
        lines = [described(one.route), *_lengths(one, handout.language), one.route.geometry_source or ""]
        style = _line_style(one.look, handout.theme)
        _placemark(folders[one.layer.id], one.name, lines, _known(document, styles, style), one.line)
    for row in progress.track(handout.rows, "Writing the rows"):
        style = _style(row.look, row.form, handout.theme)
        known = _known(document, styles, style)
        _placemark(folders[row.layer.id], row.name, _properties(row.properties), known, row.shape)
    ET.indent(root, " ")
    path.write_bytes(b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="utf-8") + b"\n")


def _lengths(one: HandoutRoute, language: str) -> list[str]:
    total = reading_of(one.route, one.measured.length_m).length(one.measured.length_m)
    parts = [f"{row.name}: {row.text}" for row in country_rows(one.route, one.measured, language)]
    return [total, *(parts if len(parts) > 1 else [])]


def _placemark(folder: ET.Element, name: str, lines: Iterable[str], style: str, shape: BaseGeometry) -> None:
    mark = _add(folder, "Placemark")
    _add(mark, "name", name)
    _add(mark, "description", _html(lines))
    _add(mark, "styleUrl", f"#{style}")
    _shape(mark, lawful(shape))


def _html(lines: Iterable[str]) -> str:
    """Returns lines as a description: it is read as HTML, so what could be markup is escaped."""
    return "<br>".join(escape(_clean(line)) for line in lines if line)


def _properties(properties: Mapping[str, Any]) -> list[str]:
    return [f"{key}: {value}" for key, value in properties.items()
            if isinstance(value, str | int | float) and not str(key).startswith("name") and value != ""]


def _credits(handout: Handout) -> list[str]:
    told = (" – ".join(filter(None, (words.layer_name(one.name), one.attribution, one.licence)))
            for one in handout.credits)
    return [say("Sources and licences: %1", "; ".join(told))]


def _add(parent: ET.Element, tag: str, text: str | None = None) -> ET.Element:
    child = ET.SubElement(parent, tag)
    if text is not None:
        child.text = _clean(text)
    return child


def _clean(text: str) -> str:
    """Returns text without the signs that XML cannot hold."""
    return "".join(c if c in "\t\n" or (c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff") else "�"
                   for c in text)


def _shape(parent: ET.Element, shape: Any) -> None:
    parts = getattr(shape, "geoms", None)
    if parts is not None:
        group = _add(parent, "MultiGeometry")
        for part in parts:
            _shape(group, part)
    elif shape.geom_type == "Polygon":
        area = _add(parent, "Polygon")
        _add(area, "tessellate", "1")
        rings: Sequence[tuple[str, Any]] = [("outerBoundaryIs", shape.exterior),
                                            *(("innerBoundaryIs", ring) for ring in shape.interiors)]
        for tag, ring in rings:
            _add(_add(_add(area, tag), "LinearRing"), "coordinates", _places(ring))
    else:
        line = _add(parent, "Point" if shape.geom_type == "Point" else "LineString")
        if shape.geom_type != "Point":
            _add(line, "tessellate", "1")
        _add(line, "coordinates", _places(shape))


def _places(shape: Any) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in shape.coords)


def _number(value: float) -> str:
    return f"{value:.{DEGREE_DIGITS}f}".rstrip("0").rstrip(".")


def _known(document: ET.Element, styles: dict[str, str], style: ET.Element) -> str:
    """Returns the id of a style that the document has, put there when it is new."""
    key = ET.tostring(style, encoding="unicode")
    if key not in styles:
        styles[key] = f"s{len(styles) + 1}"
        style.set("id", styles[key])
        document.insert(2 + len(styles) - 1, style)
    return styles[key]


def _style(look: SceneFeature, form: str, theme: str) -> ET.Element:
    if form == "areas":
        return _area_style(look, theme)
    return _line_style(look, theme) if form == "lines" else _sign_style(look, theme)


def _line_style(look: SceneFeature, theme: str) -> ET.Element:
    """Returns colour, width and opacity of a line; KML has no dashes."""
    strokes = strokes_of(look, theme)
    line = next((one for one in strokes if one.role == "line"), strokes[-1])
    style = ET.Element("Style")
    part = _add(style, "LineStyle")
    _add(part, "color", _aabbggrr(line.color, line.opacity))
    _add(part, "width", f"{max(line.width_px, 1.0):g}")
    return style


def _sign_style(look: SceneFeature, theme: str) -> ET.Element:
    shapes = shapes_of(look, theme)
    color = next((one.fill for one in reversed(shapes) if one.fill), None) or shapes[-1].stroke or "#404040"
    style = ET.Element("Style")
    part = _add(style, "IconStyle")
    _add(part, "color", _aabbggrr(color, 1.0 if look.own is None else look.own.opacity))
    _add(part, "scale", f"{max(0.4, reach_px(shapes) / 8):.2f}")
    _add(_add(style, "LabelStyle"), "scale", "0.8")
    return style


def _area_style(look: SceneFeature, theme: str) -> ET.Element:
    area = area_symbol(theme=theme, own=look.own)
    style = ET.Element("Style")
    part = _add(style, "LineStyle")
    _add(part, "color", _aabbggrr(area.stroke.color, area.stroke.opacity))
    _add(part, "width", f"{area.stroke.width_px:g}")
    _add(_add(style, "PolyStyle"), "color", _aabbggrr(area.fill, area.fill_opacity))
    return style


def _aabbggrr(color: str, opacity: float) -> str:
    red, green, blue = color[1:3], color[3:5], color[5:7]
    return f"{round(max(0.0, min(1.0, opacity)) * 255):02x}{blue}{green}{red}".lower()
