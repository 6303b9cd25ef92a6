"""Two scenarios compared: made off the GUI thread, and how the map shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nkgis.analysis.scenario_comparison import series
from nkgis.cartography.above import FADE, above_json
from nkgis.model.path import Wish
from nkgis.model.scenario import TODAY
from nkgis.model.scenario_difference import Change
from nkgis.ui.dialogs.messages import sentence
from nkgis.ui.network import words as net

if TYPE_CHECKING:
    from nkgis.app.network_drawing import Compared
    from nkgis.model.path import NetworkPath
    from nkgis.progress import Progress
    from nkgis.ui.map_area import MapArea
    from nkgis.ui.network.comparison_panel import ComparisonPanel
    from nkgis.ui.network.paths import Paths
    from nkgis.ui.network.scenarios import ScenarioKeeper
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import Task, TaskRunner


class Comparison(QObject):
    """Compares two scenarios off the GUI thread and shows on the map what differs; `changed(bool)` on and off."""

    changed = Signal(bool)

    def __init__(
        self, session: Session, runner: TaskRunner, area: MapArea, panel: ComparisonPanel, keeper: ScenarioKeeper,
        paths: Paths, language: str, parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._runner, self._map, self._panel = session, runner, area, panel
        self._keeper, self._paths, self._language = keeper, paths, language
        self._task: Task | None = None
        self.is_on = False
        self.found: Compared | None = None
        panel.wanted.connect(self.make)
        panel.way_changed.connect(self.draw)
        panel.zoom_wanted.connect(paths.zoom_to)
        paths.hold_map(lambda: self.is_on)
        paths.shown.connect(self._on_path)
        paths.cleared.connect(lambda: panel.chart.show_series((), ()))

    def set_on(self, *, on: bool) -> None:
        """Begins or ends the comparison: of today with the scenario in use, else with the first that differs."""
        self.is_on = on
        if on:
            self.refill()
            self.make()
        else:
            self.found = None
            if self._task is not None:
                self._task.cancel()
            self._map.show_above(None)
            self._paths.redraw()
            self._show_path(self._paths.path)
        self.changed.emit(on)

    def refill(self) -> None:
        """Lists the scenarios anew; what was chosen stays where it is still there."""
        known = self._keeper.known()
        rows = [(one.id, net.scenario_text(one, self._language)) for one in known]
        ids = [one.id for one in known]
        current = self._keeper.current
        now = current.id if current is not None and current.id != TODAY else next((i for i in ids if i != TODAY), TODAY)
        kept = [str(box.currentData()) for box in (self._panel.before, self._panel.after)]
        before = kept[0] if kept[0] in ids and self.found is not None else TODAY
        after = kept[1] if kept[1] in ids and self.found is not None else now
        self._panel.fill(rows, before, after)

    def set_language(self, language: str) -> None:
        """Names scenarios and lines in a label language."""
        self._language = language
        if self.is_on:
            self.refill()
            self._show()

    def make(self) -> None:
        """Compares the two chosen scenarios, on the path that was found last too."""
        workspace = self._session.workspace
        if workspace is None or not self.is_on:
            return
        before, after = str(self._panel.before.currentData()), str(self._panel.after.currentData())
        wish = Wish("", "", self._panel.modes(), date=workspace.project.clock.situation)
        path = self._paths.wish

        def work(progress: Progress) -> Compared:
            from nkgis.app.network_drawing import compared

            return compared(workspace, wish, before, after, path=path, progress=progress)

        if self._task is not None:
            self._task.cancel()
        task = self._task = self._runner.start(self.tr("Comparing scenarios"), work)
        task.succeeded.connect(lambda found: self._on_found(found) if self._task is task else None)
        task.failed.connect(lambda error: self._panel.note.setText(sentence(error)) if self._task is task else None)

    def draw(self) -> None:
        """Draws the differences, or both scenarios beside a divider."""
        if self.found is None or not self.is_on:
            return
        from nkgis.app.network_drawing import difference_items, side_items

        one = self.found.differences
        if self._panel.swipe.isChecked():
            names = [net.scenario_text(scenario, self._language) for scenario in (one.before, one.after)]
            self._map.show_above(above_json(side_items(self.found.drawn), fade=0.0, sides=names))
        else:
            self._map.show_above(above_json(difference_items(self.found.drawn), fade=FADE))

    def _on_found(self, found: Compared) -> None:
        again = self.found is not None
        self.found = found
        self._show()
        self.draw()
        changed = [run for one in found.drawn if one.change.change is not Change.SAME for run in one.runs]
        if changed and not again:
            self._paths.zoom_to(changed)

    def _show(self) -> None:
        workspace = self._session.workspace
        if self.found is None or workspace is None:
            return
        names = {route.id: route.names.get(self._language) or route.name for route in workspace.routes.values()}
        self._panel.show_changes(self.found, names, self._language)
        one = self.found.differences
        if one.paths:
            titles = [net.scenario_text(scenario, self._language) for scenario in (one.before, one.after)]
            self._panel.chart.show_series(titles, [steps if path.found else () for path, steps in
                                                   zip(one.paths, one.series, strict=True)])  # fmt: skip

    def _on_path(self, _paths: object, _wish: object) -> None:
        if self.is_on:
            self.make()
        else:
            self._show_path(self._paths.path)

    def _show_path(self, path: NetworkPath | None) -> None:
        current = self._keeper.current
        name = net.scenario_text(current, self._language) if current is not None else ""
        self._panel.chart.show_series((name,) if path else (), (series(path),) if path else ())
