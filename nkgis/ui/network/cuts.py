"""What cuts a way, in sentences, each with a button that shows where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nkgis.ui.network import words as net
from nkgis.ui.plain import plain_label

if TYPE_CHECKING:
    from nkgis.model.path import Cut


class CutList(QWidget):
    """Shows what cuts a way, a sentence each, with a button that shows where."""

    zoom_wanted = Signal(object)
    place_wanted = Signal(float, float, str)

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.buttons: list[QPushButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 4, 0, 4)

    def show_cuts(self, cuts: tuple[Cut, ...], names: dict[str, str] | None = None) -> None:
        """Lists the cuts; `names` gives lines by their ids."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.texts = [net.cut_text(one, (names or {}).get(one.route_id or "")) for one in cuts]
        self.buttons = []
        for one, text in zip(cuts, self.texts, strict=True):
            button = QPushButton(self.tr("Show on the map"))
            button.setMinimumHeight(28)
            button.clicked.connect(lambda _checked=False, cut=one: self._show(cut))
            self._layout.addWidget(plain_label(text, wrap=True))
            self._layout.addWidget(button)
            self.buttons.append(button)

    def _show(self, one: Cut) -> None:
        if one.runs:
            self.zoom_wanted.emit(list(one.runs))
        else:
            self.place_wanted.emit(one.lon, one.lat, "")
