"""The scenario in use: the choice in the tool bar, and what the window shows of it, made off the GUI thread."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox

from nkgis.ui.network.words import scenario_text
from nkgis.ui.plain import cut, filled, rich_tip

if TYPE_CHECKING:
    from nkgis.app.workspace import Workspace
    from nkgis.model.scenario import Scenario
    from nkgis.progress import Progress
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner

EDIT = "\0edit"
_NAME_MAX = 48
_WIDEST_PX = 180


class ScenarioKeeper(QObject):
    """Changes the scenario of a session's project and shows the project as it has it.

    `chosen(Scenario)` fires when another one is in use or the one in use was edited, `edit_wanted()` when the choice
    asks for the editor.
    """

    chosen = Signal(object)
    edit_wanted = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, runner: TaskRunner, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._runner, self._language = session, runner, language
        self._wished: Scenario | None = None
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("Scenario"))
        self.box.setMinimumHeight(28)
        self.box.setMaximumWidth(_WIDEST_PX)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(14)
        self.box.setEnabled(False)
        self.box.activated.connect(self._on_activated)
        session.changed.connect(self._on_changed)

    @property
    def current(self) -> Scenario | None:
        """Returns the scenario in use, None before anything is loaded."""
        return self._wished

    def known(self) -> tuple[Scenario, ...]:
        """Returns every scenario there is."""
        from nkgis.app.network_drawing import known_scenarios

        workspace = self._session.workspace
        return known_scenarios(workspace.project.scenarios) if workspace is not None else ()

    def choose(self, scenario_id: str) -> None:
        """Takes another scenario into use."""
        workspace = self._session.workspace
        one = next((k for k in self.known() if k.id == scenario_id), None)
        if workspace is None or one is None:
            return
        text = filled(self.tr("Scenario %1"), scenario_text(one, self._language))
        self._session.change(text, replace(workspace.project, scenario=one.id))

    def step(self, by: int) -> None:
        """Takes the next scenario into use, or one before with a negative step."""
        known, workspace = self.known(), self._session.workspace
        if workspace is None or not known:
            return
        ids = [one.id for one in known]
        now = ids.index(workspace.project.scenario) if workspace.project.scenario in ids else 0
        self.choose(ids[(now + by) % len(ids)])

    def set_language(self, language: str) -> None:
        """Names scenarios in a label language."""
        self._language = language
        self._fill()

    def _on_changed(self, before: Workspace | None, after: Workspace) -> None:
        same = before is not None and before.project.scenarios is after.project.scenarios
        if before is None or not same or before.project.scenario != after.project.scenario:
            self._fill()
            self._show(after)

    def _fill(self) -> None:
        workspace = self._session.workspace
        if workspace is None:
            return
        self.box.setEnabled(True)
        self.box.clear()
        for one in self.known():
            name = scenario_text(one, self._language)
            self.box.addItem(cut(name, _NAME_MAX), one.id)
            self.box.setItemData(self.box.count() - 1, rich_tip(f"{name}\n{one.note}"), Qt.ItemDataRole.ToolTipRole)
        self.box.insertSeparator(self.box.count())
        self.box.addItem(self.tr("Edit scenarios…"), EDIT)
        row = self.box.findData(workspace.project.scenario)
        self.box.setCurrentIndex(max(row, 0))
        self.box.setToolTip(rich_tip(self.tr("Scenario: what is supposed to be open, closed or lifted ([ and ])")))

    def _on_activated(self, row: int) -> None:
        wanted = self.box.itemData(row)
        if wanted == EDIT:
            self._fill()
            self.edit_wanted.emit()
        elif wanted is not None:
            self.choose(str(wanted))

    def _show(self, workspace: Workspace) -> None:
        """Makes what map and table will show in a worker, then shows it; the newest choice wins."""
        from nkgis.app.network_drawing import scenario_in_use

        scenario = self._wished = scenario_in_use(workspace)
        if not scenario.patches:
            self._session.show_scenario(None)
            self.chosen.emit(scenario)
            return
        clock, language = self._session.shown_clock, self._language

        def work(_progress: Progress) -> Scenario:
            from nkgis.app.clocks import workspace_at
            from nkgis.app.export_options import ExportOptions
            from nkgis.app.exports import scene_of
            from nkgis.app.scenario_workspace import workspace_in
            from nkgis.ui.tables.route_rows import route_rows

            there = workspace_at(workspace, clock) if clock is not None else workspace
            shown = workspace_in(there, scenario, date=clock.situation if clock is not None else None)
            route_rows(shown, language)
            scene_of(shown, ExportOptions(language=language), tiled=True)
            return scenario

        task = self._runner.start(self.tr("Setting the scenario"), work, quiet=True)
        task.succeeded.connect(self._on_made)
        task.failed.connect(self.failed)

    def _on_made(self, scenario: Scenario) -> None:
        if scenario is self._wished:
            self._session.show_scenario(scenario)
            self.chosen.emit(scenario)
