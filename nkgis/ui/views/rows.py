"""How a view is painted in its row: tick, number, picture, name and what it holds; and named in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QWidget,
)

from nkgis.app.layer_edits import NAME_MAX
from nkgis.ui.theme import ui_font
from nkgis.ui.views.model import DETAIL, NUMBER, tr

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from nkgis.ui.theme import Theme

PICTURE_PX = QSize(96, 60)
_EDGE_PX, _GAP_PX, _TICK_PX, _ROW_PX, _LINE_PX = 8, 8, 16, 72, 19
Index = QModelIndex | QPersistentModelIndex


class ViewRow(QStyledItemDelegate):
    """Paints the rows and edits their names."""

    def __init__(self, colors: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.colors = colors

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Returns the size of a row."""
        return QSize(160, _ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints the row."""
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(option.rect, self.colors.color("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self.colors.color("alternate"))
        self._paint_tick(painter, option, index)
        self._paint_picture(painter, option.rect, index)
        words = self._words(option.rect)
        painter.setPen(self.colors.color("selection_text" if chosen else "text"))
        painter.setFont(ui_font(weight=500))
        left = _write(painter, words, str(index.data()), 2)
        painter.setPen(self.colors.color("selection_text" if chosen else "text2"))
        painter.setFont(ui_font(size_px=12))
        _write(painter, left, str(index.data(DETAIL)), 2 if left.height() >= 2 * _LINE_PX else 1)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self.colors.color("accent"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Puts a view into the story or takes it out: a click on the tick, or Space."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        space = pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        released = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        ticked = (
            released and isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton
            and self.is_on_tick(option.rect, event.position().toPoint())
        )  # fmt: skip
        if not space and not ticked:
            return False
        on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
        return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def is_on_tick(self, row: QRect, place: QPoint) -> bool:
        """Tells whether a place in the list is at the tick of a row."""
        return self._tick(row).adjusted(-6, -22, 6, 22).contains(place)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        """Returns the field for the name."""
        editor = QLineEdit(parent)
        editor.setMaxLength(NAME_MAX)
        editor.setAccessibleName(tr("Name of the view"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Puts the field over the name."""
        words = self._words(option.rect)
        editor.setGeometry(QRect(words.left() - 4, words.top() + 4, words.width() + 4, 30))

    def _paint_tick(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        button = QStyleOptionButton()
        box = self._tick(option.rect)
        button.rect = box
        state = QStyle.StateFlag
        on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        button.state = state.State_Enabled | (state.State_On if on else state.State_Off)
        widget = option.widget
        style = widget.style() if widget is not None else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, button, painter, widget)
        number = index.data(NUMBER)
        if number:
            chosen = bool(option.state & state.State_Selected)
            painter.setPen(self.colors.color("selection_text" if chosen else "text2"))
            painter.setFont(ui_font(size_px=11))
            painter.drawText(box.translated(0, 18), Qt.AlignmentFlag.AlignCenter, str(number))

    def _paint_picture(self, painter: QPainter, row: QRect, index: Index) -> None:
        box = QRect(QPoint(row.left() + _EDGE_PX + _TICK_PX + _GAP_PX, row.top() + 6), PICTURE_PX)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(picture, QPixmap) and not picture.isNull():
            painter.drawPixmap(box, picture)
        else:
            painter.fillRect(box, self.colors.map["land"])
        painter.setPen(self.colors.color("border"))
        painter.drawRect(box.adjusted(0, 0, -1, -1))

    def _tick(self, row: QRect) -> QRect:
        return QRect(row.left() + _EDGE_PX, row.center().y() - _TICK_PX, _TICK_PX, _TICK_PX)

    def _words(self, row: QRect) -> QRect:
        return row.adjusted(_EDGE_PX + _TICK_PX + _GAP_PX + PICTURE_PX.width() + _GAP_PX + 2, 7, -_EDGE_PX, -7)


def _write(painter: QPainter, box: QRect, text: str, most: int) -> QRect:
    """Writes plain text on so many lines at most, the last one shortened; returns the room that is left below."""
    metrics = painter.fontMetrics()
    words = text.split()
    for number in range(most):
        if not words:
            break
        count = 1
        while count < len(words) and metrics.horizontalAdvance(" ".join(words[: count + 1])) <= box.width():
            count += 1
        if number == most - 1:
            count = len(words)
        shown = metrics.elidedText(" ".join(words[:count]), Qt.TextElideMode.ElideRight, box.width())
        line = QRect(box.left(), box.top(), box.width(), _LINE_PX)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        words, box = words[count:], box.adjusted(0, _LINE_PX, 0, 0)
    return box
