"""What can be found in one large layer: its names in one text, a hit made when it is found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from nkgis.ui.text_lines import TextLines

if TYPE_CHECKING:
    from nkgis.ui.search import Hit

_EDGE = "\x1f"


class LargeHits:
    """Finds in the folded names of many features; `make` makes the hit of one."""

    def __init__(self, names: Sequence[Sequence[str]], make: Callable[[int], Hit], *, is_route: bool) -> None:
        self._lines = TextLines(_EDGE + _EDGE.join(each) + _EDGE for each in names)
        self._make = make
        self.is_route = is_route

    def found(self, words: Sequence[str], limit: int) -> Iterator[tuple[int, int, Hit]]:
        """Yields rank, number and hit of the best: names that are the words, that begin with them, that hold them."""
        start, longest = " ".join(words), max(words, key=len)
        seen: set[int] = set()
        for rank, pattern in enumerate((f"{_EDGE}{start}{_EDGE}", f"{_EDGE}{start}", longest)):
            count = 0
            for number in self._lines.each_with(pattern):
                if number in seen or not all(word in self._lines.text(number) for word in words):
                    continue
                seen.add(number)
                yield rank, number, self._make(number)
                count += 1
                if count == limit:
                    break
