"""The attribute table as Qt shows it: cells are read when they are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor

from nkgis.app.attribute_table import AREA, LENGTH, OTHER, PERIMETER, AttributeTable, Column, Ints
from nkgis.app.attributes import ID_FIELD, FieldKind, value_typed
from nkgis.cartography.told import told
from nkgis.cartography.words import country_name
from nkgis.errors import InputError
from nkgis.model.numbers import grouped
from nkgis.ui.plain import cut, rich_tip
from nkgis.ui.theme import ui_font

if TYPE_CHECKING:
    from nkgis.model.method import Method
    from nkgis.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_TEXT_MAX, _TIP_FROM = 300, 30
_NOWHERE = QModelIndex()
_ITEM = Qt.ItemDataRole


class AttributeModel(QAbstractTableModel):
    """Shows rows of a table in an order; `edited(row, field, value)` is a change, `refused(sentence)` says why not.

    A number in the model is a place in the order; `row_at` gives the position in the layer's rows.
    """

    edited = Signal(int, object, object)
    refused = Signal(str)

    def __init__(self, colors: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table: AttributeTable | None = None
        self.rows: Ints = np.array([], dtype=np.int64)
        self.is_editable = False
        self._method: Method | None = None
        self._colors = colors

    def set_theme(self, colors: Theme) -> None:
        """Paints in the colours of a theme."""
        self._colors = colors

    def show_table(
        self, table: AttributeTable | None, rows: Ints, *, editable: bool = False, method: Method | None = None
    ) -> None:
        """Shows rows of a table, in their order."""
        self.beginResetModel()
        self.table, self.rows, self.is_editable, self._method = table, rows, editable, method
        self.endResetModel()

    def refresh(self, table: AttributeTable) -> None:
        """Shows other values in the same rows and columns."""
        self.table = table
        if self.rows.size:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rows.size - 1, self.columnCount() - 1))

    def column(self, number: int) -> Column:
        """Returns the column with a number; there must be a table."""
        return self._table().columns[number]

    def row_at(self, number: int) -> int:
        """Returns the position in the layer's rows of what is shown at a number."""
        return int(self.rows[number])

    def key_at(self, number: int) -> tuple[str, str]:
        """Returns layer and feature of what is shown at a number."""
        table = self._table()
        return table.layer_id, str(table.ids[self.row_at(number)])

    def number_of(self, feature: str) -> int:
        """Returns where a feature is shown, -1 when it is not."""
        if self.table is None:
            return -1
        found = np.flatnonzero(np.asarray(self.table.ids, dtype=object)[self.rows] == feature)
        return int(found[0]) if found.size else -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Returns how many rows are shown."""
        return 0 if parent.isValid() else int(self.rows.size)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Returns how many columns there are."""
        return 0 if parent.isValid() or self.table is None else len(self.table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns what a cell shows."""
        if not index.isValid() or self.table is None:
            return None
        column, row = self.table.columns[index.column()], self.row_at(index.row())
        if role == _ITEM.DisplayRole:
            return self._shown(row, column)
        if role == _ITEM.EditRole:
            return self.table.text(row, column)
        if role == _ITEM.TextAlignmentRole and column.is_number:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == _ITEM.ForegroundRole and column.is_computed:
            return QBrush(QColor(self._colors.ui["text2"]))
        if role == _ITEM.ToolTipRole:
            text = self.table.text(row, column)
            return rich_tip(text) if len(text) > _TIP_FROM or column.is_computed else None
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Asks for another value of a cell."""
        if role != _ITEM.EditRole or not index.isValid() or self.table is None:
            return False
        column, row = self.table.columns[index.column()], self.row_at(index.row())
        if str(value) == self.table.text(row, column):
            return True
        try:
            typed = value_typed(str(value), column.kind)
        except InputError as error:
            self.refused.emit(told(str(error)))
            return False
        self.edited.emit(row, column.field, typed)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Returns what can be done with a cell."""
        flags = super().flags(index)
        if self.is_editable and index.isValid() and self._can_edit(self.column(index.column())):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns the heading of a column, or the number of a row."""
        if self.table is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return f"{section + 1}" if role == _ITEM.DisplayRole else None
        if section >= len(self.table.columns):
            return None
        column = self.table.columns[section]
        if role == _ITEM.DisplayRole:
            return f"ƒ {column.field}" if column.is_computed else cut(column.field, 40)
        if role == _ITEM.ToolTipRole:
            return rich_tip(self._heading_tip(column))
        if role == _ITEM.TextAlignmentRole and column.is_number:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == _ITEM.FontRole and column.is_computed:
            font = ui_font(size_px=12)
            font.setItalic(True)
            return font
        return None

    def _table(self) -> AttributeTable:
        if self.table is None:
            raise IndexError
        return self.table

    @staticmethod
    def _can_edit(column: Column) -> bool:
        return not column.is_computed and column.field != ID_FIELD and column.kind is not FieldKind.OTHER

    def _shown(self, row: int, column: Column) -> str:
        table = self._table()
        if column.is_computed:
            value = table.value(row, column)
            return "" if value is None else grouped(value, 3)
        return cut(table.text(row, column).replace("\n", " "), _TEXT_MAX)

    def _heading_tip(self, column: Column) -> str:
        if not column.is_computed:
            kinds = {
                FieldKind.TEXT: tr("text"),
                FieldKind.WHOLE: tr("whole number"),
                FieldKind.NUMBER: tr("number"),
                FieldKind.TRUTH: tr("yes or no"),
                FieldKind.OTHER: tr("list, shown only"),
            }
            return f"{column.field}\n{kinds[column.kind]}"
        if column.field == LENGTH:
            what = tr("Computed: length of the line in kilometres, read-only.")
        elif column.field == AREA:
            what = tr("Computed: area on the ellipsoid in square kilometres, read-only.")
        elif column.field == PERIMETER:
            what = tr("Computed: length of all outlines in kilometres, read-only.")
        elif column.field == OTHER:
            what = tr("Computed: kilometres at sea, on a border, in a gap or overlap, read-only.")
        else:
            what = tr("Computed: kilometres in %1, read-only.").replace("%1", country_name(column.field[3:]))
        how = tr("Sum of WGS 84 geodesics between the vertices.")
        if self._method is not None and column.field not in {LENGTH, AREA, PERIMETER}:
            date = f" ({self._method.border_date})" if self._method.border_date else ""
            how += " " + tr("Cut by the border set %1.").replace("%1", f"{self._method.border_set}{date}")
        return f"{what}\n{how}"


def tr(text: str) -> str:
    """Returns a text of the table in the language of the window."""
    return QCoreApplication.translate("AttributeModel", text)
