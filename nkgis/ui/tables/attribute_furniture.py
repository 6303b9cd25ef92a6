"""What stands around the attribute table: the notice, the empty page, the count and the menu of fields."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from nkgis.model.numbers import grouped
from nkgis.ui.plain import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from nkgis.app.attribute_table import AttributeTable, Column, Ints
    from nkgis.model.project import Bounds
    from nkgis.ui.tables.attribute_edits import AttributeEdits

MARKED_MAX = 2_000
"""Rows that the map marks together at most."""


def tr(text: str) -> str:
    """Returns a text of the table in the language of the window."""
    return QCoreApplication.translate("attributes", text)


class Notice(QWidget):
    """Is a bar with a sentence; `copy_wanted()` fires when a copy that can be edited is asked for."""

    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 8, 6)
        self.text = plain_label("", size_px=12, wrap=True)
        self.offer = QPushButton(tr("Copy into the project"), self)
        close = QToolButton(self)
        close.setAutoRaise(True)
        close.setText("×")
        close.setToolTip(tr("Close this notice"))
        close.clicked.connect(self.hide)
        self.offer.clicked.connect(self.copy_wanted)
        row.addWidget(self.text, 1)
        row.addWidget(self.offer)
        row.addWidget(close)
        self.hide()

    def say(self, text: str, offer: bool = False) -> None:
        """Shows a sentence, with the offer of a copy or without."""
        self.text.setText(text)
        self.offer.setVisible(offer)
        self.show()


class EmptyPage(QWidget):
    """Stands in the table's place with one sentence and a button; `cleared()` fires when it is pressed."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = plain_label("", secondary=True, wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._clear = QPushButton(tr("Clear"), self)
        self._clear.clicked.connect(self.cleared)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(self.text)
        layout.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(2)

    def say(self, text: str, *, clear: bool) -> None:
        """Shows a sentence, with the button or without."""
        self.text.setText(text)
        self._clear.setVisible(clear)


def layer_choice(parent: QWidget) -> QComboBox:
    """Returns the choice of the layer that the table shows."""
    box = QComboBox(parent)
    box.setAccessibleName(tr("Layer of the table"))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(16)
    return box


def tool_button(tip: str, parent: QWidget) -> QToolButton:
    """Returns a button without a frame above the table."""
    button = QToolButton(parent)
    button.setAutoRaise(True)
    button.setFixedSize(28, 28)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button


def count_text(shown: int, total: int, selected: int) -> tuple[str, str]:
    """Returns how many rows there are and are selected, and the tip of it."""
    text = tr("%1 of %2 rows") if shown != total else tr("%2 rows")
    tip = tr("The map marks the first %4 of them.") if selected > MARKED_MAX else ""
    if selected > 1:
        text += " · " + tr("%3 selected")
    for number, value in enumerate((shown, total, selected, MARKED_MAX), 1):
        plain = grouped(value, 0)
        text, tip = text.replace(f"%{number}", plain), tip.replace(f"%{number}", plain)
    return text, tip


def rows_bounds(table: AttributeTable, rows: Ints) -> Bounds | None:
    """Returns where rows of a table lie, None when they have no place."""
    import shapely

    west, south, east, north = map(float, shapely.total_bounds(table.frame.geometry.to_numpy()[rows]))
    return (west, south, east, north) if np.isfinite([west, south, east, north]).all() else None


def fill_fields_menu(menu: QMenu, column: Column, edits: AttributeEdits, *, offer: Callable[[], None] | None) -> None:
    """Fills a menu with what can be done to a field; `offer` offers a copy where the layer is not to be edited."""
    menu.clear()
    if offer is not None:
        menu.addAction(tr("Edit a copy of this layer…"), offer)
        return
    menu.addAction(tr("Add a field…"), edits.ask_field)
    fixed = column.is_computed or column.field in {"id", "name"}
    for text, act in (
        (tr("Rename the field %1…"), edits.ask_name),
        (tr("Delete the field %1"), edits.delete_field),
    ):
        action = menu.addAction(text.replace("%1", column.field[:40].replace("&", "&&")))
        action.triggered.connect(partial(act, column.field))
        action.setEnabled(not fixed)
