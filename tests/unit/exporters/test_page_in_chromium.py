"""The web page as a reader meets it: opened from disk by headless Chromium, clicked, typed into, printed."""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from geographiclib.geodesic import Geodesic
from pypdf import PdfReader

from nkgis.__main__ import main
from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import export_workspace
from nkgis.app.operations import workspace_of
from nkgis.exporters.page import write_page
from nkgis.model.bookmark import Bookmark
from nkgis.model.clock import Clock
from nkgis.model.kinds import Mode, Quality, Status
from nkgis.model.method import Method
from nkgis.model.route import Route
from tests.browser import Browser, chromium
from tests.ui.map_fixture import HOSTILE, provider, scene
from tests.unit.exporters.test_page import KEY, MEASURED

if chromium() is None:
    pytest.skip("there is no headless Chromium here (tools/bootstrap.sh test installs it)", allow_module_level=True)

RAJIN = (130.2831, 42.2556)
LINE = "['railways','khasan-rajin']"
RAJIN_BOX = (130.2, 42.2, 130.8, 42.5)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled project with a story, as page and as CSV."""
    place = tmp_path_factory.mktemp("page")
    workspace = workspace_of([])
    views = (
        Bookmark("a", "Rajin", RAJIN_BOX, shown=("railways", "places"), title="The ice-free port"),
        Bookmark("b", "By sea", (125.0, 34.0, 136.0, 44.0), shown=("sea-links",), route=("railways", "khasan-rajin")),
        Bookmark("c", "Then", RAJIN_BOX, shown=("railways",), clock=Clock(situation="2014-01-01")),
        Bookmark("d", "Aside", RAJIN_BOX, in_story=False),
    )
    export_workspace(workspace, place / "page.html")
    export_workspace(workspace, place / "routes.csv")
    few = tuple(layer for layer in workspace.project.layers if layer.id in {"railways", "places", "sea-links"})
    told = replace(workspace, project=replace(workspace.project, bookmarks=views, layers=few))
    export_workspace(told, place / "story.html", options=ExportOptions(theme="dark"))
    return place


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    with Browser(chromium() or "") as browser:
        yield browser


AS_OPENED = """(() => {
    nk.choose(null); nk.home(false); nk.openTab('routes'); nk.lastClick = null;
    ['filter', 'query'].forEach(id => { nk.byId(id).value = ''; });
    nk.filterTable();
    if (nk.theme === 'dark') nk.byId('colours').click();
    document.activeElement.blur();
})()"""


@pytest.fixture
def page(chrome: Browser, folder: Path) -> Iterator[Browser]:
    """The page as it is when it is opened; whatever goes wrong in it fails the test."""
    chrome.resize(1280, 800)
    if chrome.at == folder / "page.html":
        chrome.run(AS_OPENED)
        still(chrome)
    else:
        chrome.open(folder / "page.html")
    yield chrome
    assert chrome.faults == []
    assert [url for url in chrome.requests[1:] if not url.startswith("data:")] == []


def lengths(folder: Path) -> dict[str, dict[str, str]]:
    rows = csv.DictReader(io.StringIO((folder / "routes.csv").read_text("utf-8")))
    return {row["id"]: row for row in rows}


def place_of(page: Browser, key: str, part: float = 0.5) -> tuple[float, float]:
    """Returns where on the window a part of the way along a feature lies."""
    found = page.run(f"""(() => {{ const part = nk.shapeOf({key}).parts[0], n = part.xy.length / 2;
        const i = Math.min(n - 1, Math.floor(n * {part})), box = nk.map.getContainer().getBoundingClientRect();
        const at = nk.map.latLngToContainerPoint(nk.placeOf(part.xy[2 * i], part.xy[2 * i + 1]));
        return [at.x + box.left, at.y + box.top]; }})()""")
    return found[0], found[1]


def still(page: Browser) -> None:
    page.until("!nk.map._animatingZoom && !(nk.map._panAnim && nk.map._panAnim._inProgress) && nk.pending === 0")


def popup(page: Browser) -> str:
    page.until("nk.popup && nk.popup.getElement()")
    return str(page.run("nk.popup.getElement().innerText"))


def test_that_the_map_is_drawn_and_nothing_but_the_file_is_asked_for(page: Browser):
    colours = page.run("""[nk.panes.ground, nk.linePanes[0], nk.panes.names].map(pane => {
        const canvas = pane._container, seen = new Set();
        const bytes = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        for (let i = 0; i < bytes.length; i += 404) if (bytes[i + 3]) seen.add(bytes.slice(i, i + 3).join());
        return seen.size; })""")
    assert all(count > 20 for count in colours)
    assert page.requests[0].endswith("/page.html")
    policy = page.run("document.querySelector('meta[http-equiv=Content-Security-Policy]').content")
    assert policy.startswith("default-src 'none';")
    assert "http" not in policy


def test_that_a_request_would_be_stopped_and_seen(chrome: Browser, folder: Path):
    chrome.open(folder / "page.html")
    chrome.run("fetch('https://example.org/x').catch(() => 0)")
    assert any("example.org" in fault for fault in chrome.faults)
    chrome.at = None  # the next test begins with an innocent one


def test_that_the_search_finds_rajin_in_every_script_and_goes_there(page: Browser):
    for typed in ("라진", "나진", "罗津", "羅津", "раджин", "RAJIN", "rajyn"):
        page.run("document.querySelector('#nk-query').value = '', document.querySelector('#nk-query').focus()")
        page.run("nk.choose(null), nk.map.setView([37, 127], 6, {animate: false}), 0")
        page.type(typed)
        hits = page.run("[...document.querySelectorAll('#nk-found [role=option] b')].map(b => b.textContent)")
        assert "Rajin" in hits, typed
        for _ in range(hits.index("Rajin")):
            page.press("ArrowDown")
        page.press("Enter")
        still(page)
        assert popup(page).startswith("Rajin"), typed
        middle = page.run("[nk.map.getCenter().lng, nk.map.getCenter().lat, nk.map.getZoom()]")
        assert middle[:2] == pytest.approx(RAJIN, abs=0.15), typed  # the popup may have moved the map a little
        assert middle[2] >= 9
        assert page.run("document.querySelector('#nk-found').hidden")


def test_that_a_station_a_crossing_and_an_area_are_found_too_and_nonsense_is_not(page: Browser):
    found = page.run("""['Ungsang', 'Friendship Bridge', 'Приморский край', 'qwxyzqwxyz'].map(text =>
        nk.find(text).slice(0, 1).map(hit => [hit.entry.name, hit.entry.kind])[0] || null)""")
    assert found[0][0] == "Ungsang"
    assert found[1][0].startswith("Korea–Russia Friendship Bridge")
    assert found[2] == ["Primorsky Territory", "Area"]
    assert found[3] is None
    page.run("document.querySelector('#nk-query').focus()")
    page.type("qwxyzqwxyz")
    assert page.run("document.querySelector('#nk-found').innerText") == "Nothing is called so."


def test_that_a_click_on_a_line_opens_a_popup_with_the_total_of_the_csv(page: Browser, folder: Path):
    page.run(f"nk.fitFeature({LINE}) || nk.handle({{type: 'select', layer: 'railways', feature: 'khasan-rajin'}})")
    still(page)
    page.run("nk.handle({type: 'select', layer: null, feature: null})")
    page.click(*place_of(page, LINE, 0.7))
    text = popup(page)
    total = float(lengths(folder)["khasan-rajin"]["length_m"])
    assert f"{total / 1000:.2f}\u202fkm" in text
    shares = dict(part.split("=") for part in lengths(folder)["khasan-rajin"]["by_country"].split("; "))
    for metres in shares.values():
        assert f"{float(metres) / 1000:.2f}\u202fkm" in text
    assert "operating (2022-11-02)" in text
    assert page.run("nk.selected") == ["railways", "khasan-rajin"]
    page.run("document.querySelector('.nk-said .nk-link').click()")
    assert page.run("document.activeElement.id") == "nk-panel-passport"
    assert "44.87" in page.run("document.querySelector('.nk-passport:not([hidden])').innerText")
    page.press("Escape")
    assert page.run("[nk.popup, nk.selected]") == [None, ["railways", "khasan-rajin"]]
    page.press("Escape")
    assert page.run("nk.selected") is None


def test_that_the_keyboard_alone_opens_a_popup_from_the_table_and_goes_back(page: Browser):
    page.run("document.querySelector('.nk-routes tbody tr[tabindex=\"0\"]').focus()")
    page.press("ArrowDown")
    page.press("Enter")
    still(page)
    assert popup(page).startswith("Baranovsky")
    page.until("nk.popup.getElement().contains(document.activeElement)")
    page.press("Escape")
    assert page.run("document.activeElement.dataset.feature") == "baranovsky-khasan"
    assert page.run("document.querySelectorAll('.nk-routes tbody tr[tabindex=\"0\"]').length") == 1
    page.run(f"nk.map.getContainer().focus(), nk.map.setView(nk.anchorOf({LINE}), 10, {{animate: false}}), 0")
    page.press("Enter")
    assert "Rajin" in popup(page)


def test_that_a_place_a_crossing_and_an_area_say_their_known_fields(page: Browser):
    page.run("nk.choose(['crossings', 'crossing-friendship-bridge'], {fit: true})")
    still(page)
    text = popup(page)
    assert "Status\toperating" in text
    card = page.run("document.querySelector('.nk-card').innerText")
    assert "42.4152° N, 130.6413° E" in card
    assert "1520 and 1435 mm, both through" in card
    assert "Interfax, 2 Nov 2022" in card
    page.run("nk.choose(['tumen_area', 'gti-primorsky-territory'], {fit: true})")
    page.until("nk.popup && nk.popup.getElement().querySelector('h3').textContent === 'Primorsky Territory'")
    assert "164\u202f236\u202fkm²" in popup(page)


def test_that_every_kilometre_of_the_strip_is_where_the_command_line_says(page: Browser, capsys):
    page.run(f"nk.choose({LINE}, {{fit: true, quiet: true}})")
    still(page)
    box = page.run("""(() => { const b = document.querySelector('.nk-diagram svg').getBoundingClientRect();
        const s = nk.lineOf(nk.chosen).strip, k = b.width / 700;
        return [b.left + s.from * k, b.left + s.to * k, b.top]; })()""")
    length_km = page.run("nk.lineOf(nk.chosen).length") / 1000
    for km in (7.5, 30.0):
        page.move(box[0] + (box[1] - box[0]) * km / length_km, box[2] + 60)
        page.until("nk.kmMark")
        at = page.run("[nk.metre, nk.kmMark.getLatLng().lng, nk.kmMark.getLatLng().lat]")
        assert at[0] == pytest.approx(km * 1000, abs=100)  # a px of the strip is some 80 m
        assert main(["chainage", "khasan-rajin", "--at", f"{at[0] / 1000:.6f}", "--format", "json"]) == 0
        told = json.loads(capsys.readouterr().out)
        off = Geodesic.WGS84.Inverse(told["lat"], told["lon"], at[2], at[1])["s12"]
        assert off < 15.0
    assert page.run("document.querySelector('.nk-at').textContent").startswith("km 30.")
    page.run(f"nk.choose({LINE}, {{quiet: true}})")
    assert page.run("nk.kmMark") is None


def test_that_the_pointer_on_the_line_moves_the_cursor_on_the_strip(page: Browser):
    page.run(f"nk.choose({LINE}, {{fit: true, quiet: true}})")
    still(page)
    page.move(*place_of(page, LINE, 0.6))
    page.until("document.querySelector('.nk-cursor')")
    x, m = page.run("[Number(document.querySelector('.nk-cursor').getAttribute('x1')), nk.metre]")
    ends = page.run("[nk.lineOf(nk.chosen).strip.from, nk.lineOf(nk.chosen).strip.to, nk.lineOf(nk.chosen).length]")
    assert x == pytest.approx(ends[0] + (ends[1] - ends[0]) * m / ends[2], abs=0.01)
    page.move(40, 40)
    page.until("!document.querySelector('.nk-cursor')")


def test_that_every_measured_route_has_kilometres_that_add_up_and_a_strip(page: Browser, folder: Path):
    lines = page.run("""Object.fromEntries(Object.entries(nk.page.lines).map(([key, line]) => [key.split('\\t')[1],
        [line.steps.reduce((a, b) => a + b, 0) / 10, Boolean(nk.svgOf(line.strip.themes.light)), line.steps.length + 1,
         nk.shapeOf(key.split('\\t')).parts.reduce((n, part) => n + part.xy.length / 2, 0)]]))""")
    known = lengths(folder)
    assert lines.keys() == known.keys()
    for key, (metres, has_strip, steps, vertices) in lines.items():
        assert metres == pytest.approx(float(known[key]["length_m"]), abs=0.06), key
        assert has_strip
        assert steps == vertices


def test_that_a_head_sorts_the_table_by_exact_metres_and_the_sum_follows_the_filter(page: Browser, folder: Path):
    def column(number: int) -> list[float]:
        found = page.run(f"""nk.rows().filter(row => !row.hidden).map(
            row => row.cells[{number}].dataset.value || null)""")
        return [float(value) for value in found if value is not None]

    exact = sorted((float(row["length_m"]) for row in lengths(folder).values()), reverse=True)
    page.run("document.querySelectorAll('.nk-routes thead button')[2].click()")
    assert column(3) == pytest.approx(exact, abs=1e-6)
    assert page.run("document.querySelectorAll('.nk-routes thead th[aria-sort=descending]').length") == 1
    page.run("document.querySelectorAll('.nk-routes thead button')[2].click()")
    assert column(3) == pytest.approx(exact[::-1], abs=1e-6)
    total = page.run("document.querySelector('.nk-routes tfoot .nk-total').dataset.value")
    assert float(total) == pytest.approx(sum(exact), abs=1e-3)
    page.run("document.querySelector('#nk-filter').focus()")
    page.type("하산")
    names = page.run("nk.rows().filter(row => !row.hidden).map(row => row.cells[1].textContent)")
    assert names
    assert all("Khasan" in name for name in names)
    assert page.run("document.querySelector('#nk-count').textContent").startswith(f"{len(names)} of ")
    written = page.run("[...document.querySelectorAll('.nk-routes tfoot td')].map(cell => cell.textContent).slice(2)")
    figures = [float(re.sub(r"[≈ \u202f]", "", text) or 0) for text in written]
    assert sum(figures[1:]) == pytest.approx(figures[0], abs=1e-6)
    page.at = None  # the rows stay sorted
    page.type(" zzz")
    assert page.run("document.querySelector('#nk-count').textContent") == "No route matches “하산 zzz”."


def test_that_a_layer_that_is_off_leaves_map_legend_and_table(page: Browser):
    def gas() -> list[bool]:
        found: list[bool] = page.run("""[[...document.querySelectorAll('.nk-legend li')].find(
            item => item.textContent.trim() === 'Gas pipeline').hidden,
            nk.rows().every(row => row.dataset.layer !== 'pipelines' || row.hidden)]""")
        return found

    assert gas() == [False, False]
    page.run("document.querySelector('.nk-layers li[data-id=pipelines] input[type=checkbox]').click()")
    assert gas() == [True, True]
    assert not page.run("nk.layerById.pipelines.visible")
    page.run("nk.choose(['pipelines', nk.layerById.pipelines.features[0].id], {quiet: true})")
    assert gas() == [False, False]


def test_that_what_is_off_is_not_in_the_file_unless_a_view_shows_it(page: Browser, chrome: Browser, folder: Path):
    assert page.run("Object.keys(nk.layerById).includes('sea-links')") is False
    assert page.run("JSON.stringify(nk.embedded).includes('sea-vladivostok-busan')") is False
    chrome.open(folder / "story.html")
    assert chrome.run("nk.layerShapes['sea-links']['sea-vladivostok-busan'].kind") == "line"
    assert chrome.faults == []


def test_that_the_story_goes_from_view_to_view_and_leaves_out_those_of_another_date(chrome: Browser, folder: Path):
    chrome.resize(1280, 800)
    chrome.open(folder / "story.html")
    still(chrome)
    shown = "nk.scene.layers.filter(layer => layer.visible).map(layer => layer.id).sort()"
    words = ["The", "ice-free", "port", "View", "1", "of", "2"]
    assert chrome.run("document.documentElement.dataset.theme") == "dark"
    assert chrome.run("document.querySelector('#nk-view').innerText").split() == words
    assert chrome.run(shown) == ["places", "railways"]
    west, south, east, north = chrome.run("(b => [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()])"
                                          "(nk.map.getBounds())")
    assert west <= RAJIN_BOX[0] < RAJIN_BOX[2] <= east
    assert south <= RAJIN_BOX[1] < RAJIN_BOX[3] <= north
    chrome.run("document.querySelector('#nk-after').click()")
    still(chrome)
    assert "By sea" in chrome.run("document.querySelector('#nk-view').innerText")
    assert "sea-links" in chrome.run(shown)
    assert chrome.run("document.querySelector('#nk-after').disabled")
    told = chrome.run("document.querySelector('.nk-head').innerText")
    assert "Left out, being of another date or scenario: 1 view." in told
    assert chrome.faults == []


def test_that_the_colours_switch_with_signs_and_strip(page: Browser):
    page.run(f"nk.choose({LINE}, {{quiet: true}})")
    before = page.run("document.querySelector('.nk-diagram svg').outerHTML")
    page.run("document.querySelector('#nk-colours').click()")
    assert page.run("document.documentElement.dataset.theme") == "dark"
    assert page.run("document.querySelector('.nk-diagram svg').outerHTML") != before
    seen = page.run("""[...document.querySelectorAll('.nk-routes .nk-swatch')].filter(
        sign => getComputedStyle(sign).display !== 'none').map(sign => sign.classList[1])""")
    assert set(seen) == {"nk-dark"}


def test_that_a_reader_who_wants_no_motion_gets_none(chrome: Browser, folder: Path):
    chrome.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-reduced-motion", "value": "reduce"}])
    try:
        chrome.open(folder / "page.html")
        moves = chrome.run(f"""(() => {{ nk.choose({LINE}, {{fit: true, quiet: true}});
            return [Boolean(nk.map._animatingZoom), Boolean(nk.map._panAnim && nk.map._panAnim._inProgress),
                    nk.map.getZoom() > 8]; }})()""")
    finally:
        chrome.at = None
        chrome.ask("Emulation.setEmulatedMedia", features=[])
    assert moves == [False, False, True]


def test_that_a_phone_has_map_and_column_within_its_width(page: Browser):
    page.resize(390, 844)
    page.run(f"nk.choose({LINE}, {{fit: true}})")
    still(page)
    boxes = page.run("""['.nk-map', '.nk-column', '.nk-head', '.nk-strip'].map(name => {
        const b = document.querySelector(name).getBoundingClientRect();
        return [b.left, b.right, b.top, b.bottom]; })""")
    assert all(left >= 0 and right <= 390 for left, right, _, _ in boxes)
    assert boxes[0][3] - boxes[0][2] > 250  # the map keeps its room
    assert boxes[1][2] >= boxes[0][3] - 1  # the column is below it
    assert page.run("document.documentElement.scrollWidth") == 390


def test_that_paper_has_the_map_the_table_and_the_passport_in_light_colours(page: Browser, tmp_path: Path):
    page.run("document.querySelector('#nk-colours').click()")
    page.run(f"nk.choose({LINE}, {{fit: true}})")
    still(page)
    pages = [sheet.extract_text() for sheet in PdfReader(page.paper(tmp_path / "paper.pdf")).pages]
    text = "\n".join(pages)
    assert 3 <= len(pages) <= 12
    for word in ("Khasan – Rajin", "Baranovsky – Khasan", "44.87", "OpenStreetMap", "why they differ", "라진"):
        assert word in text, word
    assert page.run("document.querySelectorAll('.nk-print-map').length") == 0


def test_that_without_scripts_the_table_and_all_passports_are_read(chrome: Browser, folder: Path):
    chrome.ask("Emulation.setScriptExecutionDisabled", value=True)
    try:
        chrome.ask("Page.navigate", url=(folder / "page.html").as_uri())
        chrome.until("document.readyState === 'complete' && document.querySelector('.nk-noscript')")
        text = chrome.run("document.body.innerText")
        high, shown = chrome.run("""[document.body.scrollHeight, ['.nk-stage', '.nk-tabs', '.nk-filter'].map(
            name => getComputedStyle(document.querySelector(name)).display)]""")
    finally:
        chrome.at = None
        chrome.ask("Emulation.setScriptExecutionDisabled", value=False)
    assert "need JavaScript" in text
    assert high > 5000
    assert set(shown) == {"none"}
    for row in ("Khasan – Rajin", "Pyongui line", "Segments along the route"):
        assert row in text


def test_that_hostile_names_are_text_everywhere(chrome: Browser, tmp_path: Path):
    stops = [{"name": HOSTILE, "name_ko": "역", "lon": 130.9, "lat": 42.7, "km": 40}]
    route = Route("one", "railways", HOSTILE, Mode.RAIL, Status.OPERATING, Quality.TRACK, sources=(HOSTILE,),
                  attributes={"stations": stops})
    path = write_page(scene(name=HOSTILE), provider, tmp_path / "hostile.html", measurements={KEY: MEASURED},
                      routes={KEY: route}, title=HOSTILE, method=Method("x", None, None, 0.0))
    chrome.resize(1280, 800)
    chrome.open(path)
    chrome.run("document.querySelector('#nk-query').focus()")
    chrome.type("onerror")
    chrome.press("Enter")
    still(chrome)
    assert HOSTILE in popup(chrome)
    chrome.run("nk.choose(['places', 'khasan'], {fit: true})")
    still(chrome)
    assert HOSTILE in popup(chrome)
    chrome.run("document.querySelector('#nk-query').value = ''; document.querySelector('#nk-query').focus()")
    chrome.type("역")
    chrome.press("Enter")
    still(chrome)
    assert popup(chrome).count(HOSTILE) == 2  # the station, and the route it is on
    assert chrome.run("[nk.point.lon, nk.point.lat]") == pytest.approx([130.9, 42.7])
    assert chrome.run("[window.hacked, document.images.length, document.title]") == [None, 0, HOSTILE]
    assert chrome.faults == []
    assert all(url.startswith(("file:", "data:")) for url in chrome.requests)


def test_that_the_page_is_named_in_its_language_and_its_parts_have_names(chrome: Browser, folder: Path):
    chrome.resize(1280, 800)
    chrome.open(folder / "page.html")
    nameless = chrome.run("""[...document.querySelectorAll('button, input, [role=tabpanel], [role=listbox]')].filter(
        e => !(e.textContent.trim() || e.getAttribute('aria-label') || e.closest('label') ||
               e.getAttribute('aria-labelledby'))).map(e => e.outerHTML)""")
    assert nameless == []
    assert chrome.run("document.documentElement.lang") == "en"
    assert chrome.run("document.title") == "Northeast Asia"
    assert chrome.run("document.querySelectorAll('h1').length") == 1
    assert "user-scalable" not in chrome.run("[...document.querySelectorAll('meta')].map(m => m.content).join()")
