"""Jobs in parts in this process: the same figures as a plain job, resumed, refused, whole."""

import errno
import json
import shutil

import geopandas as gpd
import pyarrow.parquet as pq
import pytest
import shapely
from pyproj import Geod

from nkgis.__main__ import main
from nkgis.app.scale import run
from nkgis.errors import Cancelled
from nkgis.progress import Progress
from tests.unit.app.scale.conftest import COUNT, GROUP, make_lines

TABLES = ("segments", "routes", "crossings", "rejected")
BROKEN = 3


def measure(*words, code=0):
    assert main(["measure", *map(str, words)]) == code


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.*"))}


@pytest.fixture(scope="module")
def job(data, tmp_path_factory):
    out = tmp_path_factory.mktemp("local") / "out"
    measure(f"{data}/*.parquet", "--engine", "local", "--part-rows", 500, "--out", out, "--quiet", code=3)
    return out


def test_that_a_job_in_parts_gives_the_segments_of_a_plain_job(data, job, tmp_path):
    measure(f"{data}/*.parquet", "--format", "parquet", "--out", tmp_path / "plain.parquet", "--quiet", code=3)
    plain = pq.read_table(tmp_path / "plain.parquet")
    parts = pq.read_table(job / "segments").drop(["file", "geometry"])
    assert parts.replace_schema_metadata(None).equals(plain.replace_schema_metadata(None))


def test_that_the_tables_are_geoparquet_that_others_read(job):
    segments, routes = gpd.read_parquet(job / "segments"), gpd.read_parquet(job / "routes")
    crossings = gpd.read_parquet(job / "crossings")
    assert segments.crs == routes.crs == crossings.crs == "OGC:CRS84"
    assert len(routes) == 2 * COUNT - BROKEN
    assert set(crossings.geom_type) == {"Point"}
    geod = Geod(ellps="WGS84")
    several = segments[segments.groupby(["file", "id"]).id.transform("count") > 1]
    assert len(several) > 50
    for row in several.itertuples():
        assert geod.geometry_length(row.geometry) == pytest.approx(row.length_m, abs=0.02)
    whole = segments.groupby(["file", "id"]).length_m.sum()
    assert whole.to_numpy() == pytest.approx(routes.set_index(["file", "id"]).length_m.loc[whole.index], abs=1e-3)


def test_that_a_crossing_lies_where_its_segments_meet(job):
    segments = gpd.read_parquet(job / "segments")
    plain = gpd.read_parquet(job / "crossings").query("via.isnull() and leaves.notnull()")
    for row in plain.head(40).itertuples():
        own = segments[(segments.file == row.file) & (segments.id == row.id) & (segments.country == row.leaves)]
        assert len(own), row
        before = own[(own.to_m - row.m).abs() < 1e-3]
        assert shapely.Point(before.geometry.iloc[0].coords[-1]).distance(row.geometry) < 1e-8


def test_that_what_is_rejected_says_where_and_why(job):
    rejected = pq.read_table(job / "rejected").to_pandas().sort_values(["file", "feature"])
    assert list(rejected.feature) == [11, 21, 1001]
    assert list(rejected.stage) == ["read", "measure", "read"]
    assert "which feature 1 has already" in rejected.reason.iloc[2]


def test_that_large_row_groups_and_every_format_make_parts(data, tmp_path):
    out = tmp_path / "out"
    measure(data / "a.parquet", data / "c.gpkg", data / "d.geojson", "--engine", "local", "--part-rows", 500,
            "--out", out, "--quiet", code=3)
    chunks = json.loads((out / "nkgis-job.json").read_text())["chunks"]
    assert [(one["file"], one["first"], one["rows"]) for one in chunks[:2]] == [
        ("a.parquet", 0, 2 * GROUP), ("a.parquet", 2 * GROUP, 2 * GROUP)]
    assert [(one["first"], one["rows"]) for one in chunks if one["file"] == "c.gpkg"] == [
        (0, 500), (500, 500), (1000, 300)]
    assert [one["rows"] for one in chunks if one["file"] == "d.geojson"] == [None]
    routes = pq.read_table(out / "routes").to_pandas()
    assert routes.groupby("file").size().to_dict() == {
        "a.parquet": COUNT - BROKEN, "c.gpkg": 1300, "d.geojson": 40}
    measure(data / "c.gpkg", "--format", "csv", "--out", tmp_path / "c.csv", "--quiet")
    lengths = {line.split(",")[0] for line in (tmp_path / "c.csv").read_text().splitlines()[1:]}
    assert lengths == set(routes[routes.file == "c.gpkg"].id)


def test_that_a_second_run_does_nothing_twice_and_changes_nothing(data, job, monkeypatch):
    before = contents(job)
    monkeypatch.setattr(run, "work_on", lambda *_, **__: pytest.fail("measured again"))
    measure(f"{data}/*.parquet", "--engine", "local", "--part-rows", 500, "--out", job, "--quiet", code=3)
    assert contents(job) == before


def test_that_an_interrupted_job_goes_on(data, job, tmp_path, monkeypatch):
    out, real, done = tmp_path / "out", run.work_on, []

    def slow(chunk, *more, **named):
        if len(done) == 3:
            raise KeyboardInterrupt
        done.append(chunk.number)
        return real(chunk, *more, **named)

    words = [f"{data}/*.parquet", "--engine", "local", "--part-rows", 500, "--out", out, "--quiet"]
    monkeypatch.setattr(run, "work_on", slow)
    measure(*words, code=130)
    assert not (out / "summary.json").exists()
    monkeypatch.setattr(run, "work_on", lambda chunk, *m, **n: (done.append(chunk.number), real(chunk, *m, **n))[1])
    measure(*words, code=3)
    repeated = 1  # the part that repeats an id of another one is measured again without it
    assert sorted(set(done)) == list(range(8))
    assert len(done) == 8 + repeated
    assert contents(out) == contents(job)


def test_that_the_user_can_stop_within_a_part(data, tmp_path):
    from pathlib import Path

    from nkgis.app.operations import MeasureOptions, border_set_of, method_for
    from nkgis.app.scale.job import opened_job

    options = MeasureOptions()
    borders = border_set_of(options)
    job = opened_job(tmp_path / "out", [data / "b.parquet"], borders, method_for(borders, options), options)
    asked = []
    progress = Progress(is_cancelled=lambda: len(asked.append(1) or asked) > 2)
    with pytest.raises(Cancelled):
        run.run_job(job, run.Local(job), progress=progress)
    assert not list(Path(job.folder).glob(".part-*"))


def test_that_a_full_disk_stops_with_one_sentence_and_keeps_what_is_done(data, tmp_path, monkeypatch, capsys):
    out, real = tmp_path / "out", run.work_on

    def full(chunk, *more, **named):
        if chunk.number == 2:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(chunk, *more, **named)

    monkeypatch.setattr(run, "work_on", full)
    measure(data / "b.parquet", "--engine", "local", "--part-rows", 500, "--out", out, code=2)
    said = capsys.readouterr()
    assert said.err.startswith("nkgis: error: --out")
    assert "No space left on device" in said.err
    assert said.err.count("\n") == 1
    assert len(list((out / "done").iterdir())) == 2


def test_that_a_broken_file_is_named_and_the_others_are_measured(data, tmp_path, capsys):
    broken = tmp_path / "broken.parquet"
    broken.write_bytes(b"PAR1 no more")
    measure(data / "b.parquet", broken, "--engine", "local", "--out", tmp_path / "out", code=3)
    said = capsys.readouterr().err
    assert "of broken.parquet failed" in said
    assert "1 of 2 parts failed" in said
    summary = json.loads((tmp_path / "out" / "summary.json").read_text())
    assert summary["complete"] is False
    assert summary["routes"] == COUNT
    make_lines(50, seed=9).to_parquet(broken)
    measure(data / "b.parquet", broken, "--engine", "local", "--out", tmp_path / "out", code=2)
    assert "holds another job (other or changed files" in capsys.readouterr().err


def test_that_only_the_folder_of_the_same_job_is_taken(data, job, tmp_path, capsys):
    words = ["--engine", "local", "--part-rows", 500, "--out", job, "--quiet"]
    measure(f"{data}/*.parquet", *words, "--water-gap", 10, code=2)
    assert "another method" in capsys.readouterr().err
    measure(data / "a.parquet", *words, code=2)
    assert "other or changed files" in capsys.readouterr().err
    (tmp_path / "mine.txt").write_text("mine")
    measure(data / "a.parquet", "--engine", "local", "--out", tmp_path, "--restart", code=2)
    assert "holds other files" in capsys.readouterr().err
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_that_a_lost_part_is_measured_again(data, job, tmp_path):
    copy = tmp_path / "copy"
    shutil.copytree(job, copy)
    (copy / "crossings" / "part-000004.parquet").unlink()
    (copy / "done" / "000006.json").write_text("{")
    measure(f"{data}/*.parquet", "--engine", "local", "--part-rows", 500, "--out", copy, "--quiet", code=3)
    assert contents(copy) == contents(job)


@pytest.mark.parametrize(("words", "told"), [
    (["--engine", "local"], "name it with --out DIR"),
    (["--workers", "2", "--out", "x"], "--workers belongs to --engine"),
    (["--engine", "local", "--workers", "2", "--out", "x"], "belong to --engine dask"),
    (["--engine", "dask", "--workers", "2", "--scheduler", "tcp://a:1", "--out", "x"], "take one of them"),
    (["--engine", "local", "--format", "csv", "--out", "x"], "--format does not go with --engine"),
    (["--engine", "local", "--part-rows", "0", "--out", "x"], "not a number from 1"),
])
def test_that_options_that_do_not_fit_are_refused(data, words, told, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    measure(data / "d.geojson", *words, code=2)
    assert told in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_that_a_pattern_without_a_match_is_named(tmp_path, capsys):
    measure(f"{tmp_path}/*.parquet", code=2)
    assert "matches no file" in capsys.readouterr().err


def test_that_files_of_one_name_are_told_apart(tmp_path):
    for name in ("north", "south"):
        (tmp_path / name).mkdir()
        make_lines(20, seed=len(name)).to_parquet(tmp_path / name / "rail.parquet")
    measure(f"{tmp_path}/*/rail.parquet", "--engine", "local", "--out", tmp_path / "out", "--quiet")
    files = pq.read_table(tmp_path / "out" / "routes")["file"].to_pylist()
    assert set(files) == {"north/rail.parquet", "south/rail.parquet"}

