"""The words of kinds, states and countries in the language in use."""

from collections.abc import Mapping

from nkgis.cartography.wording import marked, say
from nkgis.model.claim import Grade
from nkgis.model.kinds import LayerKind, Mode, Quality, Status
from nkgis.model.numbers import long_unit
from nkgis.model.undertaking import Stage


def total_word() -> str:
    """Returns the heading of a column of total lengths."""
    return say("Total km" if long_unit()[0] == "km" else "Total mi")


MODES: Mapping[str, str] = {
    Mode.RAIL: marked("Railway"),
    Mode.ROAD: marked("Road"),
    Mode.GAS: marked("Gas pipeline"),
    Mode.OIL: marked("Oil pipeline"),
    Mode.POWER: marked("Power line"),
    Mode.SEA: marked("Sea lane"),
    Mode.OTHER: marked("Line"),
}
STATUSES: Mapping[str, str] = {
    Status.OPERATING: marked("operating"),
    Status.CONSTRUCTION: marked("under construction"),
    Status.PROPOSED: marked("proposed"),
    Status.SHELVED: marked("shelved"),
    Status.SUSPENDED: marked("suspended"),
    Status.CLOSED: marked("closed"),
    Status.UNKNOWN: marked("status not stated"),
}
STAGES: Mapping[str, str] = {
    Stage.PROPOSED: marked("proposed"),
    Stage.CONSTRUCTION: marked("under construction"),
    Stage.OPERATING: marked("operating"),
    Stage.SHELVED: marked("shelved"),
    Stage.CANCELLED: marked("cancelled"),
    Stage.MOTHBALLED: marked("mothballed"),
    Stage.RETIRED: marked("retired"),
    Stage.UNKNOWN: marked("stage not stated"),
}
"""The stages of a corridor project."""
HAPPENINGS: Mapping[str, str] = {
    "rail": marked("Rail"),
    "gas": marked("Gas"),
    "oil": marked("Oil"),
    "grid": marked("Power"),
    "road bridge": marked("Road bridge"),
    "port": marked("Port"),
    "area": marked("Area"),
    "politics": marked("Politics"),
    "trade": marked("Trade"),
    "finance": marked("Finance"),
}
"""The kinds of the dated events, in the order of the lanes."""
GRADES: Mapping[str, str] = {
    Grade.READ: marked("read in this source"),
    Grade.SECOND_HAND: marked("second hand or derived"),
    Grade.MEMORY: marked("from memory"),
}
"""How a claim or an event is known."""
QUALITIES: Mapping[str, str] = {
    Quality.TRACK: marked("track"),
    Quality.GENERALISED: marked("generalised"),
    Quality.STATIONS: marked("station to station"),
    Quality.SCHEMATIC: marked("schematic"),
    Quality.UNSTATED: marked("geometry not stated"),
}
GAUGES: Mapping[str, str] = {
    "1435": marked("1435 mm"),
    "1520": marked("1520 mm"),
    "dual": marked("dual 1435 + 1520 mm"),
    "other": marked("other gauge"),
}
COUNTRIES: Mapping[str, str] = {
    "RU": marked("Russia"),
    "KP": marked("DPR Korea"),
    "KR": marked("Rep. of Korea"),
    "CN": marked("China"),
    "MN": marked("Mongolia"),
    "JP": marked("Japan"),
}
GROUPS: Mapping[str, str] = {
    LayerKind.LINES: marked("Routes"),
    LayerKind.POINTS: marked("Points"),
    LayerKind.AREAS: marked("Areas"),
    LayerKind.BASE: marked("Base map"),
}
BUNDLED_NAME = marked("Northeast Asia")
"""The name of the bundled project."""
LAYERS = frozenset({
    marked("Boundaries"),
    marked("Land (region)"),
    marked("Land (district)"),
    marked("Coast (region)"),
    marked("Coast (district)"),
    marked("Lakes"),
    marked("Rivers"),
    marked("Relief"),
    marked("Railways"),
    marked("Other railways"),
    marked("Railway links"),
    marked("Main roads"),
    marked("Sea links"),
    marked("Pipelines"),
    marked("Power grids"),
    marked("Bridges"),
    marked("Border crossings"),
    marked("Places"),
    marked("Greater Tumen area"),
    marked("Land and sea"),
    marked("Rivers and lakes"),
    marked("Borders"),
    marked("Country names"),
    marked("Place names"),
})
"""The names of the bundled layers and of the parts of the base map."""
READY_STYLES: Mapping[str, str] = {
    "gauge": marked("Gauge"),
    "status": marked("Status"),
    "voltage": marked("Voltage"),
    "substance": marked("Substance"),
    "mode": marked("Mode of transport"),
}
"""The names of the ready styles of layers."""
VIAS: Mapping[str, str] = {
    "border": marked("runs along the border"),
    "overlap": marked("through an overlap of the border set"),
    "gap": marked("over a gap in the border set"),
}


def word(table: Mapping[str, str], key: str) -> str:
    """Returns the word of a key in the language in use; the key itself when it has none."""
    source = table.get(key)
    return say(source) if source is not None else str(key)


def layer_name(name: str) -> str:
    """Returns the name of a bundled layer in the language in use; of any other its own."""
    return say(name) if name in LAYERS else name


def project_name(name: str) -> str:
    """Returns the name of the bundled project in the language in use; of any other its own."""
    return say(name) if name == BUNDLED_NAME else name


def country_name(country: str | None) -> str:
    """Returns the short name of a segment's country label, also of a border, an overlap or a gap."""
    if country is None:
        return say("Outside every country")
    if country == "?":
        return say("Outside the border set")
    if "|" in country:
        names = " | ".join(word(COUNTRIES, part) for part in country.split("|"))
        return say("On the border %1", names)
    if "+" in country:
        names = " + ".join(word(COUNTRIES, part) for part in country.split("+"))
        return say("Overlap %1", names)
    return word(COUNTRIES, country)
