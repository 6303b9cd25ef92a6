"""Edits of the workspace: what is drawn and changed, measured by the engine that measures everything else.

Every function returns the workspace after the edit, the key of the feature to select, and what there is to say of it.
A feature of a bundled layer or of a file is copied into the project's own layer first; the original never changes.
Raises EditError with one sentence when an edit cannot be made.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from nkgis.analysis import editing
from nkgis.analysis.borders import BorderSet
from nkgis.analysis.editing import UneditableError, area_m2, is_area
from nkgis.analysis.geodesy import length_m
from nkgis.analysis.measuring import Unmeasurable, measurement
from nkgis.analysis.pieces import OUTSIDE
from nkgis.app.own_layers import Feature, Purpose, free_id, new_layer, own_layer, with_features
from nkgis.app.workspace import RouteKey, Workspace, is_own
from nkgis.errors import InputError
from nkgis.io.borders import read_border_set
from nkgis.io.schema import route_of
from nkgis.model.layer import Layer
from nkgis.model.method import Method
from nkgis.model.numbers import PLAIN, area_text, km_text, written
from nkgis.model.segment import Measurement, Segment

DRAWN_BY_HAND = "drawn by hand"
EDITED_BY_HAND = "edited by hand"
_OF_THE_SHAPE = frozenset({"rail_km", "rail_km_source", "geometry_accuracy_m"})
"""What was said of a shape that is no longer the same."""
_NAME_MAX = 200


class EditError(InputError):
    """Says in one sentence why an edit cannot be made."""


@dataclass(frozen=True, slots=True)
class Edited:
    """Is the workspace after an edit, the feature to select, and a sentence on what else was done."""

    workspace: Workspace
    key: RouteKey | None
    note: str = ""


@lru_cache(maxsize=2)
def borders_of(name: str) -> BorderSet:
    """Returns the border set of that name, read once."""
    return read_border_set(name)


def line_measurement(
    line: BaseGeometry, borders: BorderSet, method: Method, *, line_id: str, name: str
) -> Measurement:
    """Returns the measurement of a drawn line; one wholly outside the border set has a length and no country."""
    try:
        return measurement(line, borders, method, line_id=line_id, name=name)
    except Unmeasurable as reason:
        parts = [shapely.get_coordinates(part) for part in shapely.get_parts(line)]
        whole_m = sum(length_m(xy[:, 0], xy[:, 1]) for xy in parts)
        if not whole_m:
            raise EditError("All its vertices are one point, so it has no length.") from reason
        return Measurement(
            id=line_id, name=name, vertices=int(shapely.get_num_coordinates(line)), length_m=whole_m, by_country={},
            border_m=0.0, overlap_m=0.0, unassigned_m=0.0, uncovered_m=whole_m,
            segments=(Segment(OUTSIDE, 0.0, whole_m, whole_m),), crossings=(),
            warnings=(str(reason).partition(";")[0],),
        )  # fmt: skip


def added(
    workspace: Workspace, purpose: Purpose, geometry: BaseGeometry, *, name: str = "",
    facts: Mapping[str, object] | None = None,
) -> Edited:
    """Returns the workspace with one more line or area in its own layer for a purpose; `facts` are its properties."""
    layer = own_layer(workspace, purpose) or new_layer(workspace, purpose)
    noun = {Purpose.DRAWN: "line", Purpose.DRAWN_AREAS: "area", Purpose.PATHS: "path"}.get(purpose, "measurement")
    feature_id = free_id(workspace, layer.id, noun)
    name = name.strip() or feature_id.capitalize().replace("-", " ")
    properties: dict[str, object] = {"geometry_source": DRAWN_BY_HAND} if facts is None else dict(facts)
    feature = _feature(workspace, layer, feature_id, name, properties, geometry)
    return Edited(with_features(workspace, layer, (feature,)), (layer.id, feature_id))


def reshaped(
    workspace: Workspace, key: RouteKey, change: Callable[[BaseGeometry], BaseGeometry]
) -> Edited:
    """Returns the workspace with the geometry of one feature changed: only this one is measured again."""
    workspace, key, note = _owned(workspace, key)
    name, properties, geometry = row_of(workspace, key)
    layer = workspace.project.layer(key[0])
    feature = _feature(workspace, layer, key[1], name, _edited(properties), _sentence(lambda: change(geometry)))
    return Edited(with_features(workspace, layer, (feature,)), key, note)


def vertex_moved(workspace: Workspace, key: RouteKey, part: int, index: int, lon: float, lat: float) -> Edited:
    """Returns the workspace with one vertex elsewhere."""
    return reshaped(workspace, key, lambda shape: editing.moved(shape, part, index, lon, lat))


def vertex_inserted(workspace: Workspace, key: RouteKey, part: int, after: int, lon: float, lat: float) -> Edited:
    """Returns the workspace with one more vertex behind another."""
    return reshaped(workspace, key, lambda shape: editing.inserted(shape, part, after, lon, lat))


def vertex_removed(workspace: Workspace, key: RouteKey, part: int, index: int) -> Edited:
    """Returns the workspace without one vertex."""
    return reshaped(workspace, key, lambda shape: editing.removed(shape, part, index))


def reversed_line(workspace: Workspace, key: RouteKey) -> Edited:
    """Returns the workspace with a line that runs the other way; its shape is the same."""
    workspace, key, note = _owned(workspace, key)
    name, properties, geometry = row_of(workspace, key)
    layer = workspace.project.layer(key[0])
    feature = _feature(workspace, layer, key[1], name, properties, _sentence(lambda: editing.turned(geometry)))
    return Edited(with_features(workspace, layer, (feature,)), key, note)


def split_line(workspace: Workspace, key: RouteKey, part: int, at: float, lon: float, lat: float) -> Edited:
    """Returns the workspace with a line cut in two; the second half is a new feature beside the first."""
    workspace, key, note = _owned(workspace, key)
    name, properties, geometry = row_of(workspace, key)
    halves = _sentence(lambda: editing.split(geometry, part, at, lon, lat))
    layer = workspace.project.layer(key[0])
    properties = _edited(properties)
    features = [_feature(workspace, layer, key[1], name, properties, halves[0])]
    if len(halves) > 1:
        other = free_id(workspace, layer.id, key[1])
        features.append(_feature(workspace, layer, other, _numbered(workspace, layer.id, name), properties, halves[1]))
    else:
        note = f"{note} The closed line was opened there.".strip()
    return Edited(with_features(workspace, layer, tuple(features)), key, note)


def joined_lines(workspace: Workspace, key: RouteKey, other: RouteKey) -> Edited:
    """Returns the workspace with two lines made one, which keeps what is known of the first."""
    if key == other:
        raise EditError("A line is joined with another one: click a second line.")
    _, _, second = row_of(workspace, other)
    workspace, key, note = _owned(workspace, key)
    name, properties, first = row_of(workspace, key)
    result = _sentence(lambda: editing.joined(first, second))
    layer = workspace.project.layer(key[0])
    feature = _feature(workspace, layer, key[1], name, _edited(properties), result.line)
    if result.gap_m >= 0.001:
        note = f"{note} A leg of {km_text(result.gap_m, unit=True)} was laid between their ends.".strip()
    if is_own(workspace, other[0]):
        if other[0] == layer.id:
            return Edited(with_features(workspace, layer, (feature,), without=(other[1],)), key, note)
        workspace = with_features(workspace, workspace.project.layer(other[0]), (), without=(other[1],))
    return Edited(with_features(workspace, layer, (feature,)), key, note)


def deleted(workspace: Workspace, key: RouteKey) -> Edited:
    """Returns the workspace without a feature of an own layer."""
    row_of(workspace, key)
    if not is_own(workspace, key[0]):
        name = workspace.project.layer(key[0]).name
        raise EditError(f"The layer {name} is never changed; hide the layer, or duplicate the feature and edit that.")
    return Edited(with_features(workspace, workspace.project.layer(key[0]), (), without=(key[1],)), None)


def renamed(workspace: Workspace, key: RouteKey, name: str) -> Edited:
    """Returns the workspace with another name for a feature; names in other languages go with the old one."""
    name = " ".join(name.split())[:_NAME_MAX]
    if not name:
        raise EditError("A name needs at least one letter.")
    workspace, key, note = _owned(workspace, key)
    _, properties, geometry = row_of(workspace, key)
    kept = {k: v for k, v in properties.items() if k != "name" and not k.startswith("name_")}
    layer = workspace.project.layer(key[0])
    feature = _feature(workspace, layer, key[1], name, kept, geometry)
    return Edited(with_features(workspace, layer, (feature,)), key, note)


def duplicated(workspace: Workspace, key: RouteKey) -> Edited:
    """Returns the workspace with a copy of a feature in the project's own layer."""
    name, properties, geometry = row_of(workspace, key)
    purpose = _purpose_for(geometry)
    layer = workspace.project.layer(key[0]) if is_own(workspace, key[0]) else (
        own_layer(workspace, purpose) or new_layer(workspace, purpose))  # fmt: skip
    feature_id = free_id(workspace, layer.id, key[1])
    feature = _feature(workspace, layer, feature_id, _numbered(workspace, layer.id, name), properties, geometry)
    return Edited(with_features(workspace, layer, (feature,)), (layer.id, feature_id))


def row_of(workspace: Workspace, key: RouteKey) -> tuple[str, dict[str, object], BaseGeometry]:
    """Returns name, properties and geometry of a feature; EditError when it is not there."""
    rows = workspace.rows.get(key[0])
    shown = any(layer.id == key[0] for layer in workspace.project.layers)
    found = rows.frame[rows.frame["id"].astype(str) == key[1]] if rows is not None and shown else ()
    if not len(found):
        raise EditError("That feature is no longer there.")
    properties: Mapping[str, Any] = found["properties"].iloc[0] or {}  # type: ignore[call-overload]
    geometry = found.geometry.iloc[0]  # type: ignore[union-attr]
    return str(found["name"].iloc[0] or key[1]), dict(properties), geometry  # type: ignore[call-overload]


def _owned(workspace: Workspace, key: RouteKey) -> tuple[Workspace, RouteKey, str]:
    """Returns the workspace with the feature in a layer of its own, its key there, and what was done for it."""
    name, properties, geometry = row_of(workspace, key)
    if is_own(workspace, key[0]):
        return workspace, key, ""
    purpose = _purpose_for(geometry)
    layer = own_layer(workspace, purpose) or new_layer(workspace, purpose)
    rows = workspace.rows.get(layer.id)
    taken = rows is not None and key[1] in set(rows.frame["id"])
    feature_id = free_id(workspace, layer.id, key[1]) if taken else key[1]
    known = workspace.measurements.get(key)
    feature = _feature(workspace, layer, feature_id, name, properties, geometry, measured=known)
    note = f"“{name}” was copied into the layer {layer.name}; the original is unchanged."
    return with_features(workspace, layer, (feature,)), (layer.id, feature_id), note


def _purpose_for(geometry: BaseGeometry) -> Purpose:
    if is_area(geometry):
        return Purpose.DRAWN_AREAS
    if geometry.geom_type in {"LineString", "MultiLineString"}:
        return Purpose.DRAWN
    raise EditError("Only lines and areas can be edited.")


def _feature(
    workspace: Workspace,
    layer: Layer,
    feature_id: str,
    name: str,
    properties: Mapping[str, object],
    geometry: BaseGeometry,
    *,
    measured: Measurement | None = None,
) -> Feature:
    """Returns a row of an own layer, measured."""
    known = {**properties, "name": name}
    if is_area(geometry):
        size_m2, around_m = area_m2(geometry)
        with written(PLAIN):  # it is kept in a file
            known |= {"area": area_text(size_m2), "perimeter": km_text(around_m, unit=True)}
        return Feature(feature_id, name, known, geometry)
    if measured is None:
        borders = borders_of(workspace.project.border_set)
        measured = line_measurement(geometry, borders, workspace.method, line_id=feature_id, name=name)
    measured = replace(measured, id=feature_id, name=name)
    return Feature(feature_id, name, known, geometry, route_of(layer.id, feature_id, name, known), measured)


def _edited(properties: Mapping[str, object]) -> dict[str, object]:
    """Returns what is still true of a feature whose shape was changed by hand."""
    kept = {name: value for name, value in properties.items() if name not in _OF_THE_SHAPE}
    source = str(properties.get("geometry_source") or "").strip()
    if DRAWN_BY_HAND not in source and EDITED_BY_HAND not in source:
        kept["geometry_source"] = f"{source}; {EDITED_BY_HAND}" if source else EDITED_BY_HAND
    return kept


def _numbered(workspace: Workspace, layer_id: str, name: str) -> str:
    """Returns a name with a number behind it that no feature of the layer has."""
    rows = workspace.rows.get(layer_id)
    taken = set(rows.frame["name"]) if rows is not None else set()
    base, _, number = name.rpartition(" ")
    base = base if base and number.isdigit() and len(number) < 4 else name
    return next(text for text in (f"{base} {n}" for n in range(2, len(taken) + 4)) if text not in taken)


def _sentence(make: Callable[[], Any]) -> Any:
    try:
        return make()
    except UneditableError as reason:
        raise EditError(str(reason)) from None
