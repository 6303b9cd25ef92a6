"""A path on the networks as JSON, as a table for a terminal, and as the lines of its legs."""

from collections.abc import Iterable, Sequence
from typing import Any

from nkgis.exporters.passports import DEGREE_DIGITS, metres
from nkgis.exporters.tables import aligned_text, printable
from nkgis.model.costs import Band
from nkgis.model.path import Leg, NetworkPath, PathEvent, Wish

HOUR_DIGITS, MONEY_DIGITS = 4, 4


def path_json(path: NetworkPath, wish: Wish) -> dict[str, Any]:
    """Returns one path in the public shape of `nkgis route`; more is added behind the stable fields."""
    return {
        "kind": "nkgis-route",
        "version": 1,
        "from": wish.start,
        "to": wish.goal,
        "scenario": wish.scenario,
        "mode": [mode.value for mode in wish.modes],
        "minimise": wish.minimise.value,
        **answer_json(path),
        "via": list(wish.via),
        "avoid": list(wish.avoid),
        "cargo": wish.cargo,
        "date": wish.date,
    }


def answer_json(path: NetworkPath) -> dict[str, Any]:
    """Returns what a path answers: the same keys whether there is one or not."""
    return {
        "found": path.found,
        "length_m": metres(path.length_m),
        "hours": None if path.hours is None else round(path.hours.value, HOUR_DIGITS),
        "cost": None
        if path.cost is None
        else {
            "value": round(path.cost.value, MONEY_DIGITS),
            "unit": path.cost_unit,
            "low": round(path.cost.low, MONEY_DIGITS),
            "high": round(path.cost.high, MONEY_DIGITS),
        },
        "by_country": {code: metres(value) for code, value in path.by_country.items()},
        "legs": [leg_json(leg) for leg in path.legs],
        "events": [event_json(event) for event in path.events],
        "reason": path.reason,
        "elsewhere_m": metres(path.elsewhere_m),
        "measured_m": metres(path.measured_m),
        "hours_low": None if path.hours is None else round(path.hours.low, HOUR_DIGITS),
        "hours_high": None if path.hours is None else round(path.hours.high, HOUR_DIGITS),
        "notes": list(path.notes),
        "cuts": [
            {"text": cut.text, "lon": round(cut.lon, DEGREE_DIGITS), "lat": round(cut.lat, DEGREE_DIGITS),
             "layer": cut.layer_id, "route_id": cut.route_id}
            for cut in path.cuts
        ],
    }


def leg_json(leg: Leg) -> dict[str, Any]:
    """Returns one leg."""
    return {
        "route_id": leg.route_id,
        "name": leg.name,
        "mode": leg.mode,
        "from_m": metres(leg.from_m),
        "to_m": metres(leg.to_m),
        "length_m": metres(leg.length_m),
        "hours": round(leg.hours.value, HOUR_DIGITS),
        "layer": leg.layer_id,
        "measured_m": metres(leg.measured_m),
        "length_source": leg.length_source,
        "line_from_m": metres(leg.line_from_m),
        "line_to_m": metres(leg.line_to_m),
        "by_country": {code: metres(value) for code, value in leg.by_country.items()},
        "cost": round(leg.cost.value, MONEY_DIGITS),
        "note": leg.note or None,
    }


def event_json(event: PathEvent) -> dict[str, Any]:
    """Returns one event; its range and source stand behind the stable fields."""
    return {
        "m": metres(event.m),
        "kind": event.kind.value,
        "detail": event.detail,
        "hours": round(event.hours.value, HOUR_DIGITS),
        "place": event.place,
        "lon": round(event.lon, DEGREE_DIGITS),
        "lat": round(event.lat, DEGREE_DIGITS),
        "hours_low": round(event.hours.low, HOUR_DIGITS),
        "hours_high": round(event.hours.high, HOUR_DIGITS),
        "cost": round(event.cost.value, MONEY_DIGITS),
        "cost_low": round(event.cost.low, MONEY_DIGITS),
        "cost_high": round(event.cost.high, MONEY_DIGITS),
        "source": event.source,
        "costs": list(event.costs),
    }


def path_text(path: NetworkPath, wish: Wish) -> str:
    """Returns a path as text for a terminal."""
    modes = "+".join(mode.value for mode in wish.modes)
    head = f"{printable(wish.start)} – {printable(wish.goal)}, {modes}, least {wish.minimise.value}"
    if not path.found:
        return f"{head}, scenario {wish.scenario}\n{printable(path.reason or '', limit=1000)}\n"
    countries = ", ".join(f"{code} {value / 1000:,.1f}" for code, value in path.by_country.items())
    sums = f"{(path.length_m or 0.0) / 1000:,.1f} km ({countries}{_elsewhere(path)})"
    if path.hours is not None:
        sums += f"; {_range(path.hours, 1)} h"
    if path.cost is not None:
        sums += f"; {_range(path.cost, 2)} {path.cost_unit}"
    legs = aligned_text(
        ["km", "leg", "mode", "length km", "h", "id"],
        [
            [
                f"{leg.from_m / 1000:,.1f}",
                printable(leg.name),
                leg.mode,
                f"{leg.length_m / 1000:,.1f}",
                f"{leg.hours.value:,.1f}",
                printable(leg.route_id or ""),
            ]
            for leg in path.legs
        ],
        right=frozenset({0, 3, 4}),
    )
    events = aligned_text(
        ["km", "event", "where", "what", "h", "USD/t", "source"],
        [
            [
                f"{e.m / 1000:,.1f}",
                e.kind.value,
                printable(e.place),
                printable(e.detail),
                f"{e.hours.value:,.1f}",
                f"{e.cost.value:,.2f}",
                printable(e.source, limit=60),
            ]
            for e in path.events
        ],
        right=frozenset({0, 4, 5}),
    )
    notes = "".join(f"note: {printable(note, limit=300)}\n" for note in path.notes)
    return f"{head}, scenario {wish.scenario}\n{sums}\n\n{legs}\n{events if path.events else ''}{notes}"


def _elsewhere(path: NetworkPath) -> str:
    return f", outside every country {path.elsewhere_m / 1000:,.1f}" if path.elsewhere_m >= 50 else ""


def _range(band: Band, digits: int) -> str:
    middle = f"{band.value:,.{digits}f}"
    return middle if band.low == band.high else f"{middle} ({band.low:,.{digits}f}–{band.high:,.{digits}f})"


def path_geojson(paths: Sequence[NetworkPath], wish: Wish) -> dict[str, Any]:
    """Returns paths as GeoJSON: one feature a path, one part a leg, with what is needed to measure it as a route."""
    return {"type": "FeatureCollection", "features": list(_features(paths, wish))}


def _features(paths: Sequence[NetworkPath], wish: Wish) -> Iterable[dict[str, Any]]:
    for number, path in enumerate((one for one in paths if one.found), start=1):
        parts = [
            [[round(lon, DEGREE_DIGITS), round(lat, DEGREE_DIGITS)] for lon, lat in run]
            for leg in path.legs
            for run in leg.runs
            if len(run) > 1
        ]
        modes = list(dict.fromkeys(leg.mode for leg in path.legs if leg.route_id))
        properties = {
            "id": f"path-{number}",
            "name": f"{wish.start} – {wish.goal}",
            "kind": modes[0] if len(modes) == 1 else "other",
            "geometry_quality": "generalised",
            "travel_km": round((path.length_m or 0.0) / 1000, 6),
            "travel_km_source": "sum of the legs",
            **answer_json(path),
        }
        yield {
            "type": "Feature",
            "id": properties["id"],
            "properties": properties,
            "geometry": {"type": "MultiLineString", "coordinates": parts},
        }
