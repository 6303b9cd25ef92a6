import pytest

from nkgis.cartography.marks import crossing_symbol, place_symbol
from nkgis.cartography.style import THEMES, style
from nkgis.cartography.symbols import ROLES, area_symbol, border_strokes, line_strokes

STATUSES = tuple(style().status)
MODES = tuple(style().theme("light").mode)


def pattern(status: str, **options) -> tuple:
    strokes = line_strokes(mode="rail", status=status, theme="light", zoom=9, **options)
    return tuple((s.role, s.dash, s.cap, s.mark) for s in strokes if s.role in {"underlay", "line", "mark"})


def test_that_every_status_has_a_pattern_of_its_own() -> None:
    assert len({pattern(status) for status in (*STATUSES, "unknown")}) == len(STATUSES) + 1


def test_that_the_pattern_of_a_status_is_the_same_for_every_mode() -> None:
    for status in ("operating", "construction", "proposed", "suspended", "closed"):
        seen = set()
        for mode in MODES:
            strokes = line_strokes(mode=mode, status=status, zoom=9)
            seen.add(tuple((s.role, s.dash) for s in strokes if s.role in {"underlay", "line"}))
        assert len(seen) == 1, status


@pytest.mark.parametrize(("gauge", "rails"), [("1435", 1), ("1520", 2), ("dual", 3), (None, 1), ("other", 1)])
def test_that_the_gauge_is_the_number_of_rails_drawn(gauge: str | None, rails: int) -> None:
    roles = [s.role for s in line_strokes(mode="rail", status="operating", gauge=gauge, zoom=9)]
    assert roles.count("line") + roles.count("core") + roles.count("inner") == {1: 1, 2: 2, 3: 3}[rails]


def test_that_a_dual_track_keeps_the_order_line_core_inner_from_wide_to_narrow() -> None:
    strokes = {s.role: s for s in line_strokes(mode="rail", status="operating", gauge="dual", zoom=9)}
    assert strokes["line"].width_px > strokes["core"].width_px > strokes["inner"].width_px


def test_that_gauge_shows_from_zoom_seven_and_on_railways_only() -> None:
    def roles(mode: str, zoom: float) -> set[str]:
        return {s.role for s in line_strokes(mode=mode, status="operating", gauge="1520", zoom=zoom)}

    assert "core" not in roles("rail", 6)
    assert "core" in roles("rail", 7)
    assert "core" not in roles("gas", 9)


def test_that_hollow_lines_have_butt_caps() -> None:
    for status in ("operating", "construction", "proposed", "suspended"):
        strokes = line_strokes(mode="rail", status=status, gauge="1520", zoom=9)
        assert {s.cap for s in strokes if s.role in {"line", "core"}} == {"butt"}


def test_that_a_schematic_line_has_a_band_and_no_casing_in_any_status() -> None:
    for status in STATUSES:
        roles = [s.role for s in line_strokes(mode="gas", status=status, quality="schematic")]
        assert roles.count("band") == 2
        assert "casing" not in roles


def test_that_surveyed_track_has_a_casing_and_no_band() -> None:
    roles = [s.role for s in line_strokes(mode="gas", status="operating", quality="track")]
    assert "casing" in roles
    assert "band" not in roles


def test_that_an_unstated_geometry_never_looks_surveyed() -> None:
    plain = line_strokes(mode="rail", status="operating", quality="track")
    assert line_strokes(mode="rail", status="operating", quality="unstated") != plain
    assert "band" in [s.role for s in line_strokes(mode="rail", status="operating", quality="unstated")]


def test_that_a_selected_line_keeps_its_colour_and_pattern_inside_a_tube() -> None:
    options = {"mode": "gas", "status": "shelved", "zoom": 8.0}
    inside = {"underlay", "line", "core", "inner", "mark", "node"}
    plain = [s for s in line_strokes(**options) if s.role in inside]
    chosen = line_strokes(**options, selected=True)
    assert [s for s in chosen if s.role in inside] == plain
    rings = {s.role: s for s in chosen if s.role not in inside}
    assert rings["edge"].width_px > rings["ring"].width_px > rings["gap"].width_px
    assert rings["ring"].color == style().raw["select"]["color"]


def test_that_hover_is_a_ring_without_an_edge() -> None:
    roles = {s.role: s for s in line_strokes(mode="gas", status="operating", hover=True)}
    assert "edge" not in roles
    assert roles["ring"].opacity == 0.55


def test_that_strokes_come_from_bottom_to_top() -> None:
    for status in STATUSES:
        for gauge in ("1435", "1520", "dual"):
            for quality in ("track", "generalised", "stations", "schematic"):
                for selected in (False, True):
                    strokes = line_strokes(mode="rail", status=status, gauge=gauge, quality=quality, selected=selected)
                    places = [ROLES.index(s.role) for s in strokes]
                    assert places == sorted(places)


def test_that_lines_grow_with_the_zoom() -> None:
    widths = [
        next(s.width_px for s in line_strokes(mode="rail", status="operating", zoom=z) if s.role == "line")
        for z in (4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)
    ]
    assert widths == sorted(widths)
    assert widths[1] == 1.2
    assert widths[-1] == 4.0


def test_that_context_lines_are_grey_and_thinner_than_routes() -> None:
    for theme in THEMES:
        context = line_strokes(mode="rail", status="operating", theme=theme, context=True)
        route = line_strokes(mode="rail", status="operating", theme=theme)
        (a,) = [s for s in context if s.role == "line"]
        (b,) = [s for s in route if s.role == "line"]
        assert a.color == style().theme(theme).context
        assert a.width_px < b.width_px


def test_that_every_crossing_state_and_kind_has_a_symbol_of_its_own() -> None:
    signs = {
        (mode, state): crossing_symbol(mode, state)
        for mode in ("rail", "road", "pipe")
        for state in ("none", "break", "dual", "closed", "construction")
    }
    assert len(set(signs.values())) == len(signs)


def test_that_crossings_are_thirteen_pixels_across() -> None:
    circle = crossing_symbol("rail", "none")[1]
    assert 2 * circle.radius + circle.stroke_px == pytest.approx(13)


def test_that_places_of_other_kinds_look_different() -> None:
    kinds = ("capital", "city", "town", "station", "port", "border-post")
    assert len({place_symbol(kind) for kind in kinds}) == len(kinds)


def test_that_borders_differ_by_pattern() -> None:
    for theme in THEMES:
        kinds = {border_strokes(kind, theme=theme) for kind in ("state", "river", "demarcation", "sea")}
        assert len(kinds) == 4
        assert area_symbol(theme=theme).fill_opacity < 0.2


def test_that_a_border_in_a_river_has_no_casing() -> None:
    assert "casing" not in {s.role for s in border_strokes("river")}
    assert "casing" in {s.role for s in border_strokes("state")}
