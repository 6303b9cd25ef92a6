"""The picture of the sheet: fitted to its room or at its true size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from nkgis.exporters.sheets.templates import TEMPLATES

LEAST_DPI, MOST_DPI = 30, 160
_EDGE_PX = 12


class Preview(QScrollArea):
    """Shows a picture of a sheet; `resized()` fires when its room became another and the picture is fitted."""

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._fitted = True
        self._label = QLabel(self)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setAccessibleName(self.tr("Preview of the sheet"))
        self.setAccessibleName(self.tr("Preview of the sheet"))
        self.setWidget(self._label)
        self.setWidgetResizable(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(360, 360)
        self.viewport().installEventFilter(self)

    @property
    def image(self) -> QImage:
        """Returns the picture that is shown."""
        return self._image

    @property
    def is_fitted(self) -> bool:
        """Tells whether the picture is fitted to its room."""
        return self._fitted

    def set_fitted(self, fitted: bool) -> None:
        """Fits the picture to its room, or shows it at its true size."""
        self._fitted = fitted
        self._show()

    def dpi(self, template: str) -> int:
        """Returns the dots per inch in which a sheet is drawn for the room or for its true size on this screen."""
        ratio = self.devicePixelRatioF()
        if not self._fitted:
            return max(LEAST_DPI, min(MOST_DPI, round(self.logicalDpiX() * ratio)))
        wide, high = (side / 25.4 for side in TEMPLATES[template].size_mm)
        room = self.viewport().size()
        dpi = min((room.width() - 2 * _EDGE_PX) / wide, (room.height() - 2 * _EDGE_PX) / high) * ratio
        return max(LEAST_DPI, min(MOST_DPI, round(dpi)))

    def show_image(self, image: QImage) -> None:
        """Shows another picture."""
        self._image = image
        self._show()

    def _show(self) -> None:
        if self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        image = self._image
        if self._fitted:
            room = self.viewport().size() - QSize(2 * _EDGE_PX, 2 * _EDGE_PX)
            size = image.size().scaled(room * ratio, Qt.AspectRatioMode.KeepAspectRatio)
            if size.width() < image.width():
                image = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio,
                                     Qt.TransformationMode.SmoothTransformation)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(ratio)
        self._label.setPixmap(picture)
        self._label.setMinimumSize(QSize(0, 0) if self._fitted else picture.deviceIndependentSize().toSize())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fits the picture anew when the room became another."""
        if isinstance(event, QResizeEvent) and watched is self.viewport() and self._fitted:
            self._show()
            self.resized.emit()
        return super().eventFilter(watched, event)
