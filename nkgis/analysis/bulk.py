"""Measures many lines at once: compiled kernels for the plain ones, the exact engine for the rest.

The figures are those of `nkgis.analysis.measuring`, as tables of columns; docs/measuring.md states how closely the
two agree. Import this module when the work is large: loading the compiled code costs some tenths of a second.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from nkgis.analysis.borders import EXACT_M, BorderSet
from nkgis.analysis.geodesy import GEOD, MAX_STEP_M, MIN_STEP_M, SAGITTA_M
from nkgis.analysis.kernels.cutting import DONE, HARD, MAX_REACH_M, NO_LENGTH, cut_lines
from nkgis.analysis.kernels.lengths import lengths
from nkgis.analysis.kernels.tables import Changes, Pieces, Rules, scratch_for, tables_for
from nkgis.analysis.measuring import NOTHING_TO_MEASURE, RESOLVABLE_SHARE, Unmeasurable, measurement, sums_of
from nkgis.analysis.partition import NOISE_M, SLIVER_M, least_stretch_m
from nkgis.analysis.pieces import Label, Piece
from nkgis.model.kinds import Edges
from nkgis.model.method import Method
from nkgis.model.segment import Crossing, Measurement, Segment

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

T = TypeVar("T", Pieces, Changes)
VIAS = (None, "border", "overlap", "gap")
NO_EXTENT = (-180.0, -90.0, 180.0, 90.0)


class Lines(NamedTuple):
    """Is a batch of lines as plain arrays: `xy` (n, 2) degrees, line k in rows offsets[k]…offsets[k + 1].

    `whole` gives back line k as a geometry, for the exact engine; `plain` is false where only that one will do (true
    multi-lines, heights).
    """

    xy: Floats
    offsets: Ints
    plain: NDArray[np.bool_]
    whole: Callable[[int], BaseGeometry]

    @property
    def size(self) -> int:
        """Returns how many lines there are."""
        return self.offsets.size - 1


@dataclass(frozen=True, eq=False)
class Figures:
    """Holds what was measured of a batch, a row a segment or crossing, in line order.

    A label is a number of `labels`. `exact` are the measurements that the exact engine made, by line; `refused`
    the reasons of the lines without one. Rows of refused lines are absent.
    """

    length_m: Floats
    pieces: Pieces
    changes: Changes
    labels: tuple[Label, ...]
    exact: dict[int, Measurement]
    refused: dict[int, str]


class Cuts(NamedTuple):
    """Is what the kernels made of a batch: length and state of each line, tables of rows."""

    length_m: Floats
    state: NDArray[np.int8]
    tables: list[tuple[Pieces, Changes]]


class Cutter:
    """Cuts batches of lines by one border set under one method."""

    def __init__(self, borders: BorderSet, method: Method) -> None:
        self._borders = borders
        self._method = method
        self._reach_m = max(method.border_tolerance_m, EXACT_M, method.border_accuracy_m or 0.0)
        self._grid = borders.grid(self._reach_m)
        self._rules = _rules(borders, method)

    def figures(self, lines: Lines, names: Sequence[tuple[str, str]] | None = None) -> Figures:
        """Returns the figures of a batch; `names` are the id and name of each line, for the exact engine."""
        return self.finished(lines, self.cut(lines), names)

    def cut(self, lines: Lines) -> "Cuts":
        """Returns what the kernels decide of a batch; other threads may cut others meanwhile."""
        cuts = Cuts(np.zeros(lines.size), np.full(lines.size, HARD, np.int8), [tables_for(0, 0)])
        if self._reach_m <= MAX_REACH_M:
            cuts.tables.extend(self._cut(lines, cuts.length_m, cuts.state))
        cuts.state[~lines.plain] = HARD
        return cuts

    def finished(self, lines: Lines, cuts: "Cuts", names: Sequence[tuple[str, str]] | None = None) -> Figures:
        """Returns the figures of a cut batch, the exact engine's lines added: for one thread at a time."""
        exact, refused = {}, {}
        for k in np.flatnonzero(cuts.state != DONE).tolist():
            if cuts.state[k] == NO_LENGTH:
                refused[k] = NOTHING_TO_MEASURE
                continue
            line_id, name = names[k] if names is not None else (str(k + 1), "")
            try:
                exact[k] = measurement(lines.whole(k), self._borders, self._method, line_id=line_id, name=name)
                cuts.length_m[k] = exact[k].length_m
            except Unmeasurable as reason:
                refused[k] = str(reason)
        return _merged(cuts, exact, refused, self._borders.countries)

    def _cut(self, lines: Lines, length_m: Floats, state: NDArray[np.int8]) -> list[tuple[Pieces, Changes]]:
        """Runs the kernel until every line has a state; returns the filled tables, one at least."""
        scratch = scratch_for(self._grid, int(np.diff(lines.offsets).max(initial=2)))
        tables = []
        at, room = 0, 4 * lines.size + 8192
        while at < lines.size:
            pieces, changes = tables_for(room, room)
            at, filled, crossed = cut_lines(lines.xy, lines.offsets, at, self._grid, self._rules, scratch, pieces,
                                            changes, length_m, state)
            pieces, changes = _rows(pieces, slice(filled)), _rows(changes, slice(crossed))
            if not self._rules.has_accuracy:
                for band in (pieces.low_m, pieces.high_m, changes.low_m, changes.high_m):
                    band[:] = np.nan
            tables.append((pieces, changes))
        return tables


def _rules(borders: BorderSet, method: Method) -> Rules:
    """Returns the method as the kernel's numbers."""
    accuracy_m = method.border_accuracy_m
    west, south, east, north = borders.extent or NO_EXTENT
    return Rules(
        straight=method.edges is Edges.LONLAT, tolerance_m=max(method.border_tolerance_m, EXACT_M),
        accuracy_m=accuracy_m or 0.0, has_accuracy=accuracy_m is not None, water_gap_m=method.water_gap_m,
        least_stretch_m=least_stretch_m(method.border_tolerance_m),
        sliver_m=max(min(method.border_tolerance_m, SLIVER_M), NOISE_M), sagitta_m=SAGITTA_M, min_step_m=MIN_STEP_M,
        max_step_m=MAX_STEP_M, has_extent=borders.extent is not None, west=west, south=south, east=east, north=north,
    )


def _merged(
    cuts: Cuts, exact: dict[int, Measurement], refused: dict[int, str], countries: tuple[str, ...]
) -> Figures:
    """Returns the kernel's rows and those of the exact engine as one table in line order, codes made labels."""
    pieces, changes = _joined([one for one, _ in cuts.tables]), _joined([one for _, one in cuts.tables])
    pieces, changes = _rows(pieces, cuts.state[pieces.line] == DONE), _rows(changes, cuts.state[changes.line] == DONE)
    numbers: dict[Label, int] = {}
    pieces = pieces._replace(code=_numbered(pieces.code, numbers, countries))
    changes = changes._replace(leaves=_numbered(changes.leaves, numbers, countries),
                               enters=_numbered(changes.enters, numbers, countries))
    if exact:
        pieces = _in_order(pieces, _piece_rows(exact, numbers))
        changes = _in_order(changes, _change_rows(exact, numbers))
    return Figures(cuts.length_m, pieces, changes, tuple(numbers), exact, refused)


def _numbered(codes: Ints, numbers: dict[Label, int], countries: tuple[str, ...]) -> Ints:
    """Returns codes of the grid as numbers of labels, and adds the new labels."""
    found, inverse = np.unique(codes, return_inverse=True)
    count = len(countries)
    places = []
    for code in found.tolist():
        if code < 0:
            label = None
        elif code < count:
            label = countries[code]
        else:
            label = f"{countries[(code - count) // count]}+{countries[(code - count) % count]}"
        places.append(numbers.setdefault(label, len(numbers)))
    return np.array(places, np.int64)[inverse] if places else codes


def _piece_rows(exact: dict[int, Measurement], numbers: dict[Label, int]) -> Pieces:
    """Returns the segments of the exact engine as rows."""
    rows = [(k, s.from_m, s.to_m, numbers.setdefault(s.country, len(numbers)),
             np.nan if s.low_m is None else s.low_m, np.nan if s.high_m is None else s.high_m)
            for k, one in exact.items() for s in one.segments]
    columns = list(zip(*rows, strict=True)) or [()] * len(Pieces._fields)
    kinds = (np.int64, float, float, np.int64, float, float)
    return Pieces(*(np.array(column, kind) for column, kind in zip(columns, kinds, strict=True)))


def _change_rows(exact: dict[int, Measurement], numbers: dict[Label, int]) -> Changes:
    """Returns the crossings of the exact engine as rows."""
    rows = [(k, c.m, np.nan if c.low_m is None else c.low_m, np.nan if c.high_m is None else c.high_m, c.lon, c.lat,
             numbers.setdefault(c.leaves, len(numbers)), numbers.setdefault(c.enters, len(numbers)), VIAS.index(c.via))
            for k, one in exact.items() for c in one.crossings]
    columns = list(zip(*rows, strict=True)) or [()] * len(Changes._fields)
    kinds = (np.int64, float, float, float, float, float, np.int64, np.int64, np.int64)
    return Changes(*(np.array(column, kind) for column, kind in zip(columns, kinds, strict=True)))


def _in_order(ours: T, others: T) -> T:
    """Returns the rows of both tables by line; rows of one line stay in order."""
    both = _joined([ours, others])
    return _rows(both, np.argsort(both.line, kind="stable"))


def _joined(tables: Sequence[T]) -> T:
    """Returns the rows of several tables as one."""
    columns: Any = (np.concatenate(column) for column in zip(*tables, strict=True))
    return type(tables[0])(*columns)


def _rows(table: T, which: Any) -> T:
    """Returns some rows of a table: a slice, a mask or numbers."""
    columns: Any = (column[which] for column in table)
    return type(table)(*columns)


def lines_of(geometries: Sequence[BaseGeometry] | NDArray[np.object_]) -> Lines:
    """Returns geometries (EPSG:4326 lines) as a batch; a multi-line of one part counts as that part."""
    array = np.asarray(geometries, dtype=object)
    kinds = shapely.get_type_id(array)
    single = (kinds == 5) & (shapely.get_num_geometries(array) == 1)
    plain_array = np.where(single, shapely.get_geometry(array, 0), array)
    plain = (shapely.get_type_id(plain_array) == 1) & ~shapely.has_z(array)
    xy = shapely.get_coordinates(plain_array)
    counts = shapely.get_num_coordinates(plain_array)
    return Lines(xy, np.concatenate(([0], np.cumsum(counts))), plain, lambda k: array[k])


def measurements_of(
    figures: Figures, lines: Lines, names: Sequence[tuple[str, str]]
) -> Iterator[Measurement | Unmeasurable]:
    """Yields for each line of a batch its measurement, or the reason why there is none; `names` are id and name."""
    starts = np.searchsorted(figures.pieces.line, np.arange(lines.size + 1))
    crossings = np.searchsorted(figures.changes.line, np.arange(lines.size + 1))
    vertices = np.diff(lines.offsets)
    for k, (line_id, name) in enumerate(names):
        if k in figures.refused:
            yield Unmeasurable(figures.refused[k])
        elif k in figures.exact:
            yield figures.exact[k]
        else:
            yield Measurement(
                id=line_id, name=name, vertices=int(vertices[k]), length_m=float(figures.length_m[k]),
                segments=tuple(_segments(figures, starts[k], starts[k + 1])),
                crossings=tuple(_crossings(figures, crossings[k], crossings[k + 1])),
                **_sums(figures, starts[k], starts[k + 1]),
            )


def _none(value: float) -> float | None:
    return None if np.isnan(value) else float(value)


def _segments(figures: Figures, begin: int, end: int) -> Iterator[Segment]:
    """Yields rows of the table as segments."""
    for _, from_m, to_m, code, low_m, high_m in zip(*_rows(figures.pieces, slice(begin, end)), strict=True):
        length_m, low, high = float(to_m - from_m), _none(low_m), _none(high_m)
        open_share = None if low is None or high is None else bool(high - low <= RESOLVABLE_SHARE * length_m)
        yield Segment(figures.labels[code], float(from_m), float(to_m), length_m, low, high, open_share)


def _crossings(figures: Figures, begin: int, end: int) -> Iterator[Crossing]:
    """Yields rows of the table as crossings."""
    rows = zip(*_rows(figures.changes, slice(begin, end)), strict=True)
    for _, m, low_m, high_m, lon, lat, leaves, enters, via in rows:
        yield Crossing(float(m), _none(low_m), _none(high_m), float(lon), float(lat), figures.labels[leaves],
                       figures.labels[enters], VIAS[via])


def _sums(figures: Figures, begin: int, end: int) -> dict[str, Any]:
    """Returns the sums of a line's rows by what they count in."""
    pieces = [Piece(float(a), float(b), figures.labels[code]) for a, b, code in
              zip(figures.pieces.from_m[begin:end], figures.pieces.to_m[begin:end], figures.pieces.code[begin:end],
                  strict=True)]
    by_country, other = sums_of(pieces)
    return {"by_country": by_country, **other}


def lengths_m(lines: Lines) -> Floats:
    """Returns the geodesic length of each line, in metres."""
    out, long = np.zeros(lines.size), np.zeros(lines.size, bool)
    lengths(lines.xy, lines.offsets, out, long)
    for k in np.flatnonzero(long | ~lines.plain).tolist():
        out[k] = GEOD.geometry_length(lines.whole(k))
    return out
