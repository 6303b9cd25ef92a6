"""The attribute table of a layer in the window: sort, filter, select, edit, copy and paste."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nkgis.model.kinds import LayerKind
from nkgis.ui.clipboard import rows_copied
from nkgis.ui.icons import icon
from nkgis.ui.plain import plain_label, rich_tip
from nkgis.ui.tables import attribute_furniture as around
from nkgis.ui.tables.attribute_edits import AttributeEdits
from nkgis.ui.tables.attribute_model import AttributeModel
from nkgis.ui.tables.attribute_source import AttributeSource
from nkgis.ui.tables.attribute_view import AttributeView

if TYPE_CHECKING:
    from nkgis.app.attribute_table import Ints
    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner
    from nkgis.ui.theme import Theme

_FILTER_DELAY_MS, _SELECT_DELAY_MS, _COPIED_AT_ONCE = 250, 60, 500
_KINDS = frozenset({LayerKind.LINES, LayerKind.POINTS, LayerKind.AREAS})


class AttributePanel(QWidget):
    """Shows the attributes of one layer.

    `marked(layer, rows)` fires when several rows are selected, with no rows when at most one is;
    `zoom_wanted(bounds)` asks the map for a place.
    """

    marked = Signal(str, object)
    zoom_wanted = Signal(object)

    def __init__(self, session: Session, runner: TaskRunner, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._runner, self._colors = session, runner, colors
        self._selecting = False
        self.model = AttributeModel(colors, self)
        self.view = AttributeView(self.model, self)
        self.source = AttributeSource(session, runner, self)
        self.edits = AttributeEdits(session, runner, self.model, self)
        self.layer_box = around.layer_choice(self)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr('Filter: words, or status = "proposed" and length_km > 50'))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.count = plain_label("", secondary=True, size_px=12)
        self.count.setMinimumWidth(1)  # a long text is cut before it widens the window's panels
        self.filter.setMinimumWidth(120)
        self._notice = around.Notice(self)
        self._notice.copy_wanted.connect(lambda: self.edits.copy_layer(self.layer_id))
        self._notice_text, self.copy_layer_button = self._notice.text, self._notice.offer
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._empty = around.EmptyPage(self)
        self._empty.cleared.connect(self._on_clear)
        self._empty_text = self._empty.text
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._build_head())
        layout.addWidget(self._notice)
        layout.addWidget(self._stack, 1)
        self._filter_delay = QTimer(self, singleShot=True, interval=_FILTER_DELAY_MS)
        self._filter_delay.timeout.connect(self.apply_filter)
        self._select_delay = QTimer(self, singleShot=True, interval=_SELECT_DELAY_MS)
        self._select_delay.timeout.connect(self.tell_selection)
        self._connect()
        self.set_theme(colors)
        self._fill_layers()

    def sizeHint(self) -> QSize:
        """Returns the size it is drawn for."""
        return QSize(738, 236)

    def set_theme(self, colors: Theme) -> None:
        """Repaints the icons in the colours of a theme."""
        self._colors = colors
        self.model.set_theme(colors)
        for button, name in self._tools.items():
            button.setIcon(icon(name, colors, role="text2"))

    # what is shown

    def show_layer(self, layer_id: str) -> None:
        """Shows the table of a layer."""
        number = self.layer_box.findData(layer_id)
        if number >= 0:
            self.layer_box.setCurrentIndex(number)
        self._load()

    @property
    def layer_id(self) -> str | None:
        """Returns the layer that is chosen."""
        return self.layer_box.currentData() or None

    def apply_filter(self) -> None:
        """Filters by the text in the field now."""
        self._filter_delay.stop()
        self.source.set_filter(self.filter.text())

    def selected_rows(self) -> Ints:
        """Returns the positions of the selected rows in the layer's rows."""
        return self.model.rows[self.view.selected_numbers()]

    def zoom_to_selection(self) -> None:
        """Asks the map to show the selected rows."""
        table, rows = self.model.table, self.selected_rows()
        if table is None or not rows.size:
            return
        bounds = around.rows_bounds(table, rows)
        if bounds is not None:
            self.zoom_wanted.emit(bounds)

    def copy_selection(self) -> None:
        """Copies the selected rows with their headings."""
        from nkgis.app.spreadsheet import tab_text

        table, rows = self.model.table, self.selected_rows().tolist()
        if table is None or not rows:
            return
        if len(rows) <= _COPIED_AT_ONCE:
            rows_copied(tab_text(table, rows, table.columns))
            return

        task = self._runner.start(self.tr("Copying rows"), lambda _progress: tab_text(table, rows, table.columns))
        task.succeeded.connect(lambda text: rows_copied(text, ""))  # no table of HTML: it would take the window's time

    def paste(self) -> None:
        """Pastes what a spreadsheet copied, from the current cell on."""
        if not self.model.is_editable:
            self.offer_copy()
            return
        number, column = self.view.current_place()
        self.edits.paste(QGuiApplication.clipboard().text(), number, column)

    def offer_copy(self) -> None:
        """Says that the layer's file stays as it is, and offers a copy that can be edited."""
        workspace, layer_id = self._session.workspace, self.layer_id
        if workspace is not None and layer_id is not None and not self.model.is_editable:
            name = workspace.project.layer(layer_id).name
            text = self.tr("%1 comes from a file, which stays as it is; copy the layer into the project to edit it.")
            self._notice.say(text.replace("%1", name), offer=True)

    def tell_selection(self) -> None:
        """Brings the map and the passport to the selected rows."""
        self._select_delay.stop()
        numbers = self.view.selected_numbers()
        self._show_count()
        self._zoom_button.setEnabled(numbers.size > 0)
        table = self.model.table
        if table is None or self._selecting:
            return
        if numbers.size:
            current = self.view.currentIndex().row()
            number = current if current in numbers else int(numbers[0])
            self._selecting = True
            self._session.select(self.model.key_at(number))
            self._selecting = False
        several = self.model.rows[numbers[:around.MARKED_MAX]] if numbers.size > 1 else self.model.rows[:0]
        self.marked.emit(table.layer_id, several)

    # building

    def _build_head(self) -> QHBoxLayout:
        self._tools: dict[QToolButton, str] = {}
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 8, 6)
        head.setSpacing(8)
        head.addWidget(self.layer_box)
        head.addWidget(self.filter, 1)
        head.addWidget(self.count)
        self._zoom_button = self._tool("ph.corners-out", self.tr("Zoom to the selected rows (Enter)"))
        self._zoom_button.clicked.connect(self.zoom_to_selection)
        copy = self._tool("ph.copy", self.tr("Copy the selected rows for a spreadsheet (Ctrl+C)"))
        copy.clicked.connect(self.copy_selection)
        fields = self._tool("ph.columns", self.tr("Fields"))
        fields.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(fields)
        menu.aboutToShow.connect(lambda: self._fill_fields_menu(menu, self.view.current_place()[1]))
        fields.setMenu(menu)
        for button in self._tools:
            head.addWidget(button)
        return head

    def _tool(self, name: str, tip: str) -> QToolButton:
        button = around.tool_button(tip, self)
        self._tools[button] = name
        return button

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._session.selection_changed.connect(self._on_selected)
        self.layer_box.currentIndexChanged.connect(self._on_layer_chosen)
        self.filter.textChanged.connect(lambda _text: self._filter_delay.start())
        self.filter.returnPressed.connect(self.apply_filter)
        self.source.shown.connect(self._on_shown)
        self.source.failed.connect(self._on_filter_failed)
        self.edits.said.connect(self._notice.say)
        self.edits.layer_copied.connect(self.show_layer)
        self.model.refused.connect(self._notice.say)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._select_delay.start())
        self.view.horizontalHeader().sectionClicked.connect(self._on_heading)
        self.view.horizontalHeader().customContextMenuRequested.connect(self._on_heading_menu)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.view.copy_wanted.connect(self.copy_selection)
        self.view.paste_wanted.connect(self.paste)
        self.view.edit_refused.connect(self.offer_copy)
        self.view.doubleClicked.connect(lambda _index: self.offer_copy())
        self.view.entered_row.connect(lambda _row: self.zoom_to_selection())

    # what happens

    def _fill_layers(self) -> None:
        workspace, chosen = self._session.workspace, self.layer_id
        self.layer_box.blockSignals(True)
        self.layer_box.clear()
        for layer in reversed(workspace.project.layers) if workspace is not None else ():
            if layer.kind in _KINDS and workspace is not None and layer.id in workspace.rows:
                self.layer_box.addItem(layer.name, layer.id)
                self.layer_box.setItemData(
                    self.layer_box.count() - 1, rich_tip(layer.source), Qt.ItemDataRole.ToolTipRole
                )
        self.layer_box.setCurrentIndex(max(0, self.layer_box.findData(chosen)))
        self.layer_box.blockSignals(False)

    def _on_changed(self, before: Workspace | None, after: Workspace) -> None:
        if before is None or before.project.layers is not after.project.layers or before.rows is not after.rows:
            self._fill_layers()
        if not self.isHidden():
            self._load()

    def _on_layer_chosen(self) -> None:
        self._notice.hide()
        self.filter.blockSignals(True)
        self.filter.clear()
        self.filter.blockSignals(False)
        self._load()

    def showEvent(self, event: object) -> None:
        """Loads what has changed while the panel was hidden."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._load()

    def _load(self) -> None:
        if self.isVisible():
            self.source.show_layer(self.layer_id, self.filter.text())

    def _on_shown(self) -> None:
        """Takes rows that the source has made, and selects again what was selected."""
        from nkgis.app.workspace import is_own

        source, workspace = self.source, self._session.workspace
        old = self.model.table
        same_layer = old is not None and source.table is not None and old.layer_id == source.table.layer_id
        same_columns = same_layer and getattr(old, "columns", None) == getattr(source.table, "columns", None)
        kept = self.selected_rows() if same_layer else self.model.rows[:0]
        editable = workspace is not None and source.table is not None and is_own(workspace, source.table.layer_id)
        at = self.view.current_place() if same_columns else (0, 0)
        self._selecting = True
        if same_columns and source.table is not None and np.array_equal(source.rows, self.model.rows):
            self.model.refresh(source.table)
        else:
            method = workspace.method if workspace is not None else None
            self.model.show_table(source.table, source.rows, editable=editable, method=method)
            if not same_columns:
                self.view.fit_columns()
            if kept.size:
                self.view.select_numbers(np.flatnonzero(np.isin(source.rows, kept)).astype(np.int64))
            if same_columns and at[0] < self.model.rowCount():
                flag = self.view.selectionModel().SelectionFlag.NoUpdate
                self.view.selectionModel().setCurrentIndex(self.model.index(*at), flag)
        self._selecting = False
        self.view.horizontalHeader().setSortIndicator(*source.sort_indicator())
        nothing = not source.rows.size
        waiting = self.tr("The table is being made.")
        no_match = self.tr("No row matches “%1”.").replace("%1", self.filter.text().strip())
        self._empty.say(waiting if source.table is None else no_match, clear=source.table is not None)
        self._stack.setCurrentIndex(1 if nothing else 0)
        self._show_count()
        if not kept.size:
            self._on_selected(self._session.selected)

    def _on_filter_failed(self, text: str) -> None:
        self._empty.say(text, clear=True)
        self._stack.setCurrentIndex(1)

    def _on_clear(self) -> None:
        self.filter.clear()
        self.apply_filter()
        self.filter.setFocus()

    def _on_heading(self, number: int) -> None:
        if self.model.table is not None:
            self.source.sort_by(self.model.column(number).field)

    def _on_selected(self, key: RouteKey | None) -> None:
        if self._selecting or self.model.table is None or not self.isVisible():
            return
        number = self.model.number_of(key[1]) if key is not None and key[0] == self.model.table.layer_id else -1
        if number in self.view.selected_numbers():
            return
        self._selecting = True
        self.view.select_numbers(np.array([number] if number >= 0 else [], dtype=np.int64))
        self._selecting = False
        self.marked.emit(self.model.table.layer_id, self.model.rows[:0])

    def _on_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Zoom to the selected rows"), self.zoom_to_selection)
        menu.addAction(self.tr("Copy the selected rows"), self.copy_selection)
        menu.addAction(self.tr("Paste"), self.paste)
        menu.addAction(self.tr("Select all rows"), self.view.selectAll)
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _on_heading_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        self._fill_fields_menu(menu, self.view.horizontalHeader().logicalIndexAt(place))
        menu.popup(self.view.horizontalHeader().mapToGlobal(place))

    def _fill_fields_menu(self, menu: QMenu, number: int) -> None:
        if self.model.table is not None and 0 <= number < self.model.columnCount():
            offer = None if self.model.is_editable else self.offer_copy
            around.fill_fields_menu(menu, self.model.column(number), self.edits, offer=offer)
        else:
            menu.clear()

    def _show_count(self) -> None:
        table, selected = self.model.table, self.view.selected_numbers().size
        text, tip = ("", "") if table is None else around.count_text(self.model.rowCount(), len(table), selected)
        self.count.setText(text)
        self.count.setToolTip(tip)
