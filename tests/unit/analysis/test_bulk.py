"""The compiled engine gives what the exact one gives, whatever the lines, and hands on what it cannot decide."""

import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapely import LineString, MultiLineString, box

from nkgis.analysis import bulk
from nkgis.analysis.borders import border_set
from nkgis.analysis.measuring import Unmeasurable, measurement, method_of
from nkgis.model.kinds import Edges
from tests import oracle

AREAS = {
    "A": shapely.Polygon([(126, 36), (128, 36.2), (128, 38), (126, 38)], [[(126.5, 36.8), (127, 36.8), (127, 37.3)]]),
    "B": shapely.Polygon([(128, 36.2), (130, 36), (130, 38), (128, 38)]),
    "C": box(127.5, 37.5, 128.5, 39),  # overlaps both
    "E": shapely.Polygon([(126.5, 36.8), (127, 36.8), (127, 37.3)]),  # an enclave of A
    "F": box(130.01, 36, 131, 37),  # some 900 m of gap to B
}
DIGITS = st.integers(0, 7)


def borders_of(areas=AREAS, **options):
    return border_set("w", list(areas), list(areas.values()), **options)


def exact(lines, borders, method):
    out = []
    for line in lines:
        try:
            out.append(measurement(line, borders, method, line_id="x", name="x"))
        except Unmeasurable as reason:
            out.append(str(reason))
    return out


def rows_of(figures, k):
    """The segments and crossings of line k as the exact engine would list them."""
    at = np.flatnonzero(figures.pieces.line == k)
    segments = [(figures.labels[figures.pieces.code[i]], figures.pieces.from_m[i], figures.pieces.to_m[i],
                 figures.pieces.low_m[i], figures.pieces.high_m[i]) for i in at]
    at = np.flatnonzero(figures.changes.line == k)
    c = figures.changes
    crossings = [(figures.labels[c.leaves[i]], figures.labels[c.enters[i]], bulk.VIAS[c.via[i]], c.m[i], c.lon[i],
                  c.lat[i], c.low_m[i], c.high_m[i]) for i in at]
    return segments, crossings


def assert_same(figures, k, one, *, has_band):
    segments, crossings = rows_of(figures, k)
    assert figures.length_m[k] == pytest.approx(one.length_m, rel=1e-10, abs=1e-6)
    assert [s[0] for s in segments] == [s.country for s in one.segments]
    assert segments[0][1] == 0.0
    assert segments[-1][2] == figures.length_m[k]
    for mine, theirs in zip(segments, one.segments, strict=True):
        assert mine[2] == pytest.approx(theirs.to_m, abs=1.0)
    assert [c[:3] for c in crossings] == [(c.leaves, c.enters, c.via) for c in one.crossings]
    for mine, theirs in zip(crossings, one.crossings, strict=True):
        assert mine[3] == pytest.approx(theirs.m, abs=1.0)
        assert mine[4:6] == (pytest.approx(theirs.lon, abs=2e-5), pytest.approx(theirs.lat, abs=2e-5))
    if has_band:
        for mine, theirs in zip(segments, one.segments, strict=True):
            assert mine[3:5] == (pytest.approx(theirs.low_m, abs=2.0), pytest.approx(theirs.high_m, abs=2.0))
        for mine, theirs in zip(crossings, one.crossings, strict=True):
            assert mine[6:8] == (pytest.approx(theirs.low_m, abs=2.0), pytest.approx(theirs.high_m, abs=2.0))


@pytest.mark.parametrize("edges", list(Edges))
@pytest.mark.parametrize("accuracy_m", [None, 30.0, 800.0])
@pytest.mark.parametrize("digits", [2, 4, 7])
def test_that_random_lines_are_measured_as_by_the_exact_engine(accuracy_m, digits, edges):
    rng = np.random.default_rng(digits)
    lines = []
    for _ in range(150):
        start = rng.uniform((125.5, 35.5), (131, 39.2))
        steps = rng.normal(0, rng.choice([0.002, 0.02, 0.2]), (rng.integers(1, 40), 2))
        xy = np.round(np.vstack((start, start + np.cumsum(steps, axis=0))), digits)
        lines.append(LineString(xy if len(np.unique(xy, axis=0)) > 1 else [(127, 37), (127.1, 37)]))
    borders = borders_of(accuracy_m=accuracy_m)
    method = method_of(borders, edges=edges)
    figures = bulk.Cutter(borders, method).figures(bulk.lines_of(lines))
    expected = exact(lines, borders, method)
    for k, one in enumerate(expected):
        assert_same(figures, k, one, has_band=accuracy_m is not None)
    assert sum(bool(one.crossings) for one in expected) > 10
    assert len(figures.exact) < len(lines) / 2


def test_that_lonlat_figures_are_those_of_an_overlay_in_the_plane():
    rng = np.random.default_rng(6)
    lines = [LineString(rng.uniform((126, 36), (130, 38)) + np.cumsum(rng.normal(0, 0.2, (6, 2)), axis=0))
             for _ in range(20)]
    borders = borders_of()
    figures = bulk.Cutter(borders, method_of(borders, edges=Edges.LONLAT)).figures(bulk.lines_of(lines))
    assert len(figures.exact) < 5
    for k, line in enumerate(lines):
        expected = oracle.planar_lengths_by_label(list(line.coords), AREAS)
        assert figures.length_m[k] == pytest.approx(sum(expected.values()), abs=2e-3)
        found: dict = {}
        for label, low, high, *_ in rows_of(figures, k)[0]:
            found[label] = found.get(label, 0.0) + high - low
        assert found == {label: pytest.approx(value, abs=1.0) for label, value in expected.items() if value > 1e-3}


def test_that_the_figures_are_those_of_an_independent_oracle():
    rng = np.random.default_rng(5)
    lines = [LineString(rng.uniform((126, 36), (130, 38)) + np.cumsum(rng.normal(0, 0.05, (6, 2)), axis=0))
             for _ in range(12)]
    figures = bulk.Cutter(borders_of(), method_of(borders_of())).figures(bulk.lines_of(lines))
    for k, line in enumerate(lines):
        assert figures.length_m[k] == pytest.approx(oracle.length_m(line.coords), rel=1e-9)
        found: dict = {}
        for label, low, high, *_ in rows_of(figures, k)[0]:
            found[label] = found.get(label, 0.0) + high - low
        expected = oracle.lengths_by_label(list(line.coords), AREAS)
        assert found == {label: pytest.approx(value, abs=1.0) for label, value in expected.items() if value > 1e-3}


def test_that_a_border_met_at_a_flat_angle_is_cut_where_the_geodesic_meets_it():
    # the border rises by some metres beside a line of 8 km edges that bow by a metre over their chords
    east = np.linspace(127.0, 128.0, 11)
    line = LineString(np.column_stack((east, np.full(11, 40.0))))
    slant = [(126.9, 39.99998), (128.1, 40.00004)]
    areas = {"N": shapely.Polygon([*slant, (128.1, 41), (126.9, 41)]),
             "S": shapely.Polygon([*slant, (128.1, 39), (126.9, 39)])}
    borders = borders_of(areas, tolerance_m=0.001)
    method = method_of(borders)
    batch = bulk.lines_of([line])
    fast = next(bulk.measurements_of(bulk.Cutter(borders, method).figures(batch), batch, [("x", "x")]))
    slow, = exact([line], borders_of(areas, tolerance_m=0.001), method)
    expected = oracle.lengths_by_label(list(line.coords), areas, step_m=20)
    assert len(slow.crossings) == 3
    assert [c.leaves for c in fast.crossings] == [c.leaves for c in slow.crossings]
    for one in (fast, slow):
        assert one.by_country == {name: pytest.approx(expected[name], abs=1.0) for name in ("N", "S")}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.floats(125, 131), st.floats(35, 40)), min_size=2, max_size=6), DIGITS,
       st.sampled_from(Edges))
def test_that_any_line_is_measured_as_by_the_exact_engine(xy, digits, edges):
    line = LineString([(round(x, digits), round(y, digits)) for x, y in xy])
    borders = borders_of(accuracy_m=50.0)
    method = method_of(borders, edges=edges)
    figures = bulk.Cutter(borders, method).figures(bulk.lines_of([line]))
    one, = exact([line], borders, method)
    if isinstance(one, str):
        assert figures.refused == {0: one}
    else:
        assert_same(figures, 0, one, has_band=True)


def test_that_what_is_delicate_goes_to_the_exact_engine():
    lines = {
        "on a border": LineString([(128, 36.5), (128, 37.2)]),
        "antimeridian": LineString([(179, 50), (-179, 50)]),
        "pole": LineString([(0, 89), (90, 89)]),
        "long edge": LineString([(126, 37), (131, 37)]),
        "parts": MultiLineString([[(126.1, 37), (126.2, 37)], [(126.3, 37), (126.4, 37)]]),
        "starts on an outline": LineString([(126, 37), (126, 37.2)]),
    }
    borders = borders_of()
    figures = bulk.Cutter(borders, method_of(borders)).figures(bulk.lines_of(list(lines.values())))
    assert set(figures.exact) == set(range(len(lines)))
    assert [figures.labels[c] for c in figures.pieces.code[figures.pieces.line == 0]] == ["A|B"]


def test_that_a_table_with_too_little_room_is_filled_in_turns(monkeypatch):
    rng = np.random.default_rng(1)
    lines = [LineString(np.column_stack((127.9 + 0.2 * (np.arange(60) % 2), 36.5 + np.arange(60) * 0.01)))
             for _ in range(30)] + [LineString(rng.uniform((126, 36), (126.4, 36.5), (2, 2)))]
    borders = borders_of()
    cutter = bulk.Cutter(borders, method_of(borders))
    whole = cutter.figures(bulk.lines_of(lines))
    tables = bulk.tables_for
    monkeypatch.setattr(bulk, "tables_for", lambda rows, others: tables(min(rows, 400), min(others, 400)))
    in_turns = cutter.figures(bulk.lines_of(lines))
    assert len(whole.changes.line) > 800
    for mine, theirs in zip((*whole.pieces, *whole.changes), (*in_turns.pieces, *in_turns.changes), strict=True):
        assert np.array_equal(mine, theirs, equal_nan=True)


@pytest.mark.parametrize("count", [70, 130])
def test_that_more_countries_than_a_word_has_bits_are_told_apart(count):
    areas = {f"{k:03d}": box(100 + k * 0.2, 36, 100 + (k + 1) * 0.2, 37) for k in range(count)}
    line = LineString([(100.05 + k * 0.1, 36.5 + 0.01 * (k % 2)) for k in range(2 * count)])
    borders = borders_of(areas)
    figures = bulk.Cutter(borders, method_of(borders)).figures(bulk.lines_of([line]))
    assert not figures.exact
    assert [figures.labels[c] for c in figures.pieces.code] == list(areas)


def test_that_lengths_are_those_of_geographiclib_from_a_metre_to_the_reach_of_the_kernel():
    rng = np.random.default_rng(2)
    lines = []
    for step_deg in (1e-5, 1e-3, 0.05, 0.3, 3.0):
        for _ in range(20):
            start = rng.uniform((-179, -80), (179, 80))
            lines.append(LineString(start + np.cumsum(rng.normal(0, step_deg, (8, 2)), axis=0) * 0.3))
    found = bulk.lengths_m(bulk.lines_of(lines))
    for line, length in zip(lines, found, strict=True):
        assert length == pytest.approx(oracle.length_m(line.coords), rel=1e-9, abs=2e-8)
