"""One graph of many lines: nodes and edges as compact columns, transfers between the modes, faults of the joints."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from nkgis.analysis.geodesy import GEOD
from nkgis.analysis.network_faults import drawn_twice, faults_of
from nkgis.analysis.noding import TOLERANCE_M, LineCuts, Noded, Ways, noded
from nkgis.analysis.transfers import transfers_between
from nkgis.model.kinds import Mode
from nkgis.model.network import TRANSFER, Fault, NetworkLine, NodeKind
from nkgis.model.segment import Segment

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
MODES = (*(mode.value for mode in Mode), TRANSFER)
"""The modes of nodes and edges, by number."""
SHIFT_MODES = frozenset({Mode.RAIL, Mode.ROAD, Mode.SEA})
"""The modes between which goods change; pipelines and power lines have graphs of their own."""
_LOOP_M = 100.0
"""A line that leaves a node and is back sooner is a rounding of its joint."""


@dataclass(frozen=True)
class Network:
    """Is the graph of some lines, as columns: node k has lon[k], lat[k] …; edge k runs from a[k] to b[k].

    `line` is the number of an edge's line, −1 for a transfer; `from_m` and `to_m` are measured chainages on it (m),
    `travel_m` what the way takes. `country` is a number in `countries`, −1 for none. `names` has the names of the
    nodes that have any. `also` has for an edge the other lines drawn over it, with their chainages at a and b.
    """

    lines: tuple[NetworkLine, ...]
    ways: Ways
    lon: Floats
    lat: Floats
    node_mode: Ints
    a: Ints
    b: Ints
    line: Ints
    mode: Ints
    from_m: Floats
    to_m: Floats
    travel_m: Floats
    country: Ints
    countries: tuple[str, ...]
    names: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    kinds: Mapping[int, NodeKind] = field(default_factory=dict)
    also: Mapping[int, tuple[tuple[int, float, float], ...]] = field(default_factory=dict)
    tolerance_m: float = TOLERANCE_M
    cut: Noded = field(default_factory=Noded)
    twice: tuple[Fault, ...] = ()

    @cached_property
    def faults(self) -> tuple[Fault, ...]:
        """Returns the faults of connectivity, made when first asked for: lines drawn twice, ends that miss a line."""
        own = self.line >= 0
        return (*self.twice, *faults_of(self.lines, self.ways, self.cut, self.a[own], self.b[own], self.tolerance_m))

    @property
    def nodes(self) -> int:
        """Returns how many nodes there are."""
        return int(self.lon.size)

    @property
    def edges(self) -> int:
        """Returns how many edges there are."""
        return int(self.a.size)

    def name(self, node: int) -> str:
        """Returns what a person calls a node: its first name, else its place."""
        names = self.names.get(node)
        return names[0] if names else f"{self.lat[node]:.4f} N {self.lon[node]:.4f} E"


Keep = Callable[[Sequence[NetworkLine], Sequence[BaseGeometry], float, Callable[[], Noded]], Noded]
"""Returns where lines are cut: as it was kept, or as the function given last makes it."""


def build_network(
    lines: Sequence[NetworkLine],
    geometries: Sequence[BaseGeometry],
    *,
    tolerance_m: float = TOLERANCE_M,
    keep: Keep | None = None,
) -> Network:
    """Returns the network of lines, each with its geometry in degrees (EPSG:4326)."""
    twice = drawn_twice(lines, geometries)
    kept = [k for k in range(len(lines)) if k not in twice]
    lines, geometries = [lines[k] for k in kept], [geometries[k] for k in kept]
    ways = Ways(geometries)

    def make() -> Noded:
        cuts = [_cuts_of(line, geometry) for line, geometry in zip(lines, geometries, strict=True)]
        return noded(cuts, ways, tolerance_m=tolerance_m)

    cut = make() if keep is None else keep(lines, geometries, tolerance_m, make)
    countries = tuple(sorted({c for line in lines for c in _countries_of(line)}))
    columns, also = _edges(lines, cut, {code: k for k, code in enumerate(countries)})
    node_mode = np.full(cut.lon.size, -1, dtype=np.int64)
    node_mode[columns["a"]] = columns["mode"]
    node_mode[columns["b"]] = columns["mode"]
    names, kinds = _named(lines, cut)
    _mark_borders(columns, kinds)
    _add_transfers(columns, node_mode, names, kinds, cut)
    return Network(
        tuple(lines), ways, cut.lon, cut.lat, node_mode, names=names, kinds=kinds, also=also, countries=countries,
        tolerance_m=tolerance_m, cut=cut, twice=tuple(twice.values()), **columns,
    )


def _cuts_of(line: NetworkLine, geometry: BaseGeometry) -> LineCuts:
    """Returns where a line is to be cut: at its stops, at borders, and where gauge or status change."""
    cuts = {m for event in line.events if event.kind in {"gauge", "status"} for m in (event.from_m, event.to_m)}
    if line.country is None and line.mode is not Mode.SEA:
        cuts |= set(_border_marks(line.segments))
    return LineCuts(
        geometry,
        MODES.index(line.mode.value),
        tuple(sorted(cuts)),
        tuple(stop.m for stop in line.stops if stop.kind is not NodeKind.BORDER),
        ends_only=line.mode is Mode.SEA,
    )


def plain(country: str | None) -> str | None:
    """Returns a country value that names one country; None for a border, an overlap, the sea and the unknown."""
    return country if country and not set(country) & set("|+?") else None


def _border_marks(segments: Sequence[Segment]) -> list[float]:
    """Returns the chainages where one country follows another; a stretch on the border itself is cut in its middle."""
    inside = [segment for segment in segments if plain(segment.country)]
    return [(one.to_m + other.from_m) / 2 for one, other in pairwise(inside) if one.country != other.country]


def _countries_of(line: NetworkLine) -> set[str]:
    if line.country is not None:
        return {line.country}
    return {code for segment in line.segments if (code := plain(segment.country))}


def _country_at(line: NetworkLine, m: float) -> str | None:
    """Returns the country of a chainage; on a border that of the nearest stretch inside one. A sea link has none."""
    if line.country is not None or line.mode is Mode.SEA:
        return line.country
    inside = [segment for segment in line.segments if plain(segment.country)]
    if not inside:
        return None
    return min(inside, key=lambda one: max(one.from_m - m, m - one.to_m, 0.0)).country


Columns = dict[str, NDArray[Any]]
"""The columns of the edges by name."""
_Also = dict[int, tuple[tuple[int, float, float], ...]]


def _edges(
    lines: Sequence[NetworkLine], cut: Noded, numbers: Mapping[str, int]
) -> tuple[Columns, _Also]:
    """Returns the columns of the edges, and what other lines are drawn over one: that of the first line is kept."""
    rows: list[tuple[int, int, int, int, float, float, float, int]] = []
    seen: dict[tuple[int, int, int], list[int]] = {}
    also: _Also = {}
    for number, line in enumerate(lines):
        mode = MODES.index(line.mode.value)
        m, nodes = cut.cut_m[number], cut.cut_node[number].tolist()
        for k in range(len(nodes) - 1):
            low, high = float(m[k]), float(m[k + 1])
            a, b = nodes[k], nodes[k + 1]
            if high <= low or (a == b and high - low < _LOOP_M):
                continue
            key = (min(a, b), max(a, b), mode)
            same = next((row for row in seen.get(key, ()) if _alike(rows[row][5] - rows[row][4], high - low)), None)
            if same is not None:
                also[same] = (*also.get(same, ()), (number, *((low, high) if rows[same][0] == a else (high, low))))
                continue
            seen.setdefault(key, []).append(len(rows))
            code = _country_at(line, (low + high) / 2)
            rows.append(
                (a, b, number, mode, low, high, (high - low) * line.factor, numbers[code] if code is not None else -1)
            )
    columns = list(zip(*rows, strict=True)) or [()] * 8
    kinds = (np.int64, np.int64, np.int64, np.int64, np.float64, np.float64, np.float64, np.int64)
    keys = ("a", "b", "line", "mode", "from_m", "to_m", "travel_m", "country")
    return {key: np.array(values, dtype=kind) for key, values, kind in zip(keys, columns, kinds, strict=True)}, also


def _alike(one: float, other: float) -> bool:
    """Tells whether two lengths in metres between the same nodes are the same track, drawn twice."""
    return abs(one - other) <= max(50.0, 0.02 * other)


def _named(lines: Sequence[NetworkLine], cut: Noded) -> tuple[dict[int, tuple[str, ...]], dict[int, NodeKind]]:
    """Returns the names and kinds of the nodes that stops stand on."""
    names: dict[int, tuple[str, ...]] = {}
    kinds: dict[int, NodeKind] = {}
    for number, line in enumerate(lines):
        for stop in line.stops:
            at = int(np.argmin(np.abs(cut.cut_m[number] - stop.m)))
            node = int(cut.cut_node[number][at])
            told = (stop.name, *stop.names)
            names[node] = tuple(dict.fromkeys((*names.get(node, ()), *told)))
            if stop.kind is not NodeKind.BORDER:
                kinds[node] = NodeKind.PORT if line.mode is Mode.SEA else NodeKind.STATION
    return names, kinds


def _mark_borders(columns: Columns, kinds: dict[int, NodeKind]) -> None:
    """Marks the nodes where edges of two countries meet."""
    a, b, country = (np.asarray(columns[key], dtype=np.int64) for key in ("a", "b", "country"))
    ends = np.concatenate((a, b))
    codes = np.concatenate((country, country))
    told = codes >= 0
    pairs = np.unique(np.column_stack((ends[told], codes[told])), axis=0)
    nodes, counts = np.unique(pairs[:, 0], return_counts=True)
    for node in nodes[counts > 1].tolist():
        if kinds.get(node) is not NodeKind.PORT:
            kinds[node] = NodeKind.BORDER


def _add_transfers(
    columns: Columns,
    node_mode: Ints,
    names: Mapping[int, tuple[str, ...]],
    kinds: Mapping[int, NodeKind],
    cut: Noded,
) -> None:
    """Adds an edge for each short way between a port, a station and a road."""
    a0, b0 = (np.asarray(columns[key], dtype=np.int64) for key in ("a", "b"))
    country_of = _countries_of_nodes(a0, b0, np.asarray(columns["country"], dtype=np.int64))
    found = transfers_between(node_mode, a0, b0, cut.lon, cut.lat, names, kinds, country_of)
    if not found:
        return
    a, b = (np.array(ends, dtype=np.int64) for ends in zip(*found, strict=True))
    _, _, length = GEOD.inv(cut.lon[a], cut.lat[a], cut.lon[b], cut.lat[b])
    count = len(found)
    country = np.array([country_of.get(one, country_of.get(other, -1)) for one, other in found], dtype=np.int64)
    more = {
        "a": a,
        "b": b,
        "line": np.full(count, -1),
        "mode": np.full(count, MODES.index(TRANSFER)),
        "from_m": np.zeros(count),
        "to_m": np.asarray(length),
        "travel_m": np.asarray(length),
        "country": country,
    }
    for key, values in more.items():
        columns[key] = np.concatenate((columns[key], values))


def _countries_of_nodes(a: Ints, b: Ints, country: Ints) -> dict[int, int]:
    """Returns the country of every node that an edge with a country meets: that of the first."""
    known: dict[int, int] = {}
    for nodes in (a, b):
        for node, code in zip(nodes[country >= 0].tolist(), country[country >= 0].tolist(), strict=True):
            known.setdefault(node, code)
    return known
