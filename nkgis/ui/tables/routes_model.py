"""The rows of the route table: a Qt model over the routes and measurements of a workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from nkgis.cartography import words
from nkgis.cartography.memo import Memo
from nkgis.cartography.passport.data import build_passport
from nkgis.cartography.passport.resolution import UNRESOLVED_TEXT, unresolved
from nkgis.cartography.reading import reading_of
from nkgis.model.kinds import Status
from nkgis.ui import swatch
from nkgis.ui.plain import cut, rich_tip
from nkgis.ui.spelling import folded
from nkgis.ui.tables.lazy_rows import LAZY_FROM, LazyRows
from nkgis.ui.tables.route_blocks import lazy_rows
from nkgis.ui.theme import Theme, ui_font

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.model.route import Route
    from nkgis.model.segment import Measurement, Segment

Index = QModelIndex | QPersistentModelIndex
NAME, KIND, STATUS, TOTAL = "name", "kind", "status", "total"
OTHER, CROSSINGS, QUALITY = "other", "crossings", "quality"
_NAME_MAX = 200
PADDING = _FIGURE_SPACE = "\u2007"
"""What stands behind figures so that their decimal points stand under each other."""
_CONCEPTS = frozenset({Status.PROPOSED, Status.SHELVED})
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class RouteRow:
    """Is one row: the text and the sort value of every column, and what the filter searches in."""

    key: RouteKey
    route: Route
    measurement: Measurement
    texts: dict[str, str]
    values: dict[str, Any]
    warned: frozenset[str]
    searched: str


_ROWS: Memo[list[RouteRow]] = Memo()


def tr(text: str) -> str:
    """Returns a text of the table in the language of the window."""
    return QCoreApplication.translate("routes", text)


def route_rows(workspace: Workspace, language: str, as_other: frozenset[str] = frozenset()) -> Sequence[RouteRow]:
    """Returns a row for every measured route, in layer order; the countries in `as_other` are counted as other.

    From LAZY_FROM routes on the rows are made when they are looked at.
    """
    if len(workspace.routes) >= LAZY_FROM:
        routes, measurements = workspace.routes, workspace.measurements
        return lazy_rows(
            workspace, language,
            lambda key: _row(key, routes[key], measurements[key], workspace, language, as_other), as_other,
        )  # fmt: skip
    shown = {layer.id for layer in workspace.project.layers}
    keys: dict[str, list[RouteKey]] = {}
    for key in workspace.routes:
        if key[0] in shown and key in workspace.measurements:
            keys.setdefault(key[0], []).append(key)
    return [
        row
        for layer_id, of_layer in keys.items()
        for row in _layer_rows(layer_id, of_layer, workspace, language, as_other)
    ]


def _layer_rows(
    layer_id: str, keys: list[RouteKey], workspace: Workspace, language: str, as_other: frozenset[str]
) -> list[RouteRow]:
    """Returns the rows of one layer, made once for as long as its routes and measurements stay the same."""
    routes, measurements = workspace.routes, workspace.measurements
    ends = (keys[0], keys[-1])
    parts = (*(routes[key] for key in ends), *(measurements[key] for key in ends), workspace.method)
    return _ROWS.value(
        (layer_id, language, len(keys), as_other),
        parts,
        lambda: [_row(key, routes[key], measurements[key], workspace, language, as_other) for key in keys],
    )


def _row(
    key: RouteKey,
    route: Route,
    measurement: Measurement,
    workspace: Workspace,
    language: str,
    as_other: frozenset[str],
) -> RouteRow:
    name = route.names.get(language) or route.name or route.id
    countries = [country for country in measurement.by_country if country not in as_other]
    total_m = measurement.length_m
    reading = reading_of(route, total_m)
    other_m = measurement.border_m + measurement.overlap_m + measurement.unassigned_m + measurement.uncovered_m
    other_m += sum(length for country, length in measurement.by_country.items() if country in as_other)
    parts_m = [*(measurement.by_country[c] for c in countries), *([other_m] if other_m > 0 else [])]
    figures = [_aligned(text, total_m, rough=reading.is_rough) for text in reading.cells(parts_m)]
    values: dict[str, Any] = {
        NAME: cut(name, _NAME_MAX).casefold(),
        KIND: words.word(words.MODES, route.mode),
        STATUS: words.word(words.STATUSES, route.status),
        TOTAL: total_m,
        CROSSINGS: len(measurement.crossings),
        QUALITY: words.word(words.QUALITIES, route.quality),
        OTHER: other_m,
    }
    texts = {
        NAME: cut(name, _NAME_MAX),
        KIND: values[KIND],
        STATUS: values[STATUS],
        QUALITY: values[QUALITY],
        TOTAL: _aligned(reading.about(total_m), total_m, rough=reading.is_rough),
        CROSSINGS: str(len(measurement.crossings)) if measurement.crossings else "",
        OTHER: figures[len(countries)] if other_m > 0 else "",
    }
    warned = set()
    open_shares = {c for c in countries if unresolved(_pieces(measurement, c), route, measurement, workspace.method)}
    for country, figure in zip(countries, figures, strict=False):
        texts[country] = tr("n.r.") if country in open_shares else figure
        values[country] = measurement.by_country[country]
        if country in open_shares:
            warned.add(country)
    rest = [piece for piece in measurement.segments if piece.country not in countries]
    if rest and unresolved(rest, route, measurement, workspace.method):
        texts[OTHER] = tr("n.r.")
        warned.add(OTHER)
    names = " ".join(cut(str(n)) for n in (route.name, *route.names.values()))
    gauge = words.word(words.GAUGES, route.gauge) if route.gauge else ""
    searched = folded(" ".join([
        texts[NAME], names, cut(route.id), route.layer_id, *texts.values(), gauge, route.substance or "",
        *measurement.by_country, *(words.country_name(c) for c in measurement.by_country),
    ]))  # fmt: skip
    return RouteRow(key, route, measurement, texts, values, frozenset(warned), searched)


def _pieces(measurement: Measurement, country: str) -> list[Segment]:
    return [piece for piece in measurement.segments if piece.country == country]


def _aligned(text: str, total_m: float, *, rough: bool) -> str:
    # one decimal beside two: a figure space keeps the decimal points under each other; "≈ 590" has none to align
    return text + (_FIGURE_SPACE if total_m >= 100_000 and not rough else "")


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
        if len(workspace.routes) >= LAZY_FROM:
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
        if len(self._workspace.routes) >= LAZY_FROM:
            self._rows = route_rows(self._workspace, self._language, countries)
            if self._order is not None:
                self._sort_rows(*self._order)
            self._tell_all()
            return
        by_key = {row.key: row for row in route_rows(self._workspace, self._language, countries)}
        self._rows = [by_key[row.key] for row in self._rows]
        self._tell_all()

    def _tell_all(self) -> None:
        """Says that every cell and every heading is to be shown anew."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._columns) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    def countries_of(self, numbers: Iterable[int]) -> tuple[frozenset[str], frozenset[str]]:
        """Returns the countries that some rows lie in, and of these the ones that only one concept lies in."""
        found: dict[str, list[RouteRow]] = {}
        for number in numbers:
            for country in self._rows[number].measurement.by_country:
                found.setdefault(country, []).append(self._rows[number])
        rare = {c for c, rows in found.items() if len(rows) == 1 and rows[0].route.status in _CONCEPTS}
        return frozenset(found), frozenset(rare)

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
            return swatch.line_swatch(r.mode, r.status, r.gauge, r.quality, self._colors.name)
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
            NAME: tr("Name"), KIND: tr("Kind"), STATUS: tr("Status"), TOTAL: tr("Total km"),
            OTHER: tr("Other"), CROSSINGS: tr("Crossings"), QUALITY: tr("Geometry"),
        }  # fmt: skip
        return headings.get(column, column)

    def _heading_long(self, column: str) -> str:
        if column == OTHER:
            text = tr("on a border, in an overlap, outside every country or outside the border set")
            names = ", ".join(words.country_name(country) for country in sorted(self._folded))
            return f"{text}; {tr('also in %1').replace('%1', names)}" if names else text
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
