"""What lies under a click: all visible layers, exact distances on the screen, the likeliest first."""

from dataclasses import replace
from types import MappingProxyType

import geopandas as gpd
import pytest
from shapely.geometry import LineString, Point, Polygon

from nkgis.app.identifying import identified
from nkgis.app.workspace import LayerRows, Workspace
from nkgis.io.schema import route_of
from nkgis.model.kinds import LayerKind
from nkgis.model.layer import Layer
from nkgis.model.method import Method
from nkgis.model.project import Project

PLACE = (130.5, 42.5)
SHAPES = {
    "small": (LayerKind.AREAS, Polygon([(130, 42), (131, 42), (131, 43), (130, 43)]), {"kind": "zone"}),
    "large": (LayerKind.AREAS, Polygon([(120, 30), (140, 30), (140, 50), (120, 50)]), {}),
    "sketch": (LayerKind.LINES, LineString([(130, 42.5), (131, 42.5)]), {"geometry_quality": "schematic"}),
    "track": (LayerKind.LINES, LineString([(130.5, 42), (130.5, 43)]), {"geometry_quality": "track"}),
    "town": (LayerKind.POINTS, Point(130.5, 42.5), {"name_ko": "라진"}),
    "hidden": (LayerKind.POINTS, Point(130.5, 42.5), {}),
    "arc": (LayerKind.LINES, LineString([(100, 60), (160, 60)]), {}),
}


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    layers, rows, routes = [], {}, {}
    for name, (kind, shape, properties) in SHAPES.items():
        layer = Layer(name, name, kind, "test", visible=name != "hidden")
        frame = gpd.GeoDataFrame(
            {"feature": [1], "id": [name], "name": [name], "properties": [properties]}, geometry=[shape], crs=4326
        )
        layers.append(layer)
        rows[name] = LayerRows(layer, frame)
        if kind is LayerKind.LINES:
            routes[name, name] = route_of(name, name, name, properties)
    method = Method("test", "2020", 30.0, 30.0, includes_territorial_sea=True)
    frozen = MappingProxyType
    return Workspace(Project("Test", tuple(layers)), method, frozen(rows), frozen(routes))


def test_that_lines_points_and_areas_are_listed_the_better_surveyed_and_the_smaller_first(workspace):
    hits = identified(workspace, *PLACE, zoom=10, language="ko")
    assert [hit.key[0] for hit in hits] == ["track", "sketch", "town", "small", "large"]
    assert [hit.is_schematic for hit in hits][:2] == [False, True]
    assert hits[2].name == "라진"
    assert hits[3].kind == "zone"


def test_that_the_distance_is_in_pixels_of_the_zoom(workspace):
    degrees_per_px = 360 / 256 / 2**8
    near = identified(workspace, 130.5 + 4 * degrees_per_px, 42.2, zoom=8)
    assert near[0].key[0] == "track"
    assert near[0].distance_px == pytest.approx(4.0, abs=1e-6)
    far = identified(workspace, 130.5 + 4 * degrees_per_px, 42.2, zoom=9)
    assert "track" not in [hit.key[0] for hit in far]


def test_that_a_long_edge_is_hit_where_its_geodesic_is_drawn(workspace):
    assert [hit.key[0] for hit in identified(workspace, 130, 63.4345, zoom=6)] == ["arc"]
    assert identified(workspace, 130, 60, zoom=6) == []


def test_that_a_place_beyond_the_date_line_is_brought_back(workspace):
    assert identified(workspace, PLACE[0] - 360, PLACE[1], zoom=10)[0].key[0] == "track"


def test_that_changed_rows_are_indexed_anew(workspace):
    frame = workspace.rows["town"].frame.set_geometry([Point(120, 35)], crs=4326)
    rows = {**workspace.rows, "town": replace(workspace.rows["town"], frame=frame)}
    moved = replace(workspace, rows=MappingProxyType(rows))
    assert "town" not in [hit.key[0] for hit in identified(moved, *PLACE, zoom=10)]
