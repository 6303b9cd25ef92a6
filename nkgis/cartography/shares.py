"""Whether the share of a country in a route can be told at all, given how exact border and line are."""

from collections.abc import Sequence

from nkgis.cartography.wording import marked
from nkgis.model.kinds import Quality
from nkgis.model.route import Route
from nkgis.model.segment import Measurement, Segment

NOT_RESOLVABLE = marked("n.r.")
LOOSE = frozenset({Quality.STATIONS, Quality.SCHEMATIC})
"""Qualities whose position is uncertain everywhere, at a border too."""


def range_of(pieces: Sequence[Segment], total_m: float) -> tuple[float | None, float | None]:
    """Returns the low and high sum of segments, None when the border set states no accuracy."""
    lows = [s.low_m for s in pieces if s.low_m is not None]
    highs = [s.high_m for s in pieces if s.high_m is not None]
    if len(lows) != len(pieces) or len(highs) != len(pieces):
        return None, None
    return sum(lows), min(sum(highs), total_m)


def is_resolvable(pieces: Sequence[Segment], route: Route, total_m: float) -> bool:
    """Tells whether the length of these segments of one route means something.

    The band of the border set must stay within half of the value. The stated accuracy of the geometry, at every
    end that lies on a border, counts where the line does not follow a track (stations, schematic): a generalised
    track is led through its known border crossing.
    """
    low_m, high_m = range_of(pieces, total_m)
    length_m = sum(s.length_m for s in pieces)
    ends = sum((s.from_m > 0) + (s.to_m < total_m) for s in pieces)
    loose_m = (route.geometry_accuracy_m or 0.0) if route.quality in LOOSE else 0.0
    band_m = (high_m - low_m if low_m is not None and high_m is not None else 0.0) + 2 * ends * loose_m
    return band_m <= length_m / 2 and not (len(pieces) == 1 and pieces[0].resolvable is False)


def open_shares(route: Route, measured: Measurement) -> frozenset[str | None]:
    """Returns the labels of segments whose share of the route cannot be resolved."""
    pieces: dict[str | None, list[Segment]] = {}
    for segment in measured.segments:
        pieces.setdefault(segment.country, []).append(segment)
    return frozenset(label for label, some in pieces.items() if not is_resolvable(some, route, measured.length_m))
