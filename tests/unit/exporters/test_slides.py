"""Slides as files: whole packages, updated in place without harm to what a presenter made."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.util import Emu
from python_calamine import CalamineWorkbook

from nkgis.cartography import diagram as dg
from nkgis.errors import Cancelled, InputError
from nkgis.exporters.slides import notes
from nkgis.exporters.slides.names import FOOT, digest, id_of, ours, page_id, plain, told_id
from nkgis.exporters.slides.opening import opened
from nkgis.exporters.slides.values import (
    Bar,
    Box,
    ChartPart,
    Column,
    Deck,
    DrawingPart,
    Page,
    PicturePart,
    Run,
    TablePart,
    TextPart,
)
from nkgis.exporters.slides.writing import deck_bytes
from nkgis.progress import Progress

P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
FORMULA = '=HYPERLINK("http://x","y")'
DRAWING = dg.Diagram(200, 100, (
    dg.Path(((10, 20), (110, 20), (110, 40), (10, 40)), closed=True, fill="#3b6590", part="country:RU"),
    dg.Path(((10, 60), (60, 80), (190, 60)), stroke="#1f2a36", stroke_px=2, dash=(6, 3), part="line"),
    dg.Disc(50, 50, 5, fill="#ffffff", stroke="#000000", stroke_px=1, part="station:1"),
    dg.Words(100, 50, "하산 Хасан", 12, "#000000", angle=40, part="name"),
))


def picture(color: str) -> Callable[[Box], bytes]:
    def draw(box: Box) -> bytes:
        made = io.BytesIO()
        Image.new("RGB", (80, round(80 * box.high / box.wide)), color).save(made, "PNG")
        return made.getvalue()

    return draw


def page(
    key: str, *, value: float = 1.5, color: str = "red", title: str = "", names: tuple[str, ...] = ("Russia", "China"),
    said: tuple[str, ...] = ("measured 1.5 km",),
) -> Page:
    return Page(page_id("route", "lines", key), title or f"{key} is long", (
        TextPart("figure", Box(40, 120, 300, 80), ((Run(f"{value} km", 54, bold=True),),)),
        ChartPart("countries", Box(40, 220, 300, 60), ("length",),
                  tuple(Bar(name, (value,), "#3b6590") for name in names), "shares"),
        TablePart("shares", Box(40, 300, 300, 60), (Column(0.6), Column(0.4, right=True)),
                  tuple(((Run(name),), (Run(str(value)),)) for name in ("Country", *names)), "shares"),
        PicturePart("map", Box(440, 120, 800, 540), picture(color), "the map"),
        DrawingPart("strip", Box(40, 450, 300, 150), DRAWING, "the strip"),
        TextPart(FOOT, Box(40, 668, 1100, 40), ((Run("sources", 10),),)),
    ), said)


def deck(*pages: Page, **more: str) -> Deck:
    return Deck("A deck", pages, **more)


def saved(path: Path, made: Deck, *, onto: Path | None = None) -> Path:
    path.write_bytes(deck_bytes(made, onto)[0])
    return path


def updated(path: Path, made: Deck):
    blob, report = deck_bytes(made, path)
    path.write_bytes(blob)
    return Presentation(str(path)), report


def workbook(shape) -> list[list[object]]:
    blob = shape.chart.part.chart_workbook.xlsx_part.blob
    return CalamineWorkbook.from_filelike(io.BytesIO(blob)).get_sheet_by_index(0).to_python()


@pytest.fixture
def file(tmp_path) -> Path:
    return saved(tmp_path / "talk.pptx", deck(page("a"), page("b")))


def check_package(path: Path) -> None:
    """Holds a file against what a strict reader asks of it: parts, relations, types and ids."""
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        assert len(names) == len(set(names)), "no part stands twice"
        trees = {name: etree.fromstring(archive.read(name)) for name in names if name.endswith((".xml", ".rels"))}
    types = trees["[Content_Types].xml"]
    known = {one.get("PartName") for one in types} | {one.get("Extension", "").lower() for one in types}
    untyped = [name for name in names[1:] if f"/{name}" not in known and name.rpartition(".")[2].lower() not in known]
    assert untyped == []
    pointed = {"[Content_Types].xml"}
    for name in (one for one in names if one.endswith(".rels")):
        folder, part = name.replace("_rels/", "").rpartition("/")[0], name.replace("_rels/", "").removesuffix(".rels")
        inside = [_target(folder, rel.get("Target")) for rel in trees[name] if rel.get("TargetMode") != "External"]
        assert [one for one in inside if one not in names] == [], name
        pointed |= set(inside)
        used = set() if part not in trees else set(re.findall(
            r'r:(?:embed|id|link|pict)="(rId\d+)"', etree.tostring(trees[part]).decode()))
        assert used <= {rel.get("Id") for rel in trees[name]}, name
    assert [name for name in names if not name.endswith(".rels") and name not in pointed] == [], "no orphans"
    for name in (one for one in names if re.fullmatch(r"ppt/slides/slide\d+\.xml", one)):
        ids = trees[name].xpath("//*[local-name()='cNvPr']/@id")
        assert len(ids) == len(set(ids)), "every shape of a slide has an id of its own"


def _target(folder: str, target: str) -> str:
    parts = [] if target.startswith("/") else folder.split("/") if folder else []
    for step in target.strip("/").split("/"):
        if step == "..":
            parts.pop()
        else:
            parts.append(step)
    return "/".join(parts)


def test_that_a_new_deck_is_a_whole_package(file):
    check_package(file)
    assert [one.shapes.title.text_frame.text for one in Presentation(str(file)).slides] == ["a is long", "b is long"]


def test_that_an_updated_deck_is_a_whole_package(file):
    updated(file, deck(page("a", color="blue", names=("China",)), page("b"), page("c", names=("A", "B", "C"))))
    check_package(file)


def test_that_text_table_chart_and_strip_are_native(file):
    shapes = ours(Presentation(str(file)).slides[0])
    assert shapes["figure"].text_frame.text == "1.5 km"
    assert [[cell.text for cell in row.cells] for row in shapes["shares"].table.rows] == [
        ["Country", "1.5"], ["Russia", "1.5"], ["China", "1.5"]]
    assert [(one.name, list(one.values)) for one in shapes["countries"].chart.plots[0].series] == [
        ("Russia", [1.5]), ("China", [1.5])]
    assert workbook(shapes["countries"]) == [["", "Russia", "China"], ["length", 1.5, 1.5]]
    assert [one.name for one in shapes["strip"].shapes] == ["ground", "country:RU", "line", "station:1", "name"]


def test_that_whoever_does_not_see_is_told_what_pictures_charts_and_tables_show(file):
    shapes = ours(Presentation(str(file)).slides[0])
    told = {name: shape.element.xpath(".//p:cNvPr/@descr")[:1] for name, shape in shapes.items()}
    assert {name: text[0] for name, text in told.items() if text} == {
        "map": "the map", "countries": "shares", "shares": "shares", "strip": "the strip"}


def test_that_shapes_of_a_strip_lie_where_the_diagram_has_them(file):
    shapes = {one.name: one for one in ours(Presentation(str(file)).slides[0])["strip"].shapes}
    scale = 300 / 200 * 9525
    bar, line, disc = shapes["country:RU"], shapes["line"], shapes["station:1"]
    box = (bar.left - 40 * 9525, bar.top - 450 * 9525, bar.width, bar.height)
    assert box == pytest.approx((10 * scale, 20 * scale, 100 * scale, 20 * scale), abs=1)
    points = line.element.xpath(".//a:pt")
    assert [(int(p.get("x")), int(p.get("y"))) for p in points] == [(0, 0), (50_000, 20_000), (180_000, 0)]
    assert line.width == pytest.approx(180 * scale, abs=1)
    assert disc.width == disc.height == pytest.approx(10 * scale, abs=1)
    assert shapes["name"].rotation == 320


def test_that_a_deck_is_16_to_9_and_its_heading_has_28_points(file):
    made = Presentation(str(file))
    assert made.slide_width * 9 == made.slide_height * 16
    assert made.slide_master.element.xpath(".//p:titleStyle//a:defRPr/@sz")[0] == "2800"
    assert b"Arial" in next(rel.target_part.blob for rel in made.slide_master.part.rels.values()
                                if rel.reltype.endswith("/theme"))
    assert [shape.element.ph.get("type") for shape in made.slides[0].placeholders] == ["title", "sldNum"]


def test_that_an_update_changes_what_is_ours_where_it_stands(file):
    made = Presentation(str(file))
    moved = ours(made.slides[0])
    moved["map"].left, moved["map"].width = Emu(123_456), Emu(4_000_000)
    moved["figure"].top = Emu(777_777)
    moved["shares"].table.columns[0].width = Emu(999_999)
    made.save(str(file))
    again, report = updated(file, deck(page("a", value=2.5, color="blue", said=("measured 2.5 km",)), page("b")))
    shapes = ours(again.slides[0])
    assert (shapes["map"].left, shapes["map"].width, shapes["figure"].top) == (123_456, 4_000_000, 777_777)
    assert shapes["shares"].table.columns[0].width == 999_999
    assert shapes["figure"].text_frame.text == "2.5 km"
    assert shapes["shares"].table.cell(1, 1).text == "2.5"
    assert list(shapes["countries"].chart.plots[0].series[0].values) == [2.5]
    assert workbook(shapes["countries"])[1] == ["length", 2.5, 2.5]
    with Image.open(io.BytesIO(shapes["map"].image.blob)) as image:
        assert image.getpixel((5, 5)) == (0, 0, 255)
    assert "measured 2.5 km" in again.slides[0].notes_slide.notes_text_frame.text
    assert "1.5" not in again.slides[0].notes_slide.notes_text_frame.text
    assert len(report.updated) == 2
    assert report.added == []


def test_that_a_chart_and_a_table_take_more_or_fewer_rows(file):
    for names in (("A", "B", "C"), ("D",)):
        shapes = ours(updated(file, deck(page("a", names=names), page("b")))[0].slides[0])
        assert [one.name for one in shapes["countries"].chart.plots[0].series] == list(names)
        assert [row.cells[0].text for row in shapes["shares"].table.rows] == ["Country", *names]


def test_that_the_presenters_own_stays(file):
    made = Presentation(str(file))
    own = made.slides.add_slide(made.slide_layouts[0])
    own.shapes.title.text = "My own"
    listed = made.element.xpath("//p:sldIdLst")[0]
    listed.insert(1, listed[-1])
    note = made.slides[0].shapes.add_textbox(0, 0, 100, 100)
    note.text_frame.text = "look here"
    frame = made.slides[0].notes_slide.notes_text_frame
    frame.text = f"before\n{frame.text}\nafter"
    made.save(str(file))
    again, report = updated(file, deck(page("a", said=("new",)), page("b")))
    assert [one.shapes.title.text for one in again.slides] == ["a is long", "My own", "b is long"]
    assert "look here" in [one.text_frame.text for one in again.slides[0].shapes if one.has_text_frame]
    text = again.slides[0].notes_slide.notes_text_frame.text
    assert text == f"before\n{notes.BEGIN}\nnew\n{notes.END}\nafter"
    assert report.others == 1


def test_that_a_heading_rewritten_by_hand_stays_and_another_is_renewed(file):
    made = Presentation(str(file))
    made.slides[0].shapes.title.text_frame.text = "What I say"
    made.save(str(file))
    for _ in range(2):
        again, report = updated(file, deck(page("a", title="a is longer"), page("b", title="b is longer")))
        assert [one.shapes.title.text for one in again.slides] == ["What I say", "b is longer"]
        assert list(map(told_id, report.own_titles)) == ["a"]


def test_that_a_picture_is_made_for_the_proportions_its_frame_has_now(file):
    made = Presentation(str(file))
    frame = ours(made.slides[0])["map"]
    frame.width, frame.height = Emu(4_000_000), Emu(1_000_000)
    cut = ours(made.slides[1])["map"]
    cut.crop_left, cut.width = 0.5, Emu(cut.width // 2)
    made.save(str(file))
    again, _ = updated(file, deck(page("a", color="blue"), page("b", color="blue")))
    sizes = []
    for slide in again.slides:
        with Image.open(io.BytesIO(ours(slide)["map"].image.blob)) as image:
            sizes.append(image.size)
    assert sizes == [(80, 20), (80, 54)], "of a picture that was cut off the whole is made"
    assert ours(again.slides[1])["map"].crop_left == 0.5


def test_that_a_heading_stands_where_its_slide_says_and_stays_where_it_was_put(file):
    place = replace(page("n"), title_box=Box(40, 20, 376, 140), title_pt=24.0)
    again, _ = updated(file, deck(page("a"), place))
    title = next(one for one in again.slides if one.shapes.title.text == "n is long").shapes.title
    assert (title.left, title.width, title.height) == (40 * 9525, 376 * 9525, 140 * 9525)
    assert title.text_frame.paragraphs[0].runs[0].font.size.pt == 24
    title.left = Emu(1_000_000)
    again.save(str(file))
    again, _ = updated(file, deck(page("a"), replace(place, title="n is longer")))
    title = next(one for one in again.slides if one.shapes.title.text == "n is longer").shapes.title
    assert title.left == 1_000_000


def test_that_rows_have_their_own_heights(file):
    first = page("t")
    table = replace(first.parts[2], heights=(30.0, 60.0, 30.0))
    again, _ = updated(file, deck(replace(first, parts=(table, first.parts[5]))))
    shape = next(ours(one)["shares"] for one in again.slides if one.shapes.title.text == "t is long")
    assert [row.height for row in shape.table.rows] == [30 * 9525, 60 * 9525, 30 * 9525]
    assert shape.height == 120 * 9525


def test_that_a_shape_that_was_taken_away_stays_away(file):
    made = Presentation(str(file))
    gone = ours(made.slides[0])["countries"].element
    gone.getparent().remove(gone)
    made.save(str(file))
    again, _ = updated(file, deck(page("a"), page("b")))
    assert "countries" not in ours(again.slides[0])
    assert "countries" in ours(again.slides[1])


def test_that_a_slide_of_another_make_gets_its_parts(file):
    parts = page("a").parts
    other = replace(page("a"), parts=(*parts[:1], replace(parts[1], name="kinds", stacked=False), *parts[5:]))
    again, _ = updated(file, deck(other, page("b")))
    assert set(ours(again.slides[0])) == {"figure", "kinds", FOOT}
    check_package(file)


def test_that_a_new_slide_comes_behind_the_one_before_it(file):
    made = Presentation(str(file))
    made.slides.add_slide(made.slide_layouts[0]).shapes.title.text = "Questions?"
    made.save(str(file))
    again, report = updated(file, deck(page("a"), page("new"), page("b"), page("last")))
    assert [one.shapes.title.text for one in again.slides] == [
        "a is long", "new is long", "b is long", "last is long", "Questions?"]
    assert list(map(told_id, report.added)) == ["new", "last"]


def test_that_slides_that_were_not_asked_for_stay_and_are_told(file):
    again, report = updated(file, deck(page("b", value=9.5)))
    assert [ours(one)["figure"].text_frame.text for one in again.slides] == ["1.5 km", "9.5 km"]
    assert list(map(told_id, report.left)) == ["a"]


def test_that_a_shape_copied_to_a_slide_of_the_presenters_does_not_make_it_ours(file):
    made = Presentation(str(file))
    own = made.slides.add_slide(made.slide_layouts[0])
    own.shapes.title.text = "Mine"
    own.shapes.add_textbox(0, 0, 9525, 9525).name = ours(made.slides[0])["figure"].name
    listed = made.element.xpath("//p:sldIdLst")[0]
    listed.insert(0, listed[-1])
    made.save(str(file))
    again, report = updated(file, deck(page("a", value=7.5), page("b")))
    assert again.slides[0].shapes.title.text == "Mine"
    assert ours(again.slides[0])["figure"].text_frame.text == ""
    assert ours(again.slides[1])["figure"].text_frame.text == "7.5 km"
    assert list(map(told_id, report.copies)) == ["a"]


def test_that_a_moved_strip_is_drawn_anew_where_it_stands(file):
    made = Presentation(str(file))
    group = ours(made.slides[0])["strip"]
    group.left, group.top = Emu(1_000_000), Emu(2_000_000)
    group.width, group.height = Emu(group.width // 2), Emu(group.height // 2)
    size = group.width
    made.save(str(file))
    for _ in range(3):
        again, _ = updated(file, deck(page("a"), page("b")))
        group = ours(again.slides[0])["strip"]
        assert (group.left, group.top) == (1_000_000, 2_000_000)
        assert group.width == pytest.approx(size, abs=9)
    assert next(one for one in group.shapes if one.name == "country:RU").width == pytest.approx(size / 2, abs=9)


def test_that_a_file_does_not_grow_with_every_update(file, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    sizes = []
    for number in range(5):
        updated(file, deck(page("a", color=("blue", "green")[number % 2]), page("b")))
        sizes.append(file.stat().st_size)
    with zipfile.ZipFile(file) as archive:
        names = archive.namelist()
    assert len([name for name in names if "/media/" in name]) == 2
    assert len([name for name in names if "/embeddings/" in name]) == 2
    assert max(sizes) - min(sizes) < 50


def test_that_the_same_slides_are_the_same_bytes(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    first, second = (deck_bytes(deck(page("a"), page("b")))[0] for _ in range(2))
    assert first == second
    about = zipfile.ZipFile(io.BytesIO(first)).read("docProps/core.xml").decode()
    assert about.count("2023-11-14T22:13:20Z") == 2
    assert "Canny" not in about


def test_that_formulas_stay_text(tmp_path):
    path = saved(tmp_path / "f.pptx", deck(page("a", title=FORMULA, names=(FORMULA, "+1"))))
    shape = ours(Presentation(str(path)).slides[0])["countries"]
    assert workbook(shape)[0] == ["", FORMULA, "+1"]
    sheet = zipfile.ZipFile(io.BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob)).read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet


@pytest.mark.parametrize("text", [
    "\x00\x1b[31mred", "<a:t>&amp;</a:t>", "x" * 10_000, "\u202egnp.exe", "מסילת ברזל", "\ud800 half", "\U0001f682",
    "   "])
def test_that_hostile_text_is_shown_as_text(tmp_path, text):
    path = saved(tmp_path / "h.pptx", deck(page("a", title=f"Title {text}", names=(text,), said=(text,))))
    slide = Presentation(str(path)).slides[0]
    assert slide.shapes.title.text == plain(f"Title {text}", 220)
    assert not re.search(r"[\x00-\x1f\u202e]", slide.shapes.title.text)
    updated(path, deck(page("a", title=f"Title {text}", names=(text,))))
    check_package(path)


def test_that_slides_are_added_to_a_presentation_of_others(tmp_path):
    foreign = Presentation()
    foreign.slides.add_slide(foreign.slide_layouts[0]).shapes.title.text = "Theirs"
    path = tmp_path / "foreign.pptx"
    foreign.save(str(path))
    again, report = updated(path, deck(page("a")))
    assert [one.shapes.title.text for one in again.slides] == ["Theirs", "a is long"]
    assert (again.slide_width, again.slide_height) == (9_144_000, 6_858_000)
    picture_ = ours(again.slides[1])["map"]
    assert picture_.left + picture_.width < 9_144_000, "in proportion to the narrower page"
    assert picture_.width / picture_.height == pytest.approx(800 / 540, rel=0.001)
    assert ours(again.slides[1])["figure"].text_frame.paragraphs[0].runs[0].font.size.pt == pytest.approx(54 * 0.75)
    assert report.others == 1
    check_package(path)
    updated(path, deck(page("a", value=3.5)))
    assert len(Presentation(str(path)).slides) == 2


def test_that_slides_after_a_deleted_one_keep_names_of_their_own(file):
    made = Presentation(str(file))
    listed = made.element.xpath("//p:sldIdLst")[0]
    made.part.drop_rel(listed[0].rId)
    listed.remove(listed[0])
    made.save(str(file))
    again, _ = updated(file, deck(page("b"), page("c"), page("d")))
    assert len(again.slides) == 3
    check_package(file)


def test_that_new_slides_stand_in_the_section_of_the_one_before(file):
    made = Presentation(str(file))
    ids = [one.get("id") for one in made.element.xpath("//p:sldIdLst/p:sldId")]
    slides = "".join(f'<p14:sldId id="{one}"/>' for one in ids)
    made.element.append(etree.fromstring(
        '<p:extLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">'
        '<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst '
        f'xmlns:p14="{P14}">'
        f'<p14:section name="one" id="{{A}}"><p14:sldIdLst>{slides}'
        "</p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>"))
    made.save(str(file))
    again, _ = updated(file, deck(page("a"), page("new"), page("b")))
    listed = [one.get("id") for one in again.element.xpath("//p:sldIdLst/p:sldId")]
    assert [one.get("id") for one in again.element.iter(f"{{{P14}}}sldId")] == listed


@pytest.mark.parametrize(("content", "said"), [
    (b"no zip at all", "is no whole presentation"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "locked with a password"),
    (b"PK\x03\x04", "is no whole presentation"),
])
def test_that_what_is_no_presentation_is_told_in_a_sentence(tmp_path, content, said):
    path = tmp_path / "x.pptx"
    path.write_bytes(content)
    with pytest.raises(InputError, match=said):
        opened(path)


def test_that_other_zip_files_and_damaged_ones_are_told_in_a_sentence(tmp_path, file):
    other = tmp_path / "z.pptx"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("a.txt", "hello")
    with pytest.raises(InputError, match="no whole presentation"):
        opened(other)
    whole = file.read_bytes()
    for cut in (whole[:-30], whole[: len(whole) // 2], whole[:2000] + b"\0" * 200 + whole[2200:]):
        other.write_bytes(cut)
        with pytest.raises(InputError, match="no whole presentation"):
            opened(other)


@pytest.mark.parametrize("lock", [".~lock.talk.pptx#", "~$talk.pptx"])
def test_that_a_file_open_in_another_program_is_left_alone(file, lock):
    file.with_name(lock).write_text("somebody")
    with pytest.raises(InputError, match="open in another program"):
        opened(file)


def test_that_cancelling_between_slides_ends_the_work(file):
    asked = iter([False, True])
    with pytest.raises(Cancelled):
        deck_bytes(deck(page("a"), page("b")), file, progress=Progress(is_cancelled=lambda: next(asked)))


def test_that_a_digest_does_not_see_how_spaces_are_written():
    assert digest("44.87\u202fkm  long\n") == digest("44.87 km long")
    assert digest("44.87 km") != digest("44.88 km")


def test_that_ids_with_any_signs_are_found_again(tmp_path):
    key = "a:b#c/д 1"
    path = saved(tmp_path / "i.pptx", deck(page(key)))
    found = id_of(Presentation(str(path)).slides[0])
    assert found == page(key).id
    assert told_id(found) == key
