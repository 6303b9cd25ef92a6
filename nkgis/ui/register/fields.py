"""Fields with a list: searched in the middle of its texts, each text standing for a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy, QWidget

from nkgis.ui.plain import cut

if TYPE_CHECKING:
    from collections.abc import Mapping

_TEXT_MAX = 120


def list_field(parent: QWidget, *, editable: bool = False, letters: int = 8) -> QComboBox:
    """Returns a field as wide as there is room, at least so many letters; an editable one offers what fits."""
    combo = QComboBox(parent)
    combo.setMinimumHeight(28)
    combo.setEditable(editable)
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(letters)
    combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    completer = combo.completer()
    if completer is not None:
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    return combo


def fill(combo: QComboBox, items: Mapping[str, str]) -> None:
    """Gives a field another list: keys by their texts."""
    combo.clear()
    for text, key in items.items():
        combo.addItem(cut(text, _TEXT_MAX), key)


def key_of(combo: QComboBox) -> str:
    """Returns the key of what is written in a field, else the text itself."""
    text = combo.currentText().strip()
    place = combo.findText(text, Qt.MatchFlag.MatchFixedString)
    return str(combo.itemData(place)) if place >= 0 else text
