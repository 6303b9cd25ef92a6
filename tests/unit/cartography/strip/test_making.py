"""Strips of measurements of every kind: along borders, in overlaps, outside countries and outside the border set."""

import pytest

from nkgis.analysis.chainage import sections
from nkgis.cartography.diagram import Path, Words
from nkgis.cartography.diagram_faults import overlapping
from nkgis.cartography.strip.borders import KnownCrossings
from nkgis.cartography.strip.layout import strip_diagram
from nkgis.cartography.strip.making import Told, strip_made
from nkgis.cartography.strip.plain import one_line
from nkgis.cartography.strip.stretch_looks import country_color, ink_on
from nkgis.model.event import Event
from nkgis.model.kinds import Mode, Status
from nkgis.model.method import Method
from nkgis.model.route import Route
from nkgis.model.segment import Crossing, Measurement, Segment

LABELS = (("RU", 60_000.0), ("CN|RU", 20_000.0), ("CN", 30_000.0), ("CN+KP", 500.0), ("KP", 39_500.0), (None, 25_000.0),
          ("?", 25_000.0))
METHOD = Method("two squares", "2026-01-01", 30.0, 30.0)


def measure(text, size_px, weight, italic):
    """Takes every letter for half as wide as high."""
    return len(text) * size_px * 0.5


def measured(labels=LABELS, crossings=()):
    """Returns a measurement of stretches one behind the other."""
    segments, at = [], 0.0
    for country, length in labels:
        segments.append(Segment(country, at, at + length, length, length - 30, length + 30, resolvable=True))
        at += length
    by = {c: sum(length for k, length in labels if k == c) for c, _ in labels if c and len(c) == 2}
    return Measurement("r", "R", 2, at, by, 20_000.0, 500.0, 25_000.0, 25_000.0, tuple(segments), tuple(crossings))


def strip_of(route=None, one=None, events=(), **more):
    """Returns the strip of a route with its events."""
    route, one = route or Route("r", "lines", "R", Mode.RAIL), one or measured()
    return strip_made(Told(route, one, METHOD, "en", sections(one.length_m, events), **more))


def drawn(strip, **more):
    """Returns the diagram of a strip."""
    return strip_diagram([strip], width_px=1200, measure=measure, theme="light", **more).diagram


def test_that_every_kind_of_label_has_its_words():
    texts = [one.texts[0] for one in strip_of().lane("country").stretches]
    assert texts == [
        "Russia  60.0\u202fkm", "On the border China | Russia  20.0\u202fkm", "China  30.0\u202fkm",
        "Overlap China + DPR Korea  0.5\u202fkm", "DPR Korea  39.5\u202fkm", "Outside every country  25.0\u202fkm",
        "Outside the border set  25.0\u202fkm",
    ]


def test_that_a_border_has_both_colours_one_above_the_other():
    parts = [one for one in drawn(strip_of()).items if isinstance(one, Path) and one.part == "country:CN|RU"]
    bars = [one for one in parts if one.fill]
    assert [one.fill for one in bars] == [country_color("CN", "light"), country_color("RU", "light")]
    assert bars[0].points[2][1] == bars[1].points[0][1], "the lower begins where the upper ends"


def test_that_no_words_stand_on_two_colours():
    diagram = drawn(strip_of())
    (bar, *_) = [one for one in diagram.items if isinstance(one, Path) and one.part == "country:CN|RU"]
    (words,) = [one for one in diagram.items if isinstance(one, Words) and one.part == "country:CN|RU"]
    assert words.y - words.size_px > bar.points[2][1] + 4
    assert not overlapping(diagram, measure)


def test_that_what_lies_outside_is_grey_with_an_edge_and_what_is_unknown_with_a_broken_one():
    bars = {one.part: one for one in drawn(strip_of()).items if isinstance(one, Path) and one.closed}
    assert bars["country:?"].fill == country_color("none", "light")
    assert bars["country:?"].dash
    outside = next(one for one in bars.values() if one.stroke and not one.dash and one.part.startswith("country:"))
    assert outside.fill == bars["country:?"].fill


def test_that_a_crossing_is_named_by_its_layer_where_the_route_names_none():
    crossing = Crossing(70_000.0, 69_900.0, 70_100.0, 130.6, 42.4, "RU", "CN", "border")
    near = {"id": "c", "name": "A bridge", "name_ru": "Мост", "pair": "CN-RU", "mode": "rail", "state": "closed",
            "lon": 130.61, "lat": 42.4, "source": "survey"}
    far, road = {**near, "id": "far", "lon": 133.0}, {**near, "id": "road", "mode": "road", "lon": 130.6}
    strip = strip_of(one=measured(crossings=[crossing]), crossings=KnownCrossings(rows=[far, road, near]))
    (mark,) = strip.lane("crossings").marks
    assert mark.texts == ("A bridge  km 70.0 ± 0.1", "km 70.0 ± 0.1")
    assert (mark.symbol, mark.code, mark.notes) == (("rail", "closed"), "c", ("survey",))


def test_that_a_crossing_nobody_names_says_from_where_to_where():
    crossing = Crossing(60_000.0, None, None, 130.6, 42.4, "RU", "CN", None)
    (mark,) = strip_of(one=measured(crossings=[crossing])).lane("crossings").marks
    assert mark.texts == ("Russia to China  km 60.0", "km 60.0")


@pytest.mark.parametrize(("mode", "lane", "fields", "text"), [
    (Mode.POWER, "voltage", {"voltage_kv": 500.0}, "500\u202fkV"),
    (Mode.GAS, "diameter", {"attributes": {"diameter_mm": 1220, "diameter_source": "plan"}}, "1220\u202fmm"),
    (Mode.OIL, "diameter", {"attributes": {"diameter": "48 inches"}}, "48 inches"),
    (Mode.RAIL, "electrification", {"attributes": {"electrified": "yes"}}, "electrified"),
    (Mode.RAIL, "electrification", {"attributes": {"electrified": False}}, "not electrified"),
    (Mode.GAS, "diameter", {}, "no source"),
    (Mode.RAIL, "gauge", {}, "no source"),
])
def test_that_each_mode_has_the_lane_of_its_supply(mode, lane, fields, text):
    (stretch,) = strip_of(Route("r", "lines", "R", mode, **fields)).lane(lane).stretches
    assert (stretch.texts[0], stretch.known) == (text, text != "no source")
    assert stretch.to_m == 200_000.0


@pytest.mark.parametrize("mode", [Mode.ROAD, Mode.SEA])
def test_that_roads_and_sea_lanes_have_no_such_lane(mode):
    ids = {lane.id for lane in strip_of(Route("r", "lines", "R", mode)).lanes}
    assert ids == {"country", "crossings", "status"}


def test_that_a_status_without_a_source_is_unknown_and_one_with_a_source_is_not():
    for source, known in ((None, False), ("memory", True)):
        event = Event("status", Status.UNKNOWN.value, 0.0, 200_000.0, source=source)
        (stretch,) = strip_of(events=[event]).lane("status").stretches
        assert stretch.known is known


def test_that_a_status_that_nobody_is_named_for_says_so():
    event = Event("status", "proposed", 0.0, 200_000.0, as_of="2019")
    (stretch,) = strip_of(events=[event]).lane("status").stretches
    assert stretch.texts == ("proposed (2019), no source", "proposed (2019)", "proposed")


def test_that_since_is_told_apart_from_the_day_it_was_said():
    events = [Event("status", "closed", 0.0, 100_000.0, since="2008-12-01", source="TASS"),
              Event("status", "operating", 100_000.0, 200_000.0, as_of="2022-11-02", source="Interfax")]
    texts = [one.texts for one in strip_of(events=events).lane("status").stretches]
    assert texts == [("closed, since 2008-12-01", "closed"), ("operating (2022-11-02)", "operating")]


def test_that_words_on_a_colour_can_be_read():
    for code in ("RU", "KP", "KR", "CN", "MN", "JP", "none"):
        for theme in ("light", "dark"):
            ground, ink = country_color(code, theme), ink_on(country_color(code, theme))
            lights = sorted(_light(color) for color in (ground, ink))
            assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5, (code, theme)


def _light(color):
    parts = [int(color[k:k + 2], 16) / 255 for k in (1, 3, 5)]
    line = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * line[0] + 0.7152 * line[1] + 0.0722 * line[2]


@pytest.mark.parametrize(("text", "line"), [
    ("a\nb\tc", "a b c"),
    ("a\u202eb\u2066", "ab"), ("  a   b  ", "a b"), ("a\x00b", "ab"), ("<b>$x$</b>", "<b>$x$</b>"),
    ("10\u202fkm", "10\u202fkm"), ("", ""), ("x" * 500, "x" * 239 + "…"),
])
def test_that_any_text_is_one_plain_line(text, line):
    assert one_line(text) == line
