"""The timeline panel: dated events, trade, a slider for the situation date, play and step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nkgis.model.calendar import month_number, month_text
from nkgis.model.clock import NOW, Clock
from nkgis.ui.clocks.canvas import TimelineCanvas
from nkgis.ui.clocks.player import SPEEDS
from nkgis.ui.flat_buttons import action_button
from nkgis.ui.icons import icon
from nkgis.ui.plain import plain_label

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from nkgis.app.moments import Moment
    from nkgis.ui.clocks.keeper import ClockKeeper
    from nkgis.ui.clocks.player import Player
    from nkgis.ui.theme import Theme


class TimelinePanel(QWidget):
    """Shows the events known at the clock; `chosen(Happening)` and `page_wanted(Happening)` come from its marks."""

    chosen = Signal(object)
    page_wanted = Signal(object)

    def __init__(self, keeper: ClockKeeper, player: Player, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper, self._player, self._colors = keeper, player, colors
        self.canvas = TimelineCanvas(colors)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setAccessibleName(self.tr("Situation date"))
        self.slider.setToolTip(self.tr("Situation date; at the right end today"))
        self.slider.setPageStep(12)
        self.slider.setMinimumWidth(140)
        self.speed = QComboBox(self)
        for months in SPEEDS:
            self.speed.addItem(_speed_text(self, months), months)
        self.speed.setCurrentIndex(SPEEDS.index(player.months))
        self.speed.setAccessibleName(self.tr("Speed of playing"))
        self.lanes = QComboBox(self)
        self.lanes.addItems([self.tr("Lanes by kind"), self.tr("Lanes by project")])
        self.lanes.setAccessibleName(self.tr("Lanes"))
        self.follows = QCheckBox(self.tr("Knowledge follows"), self)
        self.follows.setToolTip(self.tr("The knowledge date goes with the situation date: what was known at the time"))
        self._buttons: list[QToolButton] = []
        self._head = QHBoxLayout()
        self._head.setContentsMargins(12, 4, 8, 4)
        self._head.setSpacing(6)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.canvas)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head)
        layout.addWidget(area, 1)
        self._connect()

    def add_buttons(self, actions: list[QAction]) -> None:
        """Puts the buttons of play and step into the head: back, play, on."""
        text = self.tr("A dot is a day, a square a month, a flat bar a year. Full: read in its source; pale: second "
                       "hand or derived; hollow: from memory. Beneath: trade by year; diamonds are competing claims.")
        self._head.addWidget(plain_label(self.tr("Timeline"), weight=600, tip=text))
        self.canvas.setAccessibleDescription(text)
        for action in actions:
            button = action_button(action, self)
            self._buttons.append(button)
            self._head.addWidget(button)
        self._head.addWidget(self.speed)
        self._head.addWidget(self.slider, 1)
        self._head.addWidget(self.follows)
        self._head.addWidget(self.lanes)

    def set_theme(self, colors: Theme) -> None:
        """Draws in the colours of a theme."""
        self._colors = colors
        self.canvas.set_theme(colors)
        self._show_play(on=self._player.is_playing)

    def sizeHint(self) -> QSize:
        """Returns the size it is drawn for."""
        return QSize(738, 262)

    def _connect(self) -> None:
        keeper, player = self._keeper, self._player
        keeper.moved.connect(self._on_moved)
        keeper.told.connect(self._on_told)
        player.changed.connect(lambda on: self._show_play(on=on))
        self.slider.sliderPressed.connect(self._on_begin)
        self.slider.valueChanged.connect(self._on_slid)
        self.canvas.drag_began.connect(self._on_begin)
        self.canvas.dragged.connect(player.go)
        self.canvas.chosen.connect(self.chosen)
        self.canvas.page_wanted.connect(self.page_wanted)
        self.speed.currentIndexChanged.connect(lambda n: setattr(player, "months", SPEEDS[n]))
        self.follows.toggled.connect(self._on_follows)
        self.lanes.currentIndexChanged.connect(lambda n: self.canvas.set_by_project(n == 1))

    def _on_told(self, moment: Moment) -> None:
        self.slider.blockSignals(True)
        self.slider.setRange(month_number(moment.first), month_number(moment.day))
        self.slider.blockSignals(False)
        self.canvas.set_moment(moment)
        self._on_moved(self._keeper.clock)

    def _on_moved(self, clock: Clock) -> None:
        """Moves slider and cursor at once; the rest follows when it is made."""
        self.canvas.set_clock(clock)
        self.slider.blockSignals(True)
        self.slider.setValue(month_number(clock.situation) if clock.situation else self.slider.maximum())
        self.slider.blockSignals(False)

    def _on_begin(self) -> None:
        self._player.pause()
        self._keeper.begin()

    def _on_slid(self, number: int) -> None:
        if not self.slider.isSliderDown():
            self._on_begin()
        self._player.go(month_text(number) if number < self.slider.maximum() else None)

    def _on_follows(self, on: bool) -> None:
        self._player.follows = on
        clock = self._keeper.clock
        if on and clock != NOW:
            self._keeper.choose(Clock(clock.situation, clock.situation))

    def _show_play(self, *, on: bool) -> None:
        for button in self._buttons:
            action = button.defaultAction()
            if action is not None and action.isCheckable():
                action.setIcon(icon("ph.pause" if on else "ph.play", self._colors))
                action.setChecked(on)


def _speed_text(panel: QWidget, months: int) -> str:
    if months == 1:
        return panel.tr("1 month a step")
    return panel.tr("%1 months a step").replace("%1", str(months))
