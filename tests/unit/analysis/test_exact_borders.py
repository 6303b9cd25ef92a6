"""Lines that touch, follow or end on borders exactly: rounding decides nothing."""

import numpy as np
import pytest
import shapely

from nkgis.analysis.borders import border_set
from nkgis.analysis.measuring import Unmeasurable, measurement, method_of
from nkgis.model.kinds import Edges

SLANT = [(127.03, 37.11), (127.517, 37.893)]
WEST = shapely.Polygon([(126, 37.11), SLANT[0], SLANT[1], (126, 37.893)])
EAST = shapely.Polygon([SLANT[0], (129, 37.11), (129, 37.893), SLANT[1]])


def measured(xy, areas, *, edges=Edges.GEODESIC, tolerance_m=0.0):
    borders = border_set("b", list(areas), list(areas.values()), tolerance_m=tolerance_m)
    return measurement(shapely.LineString(xy), borders, method_of(borders, edges=edges), line_id="x", name="x")


@pytest.mark.parametrize("share", np.linspace(0.05, 0.95, 19))
def test_that_a_start_on_a_border_makes_no_sliver_at_tolerance_zero(share):
    (x0, y0), (x1, y1) = SLANT
    start = (x0 + share * (x1 - x0), y0 + share * (y1 - y0))
    one = measured([start, (128.3, 37.4)], {"A": WEST, "B": EAST})
    assert [s.country for s in one.segments] == ["B"]
    assert one.crossings == ()


@pytest.mark.parametrize("turn", [1, -1])
def test_that_an_outline_inside_another_country_belongs_to_the_country_around_it(turn):
    inner = shapely.Polygon([SLANT[0], (128.5, 37.3), SLANT[1]])
    around = shapely.box(126, 36, 130, 39)
    one = measured(SLANT[::turn], {"A": around, "B": inner}, edges=Edges.LONLAT, tolerance_m=1.0)
    assert one.by_country == {"A": pytest.approx(one.length_m)}
    assert len(one.segments) == 1


def test_that_a_parallel_walked_on_the_pole_has_no_length():
    with pytest.raises(Unmeasurable, match="no length"):
        measured([(10, 90), (100, 90)], {"A": WEST}, edges=Edges.LONLAT)
