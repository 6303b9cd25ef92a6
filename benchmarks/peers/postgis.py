"""A PostGIS server of its own for the benchmarks: made in a folder, on a socket, stopped when the job ends.

Debian's packages postgresql and postgresql-15-postgis-3. As root the user postgres runs it: the server refuses root.
"""

import contextlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import geopandas as gpd
import shapely

USER = "postgres"
SETTINGS = ("jit=off", "max_parallel_workers_per_gather=0", "shared_buffers=1GB", "work_mem=256MB",
            "listen_addresses=", "fsync=off", "full_page_writes=off", "max_wal_size=4GB")


def programs():
    """The folder of initdb and pg_ctl; None where PostGIS is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    share = Path("/usr/share/postgresql")
    ready = [one.parent for one in found if (share / one.parts[-3] / "extension" / "postgis.control").exists()]
    return ready[-1] if ready and shutil.which("psql") else None


def as_server(command, **options):
    """Runs a command as the user that may run the server."""
    who = ["runuser", "-u", USER, "--"] if os.geteuid() == 0 else []
    return subprocess.run([*who, *map(str, command)], check=True, cwd="/", **options)


class Server:
    """Is the running server; `sql` asks it."""

    def __init__(self, folder):
        self._socket = folder

    def sql(self, text, **options):
        """The answer to a query, as text without headings."""
        return as_server(["psql", "-h", self._socket, "-d", "postgres", "-v", "ON_ERROR_STOP=1", "-qAtc", text],
                         capture_output=True, text=True, **options).stdout

    def has(self, table):
        """Tells whether a table is loaded whole."""
        return self.sql(f"select to_regclass('{table}_ready') is not null").strip() == "t"

    def load(self, table, path, name):
        """Loads a GeoParquet file with an index, once."""
        if self.has(table):
            return
        self.sql(f"drop table if exists {table}; create unlogged table {table} ({name} text, geom geometry)")
        frame = gpd.read_parquet(path)
        rows = zip(frame[name].astype(str), shapely.to_wkb(shapely.set_srid(frame.geometry.values, 4326), hex=True,
                                                           include_srid=True), strict=True)
        self.sql(f"copy {table} from stdin", input="".join(f"{a}\t{b}\n" for a, b in rows))
        self.sql(f"create index on {table} using gist (geom); analyze {table}")
        self.sql(f"create table {table}_ready ()")

    def subdivide(self):
        """Makes the tiles of the countries as PostGIS users do it, once."""
        if not self.has("tiles"):
            self.sql("create unlogged table tiles as select iso, ST_Subdivide(geom, 256) geom from borders; "
                     "create index on tiles using gist (geom); analyze tiles; create table tiles_ready ()")


@contextlib.contextmanager
def running(data):
    """A server whose data lie beside the benchmark's; exit 77 where PostGIS is not installed."""
    bin_folder = programs()
    if bin_folder is None:
        print("PostGIS is not installed (Debian: postgresql postgresql-15-postgis-3)", file=sys.stderr)
        raise SystemExit(77)
    folder = Path(os.environ.get("NKGIS_BENCH_POSTGRES", "/var/tmp/nkgis-bench-postgres"))
    folder.mkdir(parents=True, exist_ok=True)
    if os.geteuid() == 0:
        shutil.chown(folder, USER, USER)
    cluster = folder / Path(data).resolve().name
    if not (cluster / "PG_VERSION").exists():
        as_server([bin_folder / "initdb", "-D", cluster, "-A", "trust", "-E", "UTF8", "--locale=C"],
                  capture_output=True)
    options = " ".join(f"-c {one}" for one in SETTINGS) + f" -k {folder}"
    as_server([bin_folder / "pg_ctl", "-D", cluster, "-w", "-l", folder / "log", "-o", options, "start"],
              stdout=subprocess.DEVNULL)
    try:
        server = Server(folder)
        server.sql("create extension if not exists postgis")
        yield server
    finally:
        as_server([bin_folder / "pg_ctl", "-D", cluster, "-w", "-m", "fast", "stop"], stdout=subprocess.DEVNULL)
