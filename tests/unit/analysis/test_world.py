"""The antimeridian and the poles: a line there is measured as it would be elsewhere on the ellipsoid."""

import pytest
import shapely
from shapely import LineString, MultiLineString, box

from nkgis.analysis.borders import border_set
from nkgis.analysis.geodesy import normal_lon
from nkgis.analysis.measuring import measurement, method_of
from tests import oracle

CUT = {"AA": shapely.MultiPolygon([box(179, 50, 180, 51), box(-180, 50, -179, 51)])}


def measured(line, areas, **options):
    borders = border_set("w", list(areas), list(areas.values()), **options)
    return measurement(line, borders, method_of(borders), line_id="x", name="x")


@pytest.mark.parametrize("meridian", [180, -180])
def test_that_a_line_on_the_antimeridian_lies_in_the_country_on_both_its_sides(meridian):
    one = measured(LineString([(meridian, 50.2), (meridian, 50.8)]), CUT)
    assert one.by_country == {"AA": pytest.approx(one.length_m)}


def test_that_a_line_partly_on_the_antimeridian_stays_in_its_country():
    one = measured(LineString([(179.5, 50.2), (180, 50.4), (180, 50.6), (179.5, 50.8)]), CUT)
    assert one.by_country == {"AA": pytest.approx(one.length_m)}
    assert len(one.segments) == 1


def test_that_where_the_antimeridian_parts_two_countries_the_first_has_a_line_on_it():
    one = measured(LineString([(180, 50.2), (180, 50.8)]), {"B": box(179, 50, 180, 51), "A": box(-180, 50, -179, 51)})
    assert one.by_country == {"A": pytest.approx(one.length_m)}


def test_that_a_line_cut_at_the_antimeridian_is_whole():
    areas = {"AA": box(179, 50, 180, 51), "BB": box(-180, 50, -179, 51)}
    cut = measured(MultiLineString([[(179.5, 50.5), (180, 50.5)], [(-180, 50.5), (-179.5, 50.5)]]), areas)
    whole = measured(LineString([(179.5, 50.5), (180, 50.5), (-179.5, 50.5)]), areas)
    assert cut.warnings == ()
    assert [(c.leaves, c.enters) for c in cut.crossings] == [("AA", "BB")]
    assert (cut.length_m, cut.crossings) == (pytest.approx(whole.length_m), whole.crossings)


@pytest.mark.parametrize("shift", [0.0, -10.0])
def test_that_a_band_looks_across_the_antimeridian(shift):
    def at(lon):
        return float(normal_lon(shapely.get_coordinates(shapely.Point(lon + shift, 0))[:, 0])[0])

    west = box(at(179), 50, 180, 51) if shift == 0 else box(at(179), 50, at(180.001), 51)
    parts = [west, box(-180, 50, -179.999, 51)] if shift == 0 else [west]
    areas = {"AA": shapely.MultiPolygon(parts), "BB": box(at(-179.999), 50, at(-179), 51)}
    one = measured(LineString([(at(179.5), 50.5), (at(179.9995), 50.5)]), areas, accuracy_m=300.0)
    segment, = one.segments
    assert segment.low_m == pytest.approx(35245.6, abs=0.1)
    assert segment.resolvable


def test_that_a_line_over_the_pole_is_cut_where_its_geodesic_runs():
    areas = {"AA": box(0, 0, 90, 90), "BB": box(90, 0, 180, 90), "CC": box(-180, 0, -90, 90), "DD": box(-90, 0, 0, 90)}
    xy = [(80, 89.999), (-100, 89.999)]
    one = measured(LineString(xy), areas)
    half = oracle.length_m(xy) / 2
    assert (one.by_country["AA"], one.by_country["CC"]) == (pytest.approx(half, abs=0.5), pytest.approx(half, abs=0.5))
