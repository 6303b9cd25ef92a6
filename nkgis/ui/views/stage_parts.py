"""What stands around and over the map of a presentation: heading, foot, notes that go by themselves, the black."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractAnimation, QPropertyAnimation, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QGraphicsOpacityEffect, QHBoxLayout, QLabel, QWidget

from nkgis.ui.plain import cut, plain_label
from nkgis.ui.theme import ui_font

if TYPE_CHECKING:
    from nkgis.ui.theme import Theme

TITLE_PX, FOOT_PX = 28, 14
_TEXT_MAX, _FADE_MS = 400, 600


class OneLine(QLabel):
    """Is a plain text on one line, shortened where there is no room; all of it is its accessible name."""

    def __init__(self, parent: QWidget, *, size_px: int, weight: int = 400, secondary: bool = False) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(ui_font(size_px=size_px, weight=weight))
        if secondary:
            self.setProperty("secondary", True)

    def say(self, text: str) -> None:
        """Shows a text."""
        self.setText(cut(" ".join(text.split()), _TEXT_MAX))

    def minimumSizeHint(self) -> QSize:
        """Returns that it can be as narrow as is needed."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints what there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        box = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()


class Head(QFrame):
    """Is the heading of the view with its number in the story."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("stageHead")
        self.title = OneLine(self, size_px=TITLE_PX, weight=600)
        self.number = plain_label("", size_px=FOOT_PX + 2, secondary=True, parent=self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(28, 14, 28, 14)
        layout.setSpacing(24)
        layout.addWidget(self.title, 1)
        layout.addWidget(self.number)


class Passing(QFrame):
    """Is a note over the map that fades away by itself."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.text = plain_label("", size_px=16, parent=self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 10, 20, 10)
        layout.addWidget(self.text)
        self._veil = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(self._veil)
        self._fade = QPropertyAnimation(self._veil, b"opacity", self)
        self._fade.setDuration(_FADE_MS)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.finished.connect(self.hide)
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._fade.start)
        self.hide()

    def set_theme(self, colors: Theme) -> None:
        """Repaints itself in the colours of a theme."""
        c = colors.ui
        border = f"border: 1px solid {c['border']}; border-radius: 4px"
        self.setStyleSheet(f"#{self.objectName()} {{ background: {c['raised']}; {border}; }}")

    def say(self, text: str, ms: int, *, at: float = 0.86) -> None:
        """Shows a text in the middle of a height of the map, for so long; for good with 0."""
        if self._fade.state() == QAbstractAnimation.State.Running:
            self._fade.stop()
        self._veil.setOpacity(1.0)
        self.text.setText(cut(text, _TEXT_MAX))
        self.adjustSize()
        self.place(at)
        self.show()
        self.raise_()
        if ms:
            self._wait.start(ms)
        else:
            self._wait.stop()

    def place(self, at: float = 0.86) -> None:
        """Stands in the middle of a height of its parent."""
        around = self.parentWidget()
        if around is not None:
            self.move((around.width() - self.width()) // 2, round(around.height() * at) - self.height() // 2)


def black_cover(parent: QWidget) -> QWidget:
    """Returns a black sheet over everything, hidden."""
    cover = QWidget(parent)
    cover.setAutoFillBackground(True)
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, Qt.GlobalColor.black)
    cover.setPalette(palette)
    cover.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    cover.setStyleSheet("background: black")
    cover.hide()
    return cover
