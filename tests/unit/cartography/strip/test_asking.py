"""What a strip says at a place, and where a walk along it stops."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkgis.app.operations import bundled_workspace
from nkgis.app.referencing import referenced
from nkgis.app.strips import strip_of
from nkgis.cartography.strip.asking import (
    hit_at,
    place_text,
    stop_beside,
    stops,
    stretch_at,
    stretch_text,
    thing_at,
    told_at,
)
from nkgis.cartography.strip.choice import drawn_lanes, known_lanes
from nkgis.cartography.strip.fit import GAP_PX, Type, Wanted
from nkgis.cartography.strip.lanes import _with_reach
from nkgis.cartography.strip.layout import strip_diagram
from nkgis.cartography.strip.values import Mark, Station, Stretch

KEY = ("railways", "khasan-rajin")


def measure(text, size_px, _weight, _italic):
    return len(text) * size_px * 0.55


@pytest.fixture(scope="module")
def bundled():
    return bundled_workspace()


@pytest.fixture(scope="module")
def strip(bundled):
    return strip_of(bundled, KEY, language="en")


@pytest.fixture(scope="module")
def layout(strip):
    return strip_diagram([strip], width_px=1000.0, measure=measure, theme="light")


@pytest.mark.parametrize("m", [0.0, 1_000.0, 1_519.0, 1_520.0, 30_000.0, 44_873.0])
def test_that_the_country_of_a_place_is_that_of_the_referenced_route(bundled, strip, m):
    told = told_at(strip, m, drawn_lanes([strip], None)).split(" · ")
    country = {"RU": "Russia", "KP": "DPR Korea"}[referenced(bundled, KEY[1]).country(m)]
    assert told[0] == place_text(strip, m)
    assert told[1] == country


def test_that_lanes_that_are_not_drawn_are_not_told(strip):
    assert "operating" in told_at(strip, 20_000.0, ["status"])
    assert "operating" not in told_at(strip, 20_000.0, ["gauge"])
    assert "Status: operating" in told_at(strip, 20_000.0, ["status"], named=True)
    assert "no source" not in told_at(strip, 20_000.0, ["electrification"])
    assert "Electrification: no source" in told_at(strip, 20_000.0, ["electrification"], named=True)


def test_that_a_station_and_a_crossing_are_named_where_they_are(strip):
    sonbong = next(one for one in strip.stations if one.name == "Sonbong")
    assert "Sonbong" in told_at(strip, sonbong.m, ())
    assert "Sonbong" not in told_at(strip, sonbong.m + 500, ())
    assert "Friendship Bridge" in told_at(strip, strip.borders[0], ())


def test_that_at_the_end_of_a_stretch_the_next_one_begins(strip):
    country = strip.lane("country")
    assert stretch_at(country, strip.borders[0]).code == "KP"
    assert stretch_at(country, strip.borders[0] - 1).code == "RU"
    assert stretch_at(country, strip.total_m).code == "KP"
    assert stretch_at(country, strip.total_m + 10) is None


def test_that_a_walk_visits_every_station_and_border_once_and_ends_at_the_ends(strip):
    places = stops(strip, drawn_lanes([strip], None))
    walked = [-1.0]
    while walked[-1] < strip.total_m - 1:
        walked.append(stop_beside(walked[-1], places, 1))
    assert walked[1:] == places == sorted(set(places))
    assert {one.m for one in strip.stations} | set(strip.borders) | {0.0} <= set(places)
    assert stop_beside(strip.total_m, places, 1) == places[-1]
    assert stop_beside(0.0, places, -1) == 0.0
    assert stop_beside(5_000.0, places, -1) < 5_000.0


def test_that_lanes_that_are_not_drawn_have_no_stops(strip):
    structure = strip.lane("structure").stretches[0].from_m
    assert structure in stops(strip, ["structure"])
    assert structure not in stops(strip, ["country"])


def test_that_a_hit_is_the_thing_of_its_lane_at_its_kilometre(strip, layout):
    bands = {one.lane: (one.top + one.bottom) / 2 for one in layout.blocks[0].bands}
    for m in (10.0, 20_000.0, 44_000.0):
        hit = hit_at(layout, [strip], layout.x_of(m), bands["country"])
        assert (hit.index, hit.lane) == (0, "country")
        assert hit.m == pytest.approx(m, abs=1.0)
        assert isinstance(hit.thing, Stretch)
        assert hit.thing.from_m <= m <= hit.thing.to_m
    crossing = hit_at(layout, [strip], layout.x_of(strip.borders[0]) + 5, bands["crossings"])
    assert isinstance(crossing.thing, Mark)
    assert crossing.m == strip.borders[0]
    station = hit_at(layout, [strip], layout.x_of(strip.stations[2].m) - 3, bands["stations"])
    assert isinstance(station.thing, Station)
    assert station.m == strip.stations[2].m
    ruler = hit_at(layout, [strip], layout.x_of(7_000.0), layout.ruler_top + 5)
    assert (ruler.lane, ruler.thing) == ("", None)
    assert hit_at(layout, [strip], 2.0, bands["country"]) is None


def test_that_the_bands_of_lanes_fill_their_block_down_to_the_ruler(strip, layout):
    bands = layout.blocks[0].bands
    assert [one.lane for one in bands] == drawn_lanes([strip], None)
    assert bands[0].top == layout.blocks[0].top
    assert all(upper.bottom == lower.top for upper, lower in zip(bands, bands[1:], strict=False))
    assert bands[-1].bottom == layout.ruler_top


def test_that_the_nearest_point_of_a_lane_goes_before_its_stretch_within_reach_alone(strip):
    station = strip.stations[1]
    assert thing_at(strip, "stations", station.m + 90, within_m=100) is station
    assert thing_at(strip, "stations", station.m + 110, within_m=100) is None
    assert thing_at(strip, "nothing", 0.0, within_m=1e9) is None


def test_that_a_stretch_is_said_with_lane_ends_and_length(strip):
    said = stretch_text(strip, "country", strip.lane("country").stretches[0])
    assert said == "Country: Russia · km 0.00 to km 1.52 · 1.52\u202fkm"


def test_that_every_lane_of_a_strip_has_a_name(strip):
    names = known_lanes([strip])
    assert names["stations"] == "Stations"
    assert names["owner"] == "Owner"
    assert set(names) == {"stations", *(lane.id for lane in strip.lanes)}


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 10)), min_size=1, max_size=12))
def test_that_words_reach_to_the_next_stretch_on_either_side_and_no_farther(spans):
    """The reach is that of a plain comparison of each stretch with each other."""
    wanted = [Wanted(float(left), float(left + wide), ("x",), Type(12.0)) for left, wide in spans]
    found = _with_reach(wanted, -5.0, 50.0)
    for number, one in enumerate(wanted):
        others = [other for k, other in enumerate(wanted) if k != number]
        left = max((other.right for other in others if other.right <= one.left), default=-5.0 - GAP_PX)
        right = min((other.left for other in others if other.left >= one.right), default=50.0 + GAP_PX)
        assert found[number].reach == (left + GAP_PX / 2, right - GAP_PX / 2)
