"""The list of views as the panel shows it: a thin adapter over the project's bookmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from nkgis.ui.clocks.button import clock_text
from nkgis.ui.network.words import scenario_text
from nkgis.ui.plain import cut, filled, rich_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPixmap

    from nkgis.app.workspace import Workspace
    from nkgis.model.bookmark import Bookmark

VIEW_ID, DETAIL, NUMBER = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
"""What a row is: the id of a view; what it holds, in a few words; its number in the story, 0 where that has it not."""
_MIME = "application/x-nkgis-view"
_LANGUAGES = {"en": "English", "ru": "Русский", "ko": "한국어", "zh": "中文"}
_NAME_MAX, _DETAIL_MAX = 200, 120
Index = QModelIndex | QPersistentModelIndex


def tr(text: str) -> str:
    """Returns a text of the views in the language of the window."""
    return QCoreApplication.translate("views", text)


def detail_text(view: Bookmark, workspace: Workspace, language: str) -> str:
    """Returns what a view holds besides its extent: scenario, dates, language."""
    from nkgis.app.network_drawing import known_scenarios

    known = {one.id: one for one in known_scenarios(workspace.project.scenarios)}
    scenario = known.get(view.scenario)
    named = scenario_text(scenario, language) if scenario is not None else filled(tr("%1 (not there)"), view.scenario)
    return cut(" · ".join(filter(None, [
        named, clock_text(view.clock), _LANGUAGES.get(view.language, ""),
    ])), _DETAIL_MAX)  # fmt: skip


class ViewModel(QAbstractListModel):
    """Lists the views of a project; what the user does with a row is a wish.

    `named(id, text)`, `story_wanted(id, on)` and `move_wanted(id, place)` fire for those.
    """

    named = Signal(str, str)
    story_wanted = Signal(str, bool)
    move_wanted = Signal(str, int)

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views: tuple[Bookmark, ...] = ()
        self._details: list[str] = []
        self._language = language
        self._workspace: Workspace | None = None
        self.pictures: dict[str, QPixmap] = {}

    def show_views(self, workspace: Workspace) -> None:
        """Lists the views of a workspace."""
        views = workspace.project.bookmarks
        same = [one.id for one in views] == [one.id for one in self._views]
        if not same:
            self.beginResetModel()
        self._views, self._workspace = views, workspace
        self._details = [detail_text(one, workspace, self._language) for one in views]
        if not same:
            self.endResetModel()
        elif views:
            self.dataChanged.emit(self.index(0), self.index(len(views) - 1))

    def set_language(self, language: str) -> None:
        """Names scenarios in a label language."""
        self._language = language
        if self._workspace is not None:
            self.show_views(self._workspace)

    def set_picture(self, view_id: str, picture: QPixmap) -> None:
        """Shows the picture of a view."""
        self.pictures[view_id] = picture
        at = self.row_of(view_id)
        if at is not None:
            self.dataChanged.emit(self.index(at), self.index(at))

    def row_of(self, view_id: str) -> int | None:
        """Returns the row of a view, None when it is not there."""
        return next((row for row, one in enumerate(self._views) if one.id == view_id), None)

    @property
    def views(self) -> Sequence[Bookmark]:
        """Returns the views in their order."""
        return self._views

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Returns how many views there are."""
        return 0 if parent.isValid() else len(self._views)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Returns what a row shows."""
        if not index.isValid() or index.row() >= len(self._views):
            return None
        view = self._views[index.row()]
        number = sum(one.in_story for one in self._views[: index.row() + 1]) if view.in_story else 0
        detail = self._details[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = filled(tr("%1 in the story"), number) if number else tr("not in the story")
            return ", ".join((cut(view.name, _NAME_MAX), detail, told))
        tip = "\n".join(filter(None, [view.name, view.title, detail, view.note]))
        values: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: cut(view.name, _NAME_MAX), Qt.ItemDataRole.EditRole: view.name,
            Qt.ItemDataRole.ToolTipRole: rich_tip(tip), VIEW_ID: view.id, DETAIL: detail, NUMBER: number,
            Qt.ItemDataRole.CheckStateRole: Qt.CheckState.Checked if view.in_story else Qt.CheckState.Unchecked,
            Qt.ItemDataRole.DecorationRole: self.pictures.get(view.id),
        }  # fmt: skip
        return values.get(role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tells what is wished of a row; it changes when the project does."""
        if not index.isValid():
            return False
        view = self._views[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            self.story_wanted.emit(view.id, Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        text = " ".join(str(value).split())
        if role == Qt.ItemDataRole.EditRole and text and text != view.name:
            self.named.emit(view.id, text)
            return True
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tells that a row can be named, ticked and dragged, and that one drops between rows."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        usual = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable
        return usual | flag.ItemIsUserCheckable | flag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Tells that rows are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Returns what a drag carries."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Returns the dragged view."""
        data = QMimeData()
        data.setData(_MIME, "\n".join(str(index.data(VIEW_ID)) for index in indexes).encode())
        return data

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        """Wishes the dragged view between two rows; the rows move when the project changes."""
        view_id = bytes(data.data(_MIME).data()).decode()
        at = self.row_of(view_id)
        if at is None or parent.isValid():
            return False
        to = row if row >= 0 else len(self._views)
        self.move_wanted.emit(view_id, to - 1 if at < to else to)
        return False  # nothing for the list to remove
