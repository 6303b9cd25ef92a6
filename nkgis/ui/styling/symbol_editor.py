"""The symbol of the selected classes: colour, width, pattern, opacity; shape and size of points, edge of areas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from nkgis.cartography.own_look import look_of_symbol
from nkgis.model.kinds import LayerKind
from nkgis.model.style import SIZES_PX, WIDTHS_PX, Pattern, PointShape, Symbol
from nkgis.ui import swatch
from nkgis.ui.plain import plain_label
from nkgis.ui.styling.fields import ChoiceField, ColorField, PercentField, SizeField, tr
from nkgis.ui.swatch import as_icon

if TYPE_CHECKING:
    from nkgis.ui.theme import Theme

_HOUSE = ("rail", "operating", None, "track", None)
_FIELDS = {
    LayerKind.LINES: ("color", "width_px", "pattern", "opacity"),
    LayerKind.POINTS: ("color", "shape", "size_px", "outline", "width_px", "opacity"),
    LayerKind.AREAS: ("color", "fill_opacity", "outline", "width_px", "pattern", "opacity"),
}


class SymbolEditor(QWidget):
    """Shows a symbol; `changed(field, value)` tells what the user sets."""

    changed = Signal(str, object)

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = LayerKind.LINES
        self._colors = colors
        self.color = ColorField(tr("Colour"), colors, self)
        self.outline = ColorField(tr("Outline colour"), colors, self)
        self.width_px = SizeField(tr("Width"), WIDTHS_PX, self)
        self.size_px = SizeField(tr("Size"), SIZES_PX, self)
        self.pattern = ChoiceField(tr("Pattern"), _patterns(), self)
        self.shape = ChoiceField(tr("Shape"), _shapes(), self)
        self.opacity = PercentField(tr("Opacity"), self)
        self.fill_opacity = PercentField(tr("Fill opacity"), self)
        self._labels: dict[str, QLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        for name in ("color", "outline", "width_px", "size_px", "pattern", "shape", "opacity", "fill_opacity"):
            field = getattr(self, name)
            label = plain_label(field.accessibleName(), secondary=True)
            label.setBuddy(field)
            self._labels[name] = label
            field.chosen.connect(lambda value, n=name: self.changed.emit(n, value))
        self.set_kind(LayerKind.LINES)

    def set_theme(self, colors: Theme) -> None:
        """Shows colours and patterns as they are in a theme."""
        self._colors = colors
        for field in (self.color, self.outline):
            field.set_theme(colors)
        self._picture_choices()

    def set_kind(self, kind: LayerKind) -> None:
        """Shows the fields that a kind of layer has."""
        self._kind = kind
        wanted = _FIELDS[kind]
        for name, label in self._labels.items():
            for part in (label, getattr(self, name)):
                part.setVisible(name in wanted)
                self._grid.removeWidget(part)
        for place, name in enumerate(wanted):
            row, column = divmod(place, 2)
            self._grid.addWidget(self._labels[name], row, 2 * column, Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(getattr(self, name), row, 2 * column + 1)
        self._labels["width_px"].setText(tr("Outline width") if kind is not LayerKind.LINES else tr("Width"))
        for number in range(self.pattern.count()):
            if self.pattern.values[number] is Pattern.STATUS:
                self.pattern.setItemText(number, tr("by status") if kind is LayerKind.LINES else tr("as built in"))
        self._picture_choices()

    def show_symbol(self, symbol: Symbol) -> None:
        """Shows a symbol without telling."""
        for name in _FIELDS[self._kind]:
            value = getattr(symbol, name)
            if name == "fill_opacity" and value is None:
                value = 0.55 if symbol.color else 0.06
            getattr(self, name).show_value(value)

    def _picture_choices(self) -> None:
        for number in range(self.pattern.count()):
            look = look_of_symbol(Symbol("text", pattern=self.pattern.values[number]))
            picture = swatch.styled_swatch(look, LayerKind.LINES, _HOUSE, self._colors.name)
            self.pattern.setItemIcon(number, as_icon(picture))
        for number in range(self.shape.count()):
            look = look_of_symbol(Symbol("text", shape=self.shape.values[number], size_px=9.0))
            if self.shape.values[number] is not PointShape.OWN:
                house = ("town", None, None, None, None)
                picture = swatch.styled_swatch(look, LayerKind.POINTS, house, self._colors.name)
                self.shape.setItemIcon(number, as_icon(picture))


def _patterns() -> list[tuple[Pattern, str]]:
    return [
        (Pattern.STATUS, tr("by status")), (Pattern.SOLID, tr("solid")), (Pattern.DASHES, tr("dashes")),
        (Pattern.UNDERLAID, tr("dashes on a pale line")), (Pattern.DOTS, tr("dots")),
        (Pattern.DASH_DOT, tr("dash and dot")), (Pattern.CROSSED, tr("crossed")),
        (Pattern.LONG_DASHES, tr("long dashes")),
    ]  # fmt: skip


def _shapes() -> list[tuple[PointShape, str]]:
    return [
        (PointShape.OWN, tr("as built in")), (PointShape.CIRCLE, tr("circle")), (PointShape.SQUARE, tr("square")),
        (PointShape.DIAMOND, tr("diamond")), (PointShape.TRIANGLE, tr("triangle")), (PointShape.CROSS, tr("cross")),
    ]  # fmt: skip
