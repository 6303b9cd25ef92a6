"""What long work reports while it runs, without knowing who listens."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from nkgis.errors import Cancelled

T = TypeVar("T")


class Progress:
    """Counts steps, passes them on, and stops the work when asked.

    `report` is called with (done, total, label); `is_cancelled` is asked at each step; `tell` gets what is said once;
    `note` what the user should know of the result when it is there.
    """

    def __init__(
        self,
        report: Callable[[int, int, str], None] | None = None,
        is_cancelled: Callable[[], bool] | None = None,
        tell: Callable[[str], None] | None = None,
        note: Callable[[str], None] | None = None,
    ) -> None:
        self._report = report
        self._is_cancelled = is_cancelled
        self._tell = tell
        self._note = note

    def step(self, done: int, total: int, label: str) -> None:
        """Reports a state; raises `Cancelled` when the user has stopped the work."""
        if self._is_cancelled is not None and self._is_cancelled():
            raise Cancelled(f"{label}: cancelled.")
        if self._report is not None:
            self._report(done, total, label)

    def tell(self, text: str) -> None:
        """Says something once; without `tell` it is a state of which nobody knows how long it lasts."""
        if self._tell is not None:
            self._tell(text)
        else:
            self.step(0, 0, text)

    def note(self, text: str) -> None:
        """Says what should be known of a result; without `note` nobody asked."""
        if self._note is not None:
            self._note(text)

    def noting(self, note: Callable[[str], None]) -> "Progress":
        """Returns the same progress with somebody who wants its notes."""
        return Progress(self._report, self._is_cancelled, self._tell, note)

    def track(self, items: Sequence[T] | Iterable[T], label: str, *, total: int | None = None) -> Iterator[T]:
        """Yields the items one by one and reports each."""
        count = total if total is not None else len(items) if isinstance(items, Sequence) else 0
        for done, item in enumerate(items):
            self.step(done, count, label)
            yield item
        self.step(count, count, label)


SILENT = Progress()
