"""Why there is no way: the closed lines, the avoided country or the sanction that cut it, or the missing link."""

import numpy as np
import shapely
from numpy.typing import NDArray

from nkgis.analysis.anchors import Anchor, states_at
from nkgis.analysis.geodesy import GEOD
from nkgis.analysis.search_graph import SearchGraph, search_graph
from nkgis.analysis.shortest import Arcs, shortest, spread
from nkgis.model.path import Minimise

MOST_CUTS = 6


def reason_of(graph: SearchGraph, minimise: Minimise, start: Anchor, goal: Anchor) -> str:
    """Returns in sentences what cuts the way from one place to another.

    What is cut is taken where the way with the fewest cuts leads through it.
    """
    relaxed = search_graph(graph.network, graph.situation, relaxed=True)
    arcs = Arcs(relaxed.indptr, relaxed.head, relaxed.weights(minimise, relaxed=True))
    seeds, goals = (states_at(relaxed, place, minimise) for place in (start, goal))
    way = shortest(arcs, seeds, goals)
    if way is None:
        return _missing_link(relaxed, arcs, seeds, goals, start.label, goal.label)
    edges = [int(relaxed.edge[arc]) for arc in way.arcs if relaxed.edge[arc] >= 0]
    edges += [place.edge for place in (start, goal) if place.edge >= 0]
    cuts = list(dict.fromkeys(int(relaxed.blocked[edge]) for edge in edges if relaxed.blocked[edge] >= 0))
    told = [block for number in cuts if (block := relaxed.blocks[number]) is not None]
    sentences = [
        f"{block.text[0].upper()}{block.text[1:]}{f' (scenario: {block.patch})' if block.patch else ''}."
        for block in told[:MOST_CUTS]
    ]
    if len(told) > MOST_CUTS:
        sentences.append(f"And {len(told) - MOST_CUTS} more.")
    return f"No way from {start.label} to {goal.label}. " + " ".join(sentences)


def _missing_link(
    graph: SearchGraph, arcs: Arcs, seeds: dict[int, float], goals: dict[int, float], start: str, goal: str
) -> str:
    """Returns where the two networks that are not joined come nearest to each other."""
    here, there = (np.flatnonzero(np.isfinite(spread(arcs, states).cost)) for states in (seeds, goals))
    modes = " and ".join(mode.value for mode in graph.situation.modes)
    if not here.size or not there.size:
        lonely = start if not here.size else goal
        return f"No way from {start} to {goal}. No line of {modes} may be taken at {lonely}."
    one, other, metres = _nearest_pair(graph, np.unique(graph.node[here]), np.unique(graph.node[there]))
    name = graph.network.name
    return (
        f"No way from {start} to {goal}. The networks of {modes} around them are not joined: the missing link is "
        f"shortest between {name(one)} and {name(other)}, {metres / 1000:.1f} km."
    )


def _nearest_pair(graph: SearchGraph, here: NDArray[np.int64], there: NDArray[np.int64]) -> tuple[int, int, float]:
    network = graph.network
    scale = float(np.cos(np.radians(np.mean(network.lat[here]))))
    theirs = np.column_stack((network.lon[there] * scale, network.lat[there]))
    tree = shapely.STRtree([shapely.Point(place) for place in theirs])
    places = shapely.points(network.lon[here] * scale, network.lat[here])
    (rows, found), away = tree.query_nearest(places, return_distance=True, all_matches=False)
    best = int(np.argmin(away))
    one, other = int(here[rows[best]]), int(there[found[best]])
    return one, other, float(GEOD.inv(network.lon[one], network.lat[one], network.lon[other], network.lat[other])[2])
