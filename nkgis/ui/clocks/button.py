"""The control of the two clocks in the tool bar, and the panel that it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from nkgis.errors import InputError
from nkgis.model.clock import NOW, Clock
from nkgis.model.numbers import date_text
from nkgis.ui.icons import icon
from nkgis.ui.plain import cut, plain_label

if TYPE_CHECKING:
    from nkgis.ui.clocks.keeper import ClockKeeper
    from nkgis.ui.theme import Theme

_EVENT_MAX = 60


class ClockForm(QWidget):
    """Holds the fields of both dates, buttons for today, and the moment of the talk of 2019; `done()` closes it."""

    done = Signal()

    def __init__(self, keeper: ClockKeeper, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper, self._colors = keeper, colors
        self.situation, self.knowledge = QLineEdit(self), QLineEdit(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        fields = (
            (self.tr("Situation"), self.situation, self.tr("What held on this day"), "situation"),
            (self.tr("Knowledge"), self.knowledge, self.tr("What had been said by this day"), "knowledge"),
        )
        for row, (name, field, tip, part) in enumerate(fields):
            label = plain_label(name, tip=tip)
            label.setBuddy(field)
            field.setPlaceholderText(self.tr("today, or 2019-04-25, 2019-04, 2019"))
            field.setMinimumWidth(250)
            field.setAccessibleName(name)
            field.setToolTip(tip)
            field.returnPressed.connect(self.apply)
            today = QPushButton(self.tr("Today"), self)
            today.setAccessibleName(f"{name}: {self.tr('Today')}")
            today.clicked.connect(lambda _on=False, part=part: self._to_today(part))
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(today, row, 2)
        self.fault = plain_label("", size_px=12, wrap=True)
        self.fault.setVisible(False)
        self.preset = QPushButton(self)
        self.preset.setToolTip(self.tr("Set both clocks to this day: what held then, as it was known then"))
        self.preset.setAccessibleName(self.preset.toolTip())
        self.preset.clicked.connect(self._on_preset)
        self.both = QPushButton(self.tr("Both to today"), self)
        self.both.clicked.connect(lambda: self._choose(NOW))
        apply_button = QPushButton(self.tr("Set"), self)
        apply_button.setProperty("primary", True)
        apply_button.clicked.connect(self.apply)
        buttons = QHBoxLayout()
        buttons.addWidget(self.both)
        buttons.addStretch(1)
        buttons.addWidget(apply_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(grid)
        layout.addWidget(self.fault)
        layout.addWidget(self.preset)
        layout.addLayout(buttons)
        self.set_theme(colors)
        self.show_clock(NOW)

    def set_theme(self, colors: Theme) -> None:
        """Shows what is wrong in the colours of a theme."""
        self._colors = colors
        palette = self.fault.palette()
        palette.setColor(self.fault.foregroundRole(), colors.color("error"))
        self.fault.setPalette(palette)

    def show_clock(self, clock: Clock) -> None:
        """Fills the fields."""
        self.situation.setText(clock.situation or "")
        self.knowledge.setText(clock.knowledge or "")
        self.fault.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """Fills in the clock in use and the moment that is offered."""
        from nkgis.app.moments import talk

        super().showEvent(event)
        self.show_clock(self._keeper.clock)
        event_of_talk = talk()
        self.preset.setVisible(event_of_talk is not None)
        if event_of_talk is not None:
            title = cut(event_of_talk.title, _EVENT_MAX).replace("&", "&&")
            self.preset.setText(f"{date_text(event_of_talk.date)}: {title}")
        self.situation.setFocus()
        self.situation.selectAll()

    def apply(self) -> None:
        """Takes the dates of the fields; a sentence says what is wrong with one."""
        from nkgis.io.dates import checked_date

        dates = []
        for field, name in ((self.situation, self.tr("Situation")), (self.knowledge, self.tr("Knowledge"))):
            text = field.text().strip()
            try:
                dates.append(checked_date(text) if text and text != self.tr("today") else None)
            except InputError:
                sentence = self.tr(
                    "%1: “%2” is no date; write a day, month or year such as 2019-04-25, 2019-04 or 2019."
                )
                self.fault.setText(sentence.replace("%1", name).replace("%2", cut(text, 30)))
                self.fault.show()
                field.setFocus()
                return
        self._choose(Clock(*dates))

    def _to_today(self, part: str) -> None:
        clock = self._keeper.clock
        self._choose(
            Clock(None if part == "situation" else clock.situation, None if part == "knowledge" else clock.knowledge),
            close=False,
        )
        self.show_clock(self._keeper.clock)

    def _on_preset(self) -> None:
        from nkgis.app.moments import talk

        event = talk()
        if event is not None:
            self._choose(Clock(event.date, event.date))

    def _choose(self, clock: Clock, *, close: bool = True) -> None:
        self._keeper.choose(clock)
        if close:
            self.done.emit()


class ClockButton(QToolButton):
    """Shows the clocks in the tool bar, loudly when they are not at today, and opens the form."""

    def __init__(self, keeper: ClockKeeper, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper, self._colors, self._clock = keeper, colors, NOW
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setObjectName("clocks")
        self.form = ClockForm(keeper, colors)
        menu = QMenu(self)
        action = QWidgetAction(menu)
        action.setDefaultWidget(self.form)
        menu.addAction(action)
        self.setMenu(menu)
        self.form.done.connect(menu.close)
        keeper.moved.connect(self.show_clock)
        self.show_clock(NOW)

    def set_theme(self, colors: Theme) -> None:
        """Repaints in the colours of a theme."""
        self._colors = colors
        self.form.set_theme(colors)
        self.show_clock(self._clock)

    def show_clock(self, clock: Clock) -> None:
        """Shows a clock."""
        from nkgis.cartography.moment import moment_text

        self._clock = clock
        self.setText(clock_text(clock) or self.tr("Today"))
        away = clock != NOW
        c = self._colors.ui
        self.setStyleSheet(
            f"QToolButton {{ background: {c['warn_bg']}; color: {c['warn']}; font-weight: 600; "
            "border-radius: 4px; padding: 5px; }"
            if away
            else ""
        )
        self.setIcon(icon("ph.clock", self._colors, role="warn" if away else "text"))
        tip = self.tr("Situation and knowledge date") + " (Ctrl+T)"
        self.setToolTip(f"{tip}\n{moment_text(clock)}" if away else tip)
        self.setAccessibleName(f"{self.tr('Clocks')}: {self.text()}")


def clock_text(clock: Clock) -> str:
    """Returns both dates in short: one where they are the same, empty for today."""
    if clock.situation == clock.knowledge:
        return date_text(clock.situation or "")
    known = tr("known %1").replace("%1", date_text(clock.knowledge)) if clock.knowledge else ""
    return " · ".join(filter(None, [date_text(clock.situation or ""), known]))


def tr(text: str) -> str:
    """Returns a text of the clocks in the language of the window."""
    return QCoreApplication.translate("clocks", text)
