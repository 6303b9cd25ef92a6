"""Time and cost along a path, painted: a step where something happens, values under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from nkgis.model.numbers import grouped, km_text, long_unit
from nkgis.ui.network.words import hours_text, money_text
from nkgis.ui.theme import Theme, ui_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QColor

    from nkgis.model.scenario_difference import Step

_LEFT, _RIGHT, _TOP, _BOTTOM, _BETWEEN = 64.0, 16.0, 22.0, 28.0, 26.0
_TICKS = 4


class PathChart(QWidget):
    """Paints hours and cost over the kilometres of one or two paths; each has its name, a colour and a pattern."""

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors = colors
        self.names: tuple[str, ...] = ()
        self.series: tuple[tuple[Step, ...], ...] = ()
        self._at: float | None = None
        self.setMouseTracking(True)
        self.setMinimumSize(260, 90)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Time and cost along the path"))

    def sizeHint(self) -> QSize:
        """Returns the size it is drawn for."""
        return QSize(720, 220)

    def set_theme(self, colors: Theme) -> None:
        """Repaints in the colours of a theme."""
        self._colors = colors
        self.update()

    def show_series(self, names: Sequence[str], series: Sequence[Sequence[Step]]) -> None:
        """Shows series by name; one without steps is a path that is not there."""
        self.names, self.series = tuple(names), tuple(tuple(one) for one in series)
        self._at = None
        self.update()

    def value_at(self, number: int, m: float) -> tuple[float, float] | None:
        """Returns hours and cost of a series at a chainage (metres), after what happens there; None beyond its end."""
        steps = self.series[number]
        if not steps or m < 0 or m > steps[-1].m:
            return None
        low, high = steps[0], steps[-1]
        for step in steps:
            if step.m <= m:
                low = step
            else:
                high = step
                break
        share = (m - low.m) / (high.m - low.m) if high.m > low.m else 0.0
        return low.hours + (high.hours - low.hours) * share, low.money + (high.money - low.money) * share

    def hover(self, x: float) -> str:
        """Returns what stands under a place (pixels from the left) as text; nothing outside the chart."""
        most = self._most_m()
        plot = self._plots()[0]
        if not most or not plot.left() <= x <= plot.right():
            self._at = None
            return ""
        self._at = (x - plot.left()) / plot.width() * most
        rows = [f"{km_text(self._at, total_m=most)} {long_unit()[0]}"]
        for number, name in enumerate(self.names):
            found = self.value_at(number, self._at)
            if found is not None:
                rows.append(f"{name}: {hours_text(found[0])}, {money_text(found[1])}")
        return "\n".join(rows)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paints itself."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._colors.color("base"))
        painter.setFont(ui_font(size_px=11))
        if not self._most_m():
            painter.setPen(self._colors.color("text2"))
            text = self.tr("Find a path: its time and cost over the kilometres are drawn here.")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
            painter.end()
            return
        hours, money = self._plots()
        self._paint_plot(painter, hours, self.tr("hours"), "hours")
        self._paint_plot(painter, money, self.tr("USD/t"), "money")
        self._paint_names(painter)
        self._paint_pointer(painter, hours.united(money))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shows the values under the pointer."""
        self.hover(event.position().x())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Hides the values."""
        self._at = None
        self.update()
        super().leaveEvent(event)

    def _most_m(self) -> float:
        return max((steps[-1].m for steps in self.series if steps), default=0.0)

    def _plots(self) -> tuple[QRectF, QRectF]:
        """Returns the two plots: side by side where there is room, else one above the other."""
        width, height = float(self.width()), float(self.height())
        if width > 2.2 * height:
            each = (width - 2 * (_LEFT + _RIGHT)) / 2
            tall = height - _TOP - _BOTTOM
            return (QRectF(_LEFT, _TOP, each, tall), QRectF(2 * _LEFT + _RIGHT + each, _TOP, each, tall))
        tall = (height - _TOP - _BOTTOM - _BETWEEN) / 2
        wide = width - _LEFT - _RIGHT
        return QRectF(_LEFT, _TOP, wide, tall), QRectF(_LEFT, _TOP + tall + _BETWEEN, wide, tall)

    def _color(self, number: int) -> QColor:
        return self._colors.color("accent" if number == len(self.series) - 1 else "warn")

    def _paint_plot(self, painter: QPainter, plot: QRectF, title: str, field: str) -> None:
        most_m = self._most_m()
        most = max((getattr(steps[-1], field) for steps in self.series if steps), default=0.0) * 1.05 or 1.0
        painter.setPen(QPen(self._colors.color("border"), 1))
        painter.drawRect(plot)
        metrics = QFontMetricsF(painter.font())
        for k in range(_TICKS + 1):
            y = plot.bottom() - plot.height() * k / _TICKS
            x = plot.left() + plot.width() * k / _TICKS
            painter.setPen(QPen(self._colors.color("border"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(self._colors.color("text2"))
            digits = 0 if most >= 20 else 1
            painter.drawText(QRectF(0, y - 8, plot.left() - 6, 16) if plot.left() <= _LEFT else
                             QRectF(plot.left() - _LEFT, y - 8, _LEFT - 6, 16),
                             Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                             grouped(most * k / _TICKS, digits))
            text = grouped(most_m * k / _TICKS / long_unit()[1], 0)
            if k == _TICKS:
                text = f"{text} {long_unit()[0]}"
            wide = metrics.horizontalAdvance(text)
            at = min(x - wide / 2, plot.right() - wide + 8)
            painter.drawText(QPointF(at, plot.bottom() + 16), text)
        painter.setPen(self._colors.color("text2"))
        painter.drawText(QPointF(plot.left() + 6, plot.top() + 14), title)
        for number, steps in enumerate(self.series):
            self._paint_line(painter, plot, number, steps, field, most_m, most)

    def _paint_line(self, painter: QPainter, plot: QRectF, number: int, steps: Sequence[Step], field: str,
                    most_m: float, most: float) -> None:  # fmt: skip
        if not steps:
            return
        line = QPolygonF([QPointF(plot.left() + step.m / most_m * plot.width(),
                                  plot.bottom() - getattr(step, field) / most * plot.height()) for step in steps])
        pen = QPen(self._color(number), 2.2)
        if number == 0 and len(self.series) > 1:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawPolyline(line)
        painter.setBrush(self._color(number))
        for step, place in zip(steps, line.toList(), strict=True):
            if step.what:
                painter.setPen(QPen(self._colors.color("base"), 1))
                painter.drawEllipse(place, 3.5, 3.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_names(self, painter: QPainter) -> None:
        x = _LEFT
        for number, name in enumerate(self.names):
            pen = QPen(self._color(number), 2.2)
            if number == 0 and len(self.series) > 1:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawLine(QPointF(x, 11), QPointF(x + 22, 11))
            text = name if self.series[number] else f"{name}: {self.tr('no path')}"
            painter.setPen(self._colors.color("text"))
            painter.drawText(QPointF(x + 28, 15), text)
            x += 28 + QFontMetricsF(painter.font()).horizontalAdvance(text) + 20

    def _paint_pointer(self, painter: QPainter, plots: QRectF) -> None:
        if self._at is None:
            return
        most, hours = self._most_m(), self._plots()[0]
        x = hours.left() + self._at / most * hours.width()
        text = self.hover(x)
        painter.setPen(QPen(self._colors.color("text2"), 1, Qt.PenStyle.DashLine))
        for plot in self._plots():
            across = plot.left() + (x - hours.left())
            painter.drawLine(QPointF(across, plot.top()), QPointF(across, plot.bottom()))
        metrics = QFontMetricsF(painter.font())
        rows = text.split("\n")
        wide = max(metrics.horizontalAdvance(row) for row in rows) + 14
        tall = metrics.height() * len(rows) + 8
        box = QRectF(min(x + 10, plots.right() - wide), plots.top() + 18, wide, tall)
        painter.setBrush(self._colors.color("raised"))
        painter.setPen(self._colors.color("border"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(self._colors.color("text"))
        painter.drawText(box.adjusted(7, 4, -7, -4), Qt.AlignmentFlag.AlignLeft, text)
        painter.setBrush(Qt.BrushStyle.NoBrush)
