"""Better bends for coarse chords: Natural Earth 10m railroads, warped to pass through the rail graph's track points."""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING

from fetch import package_file
from railgraph import Point, RailGraph, distance_m
from shapely.geometry import LineString
from shapely.geometry import Point as Spot
from shapely.ops import substring

if TYPE_CHECKING:
    from collections.abc import Sequence

PACKAGE = "@worldwideview/wwv-plugin-osm-rail-network"
SOURCE = (
    "Bends: Natural Earth 10m railroads (public domain, from npm @worldwideview/wwv-plugin-osm-rail-network 1.0.0), "
    "warped through the track points"
)
LEAST_CHORD_M = 2_000.0
FARTHEST_DEG = 0.03


def chain(numbers: Sequence[int]) -> LineString:
    """Return Natural Earth railroads, by their number in the package, joined end to end."""
    collection = json.loads(package_file(PACKAGE, "data/data.json").read_text(encoding="utf-8"))
    lines = {row["id"].rsplit("-", 1)[-1]: row["geometry"]["coordinates"] for row in collection["features"]}
    points: list[Point] = []
    for at, number in enumerate(numbers):
        part = [(x, y) for x, y in lines[str(number)]]
        following = lines[str(numbers[at + 1])] if at + 1 < len(numbers) else None
        if points:
            part = part if distance_m(points[-1], part[0]) < distance_m(points[-1], part[-1]) else part[::-1]
        elif following and _gap_m(part[0], following) < _gap_m(part[-1], following):
            part = part[::-1]
        points += part[1:] if points else part
    return LineString(points)


def _gap_m(end: Point, line: list[list[float]]) -> float:
    return min(distance_m(end, (x, y)) for x, y in (line[0], line[-1]))


def bent(graph: RailGraph, nodes: list[int], shape: LineString) -> tuple[list[Point], int]:
    """Return the points of a path whose long chords follow `shape`, and how many chords do."""
    points = [graph.points[nodes[0]]]
    changed = 0
    for a, b in itertools.pairwise(nodes):
        between = _bend(graph, a, b, shape)
        changed += bool(between)
        points += [*between, graph.points[b]]
    return points, changed


def _bend(graph: RailGraph, a: int, b: int, shape: LineString) -> list[Point]:
    start, end = graph.points[a], graph.points[b]
    chord_m, track_m = distance_m(start, end), graph.edges[a][b] * 1000
    near = all(shape.distance(Spot(p)) < FARTHEST_DEG for p in (start, end))
    if chord_m < LEAST_CHORD_M or track_m < 1.01 * chord_m or not near:
        return []
    part = substring(shape, shape.project(Spot(start)), shape.project(Spot(end)))
    if not isinstance(part, LineString) or part.length == 0:
        return []
    (sx, sy), (ex, ey) = part.coords[0], part.coords[-1]
    moved = []
    for x, y in part.coords[1:-1]:
        share = part.project(Spot(x, y)) / part.length
        dx = (start[0] - sx) * (1 - share) + (end[0] - ex) * share
        dy = (start[1] - sy) * (1 - share) + (end[1] - ey) * share
        moved.append((round(x + dx, 5), round(y + dy, 5)))
    way = [start, *moved, end]
    way_m = sum(distance_m(p, q) for p, q in itertools.pairwise(way))
    return moved if abs(track_m - way_m) < track_m - chord_m else []
