"""The two frames of the drawing base, and outlines simplified finely in the inner and coarsely in the outer one.

Inside CORE everything is drawn in its full detail. Between CORE and WIDE lies only what fills a wide window around
the peninsula: coarse coasts, great lakes and rivers, state borders.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from borders import polygons
from shapely.geometry import LineString, Polygon, box

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

Frame = tuple[float, float, float, float]

CORE: Frame = (116.0, 29.0, 141.0, 56.0)
WIDE: Frame = (96.0, 20.0, 160.0, 64.0)
METRES_PER_DEGREE = 111_195.0
COS_LAT = 0.743  # of 42 degrees north: simplification weighs both axes alike there
_INNER, _OUTER, _EDGE = 0, 1, 2


def clipped(polygon: BaseGeometry, frame: Frame) -> list[Polygon]:
    """Return the parts of a polygon inside a frame."""
    return polygons(shapely.make_valid(shapely.clip_by_rect(polygon, *frame), method="structure"))


def simplified(geometry: BaseGeometry, tolerance_m: float) -> BaseGeometry:
    """Return the geometry simplified with its topology kept; the tolerance holds at 42 degrees north."""
    squeezed = shapely.transform(geometry, _squeezed)
    simple = shapely.simplify(squeezed, tolerance_m / METRES_PER_DEGREE, preserve_topology=True)
    return shapely.transform(simple, _unsqueezed)


def graded(polygon: Polygon, *, core_m: float, outer_m: float) -> list[Polygon]:
    """Return a polygon inside WIDE simplified by one tolerance inside CORE and by another outside.

    Rings are cut between two vertices where they leave CORE and joined again, so nothing parts along its edge;
    the edge of WIDE stays straight.
    """
    if box(*CORE).contains(polygon):
        return polygons(simplified(polygon, core_m))
    rings = [_graded_ring(ring, core_m, outer_m) for ring in (polygon.exterior, *polygon.interiors)]
    kept = [ring for ring in rings if ring is not None]
    if not kept or rings[0] is None:
        return []
    return polygons(shapely.make_valid(Polygon(kept[0], kept[1:]), method="structure"))


def _graded_ring(ring: Any, core_m: float, outer_m: float) -> NDArray[np.float64] | None:
    lonlat = shapely.get_coordinates(ring)
    part = _edge_parts(lonlat)
    turn = np.flatnonzero(part != np.roll(part, 1))
    if not len(turn):
        simple = polygons(simplified(Polygon(lonlat), core_m if part[0] == _INNER else outer_m))
        return shapely.get_coordinates(simple[0].exterior) if simple else None
    lonlat = np.vstack([np.roll(lonlat[:-1], -turn[0], axis=0), lonlat[turn[0]]])
    part = np.roll(part, -turn[0])
    cuts = [*np.flatnonzero(np.diff(part, prepend=-1)), len(part)]
    runs = []
    for first, last in itertools.pairwise(cuts):
        run = LineString(lonlat[first : last + 1])
        tolerance_m = {_INNER: core_m, _OUTER: outer_m, _EDGE: 0.0}[int(part[first])]
        runs.append(shapely.get_coordinates(simplified(run, tolerance_m) if tolerance_m else run)[:-1])
    joined = np.vstack(runs)
    return np.vstack([joined, joined[:1]]) if len(joined) > 2 else None


def _edge_parts(lonlat: NDArray[np.float64]) -> NDArray[np.int8]:
    """Return for each edge of a ring whether it lies in CORE, outside it, or on the edge of WIDE."""
    lon, lat = lonlat.T
    sides = np.stack([lon == WIDE[0], lon == WIDE[2], lat == WIDE[1], lat == WIDE[3]])
    inside = (lon >= CORE[0]) & (lon <= CORE[2]) & (lat >= CORE[1]) & (lat <= CORE[3])
    part = np.where(inside[:-1] | inside[1:], _INNER, _OUTER).astype(np.int8)
    part[(sides[:, :-1] & sides[:, 1:]).any(axis=0)] = _EDGE
    return part


def _squeezed(lonlat: NDArray[Any]) -> Any:
    return lonlat * (COS_LAT, 1.0)


def _unsqueezed(lonlat: NDArray[Any]) -> Any:
    return lonlat / (COS_LAT, 1.0)
