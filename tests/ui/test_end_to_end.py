"""The whole window with the real map page and real mouse events."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from nkgis.ui.main_window import MainWindow

_TIMEOUT_MS = 30_000


@pytest.fixture
def mapped(qtbot, window: MainWindow, workspace) -> MainWindow:
    window.show()
    window.session.start(workspace)
    with qtbot.waitSignal(window.map.ready, timeout=_TIMEOUT_MS):
        window.map.start()
    return window


def click_at(qtbot, window: MainWindow, lon: float, lat: float) -> None:
    view = window.map.view
    places: list[tuple[float, float]] = []
    view.screen_point(lon, lat, places.append)
    qtbot.waitUntil(lambda: bool(places), timeout=_TIMEOUT_MS)
    x, y = places[0]
    target = view.focusProxy()
    QTest.mouseMove(target, QPoint(round(x), round(y)))
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))


def settle(qtbot, window: MainWindow, action) -> None:
    with qtbot.waitSignal(window.map.view.idle, timeout=_TIMEOUT_MS):
        action()


def test_that_a_click_on_a_line_selects_its_row_and_opens_its_passport(qtbot, mapped):
    key = ("railways", "hunchun-makhalino")
    settle(qtbot, mapped, lambda: mapped.zoom_to_feature(key))
    qtbot.wait(500)
    click_at(qtbot, mapped, 130.56, 42.865)
    qtbot.waitUntil(lambda: mapped.session.selected == key, timeout=_TIMEOUT_MS)
    assert mapped.routes.view.selectionModel().selectedRows()[0].data() == "Hunchun – Makhalino"
    assert mapped.passport.passport.title == "Hunchun – Makhalino"


def test_that_a_file_of_the_user_becomes_a_measured_selected_layer(qtbot, mapped, tmp_path):
    file = tmp_path / "mine.geojson"
    line = {"type": "LineString", "coordinates": [[130.0, 43.0], [130.2, 43.0]]}
    feature = {"type": "Feature", "properties": {"name": "My line"}, "geometry": line}
    file.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), "utf-8")
    with qtbot.waitSignal(mapped.commands.layers_opened, timeout=_TIMEOUT_MS):
        mapped.commands.open_files([file])
    key = mapped.session.selected
    assert key is not None
    assert key[0] == "mine"
    assert mapped.layers.selected_layer() == "mine"
    assert mapped.passport.passport.title == "My line"
    assert list(mapped.session.workspace.measurements[key].by_country) == ["CN"]
    mapped.session.stack.undo()
    assert "mine" not in [layer.id for layer in mapped.session.workspace.project.layers]
