"""Styles as QGIS reads them (QML): renderers with their symbols, made from the rules of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from xml.etree import ElementTree as ET

from nkgis.cartography.marks import Shape
from nkgis.cartography.symbols import AreaSymbol, Stroke
from nkgis.exporters.gis_rules import Condition, Drawing, Look, Rule
from nkgis.model.style import StyleKind

MM_PX = 25.4 / 96
"""Millimetres of a pixel."""
_VERSION = "3.22.16"
_LARGEST = 1.7e308


def qml_text(look: Look, *, label_field: str | None = None) -> str:
    """Returns the style as QML; `label_field` is the column written beside the features, None for no labels."""
    root = ET.Element("qgis", version=_VERSION, styleCategories="Symbology|Labeling",
                      labelsEnabled="1" if label_field else "0")
    makers = {StyleKind.SINGLE: _single, StyleKind.CATEGORIES: _categories, StyleKind.GRADUATED: _graduated}
    renderer = makers.get(look.kind, _rules)(root, look)
    symbols = ET.SubElement(renderer, "symbols")
    for number, rule in enumerate(look.rules):
        _symbol(symbols, str(number), rule.drawing)
    if label_field:
        settings = ET.SubElement(ET.SubElement(root, "labeling", type="simple"), "settings", calloutType="simple")
        style = ET.SubElement(settings, "text-style", fieldName=label_field, fontSize="8", fontSizeUnit="Point",
                              textColor="60,60,60,255", isExpression="0")
        ET.SubElement(style, "text-buffer", bufferDraw="1", bufferSize="0.8", bufferSizeUnits="MM",
                      bufferColor="255,255,255,220")
    ET.indent(root, " ")
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + ET.tostring(root, encoding="unicode") + "\n"


def _renderer(root: ET.Element, kind: str, **more: str) -> ET.Element:
    return ET.SubElement(root, "renderer-v2", {"type": kind, "symbollevels": "0", "forceraster": "0",
                                               "enableorderby": "0", "referencescale": "-1", **more})


def _single(root: ET.Element, _look: Look) -> ET.Element:
    return _renderer(root, "singleSymbol")


def _categories(root: ET.Element, look: Look) -> ET.Element:
    renderer = _renderer(root, "categorizedSymbol", attr=look.field)
    listed = ET.SubElement(renderer, "categories")
    for number, rule in enumerate(look.rules):
        value = rule.conditions[0].value if rule.conditions[0].column == look.field else None  # all the rest
        kinds = {int: "long", float: "double"}
        ET.SubElement(listed, "category", value="" if value is None else str(value), symbol=str(number),
                      label=rule.label, render="true", type=kinds.get(type(value), "string"))
    return renderer


def _graduated(root: ET.Element, look: Look) -> ET.Element:
    renderer = _renderer(root, "graduatedSymbol", attr=look.field, graduatedMethod="GraduatedColor")
    listed = ET.SubElement(renderer, "ranges")
    for number, rule in enumerate(look.rules):
        ends = {one.sign: one.value for one in rule.conditions}
        ET.SubElement(listed, "range", lower=repr(ends.get(">", -_LARGEST)), upper=repr(ends.get("<=", _LARGEST)),
                      symbol=str(number), label=rule.label, render="true")
    return renderer


def _rules(root: ET.Element, look: Look) -> ET.Element:
    renderer = _renderer(root, "RuleRenderer")
    listed = ET.SubElement(renderer, "rules", key="{nkgis}")
    for number, rule in enumerate(look.rules):
        told = {"filter": expression(rule)} if rule.conditions else {}
        key = f"{{nkgis-{number}}}"
        ET.SubElement(listed, "rule", {**told, "symbol": str(number), "label": rule.label, "key": key})
    return renderer


def expression(rule: Rule) -> str:
    """Returns the conditions of a rule as a QGIS expression."""
    return " AND ".join(_test(one) for one in rule.conditions)


def _test(one: Condition) -> str:
    name = '"' + one.column.replace('"', '""') + '"'
    if one.value is None:
        return f"{name} IS NULL"
    value = repr(one.value) if isinstance(one.value, int | float) else _quoted(one.value)
    return f"{name} {one.sign} {value}"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'"


def _symbol(parent: ET.Element, name: str, drawing: Drawing) -> None:
    kind = "fill" if isinstance(drawing, AreaSymbol) else "line" if _are_strokes(drawing) else "marker"
    symbol = ET.SubElement(parent, "symbol", type=kind, name=name, alpha="1", clip_to_extent="1", force_rhr="0")
    if isinstance(drawing, AreaSymbol):
        _layer(symbol, "SimpleFill", {"color": _rgba(drawing.fill, drawing.fill_opacity), "style": "solid",
                                      "outline_style": "no"})
        _line(symbol, drawing.stroke)
        return
    parts: Sequence[Any] = drawing
    for place, part in enumerate(parts):
        if isinstance(part, Shape):
            _marker(symbol, part)
        elif part.mark:
            _signs(symbol, part, f"@{name}@{place}")
        else:
            _line(symbol, part)


def _are_strokes(drawing: Any) -> bool:
    return bool(drawing) and isinstance(drawing[0], Stroke)


def _layer(symbol: ET.Element, kind: str, options: Mapping[str, str]) -> ET.Element:
    layer = ET.SubElement(symbol, "layer", {"class": kind, "enabled": "1", "pass": "0", "locked": "0"})
    told = ET.SubElement(layer, "Option", type="Map")
    for key, value in options.items():
        ET.SubElement(told, "Option", name=key, type="QString", value=value)
    for key, value in options.items():
        ET.SubElement(layer, "prop", k=key, v=value)  # what QGIS before 3.18 reads
    return layer


def _line(symbol: ET.Element, stroke: Stroke) -> None:
    cap = {"butt": "flat", "round": "round"}.get(stroke.cap, "square")
    dashes = ";".join(_mm(part) for part in stroke.dash)
    _layer(symbol, "SimpleLine", {
        "line_color": _rgba(stroke.color, stroke.opacity), "line_width": _mm(stroke.width_px),
        "line_width_unit": "MM", "line_style": "solid", "capstyle": cap, "joinstyle": "round",
        "use_custom_dash": "1" if dashes else "0", "customdash": dashes or "5;2", "customdash_unit": "MM",
    })


def _signs(symbol: ET.Element, stroke: Stroke, name: str) -> None:
    """Writes the signs along a line: a cross every so far, or a dot at each vertex."""
    placement = "interval" if stroke.mark == "x" else "vertex"
    layer = _layer(symbol, "MarkerLine", {"placement": placement, "interval": _mm(stroke.every_px or 40.0),
                                          "interval_unit": "MM", "rotate": "1"})
    inner = ET.SubElement(layer, "symbol", type="marker", name=name, alpha="1", clip_to_extent="1", force_rhr="0")
    form = "cross2" if stroke.mark == "x" else "circle"
    _simple_marker(inner, form, stroke.size_px, fill=stroke.fill or stroke.color, edge=stroke.color,
                   edge_px=stroke.width_px, opacity=stroke.opacity)


def _marker(symbol: ET.Element, shape: Shape) -> None:
    form, size_px = form_of(shape)
    _simple_marker(symbol, form, size_px, fill=shape.fill, edge=shape.stroke, edge_px=shape.stroke_px, opacity=1.0)


def form_of(shape: Shape) -> tuple[str, float]:
    """Returns the nearest plain form of a shape, by the name that QGIS has for it, and its size in px."""
    if shape.kind == "circle":
        return "circle", 2 * shape.radius
    reach = max((max(abs(x), abs(y)) for x, y in shape.points), default=3.0)
    if shape.kind == "line":
        (x0, y0), (x1, y1) = shape.points[0], shape.points[-1]
        turned = abs(x1 - x0) > 0.1 and abs(y1 - y0) > 0.1
        return ("cross2" if turned and abs(x0 + x1) + abs(y0 + y1) < 0.1 else "line"), 2 * reach
    if len(shape.points) == 3:
        return "triangle", 2 * reach
    if min((x for x, _ in shape.points), default=-1.0) > -0.1 or max((x for x, _ in shape.points), default=1.0) < 0.1:
        return "semi_circle", 2 * reach
    on_axis = any(abs(x) < 0.1 or abs(y) < 0.1 for x, y in shape.points)
    return ("diamond", 2 * reach) if on_axis else ("square", 2 * reach)


def _simple_marker(
    symbol: ET.Element, form: str, size_px: float, *, fill: str | None, edge: str | None, edge_px: float, opacity: float
) -> None:
    _layer(symbol, "SimpleMarker", {
        "name": form, "size": _mm(size_px), "size_unit": "MM", "angle": "90" if form == "semi_circle" else "0",
        "color": _rgba(fill, opacity) if fill else "0,0,0,0",
        "outline_color": _rgba(edge or fill or "#000000", opacity),
        "outline_style": "solid" if edge else "no", "outline_width": _mm(edge_px), "outline_width_unit": "MM",
        "scale_method": "diameter",
    })


def _mm(px: float) -> str:
    return f"{px * MM_PX:.4g}"


def _rgba(color: str, opacity: float) -> str:
    red, green, blue = (int(color[k:k + 2], 16) for k in (1, 3, 5))
    return f"{red},{green},{blue},{round(max(0.0, min(1.0, opacity)) * 255)}"
