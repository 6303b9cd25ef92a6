"""Twins of layers and groups through saving, packing and opening again."""

import json
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pyogrio
import pytest
from shapely.geometry import LineString

from nkgis.app import layer_edits, projects
from nkgis.app.ground import with_ground
from nkgis.app.layer_copies import copied_into_project, duplicated
from nkgis.app.layer_export import export_layer
from nkgis.app.operations import workspace_of
from nkgis.app.projects import open_project, project_workspace
from nkgis.app.saving import bundled_defaults, save_package, save_project
from nkgis.app.workspace import LayerRows, Workspace
from nkgis.errors import InputError
from nkgis.model.kinds import LayerKind
from nkgis.model.layer import OWN_SOURCE, Layer
from nkgis.model.layer_tree import branches

SAMPLE = Path(__file__).parents[2] / "data" / "projects" / "v1" / "sample.nkgis"
LINE = [[130.64, 42.43], [130.6, 42.40]]


@pytest.fixture
def small(tmp_path) -> Workspace:
    """A file, a bundled layer, rows of the project's own, and a twin of each in a group."""
    path = tmp_path / "line.geojson"
    feature = {"type": "Feature", "id": "a", "properties": {"name": "A", "kv": 500, "deep": {"x": [1]}},
               "geometry": {"type": "LineString", "coordinates": LINE}}  # fmt: skip
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    opened = with_ground(workspace_of([path]))
    bundled = project_workspace_of_bridges()
    own = Layer("own", "Own", LayerKind.LINES, OWN_SOURCE)
    frame = gpd.GeoDataFrame(
        {"feature": [1], "id": ["o"], "name": ["O"], "properties": [{"n": 1}]}, geometry=[LineString(LINE)],
        crs="EPSG:4326",
    )  # fmt: skip
    rows = {**opened.rows, "own": LayerRows(own, frame), "bridges": bundled}
    project = replace(opened.project, layers=(*opened.project.layers, own, bundled_defaults()["bridges"]))
    made, _ = duplicated(
        replace(opened, project=project, rows=rows), {"line": "Line 2", "own": "Own 2", "bridges": "Bridges 2"}
    )
    grouped, _ = layer_edits.grouped(made.project, {"line-copy", "own-copy", "bridges-copy"}, "Twins")
    return replace(made, project=grouped)


def project_workspace_of_bridges() -> LayerRows:
    from nkgis.io.catalogue import catalogue
    from nkgis.io.layers import read_any

    entry = next(entry for entry in catalogue().layers if entry.layer.id == "bridges")
    return LayerRows(entry.layer, read_any(entry.path))


def test_that_a_twin_lies_above_its_layer_and_shares_rows_and_results(small):
    assert [k.id for k in small.project.layers if "line" in k.id] == ["line", "line-copy"]
    for name in ("line", "own", "bridges"):
        assert small.rows[f"{name}-copy"].frame is small.rows[name].frame
    assert small.measurements["line-copy", "a"] is small.measurements["line", "a"]
    assert small.project.layer("bridges-copy").rows_id == "bridges"
    again, (third,) = duplicated(small, {"bridges-copy": "Bridges 3"})
    assert again.project.layer(third).rows_id == "bridges"
    with pytest.raises(InputError, match="base map"):
        duplicated(small, {"land": "Land 2"})


@pytest.mark.parametrize("packed", [False, True])
def test_that_groups_and_twins_open_as_they_were_saved_and_are_read_once(small, tmp_path, monkeypatch, packed):
    if packed:
        save_package(small, tmp_path / "p.nkgisz")
    else:
        save_project(small, tmp_path / "p.nkgis")
        assert len(pyogrio.list_layers(tmp_path / "p.nkgis.gpkg")) == 1
    measured = []
    real = projects.layer_routes

    def recorded(layer, *args, **options):
        measured.append(layer.id)
        return real(layer, *args, **options)

    monkeypatch.setattr(projects, "layer_routes", recorded)
    path = tmp_path / ("p.nkgisz" if packed else "p.nkgis")
    opened = project_workspace([path]) if packed else open_project(path).workspace
    assert sorted(measured) == ["bridges", "line", "own"]
    assert opened.project.groups == small.project.groups
    assert [(b.id, [k.id for k in b.layers]) for b in branches(opened.project)] == [
        (b.id, [k.id for k in b.layers]) for b in branches(small.project)
    ]
    for name in ("line", "own", "bridges"):
        assert opened.rows[f"{name}-copy"].frame is opened.rows[name].frame
    assert opened.measurements["line-copy", "a"] == small.measurements["line-copy", "a"]
    assert opened.project.layer("bridges-copy").name == "Bridges 2"
    assert opened.project.layer("line-copy").file == opened.project.layer("line").file


def test_that_a_twin_edited_by_itself_is_saved_by_itself(small, tmp_path):
    rows = small.rows["own-copy"]
    frame = rows.frame.copy(deep=False)
    frame["name"] = ["Other"]
    edited = replace(small, rows={**small.rows, "own-copy": replace(rows, frame=frame)})
    save_project(edited, tmp_path / "p.nkgis")
    opened = open_project(tmp_path / "p.nkgis").workspace
    assert opened.rows["own"].frame["name"].tolist() == ["O"]
    assert opened.rows["own-copy"].frame["name"].tolist() == ["Other"]


def test_that_projects_from_before_groups_open_without_any():
    opened = open_project(SAMPLE).workspace.project
    assert (opened.groups, opened.folded) == ((), ())
    assert {layer.group for layer in opened.layers} == {None}


def test_that_groups_with_one_id_or_a_reserved_one_are_refused(small, tmp_path):
    path = tmp_path / "p.nkgis"
    save_project(small, path)
    document = json.loads(path.read_text("utf-8"))
    group = document["project"]["groups"][0]
    for groups in ([group, group], [{**group, "id": "lines"}]):
        document["project"]["groups"] = groups
        path.write_text(json.dumps(document), encoding="utf-8")
        with pytest.raises(InputError, match="two groups of layers with one id"):
            open_project(path)


def test_that_a_copy_into_the_project_is_the_projects_own_and_hides_the_layer(small):
    after, copy_id = copied_into_project(small, "line-copy", "Mine")
    assert (after.project.layer(copy_id).source, after.project.layer(copy_id).file) == (OWN_SOURCE, None)
    assert not after.project.layer("line-copy").visible
    assert after.project.layer(copy_id).group == "group-1"
    assert after.rows[copy_id].frame is small.rows["line"].frame
    with pytest.raises(InputError, match="no features"):
        copied_into_project(small, "land", "x")


def test_that_one_layer_is_written_with_its_own_fields_and_its_figures(small, tmp_path):
    out = tmp_path / "one.geojson"
    assert export_layer(small, "line-copy", out) == [out]
    (feature,) = json.loads(out.read_text("utf-8"))["features"]
    assert feature["properties"]["kv"] == 500
    assert feature["properties"]["deep"] == {"x": [1]}
    assert feature["properties"]["length_m"] == pytest.approx(small.measurements["line", "a"].length_m)
    assert feature["geometry"]["coordinates"] == LINE
    export_layer(small, "line", tmp_path / "one.csv")
    assert (tmp_path / "one.csv").read_text("utf-8").count("\n") == 2
    again = workspace_of([out])
    assert again.measurements["one", "a"].length_m == small.measurements["line", "a"].length_m
    with pytest.raises(InputError, match=r"cannot be written as \.xyz"):
        export_layer(small, "line", tmp_path / "one.xyz")
    with pytest.raises(InputError, match="no rows"):
        export_layer(small, "land", out)


def test_that_a_copy_in_the_project_credits_a_source_but_no_path_of_a_file(small):
    assert "/" in small.project.layer("line").source
    copied, copy_id = copied_into_project(small, "line", "Mine")
    assert copied.project.layer(copy_id).attribution == ""
    of_bundled, copy_id = copied_into_project(small, "bridges", "Mine")
    bridges = small.project.layer("bridges")
    assert of_bundled.project.layer(copy_id).attribution == (bridges.attribution or bridges.source)
