"""Projects in the window: title and mark, saving, the guard, troubled files, packages, history."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMessageBox
from shapely.geometry import Point

from nkgis.app.ground import with_ground
from nkgis.app.operations import workspace_of
from nkgis.app.projects import open_project
from nkgis.app.saving import save_package, save_project
from nkgis.app.workspace import LayerRows
from nkgis.model.kinds import LayerKind
from nkgis.model.layer import OWN_SOURCE, Layer
from nkgis.ui import project_commands
from nkgis.ui.dialogs.projects import TroublesDialog

_TIMEOUT_MS = 20_000


def geojson(path, end=42.40):
    line = {"type": "LineString", "coordinates": [[130.64, 42.43], [130.6, end]]}
    feature = {"type": "Feature", "id": "a", "properties": {"name": "A"}, "geometry": line}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    return path


@pytest.fixture
def project(tmp_path):
    """A saved project with a file beside it."""
    path = tmp_path / "work" / "corridor.nkgis"
    workspace = with_ground(workspace_of([geojson(path.parent / "line.geojson")]))
    save_project(workspace, path, seen=(130.0, 42.0, 131.0, 43.0))
    return path


@pytest.fixture
def shown(qtbot, window, workspace):
    window.show()
    window.session.start(workspace)
    return window


def hide(window, layer_id="land"):
    project = window.session.workspace.project
    layer = project.layer(layer_id)
    window.session.change(f"Hide {layer.name}", project.with_layer(replace(layer, visible=not layer.visible)))


def box(qtbot, window, words):
    def found():
        return [b for b in window.findChildren(QMessageBox) if b.isVisible() and words in b.text()]

    qtbot.waitUntil(lambda: bool(found()), timeout=_TIMEOUT_MS)
    return found()[0]


def press(dialog, text):
    next(b for b in dialog.buttons() if b.text().replace("&", "") == text).click()


def opened(qtbot, window, path):
    window.commands.open_files([path])
    qtbot.waitUntil(lambda: window.projects.path == path, timeout=_TIMEOUT_MS)


def saved(qtbot, window, path):
    with qtbot.waitSignal(window.projects.saved, timeout=_TIMEOUT_MS):
        window.projects.save_to(path)


def test_that_the_title_bears_name_and_mark(qtbot, shown, tmp_path):
    assert (shown.windowTitle(), shown.isWindowModified()) == ("Northeast Asia[*] — nkgis", False)
    hide(shown)
    assert shown.isWindowModified()
    saved(qtbot, shown, tmp_path / "my [*] plan.nkgis")
    assert (shown.windowTitle(), shown.isWindowModified()) == ("my  plan[*] — nkgis", False)
    shown.session.stack.undo()
    assert shown.isWindowModified()
    shown.session.stack.redo()
    assert not shown.isWindowModified()
    assert shown.preferences.recent()[0].name == "my [*] plan.nkgis"


def test_that_a_project_opens_with_its_layers_and_its_view_and_closes_the_other(qtbot, shown, project):
    wanted = []
    shown.projects.view_wanted.connect(wanted.append)
    shown.session.select(("railways", "khasan-rajin"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(project))])
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                      Qt.KeyboardModifier.NoModifier)  # fmt: skip
    shown.dropEvent(drop)
    qtbot.waitUntil(lambda: shown.projects.path == project, timeout=_TIMEOUT_MS)
    assert [layer.id for layer in shown.session.workspace.project.layers][-1] == "line"
    assert shown.windowTitle() == "corridor[*] — nkgis"
    assert not shown.isWindowModified()
    assert shown.session.selected is None
    assert not shown.session.stack.canUndo()
    assert wanted == [(130.0, 42.0, 131.0, 43.0)]


def test_that_the_view_is_saved_but_is_no_change(qtbot, shown, tmp_path):
    path = tmp_path / "p.nkgis"
    shown.projects.set_seen((128.0, 40.0, 129.0, 41.0))
    assert not shown.isWindowModified()
    saved(qtbot, shown, path)
    assert json.loads(path.read_text("utf-8"))["project"]["seen"] == [128.0, 40.0, 129.0, 41.0]


def test_that_closing_asks_and_cancel_keeps_everything(qtbot, shown):
    hide(shown)
    assert not shown.close()
    press(box(qtbot, shown, "Save the changes to “Northeast Asia”?"), "Cancel")
    assert shown.isVisible()
    assert shown.isWindowModified()
    assert not shown.close()
    press(box(qtbot, shown, "Save the changes"), "Discard")
    qtbot.waitUntil(lambda: not shown.isVisible())


def test_that_saving_on_closing_saves_and_closes(qtbot, shown, project):
    opened(qtbot, shown, project)
    hide(shown)
    shown.close()
    press(box(qtbot, shown, "Save the changes to “corridor”?"), "Save")
    qtbot.waitUntil(lambda: not shown.isVisible(), timeout=_TIMEOUT_MS)
    assert not open_project(project).workspace.project.layer("land").visible


def test_that_a_failed_saving_says_why_and_neither_closes_nor_loses_anything(qtbot, shown, project):
    opened(qtbot, shown, project)
    hide(shown)
    shutil.move(project.parent, project.parent.with_name("gone"))
    shown.close()
    press(box(qtbot, shown, "Save the changes"), "Save")
    told = box(qtbot, shown, "does not exist")
    assert told.windowTitle() == "Not saved"
    assert shown.isVisible()
    assert shown.isWindowModified()
    assert not shown.session.workspace.project.layer("land").visible


def test_that_opening_another_project_asks_first(qtbot, shown, project):
    hide(shown)
    shown.commands.open_files([project])
    question = box(qtbot, shown, "Save the changes")
    shown.commands.open_files([project])  # no second question
    press(question, "Discard")
    qtbot.waitUntil(lambda: shown.projects.path == project, timeout=_TIMEOUT_MS)
    assert not shown.isWindowModified()


def test_that_a_project_from_a_newer_nkgis_is_told_and_nothing_changes(qtbot, shown, project):
    project.write_text(project.read_text("utf-8").replace('"version": 1', '"version": 99'), "utf-8")
    before, bytes_before = shown.session.workspace, project.read_bytes()
    shown.projects.open(project)
    box(qtbot, shown, "newer nkgis").close()
    assert shown.session.workspace is before
    assert project.read_bytes() == bytes_before


def test_that_a_window_started_with_a_damaged_project_shows_the_bundled_data(qtbot, window, project, monkeypatch):
    project.write_text("{", "utf-8")
    loaded = []
    monkeypatch.setattr(window.commands, "load", loaded.append)
    window.show()
    window.projects.start([project])
    box(qtbot, window, "not a whole project").close()
    assert loaded == [()]


def troubles(qtbot, window):
    qtbot.waitUntil(lambda: bool(window.findChildren(TroublesDialog)), timeout=_TIMEOUT_MS)
    return window.findChildren(TroublesDialog)[0]


def test_that_a_project_can_be_opened_without_a_missing_file_and_keeps_its_entry(qtbot, shown, project):
    data = project.with_name("line.geojson")
    away = data.rename(data.with_name("away.geojson"))
    shown.projects.open(project)
    dialog = troubles(qtbot, shown)
    assert dialog.go_on.text() == "&Open without it"
    dialog.go_on.click()
    qtbot.waitUntil(lambda: shown.projects.path == project, timeout=_TIMEOUT_MS)
    assert shown.layers.tree.items["line"].text(0) == "Missing: line"
    hide(shown)
    saved(qtbot, shown, project)
    away.rename(data)
    assert ("line", "a") in open_project(project).workspace.measurements


def test_that_a_missing_file_is_located_and_its_neighbours_with_it(qtbot, shown, project, tmp_path):
    both = workspace_of([project.with_name("line.geojson"), geojson(project.with_name("second.geojson"))])
    save_project(both, project)
    shutil.copytree(project.parent, tmp_path / "moved")
    for name in ("line.geojson", "second.geojson"):
        project.with_name(name).unlink()
    shown.projects.open(project)
    dialog = troubles(qtbot, shown)
    assert dialog.go_on.text() == "&Open without them"
    dialog.locate(dialog._troubles[0], tmp_path / "moved" / "line.geojson")
    assert dialog.go_on.text() == "&Open"
    dialog.go_on.click()
    qtbot.waitUntil(lambda: shown.projects.path == project, timeout=_TIMEOUT_MS)
    assert set(shown.session.workspace.measurements) == {("line", "a"), ("second", "a")}
    assert shown.isWindowModified()


def test_that_a_changed_file_is_used_as_it_is_only_when_asked_for(qtbot, shown, project):
    geojson(project.with_name("line.geojson"), end=42.39)
    before = shown.session.workspace
    shown.projects.open(project)
    dialog = troubles(qtbot, shown)
    row = dialog._rows[str(project.with_name("line.geojson"))]
    assert row.as_is.isVisible()
    dialog.reject()
    assert shown.session.workspace is before
    shown.projects.open(project)
    qtbot.waitUntil(lambda: any(d.isVisible() for d in shown.findChildren(TroublesDialog)), timeout=_TIMEOUT_MS)
    dialog = next(d for d in shown.findChildren(TroublesDialog) if d.isVisible())
    dialog._rows[str(project.with_name("line.geojson"))].as_is.click()
    dialog.go_on.click()
    qtbot.waitUntil(lambda: shown.projects.path == project, timeout=_TIMEOUT_MS)
    assert shown.isWindowModified()
    shown.projects.open(project)  # another project after one that is unsaved without a step
    press(box(qtbot, shown, "Save the changes"), "Discard")
    qtbot.waitUntil(lambda: any(d.isVisible() for d in shown.findChildren(TroublesDialog)), timeout=_TIMEOUT_MS)


def test_that_a_new_project_after_an_unsaved_one_without_steps_is_clean(session, workspace):
    session.stack.resetClean()
    session.start(workspace)
    assert session.stack.isClean()


def test_that_a_project_changed_by_another_window_is_not_overwritten_unasked(qtbot, shown, project):
    opened(qtbot, shown, project)
    hide(shown)
    other = open_project(project).workspace
    save_project(replace(other, project=replace(other.project, name="Theirs")), project)
    theirs = project.read_bytes()
    shown.projects.save()
    press(box(qtbot, shown, "was changed by another window or program"), "Cancel")
    assert project.read_bytes() == theirs
    shown.projects.save()
    with qtbot.waitSignal(shown.projects.saved, timeout=_TIMEOUT_MS):
        press(box(qtbot, shown, "was changed by another"), "Replace it")
    assert b"Theirs" not in project.read_bytes()


def test_that_own_rows_are_saved_beside_the_project(qtbot, shown, tmp_path):
    workspace = shown.session.workspace
    layer = Layer("drawn", "Drawn", LayerKind.POINTS, OWN_SOURCE)
    frame = gpd.GeoDataFrame(
        {"feature": [1], "id": ["p"], "name": ["P"], "properties": [{"k": None}]}, geometry=[Point(130, 42)], crs=4326
    )
    rows = {**workspace.rows, "drawn": LayerRows(layer, frame)}
    shown.session.replace("Draw", replace(workspace, project=workspace.project.with_layer(layer), rows=rows))
    saved(qtbot, shown, tmp_path / "p.nkgis")
    assert sorted(p.name for p in tmp_path.iterdir() if "p.nkgis" in p.name) == ["p.nkgis", "p.nkgis.gpkg"]


def test_that_a_package_opens_saves_back_and_gives_its_data_to_a_project(qtbot, shown, project, tmp_path, monkeypatch):
    root = tmp_path / "cache"
    monkeypatch.setattr(project_commands, "packages_root", lambda: root)
    monkeypatch.setattr(project_commands, "room_for_package", lambda: root.mkdir() or root)
    package = tmp_path / "p.nkgisz"
    save_package(open_project(project).workspace, package)
    shutil.rmtree(project.parent)
    opened(qtbot, shown, package)
    assert not shown.isWindowModified()
    hide(shown)
    saved(qtbot, shown, package)
    assert not workspace_of([package]).project.layer("land").visible
    saved(qtbot, shown, tmp_path / "own.nkgis")
    shown.close()
    assert not root.exists()
    assert ("line", "a") in open_project(tmp_path / "own.nkgis").workspace.measurements


def test_that_the_history_lists_the_steps_and_goes_back_to_one(shown):
    shown.actions_table["panel_history"].trigger()
    assert not shown.history_dock.isHidden()
    hide(shown, "land")
    hide(shown, "relief")
    model = shown.history.model()
    assert [model.index(n, 0).data() for n in range(model.rowCount())] == ["Opened", "Hide Land and sea", "Hide Relief"]
    shown.history.setCurrentIndex(model.index(1, 0))
    assert shown.session.workspace.project.layer("relief").visible
    assert not shown.session.workspace.project.layer("land").visible


def test_that_a_layer_of_the_same_name_in_another_project_gets_another_address(qtbot, shown, project, tmp_path):
    from nkgis.app.export_options import ExportOptions
    from nkgis.app.exports import scene_of

    def address():
        scene = scene_of(shown.session.workspace, ExportOptions())
        return next(layer.url for layer in scene.layers if layer.id == "line")

    opened(qtbot, shown, project)
    first = address()
    bent = tmp_path / "other" / "line.geojson"
    geojson(bent)
    line = {"type": "LineString", "coordinates": [[130.64, 42.43], [130.61, 42.42], [130.6, 42.40]]}
    bent.write_text(json.dumps({"type": "Feature", "id": "a", "properties": {}, "geometry": line}), "utf-8")
    other = tmp_path / "other" / "b.nkgis"
    save_project(workspace_of([bent]), other)
    opened(qtbot, shown, other)
    assert address() != first


def test_that_what_is_changed_while_a_project_is_read_is_asked_about(qtbot, shown, project):
    shown.projects.open(project)
    hide(shown)  # the reading has begun
    press(box(qtbot, shown, "Save the changes to “Northeast Asia”?"), "Cancel")
    assert shown.projects.path is None
    assert not shown.session.workspace.project.layer("land").visible


def test_that_a_project_named_by_a_relative_path_keeps_its_place(qtbot, shown, project, monkeypatch, tmp_path):
    monkeypatch.chdir(project.parent)
    shown.projects.open(Path("corridor.nkgis"))
    qtbot.waitUntil(lambda: shown.projects.path == project, timeout=_TIMEOUT_MS)
    monkeypatch.chdir(tmp_path)
    hide(shown)
    assert shown.projects.snapshot().path == project
