"""What is asked of the networks: from, to, by way of, modes, what is least, what is avoided, cargo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nkgis.cartography import words
from nkgis.model.kinds import Mode
from nkgis.model.path import Minimise, Wish
from nkgis.ui.flat_buttons import icon_button
from nkgis.ui.icons import icon
from nkgis.ui.network.place_field import PlaceField
from nkgis.ui.network.words import MINIMISED, tr
from nkgis.ui.plain import filled, plain_label

if TYPE_CHECKING:
    from nkgis.ui.search import SearchBox
    from nkgis.ui.theme import Theme

COUNTRIES = ("KP", "KR", "CN", "RU", "MN", "JP")
SURFACE = (Mode.RAIL, Mode.ROAD, Mode.SEA)
ALONE = (Mode.GAS, Mode.OIL, Mode.POWER)
_PX = 28


class RouteForm(QWidget):
    """Takes a wish; `asked()` fires when the path is wished for, `edited()` when the wish may be another."""

    asked = Signal()
    edited = Signal()

    def __init__(self, box: SearchBox, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box, self._colors = box, colors
        self.start = PlaceField(box, self.tr("From: name, id or coordinates"), self)
        self.goal = PlaceField(box, self.tr("To"), self)
        self.vias: list[PlaceField] = []
        self.swap = icon_button("ph.arrows-down-up", self.tr("Exchange from and to"), self._colors, self)
        self.add_via = icon_button("ph.plus-circle", self.tr("Add a place on the way"), self._colors, self)
        self.minimise = QComboBox(self)
        for minimise, text in MINIMISED.items():
            self.minimise.addItem(tr(text), minimise)
        self.minimise.setAccessibleName(self.tr("What the path has least of"))
        self.modes: dict[Mode, QToolButton] = {}
        self.avoid = QToolButton(self)
        self.cargo = QComboBox(self)
        self.count = QComboBox(self)
        self.search = QPushButton(self.tr("Find path"), self)
        self.search.setProperty("primary", True)
        self._vias = QVBoxLayout()
        self._build()

    def wish(self, date: str | None, scenario: str) -> Wish:
        """Returns the wish on a date in a scenario."""
        via = tuple(field.value() for field in self.vias if field.text().strip())
        return Wish(
            self.start.value(), self.goal.value(), self.chosen_modes(), Minimise(self.minimise.currentData()), via,
            self.avoided(), str(self.cargo.currentData() or "") or None, date, scenario,
        )  # fmt: skip

    def chosen_modes(self) -> tuple[Mode, ...]:
        """Returns the modes that are switched on; railway where none is."""
        return tuple(mode for mode, button in self.modes.items() if button.isChecked()) or (Mode.RAIL,)

    def avoided(self) -> tuple[str, ...]:
        """Returns the codes of the avoided countries."""
        return tuple(str(action.data()) for action in self.avoid.menu().actions() if action.isChecked())

    def set_modes(self, *modes: Mode) -> None:
        """Switches modes on and all others off."""
        for mode, button in self.modes.items():
            button.setChecked(mode in modes)

    def set_avoided(self, *codes: str) -> None:
        """Avoids some countries and no other."""
        for action in self.avoid.menu().actions():
            action.setChecked(str(action.data()) in codes)
        self._show_avoided()

    def fill_cargoes(self, cargoes: list[tuple[str, str]]) -> None:
        """Lists the cargoes, (id, name)."""
        self.cargo.clear()
        self.cargo.addItem(self.tr("No cargo named"), "")
        for cargo_id, name in cargoes:
            self.cargo.addItem(name, cargo_id)

    def new_via(self) -> PlaceField:
        """Adds a field for a place on the way and returns it."""
        field = PlaceField(self._box, self.tr("By way of"), self)
        field.setClearButtonEnabled(True)
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(field, 1)
        gone = icon_button("ph.x", self.tr("Remove this place"), self._colors, self)
        layout.addWidget(gone)
        self._vias.addWidget(row)
        self.vias.append(field)
        field.settled.connect(self.asked)

        def remove() -> None:
            self.vias.remove(field)
            row.deleteLater()
            self.edited.emit()

        gone.clicked.connect(remove)
        return field

    def set_theme(self, colors: Theme) -> None:
        """Repaints the icons in the colours of a theme."""
        self._colors = colors
        for button in self.findChildren(QToolButton):
            name = button.property("glyph")
            if name:
                button.setIcon(icon(str(name), colors))

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(6)
        ends = QGridLayout()
        ends.setSpacing(6)
        ends.addWidget(self.start, 0, 0)
        ends.addWidget(self.goal, 2, 0)
        ends.addLayout(self._vias, 1, 0)
        ends.addWidget(self.swap, 0, 1)
        ends.addWidget(self.add_via, 2, 1)
        layout.addLayout(ends)
        modes = QHBoxLayout()
        modes.setSpacing(2)
        glyphs = {Mode.RAIL: "ph.train", Mode.ROAD: "ph.truck", Mode.SEA: "ph.boat", Mode.GAS: "ph.flame",
                  Mode.OIL: "ph.drop", Mode.POWER: "ph.lightning"}  # fmt: skip
        for mode, glyph in glyphs.items():
            button = icon_button(glyph, words.word(words.MODES, mode), self._colors, self)
            button.setCheckable(True)
            button.setChecked(mode is Mode.RAIL)
            button.clicked.connect(lambda _checked=False, m=mode: self._on_mode(m))
            self.modes[mode] = button
            modes.addWidget(button)
        modes.addStretch(1)
        modes.addWidget(self.avoid)
        layout.addLayout(modes)
        self._build_avoid()
        for box in (self.minimise, self.cargo, self.count):
            box.setMinimumHeight(_PX)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.fill_cargoes([])
        self.cargo.setAccessibleName(self.tr("Cargo, for the sanctions"))
        self.cargo.setToolTip(self.tr("What is carried, for the sanctions"))
        self.count.setAccessibleName(self.tr("How many paths"))
        self.count.addItem(self.tr("One path"), 1)
        for number in (2, 3, 5):
            self.count.addItem(filled(self.tr("Up to %1 paths"), str(number)), number)
        row = QGridLayout()
        row.setSpacing(6)
        row.addWidget(self.minimise, 0, 0)
        row.addWidget(self.count, 0, 1)
        row.addWidget(self.cargo, 1, 0)
        row.addWidget(self.search, 1, 1)
        row.setColumnStretch(0, 1)
        row.setColumnStretch(1, 1)
        layout.addLayout(row)
        self.swap.clicked.connect(self._on_swap)
        self.add_via.clicked.connect(lambda: self.new_via().setFocus())
        self.search.clicked.connect(self.asked)
        for field in (self.start, self.goal):
            field.settled.connect(self.asked)
        self.minimise.activated.connect(lambda _row: self.asked.emit())
        self.count.activated.connect(lambda _row: self.asked.emit())
        self.cargo.activated.connect(lambda _row: self.asked.emit())

    def _build_avoid(self) -> None:
        menu = QMenu(self.avoid)
        for code in COUNTRIES:
            action = menu.addAction(words.country_name(code))
            action.setCheckable(True)
            action.setData(code)
            action.toggled.connect(lambda _on: self._show_avoided())
        self.avoid.setMenu(menu)
        self.avoid.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.avoid.setProperty("flat", True)
        self.avoid.setMinimumHeight(_PX)
        self._show_avoided()

    def _show_avoided(self) -> None:
        codes = self.avoided()
        self.avoid.setText(filled(self.tr("Avoid: %1"), ", ".join(codes)) if codes else self.tr("Avoid…"))
        self.avoid.setToolTip(self.tr("Countries that the path must not enter, at sea too"))

    def _on_mode(self, mode: Mode) -> None:
        """Keeps rail, road and sea apart from what is a network of its own."""
        if self.modes[mode].isChecked():
            keep = SURFACE if mode in SURFACE else (mode,)
            for other, button in self.modes.items():
                if other not in keep:
                    button.setChecked(False)
        elif not any(button.isChecked() for button in self.modes.values()):
            self.modes[mode].setChecked(True)
        self.edited.emit()

    def _on_swap(self) -> None:
        self.start.take(self.goal)
        self.asked.emit()


def hint_label(text: str) -> QLabel:
    """Returns a quiet line of text that wraps."""
    return plain_label(text, secondary=True, size_px=12, wrap=True)

