"""Every command but the window runs where Qt cannot be imported at all."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

REFUSING = """
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "PySide2", "PyQt6", "PyQt5", "shiboken6", "qtpy", "qtawesome"}:
            raise ImportError(f"{name}: Qt is not to be imported by a command")

sys.meta_path.insert(0, NoQt())
from nkgis.__main__ import main
sys.exit(main())
"""
LINE = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "id": "line",
            "properties": {"name": "line"},
            "geometry": {"type": "LineString", "coordinates": [[127.0, 38.5], [127.0, 39.5]]},
        }
    ],
}


def finished(tmp_path: Path, *words: str) -> subprocess.CompletedProcess[str]:
    (tmp_path / "line.geojson").write_text(json.dumps(LINE), encoding="utf-8")
    command = [sys.executable, "-c", REFUSING, *words]
    return subprocess.run(command, cwd=tmp_path, text=True, capture_output=True, timeout=300, check=False)


@pytest.mark.parametrize(
    "words",
    [
        ["--version"],
        ["--help"],
        ["catalog", "--format", "json"],
        ["measure", "line.geojson", "--format", "json"],
        ["measure", "line.geojson", "--format", "parquet", "--out", "line.parquet"],
        ["check"],
        ["report", "--out", "out"],
        ["export", "--out", "map.png"],
        ["export", "--out", "map.pdf"],
        ["export", "--out", "map.html"],
        ["export", "--out", "map.geojson"],
    ],
    ids=" ".join,
)
def test_that_a_command_runs_without_qt(tmp_path: Path, words: list[str]) -> None:
    done = finished(tmp_path, *words)
    assert done.returncode == 0, done.stderr


def test_that_the_refusal_is_real(tmp_path: Path) -> None:
    code = REFUSING.split("from nkgis", maxsplit=1)[0] + "import PySide6.QtCore"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, text=True, capture_output=True, timeout=60, check=False
    )
    assert "Qt is not to be imported" in done.stderr
