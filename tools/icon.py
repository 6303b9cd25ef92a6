"""The app icon's pictures, drawn by Qt from resources/icons/nkgis.svg: `.venv/bin/python tools/icon.py`."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
SIZES_PX = (16, 24, 32, 48, 64, 128, 256, 512)


def picture(renderer: QSvgRenderer, size_px: int) -> QImage:
    """Return the icon as a square picture with a transparent ground."""
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    return image


def main() -> None:
    """Write nkgis-16.png to nkgis-512.png beside the drawing."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    renderer = QSvgRenderer(str(ICONS / "nkgis.svg"))
    for size_px in SIZES_PX:
        path = ICONS / f"nkgis-{size_px}.png"
        if not picture(renderer, size_px).save(str(path)):
            raise SystemExit(f"{path} cannot be written.")
        print(path.name, path.stat().st_size, "bytes")
    application.quit()


if __name__ == "__main__":
    main()
