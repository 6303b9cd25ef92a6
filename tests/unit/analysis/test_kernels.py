"""The compiled parts on their own: where a point lies, whether polygons are sound, positions on short geodesics."""

import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from shapely import box

from nkgis.analysis.borders import BorderSet, border_set
from nkgis.analysis.kernels.ellipsoid import along_geodesic, meridian_point
from nkgis.analysis.kernels.place import OUTSIDE_ALL, UNCLEAR, code_at
from nkgis.analysis.kernels.soundness import is_sound


def raw(*areas):
    polygons = tuple(shapely.MultiPolygon([a] if a.geom_type == "Polygon" else list(a.geoms)) for a in areas)
    return BorderSet("r", "r", tuple(f"{k:02d}" for k in range(len(areas))), polygons)


def blocks(rng, count, digits):
    """Countries of whole lattice cells, so that points of the lattice fall on the level of their edges."""
    cells = [(x, y) for x in range(12) for y in range(12)]
    owner = rng.integers(0, count, len(cells))
    unit = round(0.1 if digits else 1.0, digits)
    return [shapely.union_all([box(x * unit, y * unit, (x + 1) * unit, (y + 1) * unit)
                               for (x, y), k in zip(cells, owner, strict=True) if k == one]) for one in range(count)]


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("digits", [0, 1])
def test_that_points_on_the_level_of_edges_lie_where_geos_says(seed, digits):
    rng = np.random.default_rng(seed)
    areas = blocks(rng, 4, digits)
    areas[0] = shapely.union_all([areas[0], shapely.Polygon([(-1, 0), (0, 0.1), (-1, 0.1)])])
    grid = raw(*areas).grid(1.0)
    words = np.zeros(grid.sets.shape[1], np.uint64)
    unit = 0.1 if digits else 1.0
    for _ in range(3000):
        x, y = rng.integers(-12, 26, 2) * unit / 2 + rng.choice([0, 0.013], 2) * unit
        code = code_at(grid, x, y, words)
        point = shapely.Point(x, y)
        if code == UNCLEAR:
            assert min(area.boundary.distance(point) for area in areas) < 1e-10
        else:
            inside = [k for k, area in enumerate(areas) if area.contains(point)]
            assert [code] == (inside or [OUTSIDE_ALL])


SHELL = [(0, 0), (4, 0), (4, 4), (0, 4)]


@pytest.mark.parametrize(("area", "sound"), [
    (shapely.Polygon(SHELL, [[(1, 1), (2, 1), (2, 2)]]), True),
    (shapely.MultiPolygon([shapely.Polygon(SHELL, [[(1, 1), (3, 1), (3, 3), (1, 3)]]), box(1.5, 1.5, 2, 2)]), True),
    (shapely.MultiPolygon([box(0, 0, 1, 1), box(2, 0, 3, 1)]), True),
    (shapely.Polygon(SHELL, [[(5, 1), (6, 1), (6, 2)]]), False),  # a hole outside its shell
    (shapely.MultiPolygon([box(0, 0, 4, 4), box(1, 1, 2, 2)]), False),  # a part inside another
    (shapely.MultiPolygon([box(0, 0, 2, 2), box(1, 1, 3, 3)]), False),  # parts that overlap
    (shapely.MultiPolygon([box(0, 0, 2, 2), box(0, 0, 2, 2)]), False),  # the same part twice
    (shapely.MultiPolygon([box(0, 0, 2, 2), box(2, 0, 4, 2)]), False),  # parts along one edge
    (shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)]), False),  # a bow tie
    (shapely.Polygon([(0, 0), (4, 0), (4, 4), (2, 4), (2, 6), (2, 4), (0, 4)]), False),  # a spike
])
def test_that_soundness_sees_what_would_break_the_even_odd_rule(area, sound):
    borders = raw(area, box(10, 10, 11, 11))
    assert is_sound(borders.polygons, borders.grid(1.0)) is sound


def test_that_neighbours_and_overlapping_countries_are_sound():
    borders = raw(box(0, 0, 2, 2), box(2, 0, 4, 2), box(1, 1, 3, 3))
    assert is_sound(borders.polygons, borders.grid(1.0))


def test_that_large_sets_are_repaired_only_when_they_must_be(monkeypatch):
    monkeypatch.setattr("nkgis.analysis.borders.MANY_VERTICES", 3)
    good = border_set("g", ["A", "B"], [box(0, 0, 1, 1), box(1, 0, 2, 1)])
    assert good.repaired == ()
    bad = border_set("b", ["A"], [shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])])
    assert bad.repaired == ("A",)
    twice = border_set("t", ["A", "A"], [box(0, 0, 2, 2), box(1, 1, 3, 3)])
    assert twice.polygons[0].area == pytest.approx(7.0)


def test_that_positions_lie_on_the_geodesic():
    rng = np.random.default_rng(3)
    for _ in range(300):
        lon, lat, azimuth = rng.uniform(-170, 170), rng.uniform(-84, 84), rng.uniform(0, 360)
        line = Geodesic.WGS84.DirectLine(lat, lon, azimuth, rng.uniform(100, 49_000))
        line.SetDistance(rng.uniform(100, 49_000))
        end, share = line.Position(line.s13), rng.uniform(0, 1)
        p0, z0, _ = meridian_point(lat)
        p1, z1, _ = meridian_point(end["lat2"])
        x, y = along_geodesic(lon, p0, z0, end["lon2"] - lon, p1, z1, line.s13, share)
        truth = line.Position(line.s13 * share)
        assert Geodesic.WGS84.Inverse(y, x, truth["lat2"], truth["lon2"])["s12"] < 0.01
