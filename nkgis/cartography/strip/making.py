"""A strip made of what is known of a route: measured, described, and said of stretches of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from nkgis.cartography import words
from nkgis.cartography.passport.data import how_measured
from nkgis.cartography.passport.parts import local_name
from nkgis.cartography.reading import reading_of
from nkgis.cartography.strip.along import along_lanes
from nkgis.cartography.strip.borders import KnownCrossings, country_lane, crossings_lane
from nkgis.cartography.strip.plain import one_line
from nkgis.cartography.strip.values import Lane, Station, Strip
from nkgis.cartography.wording import marked, say
from nkgis.model.event import Section
from nkgis.model.kinds import Mode
from nkgis.model.method import Method
from nkgis.model.numbers import date_text
from nkgis.model.route import Route
from nkgis.model.segment import Measurement

_PLACE_WORDS: Mapping[str, str] = {Mode.RAIL: marked("Stations"), Mode.SEA: marked("Ports")}
_END_SLACK_M = 100.0
"""How far beyond the end of its line a station may be said to lie: rounding of its kilometre."""


@dataclass(frozen=True, slots=True)
class Told:
    """Is everything that a strip is made of; `stations` are rows with the chainage (metres) of each, None for none.

    `screen` is the lane of the sanctions screen where something was asked of it; `shown` says which scenario and day
    the statuses are of.
    """

    route: Route
    measured: Measurement
    method: Method
    language: str
    sections: Sequence[Section]
    points: Sequence[Section] = ()
    stations: Sequence[tuple[Mapping[str, Any], float | None]] = ()
    crossings: KnownCrossings = field(default_factory=KnownCrossings)
    screen: Lane | None = None
    screen_about: str = ""
    shown: str = ""


def strip_made(told: Told) -> Strip:
    """Returns the strip of a route in the language in use, names in the language asked for."""
    route, measured, method = told.route, told.measured, told.method
    reading = reading_of(route, measured.length_m)
    lanes = [country_lane(route, measured, method, reading),
             crossings_lane(route, measured, method, reading, told.crossings, language=told.language)]
    for lane in along_lanes(route, told.sections, told.points):
        lanes.append(_within(lane, measured.length_m))
        if lane.id == "status" and told.screen is not None:
            lanes.append(told.screen)
    stations, unplaced = _stations(told)
    name = route.names.get(told.language) or route.name or route.names.get("en") or route.id
    remarks = [one_line(text) for text in measured.warnings]
    return Strip(
        (route.layer_id, route.id), one_line(name), _about(told), measured.length_m, reading, route.mode.value,
        route.status.value, route.quality.value, say(_PLACE_WORDS.get(route.mode, "Places")), stations, tuple(lanes),
        borders=tuple(one.m for one in measured.crossings),
        gaps=tuple(one.from_m for one in measured.segments if one.after_gap),
        unplaced=unplaced, remarks=(*remarks, *([told.screen_about] if told.screen_about else [])),
    )


def _within(lane: Lane, total_m: float) -> Lane:
    """Returns a lane whose stretches end where the route does."""
    if all(one.to_m <= total_m for one in lane.stretches):
        return lane
    return replace(lane, stretches=tuple(replace(one, to_m=min(one.to_m, total_m)) for one in lane.stretches))


def _about(told: Told) -> str:
    """Returns what stands below the name: length and how it was measured, geometry, scenario and day."""
    route = told.route
    reading = reading_of(route, told.measured.length_m)
    parts = [f"{reading.length(told.measured.length_m)} {how_measured(route, reading)}",
             words.word(words.QUALITIES, route.quality), told.shown]
    return " · ".join(part for part in parts if part)


def shown_text(scenario: str, day: str) -> str:
    """Returns which scenario and day a strip is of."""
    return f"{say('scenario: %1', scenario or say('today'))} · {say('situation date %1', date_text(day))}"


def _stations(told: Told) -> tuple[tuple[Station, ...], tuple[str, ...]]:
    """Returns the stations along the line, and the names of those of which no kilometre is known."""
    total_m = told.measured.length_m
    placed, unplaced = [], []
    for row, m in told.stations:
        name = one_line(local_name(row, told.language), most=80)
        if not name:
            continue
        if m is None or not -_END_SLACK_M <= m <= total_m + _END_SLACK_M:
            unplaced.append(name)
            continue
        tip = [name, *(one_line(row[key]) for key in ("note", "position_source", "km_source") if row.get(key))]
        placed.append(Station(name, min(max(m, 0.0), total_m), bool(row.get("memory")), "\n".join(tip)))
    return tuple(sorted(placed, key=lambda one: one.m)), tuple(dict.fromkeys(unplaced))
