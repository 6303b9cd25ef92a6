"""A small workspace made of model values, and a window around it."""

import gc
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

import geopandas as gpd
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from shapely.geometry import LineString, Point

from nkgis.app.ground import with_ground
from nkgis.app.workspace import LayerRows, RouteKey, Workspace
from nkgis.model.kinds import LayerKind, Mode, Quality, Status
from nkgis.model.layer import Layer
from nkgis.model.method import Method
from nkgis.model.project import Project
from nkgis.model.route import PublishedLength, Route
from nkgis.model.segment import Crossing, Measurement, Segment
from nkgis.ui.main_window import MainWindow
from nkgis.ui.preferences import Preferences
from nkgis.ui.session import Session
from nkgis.ui.tasks import TaskRunner
from nkgis.ui.theme import ThemeSwitch, ui_font

HOSTILE = "<img src=x onerror=alert(1)><b>bold</b>"
METHOD = Method("osm-maritime", "2017-11-30", 30.0, 30.0, includes_territorial_sea=True)
LINES = {
    ("railways", "khasan-rajin"): [(130.64, 42.43), (130.60, 42.41), (130.30, 42.25)],
    ("railways", "hunchun-makhalino"): [(130.37, 42.86), (130.75, 42.87)],
    ("pipelines", "trans-korea-gas"): [(131.9, 43.1), (130.6, 42.4), (127.0, 37.5)],
    ("grids", "hostile"): [(130.0, 42.0), (131.0, 42.0)],
    ("railways", "no-border"): [(131.0, 43.0), (131.5, 43.5)],
}


def segment(country: str | None, start: float, end: float, low: float | None, high: float | None, ok: bool | None):
    return Segment(country, start, end, end - start, low, high, ok)


def measured(route_id: str, name: str, segments: list[Segment], crossings: tuple[Crossing, ...] = ()) -> Measurement:
    by_country: dict[str, float] = {}
    border = outside = 0.0
    for piece in segments:
        if piece.country is None:
            outside += piece.length_m
        elif "|" in piece.country:
            border += piece.length_m
        else:
            by_country[piece.country] = by_country.get(piece.country, 0.0) + piece.length_m
    return Measurement(route_id, name, 123, segments[-1].to_m, by_country, border, 0.0, outside, 0.0,
                       tuple(segments), crossings)  # fmt: skip


def routes() -> dict[RouteKey, Route]:
    khasan = Route(
        "khasan-rajin", "railways", "Khasan – Rajin", Mode.RAIL, Status.OPERATING, Quality.STATIONS,
        names={"en": "Khasan – Rajin", "ru": "Хасан – Раджин", "ko": "하산 – 라진", "zh": "哈桑 – 罗津"},
        status_date="2024-06", status_source="Operator's statement", gauge="dual", rail_km=53.2,
        rail_km_source="sum of the rail graph's edges",
        published=(PublishedLength(54, 54, "54 km", "RZD", "2013", "A"), PublishedLength(52, 52, "52 km", "press")),
        geometry_source="stations joined by straight lines", geometry_accuracy_m=5.0, position_memory=True,
        sources=("Source one", "Source two"), notes=("A note.",),
        attributes={
            "stations": [
                {"name": "Khasan", "name_ru": "Хасан", "km": 0, "lon": 130.64, "lat": 42.43, "memory": False},
                {"name": "Rajin", "name_ko": "라진", "km": 54, "memory": True, "confidence": "C"},
            ],
            "crossings": [{"id": "friendship-bridge", "name": "Friendship Bridge", "pair": "KP-RU", "lon": 130.63,
                           "lat": 42.42, "gauge_break": "dual", "opened": "1959", "source": "bridge source"}],
        },
    )  # fmt: skip
    hunchun = Route("hunchun-makhalino", "railways", "Hunchun – Makhalino", Mode.RAIL, Status.OPERATING,
                    Quality.TRACK, names={"ru": "Хуньчунь – Махалино"}, gauge="1520")  # fmt: skip
    gas = Route("trans-korea-gas", "pipelines", "Trans-Korea gas pipeline", Mode.GAS, Status.SHELVED,
                Quality.SCHEMATIC, names={"ru": "Транскорейский газопровод"}, substance="natural gas",
                geometry_accuracy_m=20_000.0)  # fmt: skip
    hostile = Route("hostile", "grids", HOSTILE, Mode.POWER, Status.PROPOSED, Quality.SCHEMATIC,
                    names={"ru": HOSTILE}, voltage_kv=500, sources=(HOSTILE,), notes=(HOSTILE,))  # fmt: skip
    plain = Route("no-border", "railways", "Baranovsky – Khasan", Mode.RAIL, Status.OPERATING, Quality.TRACK,
                  gauge="1520")  # fmt: skip
    return {(r.layer_id, r.id): r for r in (khasan, hunchun, gas, hostile, plain)}


def measurements() -> dict[RouteKey, Measurement]:
    crossing = Crossing(1460.25, 1430.25, 1490.25, 130.632, 42.4161, "RU", "KP", None)
    khasan = measured("khasan-rajin", "Khasan – Rajin", [
        segment("RU", 0.0, 1460.25, 1430.25, 1490.25, True),
        segment("KP", 1460.25, 47131.123456, 45640.0, 45700.0, True),
    ], (crossing,))  # fmt: skip
    hunchun = measured("hunchun-makhalino", "Hunchun – Makhalino", [
        segment("CN", 0.0, 10440.0, 10400.0, 10480.0, True),
        segment("RU", 10440.0, 53160.0, 42680.0, 42760.0, True),
    ])  # fmt: skip
    gas = measured("trans-korea-gas", "Trans-Korea gas pipeline", [
        segment("RU", 0.0, 132_800.0, 132_700.0, 132_900.0, True),
        segment("CN", 132_800.0, 133_900.0, 1000.0, 1200.0, True),
        segment("CN|KP", 133_900.0, 135_000.0, 1000.0, 1200.0, None),
        segment("KP", 135_000.0, 670_600.0, 535_500.0, 535_700.0, True),
        segment(None, 670_600.0, 677_900.0, 7000.0, 7500.0, None),
        segment("KR", 677_900.0, 806_900.0, 128_900.0, 129_100.0, True),
    ])  # fmt: skip
    hostile = measured("hostile", HOSTILE, [segment("KP", 0.0, 82_000.0, None, None, None)])
    plain = measured("no-border", "Baranovsky – Khasan", [segment("RU", 0.0, 194_300.0, 194_300.0, 194_300.0, True)])
    return {
        ("railways", "khasan-rajin"): khasan, ("railways", "hunchun-makhalino"): hunchun,
        ("pipelines", "trans-korea-gas"): gas, ("grids", "hostile"): hostile, ("railways", "no-border"): plain,
    }  # fmt: skip


def frame_of(features: list[tuple[str, str, dict, object]]) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(
        {
            "feature": range(1, len(features) + 1),
            "id": [f[0] for f in features],
            "name": [f[1] for f in features],
            "properties": [f[2] for f in features],
        },
        geometry=[f[3] for f in features],
        crs="EPSG:4326",
    )


def small_workspace() -> Workspace:
    known = routes()
    layers = [
        Layer("grids", "Power grids", LayerKind.LINES, "Source of grids", "CC0", bundled=True),
        Layer("pipelines", "Pipelines", LayerKind.LINES, "Source of pipelines", "CC BY 4.0", bundled=True),
        Layer("railways", "Railways", LayerKind.LINES, "Source of railways", "ODbL 1.0", date="2026", bundled=True),
        Layer("places", "Places", LayerKind.POINTS, "Source of places", "CC0", bundled=True),
    ]
    rows = {}
    for layer in layers[:3]:
        features = [
            (key[1], known[key].name, {"name": known[key].name}, LineString(line))
            for key, line in LINES.items()
            if key[0] == layer.id
        ]
        rows[layer.id] = LayerRows(layer, frame_of(features))
    rajin = {"name": "Rajin", "name_ru": "Раджин", "name_ko": "라진", "name_zh": "罗津", "kind": "port", "rank": 2}
    rows["places"] = LayerRows(layers[3], frame_of([("rajin", "Rajin", rajin, Point(130.3, 42.25))]))
    project = Project("Northeast Asia", tuple(layers))
    return with_ground(
        Workspace(project, METHOD, MappingProxyType(rows), MappingProxyType(known), MappingProxyType(measurements()))
    )


@pytest.fixture
def workspace() -> Workspace:
    return small_workspace()


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    from nkgis.ui.map.scheme import register_scheme

    register_scheme()
    return QApplication


@pytest.fixture(scope="session", autouse=True)
def _aside() -> Iterator[None]:
    """Sets aside what lives as long as the tests, so that a round of the collector is short.

    At the end the clipboard gives back what Python made: it outlives the interpreter.
    """
    gc.collect()
    gc.freeze()
    yield
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def _collected() -> Iterator[None]:
    """Lets cycles be collected in this thread alone, as in the program: a worker must not take Qt's objects down."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def session(qapp: QApplication, workspace: Workspace) -> Session:
    session = Session()
    session.start(workspace)
    return session


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(qapp: QApplication, settings: QSettings) -> Iterator[MainWindow]:
    qapp.setStyle("Fusion")
    qapp.setFont(ui_font())
    themes = ThemeSwitch(qapp, "light")
    window = MainWindow(Session(), TaskRunner(), Preferences(settings), themes)
    window.session.setParent(window)
    window.resize(1280, 800)
    yield window
    window.session.stack.setClean()  # nothing is asked on closing
    window.close()
    window.deleteLater()
    qapp.processEvents()
