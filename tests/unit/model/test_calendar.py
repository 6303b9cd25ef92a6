"""Dates on an axis of years."""

import pytest

from nkgis.model.calendar import middle, month_number, month_text, span


def test_a_date_is_a_stretch_of_time():
    assert span("2019") == (2019.0, 2020.0)
    assert span("2019-04") == (2019.25, pytest.approx(2019 + 4 / 12))
    begin, end = span("2019-04-25")
    assert 2019.25 < begin < end < 2019 + 4 / 12
    assert span("2024-02-29")[1] == pytest.approx(2024 + 2 / 12), "the last day ends with its month"
    assert middle("2019") == 2019.5


def test_months_are_numbered():
    assert month_text(month_number("2019-12")) == "2019-12"
    assert month_text(month_number("2019-12-31") + 1) == "2020-01"
    assert month_number("2019") == month_number("2019-01")
