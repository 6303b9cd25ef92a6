"""Plays the situation date through the months, up to today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from nkgis.model.clock import NOW, Clock

if TYPE_CHECKING:
    from nkgis.ui.clocks.keeper import ClockKeeper

SPEEDS = (1, 3, 12)
"""Months a step."""
STEP_MS = 500


class Player(QObject):
    """Moves the clock of a keeper step by step; `changed(bool)` tells whether it plays.

    A step waits until the one before is shown. All steps of one playing are one step of the undo stack. With `follows`
    the knowledge date goes with the situation date.
    """

    changed = Signal(bool)

    def __init__(self, keeper: ClockKeeper) -> None:
        super().__init__(keeper)
        self._keeper = keeper
        self.months = SPEEDS[1]
        self.follows = False
        self._timer = QTimer(self, interval=STEP_MS)
        self._timer.timeout.connect(self.advance)
        keeper.failed.connect(self.pause)

    @property
    def is_playing(self) -> bool:
        """Tells whether it plays."""
        return self._timer.isActive()

    def toggle(self) -> None:
        """Plays or pauses; from today on it begins with the first event."""
        if self.is_playing:
            self.pause()
        elif self._keeper.moment is not None:
            self._keeper.begin()
            if self._keeper.clock.situation is None:
                self._keeper.move(self._with(self._keeper.moment.first))
            self._timer.start()
            self.changed.emit(True)

    def pause(self) -> None:
        """Stops where it is."""
        if self.is_playing:
            self._timer.stop()
            self.changed.emit(False)

    def advance(self) -> None:
        """Goes one step on, if the last one is shown; stops at today."""
        from nkgis.app.moments import stepped

        moment = self._keeper.moment
        if moment is None or self._keeper.is_behind:
            return
        if self._keeper.clock.situation is None:  # somebody went to today meanwhile
            self.pause()
            return
        situation = stepped(self._keeper.clock.situation, self.months, day=moment.day)
        self._keeper.move(self._with(situation))
        if situation is None:
            self.pause()

    def go(self, situation: str | None) -> None:
        """Goes to a situation date, within the gesture that was begun last."""
        self._keeper.move(self._with(situation))

    def step(self, way: int) -> None:
        """Goes to the date of the next event, or of the one before."""
        from nkgis.app.moments import next_event

        self.pause()
        moment = self._keeper.moment
        if moment is not None:
            self._keeper.begin()
            self.go(next_event(moment.happenings, self._keeper.clock.situation, way))

    def _with(self, situation: str | None) -> Clock:
        if not self.follows:
            return Clock(situation, self._keeper.clock.knowledge)
        return NOW if situation is None else Clock(situation, situation)
