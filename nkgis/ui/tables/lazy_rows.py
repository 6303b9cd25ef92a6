"""The rows of a large table: columns to sort and search by are kept, a row itself is made when it is looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, overload

import numpy as np
from numpy.typing import NDArray

from nkgis.ui.text_lines import TextLines

if TYPE_CHECKING:
    from nkgis.app.workspace import RouteKey
    from nkgis.ui.tables.route_rows import RouteRow

Ints = NDArray[np.int64]
LAZY_FROM = 5_000
"""From so many routes on the table makes its rows when they are looked at."""
ROWS_KEPT = 4_000


@dataclass(frozen=True, eq=False)
class Block:
    """Is what is kept of one layer's routes: keys, what the filter searches in, and the values to sort by.

    `names` is folded and `by_name` its order; `values` holds numbers or words, NaN or an empty word for no value.
    """

    keys: Sequence[RouteKey]
    searched: TextLines
    names: Sequence[str]
    by_name: Ints
    values: Mapping[str, NDArray[Any]]


class LazyRows(Sequence["RouteRow"]):
    """Is the rows of several blocks in an order; `make` makes the row of a key."""

    def __init__(self, blocks: Sequence[Block], make: Callable[[RouteKey], RouteRow]) -> None:
        self._blocks = blocks
        self._make = make
        self._keys = [key for block in blocks for key in block.keys]
        self._order = np.arange(len(self._keys))
        self._orders: dict[tuple[str, bool], Ints] = {}
        self._places: dict[RouteKey, int] | None = None
        self._kept: OrderedDict[int, RouteRow] = OrderedDict()

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, number: int) -> RouteRow: ...
    @overload
    def __getitem__(self, number: slice) -> list[RouteRow]: ...
    def __getitem__(self, number: int | slice) -> RouteRow | list[RouteRow]:
        """Returns the row at a place of the order; slices are made whole."""
        if isinstance(number, slice):
            return [self[n] for n in range(*number.indices(len(self)))]
        place = int(self._order[number])
        row = self._kept.get(place)
        if row is None:
            row = self._kept[place] = self._make(self._keys[place])
            if len(self._kept) > ROWS_KEPT:
                self._kept.popitem(last=False)
        return row

    def number_of(self, key: RouteKey) -> int:
        """Returns where a route stands in the order, -1 when it is not there."""
        places = self.places()
        place = places.get(key)
        return -1 if place is None else int(np.flatnonzero(self._order == place)[0])

    def places(self) -> Mapping[RouteKey, int]:
        """Returns the place of every route in the first order; made once, which a worker does beforehand."""
        if self._places is None:
            self._places = {key: place for place, key in enumerate(self._keys)}
        return self._places

    def sorted(self, column: str, *, name_column: str, down: bool) -> LazyRows:
        """Returns the rows in the order of a column's values; those without one stay at the end.

        Shares that are not resolvable stand among the figures: to tell them apart every row would have to be made.
        """
        order = self._orders.get((column, down))
        if order is None:
            order = self._by_name(down=down) if column == name_column else self._by_value(column, down=down)
            self._orders[column, down] = order
        rows = LazyRows.__new__(LazyRows)
        rows.__dict__.update(self.__dict__)
        rows._order = order  # noqa: SLF001 - the same class
        return rows

    def _by_name(self, *, down: bool) -> Ints:
        names = [name for block in self._blocks for name in block.names]
        firsts = np.cumsum([0, *(len(block.keys) for block in self._blocks)])
        runs = [block.by_name + first for block, first in zip(self._blocks, firsts, strict=False)]
        # the blocks are in order already: sorting them together only merges them
        return np.array(sorted(np.concatenate(runs).tolist(), key=names.__getitem__, reverse=down), np.int64)

    def _by_value(self, column: str, *, down: bool) -> Ints:
        parts = [block.values.get(column) for block in self._blocks]
        words = any(part is not None and part.dtype.kind == "U" for part in parts)
        nothing = "" if words else np.nan
        values = np.concatenate([
            part if part is not None else np.full(len(block.keys), nothing)
            for part, block in zip(parts, self._blocks, strict=True)
        ])  # fmt: skip
        empty = values == "" if words else np.isnan(values)
        filled = np.flatnonzero(~empty)
        order = filled[np.argsort(values[filled], kind="stable")]
        if down:
            order = order[::-1]
        return np.concatenate((order, np.flatnonzero(empty)))

    def matching(self, words: Sequence[str]) -> list[int]:
        """Returns the numbers of the rows that hold every word, in the order."""
        first, found = 0, []
        for block in self._blocks:
            found.append(block.searched.with_all(words) + first)
            first += len(block.keys)
        hit = np.zeros(len(self), bool)
        hit[np.concatenate(found) if found else []] = True
        numbers: list[int] = np.flatnonzero(hit[self._order]).tolist()
        return numbers
