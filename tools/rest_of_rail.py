"""The rest of the rail graph as a grey context network: layers/context_rail.geojson."""

from __future__ import annotations

import json
from typing import Any

import shapely
from geojson import feature, write_features
from railborders import LAYERS, lines_in
from railgraph import RailGraph, read_graph
from raillines import bound_of_edges_m
from railways import GRAPH_SOURCE, close_gaps
from shapely.geometry import LineString, MultiLineString, shape

SIMPLIFY_DEG = 0.002
CELL_DEG = 2
BESIDE_DEG = 0.004
LEAST_KM = 3.0


def main() -> None:
    """Write the context network, one feature a cell of two degrees."""
    graph = read_graph()
    close_gaps(graph)
    lines = simplified_lines(graph)
    kept = shapely.difference(MultiLineString(lines), shapely.union_all(route_bands()))
    cells: dict[tuple[int, int], list[LineString]] = {}
    for line in (part for part in lines_in(kept) if part.length > LEAST_KM / 111):
        middle = line.interpolate(0.5, normalized=True)
        cell = (int(middle.x // CELL_DEG * CELL_DEG), int(middle.y // CELL_DEG * CELL_DEG))
        cells.setdefault(cell, []).append(line)
    edges = ((a, b) for a, ends in graph.edges.items() for b in ends if a < b)
    accuracy_m = round(bound_of_edges_m(graph, edges), -1)
    rows = [cell_feature(cell, parts, accuracy_m=accuracy_m) for cell, parts in sorted(cells.items())]
    write_features(LAYERS / "context_rail.geojson", rows, decimals=3)
    print(f"accuracy {accuracy_m:.0f} m; {len(rows)} cells, {sum(len(parts) for parts in cells.values())} lines")


def simplified_lines(graph: RailGraph) -> list[LineString]:
    """Return the network's edges merged between junctions and simplified by some 200 m."""
    edges = [
        LineString([graph.points[a], graph.points[b]])
        for a, ends in graph.edges.items()
        for b in ends
        if a < b and graph.points[a] != graph.points[b]
    ]
    merged = shapely.line_merge(shapely.union_all(edges))
    return [line for line in lines_in(shapely.simplify(merged, SIMPLIFY_DEG)) if line.length > 0]


def route_bands() -> list[Any]:
    """Return a band of some 400 m around each bundled railway, which the context leaves out."""
    rows = json.loads((LAYERS / "railways.geojson").read_text(encoding="utf-8"))["features"]
    return [shape(row["geometry"]).buffer(BESIDE_DEG) for row in rows]


def cell_feature(cell: tuple[int, int], parts: list[LineString], *, accuracy_m: float) -> dict[str, Any]:
    """Return the network of one cell."""
    return feature(
        MultiLineString(parts),
        {
            "id": f"context-rail-{cell[0]}-{cell[1]}",
            "name": f"Railways around {cell[0]}° E {cell[1]}° N",
            "kind": "rail",
            "geometry_quality": "generalised",
            "geometry_accuracy_m": accuracy_m,
            "source": GRAPH_SOURCE,
            "part_of_route": False,
        },
    )


if __name__ == "__main__":
    main()
