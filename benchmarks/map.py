"""The map of the window beside folium with the same data inlined: first drawing, frames, gaps, memory.

python map.py FOLDER [--sizes million many points areas]

Each contender runs in a process of its own with a real page (QtWebEngine). "first drawing" runs from the data being
ready (file read and measured, or HTML written) to everything drawn, as the page says; frames are the times between
animation frames while a script pans and zooms; gaps are pauses of the thread of the window while the file is opened.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

SEED = 20261124
SIZES = {"million": (20_000, 50), "many": (200_000, 5), "points": (200_000, 1), "areas": (50_000, 13)}
"""Features and vertices of each: 1,000,000 vertices in 20,000 lines and in 200,000, 200,000 towns, 50,000 polygons."""
VIEW, ZOOM, SIZE = (39.0, 128.0), 7, (1280, 800)
KINDS = ("rail", "road", "gas", "oil", "power")
STATES = ("operating", "construction", "proposed", "shelved", "suspended", "closed")
LIMIT_S = 900


def features(size):
    """What a size consists of, all over the peninsula, as GeoJSON features."""
    count, per = SIZES[size]
    if size in {"million", "many"}:
        return lines(count, per)
    rng = np.random.default_rng(SEED)
    middle = np.stack([rng.uniform(124.5, 131.5, count), rng.uniform(34.5, 43.0, count)], 1)
    return points(rng, middle) if size == "points" else areas(rng, middle, per)


def points(rng, middle):
    """Towns with a name, a kind and a number of people each."""
    kinds = rng.choice(("town", "city", "village", "port"), len(middle))
    people = rng.integers(100, 900_000, len(middle))
    for number, place in enumerate(middle.round(6).tolist()):
        about = {"name": f"Town {number}", "kind": str(kinds[number]), "population": int(people[number])}
        yield {"type": "Feature", "id": f"t{number}", "properties": about,
               "geometry": {"type": "Point", "coordinates": place}}


def areas(rng, middle, per):
    """Round fields with a name and a use each."""
    angle = np.linspace(0, 2 * np.pi, per)
    reach = 0.012 * rng.uniform(0.6, 1.0, (len(middle), per, 1))
    reach[:, -1] = reach[:, 0]
    rings = (middle[:, None, :] + reach * np.stack([np.cos(angle), np.sin(angle) * 0.8], 1)).round(6).tolist()
    for number, ring in enumerate(rings):
        yield {"type": "Feature", "id": f"a{number}", "properties": {"name": f"Field {number}", "use": "rice"},
               "geometry": {"type": "Polygon", "coordinates": [[*ring[:-1], ring[0]]]}}


def lines(count, per):
    """Winding lines with a kind and a status each."""
    rng = np.random.default_rng(SEED)
    start = np.stack([rng.uniform(124.5, 131.5, count), rng.uniform(34.5, 43.0, count)], 1)[:, None, :]
    heading = np.cumsum(rng.normal(0, 0.35, (count, per - 1)), 1) + rng.uniform(0, 2 * np.pi, (count, 1))
    steps = np.stack([np.cos(heading), np.sin(heading) * 0.8], 2) * 0.002
    ways = np.concatenate([start, start + np.cumsum(steps, 1)], 1).round(6).tolist()
    kinds, states = rng.choice(KINDS, count).tolist(), rng.choice(STATES, count).tolist()
    for number, line in enumerate(ways):
        about = {"name": f"Way {number}", "kind": kinds[number], "status": states[number]}
        yield {"type": "Feature", "id": f"w{number}", "properties": about,
               "geometry": {"type": "LineString", "coordinates": line}}


def data_file(folder, size):
    """The GeoJSON file of a size, made when it is not there."""
    path = folder / f"map_{size}.geojson"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        body = ",\n".join(json.dumps(feature) for feature in features(size))
        path.write_text(f'{{"type": "FeatureCollection", "features": [\n{body}\n]}}\n')
    return path


def memory_mib():
    """Resident MiB of this process and of all it has started."""
    parents, sizes = {}, {}
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            fields = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
        except OSError:
            continue
        number = int(status.parent.name)
        parents[number] = int(fields["PPid"])
        sizes[number] = int(fields.get("VmRSS", "0 kB").split()[0]) / 1024
    ours = {os.getpid()}
    while more := {n for n, parent in parents.items() if parent in ours} - ours:
        ours |= more
    return sizes.get(os.getpid(), 0.0), sum(sizes.get(n, 0.0) for n in ours)


class Watch:
    """Counts the pauses of the thread of the window with a timer of 5 ms."""

    def __init__(self, app):
        from PySide6.QtCore import QTimer

        self.app, self.gaps, self.last = app, [], time.perf_counter()
        self.timer = QTimer(interval=5)
        self.timer.timeout.connect(self.tick)
        self.timer.start()

    def tick(self):
        now = time.perf_counter()
        self.gaps.append(now - self.last)
        self.last = now

    def longest_ms(self):
        """The longest pause since the last question."""
        self.tick()
        found, self.gaps = max(self.gaps), []
        return 1000 * found

    def until(self, done, limit_s=LIMIT_S):
        """Lets the window run until something is done; SystemExit when it never is."""
        end = time.perf_counter() + limit_s
        while not done():
            self.app.processEvents()
            time.sleep(0.001)
            if time.perf_counter() > end:
                raise SystemExit("the time is over")

    def rest(self, seconds):
        end = time.perf_counter() + seconds
        self.until(lambda: time.perf_counter() > end)

    def script(self, page, text):
        """What a script in the page gives."""
        answer = []
        page.runJavaScript(text, 0, answer.append)
        self.until(lambda: answer)
        return answer[0]


DRAWN = """requestAnimationFrame(function () { requestAnimationFrame(function () { setTimeout(function () {
  window.benchMap = %s; document.title = "drawn"; }, 0); }); });"""
MOVE = """(function (map) {
  var frames = [], last = performance.now(), on = true, z = map.getZoom(), i = 0;
  requestAnimationFrame(function f(t) { frames.push(t - last); last = t; if (on) requestAnimationFrame(f); });
  var pan = function (x, y) { return function () { map.panBy([x, y], { animate: true, duration: 0.6 }); }; };
  var zoom = function (to) { return function () { map.setZoom(to, { animate: true }); }; };
  var steps = [pan(250, 120), pan(-300, 60), zoom(z + 1), pan(200, -90), zoom(z + 3), pan(-250, 80), zoom(z)];
  (function next() {
    if (i < steps.length) { steps[i++](); setTimeout(next, 900); }
    else { on = false; window.benchFrames = JSON.stringify(frames.slice(1)); }
  })();
})(%s); 1"""


def moved(watch, page, name):
    """Times between frames, in ms, while the map is panned and zoomed."""
    watch.script(page, MOVE % name)
    watch.until(lambda: watch.script(page, "window.benchFrames || ''"))
    return np.array(json.loads(watch.script(page, "window.benchFrames")))


def result(**values):
    mine, all_of_it = memory_mib()
    print("RESULT " + json.dumps({**values, "process_mib": mine, "all_mib": all_of_it}))
    sys.stdout.flush()
    os._exit(0)  # the figures are there: nothing is gained by an orderly end


def frames_of(frames):
    return {"p50_ms": float(np.percentile(frames, 50)), "p95_ms": float(np.percentile(frames, 95)),
            "worst_ms": float(frames.max())}


def run_nkgis(path):
    """Opens the file in the window as a user does."""
    import tempfile

    from PySide6.QtCore import QSettings

    from nkgis.ui.application import build_application, build_window, start_loading
    from nkgis.ui.collector import Collector

    app = build_application(["nkgis"])
    settings = QSettings(str(Path(tempfile.mkdtemp()) / "settings.ini"), QSettings.Format.IniFormat)
    window = build_window(app, settings)
    Collector(window)
    window.resize(*SIZE)
    window.show()
    watch = Watch(app)
    start_loading(window, [])
    watch.until(lambda: window.session.workspace is not None and window.map.view is not None)
    idle = []
    window.map.view.idle.connect(lambda: idle.append(time.perf_counter()))
    watch.until(lambda: idle)
    watch.rest(2.0)
    watch.longest_ms()
    start, ended, opened = time.perf_counter(), [], []
    window.runner.started.connect(lambda task: task.succeeded.connect(lambda _: ended.append(time.perf_counter())))
    window.commands.layers_opened.connect(opened.append)
    window.commands.open_files([path])
    watch.until(lambda: opened)
    reading_gap = watch.longest_ms()
    drawn = len(idle)
    watch.until(lambda: len(idle) > drawn)
    watch.rest(0.3)
    drawing_gap = watch.longest_ms()
    page = window.map.view.page()
    drawn_s = idle[drawn] - ended[0]
    watch.rest(2.0)
    watch.until(lambda: not window.runner.running)  # names and shapes are indexed by now
    working_gap = watch.longest_ms()
    watch.script(page, f"nk.map.setView([{VIEW[0]}, {VIEW[1]}], {ZOOM}, {{ animate: false }}); 1")
    watch.rest(3.0)
    frames = moved(watch, page, "nk.map")
    result(ready_s=ended[0] - start, drawn_s=drawn_s, reading_gap_ms=reading_gap, drawing_gap_ms=drawing_gap,
           working_gap_ms=working_gap, **frames_of(frames))  # fmt: skip


def run_folium(path):
    """Shows folium's map with the GeoJSON inlined, from a file as folium's users do; its scripts lie beside it."""
    import tempfile

    import folium
    from PySide6.QtCore import QUrl
    from PySide6.QtWebEngineCore import QWebEngineSettings
    from PySide6.QtWebEngineWidgets import QWebEngineView
    from PySide6.QtWidgets import QApplication

    from nkgis.cartography.assets_store import asset_name, stored_asset

    app = QApplication(["folium"])
    view = QWebEngineView()
    view.page().settings().setAttribute(QWebEngineSettings.WebAttribute.LocalContentCanAccessRemoteUrls, False)
    view.resize(*SIZE)
    view.show()
    watch = Watch(app)
    watch.rest(1.5)
    watch.longest_ms()
    start = time.perf_counter()
    data = json.loads(path.read_text())
    chart = folium.Map(VIEW, zoom_start=ZOOM, tiles=None, prefer_canvas=True)
    # of points its own pins would be one element of the page each, which no browser bears
    dot = folium.CircleMarker(radius=3) if data["features"][0]["geometry"]["type"] == "Point" else None
    folium.GeoJson(data, style_function=lambda _: {"color": "#c0392b", "weight": 1.6}, marker=dot).add_to(chart)
    folder = Path(tempfile.mkdtemp())
    html = chart.get_root().render()
    for _, url in [*chart.default_js, *chart.default_css]:
        name = asset_name(url)
        content = stored_asset(name)
        (folder / name).write_text(content or "")
        html = html.replace(url, name)
    name = chart.get_name()
    html = html.replace("</html>", f"<script>{DRAWN % name}</script></html>")
    (folder / "map.html").write_text(html)
    ready = time.perf_counter()
    reading_gap = watch.longest_ms()
    view.load(QUrl.fromLocalFile(str(folder / "map.html")))
    watch.until(lambda: view.title() == "drawn")
    drawn = time.perf_counter()
    drawing_gap = watch.longest_ms()
    watch.rest(2.0)
    frames = moved(watch, view.page(), "window.benchMap")
    result(ready_s=ready - start, drawn_s=drawn - ready, reading_gap_ms=reading_gap, drawing_gap_ms=drawing_gap,
           **frames_of(frames))  # fmt: skip


RUNS = {"nkgis": run_nkgis, "folium": run_folium}
ROWS = (
    ("ready_s", "read and made ready", "s"), ("drawn_s", "first drawing", "s"), ("p50_ms", "median frame", "ms"),
    ("p95_ms", "p95 frame", "ms"), ("worst_ms", "longest frame", "ms"),
    ("reading_gap_ms", "longest gap, reading", "ms"), ("drawing_gap_ms", "longest gap, drawing", "ms"),
    ("working_gap_ms", "longest gap, indexing", "ms"),
    ("process_mib", "memory, process", "MiB"), ("all_mib", "memory, with the page", "MiB"),
)  # fmt: skip


def run(name, path):
    """The figures of one contender, which has a process of its own."""
    settings = {"QTWEBENGINE_DISABLE_SANDBOX": "1"} if os.geteuid() == 0 else {}
    if not os.environ.get("DISPLAY"):
        settings["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, __file__, str(path.parent), "--contender", name, "--file", str(path)]
    done = subprocess.run(command, env={**os.environ, **settings}, capture_output=True, text=True, check=False)
    line = next((k for k in done.stdout.splitlines() if k.startswith("RESULT ")), None)
    if line is None:
        raise SystemExit(f"{name} failed:\n{done.stdout[-500:]}{done.stderr[-2000:]}")
    return json.loads(line.removeprefix("RESULT "))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sizes", nargs="*", default=list(SIZES), choices=list(SIZES))
    parser.add_argument("--contender", choices=list(RUNS))
    parser.add_argument("--file", type=Path)
    chosen = parser.parse_args()
    if chosen.contender:
        RUNS[chosen.contender](chosen.file)
    for size in chosen.sizes:
        count, per = SIZES[size]
        print(f"map, {size}: {count} features, {count * per} vertices:", flush=True)
        path = data_file(chosen.folder, size)
        ours, theirs = run("nkgis", path), run("folium", path)
        for key, text, unit in ROWS:
            if key not in theirs:
                print(f"  {text:22s} nkgis {ours[key]:9.2f} {unit}", flush=True)
                continue
            ratio = theirs[key] / ours[key] if ours[key] else float("inf")
            print(f"  {text:22s} nkgis {ours[key]:9.2f} {unit:3s}  inline folium {theirs[key]:9.2f} {unit:3s}  "
                  f"{ratio:7.2f} x nkgis", flush=True)


if __name__ == "__main__":
    main()
