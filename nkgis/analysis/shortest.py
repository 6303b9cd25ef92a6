"""Shortest ways over arcs in rows: the plain way for small graphs, compiled and with landmarks for large ones."""

import heapq
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nkgis.progress import SILENT, Progress

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Heads = NDArray[np.int32]
SMALL_ARCS = 60_000
"""Below so many arcs the plain search is sooner than loading the compiled one."""
LANDMARKS = 12


@dataclass(frozen=True)
class Arcs:
    """Is the arcs of a graph in rows by state: indptr (n + 1), head and weight (m); the same weight both ways.

    `head` is kept as int32.
    """

    indptr: Ints
    head: NDArray[np.integer[Any]]
    weight: Floats

    def __post_init__(self) -> None:
        object.__setattr__(self, "head", self.head.astype(np.int32, copy=False))

    @property
    def states(self) -> int:
        """Returns how many states there are."""
        return int(self.indptr.size) - 1


@dataclass(frozen=True)
class Landmarks:
    """Is the distances of every state to some landmarks, float32 (n, k): lower bounds of what is left to a goal."""

    table: NDArray[np.float32]
    largest: float


class Way(NamedTuple):
    """Is a way found: the seed's number, the goal state, what it weighs, and its arcs in order."""

    start: int
    goal: int
    weight: float
    arcs: list[int]


class Spread(NamedTuple):
    """Is what every state weighs from the seeds (inf where none reaches it) and the arc it was reached by, or −1."""

    cost: Floats
    came: Heads


def spread(arcs: Arcs, seeds: dict[int, float], *, limit: float = np.inf) -> Spread:
    """Returns the least weight from the seeds (state → what it begins with) to every state within the limit."""
    cost = np.full(arcs.states, np.inf)
    came = np.full(arcs.states, -1, dtype=np.int32)
    if arcs.head.size <= SMALL_ARCS:
        _plain(arcs, seeds, {}, limit, cost, came)
        cost[cost > limit] = np.inf
        return Spread(cost, came)
    from nkgis.analysis.kernels.paths import spread as compiled

    states, starts = np.array(list(seeds), dtype=np.int64), np.array(list(seeds.values()), dtype=np.float64)
    compiled(arcs.indptr, arcs.head, arcs.weight, states, starts, limit, cost, came)
    return Spread(cost, came)


def shortest(
    arcs: Arcs, seeds: dict[int, float], goals: dict[int, float], landmarks: Landmarks | None = None
) -> Way | None:
    """Returns the lightest way from a seed to a goal (state → what it adds); None where there is none."""
    if not seeds or not goals:
        return None
    cost = np.full(arcs.states, np.inf)
    came = np.full(arcs.states, -1, dtype=np.int32)
    if arcs.head.size <= SMALL_ARCS:
        goal = _plain(arcs, seeds, goals, np.inf, cost, came)
    else:
        goal = _compiled(arcs, seeds, goals, landmarks, cost, came)
    if goal < 0:
        return None
    found, state = [], goal
    tails = _Tails(arcs.indptr)
    while came[state] >= 0:
        arc = int(came[state])
        found.append(arc)
        state = tails.of(arc)
    return Way(state, goal, float(cost[goal]) + goals[goal], found[::-1])


class _Tails:
    """Tells which state an arc leaves."""

    def __init__(self, indptr: Ints) -> None:
        self._indptr = indptr

    def of(self, arc: int) -> int:
        """Returns the state whose row the arc is in."""
        return int(np.searchsorted(self._indptr, arc, side="right")) - 1


def _plain(
    arcs: Arcs, seeds: dict[int, float], goals: dict[int, float], limit: float, cost: Floats, came: Heads
) -> int:
    """Fills cost and came by Dijkstra's algorithm; returns the lightest goal, −1 where there is none."""
    indptr, head, weight = arcs.indptr.tolist(), arcs.head.tolist(), arcs.weight.tolist()
    known: list[float] = cost.tolist()
    last: list[int] = came.tolist()
    heap: list[tuple[float, int]] = []
    for state, start in seeds.items():
        if start < known[state]:
            known[state] = start
            heapq.heappush(heap, (start, state))
    best, goal = np.inf, -1
    while heap:
        total, state = heapq.heappop(heap)
        if total > known[state]:
            continue
        if total > limit or total >= best:
            break
        if state in goals and total + goals[state] < best:
            best, goal = total + goals[state], state
        for arc in range(indptr[state], indptr[state + 1]):
            other, further = head[arc], total + weight[arc]
            if further < known[other]:
                known[other], last[other] = further, arc
                heapq.heappush(heap, (further, other))
    cost[:], came[:] = known, last
    return goal


def _compiled(
    arcs: Arcs, seeds: dict[int, float], goals: dict[int, float], landmarks: Landmarks | None, cost: Floats, came: Heads
) -> int:
    from nkgis.analysis.kernels.paths import reach

    states = np.array(list(goals), dtype=np.int64)
    table = landmarks.table if landmarks is not None else np.zeros((arcs.states, 0), dtype=np.float32)
    low, high = (fold(table[states], axis=0).astype(np.float32) for fold in (np.min, np.max))
    slack = 0.0 if landmarks is None else landmarks.largest * 2.0**-22
    return int(
        reach(
            arcs.indptr, arcs.head, arcs.weight, table, low, high, slack, np.array(list(seeds), dtype=np.int64),
            np.array(list(seeds.values()), dtype=np.float64), states, np.array(list(goals.values()), dtype=np.float64),
            cost, came,
        )
    )


def landmarks_of(arcs: Arcs, count: int = LANDMARKS, *, progress: Progress = SILENT) -> Landmarks:
    """Returns landmarks spread far apart, each the state farthest from those before it.

    States that no landmark reaches have zeros, which bounds nothing.
    """
    table = np.zeros((arcs.states, count), dtype=np.float32)
    nearest = np.full(arcs.states, np.inf)
    where = int(np.argmax(np.diff(arcs.indptr))) if arcs.states else 0
    largest = 0.0
    for k in progress.track(range(count), "Preparing the search"):
        cost = spread(arcs, {where: 0.0}).cost
        reached = np.isfinite(cost)
        if k == 0:  # the first is only to find one at the rim
            where = int(np.argmax(np.where(reached, cost, -1.0)))
            cost = spread(arcs, {where: 0.0}).cost
            reached = np.isfinite(cost)
        table[:, k] = np.where(reached, cost, 0.0)
        largest = max(largest, float(np.max(cost[reached], initial=0.0)))
        nearest = np.where(reached, np.minimum(nearest, cost), nearest)
        where = int(np.argmax(np.where(np.isfinite(nearest), nearest, -1.0)))
    return Landmarks(table, largest)
