"""Draws a timeline: lanes, the years, the trade, marks by precision and confidence, the clocks across all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from nkgis.model.calendar import span
from nkgis.model.claim import Grade
from nkgis.model.clock import Clock, is_before
from nkgis.model.numbers import date_text
from nkgis.ui.clocks import marks
from nkgis.ui.plain import cut
from nkgis.ui.theme import ui_font

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nkgis.ui.theme import Theme


def tr(text: str) -> str:
    """Returns a text of the timeline in the language of the window."""
    return QCoreApplication.translate("timeline", text)


@dataclass(frozen=True)
class Sight:
    """Is a timeline as it is to be drawn: what stands where, the clocks, what is pointed at and chosen.

    `day` is today; `names` are those of the lanes; `size` is width and height in px.
    """

    colors: Theme
    axis: marks.Axis
    plan: marks.Layout
    clock: Clock
    day: str
    names: Mapping[str, str]
    size: tuple[float, float]
    hovered: marks.Mark | marks.Sum | None = None
    current: str = ""
    focused: bool = False

    @property
    def cursor_x(self) -> float:
        """Returns the pixel of the situation date."""
        begin, end = span(self.clock.situation or self.day)
        return self.axis.x((begin + end) / 2)

    def draw(self, painter: QPainter) -> None:
        """Draws everything."""
        self._paint_lanes(painter)
        painter.setClipRect(QRectF(self.axis.left - 1, 0, self.axis.right - self.axis.left + 12, self.size[1]))
        self._paint_grid(painter)
        self._paint_trade(painter)
        for mark in self.plan.marks:
            self._paint_mark(painter, mark)
        self._paint_limit(painter)
        self._paint_cursor(painter)

    def _paint_lanes(self, painter: QPainter) -> None:
        painter.setFont(ui_font(size_px=11))
        metrics = painter.fontMetrics()
        for number, (lane, top, tall) in enumerate(self.plan.lanes):
            if number % 2 == 0:
                painter.fillRect(QRectF(0, top, self.size[0], tall), self.colors.color("alternate"))
            painter.setPen(self.colors.color("text2"))
            name = metrics.elidedText(self.names[lane], Qt.TextElideMode.ElideRight, marks.GUTTER_PX - 16)
            painter.drawText(QRectF(10, top, marks.GUTTER_PX - 14, tall), Qt.AlignmentFlag.AlignVCenter, name)
        if self.plan.sums:
            painter.setPen(self.colors.color("text2"))
            box = QRectF(10, self.plan.trade_top - 4, marks.GUTTER_PX - 46, 64)
            text = tr("Trade of Russia and DPR Korea, million USD")
            painter.setFont(ui_font(size_px=10))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap), text)

    def _paint_grid(self, painter: QPainter) -> None:
        painter.setFont(ui_font(size_px=11))
        for year in self.axis.ticks():
            x = self.axis.x(year)
            painter.setPen(QPen(self.colors.color("border"), 1))
            painter.drawLine(QPointF(x, marks.AXIS_PX - 4), QPointF(x, self.size[1]))
            painter.setPen(self.colors.color("text2"))
            painter.drawText(QRectF(x + 3, 0, 60, marks.AXIS_PX), Qt.AlignmentFlag.AlignVCenter, str(year))

    def _paint_trade(self, painter: QPainter) -> None:
        painter.setClipping(False)
        painter.setFont(ui_font(size_px=10))
        for value, y in self.plan.decades:
            painter.setPen(QPen(self.colors.color("border"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(self.axis.left, y), QPointF(self.axis.right, y))
            painter.setPen(self.colors.color("text2"))
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
        painter.setPen(QPen(self.colors.color("warn"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(self.axis.left, one.y), QPointF(self.axis.right, one.y))
        painter.setFont(ui_font(size_px=10))
        text = cut(one.mark.claim.text, 80)
        wide = painter.fontMetrics().horizontalAdvance(text) + 6
        left = max(self.axis.left, min(one.x - wide - 6, self.axis.right - wide))
        box = QRectF(left, one.y - 13, wide, 12)
        painter.fillRect(box, self.colors.color("base"))
        painter.setPen(self.colors.color("warn"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_sum(self, painter: QPainter, one: marks.Sum) -> None:
        color = self.colors.color("accent" if one.mark.year else "warn")
        if self._is_ahead(one.mark.year or one.mark.claim.as_of):
            color = self.colors.color("disabled")
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
        if one is self.hovered:
            self._paint_ring(painter, QRectF(one.x - half, one.y - half, 2 * half, 2 * half))

    def _paint_mark(self, painter: QPainter, mark: marks.Mark) -> None:
        event = mark.event
        color = self.colors.color("disabled" if self._is_ahead(event.date) else "text")
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
        if mark is self.hovered or event.id == self.current:
            self._paint_ring(painter, box)

    def _paint_ring(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(self.colors.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 5, 5)

    def _fill(self, color: QColor, grade: Grade) -> QBrush:
        """Returns the fill that tells the confidence: full, half, none."""
        if grade is Grade.MEMORY:
            return QBrush(self.colors.color("base"))
        faint = QColor(color)
        faint.setAlphaF(1.0 if grade is Grade.READ else 0.45)
        return QBrush(faint)

    def _paint_limit(self, painter: QPainter) -> None:
        """Draws the time after the knowledge date hatched."""
        if self.clock.knowledge is None:
            return
        x = self.axis.x(span(self.clock.knowledge)[1])
        box = QRectF(x, marks.AXIS_PX - 4, self.axis.right - x + 12, self.size[1])
        color = self.colors.color("text2")
        color.setAlphaF(0.45)
        painter.fillRect(box, QBrush(color, Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(self.colors.color("text2"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, marks.AXIS_PX - 4), QPointF(x, self.size[1]))
        painter.setFont(ui_font(size_px=11))
        text = tr("not known yet")
        wide = painter.fontMetrics().horizontalAdvance(text) + 8
        if box.width() > wide + 8:
            label = QRectF(x + 6, marks.AXIS_PX, wide, 16)
            painter.fillRect(label, self.colors.color("base"))
            painter.setPen(self.colors.color("text2"))
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_cursor(self, painter: QPainter) -> None:
        x = self.cursor_x
        away = self.clock.situation is not None
        color = self.colors.color("warn" if away else "accent")
        painter.setPen(QPen(color, 2))
        painter.drawLine(QPointF(x, marks.AXIS_PX - 6), QPointF(x, self.size[1]))
        painter.setFont(ui_font(size_px=11, weight=600))
        text = date_text(self.clock.situation or "") or tr("Today")
        wide = painter.fontMetrics().horizontalAdvance(text) + 10
        left = min(max(x - wide / 2, self.axis.left), self.axis.right + 10 - wide)
        box = QRectF(left, 2, wide, marks.AXIS_PX - 7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(self.colors.color("base" if away else "accent_text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        if self.focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.colors.color("accent"), 1))
            painter.setClipping(False)
            painter.drawRect(QRectF(0.5, 0.5, self.size[0] - 1, self.size[1] - 1))

    def _is_ahead(self, date: str) -> bool:
        situation = self.clock.situation
        return bool(situation and date and is_before(situation, date))
