"""Files of lines that do not repeat, and a real Dask cluster of separate processes on loopback."""

import socket
import subprocess
import sys
import time

import geopandas as gpd
import numpy as np
import pytest
import shapely

COUNT, VERTICES, GROUP = 2400, 12, 300


def make_lines(count, *, seed, prefix="w"):
    rng = np.random.default_rng(seed)
    start = rng.uniform((124, 36), (132, 44), (count, 2))[:, None, :]
    xy = start + np.cumsum(rng.normal(0, 0.05, (count, VERTICES, 2)), axis=1)
    shapes = list(shapely.linestrings(xy.round(6)))
    shapes[3] = shapely.MultiLineString([shapes[3], shapes[4]])
    shapes[7] = shapely.force_3d(shapes[7], 5.0)
    ids = [f"{prefix}{k}" for k in range(count)]
    return gpd.GeoDataFrame({"id": ids, "name": [f"Way {k}" for k in ids]}, geometry=shapes, crs=4326)


@pytest.fixture(scope="session")
def data(tmp_path_factory):
    """Two GeoParquet files, one GeoPackage and one small GeoJSON; some features of them are broken."""
    folder = tmp_path_factory.mktemp("parts")
    one, two = make_lines(COUNT, seed=1), make_lines(COUNT, seed=2, prefix="v")
    one.loc[10, "geometry"] = shapely.Point(127, 38)
    one.loc[1000, "id"] = "w0"  # repeats an id of another part
    one.loc[20, "geometry"] = shapely.LineString([(10, 10), (11, 11)])  # outside every border of the set
    one.to_parquet(folder / "a.parquet", row_group_size=GROUP)
    two.to_parquet(folder / "b.parquet", row_group_size=GROUP)
    two.iloc[:1300].to_file(folder / "c.gpkg", engine="pyogrio", layer="c")
    two.iloc[:40].to_file(folder / "d.geojson", engine="pyogrio")
    return folder


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Cluster:
    """Is a scheduler and two workers, each a process of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.address = f"tcp://127.0.0.1:{free_port()}"
        port = self.address.rpartition(":")[2]
        self.scheduler = self._start("scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard")
        self.workers = [self.worker(), self.worker()]

    def worker(self):
        return self._start("worker", self.address, "--no-dashboard", "--nthreads", "2", "--host", "127.0.0.1",
                           "--local-directory", str(self.folder), "--death-timeout", "60", "--no-nanny")

    def _start(self, *words):
        return subprocess.Popen([sys.executable, "-m", "dask", *words], stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL, cwd=self.folder)

    def close(self):
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


@pytest.fixture(scope="session")
def cluster(tmp_path_factory):
    made = Cluster(tmp_path_factory.mktemp("dask"))
    end = time.monotonic() + 60
    while time.monotonic() < end:
        host, _, port = made.address.removeprefix("tcp://").partition(":")
        with socket.socket() as one:
            if one.connect_ex((host, int(port))) == 0:
                break
        time.sleep(0.1)
    yield made
    made.close()
