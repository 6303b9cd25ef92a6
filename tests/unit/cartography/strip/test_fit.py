"""Words in their stretches, shortened or led out, and labels pushed apart."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkgis.cartography.strip.fit import Rows, Type, Wanted, cut_text, placed_texts, wrapped_text
from nkgis.cartography.strip.spread import STEP_PX, kept, pushed_apart, step_for

TYPE = Type(10.0)


def measure(text, size_px, weight, italic):
    """Takes every letter for half as wide as high."""
    return len(text) * size_px * 0.5


def boxes(placed, wanted):
    """Returns (row, left, right) of placed texts."""
    return [(one.row, one.x - len(one.text) * 2.5, one.x + len(one.text) * 2.5) for one in placed]


def test_that_a_text_stands_in_the_middle_of_its_stretch():
    (place,), lost = placed_texts([Wanted(100, 300, ("Russia 195.8 km", "Russia"), TYPE)], measure, 0, 400)
    assert (place.text, place.x, place.row, lost) == ("Russia 195.8 km", 200, 0, [])


def test_that_a_text_too_wide_is_shortened():
    (place,), _ = placed_texts([Wanted(100, 145, ("Russia 195.8 km", "Russia"), TYPE)], measure, 0, 400)
    assert (place.text, place.row) == ("Russia", 0)


def test_that_a_text_which_must_be_whole_is_led_out_before_it_is_shortened():
    wanted = [Wanted(100, 145, ("Russia 195.8 km", "Russia"), TYPE, whole=1)]
    (place,), _ = placed_texts(wanted, measure, 0, 400)
    assert (place.text, place.row) == ("Russia 195.8 km", 1)


def test_that_the_sign_of_a_note_stays_behind_the_shortened_text():
    (place,), _ = placed_texts([Wanted(100, 150, ("Russia 195.8 km", "Russia"), TYPE, "¹")], measure, 0, 400)
    assert place.text == "Russia¹"


def test_that_a_text_may_stand_beside_a_short_stretch_where_nothing_else_is_told_of():
    wanted = [Wanted(100, 110, ("a bridge",), TYPE, reach=(0, 200))]
    (place,), _ = placed_texts(wanted, measure, 0, 400)
    assert place.row == 0
    assert abs(place.x - 105) <= 20


def test_that_what_has_no_room_anywhere_is_counted():
    wanted = [Wanted(10, 10, ("x" * 30,), TYPE) for _ in range(20)]
    placed, lost = placed_texts(wanted, measure, 0, 200)
    assert len(placed) + len(lost) == 20
    assert lost


stretches = st.lists(st.tuples(st.floats(0, 980), st.floats(0, 80), st.integers(1, 30)), max_size=25)


@given(stretches)
def test_that_placed_texts_never_overlap_and_stay_between_the_edges(rows):
    wanted = [Wanted(left, min(left + wide, 1000), ("w" * letters, "w"), TYPE) for left, wide, letters in rows]
    placed, lost = placed_texts(wanted, measure, 0, 1000)
    assert len(placed) + len(lost) == len(wanted)
    for row in {one.row for one in placed}:
        here = sorted((left, right) for k, left, right in boxes(placed, wanted) if k == row)
        assert all(b >= a for (_, a), (b, _) in pairwise(here))
        assert here[0][0] >= -1e-6
        assert max(right for _, right in here) <= 1000 + 1e-6


@given(stretches)
def test_that_no_leader_passes_through_a_text(rows):
    wanted = [Wanted(left, left, ("w" * letters,), TYPE) for left, _, letters in rows]
    placed, _ = placed_texts(wanted, measure, 0, 1000)
    for one in placed:
        x = wanted[one.number].middle
        assert not [k for k, left, right in boxes(placed, wanted) if 1 <= k < one.row and left < x < right]


def test_that_words_spare_the_borders_where_there_is_room_beside():
    rows = Rows(spared=(200.0,))
    (place,), _ = placed_texts([Wanted(100, 300, ("operating",), TYPE)], measure, 0, 400, rows=rows)
    assert abs(place.x - 200) > 22.5


@given(st.lists(st.floats(0, 900), max_size=30))
def test_that_labels_are_pushed_apart_in_order_and_kept_between_the_edges(places):
    wished = sorted(places)
    found = pushed_apart(wished, 0, 900)
    assert all(b - a >= STEP_PX - 1e-6 for a, b in pairwise(found))
    if found:
        assert found[0] >= -1e-6
        assert found[-1] <= 900 + 1e-6


def test_that_labels_far_apart_stay_where_they_are():
    assert pushed_apart([10, 100, 500], 0, 900) == pytest.approx([10, 100, 500])


def test_that_two_labels_at_one_place_go_both_ways():
    assert pushed_apart([100, 100], 0, 900) == pytest.approx([85, 115])


def test_that_labels_come_closer_before_any_is_dropped():
    assert step_for(10, 900) == STEP_PX
    assert step_for(33, 900) == pytest.approx(900 / 32)


@given(st.lists(st.floats(0, 1e6), min_size=3, max_size=60, unique=True), st.integers(2, 20))
def test_that_the_ends_keep_their_names_and_no_more_than_fit(places, most):
    places = sorted(places)
    found = kept(places, most, first=[1])
    assert len(found) == min(most, len(places))
    assert {0, len(places) - 1} <= set(found)
    assert most < 3 or 1 in found


def test_that_a_cut_text_fits_and_says_that_it_is_cut():
    assert cut_text("Vladivostok", TYPE, 30, measure) == "Vladi…"
    assert cut_text("Vladivostok", TYPE, 55, measure) == "Vladivostok"


@given(st.text(alphabet="ab 한国é", max_size=80))
def test_that_wrapped_lines_fit_and_lose_no_letter(text):
    lines = wrapped_text(text, TYPE, 40, measure)
    assert all(measure(line, 10, 400, False) <= 40 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
