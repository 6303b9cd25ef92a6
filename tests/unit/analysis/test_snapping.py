"""Snapping: vertices before edges, geodesic edges, borders, places, the antimeridian."""

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from shapely.geometry import LineString, MultiLineString, Point, Polygon

from nkgis.analysis.snapping import Owner, SnapIndex, SnapKind, Target, cut_edges

RAIL, STATION = Owner("railways", "one"), Owner("places", "rajin")
INDEX = SnapIndex([
    Target(RAIL, MultiLineString([[(130.123456789, 42), (130.2, 42)], [(131, 43), (131.1, 43), (131.1, 43.1)]])),
    Target(STATION, Point(130.15, 42.05)),
    Target(None, Polygon([(130, 41), (132, 41), (132, 41.5), (130, 41.5)])),
])  # fmt: skip


def test_that_a_vertex_within_the_tolerance_wins_over_a_nearer_edge_and_is_exact():
    snap = INDEX.nearest(130.125, 42.0001, 300)
    assert (snap.lon, snap.lat, snap.kind, snap.at) == (130.123456789, 42.0, SnapKind.VERTEX, 0.0)
    assert INDEX.nearest(130.125, 42.0001, 50).kind is SnapKind.EDGE


def test_that_the_part_and_the_place_on_it_are_told():
    snap = INDEX.nearest(131.1005, 43.05, 100)
    assert (snap.owner, snap.part) == (RAIL, 1)
    assert snap.at == pytest.approx(1.5, abs=0.01)
    assert INDEX.on(RAIL, 1, 131.05, 43.0, 200) == pytest.approx(0.5, abs=1e-3)
    assert INDEX.on(RAIL, 0, 131.05, 43.0, 200) is None


def test_that_places_and_borders_are_met_unless_lines_alone_are_wanted():
    assert INDEX.nearest(130.1501, 42.0501, 30).owner == STATION
    border = INDEX.nearest(131, 41.5002, 100)
    assert (border.kind, border.owner, border.lat) == (SnapKind.BORDER, None, 41.5)
    assert INDEX.nearest(131, 41.5002, 100, lines_only=True) is None


def test_that_nothing_is_met_beyond_the_tolerance():
    assert INDEX.nearest(135, 45, 1000) is None
    assert SnapIndex([]).nearest(135, 45, 1000) is None


def test_that_a_dragged_vertex_does_not_snap_to_itself():
    assert INDEX.nearest(131.1, 43.0, 50, besides=(RAIL, 1)) is None
    assert INDEX.nearest(131.0, 43.0, 50, besides=(RAIL, 1)).at == 0


def test_that_the_edge_of_a_long_leg_is_its_geodesic():
    index = SnapIndex([Target(RAIL, LineString([(132, 43), (160, 43)]))])
    middle = Geodesic.WGS84.InverseLine(43, 132, 43, 160).Position(1_000_000)
    snap = index.nearest(middle["lon2"], middle["lat2"], 500)
    assert Geodesic.WGS84.Inverse(snap.lat, snap.lon, middle["lat2"], middle["lon2"])["s12"] < 0.2
    assert index.nearest(146, 43.0, 5_000) is None


def test_that_a_line_across_the_antimeridian_is_met_on_both_sides():
    index = SnapIndex([Target(RAIL, LineString([(179.9, 50), (-179.9, 50)]))])
    for lon, found in ((179.95, 179.95), (-179.95, -179.95), (180.05, -179.95)):
        snap = index.nearest(lon, 50.0, 50)
        assert snap.lon == pytest.approx(found, abs=1e-4)
        assert snap.lat == pytest.approx(50.0, abs=1e-4)


def test_that_cut_edges_keep_the_vertices_and_go_on_past_180():
    xy, at = cut_edges(np.array([(170.0, 10), (190.0, 10), (191.0, 10)]), 50_000)
    assert xy[at == np.floor(at)].tolist() == [[170, 10], [190, 10], [191, 10]]
    assert np.all(np.diff(xy[:, 0]) > 0)


def test_that_a_long_line_is_found_in_its_stretches_as_in_one():
    lon = np.linspace(130, 131, 1001)
    index = SnapIndex([Target(RAIL, LineString(np.column_stack((lon, np.full(1001, 42.0)))))])
    assert len(index) == 8
    for at in (0, 127, 128, 129, 512, 1000):
        snap = index.nearest(float(lon[at]) + 1e-6, 42.00001, 30)
        assert (snap.at, snap.lon) == (at, pytest.approx(lon[at], abs=1e-12))
    assert index.on(RAIL, 0, 130.1285, 42.0, 1) == pytest.approx(128.5, abs=1e-3)
