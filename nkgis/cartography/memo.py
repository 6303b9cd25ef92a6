"""Values that are kept as long as what they were made of stays the same."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable
from typing import Any, Generic, TypeVar
from weakref import WeakSet

Value = TypeVar("Value")
_ALL: WeakSet[Memo[Any]] = WeakSet()


class Memo(Generic[Value]):
    """Keeps one value for a key, for the last `most` keys; it is made anew when one of its parts is another object.

    A worker may fill it before the thread that draws asks for the value.
    """

    def __init__(self, most: int = 64) -> None:
        self._most = most
        self._kept: dict[Hashable, tuple[tuple[object, ...], Value]] = {}
        _ALL.add(self)

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

    def forget(self, layer_ids: Collection[str]) -> None:
        """Drops the values whose keys name one of these layers, or no layer."""
        for key in [key for key in tuple(self._kept) if _of(key, layer_ids)]:
            self._kept.pop(key, None)

    def holds(self, key: Hashable, parts: tuple[object, ...]) -> bool:
        """Tells whether a value of these very parts is kept."""
        kept = self._kept.get(key)
        return kept is not None and _same(kept[0], parts)


def forget(layer_ids: Collection[str]) -> None:
    """Drops every kept value that belongs to one of these layers, or is made of rows of several layers.

    Rows and results that nothing else holds are gone then. What is asked for again is made again.
    """
    for memo in tuple(_ALL):
        memo.forget(layer_ids)


def _of(key: Hashable, layer_ids: Collection[str]) -> bool:
    """Tells whether a key names one of these layers, or no layer at all."""
    if isinstance(key, tuple):
        return any(part in layer_ids if isinstance(part, str) else isinstance(part, tuple) for part in key)
    return not isinstance(key, str) or key in layer_ids


def _same(before: tuple[object, ...], now: tuple[object, ...]) -> bool:
    """Tells whether both hold the same objects."""
    return len(before) == len(now) and all(a is b for a, b in zip(before, now, strict=True))
