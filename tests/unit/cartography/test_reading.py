"""Figures are written no finer than the line is known, and still add up."""

from dataclasses import replace

import pytest

from nkgis.cartography import wording
from nkgis.cartography.passport.parts import tr
from nkgis.cartography.reading import Reading, reading_of
from nkgis.model.kinds import Quality
from nkgis.model.route import Route

GAS = Route("gas", "pipelines", "Gas", quality=Quality.SCHEMATIC, geometry_accuracy_m=50_000.0)


def test_that_a_rough_line_is_read_in_the_power_of_ten_below_its_accuracy():
    reading = reading_of(GAS, 993_528.0)
    assert reading.length(993_528.0) == "≈ 990\u202fkm"
    assert reading.lengths([247_500.0, 591_600.0, 154_428.0]) == ["≈ 250\u202fkm", "≈ 590\u202fkm", "≈ 150\u202fkm"]
    assert reading.span(0.0, 247_500.0) == "≈ 0 – 250"
    assert reading.band(247_400.0, 247_600.0) == "± 50\u202fkm"
    assert reading.place(130.64127, 42.41522) == "≈ 42.4° N, 130.6° E"


@pytest.mark.parametrize(("accuracy_m", "text"), [(200_000.0, "≈ 1000"), (5_000.0, "≈ 994"), (150.0, "993.5")])
def test_that_the_step_follows_the_accuracy(accuracy_m, text):
    assert reading_of(replace(GAS, geometry_accuracy_m=accuracy_m), 993_528.0).about(993_528.0) == text


@pytest.mark.parametrize("accuracy_m", [None, 0.0, -5.0, float("nan"), float("inf")])
def test_that_without_a_sensible_accuracy_nothing_is_rounded(accuracy_m):
    assert not reading_of(replace(GAS, geometry_accuracy_m=accuracy_m), 993_528.0).is_rough


def test_that_a_surveyed_track_is_not_rounded():
    track = replace(GAS, quality=Quality.GENERALISED)
    assert reading_of(track, 44_873.0).length(44_873.0) == "44.87\u202fkm"
    assert reading_of(track, 44_873.0).place(130.64127, 42.41522) == "42.4152° N, 130.6413° E"


def test_that_a_trace_of_a_rough_line_is_less_than_a_step():
    assert reading_of(GAS, 993_528.0).length(1_100.0) == "<\u202f10\u202fkm"


def test_that_less_than_a_kilometre_is_whole_metres_that_add_up():
    assert Reading(1.0).lengths([0.4, 0.6]) == ["0\u202fm", "1\u202fm"]
    assert Reading(590.0).at(302.4) == "302\u202fm"


def test_that_the_passport_speaks_the_language_in_use_and_english_counts_by_itself():
    assert tr("%n source(s)", 1) == "1 source"
    assert tr("%n source(s)", 5) == "5 sources"
    with wording.speaking("ru"):
        assert tr("Measured") == "Измерено"
