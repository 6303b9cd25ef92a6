"""Collects cycles of Python objects in the thread of the window alone."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nkgis.app.calm import is_calm

if TYPE_CHECKING:
    from PySide6.QtCore import QTimerEvent

EVERY_MS = 1000


class Collector(QObject):
    """Takes the place of Python's own collector, which runs in whatever thread happens to make objects.

    In a worker it would take down Qt's objects there, and those may be taken down in the thread of the window only.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self.startTimer(EVERY_MS)

    def timerEvent(self, event: QTimerEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Collects the oldest generation whose time has come."""
        if is_calm():
            return
        due = [one for one, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
               if most and count > most]
        if due:
            gc.collect(max(due))
