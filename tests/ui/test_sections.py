"""Linear referencing in the window: the sections table, the kilometre under the mouse, places by kilometre."""

import json
from dataclasses import replace
from types import MappingProxyType

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication

from nkgis.cartography.messages import Centre, Mark
from nkgis.ui.map.view import ViewState
from nkgis.ui.referencing import Referencing
from nkgis.ui.session import Session
from nkgis.ui.tables.sections import SectionPanel
from nkgis.ui.tasks import TaskRunner
from nkgis.ui.theme import theme

from .conftest import HOSTILE, small_workspace

KEY = ("railways", "khasan-rajin")
EVENTS = [
    {"kind": "structure", "value": "Bridge", "from_km": 1.2, "to_km": 1.8, "since": "1959-08-09", "source": "Krogh"},
    {"kind": "owner", "value": HOSTILE, "from_km": 5, "source": HOSTILE},
    {"kind": "status", "value": "suspended", "since": "2020-02", "until": "2022-11-01", "source": "Interfax"},
    {"kind": "structure", "value": "Signal", "at_km": 8},
    {"kind": "owner"},
]
POSTS = [{"name": "A", "at_km": 0.0, "km": 10}, {"name": "B", "at_km": 10.0, "km": 21}]


def referenced_workspace():
    workspace = small_workspace()
    route = replace(workspace.routes[KEY], attributes={"events": EVENTS, "stations": POSTS})
    return replace(workspace, routes=MappingProxyType({**workspace.routes, KEY: route}))


@pytest.fixture
def open_window(qtbot, window):
    window.show()
    window.session.start(referenced_workspace())
    window.session.select(KEY)
    window.actions_table["panel_sections"].trigger()
    return window


@pytest.fixture
def panel(qtbot):
    session = Session()
    runner = TaskRunner(session)
    panel = SectionPanel(Referencing(session, runner, session), theme("light"), "en")
    qtbot.addWidget(panel)
    panel.resize(1200, 236)
    panel.show()
    session.start(referenced_workspace())
    session.select(KEY)
    yield panel
    runner.close()


@pytest.fixture
def sent(open_window, monkeypatch):
    found = []
    monkeypatch.setattr(open_window.map, "send", found.append)
    monkeypatch.setattr(open_window.map, "show_stretch", lambda *stretch: found.append(stretch))
    return found


def cells(panel, column):
    number = panel.model.columns.index(column)
    return [panel.order.index(row, number).data() for row in range(panel.order.rowCount())]


def choose(panel, row):
    # not selectRow: it asks for the keys that are held, and those of an earlier test may linger
    flags = QItemSelectionModel.SelectionFlag
    panel.view.selectionModel().setCurrentIndex(panel.order.index(row, 0), flags.ClearAndSelect | flags.Rows)


def row_of(panel, column, text):
    return cells(panel, column).index(text)


def test_that_the_sections_of_the_selected_route_come_to_the_front(open_window):
    panel = open_window.sections
    assert panel.view.isVisible()
    assert panel.model.columns == ("from", "to", "length", "published", "country", "gauge", "status", "structure",
                                   "owner")
    assert cells(panel, "structure").count("Bridge") == 2  # cut by the border
    assert cells(panel, "country")[0] == "Russia"
    assert HOSTILE in cells(panel, "owner")
    assert panel.title.text().startswith("Khasan – Rajin, ")
    assert panel.note.text() == "1 event could not be read"
    open_window.session.select(None)
    assert panel.order.rowCount() == 0
    assert not panel.view.isVisible()


def test_that_a_panel_behind_another_tab_comes_to_the_front_and_then_folds(open_window):
    action = open_window.actions_table["panel_table"]
    action.trigger()
    assert open_window.routes.view.isVisible()
    assert action.isChecked()
    action.trigger()
    assert open_window.routes_dock.isHidden()
    assert not action.isChecked()


def test_that_a_date_changes_the_sections_and_a_bad_one_is_said(panel):
    assert [panel.dates.itemText(k) for k in range(panel.dates.count())] == [
        "", "1959-08-09", "2020-02", "2022-11-01"]
    assert set(cells(panel, "status")) == {"operating", ""}
    panel.dates.setEditText("2021-06")
    assert "suspended" in cells(panel, "status")
    panel.dates.setEditText("soon")
    assert panel.note.text() == "soon is no date; write 2013, 2013-09 or 2013-09-22."
    assert panel.date == "2021-06"
    panel.dates.setEditText("1950")
    assert set(cells(panel, "structure")) == {"Signal", ""}
    panel.dates.setEditText("")
    assert panel.note.text() == "1 event could not be read"
    assert "Bridge" in cells(panel, "structure")


def test_that_rows_sort_on_values_and_empty_cells_stay_at_the_end(panel):
    number = panel.model.columns.index("length")
    for order, sign in ((Qt.SortOrder.AscendingOrder, 1), (Qt.SortOrder.DescendingOrder, -1)):
        panel.view.sortByColumn(number, order)
        figures = [float(text) * sign for text in cells(panel, "length") if text]
        assert figures == sorted(figures)
        assert cells(panel, "length")[-1] == ""  # the point


def test_that_rows_are_copied_with_headings_as_tabs(qtbot, panel):
    choose(panel, row_of(panel, "structure", "Bridge"))
    qtbot.keyClick(panel.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, row = QGuiApplication.clipboard().text().split("\n")
    assert head.split("\t")[:3] == ["From km", "To km", "Length km"]
    assert len(head.split("\t")) == len(row.split("\t"))
    assert row.split("\t")[0] == "1.20"


def test_that_tool_tips_name_date_and_source_as_text(panel):
    bridge = panel.order.index(row_of(panel, "structure", "Bridge"), panel.model.columns.index("structure"))
    tip = bridge.data(Qt.ItemDataRole.ToolTipRole)
    assert "since 1959-08-09" in tip
    assert "Source: Krogh" in tip
    owner = panel.order.index(row_of(panel, "owner", HOSTILE), panel.model.columns.index("owner"))
    assert "<img" not in owner.data(Qt.ItemDataRole.ToolTipRole)


def test_that_a_picked_row_marks_its_stretch_and_a_double_click_fits_it(open_window, sent):
    panel = open_window.sections
    row = row_of(panel, "structure", "Bridge")
    choose(panel, row)
    key, content = sent[-1]
    assert key == KEY
    (run,) = json.loads(content)["geometry"]["coordinates"]
    one = open_window.referencing.current
    assert run[0] == pytest.approx(one.chainage.position(1200.0), abs=1e-6)
    panel.view.doubleClicked.emit(panel.order.index(row, 0))
    open_window.actions_table["copy_rows"].trigger()
    assert QGuiApplication.clipboard().text().startswith("From km\t")
    west, _, east, _ = sent[-1].bounds
    assert west <= min(lon for lon, _ in run)
    assert east - west < 0.02
    choose(panel, row_of(panel, "structure", "Signal"))
    assert sent[-2] == (None, None)
    assert sent[-1] == Mark(*one.chainage.position(8000.0), "Signal, km 8.00")
    open_window.session.select(("railways", "no-border"))
    assert sent[-1] == (None, None)


def test_that_the_mouse_along_the_route_shows_its_kilometre(open_window):
    one = open_window.referencing.current
    lon, lat = one.chainage.position(5000.0)
    text = open_window.status.kilometre
    open_window.map.view_moved.emit(ViewState((lon, lat), 11.0, (130.0, 42.0, 131.0, 43.0), 100_000.0))
    open_window.map.mouse_moved.emit(lon, lat)
    assert text.text() == "km 5.00 (published 15.50), DPR Korea"
    open_window.map.mouse_moved.emit(lon + 0.1, lat)
    assert text.text() == ""
    open_window.map.mouse_moved.emit(lon, lat)
    open_window.map.mouse_left.emit()
    assert text.text() == ""


def test_that_the_menu_copies_the_kilometre_of_a_place(open_window):
    one = open_window.referencing.current
    lon, lat = one.chainage.position(5000.0)
    open_window.map.view_moved.emit(ViewState((lon, lat), 11.0, (130.0, 42.0, 131.0, 43.0), 100_000.0))
    menu = open_window.linear.menu(lon, lat)
    assert menu.actions()[0].text() == "Copy &kilometre here: km 5.00 (published 15.50), DPR Korea"
    menu.actions()[0].trigger()
    assert QGuiApplication.clipboard().text().startswith("Khasan – Rajin, km 5.00 (published 15.50), DPR Korea, 42.")
    assert open_window.linear.menu(lon + 1, lat).actions()[0].text().startswith("Copy nearest &kilometre: ")
    open_window.session.select(None)
    assert open_window.linear.menu(lon, lat).actions()[0].text().startswith("Copy &place")


def test_that_a_kilometre_is_found_measured_and_published_and_one_beyond_is_said(open_window, sent):
    open_window.actions_table["go_kilometre"].trigger()
    dialog, one = open_window.linear.dialog, open_window.referencing.current
    dialog.field.setText("5,0")
    dialog.look()
    place = one.chainage.position(5000.0)
    assert sent[-2:] == [Mark(*place, "km 5.00 (published 15.50), DPR Korea"), Centre(*place, 11.0)]
    assert dialog.answer.text().startswith("km 5.00 (published 15.50), DPR Korea\n42.")
    dialog.published.setChecked(True)
    dialog.field.setText("15.5")
    dialog.look()
    assert (sent[-1].lon, sent[-1].lat) == pytest.approx(place)
    for wrong, why in (("5", "Kilometre 5 is beyond the route; give one from 10.00"), ("x", "Write a kilometre")):
        dialog.field.setText(wrong)
        dialog.look()
        assert dialog.answer.text().startswith(why)
        assert not dialog.copy.isEnabled()
    dialog.close()
    assert sent[-1] == Mark(None, None)
    open_window.session.select(("railways", "no-border"))
    assert not dialog.published.isEnabled()
    assert "published" not in open_window.sections.model.columns
    open_window.session.select(None)
    assert not open_window.actions_table["go_kilometre"].isEnabled()
    assert not open_window.actions_table["save_sections"].isEnabled()


def test_that_sections_are_written_as_the_core_writes_them(qtbot, open_window, tmp_path):
    from nkgis.app.referencing import csv_of

    open_window.sections.dates.setEditText("2021")
    path = tmp_path / "sections.csv"
    open_window.linear.write_sections(path)
    qtbot.waitUntil(path.exists, timeout=5000)
    assert path.read_text(encoding="utf-8") == csv_of(open_window.referencing.current, "2021")


def test_that_a_route_of_many_vertices_is_read_in_a_task(qtbot, open_window):
    workspace = open_window.session.workspace
    many = replace(workspace.measurements[KEY], vertices=1_000_000)
    changed = replace(workspace, measurements=MappingProxyType({**workspace.measurements, KEY: many}))
    with qtbot.waitSignal(open_window.referencing.changed, check_params_cb=lambda one: one is not None, timeout=5000):
        open_window.session.replace("Measure", changed)
        assert open_window.referencing.current is None
    assert open_window.referencing.current.measurement is many
    assert open_window.referencing.key == KEY
