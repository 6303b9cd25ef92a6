"""The list of everything under a click on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nkgis.cartography import words
from nkgis.model.numbers import km_text
from nkgis.ui.icons import icon
from nkgis.ui.plain import cut, plain_label, rich_tip
from nkgis.ui.theme import Theme, ui_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nkgis.app.identifying import Under
    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.ui.map_area import MapArea
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner

_WIDTH_PX, _ROW_PX, _ROWS, _HEAD_PX, _AWAY_PX, _SPACE_PX = 330, 44, 6, 34, 14, 10
_NAME_MAX = 160
_UNDER = Qt.ItemDataRole.UserRole
_FACTS = Qt.ItemDataRole.UserRole + 1
_AT_ONCE_ROWS = 5_000


class _TwoLines(QStyledItemDelegate):
    """Paints a name and, below it in the second colour, where it belongs."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        return QSize(_WIDTH_PX - 24, _ROW_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = option.palette
        if chosen:
            painter.fillRect(option.rect, palette.highlight())
        texts = (str(index.data(Qt.ItemDataRole.DisplayRole)), str(index.data(_FACTS)))
        fonts = (ui_font(), ui_font(size_px=12))
        colors = (
            palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text),
            palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.PlaceholderText),
        )
        box = option.rect.adjusted(_SPACE_PX, 3, -_SPACE_PX, -3)
        half = box.height() // 2
        for line, (text, font, color) in enumerate(zip(texts, fonts, colors, strict=True)):
            painter.setFont(font)
            painter.setPen(color)
            place = QRect(box.left(), box.top() + line * half, box.width(), half)
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class IdentifyList(QFrame):
    """Lists features; `pointed(key)` as the arrow keys or the mouse walk through them, `chosen(key)`, `closed()`."""

    pointed = Signal(object)
    chosen = Signal(object)
    closed = Signal()

    def __init__(self, colors: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.title = plain_label("", weight=600, parent=self)
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setProperty("flat", True)
        self._close.setFixedSize(28, 28)
        self._close.setToolTip(self.tr("Close the list (Esc)"))
        self._close.setAccessibleName(self.tr("Close the list (Esc)"))
        self._close.clicked.connect(self.leave)
        self.list = QListWidget(self)
        self.list.setItemDelegate(_TwoLines(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Features under the click"))
        self.list.currentRowChanged.connect(self._on_current)
        self.list.itemEntered.connect(lambda item: self.pointed.emit(item.data(_UNDER)))
        self.list.itemClicked.connect(self._choose)
        self.list.installEventFilter(self)
        head = QHBoxLayout()
        head.setContentsMargins(_SPACE_PX, 2, 2, 2)
        head.addWidget(self.title, 1)
        head.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.list)
        self.set_theme(colors)
        self.hide()

    def set_theme(self, colors: Theme) -> None:
        """Repaints the icon in the colours of a theme."""
        self._close.setIcon(icon("ph.x-bold", colors, role="text2"))

    def show_hits(self, hits: Sequence[Under], place: QPoint, selected: RouteKey | None) -> None:
        """Lists features beside a place of the parent, the selected one current."""
        from nkgis.app.identifying import MOST

        more = self.tr("The first %1 features here") if len(hits) >= MOST else self.tr("%1 features here")
        self.title.setText(more.replace("%1", str(len(hits))))
        self.list.blockSignals(True)
        self.list.clear()
        for hit in hits:
            item = QListWidgetItem(cut(hit.name, _NAME_MAX))
            facts = " · ".join(self._facts(hit))
            item.setData(_UNDER, hit.key)
            item.setData(_FACTS, facts)
            item.setToolTip(rich_tip(f"{hit.name}\n{facts}"))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{hit.name}, {facts}")
            self.list.addItem(item)
        keys = [hit.key for hit in hits]
        self.list.setCurrentRow(keys.index(selected) if selected in keys else 0)
        self.list.blockSignals(False)
        self._place_at(place, len(hits))
        self.show()
        self.raise_()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Closes the list."""
        if self.isVisible():
            self.hide()
            self.pointed.emit(None)
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Chooses on Enter, closes on Esc."""
        if watched is self.list and event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
            key = event.key() if isinstance(event, QKeyEvent) else None
            if key == Qt.Key.Key_Escape:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self.leave()
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and event.type() == QEvent.Type.KeyPress:
                self._choose(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _facts(self, hit: Under) -> list[str]:
        facts = [self.tr("schematic"), hit.layer] if hit.is_schematic else [hit.layer]
        if hit.route is not None:
            facts += [words.word(words.MODES, hit.route.mode), words.word(words.STATUSES, hit.route.status)]
        elif hit.kind:
            facts.append(cut(hit.kind, 40))
        if hit.length_m is not None:
            facts.append(km_text(hit.length_m, unit=True))
        return facts

    def _place_at(self, place: QPoint, count: int) -> None:
        parent = self.parentWidget()
        room = parent.rect() if parent is not None else self.rect()
        height = min(_HEAD_PX + min(count, _ROWS) * _ROW_PX + 4, room.height() - 16)
        width = min(_WIDTH_PX, room.width() - 16)
        right = place.x() + _AWAY_PX + width <= room.right()
        below = place.y() + _AWAY_PX + height <= room.bottom()
        x = place.x() + _AWAY_PX if right else max(8, place.x() - _AWAY_PX - width)
        y = place.y() + _AWAY_PX if below else max(8, place.y() - _AWAY_PX - height)
        self.setGeometry(x, y, width, height)

    def _on_current(self, row: int) -> None:
        item = self.list.item(row)
        self.pointed.emit(item.data(_UNDER) if item is not None else None)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            key = item.data(_UNDER)
            self.leave()
            self.chosen.emit(key)


class Identify(QObject):
    """Asks what lies under each click on the map and lists it when there are several features."""

    def __init__(self, session: Session, runner: TaskRunner, area: MapArea, colors: Theme, language: str) -> None:
        super().__init__(area)
        self._session, self._runner, self._map, self._language = session, runner, area, language
        self.list = IdentifyList(colors, area)
        self.list.pointed.connect(area.hover)
        self.list.chosen.connect(session.select)
        self.list.closed.connect(area.take_focus)
        area.place_clicked.connect(self.look)
        area.view_moved.connect(lambda _view: self.list.leave())
        session.shown_changed.connect(self._on_changed)

    def set_language(self, language: str) -> None:
        """Names features in a label language."""
        self._language = language

    def set_theme(self, colors: Theme) -> None:
        """Shows the list in the colours of a theme."""
        self.list.set_theme(colors)

    def look(self, lon: float, lat: float, place: QPoint, zoom: float) -> None:
        """Lists what lies at a place (degrees; `place` in the map's pixels)."""
        from nkgis.app.identifying import identified, waiting_rows

        workspace, language = self._session.shown, self._language
        if workspace is None:
            return
        self.list.leave()
        if waiting_rows(workspace) <= _AT_ONCE_ROWS:
            self._show(identified(workspace, lon, lat, zoom=zoom, language=language), place)
            return
        task = self._runner.start(
            self.tr("Looking what is there"),
            lambda _progress: identified(workspace, lon, lat, zoom=zoom, language=language),
            quiet=True,
        )
        task.succeeded.connect(lambda hits: self._show(hits, place))

    def _show(self, hits: list[Under], place: QPoint) -> None:
        if len(hits) > 1:
            self.list.show_hits(hits, place, self._session.selected)

    def _on_changed(self, _before: Workspace | None, after: Workspace) -> None:
        from nkgis.app.identifying import prepared_shapes, waiting_rows

        self.list.leave()
        if waiting_rows(after) <= _AT_ONCE_ROWS:
            return
        self._runner.start(
            self.tr("Indexing the map"), lambda _progress: prepared_shapes(after), quiet=True, late=True
        )
