"""The finding of a sheet and its footnotes: what the figures of one or many routes come to, in words."""

from collections.abc import Mapping, Sequence

from nkgis.cartography import words
from nkgis.cartography.names import COUNTRIES
from nkgis.cartography.passport.parts import published_range
from nkgis.cartography.passport.resolution import UNRESOLVED_TEXT
from nkgis.cartography.reading import ABOUT, Reading, reading_of
from nkgis.cartography.shares import NOT_RESOLVABLE, open_shares
from nkgis.exporters.figure_figures import MEMORY_SIGN, country_rows
from nkgis.model.kinds import Mode, Quality
from nkgis.model.numbers import THIN
from nkgis.model.route import Route
from nkgis.model.segment import Measurement

PLURALS: Mapping[str, str] = {
    Mode.RAIL: "railways", Mode.ROAD: "roads", Mode.GAS: "gas pipelines", Mode.OIL: "oil pipelines",
    Mode.POWER: "power lines", Mode.SEA: "sea lanes", "bridge": "bridges", Mode.OTHER: "other lines",
}


def _measured_text(route: Route, reading: Reading) -> str:
    """Returns what the length of a route on the map is, in the words of a headline."""
    length = reading.length(reading.total_m)
    return f"schematic, drawn {length}" if route.quality is Quality.SCHEMATIC else f"{length} measured"


def lengths_text(route: Route, reading: Reading) -> str:
    """Returns the lengths of a route as they stand beside each other in a headline."""
    found = [_measured_text(route, reading)]
    if route.rail_km is not None:
        rail_m = route.rail_km * 1000
        found.append(f"{Reading(max(rail_m, reading.total_m)).length(rail_m)} along the rail graph")
    if route.published:
        count = len(route.published)
        found.append(f"{published_range(route)}{THIN}km published ({count} source{'s' if count > 1 else ''})")
    return ", ".join(found)


def finding(routes: Sequence[Route], measured: Mapping[tuple[str, str], Measurement], language: str) -> str:
    """Returns the finding of a sheet: the lengths of one route, or how many routes of what kind and state there are."""
    pairs = [(route, measured[route.layer_id, route.id]) for route in routes if (route.layer_id, route.id) in measured]
    if len(pairs) == 1:
        route, one = pairs[0]
        parts = [
            f"{row.text} in {row.name}" if row.resolvable else f"{row.name} {NOT_RESOLVABLE}"
            for row in country_rows(route, one, language) if row.code in COUNTRIES
        ]
        count = len(one.crossings)
        borders = "no border crossing" if not count else f"{count} border crossing{'s' if count > 1 else ''}"
        lengths = lengths_text(route, reading_of(route, one.length_m))
        lengths = lengths[:1].upper() + lengths[1:]
        return f"{lengths}. On the line as drawn {', '.join(parts) or 'in no country'}; {borders}."
    across = sum(1 for _, one in pairs if one.crossings)
    verb = "crosses" if across == 1 else "cross"
    kinds = _counted(["bridge" if "bridge" in route.layer_id else route.mode.value for route, _ in pairs], PLURALS)
    states = _counted([route.status.value for route, _ in pairs], words.STATUSES)
    return f"{len(pairs)} routes on the map: {kinds}. {states.capitalize()}. {across} {verb} a border."


def _counted(values: Sequence[str], names: Mapping[str, str]) -> str:
    """Returns how often each value occurs, in the order of the names: "27 railways, 8 roads"."""
    counts = {name: values.count(name) for name in names}
    return ", ".join(
        f"{count} {names[name].removesuffix('s') if count == 1 and names is PLURALS else names[name]}"
        for name, count in counts.items() if count
    )


def footnotes(routes: Sequence[Route], measured: Mapping[tuple[str, str], Measurement]) -> list[str]:
    """Returns what the signs in the figures of these routes mean."""
    pairs = [(route, measured[route.layer_id, route.id]) for route in routes if (route.layer_id, route.id) in measured]
    notes = []
    if any(open_shares(route, one) for route, one in pairs):
        notes.append(f"{NOT_RESOLVABLE} = {UNRESOLVED_TEXT}.")
    if any(reading_of(route, one.length_m).is_rough for route, one in pairs):
        notes.append(f"{ABOUT} about: rounded to the accuracy of a line that follows no survey.")
    if any(route.position_memory for route, _ in pairs):
        notes.append(f"{MEMORY_SIGN} Position from memory, unverified.")
    return notes
