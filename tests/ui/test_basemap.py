"""The online basemap, with a service of tiles on this machine."""

import contextlib
import http.server
import json
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, Qt

from nkgis.cartography.basemaps import CUSTOM, custom_basemap
from nkgis.cartography.tiles.png import png_of
from nkgis.ui.basemap import OnlineBasemap
from nkgis.ui.dialogs.basemaps import BasemapDialog
from nkgis.ui.main_window import MainWindow
from nkgis.ui.map.view import MapView
from nkgis.ui.preferences import Preferences
from tests.ui import test_map_view as maps
from tests.ui.map_fixture import scene

view, drawn, asked = maps.view, maps.drawn, maps.asked
RED = (200, 30, 30)


class Service:
    """Serves red tiles on loopback and remembers what was asked; with `moved` it sends the asker elsewhere."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.agents: set[str] = set()
        self.moved = ""
        service = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                service.asked.append(self.path)
                service.agents.add(self.headers.get("User-Agent", ""))
                if service.moved:
                    self.send_response(302)
                    self.send_header("Location", service.moved + self.path)
                    self.end_headers()
                    return
                self.send_response(200)
                self.send_header("Content-Type", "image/png")
                self.send_header("Content-Length", str(len(TILE)))
                self.send_header("Cache-Control", "no-store")
                self.end_headers()
                with contextlib.suppress(ConnectionError):  # the map moved on
                    self.wfile.write(TILE)

            def log_message(self, *_: object) -> None:
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    @property
    def port(self) -> int:
        return int(self.server.server_address[1])

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/{{z}}/{{x}}/{{y}}.png"

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


def red_tile() -> bytes:
    import numpy as np

    return png_of(np.full((256, 256, 4), (*(part / 255 for part in RED), 1.0), np.float32))


TILE = red_tile()


@pytest.fixture
def service() -> Iterator[Service]:
    one = Service()
    yield one
    one.stop()


def is_near(color: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return all(abs(a - b) < 25 for a, b in zip(color, other, strict=True))


def is_red(color: tuple[int, int, int]) -> bool:
    return is_near(color, RED)


def middle(view: MapView) -> tuple[int, int, int]:
    color = view.grab_picture().pixelColor(view.width() // 4, view.height() // 4)
    return color.red(), color.green(), color.blue()


def test_that_no_request_is_made_until_a_basemap_is_switched_on(qtbot, drawn: MapView, service: Service) -> None:
    qtbot.wait(200)
    assert service.asked == []
    assert drawn.requests.refused == ()
    assert all(url.startswith(("nkgis:", "qrc:", "data:", "blob:")) for url in drawn.requests.seen)


def test_that_tiles_lie_on_the_ground_with_their_credit_and_go_when_switched_off(
    qtbot,
    drawn: MapView,
    service: Service,
) -> None:
    before = middle(drawn)
    assert not is_red(before)
    with qtbot.waitSignal(drawn.basemap_told, timeout=10_000) as told:
        drawn.set_basemap(custom_basemap(service.url, "© Tile <b>makers</b>"))
    assert told.args[0] > 0
    assert told.args[1] == 0
    qtbot.waitUntil(lambda: is_red(middle(drawn)), timeout=5000)
    assert asked(qtbot, drawn, "document.querySelector('.nk-credit').textContent").endswith("© Tile <b>makers</b>")
    assert all(agent.startswith("nkgis/") for agent in service.agents)
    drawn.set_basemap(None)
    qtbot.waitUntil(lambda: middle(drawn) == before, timeout=5000)
    assert "Tile" not in asked(qtbot, drawn, "document.querySelector('.nk-credit').textContent")
    count = len(service.asked)
    drawn.page().runJavaScript("nk.zoomBy(1)")
    qtbot.wait(700)
    assert len(service.asked) == count
    assert drawn.requests.origins == frozenset()


def test_that_another_host_is_refused_while_a_basemap_is_on(qtbot, drawn: MapView, service: Service) -> None:
    other = Service()
    try:
        with qtbot.waitSignal(drawn.basemap_told, timeout=10_000):
            drawn.set_basemap(custom_basemap(service.url))
        script = f"""(new Image()).src = "http://127.0.0.1:{other.port}/1.png";
            (new Image()).src = "http://localhost:{service.port}/2.png";
            fetch("http://127.0.0.1:{service.port}/3.json").catch(function () {{}});"""
        drawn.page().runJavaScript(script)
        qtbot.waitUntil(lambda: sum("Security Policy" in line for line in drawn.console) >= 3, timeout=5000)
        qtbot.wait(200)
        assert other.asked == []
        assert not {"/2.png", "/3.json"} & set(service.asked)
    finally:
        other.stop()


def test_that_a_service_cannot_send_the_map_to_another_host(qtbot, drawn: MapView, service: Service) -> None:
    other = Service()
    try:
        service.moved = f"http://127.0.0.1:{other.port}"
        with qtbot.waitSignal(drawn.basemap_told, timeout=10_000) as told:
            drawn.set_basemap(custom_basemap(service.url))
        assert told.args[0] == 0
        assert service.asked
        assert other.asked == []
    finally:
        other.stop()


def test_that_a_page_without_the_policy_of_a_service_is_never_told_of_it(
    qtbot, drawn: MapView, service: Service
) -> None:
    sent: list[str] = []
    drawn.bridge.message.connect(sent.append)
    assert drawn.is_ready
    drawn.set_basemap(custom_basemap(service.url))
    assert not [text for text in sent if service.url in text]
    with qtbot.waitSignal(drawn.basemap_told, timeout=10_000):
        pass
    assert len([text for text in sent if service.url in text]) == 1


def test_that_a_dead_network_leaves_the_built_in_map_and_says_so(qtbot, drawn: MapView, service: Service) -> None:
    before, url = middle(drawn), service.url
    service.stop()
    with qtbot.waitSignal(drawn.basemap_told, timeout=10_000) as told:
        drawn.set_basemap(custom_basemap(url))
    assert told.args[0] == 0
    assert told.args[1] > 0
    assert is_near(middle(drawn), before)


@pytest.fixture
def basemap(window: MainWindow) -> OnlineBasemap:
    window.show()
    return window.comfort.basemap


def test_that_the_choice_is_remembered_but_not_that_it_is_on(window: MainWindow, settings: QSettings) -> None:
    own = custom_basemap("https://{s}.example.org/{z}/{x}/{y}.png", "© Me", subdomains="ab", max_zoom=12)
    window.preferences.set_basemap(own, at_start=False)
    assert Preferences(settings).basemap == own
    window.comfort.basemap.start()
    assert not window.comfort.basemap.is_on
    window.preferences.set_basemap(own, at_start=True)
    window.comfort.basemap.start()
    assert window.comfort.basemap.is_on


def test_that_settings_that_were_tampered_with_give_no_basemap(settings: QSettings) -> None:
    settings.setValue("basemap/id", CUSTOM)
    settings.setValue("basemap/url", "http://evil.example/{z}/{x}/{y}")
    settings.setValue("basemap/max_zoom", "19")
    assert Preferences(settings).basemap is None
    settings.setValue("basemap/id", "Unknown.Service")
    assert Preferences(settings).basemap is None


def test_that_one_click_switches_it_off_and_action_and_mark_agree(qtbot, window: MainWindow, basemap) -> None:
    action = window.actions_table["basemap"]
    window.preferences.set_basemap(custom_basemap("https://example.org/{z}/{x}/{y}.png"), at_start=False)
    assert window.status.online.isHidden()
    action.trigger()
    assert basemap.is_on
    assert not window.status.online.isHidden()
    basemap._on_told(0, 4)
    assert "does not answer" in window.status.online.text()
    basemap._on_told(4, 0)
    assert "does not answer" not in window.status.online.text()
    qtbot.mouseClick(window.status.online, Qt.MouseButton.LeftButton)
    assert not basemap.is_on
    assert not action.isChecked()
    assert window.status.online.isHidden()


def test_that_switching_on_without_a_choice_asks_for_one(qtbot, window: MainWindow, basemap) -> None:
    window.actions_table["basemap"].trigger()
    assert not window.actions_table["basemap"].isChecked()
    dialog = window.findChild(BasemapDialog)
    dialog.filter.setText("railway see-through")
    shown = [item for item in dialog._items() if not item.isHidden()]
    assert len(shown) == 1
    dialog.use.click()
    assert window.preferences.basemap.id == "OpenRailwayMap"
    assert basemap.is_on
    basemap.switch(False)


def test_that_the_dialog_says_what_is_wrong_with_an_own_address(qtbot, window: MainWindow) -> None:
    dialog = BasemapDialog(None, at_start=False, parent=window)
    dialog.show()
    dialog.tabs.setCurrentIndex(1)
    assert not dialog.use.isEnabled()
    dialog.url.setText("http://example.org/{z}/{x}/{y}.png")
    dialog.use.click()
    assert not dialog.note.isHidden()
    assert "https" in dialog.note.text()
    dialog.url.setText("https://example.org/{z}/{x}/{y}.png")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.use.click()
    assert chosen.args[0].attribution == "example.org"


def test_that_a_map_whose_process_ended_comes_back_as_it_was(qtbot, drawn: MapView) -> None:
    from nkgis.cartography.messages import RestoreView, Select

    drawn.send(Select("railways", "one"))
    with qtbot.waitSignal(drawn.view_moved, timeout=5000):
        drawn.send(RestoreView(130.55, 42.41, 9.5))
    with qtbot.waitSignals([drawn.recovered, drawn.idle], timeout=20_000):
        kill(drawn)
    state = "JSON.stringify([nk.selected, nk.map.getZoom(), nk.map.getCenter().lng])"
    qtbot.waitUntil(lambda: json.loads(asked(qtbot, drawn, state))[1] == 9.5, timeout=5000)
    selected, _, lon = json.loads(asked(qtbot, drawn, state))
    assert selected == ["railways", "one"]
    assert abs(lon - 130.55) < 0.01
    assert sorted(asked(qtbot, drawn, "Object.keys(nk.layerShapes)")) == sorted(layer.id for layer in scene().layers)


def kill(view: MapView) -> None:
    """Ends the process that draws the page, as a fault in it would."""
    import os
    import signal

    os.kill(view.page().renderProcessPid(), signal.SIGKILL)
