"""Texts with places: a value is never taken for a place."""

from nkgis.ui.plain import filled


def test_that_a_value_that_looks_like_a_place_stays_as_it_is():
    assert filled("%1 of %2", "%2", 3) == "%2 of 3"
    assert filled("%2, %1, %2", "a", r"\1") == r"\1, a, \1"
