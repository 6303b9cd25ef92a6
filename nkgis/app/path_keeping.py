"""A path that was found, kept as a route of the project: with a passport, a strip, and in every export."""

from collections.abc import Iterable

from shapely.geometry import LineString

from nkgis.app.editing import Edited, EditError, added
from nkgis.app.network_lines import FOUND
from nkgis.app.own_layers import Purpose
from nkgis.app.workspace import Workspace
from nkgis.model.path import Leg, NetworkPath, Wish


def kept_path(workspace: Workspace, path: NetworkPath, wish: Wish, *, name: str, scenario: str) -> Edited:
    """Returns the workspace with the path as a line in the project's layer of paths; EditError where there is none."""
    places = tuple(_places(path.legs))
    if not path.found or len(set(places)) < 2:
        raise EditError("There is no path to keep; ask for one first.")
    modes = dict.fromkeys(leg.mode for leg in path.legs if leg.route_id)
    facts: dict[str, object] = {
        FOUND: True, "kind": next(iter(modes)) if len(modes) == 1 else "other", "status": "operating",
        "geometry_quality": "generalised", "geometry_source": f"path on the networks, least {wish.minimise.value}",
        "status_source": f"scenario {scenario}", "travel_km": round((path.length_m or 0.0) / 1000, 6),
        "travel_km_source": "sum of the legs", "scenario": wish.scenario,
        "stations": _stations(path), "notes": [*path.notes, *_told(path)],
        "sources": list(dict.fromkeys(event.source for event in path.events if event.source)),
    }
    return added(workspace, Purpose.PATHS, LineString(places), name=name, facts=facts)


def _places(legs: Iterable[Leg]) -> Iterable[tuple[float, float]]:
    """Yields the places of the legs, each once where one leg goes on from another."""
    last = None
    for place in (place for leg in legs for run in leg.runs for place in run):
        if place != last:
            yield place
        last = place


def _stations(path: NetworkPath) -> list[dict[str, object]]:
    """Returns where something happens as stations: what the strip diagram names."""
    found: dict[str, dict[str, object]] = {}
    for event in path.events:
        if event.place:
            found.setdefault(event.place, {"name": event.place, "lon": event.lon, "lat": event.lat, "km": None})
    return list(found.values())


def _told(path: NetworkPath) -> list[str]:
    """Returns the legs and what they take, one line each."""
    legs = [f"{leg.name} ({leg.mode}): {leg.length_m / 1000:.1f} km, {leg.hours.value:.1f} h" for leg in path.legs]
    events = [f"km {event.m / 1000:.1f}: {event.detail}, {event.hours.value:.1f} h" for event in path.events]
    return legs + events
