"""Makes the pictures of README.md from the real program: run it with a display larger than 1920 by 1080 (Xvfb will do).

python tools/pictures.py docs/pictures
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import export_workspace
from nkgis.app.operations import bundled_workspace
from nkgis.ui.application import build_application, build_window, start_loading
from nkgis.ui.main_window import MainWindow

ROUTE = ("railways", "khasan-rajin")
DISTRICT = (129.75, 42.05, 131.45, 42.95)
PENINSULA = (122.6, 33.6, 132.6, 43.4)


def wait(app: QApplication, seconds: float, until: Callable[[], bool] = lambda: False) -> None:
    """Lets the program run until something is true, for so many seconds at most."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        app.processEvents()
        time.sleep(0.005)


def shot(app: QApplication, window: MainWindow, path: Path) -> None:
    """Waits until everything is drawn and saves the window as it stands on the screen."""
    wait(app, 3.0)
    window.screen().grabWindow(window.winId()).save(str(path))
    print(f"written: {path}")


def main() -> None:
    """Makes every picture in the folder named first."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures")
    folder.mkdir(parents=True, exist_ok=True)
    app = build_application(["nkgis"])
    with tempfile.TemporaryDirectory() as settings:
        window = build_window(app, QSettings(f"{settings}/pictures.ini", QSettings.Format.IniFormat))
        window.themes.choose("light")
        window.resize(1280, 800)
        window.show()
        start_loading(window, [])
        wait(app, 30, lambda: window.session.workspace is not None)
        wait(app, 4)
        window.session.select(ROUTE)
        window.zoom_to_feature(ROUTE)
        shot(app, window, folder / "window.png")
        window.resize(1920, 1080)
        window.map.fit(DISTRICT, margin=0.0)
        shot(app, window, folder / "district.png")
        window.actions_table["panel_strip"].trigger()
        window.resize(1280, 800)
        window.map.fit(DISTRICT, margin=0.0)
        shot(app, window, folder / "strip.png")
        window.actions_table["panel_strip"].trigger()
        window.resize(1920, 1080)
        window.themes.choose("dark")
        window.map.fit(PENINSULA, margin=0.0)
        shot(app, window, folder / "dark.png")
        window.close()
    for name, template in (("sheet", "briefing"), ("slide", "slide")):
        path = folder / f"{name}.png"
        export_workspace(bundled_workspace(), path, options=ExportOptions(template=template, routes=(ROUTE[1],)))
        print(f"written: {path}")
    os._exit(0)  # the web engine needs no tidy end here


if __name__ == "__main__":
    main()
