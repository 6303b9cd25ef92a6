"""A share is given only where border and line are exact enough for it."""

from nkgis.cartography.shares import is_resolvable, open_shares
from nkgis.model.kinds import Quality
from nkgis.model.route import Route
from nkgis.model.segment import Measurement, Segment

PIECES = (
    Segment("RU", 0, 424, 424, 394, 454, True),
    Segment("KP", 424, 1005, 581, 551, 611, True),
)
MEASURED = Measurement("bridge", "Bridge", 3, 1005, {"RU": 424, "KP": 581}, 0, 0, 0, 0, PIECES, ())


def route(quality: Quality, accuracy_m: float | None = None) -> Route:
    return Route("bridge", "bridges", "Bridge", quality=quality, geometry_accuracy_m=accuracy_m)


def test_that_a_surveyed_line_has_the_shares_that_the_border_set_allows():
    assert open_shares(route(Quality.TRACK, 5.0), MEASURED) == frozenset()


def test_that_a_schematic_line_leaves_shares_open_that_its_accuracy_swallows():
    assert open_shares(route(Quality.SCHEMATIC, 500.0), MEASURED) == {"RU", "KP"}
    assert open_shares(route(Quality.SCHEMATIC, 50.0), MEASURED) == frozenset()


def test_that_what_the_border_set_cannot_tell_stays_open():
    piece = Segment("RU", 0, 424, 424, 394, 454, False)
    assert not is_resolvable([piece], route(Quality.TRACK), 1005)
