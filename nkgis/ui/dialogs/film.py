"""The dialog for films: what the map goes through, for how long, how large, and how it begins and ends."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from nkgis.cartography.told import told
from nkgis.errors import NkgisError
from nkgis.model.numbers import number_text
from nkgis.ui.dialogs.film_course import CourseForm
from nkgis.ui.plain import filled, plain_label

if TYPE_CHECKING:
    from nkgis.app.export_options import ExportOptions
    from nkgis.app.workspace import Workspace
    from nkgis.progress import Progress
    from nkgis.ui.tasks import Task, TaskRunner

SIZES = ((1280, 720), (1920, 1080), (960, 540))
FORMATS = (("mp4", "MP4"), ("gif", "GIF"))
_PREVIEW_PX = (512, 288)
_WAIT_MS, _FIELD_PX = 350, 28


def tr(text: str) -> str:
    """Returns a text of the dialog in the language of the window."""
    return QCoreApplication.translate("film", text)


class FilmDialog(QDialog):
    """Chooses what a film goes through and shows its first and last frame; `wanted(path, options)` fires to save it."""

    wanted = Signal(object, object)

    def __init__(
        self, workspace: Workspace, options: ExportOptions, runner: TaskRunner, folder: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._options = workspace, options
        self._runner = runner
        self._folder = folder
        self._task: Task | None = None
        self._asked: object = None
        self.setWindowTitle(tr("Film"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.course = CourseForm(workspace.project, options.language, self)
        self._build_looks()
        self._build_preview()
        columns = QHBoxLayout()
        columns.setSpacing(16)
        left = QVBoxLayout()
        left.addWidget(self.course)
        left.addStretch(1)
        columns.addLayout(left, 2)
        columns.addLayout(self._beside, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(columns, 1)
        layout.addWidget(self._buttons)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._look)
        self.course.changed.connect(self._timer.start)
        self._timer.start()

    def chosen(self) -> ExportOptions:
        """Returns the options of the film as it is chosen."""
        seconds = self.seconds.value() or None
        sequence = replace(self.course.sequence(), seconds=seconds, fade=self.fade.value())
        return replace(self._options, size=self.sizes.currentData(), sequence=sequence)

    def reject(self) -> None:
        """Closes, and stops what is being drawn for the preview."""
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
        super().reject()

    def save(self) -> None:
        """Asks for a file name and wants the film there."""
        suffix = str(self.formats.currentData())
        kind = filled(tr("%1 film (*.%2)"), self.formats.currentText(), suffix)
        name, _ = QFileDialog.getSaveFileName(self, tr("Film"), str(Path(self._folder) / f"nkgis-film.{suffix}"), kind)
        if name:
            path = Path(name)
            self.wanted.emit(path if path.suffix else path.with_suffix(f".{suffix}"), self.chosen())
            self.accept()

    def _build_looks(self) -> None:
        self.seconds, self.fade = QDoubleSpinBox(self), QDoubleSpinBox(self)
        for spin, most, step in ((self.seconds, 60.0, 0.5), (self.fade, 5.0, 0.1)):
            spin.setRange(0.0, most)
            spin.setSingleStep(step)
            spin.setSuffix(tr(" s"))
            spin.valueChanged.connect(lambda _value: self._timer.start())
        self.seconds.setSpecialValueText(tr("as suits their number"))
        self.fade.setSpecialValueText(tr("none"))
        self.sizes, self.formats = QComboBox(self), QComboBox(self)
        for wide, high in SIZES:
            self.sizes.addItem(f"{wide} × {high}", (wide, high))
        for suffix, name in FORMATS:
            self.formats.addItem(name, suffix)
        self.sizes.currentIndexChanged.connect(lambda _row: self._timer.start())
        for text, field in ((tr("Seconds a &frame"), self.seconds), (tr("&Cross-fade"), self.fade),
                            (tr("Si&ze"), self.sizes), (tr("For&mat"), self.formats)):  # fmt: skip
            self.course.form.addRow(text, field)
        for box in (*self.findChildren(QAbstractSpinBox), *self.findChildren(QComboBox)):
            box.setMinimumHeight(_FIELD_PX)

    def _build_preview(self) -> None:
        self.preview = QLabel(self)
        self.preview.setAccessibleName(tr("Preview"))
        self.preview.setMinimumSize(*_PREVIEW_PX)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.first, self.last = QRadioButton(tr("F&irst frame"), self), QRadioButton(tr("&Last frame"), self)
        self.first.setChecked(True)
        group = QButtonGroup(self)
        row = QHBoxLayout()
        for button in (self.first, self.last):
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.first.toggled.connect(lambda _on: self._timer.start())
        self.state = plain_label("", secondary=True, wrap=True)
        self.state.setMinimumHeight(36)
        self._buttons: QDialogButtonBox = QDialogButtonBox(self)
        self.save_button = self._buttons.addButton(tr("&Save…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.save_button.setDefault(True)
        self.save_button.setProperty("primary", True)
        self.save_button.setEnabled(False)
        self.save_button.clicked.connect(self.save)
        self._buttons.addButton(QDialogButtonBox.StandardButton.Close).clicked.connect(self.reject)
        self._beside: QVBoxLayout = QVBoxLayout()
        self._beside.addWidget(self.preview, 1)
        self._beside.addLayout(row)
        self._beside.addWidget(self.state)

    def _look(self) -> None:
        """Draws the frame that is to be seen, in a worker; the newest wish wins."""
        if self._task is not None:
            self._task.cancel()
        workspace, options, last = self._workspace, self.chosen(), self.last.isChecked()
        self._asked = (options, last)
        self.state.setText(tr("Drawing the preview…"))

        def work(progress: Progress) -> tuple[int, float, QImage]:
            from nkgis.app.films import film_of

            film = film_of(workspace, options, progress=progress)
            picture = film.picture(len(film.shots) - 1 if last else 0)
            wide, high = picture.size
            made = QImage(picture.tobytes(), wide, high, 3 * wide, QImage.Format.Format_RGB888).copy()
            return len(film.shots), sum(film.seconds), made

        task = self._runner.start(tr("Drawing the preview…"), work, quiet=True)
        self._task = task
        asked = self._asked
        task.succeeded.connect(lambda made: self._on_drawn(made, asked))
        task.failed.connect(lambda error: self._on_failed(error, asked))
        task.finished.connect(lambda: self._on_finished(task))

    def _on_drawn(self, made: tuple[int, float, QImage], asked: object) -> None:
        if asked is not self._asked:
            return
        count, seconds, image = made
        ratio = self.devicePixelRatioF()
        size = self.preview.size() * ratio
        pixmap = QPixmap.fromImage(image).scaled(size, Qt.AspectRatioMode.KeepAspectRatio,
                                                 Qt.TransformationMode.SmoothTransformation)
        pixmap.setDevicePixelRatio(ratio)
        self.preview.setPixmap(pixmap)
        length = number_text(round(seconds, 1))
        self.state.setText(filled(tr("%1 frames, %2 seconds. The last frame is seen longer."), count, length))
        self.save_button.setEnabled(True)

    def _on_failed(self, error: BaseException, asked: object) -> None:
        if asked is self._asked:
            self.preview.clear()
            self.state.setText(told(str(error)) if isinstance(error, NkgisError) else str(error))
            self.save_button.setEnabled(False)

    def _on_finished(self, task: Task) -> None:
        if self._task is task:
            self._task = None
