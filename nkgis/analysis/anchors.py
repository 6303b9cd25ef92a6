"""Where a way begins, ends and passes: nodes, or a point of an edge, and how far a place lies from the network."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from nkgis.analysis.geodesy import GEOD
from nkgis.analysis.network import MODES, Network
from nkgis.analysis.search_graph import SearchGraph
from nkgis.model.kinds import Mode
from nkgis.model.path import Minimise

Ints = NDArray[np.int64]
ACCESS_M = 15_000.0
"""How far a place may lie from the network."""
AT_NODE_M = 250.0


@dataclass(frozen=True, slots=True)
class Anchor:
    """Is a place on the network: nodes that are all it, or a point at a share of an edge's length; and its name."""

    label: str
    nodes: tuple[int, ...] = ()
    edge: int = -1
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class FarSnap:
    """Is a place that lies too far from the network: how far (metres; inf where there is no network), from what."""

    label: str
    distance_m: float
    nearest: str


def anchor_at(network: Network, modes: Iterable[Mode], lon: float, lat: float, label: str) -> Anchor | FarSnap:
    """Returns the place of the network nearest to a point (degrees) in any of the modes."""
    numbers = [MODES.index(mode.value) for mode in modes]
    nodes = np.flatnonzero(np.isin(network.node_mode, numbers))
    if not nodes.size:
        return FarSnap(label, float("inf"), "")
    node, node_m = nearest_node(network, nodes, lon, lat)
    if node_m <= AT_NODE_M:
        return Anchor(label, (node,))
    edge, share, edge_m = _nearest_edge(network, numbers, lon, lat, min(node_m, ACCESS_M))
    if edge >= 0 and edge_m < node_m:
        return Anchor(label, (), edge, share)
    return Anchor(label, (node,)) if node_m <= ACCESS_M else FarSnap(label, node_m, network.name(node))


def nearest_node(network: Network, nodes: Ints, lon: float, lat: float) -> tuple[int, float]:
    """Returns the node nearest to a point and its distance in metres."""
    wide = np.hypot((network.lon[nodes] - lon) * np.cos(np.radians(lat)), network.lat[nodes] - lat)
    few = nodes[np.argsort(wide, kind="stable")[:8]]
    away = np.asarray(GEOD.inv(np.full(few.size, lon), np.full(few.size, lat), network.lon[few], network.lat[few])[2])
    best = int(np.argmin(away))
    return int(few[best]), float(away[best])


def _nearest_edge(
    network: Network, numbers: list[int], lon: float, lat: float, within_m: float
) -> tuple[int, float, float]:
    """Returns the nearest edge of a line on land, the share of its length and the distance; −1 where there is none."""
    sea = MODES.index(Mode.SEA.value)
    lines = [
        k for k, line in enumerate(network.lines) if (mode := MODES.index(line.mode.value)) in numbers and mode != sea
    ]
    tree = shapely.STRtree([network.ways.geometries[k] for k in lines])
    reach = within_m * 1.05 / (111_000.0 * max(float(np.cos(np.radians(min(abs(lat), 85.0)))), 0.05))
    best = (-1, 0.0, within_m)
    for row in np.sort(tree.query(shapely.Point(lon, lat), predicate="dwithin", distance=reach)).tolist():
        foot = network.ways.chainage(lines[row]).locate_near(lon, lat, within_m=best[2])
        if foot is None or foot.offset_m >= best[2]:
            continue
        mine = np.flatnonzero((network.line == lines[row]) & (network.from_m <= foot.m) & (network.to_m >= foot.m))
        if mine.size:
            edge = int(mine[0])
            length = float(network.to_m[edge] - network.from_m[edge])
            best = (edge, (foot.m - float(network.from_m[edge])) / length if length else 0.0, foot.offset_m)
    return best


def states_at(graph: SearchGraph, anchor: Anchor, minimise: Minimise) -> dict[int, float]:
    """Returns the states that an anchor stands for, and what the way between weighs."""
    found = {state: 0.0 for node in anchor.nodes for state in graph.states_of(node)}
    if anchor.edge >= 0:
        weights = graph.weights(minimise)
        for arc in np.flatnonzero(graph.edge == anchor.edge).tolist():
            tail, forward = int(graph.tail[arc]), graph.node[graph.tail[arc]] == graph.network.a[anchor.edge]
            part = anchor.share if forward else 1.0 - anchor.share
            found[tail] = min(found.get(tail, np.inf), float(weights[arc]) * part)
    return found


def country_at(network: Network, anchor: Anchor | FarSnap) -> str | None:
    """Returns the country of a place, None where nothing tells it."""
    if isinstance(anchor, FarSnap):
        return None
    if anchor.edge >= 0:
        code = int(network.country[anchor.edge])
        return network.countries[code] if code >= 0 else None
    for node in anchor.nodes:
        mine = np.flatnonzero((network.a == node) | (network.b == node))
        codes = network.country[mine]
        if np.any(codes >= 0):
            return network.countries[int(codes[codes >= 0][0])]
        for edge in mine[network.line[mine] >= 0].tolist():  # a port of a link without countries of its own
            segments = network.lines[int(network.line[edge])].segments
            end = None if not segments else segments[0] if network.a[edge] == node else segments[-1]
            if end is not None and end.country and end.country in network.countries:
                return end.country
    return None
