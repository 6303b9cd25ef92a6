"""Geometry for GeoJSON: cut at the antimeridian, rings by the right-hand rule, boxes over ±180°."""

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import GeometryCollection, LineString, MultiPolygon, Point, Polygon

from nkgis.exporters.rfc7946 import box_around, box_of, geojson_geometry, lawful


def test_that_a_line_over_the_antimeridian_is_cut_in_its_order():
    cut = lawful(LineString([(170, 10), (-170, 20), (-160, 20)]))
    assert [list(part.coords) for part in cut.geoms] == [[(170, 10), (180, 15)], [(-180, 15), (-170, 20), (-160, 20)]]
    assert box_of([cut]) == [170.0, 10.0, -160.0, 20.0]


def test_that_an_area_with_a_hole_over_the_antimeridian_keeps_its_size():
    area = Polygon([(170, -10), (170, 10), (-170, 10), (-170, -10)],
                   [[(178, -1), (178, 1), (-178, 1), (-178, -1)]])  # fmt: skip
    cut = lawful(area)
    assert cut.geom_type == "MultiPolygon"
    assert cut.is_valid
    assert cut.area == pytest.approx(20 * 20 - 4 * 2)
    assert all(part.exterior.is_ccw and not any(hole.is_ccw for hole in part.interiors) for part in cut.geoms)
    assert box_of([cut]) == [170.0, -10.0, -170.0, 10.0]


def test_that_an_area_around_a_pole_stays_as_it_is():
    polar = Polygon([(0, 80), (90, 80), (180, 80), (-90, 80)])
    assert shapely.equals(lawful(polar).normalize(), polar.normalize())


def test_that_rings_turn_as_they_should_and_heights_go():
    clockwise = Polygon([(0, 0, 5), (0, 4, 5), (4, 4, 5), (4, 0, 5)], [[(1, 1, 5), (2, 1, 5), (2, 2, 5), (1, 2, 5)]])
    for shape in (clockwise, MultiPolygon([clockwise]), GeometryCollection([clockwise, Point(1, 1, 1)])):
        made = lawful(shape)
        assert not made.has_z
        areas = [part for part in getattr(made, "geoms", [made]) if part.geom_type == "Polygon"]
        assert areas
        assert all(area.exterior.is_ccw and not area.interiors[0].is_ccw for area in areas)


def test_that_the_box_leaves_out_the_widest_empty_stretch():
    assert box_around([]) is None
    assert box_around([[170, 0, 180, 1], [-180, 0, -175, 2], [-10, 5, 10, 6]]) == [-10.0, 0.0, -175.0, 6.0]
    assert box_around([[120, 0, 130, 1], [-10, 5, 10, 6]]) == [-10.0, 0.0, 130.0, 6.0]
    assert box_of([Point(1, 2)]) == [1.0, 2.0, 1.0, 2.0]


@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-85, 85)), min_size=2, max_size=8, unique=True))
def test_that_no_edge_of_a_cut_line_goes_round_the_globe(places):
    made = geojson_geometry(LineString(places))
    parts = made["coordinates"] if made["type"] == "MultiLineString" else [made["coordinates"]]
    for part in parts:
        assert all(-180 <= x <= 180 for x, _ in part)
        assert all(abs(b[0] - a[0]) <= 180.0001 for a, b in zip(part, part[1:], strict=False))
