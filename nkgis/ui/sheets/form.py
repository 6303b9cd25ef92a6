"""The choices of a sheet as fields: they show a value of the model and give it back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QGridLayout, QLineEdit, QWidget

from nkgis.model.sheet_choices import FORMATS, LONGEST, PARTS, Extent, SheetChoices
from nkgis.ui.plain import cut
from nkgis.ui.preferences import LANGUAGES
from nkgis.ui.sheets import texts
from nkgis.ui.sheets.texts import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nkgis.model.bookmark import Bookmark

DPIS = (96, 150, 200, 300, 600)
_NAME_MAX = 48


class ChoicesForm(QWidget):
    """Shows choices; `changed()` fires when the user made another. A route and views of the project may be offered."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = SheetChoices()
        self._route = ""
        self.template, self.extent = self._combo(tr("Template")), self._combo(tr("Extent"))
        self.language, self.format = self._combo(tr("Language")), self._combo(tr("Format"))
        self.dpi = self._combo(tr("Dots per inch"))
        self.title, self.finding = self._field(tr("Title")), self._field(tr("Finding"))
        self.about = QCheckBox(self)
        self.about.toggled.connect(self._told)
        self.parts = {part: QCheckBox(tr(texts.PARTS[part]), self) for part in PARTS}
        for code, text in texts.TEMPLATES.items():
            self.template.addItem(tr(text), code)
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        for code in FORMATS:
            self.format.addItem(code.upper(), code)
        for dpi in DPIS:
            self.dpi.addItem(str(dpi), dpi)
        self._lay_out()

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("&Template"), self.template)
        form.addRow(tr("T&itle"), self.title)
        form.addRow(tr("Fin&ding"), self.finding)
        form.addRow("", self.about)
        form.addRow(tr("&Extent"), self.extent)
        grid = QGridLayout()
        for number, box in enumerate(self.parts.values()):
            box.toggled.connect(self._told)
            grid.addWidget(box, number // 2, number % 2)
        form.addRow(tr("With"), grid)
        form.addRow(tr("&Language"), self.language)
        form.addRow(tr("&Format"), self.format)
        form.addRow(tr("D&ots per inch"), self.dpi)

    def _combo(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.currentIndexChanged.connect(self._told)
        return box

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name)
        field.setMaxLength(LONGEST)
        field.textEdited.connect(self._told)
        return field

    def offer(self, route_id: str, route_name: str, bookmarks: Sequence[Bookmark]) -> None:
        """Offers the selected route, "" for none, and the named views of the project."""
        self._route = route_id
        self.about.setVisible(bool(route_id))
        self.about.setText(tr("About %1").replace("%1", cut(route_name, _NAME_MAX)).replace("&", "&&"))
        self.extent.blockSignals(True)
        self.extent.clear()
        for extent, text in texts.EXTENTS.items():
            if extent != Extent.ROUTE or route_id:
                self.extent.addItem(tr(text), (str(extent), ""))
        for mark in bookmarks:
            self.extent.addItem(tr("View: %1").replace("%1", cut(mark.name, _NAME_MAX)), ("bookmark", mark.id))
        self.extent.blockSignals(False)

    def show_choices(self, choices: SheetChoices) -> None:
        """Shows these choices without telling of a change."""
        self._choices = choices
        self.blockSignals(True)
        for box, value in (
            (self.template, choices.template), (self.language, choices.language), (self.format, choices.format),
            (self.dpi, choices.dpi), (self.extent, (choices.extent.value, choices.bookmark)),
        ):  # fmt: skip
            box.setCurrentIndex(max(0, _index(box, value)))
        self.title.setText(choices.title)
        self.finding.setText(choices.finding)
        self.about.setChecked(bool(self._route) and choices.routes == (self._route,))
        for part, field in self.parts.items():
            field.setChecked(choices.has(part))
        self.blockSignals(False)
        self._enable()

    @property
    def choices(self) -> SheetChoices:
        """Returns what is chosen."""
        extent, bookmark = self.extent.currentData() or ("view", "")
        routes = (self._route,) if self._route and self.about.isChecked() else ()
        if extent == Extent.ROUTE and not routes:
            extent = Extent.VIEW
        return replace(
            self._choices, template=self.template.currentData(), title=self.title.text().strip(),
            finding=self.finding.text().strip(), extent=Extent(extent), bookmark=bookmark, routes=routes,
            without=tuple(part for part, field in self.parts.items() if not field.isChecked()),
            language=self.language.currentData(), format=self.format.currentData(), dpi=self.dpi.currentData(),
        )  # fmt: skip

    def set_hints(self, title: str, finding: str) -> None:
        """Shows in empty fields what the sheet says without them."""
        self.title.setPlaceholderText(cut(title, LONGEST))
        self.finding.setPlaceholderText(cut(finding, LONGEST))

    def _told(self, _value: object = None) -> None:
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        slide = self.template.currentData() == "slide"
        self.dpi.setEnabled(self.format.currentData() in {"png", "tiff"})
        self.parts["strip"].setEnabled(not slide and bool(self._route) and self.about.isChecked())


def _index(box: QComboBox, value: object) -> int:
    """Returns the place of the item with that value, -1 when it is not offered."""
    return next((k for k in range(box.count()) if box.itemData(k) == value), -1)
