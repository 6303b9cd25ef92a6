"""The borders and the drawing base: valid, complete, without gaps, and of bounded size."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import shapely
from PIL import Image
from pyproj import Geod
from shapely.geometry import Point, shape

LAYERS = Path(__file__).resolve().parents[3] / "layers"
BASE = LAYERS / "base"
CORE = (116, 29, 141, 56)
WIDE = (96, 20, 160, 64)
GEOD = Geod(ellps="WGS84")

# Rail tracks crossing the boundary in OpenStreetMap (ways 42510186, 288979790, 839022580, 199109778, 838948375).
CROSSINGS = {
    "Tumangang-Khasan": (130.641271, 42.415217, "KP", "RU"),
    "Sinuiju-Dandong": (124.392329, 40.115133, "CN", "KP"),
    "Manpo-Jian": (126.273205, 41.154877, "CN", "KP"),
    "Namyang-Tumen": (129.849287, 42.949015, "CN", "KP"),
    "Chongsu-Shanghekou": (124.879328, 40.458402, "CN", "KP"),
}
GREATEST_BYTES = {
    "borders.geojson": 1_100_000,
    "borders_natural_earth.geojson": 500_000,
    "boundary_lines.geojson": 700_000,
    "base/land_region.geojson": 600_000,
    "base/land_district.geojson": 4_500_000,
    "base/coast_region.geojson": 600_000,
    "base/coast_district.geojson": 4_500_000,
    "base/lakes.geojson": 500_000,
    "base/rivers.geojson": 800_000,
    "base/relief_light.png": 2_500_000,
    "base/relief_dark.png": 2_500_000,
}


@cache
def features(name):
    rows = json.loads((LAYERS / name).read_text(encoding="utf-8"))["features"]
    return {row["id"]: (row["properties"], shape(row["geometry"])) for row in rows}


def metres_to_outline(lon, lat, country, name="borders.geojson"):
    outline = features(name)[country][1].boundary
    near = shapely.get_coordinates(shapely.shortest_line(outline, Point(lon, lat)))[0]
    return GEOD.inv(lon, lat, *near)[2]


def test_that_the_border_set_has_six_valid_countries_inside_its_extent():
    borders = features("borders.geojson")
    assert set(borders) == {"RU", "KP", "KR", "CN", "MN", "JP"}
    assert all(properties["country"] == country for country, (properties, _) in borders.items())
    assert all(outline.is_valid and outline.geom_type == "MultiPolygon" for _, outline in borders.values())
    assert shapely.total_bounds([outline for _, outline in borders.values()]).tolist() == [118, 31, 139, 54]


@pytest.mark.parametrize(("lon", "lat", "first", "second"), CROSSINGS.values(), ids=CROSSINGS)
def test_that_rail_crossings_lie_on_both_outlines(lon, lat, first, second):
    assert metres_to_outline(lon, lat, first) < 1.0
    assert metres_to_outline(lon, lat, second) < 1.0


def test_that_countries_overlap_only_between_kp_and_kr():
    outlines = {country: outline for country, (_, outline) in features("borders.geojson").items()}
    names = sorted(outlines)
    pairs = [(a, b) for i, a in enumerate(names) for b in names[i + 1 :]]
    overlaps = {pair: outlines[pair[0]].intersection(outlines[pair[1]]).area for pair in pairs}
    assert {pair for pair, area in overlaps.items() if area > 1e-12} == {("KP", "KR")}
    assert overlaps["KP", "KR"] < 3e-5


@pytest.mark.parametrize(
    ("pair", "pieces"), [("KP|KR", 1), ("CN|KP", 1), ("KP|RU", 1), ("CN|RU", 1), ("CN|MN", 1), ("MN|RU", 1)]
)
def test_that_each_boundary_runs_without_gaps(pair, pieces):
    lines = [line for properties, line in features("boundary_lines.geojson").values() if properties["pair"] == pair]
    merged = shapely.get_parts(shapely.line_merge(shapely.MultiLineString(lines)))
    assert len(merged) == pieces


def test_that_no_boundary_is_drawn_twice():
    lines = [line for _, line in features("boundary_lines.geojson").values()]
    total = sum(line.length for line in lines)
    assert shapely.union_all(lines).length == pytest.approx(total, rel=1e-9)


def test_that_outside_the_core_there_are_state_borders_only():
    core, frame = shapely.box(*CORE), shapely.box(*WIDE)
    outer = [(p, line) for p, line in features("boundary_lines.geojson").values() if not core.covers(line)]
    assert {properties["class"] for properties, _ in outer} == {"state"}
    assert all(frame.covers(line) and line.intersection(core).length < 1e-5 for _, line in outer)
    assert {"CN|MN", "MN|RU", "CN|VN"} <= {properties["pair"] for properties, _ in outer}


def test_that_the_demarcation_line_is_one_line_from_the_imjin_mouth_to_the_east_coast():
    lines = features("boundary_lines.geojson")
    found = [(properties, line) for properties, line in lines.values() if properties["class"] == "demarcation"]
    assert len(found) == 1
    properties, line = found[0]
    assert properties["pair"] == "KP|KR"
    west, south, east, north = line.bounds
    assert (west, east) == pytest.approx((126.67, 128.36), abs=0.03)
    assert (south, north) == pytest.approx((37.84, 38.61), abs=0.03)


def test_that_border_rivers_are_marked():
    marked = {
        (properties["pair"], properties["river"])
        for properties, _ in features("boundary_lines.geojson").values()
        if properties["along_river"]
    }
    assert marked == {
        ("CN|KP", "yalu"),
        ("CN|KP", "tumen"),
        ("KP|RU", "tumen"),
        ("CN|RU", "argun"),
        ("CN|RU", "amur"),
        ("CN|RU", "ussuri"),
        ("CN|RU", "sungacha"),
    }


def test_that_a_border_river_lies_on_its_boundary():
    lines = features("boundary_lines.geojson").values()
    for river in ("tumen", "yalu"):
        boundary = shapely.union_all([line for properties, line in lines if properties["river"] == river])
        drawn = features("base/rivers.geojson")[river][1]
        assert shapely.hausdorff_distance(drawn, boundary) < 0.002


def test_that_main_rivers_and_lakes_are_named_in_four_languages():
    rivers, lakes = features("base/rivers.geojson"), features("base/lakes.geojson")
    wanted = {"tumen", "yalu", "taedong", "han", "imjin", "nakdong", "amur", "ussuri", "songhua", "nen", "liao"}
    for river in wanted:
        assert all(rivers[river][0][key] for key in ("name", "name_ru", "name_ko", "name_zh"))
    assert {"khanka", "supung", "songhua-lake", "chon"} <= set(lakes)
    assert {properties["rank"] for properties, _ in [*rivers.values(), *lakes.values()]} == {1, 2, 3}


@pytest.mark.parametrize("detail", ["region", "district"])
def test_that_land_is_valid_and_fills_the_frame(detail):
    pieces = [piece for _, piece in features(f"base/land_{detail}.geojson").values()]
    assert all(piece.is_valid for piece in pieces)
    assert shapely.total_bounds(pieces) == pytest.approx(WIDE, abs=1e-9)
    near = [(126.98, 37.57), (125.75, 39.02), (126.53, 33.4), (130.6, 42.42), (132.0, 43.2), (123.4, 41.8)]
    for lon, lat in [*near, (106.9, 47.9), (116.0, 40.0), (108.9, 34.3), (143.2, 43.2), (158.6, 53.1), (121.0, 23.9)]:
        assert any(piece.contains(Point(lon, lat)) for piece in pieces)


def test_that_both_details_of_the_land_agree_outside_the_core():
    core = shapely.box(*CORE).buffer(0.2, join_style="mitre")
    region, district = (
        shapely.union_all([piece for _, piece in features(f"base/land_{detail}.geojson").values()]).difference(core)
        for detail in ("region", "district")
    )
    assert region.symmetric_difference(district).area < 1e-3 * region.area


def test_that_the_wide_frame_has_its_great_lakes_and_rivers():
    rivers, lakes = features("base/rivers.geojson"), features("base/lakes.geojson")
    assert {"baikal", "khovsgol", "qinghai-lake"} <= set(lakes)
    assert {"yellow", "yangtze", "lena", "selenga", "kerulen"} <= set(rivers)
    core = shapely.box(*CORE)
    assert {p["rank"] for p, shape in [*rivers.values(), *lakes.values()] if not core.intersects(shape)} == {1}


@pytest.mark.parametrize("detail", ["region", "district"])
def test_that_the_coast_leaves_out_the_edge_of_the_frame(detail):
    ((_, coast),) = features(f"base/coast_{detail}.geojson").values()
    along = shapely.intersection(coast, shapely.box(*WIDE).exterior.buffer(5e-5))
    assert along.length < 0.01


def test_that_relief_pictures_fit_their_bounds_and_leave_the_sea_clear():
    facts = json.loads((BASE / "relief.json").read_text(encoding="utf-8"))
    assert tuple(facts["bounds"]) == WIDE
    for name in facts["files"].values():
        with Image.open(BASE / name) as image:
            assert image.size == (facts["width_px"], facts["height_px"])
            clear = image.convert("RGBA")
        sea, land = (column_row(lon, lat, clear.size) for lon, lat in [(133.0, 39.5), (127.0, 40.5)])
        assert clear.getpixel(sea)[3] == 0
        assert clear.getpixel(land)[3] == 255


def column_row(lon, lat, size):
    def mercator(degrees):
        return np.arctanh(np.sin(np.radians(degrees)))

    west, south, east, north = WIDE
    across = (lon - west) / (east - west)
    down = (mercator(north) - mercator(lat)) / (mercator(north) - mercator(south))
    return int(across * size[0]), int(down * size[1])


@pytest.mark.parametrize("name", GREATEST_BYTES)
def test_that_files_stay_small(name):
    assert (LAYERS / name).stat().st_size < GREATEST_BYTES[name]


def test_that_the_coarse_border_set_is_as_far_off_as_its_accuracy_says():
    off = [metres_to_outline(lon, lat, country, "borders_natural_earth.geojson")
           for lon, lat, *countries in CROSSINGS.values() for country in countries]
    assert [round(max(pair)) for pair in zip(off[::2], off[1::2], strict=True)] == [822, 5, 121, 113, 199]
    entry = next(one for one in json.loads((LAYERS / "catalogue.json").read_text("utf-8"))["border_sets"]
                 if one["id"] == "natural-earth-10m")
    assert max(off) < entry["accuracy_m"]
    assert all(outline.is_valid for _, outline in features("borders_natural_earth.geojson").values())
