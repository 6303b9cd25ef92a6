"""The panel on the map while a tool is used: what is measured, the next leg, and a field for coordinates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from nkgis.cartography import words
from nkgis.cartography.reading import Reading
from nkgis.cartography.told import told
from nkgis.model.numbers import area_text, azimuth_text, degrees_text, km_text
from nkgis.ui.plain import plain_label, wrapping

if TYPE_CHECKING:
    from nkgis.app.drafting import DraftFigures
    from nkgis.model.segment import Measurement
    from nkgis.ui.theme import Theme

_WIDTH_PX = 264
_MARGIN_PX = 12
_CROSSINGS_MAX = 4


class DrawingPanel(QFrame):
    """Shows the figures of a draft; `typed(text)` fires for coordinates, `finish_wanted`, `cancel_wanted` for buttons.

    It stands in the upper left corner of the widget it is made in.
    """

    typed = Signal(str)
    finish_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget, colors: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("drawing")
        self.setFixedWidth(_WIDTH_PX)
        self.setAccessibleName(self.tr("Drawing"))
        self.title = plain_label("", size_px=12, secondary=True)
        self.total = plain_label("", size_px=17, weight=600)
        self.rows = QGridLayout()
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setHorizontalSpacing(8)
        self.rows.setVerticalSpacing(2)
        self.rows.setColumnStretch(0, 1)
        self.leg = plain_label("", size_px=12, wrap=True)
        self.note = plain_label("", size_px=12, secondary=True, wrap=True)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Next vertex: 42.4152, 130.6413"))
        self.field.setAccessibleName(self.tr("Coordinates of the next vertex"))
        self.field.setToolTip(self.tr("Latitude and longitude, in degrees or in degrees, minutes and seconds"))
        self.field.returnPressed.connect(self._on_typed)
        self.field.installEventFilter(self)
        self.finish = QPushButton(self.tr("Finish"), self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.finish.clicked.connect(self.finish_wanted)
        self.cancel.clicked.connect(self.cancel_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.finish)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 12)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.total)
        layout.addLayout(self.rows)
        layout.addWidget(self.leg)
        layout.addWidget(self.note)
        layout.addSpacing(4)
        layout.addWidget(self.field)
        layout.addLayout(buttons)
        self._cells: list[QLabel] = []
        parent.installEventFilter(self)
        self.set_theme(colors)
        self.hide()

    def set_theme(self, colors: Theme) -> None:
        """Repaints itself in the colours of a theme."""
        c = colors.ui
        self.setStyleSheet(
            f"#drawing {{ background: {c['raised']}; border: 1px solid {c['border']}; border-radius: 4px; }}"
        )

    def show_tool(self, title: str, *, draws: bool, finish: str) -> None:
        """Shows the panel for a tool; with `draws` there is a field for the next vertex."""
        self.title.setText(title)
        self.field.setVisible(draws)
        self.finish.setVisible(bool(finish))
        self.finish.setText(finish)
        self.cancel.setVisible(draws)
        self.show_figures(None)
        self.show_leg("")
        self.show_note("")
        self.show()
        self.raise_()
        self._fit()

    def show_figures(self, figures: DraftFigures | None) -> None:
        """Shows what is measured of a draft, or nothing yet."""
        for cell in self._cells:
            self.rows.removeWidget(cell)
            cell.deleteLater()
        self._cells = []
        total = ""
        if figures is not None and figures.measurement is not None:
            total = Reading(figures.measurement.length_m).length(figures.measurement.length_m)
            for name, text in self._lines(figures.measurement):
                self._add_row(name, text)
        elif figures is not None and figures.area_m2 is not None:
            total = area_text(figures.area_m2)
            self._add_row(self.tr("Perimeter"), km_text(figures.around_m or 0.0, unit=True))
        self.total.setText(total)
        self.total.setVisible(bool(total))
        if figures is not None and figures.problem:
            self.show_note(told(figures.problem))
        self._fit()

    def show_leg(self, text: str) -> None:
        """Shows the next leg."""
        self._say(self.leg, text)

    def show_note(self, text: str) -> None:
        """Shows a sentence: what to do, or what cannot be done."""
        self._say(self.note, text)

    def text(self) -> str:
        """Returns all that is shown, for tests and readers."""
        labels = [self.title, self.total, *self._cells, self.leg, self.note]
        return "\n".join(label.text() for label in labels if label.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the size of the map, and gives Esc in the field to the map."""
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self._fit()
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # no key of the map acts while coordinates are written
            return True
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if watched is self.field and pressed and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            self.field.clear()
            self.cancel_wanted.emit()
            return True
        return super().eventFilter(watched, event)

    def _on_typed(self) -> None:
        if self.field.text().strip():
            self.typed.emit(self.field.text())
        else:
            self.finish_wanted.emit()

    def _add_row(self, name: str, text: str) -> None:
        row = self.rows.rowCount()
        left, right = plain_label(name, size_px=12, parent=self), plain_label(text, size_px=12, parent=self)
        right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.rows.addWidget(left, row, 0)
        self.rows.addWidget(right, row, 1)
        for cell in (left, right):
            cell.show()  # a layout leaves out what is not shown yet: the panel would be too low for its rows
        self._cells += [left, right]

    def _lines(self, one: Measurement) -> list[tuple[str, str]]:
        """Returns the rows under the total: the countries, what lies in none, and the crossings."""
        reading = Reading(one.length_m)
        other = {
            self.tr("On a border"): one.border_m,
            self.tr("In an overlap"): one.overlap_m,
            self.tr("In no country"): one.unassigned_m,
            self.tr("Outside the border set"): one.uncovered_m,
        }
        parts = {words.country_name(code): length_m for code, length_m in one.by_country.items()}
        parts |= {name: length_m for name, length_m in other.items() if length_m > 0}
        rows = list(zip(parts, reading.lengths(list(parts.values())), strict=True))
        for crossing in one.crossings[:_CROSSINGS_MAX]:
            sides = f"{crossing.leaves or '—'} → {crossing.enters or '—'}"
            rows.append((self.tr("Crossing %1").replace("%1", sides), reading.at(crossing.m)))
        if len(one.crossings) > _CROSSINGS_MAX:
            rows.append((self.tr("More crossings"), str(len(one.crossings) - _CROSSINGS_MAX)))
        return rows

    def _say(self, label: QLabel, text: str) -> None:
        shown = wrapping(text)
        if label.text() != shown or label.isHidden() == bool(shown):
            label.setText(shown)
            label.setVisible(bool(shown))
            self._fit()

    def _fit(self) -> None:
        self.move(_MARGIN_PX, _MARGIN_PX)
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(_WIDTH_PX, layout.totalHeightForWidth(_WIDTH_PX))


def leg_text(template: str, length_m: float, azimuth: float, place: tuple[float, float]) -> str:
    """Returns the next leg in words: %1 its length, %2 its direction, %3 where it would end."""
    text = template.replace("%1", km_text(length_m, unit=True)).replace("%2", azimuth_text(azimuth))
    return text.replace("%3", degrees_text(*place))
