"""The route table: sorting on values, filtering by words, what a cell says."""

from dataclasses import replace
from types import MappingProxyType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from nkgis.model.numbers import Writing, written
from nkgis.ui.tables.route_rows import route_rows
from nkgis.ui.tables.routes import RoutePanel
from nkgis.ui.tables.routes_model import RouteModel
from nkgis.ui.theme import theme

from .conftest import HOSTILE


@pytest.fixture
def panel(qtbot, session) -> RoutePanel:
    panel = RoutePanel(session, theme("light"), "en")
    qtbot.addWidget(panel)
    panel.resize(1200, 236)
    panel.show()
    return panel


def column(panel, name):
    return panel.model.columns.index(name)


def texts(panel, name):
    number = column(panel, name)
    return [panel.proxy.index(row, number).data() for row in range(panel.proxy.rowCount())]


def names_found(panel, words):
    panel.filter.setText(words)
    panel.apply_filter()
    return texts(panel, "name")


def test_that_totals_sort_as_numbers_and_not_as_texts(panel):
    panel.view.sortByColumn(column(panel, "total"), Qt.SortOrder.AscendingOrder)
    assert [t.strip("\u2007") for t in texts(panel, "total")] == ["47.13", "53.16", "82.00", "194.3", "≈ 810"]


def test_that_empty_cells_stay_at_the_end_in_both_orders(panel):
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        panel.view.sortByColumn(column(panel, "CN"), order)
        assert [bool(t) for t in texts(panel, "CN")] == [True, True, False, False, False]


def test_that_open_shares_follow_the_figures_in_both_orders(panel):
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        panel.view.sortByColumn(column(panel, "CN"), order)
        assert [t == "n.r." for t in texts(panel, "CN")][:2] == [False, True]


def test_that_the_rows_of_a_removed_layer_leave_the_table(panel, session):
    total = panel.model.rowCount()
    session.change("Remove", session.workspace.project.without_layer("pipelines"))
    assert panel.model.rowCount() == total - 1
    assert panel.model.number_of(("pipelines", "trans-korea-gas")) == -1
    session.stack.undo()
    assert panel.model.rowCount() == total


def test_that_a_click_on_a_row_picks_its_route_and_a_selection_from_elsewhere_does_not(qtbot, panel, session):
    picked = []
    panel.picked_route.connect(picked.append)
    session.select(("railways", "khasan-rajin"))
    assert picked == []
    place = panel.view.visualRect(panel.proxy.index(2, 0)).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert picked == [session.selected]
    assert picked[0] != ("railways", "khasan-rajin")


def test_that_sorting_keeps_the_selected_route(panel, session):
    session.select(("railways", "khasan-rajin"))
    panel.view.sortByColumn(column(panel, "total"), Qt.SortOrder.DescendingOrder)
    row = panel.view.selectionModel().selectedRows()[0]
    assert row.data() == "Khasan – Rajin"
    assert session.selected == ("railways", "khasan-rajin")


def test_that_there_is_one_column_for_every_country_present(panel):
    assert set(panel.model.columns) >= {"RU", "KP", "KR", "CN"}
    assert "MN" not in panel.model.columns


def test_that_the_filter_finds_names_in_other_languages(panel):
    assert names_found(panel, "раджин") == ["Khasan – Rajin"]
    assert names_found(panel, "하산") == ["Khasan – Rajin"]


def test_that_every_word_of_the_filter_must_occur(panel):
    assert names_found(panel, "GAS shelved") == ["Trans-Korea gas pipeline"]
    assert names_found(panel, "gas operating") == []


def test_that_a_filter_without_a_match_offers_to_clear_it(panel):
    names_found(panel, "zzz")
    assert panel.count.text() == "0 of 5 match"
    panel._on_clear()
    assert panel.proxy.rowCount() == 5


def test_that_the_count_tells_how_many_routes_are_in_view(panel):
    panel.set_bounds((130.2, 42.2, 130.7, 42.45))
    assert panel.count.text() == "2 of 5 in view"


def test_that_an_unresolvable_share_is_n_r_in_the_colour_of_a_warning(panel):
    number = panel.model.number_of(("pipelines", "trans-korea-gas"))
    cell = panel.model.index(number, column(panel, "CN"))
    assert cell.data() == "n.r."
    assert cell.data(Qt.ItemDataRole.ForegroundRole) == theme("light").color("warn")
    assert "not resolvable" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert "1100.000000 m" in cell.data(Qt.ItemDataRole.ToolTipRole)


def test_that_the_other_column_holds_border_and_gap(panel):
    number = panel.model.number_of(("pipelines", "trans-korea-gas"))
    cell = panel.model.index(number, column(panel, "other"))
    assert cell.data() == "n.r."  # the passport says so of each of them
    assert cell.data(Qt.ItemDataRole.ForegroundRole) == theme("light").color("warn")


def test_that_a_tool_tip_has_the_exact_metres_and_the_method(panel):
    number = panel.model.number_of(("railways", "khasan-rajin"))
    tip = panel.model.index(number, column(panel, "total")).data(Qt.ItemDataRole.ToolTipRole)
    assert "47131.123456 m" in tip
    assert "osm-maritime" in tip


def test_that_a_hostile_name_is_shown_as_text(panel):
    number = panel.model.number_of(("grids", "hostile"))
    cell = panel.model.index(number, 0)
    assert cell.data() == HOSTILE
    assert "<img" not in cell.data(Qt.ItemDataRole.ToolTipRole)


def test_that_selecting_a_row_selects_the_route(panel, session):
    panel.view.selectRow(1)
    assert session.selected == panel.model.row(1).key


def test_that_copying_gives_headings_and_rows_with_tabs(qtbot, panel):
    panel.view.selectRow(panel.model.number_of(("railways", "khasan-rajin")))
    qtbot.keyClick(panel.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].startswith("Name\tKind\tStatus\tGeometry\tTotal km\t")
    assert lines[1].startswith("Khasan – Rajin\tRailway\toperating\tstation to station\t47.13\t")


def test_that_a_large_table_sorts_without_asking_a_cell_for_every_comparison(qapp, workspace):
    model = RouteModel(theme("light"))
    model.set_workspace(workspace, "en")
    model.sort(model.columns.index("total"), Qt.SortOrder.DescendingOrder)
    assert model.row(0).key == ("pipelines", "trans-korea-gas")


def concept_in_japan(session):
    from dataclasses import replace

    before = session.workspace
    key = ("grids", "hostile")
    one = before.measurements[key]
    far = replace(one, by_country={"KP": 50_000.0, "JP": 32_000.0}, segments=(
        replace(one.segments[0], to_m=50_000.0, length_m=50_000.0),
        replace(one.segments[0], country="JP", from_m=50_000.0, to_m=82_000.0, length_m=32_000.0),
    ))  # fmt: skip
    session.replace("far", replace(before, measurements={**before.measurements, key: far}))
    return key


def test_that_a_country_of_one_concept_is_counted_as_other_where_room_is_short(panel, session):
    key = concept_in_japan(session)
    assert not panel.view.isColumnHidden(column(panel, "JP"))
    panel.resize(720, 236)
    panel._arrange_columns()
    assert panel.view.isColumnHidden(column(panel, "JP"))
    cell = panel.model.index(panel.model.number_of(key), column(panel, "other"))
    assert cell.data() == "32.00"
    assert "Japan: 32000.000000 m" in cell.data(Qt.ItemDataRole.ToolTipRole)
    head = panel.model.headerData(column(panel, "other"), Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "also in Japan" in head
    assert panel.view.columnWidth(0) >= 200
    panel.resize(1200, 236)
    panel._arrange_columns()
    assert not panel.view.isColumnHidden(column(panel, "JP"))
    assert panel.model.index(panel.model.number_of(key), column(panel, "other")).data() == ""


def test_that_countries_without_a_listed_route_have_no_column(panel):
    names_found(panel, "хасан")
    assert panel.view.isColumnHidden(column(panel, "KR"))
    assert not panel.view.isColumnHidden(column(panel, "RU"))
    panel._on_clear()
    assert not panel.view.isColumnHidden(column(panel, "KR"))


def test_that_the_headings_explain_n_r(panel):
    tip = panel.model.headerData(column(panel, "RU"), Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "n.r.: not resolvable" in tip


def test_that_an_edit_of_one_route_makes_one_row_anew(workspace):
    before = {row.key: row for row in route_rows(workspace, "en")}
    key = ("railways", "hunchun-makhalino")
    routes = MappingProxyType({**workspace.routes, key: replace(workspace.routes[key], name="Another")})
    rows = workspace.rows["railways"]
    frames = MappingProxyType({**workspace.rows, "railways": replace(rows, frame=rows.frame.copy())})
    after = route_rows(replace(workspace, routes=routes, rows=frames), "en")
    assert [row.key for row in after] == list(before)
    assert [row.key for row in after if row is not before[row.key]] == [key]
    assert next(row for row in after if row.key == key).texts["name"] == "Another"
    with written(Writing(decimal=",")):
        assert all(row is not before[row.key] for row in route_rows(workspace, "en"))
