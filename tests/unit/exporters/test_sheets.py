"""Finished sheets: their paper, their parts, their words, and what a reader measures off them."""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import geopandas as gpd
import numpy as np
import pytest
import shapely
from matplotlib.image import imread
from matplotlib.patches import Circle, Polygon
from pypdf import PdfReader
from pyproj import Geod

from nkgis.cartography.mode_chips import CHIP_PX, EVERY_PX
from nkgis.cartography.scene import MapScene, build_scene
from nkgis.cartography.style import style
from nkgis.errors import Cancelled, InputError
from nkgis.exporters.figure_canvas import MM_PT, paper
from nkgis.exporters.figure_chips import Z_CHIP
from nkgis.exporters.figure_fonts import balanced, width_pt, wrapped
from nkgis.exporters.figure_legend import CHIP_SWATCH_Z
from nkgis.exporters.figure_panels import draw_passport
from nkgis.exporters.figure_projection import map_frame
from nkgis.exporters.preflight.texts import texts_of
from nkgis.exporters.sheets.inset import inset_view
from nkgis.exporters.sheets.page import sheet_of
from nkgis.exporters.sheets.plan import Needs
from nkgis.exporters.sheets.subject import Subject
from nkgis.exporters.sheets.templates import TEMPLATES, template_of
from nkgis.exporters.sheets.writing import write_sheet
from nkgis.model.kinds import LayerKind, Mode, Quality, Status
from nkgis.model.layer import Layer
from nkgis.model.project import Bounds, Project
from nkgis.model.route import Route
from nkgis.model.segment import Crossing, Measurement, Segment
from nkgis.model.sheet_choices import PARTS, SHEETS, SheetChoices
from nkgis.model.style import LayerStyle, PointShape, StyleClass, StyleKind, Symbol
from nkgis.progress import Progress

DISTRICT, PENINSULA = (130.2, 42.2, 130.8, 42.5), (124.0, 33.5, 132.0, 43.0)
MOSCOW = (36.0, 40.0, 132.0, 62.0)
"""From Khasan to Moscow."""
KEY = ("lines", "khasan-rajin")
TRACK = ((130.645, 42.43), (130.641, 42.415), (130.55, 42.42), (130.4, 42.35), (130.3, 42.25))
MAGENTA = Symbol("#FF00FF", size_px=9.0, shape=PointShape.CIRCLE)
WGS84 = Geod(ellps="WGS84")
INK, MARK = (38, 48, 58), (255, 0, 255)
"""Colours of the scale bar and of the two marks on the map."""


def frame_of(rows: list[tuple[dict[str, Any], Any]]) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(
        {"feature": range(1, len(rows) + 1), "id": [row["id"] for row, _ in rows],
         "name": [row["name"] for row, _ in rows], "properties": [row for row, _ in rows]},
        geometry=[shape for _, shape in rows], crs=4326,
    )


def lines_of(points: Any = TRACK) -> gpd.GeoDataFrame:
    return frame_of([({"id": KEY[1], "name": "Khasan – Rajin", "kind": "rail"}, shapely.LineString(points))])


def route_of(**more: Any) -> Route:
    return Route(
        KEY[1], KEY[0], "Khasan – Rajin", mode=Mode.RAIL, status=Status.OPERATING, quality=Quality.TRACK, gauge="dual",
        names={"en": "Khasan – Rajin", "ru": "Хасан – Раджин", "ko": "하산 – 라진", "zh": "哈桑 – 罗津"}, **more,
    )


def measured() -> Measurement:
    segments = (
        Segment("RU", 0.0, 1520.0, 1520.0, 1490.0, 1570.0, resolvable=True),
        Segment("KP", 1520.0, 44870.0, 43350.0, 43300.0, 43390.0, resolvable=True),
    )
    crossings = (Crossing(1520.0, 1490.0, 1570.0, 130.6413, 42.4152, "RU", "KP", None),)
    return Measurement(KEY[1], "Khasan – Rajin", 5, 44870.0, {"RU": 1520.0, "KP": 43350.0}, 0, 0, 0, 0, segments,
                       crossings)


def scene_of(frames: Mapping[str, gpd.GeoDataFrame], view: Bounds = DISTRICT, **options: Any) -> MapScene:
    layers = tuple(Layer(key, key, LayerKind.LINES, "test", licence="CC BY 4.0", attribution=f"Keepers of {key}")
                   for key in frames)
    return build_scene(Project("Northeast Asia", layers=layers, view=view), frames, {KEY: route_of()}, **options)


def subject_of(*, view: Bounds = DISTRICT, chosen: bool = True, choices: SheetChoices | None = None,
               **options: Any) -> Subject:
    frames = {"lines": lines_of()}
    return Subject(
        scene_of(frames, view, **options), frames, [KEY] if chosen else [], {KEY: route_of()}, {KEY: measured()},
        choices=choices or SheetChoices(), scenario="As today", today="2026-11-26",
    )


def pdf_text(path: Path) -> str:
    return " ".join("\n".join(page.extract_text() for page in PdfReader(path).pages).split())


def paper_of(template: str) -> tuple[float, float]:
    wide, high = TEMPLATES[template].size_mm
    return wide * MM_PT, high * MM_PT


@pytest.mark.parametrize(
    ("template", "size"),
    [("briefing", (210, 297)), ("sheet", (210, 297)), ("landscape", (420, 297)), ("slide", (338.667, 190.5)),
     ("poster", (594, 841))],
)
def test_that_a_template_has_its_paper(tmp_path: Path, template: str, size: tuple[float, float]) -> None:
    path = tmp_path / "sheet.pdf"
    write_sheet(subject_of(), path, template)
    box = PdfReader(path).pages[0].mediabox
    assert (float(box.width) / MM_PT, float(box.height) / MM_PT) == pytest.approx(size, abs=0.02)


def runs(dark: Any) -> list[tuple[bool, int, int]]:
    """Returns the stretches of a row of pixels: dark or light, first and last column."""
    ends = np.append(np.flatnonzero(np.diff(dark.astype(int))), len(dark) - 1)
    starts = np.append(0, ends[:-1] + 1)
    return [(bool(dark[start]), int(start), int(end)) for start, end in zip(starts, ends, strict=True)]


def bar_px(picture: Any) -> float:
    """Returns the pixels of the scale bar on a picture, parts of pixels counted by how dark they are.

    It is the row of equal stretches, dark and light by turns, about the longest stretch of its ink; the last light one
    ends in a thin line. Half of the line that is drawn around it lies outside the bar at either end.
    """
    ink = np.abs(picture.astype(int) - INK).max(axis=2) <= 9
    row, (_, first, last) = max(((row, run) for row in np.flatnonzero(ink.sum(axis=1) > 12) for run in runs(ink[row])
                                 if run[0]), key=lambda one: one[1][2] - one[1][1])
    column = ink[:, (first + last) // 2]
    row = (row + max(k for k in range(row, row + 200) if column[row : k + 1].all())) // 2
    darkness = np.clip((245.0 - picture[row].mean(axis=1)) / (245.0 - np.mean(INK)), 0.0, 1.0)
    parts = runs(darkness > 0.5)
    at = next(k for k, part in enumerate(parts) if part[1] <= (first + last) // 2 <= part[2])
    long = parts[at][2] - parts[at][1] + 1
    like = [0.6 * long <= part[2] - part[1] + 1 <= 1.4 * long for part in parts]
    start, end = at, at
    while start >= 2 and like[start - 1] and like[start - 2]:
        start -= 2
    while end + 1 < len(parts) and like[end + 1]:
        end += 1
    light = [part[2] - part[1] + 1 for part, good in zip(parts[start : end + 1], like[start:], strict=False)
             if good and not part[0]]
    line = (long - float(np.mean(light))) / 2
    end += not parts[end][0]
    left, right = parts[start][1], parts[end][2]
    outside = darkness[left - 1] - (1 - darkness[left]) + darkness[right + 1] - (1 - darkness[right])
    return right - left + 1 + float(outside) - line


def printed_m(path: Path) -> float:
    """Returns the length that the scale bar of an SVG names, in metres."""
    texts = {"".join(node.itertext()).strip()
             for node in ET.parse(path).getroot().iter("{http://www.w3.org/2000/svg}text")}  # noqa: S314 - our own
    found = [re.fullmatch(r"([\d\s]+)\s(km|m)", text) for text in texts]
    lengths = {float(re.sub(r"\s", "", one[1])) * (1000 if one[2] == "km" else 1) for one in found if one}
    assert len(lengths) == 1
    return lengths.pop()


@pytest.mark.parametrize("view", [DISTRICT, PENINSULA, MOSCOW], ids=["district", "peninsula", "khasan-moscow"])
@pytest.mark.parametrize(("template", "dpi"), [("briefing", 300), ("landscape", 220), ("slide", 200), ("poster", 120)])
def test_that_the_scale_bar_on_the_picture_is_true_within_half_a_percent(
    tmp_path: Path, template: str, dpi: int, view: Bounds
) -> None:
    """Measures the bar in pixels against two marks of known places about the middle of the map, with PROJ alone."""
    first = template_of(template)
    assert first is not None
    choices = SheetChoices(without=("inset", "legend", "table", "graticule", "relief", "north"))
    empty = Subject(scene_of({}, view), {}, choices=choices)
    sheet = sheet_of(empty, first, *paper_of(template))
    lon0, lat0 = (float(part[0]) for part in sheet.canvas.frame.projection.inverse(
        np.array([sheet.canvas.frame.centre[0]]), np.array([sheet.canvas.frame.centre[1]])))
    half = (view[2] - view[0]) * 0.05
    marks = frame_of([({"id": f"m{k}", "name": ""}, shapely.Point(lon0 + side * half, lat0))
                      for k, side in enumerate((-1, 1))])
    layer = Layer("marks", "Marks", LayerKind.POINTS, "marks.csv",
                  style=LayerStyle(StyleKind.SINGLE, other=StyleClass(MAGENTA)))
    scene = build_scene(Project("Scale", (layer,), view=view), {"marks": marks}, {})
    scene = replace(scene, labels=(), base=dict.fromkeys(scene.base, (False, 1.0)))
    subject = Subject(scene, {"marks": marks}, choices=choices)
    write_sheet(subject, tmp_path / "sheet.png", template, dpi=dpi)
    write_sheet(subject, tmp_path / "sheet.svg", template)
    picture = np.round(imread(tmp_path / "sheet.png")[..., :3] * 255).astype(np.uint8)
    rows, columns = np.nonzero(np.abs(picture.astype(int) - MARK).max(axis=2) <= 60)
    middle = (columns.min() + columns.max()) / 2
    left, right = columns < middle, columns >= middle
    px = float(np.hypot(columns[right].mean() - columns[left].mean(), rows[right].mean() - rows[left].mean()))
    ground_m = WGS84.inv(lon0 - half, lat0, lon0 + half, lat0)[2]
    assert bar_px(picture) * ground_m / px == pytest.approx(printed_m(tmp_path / "sheet.svg"), rel=0.005)


def test_that_the_foot_tells_how_much_the_scale_varies(tmp_path: Path) -> None:
    for view in (DISTRICT, PENINSULA, MOSCOW):
        frame = map_frame(view, width_pt=500.0, height_pt=300.0, unit_pt=0.7)
        x0, y0, x1, y1 = frame.extent
        worst = 0.0
        for x, y in ((x0, y0), (x1, y0), (x0, y1), (x1, y1), ((x0 + x1) / 2, y1), ((x0 + x1) / 2, y0)):
            lon, lat = frame.projection.inverse(np.array([x - 50, x + 50]), np.array([y, y]))
            there = WGS84.inv(lon[0], lat[0], lon[1], lat[1])[2]
            worst = max(worst, abs(frame.ground_m(100.0) / there - 1))
        assert worst <= frame.scale_spread * 1.01 + 1e-6
    write_sheet(subject_of(view=MOSCOW, chosen=False), tmp_path / "sheet.pdf", "briefing")
    assert re.search(r"Elsewhere on it the scale differs by up to \d+(\.\d)? %", pdf_text(tmp_path / "sheet.pdf"))
    write_sheet(subject_of(), tmp_path / "sheet.pdf", "briefing")
    assert "Elsewhere" not in pdf_text(tmp_path / "sheet.pdf")


@pytest.mark.parametrize("template", SHEETS)
def test_that_every_template_says_what_a_sheet_must_say(tmp_path: Path, template: str) -> None:
    write_sheet(subject_of(), tmp_path / "sheet.pdf", template)
    text = pdf_text(tmp_path / "sheet.pdf")
    for words in ("Khasan – Rajin", "44.87 km", "Scenario: As today.", "Situation of 2026-11-26.",
                  "transverse Mercator", "scale 1 : ", "Sources and licences", "Keepers of lines", "DPR Korea", "97 %"):
        assert words in text, words
    assert re.search(r"130°\d\d′E", text)


@pytest.mark.parametrize(("template", "language"), list(zip(SHEETS, ("en", "ru", "ko", "zh"), strict=True)))
def test_that_text_of_four_scripts_is_selectable_and_fonts_are_embedded(
    tmp_path: Path, template: str, language: str
) -> None:
    path = tmp_path / "sheet.pdf"
    subject = subject_of(language=language, choices=SheetChoices(title="Khasan Хасан 하산 哈桑"))
    write_sheet(subject, path, template)
    assert "KhasanХасан하산哈桑" in pdf_text(path).replace(" ", "")
    for page in PdfReader(path).pages:
        for font in page["/Resources"]["/Font"].values():
            one = font.get_object()
            assert one["/Subtype"] == "/Type3" or "/FontFile2" in one["/FontDescriptor"].get_object()


def test_that_a_sheet_as_svg_keeps_its_words(tmp_path: Path) -> None:
    write_sheet(subject_of(choices=SheetChoices(title="Khasan Хасан 하산 哈桑")), tmp_path / "sheet.svg", "landscape")
    root = ET.parse(tmp_path / "sheet.svg").getroot()  # noqa: S314 - our own
    texts = {"".join(node.itertext()).strip() for node in root.iter("{http://www.w3.org/2000/svg}text")}
    assert "Khasan Хасан 하산 哈桑" in texts


def test_that_what_is_left_out_is_not_on_the_sheet(tmp_path: Path) -> None:
    for template in SHEETS:
        write_sheet(subject_of(choices=SheetChoices(without=PARTS)), tmp_path / "bare.pdf", template)
        text = pdf_text(tmp_path / "bare.pdf")
        assert not re.search(r"130°\d\d′E", text)
        assert "Railway" not in text
        assert "Scenario: As today." in text


def test_that_more_room_for_the_map_comes_of_what_is_left_out() -> None:
    for template in SHEETS[:2] + SHEETS[3:]:
        kind = TEMPLATES[template]
        full = sheet_of(subject_of(), kind, *paper_of(template)).plan.map
        choices = SheetChoices(without=("table", "legend"))
        bare = sheet_of(subject_of(choices=choices), kind, *paper_of(template)).plan.map
        assert (bare[2] - bare[0]) * (bare[3] - bare[1]) > (full[2] - full[0]) * (full[3] - full[1]) * 1.2


@pytest.mark.parametrize("template", SHEETS)
@pytest.mark.parametrize("alone", [True, False])
def test_that_the_parts_of_a_plan_lie_on_the_paper_and_on_nothing_else(template: str, alone: bool) -> None:
    wide, high = paper_of(template)
    strip = (lambda _wide, unit: 200.0 * unit) if alone and template != "slide" else None
    needs = Needs(wide, high, alone, True, True, True, True, lambda _room, size: 6 * size, strip)
    plan = TEMPLATES[template].plan(needs)
    boxes = [box for box in (plan.title, plan.map, plan.foot, plan.figures, plan.legend, plan.inset, plan.strip) if box]
    assert len(boxes) >= 4
    for left, bottom, right, top in boxes:
        assert 0 < left < right < wide
        assert 0 < bottom < top < high
    for one, other in combinations(boxes, 2):
        assert shapely.area(shapely.intersection(shapely.box(*one), shapely.box(*other))) == 0


def test_that_the_map_of_a_briefing_on_many_routes_is_150_mm_high_and_186_wide() -> None:
    wide, high = paper_of("briefing")
    plan = TEMPLATES["briefing"].plan(Needs(wide, high, False, True, True, True, True, lambda _room, size: 6 * size))
    left, bottom, right, top = plan.map
    assert (right - left + 9 * MM_PT, top - bottom + 9 * MM_PT) == pytest.approx((186 * MM_PT, 150 * MM_PT))


def test_that_the_map_of_a_slide_has_two_thirds_at_the_right() -> None:
    sheet = sheet_of(subject_of(), TEMPLATES["slide"], *paper_of("slide"))
    wide, high = paper_of("slide")
    left, bottom, right, top = sheet.plan.map
    assert (right - left) / wide == pytest.approx(0.6, abs=0.05)
    assert (top - bottom) / high > 0.8
    assert left > wide / 3


def test_that_an_inset_holds_the_extent_and_more() -> None:
    for view in (DISTRICT, PENINSULA, (122.5, 33.5, 137.0, 49.0)):
        west, south, east, north = inset_view(view, 1.2)
        assert west < view[0]
        assert south < view[1]
        assert east > view[2]
        assert north > view[3]
        assert (north - south) > 1.5 * (view[3] - view[1])


def test_that_a_legend_has_fourteen_lines_a_column_at_most() -> None:
    rows = []
    statuses, modes = list(Status), list(Mode)
    for k in range(60):
        row = {"id": f"r{k}", "name": f"R{k}", "kind": modes[k % len(modes)].value}
        rows.append((row, shapely.LineString([(130.2 + k / 100, 42.2), (130.2 + k / 100, 42.5)])))
    frames = {"lines": frame_of(rows)}
    routes = {("lines", f"r{k}"): replace(route_of(), id=f"r{k}", mode=modes[k % len(modes)],
                                          status=statuses[k % len(statuses)],
                                          quality=list(Quality)[k % len(Quality)]) for k in range(60)}
    layer = Layer("lines", "lines", LayerKind.LINES, "test")
    scene = build_scene(Project("Many", (layer,), view=DISTRICT), frames, routes)
    subject = Subject(scene, frames, (), routes, {})
    for template in SHEETS:
        sheet = sheet_of(subject, TEMPLATES[template], *paper_of(template))
        assert sheet.legend is not None
        assert 2 < len(sheet.legend.entries) <= 14 * sheet.legend.columns
        named = sum(entry.kind != "none" for entry in sheet.legend.entries)
        if template != "slide":  # there what has no room is not mentioned
            assert (named < len(sheet.legend.entries)) == (sheet.legend.merged > 0)


def test_that_lines_carry_the_chip_of_their_mode_and_the_legend_names_it() -> None:
    modes = (Mode.RAIL, Mode.ROAD, Mode.GAS, Mode.POWER)
    rows = [({"id": f"r{k}", "name": f"R{k}", "kind": mode.value},
             shapely.LineString([(130.25 + k / 8, 42.2), (130.25 + k / 8, 42.5)])) for k, mode in enumerate(modes)]
    frames = {"lines": frame_of(rows)}
    routes = {("lines", f"r{k}"): replace(route_of(), id=f"r{k}", mode=mode) for k, mode in enumerate(modes)}
    layer = Layer("lines", "lines", LayerKind.LINES, "test")
    scene = build_scene(Project("Modes", (layer,), view=DISTRICT), frames, routes)
    sheets = [sheet_of(Subject(scene, frames, (), routes, {}), TEMPLATES["briefing"], *paper_of("briefing"))
              for _ in range(2)]
    assert sheets[0].drawn.chips == {"rail", "road", "gas", "power"}
    frame = sheets[0].canvas.frame
    discs = [[one for one in sheet.canvas.axes.patches if one.get_zorder() == Z_CHIP and isinstance(one, Circle)
              and one.get_linewidth()] for sheet in sheets]
    assert [one.center for one in discs[0]] == [one.center for one in discs[1]]
    lines = shapely.multilinestrings(sheets[0].drawn.lines)
    across = CHIP_PX * frame.unit_pt * frame.metres_per_pt
    for disc in discs[0]:
        assert 2 * disc.radius == pytest.approx(across, rel=0.12)
        assert shapely.distance(lines, shapely.points(*disc.center)) < across * 0.02
    on_each = [sum(shapely.distance(shapely.linestrings(line), shapely.points(*disc.center)) < across * 0.02
                   for disc in discs[0]) for line in sheets[0].drawn.lines]
    seen = [frame.height_pt / (EVERY_PX * frame.unit_pt)] * len(on_each)
    assert all(1 <= count <= most + 1 for count, most in zip(on_each, seen, strict=True))
    named = {entry.key["mode"] for entry in sheets[0].legend.entries if entry.group == "Network"}
    assert named == sheets[0].drawn.chips
    swatches = [one for axes in sheets[0].figure.axes for one in axes.patches if one.get_zorder() == CHIP_SWATCH_Z]
    assert len({one.center for one in swatches if isinstance(one, Circle)}) == len(modes)


def test_that_names_of_an_inset_lie_on_nothing_and_clear_of_the_edge_of_the_extent() -> None:
    for view in (DISTRICT, (105.0, 36.0, 140.0, 54.0), (118.0, 33.0, 139.0, 50.0)):
        sheet = sheet_of(subject_of(view=view, chosen=False), TEMPLATES["landscape"], *paper_of("landscape"))
        names = [one for one in texts_of(sheet) if one.where == "Inset"]
        for number, one in enumerate(names):
            assert not any(shapely.intersects(one.area, other.area) for other in names[:number])
        left, bottom, right, top = sheet.over["inset"]
        assert all(shapely.within(one.area, shapely.box(left, bottom, right, top)) for one in names)
        over = next(axes for axes in reversed(sheet.figure.axes) if axes.get_label() == "inset")
        corners = next(one for one in over.patches if isinstance(one, Polygon)).get_xy() + np.array([left, bottom])
        edge = shapely.linestrings(corners)
        assert not any(shapely.intersects(edge, one.area) for one in names)


def test_that_a_range_stands_below_its_length_where_a_column_is_narrow() -> None:
    figure, page = paper(400.0, 400.0, "#FFFFFF")
    route, one = route_of(), measured()
    for wide in (90.0, 120.0, 200.0):
        for text in list(page.texts):
            text.remove()
        draw_passport(page, (0.0, 0.0, wide, 390.0), route, one, theme=style().theme("light"), scale=1.0, language="en")
        figure.canvas.draw()
        boxes = [text.get_window_extent() for text in page.texts if text.get_text().strip()]
        laps = [(a, b) for k, a in enumerate(boxes) for b in boxes[:k]
                if min(a.x1, b.x1) - max(a.x0, b.x0) > 1 and min(a.y1, b.y1) - max(a.y0, b.y0) > a.height * 0.4]
        assert not laps


def test_that_no_line_begins_with_a_dash_or_ends_in_a_sign() -> None:
    text = "Russia – DPR Korea – Rep. of Korea gas pipeline ≈ 990 km · 42.4° N, * from memory"
    for room in range(60, 300, 7):
        lines = wrapped(text, 9.0, float(room))
        assert " ".join(lines) == text
        assert not any(line.startswith(("– ", "· ", "N,", "km")) or line.endswith(("≈", "*")) for line in lines)


def test_that_a_title_has_lines_of_about_the_same_width() -> None:
    text = "29 of 58 routes cross a border"
    plain, even = wrapped(text, 28.0, 330.0, weight=600), balanced(text, 28.0, 330.0, weight=600)
    assert len(even) == len(plain) == 2
    assert " ".join(even) == text
    widths = [[width_pt(line, 28.0, 600) for line in lines] for lines in (plain, even)]
    assert max(widths[1]) - min(widths[1]) < max(widths[0]) - min(widths[0])


def test_that_a_stopped_sheet_raises_cancelled_and_writes_nothing(tmp_path: Path) -> None:
    seen: list[str] = []

    def stop() -> bool:
        seen.append("asked")
        return len(seen) > 2

    with pytest.raises(Cancelled):
        write_sheet(subject_of(), tmp_path / "sheet.pdf", "briefing", progress=Progress(is_cancelled=stop))
    assert not list(tmp_path.iterdir())


def test_that_another_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\.png, \.tiff, \.tif, \.pdf, \.svg"):
        write_sheet(subject_of(), tmp_path / "sheet.gif", "briefing")
