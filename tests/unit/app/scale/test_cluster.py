"""The same job on Dask: separate worker processes, killed workers, a killed client, refusals."""

import json
import signal
import subprocess
import sys
import time

import pytest

from nkgis.__main__ import main
from tests.unit.app.scale.test_jobs import contents, measure

pytestmark = pytest.mark.slow
LIMIT_S = 120


def command(data, out, *more):
    return [sys.executable, "-m", "nkgis", "measure", str(data / "a.parquet"), str(data / "b.parquet"), "--engine",
            "dask", "--part-rows", "300", "--out", str(out), *more]


def run(data, out, *more):
    return subprocess.run(command(data, out, *more), capture_output=True, text=True, check=False, timeout=LIMIT_S)


def until(ready, process):
    end = time.monotonic() + LIMIT_S
    while not ready():
        assert process.poll() is None, "it ended too soon"
        assert time.monotonic() < end
        time.sleep(0.01)


def finished(out):
    return len(list((out / "done").glob("[0-9]*.json")))


@pytest.fixture(scope="module")
def reference(data, tmp_path_factory):
    out = tmp_path_factory.mktemp("reference") / "out"
    measure(data / "a.parquet", data / "b.parquet", "--engine", "local", "--part-rows", 300, "--out", out, "--quiet",
            code=3)
    return contents(out)


def test_that_workers_made_here_give_the_same_bytes(data, reference, tmp_path):
    done = run(data, tmp_path / "out")
    assert done.returncode == 3, done.stderr
    assert done.stdout == ""
    assert "4797 lines" in done.stderr
    assert "16 parts" in done.stderr
    assert contents(tmp_path / "out") == reference


def test_that_a_cluster_that_is_there_gives_the_same_bytes(data, reference, cluster, tmp_path):
    done = run(data, tmp_path / "out", "--scheduler", cluster.address)
    assert done.returncode == 3, done.stderr
    assert contents(tmp_path / "out") == reference


def test_that_a_killed_worker_loses_nothing(data, reference, cluster, tmp_path):
    out = tmp_path / "out"
    process = subprocess.Popen(command(data, out, "--scheduler", cluster.address), stderr=subprocess.PIPE, text=True)
    until(lambda: (out / "nkgis-job.json").exists() and (finished(out) or list(out.glob(".part-*"))), process)
    cluster.workers[0].kill()
    try:
        _, said = process.communicate(timeout=LIMIT_S)
    finally:
        cluster.workers[0].wait()
        cluster.workers[0] = cluster.worker()
    assert process.returncode == 3, said
    assert contents(out) == reference


@pytest.mark.parametrize(("how", "code"), [(signal.SIGKILL, -9), (signal.SIGINT, 130)])
def test_that_a_stopped_client_goes_on_where_it_was(data, reference, cluster, tmp_path, how, code):
    out = tmp_path / "out"
    process = subprocess.Popen(command(data, out, "--scheduler", cluster.address), stderr=subprocess.PIPE, text=True)
    until(lambda: (out / "done").exists() and finished(out), process)
    process.send_signal(how)
    _, said = process.communicate(timeout=LIMIT_S)
    if process.returncode == 3:
        pytest.skip("it was done before the signal came")
    assert process.returncode == code, said
    assert not (out / "summary.json").exists()
    before = finished(out)
    assert 0 < before < 17
    done = run(data, out, "--scheduler", cluster.address)
    assert done.returncode == 3, done.stderr
    assert "of them before" in done.stderr
    assert contents(out) == reference


@pytest.mark.parametrize(("address", "told"), [
    ("tcp://127.0.0.1:9", "no Dask scheduler answers at tcp://127.0.0.1:9"), ("nonsense://there", "is no address"),
])
def test_that_a_scheduler_that_does_not_answer_is_named(data, tmp_path, address, told):
    done = run(data, tmp_path / "out", "--scheduler", address)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert told in done.stderr
    assert not (tmp_path / "out").exists()


def test_that_workers_of_another_version_are_refused(cluster, monkeypatch, data, tmp_path):
    from nkgis.app.scale import cluster as module
    from nkgis.errors import InputError

    class Client:
        def run(self, _):
            return {"tcp://other": {**module.versions(), "nkgis": "0.0.1"}}

    with pytest.raises(InputError, match=r"worker tcp://other has nkgis 0\.0\.1 \(here .*digits could differ"):
        module._compared(Client(), cluster.address)


def test_that_a_missing_dask_is_said(data, tmp_path, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert main(["measure", str(data / "d.geojson"), "--engine", "dask", "--out", str(tmp_path / "out")]) == 2
    assert "pip install 'nkgis[dask]'" in capsys.readouterr().err


def test_that_a_part_that_kills_its_workers_is_reported(data):
    from types import SimpleNamespace

    from distributed import KilledWorker

    from nkgis.app.scale.cluster import DaskEngine
    from nkgis.model.chunk import Chunk

    future = SimpleNamespace(status="error", exception=lambda: KilledWorker("key", None, 3))
    failed = DaskEngine(SimpleNamespace(folder=None), None)._outcome(future, Chunk(4, "/x", "x"))
    assert (failed.number, failed.file) == (4, "x")
    assert "died" in failed.reason


def test_that_the_summary_adds_up(reference):
    summary = json.loads(reference["summary.json"])
    assert summary["complete"] is True
    assert summary["routes"] == 4797
    assert summary["rejected"] == 3
