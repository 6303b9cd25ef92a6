"""Go to: coordinates as people write them, or the name of a place or route."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QListWidget, QVBoxLayout, QWidget

from nkgis.cartography.told import told
from nkgis.ui.plain import plain_label
from nkgis.ui.search import found

if TYPE_CHECKING:
    from nkgis.ui.search import Hit, SearchIndex


class GoToDialog(QDialog):
    """Asks where to go; `placed(lon, lat)` fires for coordinates, `found(Hit)` for a name."""

    placed = Signal(float, float)
    found = Signal(object)

    def __init__(self, index: SearchIndex | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index = index
        self._hits: list[Hit] = []
        self.setWindowTitle(self.tr("Go to"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Coordinates or a name"))
        self.field.setPlaceholderText(self.tr("42.4152, 130.6413 or a name"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("What is found"))
        self.list.setMaximumHeight(180)
        self.list.itemActivated.connect(lambda _item: self._go())
        self.note = plain_label(
            self.tr("Latitude first, or with N, E, С, В; degrees, or degrees, minutes and seconds."),
            size_px=12, secondary=True, wrap=True,
        )  # fmt: skip
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("Go"))
        buttons.accepted.connect(self._go)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.field, self.note, self.list, buttons):
            layout.addWidget(widget)
        self.field.textChanged.connect(self._on_text)
        self._on_text("")

    def _on_text(self, text: str) -> None:
        from nkgis.io.coordinates import is_like_coordinates

        self._hits = [] if is_like_coordinates(text) else found(self._index, text)
        self.list.clear()
        self.list.addItems([hit.text for hit in self._hits])
        self.list.setVisible(bool(self._hits))
        if self._hits:
            self.list.setCurrentRow(0)
        self.ok.setEnabled(bool(text.strip()))

    def _go(self) -> None:
        from nkgis.errors import InputError
        from nkgis.io.coordinates import place_of

        row = max(self.list.currentRow(), 0)
        if self._hits:
            self.found.emit(self._hits[row])
            self.accept()
            return
        try:
            place = place_of(self.field.text())
        except InputError as error:
            self.note.setText(told(str(error)))
            return
        self.placed.emit(place.lon, place.lat)
        self.accept()
