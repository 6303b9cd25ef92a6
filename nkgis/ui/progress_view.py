"""What the user sees of running tasks: the status bar at once, a dialog with Cancel after a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QProgressDialog, QWidget

if TYPE_CHECKING:
    from nkgis.ui.status_bar import StatusBar
    from nkgis.ui.tasks import Task, TaskRunner

DIALOG_AFTER_MS = 600


class ProgressView(QObject):
    """Follows a runner; `quiet` tasks (the first load) never get a dialog."""

    def __init__(self, runner: TaskRunner, status: StatusBar, window: QWidget) -> None:
        super().__init__(window)
        self._runner = runner
        self._status = status
        self._window = window
        self.dialog: QProgressDialog | None = None
        self._late = QTimer(self, singleShot=True, interval=DIALOG_AFTER_MS)
        self._late.timeout.connect(self._show_dialog)
        runner.started.connect(self._on_started)
        runner.idle.connect(self._on_idle)
        status.stop.clicked.connect(self._on_stop)

    def _on_started(self, task: Task) -> None:
        self._status.set_task(task)
        task.progressed.connect(self._on_progressed, Qt.ConnectionType.QueuedConnection)
        if not task.quiet:
            self._late.start()

    def _on_progressed(self, done: int, total: int, label: str) -> None:
        self._status.set_progress(done, total, label)
        if self.dialog is not None:
            self.dialog.setLabelText(label)
            self.dialog.setMaximum(total)
            self.dialog.setValue(min(done, max(total - 1, 0)))

    def _on_idle(self) -> None:
        self._late.stop()
        self._status.set_idle()
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _on_stop(self) -> None:
        for task in self._runner.running:
            task.cancel()

    def _show_dialog(self) -> None:
        running = [task for task in self._runner.running if not task.quiet]
        if not running or self.dialog is not None:
            return
        dialog = QProgressDialog(self._window)
        label = QLabel(running[-1].text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        dialog.setLabel(label)
        bar = QProgressBar(dialog)
        bar.setTextVisible(False)  # the figure would lie across the bar's two colours
        dialog.setBar(bar)
        dialog.setWindowTitle(self.tr("Working"))
        dialog.setCancelButtonText(self.tr("Cancel"))
        dialog.setAutoClose(False)
        dialog.setAutoReset(False)
        dialog.setMinimumDuration(0)
        dialog.setRange(0, 0)
        dialog.setMinimumWidth(360)
        dialog.canceled.connect(self._on_stop)
        dialog.show()
        self.dialog = dialog
