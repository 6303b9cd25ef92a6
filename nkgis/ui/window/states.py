"""Which actions of the window can be used now, and which choices are checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nkgis.ui.commands import EXPORTS

if TYPE_CHECKING:
    from nkgis.ui.main_window import MainWindow


def enable_actions(window: MainWindow) -> None:
    """Enables the actions that have something to act on."""
    loaded = window.session.workspace is not None
    saving = ("new", "open_project", "save", "save_as", "save_package", "rename_project")
    making = ("export_film", "export_pptx", "sheet", "sheet_again", "print")
    for action_id in (*EXPORTS, *making, *saving, "open", "search"):
        window.actions_table[action_id].setEnabled(loaded)
    window.search.setEnabled(loaded)
    window.export_button.setEnabled(loaded)
    window.sheet_button.setEnabled(loaded)
    stack, drawing = window.session.stack, window.drawing
    window.actions_table["undo"].setEnabled(stack.canUndo() or drawing.has_vertices)
    window.actions_table["redo"].setEnabled(stack.canRedo() or drawing.can_redo)
    window.actions_table["finish"].setEnabled(drawing.has_vertices)
    window.actions_table["keep_measurement"].setEnabled(drawing.can_keep)
    window.actions_table["remove_vertex"].setEnabled(drawing.has_vertices or drawing.active is not None)
    for action_id in ("reverse", "duplicate", "rename", "delete", "copy_layer"):
        window.actions_table[action_id].setEnabled(window.session.selected is not None)
    for tool in (*window.actions_table.of_menu("tool"), window.actions_table["go_to"]):
        tool.setEnabled(loaded)
    window.actions_table["zoom_route"].setEnabled(window.session.selected is not None)
    window.actions_table["copy_passport"].setEnabled(window.passport.passport is not None)


def check_choices(window: MainWindow) -> None:
    """Checks the actions of what is chosen already."""
    window.actions_table[f"theme_{window.themes.choice}"].setChecked(True)
    window.actions_table[f"language_{window.preferences.language}"].setChecked(True)
    window.comfort.check_choices()
    for action_id in ("tool_select", "snap"):
        window.actions_table[action_id].setChecked(True)
    window.actions_table[f"interface_{window.preferences.interface_language}"].setChecked(True)
