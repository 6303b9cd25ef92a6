"""What the cutting kernels read and write: rules, tables of rows, scratch."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nkgis.analysis.kernels.grid import Grid
from nkgis.analysis.kernels.place import Words

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

CUTS, TOUCHED, SPANS, CANDIDATES = 4096, 512, 32768, 65536
"""A line with more cuts, near stretches (of one step, of all) or edges near one of its own goes to the exact engine."""
SAME_M = 1e-6
"""Cuts closer than a micrometre are one: the two edges that share a vertex meet the line at the same place."""
EARTH_M = 6378137.0


class Rules(NamedTuple):
    """Holds the numbers of the method: metres, and the sagitta up to which a step counts as straight.

    `straight` says that an edge is the straight line in lon/lat, not the geodesic.
    """

    straight: bool
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
