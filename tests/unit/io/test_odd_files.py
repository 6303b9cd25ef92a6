"""Files that are odd rather than broken: each gives its good features, or one sentence that says what to do."""

import json
import os

import geopandas as gpd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import shapely

from nkgis.errors import InputError
from nkgis.io.features import SeveralLayersError
from nkgis.io.layers import read_lines

GOOD = {"type": "LineString", "coordinates": [[130.0, 42.0], [130.5, 42.4]]}
LINE = shapely.LineString(GOOD["coordinates"])


def feature(geometry, **more):
    return {"type": "Feature", "properties": {}, "geometry": geometry, **more}


def written(tmp_path, features, **more):
    path = tmp_path / "lines.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features, **more}), encoding="utf-8")
    return path


@pytest.mark.parametrize("properties", [[1], None, {"name": {"a": 1}}])
def test_that_a_crs_member_without_a_name_is_one_sentence(tmp_path, properties):
    path = written(tmp_path, [feature(GOOD)], crs={"type": "name", "properties": properties})
    with pytest.raises(InputError, match="crs member without a name"):
        read_lines(path)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [('LOCAL_CS["x"]', "unknown"), ("EPSG:5773", "neither geographic nor projected"),
     ("EPSG:4978", "neither geographic nor projected")],
)
def test_that_a_crs_that_cannot_place_a_line_is_refused(tmp_path, name, sentence):
    path = written(tmp_path, [feature(GOOD)], crs={"type": "name", "properties": {"name": name}})
    with pytest.raises(InputError, match=sentence):
        read_lines(path)


def test_that_a_geometry_type_that_is_no_word_costs_only_its_feature(tmp_path):
    rows = read_lines(written(tmp_path, [feature({"type": ["x"], "coordinates": []}), feature(GOOD)]))
    assert (len(rows.frame), rows.rejected[0].feature) == (1, 1)


def test_that_lone_surrogates_become_text_that_can_be_written(tmp_path):
    path = written(tmp_path, [feature(GOOD, id="a\ud800", properties={"name": "\udfffb", "k\ud800": ["\ud800"]})])
    rows = read_lines(path)
    assert (rows.frame["id"][0], rows.frame["name"][0]) == ("a\ufffd", "\ufffdb")
    assert json.dumps(rows.frame["properties"][0], ensure_ascii=False).encode("utf-8")


def test_that_a_paired_surrogate_stays_a_letter(tmp_path):
    assert read_lines(written(tmp_path, [feature(GOOD, id="\U0001f682")])).frame["id"][0] == "\U0001f682"


def test_that_a_whole_number_id_has_no_point(tmp_path):
    assert read_lines(written(tmp_path, [feature(GOOD, id=7.0)])).frame["id"][0] == "7"


def test_that_a_height_that_is_no_number_does_not_cost_the_line(tmp_path):
    high = {"type": "LineString", "coordinates": [[130, 42, float("nan")], [131, 42, 3]]}
    assert len(read_lines(written(tmp_path, [feature(high)])).frame) == 1


def test_that_a_line_of_one_repeated_vertex_is_listed_on_reading(tmp_path):
    dot = {"type": "LineString", "coordinates": [[130, 42], [130, 42]]}
    (rejected,) = read_lines(written(tmp_path, [feature(dot), feature(GOOD)])).rejected
    assert "one point" in rejected.reason


def test_that_nested_collections_of_lines_are_measured_in_order(tmp_path):
    inner = {"type": "GeometryCollection", "geometries": [
        {"type": "MultiLineString", "coordinates": [GOOD["coordinates"], [[130.5, 42.4], [131, 42]]]}]}
    nested = {"type": "GeometryCollection", "geometries": [inner, GOOD]}
    (line,) = read_lines(written(tmp_path, [feature(nested)])).frame.geometry
    assert [part.coords[0] for part in line.geoms] == [(130.0, 42.0), (130.5, 42.4), (130.0, 42.0)]


@pytest.mark.parametrize("mark", ["", "\x1e"])
def test_that_a_feature_a_line_is_told_from_broken_json(tmp_path, mark):
    path = tmp_path / "seq.geojson"
    path.write_text(f"{mark}{json.dumps(feature(GOOD))}\n" * 2, encoding="utf-8")
    with pytest.raises(InputError, match="one FeatureCollection"):
        read_lines(path)


@pytest.mark.parametrize(
    "geo", [b"{", b"[]", b'{"primary_column": "x", "columns": {}}', b"[" * 50_000,
            b'{"primary_column": "z", "columns": {"z": {"encoding": "WKB"}}}']
)
def test_that_broken_geoparquet_metadata_is_one_sentence(tmp_path, geo):
    path = tmp_path / "lines.parquet"
    pq.write_table(pa.table({"a": ["x"]}).replace_schema_metadata({b"geo": geo}), path)
    with pytest.raises(InputError, match="write it again"):
        read_lines(path)


@pytest.mark.parametrize("end", ["gpkg", "fgb", "gpx"])
def test_that_a_damaged_file_is_told_without_advice_to_programmers(tmp_path, end):
    path = tmp_path / f"lines.{end}"
    path.write_bytes(b"hello \x00\xff world\n" * 20)
    with pytest.raises(InputError, match="damaged; export it again") as caught:
        read_lines(path)
    assert "DRIVER" not in str(caught.value)
    assert str(tmp_path) not in str(caught.value)


def test_that_a_lone_shp_names_the_files_that_belong_together(tmp_path):
    gpd.GeoDataFrame({"n": [1]}, geometry=[LINE], crs=4326).to_file(tmp_path / "whole.shp")
    (tmp_path / "whole.shp").rename(tmp_path / "alone.shp")
    with pytest.raises(InputError, match=r"lacks its \.shx"):
        read_lines(tmp_path / "alone.shp")


def test_that_a_one_point_line_of_kml_is_told_as_in_geojson(tmp_path):
    path = tmp_path / "lines.kml"
    path.write_text(
        '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>' + "".join(
            f"<Placemark><LineString><coordinates>{c}</coordinates></LineString></Placemark>"
            for c in ("130,42 131,42", "130,42")) + "</Document></kml>", encoding="utf-8")
    assert "single vertex" in read_lines(path).rejected[0].reason


def test_that_a_layer_of_mixed_geometry_is_not_passed_over_in_silence(tmp_path):
    path = tmp_path / "two.gpkg"
    gpd.GeoDataFrame({"n": [1, 2]}, geometry=[LINE, shapely.Point(130, 42)], crs=4326).to_file(path, layer="mixed")
    gpd.GeoDataFrame({"n": [1]}, geometry=[LINE], crs=4326).to_file(path, layer="lines")
    with pytest.raises(SeveralLayersError, match="mixed, lines"):
        read_lines(path)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [("", "is empty"), ("id,wkt\n", "no features"), ('id,wkt\na,"SRID=5179;LINESTRING(1 2,3 4)"\n', "SRID=5179")],
)
def test_that_a_csv_without_lines_says_why(tmp_path, content, sentence):
    path = tmp_path / "lines.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=sentence):
        read_lines(path)


def test_that_an_srid_of_wgs84_is_read(tmp_path):
    path = tmp_path / "lines.csv"
    path.write_text('id,wkt\na,"SRID=4326;LINESTRING(130 42,131 43)"\n', encoding="utf-8")
    assert len(read_lines(path).frame) == 1


def test_that_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.geojson")
    with pytest.raises(InputError, match="a device or a pipe"):
        read_lines(tmp_path / "pipe.geojson")


@pytest.mark.parametrize("name", ["lines.csv", "lines.kml", "lines.parquet", "lines.geojson"])
def test_that_a_file_that_may_not_be_read_is_one_sentence(tmp_path, monkeypatch, name):
    path = tmp_path / name
    path.write_text("x", encoding="utf-8")
    denied = PermissionError(13, "Permission denied")

    def refuse(*_args, **_more):
        raise denied

    monkeypatch.setattr(type(path), "open", refuse)
    monkeypatch.setattr(type(path), "read_bytes", refuse)
    with pytest.raises(InputError, match="Permission denied"):
        read_lines(path)
