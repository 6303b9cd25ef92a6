"""Small flat buttons in the heads of panels: of an action, or of an icon with a text that only is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton

from nkgis.ui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from nkgis.ui.theme import Theme

BUTTON_PX, _ICON_PX = 28, 16


def action_button(action: QAction, parent: QWidget) -> QToolButton:
    """Returns a flat button of an action."""
    button = QToolButton(parent)
    button.setProperty("flat", True)
    button.setDefaultAction(action)
    button.setIconSize(QSize(_ICON_PX, _ICON_PX))
    button.setFixedSize(BUTTON_PX, BUTTON_PX)
    return button


def icon_button(glyph: str, text: str, colors: Theme, parent: QWidget) -> QToolButton:
    """Returns a flat button with an icon; `text` is its tip and its name, the property "glyph" its icon's."""
    button = QToolButton(parent)
    button.setProperty("flat", True)
    button.setProperty("glyph", glyph)
    button.setIcon(icon(glyph, colors))
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setFixedSize(BUTTON_PX, BUTTON_PX)
    return button
