"""The passport of the selected route."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nkgis.app.feature_card import feature_card
from nkgis.cartography.passport.data import Length, Part, Passport, build_passport
from nkgis.model.clock import Clock
from nkgis.model.layer import OWN_SOURCE
from nkgis.ui.panels.passport_widgets import (
    ChipLabel,
    ColorBox,
    CountryBar,
    Figure,
    FlowLayout,
    LinkLabel,
    NoteLinks,
    Rule,
    selectable,
)
from nkgis.ui.plain import cut, plain_label
from nkgis.ui.swatch import crossing_swatch
from nkgis.ui.theme import Theme

if TYPE_CHECKING:
    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.cartography.passport.parts import Row, Section
    from nkgis.ui.session import Session

_ROWS_SHOWN = 40
_MARGIN = 14
_WIDTH_MIN = 296
_LABEL_MAX = 16
_ROW_MAX = 35
_SOURCE_MAX = 240
_TITLE_MAX = 200


class PassportPanel(QScrollArea):
    """Shows the passport of the route selected in the session, or the card of another feature.

    `passport` is what is shown, None when nothing is. `shown(Passport | None)` fires when it changes,
    `claim_wanted(claim id)` when the numbered note of a figure is followed.
    """

    shown = Signal(object)
    claim_wanted = Signal(str)

    def __init__(self, session: Session, colors: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._colors = colors
        self._language = language
        self._expanded: set[str] = set()
        self.passport: Passport | None = None
        self.setWidgetResizable(True)
        self.setMinimumWidth(_WIDTH_MIN)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Passport"))
        session.shown_changed.connect(self._on_changed)
        session.selection_changed.connect(self._on_selected)
        self._on_selected(session.selected)

    def text(self) -> str | None:
        """Returns what is shown as plain text, None when nothing is."""
        return self.passport.text() if self.passport is not None else None

    def set_theme(self, colors: Theme) -> None:
        """Repaints in the colours of a theme."""
        self._colors = colors
        self._fill()

    def set_language(self, language: str) -> None:
        """Shows names in a label language."""
        self._language = language
        self._on_selected(self._session.selected)

    def _on_changed(self, before: Workspace | None, after: Workspace) -> None:
        if before is None or before.measurements is not after.measurements or before.routes is not after.routes \
                or _stated_of(before) != _stated_of(after):
            self._on_selected(self._session.selected)

    def _on_selected(self, key: RouteKey | None) -> None:
        workspace = self._session.shown
        if workspace is None or key is None:
            self._show(None)
            return
        self._expanded.clear()
        if key not in workspace.measurements:
            self._show(feature_card(workspace, key, language=self._language))
            return
        layer = next((x for x in workspace.project.layers if x.id == key[0]), None)
        credit = ""
        if layer is not None:
            source = self.tr("drawn in this project") if layer.source == OWN_SOURCE else layer.source
            facts = (source, layer.date, layer.licence)
            credit = ", ".join(str(fact) for fact in facts if fact)
        from nkgis.app.claims import route_told, stated

        project = workspace.project
        self._show(
            build_passport(
                route_told(workspace.routes[key], project.claims, Clock(None, project.clock.knowledge)),
                workspace.measurements[key],
                workspace.method,
                language=self._language,
                credit=credit,
                stated=stated(workspace, workspace.routes[key]),
            )
        )

    def _show(self, passport: Passport | None) -> None:
        self.passport = passport
        self._fill()
        self.verticalScrollBar().setValue(0)
        self.shown.emit(passport)

    def _fill(self) -> None:
        old = self.takeWidget()
        if old is not None:
            old.deleteLater()
        self.setWidget(self._empty() if self.passport is None else self._page(self.passport))

    def _empty(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(_MARGIN, 24, _MARGIN, _MARGIN)
        text = self.tr("Select a route on the map or in the table.")
        label = plain_label(text, secondary=True, wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(label)
        layout.addStretch(1)
        return page

    def _page(self, passport: Passport) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(_MARGIN, 12, _MARGIN, 16)
        layout.setSpacing(6)
        whole = passport.title if len(passport.title) > _TITLE_MAX else ""
        title = plain_label(cut(passport.title, _TITLE_MAX), size_px=17, weight=600, wrap=True, tip=whole)
        selectable(title)
        layout.addWidget(title)
        if passport.names:
            names = plain_label(cut(passport.names, 2 * _TITLE_MAX), size_px=12, secondary=True, wrap=True)
            selectable(names)
            layout.addWidget(names)
        chips = FlowLayout()
        for chip in passport.chips:
            chips.addWidget(ChipLabel(chip.text, self._colors, warn=chip.warn, tip=chip.tip))
        layout.addLayout(chips)
        if passport.lengths:
            self._add_lengths(layout, passport.lengths)
            layout.addWidget(CountryBar(passport.parts, self._colors))
            layout.addLayout(self._part_rows(passport.parts))
            layout.addWidget(plain_label(passport.sum_line, size_px=11, secondary=True, wrap=True))
        for section in passport.sections:
            layout.addSpacing(6)
            layout.addWidget(Rule(self._colors))
            self._add_section(layout, section)
        layout.addStretch(1)
        return page

    def _add_lengths(self, layout: QVBoxLayout, lengths: tuple[Length, ...]) -> None:
        first, *others = lengths
        layout.addSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(0)
        number, _, unit = first.text.rpartition("\u202f")
        figure = Figure(number or first.text, first.tip, size_px=30, weight=600)
        figure.setObjectName("total")
        row.addWidget(figure, 0, Qt.AlignmentFlag.AlignBottom)
        unit_label = plain_label(f" {unit}" if number else "", tip=first.tip)
        unit_label.setContentsMargins(2, 0, 0, 5)
        row.addWidget(unit_label, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(plain_label(first.source, size_px=12, secondary=True, wrap=True, tip=first.tip))
        if not others:
            return
        side = QHBoxLayout()
        side.setSpacing(16)
        for length in others:
            column = QVBoxLayout()
            column.setSpacing(1)
            column.addWidget(plain_label(length.label, size_px=11, secondary=True))
            value = Figure(length.text, length.tip, weight=600)
            value.setAlignment(Qt.AlignmentFlag.AlignLeft)
            column.addWidget(value)
            column.addWidget(self._source_of(length))
            if length.claims and not length.link:
                column.addWidget(self._notes(length.claims))
            column.addStretch(1)
            side.addLayout(column, 1)
        layout.addSpacing(2)
        layout.addLayout(side)
        layout.addSpacing(4)

    def _source_of(self, length: Length) -> QWidget:
        """Returns where a length comes from; of several sources a link to the section that lists them."""
        if not length.link:
            source = shortened(length.source, _SOURCE_MAX)
            return plain_label(source, size_px=11, secondary=True, wrap=True, tip=length.tip)
        link = LinkLabel(length.source, self._colors, tip=length.tip)
        link.clicked.connect(lambda title=length.link: self.show_section(title))
        return link

    def show_section(self, title: str) -> None:
        """Scrolls to a section."""
        page = self.widget()
        head = page.findChild(QLabel, f"section {title}") if page is not None else None
        if head is not None:
            self.verticalScrollBar().setValue(max(0, head.y() - 8))

    def _part_rows(self, parts: tuple[Part, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        line = 0
        columns = ([p.text for p in parts], [p.band for p in parts], [p.percent for p in parts])
        figures = sum(max(map(len, column), default=0) for column in columns)
        for part in parts:
            label = plain_label(part.label, tip=part.tip)
            grid.addWidget(ColorBox(part.code, self._colors), line, 0)
            if (
                len(part.label) > _LABEL_MAX or len(part.label) + figures > _ROW_MAX
            ):  # a border or a gap: its figures go below
                grid.addWidget(label, line, 1, 1, -1)
                line += 1
            else:
                grid.addWidget(label, line, 1)
            value = Figure(part.text, part.tip, weight=600)
            if not part.resolvable:
                self._warn(value)
            grid.addWidget(value, line, 2)
            for column, text in ((3, part.band), (4, part.percent)):
                figure = Figure(text, part.tip, size_px=12)
                figure.setProperty("secondary", True)
                grid.addWidget(figure, line, column)
            line += 1
            if part.note:
                note = plain_label(part.note, size_px=11, secondary=True, wrap=True, tip=part.tip)
                selectable(note)
                grid.addWidget(note, line, 1, 1, -1)
                line += 1
            if part.claims:
                grid.addWidget(self._notes(part.claims), line, 1, 1, -1)
                line += 1
        return grid

    def _add_section(self, layout: QVBoxLayout, section: Section) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 4, 0, 0)
        heading = plain_label(section.title, size_px=12, weight=600, secondary=True)
        heading.setObjectName(f"section {section.title}")
        head.addWidget(heading)
        head.addStretch(1)
        if section.aside:
            head.addWidget(plain_label(section.aside, size_px=12, secondary=True))
        layout.addLayout(head)
        shown = section.rows if section.title in self._expanded else section.rows[:_ROWS_SHOWN]
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        line = 0
        last = 3 if any(row.aside for row in shown) else 2
        for row in shown:
            line = self._add_row(grid, line, row, last)
        layout.addLayout(grid)
        if len(shown) < len(section.rows):
            more = QPushButton(self.tr("Show all %1").replace("%1", str(len(section.rows))))
            more.clicked.connect(lambda _checked=False, title=section.title: self._expand(title))
            layout.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_row(self, grid: QGridLayout, line: int, row: Row, last: int) -> int:
        if row.symbol is not None:
            picture = QLabel()
            picture.setPixmap(crossing_swatch(*row.symbol, self._colors.name))
            grid.addWidget(picture, line, 0)
        label = plain_label(row.label, wrap=True, tip=row.tip)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        selectable(label)
        alone = not row.value and not row.aside
        if alone:
            grid.addWidget(label, line, 0 if row.symbol is None else 1, 1, -1)
        else:
            grid.addWidget(label, line, 0 if row.symbol is None else 1, 1, 2 if row.symbol is None else 1)
            value = Figure(row.value, row.tip, weight=600)
            grid.addWidget(value, line, 2)
            if last > 2:
                aside = Figure(row.aside, row.tip, size_px=12)
                aside.setProperty("secondary", True)
                grid.addWidget(aside, line, last)
        if row.warn:
            self._warn(label)
        if row.note:
            note = plain_label(row.note, size_px=12, secondary=True, wrap=True, tip=row.tip)
            selectable(note)
            line += 1
            grid.addWidget(note, line, 0 if row.symbol is None else 1, 1, -1)
        if row.claims:
            line += 1
            grid.addWidget(self._notes(row.claims), line, 0 if row.symbol is None else 1, 1, -1)
        return line + 1

    def _notes(self, claims: tuple[str, ...]) -> QWidget:
        links = NoteLinks(self.passport.marks(claims) if self.passport is not None else (), self._colors)
        links.followed.connect(self.claim_wanted)
        return links

    def _expand(self, title: str) -> None:
        place = self.verticalScrollBar().value()
        self._expanded.add(title)
        self._fill()
        self.verticalScrollBar().setValue(place)

    def _warn(self, label: QLabel) -> None:
        palette = label.palette()
        palette.setColor(palette.ColorRole.WindowText, self._colors.color("warn"))
        label.setPalette(palette)


def shortened(text: str, length: int) -> str:
    """Returns a text cut at a word, with an ellipsis, when it is longer than `length`."""
    if len(text) <= length:
        return text
    head = text[:length].rsplit(" ", 1)[0]
    return (head or text[:length]).rstrip(" ,;(") + "…"


def _stated_of(workspace: Workspace) -> tuple[object, ...]:
    project = workspace.project
    return project.claims, project.preferred_claims, project.clock
