"""Cuts a line by countries so that every metre has one label and the parts add up to the whole.

The rules are those of docs/measuring.md: cut; mark border stretches; merge slivers; then crossings and bands.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nkgis.analysis.borders import EXACT_M, BorderSet
from nkgis.analysis.geodesy import POLE_TURN_DEG, Floats, Path, bow_deg, normal_lon
from nkgis.analysis.intervals import EMPTY, intersection
from nkgis.analysis.nearness import Steps, crossing_chainages, meetings, near_stretches
from nkgis.analysis.pieces import OUTSIDE, Label, Piece, joined, overlaid, without_slivers

SLIVER_M = 1.0
NOISE_M = 1e-3
"""A piece shorter than this is rounding of the coordinates, whatever the tolerance."""
BESIDE_DEG = 1e-9
"""How far beside the antimeridian a point is looked at, when it lies on it."""

MIN_STRETCH_M = 100.0
STRETCH_FACTOR = 10.0


def least_stretch_m(tolerance_m: float) -> float:
    """Returns how long a line must stay near two outlines to be on their border."""
    return max(MIN_STRETCH_M, STRETCH_FACTOR * tolerance_m)


class Cut(NamedTuple):
    """Is a cut line: its pieces, the steps they lie on, what is near which outline, slivers merged."""

    pieces: list[Piece]
    steps: Steps
    near: list[Floats]
    slivers: int


def steps_of(path: Path) -> Steps:
    """Returns the path as steps; a step over the antimeridian becomes two that end and begin at ±180°."""
    x0, y0, x1, y1 = path.lon[:-1], path.lat[:-1], path.lon[1:], path.lat[1:]
    m0, m1 = path.m[:-1], path.m[1:]
    seam = np.abs(x1 - x0) > 180.0
    if not seam.any():
        return _bowed(x0, y0, x1, y1, m0, m1, bowed=path.bowed)
    side = np.where(x0[seam] >= 0, 180.0, -180.0)
    unrolled = x1[seam] + 2 * side
    t = np.divide(side - x0[seam], unrolled - x0[seam], out=np.zeros(side.size), where=unrolled != x0[seam])
    lat, m = y0[seam] + t * (y1[seam] - y0[seam]), m0[seam] + t * (m1[seam] - m0[seam])
    at = np.flatnonzero(seam)
    ends_x1, ends_y1, ends_m1 = x1.copy(), y1.copy(), m1.copy()
    ends_x1[at], ends_y1[at], ends_m1[at] = side, lat, m
    return _bowed(
        np.insert(x0, at + 1, -side), np.insert(y0, at + 1, lat),
        np.insert(ends_x1, at + 1, x1[at]), np.insert(ends_y1, at + 1, y1[at]),
        np.insert(m0, at + 1, m), np.insert(ends_m1, at + 1, m1[at]), bowed=path.bowed,
    )


def _bowed(x0: Floats, y0: Floats, x1: Floats, y1: Floats, m0: Floats, m1: Floats, *, bowed: bool) -> Steps:
    """Returns steps with their bows; straight ones have none, nor those that are short and turn fast at a pole."""
    bow_x, bow_y = bow_deg((y0 + y1) / 2, x1 - x0, y1 - y0)
    bow = bowed & (np.abs(x1 - x0) <= POLE_TURN_DEG)
    return Steps(x0, y0, x1, y1, m0, m1, np.where(bow, bow_x, 0.0), np.where(bow, bow_y, 0.0))


def positions(steps: Steps, m: Floats) -> tuple[Floats, Floats]:
    """Returns lon/lat (degrees) at chainages in metres."""
    row = np.clip(np.searchsorted(steps.m1, m, side="left"), 0, steps.m0.size - 1)
    run = steps.m1[row] - steps.m0[row]
    t = np.clip(np.divide(m - steps.m0[row], run, out=np.zeros(m.size), where=run > 0), 0.0, 1.0)
    off = t * (1 - t)
    lon = steps.x0[row] + t * (steps.x1[row] - steps.x0[row]) + off * steps.bow_x[row]
    return normal_lon(lon), steps.y0[row] + t * (steps.y1[row] - steps.y0[row]) + off * steps.bow_y[row]


def cut(path: Path, borders: BorderSet, *, tolerance_m: float, accuracy_m: float | None) -> Cut:
    """Returns the partition of one continuous path by a border set."""
    steps = steps_of(path)
    reach_m = max(tolerance_m, accuracy_m or 0.0)
    pairs = meetings(steps, borders, reach_m=reach_m)
    start, end = float(path.m[0]), float(path.m[-1])
    seams = np.concatenate((steps.m0[np.abs(steps.x0) == 180.0], steps.m1[np.abs(steps.x1) == 180.0]))
    found = (crossing_chainages(steps, pairs), seams, _extent_cuts(steps, borders))
    cuts = np.unique(np.concatenate(([start], *found, [end])))
    middle = (cuts[:-1] + cuts[1:]) / 2
    labels = _labels(*positions(steps, middle), borders)
    pieces = joined([Piece(float(a), float(b), label)
                      for a, b, label in zip(cuts[:-1], cuts[1:], labels, strict=True)])
    count = len(borders.countries)
    if not pairs.step.size:
        return Cut(pieces, steps, [EMPTY] * count, 0)
    within_m = max(tolerance_m, EXACT_M)
    on_border = near_stretches(steps, pairs, within_m=within_m, countries=count)
    pieces = _with_border_stretches(pieces, on_border, borders.countries, tolerance_m=tolerance_m)
    pieces, slivers = without_slivers(pieces, shorter_than_m=max(min(tolerance_m, SLIVER_M), NOISE_M))
    near = [EMPTY] * count
    if accuracy_m is not None:
        near = on_border if accuracy_m == within_m else near_stretches(
            steps, pairs, within_m=accuracy_m, countries=count)
    return Cut(pieces, steps, near, slivers)


def _extent_cuts(steps: Steps, borders: BorderSet) -> Floats:
    """Returns chainages where the line passes the edge of the set's declared extent."""
    if borders.extent is None:
        return np.empty(0)
    west, south, east, north = borders.extent
    found = []
    for begin, end, values in ((steps.x0, steps.x1, (west, east)), (steps.y0, steps.y1, (south, north))):
        for value in values:
            hit = (np.minimum(begin, end) <= value) & (np.maximum(begin, end) >= value) & (begin != end)
            t = (value - begin[hit]) / (end[hit] - begin[hit])
            found.append(steps.m0[hit] + t * (steps.m1[hit] - steps.m0[hit]))
    return np.concatenate(found)


def _labels(lon: Floats, lat: Floats, borders: BorderSet) -> list[Label]:
    """Returns the label of each point: inside one, inside several, on an outline, outside, beyond the extent."""
    on_outline = borders.on_outline(lon, lat)
    inside = _inside(lon, lat, borders) & ~on_outline  # on an outline, rounding decides which side looks inside
    several = inside.sum(axis=1)
    beyond = np.zeros(lon.size, dtype=bool)
    if borders.extent is not None:
        west, south, east, north = borders.extent
        beyond = (lon < west) | (lon > east) | (lat < south) | (lat > north)
    names = borders.countries
    labels: list[Label] = []
    for row in range(lon.size):
        if beyond[row]:
            labels.append(OUTSIDE)
        elif several[row]:
            labels.append("+".join(names[i] for i in np.flatnonzero(inside[row])))
        elif on_outline[row].any():
            labels.append(names[int(np.argmax(on_outline[row]))])
        else:
            labels.append(None)
    return labels


def _inside(lon: Floats, lat: Floats, borders: BorderSet) -> NDArray[np.bool_]:
    """Returns which point lies in which country; one on the antimeridian in those that both its sides lie in.

    Where the sides differ, the meridian itself is the border there, and the first country in sort order has it.
    """
    inside = borders.inside(lon, lat)
    seam = np.flatnonzero(np.abs(lon) == 180.0)
    if seam.size:
        aside = np.full(seam.size, 180.0 - BESIDE_DEG)
        west, east = borders.inside(aside, lat[seam]), borders.inside(-aside, lat[seam])
        either = west | east
        first = either & (np.cumsum(either, axis=1) == 1)
        inside[seam] = np.where(np.all(west == east, axis=1)[:, None], west, first)
    return inside


def _with_border_stretches(
    pieces: list[Piece], near: list[Floats], countries: tuple[str, ...], *, tolerance_m: float
) -> list[Piece]:
    """Returns the pieces with the stretches near two outlines at once labelled "A|B"."""
    least_m = least_stretch_m(tolerance_m)
    live = [i for i, spans in enumerate(near) if len(spans)]
    found: list[Piece] = []
    for position, i in enumerate(live):
        for j in live[position + 1:]:
            label = f"{countries[i]}|{countries[j]}"
            found.extend(Piece(float(a), float(b), label)
                         for a, b in intersection(near[i], near[j]) if b - a >= least_m)
    return overlaid(pieces, found)
