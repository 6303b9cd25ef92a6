"""What makes a geometry fit to be measured, in words that say what to do."""

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

_LINES = frozenset({"LineString", "MultiLineString", "LinearRing"})


def line_of(geometry: BaseGeometry) -> tuple[BaseGeometry | None, str | None]:
    """Returns the measurable line of a geometry, or None and the reason why there is none."""
    kind = geometry.geom_type
    if geometry.is_empty:
        return None, "its geometry is empty"
    if kind == "GeometryCollection":
        inner = {part.geom_type for part in shapely.get_parts(geometry)}
        if not inner <= _LINES:
            return None, f"is a GeometryCollection of {', '.join(sorted(inner))}; only lines can be measured"
        parts = [line for part in shapely.get_parts(geometry) for line in shapely.get_parts(part)]
        geometry = shapely.MultiLineString(parts)
    elif kind not in _LINES:
        return None, f"is a {kind}; only lines can be measured"
    problem = position_problem(geometry)
    if problem is not None:
        return None, problem
    return geometry, None


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
