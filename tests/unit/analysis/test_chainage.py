"""Linear referencing against GeographicLib, and its own round trips."""

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import LineString, MultiLineString

from nkgis.analysis.chainage import Calibration, Chainage, points, sections
from nkgis.model.event import Event

XY = [(130.64, 42.41), (130.4, 42.35), (130.29, 42.24), (131.9, 43.1)]
WGS84 = Geodesic.WGS84


@pytest.mark.parametrize("share", [0.0, 0.1, 0.37, 0.8, 1.0])
def test_that_a_place_at_a_chainage_lies_so_far_along_the_geodesics(share):
    line = Chainage(LineString(XY))
    m = share * line.length_m
    left = m
    for (x0, y0), (x1, y1) in zip(XY, XY[1:], strict=False):
        edge = WGS84.InverseLine(y0, x0, y1, x1)
        if left <= edge.s13 + 1e-6:
            truth = edge.Position(left)
            break
        left -= edge.s13
    lon, lat = line.position(m)
    assert WGS84.Inverse(lat, lon, truth["lat2"], truth["lon2"])["s12"] < 0.06


@given(st.floats(0.02, 0.98), st.floats(-3000, 3000))
def test_that_a_place_beside_the_line_is_found_again(share, aside_m):
    edge = WGS84.InverseLine(42.41, 130.64, 42.1, 131.6)
    at = edge.Position(share * edge.s13)
    beside = WGS84.Direct(at["lat2"], at["lon2"], at["azi2"] + 90, aside_m)
    found = Chainage(LineString([(130.64, 42.41), (131.6, 42.1)])).locate(beside["lon2"], beside["lat2"])
    assert found.m == pytest.approx(share * edge.s13, abs=0.5)
    assert found.offset_m == pytest.approx(abs(aside_m), abs=0.1)


def test_that_a_place_where_a_line_crosses_itself_has_its_first_chainage():
    line = Chainage(LineString([(0, 0), (2, 0), (2, 1), (1, 1), (1, -1)]))
    assert line.locate(1.0, 0.0).m == pytest.approx(WGS84.Inverse(0, 0, 0, 1)["s12"], abs=0.5)


def test_that_chainage_runs_on_over_a_gap_and_refuses_what_is_beyond():
    line = Chainage(MultiLineString([[(0, 0), (1, 0)], [(2, 0), (3, 0)]]))
    step = WGS84.Inverse(0, 0, 0, 1)["s12"]
    assert line.length_m == pytest.approx(2 * step)
    assert line.position(1.5 * step)[0] == pytest.approx(2.5, abs=1e-6)
    assert line.locate(2.25, 0.1).m == pytest.approx(1.25 * step, abs=1)
    with pytest.raises(ValueError, match="beyond the line"):
        line.position(2 * step + 1)


def test_that_a_place_across_the_antimeridian_is_near():
    found = Chainage(LineString([(179.5, 10), (-179.5, 10)])).locate(-179.9, 10.0)
    assert found.m == pytest.approx(WGS84.Inverse(10, 179.5, 10, -179.9)["s12"], abs=2)


@given(st.lists(st.tuples(st.floats(1, 1e4), st.floats(0.1, 50)), min_size=2, max_size=8), st.booleans(),
       st.floats(-1, 2))
def test_that_a_calibration_goes_back_and_forth(steps, falls, share):
    m = np.cumsum([a for a, _ in steps])
    km = np.cumsum([b for _, b in steps]) * (-1 if falls else 1)
    one = Calibration(tuple(zip(m.tolist(), km.tolist(), strict=True)))
    at = m[0] + share * (m[-1] - m[0])
    assert one.measured_m(one.published_km(at)) == pytest.approx(at, rel=1e-6, abs=1e-6)
    assert [one.published_km(x) for x in m] == pytest.approx(km.tolist())


@pytest.mark.parametrize("posts", [((0, 0),), ((0, 0), (10, 1), (5, 2)), ((0, 0), (10, 1), (20, 0.5))])
def test_that_kilometre_posts_out_of_order_are_refused(posts):
    with pytest.raises(ValueError, match="kilometre"):
        Calibration(posts)


def test_that_sections_change_where_events_do_and_cover_the_route():
    events = [Event("gauge", "1435", 0, 100), Event("gauge", "dual", 20, 60, since="2013-09-22"),
              Event("owner", "A", 0, 50), Event("structure", "tunnel", 30, 30),
              Event("status", "closed", 0, 100, "2020-02-01", "2022-11-01")]
    rows = sections(100.0, events)
    assert [(row.from_m, row.to_m) for row in rows] == [(0, 20), (20, 50), (50, 60), (60, 100)]
    assert [row.values for row in rows] == [
        {"gauge": "1435", "owner": "A"}, {"gauge": "dual", "owner": "A"}, {"gauge": "dual"}, {"gauge": "1435"}]
    assert [row.values.get("status") for row in sections(100.0, events, date="2021-01-01")] == ["closed"] * 4
    assert {row.values["gauge"] for row in sections(100.0, events, date="2010-01-01")} == {"1435"}


def test_that_a_route_without_events_is_one_section():
    assert [(one.from_m, one.to_m, one.values) for one in sections(5.0, [])] == [(0.0, 5.0, {})]


def test_that_merged_sections_keep_every_event_that_says_so():
    events = [Event("owner", "A", 0, 50, source="one"), Event("owner", "A", 50, 100, source="two")]
    (row,) = sections(100.0, events)
    assert [event.source for event in row.events] == ["one", "two"]


def test_that_of_two_dates_the_coarser_counts():
    closed = Event("status", "closed", 0, 9, "2020-02", "2022-11-01")
    assert [closed.holds_on(day) for day in ("2020-01-31", "2020-02-15", "2020", "2022-11-01", "2022-11-02", "2023")] \
        == [False, True, True, True, False, False]


def test_that_points_at_one_place_stand_together_and_those_beyond_are_left_out():
    events = [Event("structure", "bridge", 30, 30), Event("structure", "signal", 30, 30, until="2000"),
              Event("owner", "A", 30, 30), Event("structure", "tunnel", 10, 10), Event("structure", "far", 200, 200)]
    assert [(row.from_m, row.values) for row in points(100.0, events)] == [
        (10, {"structure": "tunnel"}), (30, {"structure": "bridge", "owner": "A"})]
    assert points(100.0, events, date="1999")[1].values["structure"] == "bridge; signal"


@settings(deadline=None, max_examples=30)
@given(st.floats(0, 1), st.floats(0, 1))
def test_that_a_stretch_is_as_long_as_its_chainages_say(one, other):
    line = Chainage(MultiLineString([XY, [(x + 3, y) for x, y in XY]]))
    low, high = sorted((one * line.length_m, other * line.length_m))
    runs = line.stretch(low, high)
    edges = [edge for run in runs for edge in zip(run, run[1:], strict=False)]
    length = sum(WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] for a, b in edges)
    assert length == pytest.approx(high - low, abs=0.1)
    if abs(low - line.length_m / 2) > 1e-6:  # the gap between the parts is one chainage and two places
        assert runs[0][0] == pytest.approx(line.position(low), abs=1e-9)


def test_that_a_long_line_gives_the_same_foot_as_its_part_alone():
    x = np.linspace(126, 131, 9_000)
    xy = np.column_stack([x, 40 + 0.3 * np.sin(40 * x)])
    whole, part = Chainage(LineString(xy)), Chainage(LineString(xy[4000:4200]))
    start_m = whole.locate(*xy[4000]).m
    for lon, lat in ((xy[4100, 0] + 0.0003, xy[4100, 1] - 0.0002), (xy[4050, 0], xy[4050, 1])):
        one, other = whole.locate(lon, lat), part.locate(lon, lat)
        assert one.m - start_m == pytest.approx(other.m, abs=0.01)
        assert one.offset_m == pytest.approx(other.offset_m, abs=1e-4)


def test_that_a_place_too_far_from_the_line_has_no_foot():
    line = Chainage(LineString(XY))
    assert line.locate_near(130.64, 42.42, within_m=500) is None
    found = line.locate_near(130.64, 42.42, within_m=1500)
    assert found == line.locate(130.64, 42.42)


def test_that_figures_stand_at_every_step_over_the_parts_of_a_line():
    line = Chainage(MultiLineString([[(0, 0), (1, 0)], [(2, 0), (3, 0)]]))
    found = line.every(50_000)
    assert [m for m, _, _ in found] == [50_000, 100_000, 150_000, 200_000]
    assert [(lon, lat) for _, lon, lat in found] == [pytest.approx(line.position(m)) for m, _, _ in found]
