"""The object that the map page and the program talk through."""

import json
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from nkgis.cartography.pages_tiles import Hit

Finder = Callable[[float, float, float, float], Sequence[Hit]]


class Bridge(QObject):
    """Carries messages to the page and reports what happened there.

    Signals: `message` (JSON text) goes to the page; all others come from it, one for each slot.
    """

    message = Signal(str)
    page_ready = Signal()
    clicked = Signal(str, str)
    place_clicked = Signal(float, float, float, float, float)
    hovered = Signal(str, str)
    moved = Signal(str)
    pointed = Signal(float, float)
    gestured = Signal(str)
    menu_wished = Signal(float, float)
    left = Signal()
    stopped = Signal(str)
    at_rest = Signal()
    tiles_told = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.finder: Finder | None = None

    @Slot(float, float, float, float, result=str)
    def hitsAt(self, lon: float, lat: float, zoom: float, tolerance_px: float) -> str:
        """Returns what lies of the large layers at a place, as JSON; the page has no geometry of theirs."""
        found = self.finder(lon, lat, zoom, tolerance_px) if self.finder is not None else ()
        return json.dumps([hit.values() for hit in found], ensure_ascii=False)

    @Slot()
    def ready(self) -> None:
        """Takes the page's word that it is up."""
        self.page_ready.emit()

    @Slot(str, str)
    def featureClicked(self, layer: str, feature: str) -> None:
        """Takes a click; both empty for a click on nothing."""
        self.clicked.emit(layer, feature)

    @Slot(float, float, float, float, float)
    def placeClicked(self, lon: float, lat: float, x: float, y: float, zoom: float) -> None:
        """Takes where a click was: the place, where it is in the page (px), and the zoom."""
        self.place_clicked.emit(lon, lat, x, y, zoom)

    @Slot(str, str)
    def featureHovered(self, layer: str, feature: str) -> None:
        """Takes what lies under the pointer; both empty for nothing."""
        self.hovered.emit(layer, feature)

    @Slot(str)
    def viewMoved(self, text: str) -> None:
        """Takes the view after a move, as JSON."""
        self.moved.emit(text)

    @Slot(float, float)
    def mouseMoved(self, lon: float, lat: float) -> None:
        """Takes the place under the pointer."""
        self.pointed.emit(lon, lat)

    @Slot(float, float)
    def menuWished(self, lon: float, lat: float) -> None:
        """Takes the place of a click with the right button."""
        self.menu_wished.emit(lon, lat)

    @Slot()
    def mouseLeft(self) -> None:
        """Takes the page's word that the pointer has left the map."""
        self.left.emit()

    @Slot(str)
    def gesture(self, text: str) -> None:
        """Takes what a hand did with a drawing tool, as JSON."""
        self.gestured.emit(text)

    @Slot(str)
    def failed(self, text: str) -> None:
        """Takes a sentence about what went wrong in the page."""
        self.stopped.emit(text)

    @Slot(int, int)
    def basemapTiles(self, good: int, bad: int) -> None:
        """Takes how many tiles of the online basemap came, and how many did not, since the last word."""
        self.tiles_told.emit(good, bad)

    @Slot()
    def idle(self) -> None:
        """Takes the page's word that everything is drawn."""
        self.at_rest.emit()
