"""Cuts many lines by a grid of borders: the rules of `nkgis.analysis.partition`, compiled.

Whatever is rare and delicate (a stretch along a border, a sliver, a point on an outline, a long or polar edge, the
antimeridian) is not decided here: the line is marked and the exact engine measures it.
"""

import numpy as np
from numpy.typing import NDArray

from nkgis.analysis.kernels.bands import change_bands, has_overlap, piece_bands
from nkgis.analysis.kernels.compiled import compiled, inlined
from nkgis.analysis.kernels.ellipsoid import (
    LIMIT_LAT,
    REACH_M,
    along_geodesic,
    along_straight,
    bow_deg,
    meridian_point,
    short_geodesic_m,
    straight_m,
)
from nkgis.analysis.kernels.grid import Grid
from nkgis.analysis.kernels.meetings import meetings
from nkgis.analysis.kernels.place import OUTSIDE_ALL, UNCLEAR, code_at
from nkgis.analysis.kernels.tables import SAME_M, Changes, Floats, Ints, Pieces, Rules, Scratch

DONE, HARD, NO_LENGTH = 0, 1, 2
VIA_NOTHING, VIA_OVERLAP, VIA_GAP = 0, 2, 3
"""Places in `bulk.VIAS`; a crossing over a stretch along a border goes to the exact engine."""
LIMIT_LON = 178.5
"""Nearer to the antimeridian, lines go to the exact engine."""
MAX_REACH_M = 10_000.0
"""With a greater accuracy or tolerance every line goes there: its reach might cross the antimeridian or a pole."""
NO_LENGTH_M = 5e-7


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
        steps, cuts, spans = meetings(line, grid, rules, scratch)
        if cuts < 0:
            continue
        if filled + cuts + 1 > pieces.line.size or crossed + 2 * (cuts + 1) > changes.line.size:
            return k, filled, crossed
        rows = _labelled(line, grid, rules, scratch, steps, cuts, pieces, filled, k)
        if rows < 0:
            continue
        if rules.has_accuracy:
            if has_overlap(pieces, filled, rows, grid.countries):
                continue
            piece_bands(pieces, filled, rows, scratch, spans, grid.countries, total)
        found = _changed(rules, scratch, steps, pieces, filled, rows, changes, crossed, k, grid.countries)
        if rules.has_accuracy:
            change_bands(changes, crossed, found, scratch, spans, grid.countries)
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
        if rules.straight:
            step = straight_m(line[v - 1, 1], d_lon, y - line[v - 1, 1])
        else:
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
def _step_at(scratch: Scratch, steps: int, m: float) -> tuple[int, float]:
    """Returns the step of the refined path that holds a chainage, by its end, and the share of it passed."""
    at = min(max(int(np.searchsorted(scratch.pm[:steps + 1], m)), 1), steps)
    run = scratch.pm[at] - scratch.pm[at - 1]
    return at, ((m - scratch.pm[at - 1]) / run if run > 0 else 0.0)


@compiled
def _position(rules: Rules, scratch: Scratch, steps: int, m: float) -> tuple[float, float]:
    """Returns lon/lat at a chainage: on the refined path where there is one, else on the vertex pair's edge."""
    at, share = _step_at(scratch, steps, m)
    x0, y0, x1, y1 = scratch.px[at - 1], scratch.py[at - 1], scratch.px[at], scratch.py[at]
    run = scratch.pm[at] - scratch.pm[at - 1]
    if run > 500.0 and rules.straight:
        share = along_straight(y0, x1 - x0, y1 - y0, run, share)
    elif run > 500.0:
        p0, z0, _ = meridian_point(y0)
        p1, z1, _ = meridian_point(y1)
        return along_geodesic(x0, p0, z0, x1 - x0, p1, z1, run, share)
    return _near_position(rules, scratch, at, share)


@inlined
def _near_position(rules: Rules, scratch: Scratch, at: int, share: float) -> tuple[float, float]:
    """Returns lon/lat at a share of a short step."""
    x0, y0, x1, y1 = scratch.px[at - 1], scratch.py[at - 1], scratch.px[at], scratch.py[at]
    x, y = x0 + share * (x1 - x0), y0 + share * (y1 - y0)
    if rules.straight:
        return x, y
    bow_x, bow_y = bow_deg((y0 + y1) / 2, x1 - x0, y1 - y0)
    return x + share * (1 - share) * bow_x, y + share * (1 - share) * bow_y


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
        at, share = _step_at(scratch, steps, (low_m + high_m) / 2)
        x, y = _near_position(rules, scratch, at, share)
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
            changes.lon[row], changes.lat[row] = _position(rules, scratch, steps, changes.m[row])
            found += 1
        last, longest, via = k, -1.0, VIA_NOTHING
    return found
