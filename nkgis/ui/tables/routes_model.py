"""The route table as a Qt model over the routes and measurements of a workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from nkgis.cartography import words
from nkgis.cartography.passport.data import build_passport
from nkgis.cartography.passport.resolution import UNRESOLVED_TEXT
from nkgis.ui.plain import rich_tip
from nkgis.ui.route_swatch import route_swatch
from nkgis.ui.tables.country_columns import countries_of, other_text
from nkgis.ui.tables.lazy_rows import LazyRows
from nkgis.ui.tables.route_rows import (
    CROSSINGS,
    KIND,
    NAME,
    OTHER,
    QUALITY,
    STATUS,
    TOTAL,
    RouteRow,
    is_lazy,
    route_rows,
    tr,
)
from nkgis.ui.theme import Theme, ui_font

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nkgis.app.workspace import RouteKey, Workspace

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RouteModel(QAbstractTableModel):
    """Shows route rows; it sorts itself, on the values and not on the texts."""

    def __init__(self, colors: Theme) -> None:
        super().__init__()
        self._colors = colors
        self._rows: Sequence[RouteRow] = []
        self._columns: list[str] = [NAME, KIND, STATUS, QUALITY, TOTAL, OTHER, CROSSINGS]
        self._workspace: Workspace | None = None
        self._order: tuple[int, Qt.SortOrder] | None = None
        self._language = "en"
        self._folded: frozenset[str] = frozenset()
        self._bold = ui_font(weight=600)

    def set_workspace(self, workspace: Workspace, language: str) -> None:
        """Shows the routes of a workspace in a label language."""
        self.beginResetModel()
        self._workspace, self._language = workspace, language
        if is_lazy(workspace):
            self._folded = frozenset()
        self._rows = route_rows(workspace, language, self._folded)
        self._columns = [NAME, KIND, STATUS, QUALITY, TOTAL, *workspace.countries(), OTHER, CROSSINGS]
        if self._order is not None:
            self._sort_rows(*self._order)
        self.endResetModel()

    @property
    def folded(self) -> frozenset[str]:
        """Returns the countries whose kilometres stand in the column of the others."""
        return self._folded

    def set_folded(self, countries: frozenset[str]) -> None:
        """Counts some countries as other; order and selection of the rows stay."""
        if countries == self._folded or self._workspace is None:
            return
        self._folded = countries
        if is_lazy(self._workspace):
            self._rows = route_rows(self._workspace, self._language, countries)
            if self._order is not None:
                self._sort_rows(*self._order)
            self._tell_all()
            return
        by_key = {row.key: row for row in route_rows(self._workspace, self._language, countries)}
        self._rows = [by_key[row.key] for row in self._rows]
        self._tell_all()

    def set_styles(self, workspace: Workspace) -> None:
        """Repaints the swatches when only the styles of layers have changed."""
        self._workspace = workspace
        self._tell_all()

    def _tell_all(self) -> None:
        """Says that every cell and every heading is to be shown anew."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._columns) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    def countries_of(self, numbers: Iterable[int]) -> tuple[frozenset[str], frozenset[str]]:
        """Returns the countries that some rows lie in, and of these the ones that only one concept lies in."""
        return countries_of(self._rows[number] for number in numbers)

    def set_theme(self, colors: Theme) -> None:
        """Repaints the swatches in the colours of a theme."""
        self._colors = colors
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._columns) - 1))

    @property
    def columns(self) -> tuple[str, ...]:
        """Returns the ids of the columns: names above and country codes."""
        return tuple(self._columns)

    @property
    def countries(self) -> tuple[str, ...]:
        """Returns the columns that are countries."""
        return self._workspace.countries() if self._workspace is not None else ()

    def row(self, number: int) -> RouteRow:
        """Returns the row with that number."""
        return self._rows[number]

    def number_of(self, key: RouteKey) -> int:
        """Returns the row number of a route, -1 when it is not in the table."""
        if isinstance(self._rows, LazyRows):
            return self._rows.number_of(key)
        return next((n for n, row in enumerate(self._rows) if row.key == key), -1)

    def matching(self, wanted: Sequence[str]) -> list[int]:
        """Returns the numbers of the rows that hold every one of some folded words."""
        if isinstance(self._rows, LazyRows):
            return self._rows.matching(wanted)
        return [n for n, row in enumerate(self._rows) if all(word in row.searched for word in wanted)]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns heading, alignment or tool tip of a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heading(column)
        if role == Qt.ItemDataRole.ToolTipRole and self._is_figure(column):
            tip = tr("Kilometres, %1").replace("%1", self._heading_long(column))
            return rich_tip(f"{tip}\n{self._signs()}" if column != CROSSINGS else self._heading_long(column))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self._is_figure(column) else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns what a cell shows in a role."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.texts.get(column, "")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self._is_figure(column) else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DecorationRole and column == NAME:
            r = row.route
            return route_swatch(self._workspace, r, self._colors.name)
        if role == Qt.ItemDataRole.FontRole and column == TOTAL:
            return self._bold
        if role == Qt.ItemDataRole.ForegroundRole and column in row.warned:
            return self._colors.color("warn")
        if role == Qt.ItemDataRole.ToolTipRole:
            return rich_tip(self._tip(row, column))
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts the rows; shares that are not resolvable follow the figures, empty cells stay at the end."""
        self._order = (column, order) if column >= 0 else None
        if column < 0:
            return
        self.layoutAboutToBeChanged.emit()
        before = [self._rows[index.row()].key for index in self.persistentIndexList()]
        columns = [index.column() for index in self.persistentIndexList()]
        old = self.persistentIndexList()
        self._sort_rows(column, order)
        numbers = {key: self.number_of(key) for key in set(before)}
        new = [self.index(numbers[key], c) for key, c in zip(before, columns, strict=True)]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _sort_rows(self, column: int, order: Qt.SortOrder) -> None:
        name = self._columns[min(column, len(self._columns) - 1)]
        down = order == Qt.SortOrder.DescendingOrder
        if isinstance(self._rows, LazyRows):
            self._rows = self._rows.sorted(name, name_column=NAME, down=down)
            return
        filled = [row for row in self._rows if row.texts.get(name) and name not in row.warned]
        open_ones = [row for row in self._rows if row.texts.get(name) and name in row.warned]
        empty = [row for row in self._rows if not row.texts.get(name)]
        ordered = [sorted(rows, key=lambda row: row.values[name], reverse=down) for rows in (filled, open_ones)]
        self._rows = [*ordered[0], *ordered[1], *empty]

    def _is_figure(self, column: str) -> bool:
        return column not in {NAME, KIND, STATUS, QUALITY}

    def _heading(self, column: str) -> str:
        headings = {
            NAME: tr("Name"), KIND: tr("Kind"), STATUS: tr("Status"), TOTAL: words.total_word(),
            OTHER: tr("Other"), CROSSINGS: tr("Crossings"), QUALITY: tr("Geometry"),
        }  # fmt: skip
        return headings.get(column, column)

    def _heading_long(self, column: str) -> str:
        if column == OTHER:
            return other_text(self._folded)
        if column == CROSSINGS:
            return tr("number of border crossings")
        return tr("total") if column == TOTAL else words.country_name(column)

    @staticmethod
    def _signs() -> str:
        return (
            tr("n.r.: %1").replace("%1", tr(UNRESOLVED_TEXT)) + "\n" + tr("≈: rounded to the accuracy of a rough line")
        )

    def _tip(self, row: RouteRow, column: str) -> str:
        if self._workspace is None or not (column in {TOTAL, OTHER} or column in row.values):
            return ""
        passport = build_passport(row.route, row.measurement, self._workspace.method)
        if column == TOTAL:
            return passport.lengths[0].tip
        if column == OTHER:
            shown = row.measurement.by_country.keys() - self._folded
            return "\n\n".join(p.tip for p in passport.parts if p.code not in shown)
        tips = [p.tip for p in passport.parts if p.code == column]
        return tips[0] if tips else row.texts[column]
