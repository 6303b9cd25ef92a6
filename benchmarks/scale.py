"""A job in parts beside the plain streaming path: what the folder of tables and Dask's workers cost and bring.

python scale.py FOLDER [--lines 80000]

The data are the lines and borders of generate.py (125 vertices a line) in row groups of 5,000. Every contender runs in
a process of its own; wall time is of the whole process, memory the largest sum of resident sizes of all its processes.
"""

import argparse
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pyarrow.parquet as pq

HERE = Path(__file__).parent
ROWS = 5000
CONTENDERS = {
    "plain, 1 thread": ["--threads", "1", "--format", "parquet"],
    "plain, 2 threads": ["--threads", "2", "--format", "parquet"],
    "in parts, 1 thread": ["--engine", "local", "--threads", "1"],
    "dask, 1 worker": ["--engine", "dask", "--workers", "1"],
    "dask, 2 workers": ["--engine", "dask", "--workers", "2"],
}


def parted(folder, count):
    """The lines with row groups of ROWS."""
    path = folder / f"lines_{count}_parts.parquet"
    if not path.exists():
        pq.write_table(pq.read_table(folder / f"lines_{count}.parquet"), path, row_group_size=ROWS)
    return path


def tree_mib(root):
    """Resident MiB of a process and all it has started."""
    parents, sizes = {}, {}
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            fields = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
        except OSError:
            continue
        parents[int(status.parent.name)] = int(fields["PPid"])
        sizes[int(status.parent.name)] = int(fields.get("VmRSS", "0 kB").split()[0]) / 1024
    ours = {root}
    while more := {n for n, parent in parents.items() if parent in ours} - ours:
        ours |= more
    return sum(sizes.get(n, 0.0) for n in ours)


def timed(command):
    """Wall seconds and peak MiB of a command with all its processes."""
    start = time.perf_counter()
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    peak = [0.0]

    def watch():
        while process.poll() is None:
            peak[0] = max(peak[0], tree_mib(process.pid))
            time.sleep(0.1)

    watcher = threading.Thread(target=watch)
    watcher.start()
    errors = process.stderr.read()
    process.wait()
    wall = time.perf_counter() - start
    watcher.join()
    if process.returncode not in (0, 3):
        raise SystemExit(f"{' '.join(map(str, command))} failed:\n{errors[-2000:]}")
    return wall, peak[0]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lines", type=int, default=80_000)
    chosen = parser.parse_args()
    subprocess.run([sys.executable, HERE / "generate.py", chosen.folder, str(chosen.lines)], check=True)
    path, out = parted(chosen.folder, chosen.lines), chosen.folder / "out"
    common = [sys.executable, "-m", "nkgis", "measure", path, "--borders", chosen.folder / "borders.parquet",
              "--country-field", "iso", "--part-rows", str(ROWS), "--quiet"]
    plain = [word for word in common if word not in ("--part-rows", str(ROWS))]
    timed([*plain, "--format", "parquet", "--out", out])  # compiles, once on a machine
    print(f"jobs in parts, {chosen.lines} lines:", flush=True)
    base = None
    for name, words in CONTENDERS.items():
        for left in (out, chosen.folder / "out-parts"):
            shutil.rmtree(left, ignore_errors=True) if left.is_dir() else left.unlink(missing_ok=True)
        target = out if name.startswith("plain") else chosen.folder / "out-parts"
        wall, memory = timed([*(plain if name.startswith("plain") else common), *words, "--out", target])
        base = base or wall
        print(f"  {name:20s} whole {wall:7.2f} s   {memory:6.0f} MiB   {wall / base:5.2f} x plain on one thread",
              flush=True)


if __name__ == "__main__":
    main()
