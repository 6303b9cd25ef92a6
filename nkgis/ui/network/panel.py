"""The panel of paths: the wish, what was found with its legs and events, what is reached, faults of the joints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTabWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nkgis.cartography import words
from nkgis.cartography.above import MORE_STEPS, reach_color
from nkgis.cartography.told import told
from nkgis.model.numbers import grouped, km_text, kms_text
from nkgis.model.path import Minimise
from nkgis.ui.network import words as net
from nkgis.ui.network.cuts import CutList
from nkgis.ui.network.form import RouteForm, hint_label
from nkgis.ui.network.path_table import fit_height, km_word, path_row, path_table
from nkgis.ui.plain import cut, filled, plain_label, wrapping
from nkgis.ui.swatch import as_icon, color_swatch

if TYPE_CHECKING:
    from nkgis.analysis.reaching import Reached
    from nkgis.model.network import Fault
    from nkgis.model.path import Cut, NetworkPath
    from nkgis.ui.search import SearchBox
    from nkgis.ui.theme import Theme

_PLACES_MAX = 400


class PathPanel(QTabWidget):
    """Shows what the networks answer.

    `zoom_wanted(runs)`, `place_wanted(lon, lat, text)`, `chosen(number)` of an alternative, `keep_wanted()`,
    `chart_wanted()`, `reach_wanted()`, `faults_wanted()`.
    """

    zoom_wanted = Signal(object)
    place_wanted = Signal(float, float, str)
    chosen = Signal(int)
    keep_wanted = Signal()
    chart_wanted = Signal()
    clear_wanted = Signal()
    reach_wanted = Signal()
    faults_wanted = Signal()

    def __init__(self, box: SearchBox, colors: Theme) -> None:
        super().__init__()
        self._colors = colors
        self.paths: list[NetworkPath] = []
        self._ends = ("", "")
        self.names: dict[str, str] = {}
        self.form = RouteForm(box, colors)
        self.headline = plain_label("", size_px=17, weight=600, wrap=True)
        self.figures = plain_label("", wrap=True)
        self.countries = plain_label("", size_px=12, secondary=True, wrap=True)
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Alternatives"))
        self.legs = path_table([self.tr("Leg"), km_word(), self.tr("h")], self.tr("Legs"))
        self.events = path_table([self.tr("What is met"), self.tr("h"), self.tr("USD/t")], self.tr("Events"))
        self.cuts = CutList()
        self.notes = plain_label("", size_px=12, secondary=True, wrap=True)
        self.keep = QPushButton(self.tr("Keep as route"))
        self.zoom = QPushButton(self.tr("Zoom"))
        self.chart = QPushButton(self.tr("Chart"))
        self.wipe = QPushButton(self.tr("Clear"))
        self.limit = QDoubleSpinBox()
        self.reach_find = QPushButton(self.tr("Show what is reached"))
        self.reached = path_table([self.tr("Place"), ""], self.tr("Places that are reached"))
        self.reach_note = hint_label("")
        self.faults = path_table([self.tr("Fault"), self.tr("m")], self.tr("Faults of the joints"))
        self.faults_note = hint_label("")
        self.setDocumentMode(True)
        self.addTab(self._path_page(), self.tr("Path"))
        self.addTab(self._reach_page(), self.tr("Reach"))
        self.addTab(self._faults_page(), self.tr("Faults"))
        self.currentChanged.connect(self._on_tab)
        self.show_hint()

    def sizeHint(self) -> QSize:
        """Returns the size it is drawn for."""
        return QSize(316, 480)

    def minimumSizeHint(self) -> QSize:
        """Returns the least size: the panel may fold to it."""
        return QSize(250, 200)

    def set_theme(self, colors: Theme) -> None:
        """Repaints in the colours of a theme."""
        self._colors = colors
        self.form.set_theme(colors)

    def show_hint(self) -> None:
        """Shows how a path is asked for."""
        self.paths = []
        self.headline.setText("")
        self.figures.setText(self.tr("Write two places, or click them on the map with the tool (P)."))
        for widget in (self.countries, self.which, self.legs, self.events, self.cuts, self.notes):
            widget.hide()
        self._set_buttons(found=False)

    def show_waiting(self) -> None:
        """Says that a path is being looked for."""
        self.figures.setText(self.tr("Looking for the path…"))

    def show_problem(self, text: str) -> None:
        """Says why nothing can be asked."""
        self.show_hint()
        self.figures.setText(wrapping(cut(text)))

    def show_paths(self, paths: list[NetworkPath], start: str, goal: str) -> None:
        """Shows what was found, the best path first."""
        self.paths, self._ends = paths, (start, goal)
        self.which.clear()
        for number, path in enumerate(paths, start=1):
            self.which.addItem(self._which_text(number, path))
        self.which.setVisible(len(paths) > 1)
        self.show_path(0)

    def show_path(self, number: int) -> None:
        """Shows one of the paths, or why there is none."""
        path = self.paths[number]
        found = path.found
        self.headline.setText(cut(f"{self._ends[0]} – {self._ends[1]}", 120))
        for widget in (self.legs, self.events, self.countries):
            widget.setVisible(found)
        self.cuts.setVisible(bool(path.cuts))
        self.notes.setVisible(bool(path.notes))
        self.notes.setText("\n".join(told(note) for note in path.notes))
        self._set_buttons(found=found)
        if found:
            self._fill_path(path)
        else:
            self.figures.setText(wrapping(cut(net.reason_text(path, *self._ends))))
            self._fill_cuts(path.cuts)

    def _fill_path(self, path: NetworkPath) -> None:
        total = path.length_m or 0.0
        told_figures = [km_text(total, unit=True)]
        if path.hours is not None:
            told_figures.append(net.band_text(path.hours, 1, self.tr("h")))
        if path.cost is not None:
            told_figures.append(net.band_text(path.cost, 2, self.tr("USD/t")))
        self.figures.setText("\n".join(told_figures))
        parts = [*path.by_country.items(), *([("", path.elsewhere_m)] if path.elsewhere_m >= 1 else [])]
        texts = kms_text([metres for _, metres in parts], total)
        names = [words.country_name(code) if code else self.tr("high seas") for code, _ in parts]
        self.countries.setText(" · ".join(f"{name} {text}" for name, text in zip(names, texts, strict=True)))
        self.legs.clear()
        for leg, text in zip(path.legs, kms_text([leg.length_m for leg in path.legs], total), strict=True):
            mode = words.word(words.MODES, leg.mode) if leg.route_id else self.tr("by lorry")
            name = self.names.get(leg.route_id or "", leg.name)
            tip = filled(self.tr("%1. Length: %2"), f"{name}, {mode}", leg.length_source)
            row = path_row(self.legs, [name, text, grouped(leg.hours.value, 1)], tip, [leg.runs])
            row.setIcon(0, as_icon(self._chip(self._colors.mode.get(leg.mode, self._colors.ui["text2"]))))
        self.events.clear()
        for event in path.events:
            source = net.event_source(event)
            hours = net.band_text(event.hours, 1, self.tr("h"))
            money = net.band_text(event.cost, 2, self.tr("USD/t"))
            where = f"{km_word()} {km_text(event.m, total_m=total)}"
            tip = "\n".join((f"{where}: {net.event_title(event)}", f"{hours}, {money}", source,
                             ", ".join(event.costs)))  # fmt: skip
            figures = [grouped(event.hours.value, 1), grouped(event.cost.value, 2)]
            row = path_row(self.events, [net.event_title(event), *figures], tip, [(((event.lon, event.lat),),)])
            below = path_row(row, [f"{where} · {source}"], tip, [(((event.lon, event.lat),),)])
            below.setFirstColumnSpanned(True)
            below.setForeground(0, self._colors.color("text2"))
        self.events.expandAll()
        for tree in (self.legs, self.events):
            fit_height(tree)
        self.events.setVisible(bool(path.events))

    def _fill_cuts(self, cuts: tuple[Cut, ...]) -> None:
        self.cuts.show_cuts(cuts, self.names)

    def show_reached(self, found: Reached, minimise: Minimise, limit: float) -> None:
        """Lists the places that are reached, nearest first, and says how much."""
        self.reached.clear()
        for name, lon, lat, weight in found.places[:_PLACES_MAX]:
            row = path_row(self.reached, [name, self.weight_text(minimise, weight)], name, [(((lon, lat),),)])
            step = min(int(weight / limit * MORE_STEPS), MORE_STEPS - 1) if limit else 0
            row.setIcon(0, as_icon(self._chip(reach_color(step)[self._colors.name])))
        bounds = " · ".join(self.weight_text(minimise, limit * k / MORE_STEPS) for k in range(1, MORE_STEPS + 1))
        text = self.tr("%1 places, %2 of lines. Colours from near to far, up to %3.")
        self.reach_note.setText(filled(text, str(len(found.places)), km_text(found.metres, unit=True), bounds))

    def show_faults(self, faults: tuple[Fault, ...]) -> None:
        """Lists the faults of the joints."""
        self.faults.clear()
        titles = {
            "far-snap": self.tr("Loose end: %1 misses %2"),
            "drawn-twice": self.tr("Drawn twice: %1 along %2"),
            "apart": self.tr("Apart: %1 and %2"),
        }
        for fault in faults:
            text = filled(titles.get(fault.kind.value, "%1 – %2"), *fault.ends)
            away = grouped(fault.distance_m, 0) if fault.distance_m else ""
            path_row(self.faults, [text, away], fault.text, [(((fault.lon, fault.lat),),)])
        self.faults_note.setText(filled(self.tr("Faults: %1. Click one to see where."), str(len(faults))))

    def set_limit(self, minimise: Minimise) -> None:
        """Gives the field for the limit the unit of what is least."""
        value, suffix = {Minimise.DISTANCE: (300.0, km_word()), Minimise.TIME: (24.0, self.tr("h")),
                         Minimise.COST: (20.0, self.tr("USD/t"))}[minimise]  # fmt: skip
        if self.limit.suffix().strip() != suffix:
            self.limit.setSuffix(f" {suffix}")
            self.limit.setValue(value)

    def weight_text(self, minimise: Minimise, weight: float) -> str:
        """Returns metres, hours or money as people read them."""
        if minimise is Minimise.DISTANCE:
            return km_text(weight, unit=True)
        return net.hours_text(weight) if minimise is Minimise.TIME else net.money_text(weight)

    def _chip(self, color: str) -> QPixmap:
        return color_swatch(color, self._colors.ui["border"])

    def _which_text(self, number: int, path: NetworkPath) -> str:
        if not path.found:
            return self.tr("No path")
        parts = [km_text(path.length_m or 0.0, unit=True)]
        if path.hours is not None:
            parts.append(net.hours_text(path.hours.value))
        if path.cost is not None:
            parts.append(net.money_text(path.cost.value))
        return f"{number}. {', '.join(parts)}"

    def _set_buttons(self, *, found: bool) -> None:
        for button in (self.keep, self.zoom, self.chart):
            button.setVisible(found)
        self.wipe.setVisible(bool(self.paths))

    def _path_page(self) -> QWidget:
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.form)
        buttons = QGridLayout()
        for number, button in enumerate((self.zoom, self.chart, self.keep, self.wipe)):
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.setMinimumHeight(28)
            buttons.addWidget(button, number // 2, number % 2)
        self.which.setMinimumHeight(28)
        self.which.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        body = QVBoxLayout()
        body.setContentsMargins(12, 4, 12, 8)
        head: tuple[QWidget, ...] = (self.headline, self.which, self.figures, self.countries, self.cuts)
        for one in head:
            body.addWidget(one)
        body.addLayout(buttons)
        rest: tuple[QWidget, ...] = (self.legs, self.events, self.notes)
        for one in rest:
            body.addWidget(one)
        layout.addLayout(body)
        layout.addStretch(1)
        self.which.activated.connect(self._on_which)
        self.keep.clicked.connect(self.keep_wanted)
        self.chart.clicked.connect(self.chart_wanted)
        self.wipe.clicked.connect(self.clear_wanted)
        self.zoom.clicked.connect(self._on_zoom)
        self.cuts.zoom_wanted.connect(self.zoom_wanted)
        self.cuts.place_wanted.connect(self.place_wanted)
        for tree in (self.legs, self.events, self.reached, self.faults):
            tree.itemClicked.connect(lambda item, _column: self._on_item(item))
            tree.itemActivated.connect(lambda item, _column: self._on_item(item))
        return _scrolled(inner)

    def _reach_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(hint_label(self.tr("Everything within a limit of the place “From” on the page Path.")))
        self.limit.setRange(0.1, 1_000_000.0)
        self.limit.setDecimals(1)
        self.limit.setMinimumHeight(28)
        self.limit.setAccessibleName(self.tr("Limit"))
        self.set_limit(Minimise.DISTANCE)
        row = QHBoxLayout()
        row.addWidget(self.limit, 1)
        row.addWidget(self.reach_find, 1)
        layout.addLayout(row)
        layout.addWidget(self.reach_note)
        layout.addWidget(self.reached, 1)
        self.reach_find.clicked.connect(self.reach_wanted)
        return page

    def _faults_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(self.faults_note)
        layout.addWidget(self.faults, 1)
        return page

    def _on_which(self, number: int) -> None:
        self.show_path(number)
        self.chosen.emit(number)

    def _on_zoom(self) -> None:
        path = self.paths[max(self.which.currentIndex(), 0)]
        self.zoom_wanted.emit([run for leg in path.legs for run in leg.runs])

    def _on_item(self, item: QTreeWidgetItem) -> None:
        runs = item.data(0, Qt.ItemDataRole.UserRole)
        if not runs:
            return
        places = [place for run in runs[0] for place in run]
        if len(places) == 1:
            self.place_wanted.emit(*places[0], item.text(0))
        else:
            self.zoom_wanted.emit(list(runs[0]))

    def _on_tab(self, number: int) -> None:
        self.set_limit(Minimise(self.form.minimise.currentData()))
        if number == 2:  # the faults
            self.faults_wanted.emit()


def _scrolled(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
