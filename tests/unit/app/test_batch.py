"""Files measured in batches give what files measured whole give, in any format and with any number of threads."""

import csv
import json
import struct

import geopandas as gpd
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import shapely

from nkgis.__main__ import main
from nkgis.app import batch, operations

COUNT = 1200


@pytest.fixture(scope="module")
def lines():
    rng = np.random.default_rng(11)
    out = []
    for _ in range(COUNT):
        start = rng.uniform((124, 36), (132, 44))
        out.append(shapely.LineString(start + np.cumsum(rng.normal(0, 0.05, (rng.integers(2, 12), 2)), axis=0)))
    out[5] = shapely.MultiLineString([out[5]])
    out[6] = shapely.MultiLineString([out[6], out[7]])
    out[8] = shapely.force_3d(out[8], 5.0)
    return gpd.GeoDataFrame({"id": [f"l{k}" for k in range(COUNT)], "name": [f"Line {k}" for k in range(COUNT)],
                             "kind": "rail"}, geometry=out, crs=4326)


@pytest.fixture(scope="module")
def parquet(lines, tmp_path_factory):
    path = tmp_path_factory.mktemp("batch") / "lines.parquet"
    lines.to_parquet(path)
    return path


def result(path, out, *more, code=0):
    assert main(["measure", str(path), "--quiet", "--out", str(out), *more]) == code
    return out.read_text("utf-8") if out.suffix != ".parquet" else pq.read_table(out)


def rows(text):
    return {(row["id"], row["segment"]): row for row in csv.DictReader(text.splitlines())}


@pytest.mark.parametrize("suffix", ["parquet", "gpkg", "fgb"])
def test_that_batches_give_what_the_whole_file_gives(lines, tmp_path, monkeypatch, suffix):
    path = tmp_path / f"lines.{suffix}"
    if suffix == "parquet":
        lines.to_parquet(path)
    elif suffix == "gpkg":
        lines.to_file(path, engine="pyogrio")
    else:
        lines.drop([5, 6, 8]).to_file(path, engine="pyogrio", spatial_index=False)
    assert batch.streams(path, operations.MeasureOptions())
    monkeypatch.setattr("nkgis.io.streams.BATCH_ROWS", 500)
    streamed = rows(result(path, tmp_path / "s.csv", "--format", "csv"))
    monkeypatch.setattr(batch, "MANY_LINES", 10**9)
    monkeypatch.setattr(operations, "MANY_LINES", 10**9)
    whole = rows(result(path, tmp_path / "w.csv", "--format", "csv"))
    assert list(streamed) == list(whole)
    for key, row in whole.items():
        assert (streamed[key]["name"], streamed[key]["country"]) == (row["name"], row["country"])
        assert float(streamed[key]["length_m"]) == pytest.approx(float(row["length_m"]), abs=0.5)
        assert float(streamed[key]["low_m"]) == pytest.approx(float(row["low_m"]), abs=1.0)
        assert streamed[key]["resolvable"] == row["resolvable"]


@pytest.mark.parametrize("form", ["csv", "ndjson", "parquet", "json"])
def test_that_the_result_does_not_depend_on_the_number_of_threads(parquet, tmp_path, monkeypatch, form):
    monkeypatch.setattr("nkgis.io.streams.BATCH_ROWS", 300)
    one = result(parquet, tmp_path / f"1.{form}", "--format", form, "--threads", "1")
    two = result(parquet, tmp_path / f"2.{form}", "--format", form, "--threads", "2")
    assert one == two


def test_that_every_format_of_a_large_job_says_the_same(parquet, tmp_path):
    table = result(parquet, tmp_path / "t.parquet", "--format", "parquet").to_pylist()
    text = rows(result(parquet, tmp_path / "t.csv", "--format", "csv"))
    whole = json.loads(result(parquet, tmp_path / "t.json", "--format", "json"))
    by_line = [json.loads(line) for line in result(parquet, tmp_path / "t.ndjson", "--format", "ndjson").splitlines()]
    assert by_line == whole["routes"]
    flat = [(one["id"], k, s) for one in whole["routes"] for k, s in enumerate(one["segments"], start=1)]
    assert [(row["id"], row["segment"], row["country"], row["length_m"], row["low_m"], row["resolvable"])
            for row in table] == [(i, k, s["country"], s["length_m"], s["low_m"], s["resolvable"]) for i, k, s in flat]
    assert list(text) == [(i, str(k)) for i, k, _ in flat]
    total = sum(sum(one["by_country"].values()) + one["border_m"] + one["overlap_m"] + one["unassigned_m"]
                + one["uncovered_m"] - one["length_m"] for one in whole["routes"])
    assert total == pytest.approx(0, abs=1e-2)


def test_that_bad_rows_of_a_large_file_are_listed_and_cost_no_other(tmp_path, lines, capsys):
    good = [line.wkb for line in lines.geometry]
    bad = {3: None, 4: shapely.Point(1, 1).wkb, 10: b"\x01\x02\x00\x00\x00\x05\x00\x00\x00junk",
           11: struct.pack("<BIIdddd", 1, 2, 2, np.nan, 1, 2, 2), 12: shapely.LineString([(1, 200), (2, 2)]).wkb,
           13: shapely.LineString([(1, 1), (1, 1)]).wkb, 14: shapely.to_wkb(lines.geometry[14], byte_order=0)}
    ids = [f"l{k}" for k in range(COUNT)]
    ids[20] = "l19"
    path = tmp_path / "bad.parquet"
    lines.to_parquet(path)
    table = pa.table({"id": ids, "geometry": pa.array([bad.get(k, wkb) for k, wkb in enumerate(good)], pa.binary())})
    pq.write_table(table.replace_schema_metadata(pq.read_schema(path).metadata), path)
    document = json.loads(result(path, tmp_path / "o.json", "--format", "json", code=3))
    assert [one["feature"] for one in document["rejected"]] == [4, 5, 11, 12, 13, 14, 21]
    reasons = {one["feature"]: one["reason"] for one in document["rejected"]}
    assert ["no geometry" in reasons[4], "Point" in reasons[5], "finite" in reasons[12], "one point" in reasons[14],
            "feature 20 has already" in reasons[21]] == [True] * 5
    assert "l14" in {one["id"] for one in document["routes"]}
    rows_of = rows(result(path, tmp_path / "o.csv", "--format", "csv", code=3))
    assert len({key[0] for key in rows_of}) == COUNT - 7


def test_that_a_large_file_without_a_line_is_one_sentence_and_leaves_no_file(tmp_path, capsys):
    path = tmp_path / "points.parquet"
    gpd.GeoDataFrame({"id": range(COUNT)}, geometry=[shapely.Point(1, 1)] * COUNT, crs=4326).to_parquet(path)
    assert main(["measure", str(path), "--format", "csv", "--out", str(tmp_path / "o.csv")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "o.csv").exists()


def test_that_a_large_job_goes_to_stdout_too(parquet, capsys):
    assert main(["measure", str(parquet), "--format", "csv", "--quiet"]) == 0
    assert capsys.readouterr().out.startswith("id,name,segment,country,from_m")


def test_that_many_lines_of_any_format_are_measured_by_the_compiled_engine(lines, tmp_path, monkeypatch):
    path = tmp_path / "lines.geojson"
    lines.drop([6]).to_file(path, engine="pyogrio")
    fast = rows(result(path, tmp_path / "f.csv", "--format", "csv"))
    monkeypatch.setattr(operations, "MANY_LINES", 10**9)
    slow = rows(result(path, tmp_path / "s.csv", "--format", "csv"))
    assert [(key, row["country"]) for key, row in fast.items()] == [(key, row["country"]) for key, row in slow.items()]


@pytest.mark.parametrize("number", ["0", "x", "1000"])
def test_that_a_bad_number_of_threads_is_refused(parquet, number, capsys):
    assert main(["measure", str(parquet), "--threads", number]) == 2
    assert "threads" in capsys.readouterr().err


@pytest.mark.parametrize("suffix", ["parquet", "gpkg"])
def test_that_a_file_in_batches_says_as_what_its_coordinates_were_taken(lines, tmp_path, capsys, suffix):
    path = tmp_path / f"lines.{suffix}"
    lines.to_parquet(path) if suffix == "parquet" else lines.to_file(path, engine="pyogrio")
    assert batch.streams(path, operations.MeasureOptions(crs="EPSG:4326"))
    for form in ("csv", "json"):
        out = str(tmp_path / f"out.{form}")
        assert main(["measure", str(path), "--crs", "EPSG:4326", "--format", form, "--out", out]) == 0
        told = capsys.readouterr().err
        assert f"lines.{suffix}: coordinates taken as EPSG:4326, as --crs says" in told
    assert main(["measure", str(path), "--out", str(tmp_path / "plain.json"), "--format", "json"]) == 0
    assert "coordinates taken" not in capsys.readouterr().err
