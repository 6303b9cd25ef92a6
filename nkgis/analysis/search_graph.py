"""A network in a situation as arcs to search: states (node, country, gauge) joined by edges and by what is passed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nkgis.analysis.blocking import Block, blocks_of
from nkgis.analysis.network import MODES, Network
from nkgis.analysis.passing import Side, edge_figures, figures_of, handling, lanes_of, passing
from nkgis.analysis.situation import Situation, gauge_at
from nkgis.model.kinds import Mode
from nkgis.model.network import DUAL, TRANSFER, NetworkLine
from nkgis.model.path import Minimise, PathEvent

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
PENALTY = 1e9
"""What a cut edge weighs where the way that is cut is looked for."""
_TIE = 1e-4
_TRANSFER = MODES.index(TRANSFER)


@dataclass(frozen=True)
class SearchGraph:
    """Is the arcs in rows by state: those of state s are indptr[s]…indptr[s + 1]; arc k leads to head[k].

    `edge` is the edge of an arc, −1 for what is passed at a node or between two modes. `metres`, `hours` and `money`
    are the middle values. States are sorted by node.
    """

    network: Network
    situation: Situation
    indptr: Ints
    head: Ints
    tail: Ints
    edge: Ints
    metres: Floats
    hours: Floats
    money: Floats
    node: Ints
    country: Ints
    lane: Ints
    lanes: tuple[str, ...]
    line: Ints
    changing: frozenset[int]
    blocks: tuple[Block | None, ...]
    blocked: Ints

    def states_of(self, node: int) -> range:
        """Returns the states of a node."""
        return range(int(np.searchsorted(self.node, node)), int(np.searchsorted(self.node, node, side="right")))

    def weights(self, minimise: Minimise, *, relaxed: bool = False) -> Floats:
        """Returns what each arc weighs; equal ways are told apart by their hours, then by place, both ways alike."""
        place = (self.node[self.head] + self.node[self.tail] + 2.0) / (2.0 * max(self.network.nodes, 1) + 4.0)
        if minimise is Minimise.DISTANCE:
            weight = self.metres + _TIE * self.hours
        elif minimise is Minimise.TIME:
            weight = self.hours + _TIE * 1e-5 * self.metres
        else:
            weight = self.money + _TIE * 1e-5 * self.metres
        weight = weight + np.where(self.edge < 0, _TIE * 1e-3 * place, 0.0)
        if relaxed:
            cut = (self.edge >= 0) & (self.blocked[np.maximum(self.edge, 0)] >= 0)
            weight = np.where(cut, weight + PENALTY, weight)
        return np.asarray(weight, dtype=np.float64)

    def side(self, state: int) -> Side:
        """Returns a state as a side of its node."""
        node = int(self.node[state])
        code, number = int(self.country[state]), int(self.line[state])
        return Side(
            node,
            MODES[int(self.network.node_mode[node])],
            self.network.countries[code] if code >= 0 else None,
            self.lanes[int(self.lane[state])],
            self.network.lines[number].id if number >= 0 else None,
        )

    def passed(self, one: int, other: int) -> list[PathEvent]:
        """Returns what is passed between two states that an arc without an edge joins."""
        a, b = self.side(one), self.side(other)
        if a.node != b.node:
            return handling(self.network, self.situation, a, b)
        return passing(self.network, self.situation, a, b, may_change=True) or []


def search_graph(network: Network, situation: Situation, *, relaxed: bool = False) -> SearchGraph:
    """Returns the arcs of a network in a situation; `relaxed` keeps what is cut, to find out what cuts a way."""
    allowed = np.isin(network.mode, [MODES.index(mode.value) for mode in situation.modes])
    shifts = len([mode for mode in situation.modes if mode in {Mode.RAIL, Mode.ROAD, Mode.SEA}]) > 1
    node_allowed = np.isin(network.node_mode, [MODES.index(mode.value) for mode in situation.modes])
    if shifts:
        allowed |= (network.mode == _TRANSFER) & node_allowed[network.a] & node_allowed[network.b]
    blocks, blocked = blocks_of(network, situation)
    usable = allowed if relaxed else allowed & (blocked < 0)
    gauges, gauge = edge_gauges(network, situation)
    lanes = tuple(sorted({lane for label in gauges for lane in lanes_of(label)}))
    driven = np.flatnonzero(usable & (network.mode != _TRANSFER))
    edges, lane = _lane_rows(driven, gauge, gauges, lanes)
    node, country, lane_of, line, ends = _states(network, edges, lane, len(lanes))
    hours, money = _figures(network, situation)
    tails, heads = np.concatenate((ends[0], ends[1])), np.concatenate((ends[1], ends[0]))
    both = np.concatenate((edges, edges))
    changing = _changing(network, situation, edges, gauge, gauges)
    graph = SearchGraph(
        network,
        situation,
        np.empty(0, np.int64),
        heads,
        tails,
        both,
        network.travel_m[both],
        hours[both],
        money[both],
        node,
        country,
        lane_of,
        lanes,
        line,
        changing,
        blocks,
        blocked,
    )
    crossing = np.flatnonzero(usable & (network.mode == _TRANSFER))
    return _with_rows(graph, [*_passages(graph), *_transfers(graph, crossing, hours, money)])


def edge_gauges(network: Network, situation: Situation) -> tuple[list[str | None], Ints]:
    """Returns the gauges (kilovolts of a power line) that occur, and the number of each edge's."""
    labels: dict[str | None, int] = {}
    per_line = np.full(len(network.lines) + 1, -1, dtype=np.int64)
    by_edge: list[int] = []
    for number, line in enumerate(network.lines):
        label: str | None = ""
        if line.mode is Mode.POWER:
            label = f"{line.voltage_kv:g} kV" if line.voltage_kv else ""
        elif line.mode is Mode.RAIL and line.id not in situation.gauges and _has(line, "gauge"):
            by_edge.append(number)
            continue
        elif line.mode is Mode.RAIL:
            label = gauge_at(line, 0.0, situation)
        per_line[number] = labels.setdefault(label, len(labels))
    per_line[-1] = labels.setdefault("", len(labels))
    codes = per_line[network.line]
    for edge in np.flatnonzero(np.isin(network.line, by_edge)).tolist():
        line = network.lines[int(network.line[edge])]
        middle = float(network.from_m[edge] + network.to_m[edge]) / 2
        codes[edge] = labels.setdefault(gauge_at(line, middle, situation), len(labels))
    return list(labels), codes


def _has(line: NetworkLine, kind: str) -> bool:
    return any(event.kind == kind for event in line.events)


def _lane_rows(edges: Ints, gauge: Ints, gauges: Sequence[str | None], lanes: Sequence[str]) -> tuple[Ints, Ints]:
    """Returns a row for each edge and lane; a railway of unknown gauge takes the trains of any."""
    known = [lane for lane in lanes if lane.isdigit()]
    rows: list[Ints] = []
    codes: list[Ints] = []
    for number, label in enumerate(gauges):
        mine = edges[gauge[edges] == number]
        for lane in known if label is None and known else lanes_of(label):
            rows.append(mine)
            codes.append(np.full(mine.size, lanes.index(lane), dtype=np.int64))
    return np.concatenate(rows), np.concatenate(codes)


def _states(network: Network, edges: Ints, lane: Ints, lanes: int) -> tuple[Ints, Ints, Ints, Ints, tuple[Ints, Ints]]:
    """Returns node, country, lane and a line of every state, and the states at both ends of every row."""
    countries = len(network.countries) + 1
    ends = np.concatenate((network.a[edges], network.b[edges]))
    codes = np.concatenate((network.country[edges], network.country[edges])) + 1
    key = (ends * max(lanes, 1) + np.concatenate((lane, lane))) * countries + codes
    states, first, number = np.unique(key, return_index=True, return_inverse=True)
    number = number.ravel()
    node = states // countries // max(lanes, 1)
    line = np.concatenate((network.line[edges], network.line[edges]))[first]
    count = edges.size
    return (node, states % countries - 1, states // countries % max(lanes, 1), line, (number[:count], number[count:]))


def _figures(network: Network, situation: Situation) -> tuple[Floats, Floats]:
    """Returns the middle hours and money of every edge; edges that no cost of their own names are done together."""
    named = {one.where.casefold() for one in situation.costs.costs}
    own = np.array(
        [line.id.casefold() in named or line.hours is not None for line in network.lines] + [False], dtype=bool
    )
    hours, money = np.zeros(network.edges), np.zeros(network.edges)
    apart = own[network.line]
    for edge in np.flatnonzero(apart).tolist():
        taken, paid, _ = edge_figures(network, situation, edge)
        hours[edge], money[edge] = taken.value, paid.value
    for mode in np.unique(network.mode).tolist():
        for code in range(-1, len(network.countries)):
            mine = ~apart & (network.mode == mode) & (network.country == code)
            if not mine.any():
                continue
            name = "road" if mode == _TRANSFER else MODES[mode]
            taken, paid, _ = figures_of(situation, name, None, network.countries[code] if code >= 0 else None, 1.0)
            hours[mine] = network.travel_m[mine] / 1000 * taken.value
            money[mine] = network.travel_m[mine] / 1000 * paid.value
    return hours, money


def _changing(
    network: Network, situation: Situation, edges: Ints, gauge: Ints, gauges: Sequence[str | None]
) -> frozenset[int]:
    """Returns the nodes where the gauge can be changed: where a track of one gauge ends, and where the costs say so."""
    dual = np.array([label == DUAL for label in gauges])
    single = edges[~dual[gauge[edges]] & (network.mode[edges] == MODES.index(Mode.RAIL.value))]
    nodes = set(np.unique(np.concatenate((network.a[single], network.b[single]))).tolist())
    places = {one.where.casefold() for one in situation.costs.costs if one.quantity == "gauge_h"}
    nodes |= {node for node, names in network.names.items() if places & {name.casefold() for name in names}}
    return frozenset(nodes)


_Row = tuple[int, int, int, float, float, float]


def _passages(graph: SearchGraph) -> list[_Row]:
    """Returns the arcs between the states of each node that has several."""
    starts = np.flatnonzero(np.concatenate(([True], np.diff(graph.node) != 0))) if graph.node.size else np.empty(0, int)
    sizes = np.diff(np.concatenate((starts, [graph.node.size])))
    rows: list[_Row] = []
    for start, size in zip(starts[sizes > 1].tolist(), sizes[sizes > 1].tolist(), strict=True):
        may_change = int(graph.node[start]) in graph.changing
        for one in range(start, start + size):
            for other in range(one + 1, start + size):
                events = passing(
                    graph.network, graph.situation, graph.side(one), graph.side(other), may_change=may_change
                )
                if events is None:
                    continue
                hours, money = sum(e.hours.value for e in events), sum(e.cost.value for e in events)
                rows += [(one, other, -1, 0.0, hours, money), (other, one, -1, 0.0, hours, money)]
    return rows


def _transfers(graph: SearchGraph, edges: Ints, hours: Floats, money: Floats) -> list[_Row]:
    """Returns the arcs between the modes: the short way and the handling."""
    rows: list[_Row] = []
    for edge in edges.tolist():
        for one in graph.states_of(int(graph.network.a[edge])):
            for other in graph.states_of(int(graph.network.b[edge])):
                events = handling(graph.network, graph.situation, graph.side(one), graph.side(other))
                taken = float(hours[edge]) + sum(e.hours.value for e in events)
                paid = float(money[edge]) + sum(e.cost.value for e in events)
                metres = float(graph.network.travel_m[edge])
                rows += [(one, other, edge, metres, taken, paid), (other, one, edge, metres, taken, paid)]
    return rows


def _with_rows(graph: SearchGraph, rows: Sequence[_Row]) -> SearchGraph:
    """Returns the graph with more arcs, all sorted by the state they leave."""
    more = list(zip(*rows, strict=True)) or [()] * 6
    tail = np.concatenate((graph.tail, np.array(more[0], dtype=np.int64)))
    order = np.argsort(tail, kind="stable")
    head = np.concatenate((graph.head, np.array(more[1], dtype=np.int64)))[order]
    edge = np.concatenate((graph.edge, np.array(more[2], dtype=np.int64)))[order]
    metres, hours, money = (
        np.concatenate((known, np.array(new, dtype=np.float64)))[order]
        for known, new in zip((graph.metres, graph.hours, graph.money), more[3:], strict=True)
    )
    counts = np.bincount(tail, minlength=graph.node.size)
    indptr = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
    return SearchGraph(
        graph.network,
        graph.situation,
        indptr,
        head,
        tail[order],
        edge,
        metres,
        hours,
        money,
        graph.node,
        graph.country,
        graph.lane,
        graph.lanes,
        graph.line,
        graph.changing,
        graph.blocks,
        graph.blocked,
    )
