"""The report needs no network: it is made in a network namespace that has not even a loopback."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

WINDOW = """
from PySide6.QtCore import QSettings, QTimer
from nkgis.ui.application import build_application, build_window, start_loading

app = build_application(["nkgis"])
window = build_window(app, QSettings("settings.ini", QSettings.Format.IniFormat))
window.show()
window.map.ready.connect(lambda: (print("map ready", flush=True), window.close(), app.quit()))
QTimer.singleShot(90_000, app.quit)
start_loading(window, [])
app.exec()
"""
FETCHED = r"""<(?:script|link|img|iframe)\b[^>]*?\b(?:src|href)\s*=\s*["']?(?:https?:)?//[^"'\s>]+"""
FILES = {"passports.json", "passports.csv", "report.html", "map.png", "sheet.pdf"}


@pytest.fixture(scope="module")
def unshare() -> list[str]:
    """The command that takes the network away, or a skip with the reason."""
    if not shutil.which("unshare"):
        pytest.skip("the program `unshare` is missing")
    for options in (["-n"], ["-rn"]):
        tried = subprocess.run(["unshare", *options, "true"], capture_output=True, text=True, check=False)
        if tried.returncode == 0:
            return ["unshare", *options]
    pytest.skip(f"this system allows no network namespace: {tried.stderr.strip()}")


def test_that_the_namespace_has_no_network(unshare: list[str]) -> None:
    code = "import socket; print([name for _, name in socket.if_nameindex()])"
    done = subprocess.run([*unshare, sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() in {"[]", "['lo']"}
    assert len(socket.if_nameindex()) >= 1


@pytest.mark.slow
def test_that_the_report_is_made_without_a_network(unshare: list[str], tmp_path: Path) -> None:
    command = [*unshare, sys.executable, "-m", "nkgis", "report", "--out", str(tmp_path / "out")]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    written = {path.name: path.stat().st_size for path in (tmp_path / "out").iterdir()}
    assert set(written) >= FILES
    assert all(size > 0 for size in written.values())


@pytest.mark.slow
def test_that_the_report_page_names_nothing_to_fetch(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "nkgis", "report", "--out", str(tmp_path)]
    subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=600, check=True)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert not re.findall(FETCHED, page)


@pytest.mark.slow
def test_that_the_window_shows_its_map_without_a_network(unshare: list[str], tmp_path: Path) -> None:
    environment = {"QT_QPA_PLATFORM": "offscreen", "QTWEBENGINE_DISABLE_SANDBOX": "1", "HOME": str(tmp_path)}
    command = [*unshare, sys.executable, "-c", WINDOW]
    done = subprocess.run(
        command, cwd=tmp_path, env=os.environ | environment, capture_output=True, text=True, timeout=180, check=False
    )
    assert "map ready" in done.stdout, done.stderr
    assert done.returncode == 0, done.stderr
