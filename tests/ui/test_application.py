"""The start of the window."""

import os
import subprocess
import sys

_SCRIPT = """
import sys
from PySide6.QtCore import QSettings, QTimer
from nkgis.ui.application import build_application, build_window, start_loading
app = build_application(["nkgis"])
window = build_window(app, QSettings(sys.argv[1], QSettings.Format.IniFormat))
window.show()
assert window.isVisible()
assert "PySide6.QtWebEngineWidgets" not in sys.modules, "the window waits for WebEngine"
window.commands.loaded.connect(lambda: QTimer.singleShot(0, window.close))
start_loading(window, [])
QTimer.singleShot(60_000, lambda: app.exit(9))
code = app.exec()
assert window.session.workspace is not None
print("routes", len(window.session.workspace.routes))
sys.exit(code)
"""


def test_that_the_window_shows_loads_the_bundled_data_and_closes(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(tmp_path / "settings.ini")],
        capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "routes" in done.stdout
    assert "Traceback" not in done.stderr
