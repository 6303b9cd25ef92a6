"""The finding of a sheet and its footnotes: what the figures of one or many routes come to, in words."""

from collections.abc import Mapping, Sequence

from nkgis.cartography.names import COUNTRIES
from nkgis.cartography.passport.parts import published_range
from nkgis.cartography.passport.resolution import UNRESOLVED_TEXT
from nkgis.cartography.reading import ABOUT, Reading, reading_of
from nkgis.cartography.shares import NOT_RESOLVABLE, open_shares
from nkgis.cartography.wording import marked, say
from nkgis.exporters.figure_figures import MEMORY_SIGN, country_name, country_rows, route_name
from nkgis.model.kinds import Mode, Quality, Status
from nkgis.model.route import Route
from nkgis.model.segment import Measurement

KINDS: Mapping[str, str] = {
    Mode.RAIL: marked("%n railway(s)"), Mode.ROAD: marked("%n road(s)"), Mode.GAS: marked("%n gas pipeline(s)"),
    Mode.OIL: marked("%n oil pipeline(s)"), Mode.POWER: marked("%n power line(s)"), Mode.SEA: marked("%n sea lane(s)"),
    "bridge": marked("%n bridge(s)"), Mode.OTHER: marked("%n other line(s)"),
}
STATES: Mapping[str, str] = {
    Status.OPERATING: marked("%n operating"), Status.CONSTRUCTION: marked("%n under construction"),
    Status.PROPOSED: marked("%n proposed"), Status.SHELVED: marked("%n shelved"),
    Status.SUSPENDED: marked("%n suspended"), Status.CLOSED: marked("%n closed"),
    Status.UNKNOWN: marked("%n of status not stated"),
}


def _measured_text(route: Route, reading: Reading) -> str:
    """Returns what the length of a route on the map is, in the words of a headline."""
    length = reading.length(reading.total_m)
    return say("schematic, drawn %1" if route.quality is Quality.SCHEMATIC else "%1 measured", length)


def lengths_text(route: Route, reading: Reading) -> str:
    """Returns the lengths of a route as they stand beside each other in a headline."""
    found = [_measured_text(route, reading)]
    if route.rail_km is not None:
        rail_m = route.rail_km * 1000
        found.append(say("%1 along the rail graph", Reading(max(rail_m, reading.total_m)).length(rail_m)))
    if route.published:
        found.append(say("%1 km published (%n source(s))", published_range(route), count=len(route.published)))
    return ", ".join(found)


def finding(routes: Sequence[Route], measured: Mapping[tuple[str, str], Measurement], language: str) -> str:
    """Returns the finding of a sheet: the lengths of one route, or how many routes of what kind and state there are."""
    pairs = [(route, measured[route.layer_id, route.id]) for route in routes if (route.layer_id, route.id) in measured]
    if len(pairs) == 1:
        route, one = pairs[0]
        parts = [
            say("%1 in %2", row.text, row.name) if row.resolvable else f"{row.name} {say(NOT_RESOLVABLE)}"
            for row in country_rows(route, one, language) if row.code in COUNTRIES
        ]
        count = len(one.crossings)
        borders = say("%n border crossing(s)", count=count) if count else say("no border crossing")
        lengths = lengths_text(route, reading_of(route, one.length_m))
        lengths = lengths[:1].upper() + lengths[1:]
        shares = ", ".join(parts) or say("in no country")
        return say("%1. On the line as drawn %2; %3.", lengths, shares, borders)
    if not pairs:
        return say("No measured route is on the map.")
    across = sum(1 for _, one in pairs if one.crossings)
    kinds = _counted(["bridge" if "bridge" in route.layer_id else route.mode.value for route, _ in pairs], KINDS)
    states = _counted([route.status.value for route, _ in pairs], STATES)
    crossing = say("%1 crosses a border." if across == 1 else "%1 cross a border.", across)
    return f"{say('%n route(s) on the map: %1.', kinds, count=len(pairs))} {states.capitalize()}. {crossing}"


def short_finding(
    routes: Sequence[Route], measured: Mapping[tuple[str, str], Measurement], language: str
) -> str:
    """Returns the finding as the title of a slide: what one route comes to, or how many routes cross a border."""
    pairs = [(route, measured[route.layer_id, route.id]) for route in routes if (route.layer_id, route.id) in measured]
    if len(pairs) != 1:
        across = sum(1 for _, one in pairs if one.crossings)
        if not pairs:
            return say("No route")
        return say("%1 of %n route(s) crosses a border" if across == 1 else "%1 of %n route(s) cross a border",
                   across, count=len(pairs))
    route, one = pairs[0]
    name, length = route_name(route, language), reading_of(route, one.length_m).length(one.length_m)
    rows = [row for row in country_rows(route, one, language) if row.code in COUNTRIES and row.share]
    most = max(rows, key=lambda row: row.length_m, default=None)
    if most is None or route.quality is Quality.SCHEMATIC:
        return say("%1: %2", name, length)
    return say("%1: %2, %3 of it in %4", name, length, most.share, most.name)


def many_texts(
    routes: Sequence[Route], measured: Mapping[tuple[str, str], Measurement]
) -> tuple[str, list[str]]:
    """Returns the figure of a slide about many routes, how many cross a border, and its lines on what they are."""
    pairs = [(route, measured[route.layer_id, route.id]) for route in routes]
    if not pairs:
        return "0", [say("No measured route is on the map.")]
    kinds = _counted(["bridge" if "bridge" in route.layer_id else route.mode.value for route, _ in pairs], KINDS)
    states = _counted([route.status.value for route, _ in pairs], STATES)
    across = sum(1 for _, one in pairs if one.crossings)
    count = sum(len(one.crossings) for _, one in pairs)
    borders = say("%n border crossing(s)", count=count) if count else say("no border crossing")
    return say("%1 of %2", across, len(pairs)), [f"{text}." for text in (kinds, states, borders) if text]


def sides_text(measured: Measurement, language: str) -> str:
    """Returns how often a route crosses which borders, as one line."""
    sides = dict.fromkeys(f"{country_name(one.leaves, language)} – {country_name(one.enters, language)}"
                          for one in measured.crossings)
    count = say("%n border crossing(s)", count=len(measured.crossings))
    return say("%1: %2", count, ", ".join(sides))


def _counted(values: Sequence[str], names: Mapping[str, str]) -> str:
    """Returns how often each value occurs, in the order of the names: "27 railways, 8 roads"."""
    counts = {name: values.count(name) for name in names}
    return ", ".join(say(names[name], count=count) for name, count in counts.items() if count)


def footnotes(routes: Sequence[Route], measured: Mapping[tuple[str, str], Measurement]) -> list[str]:
    """Returns what the signs in the figures of these routes mean."""
    pairs = [(route, measured[route.layer_id, route.id]) for route in routes if (route.layer_id, route.id) in measured]
    notes = []
    if any(open_shares(route, one) for route, one in pairs):
        notes.append(f"{say(NOT_RESOLVABLE)} = {say(UNRESOLVED_TEXT)}.")
    if any(reading_of(route, one.length_m).is_rough for route, one in pairs):
        notes.append(f"{ABOUT} {say('about: rounded to the accuracy of a line that follows no survey.')}")
    if any(route.position_memory for route, _ in pairs):
        notes.append(f"{MEMORY_SIGN} {say('Position from memory, unverified.')}")
    return notes
