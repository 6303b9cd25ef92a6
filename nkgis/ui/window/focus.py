"""Keys whose deed hangs on what has the focus or is seen: search, Esc, copying, the next panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from nkgis.cartography.messages import Mark
from nkgis.ui.clipboard import rows_copied
from nkgis.ui.layout import move_focus
from nkgis.ui.register import hook as register

if TYPE_CHECKING:
    from nkgis.ui.main_window import MainWindow


def focus_search(window: MainWindow) -> None:
    """Brings the cursor into the search field."""
    window.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
    window.search.selectAll()


def escape(window: MainWindow) -> None:
    """Ends what is nearest: the presentation, a filter, what is being drawn, the selection."""
    presentation = window.actions_table["presentation"]
    fields = (window.search, window.routes.filter, window.attributes.filter, window.registers.claims.filter)
    field = next((f for f in fields if f.hasFocus() and f.text()), None)
    if presentation.isChecked():
        presentation.trigger()
    elif field is not None:
        field.clear()
    elif not window.drawing.cancel():
        window.session.select(None)
        window.map.send(Mark(None, None))


def copy_rows(window: MainWindow) -> None:
    """Copies the selected rows of the table that is seen."""
    if register.copied(window.registers.copied_text()):
        return
    if window.attributes.view.isVisible():
        window.attributes.copy_selection()
        return
    shown = window.sections.view if window.sections.view.isVisible() else window.routes.view
    rows_copied(shown.selected_text())


def to_panel(window: MainWindow, step: int) -> None:
    """Moves the focus to the next panel, or the one before."""
    tables = [window.routes.view, window.sections.view, window.strip.canvas, window.attributes.view]
    registers = register.focus_stops(window.registers)
    panels = [*window.clocks.stops, window.passport, window.views.panel.view]
    stops: list[QWidget] = [window.layers.tree, *tables, *panels, *registers]
    if window.map.view is not None:
        stops.insert(1, window.map.view)
    move_focus(stops, step)
