"""What the packaging tests share: a copy of the sources and one wheel built from it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.packaging.wheelhouse import CHECKOUT, build

FOLDERS = ("nkgis", "layers", "resources", "tests", "tools", "docs")
FILES = ("README.md", "CHANGELOG.md", "LICENSE", "NOTICE", "Makefile", "pyproject.toml", "constraints.txt")


@pytest.fixture(scope="session")
def source_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The checkout's sources in a folder of their own: a build leaves nothing in the checkout."""
    copy = tmp_path_factory.mktemp("source") / "nkgis-source"
    copy.mkdir()
    left_out = shutil.ignore_patterns("__pycache__", "*.partial")
    for name in FOLDERS:
        if (CHECKOUT / name).exists():
            shutil.copytree(CHECKOUT / name, copy / name, ignore=left_out)
    for name in FILES:
        if (CHECKOUT / name).exists():
            shutil.copy2(CHECKOUT / name, copy / name)
    return copy


@pytest.fixture(scope="session")
def wheel(source_copy: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that `pip install .` would install."""
    folder = tmp_path_factory.mktemp("wheel")
    build("wheel", source=source_copy, folder=folder)
    (built,) = folder.glob("*.whl")
    return built
