"""Paths in the window: asks the networks off the GUI thread, shows what they answer on panel and map, keeps paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nkgis.cartography.above import Item, above_json, cut_items, path_items, reach_items
from nkgis.cartography.messages import Mark
from nkgis.cartography.told import told
from nkgis.errors import InputError
from nkgis.model.path import Minimise, NetworkPath, Wish
from nkgis.ui.dialogs.messages import sentence
from nkgis.ui.plain import filled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from nkgis.analysis.reaching import Reached
    from nkgis.app.editing import Edited
    from nkgis.app.workspace import Workspace
    from nkgis.model.network import Fault
    from nkgis.progress import Progress
    from nkgis.ui.map_area import MapArea
    from nkgis.ui.network.panel import PathPanel
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import Task, TaskRunner

_SMALLEST_DEG = 0.02
_M = {Minimise.DISTANCE: 1000.0, Minimise.TIME: 1.0, Minimise.COST: 1.0}
"""Metres, hours and USD/t in a unit of the field for the limit."""


class Paths(QObject):
    """Holds the wish that was asked last and its answer.

    `shown(paths, wish)` fires when there is an answer, `noted(sentence)` is for the status bar, `kept(key)` after
    a path became a route; `chart_wanted(path)`.
    """

    shown = Signal(object, object)
    noted = Signal(str)
    kept = Signal(object)
    chart_wanted = Signal(object)
    cleared = Signal()

    def __init__(self, session: Session, runner: TaskRunner, area: MapArea, panel: PathPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._runner, self._map, self._panel = session, runner, area, panel
        self._task: Task | None = None
        self._clicks = 0
        self._marked = False
        self.wish: Wish | None = None
        self.paths: list[NetworkPath] = []
        self.number = 0
        self.language = "en"
        self._ends = ("", "")
        self._items: list[Item] = []
        self._held: Callable[[], bool] = lambda: False
        panel.form.asked.connect(self.find)
        panel.chosen.connect(self._on_chosen)
        panel.zoom_wanted.connect(self.zoom_to)
        panel.place_wanted.connect(self.show_place)
        panel.keep_wanted.connect(self.keep)
        panel.clear_wanted.connect(self.clear)
        panel.chart_wanted.connect(lambda: self.chart_wanted.emit(self.path))
        panel.reach_wanted.connect(self.reach)
        panel.faults_wanted.connect(self.list_faults)

    @property
    def path(self) -> NetworkPath | None:
        """Returns the path that is shown, None where none is."""
        path = self.paths[self.number] if self.paths else None
        return path if path is not None and path.found else None

    def hold_map(self, held: Callable[[], bool]) -> None:
        """Takes who tells whether something else, a comparison, has the map's overlay."""
        self._held = held

    def pick(self, lon: float, lat: float, *, via: bool) -> None:
        """Takes a click on the map: where the path begins, where it ends, or a place on its way."""
        form = self._panel.form
        self._panel.setCurrentIndex(0)
        if via and self._clicks != 1:
            form.new_via().set_place(lon, lat)
            self.find()
        elif self._clicks != 1:
            self._clicks = 1
            form.start.set_place(lon, lat)
            form.goal.clear()
            self._mark(lon, lat, self.tr("From here"))
        else:
            self._clicks = 2
            form.goal.set_place(lon, lat)
            self._mark(None, None, "")
            self.find()

    def find(self) -> None:
        """Asks for the path of the form."""
        workspace, form = self._session.workspace, self._panel.form
        if workspace is None or not form.start.text().strip() or not form.goal.text().strip():
            return
        wish, count = self._wish(workspace), int(form.count.currentData())
        ends = (form.start.text().strip(), form.goal.text().strip())

        def work(progress: Progress) -> tuple[list[NetworkPath], tuple[str, str]]:
            from nkgis.app.network_drawing import named_place
            from nkgis.app.routing import asked, find_paths
            from nkgis.app.sanctions_on_paths import screen

            one = asked(workspace, wish, screen=screen(workspace, wish.cargo))
            names = [named_place(one.network, wish.modes, text) or end
                     for text, end in zip((wish.start, wish.goal), ends, strict=True)]
            return find_paths(one, wish, count=count, progress=progress), (names[0], names[1])

        self._panel.show_waiting()
        self._start(self.tr("Looking for the path"), work, lambda found: self._on_paths(found[0], wish, found[1]))

    def find_again(self) -> None:
        """Asks once more when something that decides has changed: scenario, date or lines."""
        if self.wish is not None:
            self.find()

    def reach(self) -> None:
        """Asks for all that is reached from the start within the limit."""
        workspace, panel = self._session.workspace, self._panel
        if workspace is None:
            return
        if not panel.form.start.text().strip():
            panel.reach_note.setText(self.tr("Write or click the place “From” first."))
            return
        wish = self._wish(workspace)
        limit = panel.limit.value() * _M[wish.minimise]

        def work(progress: Progress) -> Reached:
            from nkgis.app.network_questions import reach_of
            from nkgis.app.routing import asked

            progress.step(0, 1, "")
            return reach_of(asked(workspace, wish), wish, limit)

        panel.reach_note.setText(self.tr("Looking for what is reached…"))
        task = self._start(self.tr("Looking for what is reached"), work,
                           lambda found: self._on_reached(found, wish, limit))
        task.failed.connect(lambda error: panel.reach_note.setText(sentence(error)))

    def list_faults(self) -> None:
        """Lists the faults of the joints of the chosen modes."""
        workspace = self._session.workspace
        if workspace is None:
            return
        wish = self._wish(workspace)

        def work(progress: Progress) -> tuple[Fault, ...]:
            from nkgis.app.routing import network_of, scenario_named

            progress.step(0, 1, "")
            scenario = scenario_named(wish.scenario, workspace.project.scenarios)
            return network_of(workspace, wish.modes, scenario).faults

        task = self._runner.start(self.tr("Looking for faults of the joints"), work, quiet=True)
        task.succeeded.connect(self._panel.show_faults)
        task.failed.connect(lambda error: self._panel.faults_note.setText(sentence(error)))

    def keep(self) -> None:
        """Keeps the path that is shown as a route of the project."""
        workspace, path, wish = self._session.workspace, self.path, self.wish
        if workspace is None or path is None or wish is None:
            return
        name = " – ".join(self._ends)

        def work(_progress: Progress) -> Edited:
            from nkgis.app.network_drawing import scenario_in_use
            from nkgis.app.path_keeping import kept_path

            return kept_path(workspace, path, wish, name=name, scenario=scenario_in_use(workspace).name)

        task = self._runner.start(self.tr("Keeping the path"), work)
        task.succeeded.connect(lambda edited: self._on_kept(edited, workspace))
        task.failed.connect(lambda error: self.noted.emit(sentence(error)))

    def clear(self) -> None:
        """Takes the path off panel and map."""
        self._cancel()
        self.wish, self.paths, self.number, self._items, self._clicks = None, [], 0, [], 0
        self._panel.show_hint()
        self._mark(None, None, "")
        self.redraw()
        self.cleared.emit()

    def redraw(self) -> None:
        """Draws what was found, unless something else has the map."""
        if not self._held():
            self._map.show_above(above_json(self._items) if self._items else None)

    def zoom_to(self, runs: Sequence[Sequence[tuple[float, float]]]) -> None:
        """Brings a drawing into view."""
        from nkgis.app.network_drawing import bounds_of

        bounds = bounds_of([tuple(run) for run in runs])
        if bounds is not None:
            west, south, east, north = bounds
            pad = max(0.0, _SMALLEST_DEG - max(east - west, north - south)) / 2
            self._map.fit((west - pad, south - pad, east + pad, north + pad))

    def show_place(self, lon: float, lat: float, text: str) -> None:
        """Marks a place and shows its surroundings."""
        self._mark(lon, lat, text)
        self._map.go_to(lon, lat)

    @property
    def items(self) -> list[Item]:
        """Returns what is drawn of the answer."""
        return self._items

    def _wish(self, workspace: Workspace) -> Wish:
        project = workspace.project
        return self._panel.form.wish(project.clock.situation, project.scenario)

    def _mark(self, lon: float | None, lat: float | None, text: str) -> None:
        if lon is not None or self._marked:
            self._marked = lon is not None
            self._map.send(Mark(lon, lat, text))

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _start(self, text: str, work: Callable[[Progress], Any], then: Callable[[Any], None]) -> Task:
        """Starts work in the place of what runs: the newest wish wins."""
        self._cancel()
        task = self._task = self._runner.start(text, work)
        task.succeeded.connect(lambda result: then(result) if self._task is task else None)
        task.failed.connect(lambda error: self._on_failed(error) if self._task is task else None)
        task.cancelled.connect(lambda: self._on_cancelled() if self._task is task else None)
        return task

    def _on_paths(self, paths: list[NetworkPath], wish: Wish, ends: tuple[str, str]) -> None:
        first = self.wish is None or (self.wish.start, self.wish.goal) != (wish.start, wish.goal)
        self.wish, self.paths, self.number, self._ends = wish, paths, 0, ends
        self._panel.names = self._names()
        self._panel.show_paths(paths, *ends)
        self._draw()
        if first:
            self.zoom_to([run for path in paths[:1] for leg in path.legs for run in leg.runs]
                         or [run for path in paths[:1] for one in path.cuts for run in one.runs])
        self.shown.emit(paths, wish)

    def _names(self) -> dict[str, str]:
        workspace = self._session.workspace
        if workspace is None:
            return {}
        asked = {leg.route_id for path in self.paths for leg in path.legs}
        asked |= {one.route_id for path in self.paths for one in path.cuts}
        return {route.id: route.names.get(self.language) or route.name for route in workspace.routes.values()
                if route.id in asked}

    def set_language(self, language: str) -> None:
        """Names lines in a label language."""
        self.language = language
        if self.paths:
            self._panel.names = self._names()
            self._panel.show_path(self.number)

    def _on_chosen(self, number: int) -> None:
        self.number = number
        self._draw()
        self.shown.emit(self.paths, self.wish)

    def _draw(self) -> None:
        others = [path for k, path in enumerate(self.paths) if k != self.number and path.found]
        chosen = self.paths[self.number]
        self._items = [item for path in others for item in path_items(path, chosen=False)]
        self._items += path_items(chosen) if chosen.found else cut_items(chosen.cuts)
        self.redraw()

    def _on_reached(self, found: Reached, wish: Wish, limit: float) -> None:
        self._panel.show_reached(found, wish.minimise, limit)
        from nkgis.app.network_drawing import reached_runs

        start = found.places[0][1:3] if found.places else found.stretches[0].run[0] if found.stretches else (0.0, 0.0)
        self._items = reach_items(reached_runs(found, limit), start)
        self.redraw()
        self.zoom_to([one.run for one in found.stretches])

    def _on_kept(self, edited: Edited, started_from: Workspace) -> None:
        if self._session.workspace is not started_from:  # something else was changed meanwhile: once more
            self.keep()
            return
        self._session.replace(self.tr("Keep path"), edited.workspace)
        self._session.select(edited.key)
        self.kept.emit(edited.key)
        self.noted.emit(self.tr("The path is kept as a route in the layer Paths."))

    def _on_failed(self, error: BaseException) -> None:
        self.wish, self.paths, self._items = None, [], []
        text = told(str(error)) if isinstance(error, InputError) else sentence(error)
        self._panel.show_problem(text)
        self.redraw()

    def _on_cancelled(self) -> None:
        self._panel.show_problem(filled(self.tr("Cancelled.")))
