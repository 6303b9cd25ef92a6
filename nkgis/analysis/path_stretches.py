"""The arcs of a way in order: stretches of edges, whole or begun within, and the events passed between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from nkgis.analysis.anchors import Anchor
from nkgis.analysis.network import MODES
from nkgis.analysis.search_graph import SearchGraph
from nkgis.analysis.situation import gauge_at, state_at
from nkgis.model.kinds import Mode
from nkgis.model.network import TRANSFER
from nkgis.model.path import PathEvent


@dataclass(frozen=True, slots=True)
class Stretch:
    """Is part of an edge as travelled, in shares of its length, from a node (−1: from within), on a lane."""

    edge: int
    from_share: float
    to_share: float
    node: int
    lane: str
    gauge: str | None


def stretches_of(
    graph: SearchGraph, start: Anchor, goal: Anchor, arcs: Sequence[int], start_state: int, goal_state: int
) -> Iterator[Stretch | list[PathEvent]]:
    """Yields the stretches of a way and, between them, the events that are passed."""
    if start_state < 0:  # both places on one edge
        yield _stretch(graph, start.edge, start.share, goal.share, int(graph.network.a[start.edge]), "")
        return
    if start.edge >= 0:
        first = int(graph.node[start_state])
        forward = first == int(graph.network.b[start.edge])
        yield _stretch(graph, start.edge, start.share, 1.0 if forward else 0.0, first, _lane(graph, start_state))
    state = start_state
    for arc in arcs:
        other, edge = int(graph.head[arc]), int(graph.edge[arc])
        if edge < 0:
            yield graph.passed(state, other)
        else:
            transfer = graph.network.mode[edge] == MODES.index(TRANSFER)
            forward = int(graph.node[state]) == int(graph.network.a[edge])
            stretch = _stretch(
                graph, edge, *((0.0, 1.0) if forward else (1.0, 0.0)), int(graph.node[state]), _lane(graph, state)
            )
            yield from (
                (graph.passed(state, other), stretch)
                if _is_sea(graph, state) and transfer
                else (stretch, graph.passed(state, other))
                if transfer
                else (stretch,)
            )
        state = other
    if goal.edge >= 0:
        last = int(graph.node[goal_state])
        forward = last == int(graph.network.a[goal.edge])
        yield _stretch(graph, goal.edge, 0.0 if forward else 1.0, goal.share, last, _lane(graph, goal_state))


def _is_sea(graph: SearchGraph, state: int) -> bool:
    """Tells whether a state is at sea: the port is passed before the lorry's way, else behind it."""
    return bool(graph.network.node_mode[graph.node[state]] == MODES.index(Mode.SEA.value))


def _lane(graph: SearchGraph, state: int) -> str:
    return graph.lanes[int(graph.lane[state])]


def _stretch(graph: SearchGraph, edge: int, low: float, high: float, node: int, lane: str) -> Stretch:
    number = int(graph.network.line[edge])
    gauge = None
    if number >= 0 and graph.network.lines[number].mode is Mode.RAIL:
        middle = float(np.mean([graph.network.from_m[edge], graph.network.to_m[edge]]))
        gauge = gauge_at(graph.network.lines[number], middle, graph.situation)
    return Stretch(edge, low, high, node, lane, gauge)


Told = tuple[int, float, float]
"""A line's number (−1: a transfer) and its chainages at both ends of an edge, in metres."""


def lines_told(graph: SearchGraph, stretches: Sequence[Stretch]) -> list[Told]:
    """Returns for each stretch the line to tell it by: where several share an edge, the one that goes on longest.

    Both ways are told alike.
    """
    edges = [one.edge for one in stretches]
    back = edges[::-1] < edges
    choices = [_lines_of(graph, edge) for edge in (edges[::-1] if back else edges)]
    out: list[Told] = []
    at = 0
    while at < len(choices):
        best, reach = choices[at][0], at
        for choice in choices[at]:
            end = at
            while end + 1 < len(choices) and any(line == choice[0] for line, _, _ in choices[end + 1]):
                end += 1
            if end > reach:
                best, reach = choice, end
        out += [next(one for one in choices[k] if one[0] == best[0]) for k in range(at, reach + 1)]
        at = reach + 1
    return out[::-1] if back else out


def _lines_of(graph: SearchGraph, edge: int) -> tuple[Told, ...]:
    """Returns the lines over an edge that may be taken there; where none may, the one that it was drawn by."""
    network = graph.network
    own = (int(network.line[edge]), float(network.from_m[edge]), float(network.to_m[edge]))
    if edge not in network.also:
        return (own,)
    lines = (own, *network.also[edge])
    usable = tuple(
        one for one in lines if state_at(network.lines[one[0]], (one[1] + one[2]) / 2, graph.situation).usable)
    return usable or (own,)
