"""Where a line meets the borders: crossing points, and the stretches within a distance of each outline."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nkgis.analysis.borders import BorderSet
from nkgis.analysis.geodesy import Floats, metres_per_degree
from nkgis.analysis.intervals import EMPTY, union

SLACK = 1e-12


class Steps(NamedTuple):
    """Is a line as short steps: start and end in degrees, chainage of both in metres.

    At a share t a step lies t·(1 − t) times its bow (degrees) off the straight line between its ends.
    """

    x0: Floats
    y0: Floats
    x1: Floats
    y1: Floats
    m0: Floats
    m1: Floats
    bow_x: Floats
    bow_y: Floats


class Meetings(NamedTuple):
    """Holds candidate pairs of a step and a border edge, in metres around the step's start; `bow` is the step's."""

    step: NDArray[np.int64]
    country: NDArray[np.int64]
    along: tuple[Floats, Floats]
    bow: tuple[Floats, Floats]
    start: tuple[Floats, Floats]
    edge: tuple[Floats, Floats]


def meetings(steps: Steps, borders: BorderSet, *, reach_m: float) -> Meetings:
    """Returns the pairs whose boxes come within `reach_m` of each other, across the antimeridian too."""
    kx, ky = metres_per_degree((steps.y0 + steps.y1) / 2)
    pad_x = np.minimum(reach_m / np.maximum(kx, 1.0), 180.0) * 1.01 + 1e-9 + np.abs(steps.bow_x) / 4
    pad_y = reach_m / ky * 1.01 + 1e-9 + np.abs(steps.bow_y) / 4
    west, east = np.minimum(steps.x0, steps.x1) - pad_x, np.maximum(steps.x0, steps.x1) + pad_x
    south, north = np.minimum(steps.y0, steps.y1) - pad_y, np.maximum(steps.y0, steps.y1) + pad_y
    step, edge = borders.edges_meeting(west, south, east, north)
    turn = np.zeros(step.size)
    for full_turn, beyond in ((-360.0, east > 180.0), (360.0, west < -180.0)):  # what lies across the antimeridian
        at = np.flatnonzero(beyond)
        if at.size:
            row, other = borders.edges_meeting(west[at] + full_turn, south[at], east[at] + full_turn, north[at])
            step, edge = np.concatenate((step, at[row])), np.concatenate((edge, other))
            turn = np.concatenate((turn, np.full(row.size, full_turn)))
    rows = borders.edges[edge]
    sx, sy, kx, ky = steps.x0[step] + turn, steps.y0[step], kx[step], ky[step]
    return Meetings(
        step=step,
        country=borders.edge_country[edge],
        along=((steps.x1[step] - steps.x0[step]) * kx, (steps.y1[step] - sy) * ky),
        bow=(steps.bow_x[step] * kx, steps.bow_y[step] * ky),
        start=((rows[:, 0] - sx) * kx, (rows[:, 1] - sy) * ky),
        edge=((rows[:, 2] - rows[:, 0]) * kx, (rows[:, 3] - rows[:, 1]) * ky),
    )


def crossing_chainages(steps: Steps, pairs: Meetings) -> Floats:
    """Returns the sorted chainages (metres) where the line meets any outline, ends of shared runs included.

    A step is r·t + c·t·(1 − t) with its bow c: where that meets the line of an edge is a quadratic equation.
    """
    rx, ry = pairs.along
    cx, cy = pairs.bow
    qx, qy = pairs.start
    sx, sy = pairs.edge
    bend = sx * cy - sy * cx
    slope, offset = sx * ry - sy * rx + bend, sy * qx - sx * qy
    found = []
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        root = np.sqrt(slope * slope + 4 * bend * offset)
        half = -(slope + np.copysign(root, slope)) / 2
        for t in (offset / half, half / -bend):
            x, y = t * rx + t * (1 - t) * cx - qx, t * ry + t * (1 - t) * cy - qy
            u = (x * sx + y * sy) / (sx * sx + sy * sy)
            hit = (t >= -SLACK) & (t <= 1 + SLACK) & (u >= -SLACK) & (u <= 1 + SLACK)
            row = pairs.step[hit]
            found.append(steps.m0[row] + np.clip(t[hit], 0.0, 1.0) * (steps.m1[row] - steps.m0[row]))
    return np.unique(np.concatenate(found))


def near_stretches(steps: Steps, pairs: Meetings, *, within_m: float, countries: int) -> list[Floats]:
    """Returns for each country the stretches of the line no farther than `within_m` from its outline.

    A point of a step is near an edge when it lies in the capsule around it; a capsule is convex, so each pair
    gives one interval: the hull of what two end discs and the slab between them cut out of the step.
    """
    rx, ry = pairs.along
    qx, qy = pairs.start
    sx, sy = pairs.edge
    low = np.full(rx.size, np.inf)
    high = np.full(rx.size, -np.inf)
    a = rx * rx + ry * ry
    for px, py in ((qx, qy), (qx + sx, qy + sy)):
        b = rx * px + ry * py
        disc = b * b - a * (px * px + py * py - within_m * within_m)
        root = np.sqrt(np.maximum(disc, 0.0))
        inside = disc >= 0
        low = np.where(inside, np.minimum(low, (b - root) / a), low)
        high = np.where(inside, np.maximum(high, (b + root) / a), high)
    length = np.hypot(sx, sy)
    offset, slope = (qy * sx - qx * sy) / length, (rx * sy - ry * sx) / length
    slab = _between(offset, slope, -within_m, within_m)
    reach = _between(-(qx * sx + qy * sy), rx * sx + ry * sy, np.zeros_like(length), length * length)
    slab_low, slab_high = np.maximum(slab[0], reach[0]), np.minimum(slab[1], reach[1])
    valid = slab_high >= slab_low
    low = np.where(valid, np.minimum(low, slab_low), low)
    high = np.where(valid, np.maximum(high, slab_high), high)
    low, high = np.maximum(low, 0.0), np.minimum(high, 1.0)
    keep = high >= low
    row = pairs.step[keep]
    m0, m1 = steps.m0[row], steps.m1[row]
    spans = np.column_stack((m0 + low[keep] * (m1 - m0), m0 + high[keep] * (m1 - m0)))
    owner = pairs.country[keep]
    return [union(spans[owner == index]) if (owner == index).any() else EMPTY for index in range(countries)]


def _between(offset: Floats, slope: Floats, low: Floats | float, high: Floats | float) -> tuple[Floats, Floats]:
    """Returns the t-interval where low ≤ offset + slope·t ≤ high; an empty one has its ends swapped."""
    with np.errstate(divide="ignore", invalid="ignore"):
        first, second = (low - offset) / slope, (high - offset) / slope
    flat = slope == 0
    within = (offset >= low) & (offset <= high)
    start = np.where(flat, np.where(within, -np.inf, np.inf), np.minimum(first, second))
    end = np.where(flat, np.where(within, np.inf, -np.inf), np.maximum(first, second))
    return start, end
