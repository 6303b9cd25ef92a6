"""What the actions do with finished sheets: the dialog, the sheet as last time, copying and printing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from nkgis.errors import NkgisError
from nkgis.ui.dialogs.messages import error_dialog, sentence
from nkgis.ui.sheets.order import Order, file_name, first_choices
from nkgis.ui.sheets.texts import tr
from nkgis.ui.temporary import dropped, temporary_file

if TYPE_CHECKING:
    from nkgis.model.project import Bounds
    from nkgis.model.sheet_choices import SheetChoices
    from nkgis.progress import Progress
    from nkgis.ui.preferences import Preferences
    from nkgis.ui.session import Session
    from nkgis.ui.sheets.dialog import SheetDialog
    from nkgis.ui.tasks import Task, TaskRunner
    from nkgis.ui.theme import Theme


class SheetCommands(QObject):
    """Makes sheets for a window; `written(paths)` fires after one was saved.

    What was chosen is kept in the project as one step that can be undone.
    """

    written = Signal(object)

    def __init__(
        self, session: Session, runner: TaskRunner, preferences: Preferences, colors: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._runner, self._preferences = session, runner, preferences
        self._colors, self._window = colors, window
        self._bounds: Bounds | None = None
        self.dialog: SheetDialog | None = None

    def set_theme(self, colors: Theme) -> None:
        """Shows the next dialog in the colours of a theme."""
        self._colors = colors

    def set_bounds(self, bounds: Bounds) -> None:
        """Frames sheets by what the map shows."""
        self._bounds = bounds

    def order(self) -> Order | None:
        """Returns the sheet of what is shown now, as the project remembers; None while nothing is open."""
        workspace = self._session.shown
        if workspace is None:
            return None
        language = self._preferences.language
        return Order(workspace, first_choices(workspace, self._session.selected, language), self._bounds,
                     self._session.scenario_name(language))

    def make(self) -> None:
        """Opens the dialog; with Shift held the sheet is made as last time."""
        if QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.again()
        else:
            self.ask()

    def ask(self, format_: str = "") -> None:
        """Opens the dialog of the sheet of what is shown."""
        order = self.order()
        if order is None:
            return
        from nkgis.ui.sheets.dialog import SheetDialog

        if format_:
            order = replace(order, choices=replace(order.choices, format=format_))
        if self.dialog is not None:
            self.dialog.reject()
        dialog = SheetDialog(order, self._preferences.folder, self._runner, self._colors, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.save_wanted.connect(self._on_save)
        dialog.copy_wanted.connect(self._on_copy)
        dialog.print_wanted.connect(self._on_print)
        dialog.finished.connect(self._on_closed)
        self.dialog = dialog
        dialog.show()

    def again(self) -> None:
        """Asks for a file name and writes the sheet of what is shown as the last one was made."""
        order = self.order()
        if order is None:
            return
        suffix = order.choices.format
        start = str(Path(self._preferences.folder) / file_name(order.choices))
        kinds = tr("%1 file (*.%2)").replace("%1", suffix.upper()).replace("%2", suffix)
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Make sheet"), start, kinds)
        if name:
            path = Path(name)
            self.write(order, path if path.suffix else path.with_suffix(f".{suffix}"))

    def print_sheet(self) -> None:
        """Makes the sheet as it was last made, then asks for a printer."""
        order = self.order()
        if order is not None:
            self._on_print(order)

    def write(self, order: Order, path: Path) -> Task:
        """Writes a sheet and remembers how it was made."""
        self._remember(order.choices)
        self._preferences.set_folder(path.resolve().parent)
        task = self._start(order, path, tr("Writing %1").replace("%1", path.name), tr("Make sheet"))
        task.succeeded.connect(lambda _paths: self._on_written(path))
        return task

    def _start(self, order: Order, path: Path, text: str, title: str) -> Task:
        """Starts making a sheet as a file."""

        def work(progress: Progress) -> Path:
            from nkgis.app.exports import export_workspace
            from nkgis.ui.sheets.turns import in_turn

            with in_turn(progress, path.name):
                export_workspace(order.workspace, path, options=order.options(), progress=progress)
            return path

        task = self._runner.start(text, work)
        task.failed.connect(lambda error: error_dialog(self.dialog or self._window, title, sentence(error)))
        task.finished.connect(self._on_finished)
        if self.dialog is not None:
            self.dialog.set_busy(True)
        return task

    def _remember(self, choices: SheetChoices) -> None:
        workspace = self._session.workspace
        if workspace is not None:
            self._session.change(tr("Choices of the sheet"), replace(workspace.project, sheet=choices),
                                 merge_id="sheet")  # fmt: skip

    def _on_save(self, order: Order, path: Path) -> None:
        if not path.name:
            error_dialog(self.dialog, tr("Make sheet"), tr("Name the file of the sheet first."))
            return
        if path.exists() and not self._may_replace(path):
            return
        self.write(order, path)

    def _may_replace(self, path: Path) -> bool:
        question = tr("%1 is there already. Replace it?").replace("%1", path.name)
        return QMessageBox.question(self.dialog or self._window, tr("Make sheet"), question) \
            is QMessageBox.StandardButton.Yes  # fmt: skip

    def _on_copy(self, order: Order) -> None:
        """Puts the sheet on the clipboard as a picture."""
        self._remember(order.choices)
        picture = replace(order, choices=replace(order.choices, format="png"))
        path = temporary_file("sheet.png")
        task = self._start(picture, path, tr("Making the sheet"), tr("Copy"))
        task.succeeded.connect(self._on_picture)
        task.finished.connect(lambda: dropped(path))

    def _on_picture(self, path: Path) -> None:
        from nkgis.ui.clipboard import copied

        copied(QImage(str(path)))
        if self.dialog is not None:
            self.dialog.state.setText(tr("Copied."))

    def _on_print(self, order: Order) -> None:
        self._remember(order.choices)
        page = replace(order, choices=replace(order.choices, format="pdf"))
        path = temporary_file("sheet.pdf")
        task = self._start(page, path, tr("Making the sheet"), tr("Print"))
        task.succeeded.connect(self._on_page)
        task.finished.connect(lambda: dropped(path))

    def _on_page(self, sheet: Path) -> None:
        from nkgis.ui.printing import print_asked

        parent = self.dialog or self._window
        try:
            print_asked(sheet, parent)
        except NkgisError as error:
            error_dialog(parent, tr("Print"), sentence(error))

    def _on_written(self, path: Path) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self.written.emit([path])

    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.set_busy(False)

    def _on_closed(self, _result: int) -> None:
        self.dialog = None
