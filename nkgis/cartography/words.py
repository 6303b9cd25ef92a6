"""The words of kinds, states and countries in the language in use."""

from collections.abc import Mapping

from nkgis.cartography.wording import marked, translated
from nkgis.model.kinds import LayerKind, Mode, Quality, Status

_CONTEXT = "words"

MODES: Mapping[str, str] = {
    Mode.RAIL: marked("words", "Railway"),
    Mode.ROAD: marked("words", "Road"),
    Mode.GAS: marked("words", "Gas pipeline"),
    Mode.OIL: marked("words", "Oil pipeline"),
    Mode.POWER: marked("words", "Power line"),
    Mode.SEA: marked("words", "Sea lane"),
    Mode.OTHER: marked("words", "Line"),
}
STATUSES: Mapping[str, str] = {
    Status.OPERATING: marked("words", "operating"),
    Status.CONSTRUCTION: marked("words", "under construction"),
    Status.PROPOSED: marked("words", "proposed"),
    Status.SHELVED: marked("words", "shelved"),
    Status.SUSPENDED: marked("words", "suspended"),
    Status.CLOSED: marked("words", "closed"),
    Status.UNKNOWN: marked("words", "status not stated"),
}
QUALITIES: Mapping[str, str] = {
    Quality.TRACK: marked("words", "track"),
    Quality.GENERALISED: marked("words", "generalised"),
    Quality.STATIONS: marked("words", "station to station"),
    Quality.SCHEMATIC: marked("words", "schematic"),
    Quality.UNSTATED: marked("words", "geometry not stated"),
}
GAUGES: Mapping[str, str] = {
    "1435": marked("words", "1435 mm"),
    "1520": marked("words", "1520 mm"),
    "dual": marked("words", "dual 1435 + 1520 mm"),
    "other": marked("words", "other gauge"),
}
COUNTRIES: Mapping[str, str] = {
    "RU": marked("words", "Russia"),
    "KP": marked("words", "DPR Korea"),
    "KR": marked("words", "Rep. of Korea"),
    "CN": marked("words", "China"),
    "MN": marked("words", "Mongolia"),
    "JP": marked("words", "Japan"),
}
GROUPS: Mapping[str, str] = {
    LayerKind.LINES: marked("words", "Routes"),
    LayerKind.POINTS: marked("words", "Points"),
    LayerKind.AREAS: marked("words", "Areas"),
    LayerKind.BASE: marked("words", "Base map"),
}
VIAS: Mapping[str, str] = {
    "border": marked("words", "runs along the border"),
    "overlap": marked("words", "through an overlap of the border set"),
    "gap": marked("words", "over a gap in the border set"),
}


def word(table: Mapping[str, str], key: str) -> str:
    """Returns the word of a key in the language in use; the key itself when it has none."""
    source = table.get(key)
    return translated(_CONTEXT, source) if source is not None else str(key)


def country_name(country: str | None) -> str:
    """Returns the short name of a segment's country label, also of a border, an overlap or a gap."""
    if country is None:
        return translated(_CONTEXT, "Outside every country")
    if country == "?":
        return translated(_CONTEXT, "Outside the border set")
    if "|" in country:
        names = " | ".join(word(COUNTRIES, part) for part in country.split("|"))
        return translated(_CONTEXT, "On the border %1").replace("%1", names)
    if "+" in country:
        names = " + ".join(word(COUNTRIES, part) for part in country.split("+"))
        return translated(_CONTEXT, "Overlap %1").replace("%1", names)
    return word(COUNTRIES, country)
