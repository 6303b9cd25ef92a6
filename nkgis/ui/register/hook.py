"""Ties the panels of claims and of the sanctions screen to the window: docks, actions, dialogs, files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDockWidget, QFileDialog, QMainWindow, QWidget

from nkgis.ui.dialogs.messages import error_dialog, sentence
from nkgis.ui.dock import dock
from nkgis.ui.register.claim_files import ImportDialog, export_path
from nkgis.ui.register.claim_form import ClaimForm
from nkgis.ui.register.claims_panel import ClaimPanel
from nkgis.ui.register.screen_panel import ScreenPanel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from nkgis.app.claim_listing import ImportPreview
    from nkgis.app.screen_question import Answer
    from nkgis.app.workspace import Workspace
    from nkgis.exporters.claims import TopicRow
    from nkgis.model.claim import Claim
    from nkgis.progress import Progress
    from nkgis.ui.actions import Actions
    from nkgis.ui.preferences import Preferences
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner
    from nkgis.ui.theme import Theme


class Registers(QObject):
    """Holds the two panels and their docks; `written(paths)` fires when a file was saved."""

    written = Signal(object)

    def __init__(
        self, session: Session, runner: TaskRunner, preferences: Preferences, colors: Theme, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._session, self._runner, self._preferences = session, runner, preferences
        self._colors, self._window = colors, window
        self._actions: Actions | None = None
        self.docks: dict[str, QDockWidget] = {}
        self.form: ClaimForm | None = None
        self.preview: ImportDialog | None = None
        self.claims = ClaimPanel(session, runner, colors)
        self.screen = ScreenPanel(session, runner, colors)
        self.claims.edit_wanted.connect(self.edit)
        self.claims.delete_wanted.connect(self.delete)
        self.claims.import_wanted.connect(self.ask_import)
        self.claims.export_wanted.connect(self.ask_export)
        self.screen.export_wanted.connect(self.ask_screening)
        self.screen.show_on_map.clicked.connect(self.show_overlay)
        session.changed.connect(self._on_changed)

    # in the window

    def slots(self, fold: Callable[[QDockWidget, bool], None]) -> dict[str, Callable[..., object]]:
        """Returns what the actions do; `fold` shows or folds a dock."""
        return {
            "panel_claims": lambda on: fold(self.docks["panel_claims"], on),
            "panel_screen": lambda on: fold(self.docks["panel_screen"], on),
            "sanctions_overlay": self.show_overlay,
        }

    def add_docks(self, actions: Actions, routes: QDockWidget, passport: QDockWidget) -> None:
        """Puts the panels, folded, behind the table and the passport."""
        self._actions = actions
        window, area = self._window, Qt.DockWidgetArea
        claims = dock(window, "claims", self.tr("Claims"), self.claims, self._colors, None)
        screen = dock(window, "screen", self.tr("Sanctions screen"), self.screen, self._colors,
                      [actions["sanctions_overlay"]])
        window.addDockWidget(area.BottomDockWidgetArea, claims)
        window.tabifyDockWidget(routes, claims)
        window.addDockWidget(area.RightDockWidgetArea, screen)
        window.tabifyDockWidget(passport, screen)
        for one, first in ((claims, routes), (screen, passport)):
            one.hide()
            first.raise_()
        self.docks = {"panel_claims": claims, "panel_screen": screen}

    def set_theme(self, colors: Theme) -> None:
        """Repaints in the colours of a theme."""
        self._colors = colors
        self.claims.set_theme(colors)
        self.screen.set_theme(colors)

    def show_claim(self, claim_id: str) -> None:
        """Brings the panel of claims to the front and a claim into view."""
        panel = self.docks["panel_claims"]
        panel.show()
        panel.raise_()
        self.claims.show_claim(claim_id)
        self.claims.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def copied_text(self) -> str | None:
        """Returns the selected claim as text when the table of claims is what one looks at, else None."""
        row = self.claims.current
        if row is None or not self.claims.view.isVisible():
            return None
        claim = row.claim
        parts = (row.subject_name, row.quantity_name, claim.part, claim.value_text(), claim.as_of, claim.source.text(),
                 claim.grade.value, claim.note)
        return "\t".join(parts)

    def show_overlay(self, on: bool) -> None:
        """Shows the sanctions overlay on the map, or takes it off."""
        workspace = self._session.workspace
        if workspace is not None:
            project = workspace.project
            text = self.tr("Show sanctions") if on else self.tr("Hide sanctions")
            self._session.change(text, replace(project, screen=replace(project.screen, overlay=on)))

    def _on_changed(self, _before: Workspace | None, after: Workspace) -> None:
        on = after.project.screen.overlay
        self.screen.show_on_map.setChecked(on)
        if self._actions is not None:
            self._actions["sanctions_overlay"].setChecked(on)

    # claims of one's own

    def edit(self, claim: Claim | None) -> ClaimForm | None:
        """Opens the form for a new claim, or for one of the user's own."""
        from nkgis.app.claims import known_claims_of, quantities

        workspace = self._session.workspace
        if workspace is None:
            return None
        key = self._session.selected
        names = dict(self.claims.model.listing.names)
        if key is not None:
            names.setdefault(key[1], key[1])
        taken = frozenset(known_claims_of(workspace))
        self.form = ClaimForm(quantities(), names, taken, self._colors, claim=claim,
                              subject=key[1] if key is not None else "", parent=self._window)
        self.form.accepted_claim.connect(self.keep)
        self.form.show()
        return self.form

    def keep(self, claim: Claim) -> None:
        """Takes a claim into the project; undo takes it out."""
        workspace = self._session.workspace
        if workspace is None:
            return
        there = any(one.id == claim.id for one in workspace.project.claims)
        text = self.tr("Edit claim %1") if there else self.tr("Add claim %1")
        self._session.change(text.replace("%1", claim.value_text()), workspace.project.with_claims((claim,)))
        self.claims.show_claim(claim.id)

    def delete(self, claim: Claim) -> None:
        """Takes a claim of the user's own out of the project; undo brings it back."""
        workspace = self._session.workspace
        if workspace is not None and any(one.id == claim.id for one in workspace.project.claims):
            text = self.tr("Delete claim %1").replace("%1", claim.value_text())
            self._session.change(text, workspace.project.without_claim(claim.id))

    # files

    def ask_import(self) -> None:
        """Asks for a file of claims."""
        kinds = self.tr("Tables (*.csv *.xlsx)")
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Import claims"), self._preferences.folder, kinds)
        if name:
            self.read_import(Path(name))

    def read_import(self, path: Path) -> None:
        """Reads a file of claims in a worker and shows what it would do."""
        from nkgis.app.claim_listing import import_preview

        workspace = self._session.workspace
        if workspace is None:
            return
        self._preferences.set_folder(path.resolve().parent)

        def work(_progress: Progress) -> ImportPreview:
            return import_preview(workspace, path)

        task = self._runner.start(self.tr("Reading %1").replace("%1", path.name), work)
        task.succeeded.connect(self._show_preview)
        task.failed.connect(lambda error: self._fail(self.tr("Import claims"), error))

    def _show_preview(self, preview: ImportPreview) -> None:
        self.preview = ImportDialog(preview, self._window)
        self.preview.confirmed.connect(lambda: self._import(preview))
        self.preview.show()

    def _import(self, preview: ImportPreview) -> None:
        workspace = self._session.workspace
        if workspace is not None and preview.may_import:
            text = self.tr("Import %1").replace("%1", preview.path.name)
            self._session.change(text, workspace.project.with_claims((*preview.new, *preview.replaced)))

    def ask_export(self, rows: Sequence[TopicRow]) -> None:
        """Asks for a file name and writes the claims shown."""
        from nkgis.app.claims import export

        kinds = ";;".join((self.tr("CSV table (*.csv)"), self.tr("Excel workbook (*.xlsx)"), self.tr("JSON (*.json)")))
        start = str(Path(self._preferences.folder) / "claims.csv")
        name, chosen = QFileDialog.getSaveFileName(self._window, self.tr("Export claims"), start, kinds)
        if name:
            path = export_path(name, chosen)
            self._write(path, lambda: export(path, rows), self.tr("Export claims"))

    def ask_screening(self, answer: Answer | None) -> None:
        """Asks for a file name and writes the answer of the screen."""
        from nkgis.app.screen_question import export_answer

        if answer is None:
            return
        kinds = ";;".join((self.tr("JSON (*.json)"), self.tr("CSV table (*.csv)")))
        start = str(Path(self._preferences.folder) / "screening.json")
        name, chosen = QFileDialog.getSaveFileName(self._window, self.tr("Export screening"), start, kinds)
        if name:
            path = export_path(name, chosen, (".json", ".csv"))
            self._write(path, lambda: export_answer(path, answer), self.tr("Export screening"))

    def _write(self, path: Path, write: Callable[[], Any], title: str) -> None:
        self._preferences.set_folder(path.resolve().parent)

        def work(_progress: Progress) -> Any:
            return write()

        task = self._runner.start(self.tr("Writing %1").replace("%1", path.name), work)
        task.succeeded.connect(lambda made: self.written.emit([made]))
        task.failed.connect(lambda error: self._fail(title, error))

    def _fail(self, title: str, error: BaseException) -> None:
        error_dialog(self._window, title, sentence(error))


def copied(text: str | None) -> bool:
    """Copies a text; tells whether there was one."""
    if text is not None:
        QGuiApplication.clipboard().setText(text)
    return text is not None


def focus_stops(registers: Registers) -> list[QWidget]:
    """Returns what the key for the next panel goes to."""
    return [registers.claims.view, registers.screen.cargo]
