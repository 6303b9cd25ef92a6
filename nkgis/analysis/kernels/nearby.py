"""How far lines lie from a place, and which rings are around it, in the plane."""

from math import hypot

import numpy as np
from numpy.typing import NDArray

from nkgis.analysis.kernels.compiled import compiled

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@compiled
def distances(xy: Floats, starts: Ints, ids: Ints, x: float, y: float, out: Floats) -> None:
    """Puts the distance from (x, y) to each line ids[j] into out[j]; line k is xy[starts[k]:starts[k + 1]]."""
    for j in range(ids.size):
        k = ids[j]
        ax, ay = xy[starts[k], 0], xy[starts[k], 1]
        best = hypot(x - ax, y - ay)
        for v in range(starts[k] + 1, starts[k + 1]):
            bx, by = xy[v, 0], xy[v, 1]
            dx, dy = bx - ax, by - ay
            square = dx * dx + dy * dy
            t = 0.0
            if square > 0.0:
                t = min(1.0, max(0.0, ((x - ax) * dx + (y - ay) * dy) / square))
            best = min(best, hypot(x - ax - t * dx, y - ay - t * dy))
            ax, ay = bx, by
        out[j] = best


@compiled
def crossings(xy: Floats, starts: Ints, ids: Ints, x: float, y: float, out: Ints) -> None:
    """Puts into out[j] how often ring ids[j] crosses the ray from (x, y) to the right."""
    for j in range(ids.size):
        k = ids[j]
        count = 0
        for v in range(starts[k] + 1, starts[k + 1]):
            ax, ay, bx, by = xy[v - 1, 0], xy[v - 1, 1], xy[v, 0], xy[v, 1]
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                count += 1
        out[j] = count


@compiled
def thinned(xy: Floats, starts: Ints, cell: float, keep: NDArray[np.bool_]) -> None:
    """Marks in `keep` the first and last place of each line and every place that lies in another cell than the last.

    Cells are squares of `cell` a side: no place that is left out lies farther than a cell's diagonal from a kept one.
    """
    for k in range(starts.size - 1):
        first, stop = starts[k], starts[k + 1]
        if stop <= first:
            continue
        keep[first] = True
        keep[stop - 1] = True
        cx, cy = np.floor(xy[first, 0] / cell), np.floor(xy[first, 1] / cell)
        for v in range(first + 1, stop - 1):
            x, y = np.floor(xy[v, 0] / cell), np.floor(xy[v, 1] / cell)
            keep[v] = x != cx or y != cy
            if keep[v]:
                cx, cy = x, y
