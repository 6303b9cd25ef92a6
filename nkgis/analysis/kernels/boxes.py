"""Finds the edges of polygons by place, from their grid."""

import numpy as np
from numpy.typing import NDArray

from nkgis.analysis.edges import Floats, Ints
from nkgis.analysis.kernels.compiled import compiled
from nkgis.analysis.kernels.grid import SINGLE, Gridded


def edges_in_boxes(gridded: Gridded, west: Floats, south: Floats, east: Floats, north: Floats) -> tuple[Ints, Ints]:
    """Returns pairs (box, row): every edge that enters a box is among them, all have boxes that meet.

    Boxes are degrees; rows are the numbers of `ring_edges`. Pairs come by box.
    """
    grid = gridded.grid
    box, edge = _pairs(grid.edges, grid.starts, grid.listed, grid.west, grid.south, grid.cell, grid.columns,
                       grid.rows, west, south, east, north)
    rows = gridded.rows[edge]
    two = rows[:, 1] != SINGLE
    boxes, found = np.concatenate((box, box[two])), np.concatenate((rows[:, 0], rows[two, 1]))
    order = np.argsort(boxes, kind="stable")
    return boxes[order], found[order]


@compiled
def _pairs(
    edges: Floats, starts: NDArray[np.int32], listed: NDArray[np.int32], west: float, south: float, cell: float,
    columns: int, rows: int, x0: Floats, y0: Floats, x1: Floats, y1: Floats,
) -> tuple[Ints, Ints]:
    """Returns pairs (box, edge of the grid), each once."""
    stamp = np.full(edges.shape[0], -1, np.int64)
    boxes, found = np.empty(1024, np.int64), np.empty(1024, np.int64)
    count = 0
    for box in range(x0.size):
        i0, i1 = _cell(x0[box], west, cell, columns), _cell(x1[box], west, cell, columns)
        for j in range(_cell(y0[box], south, cell, rows), _cell(y1[box], south, cell, rows) + 1):
            for at in range(starts[j * columns + i0], starts[j * columns + i1 + 1]):
                e = listed[at]
                if stamp[e] == box or edges[e, 2] < x0[box] or edges[e, 0] > x1[box]:  # edges run eastwards
                    continue
                if max(edges[e, 1], edges[e, 3]) < y0[box] or min(edges[e, 1], edges[e, 3]) > y1[box]:
                    continue
                stamp[e] = box
                if count == boxes.size:
                    boxes, found = _doubled(boxes), _doubled(found)
                boxes[count], found[count] = box, e
                count += 1
    return boxes[:count].copy(), found[:count].copy()


@compiled
def _cell(value: float, start: float, cell: float, cells: int) -> int:
    """Returns the column or row of a coordinate, the nearest one where it lies outside."""
    return int(min(max(np.floor((value - start) / cell), 0.0), cells - 1.0))


@compiled
def _doubled(values: Ints) -> Ints:
    """Returns an array of twice the size that begins with the values."""
    larger = np.empty(2 * values.size, np.int64)
    larger[:values.size] = values
    return larger
