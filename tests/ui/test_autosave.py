"""The journal of unsaved work: what a kill leaves, what the next start offers, what a clean close removes."""

import os
import random
import subprocess
import sys
import time
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMessageBox

from nkgis.app.journal import Journal, Snapshot, left_behind
from nkgis.app.projects import opened_document
from nkgis.model.project import Project

_TIMEOUT_MS = 20_000
_WORKER = """
import sys
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QMainWindow
from shapely.geometry import Point

from nkgis.app.workspace import LayerRows, Workspace
from nkgis.model.kinds import LayerKind
from nkgis.model.layer import OWN_SOURCE, Layer
from nkgis.model.method import Method
from nkgis.model.project import Project
from nkgis.ui.commands import Commands
from nkgis.ui.preferences import Preferences
from nkgis.ui.project_commands import ProjectCommands
from nkgis.ui.session import Session
from nkgis.ui.tasks import TaskRunner

app = QApplication(["nkgis"])
window, session, runner = QMainWindow(), Session(), TaskRunner()
preferences = Preferences(QSettings(sys.argv[1] + "/settings.ini", QSettings.Format.IniFormat))
projects = ProjectCommands(session, runner, preferences, Commands(session, runner, preferences, window), window)
session.start(Workspace(Project("0"), Method("osm-maritime", None, 30.0, 30.0)))
projects.keep_safe(Path(sys.argv[1]) / "journal")

n = 0
while True:
    n += 1
    print(n, flush=True)
    layer = Layer("drawn", f"drawn {n}", LayerKind.POINTS, OWN_SOURCE, opacity=1 / n, revision=n)
    frame = gpd.GeoDataFrame({"feature": range(n), "id": [str(k) for k in range(n)], "name": ["x"] * n,
                              "properties": [{"n": n}] * n}, geometry=[Point(k, k) for k in range(n)], crs=4326)
    workspace = session.workspace
    project = replace(workspace.project, name=str(n)).with_layer(layer)
    session.replace(str(n), replace(workspace, project=project, rows={"drawn": LayerRows(layer, frame)}))
    projects.recovery.autosave.flush()  # a person leaves it more time than it needs
"""


def test_that_after_a_kill_at_any_moment_at_most_the_last_action_is_lost(tmp_path):
    chance = random.Random(7)  # noqa: S311 - only moments
    folders = [tmp_path / str(number) for number in range(3)]
    workers = []
    for folder in folders:
        folder.mkdir()
        workers.append(subprocess.Popen(
            [sys.executable, "-c", _WORKER, str(folder)], stdout=subprocess.PIPE, text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        ))  # fmt: skip
    last = []
    for worker in workers:
        lines = [worker.stdout.readline() for _ in range(chance.randrange(2, 12))]
        time.sleep(chance.random() * 0.05)
        worker.kill()
        lines += worker.stdout.read().split()
        worker.wait()
        worker.stdout.close()
        last.append(int(lines[-1]))
    for folder, begun in zip(folders, last, strict=True):
        (unsaved,) = left_behind(folder / "journal")
        workspace = opened_document(unsaved.document, unsaved.folder, unsaved.title).workspace
        kept = int(workspace.project.name)
        assert kept in (begun - 1, begun)
        layer, rows = workspace.project.layer("drawn"), workspace.rows["drawn"].frame
        assert (layer.name, layer.revision, layer.opacity) == (f"drawn {kept}", kept, 1 / kept)
        assert rows["properties"].tolist() == [{"n": kept}] * kept
        unsaved.discard()
        assert not list(left_behind(folder / "journal"))
        assert list((folder / "journal").iterdir()) == []


@pytest.fixture
def shown(window, workspace, tmp_path):
    window.show()
    window.projects.keep_safe(tmp_path / "journal")
    window.session.start(workspace)
    return window


def rename(window, name):
    window.session.change(name, replace(window.session.workspace.project, name=name))
    window.projects.recovery.autosave.flush()


def states(tmp_path):
    return sorted((tmp_path / "journal").glob("*/journal.json"))


def question(qtbot, window, words):
    def found():
        return [b for b in window.findChildren(QMessageBox) if b.isVisible() and words in b.text()]

    qtbot.waitUntil(lambda: bool(found()), timeout=_TIMEOUT_MS)
    return found()[0]


def press(dialog, text):
    next(b for b in dialog.buttons() if b.text().replace("&", "") == text).click()


def test_that_a_change_is_journalled_undo_to_the_saved_state_and_closing_remove_it(shown, tmp_path):
    assert states(tmp_path) == []
    rename(shown, "changed")
    (state,) = states(tmp_path)
    assert f'"pid": {os.getpid()}' in state.read_text("utf-8")
    shown.session.stack.undo()
    shown.projects.recovery.autosave.flush()
    assert states(tmp_path) == []
    shown.session.stack.redo()
    shown.projects.recovery.autosave.flush()
    assert len(states(tmp_path)) == 1
    assert list(left_behind(tmp_path / "journal")) == []  # its window runs
    shown.session.stack.setClean()
    shown.close()
    assert list((tmp_path / "journal").iterdir()) == []


def test_that_saving_removes_the_journalled_state(qtbot, shown, tmp_path):
    rename(shown, "changed")
    with qtbot.waitSignal(shown.projects.saved, timeout=_TIMEOUT_MS):
        shown.projects.save_to(tmp_path / "p.nkgis")
    shown.projects.recovery.autosave.flush()
    assert states(tmp_path) == []


def abandoned(root, workspace, name):
    """Leaves work behind as a killed process does."""
    journal = Journal(root)
    project = Project(name, tuple(k for k in workspace.project.layers if k.id not in workspace.rows))
    journal.write(Snapshot(replace(workspace, project=project), name, seen=(1.0, 2.0, 3.0, 4.0)))
    journal._lock.release()
    return journal.folder


def test_that_the_next_start_offers_unsaved_work_and_restores_it_unsaved(qtbot, window, workspace, tmp_path):
    folder = abandoned(tmp_path / "journal", workspace, "<b>lost</b>")
    window.show()
    window.projects.keep_safe(tmp_path / "journal")
    window.session.start(workspace)
    press(question(qtbot, window, "Restore the unsaved work of “<b>lost</b>”?"), "Restore")
    qtbot.waitUntil(lambda: window.session.workspace.project.name == "<b>lost</b>", timeout=_TIMEOUT_MS)
    assert window.isWindowModified()
    window.projects.recovery.autosave.flush()
    assert not folder.exists()
    assert len(states(tmp_path)) == 1  # now this window's


def test_that_unsaved_work_can_be_left_for_later_or_discarded(qtbot, window, workspace, tmp_path):
    root = tmp_path / "journal"
    first, second = abandoned(root, workspace, "one"), abandoned(root, workspace, "two")
    os.utime(first / "journal.json", (1, 1))
    window.show()
    window.projects.keep_safe(root)
    window.session.start(workspace)
    press(question(qtbot, window, "“two”"), "Discard")
    press(question(qtbot, window, "“one”"), "Later")
    assert not second.exists()
    (left,) = left_behind(root)
    assert left.title == "one"
    left.release()


def test_that_a_damaged_or_newer_journal_is_not_offered_and_not_removed(workspace, tmp_path):
    root = tmp_path / "journal"
    cut, newer = abandoned(root, workspace, "one"), abandoned(root, workspace, "two")
    (cut / "journal.json").write_text("{", "utf-8")
    text = (newer / "journal.json").read_text("utf-8")
    (newer / "journal.json").write_text(text.replace('"version": 1', '"version": 2', 1), "utf-8")
    assert list(left_behind(root)) == []
    assert (cut / "journal.json").exists()
    assert (newer / "journal.json").exists()


def test_that_a_journal_that_cannot_be_written_is_told_and_the_work_goes_on(qtbot, window, workspace, tmp_path):
    (tmp_path / "journal").write_text("in the way", "utf-8")
    window.show()
    window.projects.keep_safe(tmp_path / "journal")
    window.session.start(workspace)
    rename(window, "changed")
    qtbot.waitUntil(lambda: "cannot be kept safe" in window.status.currentMessage(), timeout=_TIMEOUT_MS)
    assert window.session.workspace.project.name == "changed"
