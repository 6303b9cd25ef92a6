import json
import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from nkgis.ui.map.scheme import register_scheme

register_scheme()

from PySide6.QtCore import QPoint, Qt  # noqa: E402

from nkgis.cartography.messages import Cursor, FitBounds, Mark, Select, SetLanguage, SetTheme, ShowLayer, Zoom  # noqa: E402
from nkgis.cartography.style import style  # noqa: E402
from nkgis.ui.map.view import MapView, ViewState  # noqa: E402
from tests.ui.map_fixture import HOSTILE, VIEW, provider, scene  # noqa: E402

# What Qt says on a machine without a graphics card; anything else is a fault of ours.
NO_CARD = (
    "Sandboxing disabled",
    "QRhiGles2",
    "Failed to create RHI",
    "This plugin does not support",
    "QVulkanInstance",
    "GBM is not",
    "GPUInfo not initialized",
)


@pytest.fixture
def view(qtbot, qtlog) -> Iterator[MapView]:
    map_view = MapView()
    map_view.resize(800, 600)
    map_view.show()
    yield map_view
    map_view.shut_down()
    map_view.close()
    map_view.deleteLater()
    qtbot.wait(20)
    assert [r.message for r in qtlog.records if not r.message.startswith(NO_CARD)] == []


@pytest.fixture
def drawn(qtbot, view: MapView) -> MapView:
    with qtbot.waitSignal(view.idle, timeout=20_000):
        view.set_scene(scene(), provider)
    return view


def asked(qtbot, view: MapView, script: str):
    """Returns what a script gives, sent through JSON."""
    answers: list[str] = []
    view.page().runJavaScript(f"JSON.stringify({script})", 0, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=5000)
    return json.loads(answers[0]) if answers[0] else None


def point(qtbot, view: MapView, lon: float, lat: float) -> QPoint:
    answers: list[tuple[float, float]] = []
    view.screen_point(lon, lat, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=5000)
    return QPoint(round(answers[0][0]), round(answers[0][1]))


def click(qtbot, view: MapView, at: QPoint) -> list[str]:
    with qtbot.waitSignal(view.feature_clicked, timeout=5000) as signal:
        qtbot.mouseClick(view.focusProxy(), Qt.MouseButton.LeftButton, pos=at)
    return signal.args


def test_that_a_click_on_a_line_names_its_layer_and_feature(qtbot, drawn: MapView) -> None:
    assert click(qtbot, drawn, point(qtbot, drawn, 130.4, 42.3)) == ["railways", "one"]


def test_that_a_click_beside_a_line_within_six_pixels_still_hits_it(qtbot, drawn: MapView) -> None:
    at = point(qtbot, drawn, 130.4, 42.3)
    assert click(qtbot, drawn, at + QPoint(0, 5)) == ["railways", "one"]
    assert click(qtbot, drawn, at + QPoint(0, 40)) == ["", ""]


def test_that_a_click_on_nothing_clears_the_selection(qtbot, drawn: MapView) -> None:
    assert click(qtbot, drawn, point(qtbot, drawn, 131.0, 42.15)) == ["", ""]


def test_that_a_line_of_no_route_takes_no_click(qtbot, drawn: MapView) -> None:
    assert click(qtbot, drawn, point(qtbot, drawn, 130.4, 42.8)) == ["", ""]


def test_that_areas_and_points_take_clicks_where_no_line_is(qtbot, drawn: MapView) -> None:
    assert click(qtbot, drawn, point(qtbot, drawn, 130.17, 42.6)) == ["area", "zone"]
    assert click(qtbot, drawn, point(qtbot, drawn, 130.85, 42.25)) == ["places", "khasan"]


def test_that_a_second_click_at_a_spot_takes_the_next_thing_there(qtbot, drawn: MapView) -> None:
    at = point(qtbot, drawn, 130.6, 42.4)  # a crossing on the line
    assert click(qtbot, drawn, at) == ["railways", "one"]
    drawn.send(Select("railways", "one"))
    qtbot.wait(600)  # not a double click
    assert click(qtbot, drawn, at) == ["crossings", "bridge"]
    drawn.send(Select("crossings", "bridge"))
    qtbot.wait(600)
    assert click(qtbot, drawn, at) == ["railways", "one"]
    drawn.send(Select("railways", "one"))
    assert click(qtbot, drawn, point(qtbot, drawn, 130.4, 42.3)) == ["railways", "one"]


def test_that_a_hidden_layer_takes_no_click(qtbot, drawn: MapView) -> None:
    at = point(qtbot, drawn, 130.4, 42.3)
    with qtbot.waitSignal(drawn.idle, timeout=5000):
        drawn.send(ShowLayer("railways", False, 1.0))
    assert click(qtbot, drawn, at) == ["", ""]


def test_that_nothing_leaves_the_machine(qtbot, drawn: MapView) -> None:
    drawn.page().runJavaScript(
        "fetch('https://example.org/').catch(function () {}); new Image().src = 'http://example.org/a.png';"
    )
    qtbot.waitUntil(lambda: len(drawn.requests.refused) == 2, timeout=5000)
    assert all(url.startswith("nkgis://app/") for url in set(drawn.requests.seen) - set(drawn.requests.refused))


def test_that_the_page_itself_asks_for_nothing_foreign_and_reports_no_error(qtbot, drawn: MapView) -> None:
    assert drawn.requests.refused == ()
    assert [line for line in drawn.console if line.startswith("Error")] == []


def test_that_messages_wait_until_the_page_is_ready(qtbot, view: MapView) -> None:
    assert not view.is_ready
    view.send(Select("railways", "one"))
    with qtbot.waitSignals([view.ready, view.idle], timeout=20_000):
        view.set_scene(scene(), provider)
    assert view.is_ready
    assert asked(qtbot, view, "nk.selected") == ["railways", "one"]


def test_that_a_hostile_name_stays_text(qtbot, view: MapView) -> None:
    with qtbot.waitSignal(view.idle, timeout=20_000):
        view.set_scene(scene(name=HOSTILE), provider)
    view.send(Select("railways", "one"))
    qtbot.waitUntil(lambda: asked(qtbot, view, "nk.selected") is not None, timeout=5000)
    assert asked(qtbot, view, "document.images.length") == 0
    assert asked(qtbot, view, "window.hacked === undefined") is True
    assert HOSTILE in asked(qtbot, view, "nk.labelled")
    assert view.requests.refused == ()


def test_that_theme_and_language_change_without_a_reload(qtbot, drawn: MapView) -> None:
    before = len([url for url in drawn.requests.seen if url == "nkgis://app/"])
    drawn.send(SetTheme("dark"))
    drawn.send(SetLanguage("ru"))
    qtbot.waitUntil(lambda: asked(qtbot, drawn, "[nk.theme, nk.language]") == ["dark", "ru"], timeout=5000)
    assert len([url for url in drawn.requests.seen if url == "nkgis://app/"]) == before == 1
    sea = style().theme("dark").map["sea"]
    assert asked(qtbot, drawn, "nk.colors().map.sea") == sea


def test_that_a_change_of_visibility_fetches_no_geometry_again(qtbot, drawn: MapView) -> None:
    with qtbot.waitSignal(drawn.idle, timeout=5000):
        drawn.set_scene(scene(hidden=("railways",)), provider)
    layers = [url for url in drawn.requests.seen if "/layers/" in url]
    assert len(layers) == len(set(layers)) == 4
    assert asked(qtbot, drawn, "nk.layerById.railways.visible") is False


def test_that_the_view_is_reported_after_a_move(qtbot, drawn: MapView) -> None:
    with qtbot.waitSignal(drawn.view_moved, timeout=5000) as signal:
        drawn.send(FitBounds(VIEW, False))
    (state,) = signal.args
    assert isinstance(state, ViewState)
    west, south, east, north = state.bounds
    assert west < VIEW[0] < VIEW[2] < east
    assert south < VIEW[1] < VIEW[3] < north
    with qtbot.waitSignal(drawn.view_moved, timeout=5000) as nearer:
        drawn.send(Zoom(1))
    assert nearer.args[0].scale_denominator == pytest.approx(state.scale_denominator / 2, rel=0.01)


def test_that_the_scale_bar_is_true_at_the_middle_of_the_map(qtbot, drawn: MapView) -> None:
    from pyproj import Geod

    metres, pixels = asked(qtbot, drawn, "[Number(nk.bar.dataset.metres), Number(nk.bar.dataset.pixels)]")
    place = "function (x) { var p = nk.map.containerPointToLatLng([x, 300]); return [p.lng, p.lat]; }"
    a, b = asked(qtbot, drawn, f"[400 - {pixels} / 2, 400 + {pixels} / 2].map({place})")
    true_m = Geod(ellps="WGS84").inv(*a, *b)[2]
    assert metres == pytest.approx(true_m, rel=0.005)


def test_that_the_keys_zoom_and_clear(qtbot, drawn: MapView) -> None:
    zoom = asked(qtbot, drawn, "nk.map.getZoom()")
    click(qtbot, drawn, point(qtbot, drawn, 131.0, 42.15))
    qtbot.keyClick(drawn.focusProxy(), Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: asked(qtbot, drawn, "nk.map.getZoom()") == zoom + 1, timeout=5000)
    with qtbot.waitSignal(drawn.feature_clicked, timeout=5000) as signal:
        qtbot.keyClick(drawn.focusProxy(), Qt.Key.Key_Escape)
    assert signal.args == ["", ""]
    qtbot.keyClick(drawn.focusProxy(), Qt.Key.Key_0)
    qtbot.waitUntil(lambda: asked(qtbot, drawn, "nk.map.getZoom()") == zoom, timeout=5000)


def test_that_the_pointer_reports_place_and_line(qtbot, drawn: MapView) -> None:
    at = point(qtbot, drawn, 130.4, 42.3)
    with qtbot.waitSignals([drawn.mouse_moved, drawn.feature_hovered], timeout=5000):
        qtbot.mouseMove(drawn.focusProxy(), at + QPoint(80, 80))
        qtbot.wait(80)
        qtbot.mouseMove(drawn.focusProxy(), at)
    assert asked(qtbot, drawn, "nk.hovered") == ["railways", "one"]


def test_that_the_page_is_never_white_before_it_is_drawn(qtbot, view: MapView) -> None:
    land = style().theme("light").map["land"]
    assert view.page().backgroundColor().name().upper() == land
    picture = view.grab_picture()
    assert picture.pixelColor(400, 300).name().upper() != "#FFFFFF" or picture.isNull()


def test_that_the_middle_figure_of_the_scale_gives_way_where_it_would_touch(qtbot, drawn: MapView) -> None:
    marks = "nk.scaleMarks([['0', 0], ['100', {half}], ['200 km', {full}]], function (t) {{ return 7 * t.length; }})"
    for half, count in ((60, 3), (33, 2)):
        answers: list[int] = []
        drawn.page().runJavaScript(f"{marks.format(half=half, full=2 * half)}.length", 0, answers.append)
        qtbot.waitUntil(lambda found=answers: bool(found), timeout=5000)
        assert answers == [count]


def test_that_stretch_mark_and_figures_are_drawn_and_the_right_button_asks_for_a_menu(qtbot, drawn: MapView) -> None:
    drawn.send(Select("railways", "one"))
    run = [[130.2, 42.2], [130.4, 42.3]]
    feature = {"type": "Feature", "id": "s", "geometry": {"type": "MultiLineString", "coordinates": [run]}}
    drawn.show_stretch("railways", "one", json.dumps(feature).encode())
    drawn.show_kilometres("railways", "one", b"[[2.5, 130.3, 42.25]]")
    drawn.send(Mark(130.6, 42.4, HOSTILE))
    qtbot.waitUntil(lambda: asked(qtbot, drawn, "Boolean(nk.section && nk.kilometres && nk.point)"), timeout=5000)
    assert asked(qtbot, drawn, "nk.section.key.concat(nk.figuresOf(nk.chosenLine, {zoom: 9})[0])") == [
        "railways", "one", 2.5, 130.3, 42.25]
    accent = asked(qtbot, drawn, "nk.colors().ui.accent")
    at = point(qtbot, drawn, 130.3, 42.25)

    def painted() -> bool:
        picture = drawn.grab_picture()
        shades = {picture.pixelColor(at.x() + dx, at.y() + dy).name() for dx in range(-12, 13) for dy in range(-12, 13)}
        return accent.lower() in shades

    qtbot.waitUntil(painted, timeout=5000)
    with qtbot.waitSignal(drawn.menu_wished, timeout=5000) as wished:
        qtbot.mouseClick(drawn.focusProxy(), Qt.MouseButton.RightButton, pos=at)
    assert wished.args == pytest.approx([130.3, 42.25], abs=0.01)
    drawn.show_stretch(None, None, None)
    drawn.show_kilometres(None, None, b"[]")
    drawn.send(Mark(None, None))
    qtbot.waitUntil(lambda: not asked(qtbot, drawn, "Boolean(nk.section || nk.kilometres || nk.point)"), timeout=5000)
    assert not any("rror" in line for line in drawn.console)


def test_that_the_cursor_of_the_strip_stands_at_its_place_and_takes_no_click(qtbot, drawn: MapView) -> None:
    middle = "(b => [b.x + b.width / 2, b.y + b.height / 2])(e.getBoundingClientRect())"
    box = f"(e => e && {middle})(document.querySelector('.nk-cursor'))"
    drawn.send(Cursor(130.4, 42.3))
    qtbot.waitUntil(lambda: asked(qtbot, drawn, box) is not None, timeout=5000)
    at = point(qtbot, drawn, 130.4, 42.3)
    assert asked(qtbot, drawn, box) == pytest.approx([at.x(), at.y()], abs=1.0)
    assert not asked(qtbot, drawn, "document.querySelector('.nk-cursor').classList.contains('nk-fixed')")
    assert click(qtbot, drawn, at) == ["railways", "one"]
    drawn.send(Cursor(130.6, 42.4, True))
    qtbot.waitUntil(lambda: asked(qtbot, drawn, "Boolean(document.querySelector('.nk-cursor.nk-fixed'))"), timeout=5000)
    at = point(qtbot, drawn, 130.6, 42.4)
    assert asked(qtbot, drawn, box) == pytest.approx([at.x(), at.y()], abs=1.0)
    drawn.send(Cursor(None, None))
    qtbot.waitUntil(lambda: asked(qtbot, drawn, box) is None, timeout=5000)
    assert not any("rror" in line for line in drawn.console)


def test_that_the_page_draws_layers_in_the_storeys_that_pictures_have(qtbot, drawn: MapView) -> None:
    from dataclasses import replace

    from nkgis.cartography.storeys import storeys

    layers = {layer.id: layer for layer in scene().layers}
    lines = replace(layers["railways"], id="more", url="layers/none.geojson")
    for order in (["area", "railways", "more"], ["railways", "area", "more"], ["more", "railways", "area"]):
        known = {**layers, "more": lines}
        drawn.set_scene(replace(scene(), layers=tuple(known[name] for name in order)), lambda _: None)
        script = "nk.scene.layers.map(function (l) { return l.id; }).join()"
        qtbot.waitUntil(lambda s=script, o=order: asked(qtbot, drawn, s) == ",".join(o), timeout=5000)
        ids = "return s.areas.concat(s.lines).map(function (l) { return l.id; });"
        told = asked(qtbot, drawn, f"JSON.stringify(nk.storeys(nk.groups[0]).map(function (s) {{ {ids} }}))")
        expected = storeys([known[name] for name in order])
        by_storey = {n: sorted(name for name, at in expected.items() if at == n) for n in set(expected.values())}
        assert [sorted(names) for names in json.loads(told)] == [by_storey[n] for n in sorted(by_storey)]
