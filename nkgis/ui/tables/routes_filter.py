"""The rows of the route table that hold every word of the filter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractProxyModel, QModelIndex, QPersistentModelIndex, Qt

from nkgis.ui.spelling import folded

if TYPE_CHECKING:
    from nkgis.ui.tables.routes_model import RouteModel

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RouteFilter(QAbstractProxyModel):
    """Keeps the rows that the source finds; sorting is left to the source.

    Qt's own filter asks for each row by itself, which takes long with many.
    """

    def __init__(self, source: RouteModel) -> None:
        super().__init__()
        self._words: tuple[str, ...] = ()
        self._source = source
        self._shown: list[int] | None = None  # None: all
        self._places: dict[int, int] = {}
        self._held: list[QPersistentModelIndex] = []
        self.setSourceModel(source)
        source.modelAboutToBeReset.connect(self.beginResetModel)
        source.modelReset.connect(self._on_reset)
        source.layoutAboutToBeChanged.connect(self._on_layout_begins)
        source.layoutChanged.connect(self._on_layout)
        source.dataChanged.connect(self._on_data)
        source.headerDataChanged.connect(self.headerDataChanged)

    def set_text(self, text: str) -> None:
        """Filters by words, all of which must occur somewhere in the row."""
        found = tuple(folded(text).split())
        if found != self._words:
            self.beginResetModel()
            self._words = found
            self._find()
            self.endResetModel()

    def _find(self) -> None:
        self._shown = self._source.matching(self._words) if self._words else None
        self._places = {} if self._shown is None else {row: place for place, row in enumerate(self._shown)}

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of rows that are kept."""
        if parent.isValid():
            return 0
        return self._source.rowCount() if self._shown is None else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of columns."""
        return 0 if parent.isValid() else self._source.columnCount()

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        """Returns the index of a cell."""
        inside = 0 <= row < self.rowCount() and 0 <= column < self.columnCount()
        return self.createIndex(row, column) if inside and not parent.isValid() else QModelIndex()

    def parent(self, _child: Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        """Returns no parent: this is a table."""
        return QModelIndex()

    def mapToSource(self, index: Index) -> QModelIndex:
        """Returns the source's index of a cell."""
        if not index.isValid():
            return QModelIndex()
        row = index.row()
        if self._shown is not None:
            if row >= len(self._shown):
                return QModelIndex()
            row = self._shown[row]
        return self._source.index(row, index.column())

    def mapFromSource(self, index: Index) -> QModelIndex:
        """Returns the index of a source's cell, an invalid one when its row is filtered out."""
        if not index.isValid():
            return QModelIndex()
        row = index.row() if self._shown is None else self._places.get(index.row(), -1)
        return self.index(row, index.column())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns what the source says of a column."""
        return self._source.headerData(section, orientation, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Lets the source sort."""
        self._source.sort(column, order)

    def _on_reset(self) -> None:
        self._find()
        self.endResetModel()

    def _on_layout_begins(self) -> None:
        self.layoutAboutToBeChanged.emit()
        self._held = [QPersistentModelIndex(self.mapToSource(index)) for index in self.persistentIndexList()]

    def _on_layout(self) -> None:
        before = self.persistentIndexList()
        self._find()
        self.changePersistentIndexList(before, [self.mapFromSource(index) for index in self._held])
        self._held = []
        self.layoutChanged.emit()

    def _on_data(self, *_: object) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
