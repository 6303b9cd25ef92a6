"""The layer panel: the legend of the map, with a check box, a swatch and an opacity for every layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QTreeWidgetItem, QVBoxLayout, QWidget

from nkgis.app import layer_edits
from nkgis.app.layer_drops import Where, dropped
from nkgis.cartography import words
from nkgis.errors import InputError
from nkgis.model.layer_tree import branch_of, branches
from nkgis.ui.panels.layer_rows import GROUP_ID, LAYER_ID, REMOVE_COLUMN, ZOOM_COLUMN
from nkgis.ui.panels.layer_tree import LayerTree
from nkgis.ui.plain import plain_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nkgis.app.workspace import Workspace
    from nkgis.model.layer import Layer
    from nkgis.model.project import Project
    from nkgis.ui.session import Session
    from nkgis.ui.theme import Theme


class LayerPanel(QWidget):
    """Shows the layers, names and moves them.

    It emits wishes: zoom_wanted(layer), remove_wanted(layer), open_wanted(); and selection_changed(),
    folded_changed(ids of what is folded).
    """

    zoom_wanted = Signal(str)
    remove_wanted = Signal(str)
    open_wanted = Signal()
    selection_changed = Signal()
    folded_changed = Signal(object)

    def __init__(self, session: Session, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._folded: set[str] = set()
        self.tree = self._build_tree(colors)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, 100)
        self.slider.setAccessibleName(self.tr("Opacity of the selected layers"))
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
        self.tree.set_theme(colors)
        if self._session.shown is not None:
            self._rebuild(self._session.shown)

    def set_presenting(self, on: bool) -> None:
        """Shows the legend alone, without what changes it."""
        self._hint.setVisible(not on)
        self._opacity_row.setVisible(not on)

    def set_folded(self, ids: Iterable[str]) -> None:
        """Folds groups as they were when the project was saved, and opens all others."""
        self._folded = set(ids)
        for branch_id, head in self.tree.heads.items():
            head.setExpanded(branch_id not in self._folded)

    def selected_layer(self) -> str | None:
        """Returns the id of the selected layer, the topmost of several."""
        return next(iter(self.tree.selected_layers()), None)

    def selected_layers(self) -> list[str]:
        """Returns the ids of the selected layers and of those in selected groups, from top to bottom."""
        workspace = self._session.workspace
        if workspace is None:
            return []
        chosen = set(self.tree.selected_layers())
        for group_id in self.tree.selected_groups():
            branch = branch_of(workspace.project, group_id)
            chosen |= {layer.id for layer in branch.members()} if branch is not None else set()
        listed = (layer.id for branch in branches(workspace.project) for layer in branch.members())
        return [layer_id for layer_id in listed if layer_id in chosen]

    def select_layer(self, layer_id: str) -> None:
        """Selects the row of a layer."""
        if layer_id in self.tree.items:
            self.tree.select([layer_id])

    def _build_tree(self, colors: Theme) -> LayerTree:
        tree = LayerTree(colors, self)
        tree.may_drop = self._may_drop
        tree.itemChanged.connect(self._on_item_changed)
        tree.itemClicked.connect(self._on_item_clicked)
        tree.itemSelectionChanged.connect(self._show_opacity)
        tree.itemSelectionChanged.connect(self.selection_changed)
        tree.named.connect(self._on_named)
        tree.moved.connect(self._on_moved)
        tree.folded.connect(self._on_folded)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)  # the window has the menu
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

    def _on_changed(self, before: Workspace | None, after: Workspace) -> None:
        if before is not None and before.project is after.project and before.rows is after.rows:
            return
        if before is not None and before.at == after.at and _rows_said(before) == _rows_said(after):
            self._refresh(after)
        else:
            self._rebuild(after)

    def _rebuild(self, workspace: Workspace) -> None:
        self.tree.fill(workspace, self._folded)
        empty = not workspace.project.layers
        self._empty.setVisible(empty)
        self.tree.setVisible(not empty)
        self._hint.setVisible(not empty)
        self._refresh(workspace)

    def _refresh(self, workspace: Workspace) -> None:
        self.tree.check(workspace)
        self._show_opacity()

    def _on_item_changed(self, item: QTreeWidgetItem, column: int) -> None:
        workspace = self._session.workspace
        if workspace is None or column != 0:
            return
        visible = item.checkState(0) == Qt.CheckState.Checked
        wanted = {layer_id for layer_id, one in self.tree.items.items() if _is_in(one, item)}
        text = (self.tr("Show %1") if visible else self.tr("Hide %1")).replace("%1", item.text(0))
        self._session.change(text, layer_edits.changed(workspace.project, wanted, visible=visible))
        self.tree.check(workspace if self._session.workspace is None else self._session.workspace)

    def _on_item_clicked(self, item: QTreeWidgetItem, column: int) -> None:
        layer_id = item.data(0, LAYER_ID)
        if layer_id and column == ZOOM_COLUMN:
            self.zoom_wanted.emit(layer_id)
        elif layer_id and column == REMOVE_COLUMN:
            self.remove_wanted.emit(layer_id)

    def _on_named(self, item: QTreeWidgetItem, name: str) -> None:
        workspace = self._session.workspace
        if workspace is None:
            return
        rename = layer_edits.renamed if item.data(0, LAYER_ID) else layer_edits.group_renamed
        try:
            project = rename(workspace.project, str(item.data(0, LAYER_ID) or item.data(0, GROUP_ID)), name)
        except InputError:
            return  # a name without letters: the old one stays
        self._session.change(self.tr("Rename %1").replace("%1", item.text(0)), project)

    def _may_drop(self, layers: Sequence[str], groups: Sequence[str], where: Where) -> bool:
        workspace = self._session.workspace
        return workspace is not None and dropped(workspace.project, layers, groups, where) is not workspace.project

    def _on_moved(self, layers: Sequence[str], groups: Sequence[str], where: Where) -> None:
        workspace = self._session.workspace
        if workspace is None:
            return
        project = dropped(workspace.project, layers, groups, where)
        self._session.change(self.tr("Move %1").replace("%1", self.what(layers, groups)), project)
        self.tree.select(layers, groups)

    def _on_folded(self, branch_id: str, is_folded: bool) -> None:
        self._folded = self._folded | {branch_id} if is_folded else self._folded - {branch_id}
        self.folded_changed.emit(tuple(sorted(self._folded)))

    def what(self, layers: Sequence[str], groups: Sequence[str] = ()) -> str:
        """Returns what a step is about: the name of a layer or group, or how many there are."""
        project = self._project()
        names = [words.layer_name(k.name) for k in project.layers if k.id in layers] if project is not None else []
        names += [group.name for group in project.groups if group.id in groups] if project is not None else []
        return names[0] if len(names) == 1 else self.tr("%1 layers").replace("%1", str(len(names)))

    def _project(self) -> Project | None:
        return self._session.workspace.project if self._session.workspace is not None else None

    def _chosen(self) -> list[Layer]:
        project, chosen = self._project(), set(self.selected_layers())
        return [layer for layer in project.layers if layer.id in chosen] if project is not None else []

    def _show_opacity(self) -> None:
        layers = self._chosen()
        self._opacity_row.setEnabled(bool(layers))
        percents = sorted({round(layer.opacity * 100) for layer in layers}) or [100]
        self.slider.blockSignals(True)
        self.slider.setValue(percents[-1])
        self.slider.blockSignals(False)
        shown = f"{percents[0]}–{percents[-1]}" if len(percents) > 1 else f"{percents[0]}"
        self._percent.setText(f"{shown}\u202f%" if layers else "")

    def _on_opacity(self, percent: int) -> None:
        layers, project = [layer.id for layer in self._chosen()], self._project()
        if not layers or project is None:
            return
        text = self.tr("Opacity of %1").replace("%1", self.what(layers))
        changed = layer_edits.changed(project, layers, opacity=percent / 100)
        self._session.change(text, changed, merge_id=f"opacity:{','.join(sorted(layers))}")


def _rows_said(workspace: Workspace) -> list[object]:
    """Returns what the rows of the panel show besides visibility and opacity."""
    said: list[object] = []
    for branch in branches(workspace.project):
        for one in (branch, *branch.groups):
            said += [one.id, one.group.name if one.group is not None else "", len(one.groups)]
            for k in one.layers:
                rows = workspace.rows.get(k.id)
                told = (k.id, k.name, k.source, k.date, k.licence, k.accuracy_m, k.revision)
                said.append((*told, id(rows), id(k.style)))
    return said


def _is_in(item: QTreeWidgetItem | None, outer: QTreeWidgetItem) -> bool:
    while item is not None and item is not outer:
        item = item.parent()
    return item is outer
