"""The docked panels' frames: a quiet title with a few buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QMainWindow, QToolButton, QWidget

from nkgis.ui.icons import icon
from nkgis.ui.plain import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from nkgis.ui.theme import Theme

_BUTTON_PX = 28


class PanelTitle(QWidget):
    """Is the title of a panel, with buttons for actions and one that folds the panel."""

    def __init__(self, text: str, panel: QDockWidget, actions: Sequence[QAction], colors: Theme) -> None:
        super().__init__(panel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 4, 4)
        layout.setSpacing(0)
        layout.addWidget(plain_label(text, weight=600), 1)
        for action in actions:
            button = self._button()
            button.setDefaultAction(action)
            layout.addWidget(button)
        self._close = self._button()
        self._close.setToolTip(self.tr("Fold the panel"))
        self._close.setAccessibleName(self.tr("Fold the panel"))
        self._close.clicked.connect(panel.hide)
        layout.addWidget(self._close)
        self.set_theme(colors)

    def set_theme(self, colors: Theme) -> None:
        """Repaints the icons in the colours of a theme."""
        self._close.setIcon(icon("ph.x-bold", colors, role="text2"))

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("flat", True)
        button.setAutoRaise(True)
        button.setIconSize(QSize(16, 16))
        button.setFixedSize(_BUTTON_PX, _BUTTON_PX)
        return button


def dock(
    window: QMainWindow,
    name: str,
    title: str,
    content: QWidget,
    colors: Theme,
    actions: Sequence[QAction] | None,
) -> QDockWidget:
    """Returns a panel in a dock; without actions the content has a title of its own."""
    panel = QDockWidget(title, window)
    panel.setObjectName(name)
    panel.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
    panel.setWidget(content)
    panel.setTitleBarWidget(PanelTitle(title, panel, actions, colors) if actions is not None else QWidget(panel))
    return panel
