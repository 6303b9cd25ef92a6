"""Cuts many lines by a grid of borders: the rules of `nkgis.analysis.partition`, compiled.

Whatever is rare and delicate (a stretch along a border, a sliver, a point on an outline, a long or polar edge, the
antimeridian) is not decided here: the line is marked and the exact engine measures it.
"""

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nkgis.analysis.kernels.compiled import compiled, inlined
from nkgis.analysis.kernels.ellipsoid import (
    LIMIT_LAT,
    REACH_M,
    along_geodesic,
    degree_lengths_m,
    meridian_point,
    short_geodesic_m,
)
from nkgis.analysis.kernels.grid import SINGLE, Grid
from nkgis.analysis.kernels.place import OUTSIDE_ALL, UNCLEAR, Words, code_at

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

DONE, HARD, NO_LENGTH = 0, 1, 2
VIA_NOTHING, VIA_BORDER, VIA_OVERLAP, VIA_GAP = 0, 1, 2, 3
SLACK = 1e-12
SAME_M = 1e-6
"""Cuts closer than a micrometre are one: the two edges that share a vertex meet the line at the same place."""
LIMIT_LON = 178.5
"""Nearer to the antimeridian, lines go to the exact engine."""
MAX_REACH_M = 10_000.0
"""With a greater accuracy or tolerance every line goes there: its reach might cross the antimeridian or a pole."""
NO_LENGTH_M = 5e-7
EARTH_M = 6378137.0
CUTS, TOUCHED, SPANS, CANDIDATES = 4096, 512, 32768, 65536
"""A line with more cuts, near stretches (of one step, of all) or edges near one of its own goes to the exact engine."""


class Rules(NamedTuple):
    """Holds the numbers of the method: metres, and the sagitta up to which a step counts as straight."""

    tolerance_m: float
    accuracy_m: float
    has_accuracy: bool
    water_gap_m: float
    least_stretch_m: float
    sliver_m: float
    sagitta_m: float
    min_step_m: float
    max_step_m: float
    has_extent: bool
    west: float
    south: float
    east: float
    north: float


class Pieces(NamedTuple):
    """Is the table of segments, a row each: line, chainages, code, band."""

    line: Ints
    from_m: Floats
    to_m: Floats
    code: Ints
    low_m: Floats
    high_m: Floats


class Changes(NamedTuple):
    """Is the table of crossings, a row each: line, chainage, band, place, codes left and entered, via."""

    line: Ints
    m: Floats
    low_m: Floats
    high_m: Floats
    lon: Floats
    lat: Floats
    leaves: Ints
    enters: Ints
    via: Ints


class Near(NamedTuple):
    """Is scratch: stretches of a line near an outline, with the countries of the edge (SINGLE: no second)."""

    low: Floats
    high: Floats
    first: Ints
    second: Ints


class Scratch(NamedTuple):
    """Is what one thread writes on while it cuts: vertex chainages, refined path, cuts, stretches."""

    m: Floats
    p: Floats
    z: Floats
    px: Floats
    py: Floats
    pm: Floats
    cuts: Floats
    stamp: Ints
    listed: Ints
    touched: Near
    near: Near
    order: Ints
    words: Words
    counter: Ints


def scratch_for(grid: Grid, vertices: int) -> Scratch:
    """Returns scratch for lines of at most so many vertices."""
    room = 4 * vertices + 1024
    return Scratch(
        np.empty(vertices), np.empty(vertices), np.empty(vertices), np.empty(room), np.empty(room), np.empty(room),
        np.empty(CUTS), np.full(len(grid.edges), -1, np.int64), np.empty(CANDIDATES, np.int64), _near_for(TOUCHED),
        _near_for(SPANS), np.empty(SPANS, np.int64), np.zeros(grid.sets.shape[1], np.uint64), np.zeros(1, np.int64),
    )


def _near_for(count: int) -> Near:
    """Returns room for so many stretches."""
    return Near(np.empty(count), np.empty(count), np.empty(count, np.int64), np.empty(count, np.int64))


def tables_for(pieces: int, changes: int) -> tuple[Pieces, Changes]:
    """Returns empty tables with room for so many rows."""
    def numbers(count: int) -> Ints:
        return np.empty(count, np.int64)

    return (
        Pieces(numbers(pieces), np.empty(pieces), np.empty(pieces), numbers(pieces), np.empty(pieces),
               np.empty(pieces)),
        Changes(numbers(changes), np.empty(changes), np.empty(changes), np.empty(changes), np.empty(changes),
                np.empty(changes), numbers(changes), numbers(changes), numbers(changes)),
    )


@compiled
def cut_lines(
    xy: Floats, offsets: Ints, begin: int, grid: Grid, rules: Rules, scratch: Scratch, pieces: Pieces,
    changes: Changes, length_m: Floats, state: NDArray[np.int8],
) -> tuple[int, int, int]:
    """Cuts lines from `begin` on until all are done or a table is full; returns the next line and the rows filled.

    `xy` is (n, 2) degrees; line k holds rows offsets[k]…offsets[k + 1]. `length_m` and `state` get a value a line.
    """
    filled = crossed = 0
    count = offsets.size - 1
    for k in range(begin, count):
        line = xy[offsets[k]:offsets[k + 1]]
        state[k] = HARD
        if line.shape[0] < 2 or not _chainages(line, rules, scratch):
            continue
        total = scratch.m[line.shape[0] - 1]
        length_m[k] = total
        if total < NO_LENGTH_M:
            state[k] = NO_LENGTH
            continue
        steps, cuts, spans = _meetings(line, grid, rules, scratch)
        if cuts < 0:
            continue
        if filled + cuts + 1 > pieces.line.size or crossed + 2 * (cuts + 1) > changes.line.size:
            return k, filled, crossed
        rows = _labelled(line, grid, rules, scratch, steps, cuts, pieces, filled, k)
        if rows < 0:
            continue
        if rules.has_accuracy:
            if _has_overlap(pieces, filled, rows, grid.countries):
                continue
            _piece_bands(pieces, filled, rows, scratch, spans, grid.countries, total)
        found = _changed(rules, scratch, steps, pieces, filled, rows, changes, crossed, k, grid.countries)
        if rules.has_accuracy:
            _change_bands(changes, crossed, found, scratch, spans, grid.countries)
        filled += rows
        crossed += found
        state[k] = DONE
    return count, filled, crossed


@compiled
def _chainages(line: Floats, rules: Rules, scratch: Scratch) -> bool:
    """Fills the chainage of every vertex; false for a line with an edge that is not for here."""
    m, p, z = scratch.m, scratch.p, scratch.z
    m[0] = 0.0
    good = abs(line[0, 0]) <= LIMIT_LON and abs(line[0, 1]) <= LIMIT_LAT
    p[0], z[0], s0 = meridian_point(line[0, 1])
    west = east = line[0, 0]
    south = north = line[0, 1]
    for v in range(1, line.shape[0]):
        x, y = line[v, 0], line[v, 1]
        p[v], z[v], s1 = meridian_point(y)
        d_lon = x - line[v - 1, 0]
        step = short_geodesic_m(d_lon, p[v - 1], z[v - 1], s0, p[v], z[v], s1)
        good &= step <= REACH_M and abs(x) <= LIMIT_LON and abs(y) <= LIMIT_LAT and abs(d_lon) <= 180.0
        m[v] = m[v - 1] + step
        west, east = min(west, x), max(east, x)
        south, north = min(south, y), max(north, y)
        s0 = s1
    if rules.has_extent:  # half a degree covers the bow of the longest edge
        good &= west > rules.west + 0.5 and east < rules.east - 0.5
        good &= south > rules.south + 0.5 and north < rules.north - 0.5
    return good


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
def _meetings(line: Floats, grid: Grid, rules: Rules, scratch: Scratch) -> tuple[int, int, int]:
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
    pad_x, pad_y = reach_m / kx * 1.01 + 1e-9, reach_m / ky * 1.01 + 1e-9
    west, east = min(x0, x1) - pad_x, max(x0, x1) + pad_x
    south, north = min(y0, y1) - pad_y, max(y0, y1) + pad_y
    rx, ry = (x1 - x0) * kx, (y1 - y0) * ky
    touched = 0
    for at in range(count):
        e = listed[at]
        ax, ay, bx, by = edges[e, 0], edges[e, 1], edges[e, 2], edges[e, 3]
        if bx < west or ax > east or max(ay, by) < south or min(ay, by) > north:
            continue
        qx, qy, sx, sy = (ax - x0) * kx, (ay - y0) * ky, (bx - ax) * kx, (by - ay) * ky
        cross = rx * sy - ry * sx
        if cross != 0.0:
            t, u = (qx * sy - qy * sx) / cross, (qx * ry - qy * rx) / cross
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


@inlined
def _step_at(scratch: Scratch, steps: int, m: float) -> tuple[int, float]:
    """Returns the step of the refined path that holds a chainage, by its end, and the share of it passed."""
    at = min(max(int(np.searchsorted(scratch.pm[:steps + 1], m)), 1), steps)
    run = scratch.pm[at] - scratch.pm[at - 1]
    return at, ((m - scratch.pm[at - 1]) / run if run > 0 else 0.0)


@compiled
def _position(scratch: Scratch, steps: int, m: float) -> tuple[float, float]:
    """Returns lon/lat at a chainage: on the refined path where there is one, else on the vertex pair's geodesic."""
    at, share = _step_at(scratch, steps, m)
    x0, y0, x1, y1 = scratch.px[at - 1], scratch.py[at - 1], scratch.px[at], scratch.py[at]
    run = scratch.pm[at] - scratch.pm[at - 1]
    if run > 500.0:
        p0, z0, _ = meridian_point(y0)
        p1, z1, _ = meridian_point(y1)
        return along_geodesic(x0, p0, z0, x1 - x0, p1, z1, run, share)
    return x0 + share * (x1 - x0), y0 + share * (y1 - y0)


@compiled
def _labelled(
    line: Floats, grid: Grid, rules: Rules, scratch: Scratch, steps: int, cuts: int, pieces: Pieces, filled: int,
    number: int,
) -> int:
    """Writes the pieces between the cuts, equal neighbours made one; returns how many, negative if not for here."""
    total = scratch.m[line.shape[0] - 1]
    rows = 0
    low_m = 0.0
    for k in range(cuts + 1):
        high_m = scratch.cuts[k] if k < cuts else total
        if high_m - low_m <= SAME_M:
            continue
        x, y = _straight(scratch, steps, (low_m + high_m) / 2)
        code = code_at(grid, x, y, scratch.words)
        if code == UNCLEAR:
            return -1
        last = filled + rows - 1
        if rows and pieces.code[last] == code:
            pieces.to_m[last] = high_m
        else:
            pieces.line[last + 1], pieces.code[last + 1] = number, code
            pieces.from_m[last + 1], pieces.to_m[last + 1] = low_m, high_m
            rows += 1
        low_m = high_m
    if rows == 0:
        return -1
    pieces.to_m[filled + rows - 1] = total
    for k in range(filled, filled + rows):
        if pieces.to_m[k] - pieces.from_m[k] < rules.sliver_m and rows > 1:
            return -1
    return rows


@inlined
def _straight(scratch: Scratch, steps: int, m: float) -> tuple[float, float]:
    """Returns lon/lat at a chainage on the refined path, whose steps are straight where a border is near."""
    at, share = _step_at(scratch, steps, m)
    return (scratch.px[at - 1] + share * (scratch.px[at] - scratch.px[at - 1]),
            scratch.py[at - 1] + share * (scratch.py[at] - scratch.py[at - 1]))


@compiled
def _changed(
    rules: Rules, scratch: Scratch, steps: int, pieces: Pieces, filled: int, rows: int, changes: Changes,
    crossed: int, number: int, countries: int,
) -> int:
    """Writes the crossings of a line: overlaps and short gaps bridged; returns how many."""
    found = 0
    last = -1
    longest = -1.0
    via = VIA_NOTHING
    for k in range(filled, filled + rows):
        code = pieces.code[k]
        size = pieces.to_m[k] - pieces.from_m[k]
        gap = code == OUTSIDE_ALL
        inner = filled < k < filled + rows - 1
        if (gap and inner and size <= rules.water_gap_m) or code >= countries:
            if size > longest:
                longest, via = size, (VIA_GAP if gap else VIA_OVERLAP)
            continue
        if last >= 0 and pieces.code[last] != code:
            row = crossed + found
            low_m, high_m = pieces.to_m[last], pieces.from_m[k]
            changes.line[row], changes.m[row] = number, (low_m + high_m) / 2
            changes.low_m[row], changes.high_m[row] = low_m, high_m
            changes.leaves[row], changes.enters[row], changes.via[row] = pieces.code[last], code, via
            changes.lon[row], changes.lat[row] = _position(scratch, steps, changes.m[row])
            found += 1
        last, longest, via = k, -1.0, VIA_NOTHING
    return found


@compiled
def _has_overlap(pieces: Pieces, filled: int, rows: int, countries: int) -> bool:
    """Tells whether a line lies in an overlap somewhere: its bands are the exact engine's."""
    found = False
    for k in range(filled, filled + rows):
        found |= pieces.code[k] >= countries
    return found


@compiled
def _bounds(code: int, first: int, second: int, countries: int) -> bool:
    """Tells whether an edge bounds a stretch with that code: every edge bounds one outside all countries."""
    if code == OUTSIDE_ALL:
        return True
    if code < countries:
        return code in (first, second)
    i, j = (code - countries) // countries, (code - countries) % countries
    return first in (i, j) or second in (i, j)


@compiled
def _piece_bands(
    pieces: Pieces, filled: int, rows: int, scratch: Scratch, spans: int, countries: int, total: float
) -> None:
    """Fills the least and greatest length of each piece that a shift of the borders allows."""
    near = scratch.near
    scratch.order[:spans] = np.argsort(near.low[:spans])
    for k in range(filled, filled + rows):
        code, low_m, high_m = pieces.code[k], pieces.from_m[k], pieces.to_m[k]
        covered = 0.0
        reach = low_m
        for s in scratch.order[:spans]:
            if _bounds(code, near.first[s], near.second[s], countries):
                a, b = max(near.low[s], reach), min(near.high[s], high_m)
                if b > a:
                    covered += b - a
                    reach = b
        begin, end = _component(pieces, filled, rows, scratch, spans, countries, k)
        size = high_m - low_m
        pieces.low_m[k] = min(max(size - covered, 0.0), size)
        pieces.high_m[k] = min(max(end - begin, size), total)


@compiled
def _component(
    pieces: Pieces, filled: int, rows: int, scratch: Scratch, spans: int, countries: int, target: int
) -> tuple[float, float]:
    """Returns the contiguous stretch around a piece that is like it or near its borders: one sweep of both."""
    near = scratch.near
    code = pieces.code[target]
    low_m = high_m = -math.inf
    at, k = 0, filled
    while True:
        while at < spans:
            s = scratch.order[at]
            if _bounds(code, near.first[s], near.second[s], countries):
                break
            at += 1
        while k < filled + rows and pieces.code[k] != code:
            k += 1
        if at == spans and k == filled + rows:
            return low_m, high_m
        if at < spans and (k == filled + rows or near.low[scratch.order[at]] <= pieces.from_m[k]):
            begin, end = near.low[scratch.order[at]], near.high[scratch.order[at]]
            at += 1
        else:
            begin, end = pieces.from_m[k], pieces.to_m[k]
            k += 1
        if begin > high_m + SAME_M:
            if high_m >= pieces.to_m[target]:
                return low_m, high_m
            low_m, high_m = begin, end
        else:
            high_m = max(high_m, end)


@compiled
def _change_bands(
    changes: Changes, crossed: int, found: int, scratch: Scratch, spans: int, countries: int
) -> None:
    """Widens the stretch of each crossing by what lies near an outline of a country left or entered around it."""
    near = scratch.near
    for k in range(crossed, crossed + found):
        low_m, high_m = changes.low_m[k], changes.high_m[k]
        begin = end = -math.inf
        for s in scratch.order[:spans]:
            ours = False
            for code in (changes.leaves[k], changes.enters[k]):
                ours |= code != OUTSIDE_ALL and _bounds(code, near.first[s], near.second[s], countries)
            if not ours:
                continue
            if near.low[s] > end + SAME_M:
                if near.low[s] > changes.high_m[k] + SAME_M:
                    break
                begin, end = near.low[s], near.high[s]
            else:
                end = max(end, near.high[s])
            if begin <= changes.high_m[k] + SAME_M and end >= changes.low_m[k] - SAME_M:
                low_m, high_m = min(low_m, begin), max(high_m, end)
        changes.low_m[k], changes.high_m[k] = low_m, high_m
