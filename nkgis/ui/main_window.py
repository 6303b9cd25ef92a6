"""The main window: the map in the middle, layers, passport and table around it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_state_path
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QWidget

from nkgis.cartography.messages import Mark
from nkgis.ui import menus
from nkgis.ui.actions import Actions
from nkgis.ui.clipboard import copied, rows_copied
from nkgis.ui.clocks.tools import ClockTools
from nkgis.ui.comfort import Comfort
from nkgis.ui.commands import EXPORTS, Commands
from nkgis.ui.dialogs import pages
from nkgis.ui.dock import PanelTitle, dock
from nkgis.ui.drawing.controller import Drawing
from nkgis.ui.drawing.slots import drawing_slots
from nkgis.ui.extents import feature_bounds, is_seen_well, layer_bounds
from nkgis.ui.icons import icon
from nkgis.ui.identify import Identify
from nkgis.ui.layer_commands import LayerCommands
from nkgis.ui.layout import Layout, move_focus
from nkgis.ui.linear import LinearTools
from nkgis.ui.map_area import MapArea
from nkgis.ui.network.tools import NetworkTools
from nkgis.ui.panels.history import HistoryPanel, history_dock
from nkgis.ui.panels.layers import LayerPanel
from nkgis.ui.panels.passport import PassportPanel
from nkgis.ui.preferences import LANGUAGES, Preferences
from nkgis.ui.progress_view import ProgressView
from nkgis.ui.project_commands import ProjectCommands
from nkgis.ui.referencing import Referencing
from nkgis.ui.register import hook as register
from nkgis.ui.register.hook import Registers
from nkgis.ui.search import SearchBox
from nkgis.ui.search_feed import SearchFeed
from nkgis.ui.sheets.commands import SheetCommands
from nkgis.ui.slide_export import SlideExport
from nkgis.ui.status_bar import StatusBar
from nkgis.ui.strip.tools import StripTools
from nkgis.ui.styling.styler import Styler
from nkgis.ui.tables.attributes import AttributePanel
from nkgis.ui.tables.routes import RoutePanel
from nkgis.ui.tables.sections import SectionPanel
from nkgis.ui.theme import CHOICES, Theme, ThemeSwitch
from nkgis.ui.views.tools import ViewTools

if TYPE_CHECKING:
    from collections.abc import Callable

    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.model.project import Bounds
    from nkgis.ui.search import Hit
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner


class MainWindow(QMainWindow):
    """Wires session, panels and map to each other; it holds no data of its own."""

    def __init__(self, session: Session, runner: TaskRunner, preferences: Preferences, themes: ThemeSwitch) -> None:
        super().__init__()
        self.setObjectName("main")
        self.setWindowTitle("nkgis")
        self.setAcceptDrops(True)
        self.setMinimumSize(720, 480)
        self._seen: Bounds | None = None
        self.session, self.runner, self.preferences, self.themes = session, runner, preferences, themes
        preferences.apply_writing()
        colors, language = themes.current, preferences.language
        self.commands = Commands(session, runner, preferences, self)
        self.slides = SlideExport(session, runner, preferences, self)
        self.sheets = SheetCommands(session, runner, preferences, colors, self)
        self.projects = ProjectCommands(session, runner, preferences, self.commands, self)
        self.map = MapArea(session, colors, language, self)
        self.identify = Identify(session, runner, self.map, colors, language)
        self.layers = LayerPanel(session, colors)
        self.layer_commands = LayerCommands(session, runner, self.layers, self.map, self.commands, self)
        self.passport = PassportPanel(session, colors, language)
        self.routes = RoutePanel(session, colors, language)
        self.attributes = AttributePanel(session, runner, colors)
        self.history = HistoryPanel(session.stack, colors)
        self.status = StatusBar(colors)
        self.referencing = Referencing(session, runner, self)
        self.sections = SectionPanel(self.referencing, colors, language)
        self.linear = LinearTools(
            self.referencing, self.map, self.status, self.sections, runner, preferences, self
        )
        self.strip = StripTools(session, runner, self.map, self.linear, self.status, self.routes, self.commands,
                                preferences, colors, self)
        self.registers = Registers(session, runner, preferences, colors, self)
        self.search = SearchBox()
        self.search_feed = SearchFeed(session, runner, self.search, language, self)
        self.drawing = Drawing(session, self.map, colors, self)
        self.styler = Styler(session, runner, self.layers, preferences, colors, self)
        self.comfort = Comfort(self)
        self.network = NetworkTools(session, runner, self.map, self.drawing, self.search, colors, language, self)
        self.clocks = ClockTools(session, runner, self.map, colors, language, self)
        self.views = ViewTools(session, runner, self.map, preferences, colors, self)
        self.clocks.keeper.folded = lambda: self.routes.model.folded
        self.setCentralWidget(self.map)
        self.setStatusBar(self.status)
        self.progress = ProgressView(runner, self.status, self)
        self.export_menu, self.recent_menu = QMenu(self), QMenu(self)
        self.actions_table = Actions(self, self._slots(), colors)
        self.map.keys = self.actions_table.on_map()
        self.linear.set_actions(self.actions_table)
        self.layer_commands.set_actions(self.actions_table, self.attributes.edits)
        self._build_docks(colors)
        menus.fill_export_menu(self.export_menu, self.actions_table)
        self._fill_recent()
        menus.add_menus(self, self.actions_table, self.export_menu, self.recent_menu)
        self.tool_bar, self._export_button, self._sheet_button = menus.add_tool_bar(
            self, self.actions_table, self.export_menu, icon("ph.export", colors), self.search
        )
        self.network.add_to(self.tool_bar, self.actions_table)
        self.clocks.add_to(self.tool_bar, self.status)
        self.title_bar = menus.add_title_bar(self)
        self._connect()
        self._check_choices()
        self._set_enabled()
        self.set_theme(colors)
        self.layout_keeper.restore()

    def _slots(self) -> dict[str, Callable[..., object]]:
        slots: dict[str, Callable[..., object]] = {
            "new": self.projects.new,
            "open_project": self.projects.ask_open,
            "save": self.projects.save,
            "save_as": self.projects.save_as,
            "save_package": self.projects.ask_package,
            "rename_project": self.projects.rename,
            "open": self.commands.ask_files,
            "open_table": self.commands.ask_table,
            "print": self.sheets.print_sheet,
            "sheet": self.sheets.make,
            "sheet_again": self.sheets.again,
            "batch": self._measure_in_parts,
            "quit": self.close,
            "undo": self.drawing.undo,
            "redo": self.drawing.redo,
            "copy_rows": self._copy_rows,
            "copy_map": lambda: copied(self.strip.focused_picture() or self.map.picture()),
            "search": self._focus_search,
            **self.styler.slots(),
            "panel_layers": lambda on: self._fold(self.layers_dock, on),
            "panel_passport": lambda on: self._fold(self.passport_dock, on),
            "panel_table": lambda on: self._fold(self.routes_dock, on),
            "attribute_table": self.show_attributes,
            "panel_history": lambda on: self._fold(self.history_dock, on),
            "panel_sections": lambda on: self._fold(self.sections_dock, on),
            "next_panel": lambda: self._move_focus(1),
            "previous_panel": lambda: self._move_focus(-1),
            "zoom_in": lambda: self.map.zoom(1),
            "zoom_out": lambda: self.map.zoom(-1),
            "zoom_home": self.map.home,
            "presentation": self._present,
            "zoom_route": lambda: self.zoom_to_feature(self.session.selected),
            "go_kilometre": self.linear.go_to,
            "save_sections": self.linear.save_sections,
            "copy_passport": lambda: copied(self.passport.text()),
            "clear_selection": self._on_escape,
            "shortcuts": lambda: pages.shortcuts_page(self).show(),
            "sources": lambda: pages.sources_page(self.session.workspace, self).show(),
            "names": lambda: pages.names_page(self).show(),
            "about": lambda: pages.about_page(self).show(),
        }
        slots |= self.registers.slots(self._fold)
        slots |= self.views.slots(self._fold)
        slots |= self.layer_commands.slots()
        slots["copy_layer"] = lambda: self.attributes.edits.copy_layer((self.session.selected or (None,))[0])
        slots |= self.comfort.slots()
        slots |= self.network.slots()
        slots |= self.clocks.slots()
        slots |= self.strip.slots()
        slots |= drawing_slots(self.drawing, self.session, self.map, self.search, self)
        slots["export_pptx"] = self.slides.ask
        slots["export_film"] = self.commands.ask_film
        for action_id in EXPORTS:
            slots[action_id] = lambda a=action_id: self.commands.export(a)
        slots["export_pdf"] = lambda: self.sheets.ask("pdf")
        for choice in CHOICES:
            slots[f"theme_{choice}"] = lambda on, c=choice: self._choose_theme(c) if on else None
        for code in LANGUAGES:
            slots[f"language_{code}"] = lambda on, c=code: self.preferences.set_language(c) if on else None
        for code in ("system", *LANGUAGES):
            slots[f"interface_{code}"] = lambda on, c=code: self._choose_interface(c) if on else None
        return slots

    def _measure_in_parts(self) -> None:
        from nkgis.ui.dialogs.batch import BatchDialog

        workspace = self.session.workspace
        BatchDialog(self.runner, workspace.project.border_set if workspace else "", self).show()

    def _build_docks(self, colors: Theme) -> None:
        actions = self.actions_table
        self.layers_dock = dock(self, "layers", self.tr("Layers"), self.layers, colors,
                                [actions["layer_group"], actions["open"]])
        tools = [actions["copy_passport"], actions["zoom_route"]]
        self.passport_dock = dock(self, "passport", self.tr("Passport"), self.passport, colors, tools)
        self.routes_dock = dock(self, "routes", self.tr("Routes"), self.routes, colors, None)
        self.history_dock = history_dock(self, self.history, colors, [actions["undo"], actions["redo"]])
        self.sections.add_buttons([actions["go_kilometre"], actions["save_sections"]])
        self.sections_dock = dock(self, "sections", self.tr("Sections"), self.sections, colors, None)
        self.attributes_dock = dock(self, "attributes", self.tr("Attributes"), self.attributes, colors, None)
        self.styler.keys = [actions["undo"], actions["redo"]]
        self.layout_keeper = Layout(
            self, self.preferences, layers=self.layers_dock, passport=self.passport_dock, routes=self.routes_dock,
            sections=self.sections_dock, attributes=self.attributes_dock,
        )  # fmt: skip
        self.registers.add_docks(actions, self.routes_dock, self.passport_dock)
        self._panels = {
            **self.registers.docks,
            "panel_layers": self.layers_dock,
            "panel_passport": self.passport_dock,
            "panel_table": self.routes_dock,
            "panel_history": self.history_dock,
            "panel_sections": self.sections_dock,
            **self.network.build(actions, self.passport_dock, self.sections_dock, self.routes_dock),
            **self.strip.build(actions, self.routes_dock),
            **self.clocks.build(actions, self.routes_dock),
            **self.views.build(actions, self.passport_dock),
        }
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.history_dock)

    def _connect(self) -> None:
        stack, actions = self.session.stack, self.actions_table
        stack.undoTextChanged.connect(self._on_undo_text)
        stack.redoTextChanged.connect(self._on_redo_text)
        stack.canUndoChanged.connect(self._set_enabled)
        stack.canRedoChanged.connect(self._set_enabled)
        self.drawing.changed.connect(self._set_enabled)
        self.drawing.edited.connect(self.session.select)
        self.network.noted.connect(lambda text: self.status.showMessage(text, 10_000))
        self.network.scenario_changed.connect(self._show_title)
        for part in (self.drawing, self.views):
            part.noted.connect(lambda text: self.status.showMessage(text, 10_000))
        self.drawing.tool_changed.connect(lambda tool: actions[tool].setChecked(True))
        self.session.changed.connect(self._on_changed)
        self.session.selection_changed.connect(self._set_enabled)
        self.passport.shown.connect(self._on_shown)
        self.clocks.keeper.moved.connect(lambda clock: self.sections.dates.setEditText(clock.situation or ""))
        self.passport.claim_wanted.connect(self.registers.show_claim)
        self.registers.written.connect(self._on_written)
        self.layers.open_wanted.connect(self.commands.ask_files)
        self.layers.zoom_wanted.connect(self.zoom_to_layer)
        self.layers.remove_wanted.connect(self.remove_layer)
        self.layers.folded_changed.connect(self.projects.set_folded)
        self.projects.folded_wanted.connect(self.layers.set_folded)
        self.routes.activated_route.connect(self.zoom_to_feature)
        self.routes.picked_route.connect(self.show_feature)
        self.routes.hovered_route.connect(self.map.hover)
        self.search.chosen.connect(self._on_found)
        self.attributes.zoom_wanted.connect(self.map.fit)
        self.attributes.marked.connect(self.map.mark_rows)
        self.attributes.edits.layer_copied.connect(self.layers.select_layer)
        self.map.view_moved.connect(self._on_view_moved)
        self.map.mouse_moved.connect(self.status.set_place)
        self.projects.state_changed.connect(self._show_title)
        self.projects.view_wanted.connect(self.map.show_view)
        self.projects.saved.connect(lambda path: self._on_written([path]))
        self.commands.layers_opened.connect(self._on_layers_opened)
        self.commands.written.connect(self._on_written)
        self.slides.written.connect(self._on_written)
        self.sheets.written.connect(self._on_written)
        self.preferences.language_changed.connect(self.show_language)
        self.preferences.recent_changed.connect(self._fill_recent)
        self.recent_menu.aboutToShow.connect(self._fill_recent)  # a file may be gone by now
        self.themes.changed.connect(self.set_theme)
        for panel in self._panels.values():
            panel.visibilityChanged.connect(self._mark_panels)

    # what is shown

    def set_theme(self, colors: Theme) -> None:
        """Shows the window in the colours of a theme."""
        self.actions_table.set_theme(colors)
        self._export_button.setIcon(icon("ph.export", colors))
        self._sheet_button.setIcon(icon("ph.file-pdf", colors, role="accent_text"))
        self._sheet_button.setIconSize(QSize(20, 20))
        self.search.set_theme(colors)
        views = (self.layers, self.passport, self.map, self.drawing, self.status, self.routes.model, self.sections,
                 self.history, self.identify, self.attributes, self.styler, self.clocks, self.registers,
                 self.network, self.views, self.sheets, self.strip)  # fmt: skip
        for view in views:
            view.set_theme(colors)
        for panel in self._panels.values():
            title = panel.titleBarWidget()
            if isinstance(title, PanelTitle):
                title.set_theme(colors)

    def _choose_interface(self, choice: str) -> None:
        """Remembers the language of menus and dialogs and says when it comes."""
        self.preferences.set_interface_language(choice)
        text = self.tr("Menus and dialogs change their language when nkgis is started again.")
        self.status.showMessage(text, 10_000)

    def show_language(self, language: str) -> None:
        """Shows names in a label language."""
        for view in (self.passport, self.routes, self.map, self.sections, self.search_feed, self.identify,
                     self.clocks, self.network, self.views, self.strip):
            view.set_language(language)

    def _on_changed(self, before: Workspace | None, after: Workspace) -> None:
        if before is None or before.method is not after.method:
            self.status.set_method(after.method)
        self._set_enabled()

    def _show_title(self, _value: object = None) -> None:
        self.setWindowTitle(self.network.titled(self.clocks.titled(self.projects.title())))
        self.setWindowModified(not self.session.stack.isClean())

    def keep_work_safe(self) -> None:
        """Keeps a journal of unsaved work, and offers what a crash left."""
        self.projects.keep_safe(user_state_path("nkgis", appauthor=False) / "journal")

    def _on_undo_text(self, what: str) -> None:
        self.actions_table["undo"].setText(f"{self.tr('&Undo')} {what}".rstrip())

    def _on_redo_text(self, what: str) -> None:
        self.actions_table["redo"].setText(f"{self.tr('&Redo')} {what}".rstrip())

    def _on_view_moved(self, view: object) -> None:
        self.status.set_scale(view.scale_denominator)  # type: ignore[attr-defined]
        bounds = view.bounds  # type: ignore[attr-defined]
        self._seen = bounds
        self.commands.set_bounds(bounds)
        self.sheets.set_bounds(bounds)
        self.projects.set_seen(bounds)
        self.routes.set_bounds(bounds)

    def _on_found(self, hit: Hit) -> None:
        west, south, east, north = hit.bounds
        if hit.key is not None:
            self.session.select(hit.key)
            self.map.send(Mark(None, None))
        else:
            self.map.send(Mark((west + east) / 2, (south + north) / 2, hit.name))
        self.map.fit(hit.bounds)

    def _on_layers_opened(self, layer_ids: list[str]) -> None:
        workspace = self.session.workspace
        if workspace is None or not layer_ids:
            return
        from nkgis.app.row_index import first_route

        last = layer_ids[-1]
        self.layers.select_layer(last)
        self.session.select(first_route(workspace, last))
        self.zoom_to_layer(last)

    def _on_written(self, paths: list[Path]) -> None:
        names = ", ".join(str(path) for path in paths)
        online = self.comfort.basemap.is_on
        text = self.tr("Written: %1; without the online basemap") if online else self.tr("Written: %1")
        self.status.showMessage(text.replace("%1", names), 10_000)

    # what the user wishes

    def zoom_to_feature(self, key: RouteKey | None) -> None:
        """Brings a feature into view."""
        bounds = feature_bounds(self.session.shown, key)
        if bounds is not None:
            self.map.fit(bounds)

    def show_feature(self, key: RouteKey | None) -> None:
        """Brings a feature into view unless it is seen well already."""
        bounds = feature_bounds(self.session.shown, key)
        if bounds is not None and not (self._seen and is_seen_well(bounds, self._seen)):
            self.map.fit(bounds)

    def zoom_to_layer(self, layer_id: str) -> None:
        """Brings a layer into view."""
        bounds = layer_bounds(self.session.workspace, layer_id)
        if bounds is not None:
            self.map.fit(bounds)

    def show_attributes(self) -> None:
        """Shows the attribute table of the selected layer, of the selected feature's layer when none is."""
        layer_id = self.layers.selected_layer() or (self.session.selected or ("",))[0] or self.attributes.layer_id
        self._fold(self.attributes_dock, shown=True)
        if layer_id:
            self.attributes.show_layer(layer_id)
        self.attributes.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def remove_layer(self, layer_id: str) -> None:
        """Removes a layer; undo brings it back."""
        self.layer_commands.remove_these([layer_id])

    def _choose_theme(self, choice: str) -> None:
        self.preferences.set_theme(choice)
        self.themes.choose(choice)

    def _check_choices(self) -> None:
        self.actions_table[f"theme_{self.themes.choice}"].setChecked(True)
        self.actions_table[f"language_{self.preferences.language}"].setChecked(True)
        self.comfort.check_choices()
        for action_id in ("tool_select", "snap"):
            self.actions_table[action_id].setChecked(True)
        self.actions_table[f"interface_{self.preferences.interface_language}"].setChecked(True)

    def _on_shown(self) -> None:
        self._set_enabled()
        self.title_bar.set_text(*self._titles())

    def _set_enabled(self, _key: object = None) -> None:
        loaded = self.session.workspace is not None
        saving = ("new", "open_project", "save", "save_as", "save_package", "rename_project")
        making = ("export_film", "export_pptx", "sheet", "sheet_again", "print")
        for action_id in (*EXPORTS, *making, *saving, "open", "search"):
            self.actions_table[action_id].setEnabled(loaded)
        self.search.setEnabled(loaded)
        self._export_button.setEnabled(loaded)
        self._sheet_button.setEnabled(loaded)
        stack, drawing = self.session.stack, self.drawing
        self.actions_table["undo"].setEnabled(stack.canUndo() or drawing.has_vertices)
        self.actions_table["redo"].setEnabled(stack.canRedo() or drawing.can_redo)
        self.actions_table["finish"].setEnabled(drawing.has_vertices)
        self.actions_table["keep_measurement"].setEnabled(drawing.can_keep)
        self.actions_table["remove_vertex"].setEnabled(drawing.has_vertices or drawing.active is not None)
        for action_id in ("reverse", "duplicate", "rename", "delete", "copy_layer"):
            self.actions_table[action_id].setEnabled(self.session.selected is not None)
        for tool in (*self.actions_table.of_menu("tool"), self.actions_table["go_to"]):
            tool.setEnabled(loaded)
        self.actions_table["zoom_route"].setEnabled(self.session.selected is not None)
        self.actions_table["copy_passport"].setEnabled(self.passport.passport is not None)

    def _fill_recent(self) -> None:
        menus.fill_recent_menu(
            self.recent_menu, self.preferences.recent(), lambda path: self.commands.open_files([path]),
            self.preferences.clear_recent,
        )

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _on_escape(self) -> None:
        presentation = self.actions_table["presentation"]
        fields = (self.search, self.routes.filter, self.attributes.filter, self.registers.claims.filter)
        field = next((f for f in fields if f.hasFocus() and f.text()), None)
        if presentation.isChecked():
            presentation.trigger()
        elif field is not None:
            field.clear()
        elif not self.drawing.cancel():
            self.session.select(None)
            self.map.send(Mark(None, None))

    def _copy_rows(self) -> None:
        if register.copied(self.registers.copied_text()):
            return
        if self.attributes.view.isVisible():
            self.attributes.copy_selection()
            return
        shown = self.sections.view if self.sections.view.isVisible() else self.routes.view
        rows_copied(shown.selected_text())

    def _move_focus(self, step: int) -> None:
        tables = [self.routes.view, self.sections.view, self.strip.canvas, self.attributes.view]
        registers = register.focus_stops(self.registers)
        panels = [*self.clocks.stops, self.passport, self.views.panel.view]
        stops: list[QWidget] = [self.layers.tree, *tables, *panels, *registers]
        if self.map.view is not None:
            stops.insert(1, self.map.view)
        move_focus(stops, step)

    # layout

    def _mark_panels(self) -> None:
        for action_id, panel in self._panels.items():
            self.actions_table[action_id].setChecked(not panel.isHidden())

    def _fold(self, panel: QDockWidget, shown: bool) -> None:
        shown = shown or panel.visibleRegion().isEmpty()  # behind another tab: it comes to the front
        panel.setVisible(shown)
        if shown:
            panel.raise_()
        self._mark_panels()

    def _present(self, on: bool) -> None:
        if on and self.views.has_story():
            self.actions_table["presentation"].setChecked(False)
            self.views.present()
            return
        for action_id in ("presentation", "clear_selection"):
            self.addAction(self.actions_table[action_id])  # their keys live on while the menu is hidden
        self.layout_keeper.present(on, parts=[self.menuBar(), self.tool_bar, self.status])
        self.layers.set_presenting(on)
        self.title_bar.set_text(*self._titles())
        self.title_bar.setVisible(on)

    def _titles(self) -> tuple[str, str]:
        passport, workspace = self.passport.passport, self.session.workspace
        if passport is not None and passport.lengths:
            return self.clocks.titled(passport.title), passport.lengths[0].text
        return self.clocks.titled(passport.title if passport else workspace.project.name if workspace else "nkgis"), ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rearranges the panels for the new width."""
        super().resizeEvent(event)
        if not self.layout_keeper.is_presenting:
            self.layout_keeper.fit_width(event.size().width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks what becomes of unsaved changes; remembers the layout, stops the work, takes the map down."""
        if not self.projects.may_close():
            event.ignore()
            return
        if self.actions_table["presentation"].isChecked():
            self.actions_table["presentation"].trigger()
        self.views.shut_down()
        self.layout_keeper.remember()
        self.hide()  # work that cannot stop at once ends unseen
        self.runner.close()
        self.drawing.shut_down()
        self.projects.shut_down()
        self.map.shut_down()
        super().closeEvent(event)

    # files dropped on the window

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accepts files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens the files."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.commands.open_files(paths)
