"""Ways on small networks held against networkx, which is told the rules of gauges and borders in its own words."""

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod
from shapely.geometry import LineString

from nkgis.analysis.anchors import Anchor, anchor_at
from nkgis.analysis.network import build_network
from nkgis.analysis.routing import OVERLAP, alternatives, best_path, router
from nkgis.analysis.situation import Situation
from nkgis.io.costs import bundled_costs
from nkgis.model.kinds import Mode, Status
from nkgis.model.network import LineState, NetworkLine
from nkgis.model.path import EventKind, Minimise

GEOD = Geod(ellps="WGS84")
COSTS = bundled_costs()
LANES = {"1435": ("1435",), "1520": ("1520",), "dual": ("1435", "1520")}


def built(rows):
    """A network of straight lines between grid places: (place, place, gauge, country)."""
    lines, geometries = [], []
    for number, (one, other, gauge, country) in enumerate(rows):
        geometry = LineString([(130 + 0.1 * x, 42 + 0.1 * y) for x, y in (one, other)])
        length = GEOD.geometry_length(geometry)
        lines.append(
            NetworkLine(
                ("l", f"line-{number}"),
                f"Line {number}",
                Mode.RAIL,
                length,
                length,
                status=Status.OPERATING,
                gauge=gauge,
                country=country,
            )
        )
        geometries.append(geometry)
    return build_network(lines, geometries)


def at(network, place):
    found = anchor_at(network, (Mode.RAIL,), 130 + 0.1 * place[0], 42 + 0.1 * place[1], str(place))
    return found if isinstance(found, Anchor) and found.nodes else None


def hours_of(km, country):
    return km / COSTS.find("speed", "rail", [country]).band.value


def oracle(rows):
    """The same network for networkx: states are (place, gauge, country)."""
    graph = nx.Graph()
    at_place = {}
    single = set()
    for one, other, gauge, country in rows:
        km = GEOD.inv(130 + 0.1 * one[0], 42 + 0.1 * one[1], 130 + 0.1 * other[0], 42 + 0.1 * other[1])[2] / 1000
        for lane in LANES[gauge]:
            a, b = (one, lane, country), (other, lane, country)
            weight = hours_of(km, country)
            if not graph.has_edge(a, b) or graph[a][b]["weight"] > weight:
                graph.add_edge(a, b, weight=weight)
            for state in (a, b):
                at_place.setdefault(state[0], set()).add(state)
        if gauge != "dual":
            single |= {one, other}
    for place, states in at_place.items():
        for a in states:
            for b in states:
                weight = 0.0
                if a[2] != b[2]:
                    weight += COSTS.find("border_h", "rail", ["-".join(sorted((a[2], b[2])))]).band.value
                if a[1] != b[1]:
                    if place not in single:
                        continue
                    weight += COSTS.find("gauge_h", "rail").band.value
                if a != b and (not graph.has_edge(a, b) or graph[a][b]["weight"] > weight):
                    graph.add_edge(a, b, weight=weight)
    return graph, at_place


@st.composite
def railways(draw):
    place = st.tuples(st.integers(0, 3), st.integers(0, 3))
    rows = draw(
        st.lists(
            st.tuples(place, place, st.sampled_from(sorted(LANES)), st.sampled_from(["KP", "RU", "KR"])),
            min_size=1,
            max_size=14,
        )
    )
    distinct = {}
    for (
        one,
        other,
        gauge,
        country,
    ) in rows:  # straight on, one line between two neighbours, so that none lies on another
        if abs(one[0] - other[0]) + abs(one[1] - other[1]) == 1:
            distinct.setdefault(frozenset((one, other)), (one, other, gauge, country))
    return list(distinct.values())


@settings(deadline=None, max_examples=60)
@given(railways(), st.data())
def test_that_time_is_what_networkx_finds(rows, data):
    if not rows:
        return
    network = built(rows)
    graph, at_place = oracle(rows)
    places = sorted(at_place)
    start, goal = (data.draw(st.sampled_from(places)) for _ in range(2))
    path = best_path(router(network, Situation(COSTS), Minimise.TIME), [at(network, start), at(network, goal)])
    known = [
        nx.dijkstra_path_length(graph, a, b)
        for a in at_place[start]
        for b in at_place[goal]
        if nx.has_path(graph, a, b)
    ]
    assert path.found == bool(known)
    if known:
        assert path.hours.value == pytest.approx(min(known), rel=1e-6, abs=1e-6)
        assert path.length_m == pytest.approx(sum(leg.length_m for leg in path.legs))
    else:
        assert "missing link" in path.reason


def test_that_dual_gauge_spares_the_change_that_single_gauge_needs():
    rows = [((0, 0), (1, 0), "1520", "RU"), ((1, 0), (2, 0), "dual", "RU"), ((2, 0), (3, 0), "1435", "RU")]
    network = built(rows)
    made = router(network, Situation(COSTS), Minimise.TIME)
    half = best_path(made, [at(network, (0, 0)), at(network, (2, 0))])
    assert [event.hours.value for event in half.events] == [0.0]
    assert half.events[0].kind is EventKind.GAUGE
    whole = best_path(made, [at(network, (0, 0)), at(network, (3, 0))])
    assert sum(event.hours.value for event in whole.events) == COSTS.cost("gauge-h").band.value
    assert whole.events[0].source


def test_that_a_gauge_does_not_change_in_the_middle_of_dual_track():
    rows = [((0, 0), (1, 0), "dual", "RU"), ((1, 0), (2, 0), "dual", "RU")]
    network = built(rows)
    assert best_path(router(network, Situation(COSTS)), [at(network, (0, 0)), at(network, (2, 0))]).events == ()


def test_that_a_state_or_gauge_of_the_situation_overrules_the_line_s():
    rows = [((0, 0), (1, 0), "1520", "RU"), ((1, 0), (2, 0), "1435", "RU")]
    network = built(rows)
    ends = [at(network, (0, 0)), at(network, (2, 0))]
    assert best_path(router(network, Situation(COSTS)), ends).events
    assert not best_path(router(network, Situation(COSTS, gauges={"line-1": "1520"})), ends).events
    closed = Situation(COSTS, states={"line-1": LineState(Status.CLOSED, "2030-05", "a flood", "flood")})
    path = best_path(router(network, closed), ends)
    assert path.reason == (
        "No way from (0, 0) to (2, 0). Line 1 (line-1) is closed since 2030-05: a flood (scenario: flood)."
    )


def test_that_a_way_may_begin_and_end_within_an_edge():
    network = built([((0, 0), (2, 0), "1520", "RU")])
    made = router(network, Situation(COSTS))
    places = [anchor_at(network, (Mode.RAIL,), lon, 42.0, f"{lon}") for lon in (130.05, 130.15, 130.2)]
    assert [place.edge for place in places] == [0, 0, -1]
    between, onward = best_path(made, places[:2]), best_path(made, places[1:])
    assert between.length_m == pytest.approx(GEOD.inv(130.05, 42, 130.15, 42)[2], rel=1e-4)
    assert onward.length_m == pytest.approx(GEOD.inv(130.15, 42, 130.2, 42)[2], rel=1e-4)
    assert between.legs[0].runs[0][0] == pytest.approx((130.05, 42.0), abs=1e-4)
    back = best_path(made, places[1::-1])
    assert back.length_m == pytest.approx(between.length_m)
    assert back.legs[0].runs[0][0] == pytest.approx((130.15, 42.0), abs=1e-4)


def test_that_alternatives_share_little_of_what_could_differ():
    rows = [((0, 1), (1, 1), "1520", "RU")]
    for x in range(1, 3):
        rows += [((x, y), (x + 1, y), "1520", "RU") for y in range(3)]
        rows += [((x, y), (x, y + 1), "1520", "RU") for y in range(2)]
    rows += [((3, y), (3, y + 1), "1520", "RU") for y in range(2)]
    network = built(rows)
    made = router(network, Situation(COSTS))
    paths = alternatives(made, [at(network, (0, 1)), at(network, (3, 1))], 4)
    assert len(paths) >= 3
    sets = [{leg.route_id for leg in path.legs} - {"line-0"} for path in paths]
    for k, mine in enumerate(sets):
        for other in sets[:k]:
            assert len(mine & other) / len(mine) <= OVERLAP + 0.1
    assert paths[0].length_m == min(path.length_m for path in paths)
