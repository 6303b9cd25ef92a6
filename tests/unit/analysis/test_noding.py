"""How lines become a graph: what joins, what does not, and what is said of it."""

import networkx as nx
import pytest
from pyproj import Geod
from shapely.geometry import LineString

from nkgis.analysis.network import build_network
from nkgis.model.event import Event
from nkgis.model.kinds import Mode, Status
from nkgis.model.network import FaultKind, NetworkLine, NodeKind, Stop
from nkgis.model.segment import Segment

GEOD = Geod(ellps="WGS84")


def line(line_id, *places, mode=Mode.RAIL, **more):
    geometry = LineString(places)
    length = GEOD.geometry_length(geometry)
    given = {"status": Status.OPERATING, "travel_m": length, **more}
    return NetworkLine(("layer", line_id), line_id.upper(), mode, length, **given), geometry


def network(*pairs, **more):
    return build_network([pair[0] for pair in pairs], [pair[1] for pair in pairs], **more)


def parts(net):
    """How many pieces the network is in."""
    graph = nx.MultiGraph(list(zip(net.a.tolist(), net.b.tolist(), strict=True)))
    graph.add_nodes_from(range(net.nodes))
    return nx.number_connected_components(graph)


def test_that_an_end_on_another_line_s_vertex_joins_it():
    net = network(line("main", (130, 42), (130.1, 42), (130.2, 42)), line("branch", (130.1, 42), (130.1, 42.1)))
    assert (net.nodes, net.edges, parts(net)) == (4, 3, 1)
    assert not net.faults


def test_that_an_end_within_the_tolerance_joins_and_one_beyond_it_is_a_fault():
    near = line("near", (130.1, 42.002), (130.1, 42.1))  # 222 m from the line
    far = line("far", (130.15, 42.003), (130.15, 42.1))  # 333 m
    net = network(line("main", (130, 42), (130.2, 42)), near, far)
    assert parts(net) == 2
    (fault,) = net.faults
    assert fault.kind is FaultKind.FAR_SNAP
    assert fault.ends == ("FAR", "MAIN")
    assert fault.distance_m == pytest.approx(329.6, abs=0.5)
    assert (fault.lon, fault.lat) == pytest.approx((130.15, 42.003))
    assert "0.33 km" in fault.text
    assert "0.25 km" in fault.text
    assert parts(network(line("main", (130, 42), (130.2, 42)), near, far, tolerance_m=400)) == 1


def test_that_lines_that_cross_without_a_vertex_do_not_join():
    net = network(line("under", (130, 42), (130.2, 42)), line("over", (130.1, 41.9), (130.1, 42.1)))
    assert parts(net) == 2


def test_that_ships_join_in_ports_alone():
    one = line("a", (130, 42), (130.5, 41), (131, 40), mode=Mode.SEA)
    other = line("b", (132, 42), (130.5, 41), (129, 40), mode=Mode.SEA)
    assert parts(network(one, other)) == 2
    third = line("c", (131, 40), (133, 39), mode=Mode.SEA)
    assert parts(network(one, third)) == 1


def test_that_modes_do_not_join_but_by_a_short_way_between_a_port_and_a_station():
    rail = line("rail", (130, 42), (130.2, 42), stops=(Stop(0.0, "Town"),))
    sea = line("sea", (129.95, 42), (129, 41), mode=Mode.SEA, stops=(Stop(0.0, "Town port"),))
    net = network(rail, sea)
    assert parts(net) == 1
    assert net.line.tolist().count(-1) == 1
    assert net.travel_m[net.line == -1][0] == pytest.approx(GEOD.inv(130, 42, 129.95, 42)[2])


def test_that_a_stretch_drawn_by_two_lines_is_one_edge_that_knows_both():
    shared = [(130.1, 42), (130.2, 42.01), (130.3, 42)]
    net = network(line("one", (130, 42), *shared), line("two", *shared, (130.4, 42)))
    assert net.edges == 4
    assert len(net.also) == 2


def test_that_a_bridge_along_its_railway_is_left_out_and_said():
    net = network(
        line("rail", (130, 42), (130.1, 42), (130.2, 42)), line("bridge", (130.05, 42.0005), (130.07, 42.0005))
    )
    assert [fault.kind for fault in net.faults] == [FaultKind.DRAWN_TWICE]
    assert net.edges == 1


def test_that_edges_end_at_borders_stations_and_where_the_gauge_changes():
    one, geometry = line("x", (130, 42), (130.4, 42))
    length = one.length_m
    segments = (
        Segment("RU", 0, length * 0.4, length * 0.4),
        Segment("KP|RU", length * 0.4, length * 0.5, length * 0.1),
        Segment("KP", length * 0.5, length, length * 0.5),
    )
    rich = NetworkLine(
        one.key,
        one.name,
        Mode.RAIL,
        length,
        length * 1.2,
        segments=segments,
        stops=(Stop(length * 0.7, "Middle"),),
        events=(Event("gauge", "dual", length * 0.8, length),),
    )
    net = build_network([rich], [geometry])
    assert net.to_m.tolist() == pytest.approx([length * k for k in (0.45, 0.7, 0.8, 1.0)])
    assert [net.countries[c] for c in net.country] == ["RU", "KP", "KP", "KP"]
    assert net.travel_m.sum() == pytest.approx(length * 1.2)
    assert NodeKind.BORDER in net.kinds.values()


def test_that_no_line_is_no_network():
    net = build_network([], [])
    assert (net.nodes, net.edges) == (0, 0)
