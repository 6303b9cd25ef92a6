"""Keeps the search box at the state of the session; large layers are indexed in a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nkgis.ui.search import search_index

if TYPE_CHECKING:
    from nkgis.app.workspace import Workspace
    from nkgis.ui.search import SearchBox, SearchIndex
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner

INDEXED_FIRST_ROWS = 20_000
"""Layers of so many rows are indexed before they are shown; larger ones while they are looked at."""
AT_ONCE_ROWS = 500
"""Rows that are indexed without a worker."""


class SearchFeed(QObject):
    """Gives a search box the index of the workspace after each change; the last one asked for wins."""

    def __init__(self, session: Session, runner: TaskRunner, box: SearchBox, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._runner, self._box, self._language = session, runner, box, language
        session.shown_changed.connect(self._on_changed)

    def set_language(self, language: str) -> None:
        """Shows what is found in a label language."""
        self._language = language
        if self._session.shown is not None:
            self._refresh(self._session.shown)

    def _on_changed(self, before: Workspace | None, after: Workspace) -> None:
        if before is None or before.rows is not after.rows or _shown(before) != _shown(after):
            self._refresh(after)

    def _refresh(self, workspace: Workspace) -> None:
        from nkgis.app.searching import waiting_rows

        language, waiting = self._language, waiting_rows(workspace)
        self._box.set_index(search_index(workspace, language, most_rows=AT_ONCE_ROWS))
        if waiting <= AT_ONCE_ROWS:
            return
        work = self._runner.start(
            self.tr("Indexing names for the search"), lambda _progress: search_index(workspace, language),
            quiet=True, late=True,
        )  # fmt: skip
        work.succeeded.connect(self._take_if_current)

    def _take_if_current(self, index: SearchIndex) -> None:
        if self._session.shown is index.workspace:
            self._box.set_index(index)


def _shown(workspace: Workspace) -> list[tuple[str, str]]:
    return [(layer.id, layer.name) for layer in workspace.project.layers]
