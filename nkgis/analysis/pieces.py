"""Pieces of a cut line: joining equal neighbours, laying stretches over them, merging slivers."""

import heapq
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

Label = str | None
OUTSIDE = "?"


class Piece(NamedTuple):
    """Is a stretch of the line, chainages in metres, under one label."""

    from_m: float
    to_m: float
    label: Label

    @property
    def length_m(self) -> float:
        """Returns the length in metres."""
        return self.to_m - self.from_m


def joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Returns the pieces with empty ones gone and equal neighbours made one."""
    out: list[Piece] = []
    for piece in pieces:
        if piece.to_m <= piece.from_m:
            continue
        if out and out[-1].label == piece.label:
            out[-1] = Piece(out[-1].from_m, piece.to_m, piece.label)
        else:
            out.append(piece)
    return out


def overlaid(pieces: Sequence[Piece], stretches: Sequence[Piece]) -> list[Piece]:
    """Returns contiguous pieces with `stretches` laid over them; where stretches compete, the longest wins.

    Nothing is laid beyond the border set's extent. One sweep along the line: n log n.
    """
    if not stretches:
        return joined(pieces)
    begins = sorted(range(len(stretches)), key=lambda k: stretches[k].from_m)
    stops = sorted({m for piece in (*pieces, *stretches) for m in (piece.from_m, piece.to_m)})
    active: list[tuple[float, str, int]] = []
    out: list[Piece] = []
    at = waiting = 0
    for low, high in pairwise(stops):
        while at < len(pieces) and pieces[at].to_m <= low:
            at += 1
        if at == len(pieces):
            break
        while waiting < len(begins) and stretches[begins[waiting]].from_m <= low:
            stretch = stretches[begins[waiting]]
            heapq.heappush(active, (-stretch.length_m, stretch.label or "", begins[waiting]))
            waiting += 1
        while active and stretches[active[0][2]].to_m <= low:
            heapq.heappop(active)
        if low < pieces[at].from_m:
            continue
        covered = active and pieces[at].label != OUTSIDE
        out.append(Piece(low, high, stretches[active[0][2]].label if covered else pieces[at].label))
    return joined(out)


def without_slivers(pieces: Sequence[Piece], *, shorter_than_m: float) -> tuple[list[Piece], int]:
    """Returns the pieces with every shorter one merged, shortest first, into its longer neighbour; and how many.

    Ties go to the first label in sort order. A heap over a linked list of pieces: n log n.
    """
    rows = list(pieces)
    count = len(rows)
    before, after = list(range(-1, count - 1)), [*range(1, count), -1]
    alive = [True] * count
    heap = [(row.length_m, row.label or "", k) for k, row in enumerate(rows) if row.length_m < shorter_than_m]
    heapq.heapify(heap)
    merged = 0

    def absorb(keep: int, gone: int) -> None:
        low, high = min(rows[keep].from_m, rows[gone].from_m), max(rows[keep].to_m, rows[gone].to_m)
        rows[keep] = Piece(low, high, rows[keep].label)
        alive[gone] = False
        left, right = before[gone], after[gone]
        if left >= 0:
            after[left] = right
        if right >= 0:
            before[right] = left

    while heap:
        length_m, _, k = heapq.heappop(heap)
        if not alive[k] or rows[k].length_m != length_m:
            continue
        sides = [n for n in (before[k], after[k]) if n >= 0]
        if not sides:
            break
        heir = min(sides, key=lambda n: (-rows[n].length_m, rows[n].label or ""))
        other = before[k] if heir == after[k] else after[k]
        absorb(heir, k)
        merged += 1
        if other >= 0 and rows[other].label == rows[heir].label:
            absorb(heir, other)
        if rows[heir].length_m < shorter_than_m:
            heapq.heappush(heap, (rows[heir].length_m, rows[heir].label or "", heir))
    return [row for k, row in enumerate(rows) if alive[k]], merged
