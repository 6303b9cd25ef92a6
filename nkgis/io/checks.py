"""What makes a geometry fit to be measured, in words that say what to do."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from nkgis.io.wellknown import Built

_AT_ONCE = 20_000
_LINES = frozenset({"LineString", "MultiLineString", "LinearRing"})


def line_of(geometry: BaseGeometry) -> Built:
    """Returns the measurable line of a geometry, or None and the reason why there is none."""
    kind = geometry.geom_type
    if geometry.is_empty:
        return None, "its geometry is empty"
    if kind == "GeometryCollection":
        parts = simple_parts(geometry)
        inner = {part.geom_type for part in parts}
        if not inner <= _LINES:
            return None, f"is a GeometryCollection of {', '.join(sorted(inner))}; only lines can be measured"
        geometry = shapely.MultiLineString([part for part in parts if not part.is_empty])
    elif kind not in _LINES:
        return None, f"is a {kind}; only lines can be measured"
    problem = position_problem(geometry)
    if problem is not None:
        return None, problem
    xy = shapely.get_coordinates(geometry)
    if (xy == xy[0]).all():
        return None, "all its vertices are one point, so it has no length"
    return geometry, None


def sound_lines(geometries: Sequence[BaseGeometry | None]) -> NDArray[np.bool_]:
    """Tells of each geometry whether it is a plain line to which `line_of` has nothing to say; all at once."""
    sound = np.zeros(len(geometries), bool)
    for start in range(0, len(geometries), _AT_ONCE):
        part = np.asarray(geometries[start : start + _AT_ONCE], dtype=object)
        plain = np.flatnonzero((shapely.get_type_id(part) == 1) & ~shapely.is_empty(part))
        if not plain.size:
            continue
        xy = shapely.get_coordinates(part[plain])
        first = np.concatenate(([0], np.cumsum(shapely.get_num_coordinates(part[plain]))[:-1]))
        low, high = np.minimum.reduceat(xy, first), np.maximum.reduceat(xy, first)
        within = (low >= (-360.0, -90.0)).all(axis=1) & (high <= (360.0, 90.0)).all(axis=1)  # NaN is not
        sound[start + plain] = within & (low < high).any(axis=1)
    return sound


def sound_points(geometries: Sequence[BaseGeometry | None]) -> NDArray[np.bool_]:
    """Tells of each geometry whether it is a plain point within the degrees of the earth; all at once."""
    sound = np.zeros(len(geometries), bool)
    for start in range(0, len(geometries), _AT_ONCE):
        part = np.asarray(geometries[start : start + _AT_ONCE], dtype=object)
        plain = np.flatnonzero((shapely.get_type_id(part) == 0) & ~shapely.is_empty(part))
        xy = shapely.get_coordinates(part[plain])
        sound[start + plain] = ((np.abs(xy) <= (360.0, 90.0)) & np.isfinite(xy)).all(axis=1)
    return sound


def simple_parts(geometry: BaseGeometry) -> list[Any]:
    """Returns the simple geometries of a collection in order, however deep it is nested."""
    out: list[Any] = []
    waiting = [geometry]
    while waiting:
        one = waiting.pop()
        if hasattr(one, "geoms"):
            waiting.extend(reversed(list(one.geoms)))
        else:
            out.append(one)
    return out


def position_problem(geometry: BaseGeometry) -> str | None:
    """Says what is wrong with the coordinates of a lon/lat geometry; None when nothing is."""
    xy = shapely.get_coordinates(geometry)
    bad = ~np.isfinite(xy).all(axis=1)
    if bad.any():
        return f"vertex {int(np.argmax(bad)) + 1} has a coordinate that is not a finite number"
    lon, lat = xy[:, 0], xy[:, 1]
    beyond = (np.abs(lat) > 90.0) | (np.abs(lon) > 360.0)
    if not beyond.any():
        return None
    at = int(np.argmax(beyond))
    where = f"vertex {at + 1} ({lon[at]:g}, {lat[at]:g})"
    if np.all(np.abs(lon) <= 90.0) and np.all(np.abs(lat) <= 360.0):
        return f"{where} has a latitude beyond ±90: longitude and latitude look swapped; write longitude first"
    return f"{where} is not in degrees; if the file is projected, say its coordinate system with --crs"
