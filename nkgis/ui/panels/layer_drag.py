"""Dragging in the layer panel: what is dragged, where a drop would go, and the mark that shows it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QDrag, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from nkgis.app.layer_drops import On, Side, Where
from nkgis.ui.panels.layer_rows import GROUP_ID, LAYER_ID

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPaintEvent

DRAGGED = "application/x-nkgis-layers"
_CHIP_PX = 180
_EDGE = 0.3
"""The share of a group's row at either edge that means beside it, not into it."""


class DragTree(QTreeWidget):
    """Is a tree whose layers and groups can be dragged; `heads` are its groups by id.

    `moved(layer ids, group ids, Where)` fires when something was dropped where `may_drop` allows it.
    """

    moved = Signal(object, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heads: dict[str, QTreeWidgetItem] = {}
        self.may_drop: Callable[[Sequence[str], Sequence[str], Where], bool] = lambda *_: False
        self._mark: tuple[QTreeWidgetItem | None, Side] | None = None
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)  # the mark is painted here: it shows what a drop would do

    def rows(self) -> Iterator[QTreeWidgetItem]:
        """Yields all rows from top to bottom, folded ones too."""
        waiting = [self.topLevelItem(n) for n in reversed(range(self.topLevelItemCount()))]
        while waiting:
            item = waiting.pop()
            if item is not None:
                yield item
                waiting += [item.child(n) for n in reversed(range(item.childCount()))]

    def mimeTypes(self) -> list[str]:
        """Names what is dragged."""
        return [DRAGGED]

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:
        """Returns the layers and groups that are dragged, from top to bottom."""
        held = {id(item) for item in items}
        rows = [item for item in self.rows() if id(item) in held]
        layers = [row.data(0, LAYER_ID) for row in rows if row.data(0, LAYER_ID)]
        groups = [row.data(0, GROUP_ID) for row in rows if row.data(0, GROUP_ID)]
        data = QMimeData()
        data.setData(DRAGGED, json.dumps([layers, groups]).encode())
        return data

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drags what is selected, under a small label beside the pointer: the insertion mark stays in sight."""
        items = [item for item in self.selectedItems() if item.flags() & Qt.ItemFlag.ItemIsDragEnabled]
        if not items:
            return
        name = items[0].text(0) if len(items) == 1 else self.tr("%1 layers").replace("%1", str(len(items)))
        drag = QDrag(self)
        drag.setMimeData(self.mimeData(items))
        drag.setPixmap(_chip(self, name))
        drag.setHotSpot(QPoint(-14, -6))
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)
        self._set_mark(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes layers and groups; files go on to the window."""
        if event.mimeData().hasFormat(DRAGGED):
            super().dragEnterEvent(event)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Shows where a drop would go."""
        if not event.mimeData().hasFormat(DRAGGED):
            event.ignore()
            return
        super().dragMoveEvent(event)  # scrolls, and opens a group that is waited on
        layers, groups = _dragged(event.mimeData())
        item, where = self.place_at(event.position().toPoint())
        fits = self.may_drop(layers, groups, where)
        self._set_mark((item, where.side) if fits else None)
        if fits:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Takes the mark away."""
        self._set_mark(None)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tells what was dropped where; the rows follow the project."""
        self._set_mark(None)
        self.setState(QAbstractItemView.State.NoState)
        layers, groups = _dragged(event.mimeData())
        _, where = self.place_at(event.position().toPoint())
        if self.may_drop(layers, groups, where):
            event.setDropAction(Qt.DropAction.CopyAction)  # Qt takes the rows of a move out of the tree by itself
            event.accept()
            self.moved.emit(layers, groups, where)
        else:
            event.ignore()

    def place_at(self, point: QPoint) -> tuple[QTreeWidgetItem | None, Where]:
        """Returns the row at a point of the viewport and the place that a drop there means."""
        item = self.itemAt(point)
        if item is None:
            return None, Where(On.END, side=Side.BELOW)
        share = (point.y() - self.visualItemRect(item).top()) / max(1, self.visualItemRect(item).height())
        parent = item.parent()
        if parent is not None and parent.data(0, LAYER_ID):  # an entry of a layer's legend
            return parent, Where(On.LAYER, str(parent.data(0, LAYER_ID)), Side.BELOW)
        if item.data(0, LAYER_ID):
            below = share > 1 / 2 and not (item.isExpanded() and item.childCount())
            return item, Where(On.LAYER, str(item.data(0, LAYER_ID)), Side.BELOW if below else Side.ABOVE)
        side = Side.ABOVE if share < _EDGE else Side.BELOW if share > 1 - _EDGE else Side.INTO
        if side is Side.BELOW and item.isExpanded() and item.childCount():
            side = Side.INTO
        if item.data(0, GROUP_ID):
            return item, Where(On.GROUP, str(item.data(0, GROUP_ID)), side)
        key = next(key for key, head in self.heads.items() if head is item)
        return item, Where(On.HEAD, key.partition(":")[2], side)

    def _set_mark(self, mark: tuple[QTreeWidgetItem | None, Side] | None) -> None:
        if mark != self._mark:
            self._mark = mark
            self.viewport().update()

    @property
    def mark_box(self) -> QRect | None:
        """Returns where the insertion mark is in the viewport: a thin line, or the row that something goes into."""
        if self._mark is None:
            return None
        item, side = self._mark
        if item is None:
            bottom = max((self.visualItemRect(one).bottom() for one in self.rows()), default=0)
            return QRect(0, bottom, self.viewport().width(), 1)
        row = self.visualItemRect(item)
        box = QRect(row.left(), row.top(), self.viewport().width() - row.left() - 2, row.height())
        if side is Side.INTO:
            return box
        last = item.child(item.childCount() - 1) if side is Side.BELOW and item.isExpanded() else None
        if last is not None:
            box.setBottom(self.visualItemRect(last).bottom())
        return QRect(box.left(), box.top() if side is Side.ABOVE else box.bottom(), box.width(), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the rows and, while something is dragged, the insertion mark."""
        super().paintEvent(event)
        box = self.mark_box
        if box is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
        if box.height() > 1:
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)
        else:
            middle = max(2, box.top())
            painter.drawEllipse(QPoint(box.left() + 4, middle), 3, 3)
            painter.drawLine(box.left() + 7, middle, box.right(), middle)
        painter.end()


def _chip(widget: QWidget, text: str) -> QPixmap:
    """Returns a small label to drag."""
    metrics, ratio = widget.fontMetrics(), widget.devicePixelRatioF()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, _CHIP_PX)
    width, height = metrics.horizontalAdvance(shown) + 16, metrics.height() + 6
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(widget.palette().color(QPalette.ColorRole.Mid))
    painter.setBrush(widget.palette().color(QPalette.ColorRole.Base))
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 4, 4)
    painter.setPen(widget.palette().color(QPalette.ColorRole.Text))
    painter.setFont(widget.font())
    painter.drawText(QRect(0, 0, width, height), Qt.AlignmentFlag.AlignCenter, shown)
    painter.end()
    return picture


def _dragged(data: QMimeData) -> tuple[list[str], list[str]]:
    """Returns ids of layers and groups; nothing when another program says something else under that name."""
    try:
        layers, groups = json.loads(bytes(data.data(DRAGGED).data()))
        return [str(one) for one in layers], [str(one) for one in groups]
    except (ValueError, TypeError):
        return [], []
