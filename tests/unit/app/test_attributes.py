"""Edits of attributes and the table: values, fields, copies, filters, order, spreadsheets."""

from types import MappingProxyType

import geopandas as gpd
import pytest
from pyproj import Geod
from shapely.geometry import LineString

from nkgis.app import attributes, layer_copies
from nkgis.app.attribute_table import attribute_table, filtered_rows, sorted_rows
from nkgis.app.attributes import Cell, FieldKind
from nkgis.app.spreadsheet import pasted_cells, tab_text
from nkgis.app.workspace import LayerRows, Workspace
from nkgis.errors import InputError
from nkgis.io.schema import route_of
from nkgis.model.kinds import LayerKind, Status
from nkgis.model.layer import OWN_SOURCE, Layer
from nkgis.model.method import Method
from nkgis.model.project import Project
from nkgis.model.segment import Measurement

LINES = [LineString([(130, 42), (130.5, 42)]), LineString([(130, 42), (131, 42.5)]), LineString([(130, 42), (130, 43)])]
PROPERTIES = [
    {"name": "B\tline", "status": "operating", "gauge": 1520, "kv": None, "stations": ["x"]},
    {"name": "a line", "status": "proposed", "gauge": 1435, "kv": 0.5, "stations": []},
    {"name": "C", "status": None, "gauge": None, "kv": None, "stations": []},
]


def workspace(source: str = OWN_SOURCE) -> Workspace:
    layer = Layer("own", "Own", LayerKind.LINES, source)
    frame = gpd.GeoDataFrame(
        {
            "feature": [1, 2, 3],
            "id": ["one", "two", "three"],
            "name": [row["name"] for row in PROPERTIES],
            "properties": PROPERTIES,
        },
        geometry=LINES,
        crs=4326,
    )
    routes = {("own", i): route_of("own", i, p["name"], p) for i, p in zip(("one", "two"), PROPERTIES, strict=False)}
    measured = {
        ("own", "one"): Measurement("one", "B\tline", 2, 41_000.0, {"RU": 3e4, "KP": 11e3}, 0, 0, 0, 0, (), ()),
        ("own", "two"): Measurement("two", "a line", 2, 99_000.0, {"RU": 98_000.0}, 0, 0, 1_000.0, 0, (), ()),
    }
    frozen = MappingProxyType
    method = Method("test", "2020", 30.0, 30.0, includes_territorial_sea=True)
    return Workspace(Project("Test", (layer,)), method, frozen({"own": LayerRows(layer, frame)}), frozen(routes),
                     frozen(measured))  # fmt: skip


def column(table, field):
    return next(one for one in table.columns if one.field == field)


def test_that_an_edit_is_a_new_revision_and_changes_what_the_route_says():
    before = workspace()
    after = attributes.with_cells(before, "own", [Cell(0, "status", "closed"), Cell(0, "name", "New")])
    assert after.routes["own", "one"].status is Status.CLOSED
    assert after.routes["own", "one"].name == after.measurements["own", "one"].name == "New"
    assert after.measurements["own", "one"].length_m == 41_000.0
    assert after.project.layer("own").revision > before.project.layer("own").revision
    assert after.rows["own"].frame["properties"].iloc[0]["status"] == "closed"
    assert before.rows["own"].frame["properties"].iloc[0]["status"] == "operating"
    assert after.routes["own", "two"] is before.routes["own", "two"]
    assert attributes.with_cells(after, "own", [Cell(0, "status", "closed")]) is after


def test_that_layers_of_files_are_copied_and_never_changed():
    before = workspace(source="/data/lines.geojson")
    with pytest.raises(InputError, match="Own comes from a file"):
        attributes.with_cells(before, "own", [Cell(0, "status", "closed")])
    copied, copy_id = layer_copies.copied_into_project(before, "own", "Own (copy)")
    assert not copied.project.layer("own").visible
    assert copied.project.layer(copy_id).source == OWN_SOURCE
    assert copied.project.layer(copy_id).attribution == "/data/lines.geojson"
    assert copied.measurements[copy_id, "one"] is before.measurements["own", "one"]
    after = attributes.with_cells(copied, copy_id, [Cell(0, "gauge", 1000)])
    assert after.rows["own"].frame["properties"].iloc[0]["gauge"] == 1520
    assert after.routes[copy_id, "one"].layer_id == copy_id


def test_that_fields_are_added_renamed_and_deleted():
    first = attributes.with_field(workspace(), "own", " cost ", FieldKind.NUMBER)
    assert attributes.field_kind(first.rows["own"].frame, "cost") is FieldKind.NUMBER
    second = attributes.with_renamed_field(first, "own", "gauge", "gauge_mm")
    assert list(second.rows["own"].frame["properties"].iloc[0])[2] == "gauge_mm"
    third = attributes.with_field(attributes.without_field(second, "own", "kv"), "own", "kv", FieldKind.TRUTH)
    assert third.rows["own"].frame["properties"].iloc[1]["kv"] is None
    for call in (
        lambda: attributes.with_field(third, "own", "STATUS", FieldKind.TEXT),
        lambda: attributes.with_field(third, "own", "  ", FieldKind.TEXT),
        lambda: attributes.without_field(third, "own", "id"),
        lambda: attributes.with_cells(third, "own", [Cell(0, "id", "x")]),
    ):
        with pytest.raises(InputError):
            call()


def test_that_typed_texts_become_values_of_their_kind():
    assert attributes.value_typed("1 435,5", FieldKind.NUMBER) == 1435.5
    assert attributes.value_typed("2.0", FieldKind.WHOLE) == 2
    assert attributes.value_typed(" ", FieldKind.WHOLE) is None
    assert attributes.value_typed("Yes", FieldKind.TRUTH) is True
    for text, kind in (("abc", FieldKind.NUMBER), ("nan", FieldKind.NUMBER), ("maybe", FieldKind.TRUTH)):
        with pytest.raises(InputError):
            attributes.value_typed(text, kind)


def test_that_computed_columns_hold_what_was_measured_and_lengths_of_other_lines():
    table = attribute_table(workspace(), "own")
    computed = [one.field for one in table.columns if one.is_computed]
    assert computed == ["length_km", "km_RU", "km_KP", "km_other"]
    assert table.value(1, column(table, "km_RU")) == 98.0
    assert table.value(0, column(table, "km_other")) is None
    published = Geod(ellps="WGS84").inv(130, 42, 130, 43)[2] / 1000
    assert table.value(2, column(table, "length_km")) == pytest.approx(published, abs=1e-9)
    assert table.value(2, column(table, "km_RU")) is None


def test_that_rows_are_filtered_by_expressions_over_computed_columns_and_by_words():
    table = attribute_table(workspace(), "own")
    assert filtered_rows(table, 'status = "proposed" and km_RU > 50').tolist() == [1]
    assert filtered_rows(table, "LINE proposed").tolist() == [1]
    assert filtered_rows(table, "status is null").tolist() == [2]
    assert filtered_rows(table, "").tolist() == [0, 1, 2]
    with pytest.raises(InputError):
        filtered_rows(table, "nosuch = 3")


def test_that_rows_are_sorted_and_those_without_a_value_stay_last():
    table = attribute_table(workspace(), "own")
    rows = filtered_rows(table, "")
    assert sorted_rows(table, rows, column(table, "gauge"), down=False).tolist() == [1, 0, 2]
    assert sorted_rows(table, rows, column(table, "gauge"), down=True).tolist() == [0, 1, 2]
    assert sorted_rows(table, rows, column(table, "name"), down=False).tolist() == [1, 0, 2]
    assert sorted_rows(table, rows, column(table, "status"), down=True).tolist() == [1, 0, 2]


def test_that_a_copied_table_pastes_back_as_no_change():
    table = attribute_table(workspace(), "own")
    text = tab_text(table, [0, 1, 2], table.columns)
    assert text.splitlines()[0].split("\t")[:3] == ["id", "name", "length_km"]
    assert '"B\tline"' in text
    pasted = pasted_cells(table, text, rows=[2, 1, 0], columns=table.columns, first=0, column=0)
    assert pasted.cells == ()
    assert pasted.refused == 0


def test_that_pasted_cells_are_checked_and_placed_by_id_or_from_the_cell_on():
    table = attribute_table(workspace(), "own")
    named = "id\tgauge\tlength_km\nthree\t1067\t5\none\tabc\t\nnobody\t1\t1\n"
    pasted = pasted_cells(table, named, rows=[0, 1, 2], columns=table.columns, first=1, column=3)
    assert pasted.cells == (Cell(2, "gauge", 1067),)
    assert pasted.refused == 6  # two computed cells, one that is no number, three of an unknown id
    assert pasted.reason == "length_km is computed"
    start = [one.field for one in table.columns].index("status")
    text = "closed\t1000\nshelved\t\n"
    below = pasted_cells(table, text, rows=[2, 0, 1], columns=table.columns, first=1, column=start)
    assert below.cells == (
        Cell(0, "status", "closed"), Cell(0, "gauge", 1000), Cell(1, "status", "shelved"), Cell(1, "gauge", None),
    )  # fmt: skip
