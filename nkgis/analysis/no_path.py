"""Why there is no way: the closed lines, the avoided country or the sanction that cut it, or the missing link."""

import numpy as np
import shapely
from numpy.typing import NDArray

from nkgis.analysis.anchors import Anchor, states_at
from nkgis.analysis.geodesy import GEOD
from nkgis.analysis.network import Network
from nkgis.analysis.search_graph import SearchGraph, search_graph
from nkgis.analysis.shortest import Arcs, shortest, spread
from nkgis.model.path import Cut, CutKind, Minimise, NetworkPath

MOST_CUTS = 6


def no_path(graph: SearchGraph, minimise: Minimise, start: Anchor, goal: Anchor) -> NetworkPath:
    """Returns what cuts the way from one place to another: in sentences, and where each cut is.

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
    reason = f"No way from {start.label} to {goal.label}. " + " ".join(sentences)
    places = [_cut(relaxed, number, edges, text) for number, text in zip(
        [number for number in cuts if relaxed.blocks[number] is not None], sentences[:MOST_CUTS], strict=False)]
    return NetworkPath(found=False, reason=reason, cuts=tuple(places))


def _cut(graph: SearchGraph, number: int, edges: list[int], text: str) -> Cut:
    """Returns a cut with the drawing of its stretches on the way."""
    network = graph.network
    mine = [edge for edge in edges if graph.blocked[edge] == number]
    runs = [run for edge in mine for run in _runs(network, edge)]
    line = network.lines[int(network.line[mine[0]])] if network.line[mine[0]] >= 0 else None
    middle = runs[len(runs) // 2]
    lon, lat = middle[len(middle) // 2]
    layer_id, route_id = line.key if line is not None else (None, None)
    block = graph.blocks[number]
    state = block.state if block is not None else None
    kind = CutKind.AVOIDED if block and block.country else CutKind.BARRED if block and block.rule else CutKind.CLOSED
    return Cut(
        text, lon, lat, layer_id, route_id, tuple(runs), kind, (line.name,) if line is not None else (),
        state.status.value if state is not None else "", (state.since or "") if state is not None else "",
        state.reason if state is not None else block.rule if block is not None else "",
        (block.country or "") if block is not None else "", patch=(block.patch or "") if block is not None else "")


def _runs(network: Network, edge: int) -> list[tuple[tuple[float, float], ...]]:
    number = int(network.line[edge])
    if number < 0:
        return [tuple((float(network.lon[node]), float(network.lat[node])) for node in (network.a[edge],
                                                                                        network.b[edge]))]
    stretch = network.ways.chainage(number).stretch(float(network.from_m[edge]), float(network.to_m[edge]))
    return [tuple((float(lon), float(lat)) for lon, lat in run) for run in stretch if len(run) > 1]


def _missing_link(
    graph: SearchGraph, arcs: Arcs, seeds: dict[int, float], goals: dict[int, float], start: str, goal: str
) -> NetworkPath:
    """Returns where the two networks that are not joined come nearest to each other."""
    here, there = (np.flatnonzero(np.isfinite(spread(arcs, states).cost)) for states in (seeds, goals))
    modes = " and ".join(mode.value for mode in graph.situation.modes)
    if not here.size or not there.size:
        lonely = start if not here.size else goal
        return NetworkPath(
            found=False, reason=f"No way from {start} to {goal}. No line of {modes} may be taken at {lonely}.")
    one, other, metres = _nearest_pair(graph, np.unique(graph.node[here]), np.unique(graph.node[there]))
    name = graph.network.name
    reason = (
        f"The networks of {modes} around them are not joined: the missing link is "
        f"shortest between {name(one)} and {name(other)}, {metres / 1000:.1f} km."
    )
    network = graph.network
    ends = tuple((float(network.lon[node]), float(network.lat[node])) for node in (one, other))
    cut = Cut(reason, (ends[0][0] + ends[1][0]) / 2, (ends[0][1] + ends[1][1]) / 2, runs=(ends,),
              kind=CutKind.MISSING, names=(name(one), name(other)), metres=metres)
    return NetworkPath(found=False, reason=f"No way from {start} to {goal}. {reason}", cuts=(cut,))


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
