"""In which countries a point lies, by the grid: the set around the cell's centre, changed by the edges on the way."""

import numpy as np
from numpy.typing import NDArray

from nkgis.analysis.kernels.compiled import compiled, inlined
from nkgis.analysis.kernels.grid import SINGLE, Grid

OUTSIDE_ALL = -1
"""The code of a point in no country. A country's code is its index; codes of pairs follow: see `pair_code`."""
UNCLEAR = -2
"""The code of a point on an outline, or in three countries at once: left to the exact engine."""
ON_OUTLINE_DEG = 1e-11

Words = NDArray[np.uint64]


@compiled
def pair_code(i: int, j: int, countries: int) -> int:
    """Returns the code of the overlap of countries i < j."""
    return countries + i * countries + j


@inlined
def _side(ax: float, ay: float, bx: float, by: float, x: float, y: float) -> bool:
    """Tells on which side of an eastward edge a point lies; one expression for all, so that no two answers disagree.

    A point on the edge's line counts as a hair above it, as the half-open rule has it.
    """
    turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
    return turn > 0.0 or (turn == 0.0 and bx > ax)


@inlined
def is_met(
    ax: float, ay: float, bx: float, by: float, x: float, y: float, cx: float, cy: float
) -> bool:
    """Tells whether the way from (x, y) along the parallel to cx, then along the meridian to cy, crosses an edge.

    Twice is not once. Ends of edges count by the half-open rule: the way runs a hair above its parallel.
    """
    corner = _side(ax, ay, bx, by, cx, y)
    met = (ay > y) != (by > y) and _side(ax, ay, bx, by, x, y) != corner
    if (ax > cx) != (bx > cx) and _side(ax, ay, bx, by, cx, cy) != corner:
        met = not met
    return met


@compiled
def _touches(ax: float, ay: float, bx: float, by: float, x: float, y: float) -> bool:
    """Tells whether a point lies within ON_OUTLINE_DEG of an edge."""
    dx, dy = bx - ax, by - ay
    t = min(max(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 0.0), 1.0)
    ox, oy = ax + t * dx - x, ay + t * dy - y
    return ox * ox + oy * oy <= ON_OUTLINE_DEG * ON_OUTLINE_DEG


@inlined
def code_at(grid: Grid, x: float, y: float, words: Words) -> int:
    """Returns the code of a point (degrees); `words` is scratch of the width of the grid's sets.

    The way from the point to the cell's centre goes along the parallel, then along the meridian; an edge that it
    meets toggles its countries, ends counted by the half-open rule.
    """
    i, j = int(np.floor((x - grid.west) / grid.cell)), int(np.floor((y - grid.south) / grid.cell))
    if i < 0 or j < 0 or i >= grid.columns or j >= grid.rows:
        return OUTSIDE_ALL
    k = j * grid.columns + i
    words[:] = grid.sets[grid.member[k]]
    cx, cy = grid.west + (i + 0.5) * grid.cell, grid.south + (j + 0.5) * grid.cell
    for at in range(grid.starts[k], grid.starts[k + 1]):
        e = grid.listed[at]
        ax, ay, bx, by = grid.edges[e, 0], grid.edges[e, 1], grid.edges[e, 2], grid.edges[e, 3]
        if _touches(ax, ay, bx, by, x, y):
            return UNCLEAR
        if is_met(ax, ay, bx, by, x, y, cx, cy):
            _toggle(words, grid.first[e])
            if grid.second[e] != SINGLE:
                _toggle(words, grid.second[e])
    return _code_of(words, grid.countries)


@inlined
def _toggle(words: Words, country: int) -> None:
    words[country >> 6] ^= np.uint64(1) << np.uint64(country & 63)


@inlined
def _code_of(words: Words, countries: int) -> int:
    """Returns the code of a set of countries."""
    low = high = -1
    for w in range(words.size):
        left = words[w]
        while left != np.uint64(0):
            bit = 0
            while (left >> np.uint64(bit)) & np.uint64(1) == np.uint64(0):
                bit += 1
            left ^= np.uint64(1) << np.uint64(bit)
            country = w * 64 + bit
            if low < 0:
                low = country
            elif high < 0:
                high = country
            else:
                return UNCLEAR
    if low < 0:
        return OUTSIDE_ALL
    return low if high < 0 else pair_code(low, high, countries)
