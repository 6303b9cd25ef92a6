"""Which slides a project has and what they say, held against its measurements; opened in LibreOffice."""

import io
import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import matplotlib as mpl
import pytest
from PIL import Image
from pptx import Presentation
from python_calamine import CalamineWorkbook

from nkgis.app.bookmarks import added, bookmark_of
from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import export_workspace
from nkgis.app.operations import bundled_workspace
from nkgis.app.saving import save_project
from nkgis.app.slide_pages import SHOWN_MOST, chosen_pages, view_pages, whole_pages
from nkgis.app.slides import write_slides
from nkgis.app.workspace import Workspace
from nkgis.assets import asset
from nkgis.cartography.wording import speaking
from nkgis.cli.main import run
from nkgis.errors import InputError
from nkgis.exporters.figure_fonts import shown, width_pt
from nkgis.exporters.slides.master import EAST, LATIN
from nkgis.exporters.slides.names import id_of, ours, told_id
from nkgis.exporters.slides.values import Box, ChartPart, Deck, DrawingPart, Page, PicturePart, TablePart
from nkgis.exporters.slides.writing import deck_bytes
from nkgis.model.clock import Clock
from nkgis.progress import SILENT, Progress

RAJIN, BRIDGE, RING = ("railways", "khasan-rajin"), ("bridges", "tumen-road-bridge"), "hunchun-makhalino"
NAMES = {"en": "Khasan – Rajin", "ru": "Хасан – Раджин", "ko": "하산 – 라진", "zh": "哈桑 – 罗津"}


@pytest.fixture(scope="module")
def bundled() -> Workspace:
    return bundled_workspace()


@pytest.fixture(scope="module")
def story(bundled) -> Workspace:
    """A project with a story of two views, and a view beside it."""
    project = bundled.project
    whole = bookmark_of(project, "The whole", project.view)
    near = bookmark_of(project, "Rajin", (130.1, 42.1, 130.9, 42.6), route=RAJIN, language="ko")
    bridge = bookmark_of(project, "Bridge", (130.5, 42.3, 130.8, 42.5))
    for one in (replace(whole, title="Ten corridors", note="Welcome.\n\nLook north."),
                replace(near, clock=Clock("2019-04-25", None)),
                replace(bridge, scenario="bridge-open", in_story=False)):
        project = added(project, one)
    return replace(bundled, project=project)


@pytest.fixture(scope="module")
def talk(bundled, tmp_path_factory) -> Path:
    """Slides of two routes, one of them schematic."""
    path = tmp_path_factory.mktemp("talk") / "talk.pptx"
    export_workspace(bundled, path, options=ExportOptions(routes=(BRIDGE[1], RAJIN[1])))
    return path


def slides(path: Path) -> dict[str, object]:
    return {id_of(one): one for one in Presentation(str(path)).slides}


def test_that_chosen_routes_have_slides_in_their_order_then_a_comparison_and_the_sources(talk):
    ids = list(slides(talk))
    assert [one.partition(":")[0] for one in ids][:5] == ["route", "strip", "route", "strip", "comparison"]
    assert [told_id(one) for one in ids[:4]] == [BRIDGE[1], BRIDGE[1], RAJIN[1], RAJIN[1]]
    assert {one.partition(":")[0] for one in ids[5:]} == {"sources"}


def test_that_a_route_tells_what_was_measured(talk, bundled):
    measured = bundled.measurements[RAJIN]
    shapes = ours(slides(talk)["route:railways:khasan-rajin"])
    blob = shapes["countries"].chart.part.chart_workbook.xlsx_part.blob
    _, values = CalamineWorkbook.from_filelike(io.BytesIO(blob)).get_sheet_by_index(0).to_python()
    assert sum(values[1:]) == pytest.approx(measured.length_m / 1000, abs=1e-5)
    assert sorted(values[1:]) == pytest.approx(sorted(one / 1000 for one in measured.by_country.values()), abs=1e-6)
    assert shapes["figure"].text_frame.text == f"{measured.length_m / 1000:.2f}\u202fkm"
    printed = [float(row.cells[1].text) for row in list(shapes["shares"].table.rows)[1:]]
    assert sum(printed) == pytest.approx(round(measured.length_m / 1000, 2))


def test_that_nothing_is_under_14_points_but_the_foot(talk):
    small = []
    for page, slide in slides(talk).items():
        for shape in slide.shapes:
            sizes = [int(found) for found in shape.element.xpath(".//a:rPr/@sz")]
            if not shape.name.endswith("strips") and ":foot" not in shape.name:
                small += [(page, shape.name, size) for size in sizes if size < 1300]
    assert small == []


def test_that_text_stands_on_the_slide_and_the_left_column_does_not_run_into_itself(talk):
    for slide in slides(talk).values():
        column = sorted((shape for shape in slide.shapes if ":" in shape.name and shape.left < 3_000_000
                         and shape.width < 5_000_000), key=lambda one: one.top)
        for above, below in zip(column[1:], column[2:], strict=False):
            assert above.top + above.height <= below.top + 20_000, (above.name, below.name)
        assert all(shape.top + shape.height <= 6_858_000 for shape in slide.shapes)


def test_that_a_share_that_cannot_be_told_says_so(talk):
    shapes = ours(slides(talk)["route:bridges:tumen-road-bridge"])
    assert [row.cells[1].text for row in list(shapes["shares"].table.rows)[1:]] == ["n.r.", "n.r."]
    assert [one.name for one in shapes["countries"].chart.plots[0].series] == ["DPR Korea (n.r.)", "Russia (n.r.)"]
    assert "schematic" in slides(talk)["route:bridges:tumen-road-bridge"].shapes.title.text


def test_that_the_notes_say_sources_method_and_state(talk, bundled):
    text = slides(talk)["route:railways:khasan-rajin"].notes_slide.notes_text_frame.text
    for one in bundled.routes[RAJIN].published:
        assert one.source in text
    assert re.search(r"^\[1\] .+confidence|^\[1\] .+", text, re.MULTILINE)
    assert "border set osm-maritime" in text
    assert "Scenario: As today." in text
    bridge = slides(talk)["route:bridges:tumen-road-bridge"].notes_slide.notes_text_frame.text
    assert "Schematic lines show a relation, not a position." in bridge


def test_that_strips_are_groups_with_names_of_their_parts(talk):
    strip = ours(slides(talk)["strip:railways:khasan-rajin"])["strip"]
    names = [one.name for one in strip.shapes]
    assert names[0] == "ground"
    assert {"country:RU", "country:KP"} <= set(names)
    inside = [one for one in strip.shapes if one.left < strip.left - 20_000 or one.top < strip.top - 20_000]
    assert inside == [], "nothing sticks out of the group, or it would grow with every program that saves it"


@pytest.mark.parametrize("language", ["ru", "ko", "zh"])
def test_that_slides_speak_the_language_asked_for(bundled, language):
    options = ExportOptions(routes=(RAJIN[1],), language=language)
    with speaking(language):
        route = next(iter(chosen_pages(bundled, options)))
    assert route.title.startswith(NAMES[language])
    assert route.language == language
    table = next(part for part in route.parts if isinstance(part, TablePart))
    figures = table.rows[1][1][0].text
    assert figures == ("43,35" if language == "ru" else "43.35")
    chart = next(part for part in route.parts if isinstance(part, ChartPart))
    assert chart.bars[0].values[0] == pytest.approx(43.35, abs=0.01), "charts have real numbers"


def test_that_nothing_chosen_gives_an_overview_a_table_and_the_routes_across_a_border(bundled):
    told: list[str] = []
    pages = list(whole_pages(bundled, ExportOptions(), Progress(note=told.append)))
    kinds = [one.id.partition(":")[0] for one in pages]
    assert kinds[:2] == ["overview", "table"]
    assert kinds.count("route") == kinds.count("strip") == SHOWN_MOST
    rows = sum(len(part.rows) - 1 for page in pages if page.id.startswith("table") for part in page.parts
               if isinstance(part, TablePart))
    assert [one.partition(" routes")[0] for one in told] == [f"{SHOWN_MOST} of {rows}"]
    assert len({one.id for one in pages}) == len(pages)


def test_that_a_story_has_a_slide_a_view_in_its_own_state(story):
    names = tuple(one.id for one in story.project.bookmarks)
    whole, near, bridge, *_ = view_pages(story, ExportOptions(views=names), SILENT)
    assert (whole.title, near.title, bridge.title) == ("Ten corridors", "Rajin", "Bridge")
    assert whole.notes[:2] == ("Welcome.", "Look north.")
    assert near.language == "ko"
    figure = next(part for part in near.parts if part.name == "figure")
    assert figure.lines[0][0].text == "44.87\u202fkm"
    assert "2019" in " ".join(near.notes)
    assert any("bridge open" in text for text in map(str.lower, bridge.notes))


def test_that_the_command_line_writes_the_story_and_updates_what_is_there(story, tmp_path, capsys):
    project, path = tmp_path / "p.nkgis", tmp_path / "s.pptx"
    two = replace(story.project, bookmarks=tuple(replace(one, in_story=one.id == "rajin")
                                                 for one in story.project.bookmarks))
    save_project(replace(story, project=two), project)
    assert run(["export", str(project), "--out", str(path)]) == 0
    assert [told_id(one) for one in slides(path)][:1] == ["rajin"]
    capsys.readouterr()
    assert run(["export", str(project), "--out", str(path), "--view", "bridge"]) == 0
    err = capsys.readouterr().err
    assert "Slides that were not asked for stay as they were: rajin" in err
    assert "added" in err
    assert [told_id(one) for one in slides(path)].count("bridge") == 1


def test_that_the_command_line_writes_the_whole_project_where_it_has_a_story(story, tmp_path, monkeypatch):
    asked = []

    def remembered(_workspace, path, options, _progress):
        asked.append(options.views)
        path.write_bytes(b"")

    monkeypatch.setattr("nkgis.app.slides.write_slides", remembered)
    project = tmp_path / "p.nkgis"
    save_project(story, project)
    for words in ([], ["--whole"]):
        assert run(["export", str(project), "--out", str(tmp_path / "s.pptx"), *words]) == 0
    assert asked == [tuple(one.id for one in story.project.bookmarks if one.in_story), ()]


@pytest.mark.parametrize("words", [["--size", "800x600"], ["--template", "sheet"], ["--route", "nowhere"]])
def test_that_options_slides_do_not_have_are_refused_and_nothing_is_written(tmp_path, capsys, words):
    path = tmp_path / "x.pptx"
    assert run(["export", "--out", str(path), *words]) == 2
    assert words[0] in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_that_a_damaged_file_stays_as_it_is(bundled, tmp_path):
    path = tmp_path / "x.pptx"
    path.write_bytes(b"PK\x03\x04 not whole")
    with pytest.raises(InputError, match="no whole presentation"):
        export_workspace(bundled, path, options=ExportOptions(routes=(RAJIN[1],)))
    assert path.read_bytes() == b"PK\x03\x04 not whole"
    assert list(tmp_path.iterdir()) == [path]


def test_that_a_file_written_anew_has_nothing_of_the_old_one(bundled, talk, tmp_path):
    path = tmp_path / "t.pptx"
    shutil.copy(talk, path)
    report = write_slides(bundled, path, ExportOptions(routes=(RING,), anew=True))
    assert report.updated == []
    assert {told_id(one) for one in slides(path)} & {RAJIN[1], BRIDGE[1]} == set()


def test_that_drawings_are_as_wide_as_the_slide(bundled):
    pages = list(chosen_pages(bundled, ExportOptions(routes=(RAJIN[1],))))
    strip = next(part for page in pages for part in page.parts if isinstance(part, DrawingPart))
    assert strip.diagram.width_px / strip.diagram.height_px >= strip.box.wide / strip.box.high


# what other programs make of them

def faults(path: Path) -> list[str]:
    """Returns what is against the schemas of ECMA-376 and PowerPoint's own rules in a file."""
    audit = pytest.importorskip("openxml_audit", reason="it is among the packages for development")
    return [str(one) for one in audit.validate_pptx(path).errors]


def test_that_a_validator_finds_no_fault_in_new_slides(talk):
    assert faults(talk) == []


def test_that_a_validator_finds_no_fault_in_slides_added_to_those_of_others(bundled, tmp_path):
    path = tmp_path / "theirs.pptx"
    theirs = Presentation()
    theirs.slides.add_slide(theirs.slide_layouts[0])
    theirs.save(str(path))
    write_slides(bundled, path, ExportOptions(routes=(RAJIN[1],)))
    assert faults(path) == []


def fonts(folder: Path, family: str) -> Path:
    """Returns a font configuration that has a family under the names that slides ask for, and the bundled ones."""
    files = (asset("resources", "fonts"), Path(mpl.get_data_path()) / "fonts" / "ttf")
    folders = "".join(f"<dir>{one}</dir>" for one in files)
    names = "".join(
        f"<match target='pattern'><test name='family'><string>{name}</string></test><edit name='family' mode='assign' "
        f"binding='same'><string>{family}</string><string>nkgis Sans CJK</string></edit></match>"
        for name in (LATIN, *EAST.values()))
    path = folder / "fonts.conf"
    path.write_text(f"<fontconfig><include ignore_missing='yes'>/etc/fonts/fonts.conf</include>{folders}"
                    f"<cachedir>{folder / 'cache'}</cachedir>{names}</fontconfig>")
    return path


def office(path: Path, kind: str, folder: Path, family: str = "nkgis Sans") -> Path:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed: tools/bootstrap.sh test")
    done = subprocess.run(
        [program, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to", kind,
         "--outdir", str(folder), str(path)], check=False, capture_output=True, timeout=120,
        env={**os.environ, "FONTCONFIG_FILE": str(fonts(folder, family))})
    made = folder / f"{path.stem}.{kind}"
    assert made.is_file(), done.stderr
    return made


@pytest.fixture(scope="module")
def four(bundled, tmp_path_factory) -> Path:
    """One route in four languages: four slides with strips and sources between them, in one file."""
    pages = []
    for language in NAMES:
        with speaking(language):
            first = next(iter(chosen_pages(bundled, ExportOptions(routes=(RAJIN[1],), language=language))))
        pages.append(replace(first, id=f"route:railways:{language}"))
    path = tmp_path_factory.mktemp("four") / "four.pptx"
    path.write_bytes(deck_bytes(Deck("four", pages))[0])
    return path


@pytest.fixture(scope="module")
def through_office(four) -> Path:
    """The same file, saved by LibreOffice."""
    folder = four.parent / "office"
    folder.mkdir()
    return office(four, "pptx", folder)


def test_that_libreoffice_shows_every_slide_with_its_heading_in_four_scripts(four):
    from pypdf import PdfReader

    reader = PdfReader(office(four, "pdf", four.parent))
    texts = [re.sub(r"\s+", "", one.extract_text()) for one in reader.pages]
    assert len(texts) == len(NAMES)
    for text, name in zip(texts, NAMES.values(), strict=True):
        assert re.sub(r"\s+", "", name) in text
        assert "44" in text


def test_that_slides_saved_by_libreoffice_are_updated_in_place(through_office, four, bundled):
    with speaking("en"):
        page = next(iter(chosen_pages(bundled, ExportOptions(routes=(RAJIN[1],)))))
    page = replace(page, id="route:railways:en", title="A new finding")
    blob, report = deck_bytes(Deck("four", [page]), through_office)
    made = Presentation(io.BytesIO(blob))
    assert len(made.slides) == len(NAMES)
    assert report.updated == ["route:railways:en"]
    assert report.own_titles == []
    shapes = ours(made.slides[0])
    assert made.slides[0].shapes.title.text == "A new finding"
    assert {"figure", "caption", "countries", "shares", "lines", "map", "foot"} <= set(shapes)
    assert shapes["countries"].chart.part.chart_workbook.xlsx_part is not None, "its workbook is back"
    was = ours(Presentation(str(four)).slides[0])["map"]
    assert shapes["map"].left == pytest.approx(was.left, abs=500)
    assert faults(_saved(through_office, blob)) == []
    again, report = deck_bytes(Deck("four", [page]), through_office)
    assert len(again) == pytest.approx(len(blob), abs=200)


def _saved(path: Path, blob: bytes) -> Path:
    path.write_bytes(blob)
    return path


# with the fonts that a machine happens to have

WIDE_FONT, USUAL_FONT = "DejaVu Sans", "nkgis Sans"
KINDS = ("overview", "route", "comparison", "sources", "table")


def blank(box: Box) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (16, max(1, round(16 * box.high / box.wide))), "white").save(made, "PNG")
    return made.getvalue()


@pytest.fixture(scope="module", params=["en", "ru", "ko"])
def spoken(request, bundled) -> tuple[str, list[Page]]:
    """Slides of every kind in a language; their maps are blank."""
    options = ExportOptions(routes=(BRIDGE[1], RAJIN[1]), language=request.param)
    with speaking(request.param):
        chosen = list(chosen_pages(bundled, options))
        whole = [page for page in whole_pages(bundled, replace(options, routes=()), SILENT)
                 if page.id.partition(":")[0] in {"overview", "table"}]
    pages = [replace(page, parts=tuple(replace(part, draw=blank) if isinstance(part, PicturePart) else part
                                       for part in page.parts)) for page in (*whole, *chosen)]
    return request.param, [page for page in pages if page.id.partition(":")[0] in KINDS]


Words = tuple[float, float, float, float, str, str]


def words_on(page) -> list[Words]:
    """Returns the lines of text on a page of a PDF of LibreOffice: left, bottom, right, top of their letters, font."""
    found: list[Words] = []

    def see(text, _cm, tm, font, size):
        line = text.strip()
        if line and tm[1] == 0:
            name = (font or {}).get("/BaseFont", "")
            bold, face = "Bold" in name, WIDE_FONT if "DejaVu" in name else ""
            wide = width_pt(shown(line), round(size, 1), 700 if bold else 400, first=face)
            found.append((tm[4], tm[5], tm[4] + wide, tm[5] + size * 0.7, line, name))

    page.extract_text(visitor_text=see)
    return found


def overlapping(words: list[Words]) -> list[tuple[str, str]]:
    """Returns which texts lie on each other; signs of another font in a line come apart from it and do not count."""
    return [(one[4], other[4]) for number, one in enumerate(words) for other in words[number + 1 :]
            if min(one[2], other[2]) - max(one[0], other[0]) > 1.5
            and min(one[3], other[3]) - max(one[1], other[1]) > 1.0
            and (abs(one[1] - other[1]) > 1.0 or one[5] == other[5])]


@pytest.mark.parametrize("family", [WIDE_FONT, USUAL_FONT])
def test_that_no_words_lie_on_others_whichever_font_a_machine_has(spoken, family, tmp_path):
    from pypdf import PdfReader

    language, pages = spoken
    path = tmp_path / f"{language}.pptx"
    path.write_bytes(deck_bytes(Deck("d", pages, language))[0])
    reader = PdfReader(office(path, "pdf", tmp_path, family))
    assert len(reader.pages) == len(pages)
    for page, sheet in zip(pages, reader.pages, strict=True):
        words = words_on(sheet)
        assert overlapping(words) == [], page.id
        beside = [one for one in words if one[0] < 0 or one[2] > 960 or one[1] < 0 or one[3] > 540]
        assert beside == [], page.id
        assert "".join(one[4] for one in words).count("OpenStreetMap"), page.id


def test_that_the_figures_of_a_table_have_room_in_the_widest_font(spoken):
    _, pages = spoken
    for page in pages:
        for part in page.parts:
            if isinstance(part, TablePart) and part.name != "sources":
                shares = sum(column.share for column in part.columns)
                for row in part.rows[1:]:
                    for column, line in zip(part.columns[1:], row[1:], strict=True):
                        wide = sum(width_pt(shown(run.text), run.size_pt, 700 if run.bold else 400, first=WIDE_FONT)
                                   for run in line)
                        assert wide + 6 <= part.box.wide * 0.75 * column.share / shares, (page.id, line)


def test_that_feet_and_sources_are_whole(spoken, bundled):
    _, pages = spoken
    feet = [page.parts[-1] for page in pages]
    assert all("…" not in line[0].text for foot in feet for line in foot.lines)
    assert all(foot.box.y + foot.box.high <= 720 for foot in feet)
    rows = [row for page in pages if page.id.startswith("sources") for row in page.parts[0].rows[1:]]
    told = " ".join(cell[0].text for row in rows for cell in row)
    assert "…" not in told
    for layer in bundled.project.layers:
        if layer.id in {"railways", "bridges"}:
            assert layer.licence in told
            assert layer.attribution in told


def test_that_names_of_strips_end_before_their_totals(bundled):
    page = next(one for one in chosen_pages(bundled, ExportOptions(routes=(BRIDGE[1], RAJIN[1])))
                if one.id == "comparison")
    items = next(part for part in page.parts if isinstance(part, DrawingPart)).diagram.items
    names = [one for one in items if one.part == "name"]
    totals = [one for one in items if one.part == "total"]
    assert len(names) == 2
    for name, total in zip(names, totals, strict=False):
        assert name.x + width_pt(name.text, name.size_px, 700, first=WIDE_FONT) < total.x


def test_that_strips_of_many_routes_have_a_slide_of_their_own(bundled):
    pages = list(chosen_pages(bundled, ExportOptions(routes=(BRIDGE[1], RAJIN[1], RING))))
    compared = [page for page in pages if page.id.startswith("comparison")]
    assert [[part.name for part in page.parts] for page in compared] == [["routes", "foot"], ["strips", "foot"]]


def test_that_the_map_has_full_height_and_its_foot_names_its_own_projection(bundled):
    page = next(iter(chosen_pages(bundled, ExportOptions(routes=(RAJIN[1],)))))
    shape = next(part for part in page.parts if isinstance(part, PicturePart))
    foot = page.parts[-1]
    assert shape.box.high > 0.85 * 720
    assert shape.box.wide > 0.62 * 1280
    assert shape.box.y + shape.box.high <= foot.box.y
    assert page.title_box.x + page.title_box.wide < shape.box.x
    with Image.open(io.BytesIO(shape.draw(shape.box))) as image:
        assert image.width / image.height == pytest.approx(shape.box.wide / shape.box.high, rel=0.003)
        assert image.width == pytest.approx(shape.box.wide / 96 * 220, abs=2)


def test_that_a_map_speaks_the_language_of_its_slide_whenever_it_is_drawn(bundled, monkeypatch):
    from nkgis.exporters.slides import map_picture as drawing

    said: list[str] = []
    fitted = drawing.fitted_legend

    def watched(*args, **options):
        found = fitted(*args, **options)
        said.extend(entry.text for entry in found.entries)
        return found

    with speaking("zh"):
        page = next(iter(chosen_pages(bundled, ExportOptions(routes=(RAJIN[1],), language="zh"))))
    monkeypatch.setattr(drawing, "fitted_legend", watched)
    shape = next(part for part in page.parts if isinstance(part, PicturePart))
    shape.draw(shape.box)
    assert said
    assert [text for text in said if re.search("[a-z]{3}", text)] == []


def test_that_the_figures_behind_bars_never_part_into_lines(spoken, tmp_path):
    language, pages = spoken
    path = tmp_path / "o.pptx"
    path.write_bytes(deck_bytes(Deck("d", [page for page in pages if page.id == "overview"], language))[0])
    charts = [shape.chart for slide in Presentation(str(path)).slides for shape in slide.shapes if shape.has_chart]
    wraps = [body.get("wrap") for chart in charts for body in chart._chartSpace.xpath(".//c:dLbls/c:txPr/a:bodyPr")]
    assert wraps == ["none"]
