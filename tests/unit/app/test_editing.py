"""Edits of the workspace: own layers, copies, one measurement for one touched feature, the originals unchanged."""

from dataclasses import replace
from types import MappingProxyType

import geopandas as gpd
import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from shapely.geometry import LineString, Polygon

from nkgis.analysis.geodesy import length_m
from nkgis.analysis.measuring import measurement, method_of
from nkgis.app import editing
from nkgis.app.layer_copies import copied_into_project
from nkgis.app.own_layers import Purpose, own_layer
from nkgis.app.snapping import snapper_of
from nkgis.app.workspace import LayerRows, Workspace
from nkgis.model.kinds import LayerKind
from nkgis.model.layer import OWN_SOURCE, Layer
from nkgis.model.project import Project

KHASAN_RAJIN = LineString([(130.6413, 42.4282), (130.6, 42.41), (130.2953, 42.2506)])
METHOD = method_of(editing.borders_of("osm-maritime"))


def small() -> Workspace:
    layer = Layer("railways", "Railways", LayerKind.LINES, "file.gpkg")
    frame = gpd.GeoDataFrame(
        {"feature": [1, 2], "id": ["one", "two"], "name": ["One", "Two"],
         "properties": [{"kind": "rail", "gauge": "1520", "rail_km": 54, "geometry_source": "OpenStreetMap"}, {}]},
        geometry=[KHASAN_RAJIN, LineString([(130.2953, 42.2506), (130.0, 42.0)])], crs="EPSG:4326",
    )  # fmt: skip
    rows = MappingProxyType({"railways": LayerRows(layer, frame)})
    return Workspace(Project("Test", (layer,)), METHOD, rows)


def draw(workspace: Workspace, line: LineString = KHASAN_RAJIN, name: str = "") -> editing.Edited:
    return editing.added(workspace, Purpose.DRAWN, line, name=name)


def test_that_a_drawn_line_is_a_route_with_the_figures_of_the_engine():
    edited = draw(small())
    assert edited.key == ("drawn", "line-1")
    layer = edited.workspace.project.layer("drawn")
    assert (layer.source, layer.kind) == (OWN_SOURCE, LayerKind.LINES)
    expected = measurement(KHASAN_RAJIN, editing.borders_of("osm-maritime"), METHOD, line_id="line-1", name="Line 1")
    assert edited.workspace.measurements[edited.key] == expected
    assert {"RU", "KP"} <= set(expected.by_country)
    assert edited.workspace.routes[edited.key].name == "Line 1"


def test_that_an_edit_measures_and_copies_only_what_it_touches():
    before = draw(draw(small()).workspace, LineString([(130, 42), (131, 42)])).workspace
    after = editing.vertex_moved(before, ("drawn", "line-2"), 0, 1, 131.5, 42.0).workspace
    assert after.measurements["drawn", "line-1"] is before.measurements["drawn", "line-1"]
    assert after.measurements["drawn", "line-2"].length_m > before.measurements["drawn", "line-2"].length_m
    old, new = before.rows["drawn"].frame, after.rows["drawn"].frame
    assert new.geometry.iloc[0] is old.geometry.iloc[0]
    assert np.shares_memory(new["feature"].to_numpy(), old["feature"].to_numpy())
    assert old.geometry.iloc[1].coords[1] == (131, 42)
    assert after.project.layer("drawn").revision > before.project.layer("drawn").revision


def test_that_two_edits_of_one_state_have_different_revisions():
    before = draw(small()).workspace
    after = [editing.vertex_moved(before, ("drawn", "line-1"), 0, 1, lon, 42.3).workspace for lon in (130.5, 130.55)]
    assert after[0].project.layer("drawn").revision != after[1].project.layer("drawn").revision


def test_that_a_line_of_a_file_is_copied_first_and_stays_as_it_is():
    before = small()
    edited = editing.vertex_removed(before, ("railways", "one"), 0, 1)
    assert edited.key == ("drawn", "one")
    assert "copied into the layer Drawn; the original is unchanged" in edited.note
    assert edited.workspace.rows["railways"] is before.rows["railways"]
    assert edited.workspace.routes[edited.key].gauge == "1520"
    assert len(edited.workspace.rows["drawn"].frame.geometry.iloc[0].coords) == 2
    assert edited.workspace.routes[edited.key].geometry_source == "OpenStreetMap; edited by hand"
    assert edited.workspace.routes[edited.key].rail_km is None
    again = editing.reversed_line(edited.workspace, ("railways", "one"))
    assert again.key == ("drawn", "one-1")
    with pytest.raises(editing.EditError, match="never changed"):
        editing.deleted(before, ("railways", "one"))


def test_that_a_split_gives_two_lines_whose_lengths_add_up():
    workspace = draw(small()).workspace
    whole_m = workspace.measurements["drawn", "line-1"].length_m
    edited = editing.split_line(workspace, ("drawn", "line-1"), 0, 1.0, 130.6, 42.41)
    parts = {key[1]: one.length_m for key, one in edited.workspace.measurements.items()}
    assert sum(parts.values()) == pytest.approx(whole_m, abs=1e-6)
    assert edited.workspace.rows["drawn"].frame["name"].tolist() == ["Line 1", "Line 2"]
    back = editing.joined_lines(edited.workspace, edited.key, ("drawn", "line-1-1")).workspace
    assert back.measurements["drawn", "line-1"].length_m == pytest.approx(whole_m, abs=1e-6)
    assert list(back.measurements) == [("drawn", "line-1")]
    assert back.rows["drawn"].frame.geometry.iloc[0].equals_exact(KHASAN_RAJIN)


def test_that_joining_with_a_line_of_a_file_leaves_the_file_and_tells_of_the_leg():
    workspace = draw(small(), LineString([(130.7, 42.5), (130.65, 42.43)])).workspace
    edited = editing.joined_lines(workspace, ("drawn", "line-1"), ("railways", "one"))
    assert "A leg of" in edited.note
    assert len(edited.workspace.rows["railways"].frame) == 2
    with pytest.raises(editing.EditError, match="another one"):
        editing.joined_lines(workspace, ("drawn", "line-1"), ("drawn", "line-1"))


def test_that_renaming_duplicating_and_deleting_do_what_they_say():
    named = editing.renamed(draw(small()).workspace, ("drawn", "line-1"), "  New\nbridge ")
    assert named.workspace.routes["drawn", "line-1"].name == "New bridge"
    twin = editing.duplicated(named.workspace, ("drawn", "line-1"))
    assert twin.workspace.rows["drawn"].frame["name"].tolist() == ["New bridge", "New bridge 2"]
    gone = editing.deleted(editing.deleted(twin.workspace, twin.key).workspace, ("drawn", "line-1")).workspace
    assert own_layer(gone, Purpose.DRAWN) is None
    assert not gone.measurements
    with pytest.raises(editing.EditError, match="letter"):
        editing.renamed(named.workspace, ("drawn", "line-1"), "  ")
    with pytest.raises(editing.EditError, match="no longer there"):
        editing.reversed_line(gone, ("drawn", "line-1"))


def test_that_a_removed_layer_does_not_come_back_with_the_next_line():
    workspace = draw(small()).workspace
    without = replace(workspace, project=workspace.project.without_layer("drawn"))
    edited = draw(without)
    assert edited.key == ("drawn-2", "line-1")
    assert len(edited.workspace.rows["drawn-2"].frame) == 1


def test_that_what_is_drawn_into_a_hidden_layer_is_seen():
    workspace = draw(small()).workspace
    hidden = replace(workspace.project.layer("drawn"), visible=False)
    edited = draw(replace(workspace, project=workspace.project.with_layer(hidden)))
    assert edited.workspace.project.layer("drawn").visible


def test_that_a_file_called_drawn_is_left_alone():
    workspace = small()
    layer = replace(workspace.project.layer("railways"), id="drawn", name="drawn")
    rows = MappingProxyType({"drawn": replace(workspace.rows["railways"], layer=layer)})
    edited = draw(replace(workspace, project=Project("Test", (layer,)), rows=rows))
    assert edited.key == ("drawn-2", "line-1")


def test_that_a_line_far_from_the_border_set_still_has_its_length():
    one = draw(small(), LineString([(170.0, 50), (-170.0, 50)])).workspace.measurements["drawn", "line-1"]
    assert one.length_m == pytest.approx(length_m(*np.array([(170.0, -170.0), (50, 50.0)])))
    assert (one.uncovered_m, one.by_country) == (one.length_m, {})


def test_that_an_area_states_its_size_and_a_whole_layer_can_be_copied():
    square = Polygon([(130, 42), (131, 42), (131, 43), (130, 43)])
    edited = editing.added(small(), Purpose.DRAWN_AREAS, square)
    frame = edited.workspace.rows["drawn-areas"].frame
    ring = Geodesic.WGS84.Polygon()
    for lon, lat in square.exterior.coords[:-1]:
        ring.AddPoint(lat, lon)
    assert frame["properties"].iloc[0]["area"] == f"{ring.Compute()[2] / 1e6:.1f}\u202fkm²"
    copied, copy_id = copied_into_project(edited.workspace, "railways", "Railways (copy)")
    assert copied.rows[copy_id].frame is copied.rows["railways"].frame
    assert copied.rows["drawn-areas"] is edited.workspace.rows["drawn-areas"]
    with pytest.raises(editing.EditError, match="Only lines"):
        editing.reversed_line(edited.workspace, ("drawn-areas", "area-1"))


def test_that_the_snapper_finds_layers_and_borders_but_nothing_hidden():
    workspace = draw(small()).workspace
    assert snapper_of(workspace).nearest(130.5999, 42.4101, 30).kind == "vertex"
    hidden = tuple(replace(layer, visible=False) for layer in workspace.project.layers)
    assert snapper_of(replace(workspace, project=Project("Test", hidden))).nearest(130.5999, 42.4101, 30) is None
    crossing = workspace.measurements["drawn", "line-1"].crossings[0]
    borders_only = snapper_of(replace(workspace, project=Project("Test", hidden)))
    assert borders_only.nearest(crossing.lon, crossing.lat, 50).kind == "border"


