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


def covered_m(spans: Floats, low: float, high: float) -> float:
    """Returns how many metres of low…high a disjoint union covers."""
    if not len(spans):
        return 0.0
    clipped = np.clip(spans, low, high)
    return float((clipped[:, 1] - clipped[:, 0]).sum())


def component(spans: Floats, low: float, high: float) -> tuple[float, float]:
    """Returns the connected stretch of `spans` joined with low…high that holds low…high."""
    merged = union(spans, np.array([[low, high]]))
    row = merged[np.searchsorted(merged[:, 0], low + TOUCH_M, side="right") - 1]
    return float(row[0]), float(row[1])
