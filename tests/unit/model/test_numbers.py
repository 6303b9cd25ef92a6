"""Numbers as a person reads them."""

from hypothesis import given
from hypothesis import strategies as st

from nkgis.model.numbers import (
    THIN,
    Writing,
    area_text,
    date_text,
    degrees_text,
    figure_step_m,
    grouped,
    in_kilometres,
    km_text,
    kms_text,
    metres_text,
    number_text,
    percent_text,
    range_text,
    scale_text,
    written,
)


def test_that_rounded_parts_add_up_to_the_rounded_total():
    assert kms_text([195_770, 45_670], 241_440) == ["195.8", "45.6"]
    assert kms_text([1_460, 45_670], 47_130) == ["1.46", "45.67"]


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=8))
def test_that_any_rounded_parts_add_up(parts):
    total = sum(parts)
    digits = 3 if total < 1_000 else 2 if total < 100_000 else 1
    texts = kms_text(parts, total)
    summed = sum(round(float(t.replace(THIN, "")) * 10**digits) for t in texts)
    assert abs(summed - round(total / 1000 * 10**digits)) <= 0


def test_that_decimals_follow_the_total_and_thousands_are_thin():
    assert km_text(47_130) == "47.13"
    assert km_text(1_460, total_m=806_900) == "1.5"
    assert km_text(12_345_678) == f"12{THIN}345.7"
    assert km_text(590.4, unit=True) == f"590{THIN}m"
    assert km_text(590.4) == "0.590"
    assert range_text(1430, 1490, total_m=47_130) == "1.43 – 1.49"
    assert grouped(-5.04, 1) == "−5.0"
    assert grouped(-0.001, 1) == "0.0"


def test_that_degrees_scales_percents_and_metres_read_as_stated():
    assert degrees_text(130.6413, 42.4152) == "42.4152° N, 130.6413° E"
    assert degrees_text(-1, -2).endswith("W")
    assert scale_text(523_456) == f"1 : 520{THIN}000"
    assert percent_text(0.001) == f"<{THIN}1{THIN}%"
    assert percent_text(0.97) == f"97{THIN}%"
    assert metres_text(54_012.3456) == f"54{THIN}012.346{THIN}m"


def test_that_kilometre_figures_stand_at_round_steps_no_closer_than_asked():
    asked = (0, 100, 101, 200, 450, 1_000, 2_100, 50_000, 99_999)
    assert [figure_step_m(m) for m in asked] == [100, 100, 200, 200, 500, 1_000, 5_000, 50_000, 100_000]


RUSSIAN = Writing(decimal=",", units={"km": "км"}, dates=("{d}.{m}.{y}", "{m}.{y}", "{y}"))
MILES = Writing(miles=True)


def test_that_a_decimal_comma_stands_in_every_figure_and_dates_have_their_form():
    with written(RUSSIAN):
        assert km_text(47_130, unit=True) == f"47,13{THIN}км"
        assert km_text(12_345_678) == f"12{THIN}345,7"
        assert grouped(-0.001, 1) == "0,0"
        assert degrees_text(130.6413, 42.4152) == "42,4152° N, 130,6413° E"
        assert number_text(-1.5) == "−1,5"
        assert [date_text(t) for t in ("2026-11-23", "2026-03", "2026", "about 1990")] == [
            "23.11.2026", "03.2026", "2026", "about 1990",
        ]  # fmt: skip
    assert km_text(47_130) == "47.13"
    assert date_text("2026-11-23") == "2026-11-23"


def test_that_commas_and_points_are_not_mixed_up_between_thousands():
    with written(Writing(decimal=",", thousands=".")):
        assert grouped(12_345.6, 1) == "12.345,6"
    with written(Writing(thousands=",")):
        assert grouped(12_345.6, 1) == "12,345.6"
        assert scale_text(523_456) == "1 : 520,000"


def test_that_miles_are_international_miles_and_feet_stand_below_one():
    with written(MILES):
        assert km_text(1609.344 * 42.5, unit=True) == f"42.50{THIN}mi"
        assert km_text(304.8, unit=True) == f"1000{THIN}ft"
        assert km_text(160_934.4 * 3) == "300.0"
        assert area_text(1609.344**2 * 5) == f"5.00{THIN}mi²"
        assert metres_text(5) == f"5.000{THIN}m"  # exact figures are metres in every writing
        with written(in_kilometres()):
            assert km_text(42_500) == "42.50"


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=8))
def test_that_any_rounded_parts_in_miles_add_up(parts):
    total = sum(parts)
    with written(MILES):
        texts = kms_text(parts, total)
        digits = len(km_text(total).partition(".")[2])
    summed = sum(round(float(t.replace(THIN, "")) * 10**digits) for t in texts)
    assert summed == round(total / 1609.344 * 10**digits)
