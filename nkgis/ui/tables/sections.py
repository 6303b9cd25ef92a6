"""The sections table: the selected route cut where something changes, on a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nkgis.cartography.reading import reading_of
from nkgis.cartography.told import told
from nkgis.errors import InputError
from nkgis.io.events import checked_date
from nkgis.ui.flat_buttons import action_button
from nkgis.ui.plain import cut, plain_label, rich_tip
from nkgis.ui.tables import sections_model
from nkgis.ui.tables.routes import RouteView, WarnedText
from nkgis.ui.tables.sections_model import SectionModel, SectionOrder
from nkgis.ui.theme import Theme, ui_font

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from nkgis.app.referencing import Referenced
    from nkgis.model.event import Section
    from nkgis.ui.referencing import Referencing

_CELL_SPACE_PX, _SORT_MARK_PX, _COLUMN_MIN_PX, _COLUMN_MAX_PX, _ROWS_ASKED = 22, 26, 64, 420, 500
_NAME_MAX, _WIDE_PX = 80, 900


class SectionPanel(QWidget):
    """Shows the sections of the referenced route; a field says on which day they hold.

    `picked(Section | None)` fires when a row is chosen or left, `activated(Section)` on a double click or Enter.
    """

    picked = Signal(object)
    activated = Signal(object)

    def __init__(self, referencing: Referencing, colors: Theme, language: str) -> None:
        super().__init__()
        self._referencing = referencing
        self._language = language
        self._colors = colors
        self._date: str | None = None
        self.model = SectionModel(colors)
        self.order = SectionOrder(self.model)
        self.view = self._build_view()
        self.title = plain_label("", secondary=True, size_px=12)
        self.note = plain_label("", size_px=12)
        for label in (self.title, self.note):  # cut before they widen the panel
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.dates = QComboBox(self)
        self.dates.setEditable(True)
        self.dates.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.dates.setMinimumWidth(150)
        self.dates.setMinimumHeight(28)
        self.dates.setAccessibleName(self.tr("As of"))
        self.dates.setToolTip(self.tr("The day the sections hold: 2013, 2013-09 or 2013-09-22; empty for now"))
        line = self.dates.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("now"))
            line.setClearButtonEnabled(True)
        self.dates.setCompleter(None)  # type: ignore[arg-type]
        self.dates.editTextChanged.connect(self._on_date)
        self._empty = plain_label(self.tr("Select a route on the map or in the table."), secondary=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._head = self._build_head()
        layout.addLayout(self._head)
        layout.addWidget(self._stack, 1)
        referencing.changed.connect(self._on_route)
        self._on_route(referencing.current)

    @property
    def date(self) -> str | None:
        """Returns the day the sections hold as ISO text; None for now."""
        return self._date

    def set_theme(self, colors: Theme) -> None:
        """Repaints in the colours of a theme."""
        self._colors = colors
        self.model.set_theme(colors)
        shades = self.note.palette()
        shades.setColor(shades.ColorRole.WindowText, colors.color("warn"))
        self.note.setPalette(shades)

    def set_language(self, language: str) -> None:
        """Shows the route's name in a label language."""
        self._language = language
        self._show_title()

    def add_buttons(self, actions: list[QAction]) -> None:
        """Adds a button for each action behind the date."""
        for action in actions:
            button = action_button(action, self)
            self._head.addWidget(button)

    def sizeHint(self) -> QSize:
        """Returns the size it is drawn for."""
        return QSize(738, 236)

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 12, 6)
        head.setSpacing(12)
        head.addWidget(plain_label(self.tr("Sections"), weight=600))
        head.addWidget(self.title, 1)
        head.addWidget(self.note, 1)
        head.addWidget(plain_label(self.tr("As of"), secondary=True, size_px=12))
        head.addWidget(self.dates)
        self.set_theme(self._colors)
        return head

    def _build_view(self) -> RouteView:
        view = RouteView(self)
        view.setModel(self.order)
        view.setItemDelegate(WarnedText(view))
        view.setSortingEnabled(True)
        view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)  # as they follow each other
        view.horizontalHeader().setSortIndicatorClearable(True)
        view.horizontalHeader().setStretchLastSection(True)
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setMinimumSectionSize(40)
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(28)
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.setAccessibleName(self.tr("Sections"))
        view.selectionModel().selectionChanged.connect(self._on_picked)
        view.resized.connect(self._fit_columns)
        view.doubleClicked.connect(self._on_activated)
        view.activated.connect(self._on_activated)
        return view

    def _on_route(self, one: Referenced | None) -> None:
        text = self.dates.currentText()
        self.dates.blockSignals(True)
        self.dates.clear()
        self.dates.addItem("")
        self.dates.addItems([*one.dates] if one is not None else [])
        self.dates.setEditText(text)
        self.dates.blockSignals(False)
        self.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._fill()

    def _on_date(self, text: str) -> None:
        try:
            date = checked_date(text)
        except InputError as fault:
            self.note.setText(cut(told(str(fault)), 120))
            self.note.setToolTip(rich_tip(told(str(fault))))
            self.title.hide()  # the sentence needs its room
            return
        self.title.show()
        if date != self._date:
            self._date = date
            self._fill()
        self._show_note()

    def show_route(self) -> None:
        """Shows the sections anew: figures may be written otherwise."""
        self._fill()

    def _fill(self) -> None:
        one = self._referencing.current
        self.model.set_route(one, self._date)
        self._stack.setCurrentIndex(0 if one is not None else 1)
        self._show_note()
        self._show_title()
        self._fit_columns()
        self.picked.emit(None)

    def _show_note(self) -> None:
        """Says how many events of the route cannot be used, and why in the tool tip."""
        one = self._referencing.current
        problems = one.problems if one is not None else ()
        several = self.tr("%1 events could not be read").replace("%1", str(len(problems)))
        self.note.setText(several if len(problems) > 1 else self.tr("1 event could not be read") if problems else "")
        self.note.setToolTip(rich_tip("\n".join(problems)))

    def _show_title(self) -> None:
        one = self._referencing.current
        if one is None:
            self.title.setText("")
            return
        name = one.route.names.get(self._language) or one.route.name or one.route.id
        length = reading_of(one.route, one.length_m).length(one.length_m)
        self.title.setText(f"{cut(name, _NAME_MAX)}, {length}")

    def _fit_columns(self) -> None:
        """Gives each column what its texts and heading need; the last takes what is left."""
        head, cell = self.view.horizontalHeader().fontMetrics(), QFontMetrics(ui_font())
        for number in range(self.model.columnCount()):
            column = self.model.columns[number]
            heading = head.horizontalAdvance(sections_model.column_text(column)) + _SORT_MARK_PX
            rows = range(min(self.model.rowCount(), _ROWS_ASKED))
            texts = {str(self.model.index(row, number).data() or "") for row in rows}
            wide = max((cell.horizontalAdvance(text) for text in texts), default=0) + _CELL_SPACE_PX
            self.view.setColumnHidden(number, column == sections_model.PUBLISHED and self.width() < _WIDE_PX)
            self.view.setColumnWidth(number, min(_COLUMN_MAX_PX, max(_COLUMN_MIN_PX, heading, wide)))

    def _section(self, index: QModelIndex) -> Section:
        return self.model.row(self.order.mapToSource(index).row())

    def _on_picked(self) -> None:
        rows = self.view.selectionModel().selectedRows()
        self.picked.emit(self._section(rows[0]) if len(rows) == 1 else None)

    def _on_activated(self, index: QModelIndex) -> None:
        self.activated.emit(self._section(index))
