"""Figures are drawn one after the other: who comes later waits, and may be cancelled while waiting."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nkgis.progress import Progress

_DRAWING = threading.Lock()


@contextmanager
def in_turn(progress: Progress, label: str = "Drawing the map") -> Iterator[None]:
    """Waits until no other figure is drawn and keeps the turn; raises `Cancelled` when the wait is given up."""
    while not _DRAWING.acquire(timeout=0.1):
        progress.step(0, 0, label)
    try:
        yield
    finally:
        _DRAWING.release()
