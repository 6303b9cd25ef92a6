"""What a film goes through, as a form: the events, steps of time, dates, scenarios in an order, or the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from nkgis.app.bookmarks import story_of
from nkgis.app.network_drawing import known_scenarios
from nkgis.model.sequence import Course, FilmSequence, Moves
from nkgis.ui.plain import cut

if TYPE_CHECKING:
    from nkgis.model.project import Project

_EVENTS, _STEPS, _DATES, _SCENARIOS, _STORY = range(5)
_UNITS = "YMWD"
_NAME_MAX = 80


def tr(text: str) -> str:
    """Returns a text of the form in the language of the window."""
    return QCoreApplication.translate("film", text)


class CourseForm(QWidget):
    """Chooses what changes from frame to frame; `changed` fires with every choice. `form` takes more rows."""

    changed = Signal()

    def __init__(self, project: Project, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.kinds = QComboBox(self)
        for text, kind in ((tr("Time: a frame for each event"), _EVENTS), (tr("Time: in steps"), _STEPS),
                           (tr("Time: these dates"), _DATES), (tr("Scenarios"), _SCENARIOS),
                           (tr("Story of the views"), _STORY)):  # fmt: skip
            if kind != _STORY or story_of(project):
                self.kinds.addItem(text, kind)
        self.form.addRow(tr("&Goes through"), self.kinds)
        self._build_time()
        self._build_scenarios(project, language)
        self.kinds.currentIndexChanged.connect(self._on_kind)
        self._on_kind()

    def sequence(self) -> FilmSequence:
        """Returns what is chosen."""
        kind = self.kinds.currentData()
        if kind == _STORY:
            return FilmSequence(Course.STORY)
        if kind == _SCENARIOS:
            rows = [self.scenarios.item(row) for row in range(self.scenarios.count())]
            ids = tuple(str(one.data(Qt.ItemDataRole.UserRole)) for one in rows
                        if one.checkState() == Qt.CheckState.Checked)  # fmt: skip
            return FilmSequence(Course.SCENARIOS, scenarios=ids)
        moves = Moves(self.moves.currentData())
        if kind == _STEPS:
            step = f"P{self.step.value()}{self.units.currentData()}"
            return FilmSequence(begin=self.begin.text().strip(), end=self.end.text().strip(), step=step, moves=moves)
        if kind == _DATES:
            parts = (part.strip() for part in self.dates.text().replace(";", ",").split(","))
            return FilmSequence(dates=tuple(part for part in parts if part), moves=moves)
        return FilmSequence(moves=moves)

    def _build_time(self) -> None:
        self.begin, self.end, self.dates = QLineEdit("2000", self), QLineEdit(self), QLineEdit(self)
        self.end.setPlaceholderText(tr("today"))
        self.dates.setText("2008, 2013-09, 2019-04-25, today")
        self.dates.setCursorPosition(0)
        for field in (self.begin, self.end, self.dates):
            field.textChanged.connect(self.changed)
        self.step, self.units = QSpinBox(self), QComboBox(self)
        self.step.setRange(1, 999)
        self.step.valueChanged.connect(lambda _value: self.changed.emit())
        self.step.setAccessibleName(tr("Step"))
        self.units.setAccessibleName(tr("Unit of the step"))
        for unit, text in zip(_UNITS, (tr("years"), tr("months"), tr("weeks"), tr("days")), strict=True):
            self.units.addItem(text, unit)
        self.units.currentIndexChanged.connect(lambda _row: self.changed.emit())
        row = QHBoxLayout()
        row.addWidget(self.step)
        row.addWidget(self.units, 1)
        self.moves = QComboBox(self)
        for text, moves in ((tr("the situation date"), Moves.SITUATION), (tr("the knowledge date"), Moves.KNOWLEDGE),
                            (tr("both dates"), Moves.BOTH)):  # fmt: skip
            self.moves.addItem(text, moves.value)
        self.moves.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.form.addRow(tr("F&rom"), self.begin)
        self.form.addRow(tr("&To"), self.end)
        self.form.addRow(tr("Step"), row)
        self._step_row = row
        self.form.addRow(tr("&Dates"), self.dates)
        self.form.addRow(tr("&What moves"), self.moves)

    def _build_scenarios(self, project: Project, language: str) -> None:
        self.scenarios = QListWidget(self)
        self.scenarios.setAccessibleName(tr("Scenarios, in their order"))
        self.scenarios.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        for one in known_scenarios(project.scenarios):
            item = QListWidgetItem(cut(one.names.get(language, one.name), _NAME_MAX), self.scenarios)
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self.scenarios.setMinimumHeight(150)
        self.scenarios.setCurrentRow(0)
        self.scenarios.itemChanged.connect(lambda _item: self.changed.emit())
        self.scenarios.model().rowsMoved.connect(lambda *_: self.changed.emit())
        up, down = QPushButton(tr("&Up"), self), QPushButton(tr("D&own"), self)
        up.clicked.connect(lambda: self._move(-1))
        down.clicked.connect(lambda: self._move(1))
        for button in (up, down):
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addWidget(up)
        buttons.addWidget(down)
        buttons.addStretch(1)
        self._order = QWidget(self)
        column = QVBoxLayout(self._order)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scenarios)
        column.addLayout(buttons)
        self.form.addRow(self._order)

    def _move(self, by: int) -> None:
        """Moves the current scenario up or down."""
        row = self.scenarios.currentRow()
        if row >= 0 and 0 <= row + by < self.scenarios.count():
            self.scenarios.insertItem(row + by, self.scenarios.takeItem(row))
            self.scenarios.setCurrentRow(row + by)
            self.changed.emit()

    def _on_kind(self) -> None:
        kind = self.kinds.currentData()
        for field in (self.begin, self.end):
            self.form.setRowVisible(field, kind == _STEPS)
        self.form.setRowVisible(self._step_row, kind == _STEPS)
        self.form.setRowVisible(self.dates, kind == _DATES)
        self.form.setRowVisible(self.moves, kind in {_EVENTS, _STEPS, _DATES})
        self.form.setRowVisible(self._order, kind == _SCENARIOS)
        self.changed.emit()
