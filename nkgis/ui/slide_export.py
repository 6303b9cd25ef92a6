"""Slides from the window: of what, into which file, and whether a presentation that is there is updated."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from nkgis.app.export_options import ExportOptions
from nkgis.app.export_views import with_story
from nkgis.cartography.told import told
from nkgis.ui.commands import exported
from nkgis.ui.dialogs.messages import error_dialog, note_dialog, sentence

if TYPE_CHECKING:
    from nkgis.progress import Progress
    from nkgis.ui.preferences import Preferences
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner

ROUTE, STORY, WHOLE = "route", "story", "whole"


class SlideExport(QObject):
    """Asks for a presentation and writes the slides; `written(paths)` when they are there."""

    written = Signal(object)

    def __init__(self, session: Session, runner: TaskRunner, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._runner, self._preferences, self._window = session, runner, preferences, window

    def subjects(self) -> dict[str, str]:
        """Returns what slides can be made of now by the words of the file dialog, the nearest at hand first."""
        found = {}
        workspace, selected = self._session.shown, self._session.selected
        if workspace is not None and selected in workspace.measurements:
            found[self.tr("Slides of the selected route (*.pptx)")] = ROUTE
        if workspace is not None and any(one.in_story for one in workspace.project.bookmarks):
            found[self.tr("Slides of the story (*.pptx)")] = STORY
        found[self.tr("Slides of the whole project (*.pptx)")] = WHOLE
        return found

    def ask(self) -> None:
        """Asks for a file name; one that is there is looked into, so that the question about it is the right one."""
        if self._session.workspace is None:
            return
        kinds = self.subjects()
        start = str(Path(self._preferences.folder) / "nkgis-slides.pptx")
        name, kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Slides"), start, ";;".join(kinds), "", QFileDialog.Option.DontConfirmOverwrite)
        if not name:
            return
        path = Path(name)
        path = path if path.suffix.lower() == ".pptx" else path.with_name(f"{path.name}.pptx")
        subject = kinds.get(kind, next(iter(kinds.values())))
        if path.is_file() and path.stat().st_size:
            self._look_into(path, subject)
        else:
            self.write(path, subject)

    def _look_into(self, path: Path, subject: str) -> None:
        def work(_progress: Progress) -> bool:
            from nkgis.app.slides import has_slides

            return has_slides(path)

        task = self._runner.start(self.tr("Reading %1").replace("%1", path.name), work)
        task.succeeded.connect(lambda ours: self._question(path, subject, has_ours=ours))
        task.failed.connect(lambda error: error_dialog(self._window, self.tr("Slides"), sentence(error)))

    def _question(self, path: Path, subject: str, *, has_ours: bool) -> None:
        """Asks whether a presentation that is there is updated or replaced."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Slides"))
        if has_ours:
            box.setText(self.tr("Update the slides in %1?").replace("%1", path.name))
            box.setInformativeText(self.tr(
                "Maps, figures, tables and notes of nkgis are made anew where they stand. "
                "Your own slides, shapes, notes and headings stay."))
        else:
            box.setText(self.tr("%1 has no slides of nkgis yet.").replace("%1", path.name))
            box.setInformativeText(self.tr(
                "They can be added behind the slides that are there, which stay as they are."))
        keep = box.addButton(self.tr("&Update") if has_ours else self.tr("&Add"), QMessageBox.ButtonRole.AcceptRole)
        anew = box.addButton(self.tr("&Replace the file"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(keep)
        box.setEscapeButton(QMessageBox.StandardButton.Cancel)
        keep.clicked.connect(lambda: self.write(path, subject))
        anew.clicked.connect(lambda: self.write(path, subject, anew=True))
        box.open()

    def write(self, path: Path, subject: str, *, anew: bool = False) -> None:
        """Writes the slides, and tells afterwards what was done to a presentation that was there."""
        options = self._options(path, subject, anew=anew)
        workspace = self._session.workspace if options.views else self._session.shown
        if workspace is None:
            return
        self._preferences.set_folder(path.resolve().parent)
        notes: list[str] = []
        task = self._runner.start(
            self.tr("Writing %1").replace("%1", path.name),
            lambda progress: exported(workspace, path, options, progress.noting(notes.append)),
        )
        task.succeeded.connect(lambda paths: self._on_written(paths, notes))
        task.failed.connect(lambda error: error_dialog(self._window, self.tr("Slides"), sentence(error)))

    def _options(self, path: Path, subject: str, *, anew: bool) -> ExportOptions:
        language = self._preferences.language
        selected, workspace = self._session.selected, self._session.workspace
        options = ExportOptions(
            language=language, anew=anew,
            routes=(selected[1],) if subject == ROUTE and selected is not None else (),
            scenario=self._session.scenario_name(language),
        )
        return with_story(workspace.project, path, options) if subject == STORY and workspace is not None else options

    def _on_written(self, paths: list[Path], notes: list[str]) -> None:
        self.written.emit(paths)
        if notes:
            note_dialog(self._window, self.tr("Slides"), "\n".join(told(note) for note in notes))
