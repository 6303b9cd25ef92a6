"""Small fields of the style dialog: a colour, a choice with words, a number that may be as built in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QComboBox, QDoubleSpinBox, QMenu, QPushButton, QWidget

from nkgis.cartography import words
from nkgis.cartography.colors import resolved
from nkgis.ui import swatch
from nkgis.ui.swatch import as_icon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nkgis.ui.theme import Theme

_ROLES = ("rail", "road", "gas", "oil", "power", "sea")


def tr(text: str) -> str:
    """Returns a text of the style dialog in the language of the window."""
    return QCoreApplication.translate("styling", text)


class ColorField(QPushButton):
    """Is a colour to choose: the house's, one of a mode's, or any; `chosen(text)` tells, while one is being picked too.

    The text is "" for the house's colour, a mode's name, or "#RRGGBB".
    """

    chosen = Signal(str)

    def __init__(self, name: str, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._colors, self._value = name, colors, ""
        self.setIconSize(swatch.LINE_SIZE)
        self.setAccessibleName(name)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        self.show_value("")

    def set_theme(self, colors: Theme) -> None:
        """Shows the colour as it is in a theme."""
        self._colors = colors
        self.show_value(self._value)

    def show_value(self, value: str) -> None:
        """Shows a colour without telling."""
        self._value = value
        self.setText(self._word(value))
        shown = resolved(value, self._colors.name) if value else self._colors.ui["base"]
        self.setIcon(as_icon(swatch.color_swatch(shown, self._colors.ui["text2"])))

    def _word(self, value: str) -> str:
        if not value:
            return tr("as built in")
        return value if value.startswith("#") else words.word(words.MODES, value) if value in words.MODES else value

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        menu.addAction(tr("As built in")).triggered.connect(lambda _on=False: self._choose(""))
        for role in _ROLES:
            color = resolved(role, self._colors.name)
            action = menu.addAction(as_icon(swatch.color_swatch(color, color)), self._word(role))
            action.triggered.connect(lambda _on=False, r=role: self._choose(r))
        menu.addSeparator()
        menu.addAction(tr("Other colour…")).triggered.connect(lambda _on=False: self._pick())

    def _pick(self) -> None:
        before = self._value
        start = QColor(resolved(before, self._colors.name) if before else self._colors.ui["accent"])
        dialog = QColorDialog(start, self)
        dialog.setWindowTitle(self._name)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.currentColorChanged.connect(lambda color: self._choose(color.name().upper()))
        if not dialog.exec():
            self._choose(before)
        dialog.deleteLater()

    def _choose(self, value: str) -> None:
        if value != self._value:
            self.show_value(value)
            self.chosen.emit(value)


class ChoiceField(QComboBox):
    """Is a list of words for values; `chosen(value)` tells what the user takes."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Iterable[tuple[Any, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[Any] = []  # Qt's own data would make plain texts of enums
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setIconSize(QSize(34, 16))
        self.set_choices(choices)
        self.activated.connect(lambda number: self.chosen.emit(self._values[number]))

    @property
    def values(self) -> list[Any]:
        """Returns the values in the order of the list."""
        return self._values

    def value(self) -> Any:
        """Returns what is chosen, None for nothing."""
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def set_choices(self, choices: Iterable[tuple[Any, str]]) -> None:
        """Shows other choices and keeps what is chosen where it is among them."""
        before, listed = self.value(), list(choices)
        self.clear()
        self._values = [value for value, _ in listed]
        self.addItems([text for _, text in listed])
        self.setCurrentIndex(self._values.index(before) if before in self._values else -1)

    def show_value(self, value: Any) -> None:
        """Shows a value without telling; one that is not there is added as it is."""
        if value and value not in self._values:
            self._values.append(value)
            self.addItem(str(value))
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)


class SizeField(QDoubleSpinBox):
    """Is a size in px whose least value stands for the house's; `chosen(value)` tells px, or None for the house's."""

    chosen = Signal(object)

    def __init__(self, name: str, limits: tuple[float, float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        step = 0.1 if limits[0] < 1 else 0.5
        self._least = limits[0] - step
        self.setRange(self._least, limits[1])
        self.setSingleStep(step)
        self.setDecimals(1)
        self.setSuffix(" px")
        self.setSpecialValueText(tr("as built in"))
        self.setAccessibleName(name)
        self.setKeyboardTracking(False)
        self.valueChanged.connect(lambda value: self.chosen.emit(None if value <= self._least else round(value, 1)))

    def show_value(self, value: float | None) -> None:
        """Shows a size without telling."""
        self.blockSignals(True)
        self.setValue(self._least if value is None else value)
        self.blockSignals(False)


class PercentField(QDoubleSpinBox):
    """Is a share as percent; `chosen(share)` tells 0…1."""

    chosen = Signal(float)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, 100)
        self.setSingleStep(5)
        self.setDecimals(0)
        self.setSuffix("\u202f%")
        self.setAccessibleName(name)
        self.setKeyboardTracking(False)
        self.valueChanged.connect(lambda value: self.chosen.emit(value / 100))

    def show_value(self, share: float) -> None:
        """Shows a share without telling."""
        self.blockSignals(True)
        self.setValue(round(share * 100))
        self.blockSignals(False)
