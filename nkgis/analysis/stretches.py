"""Stretches of a line between two chainages, as geometry."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from nkgis.analysis.geodesy import path_along
from nkgis.analysis.measuring import continuous_runs
from nkgis.analysis.nearness import Steps
from nkgis.analysis.partition import positions, steps_of
from nkgis.model.kinds import Edges

Run = list[tuple[float, float]]


def runs_between(steps_of_runs: Iterable[Steps], low_m: float, high_m: float) -> list[Run]:
    """Returns the line between two chainages (metres) as runs of lon/lat (degrees).

    Long edges are densified as they are measured; a stretch without length is one run of one place.
    """
    runs: list[Run] = []
    for steps in steps_of_runs:
        m0, m1 = steps.m0, steps.m1
        start_m, end_m = max(low_m, float(m0[0])), min(high_m, float(m1[-1]))
        if end_m < start_m or (end_m == start_m and high_m > low_m):
            continue
        lon, lat = positions(steps, np.array([start_m, end_m]))
        inside = (m0 > start_m) & (m0 < end_m)
        middle = zip(steps.x0[inside].tolist(), steps.y0[inside].tolist(), strict=True)
        ends = [(float(x), float(y)) for x, y in zip(lon, lat, strict=True)]
        runs.append([ends[0], *middle, ends[1]] if end_m > start_m else ends[:1])
    return runs if high_m > low_m else runs[:1]


def stretches(
    line: BaseGeometry, spans: Sequence[tuple[float, float]], *, edges: Edges = Edges.GEODESIC
) -> list[BaseGeometry]:
    """Returns a line's stretches between pairs of chainages (metres, from < to) as lines; over a gap a multi-line.

    A chainage beyond the line by rounding is taken as its end.
    """
    steps, start_m = [], 0.0
    for xy in continuous_runs(line):
        path = path_along(xy[:, 0], xy[:, 1], edges=edges, start_m=start_m)
        if path.m.size > 1:
            steps.append(steps_of(path))
            start_m = float(path.m[-1])
    found: list[BaseGeometry] = []
    for from_m, to_m in spans:
        runs = [part for run in runs_between(steps, min(from_m, start_m), min(to_m, start_m))
                for part in _sides(run) if len(part) > 1]
        found.append(shapely.LineString(runs[0]) if len(runs) == 1 else shapely.MultiLineString(runs))
    return found


def _sides(run: Run) -> list[Run]:
    """Returns a run cut at the antimeridian, where its steps end and begin at ±180°."""
    parts: list[Run] = [run[:1]]
    for before, here in pairwise(run):
        if abs(here[0] - before[0]) > 180.0:
            parts[-1].append((180.0 if before[0] > 0 else -180.0, here[1]))
            parts.append([here] if abs(here[0]) == 180.0 else [(-180.0 if before[0] > 0 else 180.0, here[1]), here])
        else:
            parts[-1].append(here)
    return parts
