"""Edits of the fields of a layer's rows: pure functions from a workspace to the next one.

Only layers that belong to the project can be edited; files and bundled layers are copied into it first. A change of a
row's fields changes what its route says (status, mode, name), never what was measured.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import numpy as np

from nkgis.app.revisions import next_revision
from nkgis.app.workspace import LayerRows, RouteKey, Workspace, is_own
from nkgis.errors import InputError
from nkgis.io.schema import route_of
from nkgis.model.route import Route
from nkgis.model.segment import Measurement

if TYPE_CHECKING:
    import geopandas as gpd

NAME_FIELD, ID_FIELD = "name", "id"
FIELD_MAX = 60
_KINDS_KEY = "field_kinds"
_TRUE, _FALSE = frozenset({"true", "yes", "1"}), frozenset({"false", "no", "0"})


class FieldKind(StrEnum):
    """Names what the values of a field are; OTHER is lists and tables, which cannot be typed into a cell."""

    TEXT = "text"
    WHOLE = "whole number"
    NUMBER = "number"
    TRUTH = "yes or no"
    OTHER = "other"


_NO_VALUE = frozenset({"NoneType", "NAType", "NaTType"})
_KIND_OF_TYPE: tuple[tuple[tuple[type, ...], FieldKind], ...] = (
    ((bool, np.bool_), FieldKind.TRUTH),
    ((int, np.integer), FieldKind.WHOLE),
    ((float, np.floating), FieldKind.NUMBER),
    ((str,), FieldKind.TEXT),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """Is a value for a field of a row (position in the rows)."""

    row: int
    field: str
    value: object


def field_kind(frame: gpd.GeoDataFrame, field: str) -> FieldKind:
    """Returns what the values of a field are: told by the values, by what it was made as while it has none."""
    if field == NAME_FIELD:
        return FieldKind.TEXT
    rows = frame["properties"]
    types = set(map(type, [row.get(field) if isinstance(row, Mapping) else None for row in rows]))
    kinds = {_kind_of(one) for one in types if one.__name__ not in _NO_VALUE}
    if not kinds:
        return FieldKind(frame.attrs.get(_KINDS_KEY, {}).get(field, FieldKind.TEXT))
    if FieldKind.OTHER in kinds:
        return FieldKind.OTHER
    if kinds <= {FieldKind.WHOLE, FieldKind.NUMBER}:
        return FieldKind.NUMBER if FieldKind.NUMBER in kinds else FieldKind.WHOLE
    return kinds.pop() if len(kinds) == 1 else FieldKind.TEXT


def value_typed(text: str, kind: FieldKind) -> object:
    """Returns a typed text as a value of a kind; an empty one is no value. Raises InputError when it does not fit."""
    plain = text.strip()
    if kind is FieldKind.TEXT:
        return text or None
    if not plain:
        return None
    if kind is FieldKind.TRUTH and plain.lower() in _TRUE | _FALSE:
        return plain.lower() in _TRUE
    if kind in {FieldKind.WHOLE, FieldKind.NUMBER}:
        number = _number(plain)
        if number is not None:
            whole = number.is_integer() and (kind is FieldKind.WHOLE or plain.lstrip("+-−").isdigit())
            return int(number) if whole else number
    raise InputError(f"“{plain[:FIELD_MAX]}” is no {kind.value}.")


def with_cells(workspace: Workspace, layer_id: str, cells: Iterable[Cell]) -> Workspace:
    """Returns the workspace with values of an own layer changed; the same workspace when nothing changes.

    Raises InputError when the layer is not the project's own or a cell is the id.
    """
    rows = _own_rows(workspace, layer_id)
    properties, names = _copies(rows.frame)
    touched: dict[int, None] = {}
    for cell in cells:
        if cell.field == ID_FIELD:
            raise InputError("The id of a feature cannot be changed: routes and sources refer to it.")
        known = properties[cell.row] if isinstance(properties[cell.row], Mapping) else {}
        before = names[cell.row] if cell.field == NAME_FIELD else known.get(cell.field)
        if before == cell.value and type(before) is type(cell.value):
            continue
        touched[cell.row] = None
        properties[cell.row] = {**known, cell.field: cell.value}
        if cell.field == NAME_FIELD:
            names[cell.row] = str(cell.value or rows.frame["id"].iloc[cell.row])
    if not touched:
        return workspace
    return _with_frame(workspace, rows, _frame(rows.frame, properties, names), list(touched))


def with_field(
    workspace: Workspace, layer_id: str, field: str, kind: FieldKind, value: object = None
) -> Workspace:
    """Returns the workspace with one more field, `value` in every row. Raises InputError when there is one already."""
    rows = _own_rows(workspace, layer_id)
    field = _free_name(rows.frame, field)
    frame = _each(rows.frame, lambda known: {**known, field: value})
    frame.attrs[_KINDS_KEY] = {**rows.frame.attrs.get(_KINDS_KEY, {}), field: str(kind)}
    return _with_frame(workspace, rows, frame, range(len(frame)))


def with_renamed_field(workspace: Workspace, layer_id: str, field: str, name: str) -> Workspace:
    """Returns the workspace with a field under another name, in its old place. Raises InputError."""
    rows = _own_rows(workspace, layer_id)
    _changeable(field)
    if field == name.strip():
        return workspace
    name = _free_name(rows.frame, name)
    frame = _each(rows.frame, lambda known: {name if key == field else key: value for key, value in known.items()})
    kinds = rows.frame.attrs.get(_KINDS_KEY, {})
    frame.attrs[_KINDS_KEY] = {name if key == field else key: kind for key, kind in kinds.items()}
    return _with_frame(workspace, rows, frame, range(len(frame)))


def without_field(workspace: Workspace, layer_id: str, field: str) -> Workspace:
    """Returns the workspace without a field. Raises InputError for name and id."""
    rows = _own_rows(workspace, layer_id)
    _changeable(field)
    frame = _each(rows.frame, lambda known: {key: value for key, value in known.items() if key != field})
    return _with_frame(workspace, rows, frame, range(len(frame)))


def _own_rows(workspace: Workspace, layer_id: str) -> LayerRows:
    if not is_own(workspace, layer_id):
        name = next((layer.name for layer in workspace.project.layers if layer.id == layer_id), layer_id)
        raise InputError(f"{name} comes from a file and stays as it is; copy it into the project to edit it.")
    return workspace.rows[layer_id]


def _copies(frame: gpd.GeoDataFrame) -> tuple[Any, Any]:
    """Returns copies of the columns that an edit changes; the values in them are shared."""
    return np.array(frame["properties"].to_numpy(), dtype=object), np.array(frame["name"].to_numpy(), dtype=object)


def _frame(frame: gpd.GeoDataFrame, properties: Any, names: Any | None) -> gpd.GeoDataFrame:
    """Returns the next revision of the rows; columns that stay are the same arrays."""
    after = frame.copy(deep=False)
    after["properties"] = properties
    if names is not None:
        after["name"] = names
    return after


def _each(frame: gpd.GeoDataFrame, change: Callable[[Mapping[str, Any]], dict[str, Any]]) -> gpd.GeoDataFrame:
    properties, _ = _copies(frame)
    for row, known in enumerate(properties):
        properties[row] = change(known if isinstance(known, Mapping) else {})
    return _frame(frame, properties, None)


def _with_frame(
    workspace: Workspace, rows: LayerRows, frame: gpd.GeoDataFrame, touched: Sequence[int]
) -> Workspace:
    """Returns the workspace with new rows of a layer; what its routes say is read anew for the rows touched."""
    layer = next(layer for layer in workspace.project.layers if layer.id == rows.layer.id)
    layer = replace(layer, revision=next_revision(layer.revision))
    routes: dict[RouteKey, Route] = {}
    measured: dict[RouteKey, Measurement] = {}
    columns = [frame[column].to_numpy() for column in ("id", "name", "properties")]
    for row in touched:
        feature, name, properties = (column[row] for column in columns)
        key = (layer.id, str(feature))
        if key not in workspace.routes:
            continue
        routes[key] = route_of(layer.id, str(feature), str(name), properties)
        one = workspace.measurements.get(key)
        if one is not None and one.name != name:
            measured[key] = replace(one, name=str(name))
    every: dict[str, LayerRows] = {**workspace.rows, layer.id: replace(rows, layer=layer, frame=frame)}
    after = replace(workspace, project=workspace.project.with_layer(layer), rows=MappingProxyType(every))
    if routes:
        after = replace(after, routes=MappingProxyType({**workspace.routes, **routes}))
    if measured:
        after = replace(after, measurements=MappingProxyType({**workspace.measurements, **measured}))
    return after


def _free_name(frame: gpd.GeoDataFrame, field: str) -> str:
    name = " ".join(field.split())
    taken = {str(key).lower() for known in frame["properties"] if isinstance(known, Mapping) for key in known}
    if not name or len(name) > FIELD_MAX:
        raise InputError(f"A field needs a name of 1 to {FIELD_MAX} letters.")
    if name.lower() in taken | {ID_FIELD, NAME_FIELD, "geometry", "properties", "feature", "length_km"}:
        raise InputError(f"There is a field {name} already; choose another name.")
    return name


def _changeable(field: str) -> None:
    if field in {ID_FIELD, NAME_FIELD}:
        raise InputError(f"The field {field} stays: every feature needs it.")


def _kind_of(kind: type) -> FieldKind:
    for types, name in _KIND_OF_TYPE:
        if issubclass(kind, types):
            return name
    return FieldKind.OTHER


def _number(text: str) -> float | None:
    """Returns a number as spreadsheets write it: a decimal point or comma, blanks between thousands."""
    plain = "".join(text.split()).replace("−", "-")
    if plain.count(",") == 1 and "." not in plain:
        plain = plain.replace(",", ".")
    try:
        number = float(plain)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
