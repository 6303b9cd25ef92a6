"""What is known of a layer: source, file, coordinate system, rows; and what of it can be changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from nkgis.app.layer_edits import NAME_MAX
from nkgis.cartography import words
from nkgis.model.layer import OWN_SOURCE
from nkgis.ui.plain import plain_label

if TYPE_CHECKING:
    from nkgis.app.workspace import LayerRows
    from nkgis.model.layer import Layer

_ACCURACY_MAX_M = 1e7
_TEXT_MAX = 500
_REASONS_SHOWN = 8


def tr(text: str) -> str:
    """Returns a text of the dialog in the language of the window."""
    return QCoreApplication.translate("layer_properties", text)


def facts(layer: Layer, rows: LayerRows | None, group: str) -> list[tuple[str, str]]:
    """Returns what is known of a layer and not changed by hand: (what, the fact)."""
    told = [(tr("Kind"), words.word(words.GROUPS, layer.kind) if layer.kind in words.GROUPS else str(layer.kind))]
    told += [(tr("Group"), group)] if group else []
    source = tr("This project") if layer.source == OWN_SOURCE else layer.source
    told.append((tr("Source"), source))
    if layer.file is not None:
        told.append((tr("File"), layer.file.path))
        size = QLocale().formattedDataSize(layer.file.size)
        told.append((tr("Size and SHA-256"), f"{size} · {layer.file.sha256}"))
        if layer.file.layer:
            told.append((tr("Layer in the file"), layer.file.layer))
        said = tr("%1, as said when it was opened").replace("%1", layer.file.crs or "")
        told.append((tr("Coordinate system"), said if layer.file.crs else tr("As the file says; WGS 84 inside")))
    if rows is not None:
        told.append((tr("Features"), tr("none: the file was left out") if rows.absent else str(len(rows.frame))))
        refused = [tr("Feature %1: %2").replace("%1", str(one.feature)).replace("%2", one.reason)
                   for one in rows.rejected[:_REASONS_SHOWN]]  # fmt: skip
        if len(rows.rejected) > _REASONS_SHOWN:
            refused.append(tr("and %1 more").replace("%1", str(len(rows.rejected) - _REASONS_SHOWN)))
        told.append((tr("Rejected features"), "\n".join([str(len(rows.rejected)), *refused])))
        told += [(tr("Note"), note.replace(", as --crs says", "")) for note in rows.notes]
    return told


class LayerProperties(QDialog):
    """Shows a layer; `changed()` is the layer as it was typed. The facts of bundled layers stay as they are."""

    def __init__(self, layer: Layer, rows: LayerRows | None, group: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer = layer
        self.setWindowTitle(tr("Properties of the layer"))
        self.setMinimumWidth(480)
        self.name = self._field(words.layer_name(layer.name), NAME_MAX)
        self.attribution = self._field(layer.attribution, _TEXT_MAX, fixed=layer.bundled)
        self.licence = self._field(layer.licence, _TEXT_MAX, fixed=layer.bundled)
        self.date = self._field(layer.date or "", NAME_MAX, fixed=layer.bundled)
        metres = "" if layer.accuracy_m is None else f"{layer.accuracy_m:g}"
        self.accuracy = self._field(metres, 20, fixed=layer.bundled)
        validator = QDoubleValidator(0.0, _ACCURACY_MAX_M, 3, self)
        validator.setLocale(QLocale.c())
        validator.setNotation(QDoubleValidator.Notation.StandardNotation)
        self.accuracy.setValidator(validator)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in (
            (tr("&Name"), self.name),
            (tr("&Attribution"), self.attribution),
            (tr("&Licence"), self.licence),
            (tr("&Date of the data"), self.date),
            (tr("A&ccuracy (± m)"), self.accuracy),
        ):
            form.addRow(text, field)
        for what, fact in facts(layer, rows, group):
            label = plain_label(what, secondary=True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            form.addRow(label, _fact(fact, what))
        if layer.bundled:
            note = tr("This layer comes with nkgis: its attribution and licence stay with it.")
            form.addRow(plain_label(note, secondary=True, wrap=True))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(buttons)

    def changed(self) -> Layer:
        """Returns the layer with what was typed; an empty name and a number that is none leave what was there."""
        layer = self._layer
        name = _line(self.name)
        if name and name != words.layer_name(layer.name):
            layer = replace(layer, name=name)
        if layer.bundled:
            return layer
        accuracy, text = layer.accuracy_m, _line(self.accuracy)
        if not text:
            accuracy = None
        elif self.accuracy.hasAcceptableInput():
            accuracy = float(text)
        return replace(layer, attribution=_line(self.attribution), licence=_line(self.licence),
                       date=_line(self.date) or None, accuracy_m=accuracy)

    def _field(self, text: str, most: int, *, fixed: bool = False) -> QLineEdit:
        field = QLineEdit(self)
        field.setMaxLength(most)
        field.setText(text)
        field.setCursorPosition(0)
        field.setReadOnly(fixed)
        field.setEnabled(not fixed)
        return field


def _fact(text: str, name: str) -> QLabel:
    label = plain_label(text, wrap=True)
    label.setAccessibleName(f"{name}: {text}")
    flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    label.setTextInteractionFlags(flags)
    return label


def _line(field: QLineEdit) -> str:
    return " ".join(field.text().split())
