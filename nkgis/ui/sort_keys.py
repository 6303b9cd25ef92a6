"""Sorting a table with the keyboard: what a click on a heading does, Alt with an arrow does too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView

_ORDERS = {
    Qt.Key.Key_Up: Qt.SortOrder.AscendingOrder,
    Qt.Key.Key_Down: Qt.SortOrder.DescendingOrder,
}


class SortKeys(QObject):
    """Sorts a table by the column of its current cell: Alt+Up from the least, Alt+Down from the greatest."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the keys."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            order = _ORDERS.get(Qt.Key(event.key()))
            column = self._view.currentIndex().column()
            if order is not None and event.modifiers() == Qt.KeyboardModifier.AltModifier and column >= 0:
                self._view.sortByColumn(column, order)
                return True
        return super().eventFilter(watched, event)
