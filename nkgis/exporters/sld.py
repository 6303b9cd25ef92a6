"""Styles as SLD 1.0.0 (OGC 02-070), which map servers and other programs read, made from the rules of a table."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

from nkgis.cartography.marks import Shape
from nkgis.cartography.symbols import AreaSymbol, Stroke
from nkgis.exporters.gis_rules import Condition, Look, Rule
from nkgis.exporters.qml import form_of

_OGC, _SLD = "http://www.opengis.net/ogc", "http://www.opengis.net/sld"
_MARKS = {"circle": "circle", "square": "square", "triangle": "triangle", "cross2": "x", "diamond": "square",
          "semi_circle": "circle", "line": "cross"}
_TESTS = {"=": "PropertyIsEqualTo", ">": "PropertyIsGreaterThan", "<=": "PropertyIsLessThanOrEqualTo"}


def sld_text(name: str, look: Look) -> str:
    """Returns the style of a table as SLD; signs along lines are left out, which SLD has no word for."""
    root = ET.Element("StyledLayerDescriptor", {"version": "1.0.0", "xmlns": _SLD, "xmlns:ogc": _OGC})
    layer = ET.SubElement(root, "NamedLayer")
    ET.SubElement(layer, "Name").text = name
    style = ET.SubElement(layer, "UserStyle")
    ET.SubElement(style, "Name").text = name
    drawn = ET.SubElement(style, "FeatureTypeStyle")
    for rule in look.rules:
        _rule(drawn, rule)
    ET.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _rule(parent: ET.Element, rule: Rule) -> None:
    told = ET.SubElement(parent, "Rule")
    ET.SubElement(told, "Name").text = rule.label
    if rule.conditions:
        where = ET.SubElement(told, "ogc:Filter")
        if len(rule.conditions) > 1:
            where = ET.SubElement(where, "ogc:And")
        for one in rule.conditions:
            _test(where, one)
    drawing: Any = rule.drawing
    if isinstance(drawing, AreaSymbol):
        area = ET.SubElement(told, "PolygonSymbolizer")
        _fill(area, drawing.fill, drawing.fill_opacity)
        _stroke(area, drawing.stroke)
        return
    for part in drawing:
        if isinstance(part, Shape):
            _point(told, part)
        elif not part.mark:
            _stroke(ET.SubElement(told, "LineSymbolizer"), part)


def _test(parent: ET.Element, one: Condition) -> None:
    if one.value is None:
        ET.SubElement(ET.SubElement(parent, "ogc:PropertyIsNull"), "ogc:PropertyName").text = one.column
        return
    test = ET.SubElement(parent, f"ogc:{_TESTS[one.sign]}")
    ET.SubElement(test, "ogc:PropertyName").text = one.column
    ET.SubElement(test, "ogc:Literal").text = str(one.value)


def _point(parent: ET.Element, shape: Shape) -> None:
    form, size_px = form_of(shape)
    graphic = ET.SubElement(ET.SubElement(parent, "PointSymbolizer"), "Graphic")
    mark = ET.SubElement(graphic, "Mark")
    ET.SubElement(mark, "WellKnownName").text = _MARKS[form]
    if shape.fill:
        _fill(mark, shape.fill, 1.0)
    if shape.stroke:
        _stroke(mark, Stroke("line", shape.stroke, shape.stroke_px))
    ET.SubElement(graphic, "Size").text = f"{size_px:g}"
    if form == "diamond":
        ET.SubElement(graphic, "Rotation").text = "45"


def _fill(parent: ET.Element, color: str, opacity: float) -> None:
    fill = ET.SubElement(parent, "Fill")
    _css(fill, "fill", color.lower())
    _css(fill, "fill-opacity", f"{opacity:g}")


def _stroke(parent: ET.Element, stroke: Stroke) -> None:
    told = ET.SubElement(parent, "Stroke")
    _css(told, "stroke", stroke.color.lower())
    _css(told, "stroke-width", f"{stroke.width_px:g}")
    _css(told, "stroke-opacity", f"{stroke.opacity:g}")
    _css(told, "stroke-linecap", stroke.cap)
    _css(told, "stroke-linejoin", "round")
    if stroke.dash:
        _css(told, "stroke-dasharray", " ".join(f"{part:g}" for part in stroke.dash))


def _css(parent: ET.Element, name: str, value: str) -> None:
    ET.SubElement(parent, "CssParameter", name=name).text = value
