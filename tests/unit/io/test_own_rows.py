"""Rows of the project's own GeoPackage: all properties kept for nkgis, and as columns with types for other programs."""

import sqlite3
from pathlib import Path

import geopandas as gpd
import pyogrio
from shapely.geometry import LineString

from nkgis.io.own_rows import read_own_rows, write_own_rows

SAMPLE = Path(__file__).parents[2] / "data" / "projects" / "v1" / "sample.nkgis.gpkg"


def frame_of(*properties: dict) -> gpd.GeoDataFrame:
    count = len(properties)
    return gpd.GeoDataFrame(
        {"feature": range(1, count + 1), "id": [f"r{n}" for n in range(count)], "name": ["x"] * count,
         "properties": list(properties)},
        geometry=[LineString([(130, 42), (131, 43)])] * count, crs="EPSG:4326",
    )  # fmt: skip


def columns_of(path: Path, table: str) -> dict[str, str]:
    with sqlite3.connect(path) as base:
        return {row[1]: row[2] for row in base.execute(f'PRAGMA table_info("{table}")')}


def test_that_each_property_is_a_column_of_its_type(tmp_path):
    path = tmp_path / "own.gpkg"
    first = {"gauge": 1520, "cost": 1.5, "mixed": 1, "open": True, "note": "заметка", "stops": [1, {"k": "値"}]}
    second = {"gauge": None, "cost": 2, "mixed": "two", "open": False, "extra": 10**30}
    write_own_rows(path, {"t": frame_of(first, second)})
    kinds = columns_of(path, "t")
    assert {name: kinds[name] for name in ("gauge", "cost", "open", "note", "mixed", "stops", "extra")} == {
        "gauge": "INTEGER", "cost": "REAL", "open": "BOOLEAN", "note": "TEXT", "mixed": "TEXT", "stops": "TEXT",
        "extra": "TEXT",
    }  # fmt: skip
    with sqlite3.connect(path) as base:
        found = base.execute("SELECT gauge, cost, open, mixed, stops, extra FROM t").fetchall()
    assert found == [(1520, 1.5, 1, "1", '[1, {"k": "値"}]', None), (None, 2.0, 0, "two", None, str(10**30))]
    seen = pyogrio.read_dataframe(path, layer="t")
    assert seen["note"].tolist()[0] == "заметка"


def test_that_what_is_read_back_is_what_was_written_whatever_its_names(tmp_path):
    path = tmp_path / "own.gpkg"
    odd = {"Name": "a", "name": "b", "ID": 7, "fid": 1.5, "geom": "g", "properties": {"deep": [None]}, "": 1,
           'quo"te; DROP TABLE t': True, "half \ud800": "\udfff", "nan": float("inf"), "\n": None}  # fmt: skip
    write_own_rows(path, {"t": frame_of(odd, {})})
    again = read_own_rows(path, "t")["properties"].tolist()
    assert again[0] == odd
    assert again[1] == {}
    lowered = [name.lower() for name in columns_of(path, "t")]
    assert len(lowered) == len(set(lowered)) == 6 + len(odd)
    assert read_own_rows(path, "t")["id"].tolist() == ["r0", "r1"]


def test_that_rows_without_columns_from_an_older_nkgis_are_read(tmp_path):
    table = str(pyogrio.list_layers(SAMPLE)[0][0])
    assert set(columns_of(SAMPLE, table)) == {"fid", "geom", "feature", "id", "name", "properties"}
    old = read_own_rows(SAMPLE, table)
    assert any(old["properties"])
    write_own_rows(tmp_path / "new.gpkg", {table: old})
    assert read_own_rows(tmp_path / "new.gpkg", table)["properties"].tolist() == old["properties"].tolist()
