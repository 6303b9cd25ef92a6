"""The panel of the sanctions screen: cargo, ends, way, actors and date, and what each regime says of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nkgis.app.screen_question import QuestionError, answered, choices
from nkgis.cartography import words
from nkgis.cartography.overlay import AID
from nkgis.cartography.wording import say
from nkgis.model.sanctions import REGIMES, ScreenQuestion
from nkgis.ui.dialogs.messages import sentence
from nkgis.ui.plain import cut, plain_label
from nkgis.ui.register.verdicts import VerdictRow, commercial_text, regime_name, warned

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nkgis.app.screen_question import Answer, Choices
    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.progress import Progress
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner
    from nkgis.ui.theme import Theme

_WAIT_MS, _NAME_MAX = 60, 60
_COUNTRIES = ("RU", "KP", "KR", "CN", "JP", "MN")


class ScreenPanel(QWidget):
    """Asks the question of the project on the selected route and shows the answer; a worker screens.

    `answered(Answer | None)` fires when an answer, or none, is shown, `export_wanted(Answer)` when it is to be saved.
    """

    answered = Signal(object)
    export_wanted = Signal(object)

    def __init__(self, session: Session, runner: TaskRunner, colors: Theme) -> None:
        super().__init__()
        self._session, self._runner, self._colors = session, runner, colors
        self._asked: object = None
        self._filled: object = None
        self._open: set[str] = set()
        self._filling = False
        self.answer: Answer | None = None
        self.cargo, self.way, self.actor = (self._combo(editable=True) for _ in range(3))
        self.origin, self.destination = (self._combo(editable=True) for _ in range(2))
        self.date = QLineEdit(self)
        self.date.setPlaceholderText(self.tr("situation date"))
        self.date.setToolTip(self.tr("2018, 2018-06 or 2018-06-15; empty for the situation date, else today"))
        self.regime = self._combo()
        self.regime.addItem(self.tr("Worst of all regimes"), "")
        for code in REGIMES:
            self.regime.addItem(regime_name(code), code)
        self.show_on_map = QCheckBox(self.tr("Show on the map"), self)
        self.fault = plain_label("", size_px=12, wrap=True)
        self.copy = QPushButton(self.tr("Copy"), self)
        self.save = QPushButton(self.tr("Export…"), self)
        self._result = QVBoxLayout()
        self._result.setSpacing(2)
        self.rows: list[VerdictRow] = []
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.ask)
        self._connect()

    def _combo(self, *, editable: bool = False) -> QComboBox:
        combo = QComboBox(self)
        combo.setMinimumHeight(28)
        combo.setEditable(editable)
        combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(8)
        combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        completer = combo.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        return combo

    def _lay_out(self) -> None:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(14, 4, 14, 14)
        layout.setSpacing(6)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(4)
        for text, field in ((self.tr("Cargo"), self.cargo), (self.tr("Origin"), self.origin),
                            (self.tr("Destination"), self.destination), (self.tr("Way"), self.way),
                            (self.tr("Actors"), self.actor), (self.tr("Date"), self.date),
                            (self.tr("On the map"), self.regime)):
            field.setAccessibleName(text)
            form.addRow(text, field)
        self.cargo.setToolTip(self.tr("Goods or an activity, by name or synonym in any language"))
        self.actor.setToolTip(self.tr("Kinds of actors or countries that take part, parted by semicolons"))
        form.addRow("", self.show_on_map)
        layout.addLayout(form)
        shades = self.fault.palette()
        shades.setColor(shades.ColorRole.WindowText, self._colors.color("error"))
        self.fault.setPalette(shades)
        self.fault.hide()
        layout.addWidget(self.fault)
        self.aid = plain_label(say(AID), size_px=12, weight=600, wrap=True)
        layout.addWidget(self.aid)
        self.subject = plain_label("", size_px=12, secondary=True, wrap=True)
        layout.addWidget(self.subject)
        layout.addLayout(self._result)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        layout.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.setMinimumWidth(296)

    def _connect(self) -> None:
        for combo in (self.cargo, self.origin, self.destination, self.way, self.actor, self.regime):
            combo.activated.connect(lambda _n: self._on_edited())
            line = combo.lineEdit()
            if line is not None:
                line.editingFinished.connect(self._on_edited)
        self.date.editingFinished.connect(self._on_edited)
        self.copy.clicked.connect(lambda _checked=False: self._copy())
        self.save.clicked.connect(lambda _checked=False: self.export_wanted.emit(self.answer))
        self._session.changed.connect(self._on_changed)
        self._session.selection_changed.connect(self._on_selected)
        self._show(None)

    def sizeHint(self) -> QSize:
        """Returns the size it is drawn for."""
        return QSize(316, 470)

    def set_theme(self, colors: Theme) -> None:
        """Repaints in the colours of a theme."""
        self._colors = colors
        self._show(self.answer)

    def showEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's own signature
        """Asks for what changed while nobody looked."""
        self._timer.start()

    # the question

    def question(self) -> ScreenQuestion:
        """Returns what the fields ask."""
        before = self._question()
        actors = tuple(part.strip() for part in _key(self.actor).split(";") if part.strip())
        return replace(
            before, cargo=_key(self.cargo), origin=_key(self.origin).upper(),
            destination=_key(self.destination).upper(), way=_key(self.way), actors=actors,
            date=self.date.text().strip(), regime=str(self.regime.currentData() or ""),
        )

    def _question(self) -> ScreenQuestion:
        workspace = self._session.workspace
        return workspace.project.screen if workspace is not None else ScreenQuestion()

    def _on_edited(self) -> None:
        workspace = self._session.workspace
        if workspace is None or self._filling or self._filled is None:
            return
        asked = self.question()
        if asked != workspace.project.screen:
            project = replace(workspace.project, screen=asked)
            self._session.change(self.tr("Question to the sanctions screen"), project, "screen")

    def _on_changed(self, before: Workspace | None, after: Workspace) -> None:
        if before is None or before.project.screen != after.project.screen or before.routes is not after.routes \
                or before.project.clock != after.project.clock or before.project.claims != after.project.claims:
            self._timer.start()

    def _on_selected(self, _key: RouteKey | None) -> None:
        if not self._question().way:
            self._timer.start()

    def ask(self) -> None:
        """Asks a worker for the answer."""
        workspace, key = self._session.workspace, self._session.selected
        self._timer.stop()
        if workspace is None or not self.isVisible():
            return
        asked = self._asked = object()
        parts = (workspace.rows, workspace.routes)
        fresh = self._filled != tuple(map(id, parts))

        def work(_progress: Progress) -> tuple[Choices | None, Answer | None, QuestionError | None]:
            offered = choices(workspace) if fresh else None
            try:
                return offered, answered(workspace, key[1] if key is not None else None), None
            except QuestionError as fault:
                return offered, None, fault

        def done(found: tuple[Choices | None, Answer | None, QuestionError | None]) -> None:
            if asked is not self._asked:
                return
            if found[0] is not None:
                self._offer(found[0])
                self._filled = tuple(map(id, parts))
            self._fill()
            self._show(found[1], found[2])

        task = self._runner.start(self.tr("Screening"), work, quiet=True)
        task.succeeded.connect(done)
        task.failed.connect(lambda error: self._tell(sentence(error)) if asked is self._asked else None)

    def _offer(self, offered: Choices) -> None:
        """Fills the lists of the fields."""
        self._filling = True
        _fill(self.cargo, offered.cargoes)
        ends = {f"{words.country_name(code)} ({code})": code for code in _COUNTRIES}
        _fill(self.origin, ends)
        _fill(self.destination, ends)
        _fill(self.way, {self.tr("the selected route"): "", self.tr("the open sea"): "sea",
                         **{f"{name} ({one})": one for one, name in offered.ways.items()}})
        _fill(self.actor, {"": "", **{name: one for one, name in offered.actors.items()}})
        self._filling = False

    def _fill(self) -> None:
        """Shows the question of the project in the fields."""
        question = self._question()
        self._filling = True
        for combo, key in ((self.cargo, question.cargo), (self.origin, question.origin),
                           (self.destination, question.destination), (self.way, question.way),
                           (self.actor, "; ".join(question.actors)), (self.regime, question.regime)):
            place = combo.findData(key)
            combo.setCurrentIndex(place)
            if place < 0 and combo.isEditable():
                combo.setEditText(key)
            line = combo.lineEdit()
            if line is not None:
                line.setCursorPosition(0)  # the beginning of a long name is what tells it
        if self.date.text() != question.date:
            self.date.setText(question.date)
        self.show_on_map.setChecked(question.overlay)
        self._filling = False

    # the answer

    def _show(self, answer: Answer | None, fault: QuestionError | None = None) -> None:
        self.answer = answer
        self._open |= {row.regime for row in self.rows if row.head.isChecked()}
        self._open -= {row.regime for row in self.rows if not row.head.isChecked()}
        while (item := self._result.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        self._tell("" if fault is None else self._fault_text(fault))
        self.copy.setEnabled(answer is not None)
        self.save.setEnabled(answer is not None)
        if answer is None:
            asked = self.tr("Select a route on the map or in the table, or choose a way.")
            self.subject.setText("" if fault else asked)
            self.answered.emit(None)
            return
        self.subject.setText(self.title(answer))
        for one in answer.screening.regimes:
            row = VerdictRow(one, self._colors, is_open=one.regime in self._open)
            self.rows.append(row)
            self._result.addWidget(row)
        if answer.screening.commercial:
            self._result.addWidget(warned(self.tr("Commercially blocked"), self._colors))
            for block in answer.screening.commercial:
                self._result.addWidget(self._line(commercial_text(block)))
        for note in answer.screening.notes[1:]:
            self._result.addWidget(self._line(note))
        self.answered.emit(answer)

    def title(self, answer: Answer) -> str:
        """Returns in a sentence what was asked."""
        question = answer.question
        way = cut(answer.way.name, _NAME_MAX) if answer.way is not None else self.tr("the open sea")
        text = self.tr("%1 from %2 to %3 by %5 on %4")
        values = (answer.cargo.name, words.country_name(question.origin), words.country_name(question.destination),
                  question.date, way)
        for number, value in enumerate(values, start=1):
            text = text.replace(f"%{number}", value)
        return text

    def _line(self, text: str) -> QLabel:
        label = plain_label(text, size_px=12, wrap=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _fault_text(self, fault: QuestionError) -> str:
        question = self._question()
        text, value = {
            "cargo": (self.tr("There is no cargo called %1; choose one of the list."), question.cargo),
            "origin": (self.tr("%1 is no country code; write two letters such as RU or KP."), question.origin),
            "destination": (self.tr("%1 is no country code; write two letters such as RU or KP."),
                            question.destination),
            "way": (self.tr("%1 is no route, passage or project; choose one of the list."),
                    question.way or (self._session.selected or ("", ""))[1]),
            "date": (self.tr("%1 is no date; write 2018, 2018-06 or 2018-06-15."), question.date),
        }[fault.field]
        return text.replace("%1", cut(value, _NAME_MAX) or "–")

    def _tell(self, text: str) -> None:
        self.fault.setText(text)
        self.fault.setVisible(bool(text))

    def text(self) -> str | None:
        """Returns the answer as plain text, None without one."""
        from nkgis.exporters.screening import screening_whole_text

        if self.answer is None:
            return None
        return screening_whole_text(self.answer.screening, self.title(self.answer))

    def _copy(self) -> None:
        text = self.text()
        if text is not None:
            QGuiApplication.clipboard().setText(text)


def _fill(combo: QComboBox, items: Mapping[str, str]) -> None:
    combo.clear()
    for text, key in items.items():
        combo.addItem(cut(text, 2 * _NAME_MAX), key)


def _key(combo: QComboBox) -> str:
    """Returns what stands for the text of a field: the key of its list, else the text itself."""
    text = combo.currentText().strip()
    place = combo.findText(text, Qt.MatchFlag.MatchFixedString)
    return str(combo.itemData(place)) if place >= 0 else text
