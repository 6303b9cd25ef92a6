"""The layer panel without its window: order, groups and what is dropped where."""

from dataclasses import replace

import pytest

from nkgis.app import layer_edits
from nkgis.app.layer_drops import On, Side, Where, dropped
from nkgis.errors import InputError
from nkgis.model.kinds import LayerKind
from nkgis.model.layer import Layer
from nkgis.model.layer_group import LayerGroup
from nkgis.model.layer_tree import branches, stacked
from nkgis.model.project import Project

KINDS = {
    "land": LayerKind.BASE, "borders": LayerKind.BORDERS, "rail": LayerKind.LINES, "road": LayerKind.LINES,
    "gas": LayerKind.LINES, "towns": LayerKind.POINTS, "zone": LayerKind.AREAS, "park": LayerKind.AREAS,
}  # fmt: skip


@pytest.fixture
def project() -> Project:
    return Project("P", tuple(Layer(name, name.title(), kind, "s") for name, kind in KINDS.items()))


def panel(project: Project) -> list[object]:
    """The panel from top to bottom: a group is (name, what is in it)."""

    def told(branch) -> tuple[str, list[object]]:
        name = branch.group.id if branch.group is not None else str(branch.head)
        return name, [*(told(inner) for inner in branch.groups), *(layer.id for layer in branch.layers)]

    return [told(branch) for branch in branches(project)]


BUILT_IN = [("points", ["towns"]), ("lines", ["gas", "road", "rail"]), ("areas", ["park", "zone"]),
            ("base", ["borders", "land"])]  # fmt: skip


def test_that_layers_without_groups_lie_by_kind_and_are_drawn_as_they_are_listed(project):
    assert panel(project) == BUILT_IN
    assert [k.id for k in stacked(project)] == ["land", "borders", "zone", "park", "rail", "road", "gas", "towns"]


def test_that_a_group_stands_where_its_topmost_layer_was_and_nests_once(project):
    one, outer = layer_edits.grouped(project, {"rail", "road", "land"}, "  Ways \n north ")
    assert panel(one)[:3] == [("points", ["towns"]), (outer, ["road", "rail"]), ("lines", ["gas"])]
    assert one.groups[0].name == "Ways north"
    assert one.layer("land").group is None
    two, inner = layer_edits.grouped(one, {"rail"}, "Rail")
    assert panel(two)[1] == (outer, [(inner, ["rail"]), "road"])
    three, deeper = layer_edits.grouped(two, {"rail"}, "Deeper")
    assert panel(three)[1] == (outer, [(deeper, ["rail"]), (inner, []), "road"])
    mixed, third = layer_edits.grouped(two, {"road", "towns"}, "Mixed")
    assert panel(mixed)[:2] == [(third, ["towns", "road"]), (outer, [(inner, ["rail"])])]
    with pytest.raises(InputError, match="base map stay"):
        layer_edits.grouped(project, {"land"}, "x")
    with pytest.raises(InputError, match="at least one letter"):
        layer_edits.group_renamed(one, outer, " \t ")


def test_that_taking_a_group_apart_leaves_its_layers_where_it_lay_and_removing_takes_all(project):
    one, outer = layer_edits.grouped(project, {"rail", "road"}, "Ways")
    two, inner = layer_edits.grouped(one, {"rail"}, "Rail")
    assert panel(layer_edits.ungrouped(two, inner)) == panel(one)
    apart = layer_edits.ungrouped(two, outer)
    assert panel(apart)[1:3] == [(inner, ["rail"]), ("lines", ["gas", "road"])]
    assert panel(layer_edits.ungrouped(apart, inner)) == BUILT_IN
    gone = layer_edits.without_group(two, outer)
    assert panel(gone)[1] == ("lines", ["gas"])
    assert gone.groups == ()
    assert [k.id for k in layer_edits.without_layers(project, {"rail", "land"}).layers if k.id in {"rail", "land"}] == [
        "land"
    ]


def test_that_layers_step_up_and_down_among_their_neighbours_and_keep_their_order(project):
    up = layer_edits.stepped(project, {"rail"}, 1)
    assert panel(up)[1] == ("lines", ["gas", "rail", "road"])
    assert panel(layer_edits.stepped(up, {"rail"}, -1)) == BUILT_IN
    both = layer_edits.stepped(project, {"rail", "road"}, layer_edits.TO_END)
    assert panel(both)[1] == ("lines", ["road", "rail", "gas"])
    assert layer_edits.stepped(both, {"rail", "road"}, 1) == both
    bottom = layer_edits.stepped(project, {"gas", "zone", "land"}, -layer_edits.TO_END)
    assert panel(bottom)[1:] == [("lines", ["road", "rail", "gas"]), ("areas", ["park", "zone"]), BUILT_IN[3]]
    assert [k.id for k in bottom.layers if k.kind is not LayerKind.LINES] == [
        k.id for k in project.layers if k.kind is not LayerKind.LINES
    ]


def test_that_a_group_steps_past_built_in_groups_and_never_below_the_base_map(project):
    one, ways = layer_edits.grouped(project, {"rail"}, "Ways")
    order = ["points", ways, "lines", "areas", "base"]
    for steps, expected in ((1, [ways, "points", "lines", "areas", "base"]), (9, [ways, "points", "lines"]),
                            (-1, ["points", "lines", ways, "areas", "base"]),
                            (-9, ["points", "lines", "areas", ways, "base"])):  # fmt: skip
        moved = layer_edits.group_stepped(one, ways, steps)
        assert [name for name, _ in panel(moved)][: len(expected)] == expected
    assert [name for name, _ in panel(one)] == order
    below = layer_edits.group_stepped(one, ways, -9)
    assert [k.id for k in stacked(below)][:3] == ["land", "borders", "rail"]


def test_that_layers_are_dropped_between_others_into_groups_and_out_of_them(project):
    above = dropped(project, ["rail"], [], Where(On.LAYER, "gas", Side.ABOVE))
    assert panel(above)[1] == ("lines", ["rail", "gas", "road"])
    below = dropped(project, ["gas", "road"], [], Where(On.LAYER, "rail", Side.BELOW))
    assert panel(below)[1] == ("lines", ["rail", "gas", "road"])
    one, ways = layer_edits.grouped(project, {"rail", "road"}, "Ways")
    into = dropped(one, ["towns"], [], Where(On.GROUP, ways, Side.INTO))
    assert panel(into)[0] == (ways, ["towns", "road", "rail"])
    between = dropped(into, ["zone"], [], Where(On.LAYER, "rail", Side.ABOVE))
    assert panel(between)[0] == (ways, ["towns", "road", "zone", "rail"])
    assert [k.id for k in stacked(between)][-4:] == ["rail", "zone", "road", "towns"]
    out = dropped(between, ["zone", "towns"], [], Where(On.HEAD, "lines", Side.INTO))
    assert panel(out)[1] == (ways, ["road", "rail"])
    assert panel(dropped(out, ["road", "rail"], [], Where(On.END)))[1] == (ways, [])


def test_that_what_is_dropped_where_it_cannot_lie_changes_nothing(project):
    one, ways = layer_edits.grouped(project, {"rail", "road"}, "Ways")
    two, inner = layer_edits.grouped(one, {"rail"}, "Rail")
    for layers, groups, where in (
        (["land"], [], Where(On.LAYER, "rail", Side.ABOVE)),
        (["rail"], [], Where(On.LAYER, "land", Side.ABOVE)),
        (["rail"], [], Where(On.HEAD, "base", Side.INTO)),
        (["rail"], [], Where(On.LAYER, "rail", Side.BELOW)),
        (["gas"], [], Where(On.LAYER, "towns", Side.BELOW)),
        ([], [ways], Where(On.GROUP, ways, Side.INTO)),
        ([], [ways], Where(On.GROUP, inner, Side.INTO)),
        ([], [ways], Where(On.LAYER, "rail", Side.ABOVE)),
        ([], ["unknown"], Where(On.END)),
    ):
        assert dropped(two, layers, groups, where) is two, (layers, groups, where)


def test_that_groups_are_dropped_beside_and_into_each_other(project):
    one, a = layer_edits.grouped(project, {"rail"}, "A")
    two, b = layer_edits.grouped(one, {"road"}, "B")
    assert [name for name, _ in panel(two)] == ["points", b, a, "lines", "areas", "base"]
    below = dropped(two, [], [b], Where(On.GROUP, a, Side.BELOW))
    assert [name for name, _ in panel(below)] == ["points", a, b, "lines", "areas", "base"]
    assert panel(dropped(below, [], [b], Where(On.GROUP, a, Side.ABOVE))) == panel(two)
    into = dropped(two, [], [b], Where(On.GROUP, a, Side.INTO))
    assert panel(into)[1] == (a, [(b, ["road"]), "rail"])
    assert panel(dropped(into, ["road"], [a], Where(On.END)))[-2:] == [(a, [(b, ["road"]), "rail"]), BUILT_IN[3]]
    top = dropped(into, [], [b], Where(On.HEAD, "points", Side.ABOVE))
    assert [name for name, _ in panel(top)] == [b, "points", a, "lines", "areas", "base"]
    under = dropped(into, [], [b], Where(On.HEAD, "points", Side.BELOW))
    assert [name for name, _ in panel(under)] == ["points", b, a, "lines", "areas", "base"]
    three, c = layer_edits.grouped(into, {"gas"}, "C")
    inner = dropped(three, [], [c], Where(On.GROUP, b, Side.BELOW))
    assert panel(inner)[1] == (a, [(b, ["road"]), (c, ["gas"]), "rail"])
    assert panel(layer_edits.group_stepped(inner, c, 1))[1] == (a, [(c, ["gas"]), (b, ["road"]), "rail"])


def test_that_showing_one_alone_leaves_the_base_map_and_fading_holds_for_all_chosen(project):
    alone = layer_edits.shown_alone(project, {"rail"})
    assert [k.id for k in alone.layers if k.visible] == ["land", "borders", "rail"]
    assert all(k.visible for k in layer_edits.all_shown(alone, visible=True).layers)
    assert [k.id for k in layer_edits.all_shown(project, visible=False).layers if k.visible] == ["land", "borders"]
    faded = layer_edits.changed(project, {"rail", "land"}, opacity=0.5)
    assert {k.id for k in faded.layers if k.opacity == 0.5} == {"rail", "land"}


def test_that_groups_that_cannot_be_are_read_as_what_they_can(project):
    strange = replace(
        project,
        groups=(LayerGroup("a", "A", LayerKind.BORDERS, "a"), LayerGroup("b", "B", parent="gone"),
                LayerGroup("c", "C", parent="b")),
        layers=tuple(replace(k, group="gone" if k.id == "rail" else "c" if k.id in {"road", "land"} else None)
                     for k in project.layers),
    )  # fmt: skip
    assert panel(strange) == [("c", ["road"]), ("b", []), ("points", ["towns"]), ("lines", ["gas", "rail"]),
                              ("areas", ["park", "zone"]), ("a", []), ("base", ["borders", "land"])]
    assert sorted(k.id for k in stacked(strange)) == sorted(KINDS)
