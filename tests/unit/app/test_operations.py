"""What the window and the command line both call."""

import csv
import json

import geopandas as gpd
import pytest
from pyproj import Geod
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box, mapping
from shapely.geometry.polygon import orient

from nkgis.app.attribute_table import attribute_table
from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import export_workspace, report
from nkgis.app.operations import (
    bundled_workspace,
    listed_routes,
    workspace_of,
    workspace_with_files,
    workspace_with_project,
)
from nkgis.errors import Cancelled, InputError
from nkgis.io.features import SeveralLayersError
from nkgis.model.kinds import LayerKind
from nkgis.progress import Progress

LINE = {"type": "LineString", "coordinates": [[130.64, 42.43], [130.6, 42.40]]}


@pytest.fixture(scope="module")
def bundled():
    return bundled_workspace()


def geojson(path, *names):
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "id": name, "properties": {"name": name}, "geometry": LINE} for name in names
    ]}), encoding="utf-8")
    return path


def test_that_the_bundled_project_measures_khasan_rajin_in_two_countries(bundled):
    one = bundled.measurements["railways", "khasan-rajin"]
    route = bundled.routes["railways", "khasan-rajin"]
    assert set(one.by_country) == {"RU", "KP"}
    assert sum(one.by_country.values()) == pytest.approx(one.length_m, abs=1e-3)
    (crossing,) = one.crossings
    assert (crossing.leaves, crossing.enters) == ("RU", "KP")
    assert route.gauge == "dual"
    assert route.sources
    assert {p.low_km for p in route.published} >= {52.0, 54.0, 60.0}
    assert bundled.rejected == ()


def test_that_every_bundled_layer_has_source_and_licence(bundled):
    for layer in bundled.project.layers:
        assert layer.source, layer.id
        assert layer.licence, layer.id
    attributions = [layer.attribution or "" for layer in bundled.project.layers]
    assert any("OpenStreetMap" in text for text in attributions)


def test_that_a_users_file_is_a_layer_measured_the_same_way(bundled, tmp_path):
    added = workspace_with_files(bundled, [geojson(tmp_path / "My Lines.geojson", "a", "b")])
    assert added.project.layers[-1].id == "my-lines"
    assert ("my-lines", "a") in added.measurements
    again = workspace_with_files(added, [tmp_path / "My Lines.geojson"])
    assert again.project.layers[-1].id == "my-lines-2"
    gone = workspace_with_project(again, again.project.without_layer("my-lines"))
    assert all(route.layer_id != "my-lines" for route, _ in listed_routes(gone))


def test_that_a_bad_file_leaves_the_workspace_as_it_was(bundled, tmp_path):
    bad = tmp_path / "bad.geojson"
    bad.write_text("nonsense")
    with pytest.raises(InputError):
        workspace_with_files(bundled, [geojson(tmp_path / "ok.geojson", "a"), bad])
    assert len(bundled.project.layers) == len(bundled_workspace().project.layers)


def test_that_work_can_be_cancelled(tmp_path):
    with pytest.raises(Cancelled):
        workspace_of([geojson(tmp_path / "a.geojson", "a")], progress=Progress(is_cancelled=lambda: True))


def test_that_json_csv_and_geojson_carry_the_same_length(bundled, tmp_path):
    options = ExportOptions(routes=("khasan-rajin",))
    for suffix in ("json", "csv", "geojson"):
        assert export_workspace(bundled, tmp_path / f"x.{suffix}", options=options) == [tmp_path / f"x.{suffix}"]
    (route,) = json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))["routes"]
    (row,) = csv.DictReader((tmp_path / "x.csv").read_text(encoding="utf-8").splitlines())
    (feature,) = json.loads((tmp_path / "x.geojson").read_text(encoding="utf-8"))["features"]
    assert float(row["length_m"]) == route["length_m"] == feature["properties"]["length_m"]
    assert route["length_m"] == pytest.approx(bundled.measurements["railways", "khasan-rajin"].length_m, abs=1e-6)
    assert route["published"]
    assert row["source"]


def test_that_a_report_is_five_files(bundled, tmp_path):
    written = report(bundled, tmp_path / "new" / "out")
    assert [path.name for path in written] == ["passports.json", "passports.csv", "report.html", "map.png", "sheet.pdf"]
    assert (tmp_path / "new/out/map.png").read_bytes()[:4] == b"\x89PNG"
    assert (tmp_path / "new/out/sheet.pdf").read_bytes()[:5] == b"%PDF-"
    page = (tmp_path / "new/out/report.html").read_text(encoding="utf-8")
    assert "Khasan" in page
    assert sorted(p.name for p in (tmp_path / "new/out").iterdir()) == sorted(p.name for p in written)


def test_that_a_failed_export_leaves_nothing_behind(bundled, tmp_path, monkeypatch):
    target = tmp_path / "x.png"
    target.write_bytes(b"before")

    def broken(*_args, **_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("nkgis.exporters.figure.write_figure", broken)
    with pytest.raises(InputError, match="No space left"):
        export_workspace(bundled, target)
    assert target.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [target]


def test_that_a_mixed_file_becomes_a_layer_for_each_kind_and_its_lines_are_measured(bundled, tmp_path):
    shapes = [Point(130.3, 42.2), LineString([(130, 42), (130.1, 42)]), Point(130.3, 42.2).buffer(0.1), Point(131, 43)]
    rows = [{"type": "Feature", "properties": {"name": f"N{n}"}, "geometry": mapping(s)} for n, s in enumerate(shapes)]
    path = tmp_path / "Survey.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [*rows, {**rows[0], "geometry": None}]}))
    added = workspace_with_files(bundled, [path])
    new = added.project.layers[len(bundled.project.layers) :]
    assert [(layer.id, layer.name, layer.kind) for layer in new] == [
        ("survey", "Survey, areas", LayerKind.AREAS), ("survey-2", "Survey, lines", LayerKind.LINES),
        ("survey-3", "Survey, points", LayerKind.POINTS),
    ]  # fmt: skip
    assert [key for key in added.measurements if key[0].startswith("survey")] == [("survey-2", "2")]
    assert [len(added.rows[layer.id].frame) for layer in new] == [1, 1, 2]
    assert [(layer, one.feature) for layer, one in added.rejected] == [("survey-3", 5)]
    kinds = {shape.geom_type for layer in new for shape in added.rows[layer.id].frame.geometry}
    assert kinds == {"Polygon", "LineString", "Point"}


def test_that_the_command_line_takes_the_lines_of_a_file_with_several_layers_and_the_window_is_asked(tmp_path):
    path = tmp_path / "two.gpkg"
    for layer, shape in (("towns", Point(130, 42)), ("ways", LineString([(130, 42), (131, 42)]))):
        gpd.GeoDataFrame({"n": [1]}, geometry=[shape], crs=4326).to_file(path, layer=layer)
    opened = workspace_of([path])
    assert [layer.kind for layer in opened.project.layers] == [LayerKind.LINES]
    with pytest.raises(SeveralLayersError):
        workspace_with_files(opened, [path])
    towns = workspace_with_files(opened, [path], layer="towns").project.layers[-1]
    assert (towns.kind, towns.file.layer) == (LayerKind.POINTS, "towns")


def test_that_areas_have_their_size_and_outline_on_the_ellipsoid_in_the_attribute_table(bundled, tmp_path):
    path = tmp_path / "fields.geojson"
    hole = [(130.4, 42.4), (130.6, 42.4), (130.6, 42.6), (130.4, 42.6)]
    area = Polygon([(130, 42), (131, 42), (131, 43), (130, 43)], [hole])
    shapes = [area, MultiPolygon([area, box(140, 10, 141, 12)]), box(-1, -1, 1, 1)]
    rows = [{"type": "Feature", "id": f"f{n}", "properties": {}, "geometry": mapping(s)} for n, s in enumerate(shapes)]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": rows}))
    table = attribute_table(workspace_with_files(bundled, [path]), "fields")
    earth = Geod(ellps="WGS84")
    for row, shape in enumerate(shapes):
        parts = [orient(part) for part in getattr(shape, "geoms", [shape])]
        size_m2 = sum(earth.geometry_area_perimeter(part)[0] for part in parts)
        around_m = sum(earth.geometry_length(ring) for part in parts for ring in (part.exterior, *part.interiors))
        found = {column.field: table.value(row, column) for column in table.columns if column.is_computed}
        assert found == {"area_km2": pytest.approx(size_m2 / 1e6), "perimeter_km": pytest.approx(around_m / 1000)}
