"""The layer panel: dragging, groups, naming in place, several layers at once, twins, properties."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox

from nkgis.app import attributes
from nkgis.app.attributes import Cell
from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import scene_of
from nkgis.model.layer import OWN_SOURCE
from nkgis.model.layer_tree import branches
from nkgis.ui.main_window import MainWindow

from .conftest import HOSTILE

MOVE, LEFT = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton


@pytest.fixture
def shown(qtbot, window: MainWindow, workspace) -> MainWindow:
    window.show()
    window.session.start(workspace)
    QApplication.processEvents()
    return window


@pytest.fixture
def tree(shown):
    return shown.layers.tree


def listed(window) -> list[object]:
    """The panel from top to bottom as its rows say it; a group is (name, rows)."""

    def rows(parent):
        found = []
        for number in range(parent.childCount()):
            item = parent.child(number)
            is_layer = item in [*window.layers.tree.items.values()]
            found.append(item.text(0) if is_layer else (item.text(0), rows(item)))
        return found

    return [row for row in rows(window.layers.tree.invisibleRootItem()) if row[0] != "Base map"]


def spot(tree, item, share: float) -> QPoint:
    row = tree.visualItemRect(item)
    return QPoint(row.left() + 40, round(row.top() + row.height() * share))


def drag(tree, ids, at: QPoint, groups=()) -> tuple[bool, object]:
    """Sends Qt's own drag events to the tree; returns whether the drop was taken, and the mark before it."""
    items = [*(tree.items[one] for one in ids), *(tree.heads[one] for one in groups)]
    data, view = tree.mimeData(items), tree.viewport()
    enter = QDragEnterEvent(at, MOVE, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, enter)
    assert enter.isAccepted()
    over = QDragMoveEvent(at, MOVE, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, over)
    mark, accepted = tree.mark_box, over.isAccepted()
    tree.grab()  # paints the mark
    QApplication.sendEvent(view, QDropEvent(QPointF(at), MOVE, data, LEFT, Qt.KeyboardModifier.NoModifier))
    assert tree.mark_box is None
    return accepted, mark


def undo_text(window) -> str:
    return window.session.stack.undoText()


def test_that_a_layer_is_dragged_between_others_and_drawn_there(shown, tree):
    assert listed(shown)[1] == ("Routes", ["Railways", "Pipelines", "Power grids"])
    top = tree.visualItemRect(tree.items["railways"]).top()
    taken, mark = drag(tree, ["grids"], spot(tree, tree.items["railways"], 0.2))
    assert taken
    assert mark.height() == 1
    assert mark.top() == top
    assert listed(shown)[1] == ("Routes", ["Power grids", "Railways", "Pipelines"])
    assert undo_text(shown) == "Move Power grids"
    assert tree.selected_layers() == ["grids"]
    drawn = [layer.id for layer in scene_of(shown.session.workspace, ExportOptions()).layers]
    assert drawn == ["pipelines", "railways", "grids", "places"]
    shown.session.stack.undo()
    assert listed(shown)[1] == ("Routes", ["Railways", "Pipelines", "Power grids"])


def test_that_pressing_and_moving_the_mouse_drags_what_is_selected(qtbot, shown, tree, monkeypatch):
    start, end = spot(tree, tree.items["grids"], 0.5), spot(tree, tree.items["railways"], 0.2)
    view, carried = tree.viewport(), []

    def carry(moved, _actions, _usual):  # in place of the system, which carries a drag between Qt's events
        carried.append((moved.mimeData().formats(), moved.pixmap().isNull()))
        for kind in (QDragEnterEvent, QDragMoveEvent):
            event = kind(end, MOVE, moved.mimeData(), LEFT, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(view, event)
        drop = QDropEvent(QPointF(end), MOVE, moved.mimeData(), LEFT, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view, drop)
        return MOVE

    monkeypatch.setattr(QDrag, "exec", carry)
    QTest.mousePress(view, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for share in (0.2, 0.5, 1.0):
        QTest.mouseMove(view, start + (end - start) * share)
    qtbot.waitUntil(lambda: undo_text(shown) == "Move Power grids", timeout=5000)
    QTest.mouseRelease(view, LEFT, Qt.KeyboardModifier.NoModifier, end)
    assert carried == [(["application/x-nkgis-layers"], False)]
    assert listed(shown)[1] == ("Routes", ["Power grids", "Railways", "Pipelines"])


def test_that_layers_go_into_a_group_and_out_again_and_nothing_goes_where_it_cannot(shown, tree):
    tree.select(["railways"])
    shown.actions_table["layer_group"].trigger()
    group = shown.session.workspace.project.groups[0].id
    _, mark = drag(tree, ["places", "grids"], spot(tree, tree.heads[group], 0.5))
    assert mark.height() > 10
    assert listed(shown) == [("Group", ["Places", "Power grids", "Railways"]), ("Routes", ["Pipelines"])]
    drag(tree, ["railways"], spot(tree, tree.heads["kind:lines"], 0.5))
    assert listed(shown)[-1] == ("Routes", ["Railways", "Pipelines"])
    before = shown.session.stack.count()
    for layers, groups, at in (
        (["railways"], (), spot(tree, tree.items["relief"], 0.5)),
        (["railways"], (), spot(tree, tree.items["railways"], 0.8)),
        ([], [group], spot(tree, tree.heads[group], 0.5)),
    ):
        taken, mark = drag(tree, layers, at, groups)
        assert (taken, mark) == (False, None)
    assert shown.session.stack.count() == before


def test_that_files_dragged_over_the_panel_still_open_in_the_window(shown, tree):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/data/x.geojson")])
    at = spot(tree, tree.items["railways"], 0.5)
    enter = QDragEnterEvent(at, MOVE, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(tree.viewport(), enter)
    entered = QDragEnterEvent(at, MOVE, data, LEFT, Qt.KeyboardModifier.NoModifier)
    shown.dragEnterEvent(entered)
    assert entered.isAccepted()
    strange = QMimeData()
    strange.setData("application/x-nkgis-layers", b"[nonsense")
    drop = QDropEvent(QPointF(at), MOVE, strange, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(tree.viewport(), drop)
    assert shown.session.stack.count() == 0


def test_that_keys_move_layers_and_groups_and_no_key_goes_past_the_end(shown, tree):
    tree.setFocus()
    tree.select(["grids"])
    QTest.keyClick(tree, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert listed(shown)[1] == ("Routes", ["Railways", "Power grids", "Pipelines"])
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(tree, Qt.Key.Key_Up, both)
    assert listed(shown)[1] == ("Routes", ["Power grids", "Railways", "Pipelines"])
    count = shown.session.stack.count()
    QTest.keyClick(tree, Qt.Key.Key_Up, both)
    assert shown.session.stack.count() == count
    QTest.keyClick(tree, Qt.Key.Key_Down, both)
    assert listed(shown)[1] == ("Routes", ["Railways", "Pipelines", "Power grids"])
    shown.actions_table["layer_group"].trigger()
    tree.select([], [shown.session.workspace.project.groups[0].id])
    shown.actions_table["layer_down"].trigger()
    assert [name for name, _ in listed(shown)] == ["Points", "Routes", "Group"]
    assert undo_text(shown) == "Move Group"


def test_that_a_layer_and_a_group_are_named_in_their_rows(shown, tree):
    tree.setFocus()
    tree.select(["railways"])
    QTest.keyClick(tree, Qt.Key.Key_F2)
    field = tree.findChild(QLineEdit)
    assert field.text() == "Railways"
    field.setText("  Rails \n of the east ")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert shown.session.workspace.project.layer("railways").name == "Rails of the east"
    assert undo_text(shown) == "Rename Railways"
    assert scene_of(shown.session.workspace, ExportOptions()).layer("railways").name == "Rails of the east"
    shown.actions_table["layer_group"].trigger()  # asks for its name at once
    QApplication.processEvents()
    field = next(one for one in tree.findChildren(QLineEdit) if one.isVisible())
    field.setText(HOSTILE)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    group = shown.session.workspace.project.groups[0]
    assert group.name == HOSTILE
    assert "&lt;img" in tree.heads[group.id].toolTip(0)
    count = shown.session.stack.count()
    QTest.keyClick(tree, Qt.Key.Key_F2)
    field = next(one for one in tree.findChildren(QLineEdit) if one.isVisible())
    field.setText("")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert shown.session.stack.count() == count
    assert not tree.items["relief"].flags() & Qt.ItemFlag.ItemIsEditable


def test_that_several_layers_fade_hide_and_go_in_one_step_each(shown, tree):
    tree.setFocus()
    QTest.mouseClick(tree.viewport(), LEFT, pos=spot(tree, tree.items["railways"], 0.5) + QPoint(40, 0))
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(tree.viewport(), LEFT, shift, spot(tree, tree.items["grids"], 0.5) + QPoint(40, 0))
    assert tree.selected_layers() == ["railways", "pipelines", "grids"]
    for value in (70, 50):
        shown.layers.slider.setValue(value)
    project = shown.session.workspace.project
    assert {project.layer(one).opacity for one in ("railways", "pipelines", "grids")} == {0.5}
    assert (shown.session.stack.count(), undo_text(shown)) == (1, "Opacity of 3 layers")
    shown.actions_table["layer_only"].trigger()
    assert not shown.session.workspace.project.layer("places").visible
    assert shown.session.workspace.project.layer("relief").visible
    shown.actions_table["layer_hide_all"].trigger()
    shown.actions_table["layer_show_all"].trigger()
    assert shown.session.workspace.project.layer("places").visible
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    assert not {"railways", "pipelines", "grids"} & set(tree.items)
    assert undo_text(shown) == "Remove 3 layers"
    shown.session.stack.undo()
    assert {"railways", "pipelines", "grids"} <= set(tree.items)


def boxes(window) -> list[QMessageBox]:
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


@pytest.mark.parametrize(("button", "left"), [(0, 0), (1, 2), (2, 2)])
def test_that_removing_a_group_says_what_goes_with_it(shown, tree, button, left):
    tree.select(["railways", "grids"])
    shown.actions_table["layer_group"].trigger()
    tree.select([], [shown.session.workspace.project.groups[0].id])
    shown.actions_table["layer_remove"].trigger()
    (box,) = boxes(shown)
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert "Railways" in box.text()
    assert "Power grids" in box.text()
    text = ("&Remove", "&Ungroup instead", "Cancel")[button]
    next(one for one in box.buttons() if one.text() == text).click()
    project = shown.session.workspace.project
    assert len({layer.id for layer in project.layers} & {"railways", "grids"}) == left
    assert len(project.groups) == (1 if button == 2 else 0)
    if button == 0:
        shown.session.stack.undo()
        assert listed(shown)[1] == ("Group", ["Railways", "Power grids"])


def test_that_a_groups_check_box_shows_and_hides_its_members_and_ungrouping_leaves_them(shown, tree):
    tree.select(["railways", "grids"])
    shown.actions_table["layer_group"].trigger()
    group = shown.session.workspace.project.groups[0].id
    tree.heads[group].setCheckState(0, Qt.CheckState.Unchecked)
    project = shown.session.workspace.project
    assert [project.layer(one).visible for one in ("railways", "grids", "pipelines")] == [False, False, True]
    assert undo_text(shown) == "Hide Group"
    tree.items["grids"].setCheckState(0, Qt.CheckState.Checked)
    assert tree.heads[group].checkState(0) is Qt.CheckState.PartiallyChecked
    tree.select([], [group])
    shown.actions_table["layer_ungroup"].trigger()
    assert listed(shown)[1] == ("Routes", ["Railways", "Pipelines", "Power grids"])


def test_that_a_twin_shares_its_rows_until_it_is_edited(qtbot, shown, tree):
    own = shown.session.workspace.project.layer("railways")
    owned = replace(own, source=OWN_SOURCE, bundled=False)
    workspace = shown.session.workspace
    rows = {**workspace.rows, "railways": replace(workspace.rows["railways"], layer=owned)}
    shown.session.start(replace(workspace, project=workspace.project.with_layer(owned), rows=rows))
    tree.select(["railways"])
    with qtbot.waitSignal(shown.session.changed):
        shown.actions_table["layer_duplicate"].trigger()
    after = shown.session.workspace
    assert listed(shown)[1][1][:2] == ["Railways (copy)", "Railways"]
    assert tree.selected_layers() == ["railways-copy"]
    assert after.rows["railways-copy"].frame is after.rows["railways"].frame
    assert after.routes["railways-copy", "khasan-rajin"].layer_id == "railways-copy"
    assert undo_text(shown) == "Duplicate Railways"
    edited = attributes.with_cells(after, "railways-copy", [Cell(0, "name", "Other")])
    assert edited.rows["railways"].frame is after.rows["railways"].frame
    assert edited.rows["railways-copy"].frame is not edited.rows["railways"].frame
    assert edited.rows["railways"].frame["name"].iloc[0] == "Khasan – Rajin"


def test_that_properties_are_shown_and_changed_in_one_step(shown, tree):
    workspace = shown.session.workspace
    mine = replace(workspace.project.layer("railways"), bundled=False, source="/data/rails.geojson")
    shown.session.start(replace(workspace, project=workspace.project.with_layer(mine)))
    tree.select(["railways"])
    dialog = shown.layer_commands.properties()
    texts = [label.text() for label in dialog.findChildren(type(shown.layers._percent))]
    assert "/data/rails.geojson" in texts
    assert "3" in texts
    dialog.licence.setText("CC BY 4.0")
    dialog.attribution.setText("Ministry")
    dialog.date.setText("2025-01")
    dialog.accuracy.setText("12.5")
    dialog.accept()
    layer = shown.session.workspace.project.layer("railways")
    assert (layer.licence, layer.attribution) == ("CC BY 4.0", "Ministry")
    assert (layer.date, layer.accuracy_m) == ("2025-01", 12.5)
    assert "Ministry" in scene_of(shown.session.workspace, ExportOptions()).attribution()
    assert "CC BY 4.0" in tree.items["railways"].toolTip(0)
    assert (shown.session.stack.count(), undo_text(shown)) == (1, "Properties of Railways")
    tree.select(["pipelines"])
    bundled = shown.layer_commands.properties()
    assert not bundled.licence.isEnabled()
    bundled.accept()
    assert shown.session.stack.count() == 1


def test_that_what_is_folded_is_saved_with_the_project_and_is_no_step(qtbot, shown, tree, tmp_path):
    tree.select(["railways"])
    shown.actions_table["layer_group"].trigger()
    group = shown.session.workspace.project.groups[0].id
    shown.session.stack.setClean()
    tree.heads[group].setExpanded(False)
    tree.heads["kind:lines"].setExpanded(False)
    assert shown.session.stack.isClean()
    tree.items["places"].setCheckState(0, Qt.CheckState.Unchecked)
    shown.session.change("Fade", replace(shown.session.workspace.project, name="Other"))
    assert not tree.heads[group].isExpanded()
    path = tmp_path / "p.nkgis"
    with qtbot.waitSignal(shown.projects.saved, timeout=20_000):
        shown.projects.save_to(path)
    saved = json.loads(path.read_text("utf-8"))
    assert saved["project"]["folded"] == [group, "kind:lines"]
    assert saved["project"]["groups"][0]["name"] == "Group"
    shown.layers.set_folded([])
    with qtbot.waitSignal(shown.projects.view_wanted, timeout=60_000):
        shown.projects.open(path)
    assert not tree.heads[group].isExpanded()
    assert not tree.heads["kind:lines"].isExpanded()
    assert tree.heads["kind:points"].isExpanded()
    assert listed(shown)[1] == ("Group", ["Railways"])


def test_that_a_long_name_is_cut_in_the_middle_and_whole_in_its_tip(shown, tree):
    name = "A very long name of a layer that no panel of 224 pixels has room for 2026"
    project = shown.session.workspace.project
    shown.session.change("x", project.with_layer(replace(project.layer("railways"), name=name)))
    assert tree.textElideMode() is Qt.TextElideMode.ElideMiddle
    assert name in tree.items["railways"].toolTip(0)
    assert tree.items["railways"].text(0) == name
    tree.grab()


def test_that_the_menu_of_layers_offers_what_can_be_done_to_what_is_selected(shown, tree):
    actions = shown.actions_table
    tree.clearSelection()
    assert not actions["layer_remove"].isEnabled()
    assert actions["layer_show_all"].isEnabled()
    tree.select(["relief"])
    assert not any(actions[one].isEnabled() for one in ("layer_remove", "layer_rename", "layer_group", "layer_up"))
    assert actions["layer_properties"].isEnabled()
    tree.select(["railways", "grids"])
    assert actions["layer_group"].isEnabled()
    assert not actions["layer_properties"].isEnabled()
    assert not actions["layer_ungroup"].isEnabled()
    tree.customContextMenuRequested.emit(spot(tree, tree.items["railways"], 0.5))
    menu = QApplication.activePopupWidget()
    assert actions["layer_export"] in menu.actions()
    menu.close()


def test_that_a_layer_is_exported_with_all_its_fields(qtbot, shown, tree, tmp_path):
    path = tmp_path / "rails.geojson"
    with qtbot.waitSignal(shown.commands.written, timeout=20_000):
        shown.commands.write_layer("railways", path)
    features = json.loads(path.read_text("utf-8"))["features"]
    assert [one["id"] for one in features] == ["khasan-rajin", "hunchun-makhalino", "no-border"]
    assert features[0]["properties"]["length_m"] == 47131.123456
    places = tmp_path / "places.geojson"
    with qtbot.waitSignal(shown.commands.written, timeout=20_000):
        shown.commands.write_layer("places", places)
    (place,) = json.loads(places.read_text("utf-8"))["features"]
    assert place["properties"]["name_ko"] == "라진"
    assert place["geometry"]["type"] == "Point"
    shown.commands.write_layer("places", tmp_path / "places.csv")
    qtbot.waitUntil(lambda: bool(boxes(shown)), timeout=5000)
    assert "cannot be written as .csv" in boxes(shown)[0].text()
    boxes(shown)[0].close()
    assert branches(shown.session.workspace.project)[0].layers[0].id == "places"
