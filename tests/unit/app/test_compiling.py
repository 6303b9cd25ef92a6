"""That code must be compiled first is told once, on a terminal or when asked, and not when it is there."""

import argparse
from types import SimpleNamespace

import pytest

from nkgis.analysis import bulk
from nkgis.analysis.kernels import compiled, cutting
from nkgis.app import compiling, operations
from nkgis.cli.common import progress_of
from nkgis.progress import Progress

OPTIONS = operations.MeasureOptions()
BORDERS = operations.border_set_of(OPTIONS)
METHOD = operations.method_for(BORDERS, OPTIONS)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Returns an empty folder of compiled code, in a process that has compiled nothing yet."""
    assert bulk.cut_lines is not None  # loaded before its kernel is replaced here, so that it keeps the true one
    monkeypatch.setattr(compiled, "_FOLDER", tmp_path)
    monkeypatch.setattr(cutting, "cut_lines", SimpleNamespace(signatures=[]))
    return tmp_path


def test_that_a_cold_cache_is_told(folder, capsys):
    for quiet, verbose in ((False, True), (False, False), (True, False)):
        progress = progress_of(argparse.Namespace(quiet=quiet, verbose=verbose))
        compiling.cutter_for(BORDERS, METHOD, progress=progress)
        told = capsys.readouterr().err
        assert told == (f"nkgis: {compiling.COMPILING}\n" if verbose else "")


def test_that_a_cold_cache_is_the_text_of_the_progress_where_nothing_else_is_told(folder):
    steps = []
    compiling.cutter_for(BORDERS, METHOD, progress=Progress(lambda *step: steps.append(step)))
    assert steps == [(0, 0, compiling.COMPILING)]


@pytest.mark.parametrize("warm", ["cached", "compiled"])
def test_that_nothing_is_told_of_code_that_is_there(folder, monkeypatch, warm):
    if warm == "cached":
        (folder / "kernels_1").mkdir()
        (folder / "kernels_1" / "cutting.cut_lines-33.py311.1.nbc").touch()
    else:
        monkeypatch.setattr(cutting, "cut_lines", SimpleNamespace(signatures=[1]))
    steps = []
    compiling.cutter_for(BORDERS, METHOD, progress=Progress(lambda *step: steps.append(step)))
    assert steps == []
