"""The panel of views: a list with small pictures, and what an empty project says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QMenu,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nkgis.ui.plain import plain_label
from nkgis.ui.preferences import LONGEST_VIEW_S
from nkgis.ui.views.model import VIEW_ID, ViewModel, tr
from nkgis.ui.views.rows import ViewRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from nkgis.app.workspace import Workspace
    from nkgis.ui.theme import Theme


class ViewList(QListView):
    """Is the list."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Goes to the view; two quick clicks on a tick are two clicks."""
        index, row = self.indexAt(event.position().toPoint()), self.itemDelegate()
        if isinstance(row, ViewRow) and row.is_on_tick(self.visualRect(index), event.position().toPoint()):
            super().mousePressEvent(event)
            return
        super().mouseDoubleClickEvent(event)


class ViewPanel(QWidget):
    """Shows the views of the project; `chosen()` fires when another one is selected, `entered(id)` to go to one."""

    chosen = Signal()
    entered = Signal(str)

    def __init__(self, language: str, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ViewModel(language, self)
        self.view = ViewList(self)
        self.view.setModel(self.model)
        self.view.setObjectName("viewList")
        self.view.setAccessibleName(tr("Views"))
        self.row = ViewRow(colors, self.view)
        self.view.setItemDelegate(self.row)
        self.view.setFrameShape(QListView.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)  # the action Rename does
        self.view.setDragDropMode(QListView.DragDropMode.InternalMove)
        self.view.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.view.doubleClicked.connect(lambda index: self.entered.emit(str(index.data(VIEW_ID))))
        self.view.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())
        self.add = QPushButton(tr("Add view"), self)
        self.add.setProperty("primary", True)
        self.seconds = QSpinBox(self)
        self._menu: Sequence[QAction | None] = ()
        self._build()

    def _build(self) -> None:
        text = plain_label(tr("A view keeps what the map shows: extent, layers, scenario, dates, language."), wrap=True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty = QWidget(self)
        inside = QVBoxLayout(empty)
        inside.setContentsMargins(24, 24, 24, 24)
        inside.addStretch(1)
        inside.addWidget(text)
        inside.addSpacing(8)
        inside.addWidget(self.add, 0, Qt.AlignmentFlag.AlignCenter)
        inside.addStretch(2)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(empty)
        self.pages.addWidget(self.view)
        self.seconds.setRange(0, LONGEST_VIEW_S)
        self.seconds.setSpecialValueText(tr("by key only"))
        self.seconds.setSuffix(tr("%1 s").replace("%1", ""))
        self.seconds.setAccessibleName(tr("Seconds after which a presentation shows the next view"))
        self.seconds.setMinimumHeight(28)
        label = plain_label(tr("Next view after"), size_px=12)
        label.setBuddy(self.seconds)
        self._foot = QWidget(self)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(12, 6, 12, 8)
        foot.addWidget(label)
        foot.addStretch(1)
        foot.addWidget(self.seconds)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self._foot)
        self._foot.hide()

    def set_actions(self, menu: Sequence[QAction | None], keys: Sequence[QAction]) -> None:
        """Takes the actions of the context menu, None between its parts, and those whose keys act in the list."""
        self._menu = menu
        self.view.addActions(list(keys))

    def set_theme(self, colors: Theme) -> None:
        """Repaints in the colours of a theme."""
        self.row.colors = colors
        self.view.viewport().update()

    def show_views(self, workspace: Workspace) -> None:
        """Lists the views of a workspace; the selected one stays selected while it is there."""
        before, row = self.current, self.view.currentIndex().row()
        self.model.show_views(workspace)
        some = bool(self.model.views)
        self.pages.setCurrentIndex(int(some))
        self._foot.setVisible(some)
        if some and not self.view.currentIndex().isValid():
            at = self.model.row_of(before)
            self._make_current(at if at is not None else min(max(row, 0), len(self.model.views) - 1))

    @property
    def current(self) -> str:
        """Returns the id of the selected view, "" for none."""
        index = self.view.currentIndex()
        return str(index.data(VIEW_ID)) if index.isValid() else ""

    def select(self, view_id: str) -> None:
        """Selects a view and brings its row into sight."""
        at = self.model.row_of(view_id)
        if at is not None:
            self._make_current(at)

    def rename(self, view_id: str) -> None:
        """Opens the field for a view's name."""
        self.select(view_id)
        if self.view.currentIndex().isValid():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.view.edit(self.view.currentIndex())

    def _make_current(self, row: int) -> None:
        index = self.model.index(row)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)

    def _on_menu(self, place: QPoint) -> None:
        index: QModelIndex = self.view.indexAt(place)
        if not index.isValid() and self.model.views:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self._menu:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        menu.popup(self.view.viewport().mapToGlobal(place))
