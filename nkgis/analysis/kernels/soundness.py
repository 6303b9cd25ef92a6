"""Tells quickly whether country polygons can be taken as they are.

They can when the even-odd rule on a country's rings gives the area that the polygons mean: no two of its edges
cross or lie on each other, the inside of every shell is odd and the inside of every hole even. Anything unclear
counts as unsound; the slow and thorough checks decide then.
"""

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from nkgis.analysis.kernels.compiled import compiled, inlined
from nkgis.analysis.kernels.grid import SINGLE, Grid
from nkgis.analysis.kernels.place import is_met

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

BESIDE_DEG = 1e-9
"""How far beside an edge its inside is looked at."""
NOISE = 4e-16
"""Relative rounding of an orientation; a value within it is unclear."""


def is_sound(polygons: Sequence[BaseGeometry], grid: Grid) -> bool:
    """Tells whether multi-polygons (a country each) are sound as they are; `grid` is theirs."""
    if bool(np.any(grid.first == grid.second)) or _edges_meet(grid):
        return False
    return _sides_are_right(polygons, grid)


@compiled
def _edges_meet(grid: Grid) -> bool:
    """Tells whether two edges of one country meet anywhere but at common vertices."""
    edges, starts, listed, first, second = grid.edges, grid.starts, grid.listed, grid.first, grid.second
    for k in range(grid.columns * grid.rows):
        for at in range(starts[k], starts[k + 1]):
            a = listed[at]
            for other in range(at + 1, starts[k + 1]):
                b = listed[other]
                if edges[a, 2] < edges[b, 0] or edges[b, 2] < edges[a, 0]:
                    continue
                if max(edges[a, 1], edges[a, 3]) < min(edges[b, 1], edges[b, 3]):
                    continue
                if max(edges[b, 1], edges[b, 3]) < min(edges[a, 1], edges[a, 3]):
                    continue
                ours = first[a] == first[b] or first[a] == second[b]
                ours |= second[a] != SINGLE and (second[a] == first[b] or second[a] == second[b])
                if ours and _meet(edges[a], edges[b]):
                    return True
    return False


@compiled
def _turn(ax: float, ay: float, bx: float, by: float, x: float, y: float) -> int:
    """Returns the side of an edge that a point lies on: 1, -1, or 0 where rounding decides."""
    left, right = (bx - ax) * (y - ay), (by - ay) * (x - ax)
    if abs(left - right) <= NOISE * (abs(left) + abs(right)):
        return 0
    return 1 if left > right else -1


@compiled
def _meet(a: Floats, b: Floats) -> bool:
    """Tells whether two edges cross or lie on each other, unclear cases included; a common end alone is no meeting."""
    start = a[0] == b[0] and a[1] == b[1]
    end = a[2] == b[2] and a[3] == b[3]
    chain = (a[0] == b[2] and a[1] == b[3]) or (a[2] == b[0] and a[3] == b[1])
    t0, t1 = _turn(a[0], a[1], a[2], a[3], b[0], b[1]), _turn(a[0], a[1], a[2], a[3], b[2], b[3])
    if chain:  # edges run eastwards, the ends of both in order, so these two follow each other
        return False
    if start:
        return t1 == 0
    if end:
        return t0 == 0
    if t0 == t1 and t0 != 0:
        return False
    s0, s1 = _turn(b[0], b[1], b[2], b[3], a[0], a[1]), _turn(b[0], b[1], b[2], b[3], a[2], a[3])
    return not (s0 == s1 and s0 != 0)


def _sides_are_right(polygons: Sequence[BaseGeometry], grid: Grid) -> bool:
    """Tells whether the inside of every shell is odd and that of every hole even, by the even-odd rule."""
    parts, polygon = shapely.get_parts(np.array(polygons, dtype=object), return_index=True)
    rings, part = shapely.get_rings(parts, return_index=True)  # of each part first the shell, then its holes
    if not len(rings):
        return True
    xy, counts = shapely.get_coordinates(rings), shapely.get_num_coordinates(rings)
    is_shell = np.diff(part, prepend=-1) > 0
    odd = np.zeros(len(rings), bool)
    _odd_inside(xy, np.concatenate(([0], np.cumsum(counts))), shapely.is_ccw(rings), polygon[part], grid, odd)
    return bool(np.all(odd == is_shell))


@compiled
def _odd_inside(
    xy: Floats, offsets: Ints, is_ccw: NDArray[np.bool_], country: Ints, grid: Grid, out: NDArray[np.bool_]
) -> None:
    """Tells for each ring whether a point just inside its longest edge lies in its country."""
    for ring in range(country.size):
        longest, edge = -1.0, offsets[ring]
        for v in range(offsets[ring], offsets[ring + 1] - 1):
            size = np.hypot(xy[v + 1, 0] - xy[v, 0], xy[v + 1, 1] - xy[v, 1])
            if size > longest:
                longest, edge = size, v
        inward = (BESIDE_DEG if is_ccw[ring] else -BESIDE_DEG) / longest
        x = (xy[edge, 0] + xy[edge + 1, 0]) / 2 - (xy[edge + 1, 1] - xy[edge, 1]) * inward
        y = (xy[edge, 1] + xy[edge + 1, 1]) / 2 + (xy[edge + 1, 0] - xy[edge, 0]) * inward
        out[ring] = _is_odd(grid, x, y, country[ring])


@inlined
def _is_odd(grid: Grid, x: float, y: float, country: int) -> bool:
    """Tells whether a point lies in a country: the grid's way from the cell's centre to it."""
    i, j = int(np.floor((x - grid.west) / grid.cell)), int(np.floor((y - grid.south) / grid.cell))
    k = j * grid.columns + i
    cx, cy = grid.west + (i + 0.5) * grid.cell, grid.south + (j + 0.5) * grid.cell
    word = grid.sets[grid.member[k], country >> 6]
    odd = (word >> np.uint64(country & 63)) & np.uint64(1) != np.uint64(0)
    for at in range(grid.starts[k], grid.starts[k + 1]):
        e = grid.listed[at]
        if country != grid.first[e] and country != grid.second[e]:
            continue
        if is_met(grid.edges[e, 0], grid.edges[e, 1], grid.edges[e, 2], grid.edges[e, 3], x, y, cx, cy):
            odd = not odd
    return odd
