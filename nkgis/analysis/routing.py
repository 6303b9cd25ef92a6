"""The best way on the networks: least distance, time or cost, by way of places, and why there is none."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from nkgis.analysis.anchors import Anchor, FarSnap, states_at
from nkgis.analysis.network import Network
from nkgis.analysis.no_path import no_path
from nkgis.analysis.path_making import Walk, path_of
from nkgis.analysis.search_graph import PENALTY, SearchGraph, search_graph
from nkgis.analysis.shortest import Arcs, Landmarks, shortest
from nkgis.analysis.situation import Situation
from nkgis.model.path import Minimise, NetworkPath

Floats = NDArray[np.float64]
OVERLAP = 0.6
"""An alternative shares at most this part of its length with any way before it."""
STRETCH = 2.5
"""An alternative weighs at most so many times the best way."""
_DEARER = 1.6
_TRIES = 24


@dataclass(frozen=True)
class Router:
    """Answers for a network in a situation; what is asked often is made once."""

    graph: SearchGraph
    minimise: Minimise
    arcs: Arcs
    landmarks: Landmarks | None = None

    @property
    def network(self) -> Network:
        """Returns the network that is searched."""
        return self.graph.network


def router(network: Network, situation: Situation, minimise: Minimise = Minimise.DISTANCE) -> Router:
    """Returns a router for one network, situation and wish."""
    graph = search_graph(network, situation)
    return Router(graph, minimise, Arcs(graph.indptr, graph.head, graph.weights(minimise)))


def best_path(router: Router, places: Sequence[Anchor | FarSnap]) -> NetworkPath:
    """Returns the best path from the first place to the last by way of those between, or why there is none."""
    walks = _walks(router, places, router.arcs)
    if isinstance(walks, NetworkPath):
        return walks
    return path_of(router.graph, walks)


def _walks(router: Router, places: Sequence[Anchor | FarSnap], arcs: Arcs) -> list[Walk] | NetworkPath:
    anchors: list[Anchor] = []
    for place in places:
        if isinstance(place, FarSnap):
            return NetworkPath(found=False, reason=_far(place))
        anchors.append(place)
    walks: list[Walk] = []
    for start, goal in pairwise(anchors):
        walk = _walk(router, start, goal, arcs)
        if walk is None:
            return no_path(router.graph, router.minimise, start, goal)
        walks.append(walk)
        # what follows goes on from where this way ended, not from another node of the same place
        if walk.goal_state >= 0:
            at = anchors.index(goal)
            if goal.nodes and at + 1 < len(anchors):
                anchors[at] = replace(goal, nodes=(int(router.graph.node[walk.goal_state]),))
    return walks


def _far(place: FarSnap) -> str:
    if not np.isfinite(place.distance_m):
        return f"{place.label}: no line of these modes is in the project."
    return (
        f"{place.label} lies {place.distance_m / 1000:.1f} km from the network: the nearest place on it is "
        f"{place.nearest}, farther than the 15 km that are bridged."
    )


def _walk(router: Router, start: Anchor, goal: Anchor, arcs: Arcs) -> Walk | None:
    seeds = states_at(router.graph, start, router.minimise)
    goals = states_at(router.graph, goal, router.minimise)
    way = shortest(arcs, seeds, goals, router.landmarks)
    if start.edge >= 0 and start.edge == goal.edge:
        direct = _direct(router, start, goal)
        if direct is not None and (way is None or direct < way.weight):
            return Walk(start, goal, [], -1, -1)
    return None if way is None else Walk(start, goal, way.arcs, way.start, way.goal)


def _direct(router: Router, start: Anchor, goal: Anchor) -> float | None:
    """Returns what the stretch between two points of one edge weighs; None where the edge may not be taken."""
    mine = np.flatnonzero(router.graph.edge == start.edge)
    return float(router.arcs.weight[mine[0]]) * abs(goal.share - start.share) if mine.size else None


def alternatives(router: Router, places: Sequence[Anchor | FarSnap], count: int) -> list[NetworkPath]:
    """Returns up to `count` paths that differ, the best first.

    The edges of what is found are made dearer until another way comes out that shares at most OVERLAP of its length
    with each before it, apart from what every way has to take, and weighs at most STRETCH times the best.
    """
    first = _walks(router, places, router.arcs)
    if isinstance(first, NetworkPath):
        return [first]
    found = [path_of(router.graph, first)]
    taken = [_edges(router.graph, first)]
    free = taken[0] - _unavoidable(router, places, taken[0])
    best = _weight(router, first)
    weight = router.arcs.weight.copy()
    latest = taken[0]
    for _ in range(_TRIES):
        if len(found) >= count or not free:
            break
        weight = np.where(np.isin(router.graph.edge, list(latest)), weight * _DEARER, weight)
        walks = _walks(router, places, replace(router.arcs, weight=weight))
        if isinstance(walks, NetworkPath):
            break
        latest = _edges(router.graph, walks)
        own = latest - (taken[0] - free)
        length = _length(router, own)
        shared = max(_length(router, own & known) for known in taken)
        if length > 0 and shared <= OVERLAP * length and _weight(router, walks) <= STRETCH * best:
            found.append(path_of(router.graph, walks))
            taken.append(latest)
    return found


def _unavoidable(router: Router, places: Sequence[Anchor | FarSnap], edges: set[int]) -> set[int]:
    """Returns those edges of a way that every way has to take."""
    mine = np.isin(router.graph.edge, list(edges))
    walks = _walks(router, places, replace(router.arcs, weight=np.where(mine, router.arcs.weight + PENALTY,
                                                                       router.arcs.weight)))
    return set() if isinstance(walks, NetworkPath) else edges & _edges(router.graph, walks)


def _length(router: Router, edges: set[int]) -> float:
    return float(sum(router.network.travel_m[edge] for edge in edges))


def _edges(graph: SearchGraph, walks: Sequence[Walk]) -> set[int]:
    return {int(graph.edge[arc]) for walk in walks for arc in walk.arcs if graph.edge[arc] >= 0}


def _weight(router: Router, walks: Sequence[Walk]) -> float:
    return float(sum(router.arcs.weight[arc] for walk in walks for arc in walk.arcs))
