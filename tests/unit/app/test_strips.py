"""The strips of the bundled routes and of odd lines of a user's file: what they tell, and that it can be read."""

import json
import re
from dataclasses import replace

import pytest

from nkgis.app.clocks import workspace_at
from nkgis.app.operations import bundled_workspace, workspace_of
from nkgis.app.overlay import overlay_of
from nkgis.app.scenario_workspace import workspace_in
from nkgis.app.strips import strip_of
from nkgis.assets import asset
from nkgis.cartography.diagram import Disc, Words
from nkgis.cartography.diagram_faults import beyond, overlapping
from nkgis.cartography.shares import open_shares
from nkgis.cartography.strip.layout import strip_diagram, strip_notes
from nkgis.cartography.wording import speaking
from nkgis.errors import InputError
from nkgis.exporters.diagram_figure import measure
from nkgis.io.scenarios import bundled_scenarios
from nkgis.model.clock import Clock
from nkgis.model.sanctions import ScreenQuestion

KHASAN, MUDANJIANG = ("railways", "khasan-rajin"), ("railways", "mudanjiang-ussuriysk")
NASTY = "<b>&amp;</b> $x^2$ \u202eevil\u202c\x07\n" + "long " * 3000
ODD = {
    "gap": {"type": "MultiLineString", "coordinates": [[[130.0, 42.0], [130.1, 42.0]], [[130.3, 42.0], [130.4, 42.1]]]},
    "ring": {"type": "LineString", "coordinates": [[127, 37], [127.2, 37], [127.2, 37.2], [127, 37.2], [127, 37]]},
    "tiny": {"type": "LineString", "coordinates": [[127, 37], [127.00003, 37.00001]]},
    "nasty": {"type": "LineString", "coordinates": [[127, 37], [128, 37]]},
    "crowded": {"type": "LineString", "coordinates": [[127, 36], [129, 37]]},
    "equipped": {"type": "LineString", "coordinates": [[127, 36.5], [128, 36.5]]},
}
MORE = {
    "nasty": {"name": NASTY, "status": NASTY, "events": [{"kind": NASTY, "value": NASTY, "source": NASTY}]},
    "crowded": {"stations": [{"name": f"Station number {k}", "at_km": k} for k in range(200)]},
    "equipped": {
        "kind": "rail", "capacity": 40, "capacity_source": "survey of 2019", "remark": "none",
        "events": [
            {"kind": "electrification", "value": "25 kV AC", "from_km": 0, "to_km": 30, "source": "atlas"},
            {"kind": "speed", "value": "80", "from_km": 0, "to_km": 50, "source": "timetable"},
            {"kind": "speed", "value": "120", "from_km": 50, "source": "timetable"},
            {"kind": "structure", "value": "viaduct", "at_km": 20, "since": "1999"},
        ],
        "stations": [{"name": "On the line", "lon": 127.5, "lat": 36.5}, {"name": "Elsewhere", "lon": 120, "lat": 30}],
    },
}


@pytest.fixture(scope="module")
def bundled():
    return bundled_workspace()


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    features = [{"type": "Feature", "geometry": shape, "properties": {"id": name, "name": name, **MORE.get(name, {})}}
                for name, shape in ODD.items()]
    path = tmp_path_factory.mktemp("odd") / "odd.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return workspace_of([path])


def odd_strip(odd, name, **more):
    """Returns the strip of one of the odd lines."""
    return strip_of(odd, next(key for key in odd.measurements if key[1] == name), **more)


def drawn(strips, width=1200.0, **more):
    """Returns the layout of strips as paper has it."""
    return strip_diagram(strips, width_px=width, measure=measure, theme="light", **more)


def said(layout):
    """Returns the texts of a layout."""
    return [one.text for one in layout.diagram.items if isinstance(one, Words)]


def properties_of(layer, route_id):
    """Returns the properties of a bundled feature as its file has them."""
    features = json.loads(asset("layers", f"{layer}.geojson").read_text("utf-8"))["features"]
    return next(one["properties"] for one in features if one["properties"]["id"] == route_id)


def number(text):
    """Returns the figure that a text ends in, in units of its last decimal."""
    return int(re.sub(r"\D", "", re.findall(r"[\d\u202f.]+(?=\s*k?m$)", text)[-1]))


def test_that_the_countries_of_every_strip_are_those_measured(bundled):
    for key, measured in bundled.measurements.items():
        strip = strip_of(bundled, key)
        stretches = strip.lane("country").stretches
        assert [one.from_m for one in stretches] == [one.from_m for one in measured.segments]
        assert [one.from_m for one in stretches[1:]] == [one.to_m for one in stretches[:-1]]
        assert stretches[-1].to_m == measured.length_m
        for code, length_m in measured.by_country.items():
            shown = sum(one.to_m - one.from_m for one in stretches if one.code == code)
            assert shown == pytest.approx(length_m, abs=2e-3)


def test_that_the_printed_parts_of_every_strip_add_up_to_its_printed_total(bundled):
    for key, measured in bundled.measurements.items():
        strip = strip_of(bundled, key)
        if open_shares(bundled.routes[key], measured):
            continue
        parts = [number(one.texts[0]) for one in strip.lane("country").stretches]
        assert sum(parts) == number(strip.reading.length(strip.total_m)), key


def test_that_a_share_that_cannot_be_resolved_has_no_figure(bundled):
    strip = strip_of(bundled, ("bridges", "friendship-bridge"))
    assert [one.texts[0] for one in strip.lane("country").stretches] == ["Russia  n.r.", "DPR Korea  n.r."]


def test_that_stations_have_the_kilometres_of_their_table(bundled):
    rows = properties_of("railways", "khasan-rajin")["stations"]
    strip = strip_of(bundled, KHASAN)
    told = {row["name"]: row["at_km"] for row in rows if row["at_km"] is not None}
    assert {one.name: one.m / 1000 for one in strip.stations} == pytest.approx(told, abs=0.01)
    assert set(strip.unplaced) == {row["name"] for row in rows if row["at_km"] is None}
    assert "Tumangang  3.82" in said(drawn([strip]))


def test_that_a_position_from_memory_is_marked(bundled):
    strip = strip_of(bundled, ("railways", "pyongra"))
    rows = properties_of("railways", "pyongra")["stations"]
    assert {one.name for one in strip.stations if one.memory} == {
        row["name"] for row in rows if row["memory"] and row["at_km"] is not None}
    texts = said(drawn([strip]))
    assert any(text.startswith("Pyongyang*") for text in texts)
    assert any("position unverified" in text for text in texts)


def test_that_a_crossing_has_its_name_kilometre_and_state(bundled):
    (mark,) = strip_of(bundled, KHASAN).lane("crossings").marks
    assert mark.m == bundled.measurements[KHASAN].crossings[0].m
    assert mark.texts[0].startswith("Korea–Russia Friendship Bridge  km 1.52 ± 0.0")
    assert mark.symbol == ("rail", "dual")
    (other,) = strip_of(bundled, MUDANJIANG).lane("crossings").marks
    assert other.symbol == ("rail", "break")


def test_that_crossings_stand_as_their_layer_says_at_the_clock(bundled):
    for day in ("2021-06-01", "2005-01-01"):
        at = workspace_at(bundled, Clock(day, None))
        frame = at.rows["crossings"].frame
        states = {row_id: row["state"] for row_id, row in zip(frame["id"], frame["properties"], strict=True)}
        told = {mark.code: mark.symbol[1] for key in at.measurements
                for mark in strip_of(at, key).lane("crossings").marks if mark.code in states}
        assert told == {code: states[code] for code in told}
        assert {"dual", "break", "closed"} <= set(told.values())


def test_that_gauges_change_where_the_layer_says(bundled):
    event = properties_of("railways", "mudanjiang-ussuriysk")["gauge_events"][0]
    stretches = strip_of(bundled, MUDANJIANG).lane("gauge").stretches
    assert [one.code for one in stretches] == ["1435", "1520"]
    assert stretches[0].to_m == pytest.approx(event["from_km"] * 1000)
    assert stretches[1].notes == (event["source"],)


def test_that_what_nobody_knows_is_said_to_have_no_source(bundled):
    layout = drawn([strip_of(bundled, KHASAN)])
    (word,) = [one for one in layout.diagram.items if isinstance(one, Words) and one.text == "no source"]
    assert word.italic
    assert word.part.startswith("electrification:")


def test_that_status_follows_the_clock(bundled):
    now = strip_of(bundled, KHASAN).lane("status").stretches
    then = strip_of(workspace_at(bundled, Clock("2021-06-01", None)), KHASAN).lane("status").stretches
    assert [one.code for one in now] == ["operating"]
    assert {one.code for one in then} == {"suspended"}


def test_that_status_follows_the_scenario_and_its_name_is_told(bundled):
    scenario = next(one for one in bundled_scenarios() if one.id == "settlement")
    key = ("railways", "dorasan-panmun")
    strip = strip_of(workspace_in(bundled, scenario), key, scenario=scenario.name)
    assert [one.code for one in strip_of(bundled, key).lane("status").stretches] == ["closed"]
    assert [one.code for one in strip.lane("status").stretches] == ["operating"]
    assert f"scenario: {scenario.name}" in strip.about


def test_that_the_sanctions_lane_says_what_the_map_shows_and_only_when_asked(bundled):
    assert strip_of(bundled, KHASAN).lane("sanctions") is None
    question = ScreenQuestion(cargo="coal", origin="KP", destination="CN", date="2026-01-01", overlay=True)
    asked = replace(bundled, project=replace(bundled.project, screen=question))
    strip = strip_of(asked, KHASAN)
    (stretch,) = strip.lane("sanctions").stretches
    assert stretch.code == overlay_of(asked).verdicts[KHASAN] == "prohibited"
    assert any("2371" in note for note in stretch.notes)
    text = " ".join(said(drawn([strip])))
    assert "Screening aid, not legal advice." in text
    assert "coal, DPR Korea to China" in text


def test_that_each_source_has_one_number_and_is_told_in_the_foot(bundled):
    strip = strip_of(bundled, KHASAN)
    notes = strip_notes(strip)
    text = "".join(one.text for one in drawn([strip]).diagram.items if isinstance(one, Words) and one.part == "note")
    for figure, note in zip("¹²³⁴⁵⁶", notes, strict=True):
        assert f"{figure}\u202f{note}"[:30].replace(" ", "") in text.replace(" ", "")


@pytest.mark.parametrize(("language", "widths"), [
    ("en", (600.0, 1200.0)), ("ru", (1200.0,)), ("ko", (1800.0,)), ("zh", (900.0,)),
])
def test_that_no_words_of_any_strip_lie_on_each_other_or_off_the_edge(bundled, language, widths):
    with speaking(language):
        for key in list(bundled.measurements)[::1 if language == "en" else 3]:
            strip = strip_of(bundled, key)
            for width in widths:
                diagram = drawn([strip], width).diagram
                assert not overlapping(diagram, measure), (key, width)
                assert not beyond(diagram, measure), (key, width)


@pytest.mark.parametrize("more", [{"compact": True}, {"span_m": (100_000.0, 200_000.0)}, {"lanes": ("country",)}])
def test_that_no_words_of_a_part_of_a_strip_lie_on_each_other(bundled, more):
    for key in [key for key, one in bundled.measurements.items() if one.length_m > 200_000]:
        diagram = drawn([strip_of(bundled, key)], **more).diagram
        assert not overlapping(diagram, measure), key
        assert not beyond(diagram, measure), key


def test_that_several_routes_share_a_ruler_and_have_few_lanes(bundled):
    layout = drawn([strip_of(bundled, KHASAN), strip_of(bundled, MUDANJIANG)])
    texts = said(layout)
    assert texts.count("Country") == texts.count("Status") == texts.count("Gauge") == 2
    assert "Crossings" not in texts
    assert layout.x_of(10_000, 0) == layout.x_of(10_000, 1)
    assert layout.x_of(1e9, 0) < layout.x_of(1e9, 1)
    assert not overlapping(layout.diagram, measure)


def test_that_places_and_kilometres_answer_each_other(bundled):
    layout = drawn([strip_of(bundled, KHASAN), strip_of(bundled, MUDANJIANG)])
    y = (layout.blocks[1].top + layout.blocks[1].bottom) / 2
    index, m = layout.m_of(layout.x_of(123_456, 1), y)
    assert (index, m) == (1, pytest.approx(123_456))
    assert layout.m_of(layout.x_of(123_456, 1), layout.blocks[0].bottom - 1) is None, "the first route ends before"
    assert layout.m_of(0, y) is None


def test_that_every_border_has_a_symbol_in_its_own_place(bundled):
    strip = strip_of(bundled, KHASAN)
    layout = drawn([strip])
    rings = [one for one in layout.diagram.items if isinstance(one, Disc)]
    assert {one.x for one in rings} == {layout.x_of(strip.borders[0])}


def test_that_colours_follow_the_theme_and_words_do_not(bundled):
    strip = strip_of(bundled, KHASAN)
    dark = strip_diagram([strip], width_px=1200, measure=measure, theme="dark").diagram
    light = drawn([strip]).diagram
    assert [one.text for one in dark.items if isinstance(one, Words)] == [
        one.text for one in light.items if isinstance(one, Words)]
    assert dark.items != light.items


def test_that_figures_of_a_country_are_left_out_where_a_page_cuts_it(bundled):
    strip = strip_of(bundled, MUDANJIANG)
    texts = said(drawn([strip], span_m=(0.0, 100_000.0)))
    assert "China" in texts
    assert not any(text.startswith("China  ") for text in texts)
    assert "none on this stretch" in texts


def test_that_a_line_in_parts_says_where_its_gap_is(odd):
    strip = odd_strip(odd, "gap")
    assert strip.gaps == (pytest.approx(8_284, abs=5),)
    assert [one.part for one in drawn([strip]).diagram.items].count("gap") == 2


@pytest.mark.parametrize("name", sorted(ODD))
@pytest.mark.parametrize("width", [600.0, 1200.0])
def test_that_odd_lines_are_drawn_and_can_be_read(odd, name, width):
    diagram = drawn([odd_strip(odd, name)], width).diagram
    assert not overlapping(diagram, measure)
    assert not beyond(diagram, measure)
    assert all(-1 <= x <= diagram.width_px + 1 and -1 <= y <= diagram.height_px + 1
               for one in diagram.items for x, y in getattr(one, "points", ()))


def test_that_a_line_of_three_metres_is_told_in_metres(odd):
    strip = odd_strip(odd, "tiny")
    assert "3\u202fm" in said(drawn([strip]))


def test_that_hostile_text_is_one_harmless_line(odd):
    strip = odd_strip(odd, "nasty")
    texts = [strip.name, *said(drawn([strip])), *strip_notes(strip)]
    assert strip.name.startswith("<b>&amp;</b> $x^2$ evil long long")
    assert len(strip.name) <= 240
    assert not re.search(r"[\x00-\x1f\u202e\u202c]", "".join(texts))


def test_that_names_without_room_are_counted(odd):
    strip = odd_strip(odd, "crowded")
    layout = drawn([strip])
    named = [one for one in layout.diagram.items if isinstance(one, Words) and one.angle]
    squares = {one.part for one in layout.diagram.items if one.part.startswith("station:")}
    assert 30 < len(named) < 60
    assert len(squares) == 200, "every station has a sign, named or not"
    assert any(text.startswith(f"{200 - len(named)} stations without a name") for text in said(layout))
    assert {"Station number 0", "Station number 199"} <= {one.text.split("  ")[0] for one in named}


def test_that_figures_of_stretches_become_columns_and_other_events_lanes(odd):
    strip = odd_strip(odd, "equipped")
    speed = strip.lane("speed").stretches
    assert [(one.value, one.from_m) for one in speed] == [(80.0, 0.0), (120.0, 50_000.0)]
    power = strip.lane("electrification").stretches
    assert [(one.texts[0], one.known) for one in power] == [("25 kV AC", True), ("no source", False)]
    assert strip.lane("structure").marks[0].texts == ("viaduct, since 1999", "viaduct")
    low, high = [max(y for _, y in one.points) - min(y for _, y in one.points)
                 for one in drawn([strip]).diagram.items
                 if one.part.startswith("speed:") and getattr(one, "closed", False)]
    assert high / low == pytest.approx(1.5)


def test_that_figures_of_the_whole_route_are_a_lane_where_they_are_asked_for(odd):
    strip = odd_strip(odd, "equipped")
    assert "Capacity" not in said(drawn([strip]))
    texts = said(drawn([strip], lanes=("country", "capacity")))
    assert "Capacity" in texts
    assert any(text.startswith("40") for text in texts)
    assert strip.lane("remark") is None


def test_that_a_station_without_a_kilometre_gets_that_of_its_place(odd):
    strip = odd_strip(odd, "equipped")
    (station,) = strip.stations
    assert station.m == pytest.approx(strip.total_m / 2, rel=1e-4)
    assert strip.unplaced == ("Elsewhere",)


def test_that_a_route_that_is_not_there_is_an_error(bundled):
    with pytest.raises(InputError, match="no such measured route"):
        strip_of(bundled, ("railways", "nowhere"))


def test_that_names_and_words_are_in_the_language_asked_for(bundled):
    with speaking("ru"):
        texts = said(drawn([strip_of(bundled, KHASAN)]))
    assert "Хасан – Раджин" in texts
    assert "Россия  1,52\u202fкм" in texts
    with speaking("ko"):
        assert any(text.startswith("두만강") for text in said(drawn([strip_of(bundled, KHASAN, language="ko")])))


def test_that_a_compact_strip_tells_its_sources_to_who_shows_them_below(bundled):
    strip = strip_of(bundled, KHASAN)
    plain, signed = drawn([strip], compact=True), drawn([strip], compact=True, notes=())
    assert not any("¹" in text for text in said(plain))
    assert any(text.endswith("\u202f¹") for text in said(signed))
    notes = strip_notes(strip)
    told = [f"{figure}\u202f{note}" for figure, note in zip("¹²³⁴⁵⁶", notes, strict=True)]
    assert list(signed.foot[:len(notes)]) == told
