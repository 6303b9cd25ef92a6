"""The layers that belong to the project itself: what is drawn, and measurements that were kept."""

from dataclasses import dataclass, replace
from enum import Enum
from itertools import count
from types import MappingProxyType

import geopandas as gpd
import numpy as np

from nkgis.app.revisions import next_revision
from nkgis.app.workspace import LayerRows, RouteKey, Workspace
from nkgis.model.kinds import LayerKind
from nkgis.model.layer import OWN_SOURCE, Layer
from nkgis.model.route import Route
from nkgis.model.segment import Measurement


class Purpose(Enum):
    """Names what an own layer is for: its id, its name and the kind of its features."""

    DRAWN = ("drawn", "Drawn", LayerKind.LINES)
    DRAWN_AREAS = ("drawn-areas", "Drawn areas", LayerKind.AREAS)
    PATHS = ("paths", "Paths", LayerKind.LINES)
    MEASURED = ("measurements", "Measurements", LayerKind.LINES)
    MEASURED_AREAS = ("measured-areas", "Measured areas", LayerKind.AREAS)

    @property
    def base(self) -> str:
        """Returns the id of the layer; a number follows when a file has taken it."""
        return str(self.value[0])

    @property
    def title(self) -> str:
        """Returns the name of the layer."""
        return str(self.value[1])

    @property
    def kind(self) -> LayerKind:
        """Returns what the layer holds."""
        return LayerKind(self.value[2])


@dataclass(frozen=True, slots=True)
class Feature:
    """Is one row of an own layer, with its route and measurement when it is a line."""

    id: str
    name: str
    properties: dict[str, object]
    geometry: object
    route: Route | None = None
    measurement: Measurement | None = None


def own_layer(workspace: Workspace, purpose: Purpose) -> Layer | None:
    """Returns the project's own layer for a purpose, None when there is none yet."""
    for layer in workspace.project.layers:
        base, _, number = layer.id.rpartition("-")
        named = layer.id == purpose.base or (base == purpose.base and number.isdigit())
        if layer.source == OWN_SOURCE and named and layer.kind is purpose.kind:
            return layer
    return None


def new_layer(workspace: Workspace, purpose: Purpose) -> Layer:
    """Returns a layer for a purpose under an id that nothing has, and had before an undo."""
    taken = {layer.id for layer in workspace.project.layers} | set(workspace.rows)
    names = (purpose.base, *(f"{purpose.base}-{n}" for n in range(2, len(taken) + 3)))
    return Layer(id=next(n for n in names if n not in taken), name=purpose.title, kind=purpose.kind, source=OWN_SOURCE)


def free_id(workspace: Workspace, layer_id: str, base: str) -> str:
    """Returns an id that no feature of a layer has: base-1, base-2 and so on."""
    rows = workspace.rows.get(layer_id)
    taken = set(rows.frame["id"]) if rows is not None else set()
    return next(name for name in (f"{base}-{n}" for n in count(1)) if name not in taken)


def with_features(
    workspace: Workspace, layer: Layer, features: tuple[Feature, ...], *, without: tuple[str, ...] = ()
) -> Workspace:
    """Returns the workspace with features of an own layer added or replaced by their ids, and others taken out.

    What is not touched is shared with the workspace before. A layer that something was put into is shown; one that is
    left without features goes.
    """
    rows = workspace.rows.get(layer.id)
    frame = rows.frame if rows is not None else None
    frame = _frame(frame, features, set(without))
    routes, measurements = dict(workspace.routes), dict(workspace.measurements)
    for gone in without:
        routes.pop((layer.id, gone), None)
        measurements.pop((layer.id, gone), None)
    for one in features:
        key: RouteKey = (layer.id, one.id)
        if one.route is not None and one.measurement is not None:
            routes[key], measurements[key] = one.route, one.measurement
    every = dict(workspace.rows)
    if len(frame):
        revision = next_revision(layer.revision)
        layer = replace(layer, revision=revision, visible=layer.visible or bool(features))
        every[layer.id] = LayerRows(layer, frame)
        project = workspace.project.with_layer(layer)
    else:
        every.pop(layer.id, None)
        project = workspace.project.without_layer(layer.id)
    return replace(workspace, project=project, rows=MappingProxyType(every), routes=MappingProxyType(routes),
                   measurements=MappingProxyType(measurements))


def _frame(frame: gpd.GeoDataFrame | None, features: tuple[Feature, ...], without: set[str]) -> gpd.GeoDataFrame:
    """Returns the rows after an edit; columns that stay are the same arrays."""
    columns: dict[str, list[object]] = {name: [] for name in ("feature", "id", "name", "properties", "geometry")}
    if frame is not None:
        places = {row_id: k for k, row_id in enumerate(frame["id"])}
        if not without and all(one.id in places for one in features):
            return _replaced(frame, features, places)
        columns = {name: frame[name].tolist() for name in columns}
    at = {row_id: k for k, row_id in enumerate(columns["id"])}
    number = max((int(str(n)) for n in columns["feature"]), default=0)
    for one in features:
        if one.id in at:
            for name in ("name", "properties", "geometry"):
                columns[name][at[one.id]] = getattr(one, name)
            continue
        number += 1
        for name, value in zip(columns, (number, one.id, one.name, one.properties, one.geometry), strict=True):
            columns[name].append(value)
    keep = [k for k, row_id in enumerate(columns["id"]) if row_id not in without]
    return gpd.GeoDataFrame({name: [values[k] for k in keep] for name, values in columns.items()},
                            geometry="geometry", crs="EPSG:4326")


def _replaced(frame: gpd.GeoDataFrame, features: tuple[Feature, ...], places: dict[object, int]) -> gpd.GeoDataFrame:
    """Returns the rows with some of them changed: only the columns that change are made anew."""
    after = frame.copy(deep=False)
    for name in ("name", "properties", "geometry"):
        old = frame[name].to_numpy()
        new = np.array(old, dtype=object)
        for one in features:
            new[places[one.id]] = getattr(one, name)
        if any(a is not b for a, b in zip(old, new, strict=True)):
            if name == "geometry":
                after = after.set_geometry(gpd.GeoSeries(new, index=frame.index, crs="EPSG:4326"))
            else:
                after[name] = new
    return after
