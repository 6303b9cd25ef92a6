"""The table view of the attributes: whole rows are selected, cells are edited, spreadsheets copied from and pasted."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from nkgis.app.attribute_table import Ints
from nkgis.ui.tables.attribute_model import AttributeModel

_ROW_PX, _COLUMN_MAX_PX, _COLUMN_MIN_PX, _ROWS_ASKED, _SPACE_PX = 26, 260, 70, 60, 22
_NAME_PX, _RANGES_MAX = 220, 2_000


class AttributeView(QTableView):
    """Shows an attribute model; `copy_wanted()`, `paste_wanted()` and `entered_row(number)` come from keys."""

    copy_wanted = Signal()
    paste_wanted = Signal()
    entered_row = Signal(int)
    edit_refused = Signal()

    def __init__(self, model: AttributeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._attributes = model
        self.setModel(model)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setDefaultSectionSize(_ROW_PX)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.hide()
        # a header asks of every cell in it whether it is selected: minutes for all of 200,000 rows
        self._nothing_selected = QItemSelectionModel(model, self)  # kept, so that it lives as long as the headers
        for header in (rows, columns):
            header.setSelectionModel(self._nothing_selected)
        columns.setHighlightSections(False)
        columns.setSectionsClickable(True)
        columns.setSortIndicatorShown(True)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Attributes"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handles the keys that mean something here."""
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not editing and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_F2 and not self._attributes.is_editable:
            self.edit_refused.emit()
        else:
            super().keyPressEvent(event)

    def selected_numbers(self) -> Ints:
        """Returns the numbers of the selected rows, ascending, without an index for each."""
        selection = self.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]
        ranges = [np.arange(part.top(), part.bottom() + 1) for part in parts]
        if not ranges:
            return np.array([], dtype=np.int64)
        return ranges[0] if len(ranges) == 1 else np.sort(np.concatenate(ranges))  # ranges share no row

    def select_numbers(self, numbers: Ints) -> None:
        """Selects rows; neighbours become one range. More ranges than Qt can take in a second select nothing."""
        selection = QItemSelection()
        breaks = np.flatnonzero(np.diff(numbers) > 1) + 1
        if breaks.size > _RANGES_MAX:
            numbers = numbers[:0]
        if numbers.size:
            model, last = self._attributes, self._attributes.columnCount() - 1
            for run in np.split(numbers, breaks):
                selection.select(model.index(int(run[0]), 0), model.index(int(run[-1]), last))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
        if numbers.size:
            current = self._attributes.index(int(numbers[0]), max(0, self.currentIndex().column()))
            self.selectionModel().setCurrentIndex(current, flags.NoUpdate)
            self.scrollTo(self._attributes.index(int(numbers[0]), 0))

    def fit_columns(self) -> None:
        """Gives columns the width that their headings and first rows need."""
        model, head = self._attributes, self.horizontalHeader().fontMetrics()
        rows = min(model.rowCount(), _ROWS_ASKED)
        for number in range(model.columnCount()):
            heading = str(model.headerData(number, Qt.Orientation.Horizontal) or "")
            texts = {str(model.index(row, number).data() or "") for row in range(rows)}
            wide = max((self.fontMetrics().horizontalAdvance(text) for text in texts), default=0)
            need = max(wide, head.horizontalAdvance(heading) + 12) + _SPACE_PX
            most = _NAME_PX if number == 1 else _COLUMN_MAX_PX
            self.setColumnWidth(number, max(_COLUMN_MIN_PX, min(most, need)))

    def current_place(self) -> tuple[int, int]:
        """Returns row number and column number of the current cell, the first cell when there is none."""
        index: QModelIndex = self.currentIndex()
        return (index.row(), index.column()) if index.isValid() else (0, 0)
