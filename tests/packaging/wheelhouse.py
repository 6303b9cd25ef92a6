"""Commands in subprocesses and builds, for the packaging tests."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


def run(
    *command: object, cwd: Path | str = "/", env: dict[str, str] | None = None, timeout_s: float = 600
) -> subprocess.CompletedProcess[str]:
    """Return the finished process; a status other than 0 fails the test with its output."""
    words = [str(word) for word in command]
    finished = subprocess.run(words, cwd=cwd, env=env, text=True, capture_output=True, timeout=timeout_s, check=False)
    if finished.returncode != 0:
        said = f"{finished.stdout}\n{finished.stderr}"
        pytest.fail(f"{' '.join(words)}: status {finished.returncode}\n{said}")
    return finished


def build(target: str, *, source: Path, folder: Path) -> None:
    """Build `wheel` or `sdist` with the build tools of this environment."""
    run(sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", folder, cwd=source)


def clean_environment() -> dict[str, str]:
    """Return this environment without what would point a program at the checkout."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
