"""Long work off the GUI thread: a task has signals, the runner has a small pool of threads."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from nkgis.cartography.told import told
from nkgis.errors import Cancelled, NkgisError
from nkgis.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable

_TOLD_ALL, _TOLD_EVERY_S = 100, 0.05
"""After so many steps a task tells how far it is no oftener than this: 200,000 signals would keep the window busy."""
LATE_MS = 1500
"""Work that can wait begins so much later: what was just opened is drawn first."""
_LOG = logging.getLogger(__name__)


class Task(QObject):
    """Is one piece of work; connect to it before the event loop turns, all signals come queued.

    progressed(done, total, label); succeeded(result); failed(NkgisError or a fault of ours); cancelled();
    finished() last, whatever happened.
    """

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()
    _ended = Signal(str, object)

    def __init__(
        self,
        text: str,
        work: Callable[[Progress], Any],
        parent: QObject | None = None,
        *,
        quiet: bool = False,
    ) -> None:
        super().__init__(parent)
        self.text = text
        self.quiet = quiet
        self._work = work
        self._stop = Event()
        self._told, self._steps = 0.0, 0
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Asks the work to stop at its next step."""
        self._stop.set()

    def run(self) -> None:
        """Does the work; called in a thread of the pool."""
        progress = Progress(self._report, self._stop.is_set)
        try:
            result = self._work(progress)
        except Cancelled:
            self._ended.emit("cancelled", None)
        except NkgisError as error:
            self._ended.emit("failed", error)
        except Exception as error:  # noqa: BLE001 - whatever goes wrong, the window stays up
            _LOG.debug("%s failed", self.text, exc_info=True)
            self._ended.emit("failed", error)
        else:
            self._ended.emit("succeeded", result)

    def _report(self, done: int, total: int, label: str) -> None:
        now = monotonic()
        self._steps += 1
        if self._steps <= _TOLD_ALL or now - self._told >= _TOLD_EVERY_S or 0 < total <= done:
            self._told = now
            self.progressed.emit(done, total, told(label))

    def _on_ended(self, how: str, value: object) -> None:
        if how == "succeeded":
            self.succeeded.emit(value)
        elif how == "failed":
            self.failed.emit(value)
        else:
            self.cancelled.emit()
        self.finished.emit()


class TaskRunner(QObject):
    """Runs tasks in two threads; `started(task)` and `idle()` let a window show what goes on."""

    started = Signal(object)
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="nkgis-task")
        self._late = ThreadPoolExecutor(max_workers=1, thread_name_prefix="nkgis-late")
        self._running: list[Task] = []

    @property
    def running(self) -> tuple[Task, ...]:
        """Returns the tasks that have not finished, oldest first."""
        return tuple(self._running)

    def start(
        self, text: str, work: Callable[[Progress], Any], *, quiet: bool = False, late: bool = False
    ) -> Task:
        """Starts work that takes a `Progress` and returns the task to connect to.

        A quiet task shows in the status bar only. A late one begins after LATE_MS, one late task at a time.
        """
        task = Task(text, work, self, quiet=quiet)
        self._running.append(task)
        task.finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        self.started.emit(task)
        # submitted when the event loop turns, so that the caller's connections are all made
        pool = self._late if late else self._pool
        QTimer.singleShot(LATE_MS if late else 0, task, lambda: self._submit(task, pool))
        return task

    def close(self) -> None:
        """Cancels what runs and waits for the threads."""
        for task in self._running:
            task.cancel()
        for pool in (self._pool, self._late):
            pool.shutdown(wait=True, cancel_futures=True)

    def _submit(self, task: Task, pool: ThreadPoolExecutor) -> None:
        try:
            pool.submit(task.run)
        except RuntimeError:  # closed in between
            task.cancelled.emit()
            task.finished.emit()

    def _on_finished(self) -> None:
        task = self.sender()
        if isinstance(task, Task) and task in self._running:
            self._running.remove(task)
            task.deleteLater()
        if not self._running:
            self.idle.emit()
