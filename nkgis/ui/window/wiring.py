"""How session, panels, map and commands are wired to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nkgis.ui.main_window import MainWindow


def wire(window: MainWindow) -> None:
    """Connects the signals of all parts of the window."""
    stack, actions = window.session.stack, window.actions_table
    stack.undoTextChanged.connect(window.name_undo)
    stack.redoTextChanged.connect(window.name_redo)
    stack.canUndoChanged.connect(window.set_enabled)
    stack.canRedoChanged.connect(window.set_enabled)
    window.drawing.changed.connect(window.set_enabled)
    window.drawing.edited.connect(window.session.select)
    window.network.noted.connect(lambda text: window.status.showMessage(text, 10_000))
    window.network.scenario_changed.connect(window.show_title)
    for part in (window.drawing, window.views):
        part.noted.connect(lambda text: window.status.showMessage(text, 10_000))
    window.drawing.tool_changed.connect(lambda tool: actions[tool].setChecked(True))
    window.session.changed.connect(window.follow_change)
    window.session.selection_changed.connect(window.set_enabled)
    window.passport.shown.connect(window.follow_passport)
    window.clocks.keeper.moved.connect(lambda clock: window.sections.dates.setEditText(clock.situation or ""))
    window.passport.claim_wanted.connect(window.registers.show_claim)
    window.registers.written.connect(window.tell_written)
    window.layers.open_wanted.connect(window.commands.ask_files)
    window.layers.zoom_wanted.connect(window.zoom_to_layer)
    window.layers.remove_wanted.connect(window.remove_layer)
    window.layers.folded_changed.connect(window.projects.set_folded)
    window.projects.folded_wanted.connect(window.layers.set_folded)
    window.routes.activated_route.connect(window.zoom_to_feature)
    window.routes.picked_route.connect(window.show_feature)
    window.routes.hovered_route.connect(window.map.hover)
    window.search.chosen.connect(window.show_found)
    window.attributes.zoom_wanted.connect(window.map.fit)
    window.attributes.marked.connect(window.map.mark_rows)
    window.attributes.edits.layer_copied.connect(window.layers.select_layer)
    window.map.view_moved.connect(window.follow_view)
    window.map.mouse_moved.connect(window.status.set_place)
    window.projects.state_changed.connect(window.show_title)
    window.projects.view_wanted.connect(window.map.show_view)
    window.projects.saved.connect(lambda path: window.tell_written([path]))
    window.commands.layers_opened.connect(window.show_opened)
    window.commands.written.connect(window.tell_written)
    window.slides.written.connect(window.tell_written)
    window.sheets.written.connect(window.tell_written)
    window.preferences.language_changed.connect(window.show_language)
    window.preferences.recent_changed.connect(window.fill_recent)
    window.recent_menu.aboutToShow.connect(window.fill_recent)  # a file may be gone by now
    window.themes.changed.connect(window.set_theme)
    for panel in window.panels.values():
        panel.visibilityChanged.connect(window.mark_panels)
