"""Ways on a generated network by nkgis and its peers: build, one to one, memory.

python routing.py FOLDER [--nodes 100000 1000000] [--repeats 3]

The network is a jittered grid thinned to 2.6 edges a node, lengths up to 1.8 times the straight line. For nkgis the
graph is a `Network` in a situation (states, hours, money), the landmarks are made once and kept; a query is from two
places to the path's arcs, beside it the whole path with legs, drawing and sums.
"""

import argparse
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
OWN = HERE.parent / ".venv-bench" / "bin" / "python"
PEERS = {"networkx": 100_000, "igraph": None, "rustworkx": None, "scipy": None}
"""The peers, each with the most nodes that it is asked with (None: any)."""
MISSING = 77
PAIRS = 15


def generate(folder, nodes):
    """Writes the network of so many nodes, and pairs of nodes of its largest part."""
    path = folder / f"network_{nodes}.npz"
    if path.exists():
        return
    from nkgis.analysis.shortest import Arcs, spread

    rng = np.random.default_rng(3)
    side = int(nodes**0.5)
    x, y = np.meshgrid(np.arange(side), np.arange(side))
    lon = 118 + (x.ravel() + rng.uniform(-0.3, 0.3, side * side)) * 0.02
    lat = 32 + (y.ravel() + rng.uniform(-0.3, 0.3, side * side)) * 0.02
    ids = np.arange(side * side).reshape(side, side)
    across = np.column_stack((ids[:, :-1].ravel(), ids[:, 1:].ravel()))
    edges = np.vstack((across, np.column_stack((ids[:-1].ravel(), ids[1:].ravel()))))
    a, b = edges[rng.random(len(edges)) < 0.65].T
    from pyproj import Geod

    metres = np.asarray(Geod(ellps="WGS84").inv(lon[a], lat[a], lon[b], lat[b])[2]) * rng.uniform(1, 1.8, a.size)
    order = np.argsort(np.r_[a, b], kind="stable")
    indptr = np.r_[0, np.cumsum(np.bincount(np.r_[a, b], minlength=side * side))]
    arcs = Arcs(indptr, np.r_[b, a][order], np.r_[metres, metres][order])
    largest = np.flatnonzero(np.isfinite(spread(arcs, {int(ids[side // 2, side // 2]): 0.0}).cost))
    np.savez(path, a=a, b=b, metres=metres, lon=lon, lat=lat, pairs=rng.choice(largest, (PAIRS, 2)))


def ours(folder, nodes):
    """Prints the times of nkgis itself; runs in a process of its own."""
    from nkgis.analysis.anchors import Anchor
    from nkgis.analysis.network import MODES, Network
    from nkgis.analysis.noding import Ways
    from nkgis.analysis.routing import best_path, router
    from nkgis.analysis.shortest import shortest
    from nkgis.analysis.situation import Situation
    from nkgis.app.network_cache import landmarks_for
    from nkgis.app.routing import replace
    from nkgis.io.costs import bundled_costs
    from nkgis.model.kinds import Mode, Status
    from nkgis.model.network import NetworkLine

    data = np.load(folder / f"network_{nodes}.npz")
    a, b, metres = (data[key] for key in ("a", "b", "metres"))
    from shapely.geometry import LineString

    start = time.perf_counter()
    total = float(metres.sum())
    # one line of the network stands for all edges: chainages follow each other on it
    geometry = LineString([(118, 32), (118 + total / 1e5 % 60, 33)])
    whole = NetworkLine(("bench", "bench"), "Generated", Mode.ROAD, total, total, status=Status.OPERATING)
    ends = np.cumsum(metres)
    count = a.size
    road = MODES.index("road")
    network = Network(
        (whole,), Ways([geometry]), data["lon"], data["lat"], np.full(nodes, road), a.astype(np.int64),
        b.astype(np.int64), np.zeros(count, np.int64), np.full(count, road), ends - metres, ends, metres,
        np.full(count, -1, np.int64), (),
    )
    made = router(network, Situation(bundled_costs(), (Mode.ROAD,)))
    build = time.perf_counter() - start
    start = time.perf_counter()
    marks = landmarks_for(made.arcs)
    prepared = time.perf_counter() - start
    start = time.perf_counter()
    marks = landmarks_for(made.arcs)
    kept = time.perf_counter() - start
    made = replace(made, landmarks=marks)
    times, paths, length = [], [], 0.0
    pairs = data["pairs"].tolist()
    states = [[made.graph.states_of(node)[0] for node in pair] for pair in pairs]
    shortest(made.arcs, {states[0][0]: 0.0}, {states[0][1]: 0.0}, marks)
    for one, other in states:
        start = time.perf_counter()
        way = shortest(made.arcs, {one: 0.0}, {other: 0.0}, marks)
        times.append(time.perf_counter() - start)
        length += float(made.graph.metres[way.arcs].sum())
    for one, other in pairs[:3]:
        start = time.perf_counter()
        path = best_path(made, [Anchor("from", (one,)), Anchor("to", (other,))])
        paths.append(time.perf_counter() - start)
        assert path.found
    print(f"build {build:.6f} query {statistics.median(times):.9f} worst {max(times):.9f} sum {length:.6f} "
          f"landmarks {prepared:.3f} kept {kept:.3f} path {statistics.median(paths):.4f} "
          f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")


def run(command):
    """Returns the figures that a contender prints, and its greatest memory in MiB; None where it is not installed."""
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, text=True)
    out = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode == MISSING:
        return None
    if process.returncode:
        raise SystemExit(f"{' '.join(map(str, command))} failed")
    figures = {name: float(value) for name, value in re.findall(r"(\w+) ([\d.e+-]+)", out)}
    return figures | {"memory": usage.ru_maxrss / 1024}


def contest(folder, nodes, repeats):
    """Runs all contenders in turn and prints medians and ratios."""
    contenders = {"nkgis": [sys.executable, __file__, folder, "--ours", nodes]}
    for peer, most in PEERS.items():
        if most is not None and nodes > most:
            print(f"  {peer}: skipped, it takes seconds a way on {nodes} nodes")
        elif not OWN.exists():
            print(f"  {peer}: skipped, not installed (make bench-peers)")
        else:
            contenders[peer] = [OWN, HERE / "peers" / "routes.py", peer, folder, nodes]
    runs = {name: [] for name in contenders}
    for _ in range(repeats):
        for name, command in contenders.items():
            found = run(command)
            if found is None:
                print(f"  {name}: skipped, not installed (make bench-peers)")
            else:
                runs[name].append(found)
    base = statistics.median(one["query"] for one in runs["nkgis"])
    truth = runs["nkgis"][0]["sum"]
    for name, results in runs.items():
        if not results:
            continue
        query, worst, build, memory = (statistics.median(one[key] for one in results)
                                       for key in ("query", "worst", "build", "memory"))
        apart = abs(results[0]["sum"] / truth - 1)
        print(f"  {name:10s} one to one {query * 1000:8.2f} ms (worst {worst * 1000:8.2f})   build {build:6.2f} s   "
              f"{memory:5.0f} MiB   {query / base:7.1f} x nkgis   lengths differ by {apart:.0e}", flush=True)
    last = runs["nkgis"][-1]
    print(f"  nkgis: landmarks {runs['nkgis'][0]['landmarks']:.1f} s once, {last['kept']:.2f} s from the cache; "
          f"the whole path with legs and drawing {last['path'] * 1000:.0f} ms", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--nodes", type=int, nargs="*", default=[100_000, 1_000_000])
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--ours", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--generate", type=int, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.generate:
        generate(chosen.folder, chosen.generate)
        return
    if chosen.ours:
        ours(chosen.folder, chosen.ours)
        return
    chosen.folder.mkdir(parents=True, exist_ok=True)
    sizes = [int(nodes**0.5) ** 2 for nodes in chosen.nodes]
    with tempfile.TemporaryDirectory() as cache:
        os.environ["XDG_CACHE_HOME"] = cache
        for nodes in sizes:
            # in a process of its own: what this one holds would count as its children's memory
            subprocess.run([sys.executable, __file__, chosen.folder, "--generate", str(nodes)], check=True)
            print(f"ways on {nodes} nodes:", flush=True)
            contest(chosen.folder, nodes, chosen.repeats)


if __name__ == "__main__":
    main()
