"""Text from files shown as text: never read as markup by a label or a tool tip."""

import html
import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from nkgis.ui.theme import ui_font

TIP_MAX = 2_000
TEXT_MAX = 4_000
_LONG_WORD = re.compile(r"\S{20}(?=\S{4})")


def filled(text: str, *values: object) -> str:
    """Returns a text with values for %1, %2 …; what a value holds is never taken for a place."""
    return re.sub(r"%(\d)", lambda found: str(values[int(found[1]) - 1]), text)


def cut(text: str, most: int = TEXT_MAX) -> str:
    """Returns a text of at most that many characters; a longer one ends in an ellipsis."""
    return text if len(text) <= most else text[: most - 1] + "…"


def wrapping(text: str) -> str:
    """Returns a text whose very long words may break: they would widen whatever shows them."""
    return _LONG_WORD.sub(lambda match: match[0] + "\u200b", text)


def rich_tip(text: str) -> str:
    """Returns a tool tip that shows `text` as it is, wrapped at a readable width."""
    if not text:
        return ""
    text = wrapping(cut(text, TIP_MAX))
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
    label.setText(wrapping(cut(text)) if wrap else cut(text))
    label.setFont(ui_font(size_px=size_px, weight=weight))
    label.setWordWrap(wrap)
    if secondary:
        label.setProperty("secondary", True)
    if tip:
        label.setToolTip(rich_tip(tip))
    return label
