"""Keeps unsaved work safe while it is made: every change goes to the journal, in order, off the GUI thread."""

from __future__ import annotations

import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nkgis.errors import NkgisError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from nkgis.app.journal import Journal, Snapshot

_LOG = logging.getLogger(__name__)


class Autosave(QObject):
    """Writes the newest state to the journal of this window; `failed(error)` fires when it cannot, once.

    A state that is overtaken by a newer one before its turn is not written: each holds all of the work.
    """

    failed = Signal(object)

    def __init__(self, root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = root
        self._journal: Journal | None = None
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="nkgis-journal")
        self._guard = threading.Lock()
        self._waiting: list[Snapshot | None] = []
        self._told = False

    def keep(self, snapshot: Snapshot | None) -> None:
        """Has a state written; None says that everything is saved."""
        with self._guard:
            self._waiting = [snapshot]
        self._pool.submit(self._step)

    def after(self, work: Callable[[], None]) -> None:
        """Does something in the journal's thread when all that was given before is written without a fault."""
        self._pool.submit(lambda: None if self._told else work())

    def flush(self) -> None:
        """Waits until all that was given is written."""
        self._pool.submit(lambda: None).result()

    def close(self) -> None:
        """Ends the thread and removes the journal: nothing is unsaved, or it is not wanted."""
        with self._guard:
            self._waiting = []
        self._pool.shutdown(wait=True)
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def _step(self) -> None:
        """Writes the state that waits; called in the journal's thread."""
        with self._guard:
            waiting, self._waiting = self._waiting, []
        for snapshot in waiting:
            try:
                self._write(snapshot)
            except Exception as fault:  # noqa: BLE001 - the work goes on without a journal
                _LOG.warning("the journal cannot be written", exc_info=not isinstance(fault, NkgisError))
                if not self._told:
                    self._told = True
                    self.failed.emit(fault)
            else:
                self._told = False

    def _write(self, snapshot: Snapshot | None) -> None:
        from nkgis.app.journal import Journal

        if snapshot is None:
            if self._journal is not None:
                self._journal.clear()
            return
        if self._journal is None:
            self._journal = Journal(self._root)
        self._journal.write(snapshot)
