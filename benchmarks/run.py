"""Runs nkgis and its peers in turn on the same data and prints medians, memory and ratios.

python run.py FOLDER [--lines 1000 10000 100000] [--repeats 3] [--million]
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

import geopandas as gpd

HERE = Path(__file__).parent
OURS, OWN, DEBIAN = Path(sys.executable), HERE.parent / ".venv-bench" / "bin" / "python", Path("/usr/bin/python3")
"""The interpreters: that of nkgis, that of the peers from the registry, that of Debian's QGIS."""
PEERS = {
    "length": {"geopandas": ("geopandas_length", OURS), "pyproj": ("pyproj_length", OURS),
               "DuckDB": ("duckdb_length", OWN), "QGIS": ("qgis_length", DEBIAN), "PostGIS": ("postgis_length", OURS)},
    "cut": {"geopandas on tiles": ("geopandas_cut", OURS), "DuckDB on tiles": ("duckdb_cut", OWN),
            "SedonaDB on tiles": ("sedonadb_cut", OWN), "QGIS on tiles": ("qgis_cut", DEBIAN),
            "PostGIS on tiles": ("postgis_cut", OURS)},
}
SLOW = {"DuckDB on tiles": 10_000, "QGIS on tiles": 10_000}
"""Peers that take minutes beyond so many lines are left out there."""
MISSING = 77
"""How a peer that is not installed ends."""


def is_there(python):
    """Tells whether an interpreter can run its peers."""
    if python != DEBIAN or not python.exists():
        return python.exists()
    return subprocess.run([python, "-c", "import qgis.core"], check=False, capture_output=True).returncode == 0


def timed(command):
    """Wall seconds, core seconds, peak MiB and check of a command."""
    start = time.perf_counter()
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    out, errors = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) == MISSING:
        return None
    if status:
        raise SystemExit(f"{' '.join(map(str, command))} failed:\n{errors[-2000:]}")
    found = re.search(r"core ([\d.e+-]+) check ([\d.e+-]+)", out)
    core, check = (float(found[1]), float(found[2])) if found else (wall, None)
    return wall, core, usage.ru_maxrss / 1024, check


def contest(folder, job, count, repeats):
    """One job on one size: every contender in turn, several times."""
    ours = HERE / "jobs.py"
    contenders = {"nkgis, 1 thread": [OURS, ours, folder, job, count, 1]}
    if job == "cut":
        contenders["nkgis, 2 threads"] = [OURS, ours, folder, job, count, 2]
    for name, (script, python) in PEERS[job].items():
        if not is_there(python):
            print(f"  {name}: skipped, not installed (make bench-peers)")
        elif count > SLOW.get(name, count):
            print(f"  {name}: skipped, it takes minutes on {count} lines")
        else:
            contenders[name] = [python, HERE / "peers" / f"{script}.py", folder, count]
    runs = {name: [] for name in contenders}
    for _ in range(repeats):
        for name, command in contenders.items():
            if name in runs and (run := timed(command)) is not None:
                runs[name].append(run)
            elif runs.pop(name, None) is not None:
                print(f"  {name}: skipped, not installed (make bench-peers)")
    base = statistics.median(run[1] for run in runs["nkgis, 1 thread"])
    truth = runs["nkgis, 1 thread"][0][3]
    for name, results in runs.items():
        wall, core, memory = (statistics.median(run[k] for run in results) for k in range(3))
        apart = abs(results[0][3] / truth - 1)
        print(f"  {name:22s} core {core:8.3f} s   whole {wall:8.2f} s   {memory:6.0f} MiB   "
              f"{core / base:7.2f} x nkgis   sum differs by {apart:.0e}", flush=True)
    if "geopandas on tiles" in runs:
        whole = statistics.median(run[0] for run in runs["nkgis, 1 thread"])
        peer = statistics.median(run[1] for run in runs["geopandas on tiles"])
        print(f"  the whole process of nkgis against the core of geopandas on tiles: {peer / whole:.2f}")


def small_job(folder, repeats):
    """A file of 100 lines by the command line against the import of geopandas alone."""
    path = folder / "small.geojson"
    gpd.read_parquet(folder / "lines_1000.parquet").head(100).to_file(path)
    measure = [OURS, "-m", "nkgis", "measure", path, "--format", "csv"]
    imports = [OURS, "-c", "import geopandas"]
    walls = [(timed(measure)[0], timed(imports)[0]) for _ in range(2 * repeats + 1)]
    ours, theirs = (statistics.median(wall[k] for wall in walls) for k in range(2))
    print(f"small job, 100 lines: {ours:.2f} s; import geopandas alone: {theirs:.2f} s; ratio {ours / theirs:.2f}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lines", type=int, nargs="*", default=[1000, 10_000, 100_000])
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--million", action="store_true", help="1,000,000 lines by nkgis alone, with its memory")
    chosen = parser.parse_args()
    sizes = [*chosen.lines, *([1_000_000] if chosen.million else [])]
    copies = ["--gpkg"] if is_there(DEBIAN) else []
    subprocess.run([OURS, HERE / "generate.py", chosen.folder, *map(str, sorted({1000, *sizes})), *copies], check=True)
    timed([OURS, HERE / "jobs.py", chosen.folder, "cut", 1000])  # compiles the kernels, once on a machine
    timed([OURS, HERE / "jobs.py", chosen.folder, "length", 1000])
    for job in PEERS:
        for count in chosen.lines:
            print(f"{job}, {count} lines:", flush=True)
            contest(chosen.folder, job, count, chosen.repeats)
    if chosen.million:
        for threads in (1, 2):
            wall, core, memory, _ = timed([OURS, HERE / "jobs.py", chosen.folder, "cut", 1_000_000, threads])
            print(f"cut, 1000000 lines, {threads} threads: core {core:.1f} s, whole {wall:.1f} s, {memory:.0f} MiB")
    small_job(chosen.folder, chosen.repeats)


if __name__ == "__main__":
    main()
