"""Styles ready to use and styles made from the values of a field: categories, graduated classes, single symbols."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nkgis.analysis.classing import breaks
from nkgis.analysis.fields import field_values, numbers
from nkgis.cartography.colors import RAMPS, oklch, ramp_colors
from nkgis.cartography.own_look import HOUSE_WIDTH_PX
from nkgis.errors import InputError
from nkgis.model.kinds import LayerKind, Mode, Status
from nkgis.model.style import (
    CLASSES_MAX,
    TEXT_MAX,
    LayerStyle,
    Method,
    PointShape,
    StyleClass,
    StyleKind,
    Symbol,
)

if TYPE_CHECKING:
    import geopandas as gpd

    from nkgis.analysis.classing import FieldFacts

FIELDS: Mapping[str, Sequence[str]] = {
    "gauge": ("gauge", "gauge_mm", "railway:gauge"),
    "status": ("status", "state", "Status", "operational_status"),
    "voltage": ("voltage_kv", "voltage", "kv", "Voltage"),
    "substance": ("substance", "product", "fuel", "Fuel", "commodity"),
    "mode": ("kind", "mode", "type"),
}
"""The fields that a ready style goes by, the first that a layer has."""
_KV_STEPS = (110.0, 220.0, 330.0, 500.0)
_LIGHTS = (0.27, 0.66, 0.46, 0.56, 0.37)
_AREA_LIGHTS = (0.46, 0.86, 0.66, 0.56, 0.76)
_HUES = (262.0, 45.0, 150.0, 350.0, 215.0, 95.0, 305.0, 20.0, 180.0, 75.0)
_SHAPES = (PointShape.CIRCLE, PointShape.SQUARE, PointShape.DIAMOND, PointShape.TRIANGLE, PointShape.CROSS)
_WIDTHS = (HOUSE_WIDTH_PX, 4.6, 1.6, 7.0)
_STATUS_COLORS: Mapping[str, str] = {
    Status.OPERATING: oklch(0.32, 0.08, 255.0),
    Status.CONSTRUCTION: oklch(0.60, 0.15, 55.0),
    Status.PROPOSED: oklch(0.52, 0.16, 260.0),
    Status.SHELVED: oklch(0.62, 0.09, 200.0),
    Status.SUSPENDED: oklch(0.45, 0.14, 20.0),
    Status.CLOSED: oklch(0.40, 0.02, 255.0),
}
_MODE_WIDTHS: Mapping[str, float] = {Mode.RAIL: 2.8, Mode.ROAD: 4.2, Mode.GAS: 2.9, Mode.OIL: 2.9, Mode.POWER: 2.0,
                                     Mode.SEA: 1.4}  # fmt: skip
_SUBSTANCES: tuple[tuple[str, Symbol], ...] = (
    (r"gas|газ|lng|lpg", Symbol("gas", 2.8)),
    (r"crude|oil|нефт|petrol|product", Symbol("oil", 2.8)),
    (r"hydrogen|водород", Symbol(oklch(0.60, 0.13, 215.0), 4.2)),
    (r"water|вод", Symbol(oklch(0.50, 0.14, 250.0), 2.0)),
    (r"co2|carbon|ammonia|аммиак", Symbol(oklch(0.42, 0.13, 330.0), 4.6)),
)


def categories_of(
    field: str, values: Iterable[str], kind: LayerKind, make: Callable[[int, str], Symbol] | None = None
) -> LayerStyle:
    """Returns a style with a class for each value, in an order of its own for each kind of layer.

    `make` gives the symbol of a value by its number; without it they differ in colour, and by lightness, width or
    shape in grey too.
    """
    shown = [value for value in dict.fromkeys(values) if len(value) <= TEXT_MAX][:CLASSES_MAX]
    symbol = make or (lambda number, _: varied_symbol(number, kind))
    classes = tuple(StyleClass(symbol(number, value), value=value) for number, value in enumerate(shown))
    return LayerStyle(StyleKind.CATEGORIES, field, classes)


def varied_symbol(number: int, kind: LayerKind) -> Symbol:
    """Returns the symbol of a number: neighbours differ in colour and lightness, later rounds in width or shape too."""
    turn, place = divmod(number, len(_LIGHTS))
    hue = _HUES[(number + turn) % len(_HUES)]
    if kind is LayerKind.AREAS:
        color = oklch(_AREA_LIGHTS[place], 0.10, hue)
        return Symbol(color, outline=oklch(0.35, 0.08, hue), width_px=(1.2, 2.4, 0.7, 3.6)[turn % 4], fill_opacity=0.4)
    color = oklch(_LIGHTS[place], 0.14, hue)
    if kind is LayerKind.POINTS:
        return Symbol(color, shape=_SHAPES[turn % len(_SHAPES)], size_px=8.0)
    return Symbol(color, width_px=_WIDTHS[turn % len(_WIDTHS)])


def graduated_of(
    field: str, uppers: Sequence[float], kind: LayerKind, *, method: Method, ramp: str = "blue", reverse: bool = False,
    sizes: tuple[float, float] | None = None,
) -> LayerStyle:
    """Returns a style with a class up to each number and an open last one; `sizes` are widths or sizes from and to."""
    count = len(uppers)
    colors = ramp_colors(ramp, count, areas=kind is LayerKind.AREAS, reverse=reverse)
    classes = []
    for number, (upper, color) in enumerate(zip(uppers, colors, strict=True)):
        share = number / (count - 1) if count > 1 else 0.5
        size = None if sizes is None else round(sizes[0] + (sizes[1] - sizes[0]) * share, 2)
        classes.append(StyleClass(graduated_symbol(color, size, kind), upper=upper if number < count - 1 else None))
    known = ramp if ramp in RAMPS else next(iter(RAMPS))
    return LayerStyle(StyleKind.GRADUATED, field, tuple(classes), method=method, ramp=known)


def graduated_symbol(color: str, size: float | None, kind: LayerKind) -> Symbol:
    """Returns the symbol of a graduated class."""
    if kind is LayerKind.POINTS:
        return Symbol(color, shape=PointShape.CIRCLE, size_px=size or 8.0)
    if kind is LayerKind.AREAS:
        return Symbol(color, fill_opacity=0.65, outline="#5A6570", width_px=size or 0.8)
    return Symbol(color, width_px=size)


def classified(
    frame: gpd.GeoDataFrame, field: str, kind: LayerKind, *, method: Method, count: int, ramp: str = "blue",
    reverse: bool = False, sizes: tuple[float, float] | None = None,
) -> LayerStyle:
    """Returns graduated classes of a field's numbers; InputError when it has none. Goes over all rows: for a worker."""
    ends = breaks(numbers(field_values(frame, field)), method, count)
    return graduated_of(field, ends, kind, method=method, ramp=ramp, reverse=reverse, sizes=sizes)


@dataclass(frozen=True, slots=True)
class Ready:
    """Is a ready style that suits a layer: its id in `words.READY_STYLES` and the field it goes by."""

    id: str
    field: str


def ready_for(facts: Iterable[FieldFacts], kind: LayerKind) -> list[Ready]:
    """Returns the ready styles that a layer has a field with values for."""
    known = {one.name: one for one in facts if one.present}
    found = []
    for style_id, fields in FIELDS.items():
        field = next((name for name in fields if name in known), None)
        if field is None or known[field].distinct > CLASSES_MAX:
            continue
        if style_id == "voltage" and not known[field].is_numeric:
            continue
        if kind is not LayerKind.LINES and style_id in {"gauge", "mode"}:
            continue
        found.append(Ready(style_id, field))
    return found


def ready_style(ready: Ready, frame: gpd.GeoDataFrame, facts: FieldFacts, kind: LayerKind) -> LayerStyle:
    """Returns a ready style for the values that a layer has; each of its classes can be changed afterwards."""
    if ready.id == "voltage":
        return _voltage(ready.field, frame, kind)
    makers = {"gauge": _gauge_symbol, "status": _status_symbol, "substance": _substance_symbol, "mode": _mode_symbol}
    if kind is LayerKind.LINES:
        return categories_of(ready.field, _ordered(ready.id, facts.common), kind, makers[ready.id])
    return categories_of(ready.field, _ordered(ready.id, facts.common), kind)


def _ordered(style_id: str, values: Sequence[str]) -> list[str]:
    """Returns values in the order of their kind of word: states from operating to closed, modes from rail to sea."""
    words = {"status": list(_STATUS_COLORS), "mode": list(_MODE_WIDTHS), "gauge": ["1435", "1520", "dual", "other"]}
    order = {str(word): place for place, word in enumerate(words.get(style_id, []))}
    return sorted(values, key=lambda value: order.get(value, len(order)))


def _gauge_symbol(number: int, value: str) -> Symbol:
    """Returns the symbol of a gauge: the number of rails stays the house's, a colour is added."""
    lights = {"1435": 0.32, "1520": 0.50, "dual": 0.42, "other": 0.62}
    hues = {"1435": 255.0, "1520": 28.0, "dual": 305.0, "other": 150.0}
    widths = {"1435": 2.8, "1520": 2.9, "dual": 3.0, "other": 1.6}
    if value not in lights:
        return varied_symbol(number + 1, LayerKind.LINES)
    return Symbol(oklch(lights[value], 0.14, hues[value]), widths[value])


def _status_symbol(number: int, value: str) -> Symbol:
    """Returns the symbol of a state: the pattern stays the one of the state, a colour is added."""
    color = _STATUS_COLORS.get(value)
    return Symbol(color) if color else varied_symbol(number, LayerKind.LINES)


def _substance_symbol(number: int, value: str) -> Symbol:
    """Returns the symbol of what a pipeline carries."""
    known = (symbol for words, symbol in _SUBSTANCES if re.search(words, value, re.IGNORECASE))
    return next(known, None) or varied_symbol(number + 5, LayerKind.LINES)


def _mode_symbol(number: int, value: str) -> Symbol:
    """Returns the symbol of a mode: the house's colours, in widths that keep them apart in grey."""
    width = _MODE_WIDTHS.get(value)
    return Symbol(value, width) if width is not None else varied_symbol(number + 5, LayerKind.LINES)


def _voltage(field: str, frame: gpd.GeoDataFrame, kind: LayerKind) -> LayerStyle:
    """Returns classes of voltage, thicker and darker as it rises; a field in volts is told by its numbers."""
    values = numbers(field_values(frame, field))
    known = values[values > 0]
    if not known.size:
        raise InputError("The field has no numbers; choose another field or categories.")
    unit = 1000.0 if float(known.max()) > 2000 else 1.0
    ends = [step * unit for step in _KV_STEPS if step * unit < float(known.max())]
    uppers = [*(end for end in ends if end >= float(known.min())), float(known.max())]
    sizes = (1.6, 5.6) if kind is LayerKind.LINES else (6.0, 14.0) if kind is LayerKind.POINTS else None
    return graduated_of(field, uppers, kind, method=Method.MANUAL, ramp="yellow-red", sizes=sizes)


def with_ramp(style: LayerStyle, ramp: str, kind: LayerKind, *, reverse: bool = False) -> LayerStyle:
    """Returns a graduated style in the colours of another ramp, its ends, widths and captions kept."""
    colors = ramp_colors(ramp, len(style.classes), areas=kind is LayerKind.AREAS, reverse=reverse)
    classes = tuple(
        replace(one, symbol=replace(one.symbol, color=color))
        for one, color in zip(style.classes, colors, strict=True)
    )
    return replace(style, classes=classes, ramp=ramp)
