"""Events of a feature: what is read, what is said of the rest."""

import json

import pytest

from nkgis.errors import InputError
from nkgis.io.events import checked_date, read_events
from nkgis.model.event import Event

BRIDGE = {"kind": "structure", "value": "bridge", "from_km": 1, "to_km": 2.5, "since": "1959-08-09", "source": "S"}


def test_that_events_of_any_kind_are_read_with_dates_and_sources():
    tunnel = {"kind": "Structure", "structure": "tunnel", "at_km": "4.5", "as_of": "2013"}
    found = read_events({"events": [BRIDGE, tunnel], "owner_events": [{"owner": "RZD", "until": "2009-8"}]}, 10_000.0)
    assert found.problems == ()
    assert found.events == (
        Event("owner", "RZD", 0.0, 10_000.0, None, "2009-08"),
        Event("structure", "bridge", 1000.0, 2500.0, "1959-08-09", None, "S"),
        Event("structure", "tunnel", 4500.0, 4500.0, as_of="2013"),
    )


def test_that_events_as_json_text_of_a_table_are_the_same():
    assert read_events({"events": json.dumps([BRIDGE])}, 1e4) == read_events({"events": [BRIDGE]}, 1e4)


def test_that_ends_run_either_way_and_are_cut_at_the_line():
    rows = [{"kind": "owner", "value": "A", "from_km": 12, "to_km": -1}, {"kind": "gauge", "value": 1435.0}]
    assert read_events({"events": rows}, 10_000.0).events == (
        Event("owner", "A", 0.0, 10_000.0), Event("gauge", "1435", 0.0, 10_000.0))


@pytest.mark.parametrize(("row", "why"), [
    ({"value": "x"}, "no kind"),
    ({"kind": "owner"}, "owner has no value"),
    ({"kind": "owner", "value": "x", "from_km": "abc"}, "from_km abc is no number"),
    ({"kind": "owner", "value": "x", "to_km": float("nan")}, "to_km nan is no number"),
    ({"kind": "owner", "value": "x", "at_km": True}, "at_km True is no number"),
    ({"kind": "owner", "value": "x", "from_km": 30}, "beyond the line"),
    ({"kind": "owner", "value": "x", "since": "2013-13"}, "since 2013-13 is no date"),
    (["owner"], "no object"),
])
def test_that_an_event_that_cannot_be_used_costs_itself_only_and_says_why(row, why):
    found = read_events({"events": [row, BRIDGE]}, 10_000.0)
    assert len(found.events) == 1
    assert found.problems[0].startswith("events, number 1: ")
    assert why in found.problems[0]


@pytest.mark.parametrize("value", ["not json", 5, {"kind": "owner"}])
def test_that_what_is_no_list_of_events_is_said(value):
    found = read_events({"events": value}, 1e4)
    assert found.events == ()
    assert "events is" in found.problems[0]


@pytest.mark.parametrize("nothing", [None, "", [], float("nan")])
def test_that_no_events_are_no_problem(nothing):
    assert read_events({"events": nothing}, 1e4).problems == ()


@pytest.mark.parametrize(("text", "date"), [("2013", "2013"), (" 2013-9-2 ", "2013-09-02"), ("", None), (None, None)])
def test_that_a_date_is_a_year_a_month_or_a_day(text, date):
    assert checked_date(text) == date


@pytest.mark.parametrize("text", ["tomorrow", "13-09-22", "2013-02-30", "2013-", "20130922", "²013"])
def test_that_what_is_no_date_is_refused(text):
    with pytest.raises(InputError, match="is no date; write 2013"):
        checked_date(text)
