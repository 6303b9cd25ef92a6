"""Measures lines: lengths per country, segments, crossings and error bands, as docs/measuring.md states."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from nkgis.analysis.borders import BorderSet
from nkgis.analysis.crossings import Change, changes
from nkgis.analysis.geodesy import Floats, normal_lon, path_along, short_way
from nkgis.analysis.intervals import Spans, union
from nkgis.analysis.partition import Cut, cut, positions
from nkgis.analysis.pieces import OUTSIDE, Label, Piece
from nkgis.model.kinds import Edges
from nkgis.model.method import Method
from nkgis.model.segment import Crossing, Measurement, Segment

RESOLVABLE_SHARE = 0.5
JOIN_DEG = 1e-9
NO_LENGTH_M = 5e-7
"""Shorter is no length: it rounds to 0.000000 m."""
NOTHING_TO_MEASURE = "all its vertices are one point, so it has no length"


class Unmeasurable(ValueError):  # noqa: N818 - names the line, not a fault of the program
    """Says why a line cannot be measured."""


def method_of(
    borders: BorderSet, *, edges: Edges = Edges.GEODESIC, tolerance_m: float | None = None,
    accuracy_m: float | None = None, water_gap_m: float = 2000.0,
) -> Method:
    """Returns the method for a border set; None takes the set's own tolerance and accuracy."""
    return Method(
        border_set=borders.id, border_date=borders.date,
        border_accuracy_m=borders.accuracy_m if accuracy_m is None else accuracy_m,
        border_tolerance_m=borders.tolerance_m if tolerance_m is None else tolerance_m,
        water_gap_m=water_gap_m, edges=edges, includes_territorial_sea=borders.includes_territorial_sea,
    )


def measurement(
    line: BaseGeometry, borders: BorderSet, method: Method, *, line_id: str, name: str
) -> Measurement:
    """Returns everything measured of one line or multi-line (EPSG:4326).

    Raises Unmeasurable for a line without length or wholly outside the border set's extent.
    """
    parts, gaps = _parts(line)
    cuts: list[Cut] = []
    start_m = 0.0
    after_gap: list[bool] = []
    for xy, gap in zip(parts, gaps, strict=True):
        path = path_along(xy[:, 0], xy[:, 1], edges=method.edges, start_m=start_m)
        if path.m.size < 2 or path.m[-1] - start_m < NO_LENGTH_M:
            continue
        cuts.append(cut(path, borders, tolerance_m=method.border_tolerance_m,
                        accuracy_m=method.border_accuracy_m))
        after_gap.append(gap and len(cuts) > 1)
        start_m = float(path.m[-1])
    if not cuts:
        raise Unmeasurable(NOTHING_TO_MEASURE)
    pieces = [piece for one in cuts for piece in one.pieces]
    if all(piece.label == OUTSIDE for piece in pieces):
        raise Unmeasurable(outside_text(line, borders))
    segments, crossings = [], []
    for one, gap in zip(cuts, after_gap, strict=True):
        own = _segments(one, borders, method, start_m)
        if gap:
            own[0] = _after_gap(own[0])
        segments.extend(own)
        found = changes(one.pieces, water_gap_m=method.water_gap_m)
        crossings.extend(_crossings(one, found, borders, method))
    by_country, other = sums_of(pieces)
    return Measurement(
        id=line_id, name=name, vertices=int(shapely.get_num_coordinates(line)), length_m=start_m,
        segments=tuple(segments), crossings=tuple(crossings), warnings=tuple(_warnings(line, parts, gaps)),
        by_country=by_country, border_m=other["border_m"], overlap_m=other["overlap_m"],
        unassigned_m=other["unassigned_m"], uncovered_m=other["uncovered_m"],
        slivers_merged=sum(one.slivers for one in cuts),
    )


def measurements(
    lines: Iterable[tuple[str, str, BaseGeometry]], borders: BorderSet, method: Method
) -> Iterator[Measurement | Unmeasurable]:
    """Yields for each (id, name, line) its measurement, or the reason why there is none."""
    for line_id, name, line in lines:
        try:
            yield measurement(line, borders, method, line_id=line_id, name=name)
        except Unmeasurable as reason:
            yield reason


def continuous_runs(line: BaseGeometry) -> list[Floats]:
    """Returns the vertices, (n, 2) degrees, of each continuous run of a line: parts that touch are one."""
    return _parts(line)[0]


def _parts(line: BaseGeometry) -> tuple[list[Floats], list[bool]]:
    """Returns the vertices of each continuous run, parts that touch joined, and whether a gap lies before it."""
    runs: list[Floats] = []
    for part in shapely.get_parts(line):
        xy = shapely.get_coordinates(part)
        if not len(xy):
            continue
        if runs and _is_same_place(runs[-1][-1], xy[0]):
            runs[-1] = np.concatenate((runs[-1], xy[1:]))
        else:
            runs.append(xy)
    return runs, [index > 0 for index in range(len(runs))]


def _is_same_place(a: Floats, b: Floats) -> bool:
    """Tells whether two positions are one, across the antimeridian too."""
    return bool(abs(a[1] - b[1]) <= JOIN_DEG and abs(short_way(a[:1] - b[:1])[0]) <= JOIN_DEG)


def sums_of(pieces: Sequence[Piece]) -> tuple[dict[str, float], dict[str, float]]:
    """Returns the sums per country and of border, overlap, unassigned and uncovered metres."""
    by_country: dict[str, float] = {}
    other = {"border_m": 0.0, "overlap_m": 0.0, "unassigned_m": 0.0, "uncovered_m": 0.0}
    for piece in pieces:
        key = _sum_key(piece.label)
        if key is None:
            by_country[str(piece.label)] = by_country.get(str(piece.label), 0.0) + piece.length_m
        else:
            other[key] += piece.length_m
    return by_country, other


def _sum_key(label: Label) -> str | None:
    """Names the sum a label counts in; None for a single country."""
    if label is None:
        return "unassigned_m"
    if label == OUTSIDE:
        return "uncovered_m"
    if "|" in label:
        return "border_m"
    return "overlap_m" if "+" in label else None


def _members(label: Label, borders: BorderSet) -> list[int]:
    """Returns the indices of the countries whose outlines bound a stretch with that label."""
    if label is None or label == OUTSIDE:
        return list(range(len(borders.countries)))
    return [borders.countries.index(c) for c in label.replace("|", "+").split("+")]


class _Bands(NamedTuple):
    """Holds what a stretch's band needs: what is near its borders, and where the line may be in its country."""

    near: Spans
    reach: Spans


def _reach(one: Cut, label: Label, borders: BorderSet) -> Spans:
    """Returns where a line lies in a stretch's country or within the accuracy of it."""
    own = set(_members(label, borders)) if label is not None else None
    alike = [[piece.from_m, piece.to_m] for piece in one.pieces
             if piece.label == label or (own is not None and _lies_in(piece.label, own, borders))]
    near = union(*(one.near[i] for i in _members(label, borders)))
    return Spans(union(near, np.array(alike)))


def _lies_in(label: Label, countries: set[int], borders: BorderSet) -> bool:
    """Tells whether a piece with that label lies inside every one of the countries, an overlap's included."""
    if label is None or label == OUTSIDE or "|" in label:
        return False
    return countries <= set(_members(label, borders))


def _bounding(pieces: Sequence[Piece], at: int, borders: BorderSet) -> tuple[int, ...]:
    """Returns the countries whose outlines bound a piece: its own, and those of the overlaps beside it."""
    own = set(_members(pieces[at].label, borders))
    for neighbour in pieces[max(at - 1, 0):at + 2]:
        if neighbour.label is not None and "+" in neighbour.label:
            own |= set(_members(neighbour.label, borders))
    return tuple(sorted(own))


def _segments(one: Cut, borders: BorderSet, method: Method, total_m: float) -> list[Segment]:
    """Returns the pieces as segments with their bands."""
    if method.border_accuracy_m is None:
        return [_segment(piece, None, total_m) for piece in one.pieces]
    reach = {label: _reach(one, label, borders) for label in {piece.label for piece in one.pieces} - {OUTSIDE}}
    near: dict[tuple[int, ...], Spans] = {}
    out = []
    for at, piece in enumerate(one.pieces):
        if piece.label == OUTSIDE:
            out.append(_segment(piece, None, total_m))
            continue
        bounding = _bounding(one.pieces, at, borders)
        if bounding not in near:
            near[bounding] = Spans(union(*(one.near[i] for i in bounding)))
        out.append(_segment(piece, _Bands(near[bounding], reach[piece.label]), total_m))
    return out


def _segment(piece: Piece, bands: _Bands | None, total_m: float) -> Segment:
    """Returns a piece as a segment, with its band where the border set states an accuracy."""
    length_m = piece.length_m
    if bands is None:
        return Segment(piece.label, piece.from_m, piece.to_m, length_m)
    low_m = min(max(length_m - bands.near.covered_m(piece.from_m, piece.to_m), 0.0), length_m)
    begin, end = bands.reach.component(piece.from_m, piece.to_m)
    high_m = min(max(end - begin, length_m), total_m)
    resolvable = high_m - low_m <= RESOLVABLE_SHARE * length_m
    return Segment(piece.label, piece.from_m, piece.to_m, length_m, low_m=low_m, high_m=high_m, resolvable=resolvable)


def _after_gap(segment: Segment) -> Segment:
    """Returns the segment marked as the first after a gap between parts."""
    return Segment(segment.country, segment.from_m, segment.to_m, segment.length_m, segment.low_m,
                   segment.high_m, segment.resolvable, after_gap=True)


def _crossings(one: Cut, found: list[Change], borders: BorderSet, method: Method) -> list[Crossing]:
    """Returns the changes as crossings with their place and band."""
    if not found:
        return []
    lon, lat = positions(one.steps, np.array([change.m for change in found]))
    out = []
    near: dict[tuple[int, ...], Spans] = {}
    for change, x, y in zip(found, lon, lat, strict=True):
        low_m = high_m = None
        if method.border_accuracy_m is not None:
            sides = tuple(sorted({i for c in (change.leaves, change.enters) if c is not None
                                  for i in _members(c, borders)}))
            if sides not in near:
                near[sides] = Spans(union(*(one.near[i] for i in sides)))
            low_m, high_m = near[sides].component(change.from_m, change.to_m)
        out.append(Crossing(change.m, low_m, high_m, float(x), float(y), change.leaves, change.enters, change.via))
    return out


def outside_text(line: BaseGeometry, borders: BorderSet) -> str:
    """Says that a line lies outside the extent, with the hint of swapped coordinates where it fits."""
    west, south, east, north = borders.extent or (-180.0, -90.0, 180.0, 90.0)
    text = (f"outside border set {borders.id} ({west:g}–{east:g} E, {south:g}–{north:g} N); "
            "choose another with --borders")
    xy = shapely.get_coordinates(line)
    if np.all((xy[:, 1] >= west) & (xy[:, 1] <= east) & (xy[:, 0] >= south) & (xy[:, 0] <= north)):
        text += ", or check for swapped longitude and latitude: swapped, it would lie inside"
    return text


def _warnings(line: BaseGeometry, runs: list[Floats], gaps: list[bool]) -> Iterator[str]:
    """Yields what a reader of the figures should know of the line itself."""
    if line.has_z:
        yield "heights (Z) are ignored: lengths are on the ellipsoid"
    if any(gaps):
        yield f"{len(runs)} parts with gaps between them; a gap has no length"
    ends = [[_end(shapely.get_coordinates(part)[k]) for k in (0, -1)]
            for part in shapely.get_parts(line) if not part.is_empty]
    if len(ends) < 2:
        return
    meeting = Counter(end for pair in ends for end in pair)
    if max(meeting.values()) > 2:
        yield "its parts branch: chainage means little here"
    elif any(a[k] == b[k] and a[0] != a[1] for a, b in pairwise(ends) for k in (0, 1)):
        yield "its parts run against each other: chainage means little here"


def _end(position: Floats) -> tuple[float, float]:
    """Returns a position as a key: rounded, and the antimeridian always at -180."""
    lon = float(np.round(normal_lon(position[:1])[0], 9))
    return (-180.0 if lon == 180.0 else lon), float(np.round(position[1], 9))
