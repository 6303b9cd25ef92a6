"""A file that is exported alone is what the map shows."""

import json

import pytest
import shapely

from nkgis.app.operations import workspace_of
from nkgis.model.project import Project


def view_of(tmp_path, *geometries):
    path = tmp_path / "own.geojson"
    features = [{"type": "Feature", "properties": {}, "geometry": one} for one in geometries]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return workspace_of([path]).project.view


def line(*places):
    return {"type": "LineString", "coordinates": places}


@pytest.mark.parametrize("geometry", [
    line([130.3, 42.25], [130.64, 42.43]), line([127.0, 38.0], [127.0, 38.000027]),
    {"type": "Point", "coordinates": [130.3, 42.25]},
])  # fmt: skip
def test_that_the_map_shows_the_rows_of_a_file_with_little_around_them(tmp_path, geometry):
    west, south, east, north = view_of(tmp_path, geometry)
    box = shapely.geometry.shape(geometry).bounds
    assert west < box[0] <= box[2] < east
    assert south < box[1] <= box[3] < north
    assert east - west <= (box[2] - box[0]) * 1.2 + 0.1
    assert north - south <= (box[3] - box[1]) * 1.2 + 0.1


def test_that_rows_on_both_sides_of_the_earth_leave_the_map_where_it_is(tmp_path):
    far = {"type": "Point", "coordinates": [-120.0, 40.0]}
    assert view_of(tmp_path, {"type": "Point", "coordinates": [130.0, 42.0]}, far) == Project("x").view


def test_that_rows_at_a_pole_stay_on_the_map(tmp_path):
    poles = [{"type": "Point", "coordinates": [130.0, lat]} for lat in (80.0, 90.0)]
    assert view_of(tmp_path, *poles)[3] == 85.0
