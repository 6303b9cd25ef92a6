"""The form for a claim of one's own: checked as a file is checked, each fault one sentence at its field."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nkgis.cartography.quantity_words import quantity_word
from nkgis.ui.plain import plain_label
from nkgis.ui.register.claims_model import grade_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nkgis.model.claim import Claim, Grade, Quantity
    from nkgis.ui.theme import Theme

_COLUMN = re.compile(r"columns? (\w+)")
_PREFIX = "The claim cannot be taken: "
_LINES = ("part", "low", "high", "text", "as_of", "known_from", "source", "publisher", "source_date", "page", "host",
          "note")
_NEEDED = frozenset({"subject", "quantity", "low", "unit", "source", "confidence"})


class ClaimForm(QDialog):
    """Asks for a claim; `accepted_claim(Claim)` fires when it can be taken.

    `subjects` are the names of what a claim may be about by id, `taken` the ids that are there already.
    """

    accepted_claim = Signal(object)

    def __init__(
        self, quantities: Mapping[str, Quantity], subjects: Mapping[str, str], taken: frozenset[str], colors: Theme,
        *, claim: Claim | None = None, subject: str = "", parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._quantities, self._subjects, self._taken = quantities, subjects, taken
        self._colors, self._claim = colors, claim
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add a claim") if claim is None else self.tr("Edit a claim"))
        self.setMinimumWidth(520)
        self.subject = self._combo({one: f"{name} ({one})" for one, name in subjects.items()}, editable=True)
        self.quantity = self._combo({one.id: quantity_word(one.name) for one in quantities.values()})
        self.unit, self.word = self._combo({}), self._combo({}, editable=True)
        self.confidence = self._combo({grade.value: grade_text(grade) for grade in _grades()})
        self.lines = {name: QLineEdit(self) for name in _LINES}
        self.faults = {name: self._fault() for name in (*_LINES, "subject", "quantity", "unit", "word", "confidence")}
        self._lay_out()
        self.quantity.currentIndexChanged.connect(self._on_quantity)
        self._fill(claim, subject)

    def _lay_out(self) -> None:
        page = QWidget(self)
        self._form = QFormLayout(page)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name in ("subject", "quantity", "part", "low", "high", "unit", "word", "source", "publisher",
                     "source_date", "page", "host", "confidence", "as_of", "known_from", "text", "note"):
            box = QWidget(page)
            inner = QVBoxLayout(box)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(1)
            field = self._field(name)
            field.setAccessibleName(self._words()[name][0])
            field.setToolTip(self._words()[name][1])
            inner.addWidget(field)
            inner.addWidget(self.faults[name])
            label = self._words()[name][0] + (" *" if name in _NEEDED else "")
            self._form.addRow(label, box)
            if isinstance(field, QLineEdit):
                field.setPlaceholderText(self._words()[name][1])
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self)
        self.save = buttons.button(QDialogButtonBox.StandardButton.Save)
        self.save.setText(self.tr("Keep claim"))
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        buttons.accepted.connect(self.keep)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)
        self.resize(560, 620)

    def _field(self, name: str) -> QComboBox | QLineEdit:
        combos = {"subject": self.subject, "quantity": self.quantity, "unit": self.unit, "word": self.word,
                  "confidence": self.confidence}
        return combos[name] if name in combos else self.lines[name]

    def _words(self) -> dict[str, tuple[str, str]]:
        """Returns the label and the hint of each field."""
        return {
            "subject": (self.tr("Subject"), self.tr("The route, crossing, place or project it is about")),
            "quantity": (self.tr("Quantity"), self.tr("What is stated")),
            "part": (self.tr("Part"), self.tr("A country, a year, a terminal; empty for the whole")),
            "low": (self.tr("Value, or from"), self.tr("57.1")),
            "high": (self.tr("to"), self.tr("The other end of a range; empty for one figure")),
            "unit": (self.tr("Unit"), self.tr("A unit of the quantity")),
            "word": (self.tr("Word"), self.tr("What is stated, where it is no number")),
            "source": (self.tr("Source"), self.tr("Title and who says it; memory, or assumption: why")),
            "publisher": (self.tr("Publisher"), self.tr("Who published it")),
            "source_date": (self.tr("Published on"), self.tr("2013, 2013-09 or 2013-09-22")),
            "page": (self.tr("Page or paragraph"), self.tr("Where it stands in the source")),
            "host": (self.tr("Host"), self.tr("tass.com")),
            "confidence": (self.tr("Confidence"), self.tr("How it is known")),
            "as_of": (self.tr("As of"), self.tr("2013, 2013-09 or 2013-09-22")),
            "known_from": (self.tr("Known from"), self.tr("When it was said, if not on the date of the source")),
            "text": (self.tr("In the source's words"), self.tr("The figure as the source has it")),
            "note": (self.tr("Note"), self.tr("What it covers, why it differs: in your own words")),
        }

    def _combo(self, items: Mapping[str, str], *, editable: bool = False) -> QComboBox:
        combo = QComboBox(self)
        combo.setMinimumHeight(28)
        combo.setEditable(editable)
        combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(20)
        combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for key, text in items.items():
            combo.addItem(text, key)
        completer = combo.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        return combo

    def _fault(self) -> QLabel:
        label = plain_label("", size_px=12, wrap=True)
        shades = label.palette()
        shades.setColor(shades.ColorRole.WindowText, self._colors.color("error"))
        label.setPalette(shades)
        label.hide()
        return label

    def _fill(self, claim: Claim | None, subject: str) -> None:
        """Fills the fields with a claim, or with the subject of a new one."""
        self._set(self.subject, claim.subject if claim else subject)
        self._set(self.quantity, claim.quantity if claim else "length")
        self._on_quantity()
        if claim is None:
            self._set(self.confidence, "A")
            return
        self._set(self.unit, claim.unit)
        self._set(self.word, claim.word)
        self._set(self.confidence, claim.grade.value)
        source = claim.source
        high = "" if claim.high is None or claim.high == claim.low else f"{claim.high:.12g}"
        values = {"part": claim.part, "low": "" if claim.low is None else f"{claim.low:.12g}", "high": high,
                  "text": claim.text, "as_of": claim.as_of, "known_from": claim.known_from, "source": source.title,
                  "publisher": source.publisher, "source_date": source.date, "page": source.page, "host": source.host,
                  "note": claim.note}
        for name, value in values.items():
            self.lines[name].setText(value)

    def _set(self, combo: QComboBox, key: str) -> None:
        place = combo.findData(key)
        combo.setCurrentIndex(place)
        if place < 0 and combo.isEditable():
            combo.setEditText(key)

    def _on_quantity(self) -> None:
        """Offers the units and words of the quantity, and no fields that it does not have."""
        quantity = self._quantities.get(str(self.quantity.currentData() or ""))
        for combo, items in ((self.unit, quantity.units if quantity else ()),
                             (self.word, quantity.words if quantity else ())):
            combo.clear()
            for item in items:
                combo.addItem(item, item)
        number = quantity is None or quantity.is_number
        for name in ("low", "high", "unit"):
            self._form.setRowVisible(self._form_row(name), number)
        self._form.setRowVisible(self._form_row("word"), not number)

    def _form_row(self, name: str) -> QWidget:
        box = self._field(name).parentWidget()
        return box if box is not None else self

    def cells(self) -> dict[str, str]:
        """Returns what the fields hold, by the columns of a table of claims."""
        found = {name: line.text().strip() for name, line in self.lines.items()}
        number = self.unit.count() > 0
        found |= {
            "id": self._claim.id if self._claim is not None else "",
            "subject": self._key(self.subject), "quantity": str(self.quantity.currentData() or ""),
            "unit": str(self.unit.currentData() or "") if number else "",
            "word": "" if number else self._key(self.word), "confidence": str(self.confidence.currentData() or ""),
        }
        return found if number else found | {"low": "", "high": ""}

    def _key(self, combo: QComboBox) -> str:
        """Returns the key of what is written in a field with a list, else the text itself."""
        text = combo.currentText().strip()
        place = combo.findText(text)
        return str(combo.itemData(place)) if place >= 0 else text

    def keep(self) -> None:
        """Takes the claim, or says at its field what is wrong."""
        from nkgis.app.claims import claim_with_id
        from nkgis.errors import InputError

        for label in self.faults.values():
            label.hide()
        cells = self.cells()
        if cells["subject"] not in self._subjects:
            self._show_fault("subject", self.tr("There is no such subject; choose one of the list."))
            return
        try:
            claim = claim_with_id(cells, self._taken)
        except InputError as fault:
            text = str(fault).removeprefix(_PREFIX)
            found = _COLUMN.search(text)
            name = found[1] if found is not None and found[1] in self.faults else "source"
            self._show_fault(name, _COLUMN.sub("", text, count=1).lstrip(":, ").removeprefix("and high "))
            return
        if self._claim is not None:
            claim = replace(claim, preferred=self._claim.preferred)
        self.accepted_claim.emit(claim)
        self.accept()

    def _show_fault(self, name: str, text: str) -> None:
        told = self.tr("This %1").replace("%1", text) if text.startswith("is ") else text[:1].upper() + text[1:]
        self.faults[name].setText(told)
        self.faults[name].show()
        self._field(name).setFocus()


def _grades() -> tuple[Grade, ...]:
    from nkgis.model.claim import Grade

    return tuple(Grade)
