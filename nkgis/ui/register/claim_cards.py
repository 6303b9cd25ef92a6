"""Competing claims side by side: what is measured, then each claim with its source, its deviation and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from nkgis.model.numbers import km_text
from nkgis.ui.panels.passport_widgets import Figure
from nkgis.ui.plain import plain_label
from nkgis.ui.register.claims_model import deviation_text, grade_text, preferred_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nkgis.exporters.claims import TopicRow
    from nkgis.ui.theme import Theme

_CARD_PX, _MOST = 190, 40


class ClaimCards(QScrollArea):
    """Shows the claims of one topic beside each other; `chosen(claim)` fires when one is to be preferred by hand.

    `freed(claim)` fires when the rule is to decide again.
    """

    chosen = Signal(object)
    freed = Signal(object)

    def __init__(self, colors: Theme) -> None:
        super().__init__()
        self._colors = colors
        self._rows: Sequence[TopicRow] = ()
        self._current = ""
        self._chosen: frozenset[str] = frozenset()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Claims side by side"))
        self.show_topic((), "")

    def set_theme(self, colors: Theme) -> None:
        """Repaints in the colours of a theme."""
        self._colors = colors
        self.show_topic(self._rows, self._current, self._chosen)

    def show_topic(self, rows: Sequence[TopicRow], current: str, chosen: frozenset[str] = frozenset()) -> None:
        """Shows the claims of a topic, the preferred one first; `current` is the id of the one that is selected.

        `chosen` are the ids of the claims that the user prefers by hand.
        """
        self._rows, self._current, self._chosen = rows, current, chosen
        page = QWidget()
        layout = QHBoxLayout(page)
        layout.setContentsMargins(8, 4, 8, 8)
        layout.setSpacing(8)
        if not rows:
            text = self.tr("Select a claim: those that compete with it stand here side by side.")
            layout.addWidget(plain_label(text, size_px=12, secondary=True, wrap=True), 1, Qt.AlignmentFlag.AlignTop)
        measured = next((row.beside for row in rows if row.beside is not None), None)
        if measured is not None:
            figure = km_text(measured.measured_m, unit=True)
            layout.addWidget(self._card(self.tr("Measured"), figure, [self.tr("measured here, WGS 84 geodesic")]))
        for row in rows[:_MOST]:
            layout.addWidget(self._claim_card(row))
        layout.addStretch(1)
        old = self.takeWidget()
        if old is not None:
            old.deleteLater()
        self.setWidget(page)
        selected = page.findChild(QFrame, "chosen card")
        if selected is not None:
            page.adjustSize()
            layout.activate()
            self.horizontalScrollBar().setValue(max(0, selected.x() - _CARD_PX - 16))

    def _claim_card(self, row: TopicRow) -> QWidget:
        claim = row.claim
        lines = [claim.source.text(), grade_text(claim.grade)]
        if claim.as_of:
            lines.append(self.tr("as of %1").replace("%1", claim.as_of))
        if row.beside is not None:
            lines += [deviation_text(row.beside), row.beside.reason]
        if claim.text and claim.text != claim.value_text():
            lines.append(claim.text)
        lines += [claim.note] if claim.note else []
        card = self._card(preferred_text(row, self._chosen) or self.tr("beside it"), claim.value_text(), lines,
                          strong=claim.id == self._current)
        if row.competes:
            free = row.is_preferred and claim.id in self._chosen
            button = QPushButton(self.tr("Back to the rule") if free else self.tr("Prefer"), card)
            button.setObjectName(f"prefer {claim.id}")
            button.setVisible(free or not row.is_preferred)
            signal = self.freed if free else self.chosen
            button.clicked.connect(lambda _checked=False, one=claim, to=signal: to.emit(one))
            box = card.layout()
            if box is not None:
                box.addWidget(button)
        return card

    def _card(self, head: str, figure: str, lines: Sequence[str], *, strong: bool = False) -> QFrame:
        card = QFrame()
        card.setObjectName("chosen card" if strong else "card")
        card.setProperty("card", True)
        edge = self._colors.ui["accent" if strong else "border"]
        card.setStyleSheet(f'QFrame[card="true"] {{ border: 1px solid {edge}; border-radius: 4px; }}')
        card.setFixedWidth(_CARD_PX)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(10, 6, 10, 8)
        layout.setSpacing(2)
        layout.addWidget(plain_label(head, size_px=11, secondary=True))
        value = Figure(figure, figure, weight=600)
        value.setWordWrap(True)
        value.setAlignment(Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(value)
        for line in lines:
            label = plain_label(line, size_px=12, secondary=True, wrap=True)
            _selectable(label)
            layout.addWidget(label)
        layout.addStretch(1)
        return card


def _selectable(label: QLabel) -> None:
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
