"""The legend over the map of a presentation, painted from the scene as the web page paints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from nkgis.exporters.page_swatch import HEIGHT, WIDTH, swatch
from nkgis.ui.plain import cut, plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nkgis.cartography.legend import LegendEntry
    from nkgis.ui.theme import Theme

_TEXT_MAX, _SHARE = 60, 1.25


class StageLegend(QFrame):
    """Is a card with what is on the map."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("stageLegend")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # the map below keeps the pointer
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 20, 12)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(5)
        self.texts: list[str] = []

    def show_entries(self, entries: Sequence[LegendEntry], colors: Theme) -> None:
        """Shows the entries of a legend."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        c = colors.ui
        self.setStyleSheet(f"#stageLegend {{ background: {c['raised']}; border: 1px solid {c['border']}; "
                           f"border-radius: 4px; }}")  # fmt: skip
        self.texts = []
        for entry in entries:
            self._add(entry_picture(entry, colors.name), entry.text)
        self.adjustSize()

    def _add(self, picture: QPixmap, text: str) -> None:
        row = len(self.texts)
        sign = QLabel(self)
        sign.setPixmap(picture)
        words = plain_label(cut(text, _TEXT_MAX), size_px=15, parent=self)
        self._grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(words, row, 1)
        sign.show()
        words.show()  # before it is asked how large it is
        self.texts.append(text)


def entry_picture(entry: LegendEntry, theme: str) -> QPixmap:
    """Returns the swatch of a legend entry."""
    text = swatch(entry.kind, entry.key, theme=theme, own=entry.own)
    if "xmlns" not in text:
        text = text.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    ratio = 2.0
    size = QSize(round(WIDTH * _SHARE), round(HEIGHT * _SHARE))
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return picture
