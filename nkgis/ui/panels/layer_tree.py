"""The tree of the layer panel: groups, layers and their legend, with dragging and naming in place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from nkgis.app.layer_drops import On, Side, Where
from nkgis.cartography import words
from nkgis.model.kinds import LayerKind
from nkgis.model.layer_tree import branches, head_of
from nkgis.ui.panels import legend
from nkgis.ui.panels.layer_rows import GROUP_ID, LAYER_ID, NAME, REMOVE_COLUMN, ZOOM_COLUMN, HoverButton, NameField
from nkgis.ui.plain import rich_tip
from nkgis.ui.swatch import LINE_SIZE, as_icon
from nkgis.ui.theme import Theme, ui_font

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPaintEvent

    from nkgis.app.workspace import Workspace
    from nkgis.model.layer import Layer
    from nkgis.model.layer_tree import Branch

DRAGGED = "application/x-nkgis-layers"
_EDGE = 0.3
"""The share of a group's row at either edge that means beside it, not into it."""


class LayerTree(QTreeWidget):
    """Shows the groups and layers of a project from top to bottom, as they lie on the map.

    `named(item, text)`: a new name was typed. `moved(layer ids, group ids, Where)`: something was dropped.
    `folded(id, bool)`: a group was folded or opened by hand.
    """

    named = Signal(object, str)
    moved = Signal(object, object, object)
    folded = Signal(str, bool)

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors = colors
        self.items: dict[str, QTreeWidgetItem] = {}
        self.heads: dict[str, QTreeWidgetItem] = {}
        self.may_drop: Callable[[Sequence[str], Sequence[str], Where], bool] = lambda *_: False
        self._mark: tuple[QTreeWidgetItem | None, Side] | None = None
        self._filling = False
        self.setHeaderHidden(True)
        self.setColumnCount(3)
        self.setIconSize(LINE_SIZE)
        self.setIndentation(12)
        self.setMouseTracking(True)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)  # the mark is painted here: it shows what a drop would do
        self.setAccessibleName(self.tr("Layers"))
        self.setAccessibleDescription(self.tr("Layers and groups from top to bottom, as they lie on the map"))
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(10)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (ZOOM_COLUMN, REMOVE_COLUMN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, 22)
        self.zoom_button = HoverButton("ph.corners-out-bold", colors, self)
        self.remove_button = HoverButton("ph.trash-bold", colors, self)
        names = NameField(self)
        names.named.connect(self._on_named)
        self.setItemDelegateForColumn(0, names)
        self.setItemDelegateForColumn(ZOOM_COLUMN, self.zoom_button)
        self.setItemDelegateForColumn(REMOVE_COLUMN, self.remove_button)
        self.itemExpanded.connect(lambda item: self._on_folded(item, False))
        self.itemCollapsed.connect(lambda item: self._on_folded(item, True))

    def set_theme(self, colors: Theme) -> None:
        """Takes the colours that rows are made in from now on."""
        self._colors = self.zoom_button.colors = self.remove_button.colors = colors

    # what is shown

    def fill(self, workspace: Workspace, folded: set[str]) -> None:
        """Makes all rows anew; what was selected, opened and in view stays so."""
        layers, groups = self.selected_layers(), self.selected_groups()
        opened = {layer_id for layer_id, item in self.items.items() if item.isExpanded()}
        place, self._filling = self.verticalScrollBar().value(), True
        self.blockSignals(True)
        self.clear()
        self.items.clear()
        self.heads.clear()
        for branch in branches(workspace.project):
            self._add_branch(self.invisibleRootItem(), branch, workspace, folded)
        for layer_id in opened & self.items.keys():
            self.items[layer_id].setExpanded(True)
        self.blockSignals(False)
        self._filling = False
        self.select(layers, groups)
        self.verticalScrollBar().setValue(place)

    def _add_branch(self, parent: QTreeWidgetItem, branch: Branch, workspace: Workspace, folded: set[str]) -> None:
        group = branch.group
        name = group.name if group is not None else words.word(words.GROUPS, branch.head or LayerKind.BASE)
        head = QTreeWidgetItem(parent, [name])
        head.setFont(0, ui_font(weight=600))
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsDropEnabled
        if group is not None:
            head.setData(0, GROUP_ID, group.id)
            head.setData(0, NAME, group.name)
            flags |= Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable
        head.setFlags(flags)
        members = list(branch.members())
        head.setToolTip(0, rich_tip("\n".join([name, self.tr("%1 layers").replace("%1", str(len(members)))])))
        head.setFirstColumnSpanned(True)
        for inner in branch.groups:
            self._add_branch(head, inner, workspace, folded)
        for layer in branch.layers:
            self.items[layer.id] = self._layer_item(head, layer, workspace)
        head.setExpanded(branch.id not in folded)
        self.heads[branch.id] = head

    def _layer_item(self, head: QTreeWidgetItem, layer: Layer, workspace: Workspace) -> QTreeWidgetItem:
        is_base = head_of(layer) is LayerKind.BASE
        item = QTreeWidgetItem(head, [legend.layer_label(layer, workspace)])
        item.setData(0, LAYER_ID, layer.id)
        item.setData(0, NAME, words.layer_name(layer.name))
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        flags |= Qt.ItemFlag.ItemIsDropEnabled
        if not is_base:
            flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable
        item.setFlags(flags)
        item.setIcon(0, as_icon(legend.layer_swatch(layer, workspace, self._colors)))
        item.setToolTip(0, rich_tip(legend.layer_tip(layer, workspace)))
        item.setFirstColumnSpanned(is_base)
        for column, text in (
            (ZOOM_COLUMN, self.tr("Zoom to the layer")),
            (REMOVE_COLUMN, self.tr("Remove the layer (undo brings it back)")),
        ):
            item.setToolTip(column, text)
            item.setData(column, Qt.ItemDataRole.AccessibleTextRole, text)
        entries = legend.layer_entries(layer, workspace, self._colors)
        for entry in entries if len(entries) > 1 else ():
            line = QTreeWidgetItem(item, [entry.text])
            line.setIcon(0, as_icon(entry.picture))
            line.setFont(0, ui_font(size_px=12))
            line.setFlags(Qt.ItemFlag.ItemIsEnabled)
            line.setFirstColumnSpanned(True)
            line.setToolTip(0, rich_tip(entry.tip))
        return item

    def check(self, workspace: Workspace) -> None:
        """Sets the check boxes to what is visible."""
        self.blockSignals(True)
        for layer in workspace.project.layers:
            item = self.items.get(layer.id)
            if item is not None:
                item.setCheckState(0, Qt.CheckState.Checked if layer.visible else Qt.CheckState.Unchecked)
        for branch in branches(workspace.project):
            for one in (branch, *branch.groups):
                states = {layer.visible for layer in one.members()} or {False}
                state = Qt.CheckState.Checked if states == {True} else Qt.CheckState.Unchecked
                if one.id in self.heads:
                    self.heads[one.id].setCheckState(0, Qt.CheckState.PartiallyChecked if len(states) > 1 else state)
        self.blockSignals(False)
        self.viewport().update()

    # what is selected

    def selected_layers(self) -> list[str]:
        """Returns the ids of the selected layers from top to bottom."""
        return [str(item.data(0, LAYER_ID)) for item in self._all() if item.isSelected() and item.data(0, LAYER_ID)]

    def selected_groups(self) -> list[str]:
        """Returns the ids of the selected groups from top to bottom."""
        return [str(item.data(0, GROUP_ID)) for item in self._all() if item.isSelected() and item.data(0, GROUP_ID)]

    def select(self, layers: Sequence[str], groups: Sequence[str] = ()) -> None:
        """Selects layers and groups, as far as they are there; the first of them gets the focus."""
        wanted = [self.items.get(one) for one in layers] + [self.heads.get(one) for one in groups]
        found = [item for item in wanted if item is not None]
        self.clearSelection()
        if found:
            self.setCurrentItem(found[0])
        for item in found:
            item.setSelected(True)

    def edit_name(self, item: QTreeWidgetItem | None) -> None:
        """Lets the name of a layer or group be typed in its row."""
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsEditable:
            self.setCurrentItem(item)
            self.scrollToItem(item)
            self.editItem(item, 0)

    def _all(self) -> Iterator[QTreeWidgetItem]:
        waiting = [self.topLevelItem(n) for n in reversed(range(self.topLevelItemCount()))]
        while waiting:
            item = waiting.pop()
            if item is not None:
                yield item
                waiting += [item.child(n) for n in reversed(range(item.childCount()))]

    def _on_named(self, index: QModelIndex, text: str) -> None:
        item = self.itemFromIndex(index)
        if item is not None:
            self.named.emit(item, text)

    def _on_folded(self, item: QTreeWidgetItem, is_folded: bool) -> None:
        branch_id = next((key for key, head in self.heads.items() if head is item), None)
        if branch_id is not None and not self._filling:
            self.folded.emit(branch_id, is_folded)

    # dragging

    def mimeTypes(self) -> list[str]:
        """Names what is dragged."""
        return [DRAGGED]

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:
        """Returns the layers and groups that are dragged, from top to bottom."""
        held = {id(item) for item in items}
        rows = [item for item in self._all() if id(item) in held]
        layers = [row.data(0, LAYER_ID) for row in rows if row.data(0, LAYER_ID)]
        groups = [row.data(0, GROUP_ID) for row in rows if row.data(0, GROUP_ID)]
        data = QMimeData()
        data.setData(DRAGGED, json.dumps([layers, groups]).encode())
        return data

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
            bottom = max((self.visualItemRect(one).bottom() for one in self._all()), default=0)
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


def _dragged(data: QMimeData) -> tuple[list[str], list[str]]:
    """Returns ids of layers and groups; nothing when another program says something else under that name."""
    try:
        layers, groups = json.loads(bytes(data.data(DRAGGED).data()))
        return [str(one) for one in layers], [str(one) for one in groups]
    except (ValueError, TypeError):
        return [], []
