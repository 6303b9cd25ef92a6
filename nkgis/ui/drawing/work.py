"""Work of the drawing tools off the GUI thread: the newest request wins, edits are made one after the other."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from nkgis.app.editing import Edited
    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.progress import Progress
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner


class Newest(QObject):
    """Does the request that came last; those in between are never begun. `done(result)` fires for the newest only."""

    done = Signal(object)

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._busy = False
        self._waiting: Callable[[Progress], Any] | None = None

    @property
    def is_busy(self) -> bool:
        """Tells whether a result is still to come."""
        return self._busy

    def ask(self, work: Callable[[Progress], Any]) -> None:
        """Asks for a result; it replaces what waits."""
        self._waiting = work
        if not self._busy:
            self._start()

    def forget(self) -> None:
        """Drops what waits; what runs ends unseen."""
        self._waiting = lambda _progress: None

    def _start(self) -> None:
        work, self._waiting = self._waiting, None
        if work is None:
            return
        self._busy = True
        task = self._runner.start("", work, quiet=True)
        task.succeeded.connect(self._on_succeeded)
        task.finished.connect(self._on_finished)

    def _on_succeeded(self, result: object) -> None:
        if self._waiting is None and result is not None:
            self.done.emit(result)

    def _on_finished(self) -> None:
        self._busy = False
        self._start()


@dataclass(frozen=True, slots=True)
class Edit:
    """Is one edit: its name in the undo list, what makes it of a workspace and a feature, and that feature."""

    text: str
    make: Callable[[Workspace, RouteKey], Edited]
    key: RouteKey = ("", "")


class Edits(QObject):
    """Makes edits one after the other, each of the workspace that the one before left; each is one undo step.

    An edit that copies a feature into an own layer hands the copy on to the edits that wait.

    `made(Edited)` fires after the session has it; `refused(error)` when it cannot be made, and nothing changed.
    """

    made = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._queue: deque[Edit] = deque()
        self._base: Workspace | None = None
        self._copies: dict[RouteKey, RouteKey] = {}

    @property
    def is_busy(self) -> bool:
        """Tells whether an edit is still to come."""
        return bool(self._queue)

    def push(self, edit: Edit) -> None:
        """Makes an edit as soon as those before it are made."""
        self._queue.append(edit)
        if len(self._queue) == 1:
            self._start()

    def _start(self) -> None:
        edit, base = self._queue[0], self._session.workspace
        if base is None:
            self._queue.clear()
            return
        self._base = base
        key = self._copies.get(edit.key, edit.key)
        task = self._runner.start(edit.text, lambda _progress: edit.make(base, key), quiet=True)
        task.succeeded.connect(self._on_succeeded)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._queue.clear)

    def _on_succeeded(self, edited: Edited) -> None:
        if self._session.workspace is not self._base:  # something else changed meanwhile: made anew on that
            self._start()
            return
        edit = self._queue.popleft()
        self._session.replace(edit.text, edited.workspace)
        if edited.key is not None:
            self._copies[edit.key] = edited.key
        self.made.emit(edited)
        self._go_on()

    def _on_failed(self, error: object) -> None:
        self._queue.popleft()
        self.refused.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        if self._queue:
            self._start()
        else:
            self._copies.clear()
