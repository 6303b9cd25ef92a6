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
        for k in _without_vertex_inside(part, borders.extent).tolist():
            reason = _reason(part[k], borders, method)
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


def _reason(line: BaseGeometry, borders: BorderSet, method: Method) -> str | None:
    """Returns why a line cannot be measured, None when it can."""
    if _is_far(line, borders):
        return outside_text(line, borders)
    try:
        measurement(line, borders, method, line_id="", name="")
    except Unmeasurable as reason:
        return str(reason)
    return None


def _is_far(line: BaseGeometry, borders: BorderSet) -> bool:
    """Tells whether a line of short edges keeps clear of the extent, so that no edge can meet it."""
    if borders.extent is None:
        return False
    west, south, east, north = borders.extent
    for piece in shapely.get_parts(line):
        xy = shapely.get_coordinates(piece)
        lon, lat = normal_lon(xy[:, 0]), xy[:, 1]
        steps = np.abs(np.column_stack((np.diff(lon), np.diff(lat))))
        if steps.max(initial=0.0) > _SHORT_DEG or np.abs(lat).max(initial=0.0) > _NEAR_POLE_DEG:
            return False
        beside = lon.max() < west - _BULGE_DEG or lon.min() > east + _BULGE_DEG
        above = lat.max() < south - _BULGE_DEG or lat.min() > north + _BULGE_DEG
        if not (beside or above) or (lon.max() == lon.min() and lat.max() == lat.min()):
            return False
    return True
