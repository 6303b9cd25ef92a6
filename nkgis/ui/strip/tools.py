"""What the window has of strips: made and wired here, hooked in with a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu

from nkgis.ui.clipboard import copied
from nkgis.ui.dock import dock
from nkgis.ui.plain import cut, filled
from nkgis.ui.strip.feed import StripFeed
from nkgis.ui.strip.links import StripLinks
from nkgis.ui.strip.panel import StripPanel
from nkgis.ui.strip.takeaway import StripTakeaway

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QImage

    from nkgis.app.workspace import RouteKey
    from nkgis.cartography.strip.asking import Hit
    from nkgis.ui.actions import Actions
    from nkgis.ui.commands import Commands
    from nkgis.ui.linear import LinearTools
    from nkgis.ui.map_area import MapArea
    from nkgis.ui.preferences import Preferences
    from nkgis.ui.session import Session
    from nkgis.ui.status_bar import StatusBar
    from nkgis.ui.tables.routes import RoutePanel
    from nkgis.ui.tasks import TaskRunner
    from nkgis.ui.theme import Theme

PANEL = "panel_strip"
ROUTES_MAX = 12
"""So many routes stand under each other at most; more are no picture."""
_NAME_MAX, _TALL_PX = 40, 320
_ON_ROUTES = ("export_strip", "export_strip_book", "copy_strip", "print_strip")


class StripTools(QObject):
    """Holds the panel, what feeds it, its links with the map, and the routes that are compared."""

    def __init__(
        self, session: Session, runner: TaskRunner, area: MapArea, linear: LinearTools, status: StatusBar,
        routes: RoutePanel, commands: Commands, preferences: Preferences, colors: Theme, window: QMainWindow,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._preferences, self._window = session, preferences, window
        self._colors = colors
        self.takeaway = StripTakeaway(session, runner, preferences, commands, window)
        self._rows: tuple[RouteKey, ...] = ()
        self.compared: list[RouteKey] = []
        self._actions: Actions | None = None
        self.dock: QDockWidget | None = None
        self.panel = StripPanel(colors)
        self.canvas = self.panel.canvas
        self.feed = StripFeed(session, runner, preferences.language, self)
        self.links = StripLinks(self.canvas, session, area, linear, status, self)
        self.panel.set_choice(preferences.strip_lanes)
        self.feed.changed.connect(self._on_changed)
        self.panel.lanes_chosen.connect(self._choose_lane)
        self.panel.table_wanted.connect(lambda: self._trigger("panel_table"))
        self.canvas.menu_wished.connect(lambda where, hit: self.menu(hit).popup(where))
        linear.pointed.connect(lambda *_: self.panel.show_told())
        area.place_clicked.connect(lambda *_: self.panel.show_told())
        routes.several_picked.connect(self._on_rows)
        session.selection_changed.connect(self._on_selected)
        session.shown_changed.connect(lambda *_: self._show_keys())

    def slots(self) -> dict[str, Callable[..., object]]:
        """Returns the slot of every action of strips by its id."""
        return {
            PANEL: self.fold,
            "export_strip": lambda: self.takeaway.export(self._ids()),
            "export_strip_book": lambda: self.takeaway.export(self._ids(), book=True),
            "copy_strip": self.copy,
            "print_strip": lambda: self.takeaway.print(self._ids()),
            "compare_route": self.add,
            "compare_none": self.clear,
        }

    def build(self, actions: Actions, beside: QDockWidget) -> dict[str, QDockWidget]:
        """Returns the dock of the strip, a tab beside another dock that stays in front, by the id of its action."""
        self._actions = actions
        for name in _ON_ROUTES:
            self.panel.more_menu.addAction(actions[name])
        self.panel.more_menu.addSeparator()
        self.panel.more_menu.addActions([actions["compare_route"], actions["compare_none"]])
        made = self.dock = dock(self._window, "strip", self.tr("Strip"), self.panel, self._colors, None)
        self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, made)
        self._window.tabifyDockWidget(beside, made)
        beside.raise_()
        made.visibilityChanged.connect(self._on_seen)
        self._show_keys()
        return {PANEL: made}

    def set_theme(self, colors: Theme) -> None:
        """Paints in the colours of a theme."""
        self._colors = colors
        self.panel.set_theme(colors)

    def set_language(self, language: str) -> None:
        """Names routes and stations in a label language; figures may be written otherwise, too."""
        self.feed.set_language(language)

    def fold(self, on: bool) -> None:
        """Shows the strip, in front of the other tabs, or folds it."""
        if self.dock is not None:
            on = on or self.dock.visibleRegion().isEmpty()
            self.dock.setVisible(on)
            if on:
                self.dock.raise_()
                if self.dock.height() < _TALL_PX and not self.dock.isFloating():
                    self._window.resizeDocks([self.dock], [_TALL_PX], Qt.Orientation.Vertical)
                self.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def routes(self) -> list[RouteKey]:
        """Returns the routes on the strip: those compared, then those selected."""
        workspace, selected = self._session.shown, self._session.selected
        if workspace is None:
            return []
        chosen = self._rows if selected in self._rows else (() if selected is None else (selected,))
        known = dict.fromkeys([*self.compared, *chosen])
        return [key for key in known if key in workspace.measurements][:ROUTES_MAX]

    def add(self) -> None:
        """Keeps the selected routes on the strip when others are selected."""
        self.compared = list(dict.fromkeys([*self.compared, *self.routes()]))[:ROUTES_MAX]
        self._show_keys()

    def remove(self, key: RouteKey) -> None:
        """Takes a route off the strip."""
        self.compared = [one for one in self.compared if one != key]
        self._rows = tuple(one for one in self._rows if one != key)
        if key == self._session.selected:
            left = self.routes_without(key)
            self._session.select(left[0] if left else None)
        self._show_keys()

    def clear(self) -> None:
        """Leaves the selected route alone on the strip."""
        self.compared, self._rows = [], ()
        self._show_keys()

    def routes_without(self, key: RouteKey) -> list[RouteKey]:
        """Returns the routes on the strip but one."""
        return [one for one in self.routes() if one != key]

    def copy(self) -> None:
        """Copies the strip as a picture, as it is in sight; a folded one comes into sight for it."""
        if self.dock is not None and self.dock.visibleRegion().isEmpty():
            self.fold(on=True)
        self.feed.when_settled(lambda: copied(self.canvas.picture()))

    def focused_picture(self) -> QImage | None:
        """Returns the strip as a picture while it has the focus of the keyboard."""
        return self.canvas.picture() if self.canvas.hasFocus() else None

    def menu(self, hit: Hit | None) -> QMenu:
        """Returns the menu for a place of the strip."""
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        if hit is not None:
            menu.addAction(self.tr("&Zoom the map to this")).triggered.connect(lambda: self.links.zoom_to(hit))
            text = self.canvas.told((hit.index, hit.m))
            copy = menu.addAction(filled(self.tr("Copy “%1”"), cut(text, _NAME_MAX)).replace("&", "&&"))
            copy.triggered.connect(lambda: copied(text))
            menu.addSeparator()
        menu.addMenu(self.panel.lane_menu).setText(self.tr("&Lanes"))
        actions = self._actions
        if actions is not None:
            menu.addActions([actions[name] for name in _ON_ROUTES])
            menu.addSeparator()
            menu.addActions([actions["compare_route"], actions["compare_none"]])
        if hit is not None and len(self.feed.tracks) > 1:
            track = self.feed.tracks[hit.index]
            name = cut(track.strip.name, _NAME_MAX).replace("&", "&&")
            remove = menu.addAction(filled(self.tr("&Remove %1 from the comparison"), name))
            remove.triggered.connect(lambda: self.remove(track.key))
        return menu

    def _ids(self) -> tuple[str, ...]:
        return tuple(key[1] for key in self.routes())

    def _on_rows(self, keys: Sequence[RouteKey]) -> None:
        self._rows = tuple(keys) if len(keys) > 1 else ()
        self._show_keys()

    def _on_selected(self, key: RouteKey | None) -> None:
        if key not in self._rows:
            self._rows = ()
        self._show_keys()

    def _show_keys(self) -> None:
        keys = self.routes()
        self.feed.set_keys(keys)
        if self._actions is not None:
            for name in (*_ON_ROUTES, "compare_route"):
                self._actions[name].setEnabled(bool(keys))
            self._actions["compare_none"].setEnabled(bool(self.compared) or len(keys) > 1)

    def _on_changed(self) -> None:
        self.panel.show_tracks(self.feed.tracks, self.feed.fault)
        self.links.set_tracks(self.feed.tracks)
        self.panel.show_told()

    def _on_seen(self, seen: bool) -> None:
        self.feed.set_seen(on=seen)
        self.links.set_on(on=seen)

    def _choose_lane(self, lane_id: str, on: bool) -> None:
        choice = {**self._preferences.strip_lanes, lane_id: on} if lane_id else {}
        self._preferences.set_strip_lanes(choice)
        self.panel.set_choice(choice)

    def _trigger(self, name: str) -> None:
        if self._actions is not None:
            self._actions[name].trigger()
