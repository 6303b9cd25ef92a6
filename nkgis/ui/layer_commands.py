"""What the actions do to layers: group, move, duplicate, remove, show, export, properties. Each is one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from nkgis.app import layer_edits
from nkgis.app.layer_copies import duplicated
from nkgis.cartography import words
from nkgis.errors import InputError
from nkgis.model.kinds import LayerKind
from nkgis.model.layer_tree import branch_of, group_of, head_of
from nkgis.ui import menus
from nkgis.ui.dialogs.layer_properties import LayerProperties
from nkgis.ui.dialogs.projects import question
from nkgis.ui.extents import layer_bounds

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint

    from nkgis.app.workspace import Workspace
    from nkgis.model.project import Project
    from nkgis.ui.actions import Actions
    from nkgis.ui.commands import Commands
    from nkgis.ui.map_area import MapArea
    from nkgis.ui.panels.layers import LayerPanel
    from nkgis.ui.session import Session
    from nkgis.ui.tables.attribute_edits import AttributeEdits
    from nkgis.ui.tasks import TaskRunner

_NAMES_SHOWN = 12
_FOR_ONE = ("layer_export", "layer_properties", "layer_own")
_FOR_MOVABLE = ("layer_duplicate", "layer_remove", "layer_group", "layer_up", "layer_down", "layer_top", "layer_bottom")


class LayerCommands(QObject):
    """Does what the user wishes to the layers and groups that are selected in the panel."""

    def __init__(
        self, session: Session, runner: TaskRunner, panel: LayerPanel, area: MapArea, commands: Commands,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._runner, self._panel = session, runner, panel
        self._area, self._commands, self._window = area, commands, window
        self._actions: Actions | None = None
        self._copies: AttributeEdits | None = None
        panel.selection_changed.connect(self.enable)
        session.changed.connect(self.enable)
        panel.tree.customContextMenuRequested.connect(self._show_menu)

    def slots(self) -> dict[str, Callable[..., object]]:
        """Returns the slot of every action on layers by its id."""
        return {
            "layer_zoom": self.zoom,
            "layer_rename": lambda: self._panel.tree.edit_name(self._panel.tree.currentItem()),
            "layer_duplicate": self.duplicate,
            "layer_remove": self.remove,
            "layer_group": self.group,
            "layer_ungroup": self.ungroup,
            "layer_up": lambda: self.step(1),
            "layer_down": lambda: self.step(-1),
            "layer_top": lambda: self.step(layer_edits.TO_END),
            "layer_bottom": lambda: self.step(-layer_edits.TO_END),
            "layer_only": self.show_only,
            "layer_show_all": lambda: self.show_all(visible=True),
            "layer_hide_all": lambda: self.show_all(visible=False),
            "layer_own": self.copy_into_project,
            "layer_export": self.export,
            "layer_properties": self.properties,
        }

    def set_actions(self, actions: Actions, copies: AttributeEdits) -> None:
        """Gives the actions to the panel, for its keys and its menu; `copies` makes copies that can be edited."""
        self._actions, self._copies = actions, copies
        self._panel.tree.addActions(actions.on_layers())
        self.enable()

    def enable(self, _before: object = None, _after: object = None) -> None:
        """Enables the actions that can do something to what is selected."""
        actions, project = self._actions, self._project()
        if actions is None:
            return
        layers, groups = self._selected()
        movable = {layer.id for layer in project.layers if head_of(layer) is not LayerKind.BASE} if project else set()
        some = bool(groups) or any(layer_id in movable for layer_id in layers)
        for action_id in _FOR_MOVABLE:
            actions[action_id].setEnabled(some)
        actions["layer_group"].setEnabled(some and bool(self._panel.selected_layers()))
        actions["layer_only"].setEnabled(some)
        actions["layer_rename"].setEnabled(some)
        actions["layer_zoom"].setEnabled(bool(self._panel.selected_layers()))
        actions["layer_ungroup"].setEnabled(bool(groups))
        for action_id in ("layer_show_all", "layer_hide_all"):
            actions[action_id].setEnabled(bool(movable))
        one = layers[0] if len(layers) == 1 and not groups else None
        workspace = self._session.workspace
        filled = workspace is not None and one in workspace.rows and not workspace.rows[one].absent if one else False
        for action_id in _FOR_ONE:
            actions[action_id].setEnabled(bool(filled) if action_id != "layer_properties" else one is not None)

    def zoom(self) -> None:
        """Brings the selected layers into view."""
        found = [layer_bounds(self._session.workspace, layer_id) for layer_id in self._panel.selected_layers()]
        boxes = [box for box in found if box is not None]
        if boxes:
            west, south, east, north = zip(*boxes, strict=True)
            self._area.fit((min(west), min(south), max(east), max(north)))

    def duplicate(self) -> None:
        """Puts a twin above each of the selected layers: its rows are those of the layer until one is edited."""
        workspace, project = self._session.workspace, self._project()
        if workspace is None or project is None:
            return
        chosen = set(self._panel.selected_layers())
        names = {
            layer.id: self.tr("%1 (copy)").replace("%1", words.layer_name(layer.name))
            for layer in project.layers if layer.id in chosen and head_of(layer) is not LayerKind.BASE
        }  # fmt: skip
        if names:
            task = self._runner.start(
                self.tr("Copying the layer"), lambda _progress: duplicated(workspace, names), quiet=True
            )
            task.succeeded.connect(lambda made: self._on_duplicated(workspace, names, made))

    def _on_duplicated(self, before: Workspace, names: dict[str, str], made: tuple[Workspace, list[str]]) -> None:
        current = self._session.workspace
        if current is None:
            return
        if current is not before:
            known = {layer.id for layer in current.project.layers}
            names = {layer_id: name for layer_id, name in names.items() if layer_id in known}
            made = duplicated(current, names)
        after, twins = made
        if twins:
            self._session.replace(self.tr("Duplicate %1").replace("%1", self._panel.what(list(names))), after)
            self._panel.tree.select(twins)

    def group(self) -> None:
        """Makes a group of the selected layers and asks for its name in the panel."""
        project, layers = self._project(), self._panel.selected_layers()
        if project is None:
            return
        try:
            after, group_id = layer_edits.grouped(project, layers, self.tr("Group"))
        except InputError:
            return  # parts of the base map alone
        self._session.change(self.tr("Group %1").replace("%1", self._panel.what(layers)), after)
        self._panel.tree.edit_name(self._panel.tree.heads.get(group_id))

    def ungroup(self) -> None:
        """Takes the selected groups apart."""
        project, groups = self._project(), self._panel.tree.selected_groups()
        if project is None or not groups:
            return
        text = self.tr("Ungroup %1").replace("%1", self._panel.what([], groups))
        layers = self._panel.selected_layers()
        for group_id in groups:
            project = layer_edits.ungrouped(project, group_id)
        self._session.change(text, project)
        self._panel.tree.select(layers)

    def step(self, steps: int) -> None:
        """Moves the selected layers and groups up, or down when negative."""
        project = self._project()
        if project is None:
            return
        layers, groups = self._selected()
        after = layer_edits.stepped(project, layers, steps)
        for group_id in groups if steps > 0 else reversed(groups):
            after = layer_edits.group_stepped(after, group_id, steps)
        self._session.change(self.tr("Move %1").replace("%1", self._panel.what(layers, groups)), after)

    def show_only(self) -> None:
        """Hides all layers but the selected ones."""
        project, layers = self._project(), self._panel.selected_layers()
        if project is not None and layers:
            text = self.tr("Show only %1").replace("%1", self._panel.what(layers))
            self._session.change(text, layer_edits.shown_alone(project, layers))

    def show_all(self, *, visible: bool) -> None:
        """Shows all layers, or hides them; the base map stays as it is."""
        project = self._project()
        if project is not None:
            text = self.tr("Show all layers") if visible else self.tr("Hide all layers")
            self._session.change(text, layer_edits.all_shown(project, visible=visible))

    def remove(self) -> QMessageBox | None:
        """Removes the selected layers and groups; asks before layers go with a group."""
        project = self._project()
        if project is None:
            return None
        layers, groups = self._selected()
        inside = [layer for group_id in groups if (branch := branch_of(project, group_id)) is not None
                  for layer in branch.members()]  # fmt: skip
        if not inside:
            self.remove_these(layers, groups)
            return None
        names = list(dict.fromkeys(words.layer_name(layer.name) for layer in inside))
        left = len(names) - _NAMES_SHOWN
        more = [self.tr("and %1 more").replace("%1", str(left))] if left > 0 else []
        text = self.tr("Remove %1 with all that is in it?").replace("%1", self._panel.what([], groups))
        role = QMessageBox.ButtonRole
        return question(
            self._window, self.tr("Remove group"), "\n".join([text, "", *names[:_NAMES_SHOWN], *more]),
            self.tr("Undo brings them back."),
            [(self.tr("&Remove"), role.AcceptRole), (self.tr("&Ungroup instead"), role.ActionRole),
             (self.tr("Cancel"), role.RejectRole)],
            lambda number: (self.remove_these, self._ungroup_instead, lambda *_: None)[number](layers, groups),
        )  # fmt: skip

    def remove_these(self, layers: Sequence[str], groups: Sequence[str] = ()) -> None:
        """Removes layers, and groups with all that is in them; undo brings them back."""
        project = self._project()
        if project is None:
            return
        text = self.tr("Remove %1").replace("%1", self._panel.what(layers, groups))
        for group_id in groups:
            project = layer_edits.without_group(project, group_id)
        self._session.change(text, layer_edits.without_layers(project, layers))

    def _ungroup_instead(self, _layers: Sequence[str], _groups: Sequence[str]) -> None:
        self.ungroup()

    def copy_into_project(self) -> None:
        """Makes a copy of the selected layer that can be edited."""
        if self._copies is not None:
            self._copies.copy_layer(self._panel.selected_layer())

    def export(self) -> None:
        """Asks for a file name and writes the selected layer."""
        layer_id = self._panel.selected_layer()
        if layer_id is not None:
            self._commands.export_layer(layer_id)

    def properties(self) -> LayerProperties | None:
        """Shows what is known of the selected layer; what is changed there is one step."""
        workspace, layer_id = self._session.workspace, self._panel.selected_layer()
        if workspace is None or layer_id is None:
            return None
        layer = workspace.project.layer(layer_id)
        group_id = group_of(workspace.project, layer)
        group = next((one.name for one in workspace.project.groups if one.id == group_id), "")
        dialog = LayerProperties(layer, workspace.rows.get(layer_id), group, self._window)
        dialog.accepted.connect(lambda: self._on_properties(layer_id, dialog))
        dialog.open()
        return dialog

    def _on_properties(self, layer_id: str, dialog: LayerProperties) -> None:
        project, typed = self._project(), dialog.changed()
        if project is None or all(layer.id != layer_id for layer in project.layers):
            return
        fields = {name: getattr(typed, name) for name in ("name", "attribution", "licence", "date", "accuracy_m")}
        text = self.tr("Properties of %1").replace("%1", self._panel.what([layer_id]))
        self._session.change(text, layer_edits.changed(project, {layer_id}, **fields))

    def _show_menu(self, point: QPoint) -> None:
        tree = self._panel.tree
        if self._actions is not None and (tree.selectedItems() or tree.itemAt(point) is None):
            menu = QMenu(tree)
            menus.fill_layer_menu(menu, self._actions)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(tree.viewport().mapToGlobal(point))

    def _selected(self) -> tuple[list[str], list[str]]:
        """Returns the selected layers that lie in no selected group, and the selected groups."""
        project = self._project()
        tree = self._panel.tree
        groups = tree.selected_groups()
        if project is None:
            return [], []
        inside = {layer.id for group_id in groups if (branch := branch_of(project, group_id)) is not None
                  for layer in branch.members()}  # fmt: skip
        return [layer_id for layer_id in tree.selected_layers() if layer_id not in inside], groups

    def _project(self) -> Project | None:
        return self._session.workspace.project if self._session.workspace is not None else None
