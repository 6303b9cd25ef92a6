"""The page of a project: partners, status history with sources, features with their state, claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from nkgis.cartography import words
from nkgis.model.numbers import date_text
from nkgis.ui.clocks.cards import confidence, stage_word, when_text
from nkgis.ui.plain import cut, plain_label, rich_tip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nkgis.app.moments import FeatureLine, ProjectPage
    from nkgis.exporters.claims import TopicRow
    from nkgis.model.happening import Happening
    from nkgis.ui.theme import Theme

_TEXT_MAX = 400
_CLAIMS_MAX = 60
_COLUMN_PX = 150


class PageView(QWidget):
    """Shows a project. `back_wanted()`, `feature_wanted(key)`, `zoom_wanted(keys)` and `only_wanted(keys)` are wishes.

    `only_wanted` has no keys when everything is to be shown again.
    """

    back_wanted = Signal()
    feature_wanted = Signal(object)
    zoom_wanted = Signal(object)
    only_wanted = Signal(object)

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors = colors
        self.page: ProjectPage | None = None
        self._names: Mapping[str, str] = {}
        self.back = QPushButton(self.tr("Back to the board"), self)
        self.back.clicked.connect(self.back_wanted)
        self.title = plain_label("", size_px=17, weight=600)
        self.only = QPushButton(self.tr("Show only this project"), self)
        self.only.setCheckable(True)
        self.only.clicked.connect(self._on_only)
        self.zoom = QPushButton(self.tr("Zoom to it"), self)
        self.zoom.clicked.connect(lambda: self.zoom_wanted.emit(self.page.keys if self.page else ()))
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 12, 6)
        head.setSpacing(8)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        head.addWidget(self.only)
        head.addWidget(self.zoom)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.area, 1)

    def set_theme(self, colors: Theme) -> None:
        """Draws in the colours of a theme."""
        self._colors = colors
        if self.page is not None:
            self.show_page(self.page, self._names, only=self.only.isChecked())

    def show_page(self, page: ProjectPage, names: Mapping[str, str], *, only: bool) -> None:
        """Shows a page; what was scrolled to stays, if it is of the same project."""
        same = self.page is not None and self.page.undertaking.id == page.undertaking.id
        kept = self.area.verticalScrollBar().value() if same else 0
        self.page, self._names = page, names
        self.title.setText(cut(names.get(page.undertaking.id, page.undertaking.name), 120))
        self.set_only(on=only)
        for button in (self.only, self.zoom):
            button.setEnabled(bool(page.keys))
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(12, 4, 12, 12)
        row.setSpacing(20)
        for column in (self._about(page), self._history(page), self._features(page), self._claims(page)):
            column.addStretch(1)
            holder = QWidget(inner)
            holder.setLayout(column)
            holder.setMinimumWidth(_COLUMN_PX)
            holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            row.addWidget(holder, 1)
        old = self.area.takeWidget()
        if old is not None:
            old.deleteLater()
        self.area.setWidget(inner)
        self.area.verticalScrollBar().setValue(kept)

    def set_only(self, *, on: bool) -> None:
        """Tells whether the map shows this project alone."""
        self.only.setChecked(on)
        self.only.setText(self.tr("Show everything again") if on else self.tr("Show only this project"))

    def _on_only(self, on: bool) -> None:
        self.set_only(on=on)
        self.only_wanted.emit(self.page.keys if on and self.page is not None else ())

    def _about(self, page: ProjectPage) -> QVBoxLayout:
        from nkgis.ui.clocks.board import reason

        project, column = page.undertaking, _column(self.tr("Project"))
        column.addWidget(plain_label(words.word(words.STAGES, page.card.stage), weight=600))
        column.addWidget(_text(reason(page.card)))
        column.addWidget(_text(project.about))
        facts = (
            (self.tr("Partners"), "; ".join(project.partners)),
            (self.tr("Countries"), ", ".join(words.country_name(code) for code in project.countries)),
            (self.tr("Source"), project.source),
        )
        for name, value in facts:
            if value:
                column.addWidget(plain_label(name, size_px=11, secondary=True))
                column.addWidget(_text(value))
        return column

    def _history(self, page: ProjectPage) -> QVBoxLayout:
        column = _column(self.tr("What happened"))
        if not page.events:
            column.addWidget(_text(self.tr("No source known by then tells of it.")))
        for event in reversed(page.events):
            self._add_event(column, event)
        return column

    def _add_event(self, column: QVBoxLayout, event: Happening) -> None:
        head = " · ".join(filter(None, [when_text(event), stage_word(event.status) if event.status else ""]))
        column.addWidget(plain_label(head, size_px=12, weight=600))
        column.addWidget(_text(event.title))
        if event.detail:
            column.addWidget(_text(event.detail, secondary=True))
        column.addWidget(_text(f"{event.source.text()} ({confidence(event.grade)})", secondary=True))

    def _features(self, page: ProjectPage) -> QVBoxLayout:
        column = _column(self.tr("On the map"))
        if not page.features:
            column.addWidget(_text(self.tr("No feature of the map belongs to it.")))
        for one in page.features:
            column.addWidget(self._feature(one))
        return column

    def _feature(self, one: FeatureLine) -> QWidget:
        if one.key is None:
            text = self.tr("%1: not on the map at this date").replace("%1", one.name)
            return _text(text, secondary=True)
        state = " · ".join(filter(None, [stage_word(one.status) if one.status else "", date_text(one.since)]))
        name = cut(one.name, 28).replace("&", "&&")
        button = QPushButton(f"{name}\n{state}" if state else name, self)
        button.setStyleSheet("text-align: left; padding: 4px 8px;")
        button.setToolTip(rich_tip(f"{one.name}\n{self.tr('Select it and bring it into view')}"))
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda _on=False, key=one.key: self.feature_wanted.emit(key))
        return button

    def _claims(self, page: ProjectPage) -> QVBoxLayout:
        column = _column(self.tr("Claims"))
        if not page.claims:
            column.addWidget(_text(self.tr("No claim is known by then.")))
        for row in page.claims[:_CLAIMS_MAX]:
            self._add_claim(column, row)
        left = len(page.claims) - _CLAIMS_MAX
        if left > 0:
            column.addWidget(_text(self.tr("and %1 more").replace("%1", str(left)), secondary=True))
        return column

    def _add_claim(self, column: QVBoxLayout, row: TopicRow) -> None:
        claim = row.claim
        what = " · ".join(filter(None, [row.subject_name, row.quantity_name, claim.part]))
        column.addWidget(_text(what, secondary=True))
        value = claim.value_text() or claim.text
        if row.competes:
            value = f"{value} ({self.tr('preferred') if row.is_preferred else self.tr('competing')})"
        label = plain_label(cut(value, _TEXT_MAX), weight=600 if row.is_preferred else 400, wrap=True)
        column.addWidget(label)
        column.addWidget(_text(f"{claim.source.text()} ({confidence(claim.grade)})", secondary=True))


def _column(title: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    column.addWidget(plain_label(title, size_px=12, weight=600, secondary=True))
    return column


def _text(text: str, *, secondary: bool = False) -> QLabel:
    label = plain_label(cut(text, _TEXT_MAX), size_px=11 if secondary else 12, secondary=secondary, wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
