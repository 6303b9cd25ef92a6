"""The strips as they are painted: cursor and chosen stretch over them, scroll bars, and the ruler always in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from nkgis.cartography.strip.asking import Hit, hit_at, place_text, told_at
from nkgis.cartography.strip.layout import StripLayout, strip_diagram
from nkgis.cartography.strip.values import STATIONS, Stretch
from nkgis.cartography.style import style
from nkgis.ui.diagram import Painted, measure
from nkgis.ui.strip.sight import Sight
from nkgis.ui.theme import ui_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nkgis.cartography.strip.values import Strip
    from nkgis.ui.theme import Theme

Place = tuple[int, float]
"""The number of a strip and a chainage in metres."""
_CHIP_PX, _BAND_PX, _STEPS, _REST_MS = 11.0, 90, 10_000, 200
_COPY_PX = 1_200.0


class StripCanvas(QAbstractScrollArea):
    """Paints strips with one cursor: where the pointer is, else where it was set.

    `pointed(place | None)` fires when the pointer is over another kilometre or has left, `pinned(place)` when the
    cursor is set, `picked(Hit | None)` when a stretch is chosen or left, `gone_to(place)` for a station or crossing,
    `zoom_wanted(Hit)` on a double click or Enter, `menu_wished(QPoint, Hit | None)` on the right button. `looked()`
    fires when other kilometres came into sight.
    """

    pointed = Signal(object)
    pinned = Signal(object)
    picked = Signal(object)
    gone_to = Signal(object)
    zoom_wanted = Signal(object)
    menu_wished = Signal(object, object)
    looked = Signal()

    def __init__(self, colors: Theme) -> None:
        super().__init__()
        self._colors = colors
        self.sight = Sight(colors.name)
        self.hovered: Place | None = None
        self.pin: Place | None = None
        self.pick: Hit | None = None
        self._later = QTimer(self, singleShot=True, interval=_REST_MS)
        self._later.timeout.connect(self.arrange)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(90)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Strip"))
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)

    # what is shown

    def set_theme(self, colors: Theme) -> None:
        """Paints in the colours of a theme."""
        self._colors = colors
        self.sight.theme = colors.name
        self.arrange()

    def set_strips(self, strips: Sequence[Strip]) -> None:
        """Shows strips; of the same routes, cursor and kilometres in sight stay."""
        keys, before = [one.key for one in strips], [one.key for one in self.sight.strips]
        self.sight.set_strips(strips, keep=keys == before)
        if keys != before:
            self.hovered = self.pick = None
            old = self.pin
            self.pin = None
            if old is not None and old[0] < len(before) and before[old[0]] in keys:  # the cursor stays with its route
                self.pin = keys.index(before[old[0]]), old[1]
        else:
            self.pick = self._still(self.pick)
        if self.pin is not None:
            self.pin = self.pin[0], min(self.pin[1], strips[self.pin[0]].total_m)
        self.arrange()
        self.say()

    def set_lanes(self, lanes: tuple[str, ...] | None) -> None:
        """Shows these lanes, the usual ones with None."""
        if lanes != self.sight.lanes:
            self.sight.lanes = lanes
            self.arrange()

    def arrange(self) -> None:
        """Fits the scroll bars to what is in sight and paints anew."""
        layout = self.layout_now()
        high = 0.0 if layout is None else layout.diagram.height_px
        room = self.viewport().height()
        self.verticalScrollBar().setPageStep(room)
        self.verticalScrollBar().setSingleStep(24)
        self.verticalScrollBar().setRange(0, max(0, round(high - room)))
        longest, bar = self.sight.longest_m or 1.0, self.horizontalScrollBar()
        blocked = bar.blockSignals(True)
        bar.setPageStep(round(self.sight.shown_m / longest * _STEPS))
        bar.setSingleStep(max(1, bar.pageStep() // 12))
        bar.setRange(0, 0 if self.sight.is_whole else _STEPS - bar.pageStep())
        bar.setValue(round(self.sight.from_m / longest * _STEPS))
        bar.blockSignals(blocked)
        self.viewport().update()

    def layout_now(self) -> StripLayout | None:
        """Returns the strips as they are laid out now; for the size of before while a slow one waits for the hand."""
        wide, room = float(self.viewport().width()), float(self.viewport().height())
        return self.sight.layout(wide, room, old=self._later.isActive())

    def painted_now(self) -> Painted | None:
        """Returns the same made ready to be painted."""
        wide, room = float(self.viewport().width()), float(self.viewport().height())
        return self.sight.painted(wide, room, old=self._later.isActive())

    @property
    def place(self) -> Place | None:
        """Returns where the cursor is."""
        return self.hovered if self.hovered is not None else self.pin

    def hover(self, place: Place | None) -> None:
        """Moves the cursor along with a pointer, here or on the map; back to where it was set with None."""
        if place != self.hovered:
            self._blot()
            self.hovered = place
            self._blot()

    def set_pin(self, place: Place | None) -> None:
        """Sets the cursor, brings it into sight and says where it is."""
        self._blot()
        if place is not None:
            place = place[0], min(max(place[1], 0.0), self.sight.strips[place[0]].total_m)
        self.pin = place
        if place is not None and self.sight.reveal(place[1]):
            self.arrange()
            self.looked.emit()
        self._blot()
        self.say()

    def set_pick(self, hit: Hit | None) -> None:
        """Marks a stretch as chosen, or none."""
        self.pick = hit
        self.viewport().update()

    def told(self, place: Place | None = None, *, named: bool = False) -> str:
        """Returns what holds at a place, that of the cursor when left out; empty without one."""
        index, m = place or self.place or (-1, 0.0)
        return told_at(self.sight.strips[index], m, self.sight.drawn(), named=named) if index >= 0 else ""

    def say(self) -> None:
        """Tells those who hear the window where the cursor is."""
        text = self.told(self.pin, named=True) if self.pin is not None else ""
        if len(self.sight.strips) > 1 and text and self.pin is not None:
            text = f"{self.sight.strips[self.pin[0]].name}: {text}"
        self.setAccessibleDescription(text)

    def picture(self) -> QImage | None:
        """Returns the strips with title and notes as a picture of twice the size; None without a strip."""
        if not self.sight.strips:
            return None
        width = max(_COPY_PX, float(self.viewport().width()))
        made = strip_diagram(self.sight.strips, width_px=width, measure=measure, theme=self.sight.theme,
                             span_m=self.sight.span_m, lanes=self.sight.lanes)  # fmt: skip
        image = QImage(QSize(round(width * 2), round(made.diagram.height_px * 2)), QImage.Format.Format_RGB32)
        image.fill(self._colors.color("base"))
        painter = QPainter(image)
        painter.scale(2.0, 2.0)
        Painted(made.diagram).paint(painter, QRectF(0, 0, width, made.diagram.height_px))
        painter.end()
        return image

    # zoom

    def zoom(self, factor: float, at_m: float | None = None) -> None:
        """Shows `factor` times the kilometres around a chainage, around the cursor or the middle when left out."""
        if at_m is None:
            here = self.place
            middle = self.sight.from_m + self.sight.shown_m / 2
            seen = here is not None and self.sight.from_m <= here[1] <= self.sight.from_m + self.sight.shown_m
            at_m = here[1] if here is not None and seen else middle
        self.sight.zoom(factor, at_m)
        self.arrange()
        self.looked.emit()

    def whole(self) -> None:
        """Shows all kilometres."""
        self.sight.whole()
        self.arrange()
        self.looked.emit()

    # places

    def to_diagram(self, place: QPointF) -> QPointF:
        """Returns where a place of the widget is on the diagram; over the ruler it is one of the ruler."""
        layout, room = self.layout_now(), self.viewport().height()
        if layout is not None and place.y() >= room - self._ruler_px(layout):
            return QPointF(place.x(), place.y() + layout.blocks[-1].bottom - room)
        return QPointF(place.x(), place.y() + self.verticalScrollBar().value())

    def hit(self, place: QPointF) -> Hit | None:
        """Returns what a place of the widget means; the name of a station or crossing means it."""
        layout = self.layout_now()
        if layout is None:
            return None
        at = self.to_diagram(place)
        painted = self.painted_now()
        item = painted.item_at(at.x(), at.y()) if painted is not None else None
        named = self._named(layout, item.part, at.y()) if item is not None else None
        return named or hit_at(layout, self.sight.strips, at.x(), at.y())

    def tip(self, place: QPointF) -> str:
        """Returns what is to be known of what is at a place."""
        painted = self.painted_now()
        at = self.to_diagram(place)
        item = painted.item_at(at.x(), at.y()) if painted is not None else None
        hit = self.hit(place)
        said = self.told((hit.index, hit.m)) if hit is not None else ""
        thing = hit.thing.tip if hit is not None and hit.thing is not None else ""
        return "\n".join(dict.fromkeys(part for part in ((item.tip if item else "") or thing, said) if part))

    def _named(self, layout: StripLayout, part: str, y: float) -> Hit | None:
        """Returns the station or the point whose name stands at a place: labels lie beside their kilometre."""
        lane_id, _, code = part.partition(":")
        index = next((n for n, one in enumerate(layout.blocks) if one.top <= y <= one.bottom), -1)
        if index < 0 or not code:
            return None
        strip = self.sight.strips[index]
        if lane_id == "station":
            found = next((one for one in strip.stations if str(round(one.m)) == code), None)
            return Hit(index, found.m, STATIONS, found) if found is not None else None
        lane = strip.lane(lane_id)
        mark = next((one for one in lane.marks if code == (one.code or str(round(one.m)))), None) if lane else None
        return Hit(index, mark.m, lane_id, mark) if mark is not None else None

    def _still(self, hit: Hit | None) -> Hit | None:
        """Returns the chosen stretch as the strips have it now; None when they have it no more."""
        if hit is None or not isinstance(hit.thing, Stretch) or hit.index >= len(self.sight.strips):
            return None
        lane = self.sight.strips[hit.index].lane(hit.lane)
        return hit if lane is not None and hit.thing in lane.stretches else None

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints what is exposed."""
        wide, room = float(self.viewport().width()), float(self.viewport().height())
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._colors.color("base"))
        layout, painted = self.layout_now(), self.painted_now()
        if layout is None or painted is None:
            painter.end()
            return
        down = self.verticalScrollBar().value()
        painter.translate(0, -down)
        painted.paint(painter, QRectF(event.rect()).translated(0, down))
        self._paint_pick(painter, layout)
        self._paint_cursor(painter, layout)
        painter.resetTransform()
        ruler = QRectF(0, room - self._ruler_px(layout), wide, self._ruler_px(layout))
        if ruler.height() and ruler.intersects(QRectF(event.rect())):
            shift = room - layout.blocks[-1].bottom
            painter.setClipRect(ruler)
            painter.fillRect(ruler, self._colors.color("base"))
            painter.translate(0, shift)
            painted.paint(painter, ruler.translated(0, -shift))
            self._paint_cursor(painter, layout)
        painter.end()

    def _ruler_px(self, layout: StripLayout) -> float:
        """Returns the height of the ruler at the lower edge, zero where the strip's own is in sight."""
        down, room = self.verticalScrollBar().value(), self.viewport().height()
        own = layout.blocks[-1].bottom
        return own - layout.ruler_top if own - down > room else 0.0

    def _paint_pick(self, painter: QPainter, layout: StripLayout) -> None:
        if self.pick is None or not isinstance(self.pick.thing, Stretch):
            return
        block = layout.blocks[self.pick.index]
        band = next((one for one in block.bands if one.lane == self.pick.lane), None)
        if band is None or not layout.frame.shows(self.pick.thing.from_m, self.pick.thing.to_m):
            return
        left, right = layout.frame.x(self.pick.thing.from_m), layout.frame.x(self.pick.thing.to_m)
        select = style().raw["select"]
        box = QRectF(left - 1.5, band.top + 2.0, max(right - left, 2.0) + 3.0, band.bottom - band.top - 1.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, wide in ((QColor(select["edge"]), 4.0), (QColor(select["color"]), 2.5)):
            painter.setPen(QPen(color, wide))
            painter.drawRoundedRect(box, 3.0, 3.0)

    def _paint_cursor(self, painter: QPainter, layout: StripLayout) -> None:
        """Paints the line of the cursor through all strips, its dot on its own, and its kilometre on the ruler."""
        here = self.place
        if here is None or not layout.frame.from_m - 1e-6 <= here[1] <= layout.frame.to_m + 1e-6:
            return
        x, accent = layout.frame.x(here[1]), self._colors.color("accent")
        block = layout.blocks[here[0]]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent, 1.4, Qt.PenStyle.SolidLine if self.hovered is None else Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, block.top), QPointF(x, layout.blocks[-1].bottom - _CHIP_PX))
        text = place_text(self.sight.strips[here[0]], here[1])
        wide = measure(text, _CHIP_PX, 600) + 12.0
        left = min(max(x - wide / 2, 2.0), layout.diagram.width_px - wide - 2.0)
        chip = QRectF(left, layout.ruler_top + 1.0, wide, _CHIP_PX + 8.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawRoundedRect(chip, 4.0, 4.0)
        if len(layout.blocks) > 1:
            painter.drawEllipse(QPointF(x, block.top + 4.0), 4.0, 4.0)
        painter.setFont(ui_font(size_px=round(_CHIP_PX), weight=600))
        painter.setPen(self._colors.color("accent_text"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)

    def _blot(self) -> None:
        """Has the surroundings of the cursor painted anew, and nothing else."""
        layout = self.layout_now()
        if layout is not None and self.place is not None:
            x = round(layout.frame.x(self.place[1]))
            self.viewport().update(QRect(x - _BAND_PX, 0, 2 * _BAND_PX, self.viewport().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays out anew; what takes long waits until the hand rests."""
        super().resizeEvent(event)
        if self.sight.is_slow:
            self._later.start()
        else:
            self.arrange()

    def sizeHint(self) -> QSize:
        """Returns the size it is drawn for."""
        return QSize(738, 236)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002 - Qt's signature
        """Paints anew: the ruler stays where it is."""
        self.viewport().update()

    def _on_scrolled(self, value: int) -> None:
        self.sight.show(value / _STEPS * self.sight.longest_m, self.sight.shown_m)
        self.viewport().update()
        self.looked.emit()
