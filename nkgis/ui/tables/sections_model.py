"""The rows of the sections table: a Qt model over the sections and point events of one route."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from nkgis.cartography import words
from nkgis.cartography.reading import Reading, reading_of
from nkgis.model.event import COUNTRY, kinds_of
from nkgis.model.numbers import date_text, in_kilometres, km_text, long_unit, metres_text, number_text, written
from nkgis.ui.plain import cut, rich_tip
from nkgis.ui.theme import Theme, ui_font

if TYPE_CHECKING:
    from nkgis.app.referencing import Referenced
    from nkgis.model.event import Event, Section

Index = QModelIndex | QPersistentModelIndex
FROM, TO, LENGTH, PUBLISHED = "from", "to", "length", "published"
SORT = Qt.ItemDataRole.UserRole
"""The role of what a cell is sorted by; None stays at the end."""
_FIGURES = frozenset({FROM, TO, LENGTH, PUBLISHED})
_VALUE_MAX = 200
_ROOT = QModelIndex()


def tr(text: str) -> str:
    """Returns a text of the table in the language of the window."""
    return QCoreApplication.translate("sections", text)


def column_text(column: str) -> str:
    """Returns the heading of a column: a word of ours, or the kind of event as the file calls it."""
    known = {
        FROM: tr("From km"), TO: tr("To km"), PUBLISHED: tr("Published km"),
        LENGTH: tr("Length km") if long_unit()[0] == "km" else tr("Length mi"),
        COUNTRY: tr("Country"), "gauge": tr("Gauge"), "status": tr("Status"), "structure": tr("Structure"),
        "owner": tr("Owner"), "operator": tr("Operator"),
    }  # fmt: skip
    return known.get(column) or cut(column[:1].upper() + column[1:], _VALUE_MAX)


def value_text(kind: str, value: str) -> str:
    """Returns a value as a person reads it."""
    if kind == COUNTRY:
        return words.country_name(value)
    table = {"gauge": words.GAUGES, "status": words.STATUSES}.get(kind)
    return cut(words.word(table, value) if table is not None else value, _VALUE_MAX)


class SectionModel(QAbstractTableModel):
    """Shows the sections of a route on a date."""

    def __init__(self, colors: Theme) -> None:
        super().__init__()
        self._colors = colors
        self._rows: list[Section] = []
        self._kinds: list[str] = []
        self._columns: list[str] = [FROM, TO, LENGTH]
        self._one: Referenced | None = None
        self._texts: list[dict[str, str]] = []
        self._italic = ui_font()
        self._italic.setItalic(True)

    def set_route(self, one: Referenced | None, date: str | None) -> None:
        """Shows the sections of a route on an ISO date, those without an end on None."""
        self.beginResetModel()
        self._one = one
        self._rows = one.rows(date) if one is not None else []
        self._kinds = kinds_of(self._rows)
        published = one is not None and one.calibration is not None
        self._columns = [FROM, TO, LENGTH, *([PUBLISHED] if published else []), *self._kinds]
        self._texts = [] if one is None else _texts(one, self._rows, published=published)
        self.endResetModel()

    def set_theme(self, colors: Theme) -> None:
        """Takes the colours of a theme."""
        self._colors = colors
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._columns) - 1))

    @property
    def columns(self) -> tuple[str, ...]:
        """Returns the ids of the columns: names above and kinds of events."""
        return tuple(self._columns)

    def row(self, number: int) -> Section:
        """Returns the section of a row."""
        return self._rows[number]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns heading or alignment of a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column_text(self._columns[section])
        return self._side(self._columns[section]) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns what a cell shows in a role."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts[index.row()].get(column, "")
        if role == SORT:
            return self._sort_value(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(column)
        if role == Qt.ItemDataRole.FontRole and row.is_point:
            return self._italic
        if role == Qt.ItemDataRole.ForegroundRole and column == COUNTRY and not row.is_point and not row.values.get(
            COUNTRY
        ):
            return self._colors.color("text2")
        if role == Qt.ItemDataRole.ToolTipRole:
            return rich_tip(self._tip(row, column))
        return None

    @staticmethod
    def _side(column: str) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in _FIGURES else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _sort_value(self, row: Section, column: str) -> float | str | None:
        if column in {FROM, PUBLISHED}:
            return row.from_m if column == FROM or self._one is None else self._one.published_km(row.from_m)
        if column == TO:
            return row.to_m
        if column == LENGTH:
            return None if row.is_point else row.to_m - row.from_m
        text = value_text(column, row.values[column]) if column in row.values else ""
        return text.casefold() or None

    def _tip(self, row: Section, column: str) -> str:
        if column == LENGTH:
            return tr("a point") if row.is_point else metres_text(row.to_m - row.from_m)
        if column in {FROM, TO}:
            return self._chainage_tip(row.from_m if column == FROM else row.to_m)
        if column == PUBLISHED:
            return tr("Straight between the stations whose kilometre is published")
        if column == COUNTRY:
            return tr("Measured: the route cut by the border set")
        return "\n\n".join(event_text(event) for event in row.events if event.kind == column)


    def _chainage_tip(self, m: float) -> str:
        published = self._one.published_km(m) if self._one is not None else None
        text = metres_text(m)
        if published is None:
            return text
        return text + "\n" + tr("published km %1").replace("%1", number_text(published, ".3f"))


def event_text(event: Event) -> str:
    """Returns value, dates and source of an event, a line each."""
    lines = [value_text(event.kind, event.value)]
    if event.since and event.until:
        lines.append(tr("from %1 to %2").replace("%1", date_text(event.since)).replace("%2", date_text(event.until)))
    elif event.since:
        lines.append(tr("since %1").replace("%1", date_text(event.since)))
    elif event.until:
        lines.append(tr("until %1").replace("%1", date_text(event.until)))
    if event.as_of:
        lines.append(tr("as of %1").replace("%1", date_text(event.as_of)))
    lines.append(tr("Source: %1").replace("%1", event.source) if event.source else tr("no source"))
    return "\n".join(lines)


def _texts(one: Referenced, rows: list[Section], *, published: bool) -> list[dict[str, str]]:
    """Returns the texts of every row; the lengths of the sections add up to the route's."""
    reading = reading_of(one.route, one.length_m)
    cells = iter(reading.cells([row.to_m - row.from_m for row in rows if not row.is_point]))
    texts = []
    for row in rows:
        cell = {FROM: _km(reading, row.from_m), TO: _km(reading, row.to_m), LENGTH: "" if row.is_point else next(cells)}
        if published:
            ends = [one.published_km(m) or 0.0 for m in dict.fromkeys((row.from_m, row.to_m))]
            with written(in_kilometres()):
                cell[PUBLISHED] = " – ".join(km_text(km * 1000, total_m=one.length_m) for km in ends)
        texts.append(cell | {kind: value_text(kind, value) for kind, value in row.values.items()})
    return texts


def _km(reading: Reading, m: float) -> str:
    return reading.chainage(m) if m else "0"


class SectionOrder(QSortFilterProxyModel):
    """Sorts sections on their values; empty cells stay at the end in both orders."""

    def __init__(self, source: SectionModel) -> None:
        super().__init__()
        self.setSourceModel(source)
        self.setSortRole(SORT)

    def lessThan(self, left: Index, right: Index) -> bool:
        """Tells which of two cells comes first."""
        one, other = left.data(SORT), right.data(SORT)
        if one is None or other is None:
            down = self.sortOrder() == Qt.SortOrder.DescendingOrder
            return (one is None and other is not None) if down else (one is not None and other is None)
        return bool(one < other)
