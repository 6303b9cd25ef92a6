"""What stands in the place of the map until its page is ready, or when it failed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from nkgis.ui.plain import plain_label
from nkgis.ui.theme import Theme


class Ground(QWidget):
    """Is the land colour with a thin progress line, or with a sentence and Try again."""

    retry_wanted = Signal()

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colors = colors
        self._line = QProgressBar(self)
        self._line.setRange(0, 0)
        self._line.setTextVisible(False)
        self._line.setFixedHeight(3)
        self._text = plain_label("", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._retry = QPushButton(self.tr("Try again"), self)
        self._retry.clicked.connect(self.retry_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._line)
        layout.addStretch(1)
        layout.addWidget(self._text)
        layout.addWidget(self._retry, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(2)
        self.show_waiting()

    def show_waiting(self) -> None:
        """Shows the progress line alone."""
        self._line.show()
        self._text.hide()
        self._retry.hide()

    def show_failure(self, text: str) -> None:
        """Shows what went wrong and a button."""
        self._line.hide()
        self._text.setText(text)
        self._text.show()
        self._retry.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints itself."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.colors.map["land"])
        painter.end()
