"""The timeline as it is drawn: lanes of dated events, the trade beneath on the same axis, the clocks across both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from nkgis.cartography import words
from nkgis.model.calendar import month_number, month_text, span
from nkgis.model.clock import NOW, Clock
from nkgis.ui.clocks import marks
from nkgis.ui.clocks.cards import event_card, trade_card
from nkgis.ui.clocks.drawing import Sight

if TYPE_CHECKING:
    from nkgis.app.moments import Moment
    from nkgis.model.happening import Happening
    from nkgis.ui.theme import Theme

_REACH_PX = 6.0
_CURSOR_PX = 5


class TimelineCanvas(QWidget):
    """Draws a moment. `chosen(Happening)` on a click or Enter, `page_wanted(Happening)` on a double click.

    `dragged(str | None)` fires while the cursor of the situation date is moved, `drag_began()` before.
    """

    chosen = Signal(object)
    page_wanted = Signal(object)
    drag_began = Signal()
    dragged = Signal(object)

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors = colors
        self._moment: Moment | None = None
        self._clock = NOW
        self._by_project = False
        self.axis = marks.Axis()
        self.plan = marks.Layout()
        self._whole = (1990.0, 2027.0)
        self._lanes: dict[str, list[Happening]] = {}
        self._hovered: marks.Mark | marks.Sum | None = None
        self.current: str = ""
        self._moving = False
        self._panned: float | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Timeline of dated events"))

    # what is shown

    def set_theme(self, colors: Theme) -> None:
        """Draws in the colours of a theme."""
        self._colors = colors
        self.update()

    def set_moment(self, moment: Moment) -> None:
        """Shows what is told at a clock; the part of the time in view stays."""
        began, day = span(moment.first)[0], span(moment.day)[1]
        whole = (float(int(began)) - 0.5, float(int(day)) + 1.3)
        if self._moment is None or whole != self._whole:
            self._whole = whole
            self.axis.first, self.axis.last = whole
        self._moment = moment
        self._arrange()

    def set_clock(self, clock: Clock) -> None:
        """Moves the cursor and the limit of knowledge, before what is told there is made."""
        self._clock = clock
        self.update()

    def set_by_project(self, on: bool) -> None:
        """Makes a lane for each project, not for each kind of event."""
        self._by_project = on
        self._arrange()

    def sizeHint(self) -> QSize:
        """Returns the size it is drawn for."""
        return QSize(900, self.minimumHeight())

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Shows less or more of the time around a pixel, the cursor's when left out."""
        self.axis.zoom(factor, self._cursor_x() if x is None else x, self._whole)
        self._arrange()

    def lane_name(self, lane: str) -> str:
        """Returns the name of a lane."""
        if not self._by_project:
            return words.word(words.HAPPENINGS, lane)
        if self._moment is None or not lane:
            return self.tr("No project")
        return self._moment.names.get(lane, lane)

    def _arrange(self) -> None:
        if self._moment is None:
            return
        self._lanes = marks.lanes_of(self._moment, list(words.HAPPENINGS), by_project=self._by_project)
        self.setMinimumHeight(marks.needed_height(len(self._lanes), trade=bool(self._moment.trade)))
        self.axis.right = max(self.axis.left + 50.0, self.width() - 14.0)
        self.plan = marks.laid_out(self._moment, self._lanes, self.axis, self.height())
        self._hovered = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays out anew."""
        super().resizeEvent(event)
        self._arrange()

    # drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws everything."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._colors.color("base"))
        if self._moment is not None:
            self._sight().draw(painter)
        painter.end()

    def _sight(self) -> Sight:
        names = {lane: self.lane_name(lane) for lane in self._lanes}
        day = self._moment.day if self._moment is not None else "2026"
        return Sight(self._colors, self.axis, self.plan, self._clock, day, names, (self.width(), self.height()),
                     self._hovered, self.current, self.hasFocus())

    def _cursor_x(self) -> float:
        return self._sight().cursor_x

    # mouse and keys

    def thing_at(self, x: float, y: float) -> marks.Mark | marks.Sum | None:
        """Returns the mark at a place, None where there is none."""
        things: list[marks.Mark | marks.Sum] = [*self.plan.marks, *self.plan.sums]
        near = min(things, key=lambda one: one.far(x, y), default=None)
        return near if near is not None and near.far(x, y) <= _REACH_PX and x >= self.axis.left - _REACH_PX else None

    def card_of(self, thing: marks.Mark | marks.Sum) -> str:
        """Returns what is to be known of a mark, as rich text without markup of others."""
        if isinstance(thing, marks.Sum):
            return trade_card(thing.mark)
        names = self._moment.names if self._moment is not None else {}
        return event_card(thing.event, names)

    def event(self, event: QEvent) -> bool:
        """Shows the card of the mark under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            thing = self.thing_at(event.pos().x(), event.pos().y())
            if thing is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self.card_of(thing), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses an event, or takes hold of the cursor (at the axis) or of the time."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x, y = event.position().x(), event.position().y()
        thing = self.thing_at(x, y)
        if y < marks.AXIS_PX or (thing is None and abs(x - self._cursor_x()) <= _CURSOR_PX):
            self._moving = True
            self.drag_began.emit()
            self._drag(x)
        elif isinstance(thing, marks.Mark):
            self._set_current(thing.event.id)
            self.chosen.emit(thing.event)
        elif thing is None:
            self._panned = x

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Wishes the page of the project that an event is of."""
        thing = self.thing_at(event.position().x(), event.position().y())
        if isinstance(thing, marks.Mark):
            self.page_wanted.emit(thing.event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moves what is held; else marks what is under the pointer."""
        x, y = event.position().x(), event.position().y()
        if self._moving:
            self._drag(x)
            return
        if self._panned is not None:
            length = self.axis.last - self.axis.first
            self.axis.show(self.axis.first + self.axis.year(self._panned) - self.axis.year(x), length, self._whole)
            self._panned = x
            self._arrange()
            return
        thing = self.thing_at(x, y)
        if thing is not self._hovered:
            self._hovered = thing
            at_cursor = y < marks.AXIS_PX or abs(x - self._cursor_x()) <= _CURSOR_PX
            self.setCursor(
                Qt.CursorShape.PointingHandCursor
                if thing is not None
                else Qt.CursorShape.SizeHorCursor
                if at_cursor
                else Qt.CursorShape.ArrowCursor
            )
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go."""
        self._moving, self._panned = False, None
        super().mouseReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Marks nothing."""
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms with Ctrl held, around the pointer; else scrolls as usual."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(0.8 if event.angleDelta().y() > 0 else 1.25, event.position().x())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Goes from event to event with the arrows, chooses with Enter, zooms with + and −."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._walk(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk(0, last=key == Qt.Key.Key_End)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            mark = self._current_mark()
            if mark is not None:
                wish = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                (self.page_wanted if wish else self.chosen).emit(mark.event)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(0.8)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1.25)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows the frame of the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hides the frame of the focus."""
        super().focusOutEvent(event)
        self.update()

    def _walk(self, step: int, *, last: bool = False) -> None:
        if self._moment is None or not self._moment.happenings:
            return
        ids = [one.id for one in self._moment.happenings]
        if step == 0:
            number = len(ids) - 1 if last else 0
        elif self.current in ids:
            number = min(max(ids.index(self.current) + step, 0), len(ids) - 1)
        else:
            number = 0 if step > 0 else len(ids) - 1
        self._set_current(ids[number])
        mark = self._current_mark()
        if mark is None:
            return
        begin, end = span(mark.event.date)
        if not self.axis.first <= begin <= end <= self.axis.last:
            length = self.axis.last - self.axis.first
            self.axis.show((begin + end) / 2 - length / 2, length, self._whole)
            self._arrange()
            mark = self._current_mark() or mark
        place = self.mapToGlobal(QPointF(mark.right, mark.y).toPoint())
        QToolTip.showText(place, self.card_of(mark), self)
        self.setAccessibleDescription(f"{mark.event.date} {mark.event.title}")

    def _set_current(self, event_id: str) -> None:
        self.current = event_id
        self.update()

    def _current_mark(self) -> marks.Mark | None:
        return next((one for one in self.plan.marks if one.event.id == self.current), None)

    def _drag(self, x: float) -> None:
        if self._moment is None:
            return
        number = int(self.axis.year(x) * 12)
        now = month_number(self._moment.day)
        first = month_number(self._moment.first)
        self.dragged.emit(month_text(max(number, first)) if number < now else None)
