"""Lengths against GeographicLib, an implementation that is not ours."""

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from nkgis.analysis.geodesy import GEOD, bow_deg, length_m, path_along
from nkgis.model.kinds import Edges
from tests import oracle

LON = st.floats(-180, 180, allow_nan=False)
LAT = st.floats(-89, 89, allow_nan=False)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(LON, LAT), min_size=2, max_size=6))
def test_that_a_length_is_the_sum_of_geographiclib_geodesics(xy):
    lon, lat = np.array(xy).T
    expected = oracle.length_m(xy)
    assert length_m(lon, lat) == pytest.approx(expected, abs=1e-3)
    path = path_along(lon, lat)
    assert (path.m[-1] if path.m.size else 0.0) == pytest.approx(expected, abs=1e-3)


def test_that_a_line_over_the_antimeridian_goes_the_short_way():
    assert length_m(np.array([179.0, -179.0]), np.array([60.0, 60.0])) == pytest.approx(
        Geodesic.WGS84.Inverse(60, 179, 60, -179)["s12"], abs=1e-6)
    assert length_m(np.array([179.0, -179.0]), np.array([60.0, 60.0])) == pytest.approx(111_596, abs=1)


def test_that_the_steps_of_a_long_edge_lie_on_the_geodesic():
    path = path_along(np.array([131.9, 10.0]), np.array([43.1, 50.0]))
    line = Geodesic.WGS84.InverseLine(43.1, 131.9, 50.0, 10.0)
    for k in range(0, path.m.size, 397):
        at = line.Position(path.m[k])
        off = Geodesic.WGS84.Inverse(at["lat2"], at["lon2"], path.lat[k], path.lon[k])["s12"]
        assert off < 1e-3


def test_that_wrong_ways_to_measure_are_far_from_ours():
    lon, lat = np.array([130.64528, 130.28917]), np.array([42.42806, 42.24972])
    ours = length_m(lon, lat)
    degrees = float(np.hypot(*np.diff(np.array([lon, lat])).ravel())) * 111_320
    assert degrees / ours > 1.15


@pytest.mark.parametrize(("lat", "within_m"), [(5.0, 1e-5), (45.0, 1e-4), (80.0, 1e-3)])
def test_that_a_step_bows_as_its_geodesic(lat, within_m):
    azimuth = np.arange(0.0, 360.0, 7.0)
    lon, lats, length = np.full(azimuth.size, 30.0), np.full(azimuth.size, lat), np.full(azimuth.size, 2000.0)
    end_lon, end_lat, _ = GEOD.fwd(lon, lats, azimuth, length)
    bow_x, bow_y = bow_deg((lats + end_lat) / 2, end_lon - lon, end_lat - lats)
    for t in (0.2, 0.5, 0.9):
        x, y = lon + t * (end_lon - lon), lats + t * (end_lat - lats)
        true_lon, true_lat, _ = GEOD.fwd(lon, lats, azimuth, t * length)
        off = GEOD.inv(true_lon, true_lat, x + t * (1 - t) * bow_x, y + t * (1 - t) * bow_y)[2]
        assert off.max() < within_m


def test_that_lonlat_edges_measure_the_straight_line_in_lonlat_to_a_millimetre():
    lon, lat = np.array([120.0, 138.0]), np.array([45.0, 45.0])
    dense = np.linspace(120, 138, 40_001)
    expected = sum(Geodesic.WGS84.Inverse(45, a, 45, b)["s12"]
                   for a, b in zip(dense[::20], dense[20::20], strict=False))
    path = path_along(lon, lat, edges=Edges.LONLAT)
    assert path.m[-1] == pytest.approx(expected, abs=2e-3)
    assert path.m[-1] > length_m(lon, lat) + 1000


@pytest.mark.parametrize("latitude", [10.0, 43.0, 70.0])
def test_that_a_parallel_is_as_long_as_its_formula_says(latitude):
    phi = np.radians(latitude)
    normal = 6378137 / np.sqrt(1 - 0.0066943799901413165 * np.sin(phi) ** 2)
    path = path_along(np.array([100.0, 130.0]), np.full(2, latitude), edges=Edges.LONLAT)
    assert path.m[-1] == pytest.approx(normal * np.cos(phi) * np.radians(30), abs=1e-3)


def test_that_repeated_vertices_add_nothing():
    assert path_along(np.array([1.0, 1.0, 2.0]), np.array([0.0, 0.0, 0.0])).m.size == path_along(
        np.array([1.0, 2.0]), np.array([0.0, 0.0])).m.size
