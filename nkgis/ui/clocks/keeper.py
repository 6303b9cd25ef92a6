"""Keeps the window at the project's clock: what it shows is made in a thread, the newest wish wins."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nkgis.model.clock import NOW, Clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from nkgis.app.moments import Moment
    from nkgis.app.workspace import Workspace
    from nkgis.progress import Progress
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner


class ClockKeeper(QObject):
    """Changes the clocks of a session's project and shows it there.

    `moved(Clock)` fires when another clock was chosen, `told(Moment)` when what is told at the shown clock is there,
    `failed(error)` when it cannot be made.
    """

    moved = Signal(object)
    told = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, runner: TaskRunner, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._runner, self.language = session, runner, language
        self._gestures = count(1)
        self._gesture = 0
        self._busy = False
        self._made: tuple[object, ...] | None = None
        self.moment: Moment | None = None
        self.folded: Callable[[], frozenset[str]] = frozenset
        """Returns the countries that the table counts as other, so that its rows are made as it shows them."""
        session.changed.connect(self._on_changed)

    @property
    def clock(self) -> Clock:
        """Returns the clock that was chosen."""
        workspace = self._session.workspace
        return workspace.project.clock if workspace is not None else NOW

    @property
    def is_behind(self) -> bool:
        """Tells whether what is shown is still of another clock."""
        return self._busy or (self._session.workspace is not None and self._session.shown_clock != self.clock)

    def begin(self) -> None:
        """Begins a gesture: all moves until the next one are one step of the undo stack."""
        self._gesture = next(self._gestures)

    def move(self, clock: Clock) -> None:
        """Chooses another clock; part of the gesture that was begun last."""
        workspace = self._session.workspace
        if workspace is not None and clock != workspace.project.clock:
            text = self.tr("Set the clocks to today") if clock == NOW else self.tr("Set the clocks")
            self._session.change(text, replace(workspace.project, clock=clock), merge_id=f"clock:{self._gesture}")

    def choose(self, clock: Clock) -> None:
        """Chooses another clock in a step of its own."""
        self.begin()
        self.move(clock)

    def set_language(self, language: str) -> None:
        """Tells names in a label language."""
        self.language = language
        self._look()

    def _on_changed(self, before: Workspace | None, after: Workspace) -> None:
        if before is None or before.project.clock != after.project.clock:
            self.moved.emit(after.project.clock)
        self._look()

    def _wished(self) -> tuple[object, ...] | None:
        """Returns what is told of now: clocks, claims and language."""
        workspace = self._session.workspace
        if workspace is None:
            return None
        project = workspace.project
        return project.clock, project.claims, project.preferred_claims, self.language

    def _look(self) -> None:
        """Makes what is to be shown now, unless it is there or something is being made."""
        workspace, wished = self._session.workspace, self._wished()
        if workspace is None or self._busy or wished == self._made:
            return
        clock, language, folded = workspace.project.clock, self.language, self.folded()
        self._busy = True

        def work(_progress: Progress) -> Moment:
            return prepared_moment(workspace, clock, language, folded)

        task = self._runner.start(self.tr("Setting the clocks"), work, quiet=True)
        task.succeeded.connect(lambda moment: self._on_made(moment, wished))
        task.failed.connect(lambda error: self._on_failed(error, wished))
        task.finished.connect(self._on_finished)

    def _on_made(self, moment: Moment, wished: tuple[object, ...] | None) -> None:
        if wished != self._wished():
            return  # something else is wished for by now: it is made next
        self._made, self.moment = wished, moment
        if self._session.shown_clock != moment.clock:
            self._session.show_at(moment.clock)
        self.told.emit(moment)

    def _on_failed(self, error: BaseException, wished: tuple[object, ...] | None) -> None:
        self._made = wished  # not again and again
        self.failed.emit(error)

    def _on_finished(self) -> None:
        self._busy = False
        self._look()


def prepared_moment(
    workspace: Workspace, clock: Clock, language: str, folded: frozenset[str] = frozenset()
) -> Moment:
    """Returns what is told at a clock after making what map, table and legend will show there."""
    from nkgis.app.clocks import workspace_at
    from nkgis.app.export_options import ExportOptions
    from nkgis.app.exports import scene_of
    from nkgis.app.moments import moment_of
    from nkgis.ui.panels.legend import panel_facts
    from nkgis.ui.search import search_index
    from nkgis.ui.search_feed import AT_ONCE_ROWS
    from nkgis.ui.tables.route_rows import route_rows

    shown = workspace_at(workspace, clock)
    for as_other in {frozenset(), folded}:
        route_rows(shown, language, as_other)
    search_index(shown, language, most_rows=AT_ONCE_ROWS)
    panel_facts(shown)
    scene_of(shown, ExportOptions(language=language), tiled=True)
    return moment_of(shown, clock, language=language)
