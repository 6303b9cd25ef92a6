"""Unions and intersections of closed intervals on a line, as sorted (n, 2) arrays of chainages in metres."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
EMPTY: Floats = np.empty((0, 2))
TOUCH_M = 1e-6


def union(*parts: Floats) -> Floats:
    """Returns the union, sorted and disjoint; intervals closer than a micrometre become one."""
    spans = np.concatenate(parts) if parts else EMPTY
    if len(spans) < 2:
        return spans
    spans = spans[np.argsort(spans[:, 0], kind="stable")]
    reach = np.maximum.accumulate(spans[:, 1])
    starts = np.concatenate(([True], spans[1:, 0] > reach[:-1] + TOUCH_M))
    first = np.flatnonzero(starts)
    return np.column_stack((spans[first, 0], np.maximum.reduceat(spans[:, 1], first)))


def intersection(a: Floats, b: Floats) -> Floats:
    """Returns what two disjoint sorted unions have in common."""
    out: list[tuple[float, float]] = []
    i = j = 0
    while i < len(a) and j < len(b):
        low, high = max(a[i, 0], b[j, 0]), min(a[i, 1], b[j, 1])
        if high > low:
            out.append((low, high))
        if a[i, 1] < b[j, 1]:
            i += 1
        else:
            j += 1
    return np.array(out).reshape(-1, 2)


class Spans:
    """Answers, for a disjoint sorted union, how much of a stretch it covers and what it is joined with."""

    def __init__(self, spans: Floats) -> None:
        self._spans = spans
        self._sums = np.concatenate(([0.0], np.cumsum(spans[:, 1] - spans[:, 0])))

    def covered_m(self, low: float, high: float) -> float:
        """Returns how many metres of low…high are covered."""
        return max(0.0, self._below(high) - self._below(low))

    def _below(self, m: float) -> float:
        row = int(np.searchsorted(self._spans[:, 0], m, side="right"))
        if row == 0:
            return 0.0
        start, end = self._spans[row - 1]
        return float(self._sums[row - 1] + min(m, end) - start)

    def component(self, low: float, high: float) -> tuple[float, float]:
        """Returns the connected stretch that holds low…high; the stretch itself where nothing touches it."""
        if not len(self._spans):
            return low, high
        first = int(np.searchsorted(self._spans[:, 1], low - TOUCH_M, side="left"))
        last = int(np.searchsorted(self._spans[:, 0], high + TOUCH_M, side="right")) - 1
        if last < first:
            return low, high
        return min(low, float(self._spans[first, 0])), max(high, float(self._spans[last, 1]))
