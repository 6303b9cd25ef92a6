"""Values that are kept as long as what they were made of stays the same."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Memo(Generic[Value]):
    """Keeps one value for a key, for the last `most` keys; it is made anew when one of its parts is another object.

    A worker may fill it before the thread that draws asks for the value.
    """

    def __init__(self, most: int = 64) -> None:
        self._most = most
        self._kept: dict[Hashable, tuple[tuple[object, ...], Value]] = {}

    def value(self, key: Hashable, parts: tuple[object, ...], make: Callable[[], Value]) -> Value:
        """Returns the kept value of a key when its parts are the same objects, else what `make` gives."""
        kept = self._kept.get(key)
        if kept is not None and _same(kept[0], parts):
            return kept[1]
        value = make()
        self._kept.pop(key, None)
        self._kept[key] = (parts, value)
        while len(self._kept) > self._most:
            self._kept.pop(next(iter(self._kept)), None)
        return value

    def holds(self, key: Hashable, parts: tuple[object, ...]) -> bool:
        """Tells whether a value of these very parts is kept."""
        kept = self._kept.get(key)
        return kept is not None and _same(kept[0], parts)


def _same(before: tuple[object, ...], now: tuple[object, ...]) -> bool:
    """Tells whether both hold the same objects."""
    return len(before) == len(now) and all(a is b for a, b in zip(before, now, strict=True))
