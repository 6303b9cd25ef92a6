"""A field for a place of the networks: a name in any language, an id, or coordinates, with the search box's list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from nkgis.errors import InputError
from nkgis.io.coordinates import place_of
from nkgis.model.numbers import degrees_text
from nkgis.ui.search import found

if TYPE_CHECKING:
    from nkgis.ui.search import Hit, SearchBox

_SHOWN_MAX, _DELAY_MS, _POPUP_PX = 10, 80, 320


class PlaceField(QLineEdit):
    """Takes a place; `settled()` fires when one was written with Enter, chosen of the list, or clicked on the map."""

    settled = Signal()

    def __init__(self, box: SearchBox, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = box
        self._hits: list[Hit] = []
        self._place: tuple[float, float] | None = None
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated[str].connect(self._on_activated)  # type: ignore[index]
        popup = completer.popup()
        if popup is not None:
            popup.setMinimumWidth(_POPUP_PX)
        self.setCompleter(completer)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self._delay = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._delay.timeout.connect(self.look)
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self.settled)

    def value(self) -> str:
        """Returns what the networks are asked for: "lon,lat" of a place on the map, else the text as it is written."""
        if self._place is not None:
            return f"{self._place[0]:.6f},{self._place[1]:.6f}"
        text = self.text().strip()
        try:
            lon, lat = place_of(text)
        except InputError:
            return text
        return f"{lon:.6f},{lat:.6f}"

    def set_place(self, lon: float, lat: float) -> None:
        """Takes a place of the map."""
        self._place = (lon, lat)
        self.setText(degrees_text(lon, lat))

    def take(self, other: PlaceField) -> None:
        """Exchanges what is written with another field."""
        mine, theirs = (self.text(), self._place), (other.text(), other._place)
        self.setText(theirs[0])
        other.setText(mine[0])
        self._place, other._place = theirs[1], mine[1]

    def look(self) -> None:
        """Lists the places that the text finds: points alone, a line is no place."""
        try:
            self._hits = [hit for hit in found(self._box.index, self.text(), limit=3 * _SHOWN_MAX)
                          if hit.key is not None and hit.bounds[0] == hit.bounds[2]][:_SHOWN_MAX]
        except InputError:
            self._hits = []
        self._model.setStringList([hit.text for hit in self._hits])
        if self._hits and self.hasFocus():
            self.completer().complete()

    def choose(self, row: int) -> None:
        """Takes a row of the list."""
        if 0 <= row < len(self._hits):
            hit = self._hits[row]
            self._place = None
            self.setText(hit.name)
            self.settled.emit()

    def _on_edited(self, _text: str) -> None:
        self._place = None
        self._delay.start()

    def _on_activated(self, text: str) -> None:
        row = next((k for k, hit in enumerate(self._hits) if hit.text == text), -1)
        # the completer writes the line into the field first
        QTimer.singleShot(0, self, lambda: self.choose(row))


