"""An index over many short texts: beginnings of words by a sorted table, the inside of words by one scan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

START, END, SOUND, ROW = "\x02", "\x03", "\x01", "\n"
"""Marks in a text: a name begins, a name or sound ends, a sound begins, the text of the next row begins."""
_KEY_BYTES = 24
_BEGINNINGS = b"\x02\x01 "


class TextIndex:
    """Finds the rows whose text holds a word; a text is names between START and END, and sounds between SOUND and END.

    Row numbers are positions in `texts`. No object is kept for a row.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        encoded = [(ROW + text).encode() for text in texts]
        self._text = b"".join(encoded)
        sizes = np.fromiter(map(len, encoded), np.int64, len(encoded))
        self._ends = np.cumsum(sizes)
        self._rows, self._keys = _sorted_beginnings(self._text, self._ends)

    def __len__(self) -> int:
        return self._ends.size

    def beginning(self, needle: str, *, most: int | None = None) -> Ints:
        """Returns the rows with a mark and what follows it, e.g. START + "raj"; every row once, ascending.

        `most` bounds how many entries of the table are looked at.
        """
        rows: Ints = np.unique(self._rows[self._range(needle, most)]).astype(np.int64)
        wanted = needle.encode()
        if len(wanted) > _KEY_BYTES:
            rows = np.array([row for row in rows.tolist() if wanted in self.text(row)], np.int64)
        return rows

    def marked(self, *needles: str) -> Flags:
        """Returns for every row whether it has one of these beginnings; longer ones are cut to what the table keeps."""
        flags = np.zeros(len(self), bool)
        for needle in needles:
            flags[self._rows[self._range(needle, None)]] = True
        return flags

    def _range(self, needle: str, most: int | None) -> slice:
        key = needle.encode()[:_KEY_BYTES]
        # of the table's own type: another one would make numpy copy the table
        ends = np.array([key, key + b"\xff" * (_KEY_BYTES - len(key))], self._keys.dtype)
        first = int(np.searchsorted(self._keys, ends[0], "left"))
        last = int(np.searchsorted(self._keys, ends[1], "right"))
        return slice(first, last if most is None else min(last, first + most))

    def inside(self, needle: str, most: int) -> list[int]:
        """Returns up to `most` rows that hold the letters anywhere, in order."""
        found: list[int] = []
        wanted, at = needle.encode(), -1
        while len(found) < most:
            at = self._text.find(wanted, at + 1)
            if at < 0:
                break
            row = int(np.searchsorted(self._ends, at, "right"))
            found.append(row)
            at = int(self._ends[row]) - 1
        return found

    def text(self, row: int) -> bytes:
        """Returns the text of a row with its marks."""
        return self._text[int(self._ends[row - 1]) if row else 0 : int(self._ends[row])]


def _sorted_beginnings(text: bytes, ends: Ints) -> tuple[NDArray[np.int32], NDArray[np.bytes_]]:
    """Returns the row and the first bytes of every beginning of a word, in the order of the bytes."""
    letters = np.frombuffer(text, np.uint8)
    places = np.flatnonzero(np.isin(letters, np.frombuffer(_BEGINNINGS, np.uint8)))
    rows = np.searchsorted(ends, places, "right").astype(np.int32)
    padded = np.concatenate((letters, np.zeros(_KEY_BYTES, np.uint8)))
    windows: NDArray[Any] = np.lib.stride_tricks.sliding_window_view(padded, _KEY_BYTES)
    keys = np.ascontiguousarray(windows[places]).view(f"S{_KEY_BYTES}").ravel()
    order = np.argsort(keys, kind="stable")
    return rows[order], keys[order]
