"""Error bands: how far a shift of the borders within their accuracy moves the figures of a line."""

import math

import numpy as np

from nkgis.analysis.kernels.compiled import compiled
from nkgis.analysis.kernels.place import OUTSIDE_ALL
from nkgis.analysis.kernels.tables import SAME_M, Changes, Pieces, Scratch


@compiled
def has_overlap(pieces: Pieces, filled: int, rows: int, countries: int) -> bool:
    """Tells whether a line lies in an overlap somewhere: its bands are the exact engine's."""
    found = False
    for k in range(filled, filled + rows):
        found |= pieces.code[k] >= countries
    return found


@compiled
def _bounds(code: int, first: int, second: int, countries: int) -> bool:
    """Tells whether an edge bounds a stretch with that code: every edge bounds one outside all countries."""
    if code == OUTSIDE_ALL:
        return True
    if code < countries:
        return code in (first, second)
    i, j = (code - countries) // countries, (code - countries) % countries
    return first in (i, j) or second in (i, j)


@compiled
def piece_bands(
    pieces: Pieces, filled: int, rows: int, scratch: Scratch, spans: int, countries: int, total: float
) -> None:
    """Fills the least and greatest length of each piece that a shift of the borders allows."""
    near = scratch.near
    scratch.order[:spans] = np.argsort(near.low[:spans])
    for k in range(filled, filled + rows):
        code, low_m, high_m = pieces.code[k], pieces.from_m[k], pieces.to_m[k]
        covered = 0.0
        reach = low_m
        for s in scratch.order[:spans]:
            if _bounds(code, near.first[s], near.second[s], countries):
                a, b = max(near.low[s], reach), min(near.high[s], high_m)
                if b > a:
                    covered += b - a
                    reach = b
        begin, end = _component(pieces, filled, rows, scratch, spans, countries, k)
        size = high_m - low_m
        pieces.low_m[k] = min(max(size - covered, 0.0), size)
        pieces.high_m[k] = min(max(end - begin, size), total)


@compiled
def _component(
    pieces: Pieces, filled: int, rows: int, scratch: Scratch, spans: int, countries: int, target: int
) -> tuple[float, float]:
    """Returns the contiguous stretch around a piece that is like it or near its borders: one sweep of both."""
    near = scratch.near
    code = pieces.code[target]
    low_m = high_m = -math.inf
    at, k = 0, filled
    while True:
        while at < spans:
            s = scratch.order[at]
            if _bounds(code, near.first[s], near.second[s], countries):
                break
            at += 1
        while k < filled + rows and pieces.code[k] != code:
            k += 1
        if at == spans and k == filled + rows:
            return low_m, high_m
        if at < spans and (k == filled + rows or near.low[scratch.order[at]] <= pieces.from_m[k]):
            begin, end = near.low[scratch.order[at]], near.high[scratch.order[at]]
            at += 1
        else:
            begin, end = pieces.from_m[k], pieces.to_m[k]
            k += 1
        if begin > high_m + SAME_M:
            if high_m >= pieces.to_m[target]:
                return low_m, high_m
            low_m, high_m = begin, end
        else:
            high_m = max(high_m, end)


@compiled
def change_bands(
    changes: Changes, crossed: int, found: int, scratch: Scratch, spans: int, countries: int
) -> None:
    """Widens the stretch of each crossing by what lies near an outline of a country left or entered around it."""
    near = scratch.near
    for k in range(crossed, crossed + found):
        low_m, high_m = changes.low_m[k], changes.high_m[k]
        begin = end = -math.inf
        for s in scratch.order[:spans]:
            ours = False
            for code in (changes.leaves[k], changes.enters[k]):
                ours |= code != OUTSIDE_ALL and _bounds(code, near.first[s], near.second[s], countries)
            if not ours:
                continue
            if near.low[s] > end + SAME_M:
                if near.low[s] > changes.high_m[k] + SAME_M:
                    break
                begin, end = near.low[s], near.high[s]
            else:
                end = max(end, near.high[s])
            if begin <= changes.high_m[k] + SAME_M and end >= changes.low_m[k] - SAME_M:
                low_m, high_m = min(low_m, begin), max(high_m, end)
        changes.low_m[k], changes.high_m[k] = low_m, high_m
