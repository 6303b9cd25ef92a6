"""The passport: every measured figure is there, exact on demand, and text stays text."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from nkgis.cartography.passport.data import build_passport
from nkgis.cartography.passport.resolution import accuracy_text
from nkgis.model.route import PublishedLength
from nkgis.model.segment import Crossing, Segment
from nkgis.ui.panels.passport import PassportPanel, shortened
from nkgis.ui.panels.passport_widgets import CountryBar, Figure, LinkLabel
from nkgis.ui.theme import theme

from .conftest import HOSTILE, METHOD, measurements, routes

KHASAN = ("railways", "khasan-rajin")
GAS = ("pipelines", "trans-korea-gas")


def passport_of(key, language="en"):
    return build_passport(routes()[key], measurements()[key], METHOD, language=language, credit="Layer source")


@pytest.fixture
def panel(qtbot, session) -> PassportPanel:
    panel = PassportPanel(session, theme("light"), "en")
    qtbot.addWidget(panel)
    panel.resize(316, 700)
    panel.show()
    return panel


def labels(panel):
    return panel.widget().findChildren(QLabel)


def test_that_nothing_selected_gives_one_sentence(panel):
    assert [label.text() for label in labels(panel)] == ["Select a route on the map or in the table."]


def test_that_the_three_lengths_stand_beside_each_other_with_their_sources(qapp):
    lengths = passport_of(KHASAN).lengths
    assert [length.text for length in lengths] == ["47.13\u202fkm", "53.20\u202fkm", "52 – 54\u202fkm"]
    assert lengths[0].source == "measured, WGS 84 geodesic"
    assert lengths[1].source == "sum of the rail graph's edges"
    assert "RZD" in lengths[2].tip


def test_that_the_parts_are_those_of_the_measurement(qapp):
    parts = passport_of(KHASAN).parts
    assert [(p.code, p.text) for p in parts] == [("KP", "45.67\u202fkm"), ("RU", "1.46\u202fkm")]
    assert parts[1].band == "1.43 – 1.49"
    assert [p.percent for p in parts] == ["97\u202f%", "3\u202f%"]
    assert "1460.250000 m" in parts[1].tip


def test_that_every_figure_of_a_measurement_can_be_reached(qapp):
    for key, measured in measurements().items():
        passport = build_passport(routes()[key], measured, METHOD)
        tips = "\n".join(
            [*(x.tip for x in passport.lengths), *(x.tip for x in passport.parts)]
            + [row.tip for section in passport.sections for row in section.rows]
        )
        wanted = [measured.length_m, *measured.by_country.values()]
        for piece in measured.segments:
            wanted += [piece.length_m, piece.from_m, piece.to_m]
            wanted += [value for value in (piece.low_m, piece.high_m) if value is not None]
        for crossing in measured.crossings:
            wanted += [crossing.m, crossing.low_m, crossing.high_m]
        missing = [value for value in wanted if f"{value:.6f}" not in tips]
        assert not missing, (key, missing)


def test_that_border_and_gap_have_rows_of_their_own(qapp):
    labels = [part.label for part in passport_of(GAS).parts]
    assert "On the border China | DPR Korea" in labels
    assert "Outside every country" in labels


def test_that_the_rounded_parts_add_up_to_the_rounded_total(qapp):
    known = routes()[KHASAN], measurements()[KHASAN]
    parts = build_passport(*known, METHOD).parts
    shown = [float(part.text.removesuffix("\u202fkm")) for part in parts]
    assert round(sum(shown), 2) == 47.13


def test_that_a_share_smaller_than_its_band_is_not_resolvable(qapp):
    china = next(part for part in passport_of(GAS).parts if part.code == "CN")
    assert china.text == "n.r."
    assert "border set ± 30\u202fm, line schematic ± 20\u202fkm" in china.tip


def test_that_an_open_share_shows_the_drawn_line_and_what_is_documented(qapp):
    said = (
        PublishedLength(1.1, 1.2, "1,100 km, about 7.5 km of it in China", "A paper", "2011", "A"),
        PublishedLength(1, 1, "1 km = 424 m in Russia + 581 m in DPR Korea", "A report"),
    )
    passport = build_passport(replace(routes()[GAS], published=said), measurements()[GAS], METHOD)
    china = next(part for part in passport.parts if part.code == "CN")
    assert (china.text, china.band, china.percent) == ("n.r.", "", "")
    assert china.note == "on the drawn line <\u202f10\u202fkm; published about 7.5\u202fkm (2011), A paper"
    russia = next(part for part in passport.parts if part.code == "RU")
    assert "published 424\u202fm, A report" in russia.note
    assert "published about 7.5\u202fkm" in passport.text()
    bare = next(part for part in passport_of(GAS).parts if part.code == "CN")
    assert bare.note.endswith("no published figure")
    segment = next(s for s in passport.sections if s.title == "Segments along the route")
    assert [row.value for row in segment.rows if row.label == "China"] == ["n.r."]


def test_that_the_gauge_is_said_for_every_kilometre(qapp):
    events = [{"from_km": 30.0, "to_km": 47.13, "gauge": "dual", "source": "S"}, {"from_km": "x"}, 7]
    route = replace(routes()[KHASAN], gauge="1435", attributes={"gauge_events": events})
    section = next(s for s in build_passport(route, measurements()[KHASAN], METHOD).sections if s.title == "Gauge")
    assert [(row.label, row.value) for row in section.rows] == [
        ("1435 mm", "km 0 – 30.00"),
        ("dual 1435 + 1520 mm", "km 30.00 – 47.13"),
    ]


def test_that_a_railway_without_figures_says_that_none_has_a_source(qapp):
    lengths = passport_of(("railways", "no-border")).lengths
    assert [(x.label, x.text, x.source) for x in lengths[1:]] == [
        ("Along the rail graph", "–", "no source"),
        ("Published", "–", "no source"),
    ]


def test_that_the_link_below_the_published_length_leads_to_its_sources(qtbot, panel, session):
    session.select(KHASAN)
    qtbot.waitUntil(lambda: panel.verticalScrollBar().maximum() > 0)
    link = panel.widget().findChild(LinkLabel)
    assert link.text() == "2 sources, why they differ"
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert panel.verticalScrollBar().value() > 0


def test_that_accuracies_are_written_for_reading():
    assert accuracy_text(340) == "± 340\u202fm"
    assert accuracy_text(50_000) == "± 50\u202fkm"
    assert accuracy_text(2_810) == "± 2.81\u202fkm"


def test_that_geometry_worse_than_track_and_memory_are_amber(qapp):
    chips = {chip.text: chip.warn for chip in passport_of(KHASAN).chips}
    assert chips == {"Railway": False, "operating": False, "station to station": True, "position unverified": True}


def test_that_a_known_crossing_gives_its_name_symbol_and_band(qapp):
    section = next(s for s in passport_of(KHASAN).sections if s.title == "Border crossings")
    row = section.rows[0]
    assert (row.label, row.value, row.aside) == ("Friendship Bridge", "km 1.46", "± 0.04")
    assert row.symbol == ("rail", "dual")
    assert row.note == "Russia to DPR Korea, opened 1959, both gauges go through"


def test_that_the_language_chooses_the_title_and_lists_the_other_names(qapp):
    passport = passport_of(KHASAN, "ru")
    assert passport.title == "Хасан – Раджин"
    assert passport.names == "Khasan – Rajin · 하산 – 라진 · 哈桑 – 罗津"


def test_that_stations_from_memory_are_marked(qapp):
    section = next(s for s in passport_of(KHASAN).sections if s.title == "Stations")
    assert [(row.label, row.aside, row.warn) for row in section.rows] == [
        ("Khasan", "", False),
        ("Rajin", "unverified", True),
    ]


def test_that_sources_are_numbered_and_end_with_the_layers_own(qapp):
    section = passport_of(KHASAN).sections[-1]
    assert [row.label for row in section.rows] == [
        "1. RZD", "2. press", "3. sum of the rail graph's edges", "4. Source one", "5. Source two", "6. Layer source"
    ]


def test_that_a_feature_with_senseless_attributes_still_has_a_passport(qapp):
    odd = replace(routes()[KHASAN], attributes={"stations": "three", "crossings": [1, {"lon": "x"}], "gauge_events": 5})
    passport = build_passport(odd, measurements()[KHASAN], METHOD)
    assert passport.parts


def test_that_hostile_text_is_shown_as_text(panel, session):
    session.select(("grids", "hostile"))
    for label in labels(panel):
        assert label.textFormat() is Qt.TextFormat.PlainText or not label.text()
        assert "<img" not in label.toolTip()
    assert HOSTILE in [label.text().replace("\u200b", "") for label in labels(panel)]


def test_that_a_very_long_name_does_not_widen_the_passport(qtbot, panel, session):
    before = session.workspace
    long = replace(before.routes[KHASAN], name="A" * 1_000_000, names={})
    session.replace("long", replace(before, routes={**before.routes, KHASAN: long}))
    session.select(KHASAN)
    qtbot.waitUntil(lambda: panel.widget().width() > 0)
    assert panel.widget().minimumSizeHint().width() <= panel.viewport().width()
    assert max(len(label.text()) + len(label.toolTip()) for label in labels(panel)) < 5_000


def test_that_no_passport_is_wider_than_its_panel(qtbot, panel, session):
    for key in session.workspace.measurements:
        session.select(key)
        assert panel.widget().minimumSizeHint().width() <= panel.viewport().width(), key


def test_that_the_total_has_its_exact_metres_in_the_tool_tip_and_copies(qtbot, panel, session):
    session.select(KHASAN)
    figure = panel.widget().findChild(Figure, "total")
    assert figure.text() == "47.13"
    assert "47131.123456 m" in figure.toolTip()
    figure.setFocus()
    qtbot.keyClick(figure, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "47.13"


def test_that_no_slice_of_the_bar_is_under_four_pixels(qtbot, qapp):
    bar = CountryBar(passport_of(GAS).parts, theme("dark"))
    qtbot.addWidget(bar)
    bar.resize(280, 12)
    slices = bar.slices()
    assert len(slices) == 6
    assert min(box.width() for _, box in slices) >= 4
    assert slices[-1][1].right() <= 280.01


def test_that_the_passport_as_text_has_every_section(qapp):
    text = passport_of(KHASAN).text()
    for word in ("Khasan – Rajin", "47.13", "DPR Korea", "Border crossings", "Friendship Bridge", "4. Source one",
                 "[1]"):
        assert word in text


def test_that_long_sources_are_cut_at_a_word(qapp):
    assert shortened("one two three", 9) == "one two…"
    assert shortened("short", 9) == "short"


def test_that_a_place_has_a_card_of_its_own(panel, session):
    session.select(("places", "rajin"))
    assert panel.passport.title == "Rajin"
    assert panel.passport.names == "Раджин · 라진 · 罗津"
    assert [chip.text for chip in panel.passport.chips] == ["Places", "port"]


def test_that_a_feature_that_is_not_there_has_no_card(panel, session):
    session.select(("places", "nowhere"))
    assert panel.passport is None


def test_that_figures_of_a_rough_line_are_rounded_to_its_accuracy(qapp):
    passport = passport_of(GAS)
    first = passport.lengths[0]
    assert (first.label, first.text) == ("Schematic, drawn", "≈ 810\u202fkm")
    assert "rounded, the line is ± 20\u202fkm" in first.source
    assert "806900.000000 m" in first.tip
    russia = next(part for part in passport.parts if part.code == "RU")
    assert (russia.text, russia.band) == ("≈ 130\u202fkm", "± 20\u202fkm")
    crossing = Crossing(132_800.0, 132_700.0, 132_900.0, 130.64127, 42.41522, "RU", "KP", None)
    passport = build_passport(routes()[GAS], replace(measurements()[GAS], crossings=(crossing,)), METHOD)
    row = next(s for s in passport.sections if s.title == "Border crossings").rows[0]
    assert (row.value, row.aside, row.place) == ("km ≈ 130", "± 20\u202fkm", "≈ 42.4° N, 130.6° E")


def test_that_a_bridge_drawn_schematically_is_not_called_measured(qapp):
    bridge = replace(routes()[GAS], geometry_accuracy_m=150.0)
    piece = Segment("RU", 0.0, 400.0, 400.0, 370.0, 400.0, resolvable=True)
    measured = replace(measurements()[GAS], length_m=400.0, by_country={"RU": 400.0}, segments=(piece,))
    passport = build_passport(bridge, measured, METHOD)
    assert (passport.lengths[0].label, passport.lengths[0].text) == ("Schematic, drawn", "400\u202fm")
    assert "measured" not in passport.lengths[0].source.lower()
    assert passport.parts[0].text == "400\u202fm"


def test_that_a_position_from_memory_says_so(qapp):
    passport = passport_of(KHASAN)
    chip = next(chip for chip in passport.chips if chip.text == "position unverified")
    assert "from memory" in chip.tip
    assert passport.warnings == (chip.tip,)


def test_that_the_source_of_the_rail_graphs_kilometres_is_not_cut(panel, session):
    long = "Sum of the rail graph's own track kilometres along the path (scgraph-data 2.0.0, OpenStreetMap)"
    before = session.workspace
    route = replace(before.routes[KHASAN], rail_km_source=long)
    session.replace("long", replace(before, routes={**before.routes, KHASAN: route}))
    session.select(KHASAN)
    label = next(label for label in labels(panel) if label.text() == long)
    assert label.wordWrap()
