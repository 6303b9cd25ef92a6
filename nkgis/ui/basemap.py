"""The online basemap of a window: off until a user switches it on, and off again in one click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nkgis.ui.dialogs.basemaps import BasemapDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from nkgis.cartography.basemaps import Basemap
    from nkgis.ui.map_area import MapArea
    from nkgis.ui.preferences import Preferences
    from nkgis.ui.status_bar import StatusBar


class OnlineBasemap(QObject):
    """Switches the basemap of a map on and off and says how it fares.

    `switched(bool)` fires when it goes on or off. What was chosen is remembered; that it is on is not, unless the
    user wants it at every start.
    """

    switched = Signal(bool)

    def __init__(self, area: MapArea, status: StatusBar, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._area, self._status, self._preferences, self._window = area, status, preferences, window
        self._dialog: BasemapDialog | None = None
        area.basemap_told.connect(self._on_told)
        status.online.clicked.connect(lambda: self.switch(False))

    @property
    def is_on(self) -> bool:
        """Tells whether tiles are fetched."""
        return self._area.basemap is not None

    def start(self) -> None:
        """Switches the basemap on when the user wants it at every start."""
        if self._preferences.basemap_at_start:
            self.show_basemap(self._preferences.basemap)

    def switch(self, on: bool) -> None:
        """Shows the basemap chosen last, asks for one when there is none, or takes it away."""
        chosen = self._preferences.basemap
        if not on:
            self.show_basemap(None)
        elif chosen is not None:
            self.show_basemap(chosen)
        else:
            self.switched.emit(False)  # not yet
            self.choose()

    def choose(self) -> None:
        """Opens the dialog that chooses a basemap."""
        if self._dialog is not None:
            self._dialog.raise_()
            self._dialog.activateWindow()
            return
        preferences = self._preferences
        dialog = BasemapDialog(preferences.basemap, at_start=preferences.basemap_at_start, parent=self._window)
        dialog.chosen.connect(self._on_chosen)
        dialog.destroyed.connect(self._on_gone)
        self._dialog = dialog
        dialog.show()

    def show_basemap(self, basemap: Basemap | None) -> None:
        """Shows a basemap, or none."""
        self._area.set_basemap(basemap)
        self._status.set_online(basemap.name if basemap is not None else "")
        self.switched.emit(basemap is not None)

    def _on_chosen(self, basemap: Basemap, at_start: bool) -> None:
        self._preferences.set_basemap(basemap, at_start=at_start)
        self.show_basemap(basemap)

    def _on_gone(self) -> None:
        self._dialog = None

    def _on_told(self, good: int, bad: int) -> None:
        basemap = self._area.basemap
        if basemap is not None and good + bad:
            self._status.set_online(basemap.name, answers=bool(good))
