"""The panel of the strip: its name and what holds at the cursor above, the strip below, or a sentence and a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nkgis.cartography.strip.choice import drawn_lanes, known_lanes
from nkgis.ui.flat_buttons import icon_button
from nkgis.ui.icons import icon
from nkgis.ui.plain import cut, plain_label, rich_tip
from nkgis.ui.strip.hand import StripView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from nkgis.ui.strip.feed import Track
    from nkgis.ui.theme import Theme

_NAME_MAX, _TOLD_MAX = 80, 300
_IN, _OUT = 0.5, 2.0


class StripPanel(QWidget):
    """Shows strips. `lanes_chosen(lane id, on)` fires when one is switched, with "" for the usual ones.

    `table_wanted()` is the wish of the empty panel.
    """

    lanes_chosen = Signal(str, bool)
    table_wanted = Signal()

    def __init__(self, colors: Theme) -> None:
        super().__init__()
        self._colors = colors
        self._choice: Mapping[str, bool] = {}
        self._name = ""
        self.canvas = StripView(colors)
        self.title = plain_label("", secondary=True, size_px=12)
        self.told = plain_label("", size_px=12)
        for label in (self.title, self.told):  # cut before they widen the panel
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.lane_menu, self.more_menu = QMenu(self), QMenu(self)
        self.lane_menu.setToolTipsVisible(True)
        self._buttons = self._make_buttons()
        self._empty_text = plain_label("", secondary=True, wrap=True)
        self._empty_text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self._build_empty())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._head = self._build_head()
        layout.addLayout(self._head)
        layout.addWidget(self._stack, 1)
        self.canvas.pointed.connect(self.show_told)
        self.canvas.pinned.connect(self.show_told)
        self.canvas.looked.connect(self._show_zoom)
        self.show_tracks((), "")

    def set_theme(self, colors: Theme) -> None:
        """Paints in the colours of a theme."""
        self._colors = colors
        self.canvas.set_theme(colors)
        for button in self._buttons.values():
            button.setIcon(icon(str(button.property("glyph")), colors))

    def show_tracks(self, tracks: Sequence[Track], fault: str) -> None:
        """Shows these routes, or why there are none."""
        strips = [track.strip for track in tracks]
        self.canvas.sight.lanes = self._lanes(strips)
        self.canvas.set_strips(strips)
        self._empty_text.setText(cut(fault or self.tr("Select a route on the map or in the table.")))
        self._stack.setCurrentIndex(0 if strips else 1)
        name = " · ".join(cut(one.name, _NAME_MAX) for one in strips)
        self._name = f"{name}, {strips[0].reading.length(strips[0].total_m)}" if len(strips) == 1 else name
        self.title.setToolTip(rich_tip("\n".join([*(one.name for one in strips), *(one.about for one in strips[:1])])))
        for button in self._buttons.values():
            button.setEnabled(bool(strips))
        self._fill_lanes()
        self._show_zoom()
        self.show_told()

    def set_choice(self, choice: Mapping[str, bool]) -> None:
        """Shows the lanes that were chosen, by id; those that nobody chose are the usual ones."""
        self._choice = dict(choice)
        self.canvas.set_lanes(self._lanes(self.canvas.sight.strips))
        self._fill_lanes()
        self.show_told()

    def show_told(self, _place: object = None) -> None:
        """Says what holds at the cursor, and what the strip is of, as far as there is room."""
        text = cut(self.canvas.told(), _TOLD_MAX)
        metrics = QFontMetrics(self.told.font())
        if self.told.isHidden() == bool(text):  # without it the name has all the room
            self.told.setVisible(bool(text))
            self._head.activate()
        room = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.told.width())
        self.told.setText(room)
        self.told.setToolTip(rich_tip(text) if room != text else "")
        self.title.setText(metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, self.title.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Says as much as there is room for."""
        super().resizeEvent(event)
        self.show_told()

    def sizeHint(self) -> QSize:
        """Returns the size it is drawn for."""
        return QSize(738, 236)

    def _lanes(self, strips: Sequence[object]) -> tuple[str, ...] | None:
        """Returns the lanes to draw; None for the usual ones."""
        if not strips or not self._choice:
            return None
        shown = self.canvas.sight.strips if strips is self.canvas.sight.strips else tuple(strips)
        usual = drawn_lanes(shown, None)  # type: ignore[arg-type]
        return tuple(one for one in known_lanes(shown) if self._choice.get(one, one in usual))  # type: ignore[arg-type]

    def _fill_lanes(self) -> None:
        self.lane_menu.clear()
        strips = self.canvas.sight.strips
        if not strips:
            return
        drawn = self.canvas.sight.drawn()
        for lane_id, name in known_lanes(strips).items():
            action = self.lane_menu.addAction(cut(name, _NAME_MAX).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(lane_id in drawn)
            action.triggered.connect(lambda on, one=lane_id: self.lanes_chosen.emit(one, on))
        self.lane_menu.addSeparator()
        usual = self.lane_menu.addAction(self.tr("&Usual lanes"))
        usual.setEnabled(bool(self._choice))
        usual.triggered.connect(lambda: self.lanes_chosen.emit("", True))

    def _show_zoom(self) -> None:
        whole = self.canvas.sight.is_whole
        for name in ("out", "whole"):
            self._buttons[name].setEnabled(not whole and bool(self.canvas.sight.strips))

    def _make_buttons(self) -> dict[str, QToolButton]:
        texts = {
            "lanes": ("ph.rows", self.tr("Choose lanes")),
            "out": ("ph.minus", self.tr("Show more kilometres (−)")),
            "in": ("ph.plus", self.tr("Show fewer kilometres (+)")),
            "whole": ("ph.arrows-out-line-horizontal", self.tr("Show the whole route (0)")),
            "more": ("ph.export", self.tr("Export, copy, print, compare")),
        }
        made = {name: icon_button(glyph, text, self._colors, self) for name, (glyph, text) in texts.items()}
        made["out"].clicked.connect(lambda: self.canvas.zoom(_OUT))
        made["in"].clicked.connect(lambda: self.canvas.zoom(_IN))
        made["whole"].clicked.connect(self.canvas.whole)
        for name, menu in (("lanes", self.lane_menu), ("more", self.more_menu)):
            made[name].setMenu(menu)
            made[name].setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return made

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(12, 4, 8, 4)
        head.setSpacing(4)
        head.addWidget(plain_label(self.tr("Strip"), weight=600))
        head.addSpacing(8)
        head.addWidget(self.title, 2)
        head.addWidget(self.told, 3)
        head.addSpacing(8)
        for button in self._buttons.values():
            head.addWidget(button)
        return head

    def _build_empty(self) -> QWidget:
        page = QWidget(self)
        table = QPushButton(self.tr("Show the table"), page)
        table.clicked.connect(self.table_wanted)
        layout = QVBoxLayout(page)
        layout.addStretch(1)
        layout.addWidget(self._empty_text)
        layout.addWidget(table, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(1)
        return page
