"""The classes of a style as a table: on or off, picture, what tells the features, caption, how many rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from nkgis.analysis.fields import number_of
from nkgis.cartography.own_look import own_looks
from nkgis.cartography.styled_legend import caption, number_text
from nkgis.errors import InputError
from nkgis.model.style import FILTER_MAX, TEXT_MAX, LayerStyle, Method, StyleClass, StyleKind
from nkgis.ui import swatch
from nkgis.ui.plain import cut
from nkgis.ui.styling.fields import tr
from nkgis.ui.swatch import LINE_SIZE, as_icon

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from nkgis.model.kinds import LayerKind
    from nkgis.ui.theme import Theme

SHOWN, VALUE, CAPTION, COUNT = range(4)
_EDITABLE = Qt.ItemFlag.ItemIsEditable
House = tuple[str | None, ...]


class ClassTable(QTableWidget):
    """Shows the classes and the others below them.

    `edited(style)` tells what the user changes, `refused(sentence)` why something was not taken.
    """

    edited = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self._style: LayerStyle | None = None
        self._filling = False
        self.setAccessibleName(tr("Classes"))
        self.setIconSize(LINE_SIZE)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(26)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.horizontalHeader()
        header.setSectionResizeMode(VALUE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(CAPTION, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setColumnWidth(SHOWN, 66)
        self.setColumnWidth(COUNT, 64)
        self.itemChanged.connect(self._on_changed)

    def show_style(
        self, style: LayerStyle, kind: LayerKind, colors: Theme, house: Callable[[int], House],
        counts: Mapping[int, int], name: str,
    ) -> None:
        """Shows a style; `house(number)` is what a class is drawn on, `counts` its rows, `name` the layer's."""
        chosen = self.selected()
        self._style, self._filling = style, True
        heads = {StyleKind.CATEGORIES: tr("Value"), StyleKind.GRADUATED: tr("Up to"), StyleKind.RULES: tr("Rule")}
        self.setHorizontalHeaderLabels([tr("Shown"), heads.get(style.kind, tr("Value")), tr("Caption"), tr("Rows")])
        entries = [*style.classes, style.other or StyleClass(shown=False)]
        self.setRowCount(len(entries))
        for row, (entry, look) in enumerate(zip(entries, own_looks(style), strict=True)):
            is_other = row == len(style.classes)
            number = -1 if is_other else row
            picture = swatch.styled_swatch(look, kind, house(number), colors.name)
            self._set(row, SHOWN, "", icon=as_icon(picture), checked=entry.shown)
            self._set(row, VALUE, self._value_text(style, row), editable=not is_other)
            self._set(row, CAPTION, cut(entry.caption or caption(style, number, name), TEXT_MAX), editable=True)
            self._set(row, COUNT, str(counts.get(number, 0)))
        self._filling = False
        self._choose(chosen or [0])

    def selected(self) -> list[int]:
        """Returns the selected rows; the last row of the table is the others."""
        return sorted({index.row() for index in self.selectionModel().selectedRows()})

    def _value_text(self, style: LayerStyle, row: int) -> str:
        if row == len(style.classes):
            return tr("everything else") if style.classes else tr("everything")
        one = style.classes[row]
        if style.kind is StyleKind.GRADUATED:
            return tr("no end") if one.upper is None else number_text(one.upper)
        return one.filter if style.kind is StyleKind.RULES else one.value

    def _set(
        self, row: int, column: int, text: str, *, icon: object = None, checked: bool | None = None,
        editable: bool = False,
    ) -> None:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            self.setItem(row, column, item)
        if item.text() != text:
            item.setText(text)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if checked is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
            item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
            item.setToolTip(tr("Draw these features"))
        item.setFlags(flags | _EDITABLE if editable else flags)
        if icon is not None:
            item.setIcon(icon)  # type: ignore[arg-type]
        if column == COUNT:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _choose(self, rows: Sequence[int]) -> None:
        model = self.selectionModel()
        model.clearSelection()
        how = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in rows:
            if row < self.rowCount():
                model.select(self.model().index(row, 0), how)

    def choose(self, row: int) -> None:
        """Selects one row."""
        self.setCurrentCell(row, VALUE)
        self._choose([row])

    def _on_changed(self, item: QTableWidgetItem) -> None:
        style = self._style
        if self._filling or style is None:
            return
        row, text = item.row(), item.text().strip()
        try:
            made = self._changed(style, row, item, text)
        except (ValueError, InputError) as fault:
            self.edited.emit(style)  # the cell shows again what it held
            self.refused.emit(str(fault))
        else:
            self.edited.emit(made)

    def _changed(self, style: LayerStyle, row: int, item: QTableWidgetItem, text: str) -> LayerStyle:
        """Returns the style with one cell as the user wrote it."""
        is_other = row == len(style.classes)
        entry = (style.other or StyleClass()) if is_other else style.classes[row]
        if item.column() == SHOWN:
            entry = replace(entry, shown=item.checkState() == Qt.CheckState.Checked)
        elif item.column() == CAPTION:
            entry = replace(entry, caption=text[:TEXT_MAX])
        elif style.kind is StyleKind.GRADUATED:
            return with_upper(style, row, text)
        elif style.kind is StyleKind.RULES:
            from nkgis.analysis.filtering import parsed

            if text:
                parsed(text)
            entry = replace(entry, filter=text[:FILTER_MAX])
        else:
            entry = replace(entry, value=text[:TEXT_MAX])
        if is_other:
            return replace(style, other=entry)
        return replace(style, classes=tuple(entry if n == row else one for n, one in enumerate(style.classes)))


def with_upper(style: LayerStyle, row: int, text: str) -> LayerStyle:
    """Returns a graduated style with another end of one class; ValueError when it is no number or out of order."""
    is_last = row == len(style.classes) - 1
    if is_last and text in {"", tr("no end")}:
        classes = (*style.classes[:-1], replace(style.classes[-1], upper=None, caption=""))
        return replace(style, classes=classes, method=Method.MANUAL)
    number = number_of(text.replace("\u202f", "").replace("\u2212", "-").replace(",", "."))
    if number != number:  # noqa: PLR0124 - NaN
        raise ValueError(tr("The end of a class is a number."))
    classes = tuple(
        replace(one, upper=number, caption="") if n == row else one for n, one in enumerate(style.classes)
    )
    ends = [one.upper for one in classes if one.upper is not None]
    if ends != sorted(ends):
        raise ValueError(tr("The ends of the classes rise from the first to the last."))
    return replace(style, classes=classes, method=Method.MANUAL)
