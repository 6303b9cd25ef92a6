"""What is known of a route beside its measured figures, as values that JSON can hold."""

from collections.abc import Mapping
from math import isfinite
from typing import Any

from nkgis.cartography.passport.claims import claims
from nkgis.cartography.passport.parts import mappings
from nkgis.cartography.passport.resolution import unresolved_shares
from nkgis.cartography.passport.sections import KNOWN
from nkgis.model.method import Method
from nkgis.model.numbers import PLAIN, written
from nkgis.model.route import Route
from nkgis.model.segment import Measurement

_DEPTH = 6


def route_facts(route: Route, measured: Measurement, method: Method) -> dict[str, Any]:
    """Returns everything a passport says of a route beside what was measured.

    `not_resolvable` gives for each country whose share a person reads as "n.r." the reason why.
    """
    stations = mappings(route.attributes.get("stations"))
    with written(PLAIN):  # machines read it: metres and points, whatever a reader chose for himself
        not_resolvable = dict(unresolved_shares(route, measured, method))
    return {
        "kind": route.mode.value, "status": route.status.value, "status_date": route.status_date,
        "status_source": route.status_source, "status_note": plain(route.attributes.get("status_note")),
        "names": dict(route.names), "gauge": route.gauge,
        "gauge_source": plain(route.attributes.get("gauge_source")),
        "gauge_events": plain(route.attributes.get("gauge_events")) or [],
        "voltage_kv": route.voltage_kv, "substance": route.substance, "geometry_quality": route.quality.value,
        "geometry_source": route.geometry_source, "geometry_accuracy_m": route.geometry_accuracy_m,
        "position_memory": route.position_memory,
        "unverified_stations": [str(one.get("name") or "") for one in stations if one.get("memory")],
        "confidence": plain(route.attributes.get("confidence")),
        "rail_km": route.rail_km, "rail_km_source": route.rail_km_source,
        "published": [
            {"low_km": p.low_km, "high_km": p.high_km, "text": p.text, "source": p.source, "as_of": p.as_of,
             "confidence": p.confidence}
            for p in route.published
        ],
        "published_shares": [
            {"country": c.country, "text": " ".join(c.text.split()), "source": c.source, "as_of": c.as_of}
            for c in claims(route)
        ],
        "not_resolvable": not_resolvable,
        "stations": plain(stations), "known_crossings": plain(mappings(route.attributes.get("crossings"))),
        "properties": {
            key: plain(value) for key, value in route.attributes.items()
            if key not in KNOWN and plain(value) not in (None, "", [], {})
        },
        "sources": list(route.sources), "notes": list(route.notes),
    }


def plain(value: Any, depth: int = _DEPTH) -> Any:
    """Returns a property as JSON can hold it: what is not a number is null, what is unknown is text."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if isfinite(value) else None
    if depth and isinstance(value, Mapping):
        return {str(key): plain(item, depth - 1) for key, item in value.items()}
    if depth and isinstance(value, list | tuple):
        return [plain(item, depth - 1) for item in value]
    return str(value)
