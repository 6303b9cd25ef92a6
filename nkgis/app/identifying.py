"""Everything that lies at a place of the map, of all visible layers, by exact distance on the screen."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import numpy as np
import shapely

from nkgis.analysis.geodesy import Floats, normal_lon
from nkgis.cartography.geojson import drawn_line
from nkgis.cartography.memo import Memo
from nkgis.cartography.styled import styled
from nkgis.model.kinds import LayerKind, Quality
from nkgis.model.layer_tree import stacked
from nkgis.model.route import Route

if TYPE_CHECKING:
    from nkgis.app.workspace import LayerRows, RouteKey, Workspace
    from nkgis.model.layer import Layer

MOST = 60
"""Features that one place names at most."""
_KINDS = frozenset({LayerKind.LINES, LayerKind.POINTS, LayerKind.AREAS})
_LONG_EDGE_DEG = 0.2
_POINT_REACH = 1.4
_WORLD_PX, _MAX_LAT = 256.0, 85.0
AT_ONCE = 16_384
"""Rows that are indexed together: no other thread runs meanwhile."""
_NOWHERE = shapely.Point(0.0, 0.0)
_ORDER = {Quality.TRACK: 0, Quality.GENERALISED: 1, Quality.STATIONS: 2}


@dataclass(frozen=True, eq=False)
class LayerShapes:
    """Is the geometry of a layer as it is drawn, in degrees, with indices of its boxes, each of AT_ONCE rows."""

    shapes: Any
    trees: tuple[shapely.STRtree, ...]

    def near(self, box: Any) -> Any:
        """Returns the rows whose boxes meet a box, ascending."""
        found = [np.asarray(tree.query(box), np.int64) + n * AT_ONCE for n, tree in enumerate(self.trees)]
        return np.sort(np.concatenate(found)) if found else np.empty(0, np.int64)


@dataclass(frozen=True, slots=True)
class Under:
    """Is one feature under a click: what it is called and in which layer, how far away on the screen, and key facts."""

    key: RouteKey
    name: str
    layer: str
    dimension: int
    distance_px: float
    route: Route | None
    length_m: float | None
    kind: str
    is_schematic: bool


_KEPT: Memo[LayerShapes] = Memo()


def prepared_shapes(workspace: Workspace) -> None:
    """Makes the index of every layer that can be clicked; large ones take a second, so call it in a worker."""
    for layer, rows in _clickable(workspace):
        _shapes(layer.id, rows.frame)


def waiting_rows(workspace: Workspace) -> int:
    """Returns how many rows have no index yet."""
    layers = _clickable(workspace)
    return sum(len(rows.frame) for layer, rows in layers if not _KEPT.holds(layer.id, (rows.frame,)))


def identified(
    workspace: Workspace, lon: float, lat: float, *, zoom: float, tolerance_px: float = 6.0, language: str = "en"
) -> list[Under]:
    """Returns what lies within `tolerance_px` of a place (degrees) at a web map's zoom, the likeliest first.

    Lines come first, then points, then areas from the smallest; of lines that run together the better surveyed.
    """
    lon = float(normal_lon(np.array([lon]))[0])
    scale = _WORLD_PX * 2.0**zoom
    reach = tolerance_px * _POINT_REACH
    d_lon = reach * 360.0 / scale
    d_lat = d_lon * math.cos(math.radians(min(abs(lat), _MAX_LAT)))
    box = shapely.box(lon - d_lon, lat - d_lat, lon + d_lon, lat + d_lat)
    place = shapely.Point(*_projected(np.array([[lon, lat]]), scale)[0])
    found: list[tuple[tuple[Any, ...], Under]] = []
    for depth, (layer, rows) in enumerate(_clickable(workspace, visible=True)):
        index = _shapes(layer.id, rows.frame)
        candidates = index.near(box)
        drawn = shapely.transform(index.shapes[candidates], lambda xy: _projected(xy, scale))
        distances, dimensions = shapely.distance(drawn, place), shapely.get_dimensions(drawn)
        dressed = styled(layer, rows.frame) if candidates.size else None
        for at in np.flatnonzero(distances <= np.where(dimensions == 0, reach, tolerance_px)).tolist():
            row, dimension, distance = int(candidates[at]), int(dimensions[at]), float(distances[at])
            if dressed is not None and not dressed.look(row).shown:
                continue
            one = _under(workspace, layer, rows, row, dimension, distance, language)
            found.append((_rank(one, drawn[at], depth), one))
    return [one for _, one in sorted(found, key=lambda entry: entry[0])[:MOST]]


def _clickable(workspace: Workspace, *, visible: bool = False) -> list[tuple[Layer, LayerRows]]:
    """Returns the layers with rows to click at, topmost first."""
    return [
        (layer, workspace.rows[layer.id])
        for layer in reversed(stacked(workspace.project))
        if layer.kind in _KINDS and layer.id in workspace.rows and (layer.visible or not visible)
    ]


def _shapes(layer_id: str, frame: gpd.GeoDataFrame) -> LayerShapes:
    return _KEPT.value(layer_id, (frame,), lambda: _made(frame))


def _made(frame: gpd.GeoDataFrame) -> LayerShapes:
    """Returns the shapes with long edges as the geodesics that the map draws."""
    shapes = np.array(frame.geometry.to_numpy(), dtype=object)
    trees = []
    for start in range(0, len(shapes), AT_ONCE):
        part = _as_drawn(shapes[start : start + AT_ONCE])
        shapes[start : start + AT_ONCE] = part
        trees.append(shapely.STRtree(part))
        trees[-1].query(_NOWHERE)  # a tree is put in order when it is first asked
    return LayerShapes(shapes, tuple(trees))


def _as_drawn(shapes: Any) -> Any:
    places, rows = shapely.get_coordinates(shapes, return_index=True)
    steps = np.abs(np.diff(places, axis=0)).max(axis=1, initial=0.0)
    long = np.unique(rows[1:][(rows[1:] == rows[:-1]) & (steps > _LONG_EDGE_DEG)])
    for row in long.tolist():
        if shapely.get_dimensions(shapes[row]) == 1:
            parts = [_drawn(part) for part in shapely.get_parts(shapes[row])]
            shapes[row] = shapely.MultiLineString(parts)
    return shapes


def _drawn(line: Any) -> Any:
    places = shapely.get_coordinates(line)
    lon, lat, _ = drawn_line(places[:, 0], places[:, 1])
    return shapely.LineString(np.column_stack((lon, lat)))


def _projected(places: Floats, scale: float) -> Floats:
    """Returns web Mercator pixels at a scale, y down."""
    sine = np.sin(np.radians(np.clip(places[:, 1], -_MAX_LAT, _MAX_LAT)))
    y = 0.5 - np.log((1 + sine) / (1 - sine)) / (4 * math.pi)
    return np.column_stack(((places[:, 0] + 180.0) / 360.0, y)) * scale


def _under(
    workspace: Workspace, layer: Layer, rows: LayerRows, row: int, dimension: int, distance_px: float, language: str
) -> Under:
    feature, name, properties = (rows.frame[column].iloc[row] for column in ("id", "name", "properties"))
    key = (layer.id, str(feature))
    known: dict[str, Any] = properties if isinstance(properties, dict) else {}
    route, measured = workspace.routes.get(key), workspace.measurements.get(key)
    quality = route.quality if route is not None else known.get("geometry_quality")
    return Under(
        key=key,
        name=str(known.get(f"name_{language}") or name or feature),
        layer=layer.name,
        dimension=dimension,
        distance_px=distance_px,
        route=route,
        length_m=measured.length_m if measured is not None else None,
        kind=str(known.get("kind") or known.get("mode") or "").replace("-", " "),
        is_schematic=quality == Quality.SCHEMATIC,
    )


def _rank(one: Under, drawn: Any, depth: int) -> tuple[Any, ...]:
    group = {1: 0, 0: 1}.get(one.dimension, 2)
    if group == 0:
        is_context = one.route is None
        quality = _ORDER.get(one.route.quality, 9) if one.route is not None else 9
        return group, is_context, round(one.distance_px / 3), quality, depth, one.distance_px
    if group == 1:
        return group, False, round(one.distance_px), 0, depth, one.distance_px
    return group, False, 0, 0, 0, float(shapely.area(drawn))
