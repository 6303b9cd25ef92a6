"""Words of the standalone page: countries, states, and the attributes that tie a row to its line."""

from html import escape

from nkgis.cartography.names import COUNTRIES
from nkgis.cartography.scene import RouteKey
from nkgis.cartography.style import style
from nkgis.model.route import Route
from nkgis.model.segment import Measurement


def other_m(measured: Measurement) -> float:
    """Returns the metres that belong to no single country."""
    return measured.border_m + measured.overlap_m + measured.unassigned_m + measured.uncovered_m


def country(code: str | None) -> str:
    """Returns the short name of a country value, also of "A|B" and of none."""
    if code is None:
        return "no country"
    for mark, word in (("|", " | "), ("+", " + ")):
        if mark in code:
            return word.join(country(part) for part in code.split(mark))
    return COUNTRIES.get(code, {}).get("en", code)


def look(route: Route) -> dict[str, str | None]:
    """Returns what a route's swatch is painted by."""
    return {
        "mode": route.mode.value,
        "status": route.status.value,
        "gauge": route.gauge,
        "quality": route.quality.value,
    }


def status_word(route: Route) -> str:
    """Returns the status in words, with its date."""
    pattern = style().status.get(route.status.value)
    word = "status not stated" if pattern is None else pattern.word.split(" (")[0]
    return f"{word}, {route.status_date}" if route.status_date else word


def key_attributes(key: RouteKey) -> str:
    """Returns the attributes that name a route."""
    return f' data-layer="{escape(key[0])}" data-feature="{escape(key[1])}"'
