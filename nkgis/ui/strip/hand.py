"""The strips under mouse and keys: hover, choose, zoom, drag, and a walk from stop to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip

from nkgis.cartography.strip.asking import Hit, stop_beside, stops, stretch_at
from nkgis.cartography.strip.values import Stretch
from nkgis.ui.plain import rich_tip
from nkgis.ui.strip.canvas import Place, StripCanvas

if TYPE_CHECKING:
    from nkgis.ui.theme import Theme

_IN, _OUT = 0.8, 1.25
_KEY = Qt.Key
_ZOOM_KEYS = {_KEY.Key_Plus: _IN, _KEY.Key_Equal: _IN, _KEY.Key_Minus: _OUT}


class StripView(StripCanvas):
    """Is the canvas with hands: see `StripCanvas` for what it tells."""

    def __init__(self, colors: Theme) -> None:
        super().__init__(colors)
        self._held: QPointF | None = None
        self._from_m = 0.0
        self._dragging = self._doubled = False

    # mouse

    def viewportEvent(self, event: QEvent) -> bool:
        """Shows what is to be known of what is under the pointer, and notices that the pointer left."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip = self.tip(QPointF(event.pos()))
            if tip:
                QToolTip.showText(event.globalPos(), rich_tip(tip), self.viewport())
            else:
                QToolTip.hideText()
            return True
        if event.type() == QEvent.Type.Leave:
            self._point(None)
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of the strip."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._held, self._from_m = event.position(), self.sight.from_m
            self._dragging = self._doubled = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags the kilometres along when they are not all in sight; else follows the pointer."""
        layout = self.layout_now()
        if self._held is not None and layout is not None and event.buttons() & Qt.MouseButton.LeftButton:
            moved = event.position().x() - self._held.x()
            self._dragging = self._dragging or abs(moved) >= QApplication.startDragDistance()
            if self._dragging and not self.sight.is_whole:
                self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
                self.sight.show(self._from_m - moved / layout.frame.px_per_m, self.sight.shown_m)
                self.arrange()
                self.looked.emit()
            return
        hit = self.hit(event.position())
        self._point(None if hit is None else (hit.index, hit.m))
        known = hit is not None and hit.thing is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if known else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Chooses what was clicked, unless the strip was dragged."""
        if event.button() is not Qt.MouseButton.LeftButton or self._held is None:
            return
        self._held = None
        if self._dragging:
            self._dragging = False
            self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        elif not self._doubled:
            self.choose(self.hit(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Wishes the map to show what was clicked."""
        hit = self.hit(event.position())
        self._doubled = True
        if event.button() is Qt.MouseButton.LeftButton and hit is not None:
            self.zoom_wanted.emit(hit)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Wishes a menu for what is under the pointer, for the cursor when the keyboard asks."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            hit = self.hit(QPointF(self.viewport().mapFromGlobal(event.globalPos())))
        else:
            hit = None if self.pin is None else Hit(*self.pin)
        self.menu_wished.emit(event.globalPos(), hit)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms around the pointer with Ctrl held, goes along the route with Shift; else scrolls as usual."""
        layout, turn = self.layout_now(), event.angleDelta()
        if layout is None:
            return
        held = event.modifiers()
        if held & Qt.KeyboardModifier.ControlModifier:
            x = min(max(event.position().x(), layout.frame.left), layout.frame.right)
            self._zoom_at(x, (_IN if turn.y() > 0 else _OUT) if turn.y() else 1.0)
        elif held & Qt.KeyboardModifier.ShiftModifier or (turn.x() and not turn.y()):
            steps = (turn.y() or turn.x()) / 120
            self.sight.show(self.sight.from_m - steps * self.sight.shown_m * 0.1, self.sight.shown_m)
            self.arrange()
            self.looked.emit()
        else:
            super().wheelEvent(event)
            return
        event.accept()

    def _zoom_at(self, x: float, factor: float) -> None:
        """Zooms so that the kilometre at a place stays there: words need more or less room beside the ruler then."""
        layout = self.layout_now()
        if layout is None:
            return
        m = layout.frame.from_m + (x - layout.frame.left) / layout.frame.px_per_m
        self.sight.zoom(factor, m)
        layout = self.layout_now()
        if layout is not None:
            now = layout.frame.from_m + (x - layout.frame.left) / layout.frame.px_per_m
            self.sight.show(self.sight.from_m + m - now, self.sight.shown_m)
        self.arrange()
        self.looked.emit()

    def choose(self, hit: Hit | None) -> None:
        """Sets the cursor where it was clicked; chooses a stretch, or goes to a station or crossing."""
        if hit is None:
            return
        self.set_pin((hit.index, hit.m))
        self.pinned.emit(self.pin)
        if isinstance(hit.thing, Stretch):
            self.set_pick(hit)
            self.picked.emit(hit)
            return
        if self.pick is not None:
            self.set_pick(None)
            self.picked.emit(None)
        if hit.thing is not None:
            self.gone_to.emit((hit.index, hit.m))

    def _point(self, place: Place | None) -> None:
        if place != self.hovered:
            self.hover(place)
            self.pointed.emit(place)

    # keys

    def event(self, event: QEvent) -> bool:
        """Keeps the zoom keys of the window to itself while it has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and (
            event.key() in (*_ZOOM_KEYS, _KEY.Key_0)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walks, chooses and zooms."""
        key = event.key()
        if not self.sight.strips:
            super().keyPressEvent(event)
        elif key in (_KEY.Key_Left, _KEY.Key_Right):
            self._walk(1 if key == _KEY.Key_Right else -1)
        elif key in (_KEY.Key_Home, _KEY.Key_End):
            index = self.pin[0] if self.pin is not None else 0
            self._go((index, 0.0 if key == _KEY.Key_Home else self.sight.strips[index].total_m))
        elif key in (_KEY.Key_Up, _KEY.Key_Down) and len(self.sight.strips) > 1:
            self._change_strip(1 if key == _KEY.Key_Down else -1)
        elif key == _KEY.Key_Space and self.pin is not None:
            self._choose_next()
        elif key in (_KEY.Key_Return, _KEY.Key_Enter) and self.pin is not None:
            here = self.pick is not None and isinstance(self.pick.thing, Stretch) and self.pick.index == self.pin[0]
            inside = here and self.pick.thing.from_m <= self.pin[1] <= self.pick.thing.to_m  # type: ignore[union-attr]
            self.zoom_wanted.emit(self.pick if inside else Hit(*self.pin))
        elif key in _ZOOM_KEYS:
            self.zoom(_ZOOM_KEYS[_KEY(key)])
        elif key == _KEY.Key_0:
            self.whole()
        else:
            super().keyPressEvent(event)

    def _walk(self, step: int) -> None:
        index, m = self.pin if self.pin is not None else (0, -1.0 if step > 0 else self.sight.strips[0].total_m + 1.0)
        self._go((index, stop_beside(m, stops(self.sight.strips[index], self.sight.drawn()), step)))

    def _change_strip(self, step: int) -> None:
        index = min(max((self.pin[0] if self.pin is not None else -1) + step, 0), len(self.sight.strips) - 1)
        self._go((index, min(self.pin[1] if self.pin is not None else 0.0, self.sight.strips[index].total_m)))

    def _go(self, place: Place) -> None:
        self.hover(None)
        self.set_pin(place)
        self.pinned.emit(place)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleDescription()))

    def _choose_next(self) -> None:
        """Chooses the stretch at the cursor in the next lane that has one."""
        if self.pin is None:
            return
        index, m = self.pin
        strip = self.sight.strips[index]
        drawn = self.sight.drawn()
        found = [Hit(index, m, lane.id, one) for lane in strip.lanes if lane.id in drawn
                 and (one := stretch_at(lane, m)) is not None]  # fmt: skip
        if found:
            now = next((n for n, one in enumerate(found) if self.pick == one or (
                self.pick is not None and self.pick.lane == one.lane and self.pick.thing is one.thing)), -1)
            self.set_pick(found[(now + 1) % len(found)])
            self.picked.emit(self.pick)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows the frame of the focus."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hides the frame of the focus."""
        super().focusOutEvent(event)
        self.viewport().update()
