"""Edits of one geometry: heights, several parts, closed lines, the antimeridian."""

import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from shapely.geometry import LineString, MultiLineString, Polygon

from nkgis.analysis.editing import (
    UneditableError,
    area_m2,
    area_of_vertices,
    continuous,
    inserted,
    joined,
    line_of_vertices,
    moved,
    removed,
    split,
    traced,
    turned,
)

LINE = LineString([(0, 0, 10), (2, 0, 20), (4, 0, 40)])
MULTI = MultiLineString([[(0, 0), (1, 0)], [(5, 5), (6, 5), (7, 5)]])
LOOP = LineString([(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)])


def test_that_a_moved_vertex_keeps_its_height_and_the_original_stays():
    after = moved(LINE, 0, 1, 2.5, 1.0)
    assert list(after.coords) == [(0, 0, 10), (2.5, 1, 20), (4, 0, 40)]
    assert list(LINE.coords)[1] == (2, 0, 20)


def test_that_the_end_of_a_closed_line_moves_with_its_start():
    after = moved(LOOP, 0, 4, -1, -1)
    assert after.coords[0] == after.coords[-1] == (-1, -1)


def test_that_a_vertex_of_the_second_part_is_moved_alone():
    after = moved(MULTI, 1, 0, 5, 6)
    assert after.equals_exact(MultiLineString([[(0, 0), (1, 0)], [(5, 6), (6, 5), (7, 5)]]))


def test_that_an_inserted_vertex_takes_the_height_between():
    after = inserted(LINE, 0, 1, 3.0, 0.0)
    assert after.coords[2] == pytest.approx((3, 0, 30))
    assert shapely.get_num_coordinates(after) == 4


def test_that_a_part_left_with_one_vertex_goes_and_the_last_two_stay():
    assert removed(MULTI, 0, 1).equals_exact(LineString([(5, 5), (6, 5), (7, 5)]))
    with pytest.raises(UneditableError, match="two vertices"):
        removed(LineString([(0, 0), (1, 1)]), 0, 0)


def test_that_the_first_corner_of_a_ring_can_be_removed_and_it_stays_closed():
    after = removed(LOOP, 0, 0)
    assert after.coords[0] == after.coords[-1] == (1, 0)
    square = Polygon([(0, 0), (2, 0), (2, 2), (0, 2)])
    assert removed(square, 0, 0).equals(Polygon([(2, 0), (2, 2), (0, 2)]))
    with pytest.raises(UneditableError, match="three corners"):
        removed(removed(square, 0, 0), 0, 1)


def test_that_an_area_whose_edge_would_cross_itself_is_refused():
    with pytest.raises(UneditableError, match="cross itself"):
        moved(Polygon([(0, 0), (2, 0), (2, 2), (0, 2)]), 0, 1, -1, 1)
    with pytest.raises(UneditableError, match="cross itself"):
        area_of_vertices(np.array([(0, 0), (2, 2), (2, 0), (0, 2.0)]))


def test_that_a_split_line_has_its_length_and_heights_in_two():
    first, second = split(LINE, 0, 0.5, 1.0, 0.0)
    assert list(first.coords) == [(0, 0, 10), (1, 0, 15)]
    assert second.coords[0] == (1, 0, 15)
    assert first.length + second.length == pytest.approx(LINE.length)


def test_that_a_split_at_a_vertex_does_not_repeat_it():
    for at in (1.0, 0.9999999999999):
        first, second = split(LINE, 0, at, 2.0, 0.0)
        assert (len(first.coords), len(second.coords)) == (2, 2)


def test_that_a_split_leaves_each_other_part_on_its_side():
    first, second = split(MULTI, 1, 0.5, 5.5, 5.0)
    assert first.equals_exact(MultiLineString([[(0, 0), (1, 0)], [(5, 5), (5.5, 5)]]))
    assert second.equals_exact(LineString([(5.5, 5), (6, 5), (7, 5)]))
    assert [one.geom_type for one in split(MULTI, 1, 0.0, 5.0, 5.0)] == ["LineString", "LineString"]


def test_that_a_split_at_an_end_is_refused_and_a_closed_line_is_opened():
    with pytest.raises(UneditableError, match="ends there"):
        split(LINE, 0, 0.0, 0.0, 0.0)
    (opened,) = split(LOOP, 0, 1.5, 1.0, 0.5)
    assert opened.coords[0] == opened.coords[-1] == (1, 0.5)
    assert opened.length == pytest.approx(LOOP.length)


@pytest.mark.parametrize("turn", [False, True])
def test_that_two_lines_join_at_their_nearest_ends_whatever_way_they_run(turn):
    other = LineString([(4, 0), (4, 3)])
    result = joined(LINE, turned(other) if turn else other)
    assert [c[:2] for c in result.line.coords] == [(0, 0), (2, 0), (4, 0), (4, 3)]
    assert result.gap_m == 0


def test_that_a_gap_becomes_a_leg_and_the_first_keeps_its_direction():
    result = joined(LineString([(1, 0), (2, 0)]), LineString([(0, 0), (0.9, 0)]))
    assert list(result.line.coords) == [(0, 0), (0.9, 0), (1, 0), (2, 0)]
    assert result.gap_m == pytest.approx(Geodesic.WGS84.Inverse(0, 0.9, 0, 1)["s12"], abs=1e-6)


def test_that_lines_meet_across_the_antimeridian():
    result = joined(LineString([(179, 50), (180, 50)]), LineString([(-180, 50), (-179, 50)]))
    assert result.gap_m == 0
    assert len(result.line.coords) == 3
    first, second = split(LineString([(179, 50), (-179, 50)]), 0, 0.5, 180.0, 50.009)
    assert first.bounds[2] == 180
    assert list(second.coords)[-1] == (-179, 50)


def test_that_reversing_twice_gives_the_line_back():
    assert turned(MULTI).equals_exact(MultiLineString([[(7, 5), (6, 5), (5, 5)], [(1, 0), (0, 0)]]))
    assert turned(turned(LINE)).equals_exact(LINE)


def test_that_a_trace_follows_the_line_both_ways():
    part = np.array([(0, 0), (1, 0), (2, 0), (3, 0.0)])
    assert traced(part, 0.5, 2.5).tolist() == [[1, 0], [2, 0]]
    assert traced(part, 2.5, 0.5).tolist() == [[2, 0], [1, 0]]
    assert traced(part, 1.2, 1.8).tolist() == []
    assert traced(part, 1.0, 2.0).tolist() == []


def test_that_a_trace_on_a_closed_line_takes_the_shorter_way():
    loop = np.array(LOOP.coords)
    assert traced(loop, 3.5, 0.5).tolist() == [[0, 0]]
    assert traced(loop, 0.5, 3.5).tolist() == [[0, 0]]
    assert traced(loop, 0.5, 2.2).tolist() == [[1, 0], [1, 1]]


def test_that_repeated_places_make_no_line():
    with pytest.raises(UneditableError, match="two different"):
        line_of_vertices(np.array([(1, 1), (1, 1.0)]))
    assert len(line_of_vertices(np.array([(1, 1), (1, 1), (2, 2.0)])).coords) == 2


def test_that_an_area_has_the_size_that_geographiclib_gives_also_across_the_antimeridian():
    corners = [(50.0, 179.0), (50.0, -179.0), (52.0, -179.0), (52.0, 179.0)]
    ring = Geodesic.WGS84.Polygon()
    for lat, lon in corners:
        ring.AddPoint(lat, lon)
    _, around_m, size_m2 = ring.Compute()
    area = area_of_vertices(np.array([(lon, lat) for lat, lon in corners]))
    assert area.bounds == (179, 50, 181, 52)
    own_m2, own_m = area_m2(area)
    assert own_m2 == pytest.approx(abs(size_m2), rel=1e-9)
    assert own_m == pytest.approx(around_m, rel=1e-12)
    hole = Polygon(area.exterior.coords, [[(179.5, 50.5), (180.5, 50.5), (180.5, 51.5), (179.5, 51.5)]])
    assert area_m2(hole)[0] < own_m2


def test_that_longitudes_go_on_past_180():
    assert continuous(np.array([(170, 0), (-170, 0), (-160, 0.0)]))[:, 0].tolist() == [170, 190, 200]
