"""The form of one patch of a scenario: its fields depend on what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from nkgis.app.scenario_edits import GAUGES
from nkgis.cartography import words
from nkgis.cartography.told import told
from nkgis.errors import InputError
from nkgis.io.coordinates import place_of
from nkgis.io.costs import bundled_costs
from nkgis.model.kinds import Mode
from nkgis.model.scenario import PatchKind
from nkgis.ui.plain import cut, filled, plain_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from nkgis.model.costs import Cost
    from nkgis.model.scenario import Patch

ON_LINES = frozenset({PatchKind.CLOSE, PatchKind.OPEN, PatchKind.GAUGE})
MODES = (Mode.RAIL, Mode.ROAD, Mode.SEA)


class PatchForm(QDialog):
    """Takes the values of a patch; `accept_patch` checks and takes them, and what it refuses is said in the form."""

    def __init__(self, kind: PatchKind, names: dict[str, str], patch: Patch | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind, self._names, self._patch = kind, names, patch
        self.accept_patch: Callable[[dict[str, object]], None] = lambda _row: None
        self.setWindowTitle(self.tr("Change of the scenario"))
        self.setMinimumWidth(440)
        self.target = QComboBox(self)
        self.value = QComboBox(self)
        self.date = QLineEdit(self)
        self.reason = QLineEdit(self)
        self.source = QLineEdit(self)
        self.link_name, self.link_from, self.link_to = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.link_km, self.link_hours = QLineEdit(self), QLineEdit(self)
        self.mode = QComboBox(self)
        self.low, self.middle, self.high = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.problem = plain_label("", wrap=True)
        self.problem.setProperty("secondary", True)
        self._form = QFormLayout()
        self._build()
        if patch is not None:
            self._fill(patch)

    def row(self) -> dict[str, object]:
        """Returns the patch in the shape of a scenario file; InputError for places or numbers that are none."""
        row: dict[str, object] = {
            "kind": self._kind.value, "date": self.date.text(), "reason": self.reason.text(),
            "source": self.source.text(),
        }  # fmt: skip
        if self._kind is PatchKind.ADD_LINK:
            row["link"] = self._link()
        elif self._kind is PatchKind.SET_COST:
            row["cost"] = self._cost()
        else:
            row["target"] = self._chosen(self.target)
            if self._kind in {PatchKind.GAUGE, PatchKind.LIFT}:
                row["value"] = self._chosen(self.value)
        return row

    def accept(self) -> None:
        """Takes the patch, or says what is wrong with it and stays."""
        try:
            self.accept_patch(self.row())
        except InputError as error:
            self.problem.setText(told(str(error)))
            return
        super().accept()

    def _chosen(self, box: QComboBox) -> str:
        """Returns the id of what is chosen; what was written and is in no row stands for itself."""
        text = box.currentText().strip()
        row = box.findText(text, Qt.MatchFlag.MatchFixedString)
        return str(box.itemData(row)) if row >= 0 and box.itemData(row) is not None else text

    def _link(self) -> dict[str, object]:
        name = self.link_name.text().strip()
        places = [list(place_of(field.text())) for field in (self.link_from, self.link_to)]
        plain = "".join(sign.lower() if sign.isascii() and sign.isalnum() else "-" for sign in name)
        kept = self._patch.link.id if self._patch is not None and self._patch.link is not None else ""
        slug = "-".join(part for part in plain.split("-") if part)
        link: dict[str, object] = {
            "id": kept or f"link-{slug or abs(hash(name)) % 10_000}", "name": name,
            "mode": str(self.mode.currentData()), "places": places, "gauge": self._chosen(self.value) or None,
        }  # fmt: skip
        for key, field in (("travel_km", self.link_km), ("hours", self.link_hours)):
            if field.text().strip():
                link[key] = self._number(field)
        return link

    def _cost(self) -> dict[str, object]:
        one = self._known_cost()
        if one is None:
            raise InputError(self.tr("Choose a figure of the cost table."))
        return {
            "id": one.id, "quantity": one.quantity, "mode": one.mode, "where": one.where, "unit": one.unit,
            "low": self._number(self.low), "value": self._number(self.middle), "high": self._number(self.high),
            "basis": "assumption", "source": self.source.text(), "note": "",
        }  # fmt: skip

    def _known_cost(self) -> Cost | None:
        return bundled_costs().cost(self._chosen(self.target))

    def _number(self, field: QLineEdit) -> float:
        text = field.text().strip().replace(",", ".").replace(" ", "").replace("\u202f", "")
        try:
            return float(text)
        except ValueError:
            raise InputError(filled(self.tr("“%1” is no number."), text[:40])) from None

    def _build(self) -> None:
        self._build_fields()
        self._form.addRow(self.tr("From the day"), self.date)
        self.date.setPlaceholderText(self.tr("always; or 2027, 2027-09, 2027-09-22"))
        self._form.addRow(self.tr("What it supposes"), self.reason)
        self._form.addRow(self.tr("Source"), self.source)
        self.source.setPlaceholderText(self.tr("assumption"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addLayout(self._form)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)

    def _build_fields(self) -> None:
        link = (self.link_name, self.link_from, self.link_to, self.link_km, self.link_hours, self.mode)
        cost = (self.low, self.middle, self.high)
        unused: list[QWidget] = []
        if self._kind in ON_LINES:
            self._list(self.target, [(name, one) for one, name in self._names.items()])
            self._form.addRow(self.tr("Line"), self.target)
        elif self._kind in {PatchKind.LIFT, PatchKind.ENFORCE}:
            from nkgis.io.rules import rule_book

            rules = rule_book().rules
            regimes = list(dict.fromkeys(rule.regime for rule in rules))
            rows = [(self.tr("all rules"), "*"), *((one, one) for one in regimes)]
            self._list(self.target, [*rows, *((f"{rule.id}: {rule.instrument}", rule.id) for rule in rules)])
            self._form.addRow(self.tr("Rule or regime"), self.target)
        elif self._kind is PatchKind.SET_COST:
            self._list(self.target, [(f"{one.id} ({one.unit})", one.id) for one in bundled_costs().costs])
            self._form.addRow(self.tr("Figure"), self.target)
            for field, title in zip(cost, (self.tr("Low"), self.tr("Value"), self.tr("High")), strict=True):
                self._form.addRow(title, field)
            self.target.currentTextChanged.connect(lambda _text: self._show_cost())
            self._show_cost()
        else:
            unused.append(self.target)
            self._build_link()
        if self._kind is PatchKind.GAUGE:
            self._list(self.value, [(words.word(words.GAUGES, one), one) for one in GAUGES])
            self._form.addRow(self.tr("Gauge"), self.value)
        elif self._kind is PatchKind.LIFT:
            from nkgis.io.rules import rule_book

            groups = [(self.tr("every cargo"), ""), (self.tr("humanitarian goods"), "humanitarian"),
                      (self.tr("non-military trade"), "non-military")]  # fmt: skip
            self._list(self.value, [*groups, *((one.name, one.id) for one in rule_book().cargoes)])
            self._form.addRow(self.tr("For"), self.value)
        elif self._kind is not PatchKind.ADD_LINK:
            unused.append(self.value)
        unused += [*(link if self._kind is not PatchKind.ADD_LINK else ()),
                   *(cost if self._kind is not PatchKind.SET_COST else ())]  # fmt: skip
        for widget in unused:
            widget.hide()

    def _build_link(self) -> None:
        for mode in MODES:
            self.mode.addItem(words.word(words.MODES, mode), mode.value)
        self.mode.setMinimumHeight(28)
        self._list(self.value, [(self.tr("not stated"), ""), *((words.word(words.GAUGES, g), g) for g in GAUGES)])
        self._form.addRow(self.tr("Name"), self.link_name)
        self._form.addRow(self.tr("Mode"), self.mode)
        for field, title in ((self.link_from, self.tr("From")), (self.link_to, self.tr("To"))):
            field.setPlaceholderText("42.42, 130.64")
            self._form.addRow(title, field)
        self._form.addRow(self.tr("Gauge"), self.value)
        self._form.addRow(self.tr("Kilometres"), self.link_km)
        self.link_km.setPlaceholderText(self.tr("as drawn"))
        self._form.addRow(self.tr("Hours"), self.link_hours)
        self.link_hours.setPlaceholderText(self.tr("by the cost table"))

    def _list(self, box: QComboBox, rows: list[tuple[str, str]]) -> None:
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setMinimumHeight(28)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(24)
        for text, value in rows:
            box.addItem(cut(text, 120), value)
        completer = QCompleter(box.model(), box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        box.setCompleter(completer)

    def _show_cost(self) -> None:
        one = self._known_cost()
        if one is not None:
            band = (one.band.low, one.band.value, one.band.high)
            for field, value in zip((self.low, self.middle, self.high), band, strict=True):
                field.setText(f"{value:g}")

    def _fill(self, patch: Patch) -> None:
        self.date.setText(patch.date or "")
        self.reason.setText(patch.reason)
        self.source.setText("" if patch.source == "assumption" else patch.source)
        wanted = patch.cost.id if patch.cost is not None else patch.target
        for box, value in ((self.target, wanted), (self.value, patch.value)):
            if box.count():
                row = box.findData(value)
                box.setCurrentIndex(row) if row >= 0 else box.setEditText(value)
        if patch.cost is not None:
            band = patch.cost.band
            for field, number in zip((self.low, self.middle, self.high), (band.low, band.value, band.high),
                                     strict=True):  # fmt: skip
                field.setText(f"{number:g}")
        if patch.link is not None:
            link = patch.link
            self.link_name.setText(link.name)
            self.mode.setCurrentIndex(max(self.mode.findData(link.mode.value), 0))
            for field, (lon, lat) in zip((self.link_from, self.link_to), (link.places[0], link.places[-1]),
                                         strict=True):  # fmt: skip
                field.setText(f"{lat:.6f}, {lon:.6f}")
            self.link_km.setText(f"{link.travel_km:g}" if link.travel_km else "")
            self.link_hours.setText(f"{link.hours:g}" if link.hours else "")
            self.value.setCurrentIndex(max(self.value.findData(link.gauge or ""), 0))
