"""Ticks and figures of the ruler."""

from itertools import pairwise

import pytest

from nkgis.cartography.reading import Reading
from nkgis.cartography.strip.fit import Type
from nkgis.cartography.strip.ruler import end_text, ticks

TYPE = Type(12.0)


def measure(text, size_px, weight, italic):
    """Takes every letter for half as wide as high."""
    return len(text) * size_px * 0.5


def steps(from_m, to_m, px=1000.0):
    """Returns the steps between ticks and between figures."""
    found = ticks(from_m, to_m, px / (to_m - from_m), TYPE, measure)
    told = [one.m for one in found if one.text]
    return found[1].m - found[0].m, told[1] - told[0] if len(told) > 1 else None


@pytest.mark.parametrize(("km", "tick_km", "figure_km"), [
    (241.4, 10, 50), (54.0, 1, 5), (44.87, 1, 5), (720.3, 10, 50), (9_177, 100, 500), (0.8, 0.05, 0.2),
])
def test_that_ticks_and_figures_have_the_steps_of_their_length(km, tick_km, figure_km):
    tick, figure = steps(0.0, km * 1000)
    assert tick == pytest.approx(tick_km * 1000, abs=1e-6)
    assert figure == pytest.approx(figure_km * 1000, abs=1e-6)


def test_that_a_narrow_ruler_has_fewer_figures_that_stand_apart():
    found = ticks(0.0, 720_300.0, 300 / 720_300, TYPE, measure)
    told = [one for one in found if one.text]
    assert all((b.m - a.m) * 300 / 720_300 > measure(b.text, 12, 400, False) for a, b in pairwise(told))


def test_that_a_part_of_a_route_keeps_the_kilometres_of_the_whole():
    found = ticks(100_000.0, 200_000.0, 0.01, TYPE, measure)
    assert [one.text for one in found if one.text][:3] == ["100", "120", "140"]
    assert all(100_000 <= one.m <= 200_000 for one in found)


@pytest.mark.parametrize("length_m", [3.0, 0.4, 800.0])
def test_that_a_short_line_is_told_in_metres(length_m):
    found = ticks(0.0, length_m, 1000 / length_m, TYPE, measure)
    told = [one.text for one in found if one.text]
    assert len(told) >= 2
    assert told[0] == "0"
    assert all(text.endswith("m") and "km" not in text for text in told[1:])
    assert len(set(told)) == len(told)


def test_that_the_end_has_the_total_as_it_is_read():
    assert end_text(Reading(241_440.0), 241_440.0) == "241.4\u202fkm"
    assert end_text(Reading(590.2), 590.2) == "590\u202fm"
