"""Keeps a window's unsaved work in the journal and offers, at the start, what a crash left there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from nkgis.ui.autosave import Autosave
from nkgis.ui.dialogs.messages import sentence
from nkgis.ui.dialogs.projects import restore_question

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QMainWindow

    from nkgis.app.journal import Snapshot, Unsaved


class Recovery(QObject):
    """Writes what `snapshot` gives, None for nothing unsaved; `wanted(Unsaved)` fires for work to be restored."""

    wanted = Signal(object)

    def __init__(self, snapshot: Callable[[], Snapshot | None], window: QMainWindow) -> None:
        super().__init__(window)
        self._snapshot = snapshot
        self._window = window
        self._root: Path | None = None
        self._closed = False
        self.autosave: Autosave | None = None

    def keep_in(self, root: Path) -> None:
        """Says where the journal is; it begins with `begin`."""
        self._root = root

    def begin(self) -> None:
        """Begins the journal and offers what others left: once there is something that can be changed."""
        if self._root is None or self.autosave is not None or self._closed:
            return
        from nkgis.app.journal import left_behind

        self.autosave = Autosave(self._root, self)
        self.autosave.failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        self.keep()
        left = left_behind(self._root)
        QTimer.singleShot(0, self, lambda: self._offer(left))

    def keep(self, _value: object = None) -> None:
        """Has the present state written."""
        if self.autosave is not None:
            self.autosave.keep(self._snapshot())

    def take_over(self, unsaved: Unsaved) -> None:
        """Removes restored work once this window's own journal holds it."""
        if self.autosave is not None:
            self.autosave.after(unsaved.discard)

    def close(self) -> None:
        """Ends the journal: the window closes cleanly."""
        self._closed = True
        if self.autosave is not None:
            self.autosave.close()
            self.autosave = None

    def _offer(self, left: Iterator[Unsaved]) -> None:
        """Offers unsaved work of windows that crashed, one after the other."""
        unsaved = None if self._closed else next(left, None)
        if unsaved is None:
            return

        def chosen(answer: str) -> None:
            if answer == "restore":
                self.wanted.emit(unsaved)
            elif answer == "discard":
                unsaved.discard()
                self._offer(left)
            else:
                unsaved.release()

        restore_question(self._window, unsaved.title, unsaved.written, chosen)

    def _on_failed(self, error: BaseException) -> None:
        text = self.tr("Unsaved work cannot be kept safe against a crash: %1").replace("%1", sentence(error))
        self._window.statusBar().showMessage(text, 20_000)
