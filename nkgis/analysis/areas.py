"""Size and outline of many areas on the ellipsoid at once."""

from typing import Any

import numpy as np
import shapely

from nkgis.analysis.geodesy import GEOD, Floats


def areas_m2(shapes: Any) -> tuple[Floats, Floats]:
    """Returns the geodesic area in square metres and the length of all rings in metres of each geometry (Karney 2013).

    `shapes` is an array of geometries in degrees; what is no area has NaN for both.
    """
    shapes = np.asarray(shapes, dtype=object)
    known = np.flatnonzero(shapely.get_dimensions(shapes) == 2)
    size, around = np.full(len(shapes), np.nan), np.full(len(shapes), np.nan)
    size[known] = around[known] = 0.0
    polygons, row = shapely.get_parts(shapes[known], return_index=True)
    rings, polygon = shapely.get_rings(polygons, return_index=True)
    outer = np.diff(polygon, prepend=-1) != 0
    ends = np.cumsum(shapely.get_num_coordinates(rings))
    places = shapely.get_coordinates(rings)
    for number, end in enumerate(ends.tolist()):
        begin = int(ends[number - 1]) if number else 0
        own_m2, own_m = GEOD.polygon_area_perimeter(places[begin : end - 1, 0], places[begin : end - 1, 1])
        at = known[row[polygon[number]]]
        size[at] += abs(own_m2) if outer[number] else -abs(own_m2)
        around[at] += own_m
    return size, around
