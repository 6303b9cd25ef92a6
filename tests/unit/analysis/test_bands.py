"""Error bands beside overlaps: what bounds a stretch there is the other country's outline."""

import pytest
from shapely import LineString, box

from nkgis.analysis.borders import border_set
from nkgis.analysis.measuring import measurement, method_of

AREAS = {"AA": box(130, 42, 130.1, 42.1), "BB": box(130.05, 42, 130.15, 42.1)}


def test_that_an_overlap_widens_the_band_of_the_stretches_beside_it():
    borders = border_set("o", list(AREAS), list(AREAS.values()), accuracy_m=300.0)
    line = LineString([(130.01, 42.05), (130.14, 42.05)])
    one = measurement(line, borders, method_of(borders), line_id="x", name="x")
    first, both, last = one.segments
    assert [s.country for s in one.segments] == ["AA", "AA+BB", "BB"]
    assert first.low_m == pytest.approx(first.length_m - 300, abs=0.1)
    assert first.high_m == pytest.approx(first.length_m + both.length_m + 300, abs=0.1)
    assert last.low_m == pytest.approx(last.length_m - 300, abs=0.1)
    assert last.high_m == pytest.approx(last.length_m + both.length_m + 300, abs=0.1)
    assert both.low_m == pytest.approx(both.length_m - 600, abs=0.1)
    assert both.high_m == pytest.approx(both.length_m + 600, abs=0.1)
