"""What long work reports while it runs, without knowing who listens."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from nkgis.errors import Cancelled

T = TypeVar("T")


class Progress:
    """Counts steps, passes them on, and stops the work when asked.

    `report` is called with (done, total, label); `is_cancelled` is asked at each step.
    """

    def __init__(
        self,
        report: Callable[[int, int, str], None] | None = None,
        is_cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._report = report
        self._is_cancelled = is_cancelled

    def step(self, done: int, total: int, label: str) -> None:
        """Reports a state; raises `Cancelled` when the user has stopped the work."""
        if self._is_cancelled is not None and self._is_cancelled():
            raise Cancelled(f"{label}: cancelled.")
        if self._report is not None:
            self._report(done, total, label)

    def track(self, items: Sequence[T] | Iterable[T], label: str, *, total: int | None = None) -> Iterator[T]:
        """Yields the items one by one and reports each."""
        count = total if total is not None else len(items) if isinstance(items, Sequence) else 0
        for done, item in enumerate(items):
            self.step(done, count, label)
            yield item
        self.step(count, count, label)


SILENT = Progress()
