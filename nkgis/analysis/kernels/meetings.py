"""Where a line meets the borders: its path refined beside them, its cuts, and what lies near an outline."""

import math

import numpy as np
from numpy.typing import NDArray

from nkgis.analysis.kernels.compiled import compiled, inlined
from nkgis.analysis.kernels.ellipsoid import along_geodesic, bow_deg, degree_lengths_m, straight_m
from nkgis.analysis.kernels.grid import SINGLE, Grid
from nkgis.analysis.kernels.tables import (
    CANDIDATES,
    CUTS,
    EARTH_M,
    SAME_M,
    SPANS,
    TOUCHED,
    Floats,
    Near,
    Rules,
    Scratch,
)

SLACK = 1e-12


@inlined
def _is_empty(
    occupied: NDArray[np.bool_], columns: int, rows: int, i0: int, i1: int, j0: int, j1: int
) -> bool:
    """Tells whether no edge is listed in any cell of columns i0…i1, rows j0…j1."""
    empty = True
    for j in range(max(j0, 0), min(j1, rows - 1) + 1):
        for k in range(j * columns + max(i0, 0), j * columns + min(i1, columns - 1) + 1):
            if occupied[k]:
                empty = False
    return empty


@inlined
def _candidates(
    grid: Grid, scratch: Scratch, i0: int, i1: int, j0: int, j1: int, west: float, south: float, east: float,
    north: float,
) -> int:
    """Lists each border edge of a block of cells whose box meets a box; returns how many, negative if too many."""
    edges, starts, listed, stamp, is_border = grid.edges, grid.starts, grid.listed, scratch.stamp, grid.is_border
    scratch.counter[0] += 1
    mark = scratch.counter[0]
    count = 0
    for j in range(j0, j1 + 1):
        for at in range(starts[j * grid.columns + i0], starts[j * grid.columns + i1 + 1]):
            e = listed[at]
            ax, ay, bx, by = edges[e, 0], edges[e, 1], edges[e, 2], edges[e, 3]
            if bx < west or ax > east or max(ay, by) < south or min(ay, by) > north:  # edges run eastwards
                continue
            if stamp[e] != mark and is_border[e]:
                if count == CANDIDATES:
                    return -1
                stamp[e] = mark
                scratch.listed[count] = e
                count += 1
    return count


@compiled
def meetings(line: Floats, grid: Grid, rules: Rules, scratch: Scratch) -> tuple[int, int, int]:
    """Refines the path where borders are near and finds its cuts; returns steps, cuts and near stretches.

    Cuts are negative when the line is not for here. A box is widened by the greatest bow of an edge of its length
    anywhere on the line, so that nothing between the edge and its chord is missed.
    """
    px, py, pm, m, occupied = scratch.px, scratch.py, scratch.pm, scratch.m, grid.occupied
    west, south, per_deg, columns, rows = grid.west, grid.south, 1.0 / grid.cell, grid.columns, grid.rows
    steepest = 0.0
    for v in range(line.shape[0]):
        steepest = max(steepest, abs(line[v, 1]))
    slope = max(math.tan(steepest * math.pi / 180), 1e-3)
    kx, _ = degree_lengths_m(steepest)
    bow_y = slope / (8 * EARTH_M) * 1.2 / 110_000.0
    bow_x = bow_y * 112_000.0 / kx
    reach_m = max(rules.tolerance_m, rules.accuracy_m)
    reach_x, reach_y = reach_m / kx * 1.01 + 1e-9, reach_m / 110_000.0 * 1.01 + 1e-9
    limit = min(max(math.sqrt(8 * EARTH_M * rules.sagitta_m / slope), rules.min_step_m), rules.max_step_m)
    px[0], py[0], pm[0] = line[0, 0], line[0, 1], 0.0
    steps = cuts = spans = 0
    run = (0.0, -1.0, SINGLE, False)
    for v in range(1, line.shape[0]):
        x0, y0, x1, y1 = line[v - 1, 0], line[v - 1, 1], line[v, 0], line[v, 1]
        m0, m1 = m[v - 1], m[v]
        step_m = m1 - m0
        if step_m <= 0.0:
            continue
        if steps + 1 >= px.size:
            return 0, -1, 0
        more_x, more_y = step_m * step_m * bow_x, step_m * step_m * bow_y
        i0 = math.floor((min(x0, x1) - more_x - west) * per_deg)
        i1 = math.floor((max(x0, x1) + more_x - west) * per_deg)
        j0 = math.floor((min(y0, y1) - more_y - south) * per_deg)
        j1 = math.floor((max(y0, y1) + more_y - south) * per_deg)
        if _is_empty(occupied, columns, rows, i0, i1, j0, j1):
            steps += 1
            px[steps], py[steps], pm[steps] = x1, y1, m1
            continue
        count = _candidates(grid, scratch, max(i0, 0), min(i1, columns - 1), max(j0, 0), min(j1, rows - 1),
                            min(x0, x1) - more_x - reach_x, min(y0, y1) - more_y - reach_y,
                            max(x0, x1) + more_x + reach_x, max(y0, y1) + more_y + reach_y)
        if count < 0:
            return 0, -1, 0
        if count == 0:
            steps += 1
            px[steps], py[steps], pm[steps] = x1, y1, m1
            continue
        parts = max(math.ceil(step_m / limit), 1)
        for part in range(1, parts + 1):
            steps += 1
            if steps >= px.size:
                return 0, -1, 0
            if part == parts:
                px[steps], py[steps], pm[steps] = x1, y1, m1
            elif rules.straight:
                share = part / parts
                px[steps], py[steps] = x0 + share * (x1 - x0), y0 + share * (y1 - y0)
                pm[steps] = m0 + straight_m(y0, share * (x1 - x0), share * (y1 - y0))
            else:
                share = part / parts
                px[steps], py[steps] = along_geodesic(
                    x0, scratch.p[v - 1], scratch.z[v - 1], x1 - x0, scratch.p[v], scratch.z[v], step_m, share)
                pm[steps] = m0 + share * step_m
            cuts, spans, run = _step_meetings(grid, rules, scratch, count, steps, cuts, spans, run)
            if cuts < 0:
                return 0, -1, 0
    return steps, _sorted_distinct(scratch.cuts, cuts), spans


@inlined
def _step_meetings(
    grid: Grid, rules: Rules, scratch: Scratch, count: int, step: int, cuts: int, spans: int,
    run: tuple[float, float, int, bool],
) -> tuple[int, int, tuple[float, float, int, bool]]:
    """Adds the cuts and near stretches of one short step; cuts are negative when a border stretch may begin.

    `run` is the stretch of the line so far that lies within the tolerance of outlines: from, to, a country of it,
    and whether another country's outline is near as well.
    """
    edges, listed, found = grid.edges, scratch.listed, scratch.cuts
    x0, y0, x1, y1 = scratch.px[step - 1], scratch.py[step - 1], scratch.px[step], scratch.py[step]
    m0, m1 = scratch.pm[step - 1], scratch.pm[step]
    kx, ky = degree_lengths_m((y0 + y1) / 2)
    reach_m = max(rules.tolerance_m, rules.accuracy_m)
    bow_x, bow_y = 0.0, 0.0
    if not rules.straight:
        bow_x, bow_y = bow_deg((y0 + y1) / 2, x1 - x0, y1 - y0)
    pad_x = reach_m / kx * 1.01 + 1e-9 + abs(bow_x) / 4
    pad_y = reach_m / ky * 1.01 + 1e-9 + abs(bow_y) / 4
    west, east = min(x0, x1) - pad_x, max(x0, x1) + pad_x
    south, north = min(y0, y1) - pad_y, max(y0, y1) + pad_y
    rx, ry, cx, cy = (x1 - x0) * kx, (y1 - y0) * ky, bow_x * kx, bow_y * ky
    touched = 0
    for at in range(count):
        e = listed[at]
        ax, ay, bx, by = edges[e, 0], edges[e, 1], edges[e, 2], edges[e, 3]
        if bx < west or ax > east or max(ay, by) < south or min(ay, by) > north:
            continue
        qx, qy, sx, sy = (ax - x0) * kx, (ay - y0) * ky, (bx - ax) * kx, (by - ay) * ky
        bend = sx * cy - sy * cx
        slope, offset = sx * ry - sy * rx + bend, sy * qx - sx * qy
        least = abs(bend) + SLACK * (abs(slope) + abs(bend))
        if min(offset, offset + slope - bend) <= least and max(offset, offset + slope - bend) >= -least:
            root = math.sqrt(slope * slope + 4 * bend * offset)
            half = -(slope + math.copysign(root, slope)) / 2
            for t in (offset / half, half / -bend):  # where the bowed step meets the edge's line, as in `nearness`
                x, y = t * rx + t * (1 - t) * cx - qx, t * ry + t * (1 - t) * cy - qy
                u = (x * sx + y * sy) / (sx * sx + sy * sy)
                if -SLACK <= t <= 1 + SLACK and -SLACK <= u <= 1 + SLACK:
                    if cuts == CUTS:
                        return -1, spans, run
                    found[cuts] = m0 + min(max(t, 0.0), 1.0) * (m1 - m0)
                    cuts += 1
        low, high = _capsule(rx, ry, qx, qy, sx, sy, rules.tolerance_m)
        if high >= low:
            if touched == TOUCHED:
                return -1, spans, run
            _inserted(scratch.touched, touched, m0 + low * (m1 - m0), m0 + high * (m1 - m0), grid, e)
            touched += 1
        if rules.has_accuracy:
            low, high = _capsule(rx, ry, qx, qy, sx, sy, rules.accuracy_m)
            if high >= low:
                if spans == SPANS:
                    return -1, spans, run
                _noted(scratch.near, spans, m0 + low * (m1 - m0), m0 + high * (m1 - m0), grid, e)
                spans += 1
    if touched:
        near = scratch.touched
        for at in range(touched):
            run = _longer(run, near.low[at], near.high[at], near.first[at], near.second[at])
            if run[3] and run[1] - run[0] >= 0.9 * rules.least_stretch_m:
                return -1, spans, run
    return cuts, spans, run


@inlined
def _noted(near: Near, row: int, low_m: float, high_m: float, grid: Grid, edge: int) -> None:
    """Writes a near stretch with the countries of its edge."""
    near.low[row], near.high[row] = low_m, high_m
    near.first[row], near.second[row] = grid.first[edge], grid.second[edge]


@inlined
def _inserted(near: Near, rows: int, low_m: float, high_m: float, grid: Grid, edge: int) -> None:
    """Writes a near stretch among the first rows so that they stay sorted by where they begin."""
    row = rows
    while row > 0 and near.low[row - 1] > low_m:
        near.low[row], near.high[row] = near.low[row - 1], near.high[row - 1]
        near.first[row], near.second[row] = near.first[row - 1], near.second[row - 1]
        row -= 1
    _noted(near, row, low_m, high_m, grid, edge)


@inlined
def _longer(
    run: tuple[float, float, int, bool], low_m: float, high_m: float, first: int, second: int
) -> tuple[float, float, int, bool]:
    """Returns the run with the next near stretch; one that begins apart from it begins a new run."""
    two = second != SINGLE
    if run[1] < run[0] or low_m > run[1] + 1.0:
        return (low_m, high_m, first, two)
    return (min(run[0], low_m), max(run[1], high_m), run[2], run[3] or two or first != run[2])


@compiled
def _capsule(
    rx: float, ry: float, qx: float, qy: float, sx: float, sy: float, within_m: float
) -> tuple[float, float]:
    """Returns the part of a step, as fractions, within a distance of an edge; high below low where there is none.

    The step runs from the origin along (rx, ry); the edge from (qx, qy) along (sx, sy); metres. A capsule is convex,
    so the part is one interval: the hull of what its two discs and the slab between them cut out.
    """
    low, high = math.inf, -math.inf
    a = rx * rx + ry * ry
    if a == 0.0:
        return low, high
    for end in range(2):
        px, py = qx + end * sx, qy + end * sy
        b = rx * px + ry * py
        disc = b * b - a * (px * px + py * py - within_m * within_m)
        if disc >= 0.0:
            root = math.sqrt(disc)
            low, high = min(low, (b - root) / a), max(high, (b + root) / a)
    size = math.hypot(sx, sy)
    begin, end_t = _between((qy * sx - qx * sy) / size, (rx * sy - ry * sx) / size, -within_m, within_m)
    other, last = _between(-(qx * sx + qy * sy), rx * sx + ry * sy, 0.0, size * size)
    begin, end_t = max(begin, other), min(end_t, last)
    if end_t >= begin:
        low, high = min(low, begin), max(high, end_t)
    return max(low, 0.0), min(high, 1.0)


@compiled
def _between(offset: float, slope: float, low: float, high: float) -> tuple[float, float]:
    """Returns the t-interval where low ≤ offset + slope·t ≤ high; an empty one has its ends swapped."""
    if slope == 0.0:
        return (-math.inf, math.inf) if low <= offset <= high else (math.inf, -math.inf)
    a, b = (low - offset) / slope, (high - offset) / slope
    return min(a, b), max(a, b)


@compiled
def _sorted_distinct(values: Floats, count: int) -> int:
    """Sorts the first values in place and drops those within SAME_M of the one before; returns how many stay."""
    if count == 0:
        return 0
    values[:count] = np.sort(values[:count])
    kept = 1
    for k in range(1, count):
        if values[k] - values[kept - 1] > SAME_M:
            values[kept] = values[k]
            kept += 1
    return kept
