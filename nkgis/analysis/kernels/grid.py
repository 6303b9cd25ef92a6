"""A grid of border edges: which edges come near each cell, and in which countries its centre lies."""

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nkgis.analysis.edges import Floats, Ints, only_closing
from nkgis.analysis.kernels.compiled import compiled
from nkgis.analysis.kernels.ellipsoid import degree_lengths_m
from nkgis.model.project import Bounds

CELLS_PER_EDGE = 4.0
MIN_CELLS, MAX_CELLS = 10_000.0, 1_500_000.0
ORIGIN_LON, ORIGIN_LAT = 0.0123456789 / math.e, 0.0098765432 / math.pi
"""Shifts the lattice off every round coordinate, so that no vertex lies on a cell's centre line by habit."""
SINGLE = -1
WORD = 64


class Grid(NamedTuple):
    """Is a lattice over a border set, as plain arrays for the kernels.

    `edges` is (n, 4) degrees, each distinct edge once and eastwards; `first` and `second` its countries (SINGLE where
    it bounds one alone); `is_border` is false for edges that only close the set. Cell k holds edge numbers
    listed[starts[k]…starts[k + 1]] and is `occupied` where there is one; sets[member[k]] are the bits of the
    countries around its centre.
    """

    edges: Floats
    first: Ints
    second: Ints
    is_border: NDArray[np.bool_]
    occupied: NDArray[np.bool_]
    starts: NDArray[np.int32]
    listed: NDArray[np.int32]
    member: NDArray[np.int32]
    sets: NDArray[np.uint64]
    west: float
    south: float
    cell: float
    columns: int
    rows: int
    countries: int


class Gridded(NamedTuple):
    """Is a grid and, for each of its edges, the one or two edges of the polygons' rings that it stands for.

    `rows` is (n, 2) numbers as `ring_edges` gives them; SINGLE where there is no second.
    """

    grid: Grid
    rows: Ints


def grid_of(
    ring_edges: Floats, owner: Ints, *, countries: int, extent: Bounds | None, reach_m: float
) -> Gridded:
    """Returns the grid of the edges of country polygons (degrees), whose cells list every edge within `reach_m`.

    `owner` is the number of each edge's country. Cost: linear in the edges plus the cells.
    """
    edges, first, second, origin = _distinct(ring_edges, owner)
    is_border = ~only_closing(edges, extent)
    west, south, east, north = _frame(edges)
    area = max((east - west) * (north - south), 1e-6)
    cell = math.sqrt(area / min(max(CELLS_PER_EDGE * len(edges), MIN_CELLS), MAX_CELLS))
    columns, lines = int((east - west) / cell) + 2, int((north - south) / cell) + 2
    west, south = west - cell * (0.5 + ORIGIN_LON), south - cell * (0.5 + ORIGIN_LAT)
    middle = (edges[:, :2] + edges[:, 2:]) / 2
    place = ((middle[:, 1] - south) / cell).astype(np.int64) * columns + ((middle[:, 0] - west) / cell).astype(np.int64)
    near = _by_cell(place, columns * lines)  # what is near stands together in memory
    edges, first, second, is_border, origin = edges[near], first[near], second[near], is_border[near], origin[near]
    starts, listed = _listed(edges, west, south, cell, columns, lines, reach_m)
    words = -(-countries // WORD)
    member, sets = _members(edges, first, second, west, south, cell, columns, lines, words)
    grid = Grid(edges, first, second, is_border, np.diff(starts) > 0, starts, listed, member, sets, west, south, cell,
                columns, lines, countries)
    return Gridded(grid, origin)


@compiled
def _distinct(rows: Floats, owner: Ints) -> tuple[Floats, Ints, Ints, Ints]:
    """Returns each edge once and eastwards, its first and second country, and the rows it came from.

    Neighbours' copies of an edge are the same bits once they run the same way; a third copy stands as an edge of
    its own. Found by a hash table of open addressing.
    """
    count = rows.shape[0]
    size = 16
    while size < 2 * count:
        size *= 2
    slots = np.full(size, -1, np.int32)
    edges = np.empty((count, 4))
    bits = edges.view(np.uint64)
    first, second = np.empty(count, np.int64), np.full(count, SINGLE, np.int64)
    origin = np.full((count, 2), SINGLE, np.int64)
    found = 0
    for n in range(count):
        turn = rows[n, 0] > rows[n, 2] or (rows[n, 0] == rows[n, 2] and rows[n, 1] > rows[n, 3])
        for column in range(4):
            edges[found, column] = rows[n, column ^ 2 if turn else column] + 0.0  # no negative zero
        key = np.uint64(0)
        for column in range(4):
            key = (key ^ bits[found, column]) * np.uint64(0x9E3779B97F4A7C15)
            key ^= key >> np.uint64(29)
        slot = np.int64(key & np.uint64(size - 1))
        while True:
            e = slots[slot]
            if e < 0:
                slots[slot] = found
                first[found], origin[found, 0] = owner[n], n
                found += 1
                break
            same = edges[e, 0] == edges[found, 0] and edges[e, 1] == edges[found, 1]
            same = same and edges[e, 2] == edges[found, 2] and edges[e, 3] == edges[found, 3]
            if same and second[e] == SINGLE:
                second[e], origin[e, 1] = owner[n], n
                break
            slot = (slot + 1) & (size - 1)
    return edges[:found].copy(), first[:found].copy(), second[:found].copy(), origin[:found].copy()


@compiled
def _by_cell(place: Ints, cells: int) -> Ints:
    """Returns the numbers of places in the order of their cells, equal ones as they came."""
    starts = np.zeros(cells + 1, np.int64)
    for k in place:
        starts[k + 1] += 1
    for k in range(cells):
        starts[k + 1] += starts[k]
    order = np.empty(place.size, np.int64)
    for n in range(place.size):
        order[starts[place[n]]] = n
        starts[place[n]] += 1
    return order


def _frame(edges: Floats) -> tuple[float, float, float, float]:
    """Returns the bounds of the edges."""
    if not len(edges):
        return 0.0, 0.0, 1.0, 1.0
    x, y = edges[:, [0, 2]], edges[:, [1, 3]]
    return float(x.min()), float(y.min()), float(x.max()), float(y.max())


@compiled
def _reach_deg(low: float, high: float, reach_m: float) -> tuple[float, float]:
    """Returns the reach in degrees of longitude and latitude anywhere between two latitudes."""
    steep = min(max(abs(low), abs(high)), 89.9)
    kx, _ = degree_lengths_m(steep)
    _, ky = degree_lengths_m(0.0)
    return min(reach_m / kx * 1.01 + 1e-9, 360.0), reach_m / ky * 1.01 + 1e-9


@compiled
def _columns_in_row(
    edge: Floats, low: float, high: float, pad_x: float, west: float, cell: float, columns: int
) -> tuple[int, int]:
    """Returns the first and last column that an edge, padded by `pad_x`, touches between two latitudes."""
    x0, y0, x1, y1 = edge[0], edge[1], edge[2], edge[3]
    left, right = min(x0, x1), max(x0, x1)
    if y0 != y1 and left != right:
        slope = (x1 - x0) / (y1 - y0)
        a, b = x0 + (low - y0) * slope, x0 + (high - y0) * slope
        left, right = max(left, min(a, b)), min(right, max(a, b))
    begin = math.floor((left - pad_x - west) / cell)
    end = math.floor((right + pad_x - west) / cell)
    return max(begin, 0), min(end, columns - 1)


@compiled
def _listed(
    edges: Floats, west: float, south: float, cell: float, columns: int, rows: int, reach_m: float
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Returns, as row starts and numbers, the edges within reach of each cell: counted first, then written."""
    starts = np.zeros(columns * rows + 1, np.int32)
    listed = np.empty(0, np.int32)
    cursor = np.empty(0, np.int32)
    for turn in range(2):
        if turn == 1:
            for k in range(columns * rows):
                starts[k + 1] += starts[k]
            cursor = starts[:-1].copy()
            listed = np.empty(starts[columns * rows], np.int32)
        for e in range(edges.shape[0]):
            bottom, top = min(edges[e, 1], edges[e, 3]), max(edges[e, 1], edges[e, 3])
            pad_x, pad_y = _reach_deg(bottom, top, reach_m)
            begin = max(math.floor((bottom - pad_y - south) / cell), 0)
            end = min(math.floor((top + pad_y - south) / cell), rows - 1)
            for j in range(begin, end + 1):
                low = south + j * cell - pad_y
                left, right = _columns_in_row(edges[e], low, low + cell + 2 * pad_y, pad_x, west, cell, columns)
                for i in range(left, right + 1):
                    k = j * columns + i
                    if turn == 0:
                        starts[k + 1] += 1
                    else:
                        listed[cursor[k]] = e
                        cursor[k] += 1
    return starts, listed


def _members(
    edges: Floats, first: Ints, second: Ints, west: float, south: float, cell: float, columns: int, rows: int,
    words: int,
) -> tuple[NDArray[np.int32], NDArray[np.uint64]]:
    """Returns for each cell the number of its centre's set of countries, and the sets as bits."""
    toggles = _toggles(edges, first, second, west, south, cell, columns, rows)
    toggles = toggles[np.argsort(toggles[:, 0], kind="stable")]
    masks = _running(toggles, columns, words)
    sets, number = np.unique(masks, axis=0, return_inverse=True)
    member = np.zeros(rows * columns, np.int32)
    sets = np.vstack((np.zeros((1, words), np.uint64), sets))
    _fill(member, toggles[:, 0].copy(), number.reshape(-1) + 1, columns)
    return member, sets


@compiled
def _running(toggles: Ints, columns: int, words: int) -> NDArray[np.uint64]:
    """Returns the set of countries after each toggle, the toggles in order along each row."""
    masks = np.zeros((toggles.shape[0], words), np.uint64)
    for n in range(toggles.shape[0]):
        if n > 0 and toggles[n, 0] // columns == toggles[n - 1, 0] // columns:
            masks[n] = masks[n - 1]
        country = toggles[n, 1]
        masks[n, country >> 6] ^= np.uint64(1) << np.uint64(country & 63)
    return masks


@compiled
def _fill(member: NDArray[np.int32], cells: Ints, number: Ints, columns: int) -> None:
    """Gives the cells from each toggle to the next of its row the set after it; beyond the last there is none."""
    for n in range(cells.size - 1):
        if cells[n] // columns == cells[n + 1] // columns:
            for k in range(cells[n], cells[n + 1]):
                member[k] = number[n]


@compiled
def _toggles(
    edges: Floats, first: Ints, second: Ints, west: float, south: float, cell: float, columns: int, rows: int
) -> Ints:
    """Returns (cell, country) pairs: walking east along a row's centre line, the country changes in that cell.

    An edge counts on a centre line by the half-open rule, so a vertex on it counts once.
    """
    found = np.empty((1024, 2), np.int64)
    count = 0
    for e in range(edges.shape[0]):
        x0, y0, x1, y1 = edges[e, 0], edges[e, 1], edges[e, 2], edges[e, 3]
        bottom, top = min(y0, y1), max(y0, y1)
        begin = max(math.floor((bottom - south) / cell - 0.5) - 1, 0)
        end = min(math.ceil((top - south) / cell) + 1, rows - 1)
        for j in range(begin, end + 1):
            y = south + (j + 0.5) * cell
            if (y0 > y) == (y1 > y):
                continue
            x = x0 + (y - y0) * (x1 - x0) / (y1 - y0)
            i = max(math.ceil((x - west) / cell - 0.5), 0)
            if i >= columns:
                continue
            for country in (first[e], second[e]):
                if country == SINGLE:
                    continue
                if count == found.shape[0]:
                    larger = np.empty((2 * count, 2), np.int64)
                    larger[:count] = found
                    found = larger
                found[count, 0] = j * columns + i
                found[count, 1] = country
                count += 1
    return found[:count]
