"""A large layer in the window: opened, painted and clicked without work in the thread of the window."""

import json
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from shapely.geometry import LineString, Point, mapping

from nkgis.cartography.tiles import large
from nkgis.cartography.tiles.tile_set import TileSet
from nkgis.ui.main_window import MainWindow

from .conftest import small_workspace

COUNT = 60
HERE = (130.35, 42.36)


@pytest.fixture
def threads(monkeypatch) -> list[tuple[str, bool]]:
    """What was read, cut and painted, and whether in the thread of the window."""
    from nkgis.app import operations
    from nkgis.cartography import geojson, scene
    from nkgis.cartography.tiles import geometry

    seen: list[tuple[str, bool]] = []

    def recorded(name, work):
        def run(*args, **options):
            seen.append((name, threading.current_thread() is threading.main_thread()))
            return work(*args, **options)

        return run

    monkeypatch.setattr(large, "LARGE_ROWS", COUNT)
    monkeypatch.setattr(operations, "read_kinds", recorded("read", operations.read_kinds))
    monkeypatch.setattr(operations, "measured_rows", recorded("measure", operations.measured_rows))
    monkeypatch.setattr(large, "tile_geometry", recorded("index", large.tile_geometry))
    monkeypatch.setattr(large, "_made", recorded("style", large._made))
    monkeypatch.setattr(geometry, "_thinned", recorded("thin", geometry._thinned))
    monkeypatch.setattr(geojson, "layer_geojson", recorded("geojson", geojson.layer_geojson))
    monkeypatch.setattr(TileSet, "tile", recorded("tile", TileSet.tile))
    monkeypatch.setattr(scene.MapScene, "to_json", recorded("scene", scene.MapScene.to_json))
    return seen


@pytest.fixture
def shown(qtbot, window: MainWindow, threads, tmp_path) -> Iterator[MainWindow]:
    """The window with a large layer opened from a file."""
    path = tmp_path / "ways.geojson"
    lines = [LineString([(130.0, 42.0 + n / 100), (130.7, 42.0 + n / 100)]) for n in range(COUNT)]
    features = [
        {"type": "Feature", "id": f"w/{n}", "properties": {"name": f"Way {n}", "kind": "road"},
         "geometry": {"type": "LineString", "coordinates": list(line.coords)}}
        for n, line in enumerate(lines)
    ]  # fmt: skip
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    window.show()
    window.map.start()
    with qtbot.waitSignal(window.map.view.idle, timeout=20_000):
        window.session.start(small_workspace())
    with qtbot.waitSignal(window.commands.layers_opened, timeout=60_000):
        window.commands.open_files([path])
    qtbot.waitUntil(lambda: asked(qtbot, window, "painted") > 0, timeout=20_000)
    yield window
    assert window.map.view.console == ()


QUESTIONS = {
    "painted": "document.querySelectorAll('.leaflet-tile-loaded').length",
    "groups": "nk.groups.map(function (group) { return group.map(function (layer) { return layer.id; }); })",
    "single": "nk.layerShapes.ways && Object.keys(nk.layerShapes.ways)",
    "pane": "[nk.tileLayers.ways.paneElement.style.opacity, nk.map.hasLayer(nk.tileLayers.ways.grid)]",
    "order": "[nk.tileLayers.ways.paneElement.style.zIndex, nk.map.getPane('nkLines').style.zIndex, "
             "nk.map.getPane('nkLines1').style.zIndex, nk.map.getPane('nkNames').style.zIndex].map(Number)",
    "address": "nk.tileLayers.ways.address",
}  # fmt: skip


def asked(qtbot, window, name):
    answers: list[str] = []
    window.map.view.page().runJavaScript(f"JSON.stringify({QUESTIONS[name]})", 0, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=5000)
    return json.loads(answers[0]) if answers[0] else None


def point(qtbot, window, lon, lat) -> QPoint:
    answers: list[tuple[float, float]] = []
    window.map.view.screen_point(lon, lat, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=5000)
    return QPoint(round(answers[0][0]), round(answers[0][1]))


def test_that_reading_measuring_cutting_and_painting_never_run_in_the_thread_of_the_window(qtbot, shown, threads):
    from dataclasses import replace

    window = shown
    layer = window.session.workspace.project.layer("ways")
    window.session.change("Fade", window.session.workspace.project.with_layer(replace(layer, opacity=0.5)))
    window.session.stack.undo()
    window.session.stack.undo()
    window.session.stack.redo()
    window.themes.choose("dark")
    qtbot.waitUntil(lambda: "dark" in asked(qtbot, window, "address"), timeout=5000)
    qtbot.waitUntil(lambda: asked(qtbot, window, "painted") > 0, timeout=20_000)
    names = {name for name, _ in threads}
    assert names >= {"read", "measure", "index", "style", "thin", "tile", "scene"}
    assert [name for name, in_window in threads if in_window] == []


def test_that_a_click_selects_the_feature_under_it_and_the_page_gets_that_one_alone(qtbot, shown):
    window = shown
    window.session.select(None)
    window.map.fit((130.3, 42.33, 130.4, 42.39))
    qtbot.wait(900)
    qtbot.mouseClick(window.map.view.focusProxy(), Qt.MouseButton.LeftButton, pos=point(qtbot, window, *HERE))
    qtbot.waitUntil(lambda: window.session.selected == ("ways", "w/36"), timeout=5000)
    assert window.passport.passport.title == "Way 36"
    qtbot.waitUntil(lambda: "w/36" in asked(qtbot, window, "single"), timeout=5000)
    requests = [url for url in window.map.view.requests.seen if "ways" in url]
    assert not any("layers/ways." in url for url in requests)
    found = window.map.view.hits_at(*HERE, 9.0, 30.0)
    assert [hit.feature for hit in found][:3] == ["w/36", "w/37", "w/35"]


def test_that_tiles_lie_among_the_layers_fade_hide_and_keep_their_data_when_restyled(qtbot, shown):
    from dataclasses import replace

    window = shown
    assert asked(qtbot, window, "groups")[1] == ["ways", "places"]
    tiles, below, above, names = asked(qtbot, window, "order")
    assert below < tiles < above < names
    project = window.session.workspace.project
    layer = project.layer("ways")
    window.session.change("Fade", project.with_layer(replace(layer, opacity=0.4)))
    qtbot.waitUntil(lambda: asked(qtbot, window, "pane") == ["0.4", True], timeout=5000)
    window.session.change("Hide", project.with_layer(replace(layer, visible=False)))
    qtbot.waitUntil(lambda: asked(qtbot, window, "pane")[1] is False, timeout=5000)
    assert window.map.view.hits_at(*HERE, 9.0) == []
    window.session.stack.undo()
    before = asked(qtbot, window, "address")
    geometry = window.map.view.pages.scene.layer("ways").tiles.geometry
    window.themes.choose("dark")
    qtbot.waitUntil(lambda: asked(qtbot, window, "address") != before, timeout=5000)
    assert window.map.view.pages.scene.layer("ways").tiles.geometry is geometry


def test_that_a_request_given_up_by_the_page_is_dropped_and_a_late_answer_harms_nothing(qtbot, shown):
    answers = shown.map.view._handler.answers
    gate = threading.Event()
    real = shown.map.view.pages.resource

    def held_up(path, query=None):
        if threading.current_thread() is not threading.main_thread():
            gate.wait(20)
        return real(path, query or {})

    shown.map.view.pages.resource = held_up
    shown.map.fit((126.0, 37.0, 128.0, 39.0))
    qtbot.waitUntil(lambda: answers.open > 0, timeout=5000)
    shown.map.view.page().runJavaScript("nk.dropTiles(nk.tileLayers.ways); 1", 0, lambda _: None)
    qtbot.wait(300)
    gate.set()
    qtbot.waitUntil(lambda: answers.open == 0, timeout=5000)


def collection(path, shapes):
    features = [
        {"type": "Feature", "id": f"f{n}", "properties": {"name": f"Thing {n}"}, "geometry": mapping(one)}
        for n, one in enumerate(shapes)
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


SHAPES = {
    "towns": [Point(130.35, 42.36 + n / 200) for n in range(COUNT)],
    "fields": [Point(130.35, 42.36 + n / 200).buffer(0.002) for n in range(COUNT)],
}


@pytest.mark.parametrize("name", SHAPES)
def test_that_large_points_and_areas_are_read_cut_and_painted_in_workers_and_can_be_clicked(
    qtbot, window: MainWindow, threads, tmp_path, name
):
    window.show()
    window.map.start()
    with qtbot.waitSignal(window.map.view.idle, timeout=20_000):
        window.session.start(small_workspace())
    with qtbot.waitSignal(window.commands.layers_opened, timeout=60_000):
        window.commands.open_files([collection(tmp_path / f"{name}.geojson", SHAPES[name])])
    qtbot.waitUntil(lambda: asked(qtbot, window, "painted") > 0, timeout=20_000)
    assert {called for called, _ in threads} >= {"read", "index", "style", "tile", "scene"}
    assert [called for called, in_window in threads if in_window] == []
    assert window.session.selected is None
    window.map.fit((130.34, 42.355, 130.36, 42.365))
    qtbot.wait(900)
    qtbot.mouseClick(window.map.view.focusProxy(), Qt.MouseButton.LeftButton, pos=point(qtbot, window, 130.35, 42.36))
    qtbot.waitUntil(lambda: window.session.selected == (name, "f0"), timeout=5000)
    assert window.passport.passport.title == "Thing 0"
    headings = [section.title for section in window.passport.passport.sections]
    assert headings[0] == ("Position" if name == "towns" else "Measured on the ellipsoid")
    assert window.map.view.console == ()


def test_that_a_file_can_be_given_up_while_it_is_opened_and_nothing_of_it_stays(
    qtbot, window: MainWindow, monkeypatch, tmp_path
):
    from nkgis.io import kind_rows

    begun, goes_on, checked, told = threading.Event(), threading.Event(), [], []
    kind_of = kind_rows._kind

    def held_up(geometry):
        checked.append(geometry)
        if len(checked) == 3:
            begun.set()
            goes_on.wait(20)
        return kind_of(geometry)

    monkeypatch.setattr(kind_rows, "MANY", 1)
    monkeypatch.setattr(kind_rows, "_kind", held_up)
    before = small_workspace()
    window.session.start(before)
    qtbot.waitUntil(lambda: not window.runner.running, timeout=20_000)
    window.commands.open_files([collection(tmp_path / "fields.geojson", SHAPES["fields"])])
    (task,) = window.runner.running
    task.progressed.connect(lambda *step: told.append(step))
    qtbot.waitUntil(begun.is_set, timeout=20_000)
    with qtbot.waitSignals([task.cancelled, window.runner.idle], timeout=20_000):
        window.status.stop.click()
        goes_on.set()
    assert len(checked) == 3
    assert [done for done, total, _ in told if total == COUNT] == [0, 1, 2]
    assert window.session.workspace is before
    assert window.session.stack.count() == 0


def test_that_a_layer_that_is_gone_leaves_nothing_behind_but_its_undo_step(qtbot, shown):
    import gc
    import weakref

    from nkgis.cartography.tiles.large import is_ready

    window = shown
    workspace = window.session.workspace
    held = (workspace.project.layer("ways"), workspace.rows["ways"].frame, workspace.routes)
    window.remove_layer("ways")
    qtbot.waitUntil(lambda: not window.runner.running, timeout=20_000)
    assert not is_ready(*held)
    window.session.stack.undo()
    qtbot.waitUntil(lambda: window.map.view.pages.scene.layer("ways") is not None, timeout=20_000)
    assert window.map.view.hits_at(*HERE, 9.0)
    frame = weakref.ref(held[1])
    del held, workspace
    window.session.start(small_workspace())
    qtbot.wait(300)
    gc.collect()
    assert frame() is None


def test_that_a_restyle_sorts_rows_in_a_worker_and_changes_the_address_of_the_tiles_alone(
    qtbot, shown, threads, monkeypatch
):
    from nkgis.app import large_layers
    from nkgis.app.styles import varied_symbol
    from nkgis.cartography import styled
    from nkgis.model.kinds import LayerKind
    from nkgis.model.style import LayerStyle, StyleClass, StyleKind, Symbol

    sorting: list[bool] = []
    work = styled.classed

    def classed(*args):
        sorting.append(threading.current_thread() is threading.main_thread())
        return work(*args)

    monkeypatch.setattr(large_layers, "STYLED_AT_ONCE", 10)
    monkeypatch.setattr(styled, "classed", classed)
    window, before = shown, asked(qtbot, shown, "address")
    made = window.map.view.pages.scene.layer("ways")
    rule = StyleClass(varied_symbol(0, LayerKind.LINES), filter='name like "%1%"')
    window.styler.apply("ways", LayerStyle(StyleKind.RULES, classes=(rule,)))
    qtbot.waitUntil(lambda: asked(qtbot, window, "address") != before, timeout=20_000)
    second = asked(qtbot, window, "address")
    assert second.split("/")[:3] == before.split("/")[:3]  # the rows are the same, the style key is another
    now = window.map.view.pages.scene.layer("ways")
    assert now.url == made.url
    assert now.tiles.geometry is made.tiles.geometry
    assert len(now.tiles.looks) == 2
    assert sorting == [False]
    layer = window.layers.tree.items["ways"]
    assert layer.childCount() == 2
    recoloured = StyleClass(Symbol("#00AA88"), filter=rule.filter)
    window.styler.apply("ways", LayerStyle(StyleKind.RULES, classes=(recoloured,)))
    qtbot.waitUntil(lambda: asked(qtbot, window, "address") != second, timeout=20_000)
    window.session.stack.undo()
    qtbot.waitUntil(lambda: asked(qtbot, window, "address") == second, timeout=20_000)
    assert sorting == [False]  # another colour sorts nothing anew
    assert [name for name, in_window in threads if in_window] == []
