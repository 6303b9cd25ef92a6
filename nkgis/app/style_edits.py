"""Changes of a style that the window offers: another beginning, one entry exchanged, classes moved or taken away."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from nkgis.app.styles import FIELDS, categories_of, varied_symbol
from nkgis.model.style import LayerStyle, StyleClass, StyleKind

if TYPE_CHECKING:
    from nkgis.analysis.classing import FieldFacts
    from nkgis.model.kinds import LayerKind

FEW = 24
"""A field with at most so many values is offered first for categories."""


def begun_style(kind: StyleKind, facts: Sequence[FieldFacts], layer_kind: LayerKind) -> LayerStyle:
    """Returns a style of a kind to begin with; one of graduated classes names its field and has no classes yet."""
    if kind is StyleKind.RULES:
        return LayerStyle(kind, classes=(StyleClass(varied_symbol(0, layer_kind)),))
    if kind is StyleKind.CATEGORIES:
        few = [one for one in facts if 1 < one.distinct <= FEW and one.distinct < one.present]
        usual = [name for names in FIELDS.values() for name in names]
        few.sort(key=lambda one: usual.index(one.name) if one.name in usual else len(usual))
        found = few or [one for one in facts if one.present]
        return categories(found[0].name if found else "", facts, layer_kind)
    if kind is StyleKind.GRADUATED:
        numeric = sorted((one for one in facts if one.is_numeric), key=lambda one: one.distinct <= 2)
        return LayerStyle(kind, numeric[0].name if numeric else "")
    return LayerStyle(kind)


def categories(field: str, facts: Sequence[FieldFacts], layer_kind: LayerKind) -> LayerStyle:
    """Returns a category for each frequent value of a field."""
    known = next((one for one in facts if one.name == field), None)
    return categories_of(field, known.common if known is not None else (), layer_kind)


def entry_of(style: LayerStyle, row: int) -> StyleClass:
    """Returns a class by its row; the row after the last is the others."""
    return style.classes[row] if row < len(style.classes) else style.other or StyleClass()


def with_entry(style: LayerStyle, row: int, entry: StyleClass) -> LayerStyle:
    """Returns the style with another class in a row, or with other others."""
    if row >= len(style.classes):
        return replace(style, other=entry)
    return replace(style, classes=tuple(entry if n == row else one for n, one in enumerate(style.classes)))


def without_rows(style: LayerStyle, rows: Collection[int]) -> LayerStyle:
    """Returns the style without some classes."""
    return replace(style, classes=tuple(one for n, one in enumerate(style.classes) if n not in rows))


def moved(style: LayerStyle, row: int, step: int) -> LayerStyle:
    """Returns the style with a class moved up or down; the same style where there is no room."""
    there = row + step
    if not (0 <= row < len(style.classes) and 0 <= there < len(style.classes)):
        return style
    classes = list(style.classes)
    classes[row], classes[there] = classes[there], classes[row]
    return replace(style, classes=tuple(classes))
