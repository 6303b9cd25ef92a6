"""The edges of country outlines: taken from rings, told apart from what only closes a set, found by place."""

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from nkgis.model.project import Bounds

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def ring_edges(polygons: Sequence[BaseGeometry]) -> tuple[Floats, Ints]:
    """Returns the edges of all rings as (n, 4) degrees, none of them without length, and the polygon of each."""
    parts, polygon = shapely.get_parts(np.array(polygons, dtype=object), return_index=True)
    rings, part = shapely.get_rings(parts, return_index=True)
    if not len(rings):
        return np.empty((0, 4)), np.empty(0, np.int64)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    inner = ring[1:] == ring[:-1]
    inner &= (xy[:-1, 0] != xy[1:, 0]) | (xy[:-1, 1] != xy[1:, 1])
    at = np.flatnonzero(inner)
    return np.hstack((xy[at], xy[at + 1])), polygon[part][ring[at]]


def only_closing(edges: Floats, extent: Bounds | None) -> NDArray[np.bool_]:
    """Tells which edges only close a set: along its extent, along the antimeridian, at a pole. They are no borders."""
    seam = (np.abs(edges[:, 0]) == 180.0) & (edges[:, 0] == edges[:, 2])
    seam |= (np.abs(edges[:, 1]) == 90.0) & (edges[:, 1] == edges[:, 3])
    if extent is not None:
        for column, value in ((0, extent[0]), (0, extent[2]), (1, extent[1]), (1, extent[3])):
            seam |= (np.abs(edges[:, column] - value) < 1e-9) & (np.abs(edges[:, column + 2] - value) < 1e-9)
    return np.asarray(seam)


class EdgeTree:
    """Finds edges by place, with a tree."""

    def __init__(self, edges: Floats) -> None:
        lines = shapely.linestrings(edges.reshape(-1, 2, 2))
        self._tree = shapely.STRtree(np.atleast_1d(np.asarray(lines, dtype=object)))

    def meeting(self, west: Floats, south: Floats, east: Floats, north: Floats) -> tuple[Ints, Ints]:
        """Returns the pairs (box, edge) whose boxes meet."""
        box, edge = self._tree.query(shapely.box(west, south, east, north))
        return box, edge
