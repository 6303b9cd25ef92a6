"""Maps on paper: what is in the files, what is true to scale, what is refused."""

import re
from base64 import b64decode
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import geopandas as gpd
import numpy as np
import pytest
import shapely
from fontTools.ttLib import TTFont
from matplotlib.figure import Figure
from matplotlib.image import imread
from pypdf import PdfReader

from nkgis.analysis.geodesy import GEOD
from nkgis.cartography.legend import LegendEntry
from nkgis.cartography.marks import place_symbol
from nkgis.cartography.scene import MapScene, build_scene
from nkgis.cartography.style import style
from nkgis.errors import Cancelled, InputError
from nkgis.exporters.figure import write_figure
from nkgis.exporters.figure_block import text_of
from nkgis.exporters.figure_canvas import canvas_of, point_axes
from nkgis.exporters.figure_drawn import Drawn
from nkgis.exporters.figure_figures import notes_of, table_rows
from nkgis.exporters.figure_findings import finding, footnotes
from nkgis.exporters.figure_fonts import MISSING, families, fitted, shown, width_pt, wrapped
from nkgis.exporters.figure_furniture import bar_length_m, degree_text, draw_scale_bar, tick_places
from nkgis.exporters.figure_labels import draw_country
from nkgis.exporters.figure_lands import other_lands
from nkgis.exporters.figure_legend import MOST, entries_on_map
from nkgis.exporters.figure_legend_band import planned_band
from nkgis.exporters.figure_lines import draw_layers, true_edges
from nkgis.exporters.figure_panels import draw_table
from nkgis.exporters.figure_paper import paper_size_pt
from nkgis.exporters.figure_projection import map_frame, projection_of
from nkgis.exporters.figure_room import Room
from nkgis.model.kinds import LayerKind, Mode, Quality, Status
from nkgis.model.layer import Layer
from nkgis.model.method import Method
from nkgis.model.project import Bounds, Project
from nkgis.model.route import PublishedLength, Route
from nkgis.model.segment import Crossing, Measurement, Segment
from nkgis.model.style import LayerStyle, StyleClass, StyleKind, Symbol
from nkgis.progress import Progress

REGION = (122.5, 33.5, 137.0, 49.0)
DISTRICT = (130.2, 42.2, 130.8, 42.5)
KEY = ("lines", "khasan-rajin")
TRACK = ((130.645, 42.43), (130.641, 42.415), (130.55, 42.42), (130.4, 42.35), (130.3, 42.25))


def frame_of(rows: Sequence[tuple[dict[str, Any], Any]]) -> gpd.GeoDataFrame:
    """Returns a frame as the layers have it."""
    return gpd.GeoDataFrame(
        {
            "feature": range(1, len(rows) + 1),
            "id": [row["id"] for row, _ in rows],
            "name": [row["name"] for row, _ in rows],
            "properties": [row for row, _ in rows],
        },
        geometry=[shape for _, shape in rows],
        crs=4326,
    )


def lines_of(name: str = "Khasan – Rajin", points: Sequence[tuple[float, float]] = TRACK) -> gpd.GeoDataFrame:
    return frame_of([({"id": KEY[1], "name": name, "kind": "rail"}, shapely.LineString(points))])


def places() -> gpd.GeoDataFrame:
    names = {"id": "khasan", "name": "Khasan", "name_ru": "Хасан", "name_ko": "하산", "name_zh": "哈桑"}
    row = {**names, "kind": "city", "rank": 1, "population": 900_000, "country": "RU"}
    return frame_of([(row, shapely.Point(130.645, 42.43))])


def scene_of(
    frames: dict[str, gpd.GeoDataFrame], *, view: Bounds = DISTRICT, name: str = "Northeast Asia",
    route: Route | None = None, **options: Any,
) -> MapScene:
    kinds = {"lines": LayerKind.LINES, "places": LayerKind.POINTS, "crossings": LayerKind.POINTS}
    layers = tuple(
        Layer(key, key, kinds[key], "test", licence="CC BY 4.0", attribution=f"Keepers of {key}") for key in frames
    )
    routes = {KEY: route or route_of()}
    return build_scene(Project(name, layers=layers, view=view), frames, routes, **options)


def route_of(name: str = "Khasan – Rajin", **more: Any) -> Route:
    return Route(
        KEY[1], KEY[0], name, mode=Mode.RAIL, status=Status.OPERATING, quality=Quality.GENERALISED, gauge="dual",
        names={"en": name, "ru": "Хасан – Раджин", "ko": "하산 – 라진", "zh": "哈桑 – 罗津"}, **more,
    )


def measured() -> Measurement:
    segments = (
        Segment("RU", 0.0, 1520.0, 1520.0, 1490.0, 1570.0, resolvable=True),
        Segment("KP", 1520.0, 44870.0, 43350.0, 43300.0, 43390.0, resolvable=True),
    )
    crossings = (Crossing(1520.0, 1490.0, 1570.0, 130.6413, 42.4152, "RU", "KP", None),)
    return Measurement(KEY[1], "Khasan – Rajin", 5, 44870.0, {"RU": 1520.0, "KP": 43350.0}, 0, 0, 0, 0, segments,
                       crossings)


def method() -> Method:
    return Method("osm-maritime", "2017-11-30", 30.0, 30.0)


def pdf_text(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def svg_of(path: Path) -> ET.Element:
    return ET.parse(path).getroot()  # noqa: S314 - our own file


@pytest.fixture
def frames() -> dict[str, gpd.GeoDataFrame]:
    return {"lines": lines_of(), "places": places()}


@pytest.mark.parametrize("suffix", [".png", ".pdf", ".svg"])
@pytest.mark.parametrize("template", [None, "sheet"])
def test_that_every_format_and_template_gives_a_file_of_its_kind(
    tmp_path: Path, frames: dict[str, gpd.GeoDataFrame], suffix: str, template: str | None
) -> None:
    path = tmp_path / f"map{suffix}"
    write_figure(scene_of(frames), frames, path, template=template, highlighted=[KEY], routes={KEY: route_of()},
                 measurements={KEY: measured()}, method=method())
    start = {".png": b"\x89PNG", ".pdf": b"%PDF", ".svg": b"<?xml"}[suffix]
    assert path.read_bytes().startswith(start)


def test_that_a_png_has_the_pixels_asked_for(tmp_path: Path, frames: dict[str, gpd.GeoDataFrame]) -> None:
    path = tmp_path / "map.png"
    for size, dpi in (((801, 503), 150), ((640, 480), 96), ((1200, 333), 220)):
        write_figure(scene_of(frames), frames, path, size=size, dpi=dpi)
        assert imread(path).shape[1::-1] == size


def test_that_a_pdf_has_the_millimetres_asked_for(tmp_path: Path, frames: dict[str, gpd.GeoDataFrame]) -> None:
    path = tmp_path / "map.pdf"
    write_figure(scene_of(frames), frames, path, size=(200.0, 150.0))
    box = PdfReader(path).pages[0].mediabox
    assert (float(box.width) / 72 * 25.4, float(box.height) / 72 * 25.4) == pytest.approx((200.0, 150.0), abs=0.01)


def test_that_a_sheet_is_a4_upright(tmp_path: Path, frames: dict[str, gpd.GeoDataFrame]) -> None:
    assert paper_size_pt(scene_of(frames), ".pdf", "sheet", size=None, dpi=150) == pytest.approx((595.276, 841.89))


def test_that_a_map_is_as_wide_as_the_view(frames: dict[str, gpd.GeoDataFrame]) -> None:
    wide = paper_size_pt(scene_of(frames, view=(120.0, 41.0, 136.0, 44.0)), ".png", "map", size=None, dpi=150)
    tall = paper_size_pt(scene_of(frames, view=(129.0, 33.0, 131.0, 48.0)), ".png", "map", size=None, dpi=150)
    assert wide[0] > wide[1]
    assert tall[0] < tall[1]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"template": "banner"}, "map, briefing, landscape, slide, poster, sheet"),
        ({"size": (0, 100)}, "more than zero"),
        ({"size": (float("nan"), 100)}, "more than zero"),
        ({"size": (100_000, 100)}, "pixels a side"),
        ({"size": (20_000, 20_000)}, "million"),
        ({"size": (20, 20)}, "too small"),
        ({"dpi": 0}, "20 to 2400"),
    ],
)
def test_that_what_cannot_be_drawn_is_refused_in_words(
    tmp_path: Path, frames: dict[str, gpd.GeoDataFrame], options: dict[str, Any], words: str
) -> None:
    with pytest.raises(InputError, match=words):
        write_figure(scene_of(frames), frames, tmp_path / "map.png", **options)
    assert not list(tmp_path.iterdir())


def test_that_another_suffix_is_refused(tmp_path: Path, frames: dict[str, gpd.GeoDataFrame]) -> None:
    with pytest.raises(InputError, match=r"\.png, \.tiff, \.tif, \.pdf, \.svg"):
        write_figure(scene_of(frames), frames, tmp_path / "map.gif")


def test_that_a_stopped_export_raises_cancelled(tmp_path: Path, frames: dict[str, gpd.GeoDataFrame]) -> None:
    with pytest.raises(Cancelled):
        write_figure(scene_of(frames), frames, tmp_path / "map.png", progress=Progress(is_cancelled=lambda: True))


@pytest.mark.parametrize("view", [REGION, DISTRICT, (130.6, 42.4, 130.66, 42.43), (-70.0, -20.0, -60.0, 5.0)])
def test_that_the_scale_bar_is_true_at_the_middle_of_the_map(
    frames: dict[str, gpd.GeoDataFrame], view: Bounds
) -> None:
    frame = map_frame(view, width_pt=520.0, height_pt=420.0, unit_pt=0.75)
    figure = Figure(figsize=(520 / 72, 420 / 72))
    axes = point_axes(figure, (0, 0, 520, 420))
    canvas = canvas_of(scene_of(frames, view=view), axes, frame)
    draw_scale_bar(canvas, axes, 20, 20, most_pt=140)
    parts = [patch for patch in axes.patches if str(patch.get_gid() or "").startswith("scale-bar")]
    long_pt = sum(patch.get_width() for patch in parts)
    x, y = frame.centre
    half = long_pt * frame.metres_per_pt / 2
    lon, lat = frame.projection.inverse(np.array([x - half, x + half]), np.array([y, y]))
    ground_m = GEOD.inv(lon[0], lat[0], lon[1], lat[1])[2]
    assert ground_m == pytest.approx(bar_length_m(frame, most_pt=140), rel=1e-4)
    assert long_pt <= 141


@pytest.mark.parametrize("view", [REGION, DISTRICT])
def test_that_the_projection_keeps_angles_and_scale_about_the_middle(view: Bounds) -> None:
    projection = projection_of(view)
    lon, lat = projection.lon0, projection.lat0
    lons, lats, _ = GEOD.fwd([lon] * 4, [lat] * 4, [0.0, 90.0, 180.0, 270.0], [10_000.0] * 4)
    x, y = projection.forward(np.array(lons), np.array(lats))
    lengths = np.hypot(x - projection.forward(np.array([lon]), np.array([lat]))[0],
                       y - projection.forward(np.array([lon]), np.array([lat]))[1])
    assert lengths / lengths.mean() == pytest.approx(np.ones(4), abs=2e-4)
    assert abs(lengths.mean() / 10_000 - 1) < 0.01


@pytest.mark.parametrize(
    ("view", "name"),
    [
        (REGION, "Lambert conformal conic"), (DISTRICT, "transverse Mercator"), ((-180.0, -80.0, 180.0, 80.0), "equi"),
        ((100.0, 75.0, 140.0, 85.0), "stereographic"), ((100.0, -10.0, 120.0, 10.0), "Mercator"),
    ],
)
def test_that_the_projection_follows_the_view(view: Bounds, name: str) -> None:
    assert projection_of(view).name.startswith(name)


def test_that_the_whole_view_lies_on_the_map() -> None:
    frame = map_frame(REGION, width_pt=500.0, height_pt=300.0, unit_pt=0.75)
    west, south, east, north = REGION
    lon, lat = np.array([west, east, west, east, 130.0]), np.array([south, south, north, north, north])
    assert all(frame.contains(float(x), float(y), pad_pt=-0.01) for x, y in zip(*frame.projection.forward(lon, lat)))


@pytest.mark.parametrize(
    "view",
    [
        (170.0, 40.0, -170.0, 55.0), (130.0, 42.0, 130.0, 42.0), (-180.0, -90.0, 180.0, 90.0), (0.0, 88.0, 10.0, 90.0),
        (float("nan"), 0.0, 1.0, 1.0), (10.0, 50.0, 5.0, 40.0),
    ],
)
def test_that_odd_views_are_drawn(tmp_path: Path, view: Bounds) -> None:
    frames = {"lines": lines_of(points=((179.0, 45.0), (-179.0, 46.0), (130.0, 42.0)))}
    path = tmp_path / "map.png"
    write_figure(scene_of(frames, view=view), frames, path, size=(400, 300))
    assert path.stat().st_size > 1000


def test_that_a_line_across_180_degrees_does_not_run_around_the_world() -> None:
    frames = {"lines": lines_of(points=((179.0, 45.0), (-179.0, 46.0)))}
    view = (170.0, 40.0, -170.0, 55.0)
    frame = map_frame(view, width_pt=400.0, height_pt=300.0, unit_pt=0.75)
    axes = point_axes(Figure(figsize=(5, 4)), (0, 0, 360, 288))
    drawn = draw_layers(canvas_of(scene_of(frames, view=view), axes, frame), frames, [])
    assert sum(float(np.hypot(*np.diff(line, axis=0).T).sum()) for line in drawn.lines) < 300_000


def test_that_the_name_of_a_country_never_moves_into_another() -> None:
    frame = map_frame(DISTRICT, width_pt=400, height_pt=300, unit_pt=1.0)
    figure = Figure(figsize=(6, 5))
    axes = point_axes(figure, (0, 0, 400, 300))
    canvas = canvas_of(scene_of({"lines": lines_of()}, view=DISTRICT), axes, frame)
    x0, y0, x1, y1 = frame.extent
    home = shapely.box((x0 + x1) / 2, y0, x1, y1)
    middle = ((x0 + 3 * x1) / 4, (y0 + y1) / 2)
    east = Room(400, 300, boxes=[(200, 0, 400, 300)])
    assert draw_country(canvas, Room(400, 300), "Russia", *middle, home=home)
    assert not draw_country(canvas, east, "Russia", *middle, home=home)
    edge = Room(400, 300, boxes=[(212, 100, 400, 200)])
    assert draw_country(canvas, edge, "Russia", x0 + (x1 - x0) * 0.53, (y0 + y1) / 2)
    assert not draw_country(canvas, Room(400, 300, boxes=[(212, 0, 400, 300)]), "Russia",
                            x0 + (x1 - x0) * 0.53, (y0 + y1) / 2, home=home)


def test_that_a_name_that_must_move_moves_to_its_own_side() -> None:
    frame = map_frame((118.0, 32.0, 136.0, 46.0), width_pt=400, height_pt=300, unit_pt=1.0)
    figure = Figure(figsize=(6, 5))
    canvas = canvas_of(scene_of({"lines": lines_of()}), point_axes(figure, (0, 0, 400, 300)), frame)
    x, y = (float(value) for value in frame.projection.forward(np.array(127.9), np.array(36.2)))
    bottom = (y - frame.extent[1]) / frame.metres_per_pt
    south = Room(400, 300, boxes=[(0, 0, 400, bottom + 4.0)])  # a legend over the place of the name and below
    others = other_lands(canvas, "Rep. of Korea")
    assert shapely.contains(others, shapely.Point(*frame.projection.forward(np.array(126.5), np.array(39.5))))
    assert not shapely.intersects(others, shapely.Point(x, y))
    assert draw_country(canvas, Room(400, 300, boxes=list(south.boxes)), "Korea", x, y)
    assert not draw_country(canvas, south, "Korea", x, y, others=shapely.box(*frame.extent))
    beside = Room(400, 300, boxes=[(0, bottom - 4.0, 400, bottom + 4.0)])
    assert draw_country(canvas, beside, "Korea", x, y, others=others)
    name = shapely.box(*(np.array(beside.boxes[-1]) * frame.metres_per_pt + np.array(frame.extent[:2] * 2)))
    assert shapely.area(shapely.intersection(name, others)) <= 0.2 * shapely.area(name)


def test_that_long_edges_are_drawn_as_geodesics() -> None:
    straight = shapely.LineString(((131.9, 43.1), (126.97, 37.56)))
    drawn = true_edges(straight)
    assert len(drawn.coords) > 20
    assert shapely.distance(straight, shapely.Point(drawn.coords[len(drawn.coords) // 2])) > 0.02
    assert true_edges(shapely.LineString(TRACK)) == shapely.LineString(TRACK)


def test_that_hidden_layers_are_not_drawn(tmp_path: Path, frames: dict[str, gpd.GeoDataFrame]) -> None:
    scene = scene_of(frames)
    hidden = replace(scene, layers=tuple(replace(layer, visible=False) for layer in scene.layers))
    frame = map_frame(DISTRICT, width_pt=400.0, height_pt=300.0, unit_pt=0.75)
    axes = point_axes(Figure(figsize=(5, 4)), (0, 0, 360, 288))
    assert draw_layers(canvas_of(hidden, axes, frame), frames, []).features == {}
    path = tmp_path / "map.pdf"
    write_figure(hidden, frames, path)
    assert "Хасан" not in pdf_text(path)


def test_that_text_in_four_scripts_can_be_found_in_a_pdf(
    tmp_path: Path, frames: dict[str, gpd.GeoDataFrame]
) -> None:
    if "nkgis Sans CJK" not in families():
        pytest.skip("the CJK font is not bundled here")
    path = tmp_path / "map.pdf"
    for language, name in (("en", "Khasan"), ("ru", "Хасан"), ("ko", "하산"), ("zh", "哈桑")):
        write_figure(scene_of(frames, language=language), frames, path, template="sheet", highlighted=[KEY],
                     routes={KEY: route_of()}, measurements={KEY: measured()}, method=method())
        assert name in pdf_text(path)


def test_that_a_vector_map_holds_one_picture_at_most(tmp_path: Path, frames: dict[str, gpd.GeoDataFrame]) -> None:
    pdf, svg = tmp_path / "map.pdf", tmp_path / "map.svg"
    for path in (pdf, svg):
        write_figure(scene_of(frames, view=REGION), frames, path)
    assert len(PdfReader(pdf).pages[0].images) <= 1
    text = svg.read_text("utf-8")
    assert text.count("<image") <= 1
    assert text.count("<path") > 20


def test_that_an_svg_keeps_text_as_text(tmp_path: Path, frames: dict[str, gpd.GeoDataFrame]) -> None:
    path = tmp_path / "map.svg"
    write_figure(scene_of(frames, language="ko"), frames, path)
    texts = {"".join(node.itertext()).strip() for node in svg_of(path).iter("{http://www.w3.org/2000/svg}text")}
    assert {"하산", "Хасан"} <= texts


def test_that_an_svg_carries_the_letters_of_its_text(tmp_path: Path, frames: dict[str, gpd.GeoDataFrame]) -> None:
    if "nkgis Sans CJK" not in families():
        pytest.skip("the CJK font is not bundled here")
    path = tmp_path / "map.svg"
    write_figure(scene_of(frames, language="ko"), frames, path)
    rule = r"font-family:'([^']+)';font-weight:(\d+);[^}]*base64,([A-Za-z0-9+/=]+)"
    fonts = re.findall(rule, path.read_text("utf-8"))
    assert ("nkgis Sans CJK", "400") in {font[:2] for font in fonts}
    held: set[int] = set()
    for _, _, data in fonts:
        held |= set(TTFont(BytesIO(b64decode(data))).getBestCmap())
    assert {ord(sign) for sign in "하산Хасан"} <= held


@pytest.mark.parametrize(
    ("suffix", "template"), [(".pdf", "map"), (".pdf", "sheet"), (".svg", "sheet"), (".png", "map")]
)
def test_that_hostile_names_are_shown_as_they_are(tmp_path: Path, suffix: str, template: str) -> None:
    for name in ("$\\frac{", "<img src=x onerror=alert(1)>", "&amp; ]]> {0} %s", "a\nb\tc\x00\x1b[31m", "😀 \u202egnp",
                 "long " * 400, "한" * 500, "", "   "):
        places_frame = places()
        places_frame["properties"] = [{**places_frame["properties"][0], "name": name, "name_ru": None}]
        frames = {"lines": lines_of(name), "places": places_frame}
        path = tmp_path / f"map{suffix}"
        write_figure(scene_of(frames, name=name, route=route_of(name)), frames, path, template=template, dpi=72,
                     highlighted=[KEY], routes={KEY: route_of(name)}, measurements={KEY: measured()}, method=method())
        if suffix == ".svg":
            assert svg_of(path).tag.endswith("svg")
        if suffix == ".pdf" and name.startswith("$"):
            assert name in pdf_text(path)


def test_that_odd_attributes_do_not_stop_a_sheet(tmp_path: Path, frames: dict[str, gpd.GeoDataFrame]) -> None:
    odd = route_of(
        status_date="$x", status_source="<b>", geometry_source="\\alpha", geometry_accuracy_m=2810.0, voltage_kv=500.0,
        published=(PublishedLength(52, 52, "52 km $", "rb.ru"), PublishedLength(54.5, 60, "x" * 900, "y")),
    )
    unsure = replace(measured(), segments=(
        Segment("RU", 0.0, 1520.0, 1520.0, 0.0, 3000.0, resolvable=False),
        Segment("RU|KP", 1520.0, 1600.0, 80.0), Segment(None, 1600.0, 1700.0, 100.0),
        Segment("?", 1700.0, 44870.0, 43170.0),
    ))
    path = tmp_path / "sheet.pdf"
    write_figure(scene_of(frames, route=odd), frames, path, template="sheet", highlighted=[KEY], routes={KEY: odd},
                 measurements={KEY: unsure}, method=method())
    text = pdf_text(path)
    assert "n.r." in text
    assert "border Russia – DPR Korea" in text
    assert "outside the border set" in text


def test_that_a_sheet_states_figures_projection_scale_borders_date_and_credits(
    tmp_path: Path, frames: dict[str, gpd.GeoDataFrame], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")
    path = tmp_path / "sheet.pdf"
    write_figure(scene_of(frames), frames, path, template="sheet", highlighted=[KEY], routes={KEY: route_of()},
                 measurements={KEY: measured()}, method=method())
    text = pdf_text(path).replace("\u202f", " ")
    for wanted in ("44.87 km", "1.52", "43.35", "1.49 – 1.57", "transverse Mercator", "1 : ", "osm-maritime",
                   "± 30 m", "2026-11-24", "Keepers of lines, CC BY 4.0", "Keepers of places"):
        assert wanted in text, wanted
    assert "3 %" in text


def test_that_a_sheet_without_a_chosen_route_has_a_table(tmp_path: Path, frames: dict[str, gpd.GeoDataFrame]) -> None:
    path = tmp_path / "sheet.pdf"
    write_figure(scene_of(frames), frames, path, template="sheet", routes={KEY: route_of()},
                 measurements={KEY: measured()}, method=method())
    text = pdf_text(path)
    assert "Total km" in text
    assert "44.87" in text


def test_that_credits_stand_on_every_map(tmp_path: Path, frames: dict[str, gpd.GeoDataFrame]) -> None:
    path = tmp_path / "map.pdf"
    write_figure(scene_of(frames), frames, path)
    assert "Keepers of lines, CC BY 4.0 · Keepers of places, CC BY 4.0" in pdf_text(path)


@pytest.mark.parametrize("suffix", [".png", ".pdf", ".svg"])
def test_that_the_same_scene_gives_the_same_bytes(
    tmp_path: Path, frames: dict[str, gpd.GeoDataFrame], monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    path = tmp_path / f"map{suffix}"
    found = []
    for _ in range(2):
        write_figure(scene_of(frames), frames, path, template="sheet", routes={KEY: route_of()},
                     measurements={KEY: measured()}, method=method())
        found.append(path.read_bytes())
    assert found[0] == found[1]
    assert b"Matplotlib v" not in found[0]


def test_that_the_files_name_title_and_creator(tmp_path: Path, frames: dict[str, gpd.GeoDataFrame]) -> None:
    pdf, svg, png = (tmp_path / f"map{suffix}" for suffix in (".pdf", ".svg", ".png"))
    for path in (pdf, svg, png):
        write_figure(scene_of(frames), frames, path, dpi=72, size=None if path is not png else (400, 300))
    about = PdfReader(pdf).metadata
    assert about is not None
    assert (about.title, about.creator) == ("Northeast Asia", "nkgis")
    assert "Northeast Asia" in svg.read_text("utf-8")
    assert b"Northeast Asia" in png.read_bytes()
    assert b"nkgis" in png.read_bytes()


def test_that_the_legend_holds_what_is_on_the_map_and_no_more_lines_than_there_is_room_for(
    frames: dict[str, gpd.GeoDataFrame]
) -> None:
    scene = scene_of(frames)
    drawn = Drawn(features={KEY: scene.layers[0].features[0]})
    groups = {entry.group for entry in entries_on_map(scene, drawn, zoom=9)}
    assert groups == {"Network", "Gauge", "Geometry"}  # what operates has the plain sign
    assert "Gauge" not in {entry.group for entry in entries_on_map(scene, drawn, zoom=5)}
    assert entries_on_map(scene, Drawn(), zoom=9) == []
    many = [LegendEntry("Border crossing", "none", f"sign {k}") for k in range(20)]
    short = entries_on_map(replace(scene, legend=(*scene.legend, *many)), drawn, zoom=9)
    assert len(short) == MOST
    assert re.search(r"\d+ more signs", short[-1].text)
    assert any(entry.group == "Network" for entry in short)


def test_that_every_point_sign_on_the_map_is_named() -> None:
    signs = [("rail", "none"), ("road", "none"), ("road", "construction"), ("rail", "closed"), ("rail", "dual")]
    rows = [({"id": f"c{k}", "name": "C", "mode": mode, "state": state, "pair": "KP-RU"},
             shapely.Point(130.3 + k / 20, 42.3)) for k, (mode, state) in enumerate(signs)]
    frames = {"lines": lines_of(), "crossings": frame_of(rows)}
    scene = scene_of(frames)
    drawn = Drawn(features={(layer.id, one.id): one for layer in scene.layers for one in layer.features})
    words = [entry.text for entry in entries_on_map(scene, drawn, zoom=9) if entry.kind == "crossing"]
    assert words == ["rail crossing", "road crossing", "both gauges go through", "crossing closed",
                     "crossing being built"]


def test_that_few_left_out_signs_are_named(frames: dict[str, gpd.GeoDataFrame]) -> None:
    scene = scene_of(frames)
    drawn = Drawn(features={KEY: scene.layers[0].features[0]}, borders={"state", "river", "demarcation"})
    few = entries_on_map(scene, drawn, zoom=9, most=5)
    assert few[-1].text == "other: State border, Border in a river"


def test_that_the_legend_of_a_map_stands_below_it(frames: dict[str, gpd.GeoDataFrame]) -> None:
    room = (10.0, 20.0, 510.0, 420.0)
    band = planned_band(scene_of(frames), frames, room, 0.75)
    assert 0 < band.height_pt <= 0.3 * 400
    assert band.box[1] == room[1]
    assert planned_band(scene_of(frames), frames, (0.0, 0.0, 60.0, 60.0), 0.75).height_pt == 0


def test_that_the_sheet_of_a_route_names_its_three_lengths_and_every_claim(
    tmp_path: Path, frames: dict[str, gpd.GeoDataFrame]
) -> None:
    claims = tuple(PublishedLength(50 + k, 50 + k, f"{50 + k} km", f"Source {k}") for k in range(5))
    route = route_of(rail_km=51.75, rail_km_source="The rail graph", published=claims, geometry_accuracy_m=340.0,
                     geometry_source="A sentence on accuracy, " + "which is long, " * 20 + "to its end",
                     position_memory=True, notes=("Drawn as chords.",))
    path = tmp_path / "sheet.pdf"
    write_figure(scene_of(frames, route=route), frames, path, template="sheet", highlighted=[KEY], routes={KEY: route},
                 measurements={KEY: measured()}, method=method())
    text = " ".join(pdf_text(path).split())
    wanted = ["44.87 km measured, 51.75 km along the rail graph, 50 – 54 km published (5 sources)", "to its end",
              "± 340 m", "13.3 % shorter", "Drawn as chords.", "from memory", *(f"Source {k}" for k in range(5))]
    for words in wanted:
        assert words in text, words


def test_that_notes_without_room_are_counted(tmp_path: Path, frames: dict[str, gpd.GeoDataFrame]) -> None:
    route = route_of(notes=tuple(f"Note {k}: " + "many words " * 60 for k in range(9)))
    path = tmp_path / "sheet.pdf"
    write_figure(scene_of(frames, route=route), frames, path, template="sheet", highlighted=[KEY], routes={KEY: route},
                 measurements={KEY: measured()}, method=method())
    assert re.search(r"and \d more: the passport, report.html and passports.json have all", pdf_text(path))
    assert len(notes_of(route, measured())) > 9


def test_that_many_routes_are_counted_by_kind_and_state_and_never_summed() -> None:
    other = replace(route_of("Gas"), id="gas", mode=Mode.GAS, status=Status.SHELVED, quality=Quality.SCHEMATIC)
    figures = {KEY: measured(), (KEY[0], "gas"): measured()}
    assert finding([route_of(), other], figures, "en") == (
        "2 routes on the map: 1 railway, 1 gas pipeline. 1 operating, 1 shelved. 2 cross a border."
    )


def test_that_schematic_lines_are_drawn_and_rounded_and_n_r_is_explained() -> None:
    rough = replace(route_of(), quality=Quality.SCHEMATIC, geometry_accuracy_m=15_000.0, position_memory=True)
    assert finding([rough], {KEY: measured()}, "en").startswith("Schematic, drawn ≈ 40\u202fkm. On the line as drawn ")
    notes = " ".join(footnotes([rough], {KEY: measured()}))
    for words in ("n.r. = not resolvable", "≈ about", "* Position from memory"):
        assert words in notes
    _, rows = table_rows([rough], {KEY: measured()}, "en")
    assert rows[0][:2] == ["Khasan – Rajin †*", "≈ 40"]
    bridge = replace(rough, geometry_accuracy_m=150.0)
    short = replace(measured(), length_m=400.0, segments=(), by_country={}, crossings=())
    assert finding([bridge], {KEY: short}, "en").startswith("Schematic, drawn 400\u202fm.")


def test_that_a_name_no_font_can_draw_gives_way_to_english() -> None:
    assert text_of({"en": "Town", "zh": "\U000f0000"}, "zh") == "Town"
    assert text_of({"en": "Town", "ko": "하산"}, "ko") == "하산"
    assert text_of({"en": "Town"}, "ru") == "Town"
    assert text_of({"ru": "Хасан"}, "zh") == "Хасан"
    assert text_of({}, "en") == ""


def test_that_names_never_cover_what_is_taken() -> None:
    room = Room(100.0, 100.0, [(40.0, 40.0, 60.0, 60.0)], chosen=shapely.box(0, 80, 100, 82))
    assert room.is_free((10, 10, 30, 20))
    assert not room.is_free((55, 55, 70, 70))
    assert not room.is_free((10, 75, 30, 85))
    assert not room.is_free((90, 10, 110, 20))


def test_that_ticks_stand_where_the_meridians_meet_the_frame() -> None:
    frame = map_frame(REGION, width_pt=400.0, height_pt=500.0, unit_pt=0.75)
    x0, y0, x1, _ = frame.extent
    places_found = tick_places(frame, "bottom", 2.0)
    assert len(places_found) > 4
    for share, degrees in places_found:
        lon, _ = frame.projection.inverse(np.array([x0 + share * (x1 - x0)]), np.array([y0]))
        assert lon[0] == pytest.approx(degrees, abs=1e-3)


def test_that_degrees_carry_minutes_only_where_they_are_needed() -> None:
    assert degree_text(130.0, "EW", 2.0) == "130°E"
    assert degree_text(-70.5, "EW", 0.5) == "70°30′W"
    assert degree_text(190.0, "EW", 10.0) == "170°W"
    assert degree_text(42 + 1 / 120, "NS", 1 / 120) == "42°00′30″N"


def test_that_text_is_cut_to_its_room_and_wrapped_at_words() -> None:
    text = "Korea-Russia Friendship Bridge over the Tumen"
    assert width_pt(fitted(text, 10, 80), 10) <= 81
    assert fitted(text, 10, 80).endswith("…")
    lines = wrapped(text, 10, 90)
    assert " ".join(lines) == text
    assert all(width_pt(line, 10) <= 90 for line in lines)
    assert all(width_pt(line, 10) <= 60 for line in wrapped("x" * 300, 10, 60))
    assert len(wrapped(text, 10, 60, most=2)) == 2
    korean = "노선 58개 중 29개가 국경을 통과"
    assert " ".join(wrapped(korean, 10, width_pt("노선 58개 중 29", 10) + 1)) == korean
    assert "".join(wrapped("线路中有二十九条跨越边界", 10, 60)) == "线路中有二十九条跨越边界"
    assert len(wrapped("线路中有二十九条跨越边界", 10, 60)) > 1


def test_that_signs_without_a_glyph_are_replaced_and_space_is_made_single() -> None:
    assert shown(" a\n\tb\x00 ") == f"a b{MISSING}"
    assert shown("\ud800") == MISSING
    assert shown("one two three four", most=10) == "one two…"


def test_that_a_hundred_thousand_vertices_are_drawn(tmp_path: Path) -> None:
    turn = np.linspace(0, 60, 100_000)
    points = np.column_stack((130.5 + 0.2 * np.cos(turn) * turn / 60, 42.35 + 0.1 * np.sin(turn) * turn / 60))
    frames = {"lines": lines_of(points=[(float(x), float(y)) for x, y in points])}
    path = tmp_path / "map.pdf"
    write_figure(scene_of(frames), frames, path)
    assert path.stat().st_size > 50_000


def test_that_the_table_of_a_sheet_counts_the_routes_that_it_has_no_room_for() -> None:
    many = {(KEY[0], f"r{n}"): replace(route_of(), id=f"r{n}", name=f"Route {n}") for n in range(900)}
    header, rows = table_rows(list(many.values()), dict.fromkeys(many, measured()), "en")
    assert len(rows) == 500
    axes = point_axes(Figure(), (0, 0, 300, 200))
    drawn = draw_table(axes, (0, 0, 300, 200), header, rows, theme=style().theme("light"), scale=1.0, count=900)
    written = [text.get_text() for text in axes.texts]
    assert 5 < drawn < 30
    assert written[-1] == f"and {900 - drawn} more routes"
    assert written.count("Khasan – Rajin") == drawn


def test_that_every_sign_of_an_opened_layer_of_points_is_drawn_and_its_names_wait_for_room(tmp_path: Path) -> None:
    count = 400
    layer = Layer("towns", "Towns", LayerKind.POINTS, "towns.csv")
    places = [shapely.Point(130 + n % 20 / 100, 42 + n // 20 / 100) for n in range(count)]
    frame = gpd.GeoDataFrame(
        {"feature": range(1, count + 1), "id": [f"t{n}" for n in range(count)],
         "name": [f"T{n}" for n in range(count)],
         "properties": [{"kind": "city" if n else "<b>"} for n in range(count)]},
        geometry=places, crs=4326,
    )  # fmt: skip
    scene = build_scene(Project("Towns", (layer,), view=(129.9, 41.9, 130.3, 42.3)), {"towns": frame}, {})
    assert scene.layer("towns").signs
    (from_zoom,) = {label.min_zoom for label in scene.labels if label.layer == "towns"}
    assert 12.5 < from_zoom < 13.5  # 50 px from one town to the next
    path = tmp_path / "towns.svg"
    write_figure(scene, {"towns": frame}, path)
    assert path.read_text("utf-8").count("<use ") >= count
    drawn_as_built_in = LayerStyle(StyleKind.CATEGORIES, "kind", other=StyleClass(),
                                   classes=(StyleClass(Symbol("#FF0000"), value="<b>"),))  # fmt: skip
    styled = replace(layer, style=drawn_as_built_in)
    scene = build_scene(Project("Towns", (styled,), view=(129.9, 41.9, 130.3, 42.3)), {"towns": frame}, {})
    write_figure(scene, {"towns": frame}, path)
    assert path.read_text("utf-8").count("<use ") >= count - 1  # the one of the class has the sign of its style
    hidden = replace(layer, style=replace(drawn_as_built_in, other=StyleClass(shown=False)))
    scene = build_scene(Project("Towns", (hidden,), view=(129.9, 41.9, 130.3, 42.3)), {"towns": frame}, {})
    write_figure(scene, {"towns": frame}, path)
    assert path.read_text("utf-8").count("<use ") < count / 2


def test_that_the_sign_of_a_place_is_as_large_on_the_paper_at_any_dots_per_inch(tmp_path: Path) -> None:
    layer = Layer("ports", "Ports", LayerKind.POINTS, "ports.csv")
    frame = frame_of([({"id": f"p{n}", "name": "A port whose name finds no room", "kind": "port"},
                       shapely.Point(130 + n / 50, 42.1)) for n in range(10)])  # fmt: skip
    scene = build_scene(Project("Ports", (layer,), view=(129.9, 41.9, 130.3, 42.3)), {"ports": frame}, {})
    assert scene.layer("ports").signs
    _edge, ground, *_ = place_symbol("port", theme="light")
    fill = np.array([int((ground.fill or "")[k : k + 2], 16) for k in (1, 3, 5)]) / 255
    covered = []
    for dpi in (100, 300):
        write_figure(scene, {"ports": frame}, tmp_path / "ports.png", dpi=dpi)
        picture = imread(tmp_path / "ports.png")[..., :3]
        covered.append((np.abs(picture - fill).max(axis=2) < 0.2).sum() / dpi**2)
    assert covered[0] > 0
    assert covered[1] == pytest.approx(covered[0], rel=0.25)
