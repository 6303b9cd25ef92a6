"""The panel of two scenarios compared: the choices, the table of differences with causes, and the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nkgis.cartography.told import told
from nkgis.model.kinds import Mode
from nkgis.model.scenario_difference import Change
from nkgis.ui.flat_buttons import icon_button
from nkgis.ui.icons import icon
from nkgis.ui.network import words as net
from nkgis.ui.network.change_swatch import change_swatch
from nkgis.ui.network.chart import PathChart
from nkgis.ui.plain import cut, filled, plain_label, rich_tip
from nkgis.ui.swatch import as_icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nkgis.app.network_drawing import Compared, DrawnChange
    from nkgis.ui.theme import Theme

SURFACE = (Mode.RAIL, Mode.ROAD, Mode.SEA)
OTHERS = ((Mode.GAS,), (Mode.OIL,), (Mode.POWER,))
LEGEND = (Change.GAINED, Change.LOST, Change.FASTER, Change.SLOWER, Change.CHEAPER, Change.DEARER, Change.SAME)


class ComparisonPanel(QWidget):
    """Shows two choices of a scenario, the way the map shows them, the differences, and the chart.

    `wanted()` fires when the comparison is to be made anew, `way_changed()` when the map shall show it another way,
    `closed()` when it shall end, `zoom_wanted(runs)`.
    """

    wanted = Signal()
    way_changed = Signal()
    zoom_wanted = Signal(object)

    def __init__(self, colors: Theme) -> None:
        super().__init__()
        self._colors = colors
        self.before, self.after = QComboBox(self), QComboBox(self)
        self.swap = icon_button("ph.arrows-left-right", self.tr("Exchange the two scenarios"), self._colors, self)
        self.swipe = icon_button("ph.columns", self.tr("Swipe: one scenario left, the other right"), self._colors, self)
        self.swipe.setCheckable(True)
        self.what = QComboBox(self)
        self.note = plain_label("", size_px=12, secondary=True)
        self.table = QTreeWidget(self)
        self.chart = PathChart(colors, self)
        self.tabs = QTabWidget(self)
        self.legend = QHBoxLayout()
        self._build()

    def sizeHint(self) -> QSize:
        """Returns the size it is drawn for."""
        return QSize(700, 236)

    def minimumSizeHint(self) -> QSize:
        """Returns the least size."""
        return QSize(300, 150)

    def set_theme(self, colors: Theme) -> None:
        """Repaints in the colours of a theme."""
        self._colors = colors
        self.chart.set_theme(colors)
        for button in (self.swap, self.swipe):
            button.setIcon(icon(str(button.property("glyph")), colors))
        self._fill_legend()

    def fill(self, rows: Sequence[tuple[str, str]], before: str, after: str) -> None:
        """Lists the scenarios, (id, name), and chooses two of them."""
        for box, chosen in ((self.before, before), (self.after, after)):
            box.blockSignals(True)
            box.clear()
            for scenario_id, name in rows:
                box.addItem(cut(name, 60), scenario_id)
            box.setCurrentIndex(max(box.findData(chosen), 0))
            box.blockSignals(False)

    def modes(self) -> tuple[Mode, ...]:
        """Returns the modes whose networks are compared."""
        return (SURFACE, *OTHERS)[max(self.what.currentIndex(), 0)]

    def show_changes(self, found: Compared, names: dict[str, str], language: str) -> None:
        """Lists what differs, each with its cause; the click on a row shows where."""
        both = (found.differences.before, found.differences.after)
        causes = net.causes(both, names, language)
        self.table.clear()
        for drawn in found.drawn:
            if drawn.change.change is not Change.SAME:
                self._add_change(drawn, causes, names)
        known = {change.value for change in Change}
        for delta in found.differences.deltas:
            if delta.quantity in known:
                continue
            cause = causes.get(delta.cause, delta.cause)
            quantity = {"gauge": self.tr("gauge"), "rule": self.tr("rule")}.get(delta.quantity, delta.quantity)
            values = {"lifted": self.tr("lifted"), "in force": self.tr("in force")}
            row = [delta.subject, quantity, values.get(delta.before, delta.before),
                   values.get(delta.after, delta.after), cause]  # fmt: skip
            runs = [run for one in found.drawn if one.change.name == delta.subject for run in one.runs]
            self._add(row, runs)
        count = self.table.topLevelItemCount()
        self.note.setText(filled(self.tr("Differences: %1"), str(count)) if count else
                          self.tr("The two scenarios do not differ on these networks."))

    def _add_change(self, drawn: DrawnChange, causes: dict[str, str], names: dict[str, str]) -> None:
        one = drawn.change
        values = [self.tr("closed") if hours is None else net.hours_text(hours)
                  for hours in (one.hours_before, one.hours_after)]  # fmt: skip
        if one.change in {Change.CHEAPER, Change.DEARER}:
            values = [net.money_text(money or 0.0) for money in (one.money_before, one.money_after)]
        row = [names.get(one.route_id, one.name), net.tr(net.CHANGES[one.change]), *values,
               causes.get(one.cause, told(one.cause))]  # fmt: skip
        item = self._add(row, list(drawn.runs))
        item.setIcon(1, as_icon(change_swatch(one.change, self._colors)))

    def _add(self, texts: list[str], runs: Sequence[object]) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self.table, [cut(text, 400) for text in texts])
        for column, text in enumerate(texts):
            item.setToolTip(column, rich_tip(text))
        item.setData(0, Qt.ItemDataRole.UserRole, [runs])
        return item

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(12, 4, 8, 4)
        head.setSpacing(6)
        for box, name in ((self.before, self.tr("Before")), (self.after, self.tr("After")),
                          (self.what, self.tr("Networks"))):  # fmt: skip
            box.setMinimumHeight(28)
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(14)
        self.what.addItems([self.tr("Rail, road and sea"), self.tr("Gas"), self.tr("Oil"), self.tr("Power")])
        for widget in (self.before, self.swap, self.after, self.what, self.swipe):
            head.addWidget(widget)
        head.addWidget(self.note, 1)
        layout.addLayout(head)
        self.legend.setContentsMargins(12, 4, 8, 2)
        self.legend.setSpacing(10)
        page = QWidget(self)
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(self.legend)
        inside.addWidget(self.table, 1)
        self._fill_legend()
        self.table.setHeaderLabels([self.tr("What"), self.tr("Change"), self.tr("Before"), self.tr("After"),
                                    self.tr("Cause")])  # fmt: skip
        self.table.setRootIsDecorated(False)
        self.table.setIndentation(0)
        self.table.setIconSize(QSize(34, 16))
        self.table.setAccessibleName(self.tr("Differences"))
        header = self.table.header()
        for column, width in enumerate((230, 120, 90, 90)):
            header.resizeSection(column, width)
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(page, self.tr("Differences"))
        self.tabs.addTab(self.chart, self.tr("Along the path"))
        layout.addWidget(self.tabs, 1)
        for box in (self.before, self.after, self.what):
            box.activated.connect(lambda _row: self.wanted.emit())
        self.swap.clicked.connect(self._on_swap)
        self.swipe.toggled.connect(lambda _on: self.way_changed.emit())
        self.table.itemClicked.connect(lambda item, _column: self._on_item(item))
        self.table.itemActivated.connect(lambda item, _column: self._on_item(item))

    def _fill_legend(self) -> None:
        while self.legend.count():
            item = self.legend.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for change in LEGEND:
            sign = QLabel(self)
            sign.setPixmap(change_swatch(change, self._colors))
            self.legend.addWidget(sign)
            self.legend.addWidget(plain_label(net.tr(net.CHANGES[change]), size_px=12))
        self.legend.addStretch(1)

    def _on_swap(self) -> None:
        one, other = self.before.currentIndex(), self.after.currentIndex()
        self.before.setCurrentIndex(other)
        self.after.setCurrentIndex(one)
        self.wanted.emit()

    def _on_item(self, item: QTreeWidgetItem) -> None:
        runs = item.data(0, Qt.ItemDataRole.UserRole)
        if runs and runs[0]:
            self.zoom_wanted.emit(list(runs[0]))
