"""Great rivers of the wide frame as lines: ways through the river network of WDBII along given points.

Names and points are memory, in tools/sources/great_rivers.csv: WDBII carries no names. Where it gives the banks of
a wide river, the way follows their middle line.
"""

from __future__ import annotations

import csv
import heapq
import itertools
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import shapely
from frames import WIDE
from gshhg import outlines
from shapely.geometry import LineString, Polygon, box

if TYPE_CHECKING:
    from frames import Frame

TABLE = Path(__file__).resolve().parent / "sources" / "great_rivers.csv"
NEAR_DEG = 0.3  # the points come from memory
STEP_DEG = 0.01
GAP_DEG, END_GAP_DEG = 0.06, 0.8
GAP_COST = 30.0
Node = tuple[float, float]
Graph = dict[Node, dict[Node, float]]


def great_river_rows() -> list[dict[str, str]]:
    """Return the rows of the table, one for each reach of a river."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def great_river_reaches() -> list[tuple[str, str, LineString]]:
    """Return id, way ("line" or "water") and line of each reach, inside the wide frame."""
    graphs = {"line": line_graph(WIDE), "water": bank_graph(WIDE)}
    found = []
    for row in great_river_rows():
        numbers = [float(word) for word in row["lonlat"].split()]
        stops = list(zip(numbers[::2], numbers[1::2], strict=True))
        found.append((row["id"], row["way"], way_along(graphs[row["way"]], stops, river=row["id"])))
    return found


def line_graph(extent: Frame) -> Graph:
    """Return the graph of all river lines in the frame, with the small gaps between lines closed.

    A gap counts GAP_COST times its length, so that no way leaves a line to cut a corner.
    """
    graph: Graph = defaultdict(dict)
    ends: list[Node] = []
    for outline in outlines("rivers", extent):
        if (outline.lonlat[0] != outline.lonlat[-1]).any():
            line = [(round(x, 3), round(y, 3)) for x, y in outline.lonlat.tolist()]
            _add(graph, line)
            ends += [line[0], line[-1]]
    _close_gaps(graph, ends, list(graph), GAP_DEG)
    _close_gaps(graph, ends, ends, END_GAP_DEG)
    return graph


def _close_gaps(graph: Graph, ends: list[Node], nodes: list[Node], gap_deg: float) -> None:
    """Join each end of a line to the nodes near it."""
    tree = shapely.STRtree(shapely.points(nodes))
    loose, near = tree.query(shapely.points(ends), predicate="dwithin", distance=gap_deg)
    for one, other in zip(loose.tolist(), near.tolist(), strict=True):
        first, second = ends[one], nodes[other]
        if first != second and second not in graph[first]:
            length = GAP_COST * float(np.hypot(first[0] - second[0], first[1] - second[1]))
            graph[first][second] = graph[second][first] = length


def bank_graph(extent: Frame, *, spacing_deg: float = STEP_DEG) -> Graph:
    """Return the graph of the middle lines of the wide rivers: the Voronoi edges inside their banks."""
    graph: Graph = defaultdict(dict)
    for outline in outlines("rivers", extent):
        ring = outline.lonlat
        if (ring[0] != ring[-1]).any():
            continue
        banks = shapely.intersection(shapely.make_valid(Polygon(ring), method="structure"), box(*extent))
        dense = shapely.segmentize(shapely.boundary(banks), spacing_deg)
        parts = shapely.get_parts(shapely.voronoi_polygons(dense, only_edges=True))
        shapely.prepare(banks)
        for part in parts[shapely.contains(banks, parts)]:
            _add(graph, [(round(x, 7), round(y, 7)) for x, y in part.coords])
    return graph


def way_along(graph: Graph, stops: list[Node], *, river: str) -> LineString:
    """Return the shortest way through the graph past the nodes nearest to the stops."""
    nodes = np.array(list(graph))
    way: list[Node] = []
    for first, last in itertools.pairwise([_nearest(nodes, stop, river) for stop in stops]):
        part = _shortest(graph, first, last)
        if part is None:
            raise SystemExit(f"great_rivers.csv: no way between {first} and {last}, given for {river}.")
        way += part if not way else part[1:]
    return LineString(_without_spurs(way))


def _nearest(nodes: np.ndarray[tuple[int, int], np.dtype[np.float64]], stop: Node, river: str) -> Node:
    apart = np.hypot(*(nodes - stop).T)
    if apart.min() > NEAR_DEG:
        raise SystemExit(f"great_rivers.csv: {stop}, given for {river}, is {apart.min():.2f} degrees from any river.")
    lon, lat = nodes[apart.argmin()].tolist()
    return lon, lat


def _shortest(graph: Graph, first: Node, last: Node) -> list[Node] | None:
    before: dict[Node, Node] = {}
    best = {first: 0.0}
    queue = [(0.0, first)]
    while queue and queue[0][1] != last:
        length, node = heapq.heappop(queue)
        for other, step in graph[node].items():
            if length + step < best.get(other, np.inf):
                best[other] = length + step
                before[other] = node
                heapq.heappush(queue, (best[other], other))
    if not queue:
        return None
    way = [last]
    while way[-1] != first:
        way.append(before[way[-1]])
    return way[::-1]


def _without_spurs(way: list[Node]) -> list[Node]:
    """Return the way with every detour to a stop beside it cut out: no node is passed twice."""
    kept: list[Node] = []
    place: dict[Node, int] = {}
    for node in way:
        if node in place:
            for gone in kept[place[node] + 1 :]:
                del place[gone]
            del kept[place[node] + 1 :]
            continue
        place[node] = len(kept)
        kept.append(node)
    return kept


def _add(graph: Graph, nodes: list[Node]) -> None:
    for first, second in itertools.pairwise(nodes):
        if first != second:
            graph[first][second] = graph[second][first] = float(np.hypot(first[0] - second[0], first[1] - second[1]))
