"""The words of kinds, states and countries in the language of the window."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from nkgis.model.kinds import LayerKind, Mode, Quality, Status

_CONTEXT = "words"

MODES: Mapping[str, object] = {
    Mode.RAIL: QT_TRANSLATE_NOOP("words", "Railway"),
    Mode.ROAD: QT_TRANSLATE_NOOP("words", "Road"),
    Mode.GAS: QT_TRANSLATE_NOOP("words", "Gas pipeline"),
    Mode.OIL: QT_TRANSLATE_NOOP("words", "Oil pipeline"),
    Mode.POWER: QT_TRANSLATE_NOOP("words", "Power line"),
    Mode.SEA: QT_TRANSLATE_NOOP("words", "Sea lane"),
    Mode.OTHER: QT_TRANSLATE_NOOP("words", "Line"),
}
STATUSES: Mapping[str, object] = {
    Status.OPERATING: QT_TRANSLATE_NOOP("words", "operating"),
    Status.CONSTRUCTION: QT_TRANSLATE_NOOP("words", "under construction"),
    Status.PROPOSED: QT_TRANSLATE_NOOP("words", "proposed"),
    Status.SHELVED: QT_TRANSLATE_NOOP("words", "shelved"),
    Status.SUSPENDED: QT_TRANSLATE_NOOP("words", "suspended"),
    Status.CLOSED: QT_TRANSLATE_NOOP("words", "closed"),
    Status.UNKNOWN: QT_TRANSLATE_NOOP("words", "status not stated"),
}
QUALITIES: Mapping[str, object] = {
    Quality.TRACK: QT_TRANSLATE_NOOP("words", "track"),
    Quality.GENERALISED: QT_TRANSLATE_NOOP("words", "generalised"),
    Quality.STATIONS: QT_TRANSLATE_NOOP("words", "station to station"),
    Quality.SCHEMATIC: QT_TRANSLATE_NOOP("words", "schematic"),
    Quality.UNSTATED: QT_TRANSLATE_NOOP("words", "geometry not stated"),
}
GAUGES: Mapping[str, object] = {
    "1435": QT_TRANSLATE_NOOP("words", "1435 mm"),
    "1520": QT_TRANSLATE_NOOP("words", "1520 mm"),
    "dual": QT_TRANSLATE_NOOP("words", "dual 1435 + 1520 mm"),
    "other": QT_TRANSLATE_NOOP("words", "other gauge"),
}
COUNTRIES: Mapping[str, object] = {
    "RU": QT_TRANSLATE_NOOP("words", "Russia"),
    "KP": QT_TRANSLATE_NOOP("words", "DPR Korea"),
    "KR": QT_TRANSLATE_NOOP("words", "Rep. of Korea"),
    "CN": QT_TRANSLATE_NOOP("words", "China"),
    "MN": QT_TRANSLATE_NOOP("words", "Mongolia"),
    "JP": QT_TRANSLATE_NOOP("words", "Japan"),
}
GROUPS: Mapping[str, object] = {
    LayerKind.LINES: QT_TRANSLATE_NOOP("words", "Routes"),
    LayerKind.POINTS: QT_TRANSLATE_NOOP("words", "Points"),
    LayerKind.AREAS: QT_TRANSLATE_NOOP("words", "Areas"),
    LayerKind.BASE: QT_TRANSLATE_NOOP("words", "Base map"),
}
VIAS: Mapping[str, object] = {
    "border": QT_TRANSLATE_NOOP("words", "runs along the border"),
    "overlap": QT_TRANSLATE_NOOP("words", "through an overlap of the border set"),
    "gap": QT_TRANSLATE_NOOP("words", "over a gap in the border set"),
}


def word(table: Mapping[str, object], key: str) -> str:
    """Returns the word of a key in the language of the window; the key itself when it has none."""
    source = table.get(key)
    return QCoreApplication.translate(_CONTEXT, str(source)) if source is not None else str(key)


def country_name(country: str | None) -> str:
    """Returns the short name of a segment's country label, also of a border, an overlap or a gap."""
    if country is None:
        return QCoreApplication.translate(_CONTEXT, "Outside every country")
    if country == "?":
        return QCoreApplication.translate(_CONTEXT, "Outside the border set")
    if "|" in country:
        names = " | ".join(word(COUNTRIES, part) for part in country.split("|"))
        return QCoreApplication.translate(_CONTEXT, "On the border %1").replace("%1", names)
    if "+" in country:
        names = " + ".join(word(COUNTRIES, part) for part in country.split("+"))
        return QCoreApplication.translate(_CONTEXT, "Overlap %1").replace("%1", names)
    return word(COUNTRIES, country)
