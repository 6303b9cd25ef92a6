"""Two scenarios compared: the table of differences with causes, the chart, and how the map shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
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

from nkgis.analysis.scenario_comparison import series
from nkgis.cartography.above import FADE, above_json, change_color
from nkgis.cartography.told import told
from nkgis.model.kinds import Mode
from nkgis.model.path import Wish
from nkgis.model.scenario import TODAY
from nkgis.model.scenario_difference import Change
from nkgis.ui.dialogs.messages import sentence
from nkgis.ui.flat_buttons import icon_button
from nkgis.ui.icons import icon
from nkgis.ui.network import words as net
from nkgis.ui.network.chart import PathChart
from nkgis.ui.plain import cut, filled, plain_label, rich_tip
from nkgis.ui.swatch import as_icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nkgis.app.network_drawing import Compared, DrawnChange
    from nkgis.model.path import NetworkPath
    from nkgis.progress import Progress
    from nkgis.ui.map_area import MapArea
    from nkgis.ui.network.paths import Paths
    from nkgis.ui.network.scenarios import ScenarioKeeper
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import Task, TaskRunner
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
        item.setIcon(1, as_icon(self._swatch(one.change)))

    def _add(self, texts: list[str], runs: Sequence[object]) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self.table, [cut(text, 400) for text in texts])
        for column, text in enumerate(texts):
            item.setToolTip(column, rich_tip(text))
        item.setData(0, Qt.ItemDataRole.UserRole, [runs])
        return item

    def _swatch(self, change: Change) -> QPixmap:
        """Returns a stretch of line in the colour of a change with its sign."""
        from nkgis.cartography.style import style

        token, color = style().raw["diff"][change.value], QColor(change_color(change)[self._colors.name])
        picture = QPixmap(34, 16)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        pen.setColor(color)
        pen.setWidthF(1.5 if change is Change.SAME else 4.0)
        dash = token["dash"]
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if dash and dash[0] < 1 else Qt.PenCapStyle.FlatCap)
        if dash:
            pen.setDashPattern([max(part / 4.0, 0.1) for part in dash])
        painter.setPen(pen)
        painter.drawLine(1, 8, 33, 8)
        if token["mark"]:
            painter.setPen(QColor(self._colors.map["casing"]))
            painter.setBrush(QColor(self._colors.map["casing"]))
            painter.drawEllipse(11, 2, 12, 12)
            painter.setPen(color)
            painter.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, str(token["mark"]))
        painter.end()
        return picture

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
            sign.setPixmap(self._swatch(change))
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


class Comparison(QObject):
    """Compares two scenarios off the GUI thread and shows on the map what differs; `changed(bool)` on and off."""

    changed = Signal(bool)

    def __init__(
        self, session: Session, runner: TaskRunner, area: MapArea, panel: ComparisonPanel, keeper: ScenarioKeeper,
        paths: Paths, language: str, parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._runner, self._map, self._panel = session, runner, area, panel
        self._keeper, self._paths, self._language = keeper, paths, language
        self._task: Task | None = None
        self.is_on = False
        self.found: Compared | None = None
        panel.wanted.connect(self.make)
        panel.way_changed.connect(self.draw)
        panel.zoom_wanted.connect(paths.zoom_to)
        paths.hold_map(lambda: self.is_on)
        paths.shown.connect(self._on_path)
        paths.cleared.connect(lambda: panel.chart.show_series((), ()))

    def set_on(self, *, on: bool) -> None:
        """Begins or ends the comparison: of today with the scenario in use, else with the first that differs."""
        self.is_on = on
        if on:
            self.refill()
            self.make()
        else:
            self.found = None
            if self._task is not None:
                self._task.cancel()
            self._map.show_above(None)
            self._paths.redraw()
            self._show_path(self._paths.path)
        self.changed.emit(on)

    def refill(self) -> None:
        """Lists the scenarios anew; what was chosen stays where it is still there."""
        known = self._keeper.known()
        rows = [(one.id, net.scenario_text(one, self._language)) for one in known]
        ids = [one.id for one in known]
        current = self._keeper.current
        now = current.id if current is not None and current.id != TODAY else next((i for i in ids if i != TODAY), TODAY)
        kept = [str(box.currentData()) for box in (self._panel.before, self._panel.after)]
        before = kept[0] if kept[0] in ids and self.found is not None else TODAY
        after = kept[1] if kept[1] in ids and self.found is not None else now
        self._panel.fill(rows, before, after)

    def set_language(self, language: str) -> None:
        """Names scenarios and lines in a label language."""
        self._language = language
        if self.is_on:
            self.refill()
            self._show()

    def make(self) -> None:
        """Compares the two chosen scenarios, on the path that was found last too."""
        workspace = self._session.workspace
        if workspace is None or not self.is_on:
            return
        before, after = str(self._panel.before.currentData()), str(self._panel.after.currentData())
        wish = Wish("", "", self._panel.modes(), date=workspace.project.clock.situation)
        path = self._paths.wish

        def work(progress: Progress) -> Compared:
            from nkgis.app.network_drawing import compared

            return compared(workspace, wish, before, after, path=path, progress=progress)

        if self._task is not None:
            self._task.cancel()
        task = self._task = self._runner.start(self.tr("Comparing scenarios"), work)
        task.succeeded.connect(lambda found: self._on_found(found) if self._task is task else None)
        task.failed.connect(lambda error: self._panel.note.setText(sentence(error)) if self._task is task else None)

    def draw(self) -> None:
        """Draws the differences, or both scenarios beside a divider."""
        if self.found is None or not self.is_on:
            return
        from nkgis.app.network_drawing import difference_items, side_items

        one = self.found.differences
        if self._panel.swipe.isChecked():
            names = [net.scenario_text(scenario, self._language) for scenario in (one.before, one.after)]
            self._map.show_above(above_json(side_items(self.found.drawn), fade=0.0, sides=names))
        else:
            self._map.show_above(above_json(difference_items(self.found.drawn), fade=FADE))

    def _on_found(self, found: Compared) -> None:
        again = self.found is not None
        self.found = found
        self._show()
        self.draw()
        changed = [run for one in found.drawn if one.change.change is not Change.SAME for run in one.runs]
        if changed and not again:
            self._paths.zoom_to(changed)

    def _show(self) -> None:
        workspace = self._session.workspace
        if self.found is None or workspace is None:
            return
        names = {route.id: route.names.get(self._language) or route.name for route in workspace.routes.values()}
        self._panel.show_changes(self.found, names, self._language)
        one = self.found.differences
        if one.paths:
            titles = [net.scenario_text(scenario, self._language) for scenario in (one.before, one.after)]
            self._panel.chart.show_series(titles, [steps if path.found else () for path, steps in
                                                   zip(one.paths, one.series, strict=True)])  # fmt: skip

    def _on_path(self, _paths: object, _wish: object) -> None:
        if self.is_on:
            self.make()
        else:
            self._show_path(self._paths.path)

    def _show_path(self, path: NetworkPath | None) -> None:
        current = self._keeper.current
        name = net.scenario_text(current, self._language) if current is not None else ""
        self._panel.chart.show_series((name,) if path else (), (series(path),) if path else ())
