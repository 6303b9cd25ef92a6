"""The window: layers, undo, files, errors, themes and layout."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLabel, QMessageBox

from nkgis.errors import InputError
from nkgis.ui import opening
from nkgis.ui.main_window import MainWindow
from nkgis.ui.panels.layers import LayerPanel

from .conftest import HOSTILE, small_workspace


@pytest.fixture
def open_window(qtbot, window: MainWindow, workspace) -> MainWindow:
    window.show()
    window.session.start(workspace)
    return window


def layer_item(panel: LayerPanel, layer_id: str):
    return panel.tree.items[layer_id]


def boxes(window) -> list[QMessageBox]:
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def test_that_unchecking_a_layer_hides_it_and_undo_shows_it(open_window):
    panel = open_window.layers
    layer_item(panel, "railways").setCheckState(0, Qt.CheckState.Unchecked)
    assert not open_window.session.workspace.project.layer("railways").visible
    assert open_window.actions_table["undo"].text() == "&Undo Hide Railways"
    open_window.actions_table["undo"].trigger()
    assert layer_item(panel, "railways").checkState(0) is Qt.CheckState.Checked


def test_that_a_group_hides_all_its_layers_in_one_step(open_window):
    head = open_window.layers.tree.heads["kind:lines"]
    head.setCheckState(0, Qt.CheckState.Unchecked)
    project = open_window.session.workspace.project
    assert not any(project.layer(name).visible for name in ("railways", "pipelines", "grids"))
    assert open_window.session.stack.count() == 1


def test_that_a_group_with_one_hidden_layer_is_half_checked(open_window):
    layer_item(open_window.layers, "railways").setCheckState(0, Qt.CheckState.Unchecked)
    assert open_window.layers.tree.heads["kind:lines"].checkState(0) is Qt.CheckState.PartiallyChecked


def test_that_dragging_the_opacity_is_one_step(open_window):
    open_window.layers.select_layer("railways")
    for value in (80, 60, 40):
        open_window.layers.slider.setValue(value)
    assert open_window.session.workspace.project.layer("railways").opacity == 0.4
    assert open_window.session.stack.count() == 1
    open_window.session.stack.undo()
    assert open_window.layers.slider.value() == 100


def test_that_removing_a_layer_takes_its_rows_out_and_undo_brings_them_back(open_window):
    open_window.remove_layer("railways")
    assert "railways" not in open_window.layers.tree.items
    open_window.session.stack.undo()
    assert "railways" in open_window.layers.tree.items


def test_that_the_parts_of_the_base_map_are_layers(open_window):
    for part in ("land", "relief", "rivers", "borders", "countries", "labels"):
        assert part in open_window.layers.tree.items


def test_that_a_file_that_cannot_be_used_gives_a_sentence_and_leaves_the_window_up(qtbot, open_window, tmp_path):
    bad = tmp_path / "bad.geojson"
    bad.write_text("{ not json", "utf-8")
    before = open_window.session.workspace
    open_window.commands.open_files([bad])
    qtbot.waitUntil(lambda: bool(boxes(open_window)), timeout=10_000)
    assert "bad.geojson" in boxes(open_window)[0].text()
    assert open_window.session.workspace is before
    assert open_window.isVisible()
    boxes(open_window)[0].close()


def test_that_one_bad_file_does_not_keep_a_good_one_out(workspace, monkeypatch):
    from dataclasses import replace

    from nkgis.app import operations
    from nkgis.model.kinds import LayerKind
    from nkgis.model.layer import Layer
    from nkgis.progress import SILENT

    def reading(workspace, paths, **_options):
        if paths[0].name == "bad.kml":
            raise InputError("bad.kml is empty.")
        layer = Layer("good", "good", LayerKind.LINES, "good.kml")
        return replace(workspace, project=workspace.project.with_layer(layer))

    monkeypatch.setattr(operations, "workspace_with_files", reading)
    opened = opening.opened_files(workspace, [Path("bad.kml"), Path("good.kml")], SILENT)
    assert opened.layers == ["good"]
    assert [str(error) for _, error in opened.errors] == ["bad.kml is empty."]


def test_that_a_hostile_error_is_shown_as_text(open_window):
    from nkgis.ui.dialogs.messages import error_dialog

    box = error_dialog(open_window, "Open", HOSTILE)
    assert box.textFormat() is Qt.TextFormat.PlainText
    box.close()


def test_that_an_unexpected_error_does_not_show_a_traceback(open_window):
    from nkgis.ui.dialogs.messages import sentence

    assert sentence(ValueError("x")) == ("This should not have happened; nothing was changed. (ValueError: x)")


def test_that_dropped_files_are_opened(open_window, monkeypatch, tmp_path):
    opened = []
    monkeypatch.setattr(open_window.commands, "open_files", opened.append)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "line.geojson"))])
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                       Qt.KeyboardModifier.NoModifier)  # fmt: skip
    open_window.dropEvent(event)
    assert opened == [[tmp_path / "line.geojson"]]


def test_that_a_found_route_is_selected_and_its_row_and_passport_shown(open_window):
    open_window.search.setText("khasan-rajin")
    open_window.search._on_enter()
    assert open_window.session.selected == ("railways", "khasan-rajin")
    assert open_window.passport.passport.title == "Khasan – Rajin"
    assert open_window.routes.view.selectionModel().selectedRows()[0].data() == "Khasan – Rajin"


def test_that_the_language_changes_table_and_passport(open_window):
    open_window.session.select(("railways", "khasan-rajin"))
    open_window.actions_table["language_ru"].trigger()
    assert open_window.passport.passport.title == "Хасан – Раджин"
    model = open_window.routes.model
    assert model.index(model.number_of(("railways", "khasan-rajin")), 0).data() == "Хасан – Раджин"
    assert open_window.preferences.language == "ru"


def test_that_the_theme_changes_and_is_remembered(open_window, qapp):
    open_window.actions_table["theme_dark"].trigger()
    assert qapp.palette().window().color() == open_window.themes.current.color("window")
    assert open_window.preferences.theme == "dark"
    open_window.actions_table["theme_light"].trigger()
    assert open_window.themes.current.name == "light"


def test_that_a_panel_folds_and_unfolds_with_its_action(open_window):
    action = open_window.actions_table["panel_layers"]
    assert action.isChecked()
    action.trigger()
    assert open_window.layers_dock.isHidden()
    action.trigger()
    assert not open_window.layers_dock.isHidden()


def test_that_the_passport_becomes_a_tab_in_a_narrow_window(open_window):
    open_window.resize(1100, 800)
    assert open_window.passport_dock in open_window.tabifiedDockWidgets(open_window.layers_dock)
    open_window.resize(1280, 800)
    assert open_window.passport_dock not in open_window.tabifiedDockWidgets(open_window.layers_dock)


def test_that_presentation_leaves_map_title_and_legend_and_escape_ends_it(open_window):
    open_window.session.select(("railways", "khasan-rajin"))
    open_window.actions_table["presentation"].trigger()
    assert open_window.passport_dock.isHidden()
    assert open_window.routes_dock.isHidden()
    assert not open_window.layers_dock.isHidden()
    assert not open_window.menuBar().isVisible()
    assert open_window.title_bar.isVisible()
    assert open_window._titles() == ("Khasan – Rajin", "47.13\u202fkm")
    open_window.actions_table["clear_selection"].trigger()
    assert not open_window.passport_dock.isHidden()
    assert not open_window.title_bar.isVisible()
    assert open_window.menuBar().isVisible()
    assert not open_window.actions_table["presentation"].isChecked()


def test_that_copying_the_passport_gives_text(open_window):
    open_window.session.select(("railways", "khasan-rajin"))
    open_window.actions_table["copy_passport"].trigger()
    assert QGuiApplication.clipboard().text().startswith("Khasan – Rajin\n")


def test_that_the_status_bar_shows_place_scale_and_border_set(open_window):
    open_window.status.set_place(130.6413, 42.4152)
    open_window.status.set_scale(520_000)
    assert open_window.status.place.text() == "42.4152° N, 130.6413° E"
    assert open_window.status.scale.text() == "1 : 520\u202f000"
    assert open_window.status.borders.text() == "Borders: osm-maritime ± 30\u202fm"


def test_that_recent_files_are_remembered_newest_first(open_window, tmp_path):
    files = [tmp_path / name for name in ("one.gpx", "two.gpx")]
    for file in files:
        file.write_text("x", "utf-8")
        open_window.preferences.add_recent([file])
    files[0].unlink()
    open_window.preferences.add_recent([files[1]])
    shown = [action.text() for action in open_window.recent_menu.actions()]
    assert shown == ["two.gpx", "one.gpx (not found)", "", "&Clear the list"]
    open_window.recent_menu.actions()[-1].trigger()
    assert not open_window.recent_menu.isEnabled()


def test_that_every_label_of_the_window_shows_plain_text(open_window):
    open_window.session.select(("grids", "hostile"))
    for label in open_window.findChildren(QLabel):
        assert label.textFormat() is not Qt.TextFormat.RichText
        if HOSTILE in label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText


def test_that_changes_made_while_a_file_was_read_are_kept(open_window):
    from dataclasses import replace

    from nkgis.model.kinds import LayerKind
    from nkgis.model.layer import Layer

    started = open_window.session.workspace
    read = replace(started, project=started.project.with_layer(Layer("new", "New", LayerKind.LINES, "x")))
    layer_item(open_window.layers, "railways").setCheckState(0, Qt.CheckState.Unchecked)
    merged = opening.onto(read, open_window.session.workspace, {"new"})
    assert not merged.project.layer("railways").visible
    assert merged.project.layer("new").name == "New"


def test_that_pages_to_read_open(qtbot, open_window):
    from nkgis.ui.dialogs import pages

    made = [pages.sources_page(small_workspace()), pages.names_page(), pages.about_page()]
    for page in made:
        qtbot.addWidget(page)
        page.show()
    assert "Source of railways" in made[0].browser.toPlainText()
    assert "East Sea / Sea of Japan" in made[1].browser.toPlainText()
