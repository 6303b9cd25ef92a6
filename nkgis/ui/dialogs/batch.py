"""The dialog for jobs in parts: many or large files measured into a folder, stopped and gone on with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from nkgis.app.operations import MeasureOptions
from nkgis.app.scale.engines import Where, measured_into
from nkgis.app.scale.job import DONE_FOLDER, JOB_FILE
from nkgis.io.catalogue import catalogue
from nkgis.ui.dialogs.messages import sentence
from nkgis.ui.dialogs.projects import question
from nkgis.ui.plain import filled, plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from nkgis.app.scale.run import Summary
    from nkgis.progress import Progress
    from nkgis.ui.tasks import Task, TaskRunner

_HERE, _WORKERS, _SCHEDULER = range(3)
_SHOWN = 200


def tr(text: str) -> str:
    """Returns a text of the dialog in the language of the window."""
    return QCoreApplication.translate("batch", text)


class BatchDialog(QDialog):
    """Chooses files, a folder and where to measure, runs the job and tells how it ended."""

    def __init__(self, runner: TaskRunner, border_set: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._task: Task | None = None
        self._closing = False
        self.setWindowTitle(tr("Measure files in parts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.resize(620, 560)
        self._build_inputs(border_set)
        self._build_outcome()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(plain_label(
            tr("Files too many or too large for the map are measured part by part into a folder of GeoParquet tables: "
               "segments, routes, crossings, rejected features."), secondary=True, wrap=True))
        layout.addWidget(self._inputs, 1)
        layout.addWidget(self.state)
        layout.addWidget(self.bar)
        layout.addWidget(self.told, 1)
        layout.addWidget(self._buttons)
        self._show_state()

    def _build_inputs(self, border_set: str) -> None:
        self._inputs = QWidget(self)
        form = QFormLayout(self._inputs)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.files = QListWidget(self)
        self.files.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.files.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.files.setMinimumHeight(72)
        add, remove = QPushButton(tr("&Add…"), self), QPushButton(tr("&Remove"), self)
        add.clicked.connect(self._ask_files)
        remove.clicked.connect(self._remove_files)
        beside = QVBoxLayout()
        beside.addWidget(add)
        beside.addWidget(remove)
        beside.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.files, 1)
        row.addLayout(beside)
        form.addRow(tr("Files"), row)
        self.files.setAccessibleName(tr("Files"))
        self.folder = QLineEdit(self)
        self.folder.textChanged.connect(self._show_state)
        browse = QPushButton(tr("&Folder…"), self)
        browse.clicked.connect(self._ask_folder)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(browse)
        form.addRow(tr("Results into"), row)
        self.folder.setAccessibleName(tr("Results into"))
        self.borders = QComboBox(self)
        for entry in catalogue().border_sets:
            self.borders.addItem(entry.name, entry.id)
        self.borders.setCurrentIndex(max(self.borders.findData(border_set), 0))
        form.addRow(tr("&Borders"), self.borders)
        self.where = QComboBox(self)
        self.where.addItems([tr("In this program"), tr("Worker processes on this computer"),
                             tr("Workers of a Dask scheduler")])  # fmt: skip
        self.where.currentIndexChanged.connect(self._show_state)
        form.addRow(tr("&Measure"), self.where)
        self.workers = QSpinBox(self)
        self.workers.setRange(1, 256)
        self.workers.setValue(2)
        form.addRow(tr("&Workers"), self.workers)
        self.scheduler = QLineEdit(self)
        self.scheduler.setPlaceholderText("tcp://127.0.0.1:8786")
        self.scheduler.textChanged.connect(self._show_state)
        form.addRow(tr("&Scheduler"), self.scheduler)
        self.anew = QCheckBox(tr("Begin &anew: what the folder holds of a job is measured again"), self)
        form.addRow("", self.anew)
        self._form = form

    def _build_outcome(self) -> None:
        self.state = plain_label("", secondary=True, wrap=True)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(tr("Parts measured"))
        self.bar.hide()
        self.told = QPlainTextEdit(self)
        self.told.setReadOnly(True)
        self.told.setTabChangesFocus(True)
        self.told.setAccessibleName(tr("How it ended"))
        self.told.hide()
        self._buttons = QDialogButtonBox(self)
        self.start = self._buttons.addButton(tr("&Start"), QDialogButtonBox.ButtonRole.ActionRole)
        self.stop = self._buttons.addButton(tr("S&top"), QDialogButtonBox.ButtonRole.ActionRole)
        self.show_folder = self._buttons.addButton(tr("&Open folder"), QDialogButtonBox.ButtonRole.ActionRole)
        close = self._buttons.addButton(QDialogButtonBox.StandardButton.Close)
        self.start.setDefault(True)
        self.start.clicked.connect(self._run)
        self.stop.clicked.connect(self._cancel)
        self.show_folder.clicked.connect(self._open_folder)
        close.clicked.connect(self.close)
        self.show_folder.hide()

    def add_files(self, paths: Sequence[Path]) -> None:
        """Adds files to the list, each once."""
        known = set(self.paths())
        for path in paths:
            if path not in known:
                self.files.addItem(str(path))
        self._show_state()

    def paths(self) -> list[Path]:
        """Returns the files of the list."""
        return [Path(self.files.item(row).text()) for row in range(self.files.count())]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes local files."""
        if self._task is None and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Adds the files dropped."""
        self.add_files([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def reject(self) -> None:
        """Closes on Esc, and asks first when a job runs."""
        if self._task is None:
            super().reject()
        else:
            self._ask_stop()

    def _ask_files(self) -> None:
        kinds = tr("Lines (%1);;All files (*)").replace(
            "%1", "*.parquet *.geoparquet *.gpkg *.fgb *.geojson *.json *.shp *.kml *.gpx *.csv")
        names, _ = QFileDialog.getOpenFileNames(self, tr("Files to measure"), "", kinds)
        self.add_files([Path(name) for name in names])

    def _remove_files(self) -> None:
        for item in self.files.selectedItems():
            self.files.takeItem(self.files.row(item))
        self._show_state()

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Results into"), self.folder.text())
        if name:
            self.folder.setText(name)

    def _show_state(self) -> None:
        running, chosen = self._task is not None, self.where.currentIndex()
        self._form.setRowVisible(self.workers, chosen == _WORKERS)
        self._form.setRowVisible(self.scheduler, chosen == _SCHEDULER)
        self._inputs.setEnabled(not running)
        folder = self.folder.text().strip()
        known = _progress_in(Path(folder)) if folder else None
        self._form.setRowVisible(self.anew, known is not None)
        ready = bool(self.files.count() and folder) and (chosen != _SCHEDULER or bool(self.scheduler.text().strip()))
        self.start.setVisible(not running)
        self.start.setEnabled(ready)
        self.start.setText(tr("&Start") if known is None else tr("&Go on"))
        self.stop.setVisible(running)
        if running:
            return
        if known is not None:
            text = filled(tr("This folder holds a job: %1 of %2 parts are finished."), *known)
        elif not self.files.count():
            text = tr("Add the files to measure, or drop them here.")
        elif not folder:
            text = tr("Choose a new or empty folder for the results.")
        else:
            text = ""
        self.state.setText(text)

    def _run(self) -> None:
        chosen = self.where.currentIndex()
        where = Where(chosen != _HERE, self.scheduler.text().strip() if chosen == _SCHEDULER else None,
                      self.workers.value())  # fmt: skip
        folder, paths, anew = Path(self.folder.text().strip()), self.paths(), self.anew.isChecked()
        options = MeasureOptions(borders=self.borders.currentData())

        def work(progress: Progress) -> Summary:
            return measured_into(folder, paths, options, where, restart=anew, progress=progress)

        task = self._runner.start(tr("Measuring in parts"), work, quiet=True)
        self._task = task
        task.progressed.connect(self._on_progressed, Qt.ConnectionType.QueuedConnection)
        task.succeeded.connect(self._on_succeeded)
        task.failed.connect(lambda error: self._tell(_without_option(sentence(error))))
        task.cancelled.connect(lambda: self._tell(
            tr("Stopped. What is finished stays; “Go on” measures the rest.")))  # fmt: skip
        task.finished.connect(self._on_finished)
        self.told.hide()
        self.show_folder.hide()
        self.bar.setRange(0, 0)
        self.bar.show()
        self.state.setText(tr("Beginning…"))
        self._show_state()

    def _on_progressed(self, done: int, total: int, label: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.state.setText(filled(tr("%1 of %2 parts are finished."), done, total) if total else label)

    def _on_succeeded(self, summary: Summary) -> None:
        lines = [filled(tr("%1 lines, %2 segments, %3 crossings; %4 km."), summary.routes, summary.segments,
                         summary.crossings, f"{summary.length_m / 1000:.3f}")]  # fmt: skip
        if summary.rejected_count:
            lines.append(filled(tr("%1 features were rejected; the table “rejected” lists them all."),
                                 summary.rejected_count))  # fmt: skip
        lines += [f"{name}: {one.feature} {one.reason}" for name, one in summary.rejected[:_SHOWN]]
        if summary.failed:
            lines.append(filled(tr("%1 of %2 parts failed; “Go on” tries them again."), len(summary.failed),
                                 summary.chunks))  # fmt: skip
        lines += [one.reason if one.reason.startswith(one.file) else f"{one.file}: {one.reason}"
                  for one in summary.failed[:_SHOWN]]  # fmt: skip
        self._tell("\n".join([*lines, *summary.notes]))

    def _tell(self, text: str) -> None:
        self.told.setPlainText(text)
        self.told.show()

    def _on_finished(self) -> None:
        self._task = None
        self.anew.setChecked(False)
        self.bar.hide()
        self.show_folder.setVisible(Path(self.folder.text().strip()).is_dir())
        self._show_state()
        if self._closing:
            self.close()

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.state.setText(tr("Stopping when the parts at work allow it…"))

    def _ask_stop(self) -> None:
        def chosen(number: int) -> None:
            if number == 0 and self._task is not None:
                self._closing = True
                self._cancel()

        role = QMessageBox.ButtonRole
        question(self, tr("Measure files in parts"), tr("Stop the job?"),
                 tr("What is finished stays; the same files and folder go on from there."),
                 [(tr("S&top"), role.AcceptRole), (tr("Cancel"), role.RejectRole)], chosen)  # fmt: skip

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.folder.text().strip()))


def _progress_in(folder: Path) -> tuple[int, int] | None:
    """Returns how many parts of the job in a folder are finished, and of how many; None when it holds none."""
    try:
        document = json.loads((folder / JOB_FILE).read_text("utf-8"))
        return sum(1 for _ in (folder / DONE_FOLDER).glob("[0-9]*.json")), len(document["chunks"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _without_option(text: str) -> str:
    """Returns a sentence of the core without the names of options, which a window has not."""
    return text.removeprefix("--out ").replace("begin anew with --restart", "tick “Begin anew”")
