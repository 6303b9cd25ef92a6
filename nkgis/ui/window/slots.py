"""What every action of the window does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nkgis.ui.clipboard import copied
from nkgis.ui.commands import EXPORTS
from nkgis.ui.dialogs import pages
from nkgis.ui.drawing.slots import drawing_slots
from nkgis.ui.preferences import LANGUAGES
from nkgis.ui.theme import CHOICES
from nkgis.ui.window import focus

if TYPE_CHECKING:
    from collections.abc import Callable

    from nkgis.ui.main_window import MainWindow


def window_slots(window: MainWindow) -> dict[str, Callable[..., object]]:
    """Returns what the actions do, by their ids."""
    slots: dict[str, Callable[..., object]] = {
        "new": window.projects.new,
        "open_project": window.projects.ask_open,
        "save": window.projects.save,
        "save_as": window.projects.save_as,
        "save_package": window.projects.ask_package,
        "rename_project": window.projects.rename,
        "open": window.commands.ask_files,
        "open_table": window.commands.ask_table,
        "print": window.sheets.print_sheet,
        "sheet": window.sheets.make,
        "sheet_again": window.sheets.again,
        "batch": lambda: _measure_in_parts(window),
        "quit": window.close,
        "undo": window.drawing.undo,
        "redo": window.drawing.redo,
        "copy_rows": lambda: focus.copy_rows(window),
        "copy_map": lambda: copied(window.strip.focused_picture() or window.map.picture()),
        "search": lambda: focus.focus_search(window),
        **window.styler.slots(),
        "panel_layers": lambda on: window.fold(window.layers_dock, on),
        "panel_passport": lambda on: window.fold(window.passport_dock, on),
        "panel_table": lambda on: window.fold(window.routes_dock, on),
        "attribute_table": window.show_attributes,
        "panel_history": lambda on: window.fold(window.history_dock, on),
        "panel_sections": lambda on: window.fold(window.sections_dock, on),
        "next_panel": lambda: focus.to_panel(window, 1),
        "previous_panel": lambda: focus.to_panel(window, -1),
        "zoom_in": lambda: window.map.zoom(1),
        "zoom_out": lambda: window.map.zoom(-1),
        "zoom_home": window.map.home,
        "presentation": window.present,
        "zoom_route": lambda: window.zoom_to_feature(window.session.selected),
        "go_kilometre": window.linear.go_to,
        "save_sections": window.linear.save_sections,
        "copy_passport": lambda: copied(window.passport.text()),
        "clear_selection": lambda: focus.escape(window),
        "shortcuts": lambda: pages.shortcuts_page(window).show(),
        "sources": lambda: pages.sources_page(window.session.workspace, window).show(),
        "names": lambda: pages.names_page(window).show(),
        "about": lambda: pages.about_page(window).show(),
    }
    slots |= window.registers.slots(window.fold)
    slots |= window.views.slots(window.fold)
    slots |= window.layer_commands.slots()
    slots["copy_layer"] = lambda: window.attributes.edits.copy_layer((window.session.selected or (None,))[0])
    slots |= window.comfort.slots()
    slots |= window.network.slots()
    slots |= window.clocks.slots()
    slots |= window.strip.slots()
    slots |= drawing_slots(window.drawing, window.session, window.map, window.search, window)
    slots["export_pptx"] = window.slides.ask
    slots["export_film"] = window.commands.ask_film
    for action_id in EXPORTS:
        slots[action_id] = lambda a=action_id: window.commands.export(a)
    slots["export_pdf"] = lambda: window.sheets.ask("pdf")
    for choice in CHOICES:
        slots[f"theme_{choice}"] = lambda on, c=choice: _choose_theme(window, c) if on else None
    for code in LANGUAGES:
        slots[f"language_{code}"] = lambda on, c=code: window.preferences.set_language(c) if on else None
    for code in ("system", *LANGUAGES):
        slots[f"interface_{code}"] = lambda on, c=code: _choose_interface(window, c) if on else None
    return slots


def _measure_in_parts(window: MainWindow) -> None:
    from nkgis.ui.dialogs.batch import BatchDialog

    workspace = window.session.workspace
    BatchDialog(window.runner, workspace.project.border_set if workspace else "", window).show()


def _choose_interface(window: MainWindow, choice: str) -> None:
    window.preferences.set_interface_language(choice)
    text = window.tr("Menus and dialogs change their language when nkgis is started again.")
    window.status.showMessage(text, 10_000)


def _choose_theme(window: MainWindow, choice: str) -> None:
    window.preferences.set_theme(choice)
    window.themes.choose(choice)
