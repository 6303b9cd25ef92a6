"""The attribute table in the window: select, sort, filter, edit, paste, undo; and what lies under a click."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from nkgis.app.attributes import FieldKind
from nkgis.app.feature_card import feature_card
from nkgis.cartography.words import LAYERS
from nkgis.ui.main_window import MainWindow
from nkgis.ui.search import found, search_index


@pytest.fixture
def panel(qtbot, window: MainWindow, workspace):
    window.show()
    window.session.start(workspace)
    window.layers.select_layer("railways")
    window.actions_table["attribute_table"].trigger()
    return window.attributes


def texts(panel, column: int = 0) -> list[str]:
    return [panel.model.index(row, column).data() for row in range(panel.model.rowCount())]


def headings(panel) -> list[str]:
    return [panel.model.headerData(n, Qt.Orientation.Horizontal) for n in range(panel.model.columnCount())]


def copied(qtbot, panel):
    with qtbot.waitSignal(panel.edits.layer_copied):
        panel.copy_layer_button.click()


def test_that_the_table_shows_fields_and_computed_columns_of_the_selected_layer(window, panel):
    assert window.attributes_dock.isVisible()
    assert panel.layer_id == "railways"
    assert headings(panel)[:4] == ["id", "name", "ƒ length_km", "ƒ km_RU"]
    tip = panel.model.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "WGS 84 geodesics" in tip
    index = panel.model.index(0, 2)
    assert index.data() == "47.131"
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable


def test_that_table_and_session_select_each_other_and_several_rows_are_marked(window, panel):
    window.session.select(("railways", "no-border"))
    assert panel.model.key_at(int(panel.view.selected_numbers()[0])) == ("railways", "no-border")
    marks = []
    panel.marked.connect(lambda layer, rows: marks.append((layer, rows.tolist())))
    panel.view.selectRow(0)
    panel.tell_selection()
    assert window.session.selected == ("railways", "khasan-rajin")
    panel.view.selectAll()
    panel.tell_selection()
    assert marks == [("railways", []), ("railways", [0, 1, 2])]
    with_bounds = []
    panel.zoom_wanted.connect(with_bounds.append)
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert with_bounds == [pytest.approx((130.30, 42.25, 131.5, 43.5))]


def test_that_headings_sort_and_the_field_filters(window, panel):
    up = ["khasan-rajin", "hunchun-makhalino", "no-border"]
    for order in (up, up[::-1]):
        panel.view.horizontalHeader().sectionClicked.emit(2)
        assert texts(panel) == order
    panel.filter.setText("length_km < 100 and km_CN > 1")
    panel.apply_filter()
    assert texts(panel) == ["hunchun-makhalino"]
    panel.filter.setText("length_km <")
    panel.apply_filter()
    assert "ends too early" in panel._empty_text.text()
    QTest.keyClick(panel.filter, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    panel._on_clear()
    assert panel.model.rowCount() == 3


def test_that_a_layer_of_a_file_is_copied_before_it_is_edited(qtbot, window, panel):
    QTest.keyClick(panel.view, Qt.Key.Key_F2)
    assert panel.copy_layer_button.isVisible()
    assert "stays as it is" in panel._notice_text.text()
    copied(qtbot, panel)
    project = window.session.workspace.project
    assert panel.layer_id == "railways-copy"
    assert not project.layer("railways").visible
    index = panel.model.index(0, 1)
    assert panel.model.setData(index, "Renamed")
    assert window.session.workspace.routes["railways-copy", "khasan-rajin"].name == "Renamed"
    assert panel.model.index(0, 1).data() == "Renamed"
    assert window.actions_table["undo"].text() == "&Undo Edit name"
    window.session.stack.undo()
    assert panel.model.index(0, 1).data() == "Khasan – Rajin"
    window.session.stack.undo()
    assert panel.layer_id != "railways-copy"


def test_that_a_paste_is_one_step_and_says_what_did_not_fit(qtbot, window, panel):
    copied(qtbot, panel)
    panel.edits.add_field("tracks", FieldKind.WHOLE)
    assert headings(panel)[-1] == "tracks"
    QGuiApplication.clipboard().setText("id\ttracks\nno-border\t2\nkhasan-rajin\tmany\n")
    steps = window.session.stack.count()
    QTest.keyClick(panel.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    last = panel.model.columnCount() - 1
    assert texts(panel, last) == ["", "", "2"]
    assert window.session.stack.count() == steps + 1
    assert panel._notice_text.text() == "1 of 2 cells were not pasted: “many” is no whole number."
    panel.edits.rename_field("tracks", "id")
    assert "already" in panel._notice_text.text()
    panel.edits.delete_field("tracks")
    assert "tracks" not in headings(panel)
    window.session.stack.undo()
    panel.view.select_numbers(np.array([2]))
    QTest.keyClick(panel.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in lines] == ["id", "no-border"]
    assert lines[1].endswith("\t2")


def test_that_everything_under_a_click_is_listed_and_arrow_keys_walk_through(window, panel):
    hovered = []
    window.identify.list.pointed.connect(hovered.append)
    window.map.place_clicked.emit(130.4, 42.31, QPoint(50, 50), 4.0)
    listed = window.identify.list
    assert listed.isVisible()
    names = [listed.list.item(n).text() for n in range(listed.list.count())]
    assert {"Khasan – Rajin", "Trans-Korea gas pipeline", "Rajin"} <= set(names)
    facts = listed.list.item(names.index("Trans-Korea gas pipeline")).data(Qt.ItemDataRole.UserRole + 1)
    assert facts.startswith("schematic · Pipelines · Gas pipeline · shelved")
    listed.list.setCurrentRow(0)
    QTest.keyClick(listed.list, Qt.Key.Key_Down)
    assert hovered[-1] == listed.list.item(1).data(Qt.ItemDataRole.UserRole)
    QTest.keyClick(listed.list, Qt.Key.Key_Return)
    assert not listed.isVisible()
    assert window.session.selected == hovered[-2]
    window.map.place_clicked.emit(131.4, 43.43, QPoint(50, 50), 12.0)
    assert not listed.isVisible()


def test_that_coordinates_are_a_place_to_go_to_and_a_renamed_feature_is_found(qtbot, window, panel):
    index = search_index(window.session.workspace, "en")
    hit = found(index, "42°24'N 130°36'E")[0]
    assert hit.key is None
    assert hit.bounds == pytest.approx((130.55, 42.35, 130.65, 42.45))
    window.search.setText("99.5, 200.1")
    window.search.look()
    assert "beyond 90 degrees" in window.search._model.stringList()[0]
    copied(qtbot, panel)
    panel.model.setData(panel.model.index(0, 1), "Samarkand")
    window.search.setText("samarkand")
    window.search.look()
    assert [hit.key for hit in window.search._hits] == [("railways-copy", "khasan-rajin")]


def test_that_layers_are_named_in_the_language_of_the_window(qtbot, window, panel, workspace, monkeypatch):
    monkeypatch.setattr("nkgis.cartography.words.say", lambda text, *_: f"«{text}»")
    known = frozenset(LAYERS | {layer.name for layer in workspace.project.layers})
    monkeypatch.setattr("nkgis.cartography.words.LAYERS", known)
    panel._fill_layers()
    panel.show_layer("railways")
    assert panel.layer_box.currentText() == "«Railways»"
    panel.offer_copy()
    assert panel._notice_text.text().startswith("«Railways» comes from a file")
    copied(qtbot, panel)
    assert window.session.workspace.project.layer("railways-copy").name == "«Railways» (copy)"
    assert window.session.stack.undoText() == "Copy «Railways» into the project"
    index = search_index(window.session.workspace, "en")
    assert [hit.text for hit in found(index, "Rajin") if hit.key == ("places", "rajin")] == ["Rajin — «Places»"]
    card = feature_card(window.session.workspace, ("places", "rajin"))
    assert card is not None
    assert card.chips[0].text == "«Places»"
