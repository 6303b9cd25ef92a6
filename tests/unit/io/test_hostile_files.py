"""Bad input: a result for the good features and a reason for the others, or one clear sentence."""

import json

import geopandas as gpd
import pytest
import shapely

from nkgis.errors import InputError
from nkgis.io.features import SeveralLayersError
from nkgis.io.layers import read_lines

GOOD = {"type": "LineString", "coordinates": [[130.0, 42.0], [130.5, 42.4]]}


def feature(geometry, **more):
    return {"type": "Feature", "properties": {}, "geometry": geometry, **more}


def written(tmp_path, features, name="lines.geojson", **more):
    path = tmp_path / name
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features, **more}), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("geometry", "reason"),
    [
        (None, "has no geometry"),
        ({"type": "LineString", "coordinates": []}, "is empty"),
        ({"type": "LineString", "coordinates": [[130, 42]]}, "single vertex"),
        ({"type": "Point", "coordinates": [130, 42]}, "is a Point; only lines"),
        ({"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}, "is a Polygon; only lines"),
        ({"type": "LineString", "coordinates": [[float("nan"), 42], [130, 42]]}, "not a finite number"),
        ({"type": "LineString", "coordinates": [[1e999, 42], [130, 42]]}, "not a finite number"),
        ({"type": "LineString", "coordinates": [[42, 130], [42.4, 130.5]]}, "swapped"),
        ({"type": "LineString", "coordinates": [[500000, 4700000], [500100, 4700100]]}, "--crs"),
        ({"type": "LineString", "coordinates": [["130", "42"], [131, 43]]}, "not a pair of numbers"),
        ({"type": "LineString", "coordinates": "nonsense"}, "no list of coordinates"),
        ({"type": "Curve", "coordinates": []}, "unknown"),
        ({"type": "GeometryCollection", "geometries": [GOOD, {"type": "Point", "coordinates": [1, 2]}]}, "Point"),
        ("not an object", "unknown"),
        ({"type": "MultiLineString", "coordinates": [[[130, 42], [131, 42]], [[130, 42]]]}, "part 2 has a single"),
        ({"type": "LineString", "coordinates": [[10**400, 42], [130, 42]]}, "too large"),
    ],
)
def test_that_a_bad_feature_is_listed_and_the_good_one_kept(tmp_path, geometry, reason):
    rows = read_lines(written(tmp_path, [feature(GOOD, id="good"), feature(geometry, id="bad")]))
    assert list(rows.frame["id"]) == ["good"]
    (rejected,) = rows.rejected
    assert (rejected.feature, rejected.id) == (2, "bad")
    assert reason in rejected.reason


def test_that_a_file_with_nothing_to_measure_is_one_sentence(tmp_path):
    with pytest.raises(InputError, match="no line that can be measured: feature 1 is a Point"):
        read_lines(written(tmp_path, [feature({"type": "Point", "coordinates": [130, 42]})]))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"not json at all", "is not JSON"),
        (b'{"type": "FeatureCollection", "features": [', "is not JSON"),
        (b'{"hello": 1}', "not GeoJSON"),
        (b"[1, 2]", "not GeoJSON"),
        (b'{"type": "Feature", "properties": {"name": "\xff\xfe"}, "geometry": null}', "not UTF-8"),
        (b"[" * 20_000 + b"]" * 20_000, "nested too deeply"),
        (b'{"type": "FeatureCollection", "features": []}', "no features"),
        (b"9" * 5000, "cannot be read"),
    ],
)
def test_that_a_broken_file_is_one_sentence(tmp_path, content, sentence):
    path = tmp_path / "broken.geojson"
    path.write_bytes(content)
    with pytest.raises(InputError, match=sentence) as caught:
        read_lines(path)
    assert "\n" not in str(caught.value)


def test_that_deep_nesting_of_one_geometry_is_survived(tmp_path):
    deep = '{"type":"GeometryCollection","geometries":[' * 20_000 + "]}" * 20_000
    path = tmp_path / "deep.geojson"
    path.write_text('{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":'
                    + deep + "}]}", encoding="utf-8")
    with pytest.raises(InputError, match="nested too deeply"):
        read_lines(path)


def test_that_missing_files_folders_and_unknown_formats_are_said(tmp_path):
    for path, sentence in ((tmp_path / "none.geojson", "does not exist"), (tmp_path, "is a folder")):
        with pytest.raises(InputError, match=sentence):
            read_lines(path)
    other = tmp_path / "lines.docx"
    other.write_text("x")
    with pytest.raises(InputError, match="not supported"):
        read_lines(other)


def test_that_a_repeated_id_is_refused_with_its_first_owner(tmp_path):
    rows = read_lines(written(tmp_path, [feature(GOOD, id="a"), feature(GOOD, id="a"), feature(GOOD, id="b")]))
    assert list(rows.frame["id"]) == ["a", "b"]
    assert "feature 1 has already" in rows.rejected[0].reason


def test_that_ids_come_from_the_field_then_the_feature_then_the_property_then_the_number(tmp_path):
    path = written(tmp_path, [
        feature(GOOD, id="own"), feature(GOOD, properties={"id": 7, "code": "c2"}), feature(GOOD),
    ])
    assert list(read_lines(path).frame["id"]) == ["own", "7", "3"]
    assert list(read_lines(path, id_field="code").frame["id"]) == ["1", "c2", "3"]
    with pytest.raises(InputError, match="no field 'nope'"):
        read_lines(path, id_field="nope")


def test_that_markup_and_huge_values_stay_text(tmp_path):
    name = "<img src=x onerror=alert(1)>"
    rows = read_lines(written(tmp_path, [feature(GOOD, properties={"name": name, "blob": "x" * 1_000_000})]))
    assert rows.frame["name"][0] == name
    assert len(rows.frame["properties"][0]["blob"]) == 1_000_000


def test_that_heights_and_a_collection_of_lines_are_kept(tmp_path):
    high = {"type": "LineString", "coordinates": [[130, 42, 10], [131, 42, 20]]}
    both = {"type": "GeometryCollection", "geometries": [GOOD, {"type": "LineString",
                                                              "coordinates": [[130.5, 42.4], [131, 43]]}]}
    rows = read_lines(written(tmp_path, [feature(high), feature(both)]))
    assert rows.frame.geometry[0].has_z
    assert rows.frame.geometry[1].geom_type == "MultiLineString"


def test_that_a_projected_geojson_is_reprojected_and_said_so(tmp_path):
    frame = gpd.GeoDataFrame(geometry=[shapely.LineString([(127, 37), (127.5, 37.5)])], crs=4326).to_crs(5179)
    coordinates = [list(xy) for xy in frame.geometry[0].coords]
    path = written(tmp_path, [feature({"type": "LineString", "coordinates": coordinates})],
                   crs={"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::5179"}})
    rows = read_lines(path)
    assert rows.frame.geometry[0].coords[0] == pytest.approx((127, 37), abs=1e-8)
    assert any("reprojected from EPSG:5179" in note for note in rows.notes)


@pytest.mark.parametrize("suffix", [".gpkg", ".shp", ".fgb", ".parquet", ".kml", ".gpx", ".csv"])
def test_that_every_format_gives_the_same_line(tmp_path, suffix):
    line = shapely.LineString([(130, 42), (130.5, 42.4)])
    path = tmp_path / f"lines{suffix}"
    frame = gpd.GeoDataFrame({"name": ["Хасан – 라진"]}, geometry=[line], crs=4326)
    if suffix == ".csv":
        path.write_text(f'name,wkt\nХасан – 라진,"{line.wkt}"\n', encoding="utf-8")
    elif suffix == ".parquet":
        frame.to_parquet(path)
    elif suffix == ".gpx":
        frame.to_file(path, driver="GPX", layer="routes")
    elif suffix == ".shp":
        frame.to_file(path, encoding="utf-8")
    elif suffix == ".kml":
        path.write_text('<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>'
                        "<Placemark><name>Хасан – 라진</name><LineString><coordinates>130,42,0 130.5,42.4,0"
                        "</coordinates></LineString></Placemark></Document></kml>", encoding="utf-8")
    else:
        frame.to_file(path)
    rows = read_lines(path)
    assert rows.frame.geometry[0].coords[0][:2] == pytest.approx((130, 42))
    assert rows.frame["name"][0] == "Хасан – 라진"
    assert rows.rejected == ()


def test_that_a_shapefile_without_prj_asks_for_a_crs(tmp_path):
    path = tmp_path / "lines.shp"
    gpd.GeoDataFrame(geometry=[shapely.LineString([(1e6, 2e6), (1.1e6, 2.1e6)])], crs=5179).to_file(path)
    (tmp_path / "lines.prj").unlink()
    with pytest.raises(InputError, match="has no coordinate system; say which with --crs"):
        read_lines(path)
    rows = read_lines(path, crs="EPSG:5179")
    assert 118 < rows.frame.geometry[0].coords[0][0] < 139
    with pytest.raises(InputError, match="is unknown"):
        read_lines(path, crs="EPSG:nonsense")


def test_that_a_geopackage_with_several_line_layers_asks_which(tmp_path):
    path = tmp_path / "many.gpkg"
    frame = gpd.GeoDataFrame({"name": ["x"]}, geometry=[shapely.LineString([(130, 42), (131, 42)])], crs=4326)
    frame.to_file(path, layer="one")
    frame.to_file(path, layer="two")
    with pytest.raises(SeveralLayersError) as caught:
        read_lines(path)
    assert caught.value.names == ("one", "two")
    assert len(read_lines(path, layer="two").frame) == 1
    with pytest.raises(InputError, match="no layer 'three'"):
        read_lines(path, layer="three")


def test_that_garbage_in_a_binary_format_is_one_sentence(tmp_path):
    for suffix in (".gpkg", ".shp", ".parquet", ".kml", ".gpx", ".fgb"):
        path = tmp_path / f"garbage{suffix}"
        path.write_bytes(b"\x00\x01garbage" * 50)
        with pytest.raises(InputError) as caught:
            read_lines(path)
        assert "\n" not in str(caught.value)


def test_that_csv_points_and_bad_wkt_are_refused_with_reasons(tmp_path):
    path = tmp_path / "rows.csv"
    path.write_text('id,wkt\na,"LINESTRING (130 42, 131 43)"\nb,LINESTRING (nonsense\nc,\n', encoding="utf-8")
    rows = read_lines(path)
    assert list(rows.frame["id"]) == ["a"]
    assert ["WKT" in rows.rejected[0].reason, "no geometry" in rows.rejected[1].reason] == [True, True]
    points = tmp_path / "points.csv"
    points.write_text("lon,lat\n130,42\n", encoding="utf-8")
    with pytest.raises(InputError, match="single vertex"):
        read_lines(points)
    neither = tmp_path / "neither.csv"
    neither.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(InputError, match="neither a WKT column"):
        read_lines(neither)
