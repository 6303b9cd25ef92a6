"""The OpenStreetMap-derived rail graph of scgraph-data: nodes rounded to 0.001°, edges with their rail kilometres.

An edge is drawn as the chord between its nodes; its kilometres are those of the track, so the two differ. Data
© OpenStreetMap contributors, ODbL 1.0.
"""

from __future__ import annotations

import ast
import heapq
import itertools
import math
from dataclasses import dataclass, field

import numpy as np
from fetch import package_file
from pyproj import Geod

GEOD = Geod(ellps="WGS84")
EXTENT = (118.0, 33.0, 139.0, 52.0)
Point = tuple[float, float]


def distance_m(a: Point, b: Point) -> float:
    """Return the WGS 84 geodesic distance of two lon/lat points, in metres."""
    return float(GEOD.inv(a[0], a[1], b[0], b[1])[2])


def foot(point: Point, a: Point, b: Point) -> tuple[Point, float]:
    """Return the point of the chord a–b nearest to `point`, and its share of the way from a to b."""
    scale = math.cos(math.radians(point[1]))
    dx, dy = (b[0] - a[0]) * scale, b[1] - a[1]
    length2 = dx * dx + dy * dy
    share = 0.0 if length2 == 0 else ((point[0] - a[0]) * scale * dx + (point[1] - a[1]) * dy) / length2
    share = min(1.0, max(0.0, share))
    return (a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])), share


@dataclass
class RailGraph:
    """Nodes as lon/lat points and edges as kilometres of track, both ways."""

    points: list[Point]
    edges: dict[int, dict[int, float]] = field(default_factory=dict)
    stations: dict[tuple[str, str], int] = field(default_factory=dict)
    """The node of each station, by name and country, once a line has it: lines that share a station meet there."""

    def add_edge(self, a: int, b: int, rail_km: float) -> None:
        """Join two nodes; the shorter of two parallel edges stays."""
        known = self.edges.setdefault(a, {}).get(b, math.inf)
        self.edges[a][b] = self.edges.setdefault(b, {})[a] = min(rail_km, known)

    def split_edge(self, a: int, b: int, *, at: Point, share: float) -> int:
        """Put a node on an edge at `share` of its kilometres from a; return the node."""
        rail_km = self.edges[a].pop(b)
        self.edges[b].pop(a)
        node = len(self.points)
        self.points.append(at)
        self.add_edge(a, node, rail_km * share)
        self.add_edge(node, b, rail_km * (1 - share))
        return node

    def nearest_node(self, point: Point) -> int:
        """Return the node with an edge that lies nearest to a point."""
        nodes = np.fromiter(self.edges, dtype=np.int64)
        lonlat = np.array(self.points)[nodes]
        scale = math.cos(math.radians(point[1]))
        away2 = ((lonlat[:, 0] - point[0]) * scale) ** 2 + (lonlat[:, 1] - point[1]) ** 2
        return int(nodes[away2.argmin()])

    def nearest_edge(self, point: Point) -> tuple[int, int]:
        """Return the edge that passes nearest to a point."""
        scale = math.cos(math.radians(point[1]))
        best = (math.inf, (0, 0))
        for a, ends in self.edges.items():
            for b in ends:
                if a < b and self._may_pass(a, b, point):
                    near = foot(point, self.points[a], self.points[b])[0]
                    away2 = ((near[0] - point[0]) * scale) ** 2 + (near[1] - point[1]) ** 2
                    best = min(best, (away2, (a, b)))
        if math.isinf(best[0]):
            raise SystemExit(f"No railway within 0.2° of {point}.")
        return best[1]

    def _may_pass(self, a: int, b: int, point: Point) -> bool:
        (ax, ay), (bx, by) = self.points[a], self.points[b]
        return min(ax, bx) - 0.2 < point[0] < max(ax, bx) + 0.2 and min(ay, by) - 0.2 < point[1] < max(ay, by) + 0.2

    def anchor(self, point: Point) -> int:
        """Return a node at the place of the graph nearest to a point, splitting an edge where needed."""
        a, b = self.nearest_edge(point)
        near, share = foot(point, self.points[a], self.points[b])
        for node, end in ((a, share), (b, 1 - share)):
            if end * self.edges[a][b] < 0.2:
                return node
        return self.split_edge(a, b, at=near, share=share)

    def path(self, start: int, goal: int) -> list[int]:
        """Return the nodes of the shortest path by rail kilometres."""
        cost = {start: 0.0}
        before: dict[int, int] = {}
        queue = [(0.0, start)]
        while queue:
            spent, node = heapq.heappop(queue)
            if node == goal:
                break
            if spent > cost[node]:
                continue
            for other, rail_km in self.edges[node].items():
                total = spent + rail_km
                if total < cost.get(other, math.inf):
                    cost[other], before[other] = total, node
                    heapq.heappush(queue, (total, other))
        if goal not in cost:
            raise SystemExit(f"No track from {self.points[start]} to {self.points[goal]}.")
        nodes = [goal]
        while nodes[-1] != start:
            nodes.append(before[nodes[-1]])
        return nodes[::-1]

    def drop_islands(self, *, least_nodes: int) -> None:
        """Take out the parts of the network that hang together in fewer than `least_nodes` nodes."""
        left = set(self.edges)
        while left:
            reached = [left.pop()]
            for node in reached:
                new = left.intersection(self.edges[node])
                left -= new
                reached.extend(new)
            if len(reached) < least_nodes:
                for node in reached:
                    del self.edges[node]

    def rail_km(self, nodes: list[int]) -> float:
        """Return the kilometres of track along consecutive nodes."""
        return sum(self.edges[a][b] for a, b in itertools.pairwise(nodes))


def read_graph(*, extent: tuple[float, float, float, float] = EXTENT) -> RailGraph:
    """Return the part of the world graph inside `extent` (west, south, east, north)."""
    text = package_file("scgraph-data", "scgraph_data/world_railways.py").read_text(encoding="utf-8")
    lines = {line.split("=", 1)[0].strip(): line.split("=", 1)[1] for line in text.splitlines() if "=" in line}
    edges: list[dict[int, float]] = ast.literal_eval(lines["graph"])
    nodes: list[list[float]] = ast.literal_eval(lines["nodes"])
    west, south, east, north = extent
    inside = [i for i, (lat, lon) in enumerate(nodes) if west <= lon <= east and south <= lat <= north]
    number = {old: new for new, old in enumerate(inside)}
    graph = RailGraph([(nodes[i][1], nodes[i][0]) for i in inside])
    for old in inside:
        for other, rail_km in edges[old].items():
            if other in number and old < other:
                graph.add_edge(number[old], number[other], rail_km)
    return graph
