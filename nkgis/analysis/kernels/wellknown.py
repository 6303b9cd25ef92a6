"""Reads plain lines straight out of well-known binary: little-endian LineStrings, alone or one in a MultiLineString."""

import numpy as np
from numpy.typing import NDArray

from nkgis.analysis.kernels.compiled import compiled

Bytes = NDArray[np.uint8]
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

_LINE, _LINES = 2, 5
_HEAD = 9


@compiled
def _number(data: Bytes, at: int) -> int:
    """Returns the little-endian 32-bit number at a place."""
    return int(data[at]) | int(data[at + 1]) << 8 | int(data[at + 2]) << 16 | int(data[at + 3]) << 24


@compiled
def measure_wkb(data: Bytes, offsets: Ints, present: NDArray[np.bool_], starts: Ints, counts: Ints) -> None:
    """Finds for each row where its positions start and how many there are; 0 for a row that is no plain line."""
    for k in range(offsets.size - 1):
        starts[k] = counts[k] = 0
        at, size = offsets[k], offsets[k + 1] - offsets[k]
        if not present[k] or size < _HEAD or data[at] != 1:
            continue
        kind, count = _number(data, at + 1), _number(data, at + 5)
        if kind == _LINES and count == 1 and size >= 2 * _HEAD and data[at + _HEAD] == 1:
            at, size = at + _HEAD, size - _HEAD
            kind, count = _number(data, at + 1), _number(data, at + 5)
        if kind == _LINE and count >= 2 and size == _HEAD + 16 * count:
            starts[k], counts[k] = at + _HEAD, count


@compiled
def read_wkb(data: Bytes, starts: Ints, offsets: Ints, xy: Floats, good: NDArray[np.bool_]) -> None:
    """Copies the positions of row k to xy[offsets[k]:offsets[k + 1]] and tells whether they can be measured.

    They can when all are finite degrees and not all are one point.
    """
    for k in range(starts.size):
        count = offsets[k + 1] - offsets[k]
        if count == 0:
            continue
        line = data[starts[k]:starts[k] + 16 * count].view(np.float64)
        fine, moved = True, False
        for v in range(count):
            x, y = line[2 * v], line[2 * v + 1]
            fine &= abs(x) <= 180.0 and abs(y) <= 90.0
            moved |= x != line[0] or y != line[1]
            xy[offsets[k] + v, 0], xy[offsets[k] + v, 1] = x, y
        good[k] = fine and moved
