"""How far one gets: everything within a limit of distance, time or cost, and a matrix of origins and destinations."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nkgis.analysis.anchors import Anchor, FarSnap, states_at
from nkgis.analysis.routing import Router
from nkgis.analysis.shortest import Spread, spread
from nkgis.model.path import Minimise
from nkgis.progress import SILENT, Progress

Floats = NDArray[np.float64]
Run = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class ReachedStretch:
    """Is a stretch of a line that is reached: its drawing (degrees), and the weight at its two ends."""

    layer_id: str | None
    route_id: str | None
    run: Run
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Reached:
    """Is all that is reached within a limit: places by name with their weight, nearest first, and the stretches."""

    places: tuple[tuple[str, float, float, float], ...]
    stretches: tuple[ReachedStretch, ...]
    metres: float


@dataclass(frozen=True, slots=True)
class Relation:
    """Is one cell of a matrix: metres, hours and money of the best way; None where there is none."""

    metres: float
    hours: float
    money: float


def reached(router: Router, start: Anchor, limit: float) -> Reached:
    """Returns what is reached from a place within a limit: metres, hours or USD/t, as the router minimises.

    A stretch that the limit ends in is cut there.
    """
    graph, network = router.graph, router.network
    found = spread(router.arcs, states_at(graph, start, router.minimise), limit=limit)
    best = np.full(network.nodes, np.inf)
    np.minimum.at(best, graph.node, found.cost)
    places: dict[str, tuple[str, float, float, float]] = {}
    for node in sorted(network.names, key=lambda one: float(best[one])):
        if np.isfinite(best[node]):  # of one name the nearest
            place = (network.name(node), float(network.lon[node]), float(network.lat[node]), float(best[node]))
            places.setdefault(place[0], place)
    stretches: list[ReachedStretch] = []
    total = 0.0
    for edge, tail_cost, head_cost, weight, forward in _reached_arcs(router, found):
        # from the tail as far as the limit allows, but not beyond where the other end is reached sooner
        meet = (weight + head_cost - tail_cost) / 2 if np.isfinite(head_cost) else weight
        share = min(1.0, (limit - tail_cost) / weight if weight else 1.0, meet / weight if weight else 1.0)
        if share <= 0.0:
            continue
        total += float(network.travel_m[edge]) * share
        stretches.append(_stretch(router, edge, share, tail_cost, tail_cost + weight * share, forward=forward))
    return Reached(tuple(places.values()), tuple(stretches), total)


def _reached_arcs(router: Router, found: Spread) -> list[tuple[int, float, float, float, bool]]:
    """Returns for each edge and direction the cheapest arc whose tail is reached: costs at its ends, weight, way."""
    graph = router.graph
    best: dict[tuple[int, bool], tuple[int, float, float, float, bool]] = {}
    arcs = np.flatnonzero((graph.edge >= 0) & np.isfinite(found.cost[graph.tail]))
    for arc in arcs.tolist():
        edge = int(graph.edge[arc])
        forward = int(graph.node[graph.tail[arc]]) == int(router.network.a[edge])
        row = (edge, float(found.cost[graph.tail[arc]]), float(found.cost[graph.head[arc]]),
               float(router.arcs.weight[arc]), forward)
        key = (edge, forward)
        if key not in best or row[1] < best[key][1]:
            best[key] = row
    return list(best.values())


def _stretch(
    router: Router, edge: int, share: float, low: float, high: float, *, forward: bool
) -> ReachedStretch:
    network = router.network
    number = int(network.line[edge])
    begin, end = (0.0, share) if forward else (1.0 - share, 1.0)
    if number < 0:
        ends = [(float(network.lon[node]), float(network.lat[node])) for node in (network.a[edge], network.b[edge])]
        return ReachedStretch(None, None, tuple(ends), low, high)
    line = network.lines[number]
    from_m, length = float(network.from_m[edge]), float(network.to_m[edge] - network.from_m[edge])
    runs = network.ways.chainage(number).stretch(from_m + begin * length, from_m + end * length)
    return ReachedStretch(line.key[0], line.id, tuple(place for run in runs for place in run), low, high)


def matrix(
    router: Router, origins: Sequence[Anchor | FarSnap], goals: Sequence[Anchor | FarSnap], *,
    progress: Progress = SILENT,
) -> list[list[Relation | None]]:
    """Returns for each origin a row with the best way to each destination."""
    rows: list[list[Relation | None]] = []
    for origin in progress.track(origins, "Looking for ways"):
        if isinstance(origin, FarSnap):
            rows.append([None] * len(goals))
            continue
        found = spread(router.arcs, states_at(router.graph, origin, router.minimise))
        rows.append([None if isinstance(goal, FarSnap) else _relation(router, found, origin, goal) for goal in goals])
    return rows


def _relation(router: Router, found: Spread, origin: Anchor, goal: Anchor) -> Relation | None:
    graph = router.graph
    sums = {minimise: states_at(graph, goal, minimise) for minimise in Minimise}
    ends = {state: float(found.cost[state]) + more for state, more in sums[router.minimise].items()}
    state = min(ends, key=lambda one: ends[one], default=-1)
    if state < 0 or not np.isfinite(ends[state]):
        return None
    starts = {minimise: states_at(graph, origin, minimise) for minimise in Minimise}
    totals = [sums[minimise][state] for minimise in Minimise]
    while found.came[state] >= 0:
        arc = int(found.came[state])
        for k, values in enumerate((graph.metres, graph.hours, graph.money)):
            totals[k] += float(values[arc])
        state = int(graph.tail[arc])
    return Relation(*(total + starts[minimise][state] for total, minimise in zip(totals, Minimise, strict=True)))
