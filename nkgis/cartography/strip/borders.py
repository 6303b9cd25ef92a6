"""The lanes of countries and of border crossings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nkgis.cartography import words
from nkgis.cartography.passport.parts import local_name, method_text, metres_range
from nkgis.cartography.passport.resolution import unresolved
from nkgis.cartography.passport.sections import crossing_form, known_crossing
from nkgis.cartography.reading import Reading
from nkgis.cartography.shares import NOT_RESOLVABLE, open_shares
from nkgis.cartography.strip.plain import one_line
from nkgis.cartography.strip.values import COUNTRY, CROSSINGS, Lane, LaneLook, Mark, Stretch
from nkgis.cartography.wording import marked, say
from nkgis.model.method import Method
from nkgis.model.numbers import metres_text
from nkgis.model.route import Route
from nkgis.model.segment import Crossing, Measurement, Segment

_STATES = ("none", "break", "dual", "closed", "construction")
_STATE_WORDS = {"break": marked("break of gauge"), "dual": marked("both gauges go through"),
                "closed": marked("closed"), "construction": marked("under construction")}


@dataclass(frozen=True, slots=True)
class KnownCrossings:
    """Is what is known of border crossings: those a route names itself, and the rows of the project's layers.

    Both are as their rows have them, rows with `lon` and `lat` of their point.
    """

    own: Sequence[Mapping[str, Any]] = ()
    rows: Sequence[Mapping[str, Any]] = ()


def country_lane(route: Route, measured: Measurement, method: Method, reading: Reading) -> Lane:
    """Returns the stretches by country as measured; their figures add up to the total as it is written."""
    unsure = open_shares(route, measured)
    lengths = reading.lengths([one.length_m for one in measured.segments])
    ends = [*(one.from_m for one in measured.segments[1:]), measured.length_m]
    stretches = []
    for one, text, end in zip(measured.segments, lengths, ends, strict=True):
        name = words.country_name(one.country)
        figure = say(NOT_RESOLVABLE) if one.country in unsure else text
        tip = "\n".join(filter(None, [
            f"{name}: {metres_text(one.length_m)}", _band(one),
            unresolved([k for k in measured.segments if k.country == one.country], route, measured, method),
            method_text(method)]))
        short = one.country or (text if one.country not in unsure else "")
        stretches.append(Stretch(one.from_m, end, (f"{name}  {figure}", name, short), one.country or "", tip=tip))
    return Lane(COUNTRY, say("Country"), LaneLook.COUNTRY, tuple(stretches))


def _band(one: Segment) -> str:
    if one.low_m is None or one.high_m is None:
        return ""
    return say("low – high: %1", metres_range(one.low_m, one.high_m))


def crossings_lane(
    route: Route, measured: Measurement, method: Method, reading: Reading, known: KnownCrossings, *, language: str
) -> Lane:
    """Returns the border crossings with their names where they are known, their kilometres and their state."""
    marks = tuple(_mark(one, route, method, reading, known, language) for one in measured.crossings)
    return Lane(CROSSINGS, say("Crossings"), LaneLook.CROSSINGS, marks=marks, empty=say("none on this route"))


def _mark(
    one: Crossing, route: Route, method: Method, reading: Reading, known: KnownCrossings, language: str
) -> Mark:
    item = known_crossing(one, known.own)
    form = crossing_form(route.mode)
    row = next((row for row in known.rows if item.get("id") and row.get("id") == item["id"]), None)
    row = row or known_crossing(one, [row for row in known.rows if row.get("mode") == form])
    way = say("%1 to %2", words.country_name(one.leaves), words.country_name(one.enters))
    name = one_line(local_name(item, language) or local_name(row, language), most=80)
    at = " ".join(filter(None, [reading.at(one.m), reading.around(one.low_m, one.high_m)]))
    state = str(row.get("state") or item.get("gauge_break") or "none")
    state = state if state in _STATES else "none"
    if one.via is not None:
        way = f"{way}, {words.word(words.VIAS, one.via)}"
    told = [one_line(name), f"{way}: {metres_text(one.m)}", reading.place(one.lon, one.lat),
            say(_STATE_WORDS[state]) if state in _STATE_WORDS else "", method_text(method)]
    source = one_line(item.get("source") or row.get("source") or "")
    texts = (f"{name}  {at}", at) if name else (f"{way}  {at}", at)
    return Mark(one.m, texts, str(item.get("id") or row.get("id") or ""), (form, state), (source,) if source else (),
                "\n".join(part for part in told if part))
