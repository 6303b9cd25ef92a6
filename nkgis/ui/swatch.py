"""Small pictures of the map's own symbols, painted from the strokes that the map draws."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from nkgis.model.kinds import LayerKind
from nkgis.ui.icons import icon
from nkgis.ui.theme import ui_font

if TYPE_CHECKING:
    from nkgis.cartography.marks import Shape
    from nkgis.cartography.own_look import OwnLook
    from nkgis.cartography.symbols import Stroke
    from nkgis.ui.theme import Theme

LINE_SIZE = QSize(34, 16)
_RATIO = 2.0
_ZOOM = 8.0


def _canvas(size: QSize) -> QPixmap:
    pixmap = QPixmap(size * _RATIO)
    pixmap.setDevicePixelRatio(_RATIO)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


@lru_cache(maxsize=512)
def line_swatch(mode: str, status: str, gauge: str | None, quality: str, theme: str) -> QPixmap:
    """Returns the picture of a line as the map draws it."""
    from nkgis.cartography.symbols import line_strokes

    strokes = line_strokes(mode=mode, status=status, gauge=gauge, quality=quality, theme=theme, zoom=_ZOOM)
    return _painted(strokes, LINE_SIZE)


@lru_cache(maxsize=8)
def border_swatch(theme: str) -> QPixmap:
    """Returns the picture of a state border."""
    from nkgis.cartography.symbols import border_strokes

    return _painted(border_strokes("state", theme=theme), LINE_SIZE)


@lru_cache(maxsize=8)
def area_swatch(theme: str) -> QPixmap:
    """Returns the picture of an area."""
    from nkgis.cartography.symbols import area_symbol

    symbol = area_symbol(theme=theme)
    fill = QColor(symbol.fill)
    fill.setAlphaF(max(symbol.fill_opacity, 0.25))
    return _box(fill, QColor(symbol.stroke.color))


@lru_cache(maxsize=32)
def fill_swatch(fill: str, edge: str) -> QPixmap:
    """Returns a filled box, as for the ground and the relief."""
    return _box(QColor(fill), QColor(edge))


@lru_cache(maxsize=1024)
def styled_swatch(own: OwnLook, kind: LayerKind, house: tuple[str | None, ...], theme: str) -> QPixmap:
    """Returns the picture of a class of a layer's style.

    `house` is mode or kind, status or state, gauge, quality and context of what it is drawn on.
    """
    from nkgis.cartography.marks import crossing_symbol, own_symbol, place_symbol
    from nkgis.cartography.symbols import area_symbol, line_strokes

    mode, status, gauge, quality, context = house
    if kind is LayerKind.AREAS:
        area = area_symbol(theme=theme, own=own)
        fill, edge = QColor(area.fill), QColor(area.stroke.color)
        fill.setAlphaF(area.fill_opacity)
        edge.setAlphaF(area.stroke.opacity)
        return _box(fill, edge)
    if kind is LayerKind.POINTS:
        if own.is_point:
            return _signed(own_symbol(own, theme=theme))
        sign = crossing_symbol(mode or "rail", status, theme=theme) if status else place_symbol(mode or "", theme=theme)
        return _signed(sign)
    strokes = line_strokes(mode=mode or "other", status=status or "operating", gauge=gauge, quality=quality or "track",
                           theme=theme, zoom=_ZOOM, context=bool(context), own=own)  # fmt: skip
    return _painted(strokes, LINE_SIZE)


def _signed(shapes: tuple[Shape, ...]) -> QPixmap:
    """Returns a point symbol in the middle of a swatch, made smaller where it would not fit."""
    from nkgis.cartography.marks import reach_px

    pixmap = _canvas(LINE_SIZE)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(LINE_SIZE.width() / 2, LINE_SIZE.height() / 2)
    share = min(1.0, LINE_SIZE.height() / 2 / max(reach_px(shapes), 1.0))
    painter.scale(share, share)
    for shape in shapes:
        _paint_shape(painter, shape)
    painter.end()
    return pixmap


@lru_cache(maxsize=64)
def color_swatch(color: str, edge: str) -> QPixmap:
    """Returns a box of a colour."""
    return _box(QColor(color), QColor(edge))


@lru_cache(maxsize=64)
def ramp_swatch(colors: tuple[str, ...]) -> QPixmap:
    """Returns the colours of a ramp side by side."""
    pixmap = _canvas(QSize(60, 14))
    painter = QPainter(pixmap)
    for number, color in enumerate(colors):
        painter.fillRect(QRectF(number * 60 / len(colors), 0, 60 / len(colors), 14), QColor(color))
    painter.end()
    return pixmap


@lru_cache(maxsize=64)
def crossing_swatch(mode: str, state: str, theme: str, *, width_px: int = 20) -> QPixmap:
    """Returns the picture of a border crossing, in the middle of a given width."""
    from nkgis.cartography.marks import crossing_symbol

    pixmap = _canvas(QSize(width_px, LINE_SIZE.height()))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(width_px / 2, LINE_SIZE.height() / 2)
    for shape in crossing_symbol(mode, state, theme=theme):
        _paint_shape(painter, shape)
    painter.end()
    return pixmap


@lru_cache(maxsize=8)
def place_swatch(color: str) -> QPixmap:
    """Returns the dot of a place."""
    pixmap = _canvas(LINE_SIZE)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawEllipse(QPointF(LINE_SIZE.width() / 2, LINE_SIZE.height() / 2), 3.5, 3.5)
    painter.end()
    return pixmap


def as_icon(pixmap: QPixmap) -> QIcon:
    """Returns an icon that keeps its colours when the row is selected."""
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon


def _box(fill: QColor, edge: QColor) -> QPixmap:
    pixmap = _canvas(LINE_SIZE)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1.2))
    painter.setBrush(fill)
    painter.drawRoundedRect(QRectF(10.5, 1.5, 13, 13), 3, 3)
    painter.end()
    return pixmap


def _painted(strokes: tuple[Stroke, ...], size: QSize) -> QPixmap:
    pixmap = _canvas(size)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for stroke in strokes:
        if stroke.role in {"mark", "node"}:
            _paint_marks(painter, stroke, size)
        elif stroke.role != "casing":  # the row is the casing
            _paint_stroke(painter, stroke, size)
    painter.end()
    return pixmap


def _paint_stroke(painter: QPainter, stroke: Stroke, size: QSize) -> None:
    middle = size.height() / 2
    color = QColor(stroke.color)
    color.setAlphaF(stroke.opacity)
    width = min(stroke.width_px, float(size.height()))
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if stroke.cap == "round" else Qt.PenCapStyle.FlatCap)
    if stroke.dash:
        dash = [max(length, 0.01) / max(width, 0.1) for length in stroke.dash]
        pen.setDashPattern(dash if len(dash) % 2 == 0 else dash * 2)
    painter.setPen(pen)
    inset = width / 2 if stroke.cap == "round" else 1.0
    painter.drawLine(QPointF(inset, middle), QPointF(size.width() - inset, middle))


def _paint_marks(painter: QPainter, stroke: Stroke, size: QSize) -> None:
    middle, half = size.height() / 2, stroke.size_px / 2
    painter.setPen(QPen(QColor(stroke.color), stroke.width_px))
    painter.setBrush(QColor(stroke.fill) if stroke.fill else Qt.BrushStyle.NoBrush)
    for x in (size.width() * 0.25, size.width() * 0.75):
        if stroke.mark == "x":
            painter.drawLine(QPointF(x - half, middle - half), QPointF(x + half, middle + half))
            painter.drawLine(QPointF(x - half, middle + half), QPointF(x + half, middle - half))
        else:
            painter.drawEllipse(QPointF(x, middle), half, half)


def _paint_shape(painter: QPainter, shape: Shape) -> None:
    painter.setBrush(QColor(shape.fill) if shape.fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(shape.stroke), shape.stroke_px) if shape.stroke else QPen(Qt.PenStyle.NoPen))
    points = [QPointF(x, y) for x, y in shape.points]
    if shape.kind == "circle":
        painter.drawEllipse(points[0] if points else QPointF(0, 0), shape.radius, shape.radius)
    elif shape.kind == "polygon":
        painter.drawPolygon(QPolygonF(points))
    elif len(points) > 1:
        painter.drawPolyline(QPolygonF(points))


@lru_cache(maxsize=4)
def context_swatch(theme: str) -> QPixmap:
    """Returns the picture of a line that belongs to no route."""
    from nkgis.cartography.symbols import line_strokes

    strokes = line_strokes(mode="rail", status="operating", theme=theme, zoom=_ZOOM, context=True)
    return _painted(strokes, LINE_SIZE)


def names_swatch(colors: Theme) -> QPixmap:
    """Returns the letters that stand for names on the map."""
    pixmap = _canvas(LINE_SIZE)
    painter = QPainter(pixmap)
    icon("ph.text-aa-bold", colors, role="text2").paint(painter, 9, 0, 16, 16)
    painter.end()
    return pixmap


@lru_cache(maxsize=32)
def verdict_swatch(verdict: str, theme: str) -> QPixmap:
    """Returns the disc of a verdict of the sanctions screen, as the map has it."""
    from nkgis.cartography.overlay import verdict_look

    look = verdict_look(verdict, theme)
    size = QSize(20, 20)
    pixmap = _canvas(size)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(look.ground))
    painter.setPen(QPen(QColor(look.color), 1.8))
    painter.drawEllipse(QPointF(10, 10), 8.2, 8.2)
    if look.is_barred:
        painter.drawLine(QPointF(4.5, 4.5), QPointF(15.5, 15.5))
    else:
        painter.setFont(ui_font(size_px=12, weight=600))
        painter.drawText(QRectF(0, 0, 20, 19.5), int(Qt.AlignmentFlag.AlignCenter), look.glyph)
    painter.end()
    return pixmap
