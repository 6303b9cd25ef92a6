"""The open workspace in the window, its undo stack and what is selected."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from nkgis.app.calm import give_back
from nkgis.cartography.memo import forget

if TYPE_CHECKING:
    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.model.clock import Clock
    from nkgis.model.project import Project
    from nkgis.model.scenario import Scenario


class Session(QObject):
    """Holds one immutable workspace; every change of it is a step that can be undone.

    `changed(before, after)` fires after each change with two workspaces (before is None for the first);
    a view asks whether its part `is` the same. `selection_changed(key)` fires with (layer, feature) or None.
    What is edited is `workspace`; what panels and map tell of is `shown`, the same at the clock in use, and
    `shown_changed(before, after)` tells of that one. A new clock is shown when `show_at` says so.
    """

    changed = Signal(object, object)
    shown_changed = Signal(object, object)
    selection_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self._workspace: Workspace | None = None
        self._shown: Workspace | None = None
        self._clock: Clock | None = None
        self._scenario: Scenario | None = None
        self._selected: RouteKey | None = None
        self._merge_ids: dict[str, int] = {}

    @property
    def workspace(self) -> Workspace | None:
        """Returns the open workspace, or None while the first one is loading."""
        return self._workspace

    @property
    def shown(self) -> Workspace | None:
        """Returns the open workspace at the clock that is shown."""
        return self._shown

    @property
    def shown_clock(self) -> Clock | None:
        """Returns the clock that is shown; the project's own is the one that was chosen."""
        return self._clock

    @property
    def selected(self) -> RouteKey | None:
        """Returns layer id and feature id of the selected feature."""
        return self._selected

    def start(self, workspace: Workspace) -> None:
        """Shows a workspace as the ground state: nothing before it can be undone."""
        self.stack.clear()
        self.stack.setClean()  # clearing an empty stack leaves it as unsaved as it was
        self._clock = workspace.project.clock
        self._set(workspace)

    def show_at(self, clock: Clock) -> None:
        """Shows the workspace at another clock."""
        self._clock = clock
        self._show()

    @property
    def shown_scenario(self) -> Scenario | None:
        """Returns the scenario that is shown, None for the one without patches."""
        return self._scenario

    def scenario_name(self, language: str) -> str:
        """Returns the name of the scenario that is shown, empty for the one without patches."""
        shown = self._scenario
        return "" if shown is None else shown.names.get(language, shown.name)

    def show_scenario(self, scenario: Scenario | None) -> None:
        """Shows the workspace as another scenario has it."""
        self._scenario = scenario
        self._show()

    def change(self, text: str, project: Project, merge_id: str | None = None) -> None:
        """Shows the same rows under another project; steps with equal `merge_id` fold into one."""
        if self._workspace is None or project == self._workspace.project:
            return
        from nkgis.app.operations import workspace_with_project

        self.replace(text, workspace_with_project(self._workspace, project), merge_id)

    def replace(self, text: str, workspace: Workspace, merge_id: str | None = None) -> None:
        """Shows another workspace: layers were added or removed."""
        number = -1 if merge_id is None else self._merge_ids.setdefault(merge_id, len(self._merge_ids) + 1)
        self.stack.push(_Change(self, text, self._workspace, workspace, number))

    def select(self, key: RouteKey | None) -> None:
        """Selects a feature, or nothing."""
        if key != self._selected:
            self._selected = key
            self.selection_changed.emit(key)

    def _set(self, workspace: Workspace) -> None:
        before, self._workspace = self._workspace, workspace
        gone = _gone(before, workspace)
        if gone:
            forget(gone)
        self.changed.emit(before, workspace)
        self._show()
        if gone:
            Thread(target=give_back, name="nkgis-give-back", daemon=True).start()
        key = self._selected
        if key is not None and key[0] not in {layer.id for layer in (self._shown or workspace).project.layers}:
            self.select(None)

    def _show(self) -> None:
        """Sets the open workspace back to the clock and into the scenario that are shown.

        Quick where only the project changed: what takes long is kept.
        """
        from nkgis.app.clocks import workspace_at
        from nkgis.app.scenario_workspace import workspace_in

        if self._workspace is None or self._clock is None:
            return
        before, after = self._shown, workspace_at(self._workspace, self._clock)
        if self._scenario is not None and self._scenario.patches:
            after = workspace_in(after, self._scenario, date=self._clock.situation)
        if before is not None and _look_alike(before, after):
            self._shown = after
        elif after is not before:
            self._shown = after
            self.shown_changed.emit(before, after)


def _look_alike(one: Workspace, other: Workspace) -> bool:
    """Tells whether two workspaces differ at most in the clock that is wished for, not in what they show."""
    from dataclasses import replace

    same = one.rows is other.rows and one.routes is other.routes and one.measurements is other.measurements
    same = same and one.method is other.method and one.at == other.at and one.rejected is other.rejected
    return same and replace(other.project, clock=one.project.clock) == one.project


def _gone(before: Workspace | None, after: Workspace) -> set[str]:
    """Returns the ids of layers that are there no more: what was made to show them is dropped."""
    if before is None:
        return set()
    known = {layer.id for layer in before.project.layers}
    if not before.rows.keys() <= after.rows.keys():  # another project: its rows are gone too
        known |= before.rows.keys()
    return known - {layer.id for layer in after.project.layers}


class _Change(QUndoCommand):
    """Keeps the workspace before and after one change."""

    def __init__(self, session: Session, text: str, before: Workspace | None, after: Workspace, number: int) -> None:
        super().__init__(text)
        self._session = session
        self._before = before
        self._after = after
        self._number = number

    def id(self) -> int:
        """Returns the number that folds steps into one."""
        return self._number

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Takes over where the next step ended."""
        self._after = cast("_Change", other)._after  # noqa: SLF001
        return True

    def redo(self) -> None:
        """Shows the workspace after the change."""
        self._session._set(self._after)  # noqa: SLF001 - the command is the session's other half

    def undo(self) -> None:
        """Shows the workspace before the change."""
        if self._before is not None:
            self._session._set(self._before)  # noqa: SLF001
