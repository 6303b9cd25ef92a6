"""Well-known binary and text that a library chokes on cost their own feature and no other."""

import json
import struct

import geopandas as gpd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import shapely

from nkgis.errors import InputError
from nkgis.io.layers import read_lines
from nkgis.io.wellknown import from_wkb, from_wkt

LINE = shapely.LineString([(130.0, 42.0), (130.5, 42.4)])


def parquet(tmp_path, wkbs):
    path = tmp_path / "lines.parquet"
    gpd.GeoDataFrame({"id": ["a"]}, geometry=[LINE], crs=4326).to_parquet(path)
    meta = pq.read_schema(path).metadata
    table = pa.table({"id": [str(k) for k in range(len(wkbs))], "geometry": pa.array(wkbs, pa.binary())})
    pq.write_table(table.replace_schema_metadata({b"geo": meta[b"geo"]}), path)
    return path


@pytest.mark.parametrize("order", ["<", ">"])
def test_that_binary_nested_twenty_thousand_deep_is_refused_alone(tmp_path, order):
    head = struct.pack(order + "BII", 1 if order == "<" else 0, 7, 1)
    rows = read_lines(parquet(tmp_path, [LINE.wkb, head * 20_000 + LINE.wkb]))
    assert list(rows.frame["id"]) == ["0"]
    assert "geometry collections" in rows.rejected[0].reason


@pytest.mark.parametrize("depth", [20_000, 400_000])
def test_that_text_nested_deep_is_refused(depth):
    built, reason = from_wkt("GEOMETRYCOLLECTION(" * depth + "LINESTRING(1 1,2 2)" + ")" * depth)
    assert built is None
    assert "geometry collections" in reason


@pytest.mark.parametrize("curve", ["COMPOUNDCURVE((0 0,1 1))", "CIRCULARSTRING(0 0,1 1,2 0)"])
def test_that_a_curve_is_refused_alone(tmp_path, curve):
    path = tmp_path / "lines.csv"
    path.write_text(f'id,wkt\na,"LINESTRING(130.6 42.4,130.7 42.45)"\nb,"{curve}"\n', encoding="utf-8")
    rows = read_lines(path)
    assert list(rows.frame["id"]) == ["a"]
    assert "curve" in rows.rejected[0].reason


def test_that_a_curve_in_binary_is_refused():
    built, reason = from_wkb(struct.pack("<BIIdddddd", 1, 8, 3, 0, 0, 1, 1, 2, 0))
    assert (built, "curve" in reason) == (None, True)


def test_that_a_collection_in_a_collection_is_a_line(tmp_path):
    path = tmp_path / "lines.geojson"
    line = {"type": "LineString", "coordinates": [[130, 42], [130.5, 42.4]]}
    inner = {"type": "GeometryCollection", "geometries": [line]}
    path.write_text(json.dumps({"type": "GeometryCollection", "geometries": [inner]}), encoding="utf-8")
    assert len(read_lines(path).frame) == 1


def test_that_points_of_a_table_become_lines_by_their_id(tmp_path):
    path = tmp_path / "points.csv"
    path.write_text("id,lon,lat,name\na,130.6,42.4,North\na,130.7,42.45,North\nb,1,1,Alone\nc,1,x,Bad\n"
                    "a,130.8,42.5,North\n", encoding="utf-8")
    rows = read_lines(path)
    assert list(rows.frame.geometry.iloc[0].coords) == [(130.6, 42.4), (130.7, 42.45), (130.8, 42.5)]
    assert list(rows.frame["name"]) == ["North"]
    assert ["single vertex" in rows.rejected[0].reason, "row 4" in rows.rejected[1].reason] == [True, True]
    assert any("file order" in note for note in rows.notes)


def test_that_points_without_an_id_are_one_line(tmp_path):
    path = tmp_path / "track.csv"
    path.write_text("lon,lat\n130,42\n131,43\n131,44\n", encoding="utf-8")
    assert [len(line.coords) for line in read_lines(path).frame.geometry] == [3]


def test_that_a_layer_named_where_there_are_none_is_one_sentence(tmp_path):
    path = tmp_path / "track.csv"
    path.write_text("lon,lat\n130,42\n131,43\n", encoding="utf-8")
    with pytest.raises(InputError, match="has no layers"):
        read_lines(path, layer="roads")
