"""Which edges two outlines share, when the two follow one boundary but not vertex by vertex."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

PARTING_DEG = 0.02  # the two outlines of one boundary are never farther apart than this


def shared_edges(
    ring: NDArray[np.float64], other: Any, vertices: set[tuple[Any, ...]], *, parting_deg: float = PARTING_DEG
) -> NDArray[np.bool_]:
    """Return which edges run along the other outline: between exactly shared vertices, never far from it."""
    near = shapely.dwithin(other, shapely.points(ring), parting_deg)
    exact = np.fromiter((tuple(pair) in vertices for pair in ring), dtype=bool, count=len(ring))
    edges = np.zeros(len(ring) - 1, dtype=bool)
    for first, last in spans(near):
        inside = np.flatnonzero(exact[first : last + 1]) + first
        if len(inside) > 1:
            edges[inside[0] : inside[-1]] = True
    return edges


def spans(mask: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the first and last index of each run of true values."""
    steps = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    return [(int(a), int(b) - 1) for a, b in steps.reshape(-1, 2)]


def runs(ring: NDArray[np.float64], edges: NDArray[np.bool_]) -> Iterator[NDArray[np.float64]]:
    """Yield the vertices of each run of marked edges."""
    for first, last in spans(edges):
        yield ring[first : last + 2]
