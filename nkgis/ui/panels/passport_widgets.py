"""The small widgets of a passport: figures that copy, chips, the bar of countries, lines between sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QLayoutItem, QMenu, QSizePolicy, QToolTip, QWidget

from nkgis.ui.plain import rich_tip
from nkgis.ui.theme import Theme, ui_font

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QHelpEvent

    from nkgis.cartography.passport.data import Part
    from nkgis.cartography.passport.notes import Note

_MIN_SLICE_PX = 4
_SLICE_GAP_PX = 2


class Figure(QLabel):
    """Is a figure that takes the focus; Ctrl+C copies it, its menu also copies what the tool tip says."""

    def __init__(self, text: str, tip: str = "", *, size_px: int = 13, weight: int = 400) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setFont(ui_font(size_px=size_px, weight=weight))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.exact = tip
        self.setToolTip(rich_tip(tip))
        self.setAccessibleDescription(tip)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handles the keys that mean something here."""
        if event.matches(QKeySequence.StandardKey.Copy) and not self.hasSelectedText():
            QGuiApplication.clipboard().setText(self.text())
            return
        super().keyPressEvent(event)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        copy = menu.addAction(self.tr("Copy"))
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(self.selectedText() or self.text()))
        if self.exact:
            exact = menu.addAction(self.tr("Copy with metres, method and source"))
            exact.triggered.connect(lambda: QGuiApplication.clipboard().setText(f"{self.text()}\n{self.exact}"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(place))


class LinkLabel(QLabel):
    """Is a line of text that can be clicked, or chosen with Enter; `clicked()` fires."""

    clicked = Signal()

    def __init__(self, text: str, colors: Theme, *, tip: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        font = ui_font(size_px=12)
        font.setUnderline(True)
        self.setFont(font)
        self.setWordWrap(True)
        self.setToolTip(rich_tip(tip))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        palette = self.palette()
        palette.setColor(palette.ColorRole.WindowText, colors.color("accent"))
        self.setPalette(palette)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follows the link."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handles the keys that mean something here."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.clicked.emit()
            return
        super().keyPressEvent(event)


class ChipLabel(QLabel):
    """Is a word in a rounded box."""

    def __init__(self, text: str, colors: Theme, *, warn: bool = False, tip: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setFont(ui_font(size_px=12, weight=500))
        self.setContentsMargins(QMargins(9, 2, 9, 3))
        self.setToolTip(rich_tip(tip))
        self._ground = colors.color("warn_bg" if warn else "badge")
        palette = self.palette()
        palette.setColor(palette.ColorRole.WindowText, colors.color("warn" if warn else "text"))
        self.setPalette(palette)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints itself."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ground)
        painter.drawRoundedRect(QRectF(self.rect()), 9, 9)
        painter.end()
        super().paintEvent(event)


class CountryBar(QWidget):
    """Shows the parts of a route side by side, none under four pixels."""

    def __init__(self, parts: Sequence[Part], colors: Theme) -> None:
        super().__init__()
        self._parts = [part for part in parts if part.length_m > 0]
        self._colors = colors
        self.setFixedHeight(12)
        self.setMouseTracking(True)
        self.setAccessibleName(", ".join(f"{p.label} {p.percent}" for p in self._parts))

    def slices(self) -> list[tuple[Part, QRectF]]:
        """Returns each part with its place in the bar."""
        total = sum(part.length_m for part in self._parts)
        room = self.width() - _SLICE_GAP_PX * max(0, len(self._parts) - 1)
        if total <= 0 or room <= 0:
            return []
        widths = [max(_MIN_SLICE_PX, room * part.length_m / total) for part in self._parts]
        spare = sum(widths) - room
        widest = widths.index(max(widths))
        widths[widest] = max(_MIN_SLICE_PX, widths[widest] - spare)
        result, left = [], 0.0
        for part, width in zip(self._parts, widths, strict=True):
            result.append((part, QRectF(left, 0, width, self.height())))
            left += width + _SLICE_GAP_PX
        return result

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paints itself."""
        painter = QPainter(self)
        for part, box in self.slices():
            painter.fillRect(box, self._colors.country(part.code or "none"))
        painter.end()

    def event(self, event: object) -> bool:
        """Shows the tool tip of the part under the mouse."""
        if event.type() == event.Type.ToolTip:  # type: ignore[attr-defined]
            help_event: QHelpEvent = event  # type: ignore[assignment]
            for part, box in self.slices():
                if box.contains(help_event.pos().toPointF()):
                    text = rich_tip(f"{part.label} {part.text} {part.percent}\n{part.tip}")
                    QToolTip.showText(help_event.globalPos(), text, self)
                    return True
        return super().event(event)  # type: ignore[arg-type]


class Rule(QFrame):
    """Is a thin line between two sections."""

    def __init__(self, colors: Theme) -> None:
        super().__init__()
        self.setFixedHeight(1)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, colors.color("border"))
        self.setPalette(palette)


class ColorBox(QWidget):
    """Is the small square that ties a row to its slice of the bar."""

    def __init__(self, code: str | None, colors: Theme) -> None:
        super().__init__()
        self._color = colors.country(code or "none")
        self.setFixedSize(12, 12)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paints itself."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color)
        painter.drawRoundedRect(QRectF(0.5, 0.5, 11, 11), 2.5, 2.5)
        painter.end()


class FlowLayout(QLayout):
    """Lays chips out in rows that wrap."""

    def __init__(self, gap_px: int = 6) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap_px

    def addItem(self, item: QLayoutItem) -> None:
        """Adds an item."""
        self._items.append(item)

    def count(self) -> int:
        """Returns the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Returns an item, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Takes an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Returns that it does not grow."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tells that its height follows its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Returns the height that the rows need."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Places the items."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Returns the size it is drawn for."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Returns the size of the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        x, y, row = rect.x(), rect.y(), 0
        for item in self._items:
            hint = item.sizeHint()
            if x + hint.width() > rect.right() + 1 and x > rect.x():
                x, y, row = rect.x(), y + row + self._gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), hint))
            x += hint.width() + self._gap
            row = max(row, hint.height())
        return y + row - rect.y()


class NoteLinks(QWidget):
    """Shows the numbered notes of the claims of a figure; `followed(claim id)` fires for a chosen one."""

    followed = Signal(str)

    def __init__(self, marks: Iterable[tuple[int, Note]], colors: Theme) -> None:
        super().__init__()
        flow = FlowLayout()
        self.setLayout(flow)
        flow.setContentsMargins(0, 0, 0, 0)
        for number, note in marks:
            link = LinkLabel(f"[{number}]", colors, tip=note.source)
            link.setWordWrap(False)
            link.setObjectName(f"note {note.claim}")
            link.setAccessibleName(self.tr("Note %1: %2").replace("%1", str(number)).replace("%2", note.source))
            link.clicked.connect(lambda claim=note.claim: self.followed.emit(claim))
            flow.addWidget(link)
