from itertools import combinations

import pytest
from shapely.geometry import Point

from nkgis.analysis.classing import field_facts
from nkgis.app.operations import bundled_workspace
from nkgis.app.style_edits import begun_style, moved, with_entry, without_rows
from nkgis.app.styles import (
    FIELDS,
    categories_of,
    classified,
    graduated_of,
    ready_for,
    ready_style,
    varied_symbol,
    with_ramp,
)
from nkgis.cartography import words
from nkgis.cartography.colors import RAMPS, lightness, ramp_colors
from nkgis.cartography.own_look import OTHER, alike_in_grey, apart_in_grey, look_of_symbol, own_looks
from nkgis.cartography.style import style as house
from nkgis.model.kinds import LayerKind, Status
from nkgis.model.style import Method, Pattern, StyleClass, StyleKind
from tests.ui.map_fixture import frame

KINDS = (LayerKind.LINES, LayerKind.POINTS, LayerKind.AREAS)
VALUES = {
    "gauge": ["1435", "1520", "dual", "other"],
    "status": [status.value for status in Status if status is not Status.UNKNOWN],
    "substance": ["natural gas", "crude oil", "hydrogen", "water", "CO2"],
    "kind": ["rail", "road", "gas", "oil", "power", "sea"],
    "voltage_kv": [35, 110, 220, 330, 500, 750],
}


def layer_of(field: str):
    return frame([(str(n), str(n), {field: value}, Point(n, 0)) for n, value in enumerate(VALUES[field])])


@pytest.fixture(scope="module")
def bundled():
    return bundled_workspace()


@pytest.mark.parametrize("field", VALUES)
def test_that_the_classes_of_ready_styles_stay_apart_in_grey(field: str) -> None:
    rows = layer_of(field)
    facts = field_facts(rows)
    ready = next(one for one in ready_for(facts, LayerKind.LINES) if one.field == field)
    known = next(one for one in facts if one.name == field)
    style = ready_style(ready, rows, known, LayerKind.LINES)
    assert len(style.classes) >= 4
    if field == "status":  # the state itself is told by the pattern of its line, which no style takes away
        patterns = {house().status[one.value] for one in style.classes}
        assert {one.symbol.pattern for one in style.classes} == {Pattern.STATUS}
        assert len(patterns) == len(style.classes)
    elif field == "gauge":  # the number of rails tells them too, in the dark by itself
        assert {one.symbol.pattern for one in style.classes} == {Pattern.STATUS}
        assert alike_in_grey(style) == []
    else:
        assert alike_in_grey(style, theme="light") == alike_in_grey(style, theme="dark") == []


@pytest.mark.parametrize("kind", KINDS)
def test_that_fifteen_categories_stay_apart_in_grey(kind: LayerKind) -> None:
    looks = [look_of_symbol(varied_symbol(number, kind), number) for number in range(15)]
    assert [(a.number, b.number) for a, b in combinations(looks, 2) if not apart_in_grey(a, b)] == []


@pytest.mark.parametrize("ramp", RAMPS)
@pytest.mark.parametrize("areas", [False, True])
def test_that_a_ramp_reads_in_grey_in_both_themes(ramp: str, areas: bool) -> None:
    lights = [lightness(color) for color in ramp_colors(ramp, 7, areas=areas)]
    assert all(a - b >= 7 for a, b in zip(lights, lights[1:], strict=False))
    assert ramp_colors(ramp, 7, areas=areas, reverse=True) == ramp_colors(ramp, 7, areas=areas)[::-1]
    made = graduated_of("x", [1, 2, 3, 4, 5], LayerKind.AREAS if areas else LayerKind.LINES, method=Method.EQUAL,
                        ramp=ramp)  # fmt: skip
    dark = [lightness(look.color("dark") or "") for look in own_looks(made)[:-1]]
    steps = [b - a for a, b in zip(dark, dark[1:], strict=False)]
    assert all(step > 5 for step in steps) or all(step < -5 for step in steps)


def test_that_bundled_layers_are_offered_the_ready_styles_that_suit_them(bundled) -> None:
    offered = {
        layer.id: {one.id for one in ready_for(field_facts(bundled.rows[layer.id].frame), layer.kind)}
        for layer in bundled.project.layers if layer.id in bundled.rows and layer.kind in KINDS
    }  # fmt: skip
    assert {"gauge", "status", "mode"} <= offered["railways"]
    assert {"substance", "status"} <= offered["pipelines"]
    assert {"voltage", "status"} <= offered["grids"]
    assert "gauge" not in offered["crossings"]
    assert set(words.READY_STYLES) == set(FIELDS)


def test_that_voltage_in_volts_makes_the_same_steps() -> None:
    kv = layer_of("voltage_kv")
    volts = frame([(str(n), str(n), {"voltage": v * 1000}, Point(n, 0)) for n, v in enumerate(VALUES["voltage_kv"])])
    made = []
    for rows, field in ((kv, "voltage_kv"), (volts, "voltage")):
        facts = field_facts(rows)
        ready = next(one for one in ready_for(facts, LayerKind.LINES) if one.id == "voltage")
        made.append(ready_style(ready, rows, next(f for f in facts if f.name == field), LayerKind.LINES))
    assert [one.upper for one in made[0].classes] == [110.0, 220.0, 330.0, 500.0, None]
    assert [one.upper for one in made[1].classes] == [110e3, 220e3, 330e3, 500e3, None]


def test_that_classified_numbers_keep_ramp_and_sizes() -> None:
    rows = layer_of("voltage_kv")
    made = classified(rows, "voltage_kv", LayerKind.LINES, method=Method.QUANTILES, count=3, ramp="red", sizes=(1, 5))
    assert [one.symbol.width_px for one in made.classes] == [1, 3, 5]
    assert made.classes[-1].upper is None
    other = with_ramp(made, "green", LayerKind.LINES)
    assert [one.symbol.color for one in other.classes] == ramp_colors("green", 3)
    assert [one.upper for one in other.classes] == [one.upper for one in made.classes]


def test_that_edits_leave_the_other_classes_alone() -> None:
    style = categories_of("a", ["x", "y", "z"], LayerKind.LINES)
    assert [one.value for one in moved(style, 0, 1).classes] == ["y", "x", "z"]
    assert moved(style, 0, -1) is style
    assert [one.value for one in without_rows(style, {1}).classes] == ["x", "z"]
    changed = with_entry(style, 3, StyleClass(caption="rest"))
    assert changed.other is not None
    assert changed.other.caption == "rest"
    assert changed.classes is style.classes
    assert own_looks(changed)[-1].number == OTHER


def test_that_a_style_begins_with_a_field_that_suits_it() -> None:
    rows = frame([(str(n), str(n), {"size": n, "word": "ab"[n % 2]}, Point(n, 0)) for n in range(20)])
    facts = field_facts(rows)
    assert begun_style(StyleKind.CATEGORIES, facts, LayerKind.LINES).field == "word"
    assert begun_style(StyleKind.GRADUATED, facts, LayerKind.LINES).field == "size"
    assert begun_style(StyleKind.RULES, facts, LayerKind.LINES).classes[0].filter == ""
    assert begun_style(StyleKind.CATEGORIES, [], LayerKind.LINES).classes == ()
