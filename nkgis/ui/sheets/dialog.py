"""The dialog of the finished sheet: what is chosen at the left, the sheet as it will be at the right."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nkgis.ui.dialogs.messages import sentence
from nkgis.ui.plain import plain_label
from nkgis.ui.sheets.faults import FaultList
from nkgis.ui.sheets.form import ChoicesForm
from nkgis.ui.sheets.order import Order, file_name
from nkgis.ui.sheets.preview import Preview
from nkgis.ui.sheets.texts import tr

if TYPE_CHECKING:
    from nkgis.exporters.preflight.fault import Fault
    from nkgis.progress import Progress
    from nkgis.ui.tasks import Task, TaskRunner
    from nkgis.ui.theme import Theme

WAIT_MS = 250
_SIZE = (1200, 760)
_LEFT_PX = 430


class SheetDialog(QDialog):
    """Shows one sheet while it is chosen; what is to be done with it is told by signals.

    `save_wanted(order, path)`, `copy_wanted(order)` and `print_wanted(order)` fire with the sheet as it is shown.
    `drawn()` fires when the preview shows the present choices.
    """

    save_wanted = Signal(object, object)
    copy_wanted = Signal(object)
    print_wanted = Signal(object)
    drawn = Signal()

    def __init__(self, order: Order, folder: str, runner: TaskRunner, colors: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._order, self._runner, self._folder = order, runner, folder
        self._task: Task | None = None
        self._named = False
        self.setWindowTitle(tr("Make sheet"))
        self.resize(*_SIZE)
        self.form, self.preview, self.faults = ChoicesForm(self), Preview(self), FaultList(colors, self)
        self.path = QLineEdit(self)
        self.path.setAccessibleName(tr("File"))
        self.path.textEdited.connect(lambda _text: self._keep_name())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._draw)
        route = order.choices.routes[0] if order.choices.routes else ""
        self.form.offer(route, self._route_name(route), order.workspace.project.bookmarks)
        self.form.show_choices(order.choices)
        self.form.changed.connect(self._on_changed)
        self.preview.resized.connect(self._timer.start)
        self._lay_out()
        self._suggest()
        self._timer.start()

    def _lay_out(self) -> None:
        self.save, self.copy = QPushButton(tr("&Save"), self), QPushButton(tr("&Copy picture"), self)
        self.print, close = QPushButton(tr("&Print…"), self), QPushButton(tr("Close"), self)
        self.save.setProperty("primary", True)
        self.save.setDefault(True)
        for button in (self.copy, self.print, close):
            button.setAutoDefault(False)
        self.save.clicked.connect(lambda: self.save_wanted.emit(self.order, Path(self.path.text().strip())))
        self.copy.clicked.connect(lambda: self.copy_wanted.emit(self.order))
        self.print.clicked.connect(lambda: self.print_wanted.emit(self.order))
        close.clicked.connect(self.reject)
        browse = QToolButton(self)
        browse.setText("…")
        browse.setAccessibleName(tr("Choose the file"))
        browse.setToolTip(tr("Choose the file"))
        browse.clicked.connect(self._browse)
        self.fitted = QPushButton(tr("&100 %"), self)
        self.fitted.setCheckable(True)
        self.fitted.setAutoDefault(False)
        self.fitted.setToolTip(tr("Show the sheet at its true size"))
        self.fitted.toggled.connect(self._zoom)
        self.state = plain_label("", secondary=True, size_px=12, parent=self)
        file, buttons, whole = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(self)
        left, right = QVBoxLayout(), QVBoxLayout()
        file.addWidget(self.path, 1)
        file.addWidget(browse)
        for button in (self.save, self.copy, self.print, close):
            buttons.addWidget(button)
        left.addWidget(self.form)
        left.addWidget(plain_label(tr("What the preflight found"), weight=600, parent=self))
        left.addWidget(self.faults, 1)
        left.addWidget(plain_label(tr("File"), weight=600, parent=self))
        left.addLayout(file)
        left.addLayout(buttons)
        bar = QHBoxLayout()
        bar.addWidget(self.state, 1)
        bar.addWidget(self.fitted)
        right.addWidget(self.preview, 1)
        right.addLayout(bar)
        side = QWidget(self)
        side.setLayout(left)
        side.setFixedWidth(_LEFT_PX)
        left.setContentsMargins(0, 0, 0, 0)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(16)
        whole.addWidget(side)
        whole.addLayout(right, 1)

    @property
    def order(self) -> Order:
        """Returns the sheet with what is chosen."""
        return replace(self._order, choices=self.form.choices)

    def set_busy(self, busy: bool) -> None:
        """Lets nothing be started while a sheet is being written."""
        for button in (self.save, self.copy, self.print):
            button.setEnabled(not busy)

    def _on_changed(self) -> None:
        self._suggest()
        self._timer.start()

    def _route_name(self, route_id: str) -> str:
        from nkgis.exporters.figure_figures import route_name

        found = next((one for one in self._order.workspace.routes.values() if one.id == route_id), None)
        return "" if found is None else route_name(found, self._order.choices.language or "en")

    # the file

    def _suggest(self) -> None:
        """Names the file after the sheet, until the user names it; its extension follows the format."""
        choices = self.form.choices
        if self._named:
            path = Path(self.path.text().strip())
            self.path.setText(str(path.with_suffix(f".{choices.format}")) if path.name else "")
            return
        self.path.setText(str(Path(self._folder) / file_name(choices)))

    def _keep_name(self) -> None:
        self._named = True

    def _browse(self) -> None:
        suffix = self.form.choices.format
        kinds = tr("%1 file (*.%2)").replace("%1", suffix.upper()).replace("%2", suffix)
        name, _ = QFileDialog.getSaveFileName(self, tr("Save"), self.path.text(), kinds)
        if name:
            path = Path(name)
            self.path.setText(str(path if path.suffix else path.with_suffix(f".{suffix}")))
            self._named = True

    # the preview

    def _zoom(self, whole: bool) -> None:
        self.preview.set_fitted(not whole)
        self._timer.start()

    def _draw(self) -> None:
        """Draws the sheet as it is chosen now; what is still being drawn is left."""
        if self._task is not None:
            self._task.cancel()
        order = self.order
        dpi = self.preview.dpi(order.choices.template)
        self.state.setText(tr("Drawing the sheet…"))
        task = self._runner.start(tr("Drawing the sheet"), lambda progress: _drawn(order, dpi, progress), quiet=True)
        self._task = task
        task.succeeded.connect(lambda result, one=task: self._on_drawn(one, *result))
        task.failed.connect(lambda error, one=task: self._on_failed(one, error))

    def _on_drawn(self, task: Task, image: QImage, faults: list[Fault], words: tuple[str, str]) -> None:
        if task is not self._task:
            return
        self._task = None
        self.preview.show_image(image)
        self.faults.show_faults(faults)
        self.form.set_hints(*words)
        self.state.setText("")
        self.drawn.emit()

    def _on_failed(self, task: Task, error: BaseException) -> None:
        if task is self._task:
            self._task = None
            self.state.setText("")
            self.faults.show_error(sentence(error))

    def done(self, result: int) -> None:
        """Leaves what is being drawn and closes."""
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        super().done(result)


def _drawn(order: Order, dpi: int, progress: Progress) -> tuple[QImage, list[Fault], tuple[str, str]]:
    """Returns the picture of a sheet, what is wrong with it, and its own title and finding; in a worker."""
    from nkgis.app.sheets import own_words, preview
    from nkgis.ui.sheets.turns import in_turn

    with tempfile.TemporaryDirectory(prefix="nkgis-sheet-") as folder, in_turn(progress):
        path = Path(folder) / "sheet.png"
        faults = preview(order.workspace, path, order.suffix, options=order.options(), preview_dpi=dpi,
                         progress=progress)
        return QImage(str(path)), list(faults), own_words(order.workspace, order.options())
