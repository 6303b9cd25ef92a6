"""The status bar: place, scale, method, border set, and what is being worked on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QStatusBar, QToolButton, QWidget

from nkgis.cartography.reading import accuracy_text, place_text
from nkgis.model.numbers import date_text, number_text, scale_text
from nkgis.ui.icons import icon
from nkgis.ui.plain import cut, plain_label, rich_tip
from nkgis.ui.theme import ui_font

if TYPE_CHECKING:
    from nkgis.model.method import Method
    from nkgis.ui.tasks import Task
    from nkgis.ui.theme import Theme


class StatusBar(QStatusBar):
    """Shows where the mouse is, how large the map is and how things are measured; progress at the right."""

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._colors: Theme | None = None
        self._scale = 0.0
        self._place: tuple[float, float] | None = None
        self.place = plain_label("", secondary=True, size_px=12)
        self.place.setMinimumWidth(168)
        self.scale = plain_label("", secondary=True, size_px=12)
        self.scale.setMinimumWidth(96)
        self.method = plain_label(self.tr("WGS 84 geodesic"), secondary=True, size_px=12)
        self.borders = plain_label("", secondary=True, size_px=12)
        self.kilometre = plain_label("", size_px=12)
        for label in (self.place, self.kilometre, self.scale, self.method, self.borders):
            label.setContentsMargins(8, 0, 8, 0)
            self.addWidget(label)
        self.doing = plain_label("", secondary=True, size_px=12)
        self.bar = QProgressBar(self)
        self.bar.setFixedSize(120, 6)
        self.bar.setTextVisible(False)
        self.stop = QToolButton(self)
        self.stop.setProperty("flat", True)
        self.stop.setFixedSize(24, 24)
        self.stop.setToolTip(self.tr("Cancel"))
        self.stop.setAccessibleName(self.tr("Cancel"))
        self.stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.online = QToolButton(self)
        self.online.setProperty("flat", True)
        self.online.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.online.setFont(ui_font(size_px=12))
        self.online.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._answers = True
        for widget in (self.doing, self.bar, self.stop, self.online):
            self.addPermanentWidget(widget)
        self.set_online("")
        self.set_theme(colors)
        self.set_idle()
        self.set_kilometre("")
        self.messageChanged.connect(self._show_kilometre)

    def set_theme(self, colors: Theme) -> None:
        """Repaints the icons in the colours of a theme."""
        self._colors = colors
        self.stop.setIcon(icon("ph.x-bold", colors, role="text2"))
        self._paint_online()

    def set_place(self, lon: float, lat: float) -> None:
        """Shows the place under the mouse."""
        self._place = (lon, lat)
        self.place.setText(place_text(lon, lat, 4))

    def show_again(self) -> None:
        """Shows place and scale as figures are written now."""
        self.set_scale(self._scale)
        if self._place is not None:
            self.set_place(*self._place)

    def set_kilometre(self, text: str) -> None:
        """Shows where on the selected route the mouse is; nothing with an empty text."""
        self.kilometre.setText(text)
        self._show_kilometre()

    def _show_kilometre(self) -> None:
        """Shows the kilometre unless a message has its room."""
        self.kilometre.setVisible(bool(self.kilometre.text()) and not self.currentMessage())

    def set_online(self, name: str, *, answers: bool = True) -> None:
        """Shows that an online basemap is on and whether it answers; nothing with an empty name."""
        text = self.tr("Online: %1") if answers else self.tr("Online: %1 does not answer")
        self.online.setText(text.replace("%1", cut(name, 60)))
        tip = self.tr("An online basemap is on. Click to switch it off.")
        if not answers:
            note = self.tr("No tiles come: the network or the service is down. The map shows what is built in.")
            tip = f"{note}\n{tip}"
        self.online.setToolTip(rich_tip(tip))
        self.online.setAccessibleName(self.online.text())
        self.online.setAccessibleDescription(tip)
        self.online.setVisible(bool(name))
        self._answers = answers
        self._paint_online()

    def _paint_online(self) -> None:
        if self._colors is not None:
            shape, role = ("ph.globe-simple", "text2") if self._answers else ("ph.warning", "error")
            self.online.setIcon(icon(shape, self._colors, role=role))

    def set_scale(self, denominator: float) -> None:
        """Shows the scale of the map."""
        self._scale = denominator
        self.scale.setText(scale_text(denominator))

    def set_method(self, method: Method) -> None:
        """Shows the border set and its accuracy."""
        accuracy = f" {accuracy_text(method.border_accuracy_m)}" if method.border_accuracy_m is not None else ""
        self.borders.setText(self.tr("Borders: %1").replace("%1", method.border_set + accuracy))
        date = date_text(method.border_date) if method.border_date else self.tr("no date")
        text = self.tr("Border set %1, %2; tolerance %3 m, water gap %4 m")
        values = (method.border_set, date, number_text(method.border_tolerance_m), number_text(method.water_gap_m))
        for number, value in enumerate(values, start=1):
            text = text.replace(f"%{number}", value)
        self.borders.setToolTip(rich_tip(text))

    def set_task(self, task: Task) -> None:
        """Shows the progress of a task."""
        self.doing.setText(task.text)
        self.bar.setRange(0, 0)
        for widget in (self.doing, self.bar, self.stop):
            widget.show()

    def set_progress(self, done: int, total: int, label: str) -> None:
        """Shows how far the task is."""
        self.doing.setText(label)
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def set_idle(self) -> None:
        """Shows that nothing is being worked on."""
        for widget in (self.doing, self.bar, self.stop):
            widget.hide()
