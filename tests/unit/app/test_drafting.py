"""A draft: steps, undo, and figures that are those of the finished line."""

import pytest
from geographiclib.geodesic import Geodesic

from nkgis.app import editing
from nkgis.app.drafting import Draft, Shape, figures_of, leg_of
from nkgis.app.own_layers import Purpose

from .test_editing import KHASAN_RAJIN, small

PLACES = [(x, y) for x, y in KHASAN_RAJIN.coords]


def draft(shape: Shape = Shape.LINE) -> Draft:
    made = Draft(shape)
    for place in PLACES:
        made = made.with_step(place)
    return made


def test_that_the_figures_while_drawing_are_those_of_the_finished_line():
    workspace = small()
    live = figures_of(draft(), workspace).measurement
    edited = editing.added(workspace, Purpose.DRAWN, draft().geometry())
    kept = edited.workspace.measurements[edited.key]
    assert (live.length_m, live.by_country, live.crossings) == (kept.length_m, kept.by_country, kept.crossings)


def test_that_a_trace_is_taken_back_as_one_step_and_made_again():
    traced = Draft(Shape.LINE).with_step(PLACES[0]).with_step(*PLACES[1:])
    assert traced.undo().places == (PLACES[0],)
    assert traced.undo().redo() == traced
    assert traced.without_last().places == tuple(PLACES[:2])
    assert traced.undo().with_step((1.0, 1.0)).undone == ()


def test_that_a_repeated_place_is_no_step():
    once = Draft(Shape.LINE).with_step(PLACES[0])
    assert once.with_step(PLACES[0]) is once
    assert Draft(Shape.LINE).undo().redo().without_last() == Draft(Shape.LINE)


def test_that_an_area_has_size_and_perimeter_and_a_crossed_one_says_so():
    figures = figures_of(draft(Shape.SURFACE), small())
    ring = Geodesic.WGS84.Polygon()
    for lon, lat in PLACES:
        ring.AddPoint(lat, lon)
    _, around_m, size_m2 = ring.Compute()
    assert (figures.area_m2, figures.around_m) == pytest.approx((abs(size_m2), around_m))
    crossed = Draft(Shape.AREA).with_step((0, 0)).with_step((2, 2)).with_step((2, 0)).with_step((0, 2))
    assert "cross itself" in figures_of(crossed, small()).problem


def test_that_the_next_leg_is_the_geodesic():
    start, end = (132.0, 43.0), (-160.0, 50.0)
    truth = Geodesic.WGS84.Inverse(start[1], start[0], end[1], end[0])
    assert leg_of(start, end) == pytest.approx((truth["s12"], truth["azi1"] % 360))
