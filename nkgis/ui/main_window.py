"""The main window: the map in the middle, layers, passport and table around it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_state_path
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu

from nkgis.cartography.messages import Mark
from nkgis.ui import menus
from nkgis.ui.actions import Actions
from nkgis.ui.clocks.tools import ClockTools
from nkgis.ui.comfort import Comfort
from nkgis.ui.commands import Commands
from nkgis.ui.dock import PanelTitle
from nkgis.ui.drawing.controller import Drawing
from nkgis.ui.extents import feature_bounds, is_seen_well, layer_bounds
from nkgis.ui.icons import icon
from nkgis.ui.identify import Identify
from nkgis.ui.layer_commands import LayerCommands
from nkgis.ui.layout import Layout
from nkgis.ui.linear import LinearTools
from nkgis.ui.map_area import MapArea
from nkgis.ui.network.tools import NetworkTools
from nkgis.ui.panels.history import HistoryPanel
from nkgis.ui.panels.layers import LayerPanel
from nkgis.ui.panels.passport import PassportPanel
from nkgis.ui.preferences import Preferences
from nkgis.ui.progress_view import ProgressView
from nkgis.ui.project_commands import ProjectCommands
from nkgis.ui.referencing import Referencing
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
from nkgis.ui.theme import Theme, ThemeSwitch
from nkgis.ui.views.tools import ViewTools
from nkgis.ui.window.docks import build_docks
from nkgis.ui.window.slots import window_slots
from nkgis.ui.window.states import check_choices, enable_actions
from nkgis.ui.window.wiring import wire

if TYPE_CHECKING:
    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.model.project import Bounds
    from nkgis.ui.search import Hit
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner


class MainWindow(QMainWindow):
    """Wires session, panels and map to each other; it holds no data of its own."""

    layers_dock: QDockWidget
    passport_dock: QDockWidget
    routes_dock: QDockWidget
    sections_dock: QDockWidget
    attributes_dock: QDockWidget
    history_dock: QDockWidget
    layout_keeper: Layout

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
        self.actions_table = Actions(self, window_slots(self), colors)
        self.map.keys = self.actions_table.on_map()
        self.linear.set_actions(self.actions_table)
        self.layer_commands.set_actions(self.actions_table, self.attributes.edits)
        self.panels = build_docks(self, colors)
        menus.fill_export_menu(self.export_menu, self.actions_table)
        self.fill_recent()
        menus.add_menus(self, self.actions_table, self.export_menu, self.recent_menu)
        self.tool_bar, self.export_button, self.sheet_button = menus.add_tool_bar(
            self, self.actions_table, self.export_menu, icon("ph.export", colors), self.search
        )
        self.network.add_to(self.tool_bar, self.actions_table)
        self.clocks.add_to(self.tool_bar, self.status)
        self.title_bar = menus.add_title_bar(self)
        wire(self)
        check_choices(self)
        self.set_enabled()
        self.set_theme(colors)
        self.layout_keeper.restore()

    # what is shown

    def set_theme(self, colors: Theme) -> None:
        """Shows the window in the colours of a theme."""
        self.actions_table.set_theme(colors)
        self.export_button.setIcon(icon("ph.export", colors))
        self.sheet_button.setIcon(icon("ph.file-pdf", colors, role="accent_text"))
        self.sheet_button.setIconSize(QSize(20, 20))
        self.search.set_theme(colors)
        views = (self.layers, self.passport, self.map, self.drawing, self.status, self.routes.model, self.sections,
                 self.history, self.identify, self.attributes, self.styler, self.clocks, self.registers,
                 self.network, self.views, self.sheets, self.strip)  # fmt: skip
        for view in views:
            view.set_theme(colors)
        for panel in self.panels.values():
            title = panel.titleBarWidget()
            if isinstance(title, PanelTitle):
                title.set_theme(colors)

    def show_language(self, language: str) -> None:
        """Shows names in a label language."""
        for view in (self.passport, self.routes, self.map, self.sections, self.search_feed, self.identify,
                     self.clocks, self.network, self.views, self.strip):
            view.set_language(language)

    def follow_change(self, before: Workspace | None, after: Workspace) -> None:
        """Follows a change of the session."""
        if before is None or before.method is not after.method:
            self.status.set_method(after.method)
        self.set_enabled()

    def show_title(self, _value: object = None) -> None:
        """Shows the title with the clock, the scenario and the modified mark."""
        self.setWindowTitle(self.network.titled(self.clocks.titled(self.projects.title())))
        self.setWindowModified(not self.session.stack.isClean())

    def keep_work_safe(self) -> None:
        """Keeps a journal of unsaved work, and offers what a crash left."""
        self.projects.keep_safe(user_state_path("nkgis", appauthor=False) / "journal")

    def name_undo(self, what: str) -> None:
        """Says in the menu what undo takes back."""
        self.actions_table["undo"].setText(f"{self.tr('&Undo')} {what}".rstrip())

    def name_redo(self, what: str) -> None:
        """Says in the menu what redo makes again."""
        self.actions_table["redo"].setText(f"{self.tr('&Redo')} {what}".rstrip())

    def follow_view(self, view: object) -> None:
        """Follows the map to another extent."""
        self.status.set_scale(view.scale_denominator)  # type: ignore[attr-defined]
        bounds = view.bounds  # type: ignore[attr-defined]
        self._seen = bounds
        self.commands.set_bounds(bounds)
        self.sheets.set_bounds(bounds)
        self.projects.set_seen(bounds)
        self.routes.set_bounds(bounds)

    def show_found(self, hit: Hit) -> None:
        """Brings what the search found into view."""
        west, south, east, north = hit.bounds
        if hit.key is not None:
            self.session.select(hit.key)
            self.map.send(Mark(None, None))
        else:
            self.map.send(Mark((west + east) / 2, (south + north) / 2, hit.name))
        self.map.fit(hit.bounds)

    def show_opened(self, layer_ids: list[str]) -> None:
        """Brings the layers of opened files into view."""
        workspace = self.session.workspace
        if workspace is None or not layer_ids:
            return
        from nkgis.app.row_index import first_route

        last = layer_ids[-1]
        self.layers.select_layer(last)
        self.session.select(first_route(workspace, last))
        self.zoom_to_layer(last)

    def tell_written(self, paths: list[Path]) -> None:
        """Says which files were written."""
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
        self.fold(self.attributes_dock, shown=True)
        if layer_id:
            self.attributes.show_layer(layer_id)
        self.attributes.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def remove_layer(self, layer_id: str) -> None:
        """Removes a layer; undo brings it back."""
        self.layer_commands.remove_these([layer_id])

    def follow_passport(self) -> None:
        """Follows the passport to another feature."""
        self.set_enabled()
        self.title_bar.set_text(*self._titles())

    def set_enabled(self, _key: object = None) -> None:
        """Enables the actions that have something to act on."""
        enable_actions(self)

    def fill_recent(self) -> None:
        """Lists the files opened last."""
        menus.fill_recent_menu(
            self.recent_menu, self.preferences.recent(), lambda path: self.commands.open_files([path]),
            self.preferences.clear_recent,
        )

    # layout

    def mark_panels(self) -> None:
        """Checks the actions of the panels that are shown."""
        for action_id, panel in self.panels.items():
            self.actions_table[action_id].setChecked(not panel.isHidden())

    def fold(self, panel: QDockWidget, shown: bool) -> None:
        """Shows a panel, brings it to the front from behind another tab, or folds it."""
        shown = shown or panel.visibleRegion().isEmpty()  # behind another tab: it comes to the front
        panel.setVisible(shown)
        if shown:
            panel.raise_()
        self.mark_panels()

    def present(self, on: bool) -> None:
        """Begins the story, or shows the map alone with a title; ends it."""
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
