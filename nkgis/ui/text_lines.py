"""Many short texts as one, so that words are found in all of them at the speed of the machine."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


class TextLines:
    """Holds texts, numbered from zero; a line feed in one of them counts as a space."""

    def __init__(self, texts: Iterable[str]) -> None:
        lines = [text.replace("\n", " ") for text in texts]
        self._all = "\n".join([*lines, ""])
        self._starts = np.concatenate(([0], np.cumsum([len(line) + 1 for line in lines]))).astype(np.int64)

    def __len__(self) -> int:
        return len(self._starts) - 1

    def with_all(self, words: Sequence[str]) -> Ints:
        """Returns the numbers of the texts that hold every one of the words, ascending."""
        found: Ints | None = None
        for word in sorted(words, key=len, reverse=True):
            if found is None:
                places = np.fromiter((m.start() for m in re.finditer(re.escape(word), self._all)), np.int64)
                found = np.unique(np.searchsorted(self._starts, places, side="right") - 1)
            else:
                found = np.array([n for n in found.tolist() if word in self.text(n)], np.int64)
        return np.arange(len(self)) if found is None else found

    def each_with(self, word: str) -> Iterator[int]:
        """Yields the numbers of the texts that hold a word, ascending, as they are found."""
        at = self._all.find(word)
        while at >= 0:
            number = int(np.searchsorted(self._starts, at, side="right")) - 1
            yield number
            at = self._all.find(word, int(self._starts[number + 1]))

    def text(self, number: int) -> str:
        """Returns one of the texts."""
        return self._all[self._starts[number] : self._starts[number + 1] - 1]
