"""Kilometre figures along a route."""

from functools import lru_cache
from typing import Any

import numpy as np
import shapely

from nkgis.analysis.geodesy import path_along

STEP_M = 10_000.0


def kilometre_points(shape: Any, *, step_m: float = STEP_M) -> tuple[tuple[float, float, float], ...]:
    """Returns (kilometre, lon, lat) at every step along a line, the start left out.

    Distances are geodesic along the line; only a line of one part has kilometres.
    """
    if shape is None or shape.geom_type != "LineString" or shape.is_empty:
        return ()
    return _points(shape.wkb, step_m)


@lru_cache(maxsize=1024)
def _points(wkb: bytes, step_m: float) -> tuple[tuple[float, float, float], ...]:
    """Returns the points of a line; kept, because a scene is built at every change of the project."""
    points = shapely.get_coordinates(shapely.from_wkb(wkb))
    path = path_along(points[:, 0], points[:, 1])
    if path.m.size < 2:
        return ()
    at_m = np.arange(step_m, float(path.m[-1]), step_m)
    lon, lat = np.interp(at_m, path.m, path.lon), np.interp(at_m, path.m, path.lat)
    return tuple(
        (round(float(m) / 1000, 3), round(float(x), 5), round(float(y), 5))
        for m, x, y in zip(at_m, lon, lat, strict=True)
    )
