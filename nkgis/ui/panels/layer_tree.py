"""The tree of the layer panel: groups, layers and their legend, with naming in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidgetItem, QWidget

from nkgis.cartography import words
from nkgis.model.kinds import LayerKind
from nkgis.model.layer_tree import branches, head_of
from nkgis.ui.panels import legend
from nkgis.ui.panels.layer_drag import DragTree
from nkgis.ui.panels.layer_rows import GROUP_ID, LAYER_ID, NAME, REMOVE_COLUMN, ZOOM_COLUMN, HoverButton, NameField
from nkgis.ui.plain import rich_tip
from nkgis.ui.swatch import LINE_SIZE, as_icon
from nkgis.ui.theme import Theme, ui_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex

    from nkgis.app.workspace import Workspace
    from nkgis.model.layer import Layer
    from nkgis.model.layer_tree import Branch


class LayerTree(DragTree):
    """Shows the groups and layers of a project from top to bottom, as they lie on the map.

    `named(item, text)`: a new name was typed. `folded(id, bool)`: a group was folded or opened by hand.
    """

    named = Signal(object, str)
    folded = Signal(str, bool)

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors = colors
        self.items: dict[str, QTreeWidgetItem] = {}
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
        return [str(item.data(0, LAYER_ID)) for item in self.rows() if item.isSelected() and item.data(0, LAYER_ID)]

    def selected_groups(self) -> list[str]:
        """Returns the ids of the selected groups from top to bottom."""
        return [str(item.data(0, GROUP_ID)) for item in self.rows() if item.isSelected() and item.data(0, GROUP_ID)]

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

    def _on_named(self, index: QModelIndex, text: str) -> None:
        item = self.itemFromIndex(index)
        if item is not None:
            self.named.emit(item, text)

    def _on_folded(self, item: QTreeWidgetItem, is_folded: bool) -> None:
        branch_id = next((key for key, head in self.heads.items() if head is item), None)
        if branch_id is not None and not self._filling:
            self.folded.emit(branch_id, is_folded)
