"""How a table of a GIS file is drawn: rules with conditions on its columns, made from house looks and layer styles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from nkgis.cartography import words
from nkgis.cartography.drawn import shapes_of, strokes_of
from nkgis.cartography.marks import Shape, crossing_symbol
from nkgis.cartography.own_look import OTHER, PATTERN_STATUS
from nkgis.cartography.scene_values import SceneFeature
from nkgis.cartography.styled_legend import caption, value_word
from nkgis.cartography.symbols import AreaSymbol, Stroke, area_symbol
from nkgis.exporters.gis_tables import CLASS_COLUMN, GisTable
from nkgis.io.own_columns import Column
from nkgis.model.layer import Layer
from nkgis.model.style import LayerStyle, StyleKind

Drawing = tuple[Stroke, ...] | tuple[Shape, ...] | AreaSymbol
_HOUSE: dict[str, tuple[str, ...]] = {
    "lines": ("kind", "status", "gauge", "geometry_quality"), "points": ("kind", "mode", "state"), "areas": (),
}
_HUES = ("#0B6FA4", "#C8501E", "#2E7D4F", "#7A3E9D", "#B8860B", "#B3306B", "#3E5C76", "#6B7A1E")
"""Colours of the segments by country, apart in hue."""


@dataclass(frozen=True, slots=True)
class Condition:
    """Is one test of a column: `sign` is "=", ">" or "<="; the value None is an empty cell, for "=" alone."""

    column: str
    sign: str
    value: str | float | int | bool | None

    def holds(self, cell: Any) -> bool:
        """Tells whether a cell passes; an empty one passes an empty value alone."""
        if cell is None or self.value is None:
            return cell is self.value
        if self.sign == "=":
            return bool(cell == self.value)
        return bool(cell > self.value if self.sign == ">" else cell <= self.value)


@dataclass(frozen=True, slots=True)
class Rule:
    """Is a drawing with the rows that it is for: those that pass all conditions."""

    label: str
    conditions: tuple[Condition, ...]
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class Look:
    """Is how a table is drawn: one symbol for all, categories or graduated classes of `field`, or rules of any kind."""

    kind: StyleKind
    rules: tuple[Rule, ...]
    field: str = ""


_REST = (Condition(CLASS_COLUMN, "=", OTHER),)
"""The rows that no class takes; among categories QGIS has a category of its own for them."""


def look_of(table: GisTable, theme: str) -> Look:
    """Returns how a table is drawn: like its layers on the map; segments by country, crossings by kind."""
    if table.name == "segments":
        return _by_country(table)
    if table.name == "crossings":
        return _by_kind(table, theme)
    order = list({layer.id: layer for layer in reversed(table.layers)}.values())
    rules = [rule for layer in order for rule in _layer_rules(table, layer, theme, alone=len(order) == 1)]
    style = order[0].style
    if len(rules) == 1 and not rules[0].conditions:
        return Look(StyleKind.SINGLE, tuple(rules))
    if len(order) == 1 and style is not None and style.kind in (StyleKind.CATEGORIES, StyleKind.GRADUATED):
        named = [rule for rule in rules if style.kind is StyleKind.GRADUATED or rule.conditions != _REST]
        fields = {one.column for rule in named for one in rule.conditions}
        if len(fields) == 1 and CLASS_COLUMN not in fields:
            return Look(style.kind, tuple(rules), fields.pop())
    return Look(StyleKind.RULES, tuple(rules))


def _by_country(table: GisTable) -> Look:
    cells = list(dict.fromkeys(_cells(table.column("country"))))
    known = sorted(cell for cell in cells if cell is not None)
    rules = [
        Rule(words.country_name(code), (Condition("country", "=", code),),
             (Stroke("line", _HUES[place % len(_HUES)] if code is not None else "#808080", 2.2),))
        for place, code in enumerate([*known, *([None] if None in cells else [])])
    ]
    return Look(StyleKind.CATEGORIES, tuple(rules), "country")


def _by_kind(table: GisTable, theme: str) -> Look:
    rules = [Rule(words.word(words.MODES, str(kind)), (Condition("kind", "=", kind),),
                  crossing_symbol(str(kind), "none", theme=theme))
             for kind in dict.fromkeys(_cells(table.column("kind")))]
    return Look(StyleKind.CATEGORIES, tuple(rules), "kind")


def _layer_rules(table: GisTable, layer: Layer, theme: str, *, alone: bool) -> list[Rule]:
    rows = [row for row, one in enumerate(table.layers) if one.id == layer.id]
    first = () if alone else (Condition("layer", "=", layer.id),)
    name = words.layer_name(layer.name)
    rules: list[Rule] = []
    numbers = sorted({_number(table, row) for row in rows}, key=lambda n: (n is None, n == OTHER, n))
    for number in numbers:
        members = [row for row in rows if _number(table, row) == number]
        told = () if len(numbers) == 1 else _class_test(table, rows, layer.style, number)
        head = [name] if number is None or layer.style is None else [caption(layer.style, number, name)]
        if not alone and head != [name]:
            head.insert(0, name)
        for conditions, parts, look in _states(table, members):
            label = " – ".join(dict.fromkeys([*head, *parts]))
            rules.append(Rule(label, (*first, *told, *conditions), _drawing(table.role, look, theme)))
    return rules


def _number(table: GisTable, row: int) -> int | None:
    look = table.looks[row]
    return None if look is None or look.own is None else look.own.number


def _class_test(
    table: GisTable, rows: Sequence[int], style: LayerStyle | None, number: int | None
) -> tuple[Condition, ...]:
    """Returns conditions that take the rows of a class and no others of its layer: on its own field where that fits."""
    fallback = (Condition(CLASS_COLUMN, "=", number),)
    if style is None or number is None or number == OTHER:
        return fallback
    column = table.column(style.field)
    if column is None or style.kind not in (StyleKind.CATEGORIES, StyleKind.GRADUATED):
        return fallback
    tests = _value_tests(column, style, number)
    cells = _cells(column)
    fits = all(all(test.holds(cells[row]) for test in tests) == (_number(table, row) == number) for row in rows)
    return tests if fits and tests else fallback


def _value_tests(column: Column, style: LayerStyle, number: int) -> tuple[Condition, ...]:
    one = style.classes[number]
    kind = column.values.dtype.kind
    if style.kind is StyleKind.GRADUATED:
        if kind not in "if":
            return ()
        low = style.classes[number - 1].upper if number else None
        tests = [] if low is None else [Condition(column.name, ">", low)]
        return (*tests, *([] if one.upper is None else [Condition(column.name, "<=", one.upper)]))
    if kind == "O":
        return (Condition(column.name, "=", one.value),)
    try:
        value = int(one.value) if kind == "i" else float(one.value)
        return (Condition(column.name, "=", value),) if kind in "if" else ()
    except ValueError:
        return ()


def _states(
    table: GisTable, rows: Sequence[int]
) -> list[tuple[tuple[Condition, ...], list[str], SceneFeature]]:
    """Returns the looks among rows that the house tells apart, with conditions on the columns that differ."""
    looks = [table.looks[row] for row in rows]
    own = looks[0].own if looks[0] is not None else None
    columns = [] if own is not None and (table.role != "lines" and own.is_point) else [
        found for found in (table.column(name) for name in _HOUSE[table.role]) if found is not None]
    if own is not None and table.role == "lines" and own.pattern in PATTERN_STATUS:
        columns = [one for one in columns if one.name == "geometry_quality" or (one.name == "kind" and not own.colors)]
    cells = {column.name: _cells(column) for column in columns}
    found: dict[tuple[Any, ...], SceneFeature] = {}
    for row, look in zip(rows, looks, strict=True):
        if look is not None:
            found.setdefault(tuple(values[row] for values in cells.values()), look)
    keys = list(found)
    differing = [place for place in range(len(cells)) if len({key[place] for key in keys}) > 1]
    names = list(cells)
    return [
        (tuple(Condition(names[place], "=", key[place]) for place in differing),
         [value_word(str(key[place])) for place in differing if key[place] is not None], look)
        for key, look in found.items()
    ]


def _drawing(role: str, look: SceneFeature, theme: str) -> Drawing:
    if role == "areas":
        return area_symbol(theme=theme, own=look.own)
    return shapes_of(look, theme) if role == "points" else strokes_of(look, theme)


def _cells(column: Column | None) -> list[Any]:
    if column is None:
        return []
    values = column.values.tolist()
    return [None if gone else value for value, gone in zip(values, column.missing.tolist(), strict=True)]
