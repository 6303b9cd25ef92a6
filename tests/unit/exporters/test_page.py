import base64
import gzip
import html
import json
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from nkgis.ui.map.scheme import register_scheme

register_scheme()

from nkgis.exporters.page import write_page  # noqa: E402
from nkgis.model.kinds import Mode, Quality, Status  # noqa: E402
from nkgis.model.method import Method  # noqa: E402
from nkgis.model.route import PublishedLength, Route  # noqa: E402
from nkgis.model.segment import Crossing, Measurement, Segment  # noqa: E402
from tests.ui.map_fixture import HOSTILE, frames, provider, scene  # noqa: E402

KEY = ("railways", "one")
MEASURED = Measurement(
    id="one",
    name="one",
    vertices=3,
    length_m=241_441.0,
    by_country={"KP": 195_770.6, "RU": 45_670.4},
    border_m=0.0,
    overlap_m=0.0,
    unassigned_m=0.0,
    uncovered_m=0.0,
    segments=(),
    crossings=(Crossing(45_670.6, 45_640.0, 45_700.0, 130.6, 42.4, "RU", "KP", None),),
)


def route(name: str) -> Route:
    return Route(
        "one",
        "railways",
        name,
        Mode.RAIL,
        Status.OPERATING,
        Quality.SCHEMATIC,
        gauge="dual",
        published=(PublishedLength(54, 54, "54 km", name),),
        sources=(name,),
    )


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return write_page(
        scene(name=HOSTILE),
        provider,
        tmp_path / "page.html",
        measurements={KEY: MEASURED},
        routes={KEY: route(HOSTILE)},
        title=HOSTILE,
    )


def test_that_the_page_is_one_file_of_at_most_six_megabytes(page: Path) -> None:
    assert page.stat().st_size < 6_000_000
    assert list(page.parent.iterdir()) == [page]


def test_that_the_page_names_no_address_outside_itself(page: Path) -> None:
    text = page.read_text("utf-8")
    assert "<script src=" not in text
    assert "<link " not in text
    assert "connect-src 'none'" in text or "connect-src &#x27;none&#x27;" in text


def test_that_hostile_names_are_escaped(page: Path) -> None:
    text = page.read_text("utf-8")
    assert HOSTILE not in text
    assert "&lt;img src=" in text


def test_that_no_sign_that_html_may_not_hold_is_in_the_page(tmp_path: Path) -> None:
    odd = "bell\x07 nul\x00 escape\x1b[31m next\x85line"
    made = write_page(scene(name=odd), provider, tmp_path / "odd.html", measurements={KEY: MEASURED},
                      routes={KEY: route(odd)}, title=odd, method=Method("x", None, None, 0.0))
    text = made.read_text("utf-8")
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", text)
    assert "bell\ufffd nul\ufffd escape\ufffd[31m next\ufffdline" in text


def test_that_everything_of_the_page_is_in_its_body(page: Path) -> None:
    text = page.read_text("utf-8")
    assert re.search(r"</script>\s*</body>\s*</html>\s*$", text)


def test_that_the_parts_in_the_table_add_up_to_the_total_as_printed(page: Path) -> None:
    text = page.read_text("utf-8")
    for figure in ("241.4", "195.8", "45.6"):
        assert f">{figure}<" in text


def test_that_routes_of_a_hidden_layer_are_left_out(tmp_path: Path) -> None:
    path = write_page(scene(hidden=("railways",)), provider, tmp_path / "page.html", routes={KEY: route("Secret line")})
    assert "Secret line" not in path.read_text("utf-8")


def test_that_the_page_opens_from_disk_draws_and_answers_a_click(qtbot, page: Path) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
    from PySide6.QtWebEngineWidgets import QWebEngineView

    from nkgis.ui.map.interceptor import Interceptor

    profile = QWebEngineProfile()
    guard = Interceptor()
    profile.setUrlRequestInterceptor(guard)
    console: list[str] = []

    class Page(QWebEnginePage):
        def javaScriptConsoleMessage(self, level, message, line, source):
            console.append(f"{line}: {message}")

    web = Page(profile)
    view = QWebEngineView()
    view.setPage(web)
    view.resize(1000, 700)
    view.show()
    qtbot.addWidget(view)

    def asked(script: str):
        answers: list[str] = []
        web.runJavaScript(f"JSON.stringify({script})", 0, answers.append)
        qtbot.waitUntil(lambda: bool(answers), timeout=5000)
        return json.loads(answers[0]) if answers[0] else None

    # The guard stops file addresses after the page itself, so the page is let in first.
    profile.setUrlRequestInterceptor(None)  # type: ignore[arg-type]
    with qtbot.waitSignal(view.loadFinished, timeout=20_000):
        view.load(QUrl.fromLocalFile(str(page)))
    profile.setUrlRequestInterceptor(guard)
    qtbot.waitUntil(lambda: asked("document.body.dataset.ready || ''") == "yes", timeout=20_000)
    qtbot.waitUntil(lambda: asked("Boolean(nk.labelled)"), timeout=5000)
    asked("nk.clicked('railways', 'one') || 1")
    assert asked("document.querySelectorAll('.nk-passport:not([hidden])').length") == 1
    assert asked("nk.selected") == ["railways", "one"]
    assert asked("document.images.length") == 0
    assert guard.refused == ()
    assert console == []
    view.setPage(None)  # type: ignore[arg-type]
    web.deleteLater()


def test_that_the_fixture_holds_the_layers_the_scene_names() -> None:
    assert {layer.id for layer in scene().layers} == set(frames())


def test_that_a_share_that_the_line_cannot_tell_is_not_given(tmp_path: Path) -> None:
    rough = replace(route("Rough"), quality=Quality.SCHEMATIC, geometry_accuracy_m=1e6)
    pieces = (
        Segment("RU", 0.0, 45_670.4, 45_670.4, 45_640.0, 45_700.0, True),
        Segment("KP", 45_670.4, 241_441.0, 195_770.6, 195_740.0, 195_800.0, True),
    )
    measured = replace(MEASURED, segments=pieces)
    page = write_page(
        scene(), provider, tmp_path / "rough.html", measurements={KEY: measured}, routes={KEY: rough}, title="Rough"
    )
    assert page.read_text("utf-8").count(">n.r.</td>") >= 2


def html_of(tmp_path: Path, one: Route, measured: Measurement = MEASURED) -> str:
    method = Method("osm-maritime", "2017-11-30", 30.0, 30.0)
    path = write_page(scene(), provider, tmp_path / "facts.html", measurements={KEY: measured}, routes={KEY: one},
                      method=method)  # fmt: skip
    return html.unescape(path.read_text("utf-8"))


def test_that_the_three_lengths_stand_side_by_side_with_their_sources(tmp_path: Path) -> None:
    one = replace(route("Line"), quality=Quality.GENERALISED, rail_km=278.5, rail_km_source="The rail graph")
    text = html_of(tmp_path, one)
    lengths = text[text.index('class="nk-lengths"') :]
    lengths = lengths[: lengths.index("<table")]
    for word in ("Measured", "241.4\u202fkm", "13.3\u202f% shorter", "Along the rail graph", "278.5\u202fkm",
                 "The rail graph", "Published", "54\u202fkm"):  # fmt: skip
        assert word in lengths, word


def test_that_notes_claims_status_accuracy_memory_and_crossings_are_on_the_page(tmp_path: Path) -> None:
    facts = {"status_note": "Closed for two years.", "confidence": "B", "stations": [{"name": "Khasan", "km": 5}]}
    one = replace(
        route("Line"), quality=Quality.GENERALISED, geometry_accuracy_m=340.0, position_memory=True,
        notes=("Notable.",), status_date="2022-11-02", status_source="A paper", geometry_source="Chords",
        attributes=facts,
    )  # fmt: skip
    text = html_of(tmp_path, one)
    for word in ("Notable.", "2022-11-02", "Closed for two years.", "A paper", "± 340\u202fm", "Chords",
                 "Position from memory", "position unverified", "dual 1435 + 1520 mm", "km 45.7", "± 30\u202fm",
                 "42.4000° N", "Confidence", "km 5", "osm-maritime"):  # fmt: skip
        assert word in text, word


def test_that_n_r_is_explained_below_the_table_and_in_its_cell(tmp_path: Path) -> None:
    rough = replace(route("Rough"), geometry_accuracy_m=50_000.0)
    pieces = (
        Segment("RU", 0.0, 45_670.4, 45_670.4, 45_640.0, 45_700.0, resolvable=True),
        Segment("KP", 45_670.4, 241_441.0, 195_770.6, 195_740.0, 195_800.0, resolvable=True),
    )
    text = html_of(tmp_path, rough, replace(MEASURED, segments=pieces))
    assert "n.r. = not resolvable" in text
    assert 'title="n.r.: not resolvable: border set ± 30\u202fm, line schematic ± 50\u202fkm' in text
    assert ">≈ 240<" in text
    assert "≈ about:" in text
    assert "≈ 42.4° N, 130.6° E" in text


@pytest.fixture
def large_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page with a large layer of 300 lines, of which it lists 20."""
    from nkgis.app.exports import export_workspace
    from nkgis.app.operations import workspace_of
    from nkgis.cartography.tiles import large
    from nkgis.exporters import page_large

    monkeypatch.setattr(large, "LARGE_ROWS", 300)
    monkeypatch.setattr(page_large, "LISTED", 20)
    rows = [
        {"type": "Feature", "id": f"w{n}", "properties": {"name": f"Way {n}"},
         "geometry": {"type": "LineString", "coordinates": [[130 + n / 1000, 42], [130 + n / 1000, 42.1 + n / 1000]]}}
        for n in range(300)
    ]  # fmt: skip
    (tmp_path / "ways.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": rows}))
    path = tmp_path / "ways.html"
    export_workspace(workspace_of([tmp_path / "ways.geojson"]), path)
    return path


def test_that_a_large_layer_is_pictures_of_bounded_size_and_the_page_says_so(large_page: Path) -> None:
    text = html.unescape(large_page.read_text("utf-8"))
    packed = re.search(r'id="nk-data">([^<]*)<', text)
    files = json.loads(gzip.decompress(base64.b64decode(packed[1] if packed else "")))
    pictures = files["pictures"]["ways"]
    assert not any(address.startswith(("layers/ways", "tiles/")) for address in files)
    assert {int(place.split("/")[0]) for place in pictures["tiles"]} == set(range(pictures["last"] + 1))
    assert base64.b64decode(next(iter(pictures["tiles"].values()))).startswith(b"\x89PNG")
    assert len(files["singles"]) == 20
    assert "ways: 300 features, here as a picture that is sharp down to about 1 :" in text
    assert "Only the 20 routes in the table can be selected in this page." in text
    assert text.count("<tr tabindex") == 20
    assert ">Way 299<" in text  # the longest come first
    assert ">Way 12<" not in text


def test_that_pictures_end_where_their_bytes_do(tmp_path, monkeypatch: pytest.MonkeyPatch, large_page: Path) -> None:
    from nkgis.app.export_options import ExportOptions
    from nkgis.app.exports import scene_of
    from nkgis.app.operations import workspace_of
    from nkgis.exporters import page_large

    workspace = workspace_of([large_page.with_suffix(".geojson")])
    found = []
    for most in (20_000, 200_000):
        monkeypatch.setattr(page_large, "MOST_BYTES", most)
        parts = page_large.large_parts(scene_of(workspace, ExportOptions(), tiled=True), workspace.measurements)
        pictures = parts.tiles["ways"]
        found.append(pictures["last"])
        assert sum(len(base64.b64decode(one)) for one in pictures["tiles"].values()) <= most
    assert page_large._FIRST_ZOOM <= found[0] < found[1]


def test_that_the_page_of_a_large_layer_opens_with_no_network_and_shows_a_listed_route(qtbot, large_page: Path) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtWebEngineWidgets import QWebEngineView

    view = QWebEngineView()
    view.resize(900, 600)
    view.show()
    qtbot.addWidget(view)

    def asked(script: str):
        answers: list[str] = []
        view.page().runJavaScript(f"JSON.stringify({script})", 0, answers.append)
        qtbot.waitUntil(lambda: bool(answers), timeout=5000)
        return json.loads(answers[0]) if answers[0] else None

    with qtbot.waitSignal(view.loadFinished, timeout=20_000):
        view.load(QUrl.fromLocalFile(str(large_page)))
    qtbot.waitUntil(lambda: asked("document.body.dataset.ready || ''") == "yes", timeout=20_000)
    painted = "[...document.querySelectorAll('img.leaflet-tile-loaded')].filter(i => i.naturalWidth === 256).length"
    qtbot.waitUntil(lambda: asked(painted) > 0, timeout=20_000)
    asked("nk.clicked('ways', 'w299') || 1")
    qtbot.waitUntil(lambda: asked("Object.keys(nk.layerShapes.ways)") == ["w299"], timeout=5000)
    assert asked("document.querySelectorAll('.nk-passport:not([hidden])').length") == 1
    qtbot.waitUntil(lambda: asked("nk.popup && nk.popup.getElement().innerText.startsWith('Way 299')"), timeout=5000)
    asked("nk.choose(null) || 1")
    asked("nk.findAll(L.latLng(42.2, 130.299), hits => { window.found = hits; }) || 1")
    assert asked("window.found[0]") == ["ways", "w299"]  # its line is in the page; those not listed are a picture
