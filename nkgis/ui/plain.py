"""Text from files shown as text: never read as markup by a label or a tool tip."""

import html

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from nkgis.ui.theme import ui_font


def rich_tip(text: str) -> str:
    """Returns a tool tip that shows `text` as it is, wrapped at a readable width."""
    if not text:
        return ""
    return "<qt><p style='margin:0'>" + html.escape(text).replace("\n", "<br>") + "</p></qt>"


def plain_label(
    text: str,
    *,
    size_px: int = 13,
    weight: int = 400,
    secondary: bool = False,
    wrap: bool = False,
    tip: str = "",
    parent: QWidget | None = None,
) -> QLabel:
    """Returns a label of plain text; `secondary` paints it in the second text colour."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setFont(ui_font(size_px=size_px, weight=weight))
    label.setWordWrap(wrap)
    if secondary:
        label.setProperty("secondary", True)
    if tip:
        label.setToolTip(rich_tip(tip))
    return label
