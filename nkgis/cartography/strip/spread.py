"""Station labels pushed apart, and which stations keep their label where there are too many."""

from collections.abc import Sequence
from itertools import pairwise

STEP_PX, LEAST_STEP_PX = 30.0, 24.0


def pushed_apart(wished: Sequence[float], low: float, high: float, *, step: float = STEP_PX) -> list[float]:
    """Returns places at least a step apart, between two edges and as near to the wished ones as can be (in order).

    Pool-adjacent-violators on what is left of each place when its rank's steps are taken off; the edges are kept
    where all the steps fit between them.
    """
    pools: list[list[float]] = []  # sum, count
    for rank, x in enumerate(wished):
        pools.append([x - rank * step, 1.0])
        while len(pools) > 1 and pools[-2][0] / pools[-2][1] > pools[-1][0] / pools[-1][1]:
            total, count = pools.pop()
            pools[-1][0] += total
            pools[-1][1] += count
    most = high - step * (len(wished) - 1)
    bare = [min(max(total / count, low), max(low, most)) for total, count in pools for _ in range(int(count))]
    return [x + rank * step for rank, x in enumerate(bare)]


def step_for(count: int, room: float) -> float:
    """Returns the step between labels: the usual one, or a smaller one where they fit only so."""
    if count < 2 or (count - 1) * STEP_PX <= room:
        return STEP_PX
    return max(LEAST_STEP_PX, room / (count - 1))


def kept(places: Sequence[float], most: int, first: Sequence[int] = ()) -> list[int]:
    """Returns the numbers of at most that many places that keep their label: both ends, then `first`, then the gaps.

    Each further one is that which lies farthest from those that are kept.
    """
    count = len(places)
    if count <= most:
        return list(range(count))
    wanted = list(dict.fromkeys([0, count - 1, *first]))[: max(most, 1)]
    chosen = set(wanted)
    away = [min(abs(places[one] - places[other]) for other in chosen) for one in range(count)]
    while len(chosen) < most:
        best = max((one for one in range(count) if one not in chosen), key=lambda one: (away[one], -one))
        chosen.add(best)
        away = [min(far, abs(places[one] - places[best])) for one, far in enumerate(away)]
    return sorted(chosen)


def are_apart(places: Sequence[float], step: float) -> bool:
    """Tells whether places keep a step between them."""
    return all(b - a >= step - 1e-6 for a, b in pairwise(places))
