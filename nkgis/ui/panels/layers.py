"""The layer panel: the legend of the map, with a check box, a swatch and an opacity for every layer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSlider,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nkgis.cartography import words
from nkgis.model.kinds import LayerKind
from nkgis.ui.icons import icon
from nkgis.ui.panels import legend
from nkgis.ui.plain import plain_label, rich_tip
from nkgis.ui.swatch import LINE_SIZE, as_icon
from nkgis.ui.theme import Theme, ui_font

if TYPE_CHECKING:
    from nkgis.app.workspace import Workspace
    from nkgis.model.layer import Layer
    from nkgis.ui.session import Session

_ID = Qt.ItemDataRole.UserRole
_GROUPS = (LayerKind.LINES, LayerKind.POINTS, LayerKind.AREAS, LayerKind.BASE)
_ZOOM_COLUMN, _REMOVE_COLUMN = 1, 2
_ICON_PX = 15


class _HoverButton(QStyledItemDelegate):
    """Paints an icon in a cell while its row is hovered or selected."""

    def __init__(self, name: str, colors: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self.colors = colors

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        shown = option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected)
        if shown and index.sibling(index.row(), 0).data(_ID):
            picture = icon(self._name, self.colors, role="text2")
            box = QRect(0, 0, _ICON_PX, _ICON_PX)
            box.moveCenter(option.rect.center())
            picture.paint(painter, box)


class LayerPanel(QWidget):
    """Shows the layers and emits wishes: zoom_wanted(layer), remove_wanted(layer), open_wanted()."""

    zoom_wanted = Signal(str)
    remove_wanted = Signal(str)
    open_wanted = Signal()

    def __init__(self, session: Session, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._colors = colors
        self._items: dict[str, QTreeWidgetItem] = {}
        self.tree = self._build_tree()
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, 100)
        self.slider.setAccessibleName(self.tr("Opacity of the selected layer"))
        self.slider.valueChanged.connect(self._on_opacity)
        self._percent = plain_label("", secondary=True, size_px=12)
        self._percent.setMinimumWidth(44)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._opacity_row = QWidget(self)
        row = QHBoxLayout(self._opacity_row)
        row.setContentsMargins(12, 6, 12, 8)
        row.addWidget(plain_label(self.tr("Opacity"), size_px=12))
        row.addWidget(self.slider, 1)
        row.addWidget(self._percent)
        self._empty = self._build_empty()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self._empty, 1)
        self._hint = plain_label(
            self.tr("Drop a file here or on the map to add it."), size_px=11, secondary=True, wrap=True
        )
        self._hint.setContentsMargins(12, 8, 12, 6)
        layout.addWidget(self._hint)
        layout.addWidget(self._opacity_row)
        session.shown_changed.connect(self._on_changed)
        self._show_opacity()
        if session.shown is not None:
            self._rebuild(session.shown)

    def set_theme(self, colors: Theme) -> None:
        """Repaints icons and swatches in the colours of a theme."""
        self._colors = colors
        self._zoom_button.colors = self._remove_button.colors = colors
        if self._session.shown is not None:
            self._rebuild(self._session.shown)

    def set_presenting(self, on: bool) -> None:
        """Shows the legend alone, without what changes it."""
        self._hint.setVisible(not on)
        self._opacity_row.setVisible(not on)

    def selected_layer(self) -> str | None:
        """Returns the id of the selected layer."""
        items = self.tree.selectedItems()
        return items[0].data(0, _ID) or None if items else None

    def select_layer(self, layer_id: str) -> None:
        """Selects the row of a layer."""
        item = self._items.get(layer_id)
        if item is not None:
            self.tree.setCurrentItem(item)

    def _build_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setHeaderHidden(True)
        tree.setColumnCount(3)
        tree.setIconSize(LINE_SIZE)
        tree.setIndentation(12)
        tree.setMouseTracking(True)
        tree.setUniformRowHeights(True)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setAccessibleName(self.tr("Layers"))
        header = tree.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(10)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (_ZOOM_COLUMN, _REMOVE_COLUMN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, 22)
        self._zoom_button = _HoverButton("ph.corners-out-bold", self._colors, tree)
        self._remove_button = _HoverButton("ph.trash-bold", self._colors, tree)
        tree.setItemDelegateForColumn(_ZOOM_COLUMN, self._zoom_button)
        tree.setItemDelegateForColumn(_REMOVE_COLUMN, self._remove_button)
        tree.itemChanged.connect(self._on_item_changed)
        tree.itemClicked.connect(self._on_item_clicked)
        tree.itemSelectionChanged.connect(self._show_opacity)
        tree.installEventFilter(self)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)  # the window adds the actions
        return tree

    def _build_empty(self) -> QWidget:
        empty = QWidget(self)
        layout = QVBoxLayout(empty)
        label = plain_label(self.tr("Drop a file here or open one."), secondary=True, wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        button = QPushButton(self.tr("Open…"), empty)
        button.clicked.connect(self.open_wanted)
        layout.addStretch(1)
        layout.addWidget(label)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(2)
        empty.hide()
        return empty

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Removes the selected layer on Del."""
        if watched is self.tree and event.type() == QEvent.Type.KeyPress:
            layer_id = self.selected_layer()
            layer = self._layer()
            removable = layer is not None and _group(layer) is not LayerKind.BASE
            if layer_id and removable and event.key() == Qt.Key.Key_Delete:  # type: ignore[attr-defined]
                self.remove_wanted.emit(layer_id)
                return True
        return super().eventFilter(watched, event)

    def _on_changed(self, before: Workspace | None, after: Workspace) -> None:
        if before is not None and before.project.layers is after.project.layers and before.rows is after.rows:
            return
        same = before is not None and before.at == after.at and (
            [x.id for x in before.project.layers] == [x.id for x in after.project.layers])
        if same:
            self._refresh(after)
        else:
            self._rebuild(after)

    def _rebuild(self, workspace: Workspace) -> None:
        selected, opened = self.selected_layer(), {k for k, item in self._items.items() if item.isExpanded()}
        self.tree.blockSignals(True)
        self.tree.clear()
        self._items.clear()
        for group in _GROUPS:
            layers = [x for x in reversed(workspace.project.layers) if _group(x) is group]
            if layers:
                self._add_group(group, layers, workspace)
        for layer_id in opened & self._items.keys():
            self._items[layer_id].setExpanded(True)
        self.tree.blockSignals(False)
        empty = not workspace.project.layers
        self._empty.setVisible(empty)
        self.tree.setVisible(not empty)
        self._hint.setVisible(not empty)
        self._refresh(workspace)
        if selected:
            self.select_layer(selected)

    def _add_group(self, group: LayerKind, layers: list[Layer], workspace: Workspace) -> None:
        head = QTreeWidgetItem(self.tree, [words.word(words.GROUPS, group)])
        head.setFont(0, ui_font(weight=600))
        head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
        head.setExpanded(True)
        head.setFirstColumnSpanned(True)
        for layer in layers:
            item = QTreeWidgetItem(head, [legend.layer_label(layer, workspace)])
            item.setData(0, _ID, layer.id)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setIcon(0, as_icon(legend.layer_swatch(layer, workspace, self._colors)))
            item.setToolTip(0, rich_tip(legend.layer_tip(layer, workspace)))
            item.setFirstColumnSpanned(group is LayerKind.BASE)
            item.setToolTip(_ZOOM_COLUMN, self.tr("Zoom to the layer"))
            item.setToolTip(_REMOVE_COLUMN, self.tr("Remove the layer (undo brings it back)"))
            entries = legend.layer_entries(layer, workspace, self._colors)
            for entry in entries if len(entries) > 1 else ():
                line = QTreeWidgetItem(item, [entry.text])
                line.setIcon(0, as_icon(entry.picture))
                line.setFont(0, ui_font(size_px=12))
                line.setFlags(Qt.ItemFlag.ItemIsEnabled)
                line.setFirstColumnSpanned(True)
                line.setToolTip(0, rich_tip(entry.tip))
            self._items[layer.id] = item

    def _refresh(self, workspace: Workspace) -> None:
        self.tree.blockSignals(True)
        for layer in workspace.project.layers:
            item = self._items.get(layer.id)
            if item is not None:
                item.setCheckState(0, Qt.CheckState.Checked if layer.visible else Qt.CheckState.Unchecked)
        for number in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(number)
            if head is not None:
                states = {child.checkState(0) for child in _children(head)}
                head.setCheckState(0, states.pop() if len(states) == 1 else Qt.CheckState.PartiallyChecked)
        self.tree.blockSignals(False)
        self._show_opacity()

    def _on_item_changed(self, item: QTreeWidgetItem, column: int) -> None:
        workspace = self._session.workspace
        if workspace is None or column != 0:
            return
        visible = item.checkState(0) == Qt.CheckState.Checked
        layer_id = item.data(0, _ID)
        children = [child.data(0, _ID) for child in _children(item)]
        wanted = {layer_id} if layer_id else set(children)
        layers = tuple(
            replace(layer, visible=visible) if layer.id in wanted else layer for layer in workspace.project.layers
        )
        text = (self.tr("Show %1") if visible else self.tr("Hide %1")).replace("%1", item.text(0))
        self._session.change(text, replace(workspace.project, layers=layers))

    def _on_item_clicked(self, item: QTreeWidgetItem, column: int) -> None:
        layer_id = item.data(0, _ID)
        if layer_id and column == _ZOOM_COLUMN:
            self.zoom_wanted.emit(layer_id)
        elif layer_id and column == _REMOVE_COLUMN:
            self.remove_wanted.emit(layer_id)

    def _layer(self) -> Layer | None:
        workspace, layer_id = self._session.workspace, self.selected_layer()
        if workspace is None or layer_id is None:
            return None
        return next((x for x in workspace.project.layers if x.id == layer_id), None)

    def _show_opacity(self) -> None:
        layer = self._layer()
        self._opacity_row.setEnabled(layer is not None)
        percent = round((layer.opacity if layer else 1.0) * 100)
        self.slider.blockSignals(True)
        self.slider.setValue(percent)
        self.slider.blockSignals(False)
        self._percent.setText(f"{percent}\u202f%" if layer else "")

    def _on_opacity(self, percent: int) -> None:
        layer, workspace = self._layer(), self._session.workspace
        if layer is None or workspace is None:
            return
        text = self.tr("Opacity of %1").replace("%1", words.layer_name(layer.name))
        project = workspace.project.with_layer(replace(layer, opacity=percent / 100))
        self._session.change(text, project, merge_id=f"opacity:{layer.id}")


def _group(layer: Layer) -> LayerKind:
    return LayerKind.BASE if layer.kind is LayerKind.BORDERS else layer.kind


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (item.child(number) for number in range(item.childCount()))
    return [child for child in found if child is not None]
