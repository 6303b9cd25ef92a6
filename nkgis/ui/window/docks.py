"""The docks of the window: each panel in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget

from nkgis.ui.dock import dock
from nkgis.ui.layout import Layout
from nkgis.ui.panels.history import history_dock

if TYPE_CHECKING:
    from nkgis.ui.main_window import MainWindow
    from nkgis.ui.theme import Theme


def build_docks(window: MainWindow, colors: Theme) -> dict[str, QDockWidget]:
    """Returns the docks by the actions that show them, built into the window."""
    actions = window.actions_table
    window.layers_dock = dock(window, "layers", window.tr("Layers"), window.layers, colors,
                            [actions["layer_group"], actions["open"]])
    tools = [actions["copy_passport"], actions["zoom_route"]]
    window.passport_dock = dock(window, "passport", window.tr("Passport"), window.passport, colors, tools)
    window.routes_dock = dock(window, "routes", window.tr("Routes"), window.routes, colors, None)
    window.history_dock = history_dock(window, window.history, colors, [actions["undo"], actions["redo"]])
    window.sections.add_buttons([actions["go_kilometre"], actions["save_sections"]])
    window.sections_dock = dock(window, "sections", window.tr("Sections"), window.sections, colors, None)
    window.attributes_dock = dock(window, "attributes", window.tr("Attributes"), window.attributes, colors, None)
    window.styler.keys = [actions["undo"], actions["redo"]]
    window.layout_keeper = Layout(
        window, window.preferences, layers=window.layers_dock, passport=window.passport_dock, routes=window.routes_dock,
        sections=window.sections_dock, attributes=window.attributes_dock,
    )  # fmt: skip
    window.registers.add_docks(actions, window.routes_dock, window.passport_dock)
    panels: dict[str, QDockWidget] = {
        **window.registers.docks,
        "panel_layers": window.layers_dock,
        "panel_passport": window.passport_dock,
        "panel_table": window.routes_dock,
        "panel_history": window.history_dock,
        "panel_sections": window.sections_dock,
        **window.network.build(actions, window.passport_dock, window.sections_dock, window.routes_dock),
        **window.strip.build(actions, window.routes_dock),
        **window.clocks.build(actions, window.routes_dock),
        **window.views.build(actions, window.passport_dock),
    }
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, window.history_dock)
    return panels
