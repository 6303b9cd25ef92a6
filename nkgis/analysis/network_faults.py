"""Faults of connectivity as values: loose ends that miss a line, lines drawn twice, networks that lie apart."""

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from nkgis.analysis.chainage import Chainage
from nkgis.analysis.noding import REACH_M, Noded, Ways
from nkgis.model.network import Fault, FaultKind, NetworkLine

Ints = NDArray[np.int64]
ALONG_M = 150.0
"""A line no vertex of which lies farther than this from a longer line of its mode is drawn twice."""
MANY_LINES = 20_000
"""Networks of more lines are not searched for lines drawn twice."""


def _degrees(metres: float, lat: float) -> float:
    return metres * 1.05 / (111_000.0 * max(float(np.cos(np.radians(min(abs(lat), 85.0)))), 0.05))


def drawn_twice(lines: Sequence[NetworkLine], geometries: Sequence[BaseGeometry]) -> dict[int, Fault]:
    """Returns by number the lines that lie along a longer line of their mode over their whole length."""
    found: dict[int, Fault] = {}
    if len(lines) > MANY_LINES:
        return found
    tree = shapely.STRtree(list(geometries))
    ways: dict[int, Chainage] = {}
    for number, (line, geometry) in enumerate(zip(lines, geometries, strict=True)):
        xy = shapely.get_coordinates(geometry)
        first = shapely.Point(xy[0])
        near = tree.query(first, predicate="dwithin", distance=_degrees(ALONG_M, float(xy[0, 1])))
        for other in near.tolist():
            longer = lines[other]
            if other == number or longer.mode is not line.mode or longer.length_m <= line.length_m * 1.5:
                continue
            way = ways.setdefault(other, Chainage(geometries[other]))
            if all(way.locate_near(x, y, within_m=ALONG_M) is not None for x, y in xy.tolist()):
                text = f"{line.name} is drawn along {longer.name} and is left out of the network."
                found[number] = Fault(
                    FaultKind.DRAWN_TWICE, text, float(xy[0, 0]), float(xy[0, 1]), 0.0, (line.name, longer.name)
                )
                break
    return found


def faults_of(
    lines: Sequence[NetworkLine],
    geometries: Sequence[BaseGeometry],
    cut: Noded,
    a: NDArray[np.generic],
    b: NDArray[np.generic],
    ways: Ways,
    tolerance_m: float,
) -> list[Fault]:
    """Returns the loose ends that miss another line of their mode, nearest miss first."""
    degree = np.bincount(np.concatenate((a, b)).astype(np.int64), minlength=cut.lon.size)
    loose = [
        (number, node)
        for number, nodes in enumerate(cut.cut_node)
        for node in (int(nodes[0]), int(nodes[-1]))
        if degree[node] == 1
    ]
    if not loose:
        return []
    lat = np.array([cut.lat[node] for _, node in loose])
    places = shapely.points([(cut.lon[node], cut.lat[node]) for _, node in loose])
    tree = shapely.STRtree(list(geometries))
    asked, others = tree.query(places, predicate="dwithin", distance=_degrees(REACH_M, float(np.max(np.abs(lat)))))
    best: dict[int, tuple[float, int]] = {}
    joined = [frozenset(nodes.tolist()) for nodes in cut.cut_node]
    around = _around(joined)
    for row, other in zip(asked.tolist(), others.tolist(), strict=True):
        number, node = loose[row]
        if other == number or lines[other].mode is not lines[number].mode or around[number] & joined[other]:
            continue
        foot = ways.chainage(other).locate_near(float(cut.lon[node]), float(cut.lat[node]), within_m=REACH_M)
        if foot is not None and (row not in best or foot.offset_m < best[row][0]):
            best[row] = (foot.offset_m, other)
    faults = []
    for row, (offset_m, other) in best.items():
        number, node = loose[row]
        one, two = lines[number].name, lines[other].name
        text = (
            f"An end of {one} lies {offset_m / 1000:.2f} km from {two} and is not joined to it: "
            f"the tolerance is {tolerance_m / 1000:.2f} km."
        )
        faults.append(Fault(FaultKind.FAR_SNAP, text, float(cut.lon[node]), float(cut.lat[node]), offset_m, (one, two)))
    return sorted(faults, key=lambda one: (one.distance_m, one.ends))


def _around(joined: Sequence[frozenset[int]]) -> list[set[int]]:
    """Returns for each line its nodes and those of the lines that it meets."""
    lines_at: dict[int, list[int]] = {}
    for line, nodes in enumerate(joined):
        for node in nodes:
            lines_at.setdefault(node, []).append(line)
    return [set().union(*(joined[other] for node in nodes for other in lines_at[node])) for nodes in joined]
