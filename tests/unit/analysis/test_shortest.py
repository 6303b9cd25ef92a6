"""Shortest ways held against networkx on random graphs: the plain search, the compiled one, and that with landmarks."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nkgis.analysis import shortest as module
from nkgis.analysis.shortest import Arcs, landmarks_of, shortest, spread


def arcs_of(count, edges):
    tails = np.array([end for a, b, _ in edges for end in (a, b)], dtype=np.int64)
    heads = np.array([end for a, b, _ in edges for end in (b, a)], dtype=np.int64)
    weight = np.array([w for _, _, w in edges for _ in (0, 1)], dtype=float)
    order = np.argsort(tails, kind="stable")
    indptr = np.concatenate(([0], np.cumsum(np.bincount(tails, minlength=count)))).astype(np.int64)
    return Arcs(indptr, heads[order], weight[order])


def graph_of(count, edges):
    graph = nx.MultiGraph()
    graph.add_nodes_from(range(count))
    graph.add_weighted_edges_from(edges)
    return graph


@st.composite
def networks(draw):
    count = draw(st.integers(2, 25))
    node = st.integers(0, count - 1)
    weight = st.one_of(st.integers(0, 9).map(float), st.floats(0.001, 1e6))
    return count, draw(st.lists(st.tuples(node, node, weight), max_size=70)), draw(node), draw(node)


def held(count, edges, start, goal, landmarks=None):
    """Holds one way and one spread against networkx."""
    arcs, graph = arcs_of(count, edges), graph_of(count, edges)
    way = shortest(arcs, {start: 0.0}, {goal: 0.0}, landmarks and landmarks_of(arcs, landmarks))
    reached = spread(arcs, {start: 0.0}).cost
    known = nx.single_source_dijkstra_path_length(graph, start)
    assert {k for k in range(count) if np.isfinite(reached[k])} == set(known)
    assert [reached[k] for k in sorted(known)] == pytest.approx([known[k] for k in sorted(known)], rel=1e-12)
    if goal not in known:
        assert way is None
        return
    assert way.weight == pytest.approx(known[goal], rel=1e-12, abs=1e-12)
    tails = np.repeat(np.arange(count), np.diff(arcs.indptr))
    at = start
    for arc in way.arcs:
        assert tails[arc] == at
        at = int(arcs.head[arc])
    assert at == goal
    assert sum(float(arcs.weight[arc]) for arc in way.arcs) == pytest.approx(way.weight, rel=1e-12, abs=1e-12)


@settings(deadline=None)
@given(networks())
def test_that_the_plain_search_finds_what_networkx_finds(case):
    held(*case)


@settings(deadline=None)
@given(networks())
def test_that_the_compiled_search_finds_what_networkx_finds(case):
    small, module.SMALL_ARCS = module.SMALL_ARCS, -1
    try:
        held(*case)
        held(*case, landmarks=4)
    finally:
        module.SMALL_ARCS = small


def test_that_seeds_and_goals_have_what_they_begin_and_end_with(monkeypatch):
    edges = [(0, 1, 5.0), (1, 2, 5.0), (2, 3, 5.0)]
    for limit in (10, -1):
        monkeypatch.setattr(module, "SMALL_ARCS", limit)
        way = shortest(arcs_of(4, edges), {0: 0.0, 1: 4.0}, {3: 9.0, 2: 15.5})
        assert (way.start, way.goal, way.weight) == (1, 3, 23.0)
        way = shortest(arcs_of(4, edges), {0: 0.0, 1: 5.5}, {3: 9.0, 2: 13.5})
        assert (way.start, way.goal, way.weight) == (0, 2, 23.5)


def test_that_nothing_beyond_the_limit_is_reached(monkeypatch):
    edges = [(k, k + 1, 1.0) for k in range(9)]
    for limit in (10_000, -1):
        monkeypatch.setattr(module, "SMALL_ARCS", limit)
        assert np.isfinite(spread(arcs_of(10, edges), {0: 0.0}, limit=4.0).cost).sum() == 5


def test_that_landmarks_look_at_fewer_states_of_a_wide_grid(monkeypatch):
    monkeypatch.setattr(module, "SMALL_ARCS", -1)
    side = 60
    rng = np.random.default_rng(7)
    edges = [(y * side + x, y * side + x + d, float(rng.uniform(1, 2)))
             for y in range(side) for x in range(side) for d in (1, side)
             if (d == 1 and x + 1 < side) or (d == side and y + 1 < side)]
    arcs = arcs_of(side * side, edges)
    marks = landmarks_of(arcs, 6)
    graph = graph_of(side * side, edges)
    for start, goal in rng.integers(0, side * side, (20, 2)).tolist():
        way = shortest(arcs, {start: 0.0}, {goal: 0.0}, marks)
        assert way.weight == pytest.approx(nx.dijkstra_path_length(graph, start, goal), rel=1e-12)
