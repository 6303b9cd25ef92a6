"""The history panel: every step since the project was opened; a click goes back or forth to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QDockWidget, QMainWindow, QStyledItemDelegate, QStyleOptionViewItem, QUndoView

from nkgis.ui.dock import dock
from nkgis.ui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QUndoStack

    from nkgis.ui.theme import Theme


_ROW_PX, _ICON_PX = 26, 16


class _Step(QStyledItemDelegate):
    """Paints every step with room for the mark of the saved state, so that all texts stand below each other."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Gives the step its room."""
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.decorationSize = QSize(_ICON_PX, _ICON_PX)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Returns the size of a row like those of the other panels."""
        return QSize(super().sizeHint(option, index).width(), _ROW_PX)


class HistoryPanel(QUndoView):
    """Lists the steps of an undo stack; the saved state bears a mark."""

    def __init__(self, stack: QUndoStack, colors: Theme) -> None:
        super().__init__(stack)
        self.setEmptyLabel(self.tr("Opened"))
        self.setAccessibleName(self.tr("History"))
        self.setFrameShape(QUndoView.Shape.NoFrame)
        self.setMinimumHeight(80)
        self.setItemDelegate(_Step(self))
        self.set_theme(colors)

    def set_theme(self, colors: Theme) -> None:
        """Repaints the mark of the saved state in the colours of a theme."""
        self.setCleanIcon(icon("ph.floppy-disk", colors))


def history_dock(window: QMainWindow, panel: HistoryPanel, colors: Theme, actions: list[QAction]) -> QDockWidget:
    """Returns the folded dock of the history."""
    made = dock(window, "history", window.tr("History"), panel, colors, actions)
    made.hide()
    return made
