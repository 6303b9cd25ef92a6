"""What a strip says at a place: the stretches and points of its lanes, and the places worth a stop."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from nkgis.cartography.strip.layout import StripLayout
from nkgis.cartography.strip.values import COUNTRY, CROSSINGS, STATIONS, Lane, Mark, Station, Stretch, Strip
from nkgis.cartography.wording import say

Thing = Stretch | Mark | Station
_SAME_M = 0.5
NEAR_STATION_M = 50.0
"""So near a station or a crossing a place is named after it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Is what a place of a strip means: the strip's number, the chainage (metres), the lane and what stands there."""

    index: int
    m: float
    lane: str = ""
    thing: Thing | None = None


def hit_at(layout: StripLayout, strips: Sequence[Strip], x: float, y: float, *, reach_px: float = 8.0) -> Hit | None:
    """Returns what is at a place (px); a point within reach goes before the stretch, and its own chainage with it."""
    found = layout.m_of(x, y)
    if found is None:
        return None
    index, m = found
    lane_id = next((band.lane for band in layout.blocks[index].bands if band.top <= y < band.bottom), "")
    near_m = reach_px / layout.frame.px_per_m
    thing = thing_at(strips[index], lane_id, m, within_m=near_m)
    return Hit(index, m if thing is None or isinstance(thing, Stretch) else thing.m, lane_id, thing)


def thing_at(strip: Strip, lane_id: str, m: float, *, within_m: float) -> Thing | None:
    """Returns the nearest point of a lane within reach, else the stretch of it at a chainage; None without either."""
    lane = strip.lane(lane_id)
    points: Sequence[Station | Mark] = strip.stations if lane_id == STATIONS else lane.marks if lane else ()
    nearest = min(points, key=lambda one: abs(one.m - m), default=None)
    if nearest is not None and abs(nearest.m - m) <= within_m:
        return nearest
    return stretch_at(lane, m) if lane is not None else None


def stretch_at(lane: Lane, m: float) -> Stretch | None:
    """Returns the stretch of a lane at a chainage; at the end of one and the start of the next it is the next."""
    found = [one for one in lane.stretches if one.from_m - 1e-6 <= m <= one.to_m + 1e-6]
    return max(found, key=lambda one: one.from_m, default=None)


def stops(strip: Strip, lanes: Collection[str]) -> list[float]:
    """Returns the chainages (metres) where something stands or changes in the lanes shown, both ends with them."""
    found = {0.0, strip.total_m, *strip.borders, *strip.gaps}
    if STATIONS in lanes:
        found |= {one.m for one in strip.stations}
    for lane in strip.lanes:
        if lane.id in lanes:
            found |= {one.m for one in lane.marks} | {end for one in lane.stretches for end in (one.from_m, one.to_m)}
    return _apart(sorted(m for m in found if 0.0 <= m <= strip.total_m))


def stop_beside(at_m: float, places: Sequence[float], step: int) -> float:
    """Returns the next stop after a chainage, or the one before with a negative step; the last stays the last."""
    if step > 0:
        return next((m for m in places if m > at_m + _SAME_M), places[-1])
    return next((m for m in reversed(places) if m < at_m - _SAME_M), places[0])


def place_text(strip: Strip, m: float) -> str:
    """Returns the kilometre of a place as people read it."""
    return strip.reading.at(m)


def told_at(strip: Strip, m: float, lanes: Collection[str], *, named: bool = False) -> str:
    """Returns what holds at a chainage in one line: kilometre, country, what stands there, then the lanes shown.

    `named` writes the name of each lane before its value, for those who hear it.
    """
    country = strip.lane(COUNTRY)
    here = stretch_at(country, m) if country is not None else None
    parts = [place_text(strip, m), *([country_text(here)] if here is not None else [])]
    parts += dict.fromkeys(thing_name(thing) for thing in _points(strip, m))
    for lane in strip.lanes:
        if lane.id not in lanes or lane.id in {COUNTRY, CROSSINGS}:
            continue
        one = stretch_at(lane, m)
        if one is not None and (one.known or named):
            parts.append(f"{lane.name}: {one.texts[0]}" if named else one.texts[0])
    return " · ".join(parts)


def stretch_text(strip: Strip, lane_id: str, one: Stretch) -> str:
    """Returns what a stretch says, with its lane and its kilometres."""
    lane = strip.lane(lane_id)
    said = country_text(one) if lane_id == COUNTRY else one.texts[0]
    ends = say("%1 to %2", place_text(strip, one.from_m), place_text(strip, one.to_m))
    length = strip.reading.length(one.to_m - one.from_m)
    return f"{lane.name if lane is not None else lane_id}: {said} · {ends} · {length}"


def country_text(one: Stretch) -> str:
    """Returns the name of the country of a stretch, without its figure."""
    return one.texts[1] if len(one.texts) > 1 else one.texts[0]


def thing_name(one: Station | Mark) -> str:
    """Returns what a station, a crossing or another point is called, without its kilometre."""
    return one.name if isinstance(one, Station) else one.texts[0].split("  ", 1)[0]


def _points(strip: Strip, m: float) -> Iterator[Station | Mark]:
    """Yields the station or crossing that a place is at."""
    crossings = strip.lane(CROSSINGS)
    points: list[Station | Mark] = [*strip.stations, *(crossings.marks if crossings is not None else ())]
    for one in points:
        if abs(one.m - m) <= min(NEAR_STATION_M, strip.total_m / 500):
            yield one


def _apart(places: Sequence[float]) -> list[float]:
    """Returns the places without those that are the same to half a metre."""
    found: list[float] = []
    for m in places:
        if not found or m - found[-1] > _SAME_M:
            found.append(m)
    return found
