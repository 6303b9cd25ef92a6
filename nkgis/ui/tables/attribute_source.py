"""Makes the rows of the attribute table: columns, filter and order; of large layers in a worker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal

from nkgis.app.attribute_table import AttributeTable, Ints, attribute_table, filtered_rows, sorted_rows
from nkgis.cartography.told import told
from nkgis.errors import InputError

if TYPE_CHECKING:
    from nkgis.app.workspace import Workspace
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner

_AT_ONCE_ROWS = 1_500


@dataclass(frozen=True, slots=True)
class _Wish:
    """Is what is to be shown: a layer, a filter, a field to sort by."""

    layer_id: str | None = None
    text: str = ""
    field: str | None = None
    down: bool = False


class AttributeSource(QObject):
    """Holds the table and the rows to show; `shown()` when they are there, `failed(sentence)` when a filter is wrong.

    The last wish wins: what an earlier one finds is dropped.
    """

    shown = Signal()
    failed = Signal(str)

    def __init__(self, session: Session, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._runner = session, runner
        self._wish, self._done = _Wish(), _Wish()
        self._parts: tuple[object, ...] = ()
        self._number = 0
        self.table: AttributeTable | None = None
        self.rows: Ints = np.array([], dtype=np.int64)

    def show_layer(self, layer_id: str | None, text: str) -> None:
        """Shows a layer; nothing happens when it is shown in this state already."""
        if layer_id != self._wish.layer_id:
            self._wish = _Wish(layer_id, text)
        else:
            self._wish = replace(self._wish, text=text)
        self._make()

    def set_filter(self, text: str) -> None:
        """Shows the rows that a filter selects."""
        self._wish = replace(self._wish, text=text)
        self._make()

    def sort_by(self, field: str) -> None:
        """Sorts by a field: up, then down, then in the order of the file."""
        wish = self._wish
        if wish.field != field:
            self._wish = replace(wish, field=field, down=False)
        else:
            self._wish = replace(wish, field=None if wish.down else field, down=not wish.down)
        self._make()

    def sort_indicator(self) -> tuple[int, Qt.SortOrder]:
        """Returns number and direction of the column that the rows are sorted by, -1 for none."""
        fields = [column.field for column in self.table.columns] if self.table is not None else []
        number = fields.index(self._done.field) if self._done.field in fields else -1
        return number, Qt.SortOrder.DescendingOrder if self._done.down else Qt.SortOrder.AscendingOrder

    def _make(self) -> None:
        workspace, wish = self._session.workspace, self._wish
        if workspace is None or wish.layer_id is None or wish.layer_id not in workspace.rows:
            return
        parts = (workspace.rows[wish.layer_id].frame, workspace.measurements)
        if wish == self._done and _same(parts, self._parts):
            return
        self._number += 1
        same_layer = self.table is not None and self.table.layer_id == wish.layer_id  # layers may share their rows
        number, kept = self._number, self.table if same_layer and _same(parts, self._parts) else None

        def work(_progress: object = None) -> tuple[AttributeTable, Ints]:
            return _made(workspace, wish, kept)

        if len(workspace.rows[wish.layer_id].frame) <= _AT_ONCE_ROWS:
            try:
                table, rows = work()
            except InputError as error:
                self.failed.emit(told(str(error)))
                return
            self._take(number, wish, parts, table, rows)
            return
        if self.table is not None and self.table.layer_id != wish.layer_id:
            self.table, self._parts, self._done = None, (), _Wish()
            self.rows = self.rows[:0]
            self.shown.emit()
        task = self._runner.start(self.tr("Making the table"), work, quiet=True)
        task.succeeded.connect(lambda made: self._take(number, wish, parts, *made))
        task.failed.connect(lambda error: self._on_failed(number, error))

    def _take(self, number: int, wish: _Wish, parts: tuple[object, ...], table: AttributeTable, rows: Ints) -> None:
        if number == self._number:
            self.table, self.rows, self._done, self._parts = table, rows, wish, parts
            self.shown.emit()

    def _on_failed(self, number: int, error: BaseException) -> None:
        if not isinstance(error, InputError):
            raise error
        if number == self._number:
            self.failed.emit(told(str(error)))


def _made(workspace: Workspace, wish: _Wish, kept: AttributeTable | None) -> tuple[AttributeTable, Ints]:
    table = kept if kept is not None else attribute_table(workspace, str(wish.layer_id))
    rows = filtered_rows(table, wish.text)
    column = next((column for column in table.columns if column.field == wish.field), None)
    return table, rows if column is None else sorted_rows(table, rows, column, down=wish.down)


def _same(parts: tuple[object, ...], others: tuple[object, ...]) -> bool:
    return len(parts) == len(others) and all(one is other for one, other in zip(parts, others, strict=True))
