"""The layout of the window: sizes of the panels, narrow windows, presentation, and what is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDockWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMainWindow, QWidget

    from nkgis.ui.preferences import Preferences

_LAYERS_PX, _PASSPORT_PX, _TABLE_PX = 240, 316, 262
_TAB_UNDER_PX = 1200
_FRAME_PX = 40
_VERSION = 2


class Layout(QObject):
    """Arranges the docks of a window; the passport joins the layers as a tab in a narrow one."""

    def __init__(
        self,
        window: QMainWindow,
        preferences: Preferences,
        *,
        layers: QDockWidget,
        passport: QDockWidget,
        routes: QDockWidget,
        attributes: QDockWidget,
        sections: QDockWidget,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._layers, self._passport, self._routes = layers, passport, routes
        self._sections, self._attributes = sections, attributes
        self._before: QByteArray | None = None
        self._usual = QByteArray()
        area = Qt.DockWidgetArea
        window.addDockWidget(area.LeftDockWidgetArea, layers)
        window.addDockWidget(area.RightDockWidgetArea, passport)
        window.addDockWidget(area.BottomDockWidgetArea, routes)
        window.tabifyDockWidget(routes, sections)
        window.addDockWidget(area.BottomDockWidgetArea, attributes)
        window.tabifyDockWidget(sections, attributes)
        attributes.hide()
        routes.raise_()
        window.setCorner(Qt.Corner.BottomLeftCorner, area.LeftDockWidgetArea)
        window.setCorner(Qt.Corner.BottomRightCorner, area.RightDockWidgetArea)

    def restore(self) -> None:
        """Brings back the layout remembered for this screen, else the one that fits it."""
        self._usual = self._window.saveState(_VERSION)
        kept = self._preferences.layout(_screen())
        window = self._window
        if kept is not None and window.restoreGeometry(kept[0]) and window.restoreState(kept[1], _VERSION):
            return
        room = QGuiApplication.primaryScreen().availableSize()
        wide, high = max(1280, room.width() - 80), max(800, room.height() - 80)
        window.resize(min(1920, wide, room.width()), min(1080, high, room.height() - _FRAME_PX))
        self.default_sizes()

    def remember(self) -> None:
        """Keeps the layout for the next start on this screen."""
        self._preferences.set_layout(_screen(), self._window.saveGeometry(), self._window.saveState(_VERSION))

    def reset(self) -> None:
        """Brings back the layout of the first start and forgets the one remembered for this screen."""
        if self.is_presenting:
            return
        self._preferences.forget_layout(_screen())
        self._window.restoreState(self._usual, _VERSION)
        self._layers.show()
        self._passport.show()
        self._routes.show()
        self._routes.raise_()
        self.fit_width(self._window.width())
        self.default_sizes()

    def default_sizes(self) -> None:
        """Gives the panels the sizes they are drawn for."""
        sizes = [_LAYERS_PX, _PASSPORT_PX]
        self._window.resizeDocks([self._layers, self._passport], sizes, Qt.Orientation.Horizontal)
        self._window.resizeDocks([self._routes], [_TABLE_PX], Qt.Orientation.Vertical)

    def fit_width(self, width: int) -> None:
        """Moves the passport beside the map, or into a tab when the window is narrow."""
        window = self._window
        tabbed = self._passport in window.tabifiedDockWidgets(self._layers)
        if width < _TAB_UNDER_PX and not tabbed:
            window.tabifyDockWidget(self._layers, self._passport)
            self._passport.raise_()
        elif width >= _TAB_UNDER_PX and tabbed:
            window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._passport)
            QTimer.singleShot(0, self, self.default_sizes)

    @property
    def is_presenting(self) -> bool:
        """Tells whether the map has the screen to itself."""
        return self._before is not None

    def present(self, on: bool, *, parts: Sequence[QWidget]) -> None:
        """Gives the map with its legend the whole screen, or takes it back; `parts` hide meanwhile."""
        if on == self.is_presenting:
            return
        if on:
            self._before = self._window.saveState(_VERSION)
            for panel in self._window.findChildren(QDockWidget):
                panel.setVisible(panel is self._layers)
            self._layers.show()  # the legend
            self._layers.raise_()
        for part in parts:
            part.setVisible(not on)
        if on:
            self._window.showFullScreen()
        elif self._before is not None:
            self._window.showNormal()
            self._window.restoreState(self._before, _VERSION)
            self._before = None


def move_focus(stops: Sequence[QWidget], step: int) -> None:
    """Moves the focus to the next visible panel, or back with a negative step."""
    shown = [stop for stop in stops if stop.isVisible()]
    focus = QApplication.focusWidget()
    now = next((n for n, s in enumerate(shown) if focus and (s is focus or s.isAncestorOf(focus))), -1)
    if shown:
        shown[(now + step) % len(shown)].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _screen() -> str:
    size = QGuiApplication.primaryScreen().availableSize()
    return f"{size.width()}x{size.height()}"
