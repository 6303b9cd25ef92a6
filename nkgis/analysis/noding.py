"""Where the lines of a network are cut and which cuts are one node: shared vertices, near joints, and no far ones.

Two lines of a mode join where they share a vertex, and where an end or a station of one lies within the tolerance of
the other. Lines that merely cross do not join: one may bridge the other. An end that misses another line by more than
the tolerance stays apart and is listed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from nkgis.analysis.chainage import Chainage
from nkgis.analysis.geodesy import GEOD
from nkgis.analysis.measuring import continuous_runs

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
TOLERANCE_M = 250.0
"""How far an end or a station may lie from another line to join it."""
REACH_M = 2500.0
"""How far around a loose end a line is looked for that it may have missed."""
SAME_M = 1.0
STOP_M = 15.0
"""How far a station's chainage may be rounded off the vertex that it stands on."""
_DEGREES = 1e7
"""Vertices are the same place when they agree in so many steps to a degree."""


@dataclass(frozen=True, slots=True)
class LineCuts:
    """Is a line to be cut: its geometry, extra chainages to cut at (metres), and those of them that may join others.

    A line of which `ends_only` join has no joint between them: a ship passes where another turns.
    """

    geometry: BaseGeometry
    mode: int
    cuts: tuple[float, ...] = ()
    joints: tuple[float, ...] = ()
    ends_only: bool = False


@dataclass
class _Cut:
    m: float
    lon: float
    lat: float
    may_join: bool
    node: int = -1


@dataclass
class Noded:
    """Holds for each line its cuts (chainage in metres and node), and the place of every node in degrees."""

    cut_m: list[Floats] = field(default_factory=list)
    cut_node: list[Ints] = field(default_factory=list)
    lon: Floats = field(default_factory=lambda: np.empty(0))
    lat: Floats = field(default_factory=lambda: np.empty(0))


class Ways:
    """Keeps the chainage of each line, made when first asked for."""

    def __init__(self, geometries: Sequence[BaseGeometry]) -> None:
        self.geometries = geometries
        self._made: dict[int, Chainage] = {}

    def chainage(self, line: int) -> Chainage:
        """Returns the chainage of a line."""
        if line not in self._made:
            self._made[line] = Chainage(self.geometries[line])
        return self._made[line]


def noded(lines: Sequence[LineCuts], ways: Ways, *, tolerance_m: float = TOLERANCE_M) -> Noded:
    """Returns the lines cut into edges at their joints, ends, stations and other given chainages."""
    if not lines:
        return Noded()
    cuts = _own_cuts(lines, ways)
    labels, number = _shared_vertices(lines, cuts)
    pairs = _near_joints(lines, cuts, ways, tolerance_m)
    return _nodes(cuts, labels, number, pairs)


def _own_cuts(lines: Sequence[LineCuts], ways: Ways) -> list[list[_Cut]]:
    """Returns for each line its ends and given chainages; those within STOP_M of each other are one."""
    found: list[list[_Cut]] = []
    first, last, chord_m, count = _ends(lines)
    for number, line in enumerate(lines):
        plain = not line.cuts and not line.joints and count[number] == 2
        length = chord_m[number] if plain else ways.chainage(number).length_m
        (x0, y0), (x1, y1) = first[number], last[number]
        own = [_Cut(0.0, x0, y0, may_join=True), _Cut(length, x1, y1, may_join=True)]
        for m, joins in [*((m, True) for m in line.joints), *((m, False) for m in line.cuts)]:
            kept = min(max(m, 0.0), length)
            near = next((one for one in own if abs(one.m - kept) <= STOP_M), None)
            if near is not None:
                near.may_join |= joins
                continue
            lon, lat = ways.chainage(number).position(kept)
            own.append(_Cut(kept, lon, lat, may_join=joins))
        found.append(own)
    return found


def _ends(
    lines: Sequence[LineCuts],
) -> tuple[list[tuple[float, float]], list[tuple[float, float]], list[float], list[int]]:
    """Returns the first and the last place of every line, the geodesic between them (metres), and how many vertices."""
    count = np.array([shapely.get_num_coordinates(line.geometry) for line in lines], dtype=np.int64)
    xy = shapely.get_coordinates([line.geometry for line in lines])
    stops = np.cumsum(count)
    first, last = xy[stops - count], xy[stops - 1]
    _, _, chord_m = GEOD.inv(first[:, 0], first[:, 1], last[:, 0], last[:, 1])
    pairs = ([(float(x), float(y)) for x, y in places.tolist()] for places in (first, last))
    return next(pairs), next(pairs), np.asarray(chord_m).tolist(), count.tolist()


def _shared_vertices(lines: Sequence[LineCuts], cuts: list[list[_Cut]]) -> tuple[dict[tuple[int, float], int], int]:
    """Adds a cut at every vertex that two lines of a mode share; returns the label of each, and how many labels."""
    counts = np.array([shapely.get_num_coordinates(line.geometry) for line in lines], dtype=np.int64)
    xy = shapely.get_coordinates([line.geometry for line in lines])
    owner = np.repeat(np.arange(len(lines)), counts)
    modes = np.array([line.mode for line in lines], dtype=np.int64)[owner]
    keys = np.column_stack([modes, np.round(xy * _DEGREES).astype(np.int64)])
    ends = np.zeros(owner.size, dtype=bool)
    starts = np.concatenate(([0], np.cumsum(counts)))
    ends[starts[:-1]] = ends[starts[1:] - 1] = True
    inside = ~ends & np.array([line.ends_only for line in lines], dtype=bool)[owner]
    keys[inside, 0] = -1 - np.flatnonzero(inside)  # shares its place with nothing
    _, label = np.unique(keys, axis=0, return_inverse=True)
    label = label.ravel()
    order = np.lexsort((owner, label))
    new_label = np.concatenate(([True], np.diff(label[order]) != 0))
    new_owner = new_label | np.concatenate(([True], np.diff(owner[order]) != 0))
    owners = np.bincount(label[order][new_owner], minlength=int(label.max(initial=-1)) + 1)
    shared = owners[label] > 1
    labels: dict[tuple[int, float], int] = {}
    for line in np.unique(owner[shared]).tolist():
        rows = np.flatnonzero(shared[starts[line] : starts[line + 1]])
        whole = xy[starts[line] : starts[line + 1]]
        at_m = _vertex_m(lines[line].geometry, whole, cuts[line])
        for row in rows.tolist():
            m = float(at_m[row])
            near = min(cuts[line], key=lambda one: abs(one.m - m))
            if abs(near.m - m) > (STOP_M if near.may_join and (line, near.m) not in labels else SAME_M):
                near = _Cut(m, float(whole[row, 0]), float(whole[row, 1]), may_join=False)
                cuts[line].append(near)
            elif near.m not in {0.0, cuts[line][1].m}:
                near.m, near.lon, near.lat = m, float(whole[row, 0]), float(whole[row, 1])
            labels[line, near.m] = int(label[starts[line] + row])
    return labels, int(label.max(initial=-1)) + 1


def _vertex_m(geometry: BaseGeometry, xy: Floats, cuts: list[_Cut]) -> Floats:
    """Returns the chainage of every vertex (metres); gaps between parts have no length."""
    if xy.shape[0] == 2:
        return np.array([0.0, cuts[1].m])
    runs = continuous_runs(geometry)
    out: list[Floats] = []
    start = 0.0
    for run in runs:
        _, _, steps = GEOD.inv(run[:-1, 0], run[:-1, 1], run[1:, 0], run[1:, 1])
        out.append(start + np.concatenate(([0.0], np.cumsum(steps))))
        start = float(out[-1][-1])
    joined = np.concatenate(out)
    if joined.size == xy.shape[0]:
        return joined
    _, _, steps = GEOD.inv(xy[:-1, 0], xy[:-1, 1], xy[1:, 0], xy[1:, 1])  # joined parts lost a doubled vertex
    return np.minimum(np.concatenate(([0.0], np.cumsum(steps))), start)


def _near_joints(
    lines: Sequence[LineCuts], cuts: list[list[_Cut]], ways: Ways, tolerance_m: float
) -> list[tuple[_Cut, _Cut]]:
    """Returns pairs of cuts that are one node: an end or station and the foot on another line within the tolerance."""
    asking = [(line, cut) for line, own in enumerate(cuts) for cut in own if cut.may_join]
    places = shapely.points([(cut.lon, cut.lat) for _, cut in asking])
    tree = shapely.STRtree([line.geometry for line in lines])
    lat = max((abs(cut.lat) for _, cut in asking), default=0.0)
    reach = tolerance_m * 1.01 / (111_000.0 * max(np.cos(np.radians(min(lat, 85.0))), 0.05))
    joined: list[tuple[_Cut, _Cut]] = []
    asked, other = tree.query(places, predicate="dwithin", distance=reach)
    apart = _not_at_an_end(asking, cuts, asked, other)
    asked, other = asked[apart], other[apart]
    for row, line in zip(asked.tolist(), other.tolist(), strict=True):
        own, cut = asking[row]
        if line == own or lines[line].mode != lines[own].mode:
            continue
        near = next((one for one in cuts[line] if _same_place(one, cut)), None)
        if near is None and not lines[line].ends_only:
            foot = ways.chainage(line).locate_near(cut.lon, cut.lat, within_m=tolerance_m)
            if foot is None:
                continue
            near = min(cuts[line], key=lambda one: abs(one.m - foot.m))
            if abs(near.m - foot.m) > tolerance_m or not near.may_join:
                near = next((one for one in cuts[line] if abs(one.m - foot.m) <= SAME_M), None)
            if near is None:
                near = _Cut(foot.m, foot.lon, foot.lat, may_join=False)
                cuts[line].append(near)
        if near is not None:
            joined.append((cut, near))
    return joined


def _not_at_an_end(
    asking: Sequence[tuple[int, _Cut]], cuts: list[list[_Cut]], asked: Ints, other: Ints
) -> NDArray[np.bool_]:
    """Tells which pairs are not yet joined by a shared end: the place is no end of the other line, nor its own line."""
    at = np.round([(cut.lon * _DEGREES, cut.lat * _DEGREES) for _, cut in asking])
    owner = np.array([line for line, _ in asking])
    apart = owner[asked] != other
    for end in (0, 1):
        ends = np.round([(own[end].lon * _DEGREES, own[end].lat * _DEGREES) for own in cuts])
        apart &= np.any(at[asked] != ends[other], axis=1)
    return np.asarray(apart)


def _same_place(one: _Cut, other: _Cut) -> bool:
    return round(one.lon * _DEGREES) == round(other.lon * _DEGREES) and (
        round(one.lat * _DEGREES) == round(other.lat * _DEGREES)
    )


def _nodes(
    cuts: list[list[_Cut]], labels: dict[tuple[int, float], int], number: int, pairs: list[tuple[_Cut, _Cut]]
) -> Noded:
    """Returns the cuts in order with the node of each: shared labels and joined pairs are one node."""
    parent = list(range(number))
    for line, own in enumerate(cuts):
        for cut in own:
            cut.node = labels.get((line, cut.m), -1)
            if cut.node < 0:
                cut.node = len(parent)
                parent.append(cut.node)

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for one, other in pairs:
        low, high = sorted((root(one.node), root(other.node)))
        parent[high] = low
    out = Noded()
    numbers: dict[int, int] = {}
    lon: list[float] = []
    lat: list[float] = []
    for own in cuts:
        own.sort(key=lambda one: one.m)
        nodes = []
        for cut in own:
            key = root(cut.node)
            if key not in numbers:
                numbers[key] = len(numbers)
                lon.append(cut.lon)
                lat.append(cut.lat)
            nodes.append(numbers[key])
        out.cut_m.append(np.array([cut.m for cut in own]))
        out.cut_node.append(np.array(nodes, dtype=np.int64))
    out.lon, out.lat = np.array(lon), np.array(lat)
    return out
