"""Kilometres along the lines of a web page, vertex by vertex: the page needs no geodesy to go from one to the other."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from nkgis.analysis.geodesy import geodesic_edges

VERTICES_MAX = 20_000
"""A line with more vertices has no kilometres in the page: its figures would outweigh its line."""


def along(geometry: Mapping[str, Any] | None, length_m: float) -> list[int] | None:
    """Returns the decimetres from each vertex of a line, as the page draws it, to the next.

    `geometry` is the GeoJSON of the page, its coordinates rounded; the steps are scaled to add up to the measured
    length. Between the parts of a line lies no step. None for anything but a line, and for one of too many vertices.
    """
    if geometry is None or geometry.get("type") not in {"LineString", "MultiLineString"}:
        return None
    parts = [geometry["coordinates"]] if geometry["type"] == "LineString" else geometry["coordinates"]
    if not 2 <= sum(map(len, parts)) <= VERTICES_MAX:
        return None
    steps: list[float] = []
    for part in parts:
        xy = np.asarray(part, float)
        steps += [0.0] if steps else []
        steps += geodesic_edges(xy[:, 0], xy[:, 1])[1].tolist() if len(xy) > 1 else []
    at_m = np.concatenate(([0.0], np.cumsum(steps)))
    if at_m[-1] <= 0 or length_m <= 0:
        return None
    decimetres = np.rint(at_m * (length_m / at_m[-1]) * 10).astype(np.int64)
    return [int(step) for step in np.diff(decimetres)]
