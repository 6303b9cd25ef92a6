"""The selected route with its kilometres: what the sections, the status bar and the map's marks read from."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nkgis.errors import NkgisError

if TYPE_CHECKING:
    from nkgis.app.referencing import Referenced
    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.progress import Progress
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner

_LOG = logging.getLogger(__name__)
_QUICK_ROWS, _QUICK_VERTICES = 2_000, 10_000
"""Up to so much a route is referenced at once, in some milliseconds."""


class Referencing(QObject):
    """Keeps the selected route of a session referenced.

    `changed(Referenced | None)` fires when another route, or another revision of it, is there to be asked.
    """

    changed = Signal(object)

    def __init__(self, session: Session, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._wanted: tuple[object, ...] | None = None
        self.current: Referenced | None = None
        session.selection_changed.connect(self._on_selected)
        session.shown_changed.connect(self._on_changed)

    @property
    def key(self) -> RouteKey | None:
        """Returns layer and id of the referenced route, None without one."""
        route = self.current.route if self.current is not None else None
        return (route.layer_id, route.id) if route is not None else None

    def _on_changed(self, before: Workspace | None, after: Workspace) -> None:
        if before is None or _parts(before, self._session.selected) != _parts(after, self._session.selected):
            self._on_selected(self._session.selected)

    def _on_selected(self, key: RouteKey | None) -> None:
        workspace = self._session.shown
        wanted = self._wanted = _parts(workspace, key)
        if workspace is None or key is None or wanted is None:
            self._set(None)
            return
        from nkgis.app.referencing import referenced_key

        few = len(workspace.rows[key[0]].frame) <= _QUICK_ROWS
        if few and workspace.measurements[key].vertices <= _QUICK_VERTICES:
            try:
                self._set(referenced_key(workspace, key))
            except NkgisError as error:
                self._on_failed(wanted, error)
            return

        def work(_progress: Progress) -> Referenced:
            return referenced_key(workspace, key)

        self._set(None)
        task = self._runner.start(self.tr("Reading kilometres"), work, quiet=True)
        task.succeeded.connect(lambda found: self._set(found) if wanted is self._wanted else None)
        task.failed.connect(lambda error: self._on_failed(wanted, error))

    def _on_failed(self, wanted: object, error: BaseException) -> None:
        _LOG.warning("no kilometres: %s", error)
        if wanted is self._wanted:
            self._set(None)

    def _set(self, found: Referenced | None) -> None:
        if found is not self.current:
            self.current = found
            self.changed.emit(found)


def _parts(workspace: Workspace | None, key: RouteKey | None) -> tuple[object, ...] | None:
    """Returns what a referenced route is made of, None when the key is none of a measured route."""
    if workspace is None or key is None or key not in workspace.measurements or key[0] not in workspace.rows:
        return None
    return key, id(workspace.rows[key[0]].frame), id(workspace.routes[key]), id(workspace.measurements[key])
