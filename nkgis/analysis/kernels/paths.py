"""Shortest ways over arcs in rows: from some states to all, and to one goal with landmarks.

Dijkstra's algorithm with a binary heap; the goal-directed search is A* with lower bounds from landmarks (A. V. Goldberg
and C. Harrelson, "Computing the shortest path: A* search meets graph theory", SODA 2005). The arcs must be the same
both ways. Bounds are kept as float32, rounded down, so that they stay lower bounds.
"""

import numpy as np
from numpy.typing import NDArray

from nkgis.analysis.kernels.compiled import compiled, inlined

Floats = NDArray[np.float64]
Bounds = NDArray[np.float32]
Ints = NDArray[np.int64]
Heads = NDArray[np.int32]


@inlined
def _push(keys: Floats, states: Heads, size: int, key: float, state: int) -> int:
    """Puts a state into the heap; returns the heap's new size."""
    at = size
    while at > 0:
        up = (at - 1) >> 2
        if keys[up] <= key:
            break
        keys[at] = keys[up]
        states[at] = states[up]
        at = up
    keys[at] = key
    states[at] = state
    return size + 1


@inlined
def _sink(keys: Floats, states: Heads, size: int) -> int:
    """Takes the first state off the heap; returns the heap's new size."""
    size -= 1
    key = keys[size]
    state = states[size]
    at = 0
    while True:
        child = 4 * at + 1
        if child >= size:
            break
        best = child
        for other in range(child + 1, min(child + 4, size)):
            if keys[other] < keys[best]:
                best = other
        if keys[best] >= key:
            break
        keys[at] = keys[best]
        states[at] = states[best]
        at = best
    keys[at] = key
    states[at] = state
    return size


@compiled
def spread(
    indptr: Ints, head: Heads, weight: Floats, seeds: Ints, starts: Floats, limit: float, cost: Floats, came: Heads
) -> None:
    """Puts into `cost` the least weight from the seeds to every state (inf beyond `limit`), into `came` the last arc.

    `starts` is what each seed begins with. A seed that nothing better reaches has came −1.
    """
    keys = np.empty(head.size + seeds.size + 1)
    states = np.empty(head.size + seeds.size + 1, np.int32)
    size = 0
    for k in range(seeds.size):
        if starts[k] < cost[seeds[k]]:
            cost[seeds[k]] = starts[k]
            came[seeds[k]] = -1
            size = _push(keys, states, size, starts[k], seeds[k])
    while size > 0:
        state = states[0]
        known = keys[0]
        size = _sink(keys, states, size)
        if known > cost[state] or known > limit:
            continue
        for arc in range(indptr[state], indptr[state + 1]):
            other = head[arc]
            total = known + weight[arc]
            if total < cost[other]:
                cost[other] = total
                came[other] = arc
                size = _push(keys, states, size, total, other)
    for state in range(cost.size):
        if cost[state] > limit:
            cost[state] = np.inf
            came[state] = -1


@inlined
def _bound(table: Bounds, state: int, low: Bounds, high: Bounds) -> float:
    """Returns a lower bound of what is left from a state to the nearest goal."""
    best = np.float32(0.0)
    for k in range(low.size):
        here = table[state, k]
        best = max(best, low[k] - here, here - high[k])
    return float(best)


@compiled
def reach(
    indptr: Ints,
    head: Heads,
    weight: Floats,
    table: Bounds,
    low: Bounds,
    high: Bounds,
    slack: float,
    seeds: Ints,
    starts: Floats,
    goals: Ints,
    ends: Floats,
    cost: Floats,
    came: Heads,
) -> int:
    """Returns the goal with the least weight, −1 where none is reached; how it was reached is in `cost` and `came`.

    `ends` is what each of the goals adds. `table` has a row of distances to the landmarks for every state, `low` and
    `high` those of the goals, `slack` what float32 may have rounded. A state may be looked at again when it is reached
    better, so that rounding costs time and no exactness.
    """
    keys = np.empty(1 << 14)
    states = np.empty(1 << 14, np.int32)
    size = 0
    best = np.inf
    goal = -1
    for k in range(seeds.size):
        if size == keys.size:
            keys = np.concatenate((keys, np.empty(size)))
            states = np.concatenate((states, np.empty(size, np.int32)))
        if starts[k] < cost[seeds[k]]:
            cost[seeds[k]] = starts[k]
            came[seeds[k]] = -1
            left = max(_bound(table, seeds[k], low, high) - slack, 0.0)
            size = _push(keys, states, size, starts[k] + left, seeds[k])
    while size > 0:
        state = states[0]
        key = keys[0]
        if key >= best:
            break
        size = _sink(keys, states, size)
        known = cost[state]
        if key > known + max(_bound(table, state, low, high) - slack, 0.0) + 1e-9 * (1.0 + known):
            continue  # it was reached better meanwhile
        for k in range(goals.size):
            if goals[k] == state and known + ends[k] < best:
                best = known + ends[k]
                goal = state
        for arc in range(indptr[state], indptr[state + 1]):
            other = head[arc]
            total = known + weight[arc]
            if total < cost[other]:
                left = max(_bound(table, other, low, high) - slack, 0.0)
                if total + left < best:
                    cost[other] = total
                    came[other] = arc
                    if size == keys.size:
                        keys = np.concatenate((keys, np.empty(size)))
                        states = np.concatenate((states, np.empty(size, np.int32)))
                    size = _push(keys, states, size, total + left, other)
    return goal
