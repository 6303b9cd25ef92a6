"""Strips and strip books as files: what is in them in four scripts, how large they are, and what is refused."""

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from matplotlib.image import imread
from pypdf import PdfReader

from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import export_workspace
from nkgis.app.operations import bundled_workspace
from nkgis.app.strips import strip_of
from nkgis.cartography.diagram import Diagram, Disc, Path, Words
from nkgis.cartography.strip.layout import strip_diagram
from nkgis.errors import Cancelled, InputError
from nkgis.exporters.diagram_figure import draw_diagram, measure
from nkgis.exporters.figure_canvas import paper
from nkgis.exporters.strip_book.book import page_spans
from nkgis.progress import Progress

SVG = "{http://www.w3.org/2000/svg}"
KHASAN = ("railways", "khasan-rajin")


@pytest.fixture(scope="module")
def bundled():
    return bundled_workspace()


def written(workspace, path, **options):
    """Returns the path of an export with those options."""
    export_workspace(workspace, path, options=ExportOptions(**options))
    return path


@pytest.fixture(scope="module")
def book(bundled, tmp_path_factory):
    path = tmp_path_factory.mktemp("book") / "book.pdf"
    return PdfReader(written(bundled, path, template="strip-book", routes=("khasan-rajin",), page_km=15.0))


def picture(diagram):
    """Returns the pixels of a diagram on white paper, a px of it a pixel."""
    figure, page = paper(diagram.width_px, diagram.height_px, "#FFFFFF")
    draw_diagram(page, diagram, 0.0, diagram.height_px, 1.0)
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    figure.set_dpi(72)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    return np.asarray(canvas.buffer_rgba())[:, :, :3]


def test_that_items_are_drawn_where_they_are_and_later_ones_above():
    diagram = Diagram(100, 60, (
        Path(((10, 10), (40, 10), (40, 30), (10, 30)), closed=True, fill="#FF0000"),
        Path(((20, 5), (20, 55)), stroke="#0000FF", stroke_px=4),
        Disc(70, 40, 10, fill="#00FF00"),
    ))
    pixels = picture(diagram)
    assert tuple(pixels[20, 30]) == (255, 0, 0)
    assert tuple(pixels[20, 20]) == (0, 0, 255), "the line lies above the area"
    assert tuple(pixels[40, 70]) == (0, 255, 0)
    assert tuple(pixels[45, 30]) == (255, 255, 255)


def test_that_a_dashed_line_has_its_dashes_in_px():
    line = Path(((0, 10), (100, 10)), stroke="#000000", stroke_px=4, dash=(12, 8))
    row = picture(Diagram(100, 20, (line,)))[10, :, 0] < 128
    edges = np.flatnonzero(np.diff(row.astype(int)))
    assert {int(b - a) for a, b in pairwise(edges)} <= {7, 8, 9, 11, 12, 13}
    assert int(row.sum()) == pytest.approx(60, abs=4)


def test_that_words_stand_at_their_anchor():
    wide = measure("wide", 20, 400, False)
    for anchor, left in (("start", 50), ("middle", 50 - wide / 2), ("end", 50 - wide)):
        pixels = picture(Diagram(120, 40, (Words(50, 30, "wide", 20, "#000000", anchor=anchor),)))
        inked = np.flatnonzero((pixels[:, :, 0] < 128).any(axis=0))
        assert inked[0] == pytest.approx(left, abs=2.5)
        assert inked[-1] == pytest.approx(left + wide, abs=2.5)


@pytest.mark.parametrize(("language", "words"), [
    ("en", ("Khasan – Rajin", "Tumangang", "DPR Korea", "operating (2022-11-02)")),
    ("ru", ("Хасан – Раджин", "КНДР", "Россия", "действует")),
    ("ko", ("하산 – 라진", "두만강", "조선민주주의인민공화국")),
    ("zh", ("哈桑 – 罗津", "朝鲜", "俄罗斯")),
])
def test_that_the_text_of_a_pdf_can_be_selected_in_four_scripts(bundled, tmp_path, language, words):
    path = written(bundled, tmp_path / "strip.pdf", template="strip", routes=("khasan-rajin",), language=language)
    page = PdfReader(path).pages[0]
    text = page.extract_text().replace("\u202f", " ")
    assert all(word in text for word in words), text
    assert "/Image" not in str(page["/Resources"].get("/XObject", "")), "a strip is vector through and through"
    assert float(page.mediabox.width) == pytest.approx(297 * 72 / 25.4, abs=0.5)


def test_that_an_svg_has_text_as_text_and_names_its_parts(bundled, tmp_path):
    path = written(bundled, tmp_path / "strip.svg", template="strip", routes=("khasan-rajin",))
    root = ET.parse(path).getroot()  # noqa: S314 - our own file
    texts = ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]
    assert "no source" in texts
    assert any(text.startswith("Tumangang") for text in texts)
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert {"country:RU", "country:KP", "gauge:dual", "status:operating"} <= set(ids)
    assert len(ids) == len(set(ids))


def test_that_kilometres_lie_true_to_scale_in_an_svg(bundled, tmp_path):
    path = written(bundled, tmp_path / "s.svg", template="strip", routes=("khasan-rajin",))
    root = ET.parse(path).getroot()  # noqa: S314 - our own file
    spans = {}
    for one in root.iter(f"{SVG}g"):
        if one.get("id") in {"country:RU", "country:KP"}:
            xs = [float(x) for x in re.findall(r"[ML] (-?[\d.]+)", one.find(f"{SVG}path").get("d"))]
            spans[one.get("id")] = max(xs) - min(xs)
    measured = bundled.measurements[KHASAN].by_country
    assert spans["country:RU"] / spans["country:KP"] == pytest.approx(measured["RU"] / measured["KP"], rel=0.04)


def test_that_a_picture_has_the_size_asked_for_and_is_filled(bundled, tmp_path):
    path = written(bundled, tmp_path / "strip.png", template="strip", routes=("khasan-rajin",), size=(1600, 700))
    pixels = imread(path)
    assert pixels.shape[:2] == (700, 1600)
    rows = np.flatnonzero((pixels[:, :, :3].max(axis=2) < 0.5).any(axis=1))
    assert rows[-1] > 560, "the strip is as large as fits"
    assert rows[-1] < 700


def test_that_more_dots_are_the_same_paper(bundled, tmp_path):
    small = imread(written(bundled, tmp_path / "a.png", template="strip", routes=("khasan-rajin",), dpi=75))
    large = imread(written(bundled, tmp_path / "b.png", template="strip", routes=("khasan-rajin",), dpi=150))
    assert large.shape[1] == pytest.approx(2 * small.shape[1], abs=1)
    assert large.shape[0] == pytest.approx(2 * small.shape[0], abs=2)


def test_that_the_same_strip_is_the_same_file(bundled, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    for suffix in ("svg", "pdf"):
        one = written(bundled, tmp_path / f"1.{suffix}", template="strip", routes=("khasan-rajin",))
        two = written(bundled, tmp_path / f"2.{suffix}", template="strip", routes=("khasan-rajin",))
        assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize(("options", "name", "told"), [
    ({"template": "strip"}, "a.pdf", "needs a route"),
    ({"template": "strip", "routes": ("nowhere",)}, "a.pdf", "there is no such route"),
    ({"template": "strip-book", "routes": ("khasan-rajin", "musan")}, "a.pdf", "is about one route; 2 were named"),
    ({"template": "strip-book", "routes": ("musan",)}, "a.png", "a strip book has pages; write it as .pdf"),
    ({"template": "strip-book", "routes": ("musan",), "size": (200, 100)}, "a.pdf", "is A4 paper"),
    ({"template": "strip-book", "routes": ("pyongra",), "page_km": 0.1}, "a.pdf", "the book would have 7203 pages"),
    ({"template": "strip", "routes": ("musan",)}, "a.csv", "a strip is written as one of"),
    ({"template": "strip", "routes": ("musan",), "size": (9000, 100)}, "a.pdf", "5000 mm a side"),
])
def test_that_what_cannot_be_drawn_is_one_sentence_and_no_file(bundled, tmp_path, options, name, told):
    with pytest.raises(InputError, match=re.escape(told)) as fault:
        written(bundled, tmp_path / name, **options)
    assert "\n" not in str(fault.value)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("total_m", "page_m", "count"), [
    (44_870.0, None, 9), (720_300.0, None, 8), (7_700_000.0, None, 8), (590.0, None, 6), (3.0, None, 1),
    (44_870.0, 15_000.0, 3), (30_000.0, 15_000.0, 2),
])
def test_that_pages_cover_a_route_without_a_hole(total_m, page_m, count):
    spans = page_spans(total_m, page_m)
    assert len(spans) == count
    assert spans[0][0] == 0
    assert spans[-1][1] == total_m
    assert all(a[1] == b[0] for a, b in pairwise(spans))
    assert all(high > low for low, high in spans)


def test_that_a_book_has_an_overview_its_stretches_and_its_sources(book):
    texts = [page.extract_text().replace("\u202f", " ") for page in book.pages]
    assert len(texts) == 5
    for number, text in enumerate(texts, start=1):
        assert f"page {number} of 5" in text
        assert "Khasan – Rajin" in text
    assert "44.87 km" in texts[0]
    assert "strip book" in texts[0]
    assert "Handy Shipping Guide 2013" in texts[4]


def test_that_the_kilometres_in_a_book_go_on_from_page_to_page(book):
    texts = [page.extract_text().replace("\u202f", " ") for page in book.pages[1:4]]
    spans = [re.search(r"km (\d+\.\d\d) – (\d+\.\d\d)", text) for text in texts]
    ends = [(float(one[1]), float(one[2])) for one in spans]
    assert ends == [(0.0, 15.0), (15.0, 30.0), (30.0, 44.87)]
    assert "continues on page 3 · 15.00 km" in texts[0]
    assert "continued from page 2 · 15.00 km" in texts[1]
    assert "continues" not in texts[2]


def test_that_every_station_is_on_the_page_of_its_kilometre(bundled, book):
    texts = [page.extract_text() for page in book.pages[1:4]]
    for one in strip_of(bundled, KHASAN).stations:
        page = min(int(one.m // 15_000), 2)
        assert f"{one.name}{one.m / 1000:.2f}" in texts[page].replace(" ", "").replace("\n", ""), one


def test_that_the_pages_of_a_book_are_a4_lying(book):
    for page in book.pages:
        assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (842, 595)


def test_that_a_cancelled_book_leaves_no_file(bundled, tmp_path):
    seen = []
    progress = Progress(lambda done, total, label: seen.append((done, total, label)),
                        lambda: any(done == 1 and total == 4 for done, total, _ in seen))
    with pytest.raises(Cancelled):
        export_workspace(bundled, tmp_path / "book.pdf", progress=progress, options=ExportOptions(
            template="strip-book", routes=("musan",), page_km=25.0))
    assert (1, 4, "Drawing the strip book") in seen, "each page is told"
    assert not list(tmp_path.iterdir())


def test_that_numbers_of_sources_are_the_same_on_every_page_of_a_book(bundled):
    strip = strip_of(bundled, KHASAN)
    notes = ["before", *strip.lane("gauge").stretches[0].notes]
    layout = strip_diagram([strip], width_px=1200, measure=measure, theme="light", compact=True, notes=notes,
                           lanes=("gauge",))
    assert any(one.text.endswith("\u202f²") for one in layout.diagram.items if isinstance(one, Words))
