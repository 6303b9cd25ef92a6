"""The field for a kilometre of the selected route: measured or published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from nkgis.cartography.told import told
from nkgis.errors import InputError
from nkgis.model.numbers import degrees_text, in_kilometres, km_text, number_text, written
from nkgis.ui.plain import cut, plain_label

if TYPE_CHECKING:
    from nkgis.app.referencing import Mark, Referenced
    from nkgis.ui.linear import LinearTools
    from nkgis.ui.referencing import Referencing

_NAME_MAX, _WIDTH_PX, _TITLE_PX = 80, 420, 40
_ROUNDED_KM = 0.06
"""The ends are shown rounded: what is shown can be asked for."""


class KilometreDialog(QDialog):
    """Stays beside the map and finds kilometres until it is closed; `found(Mark)` fires for each."""

    found = Signal(object)

    def __init__(self, referencing: Referencing, tools: LinearTools, parent: QWidget) -> None:
        super().__init__(parent)
        self._referencing = referencing
        self._tools = tools
        self._copied = ""
        self._placed = False
        self.setWindowTitle(self.tr("Go to kilometre"))
        self.setMinimumWidth(_WIDTH_PX)
        self._name = plain_label("", weight=600, wrap=True)
        self._range = plain_label("", secondary=True, size_px=12, wrap=True)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Kilometre, e.g. 12.5"))
        self.field.setAccessibleName(self.tr("Kilometre"))
        self.measured = QRadioButton(self.tr("&measured"), self)
        self.published = QRadioButton(self.tr("&published"), self)
        group = QButtonGroup(self)
        for button in (self.measured, self.published):
            group.addButton(button)
            button.toggled.connect(lambda _on: self._show_range())
        self.measured.setChecked(True)
        self.answer = plain_label("", wrap=True)
        self.answer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.answer.setMinimumHeight(54)
        self.answer.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._go = QPushButton(self.tr("&Go"), self)
        self._go.setDefault(True)
        self._go.setProperty("primary", True)
        self._go.clicked.connect(self.look)
        self.copy = QPushButton(self.tr("&Copy"), self)
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._copied))
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        entry, buttons, layout = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        entry.addWidget(self.field, 1)
        entry.addWidget(self.measured)
        entry.addWidget(self.published)
        buttons.addStretch(1)
        for choice in (self.copy, close, self._go):
            buttons.addWidget(choice)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        for part in (self._name, self._range):
            layout.addWidget(part)
        layout.addLayout(entry)
        layout.addWidget(self.answer)
        layout.addLayout(buttons)
        referencing.changed.connect(self._on_route)
        self._on_route(referencing.current)

    def ask(self, corner: QPoint) -> None:
        """Shows itself with its field ready to be written in; the first time at a corner, kept on the screen."""
        if not self._placed:
            self._placed = True
            room, size = self.screen().availableGeometry(), self.sizeHint()
            lowest = room.bottom() - size.height() - _TITLE_PX
            self.move(corner.x(), max(room.top(), min(corner.y(), lowest)))
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def look(self) -> None:
        """Looks for the kilometre in the field and says where it is."""
        one = self._referencing.current
        if one is None:
            return
        try:
            mark = self._mark(one, _number(self.field.text(), self.tr("Write a kilometre as a number, e.g. 12.5.")))
        except InputError as fault:
            self._say(told(str(fault)), "")
            return
        self._say(
            f"{self._tools.text(one, mark)}\n{degrees_text(mark.lon, mark.lat, 6)}", self._tools.full_text(one, mark)
        )
        self.found.emit(mark)

    def _mark(self, one: Referenced, km: float) -> Mark:
        low, high = self._ends(one)
        if not low - _ROUNDED_KM <= km <= high + _ROUNDED_KM:
            text = self.tr("Kilometre %1 is beyond the route; give one from %2 to %3.")
            for number, end in enumerate((number_text(km), *self._end_texts(one)), start=1):
                text = text.replace(f"%{number}", end)
            raise InputError(text)
        m = km * 1000
        if self.published.isChecked() and one.calibration is not None:
            m = one.calibration.measured_m(km)
        return one.at(min(max(m, 0.0), one.length_m))

    def _ends(self, one: Referenced) -> tuple[float, float]:
        """Returns the least and the greatest kilometre of the chosen kind."""
        if not self.published.isChecked():
            return 0.0, one.length_m / 1000
        ends = [one.published_km(m) or 0.0 for m in (0.0, one.length_m)]
        return min(ends), max(ends)

    def _end_texts(self, one: Referenced) -> list[str]:
        with written(in_kilometres()):
            return [km_text(end * 1000, total_m=one.length_m) for end in self._ends(one)]

    def _say(self, text: str, copied: str) -> None:
        self.answer.setText(text)
        self._copied = copied
        self.copy.setEnabled(bool(copied))

    def _on_route(self, one: Referenced | None) -> None:
        self.published.setEnabled(one is not None and one.calibration is not None)
        if not self.published.isEnabled():
            self.measured.setChecked(True)
        for part in (self.field, self._go, self.measured):
            part.setEnabled(one is not None)
        self._say("", "")
        self._show_range()

    def _show_range(self) -> None:
        one = self._referencing.current
        if one is None:
            self._name.setText(self.tr("Select a route on the map or in the table."))
            self._range.setText("")
            return
        self._name.setText(cut(one.route.name or one.route.id, _NAME_MAX))
        text = self.tr("km %1 to %2")
        for number, end in enumerate(self._end_texts(one), start=1):
            text = text.replace(f"%{number}", end)
        if one.calibration is None:
            text += ". " + self.tr("This route has no two stations with a published kilometre.")
        self._range.setText(text)


def _number(text: str, fault: str) -> float:
    try:
        value = float(text.strip().removeprefix("km").strip().replace("\u202f", "").replace(",", "."))
    except ValueError:
        value = float("nan")
    if not abs(value) < float("inf"):
        raise InputError(fault)
    return value
