"""The hint of the first start: one sentence over the map, gone for good with one click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from nkgis.ui.plain import plain_label

if TYPE_CHECKING:
    from nkgis.ui.theme import Theme

_EDGE_PX, _MOST_PX = 12, 560


class Hint(QFrame):
    """Says how to begin; `dismissed()` fires when the reader has read it."""

    dismissed = Signal()

    def __init__(self, colors: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._area = parent
        self.setObjectName("hint")
        text = self.tr("Click a line for its passport; drop a file on the window to add your own. F1 lists all keys.")
        self.text = plain_label(text, wrap=True)
        self.button = QPushButton(self.tr("Got it"), self)
        self.button.clicked.connect(self._dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(12)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        parent.installEventFilter(self)
        self.set_theme(colors)
        self._fit()
        self.show()
        self.raise_()

    def set_theme(self, colors: Theme) -> None:
        """Repaints itself in the colours of a theme."""
        c = colors.ui
        border = f"border: 1px solid {c['border']}; border-radius: 4px"
        self.setStyleSheet(f"#hint {{ background: {c['raised']}; {border}; }}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays at the top of the map."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.ChildAdded}:
            self._fit()
            self.raise_()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self._area.width()
        wide = max(200, min(_MOST_PX, room - 2 * _EDGE_PX - 60))
        self.setFixedWidth(wide)
        self.adjustSize()
        self.move(max(_EDGE_PX, (room - wide) // 2), _EDGE_PX)

    def _dismiss(self) -> None:
        self.dismissed.emit()
        self.deleteLater()
