"""What the actions do to projects: new, open, save, portable packages, and work left by a crash."""

from __future__ import annotations

import shutil
import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMainWindow, QMessageBox

from nkgis.cartography import words
from nkgis.io.project_file import PACKAGE_SUFFIX, is_project
from nkgis.model.layer_tree import HEADS
from nkgis.ui.dialogs import projects as dialogs
from nkgis.ui.dialogs.messages import error_dialog, sentence
from nkgis.ui.opening import first_workspace, prepared
from nkgis.ui.package_folder import packages_root, room_for_package
from nkgis.ui.project_reading import ProjectSource, ReadProject, layers_told_apart, read_project
from nkgis.ui.recovery import Recovery

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from nkgis.app.journal import Snapshot
    from nkgis.app.projects import Choices
    from nkgis.app.saving import Written
    from nkgis.app.workspace import Workspace
    from nkgis.model.project import Bounds
    from nkgis.progress import Progress
    from nkgis.ui.commands import Commands
    from nkgis.ui.preferences import Preferences
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import Task, TaskRunner

_SAVING = threading.Lock()
"""Held while a project is written: two savings never mix."""


class ProjectCommands(QObject):
    """Opens and saves the project of a window and guards what is not saved.

    `state_changed()` fires when the title or the modified mark may be another; `view_wanted(bounds)` when the map is
    to show what it showed on saving; `folded_wanted(ids)` when the layer panel is to be folded as it was then;
    `saved(path)` after a saving.
    """

    state_changed = Signal()
    view_wanted = Signal(object)
    folded_wanted = Signal(object)
    saved = Signal(object)

    def __init__(
        self, session: Session, runner: TaskRunner, preferences: Preferences, commands: Commands, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._session, self._runner, self._preferences = session, runner, preferences
        self._commands, self._window = commands, window
        self.path: Path | None = None
        self._stamp: str | None = None
        self._seen: Bounds | None = None
        self._folded: tuple[str, ...] = ()
        self._leaving = False
        self._question: QMessageBox | None = None
        self._folder: Path | None = None
        self.recovery = Recovery(self.snapshot, window)
        self.recovery.wanted.connect(lambda unsaved: self._read(ProjectSource(unsaved.path, unsaved=unsaved)))
        session.stack.cleanChanged.connect(self.state_changed)
        session.stack.indexChanged.connect(self.recovery.keep)
        session.stack.cleanChanged.connect(self.recovery.keep)
        session.changed.connect(self._on_changed)
        commands.project_wanted.connect(self.open)

    # what is open

    @property
    def name(self) -> str:
        """Returns the name of the project as the title shows it: its file's, else its own."""
        workspace = self._session.workspace
        if self.path is not None:
            return self.path.stem
        return workspace.project.name if workspace is not None else ""

    def title(self) -> str:
        """Returns the title of the window, with the place of the modified mark."""
        name = words.project_name(self.name).replace("[*]", "")  # the mark's place is ours to say
        return f"{name}[*] — nkgis" if name else "nkgis[*]"

    def set_seen(self, bounds: Bounds) -> None:
        """Remembers what the map shows; it is saved with the project but is no change of it."""
        self._seen = bounds

    def set_folded(self, ids: tuple[str, ...]) -> None:
        """Remembers what is folded in the layer panel; it is saved with the project but is no change of it."""
        self._folded = ids

    def _with_folded(self, workspace: Workspace) -> Workspace:
        known = {f"kind:{head}" for head in HEADS} | {group.id for group in workspace.project.groups}
        folded = tuple(one for one in self._folded if one in known)
        return replace(workspace, project=replace(workspace.project, folded=folded))

    # the start

    def start(self, paths: Sequence[Path]) -> None:
        """Loads the first project of the window: the one among the paths, else the bundled one, with files on top."""
        projects = [path for path in paths if is_project(path)]
        if projects:
            self._read(ProjectSource(projects[0], extra=tuple(path for path in paths if path not in projects)))
            if len(projects) > 1:
                self._sorry(self.tr("%1 was left closed: a window shows one project.").replace("%1", projects[1].name))
        else:
            self._commands.load(paths)

    def keep_safe(self, root: Path) -> None:
        """Keeps a journal of unsaved work in a folder, and offers what others left there.

        Both begin with the first workspace: before, nothing can be changed, and the window is to come up fast.
        """
        self.recovery.keep_in(root)
        if self._session.workspace is not None:
            self.recovery.begin()

    def _on_changed(self, before: Workspace | None, _after: Workspace) -> None:
        if before is None:
            self.recovery.begin()
        self.state_changed.emit()

    # what the user wishes

    def new(self) -> None:
        """Begins anew with the bundled data."""
        self.guard(self._new)

    def _new(self) -> None:
        language = self._preferences.language
        task = self._runner.start(
            self.tr("Opening the bundled data"),
            lambda progress: prepared(first_workspace([], progress), language, progress),
        )
        started_from = self._session.workspace
        task.succeeded.connect(
            lambda opened: self._arrived(started_from, lambda: self._show(opened.workspace, None, None))
        )
        task.failed.connect(lambda error: self._sorry(sentence(error)))

    def ask_open(self) -> None:
        """Asks for a project and opens it."""
        kinds = self.tr("Projects and packages (%1)").replace("%1", "*.nkgis *.nkgisz")
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open project"), self._preferences.folder, f"{kinds};;{self.tr('All files')} (*)"
        )
        if name:
            self.open(Path(name))

    def open(self, path: Path, extra: Sequence[Path] = ()) -> None:
        """Opens a project in place of the present one, after the question about unsaved changes."""
        self.guard(lambda: self._read(ProjectSource(path, extra=tuple(extra))))

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Saves the project where it comes from, or asks where; `then` is called when everything is saved."""
        from nkgis.app.saving import stamp_of

        path = self.path
        if path is None:
            self.save_as(then)
        elif path.exists() and stamp_of(path) != self._stamp:
            answers: dict[str, Callable[[], None]] = {
                "as": lambda: self.save_as(then), "over": lambda: self.save_to(path, then)
            }
            dialogs.overtaken_question(self._window, path, lambda answer: answers.get(answer, lambda: None)())
        else:
            self.save_to(path, then)

    def save_as(self, then: Callable[[], None] | None = None) -> None:
        """Asks for a name and saves the project under it."""
        folder = str(self.path.parent) if self.path is not None else self._preferences.folder
        path = dialogs.ask_save_path(self._window, self.tr("Save project as"), folder, _file_name(self.name))
        if path is not None:
            self.save_to(path, then)

    def save_to(self, path: Path, then: Callable[[], None] | None = None) -> None:
        """Saves the project under a name, as a package when the name says so."""
        workspace = self._session.workspace
        if workspace is not None:
            task = self._write(workspace, path)
            task.succeeded.connect(lambda written: self._on_saved(written, workspace, then))

    def ask_package(self) -> None:
        """Asks for a name and writes a portable package; the project stays where it is."""
        folder, name = self._preferences.folder, _file_name(self.name)
        title = self.tr("Save portable package")
        path = dialogs.ask_save_path(self._window, title, folder, name, only_package=True)
        if path is not None:
            self.save_package(path)

    def save_package(self, path: Path) -> None:
        """Writes a portable package with the project and its data."""
        workspace = self._session.workspace
        if workspace is not None:
            self._write(workspace, path).succeeded.connect(self._on_packed)

    def rename(self) -> None:
        """Asks for the name that sheets and pages bear."""
        workspace = self._session.workspace
        if workspace is None:
            return
        name, chosen = QInputDialog.getText(
            self._window, self.tr("Project name"), self.tr("Name on sheets and pages:"), QLineEdit.EchoMode.Normal,
            workspace.project.name,
        )
        if chosen and name.strip():
            text = self.tr("Name the project %1").replace("%1", name.strip())
            self._session.change(text, replace(workspace.project, name=name.strip()))

    # unsaved changes

    def guard(self, then: Callable[[], None]) -> None:
        """Goes on with `then` when nothing is unsaved, or after the user has saved or discarded it."""
        if self._session.workspace is None or self._session.stack.isClean():
            then()
            return
        if self._question is not None:
            self._question.raise_()
            return

        def chosen(answer: str) -> None:
            self._question = None
            if answer == "save":
                self.save(lambda: self.guard(then))
            elif answer == "discard":
                then()

        self._question = dialogs.unsaved_question(self._window, self.name, chosen)

    def may_close(self) -> bool:
        """Tells whether the window may close now; if not, the question is on the screen and closes it later."""
        if self._leaving or self._session.workspace is None or self._session.stack.isClean():
            return True
        self.guard(self._leave)
        return False

    def _leave(self) -> None:
        self._leaving = True
        self._window.close()

    def shut_down(self) -> None:
        """Ends the journal and clears away an open package: the window closes cleanly."""
        self.recovery.close()
        self._clear_folder(None)

    def snapshot(self) -> Snapshot | None:
        """Returns the unsaved state for the journal, None when everything is saved."""
        from nkgis.app.journal import Snapshot

        workspace = self._session.workspace
        if workspace is None or self._session.stack.isClean():
            return None
        return Snapshot(self._with_folded(workspace), self.name, self.path, self._stamp, self._seen)

    # reading

    def _read(self, source: ProjectSource, choices: Choices | None = None) -> None:
        """Reads a project in a thread and shows it."""
        language, name = self._preferences.language, source.path.name if source.path else ""
        if source.path is not None and source.unsaved is None and source.path.suffix.lower() == PACKAGE_SUFFIX:
            source.folder = source.folder or room_for_package()
        text = self.tr("Opening %1").replace("%1", name) if name else self.tr("Restoring unsaved work")
        started_from = self._session.workspace
        task = self._runner.start(
            text, lambda progress: read_project(source, choices, language, progress), quiet=started_from is None
        )
        task.succeeded.connect(lambda read: self._arrived(started_from, lambda: self._on_read(read)))
        task.failed.connect(lambda error: self._on_not_read(error, source, choices))
        task.cancelled.connect(lambda: self._left_closed(source))

    def _arrived(self, started_from: Workspace | None, show: Callable[[], None]) -> None:
        """Shows what was read; when something was changed meanwhile, the question comes again."""
        if self._session.workspace is started_from:
            show()
        else:
            self.guard(show)

    def _on_read(self, read: ReadProject) -> None:
        source, opened = read.source, read.opened
        changed = opened.is_changed or bool(read.files.layers) or source.unsaved is not None
        self._show(read.files.workspace, source.path, read.stamp, folder=source.folder, changed=changed)
        if source.unsaved is not None:
            self.recovery.take_over(source.unsaved)
        elif source.path is not None:
            self._preferences.add_recent([source.path])
            self._preferences.set_folder(source.path.resolve().parent)
        told = [sentence(error) for _, error in read.files.errors]
        told += [] if read.asked else list(opened.notes)
        if told:
            self._sorry("\n".join(told))

    def _on_not_read(self, error: BaseException, source: ProjectSource, choices: Choices | None) -> None:
        from nkgis.app.projects import Choices, ProjectTroublesError

        if isinstance(error, ProjectTroublesError):
            name = source.unsaved.title if source.unsaved else source.path.stem if source.path else ""
            dialog = dialogs.TroublesDialog(name, error.troubles, choices or Choices(), self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.accepted.connect(lambda: self._read(source, dialog.choices()))
            dialog.rejected.connect(lambda: self._left_closed(source))
            dialog.open()
            return
        self._sorry(sentence(error))
        self._left_closed(source)

    def _left_closed(self, source: ProjectSource) -> None:
        """Leaves everything as it was; a window that has nothing yet shows the bundled data."""
        if source.unsaved is not None:
            source.unsaved.release()
        if source.folder is not None:
            shutil.rmtree(source.folder, ignore_errors=True)
        if self._session.workspace is None:
            self._commands.load(source.extra)

    def _clear_folder(self, folder: Path | None) -> None:
        """Clears away the package that was open and remembers the folder of the one that is."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
        self._folder = folder

    def _show(
        self, workspace: Workspace, path: Path | None, stamp: str | None, *, folder: Path | None = None,
        changed: bool = False,
    ) -> None:
        """Shows a project in place of the present one; `folder` is where its package lies."""
        seen, self._folded = workspace.project.seen, workspace.project.folded
        self._clear_folder(folder)
        self.path, self._stamp = (path.absolute() if path is not None else None), stamp
        self._session.select(None)
        layers = layers_told_apart(workspace, self._session.workspace)
        project = replace(workspace.project, seen=None, folded=(), layers=layers)
        self._session.start(replace(workspace, project=project))
        self.folded_wanted.emit(self._folded)
        if changed:
            self._session.stack.resetClean()
        self.recovery.keep()
        self.view_wanted.emit(seen or workspace.project.view)
        self.state_changed.emit()

    # writing

    def _write(self, workspace: Workspace, path: Path) -> Task:
        seen, workspace = self._seen, self._with_folded(workspace)

        def work(progress: Progress) -> Written:
            from nkgis.app.saving import save_package, save_project

            while not _SAVING.acquire(timeout=0.1):
                progress.step(0, 0, path.name)
            try:
                if path.suffix.lower() == PACKAGE_SUFFIX:
                    return save_package(workspace, path, seen=seen, progress=progress)
                return save_project(workspace, path, seen=seen, unpacked=packages_root(), progress=progress)
            finally:
                _SAVING.release()

        self._preferences.set_folder(path.resolve().parent)
        task = self._runner.start(self.tr("Saving %1").replace("%1", path.name), work)
        task.failed.connect(lambda error: self._sorry(sentence(error), self.tr("Not saved")))
        return task

    def _on_saved(self, written: Written, workspace: Workspace, then: Callable[[], None] | None) -> None:
        self.path, self._stamp = written.path.absolute(), written.stamp
        if self._session.workspace is workspace:
            self._session.stack.setClean()
        self.recovery.keep()
        self._preferences.add_recent([written.path])
        self.state_changed.emit()
        self.saved.emit(written.path)
        self._tell_left_out(written)
        if then is not None:
            then()

    def _on_packed(self, written: Written) -> None:
        self.saved.emit(written.path)
        self._tell_left_out(written)

    def _tell_left_out(self, written: Written) -> None:
        if written.left_out:
            text = self.tr("%1 is written without the rows of %2: their files are missing.")
            names = ", ".join(written.left_out)
            self._sorry(text.replace("%1", written.path.name).replace("%2", names))

    def _sorry(self, text: str, title: str = "") -> None:
        error_dialog(self._window, title or self.tr("Project"), text)


def _file_name(name: str) -> str:
    """Returns a name that every system takes for a file."""
    return "".join(c if c.isprintable() and c not in '\\/:*?"<>|' else "_" for c in name).strip(" .") or "project"
