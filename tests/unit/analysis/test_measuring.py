"""Partitions: every metre has one label, the parts add up, and the labels are those of an independent oracle."""

import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from shapely import LineString, MultiLineString, box

from nkgis.analysis.borders import border_set
from nkgis.analysis.measuring import Unmeasurable, measurement, method_of
from nkgis.errors import InputError
from nkgis.model.kinds import Edges
from tests import oracle


def two(**options):
    return border_set("two", ["A", "B"], [box(0, 0, 1, 1), box(1, 0, 2, 1)], **options)


def measured(line, borders, **options):
    return measurement(line, borders, method_of(borders, **options), line_id="x", name="x")


def total(one):
    return (sum(one.by_country.values()) + one.border_m + one.overlap_m + one.unassigned_m + one.uncovered_m)


def assert_sound(one):
    assert total(one) == pytest.approx(one.length_m, abs=1e-3)
    assert one.segments[0].from_m == 0.0
    assert one.segments[-1].to_m == pytest.approx(one.length_m, abs=1e-9)
    for before, after in zip(one.segments, one.segments[1:], strict=False):
        assert after.from_m == before.to_m
        assert after.country != before.country or after.after_gap
    for segment in one.segments:
        assert segment.length_m > 0
        if segment.low_m is not None:
            assert 0 <= segment.low_m <= segment.length_m + 1e-6
            assert segment.length_m - 1e-6 <= segment.high_m <= one.length_m + 1e-6


def test_that_a_line_over_a_border_is_cut_where_the_geodesic_meets_it():
    one = measured(LineString([(0.5, 0.5), (1.5, 0.6)]), two())
    expected = oracle.lengths_by_label([(0.5, 0.5), (1.5, 0.6)], {"A": box(0, 0, 1, 1), "B": box(1, 0, 2, 1)})
    assert one.by_country == {key: pytest.approx(value, abs=0.1) for key, value in expected.items()}
    crossing, = one.crossings
    assert (crossing.leaves, crossing.enters, crossing.via) == ("A", "B", None)
    assert crossing.lon == pytest.approx(1.0, abs=1e-9)


def test_that_a_line_on_a_border_is_counted_once_as_the_pair():
    one = measured(LineString([(1, 0.2), (1, 0.8)]), two())
    assert one.border_m == pytest.approx(one.length_m, abs=1e-6)
    assert [s.country for s in one.segments] == ["A|B"]
    assert one.crossings == ()


@pytest.mark.parametrize("edges", list(Edges))
@pytest.mark.parametrize(("tolerance_m", "label"), [(0.0, "A|B"), (1.0, "A|B"), (100_000.0, "A")])
def test_that_a_line_along_an_oblique_border_is_not_torn_by_rounding(tolerance_m, label, edges):
    shared = [(1, 0), (1.013, 0.037), (0.99, 0.08), (1, 0.1)]
    borders = border_set("o", ["A", "B"], [shapely.Polygon([(0, 0), *shared, (0, 0.1)]),
                                           shapely.Polygon([*shared, (2, 0.1), (2, 0)])])
    one = measured(LineString(shared), borders, tolerance_m=tolerance_m, edges=edges)
    if edges is Edges.LONLAT or tolerance_m == 1.0:  # the geodesic leaves the straight border by millimetres
        assert [s.country for s in one.segments] == [label]
    assert one.crossings == () or edges is Edges.GEODESIC


def test_that_a_border_stretch_between_two_countries_is_one_crossing_via_the_border():
    one = measured(LineString([(0.9, 0.2), (1, 0.3), (1, 0.6), (1.1, 0.7)]), two())
    assert [s.country for s in one.segments] == ["A", "A|B", "B"]
    crossing, = one.crossings
    assert crossing.via == "border"
    stretch = one.segments[1]
    assert crossing.m == pytest.approx((stretch.from_m + stretch.to_m) / 2, abs=1e-6)


def test_that_touching_a_border_is_no_crossing():
    one = measured(LineString([(0.5, 0.4), (1.0, 0.5), (0.5, 0.6)]), two())
    assert one.crossings == ()
    assert list(one.by_country) == ["A"]


def test_that_a_route_ending_on_the_border_has_no_crossing():
    one = measured(LineString([(0.5, 0.5), (1.0, 0.5)]), two(), edges=Edges.LONLAT)
    assert one.crossings == ()
    assert one.by_country["A"] == pytest.approx(one.length_m, abs=1e-6)


def test_that_an_overlap_and_a_gap_are_numbers_of_their_own():
    borders = border_set("o", ["A", "B", "C"], [box(0, 0, 1.1, 1), box(1, 0, 2, 1), box(2.01, 0, 3, 1)])
    one = measured(LineString([(0.5, 0.5), (2.5, 0.5)]), borders)
    assert [s.country for s in one.segments] == ["A", "A+B", "B", None, "C"]
    assert one.overlap_m == pytest.approx(11_131, abs=5)
    assert one.unassigned_m == pytest.approx(1113, abs=2)
    assert [(c.leaves, c.enters, c.via) for c in one.crossings] == [("A", "B", "overlap"), ("B", "C", "gap")]
    assert_sound(one)


def test_that_a_long_gap_gives_two_crossings():
    borders = border_set("g", ["A", "B"], [box(0, 0, 1, 1), box(1.1, 0, 2, 1)])
    one = measured(LineString([(0.5, 0.5), (1.5, 0.5)]), borders)
    assert [(c.leaves, c.enters) for c in one.crossings] == [("A", None), (None, "B")]


def test_that_a_hole_and_an_enclave_are_seen():
    outer = shapely.Polygon([(0, 0), (3, 0), (3, 3), (0, 3)], [[(1, 1), (2, 1), (2, 2), (1, 2)]])
    borders = border_set("h", ["A", "E"], [outer, box(1, 1, 2, 2)])
    one = measured(LineString([(0.5, 1.5), (2.5, 1.5)]), borders)
    assert [s.country for s in one.segments] == ["A", "E", "A"]
    assert len(one.crossings) == 2


def test_that_beyond_the_extent_is_uncovered_and_wholly_beyond_is_refused():
    borders = two(extent=(0, 0, 2, 1))
    one = measured(LineString([(1.5, 0.5), (2.5, 0.5)]), borders)
    assert [s.country for s in one.segments] == ["B", "?"]
    assert one.crossings == ()
    assert one.uncovered_m == pytest.approx(55_657, abs=5)
    with pytest.raises(Unmeasurable, match="outside border set two"):
        measured(LineString([(5, 0.5), (6, 0.5)]), borders)


def test_that_swapped_coordinates_are_hinted_at():
    borders = border_set("k", ["K"], [box(118, 31, 139, 54)], extent=(118, 31, 139, 54))
    east = border_set("s", ["S"], [box(80, 40, 90, 50)], extent=(80, 40, 90, 50))
    with pytest.raises(Unmeasurable, match="swapped"):
        measured(LineString([(40, 80), (41, 81)]), east)
    assert measured(LineString([(120, 40), (121, 41)]), borders).by_country


def test_that_the_antimeridian_is_no_border():
    borders = border_set("a", ["R"], [shapely.MultiPolygon([box(170, 60, 180, 70), box(-180, 60, -170, 70)])],
                         accuracy_m=30)
    one = measured(LineString([(179, 65), (-179, 65)]), borders)
    assert [s.country for s in one.segments] == ["R"]
    assert one.length_m == pytest.approx(oracle.length_m([(179, 65), (-179, 65)]), abs=1e-6)
    assert one.segments[0].low_m == pytest.approx(one.length_m, abs=1e-6)


def test_that_the_band_is_the_shift_of_the_border():
    one = measured(LineString([(0.5, 0.5), (1.5, 0.5)]), two(accuracy_m=30))
    a, b = one.segments
    assert a.low_m == pytest.approx(a.length_m - 30, abs=0.2)
    assert a.high_m == pytest.approx(a.length_m + 30, abs=0.2)
    crossing, = one.crossings
    assert crossing.high_m - crossing.low_m == pytest.approx(60, abs=0.4)
    assert b.resolvable
    short = measured(LineString([(0.9999, 0.5), (1.0005, 0.5)]), two(accuracy_m=250))
    assert not any(s.resolvable for s in short.segments)


def test_that_no_accuracy_means_no_band():
    one = measured(LineString([(0.5, 0.5), (1.5, 0.5)]), two())
    assert {s.low_m for s in one.segments} == {None}
    assert one.crossings[0].low_m is None


def test_that_slivers_are_merged_and_counted():
    borders = border_set("s", ["A", "B"], [box(0, 0, 1, 1), box(1, 0, 1.000002, 1)])
    one = measured(LineString([(0.5, 0.5), (1.000002, 0.5)]), borders, edges=Edges.LONLAT)
    assert [s.country for s in one.segments] == ["A"]
    assert one.slivers_merged == 1


def test_that_a_gap_between_parts_has_no_length_and_is_marked():
    one = measured(MultiLineString([[(0.5, 0.5), (0.6, 0.5)], [(1.5, 0.5), (1.6, 0.5)]]), two())
    assert one.crossings == ()
    assert [s.after_gap for s in one.segments] == [False, True]
    assert one.length_m == pytest.approx(22_263.06, abs=0.1)
    joined = measured(MultiLineString([[(0.5, 0.5), (0.6, 0.5)], [(0.6, 0.5), (1.6, 0.5)]]), two())
    assert len(joined.crossings) == 1
    assert not any(s.after_gap for s in joined.segments)


def test_that_branching_and_opposed_parts_are_warned_of():
    fork = MultiLineString([[(0.1, 0.1), (0.2, 0.2)], [(0.2, 0.2), (0.3, 0.2)], [(0.2, 0.2), (0.3, 0.3)]])
    assert any("branch" in w for w in measured(fork, two()).warnings)
    against = MultiLineString([[(0.1, 0.1), (0.2, 0.2)], [(0.3, 0.3), (0.2, 0.2)]])
    assert any("against" in w for w in measured(against, two()).warnings)


def test_that_heights_are_ignored_and_said_so():
    flat = measured(LineString([(0.5, 0.5), (0.6, 0.6)]), two())
    high = measured(LineString([(0.5, 0.5, 100), (0.6, 0.6, 9000)]), two())
    assert high.length_m == flat.length_m
    assert any("heights" in w for w in high.warnings)


def test_that_a_line_without_length_is_refused():
    with pytest.raises(Unmeasurable, match="no length"):
        measured(LineString([(0.5, 0.5), (0.5, 0.5)]), two())


@pytest.mark.parametrize("value", ["A|B", "A+B", "?", "", None])
def test_that_reserved_or_missing_country_values_are_refused(value):
    with pytest.raises(InputError):
        border_set("bad", [value], [box(0, 0, 1, 1)])


def test_that_invalid_rings_are_repaired_and_named():
    bow = shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])
    assert border_set("bow", ["A"], [bow]).repaired == ("A",)


def test_that_tiles_of_one_country_leave_no_seam():
    borders = border_set("t", ["A", "A"], [box(0, 0, 1, 1), box(1, 0, 2, 1)])
    one = measured(LineString([(0.5, 0.5), (1.5, 0.5)]), borders)
    assert [s.country for s in one.segments] == ["A"]
    assert measured(LineString([(1, 0.2), (1, 0.8)]), borders).by_country


COORD = st.floats(-0.5, 3.5, allow_nan=False).map(lambda v: round(v, 4))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(COORD, COORD), min_size=2, max_size=7), st.sampled_from([None, 30.0, 5000.0]))
@example([(2.0, 3.2188), (-0.375, 2.6875)], None)  # clips a corner for less than a step of the oracle
def test_that_any_partition_adds_up_and_agrees_with_the_oracle(xy, accuracy_m):
    polygons = {"A": box(0, 0, 1, 2), "B": shapely.Polygon([(1, 0), (3, 0), (2.5, 2.2), (1, 2)]),
                "C": shapely.Polygon([(0.3, 1.7), (2, 1.5), (1, 3)])}
    borders = border_set("p", list(polygons), list(polygons.values()), accuracy_m=accuracy_m)
    try:
        one = measured(LineString(xy), borders, tolerance_m=0.0)
    except Unmeasurable:
        assert len(set(xy)) == 1
        return
    assert_sound(one)
    assert one.length_m == pytest.approx(oracle.length_m(xy), abs=1e-3)
    expected = oracle.lengths_by_label(xy, polygons, step_m=2000)
    on_edges = shapely.union_all([p.boundary for p in polygons.values()])
    clear = all(LineString(pair).intersection(on_edges).length == 0
                for pair in zip(xy, xy[1:], strict=False) if pair[0] != pair[1])
    if clear:
        for name in polygons:
            assert one.by_country.get(name, 0.0) == pytest.approx(expected.get(name, 0.0), abs=25.0)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(COORD, COORD), min_size=2, max_size=6, unique=True))
def test_that_reversing_a_line_reverses_the_result(xy):
    borders = two(accuracy_m=30)
    there, back = measured(LineString(xy), borders), measured(LineString(xy[::-1]), borders)
    assert there.length_m == pytest.approx(back.length_m, abs=1e-6)
    assert [s.country for s in there.segments] == [s.country for s in back.segments][::-1]
    for a, b in zip(there.segments, reversed(back.segments), strict=True):
        assert a.length_m == pytest.approx(b.length_m, abs=0.05)
    assert [(c.leaves, c.enters) for c in there.crossings] == [(c.enters, c.leaves) for c in reversed(back.crossings)]


def test_that_a_leg_of_thousands_of_kilometres_crosses_where_the_geodesic_does():
    polygons = {"N": box(0, 53, 100, 80), "S": box(0, 20, 100, 53)}
    borders = border_set("l", list(polygons), list(polygons.values()))
    xy = [(5.0, 45.0), (95.0, 45.0)]
    one = measured(LineString(xy), borders)
    expected = oracle.lengths_by_label(xy, polygons, step_m=20_000)
    assert len(one.crossings) == 2
    assert one.by_country["N"] == pytest.approx(expected["N"], abs=1.0)
    flat = measured(LineString(xy), borders, edges=Edges.LONLAT)
    assert flat.crossings == ()


def test_that_the_bridge_table_of_border_shifts_is_reproduced():
    # 1,005 m over a border: a shift of ±25 m moves a share of 42 % to 40–45 %.
    degree_m = oracle.length_m([(0.0, 0.0), (1.0, 0.0)])
    borders = border_set("b", ["RU", "KP"], [box(-1, -1, 0, 1), box(0, -1, 1, 1)], accuracy_m=25)
    one = measured(LineString([(-424 / degree_m, 0.0), (581 / degree_m, 0.0)]), borders)
    russia = one.segments[0]
    assert russia.low_m / one.length_m == pytest.approx(0.397, abs=0.005)
    assert russia.high_m / one.length_m == pytest.approx(0.447, abs=0.005)
    assert np.isclose(one.length_m, 1005, atol=0.01)
