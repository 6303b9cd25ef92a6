"""What the window exports is what the command line exports of the project that the window saved, byte for byte."""

from dataclasses import replace

import pytest

from nkgis.__main__ import main
from nkgis.app.bookmarks import added, bookmark_of
from nkgis.app.ground import with_ground
from nkgis.app.layer_edits import changed
from nkgis.app.operations import bundled_workspace
from nkgis.model.clock import Clock
from nkgis.model.sanctions import ScreenQuestion
from nkgis.ui.main_window import MainWindow
from nkgis.ui.map.view import ViewState

SEEN = (129.84, 42.12, 131.37, 43.061)
THEN = Clock("2019-04-25", "2019-04-25")
RAJIN = ("railways", "khasan-rajin")


@pytest.fixture
def planned(qtbot, window: MainWindow, tmp_path):
    """The window as a planner has set it, and the project that it saved: then, in a scenario, in part, half hidden."""
    workspace = with_ground(bundled_workspace())
    window.session.start(workspace)
    project = changed(workspace.project, {"pipelines", "relief"}, visible=False)
    project = changed(project, {"grids"}, opacity=0.4)
    project = replace(project, name="Corridor <b>", clock=THEN, scenario="bridge-open",
                      screen=ScreenQuestion(regime="UN", overlay=True))
    view = bookmark_of(project, "Then", SEEN, language="ru", route=RAJIN)
    window.session.change("Plan", added(project, view))
    qtbot.waitUntil(lambda: window.session.shown_scenario is not None and window.session.shown_clock == THEN,
                    timeout=20_000)
    window.map.view_moved.emit(ViewState((130.6, 42.6), 9.0, SEEN, 500_000.0))
    path = tmp_path / "plan.nkgis"
    with qtbot.waitSignal(window.projects.saved, timeout=20_000):
        window.projects.save_to(path)
    return window, path


def written(qtbot, window: MainWindow, path, **options) -> bytes:
    with qtbot.waitSignal(window.commands.written, timeout=60_000):
        window.commands.write(path, **options)
    return path.read_bytes()


@pytest.mark.parametrize(("suffix", "words"), [
    ("png", ()), ("svg", ()), ("pdf", ()), ("html", ()), ("xlsx", ()), ("json", ()), ("parquet", ()),
    ("pdf", ("--template", "sheet")),
])  # fmt: skip
def test_that_window_and_command_line_write_the_same_bytes(qtbot, planned, tmp_path, monkeypatch, suffix, words):
    """Draws the whole bundled project twice: there is no smaller one with scenario, clock and overlay."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    window, project = planned
    seen = written(qtbot, window, tmp_path / f"window.{suffix}", template=words[-1] if words else None)
    out = tmp_path / f"line.{suffix}"
    assert main(["export", str(project), "--out", str(out), "--quiet", *words]) == 0
    assert out.read_bytes() == seen


def test_that_the_clock_and_scenario_of_the_project_are_in_what_the_command_line_writes(planned, tmp_path):
    """The two bridges are open in the scenario, and nothing is said that was not known on the day of the clock."""
    _, project = planned
    out = tmp_path / "line.csv"
    assert main(["export", str(project), "--out", str(out), "--quiet"]) == 0
    scenario = out.read_text("utf-8")
    assert main(["export", str(project), "--out", str(out), "--quiet", "--scenario", "today"]) == 0
    today = out.read_text("utf-8")
    bridge = [next(line for line in text.splitlines() if line.startswith("tumen-road-bridge")) for text in
              (scenario, today)]
    assert [",operating," in line for line in bridge] == [True, False]


def test_that_a_selected_route_is_marked_as_a_view_and_the_option_mark_it(qtbot, planned, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    window, project = planned
    window.session.select(RAJIN)
    window.preferences.set_language("ru")
    seen = written(qtbot, window, tmp_path / "window.svg")
    out = tmp_path / "line.svg"
    for words in (("--view", "then"), ("--route", "khasan-rajin", "--bounds", "seen", "--lang", "ru")):
        assert main(["export", str(project), *words, "--out", str(out), "--quiet"]) == 0
        assert out.read_bytes() == seen
