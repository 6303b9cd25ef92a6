"""Keeps the search box at the state of the session; large layers are indexed in a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nkgis.ui.search import SearchIndex, search_index

if TYPE_CHECKING:
    from nkgis.app.workspace import Workspace
    from nkgis.ui.search import SearchBox
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner

_AT_ONCE_ROWS = 2_000
"""Rows that are indexed without a worker: it takes a few hundredths of a second."""


class SearchFeed(QObject):
    """Gives a search box the index of the workspace after each change; the last one asked for wins."""

    def __init__(self, session: Session, runner: TaskRunner, box: SearchBox, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._runner, self._box, self._language = session, runner, box, language
        self._indexed: dict[str, object] = {}
        session.changed.connect(self._on_changed)

    def set_language(self, language: str) -> None:
        """Shows what is found in a label language."""
        self._language = language
        if self._session.workspace is not None:
            self._refresh(self._session.workspace)

    def _on_changed(self, before: Workspace | None, after: Workspace) -> None:
        if before is None or before.rows is not after.rows or _shown(before) != _shown(after):
            self._refresh(after)

    def _refresh(self, workspace: Workspace) -> None:
        language, shown = self._language, _shown(workspace)
        frames = {key: rows.frame for key, rows in workspace.rows.items() if key in {layer for layer, _ in shown}}
        waiting = sum(len(frame) for key, frame in frames.items() if self._indexed.get(key) is not frame)
        first = not self._indexed  # the files were indexed while they were read
        if first or waiting <= _AT_ONCE_ROWS:
            self._take(search_index(workspace, language))
            return
        work = self._runner.start(
            self.tr("Indexing names for the search"), lambda _progress: search_index(workspace, language), quiet=True
        )
        work.succeeded.connect(self._take_if_current)

    def _take_if_current(self, index: SearchIndex) -> None:
        if self._session.workspace is index.workspace:
            self._take(index)

    def _take(self, index: SearchIndex) -> None:
        rows = index.workspace.rows
        self._indexed = {layer.layer_id: rows[layer.layer_id].frame for layer in index.layers}
        self._box.set_index(index)


def _shown(workspace: Workspace) -> list[tuple[str, str]]:
    return [(layer.id, layer.name) for layer in workspace.project.layers]
