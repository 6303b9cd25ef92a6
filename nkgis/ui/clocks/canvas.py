"""The timeline as it is drawn: lanes of dated events, the trade beneath on the same axis, the clocks across both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from nkgis.cartography import words
from nkgis.model.calendar import month_number, month_text, span
from nkgis.model.claim import Grade
from nkgis.model.clock import NOW, Clock, is_before
from nkgis.ui.clocks import marks
from nkgis.ui.clocks.cards import event_card, trade_card
from nkgis.ui.plain import cut
from nkgis.ui.theme import ui_font

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
            self._paint_lanes(painter)
            clip = QRectF(self.axis.left - 1, 0, self.axis.right - self.axis.left + 12, self.height())
            painter.setClipRect(clip)
            self._paint_grid(painter)
            self._paint_trade(painter)
            for mark in self.plan.marks:
                self._paint_mark(painter, mark)
            self._paint_limit(painter)
            self._paint_cursor(painter)
        painter.end()

    def _paint_lanes(self, painter: QPainter) -> None:
        painter.setFont(ui_font(size_px=11))
        metrics = painter.fontMetrics()
        for number, (lane, top, tall) in enumerate(self.plan.lanes):
            if number % 2 == 0:
                painter.fillRect(QRectF(0, top, self.width(), tall), self._colors.color("alternate"))
            painter.setPen(self._colors.color("text2"))
            name = metrics.elidedText(self.lane_name(lane), Qt.TextElideMode.ElideRight, marks.GUTTER_PX - 16)
            painter.drawText(QRectF(10, top, marks.GUTTER_PX - 14, tall), Qt.AlignmentFlag.AlignVCenter, name)
        if self._moment is not None and self._moment.trade:
            painter.setPen(self._colors.color("text2"))
            box = QRectF(10, self.plan.trade_top - 4, marks.GUTTER_PX - 46, 64)
            text = self.tr("Trade of Russia and DPR Korea, million USD")
            painter.setFont(ui_font(size_px=10))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap), text)

    def _paint_grid(self, painter: QPainter) -> None:
        painter.setFont(ui_font(size_px=11))
        for year in self.axis.ticks():
            x = self.axis.x(year)
            painter.setPen(QPen(self._colors.color("border"), 1))
            painter.drawLine(QPointF(x, marks.AXIS_PX - 4), QPointF(x, self.height()))
            painter.setPen(self._colors.color("text2"))
            painter.drawText(QRectF(x + 3, 0, 60, marks.AXIS_PX), Qt.AlignmentFlag.AlignVCenter, str(year))

    def _paint_trade(self, painter: QPainter) -> None:
        painter.setClipping(False)
        painter.setFont(ui_font(size_px=10))
        for value, y in self.plan.decades:
            painter.setPen(QPen(self._colors.color("border"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(self.axis.left, y), QPointF(self.axis.right, y))
            painter.setPen(self._colors.color("text2"))
            box = QRectF(self.axis.left - 40, y - 7, 36, 14)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignRight) | int(Qt.AlignmentFlag.AlignVCenter), f"{value:g}")
        painter.setClipping(True)
        for one in self.plan.sums:
            if not one.mark.year and one.mark.claim.text:
                self._paint_level(painter, one)
        for one in self.plan.sums:
            self._paint_sum(painter, one)

    def _paint_level(self, painter: QPainter, one: marks.Sum) -> None:
        """Draws a sum of no year, such as a peak: a line through all years, with the words of its source."""
        painter.setPen(QPen(self._colors.color("warn"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(self.axis.left, one.y), QPointF(self.axis.right, one.y))
        painter.setFont(ui_font(size_px=10))
        text = cut(one.mark.claim.text, 80)
        wide = painter.fontMetrics().horizontalAdvance(text) + 6
        left = max(self.axis.left, min(one.x - wide - 6, self.axis.right - wide))
        box = QRectF(left, one.y - 13, wide, 12)
        painter.fillRect(box, self._colors.color("base"))
        painter.setPen(self._colors.color("warn"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_sum(self, painter: QPainter, one: marks.Sum) -> None:
        color = self._colors.color("accent" if one.mark.year else "warn")
        if self._is_ahead(one.mark.year or one.mark.claim.as_of):
            color = self._colors.color("disabled")
        half = 4.0 if one.mark.preferred else 3.0
        if one.bottom - one.top > 2 * half:
            painter.setPen(QPen(color, 3))
            painter.drawLine(QPointF(one.x, one.top), QPointF(one.x, one.bottom))
        painter.setPen(QPen(color, 1.2))
        painter.setBrush(self._fill(color, one.mark.claim.grade))
        if one.mark.preferred:
            painter.drawEllipse(QPointF(one.x, one.y), half - 0.5, half - 0.5)
        else:
            corners = ((0, -half), (half, 0), (0, half), (-half, 0))
            painter.drawPolygon(QPolygonF([QPointF(one.x + dx, one.y + dy) for dx, dy in corners]))
        if one is self._hovered:
            self._paint_ring(painter, QRectF(one.x - half, one.y - half, 2 * half, 2 * half))

    def _paint_mark(self, painter: QPainter, mark: marks.Mark) -> None:
        event = mark.event
        color = self._colors.color("disabled" if self._is_ahead(event.date) else "text")
        box = QRectF(mark.left, mark.y - mark.half, mark.right - mark.left, 2 * mark.half)
        if event.until:
            painter.setPen(QPen(color, 1.5))
            painter.drawLine(QPointF(mark.right, mark.y), QPointF(self.axis.x(span(event.until)[1]), mark.y))
        painter.setPen(QPen(color, 1.2))
        painter.setBrush(self._fill(color, event.grade))
        if len(event.date) == 10:
            radius = max(mark.half, 2.5)
            painter.drawEllipse(box.center(), radius, radius)
        elif len(event.date) == 7:
            painter.drawRoundedRect(box.adjusted(0, 0.5, 0, -0.5), 2, 2)
        else:  # a year alone: a flat bar with open ends over all of it
            middle = box.adjusted(0, mark.half * 0.45, 0, -mark.half * 0.45)
            painter.drawRect(middle)
        if mark is self._hovered or event.id == self.current:
            self._paint_ring(painter, box)

    def _paint_ring(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(self._colors.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 5, 5)

    def _fill(self, color: QColor, grade: Grade) -> QBrush:
        """Returns the fill that tells the confidence: full, half, none."""
        if grade is Grade.MEMORY:
            return QBrush(self._colors.color("base"))
        faint = QColor(color)
        faint.setAlphaF(1.0 if grade is Grade.READ else 0.45)
        return QBrush(faint)

    def _paint_limit(self, painter: QPainter) -> None:
        """Draws the time after the knowledge date hatched."""
        if self._clock.knowledge is None:
            return
        x = self.axis.x(span(self._clock.knowledge)[1])
        box = QRectF(x, marks.AXIS_PX - 4, self.axis.right - x + 12, self.height())
        color = self._colors.color("text2")
        color.setAlphaF(0.45)
        painter.fillRect(box, QBrush(color, Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(self._colors.color("text2"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, marks.AXIS_PX - 4), QPointF(x, self.height()))
        painter.setFont(ui_font(size_px=11))
        text = self.tr("not known yet")
        wide = painter.fontMetrics().horizontalAdvance(text) + 8
        if box.width() > wide + 8:
            label = QRectF(x + 6, marks.AXIS_PX, wide, 16)
            painter.fillRect(label, self._colors.color("base"))
            painter.setPen(self._colors.color("text2"))
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_cursor(self, painter: QPainter) -> None:
        x = self._cursor_x()
        away = self._clock.situation is not None
        color = self._colors.color("warn" if away else "accent")
        painter.setPen(QPen(color, 2))
        painter.drawLine(QPointF(x, marks.AXIS_PX - 6), QPointF(x, self.height()))
        painter.setFont(ui_font(size_px=11, weight=600))
        text = self._clock.situation or self.tr("Today")
        wide = painter.fontMetrics().horizontalAdvance(text) + 10
        left = min(max(x - wide / 2, self.axis.left), self.axis.right + 10 - wide)
        box = QRectF(left, 2, wide, marks.AXIS_PX - 7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(self._colors.color("base" if away else "accent_text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._colors.color("accent"), 1))
            painter.setClipping(False)
            painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1))

    def _cursor_x(self) -> float:
        day = self._moment.day if self._moment is not None else "2026"
        begin, end = span(self._clock.situation or day)
        return self.axis.x((begin + end) / 2)

    def _is_ahead(self, date: str) -> bool:
        situation = self._clock.situation
        return bool(situation and date and is_before(situation, date))

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
