"""The route table with very many routes says the same as with few."""

import pytest
from PySide6.QtCore import Qt

from nkgis.ui.tables import route_rows as rows_module
from nkgis.ui.tables.lazy_rows import LazyRows
from nkgis.ui.tables.route_rows import route_rows
from nkgis.ui.tables.routes import RoutePanel
from nkgis.ui.text_lines import TextLines
from nkgis.ui.theme import theme


@pytest.fixture
def lazy(monkeypatch):
    monkeypatch.setattr(rows_module, "LAZY_FROM", 1)


def names(panel):
    return [panel.proxy.index(row, 0).data() for row in range(panel.proxy.rowCount())]


def panel_of(qtbot, session):
    panel = RoutePanel(session, theme("light"), "en")
    qtbot.addWidget(panel)
    panel.resize(1200, 236)
    panel.show()
    return panel


def test_that_lazy_rows_are_the_rows(qapp, workspace, monkeypatch):
    plain = {row.key: row for row in route_rows(workspace, "en")}
    monkeypatch.setattr(rows_module, "LAZY_FROM", 1)
    rows = route_rows(workspace, "en")
    assert isinstance(rows, LazyRows)
    assert {row.key: row for row in rows} == plain
    assert [rows.number_of(row.key) for row in rows] == list(range(len(plain)))
    assert rows.number_of(("railways", "nobody")) == -1


def test_that_rows_are_made_only_when_they_are_looked_at(qapp, workspace, monkeypatch, lazy):
    made = []
    real = rows_module._row
    monkeypatch.setattr(rows_module, "_row", lambda key, *rest: made.append(key) or real(key, *rest))
    rows = route_rows(workspace, "ru").sorted("total", name_column="name", down=True)
    assert rows.matching(("gas",)) == [0]
    assert made == []
    assert rows[0].key == ("pipelines", "trans-korea-gas")
    assert made == [("pipelines", "trans-korea-gas")]


def test_that_a_large_table_sorts_and_filters_as_a_small_one(qtbot, session, lazy):
    panel = panel_of(qtbot, session)
    total, name = (panel.model.columns.index(k) for k in ("total", "name"))
    panel.view.sortByColumn(total, Qt.SortOrder.AscendingOrder)
    cells = [panel.proxy.index(row, total).data().strip("\u2007") for row in range(5)]
    assert cells == ["47.13", "53.16", "82.00", "194.3", "≈ 810"]
    session.select(("railways", "khasan-rajin"))
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        panel.view.sortByColumn(name, order)
        assert names(panel) == sorted(names(panel), key=str.casefold, reverse=order == Qt.SortOrder.DescendingOrder)
        assert [index.data() for index in panel.view.selectionModel().selectedRows()] == ["Khasan – Rajin"]
    panel.filter.setText("раджин")
    panel.apply_filter()
    assert names(panel) == ["Khasan – Rajin"]
    assert panel.count.text() == "1 of 5 match"
    panel._on_clear()
    assert panel.proxy.rowCount() == 5
    panel.view.sortByColumn(panel.model.columns.index("CN"), Qt.SortOrder.DescendingOrder)
    assert [bool(panel.model.row(n).texts.get("CN")) for n in range(5)] == [True, True, False, False, False]


def test_that_words_are_found_in_the_texts_that_hold_them():
    lines = TextLines(["gas shelved", "gas\noperating", "", "oil"])
    assert len(lines) == 4
    assert lines.with_all(("gas",)).tolist() == [0, 1]
    assert lines.with_all(("gas", "op")).tolist() == [1]
    assert lines.with_all(("s o",)).tolist() == [1]  # a line feed counts as a space
    assert lines.with_all(()).tolist() == [0, 1, 2, 3]
    assert list(lines.each_with("l")) == [0, 3]
    assert lines.with_all(("shelved gas",)).tolist() == []
