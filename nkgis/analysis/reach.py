"""Which lines a border set does not reach: told by their vertices, and measured only where these leave it open."""

from collections.abc import Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from nkgis.analysis.borders import BorderSet
from nkgis.analysis.geodesy import normal_lon
from nkgis.analysis.measuring import Unmeasurable, measurement, outside_text
from nkgis.model.method import Method

_AT_ONCE = 20_000
_SHORT_DEG, _BULGE_DEG = 1.0, 0.05
"""A geodesic over one degree leaves the straight edge by less than a hundredth of a degree below 85° of latitude."""
_NEAR_POLE_DEG = 80.0
_HARDLY_DEG = 1e-10


def unreached(lines: Sequence[BaseGeometry], borders: BorderSet, method: Method) -> dict[int, str]:
    """Returns why lines (EPSG:4326) cannot be measured with a border set, by their number; the others are not there.

    The reasons are those of `measurement`. A line with a vertex in the set's extent is not measured for it.
    """
    if borders.extent is None:
        return {}
    found: dict[int, str] = {}
    for start in range(0, len(lines), _AT_ONCE):
        part = np.asarray(lines[start : start + _AT_ONCE], dtype=object)
        left = _without_vertex_inside(part, borders.extent)
        far = _are_far(part[left], borders.extent)
        for k, is_far in zip(left.tolist(), far.tolist(), strict=True):
            reason = outside_text(part[k], borders) if is_far else _measured_reason(part[k], borders, method)
            if reason is not None:
                found[start + k] = reason
    return found


def _without_vertex_inside(lines: np.ndarray, extent: tuple[float, float, float, float]) -> np.ndarray:
    """Returns the numbers of the lines of which no vertex lies in the extent, or that have hardly any length."""
    west, south, east, north = extent
    xy, owner = shapely.get_coordinates(lines, return_index=True)
    lon, lat = normal_lon(xy[:, 0]), xy[:, 1]
    inside = (lon > west) & (lon < east) & (lat > south) & (lat < north)
    reached = np.zeros(len(lines), dtype=bool)
    reached[owner[inside]] = True
    bounds = shapely.bounds(lines)
    tiny = np.maximum(bounds[:, 2] - bounds[:, 0], bounds[:, 3] - bounds[:, 1]) < _HARDLY_DEG
    return np.flatnonzero(~reached | tiny)


def _are_far(lines: np.ndarray, extent: tuple[float, float, float, float]) -> np.ndarray:
    """Tells which lines of short edges keep so clear of the extent that no edge can meet it."""
    if not len(lines):
        return np.zeros(0, dtype=bool)
    west, south, east, north = extent
    parts, line_of_part = shapely.get_parts(lines, return_index=True)
    xy, part = shapely.get_coordinates(parts, return_index=True)
    owner = line_of_part[part]
    first = np.flatnonzero(np.diff(owner, prepend=-1))
    place = np.column_stack((normal_lon(xy[:, 0]), xy[:, 1]))
    steps = np.abs(np.diff(place, axis=0, prepend=place[:1])).max(axis=1)
    steps[np.diff(part, prepend=-1) > 0] = 0.0
    low, high = np.minimum.reduceat(place, first), np.maximum.reduceat(place, first)
    short = np.maximum.reduceat(steps, first) <= _SHORT_DEG
    beside = (high[:, 0] < west - _BULGE_DEG) | (low[:, 0] > east + _BULGE_DEG)
    above = (high[:, 1] < south - _BULGE_DEG) | (low[:, 1] > north + _BULGE_DEG)
    tame = (np.abs(low[:, 1]) <= _NEAR_POLE_DEG) & (np.abs(high[:, 1]) <= _NEAR_POLE_DEG)
    return short & tame & (beside | above) & (shapely.length(lines) > _HARDLY_DEG)


def _measured_reason(line: BaseGeometry, borders: BorderSet, method: Method) -> str | None:
    """Returns why a line cannot be measured, None when it can."""
    try:
        measurement(line, borders, method, line_id="", name="")
    except Unmeasurable as reason:
        return str(reason)
    return None
