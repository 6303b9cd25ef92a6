"""Railway lines drawn from the rail graph: shortest path, stations put on it, crossings of state borders."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from railgraph import GEOD, Point, RailGraph, distance_m, foot
from railshape import bent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shapely.geometry import LineString

TOWN_SNAP_M = 150.0
STATION_SNAP_M = 400.0
INSERT_M = 2_500.0
REACH_M = 5_000.0


@dataclass
class Drawing:
    """A line as drawn: its points, its kilometres of track, and where each placed station came to lie.

    `straight` says that the line ends in a stretch off the rail graph.
    """

    points: list[Point]
    rail_km: float | None
    bound_m: float | None = None
    placed: dict[str, dict[str, Any]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    bends: int = 0
    straight: bool = False


def drawing(
    graph: RailGraph,
    stations: list[dict[str, str]],
    *,
    via: list[Point],
    whole: bool = False,
    shape: LineString | None = None,
) -> Drawing:
    """Return the shortest path through the first station, the `via` points and the last, with stations on it.

    `whole` says that `via` has the two ends as well; `shape` is a line whose bends the long chords take.
    """
    known = [row for row in stations if row["lon"]]
    anchors = [graph.anchor(point) for point in via]
    if not whole:
        anchors = [station_node(graph, known[0]), *anchors, station_node(graph, known[-1])]
    nodes: list[int] = []
    for start, goal in itertools.pairwise(anchors):
        nodes += graph.path(start, goal)[1 if nodes else 0 :]
    nodes = without_spurs(nodes)
    placed: dict[str, dict[str, Any]] = {}
    for row in known:
        placed[row["order"]] = _met(graph, nodes, row) or _put_on_path(graph, nodes, row)
    points, bends = bent(graph, nodes, shape) if shape else ([graph.points[node] for node in nodes], 0)
    bound_m = round(max(100.0, typical_bound_m(graph, nodes)), -1)
    return Drawing(points, graph.rail_km(nodes), bound_m, placed, bends=bends)


def station_node(graph: RailGraph, row: dict[str, str]) -> int:
    """Return the node that a station already has, else the place of the graph nearest to its position."""
    known = graph.stations.get((row["name"], row["country"]))
    return graph.anchor(position(row)) if known is None else known


def _met(graph: RailGraph, nodes: list[int], row: dict[str, str]) -> dict[str, Any] | None:
    """Return the place of a station whose node, given by another line or by rail_meets.csv, is on the path."""
    node = graph.stations.get((row["name"], row["country"]))
    return _vertex(graph, node, distance_m(position(row), graph.points[node])) if node in nodes else None


def without_spurs(nodes: list[int]) -> list[int]:
    """Return a path without the stretches that come back to a node already passed."""
    kept: list[int] = []
    for node in nodes:
        if node in kept:
            del kept[kept.index(node) + 1 :]
        else:
            kept.append(node)
    return kept


def position(row: dict[str, str]) -> Point:
    """Return the lon/lat of a row."""
    return float(row["lon"]), float(row["lat"])


def _put_on_path(graph: RailGraph, nodes: list[int], row: dict[str, str]) -> dict[str, Any]:
    station = position(row)
    away_m, at, near, share = _nearest_place(graph, nodes, station)
    a, b = nodes[at], nodes[at + 1]
    town = "town" in row["position_source"] or row["confidence"] == "C"
    snap_m = TOWN_SNAP_M if town else STATION_SNAP_M
    rail_m = graph.edges[a][b] * 1000
    room_m = min(share, 1 - share) * rail_m
    detour_m = distance_m(graph.points[a], station) + distance_m(station, graph.points[b])
    reached = detour_m < rail_m and away_m < room_m
    if away_m > (REACH_M if reached and row["confidence"] != "C" else INSERT_M):
        return {"offset_m": round(away_m), "lon": None, "lat": None}
    if room_m < 100 and (0 < at + round(share) < len(nodes) - 1 or away_m > snap_m):
        return _new_vertex(graph, nodes[at + round(share)], row, away_m)
    if room_m < 100:
        graph.points[nodes[at + round(share)]] = station
        return _new_vertex(graph, nodes[at + round(share)], row, away_m)
    snapped = reached or (away_m <= snap_m and away_m < 0.3 * room_m)
    node = graph.split_edge(a, b, at=station if snapped else near, share=share)
    nodes.insert(at + 1, node)
    return _new_vertex(graph, node, row, away_m)


def _new_vertex(graph: RailGraph, node: int, row: dict[str, str], away_m: float) -> dict[str, Any]:
    graph.stations.setdefault((row["name"], row["country"]), node)
    return _vertex(graph, node, away_m)


def _vertex(graph: RailGraph, node: int, away_m: float) -> dict[str, Any]:
    lon, lat = graph.points[node]
    return {"offset_m": round(away_m), "lon": round(lon, 6), "lat": round(lat, 6)}


def _nearest_place(graph: RailGraph, nodes: list[int], point: Point) -> tuple[float, int, Point, float]:
    best: tuple[float, int, Point, float] = (math.inf, 0, point, 0.0)
    for at, (a, b) in enumerate(itertools.pairwise(nodes)):
        near, share = foot(point, graph.points[a], graph.points[b])
        best = min(best, (distance_m(point, near), at, near, share))
    return best


def with_point(points: list[Point], crossing: Point, *, clear_m: float = 90.0) -> list[Point]:
    """Return the line led through `crossing`: put on the nearest chord, rounded vertices beside it left out."""
    kept = [p for p in points[1:-1] if distance_m(p, crossing) > clear_m]
    line = [points[0], *kept, points[-1]]
    away = [distance_m(crossing, foot(crossing, a, b)[0]) for a, b in itertools.pairwise(line)]
    at = away.index(min(away)) + 1
    return [*line[:at], crossing, *line[at:]]


def length_m(points: list[Point]) -> float:
    """Return the sum of WGS 84 geodesics between consecutive points, in metres."""
    return float(GEOD.line_length([p[0] for p in points], [p[1] for p in points]))


def typical_bound_m(graph: RailGraph, nodes: list[int]) -> float:
    """Return the distance from its chords that nine tenths of a path's track stay within, at worst."""
    return bound_of_edges_m(graph, itertools.pairwise(nodes))


def bound_of_edges_m(graph: RailGraph, edges: Iterable[tuple[int, int]], *, part: float = 0.9) -> float:
    """Return the distance from its chords that `part` of the track of some edges stays within, at worst.

    A track of length t over a chord c lies no farther from it than √(t² − c²)/2.
    """
    bounds = []
    for a, b in edges:
        chord_m, track_m = distance_m(graph.points[a], graph.points[b]), graph.edges[a][b] * 1000
        bounds.append((math.sqrt(max(0.0, track_m**2 - chord_m**2)) / 2, track_m))
    wanted = part * sum(track_m for _, track_m in bounds)
    for bound_m, track_m in sorted(bounds):
        wanted -= track_m
        if wanted <= 0:
            return bound_m
    return 0.0


def sharp_turns(points: list[Point], *, degrees: float = 100.0) -> list[Point]:
    """Return the vertices where the line turns back by more than `degrees`: spikes to look at."""
    found = []
    for a, b, c in zip(points, points[1:], points[2:], strict=False):
        turn = (GEOD.inv(*b, *c)[0] - GEOD.inv(*a, *b)[0] + 180) % 360 - 180
        if abs(turn) > degrees:
            found.append(b)
    return found
