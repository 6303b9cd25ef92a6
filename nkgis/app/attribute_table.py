"""The attribute table of a layer: its columns, what is computed, in which order and which of its rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nkgis.app.attributes import ID_FIELD, NAME_FIELD, FieldKind, field_kind
from nkgis.app.spelling import folded

if TYPE_CHECKING:
    import geopandas as gpd

    from nkgis.app.workspace import Workspace

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
LENGTH = "length_km"
"""The computed column of the whole length; those of countries are km_RU, km_CN …"""
OTHER = "km_other"
AREA, PERIMETER = "area_km2", "perimeter_km"
"""The computed columns of areas: on the ellipsoid, with all rings."""
_SIGNS = frozenset("=<>")
_WORDS = frozenset({"like", "in", "between", "is", "and", "or", "not"})


@dataclass(frozen=True, slots=True)
class Column:
    """Is a column: a field of the rows, or a computed one (kilometres), which is read-only."""

    field: str
    kind: FieldKind
    is_computed: bool = False

    @property
    def is_number(self) -> bool:
        """Tells whether the column holds numbers."""
        return self.kind in {FieldKind.WHOLE, FieldKind.NUMBER}


@dataclass(frozen=True, eq=False)
class AttributeTable:
    """Is the table of one state of a layer's rows: columns, and computed values in kilometres (NaN: none)."""

    layer_id: str
    frame: gpd.GeoDataFrame
    columns: tuple[Column, ...]
    computed: Mapping[str, Floats]
    ids: Any
    names: Any
    properties: Any

    def __len__(self) -> int:
        return len(self.ids)

    def value(self, row: int, column: Column) -> Any:
        """Returns the value of a cell, None when it has none."""
        from nkgis.analysis.fields import is_missing

        if column.is_computed:
            number = float(self.computed[column.field][row])
            return None if number != number else number  # noqa: PLR0124 - NaN
        if column.field == ID_FIELD:
            return str(self.ids[row])
        if column.field == NAME_FIELD:
            return self.names[row]
        known = self.properties[row]
        value = known.get(column.field) if isinstance(known, Mapping) else None
        return None if is_missing(value) else value

    def text(self, row: int, column: Column) -> str:
        """Returns the value of a cell as text with all its figures, empty when it has none."""
        from nkgis.analysis.fields import text_of

        value = self.value(row, column)
        if column.is_computed and value is not None:
            return f"{value:.6f}"
        return text_of(value) or ""


def attribute_table(workspace: Workspace, layer_id: str) -> AttributeTable:
    """Returns the table of a layer; takes a second for 200,000 rows."""
    from nkgis.analysis.fields import field_names

    frame = workspace.rows[layer_id].frame
    fields = [ID_FIELD, NAME_FIELD, *(f for f in field_names(frame) if f not in {ID_FIELD, NAME_FIELD})]
    own = [Column(field, FieldKind.TEXT if field == ID_FIELD else field_kind(frame, field)) for field in fields]
    computed = _computed(workspace, layer_id, frame)
    columns = own[:2] + [Column(f, FieldKind.NUMBER, is_computed=True) for f in computed] + own[2:]
    arrays = (np.asarray(frame[name], dtype=object) for name in ("id", "name", "properties"))
    return AttributeTable(layer_id, frame, tuple(columns), computed, *arrays)


def sorted_rows(table: AttributeTable, rows: Ints, column: Column, *, down: bool) -> Ints:
    """Returns rows in the order of a column, those without a value last; numbers go by size, before texts."""
    from nkgis.analysis.fields import number_of

    if column.is_computed:
        values = table.computed[column.field][rows]
    else:
        cells = _cells(table, rows, column)
        if not column.is_number:
            return _by_text(rows, cells, down=down)
        values = np.fromiter((number_of(cell) for cell in cells), float, len(cells))
    empty = np.isnan(values)
    filled, order = rows[~empty], np.argsort(-values[~empty] if down else values[~empty], kind="stable")
    return np.concatenate((filled[order], rows[empty]))


def filtered_rows(table: AttributeTable, text: str) -> Ints:
    """Returns the rows that a filter selects: an expression, or words that a row's texts hold.

    Raises InputError when an expression cannot be read or names a field that is not there.
    """
    from nkgis.analysis.fields import text_of
    from nkgis.analysis.filtering import matches

    if not text.strip():
        return np.arange(len(table), dtype=np.int64)
    if _is_expression(table, text):
        frame = table.frame.copy(deep=False)
        for field, values in table.computed.items():
            frame[field] = values
        return np.flatnonzero(matches(text, frame)).astype(np.int64)
    wanted = folded(text).split()
    rows = np.arange(len(table), dtype=np.int64)
    found = np.zeros((len(wanted), len(table)), dtype=bool)
    for column in table.columns:
        if not column.is_computed:
            lines = ((text_of(cell) or "").replace("\n", " ") for cell in _cells(table, rows, column))
            texts = folded("\n".join(lines)).split("\n")
            for number, word in enumerate(wanted):
                found[number] |= np.fromiter((word in text for text in texts), bool, len(texts))
    return np.flatnonzero(found.all(axis=0)).astype(np.int64)


def _cells(table: AttributeTable, rows: Ints, column: Column) -> list[Any]:
    """Returns the values of a column that is not computed."""
    if column.field in {ID_FIELD, NAME_FIELD}:
        return list((table.ids if column.field == ID_FIELD else table.names)[rows])
    field = column.field
    return [known.get(field) if isinstance(known, Mapping) else None for known in table.properties[rows]]


def _is_expression(table: AttributeTable, text: str) -> bool:
    """Tells an expression from words: it compares, or joins a field with one of the words of the language."""
    if _SIGNS & set(text) or text.lstrip().startswith(("`", "[")):
        return True
    words = text.lower().split()
    fields = {column.field.lower() for column in table.columns}
    return len(words) > 1 and (words[0] in fields or words[0] == "not") and bool(_WORDS & set(words[:3]))


def _by_text(rows: Ints, cells: list[Any], *, down: bool) -> Ints:
    from nkgis.analysis.fields import is_missing, text_of

    keys = ["" if is_missing(cell) else (text_of(cell) or "").casefold() for cell in cells]
    filled = [place for place, key in enumerate(keys) if key]
    filled.sort(key=keys.__getitem__, reverse=down)
    empty = [place for place, key in enumerate(keys) if not key]
    return rows[np.array(filled + empty, dtype=np.int64)]


def _computed(workspace: Workspace, layer_id: str, frame: gpd.GeoDataFrame) -> dict[str, Floats]:
    """Returns the length and the kilometres in every country, as measured; lines that are no routes have a length."""
    import shapely

    from nkgis.analysis.geodesy import GEOD

    dimensions = shapely.get_dimensions(frame.geometry.to_numpy())
    lines = dimensions == 1
    if not lines.any():
        return _areas(frame) if (dimensions == 2).any() else {}
    length = np.full(len(frame), np.nan)
    countries: dict[str, Floats] = {}
    rest = np.full(len(frame), np.nan)
    for row, feature in enumerate(frame["id"]):
        one = workspace.measurements.get((layer_id, str(feature)))
        if one is None:
            if lines[row]:
                length[row] = GEOD.geometry_length(shapely.force_2d(frame.geometry.iloc[row])) / 1000.0
            continue
        length[row] = one.length_m / 1000.0
        for country, length_m in one.by_country.items():
            if country not in countries:
                countries[country] = np.full(len(frame), np.nan)
            countries[country][row] = length_m / 1000.0
        other = one.border_m + one.overlap_m + one.unassigned_m + one.uncovered_m
        if other:
            rest[row] = other / 1000.0
    order = sorted(countries, key=lambda country: -float(np.nansum(countries[country])))
    found = {LENGTH: length, **{f"km_{country}": countries[country] for country in order}}
    return found if np.isnan(rest).all() else {**found, OTHER: rest}


def _areas(frame: gpd.GeoDataFrame) -> dict[str, Floats]:
    """Returns the geodesic area in square kilometres and the length of all rings in kilometres."""
    from nkgis.analysis.areas import areas_m2

    size_m2, around_m = areas_m2(frame.geometry.to_numpy())
    return {AREA: size_m2 / 1e6, PERIMETER: around_m / 1000.0}
