"""Ties paths, scenarios and their comparison to the window: docks, tool bar, slots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow, QToolBar

from nkgis.ui.dialogs.messages import error_dialog, sentence
from nkgis.ui.dock import PanelTitle, dock
from nkgis.ui.network.comparison import Comparison
from nkgis.ui.network.comparison_panel import ComparisonPanel
from nkgis.ui.network.panel import PathPanel
from nkgis.ui.network.paths import Paths
from nkgis.ui.network.scenarios import ScenarioKeeper
from nkgis.ui.network.words import scenario_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from nkgis.app.workspace import Workspace
    from nkgis.ui.actions import Actions
    from nkgis.ui.drawing.controller import Drawing
    from nkgis.ui.map_area import MapArea
    from nkgis.ui.network.editor import ScenarioEditor
    from nkgis.ui.search import SearchBox
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner
    from nkgis.ui.theme import Theme


class NetworkTools(QObject):
    """Holds the panels of the networks and what drives them; `noted(sentence)` is for the status bar."""

    noted = Signal(str)
    scenario_changed = Signal()

    def __init__(
        self, session: Session, runner: TaskRunner, area: MapArea, drawing: Drawing, box: SearchBox, colors: Theme,
        language: str, window: QMainWindow,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._window, self._colors, self._language = session, window, colors, language
        self._drawing = drawing
        self.panel = PathPanel(box, colors)
        self.comparison_panel = ComparisonPanel(colors)
        self.paths = Paths(session, runner, area, self.panel, self)
        self.paths.language = language
        self.keeper = ScenarioKeeper(session, runner, language, self)
        self.comparison = Comparison(
            session, runner, area, self.comparison_panel, self.keeper, self.paths, language, self
        )
        self.editor: ScenarioEditor | None = None
        self._actions: Actions | None = None
        self.docks: dict[str, QDockWidget] = {}
        drawing.place_picked.connect(self._on_picked)
        drawing.tool_changed.connect(self._on_tool)
        self.paths.noted.connect(self.noted)
        self.paths.chart_wanted.connect(self._show_chart)
        self.keeper.edit_wanted.connect(self.edit)
        self.keeper.chosen.connect(self._on_scenario)
        self.keeper.failed.connect(lambda error: error_dialog(window, self.tr("Scenario"), sentence(error)))
        session.changed.connect(self._on_changed)
        area.ready.connect(self._on_ready)

    def slots(self) -> dict[str, Callable[..., object]]:
        """Returns the slots of the actions by their ids."""
        return {
            "panel_paths": lambda on: self._fold("paths", on),
            "panel_compare": lambda on: self._fold("compare", on),
            "compare": self._compare,
            "next_scenario": lambda: self.keeper.step(1),
            "previous_scenario": lambda: self.keeper.step(-1),
            "edit_scenarios": self.edit,
            "find_path": self.ask,
            "keep_path": self.paths.keep,
            "clear_path": self.paths.clear,
        }

    def build(
        self, actions: Actions, passport: QDockWidget, table: QDockWidget, first: QDockWidget
    ) -> dict[str, QDockWidget]:
        """Makes the docks beside the passport and the table, hidden; `first` of the tables is in front.

        Returns them by the ids of their actions.
        """
        self._actions = actions
        paths = dock(self._window, "paths", self.tr("Path"), self.panel, self._colors, [actions["keep_path"]])
        compare = dock(self._window, "compare", self.tr("Comparison"), self.comparison_panel, self._colors, [])
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, paths)
        self._window.tabifyDockWidget(passport, paths)
        self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, compare)
        self._window.tabifyDockWidget(table, compare)
        for one in (paths, compare):
            one.hide()
        passport.raise_()
        first.raise_()
        self.docks = {"paths": paths, "compare": compare}
        compare.visibilityChanged.connect(self._on_compare_seen)
        return {"panel_paths": paths, "panel_compare": compare}

    def add_to(self, bar: QToolBar, actions: Actions) -> None:
        """Puts the choice of a scenario and the comparison into the tool bar, before the search."""
        before = next((one for one in bar.actions() if bar.widgetForAction(one) is not None
                       and bar.widgetForAction(one).metaObject().className() == "QWidget"), None)  # fmt: skip
        if before is None:
            bar.addWidget(self.keeper.box)
            bar.addAction(actions["compare"])
            return
        bar.insertSeparator(before)
        bar.insertWidget(before, self.keeper.box)
        bar.insertAction(before, actions["compare"])

    def set_theme(self, colors: Theme) -> None:
        """Repaints in the colours of a theme."""
        self._colors = colors
        self.panel.set_theme(colors)
        self.comparison_panel.set_theme(colors)
        for one in self.docks.values():
            title = one.titleBarWidget()
            if isinstance(title, PanelTitle):
                title.set_theme(colors)

    def set_language(self, language: str) -> None:
        """Names scenarios and lines in a label language."""
        self._language = language
        self.keeper.set_language(language)
        self.paths.set_language(language)
        self.comparison.set_language(language)

    def titled(self, title: str) -> str:
        """Returns a title with the scenario in use behind it; as it is under the one without patches."""
        current = self._session.shown_scenario
        return f"{title} – {scenario_text(current, self._language)}" if current is not None else title

    def ask(self) -> None:
        """Opens the panel of paths with the cursor in its first field."""
        self._show("paths")
        self.panel.setCurrentIndex(0)
        self.panel.form.start.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def edit(self) -> None:
        """Opens the editor of scenarios."""
        from nkgis.ui.network.editor import ScenarioEditor

        if self._session.workspace is None:
            return
        if self.editor is None:
            self.editor = ScenarioEditor(self._session, self._language, self._window)
        self.editor.open_at(self._session.workspace.project.scenario)

    def _compare(self, on: bool) -> None:
        self.comparison.set_on(on=on)
        if on:
            self._show("compare")
            self.comparison_panel.tabs.setCurrentIndex(0)
        elif self.docks:
            self.docks["compare"].hide()

    def _fold(self, name: str, on: bool) -> None:
        self.docks[name].setVisible(on)
        if on:
            self.docks[name].raise_()

    def _show(self, name: str) -> None:
        if name in self.docks:
            self.docks[name].show()
            QTimer.singleShot(0, self.docks[name], self.docks[name].raise_)

    def _show_chart(self, _path: object) -> None:
        self._show("compare")
        self.comparison_panel.tabs.setCurrentIndex(1)

    def _on_compare_seen(self, _seen: bool) -> None:
        if self.comparison.is_on and self.docks["compare"].isHidden() and self._actions is not None:
            self._actions["compare"].setChecked(False)
            self.comparison.set_on(on=False)

    def _on_picked(self, lon: float, lat: float, via: bool) -> None:
        self._show("paths")
        self.paths.pick(lon, lat, via=via)

    def _on_tool(self, action: str) -> None:
        if action == "tool_path":
            self._show("paths")
            self.panel.setCurrentIndex(0)

    def _on_scenario(self, _scenario: object) -> None:
        self.paths.find_again()
        if self.comparison.is_on:
            self.comparison.refill()
            self.comparison.make()
        self.scenario_changed.emit()

    def _on_changed(self, before: Workspace | None, after: Workspace) -> None:
        if before is None:
            QTimer.singleShot(0, self, self._fill_cargoes)
        elif before.project.clock != after.project.clock:
            self.paths.find_again()
            self.comparison.make()

    def _fill_cargoes(self) -> None:
        from nkgis.io.rules import rule_book

        self.panel.form.fill_cargoes([(one.id, one.name) for one in rule_book().cargoes if not one.is_activity])

    def _on_ready(self) -> None:
        if self.comparison.is_on:
            self.comparison.draw()
        elif self.paths.items:
            self.paths.redraw()
