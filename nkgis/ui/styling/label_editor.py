"""What is written beside the features of a layer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QWidget

from nkgis.model.style import LABEL_SIZES_PX, NAME_FIELD, LabelColor, Labels
from nkgis.ui.plain import plain_label, rich_tip
from nkgis.ui.styling.fields import ChoiceField, tr

if TYPE_CHECKING:
    from collections.abc import Iterable

_BUILT_IN, _NONE, _NAME = "built-in", "none", "name"


class LabelEditor(QWidget):
    """Shows the labels of a style; `changed(Labels or None)` tells what the user sets."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: Labels | None = None
        self.source = ChoiceField(tr("Labels"), self._sources(()), self)
        self.size_px = QDoubleSpinBox(self)
        self.size_px.setRange(*LABEL_SIZES_PX)
        self.size_px.setDecimals(0)
        self.size_px.setSuffix(" px")
        self.size_px.setAccessibleName(tr("Size of the labels"))
        self.color = ChoiceField(tr("Colour of the labels"), self._colors(), self)
        self.zoom = QDoubleSpinBox(self)
        self.zoom.setRange(0, 20)
        self.zoom.setDecimals(0)
        before, _, after = tr("from zoom %1").partition("%1")
        self.zoom.setPrefix(before)
        self.zoom.setSuffix(after)
        self.zoom.setAccessibleName(tr("First zoom of the labels"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        label = plain_label(tr("Labels"), secondary=True)
        label.setBuddy(self.source)
        row.addWidget(label)
        row.addWidget(self.source, 2)
        for field in (self.size_px, self.color, self.zoom):
            row.addWidget(field, 1)
        self.source.chosen.connect(self._on_source)
        self.size_px.valueChanged.connect(lambda value: self._set("size_px", value))
        self.zoom.valueChanged.connect(lambda value: self._set("min_zoom", value))
        self.color.chosen.connect(lambda value: self._set("color", value))
        self.show_labels(None)

    def set_fields(self, names: Iterable[str]) -> None:
        """Offers the fields of a layer."""
        self.source.set_choices(self._sources(names))
        self.show_labels(self._labels)

    def show_labels(self, labels: Labels | None) -> None:
        """Shows labels without telling."""
        self._labels = labels
        if labels is None:
            self.source.show_value(_BUILT_IN)
        elif not labels.shown:
            self.source.show_value(_NONE)
        else:
            self.source.show_value(_NAME if labels.field == NAME_FIELD else f"field:{labels.field}")
        shown = labels if labels is not None else Labels()
        for field, value in ((self.size_px, shown.size_px), (self.zoom, shown.min_zoom)):
            field.blockSignals(True)
            field.setValue(value)
            field.blockSignals(False)
            field.setEnabled(labels is not None and labels.shown)
        self.color.show_value(shown.color)
        self.color.setEnabled(labels is not None and labels.shown)

    def set_possible(self, possible: bool) -> None:
        """Says where labels cannot be drawn."""
        self.source.setEnabled(possible)
        tip = "" if possible else tr("A layer of this size is painted as tiles, which have no labels.")
        self.source.setToolTip(rich_tip(tip))

    def _on_source(self, source: str) -> None:
        base = self._labels or Labels()
        if source == _BUILT_IN:
            self._tell(None)
        elif source == _NONE:
            self._tell(replace(base, shown=False))
        else:
            field = NAME_FIELD if source == _NAME else source.removeprefix("field:")
            self._tell(replace(base, shown=True, field=field))

    def _set(self, name: str, value: object) -> None:
        if self._labels is not None:
            self._tell(replace(self._labels, **{name: value}))  # type: ignore[arg-type]

    def _tell(self, labels: Labels | None) -> None:
        self.show_labels(labels)
        self.changed.emit(labels)

    @staticmethod
    def _sources(names: Iterable[str]) -> list[tuple[str, str]]:
        own = [(f"field:{name}", name) for name in names]
        return [(_BUILT_IN, tr("as built in")), (_NONE, tr("none")), (_NAME, tr("names")), *own]

    @staticmethod
    def _colors() -> list[tuple[LabelColor, str]]:
        return [
            (LabelColor.MAIN, tr("dark")), (LabelColor.SECOND, tr("grey")), (LabelColor.WATER, tr("blue")),
            (LabelColor.AREA, tr("violet")),
        ]  # fmt: skip
