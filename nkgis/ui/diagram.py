"""Diagrams in the window: their paths, discs and words painted by Qt, what is exposed alone, and what is at a place."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import cos, hypot, radians, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from nkgis.cartography.diagram import Diagram, Disc, Item, Path, Point, Words
from nkgis.ui.theme import ui_font

_CAPS = {"butt": Qt.PenCapStyle.FlatCap, "round": Qt.PenCapStyle.RoundCap, "square": Qt.PenCapStyle.SquareCap}
_SHARES = {"start": 0.0, "middle": 0.5, "end": 1.0}
_TEXT_MAX = 400


@lru_cache(maxsize=64)
def diagram_font(size_px: float, weight: int, italic: bool) -> QFont:
    """Returns the bundled font of a size, unhinted: words are as wide at every scale and angle."""
    font = QFont(ui_font(weight=weight))
    font.setPixelSize(max(1, round(size_px)))
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@lru_cache(maxsize=64)
def _metrics(size_px: float, weight: int, italic: bool) -> QFontMetricsF:
    return QFontMetricsF(diagram_font(size_px, weight, italic))


@lru_cache(maxsize=20_000)
def measure(text: str, size_px: float, weight: int = 400, italic: bool = False) -> float:
    """Returns the width in px of a line of text as this module paints it: a `cartography.diagram.Measure`."""
    return _metrics(size_px, weight, italic).horizontalAdvance(text[:_TEXT_MAX])


class Painted:
    """Is a diagram made ready to be painted: each item with the box that it fills."""

    def __init__(self, diagram: Diagram) -> None:
        self.diagram = diagram
        self._boxes = [_box(item) for item in diagram.items]

    def paint(self, painter: QPainter, exposed: QRectF) -> int:
        """Paints what lies in a part of the diagram; returns how many items that were."""
        count = 0
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        for item, box in zip(self.diagram.items, self._boxes, strict=True):
            if box.intersects(exposed):
                count += 1
                _paint(painter, item)
        return count

    def item_at(self, x: float, y: float, *, reach_px: float = 3.0) -> Item | None:
        """Returns the uppermost item at a place that says what it belongs to; None where there is none."""
        place = QPointF(x, y)
        for item, box in zip(reversed(self.diagram.items), reversed(self._boxes), strict=True):
            near = box.adjusted(-reach_px, -reach_px, reach_px, reach_px)
            if item.part and near.contains(place) and _covers(item, place, reach_px):
                return item
        return None


def _paint(painter: QPainter, item: Item) -> None:
    if isinstance(item, Words):
        painter.setFont(diagram_font(item.size_px, item.weight, item.italic))
        painter.setPen(QColor(item.color))
        text = item.text[:_TEXT_MAX]
        left = -_SHARES[item.anchor] * measure(text, item.size_px, item.weight, item.italic)
        if not item.angle:
            painter.drawText(QPointF(item.x + left, item.y), text)
            return
        painter.save()
        painter.translate(item.x, item.y)
        painter.rotate(-item.angle)
        painter.drawText(QPointF(left, 0.0), text)
        painter.restore()
        return
    painter.setPen(_pen(item))
    painter.setBrush(QColor(item.fill) if item.fill is not None else Qt.BrushStyle.NoBrush)
    painter.setOpacity(item.opacity)
    if isinstance(item, Disc):
        painter.drawEllipse(QPointF(item.x, item.y), item.radius, item.radius)
    elif item.closed:
        painter.drawPolygon(_polygon(item))
    elif len(item.points) > 1:
        painter.drawPolyline(_polygon(item))
    painter.setOpacity(1.0)


def _pen(item: Path | Disc) -> QPen | Qt.PenStyle:
    if item.stroke is None or item.stroke_px <= 0:
        return Qt.PenStyle.NoPen
    pen = QPen(QColor(item.stroke), item.stroke_px)
    if isinstance(item, Path):
        pen.setCapStyle(_CAPS[item.cap])
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin if item.closed else Qt.PenJoinStyle.RoundJoin)
        if item.dash:
            parts = [part / item.stroke_px for part in item.dash]
            pen.setDashPattern(parts * (1 + len(parts) % 2))
    return pen


def _polygon(item: Path) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in item.points])


def _box(item: Item) -> QRectF:
    """Returns the upright box that an item fills, its stroke with it."""
    if isinstance(item, Words):
        return _turned(item).boundingRect().adjusted(-1, -1, 1, 1)
    half = item.stroke_px / 2 + 1.0
    if isinstance(item, Disc):
        reach = item.radius + half
        return QRectF(item.x - reach, item.y - reach, 2 * reach, 2 * reach)
    return _polygon(item).boundingRect().adjusted(-half, -half, half, half)


def _turned(item: Words) -> QPolygonF:
    """Returns the four corners of a line of text."""
    wide = measure(item.text[:_TEXT_MAX], item.size_px, item.weight, item.italic)
    start = -_SHARES[item.anchor] * wide
    turn = radians(item.angle)
    along, up = (cos(turn), -sin(turn)), (-sin(turn), -cos(turn))
    corners = [(start, -0.35), (start + wide, -0.35), (start + wide, 1.05), (start, 1.05)]
    return QPolygonF([
        QPointF(item.x + a * along[0] + b * item.size_px * up[0], item.y + a * along[1] + b * item.size_px * up[1])
        for a, b in corners
    ])  # fmt: skip


def _covers(item: Item, place: QPointF, reach_px: float) -> bool:
    if isinstance(item, Disc):
        return hypot(place.x() - item.x, place.y() - item.y) <= item.radius + reach_px
    if isinstance(item, Words):
        return _turned(item).containsPoint(place, Qt.FillRule.OddEvenFill)
    if item.closed:
        return _polygon(item).containsPoint(place, Qt.FillRule.OddEvenFill)
    return any(_distance(place, a, b) <= reach_px + item.stroke_px / 2 for a, b in pairwise(item.points))


def _distance(place: QPointF, a: Point, b: Point) -> float:
    """Returns how far a place is from a straight piece of a line."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    share = ((place.x() - a[0]) * dx + (place.y() - a[1]) * dy) / length if length else 0.0
    share = min(max(share, 0.0), 1.0)
    return hypot(place.x() - a[0] - share * dx, place.y() - a[1] - share * dy)
