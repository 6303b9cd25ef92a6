"""Linear referencing on a route of a workspace: places, kilometres and sections, measured and as published."""

from collections.abc import Iterator, Mapping
from typing import Any

from nkgis.analysis.chainage import Calibration, Chainage, sections
from nkgis.app.operations import listed_routes
from nkgis.app.workspace import Workspace
from nkgis.errors import InputError
from nkgis.model.event import Event, Section
from nkgis.model.route import Route


class Referenced:
    """Is a route with its chainage, and its published kilometres where it has two kilometre posts or more."""

    def __init__(self, route: Route, chainage: Chainage) -> None:
        self.route = route
        self.chainage = chainage
        self.calibration = _calibration(route)

    def published_km(self, m: float) -> float | None:
        """Returns the published kilometre of a chainage; None without kilometre posts."""
        return None if self.calibration is None else self.calibration.published_km(m)

    def sections(self, date: str | None) -> list[Section]:
        """Returns the route cut where gauge, status or another event changes."""
        return sections(self.chainage.length_m, events_of(self.route, self.chainage.length_m), date=date)


def referenced(workspace: Workspace, route_id: str) -> Referenced:
    """Returns the route of an id; InputError when there is none."""
    for route, _ in listed_routes(workspace):
        if route.id == route_id:
            frame = workspace.rows[route.layer_id].frame
            line = frame.loc[frame["id"] == route_id].geometry.iloc[0]
            return Referenced(route, Chainage(line))
    raise InputError(f"{route_id}: there is no such route; `nkgis catalog` lists them.")


def _rows(value: Any) -> Iterator[Mapping[str, Any]]:
    for row in value if isinstance(value, list | tuple) else ():
        if isinstance(row, Mapping):
            yield row


def _calibration(route: Route) -> Calibration | None:
    """Returns the calibration by the stations that have both a place on the line and a published kilometre."""
    posts = sorted({float(row["at_km"]) * 1000: float(row["km"]) for row in _rows(route.attributes.get("stations"))
                    if isinstance(row.get("at_km"), int | float) and isinstance(row.get("km"), int | float)}.items())
    try:
        return Calibration(tuple(posts))
    except ValueError:
        return None


def events_of(route: Route, length_m: float) -> list[Event]:
    """Returns the events of a route: its gauge and status throughout, then what its data say of stretches."""
    found = [Event("status", route.status.value, 0.0, length_m, source=route.status_source)]
    if route.gauge:
        found.append(Event("gauge", route.gauge, 0.0, length_m, source=route.attributes.get("gauge_source")))
    for kind in ("gauge", "status", "structure", "owner"):
        for row in _rows(route.attributes.get(f"{kind}_events")):
            start, end = row.get("from_km") or 0.0, row.get("to_km")
            value = row.get(kind) or row.get("value")
            if value is None or not isinstance(start, int | float):
                continue
            end_m = length_m if not isinstance(end, int | float) else end * 1000
            found.append(Event(kind, str(value), start * 1000, end_m, row.get("since"), row.get("until"),
                               row.get("source")))
    return found
