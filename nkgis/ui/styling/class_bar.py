"""What the classes of a style are made by: the kind of style, the field, and for graduated classes method and ramp."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QGridLayout, QSpinBox, QWidget

from nkgis.analysis.classing import FEWEST, MOST
from nkgis.cartography.colors import RAMPS, on_ground, ramp_colors
from nkgis.cartography.wording import say
from nkgis.model.kinds import LayerKind
from nkgis.model.style import SIZES_PX, WIDTHS_PX, LayerStyle, Method, StyleKind
from nkgis.ui import swatch
from nkgis.ui.plain import plain_label
from nkgis.ui.styling.fields import ChoiceField, tr
from nkgis.ui.swatch import as_icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nkgis.analysis.classing import FieldFacts
    from nkgis.ui.theme import Theme

BUILT_IN = "built-in"


class ClassBar(QWidget):
    """Shows how classes are made.

    `kind_chosen(StyleKind or BUILT_IN)`, `field_chosen(name)`, `classes_wanted()` when they are to be made anew,
    `ramp_wanted()` when their colours alone.
    """

    kind_chosen = Signal(object)
    field_chosen = Signal(str)
    classes_wanted = Signal()
    ramp_wanted = Signal()

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: Sequence[FieldFacts] = ()
        self.kind = ChoiceField(tr("Style by"), _kinds(), self)
        self.field = ChoiceField(tr("Field"), (), self)
        self.method = ChoiceField(tr("Method"), _methods(), self)
        self.count = QSpinBox(self)
        self.count.setRange(FEWEST, MOST)
        self.count.setValue(5)
        self.count.setKeyboardTracking(False)
        self.count.setAccessibleName(tr("Number of classes"))
        self.ramp = ChoiceField(tr("Colours"), [(key, say(ramp.name)) for key, ramp in RAMPS.items()], self)
        self.ramp.setIconSize(QSize(60, 14))
        self.set_theme(colors)
        self.reverse = QCheckBox(tr("Reversed"), self)
        self.sized = QCheckBox(tr("Grow from"), self)
        self.smallest, self.largest = (QDoubleSpinBox(self) for _ in range(2))
        for field, name in ((self.smallest, tr("Smallest")), (self.largest, tr("Largest"))):
            field.setDecimals(1)
            field.setSuffix(" px")
            field.setKeyboardTracking(False)
            field.setAccessibleName(name)
        self._rows = self._laid_out()
        self._connect()
        self.set_kind(LayerKind.LINES)
        self.show_style(None)

    def _laid_out(self) -> dict[str, list[QWidget]]:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        places: dict[str, list[QWidget]] = {"all": [], "field": [], "graduated": []}
        lines: list[tuple[str, int, int, str, QWidget]] = [
            ("all", 0, 0, tr("Style by"), self.kind), ("field", 0, 2, tr("Field"), self.field),
            ("graduated", 1, 0, tr("Method"), self.method), ("graduated", 1, 2, tr("Classes"), self.count),
            ("graduated", 2, 0, tr("Colours"), self.ramp),
        ]  # fmt: skip
        for group, row, column, text, field in lines:
            label = plain_label(text, secondary=True)
            label.setBuddy(field)
            grid.addWidget(label, row, column)
            grid.addWidget(field, row, column + 1)
            places[group] += [label, field]
        grid.addWidget(self.reverse, 2, 2, 1, 2)
        sizes: list[QWidget] = [self.sized, self.smallest, plain_label(tr("to"), secondary=True), self.largest]
        for column, part in enumerate(sizes):
            grid.addWidget(part, 3, column)
        places["graduated"] += [self.reverse]
        places["sizes"] = sizes
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 3)
        return places

    def _connect(self) -> None:
        self.kind.chosen.connect(self.kind_chosen)
        self.field.chosen.connect(lambda name: self.field_chosen.emit(str(name)))
        self.method.chosen.connect(lambda _value: self.classes_wanted.emit())
        self.count.valueChanged.connect(lambda _value: self.classes_wanted.emit())
        self.ramp.chosen.connect(lambda _value: self.ramp_wanted.emit())
        self.reverse.clicked.connect(lambda _on: self.ramp_wanted.emit())
        self.sized.clicked.connect(lambda _on: self.classes_wanted.emit())
        for field in (self.smallest, self.largest):
            field.valueChanged.connect(self._on_size)

    def _on_size(self, _value: float) -> None:
        if self.sized.isChecked():
            self.classes_wanted.emit()

    def set_kind(self, kind: LayerKind) -> None:
        """Sets the limits of sizes for a kind of layer: widths of lines, sizes of points; areas have none."""
        limits, start = (SIZES_PX, (5.0, 16.0)) if kind is LayerKind.POINTS else (WIDTHS_PX, (1.4, 6.0))
        for field, value in zip((self.smallest, self.largest), start, strict=True):
            field.blockSignals(True)
            field.setRange(*limits)
            field.setValue(value)
            field.blockSignals(False)
        self._sizes = kind is not LayerKind.AREAS
        self.sized.setChecked(False)

    def set_facts(self, facts: Sequence[FieldFacts]) -> None:
        """Offers the fields of a layer."""
        self._facts = facts
        self._offer()

    def _offer(self) -> None:
        graduated = self.kind.value() is StyleKind.GRADUATED
        names = [one.name for one in self._facts if one.present and (one.is_numeric or not graduated)]
        self.field.set_choices([(name, name) for name in names])

    def show_style(self, style: LayerStyle | None) -> None:
        """Shows a style without telling; None is the house's."""
        kind = style.kind if style is not None else None
        self.kind.show_value(kind if kind is not None else BUILT_IN)
        self._offer()
        self.field.show_value(style.field if style is not None else None)
        shown = {
            "all": True,
            "field": kind in {StyleKind.CATEGORIES, StyleKind.GRADUATED},
            "graduated": kind is StyleKind.GRADUATED,
            "sizes": kind is StyleKind.GRADUATED and self._sizes,
        }
        for group, parts in self._rows.items():
            for part in parts:
                part.setVisible(shown[group])
        if style is not None and kind is StyleKind.GRADUATED:
            self.method.show_value(style.method)
            self.ramp.show_value(style.ramp)
            self._show_sizes(style)
            if style.method is Method.MANUAL:
                self.count.blockSignals(True)
                self.count.setValue(len(style.classes))
                self.count.blockSignals(False)

    def _show_sizes(self, style: LayerStyle) -> None:
        symbols = [one.symbol for one in style.classes]
        sizes = [symbol.size_px if symbol.size_px is not None else symbol.width_px for symbol in symbols]
        ends = [size for size in (*sizes[:1], *sizes[-1:]) if size is not None]
        if len(ends) != 2 or ends[0] == ends[1]:
            return
        self.sized.setChecked(True)
        for field, value in zip((self.smallest, self.largest), ends, strict=True):
            field.blockSignals(True)
            field.setValue(value)
            field.blockSignals(False)

    def set_theme(self, colors: Theme) -> None:
        """Shows the ramps as they are drawn in a theme."""
        for number in range(self.ramp.count()):
            shown = on_ground(ramp_colors(self.ramp.values[number], 7), colors.name, together=True)
            self.ramp.setItemIcon(number, as_icon(swatch.ramp_swatch(tuple(shown))))

    def sizes(self) -> tuple[float, float] | None:
        """Returns from and to which size classes grow, None when they do not."""
        grows = self.sized.isChecked() and self._sizes
        return (self.smallest.value(), self.largest.value()) if grows else None


def _kinds() -> list[tuple[object, str]]:
    return [
        (BUILT_IN, tr("as built in")), (StyleKind.SINGLE, tr("one symbol")), (StyleKind.CATEGORIES, tr("categories")),
        (StyleKind.GRADUATED, tr("graduated classes")), (StyleKind.RULES, tr("rules")),
    ]  # fmt: skip


def _methods() -> list[tuple[Method, str]]:
    return [
        (Method.QUANTILES, tr("equal counts (quantiles)")), (Method.EQUAL, tr("equal intervals")),
        (Method.NATURAL, tr("natural breaks")), (Method.PRETTY, tr("round numbers")), (Method.MANUAL, tr("by hand")),
    ]  # fmt: skip
