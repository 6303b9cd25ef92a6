"""The board of corridor projects: a column for each stage, a card for each project; a click opens its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from nkgis.analysis.boards import by_stage
from nkgis.cartography import words
from nkgis.model.numbers import date_text, number_text
from nkgis.model.undertaking import Stage
from nkgis.ui.clocks.project_page import PageView
from nkgis.ui.plain import cut, plain_label

if TYPE_CHECKING:
    from nkgis.analysis.boards import Card
    from nkgis.app.moments import Moment, ProjectPage
    from nkgis.ui.theme import Theme

_COLUMN_PX, _EMPTY_PX = 164, 96
_TEXT_MAX = 110


def tr(text: str) -> str:
    """Returns a text of the board in the language of the window."""
    return QCoreApplication.translate("board", text)


def reason(card: Card) -> str:
    """Returns in a sentence why a project stands where it stands: its source, or the silence."""
    if card.by_silence and card.silent_years is not None and card.last is not None:
        text = (
            tr("No news for %1 years: taken as cancelled; the sources have it as %2.")
            if card.stage is Stage.CANCELLED
            else tr("No news for %1 years: taken as shelved; the sources have it as %2.")
        )
        years = number_text(card.silent_years, ".1f")
        return text.replace("%1", years).replace("%2", words.word(words.STAGES, card.stated))
    if card.event is None:
        return tr("No source known by then tells of it.")
    return f"{card.event.title}. {card.event.source.text()}"


class CardView(QFrame):
    """Is one project; `opened(id)` fires on a click, Enter or Space."""

    opened = Signal(str)

    def __init__(self, card: Card, name: str, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.project_id = card.undertaking.id
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        c = colors.ui
        self.setStyleSheet(
            f"#card {{ background: {c['raised']}; border: 1px solid {c['border']}; border-radius: 4px; }}"
            f"#card:hover, #card:focus {{ border-color: {c['accent']}; }}"
        )
        why = reason(card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(2)
        layout.addWidget(plain_label(cut(name, _TEXT_MAX), weight=600, wrap=True))
        if card.event is not None:
            since = tr("since %1").replace("%1", date_text(card.event.date))
            layout.addWidget(plain_label(since, size_px=12, secondary=True))
        partners = ", ".join(card.undertaking.partners)
        layout.addWidget(plain_label(cut(partners, 60), size_px=11, secondary=True, wrap=True, tip=partners))
        note = plain_label(cut(why, _TEXT_MAX), size_px=11, wrap=True, tip=why)
        if card.by_silence:
            palette = note.palette()
            palette.setColor(QLabel().foregroundRole(), colors.color("warn"))
            note.setPalette(palette)
        layout.addWidget(note)
        self.setAccessibleName(f"{name}, {words.word(words.STAGES, card.stage)}. {why}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Opens the page."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.project_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.project_id)
        else:
            super().keyPressEvent(event)


class BoardPanel(QStackedWidget):
    """Shows the board, or the page of a project.

    `project_wanted(id)` fires when a page is to be made, `page.*` what is wished there.
    """

    project_wanted = Signal(str)

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors = colors
        self._moment: Moment | None = None
        self.cards: dict[str, CardView] = {}
        self.board = QScrollArea(self)
        self.board.setWidgetResizable(True)
        self.board.setFrameShape(QFrame.Shape.NoFrame)
        self.board.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page = PageView(colors)
        self.page.back_wanted.connect(self.show_board)
        self.setAccessibleName(tr("Projects"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.addWidget(self.board)
        self.addWidget(self.page)

    @property
    def project_id(self) -> str:
        """Returns the project whose page is shown, or is being made; empty for the board."""
        return self._project_id if self.currentWidget() is self.page or self._project_id else ""

    _project_id = ""

    def set_theme(self, colors: Theme) -> None:
        """Draws in the colours of a theme."""
        self._colors = colors
        self.page.set_theme(colors)
        self._fill()

    def sizeHint(self) -> QSize:
        """Returns the size it is drawn for."""
        return QSize(738, 262)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Gives the focus to the first card, or to the page."""
        super().focusInEvent(event)
        first = self.page.back if self.currentWidget() is self.page else next(iter(self.cards.values()), None)
        if first is not None:
            first.setFocus(event.reason())

    def set_moment(self, moment: Moment) -> None:
        """Shows the board of a clock; an open page is made anew."""
        self._moment = moment
        self._fill()
        if self._project_id:
            self.project_wanted.emit(self._project_id)

    def show_board(self) -> None:
        """Goes back to the board."""
        last, self._project_id = self._project_id, ""
        self.setCurrentWidget(self.board)
        if last in self.cards:
            self.cards[last].setFocus()

    def open_project(self, project_id: str) -> None:
        """Wishes the page of a project."""
        self._project_id = project_id
        self.project_wanted.emit(project_id)

    def show_page(self, page: ProjectPage, *, only: bool) -> None:
        """Shows the page of a project, if it is still wished for; `only` tells whether the map shows it alone."""
        if page.undertaking.id == self._project_id and self._moment is not None:
            self.page.show_page(page, self._moment.names, only=only)
            self.setCurrentWidget(self.page)

    def columns(self) -> dict[str, list[str]]:
        """Returns the projects of each column of the board that has any, by stage."""
        cards = by_stage(self._moment.cards) if self._moment is not None else {}
        return {stage.value: [one.undertaking.id for one in found] for stage, found in cards.items() if found}

    def _fill(self) -> None:
        if self._moment is None:
            return
        kept = self.board.horizontalScrollBar().value(), self.board.verticalScrollBar().value()
        focused = next((key for key, one in self.cards.items() if one.hasFocus()), "")
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        self.cards = {}
        for stage, cards in by_stage(self._moment.cards).items():
            if stage is not Stage.UNKNOWN or cards:
                row.addWidget(self._column(stage, cards, inner), 3 if cards else 1)
        old = self.board.takeWidget()
        if old is not None:
            old.deleteLater()
        self.board.setWidget(inner)
        self.board.horizontalScrollBar().setValue(kept[0])
        self.board.verticalScrollBar().setValue(kept[1])
        if focused in self.cards:
            self.cards[focused].setFocus()

    def _column(self, stage: Stage, cards: list[Card], parent: QWidget) -> QWidget:
        column = QWidget(parent)
        column.setMinimumWidth(_COLUMN_PX if cards else _EMPTY_PX)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        head = f"{words.word(words.STAGES, stage)}  {len(cards)}"
        layout.addWidget(plain_label(head, size_px=12, weight=600, secondary=not cards, wrap=True))
        for card in cards:
            name = self._moment.names.get(card.undertaking.id, card.undertaking.name) if self._moment else ""
            view = CardView(card, name, self._colors, column)
            view.opened.connect(self.open_project)
            self.cards[card.undertaking.id] = view
            layout.addWidget(view)
        layout.addStretch(1)
        return column
