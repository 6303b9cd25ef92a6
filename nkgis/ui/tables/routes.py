"""The route table with its filter row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from nkgis.ui.clipboard import rows_copied
from nkgis.ui.panels.legend import shown_alike
from nkgis.ui.plain import plain_label
from nkgis.ui.swatch import LINE_SIZE
from nkgis.ui.tables import route_rows
from nkgis.ui.tables.boxes import count_in, route_boxes
from nkgis.ui.tables.routes_filter import RouteFilter
from nkgis.ui.tables.routes_model import RouteModel
from nkgis.ui.theme import Theme, ui_font

if TYPE_CHECKING:
    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.model.project import Bounds
    from nkgis.ui.session import Session

_WIDE_PX = 1100
_NARROW_PX = 640
_KIND_FROM_PX = 900
_NAME_MIN_PX, _NAME_GOOD_PX, _FIGURE_MIN_PX = 150, 240, 40
_CELL_SPACE_PX, _SORT_MARK_PX, _ROWS_ASKED = 14, 14, 2_000
_ROWS_OF_MANY = 100
_FILTER_DELAY_MS = 120
_SEVERAL_MAX = 100
"""So many of the selected rows are told of together."""


class WarnedText(QStyledItemDelegate):
    """Keeps the colour of a warned figure when its row is selected."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Sets the colours of a cell."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus  # the row is what is chosen, not a cell
        color = index.data(Qt.ItemDataRole.ForegroundRole)
        if color is not None:
            option.palette.setColor(QPalette.ColorRole.HighlightedText, color)


class RouteView(QTableView):
    """Shows the rows; Ctrl+C copies the selected ones as text with tabs.

    `resized()` fires when the room for columns changes, also by a scroll bar.
    """

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tells that the room for columns changed."""
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handles the keys that mean something here."""
        if event.matches(QKeySequence.StandardKey.Copy):
            rows_copied(self.selected_text())
            return
        super().keyPressEvent(event)

    def selected_text(self) -> str:
        """Returns the visible columns of the selected rows with their headings, tabs between, for a spreadsheet."""
        from nkgis.app.spreadsheet import harmless, spreadsheet_number, tabbed

        model = self.model()
        columns = [c for c in range(model.columnCount()) if not self.isColumnHidden(c)]
        head = [str(model.headerData(c, Qt.Orientation.Horizontal) or "") for c in columns]
        rows = [head]
        for index in sorted(self.selectionModel().selectedRows(), key=QModelIndex.row):
            cells = [str(model.index(index.row(), c).data() or "").strip(route_rows.PADDING) for c in columns]
            rows.append([harmless(spreadsheet_number(cell)) for cell in cells])
        return tabbed(rows).rstrip("\n")


class RoutePanel(QWidget):
    """Shows all routes; a selected row selects the route of the session, and the other way round.

    `picked_route(key)` fires when a row is chosen here, `activated_route(key)` on a double click or Enter,
    `hovered_route(key or None)` under the mouse, `several_picked(keys)` when other rows are selected together.
    """

    activated_route = Signal(object)
    picked_route = Signal(object)
    hovered_route = Signal(object)
    several_picked = Signal(object)

    def __init__(self, session: Session, colors: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._language = language
        self._bounds: Bounds | None = None
        self._boxes = np.empty((0, 4))
        self.model = RouteModel(colors)
        self.proxy = RouteFilter(self.model)
        self.view = self._build_view()
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter, e.g. gas shelved"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(280)
        self.count = plain_label("", secondary=True, size_px=12)
        self._delay = QTimer(self, singleShot=True, interval=_FILTER_DELAY_MS)
        self._delay.timeout.connect(self.apply_filter)
        self.filter.textChanged.connect(self._delay.start)
        self.filter.returnPressed.connect(self._on_filter_entered)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._build_empty())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._build_head())
        layout.addWidget(self._stack, 1)
        session.shown_changed.connect(self._on_changed)
        session.selection_changed.connect(self._on_selected)
        if session.shown is not None:
            self._show(session.shown)

    def set_language(self, language: str) -> None:
        """Shows names in a label language."""
        self._language = language
        if self._session.shown is not None:
            self._show(self._session.shown)

    def set_bounds(self, bounds: Bounds) -> None:
        """Counts the routes that lie in the part of the map that is in view."""
        self._bounds = bounds
        self._show_count()

    def apply_filter(self) -> None:
        """Filters by the words in the field now."""
        self._delay.stop()
        self.proxy.set_text(self.filter.text())
        self._show_count()
        text = self.filter.text().strip()
        self._arrange_columns()
        nothing = bool(text) and self.proxy.rowCount() == 0
        self._no_match.setText(self.tr("No route matches “%1”.").replace("%1", text))
        self._stack.setCurrentIndex(1 if nothing else 0)
        self._on_selected(self._session.selected)

    def _build_view(self) -> RouteView:
        view = RouteView(self)
        view.setModel(self.proxy)
        view.setItemDelegate(WarnedText(view))
        view.setSortingEnabled(True)
        view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        view.horizontalHeader().setSortIndicatorClearable(False)
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.setIconSize(LINE_SIZE)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(28)
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setMinimumSectionSize(40)
        view.setAccessibleName(self.tr("Routes"))
        view.selectionModel().selectionChanged.connect(self._on_row_selected)
        view.doubleClicked.connect(self._on_activated)
        view.activated.connect(self._on_activated)
        view.setMouseTracking(True)
        view.resized.connect(self._arrange_columns)
        view.entered.connect(lambda index: self.hovered_route.emit(self._key(index)))
        view.viewportEntered.connect(lambda: self.hovered_route.emit(None))
        return view

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 12, 6)
        head.setSpacing(12)
        head.addWidget(plain_label(self.tr("Routes"), weight=600))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.filter, 1)
        return head

    def _build_empty(self) -> QWidget:
        page = QWidget(self)
        self._no_match = plain_label("", secondary=True)
        clear = QPushButton(self.tr("Clear"), page)
        clear.clicked.connect(self._on_clear)
        layout = QHBoxLayout(page)
        layout.addStretch(1)
        layout.addWidget(self._no_match)
        layout.addWidget(clear)
        layout.addStretch(1)
        return page

    def sizeHint(self) -> QSize:
        """Returns the size it is drawn for."""
        return QSize(738, 236)

    def _arrange_columns(self) -> None:
        wide, narrow = self.width() >= _WIDE_PX, self.width() < _NARROW_PX
        shown, others = self._countries_to_show(fold=not wide)
        for number, column in enumerate(self.model.columns):
            details = {route_rows.CROSSINGS, route_rows.QUALITY}
            main = {route_rows.NAME, route_rows.STATUS, route_rows.TOTAL}
            hidden = (column in details and not wide) or (narrow and column not in main)
            hidden = hidden or (column == route_rows.KIND and self.width() < _KIND_FROM_PX)
            hidden = hidden or (column in self.model.countries and column not in shown)
            hidden = hidden or (column == route_rows.OTHER and not others)
            self.view.setColumnHidden(number, hidden)
        self._fit_columns()

    def _countries_to_show(self, *, fold: bool) -> tuple[frozenset[str], bool]:
        """Returns the countries with a column of their own, and whether the others need one.

        A country that no listed route lies in needs none; `fold` counts one that only a concept lies in as other.
        """
        rows = range(self.proxy.rowCount())
        if not rows or self.model.rowCount() > _ROWS_ASKED:
            self.model.set_folded(frozenset())
            return frozenset(self.model.countries), True
        listed = [self.proxy.mapToSource(self.proxy.index(row, 0)).row() for row in rows]
        present, rare = self.model.countries_of(listed)
        self.model.set_folded(rare if fold else frozenset())
        others = any(self.model.row(number).texts.get(route_rows.OTHER) for number in listed)
        return present - self.model.folded, others

    def _fit_columns(self) -> None:
        """Gives the name what the figures leave, and never less than it needs."""
        room = self.view.viewport().width()
        name = self.model.columns.index(route_rows.NAME)
        needs = {
            number: self._needed_px(number)
            for number in range(len(self.model.columns))
            if number != name and not self.view.isColumnHidden(number)
        }
        easy = max(0, min(12, (room - sum(needs.values()) - _NAME_GOOD_PX) // max(1, len(needs))))
        for number, width in needs.items():
            self.view.setColumnWidth(number, width + easy)
            room -= width + easy
        self.view.setColumnWidth(name, max(_NAME_MIN_PX, room))

    def _needed_px(self, number: int) -> int:
        """Returns the width that the texts and the heading of a column need."""
        head = self.view.horizontalHeader().fontMetrics()
        heading = str(self.model.headerData(number, Qt.Orientation.Horizontal) or "")
        column = self.model.columns[number]
        texts = {self.model.row(row).texts.get(column, "") for row in self._rows_asked()}
        metrics = QFontMetrics(ui_font(weight=600)) if column == route_rows.TOTAL else self.view.fontMetrics()
        wide = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        return max(_FIGURE_MIN_PX, wide + _CELL_SPACE_PX, head.horizontalAdvance(heading) + _SORT_MARK_PX)

    def _rows_asked(self) -> range:
        """Returns the rows whose texts give the columns their width: of very many only the first."""
        count = self.model.rowCount()
        return range(count if count <= _ROWS_ASKED else _ROWS_OF_MANY)

    def _on_changed(self, before: Workspace | None, after: Workspace) -> None:
        same_routes = before is not None and before.routes is after.routes and before.measurements is after.measurements
        same_layers = before is not None and _layer_ids(before) == _layer_ids(after)
        if not (same_routes and same_layers):
            self._show(after)
        elif before is not None and not shown_alike(before, after):
            self.model.set_styles(after)

    def _show(self, workspace: Workspace) -> None:
        self.model.set_workspace(workspace, self._language)
        self._boxes = route_boxes(workspace)
        self.apply_filter()

    def _show_count(self) -> None:
        total, shown = self.model.rowCount(), self.proxy.rowCount()
        if self.filter.text().strip():
            text = self.tr("%1 of %2 match").replace("%1", str(shown))
        elif self._bounds is not None and len(self._boxes):
            text = self.tr("%1 of %2 in view").replace("%1", str(count_in(self._boxes, self._bounds)))
        else:
            text = "%2" if total else ""
        self.count.setText(text.replace("%2", str(total)))

    def _on_clear(self) -> None:
        self.filter.clear()
        self.apply_filter()
        self.filter.setFocus()

    def _on_filter_entered(self) -> None:
        self.apply_filter()
        if self.proxy.rowCount():
            self.view.selectRow(0)
            self.view.setFocus()

    def _on_row_selected(self) -> None:
        rows = self.view.selectionModel().selectedRows()
        if len(rows) == 1 and self._key(rows[0]) != self._session.selected:
            key = self._key(rows[0])
            self._session.select(key)
            self.picked_route.emit(key)
        self.several_picked.emit([self._key(row) for row in sorted(rows, key=QModelIndex.row)[:_SEVERAL_MAX]])

    def _on_activated(self, index: QModelIndex) -> None:
        self.activated_route.emit(self._key(index))

    def _key(self, index: QModelIndex) -> RouteKey:
        return self.model.row(self.proxy.mapToSource(index).row()).key

    def leaveEvent(self, event: QEvent) -> None:
        """Ends the hover on the map."""
        self.hovered_route.emit(None)
        super().leaveEvent(event)

    def _on_selected(self, key: RouteKey | None) -> None:
        number = self.model.number_of(key) if key is not None else -1
        index = self.proxy.mapFromSource(self.model.index(number, 0)) if number >= 0 else QModelIndex()
        selection = self.view.selectionModel()
        if not index.isValid():
            selection.clearSelection()
            return
        if not selection.isRowSelected(index.row(), QModelIndex()):
            flags = QItemSelectionModel.SelectionFlag
            selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.view.scrollTo(index)


def _layer_ids(workspace: Workspace) -> list[str]:
    return [layer.id for layer in workspace.project.layers]
