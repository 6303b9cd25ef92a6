"""Stretches between chainages: many at once as one at a time, and as long as they say."""

import numpy as np
import pytest
import shapely
from pyproj import Geod

from nkgis.analysis.geodesy import path_along
from nkgis.analysis.stretches import cut_at, is_short_stepped, stretches
from nkgis.model.kinds import Edges

GEOD = Geod(ellps="WGS84")


def lines(rng, count, step):
    made = []
    for _ in range(count):
        start = rng.uniform((-170, -70), (170, 70))
        made.append(start + np.cumsum(rng.normal(0, step, (rng.integers(2, 9), 2)), axis=0))
    return made


@pytest.mark.parametrize("edges", list(Edges))
@pytest.mark.parametrize("step", [0.004, 0.5])
def test_that_many_lines_are_cut_as_each_alone(edges, step):
    rng = np.random.default_rng(5)
    made = lines(rng, 60, step)
    offsets = np.concatenate(([0], np.cumsum([len(xy) for xy in made])))
    xy = np.concatenate(made)
    fit = is_short_stepped(xy, offsets, edges=edges)
    if edges is Edges.LONLAT and step > 0.1:
        assert not fit.any()
        return
    assert fit.all()
    line, m, spans = [], [], []
    for k, one in enumerate(made):
        length_m = path_along(one[:, 0], one[:, 1], edges=edges).m[-1]
        cuts = np.sort(rng.uniform(0, length_m, rng.integers(0, 4)))
        line += [k] * len(cuts)
        m += cuts.tolist()
        ends = [0.0, *cuts.tolist(), length_m]
        spans.append(list(zip(ends, ends[1:], strict=False)))
    found = list(cut_at(xy, offsets, np.array(line, np.int64), np.array(m), edges=edges))
    wanted = [part for one, own in zip(made, spans, strict=True)
              for part in stretches(shapely.LineString(one), own, edges=edges)]
    assert len(found) == len(wanted)
    for a, b, (low, high) in zip(found, wanted, (span for own in spans for span in own), strict=True):
        for end in (0, -1):
            away = GEOD.inv(*a.coords[end], *b.coords[end])[2]
            assert away < 0.01, (a, b)
        if edges is Edges.GEODESIC:
            assert GEOD.geometry_length(a) == pytest.approx(high - low, abs=1e-3)


def test_that_a_cut_at_a_vertex_leaves_no_line_without_length():
    xy = np.array([[127.0, 38.0], [127.01, 38.0], [127.02, 38.0]])
    at_m = GEOD.inv(127.0, 38.0, 127.01, 38.0)[2]
    first, second = cut_at(xy, np.array([0, 3]), np.array([0]), np.array([at_m]), edges=Edges.GEODESIC)
    assert GEOD.geometry_length(first) == pytest.approx(GEOD.geometry_length(second), abs=1e-6)


def test_that_a_line_over_the_antimeridian_is_left_to_the_other_way():
    xy = np.array([[179.999, 10.0], [-179.999, 10.0], [127.0, 38.0], [127.001, 38.0]])
    assert is_short_stepped(xy, np.array([0, 2, 4]), edges=Edges.GEODESIC).tolist() == [False, True]


def test_that_a_line_over_the_antimeridian_is_cut_there():
    line = shapely.LineString([(179.0, 60.0), (-179.0, 60.5)])
    length_m = GEOD.geometry_length(line)
    parts = stretches(line, [(0.0, length_m / 4), (length_m / 4, length_m)])
    assert [one.geom_type for one in parts] == ["LineString", "MultiLineString"]
    assert all(abs(a[0] - b[0]) < 1 for part in shapely.get_parts(parts[1])
               for a, b in zip(part.coords, part.coords[1:], strict=False))
    assert GEOD.geometry_length(parts[1]) == pytest.approx(length_m * 3 / 4, abs=0.05)
