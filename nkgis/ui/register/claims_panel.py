"""The panel of claims: a table to search, competing claims side by side, and what one does with a claim."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nkgis.app.claim_listing import ClaimListing, ClaimQuery
from nkgis.ui.icons import icon
from nkgis.ui.plain import plain_label
from nkgis.ui.register.claim_cards import ClaimCards
from nkgis.ui.register.claims_model import COLUMNS, ClaimModel

if TYPE_CHECKING:
    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.exporters.claims import TopicRow
    from nkgis.model.claim import Claim
    from nkgis.progress import Progress
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner
    from nkgis.ui.theme import Theme

_WAIT_MS = 120
_WIDTHS = {"preferred": 76, "subject": 120, "quantity": 92, "part": 72, "value": 64, "unit": 48, "deviation": 128,
           "as_of": 78, "source": 220, "confidence": 112, "origin": 70}


class ClaimPanel(QWidget):
    """Shows the claims of the selected feature, or all; it asks a worker for its rows.

    `listed()` fires when rows are there. `edit_wanted(Claim | None)`, `delete_wanted(Claim)`, `import_wanted()` and
    `export_wanted(rows)` say what the user wishes.
    """

    listed = Signal()
    edit_wanted = Signal(object)
    delete_wanted = Signal(object)
    import_wanted = Signal()
    export_wanted = Signal(object)

    def __init__(self, session: Session, runner: TaskRunner, colors: Theme) -> None:
        super().__init__()
        self._session, self._runner = session, runner
        self._asked: object = None
        self._wanted = ""
        self._sort, self._descending = "", False
        self.model = ClaimModel()
        self.view = self._build_view()
        self.cards = ClaimCards(colors)
        self.scope = QComboBox(self)
        self.scope.addItems([self.tr("Of the selected feature"), self.tr("All subjects")])
        self.scope.setAccessibleName(self.tr("Whose claims"))
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Search subject, quantity, source"))
        self.filter.setAccessibleName(self.tr("Search claims"))
        self.filter.setClearButtonEnabled(True)
        self.note = plain_label("", size_px=12, secondary=True)
        self._icons: dict[QToolButton, str] = {}
        self.add = self._button("ph.plus", self.tr("Add a claim of your own"))
        self.edit = self._button("ph.pencil-simple", self.tr("Change the selected claim of your own"))
        self.delete = self._button("ph.trash", self.tr("Delete the selected claim of your own"))
        self.take = self._button("ph.download-simple", self.tr("Import claims from CSV or XLSX"))
        self.give = self._button("ph.export", self.tr("Save the claims shown as CSV, XLSX or JSON"))
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.refresh)
        self._connect()
        self.set_theme(colors)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 4, 8, 4)
        head.setSpacing(6)
        self.filter.setMinimumWidth(120)
        for widget, stretch in ((plain_label(self.tr("Claims"), weight=600), 0), (self.scope, 0), (self.filter, 1),
                                (self.note, 0), (self.add, 0), (self.edit, 0), (self.delete, 0), (self.take, 0),
                                (self.give, 0)):
            head.addWidget(widget, stretch)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.view)
        split.addWidget(self.cards)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([440, 300])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(split, 1)

    def _connect(self) -> None:
        self.scope.currentIndexChanged.connect(self.wish)
        self.filter.textChanged.connect(self.wish)
        self.cards.chosen.connect(self.prefer)
        self.cards.freed.connect(self.free)
        self.add.clicked.connect(lambda _checked=False: self.edit_wanted.emit(None))
        self.edit.clicked.connect(lambda _checked=False: self._tell(self.edit_wanted))
        self.delete.clicked.connect(lambda _checked=False: self._tell(self.delete_wanted))
        self.take.clicked.connect(lambda _checked=False: self.import_wanted.emit())
        self.give.clicked.connect(lambda _checked=False: self.export_wanted.emit(self.model.listing.rows))
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._on_row())
        self.view.doubleClicked.connect(lambda _index: self._tell(self.edit_wanted) if self.edit.isEnabled() else None)
        self.view.horizontalHeader().sectionClicked.connect(self._on_head)
        self._session.changed.connect(self._on_changed)
        self._session.selection_changed.connect(self._on_selected)
        self._on_row()

    def _button(self, picture: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("flat", True)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setIconSize(QSize(16, 16))
        button.setFixedSize(28, 28)
        self._icons[button] = picture
        return button

    def _build_view(self) -> QTableView:
        view = QTableView(self)
        view.setModel(self.model)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setAlternatingRowColors(True)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(26)
        head = view.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(False)
        for number, column in enumerate(COLUMNS):
            view.setColumnWidth(number, max(_WIDTHS[column], head.sectionSizeHint(number)))
        view.setAccessibleName(self.tr("Claims"))
        return view

    # what is shown

    def sizeHint(self) -> QSize:
        """Returns the size it is drawn for."""
        return QSize(738, 236)

    def set_theme(self, colors: Theme) -> None:
        """Repaints in the colours of a theme."""
        self.cards.set_theme(colors)
        for button, picture in self._icons.items():
            button.setIcon(icon(picture, colors))

    @property
    def current(self) -> TopicRow | None:
        """Returns the selected row."""
        index = self.view.currentIndex()
        rows = self.model.listing.rows
        return rows[index.row()] if index.isValid() and index.row() < len(rows) else None

    def show_claim(self, claim_id: str) -> None:
        """Brings a claim into view, whatever is shown now."""
        self._wanted = claim_id
        if self.model.row_of(claim_id) >= 0 and not self._timer.isActive():
            self._choose(claim_id)
            return
        self.refresh()

    def wish(self) -> None:
        """Asks for the rows anew, a moment later: what is typed is asked for once."""
        self._timer.start()

    def showEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's own signature
        """Asks for what changed while nobody looked."""
        self.refresh()

    def refresh(self) -> None:
        """Asks a worker for the rows."""
        from nkgis.app.claim_listing import listed_claims

        workspace = self._session.workspace
        self._timer.stop()
        if workspace is None or not (self.isVisible() or self._wanted):
            return
        query = ClaimQuery(self._subject(), self.filter.text(), self._sort, self._descending)
        asked = self._asked = object()

        def work(_progress: Progress) -> ClaimListing:
            return listed_claims(workspace, query)

        task = self._runner.start(self.tr("Reading claims"), work, quiet=True)
        task.succeeded.connect(lambda listing: self._show(listing) if asked is self._asked else None)

    def _subject(self) -> str | None:
        key = self._session.selected
        return key[1] if key is not None and self.scope.currentIndex() == 0 else None

    def _show(self, listing: ClaimListing) -> None:
        row = self.current
        kept = self._wanted or (row.claim.id if row is not None else "")
        if self._wanted and not any(one.claim.id == self._wanted for one in listing.rows) and self._is_narrowed():
            self.filter.clear()
            self.scope.setCurrentIndex(1)
            self.refresh()
            return
        self.model.set_listing(listing)
        self.view.setColumnHidden(COLUMNS.index("subject"), self._subject() is not None)
        self._wanted = ""
        self._choose(kept)
        text = self.tr("%1 of %2").replace("%1", str(len(listing.rows))).replace("%2", str(listing.total))
        if self.scope.currentIndex() == 0 and self._session.selected is None:
            text = self.tr("nothing is selected: all, %1").replace("%1", text)
        elif not listing.total:
            text = self.tr("no claim about it")
        self.note.setText(text)
        self._on_row()
        self.listed.emit()

    def _is_narrowed(self) -> bool:
        return bool(self.filter.text()) or self._subject() is not None

    def _choose(self, claim_id: str) -> None:
        number = self.model.row_of(claim_id)
        if number < 0:
            return
        index = self.model.index(number, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.view.scrollTo(index)
        self._wanted = ""

    def _on_row(self) -> None:
        row = self.current
        own = row is not None and self.model.is_own(row)
        self.edit.setEnabled(own)
        self.delete.setEnabled(own)
        self.give.setEnabled(bool(self.model.listing.rows))
        if row is None:
            self.cards.show_topic((), "")
            return
        rivals = [one for one in self.model.listing.rows if one.claim.topic == row.claim.topic]
        rivals.sort(key=lambda one: not one.is_preferred)
        self.cards.show_topic(rivals, row.claim.id, self.model.listing.chosen)

    def _on_head(self, section: int) -> None:
        """Sorts by a column: up, down, then by topic again."""
        column = COLUMNS[section]
        if column == "origin":
            return
        if column != self._sort:
            self._sort, self._descending = column, False
        elif not self._descending:
            self._descending = True
        else:
            self._sort, self._descending = "", False
        head = self.view.horizontalHeader()
        head.setSortIndicatorShown(bool(self._sort))
        order = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
        head.setSortIndicator(section, order)
        self.refresh()

    def _on_changed(self, before: Workspace | None, after: Workspace) -> None:
        if before is None or _parts(before) != _parts(after) or before.routes is not after.routes:
            self.refresh()

    def _on_selected(self, _key: RouteKey | None) -> None:
        if self.scope.currentIndex() == 0:
            self.refresh()

    def _tell(self, signal: SignalInstance) -> None:
        row = self.current
        if row is not None:
            signal.emit(row.claim)

    # choices by hand

    def prefer(self, claim: Claim) -> None:
        """Prefers a claim by hand; undo brings the former choice back."""
        from nkgis.app.claim_listing import preferred_by_hand

        workspace = self._session.workspace
        if workspace is not None:
            text = self.tr("Prefer %1").replace("%1", claim.value_text())
            self._session.change(text, preferred_by_hand(workspace, claim))

    def free(self, claim: Claim) -> None:
        """Lets the rule decide again what is preferred of a claim's topic."""
        from nkgis.app.claim_listing import without_choice

        workspace = self._session.workspace
        if workspace is not None:
            project = without_choice(workspace, claim)
            own = tuple(replace(one, preferred=False) if one.topic == claim.topic else one for one in project.claims)
            self._session.change(self.tr("Preferred by the rule"), replace(project, claims=own))


def _parts(workspace: Workspace) -> tuple[object, ...]:
    project = workspace.project
    return project.claims, project.preferred_claims, project.clock
