"""Geometry as RFC 7946 wants it: cut at the antimeridian, outer rings counter-clockwise, a box that may cross ±180°."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import affinity
from shapely.geometry.base import BaseGeometry

DEGREE_DIGITS = 7
Box = tuple[float, float, float, float]


def geojson_geometry(shape: BaseGeometry) -> dict[str, Any]:
    """Returns a shape (EPSG:4326) as the `geometry` of a GeoJSON feature, degrees with seven decimals, no heights."""
    return _mapped(shapely.geometry.mapping(lawful(shape)))


def lawful(shape: BaseGeometry) -> BaseGeometry:
    """Returns a shape without heights, cut at ±180° where it crosses, its rings by the right-hand rule."""
    flat = shapely.force_2d(shape)
    if _crosses(flat):
        flat = _cut(flat)
    return shapely.orient_polygons(flat) if _has_areas(flat) else flat


def box_of(shapes: Iterable[BaseGeometry]) -> list[float] | None:
    """Returns west, south, east, north of shapes that `lawful` made, None without any; west > east over ±180°.

    The box leaves out the widest stretch of longitudes in which nothing lies.
    """
    return box_around([part.bounds for shape in shapes for part in getattr(shape, "geoms", [shape])
                       if not part.is_empty])


def box_around(boxes: Sequence[Sequence[float]]) -> list[float] | None:
    """Returns the box around boxes (west, south, east, north), None without any; west > east goes over ±180°."""
    if not boxes:
        return None
    spans: list[tuple[float, float]] = []
    for west, _, east, _ in boxes:
        spans += [(west, east)] if west <= east else [(west, 180.0), (-180.0, east)]
    low, high = _round_the_globe(spans)
    edges = (low, min(box[1] for box in boxes), high, max(box[3] for box in boxes))
    return [round(value, DEGREE_DIGITS) + 0.0 for value in edges]


def _round_the_globe(spans: Sequence[tuple[float, float]]) -> tuple[float, float]:
    merged: list[list[float]] = []
    for low, high in sorted(spans):
        if merged and low <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], high)
        else:
            merged.append([low, high])
    over = merged[0][0] + 360.0 - merged[-1][1]
    gaps = [(after[0] - before[1], k) for k, (before, after) in enumerate(pairwise(merged))]
    widest, place = max(gaps, default=(0.0, 0))
    touches = merged[0][0] <= -180.0 and merged[-1][1] >= 180.0
    if touches and widest > over:
        return merged[place + 1][0], merged[place][1]
    return merged[0][0], merged[-1][1]


def _has_areas(shape: BaseGeometry) -> bool:
    return "Polygon" in shape.geom_type or shape.geom_type == "GeometryCollection"


def _crosses(shape: Any) -> bool:
    """Tells whether an edge jumps over more than 180° of longitude, or a vertex lies beyond ±180°."""
    if shape.geom_type in ("Point", "MultiPoint") or shape.is_empty:
        return False
    west, _, east, _ = shape.bounds
    if west < -180.0 or east > 180.0:
        return True
    if east - west <= 180.0:
        return False
    return any(np.any(np.abs(np.diff(xy[:, 0])) > 180.0) for xy in _runs(shape))


def _runs(shape: Any) -> Iterable[NDArray[np.float64]]:
    for part in getattr(shape, "geoms", [shape]):
        if hasattr(part, "geoms"):
            yield from _runs(part)
        elif part.geom_type == "Polygon":
            for ring in (part.exterior, *part.interiors):
                yield shapely.get_coordinates(ring)
        elif part.geom_type != "Point":
            yield shapely.get_coordinates(part)


def _cut(shape: Any) -> BaseGeometry:
    if shape.geom_type == "GeometryCollection":
        return shapely.GeometryCollection([_cut(part) if _crosses(part) else part for part in shape.geoms])
    pieces: list[Any] = []
    for part in getattr(shape, "geoms", [shape]):
        if not _crosses(part):
            pieces.append(part)
        elif part.geom_type == "Polygon":
            pieces += _sides(_unrolled_area(part)) or [part]
        else:
            pieces += _sides(shapely.LineString(_unrolled(shapely.get_coordinates(part))))
    if len(pieces) == 1:
        only: BaseGeometry = pieces[0]
        return only
    return shapely.MultiPolygon(pieces) if "Polygon" in shape.geom_type else shapely.MultiLineString(pieces)


def _unrolled(xy: NDArray[np.float64]) -> NDArray[np.float64]:
    """Returns coordinates whose longitudes go on beyond ±180° instead of jumping."""
    return np.column_stack([np.unwrap(xy[:, 0], period=360.0), xy[:, 1]])


def _unrolled_area(area: Any) -> BaseGeometry:
    """Returns an area with running longitudes; an empty one when it holds a pole, which no cut makes flat."""
    outer = _unrolled(shapely.get_coordinates(area.exterior))
    if abs(outer[0, 0] - outer[-1, 0]) > 180.0:
        return shapely.Polygon()
    middle, holes = outer[:, 0].mean(), []
    for ring in area.interiors:
        hole = _unrolled(shapely.get_coordinates(ring))
        hole[:, 0] += 360.0 * round((middle - hole[:, 0].mean()) / 360.0)
        holes.append(hole)
    return shapely.make_valid(shapely.Polygon(outer, holes))


def _sides(shape: BaseGeometry) -> list[BaseGeometry]:
    """Returns the pieces of a shape with running longitudes, each within ±180°, from west to east as it runs."""
    if shape.is_empty:
        return []
    west, _, east, _ = shape.bounds
    turns = range(int(np.floor((west + 180.0) / 360.0)), int(np.ceil((east - 180.0) / 360.0)) + 1)
    wanted = "Polygon" if shape.geom_type in ("Polygon", "MultiPolygon", "GeometryCollection") else "LineString"
    pieces: list[tuple[float, BaseGeometry]] = []
    for turn in turns:
        window = shapely.box(360.0 * turn - 180.0, -90.0, 360.0 * turn + 180.0, 90.0)
        inside = shapely.intersection(shape, window)
        for part in getattr(inside, "geoms", [inside]):
            if part.geom_type == wanted and not part.is_empty:
                moved = affinity.translate(part, xoff=-360.0 * turn)
                start = 0.0 if wanted == "Polygon" else shape.project(shapely.Point(part.coords[0]))
                pieces.append((start, moved))
    return [piece for _, piece in sorted(pieces, key=lambda pair: pair[0])]


def _mapped(mapped: Any) -> dict[str, Any]:
    if "geometries" in mapped:
        return {"type": mapped["type"], "geometries": [_mapped(part) for part in mapped["geometries"]]}
    return {"type": mapped["type"], "coordinates": _rounded(mapped["coordinates"])}


def _rounded(value: Any) -> Any:
    return round(value, DEGREE_DIGITS) if isinstance(value, float) else [_rounded(item) for item in value]
