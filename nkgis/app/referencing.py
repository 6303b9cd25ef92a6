"""Linear referencing on a route of a workspace: places, kilometres and sections, measured and as published."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from nkgis.analysis.chainage import Calibration, Chainage, points, sections
from nkgis.app.operations import listed_routes
from nkgis.app.row_index import row_numbers
from nkgis.app.workspace import RouteKey, Workspace
from nkgis.errors import InputError
from nkgis.exporters.files import write_text
from nkgis.exporters.sections import sections_csv
from nkgis.io.events import read_events
from nkgis.model.event import COUNTRY, Event, Section, kinds_of
from nkgis.model.project import Bounds
from nkgis.model.route import Route
from nkgis.model.segment import Measurement


@dataclass(frozen=True, slots=True)
class Mark:
    """Is a point of a route: chainages, where it is (degrees), how far the place asked for is, and the country."""

    m: float
    published_km: float | None
    lon: float
    lat: float
    offset_m: float
    country: str | None


class Referenced:
    """Is a route with its chainage, and its published kilometres where it has two kilometre posts or more."""

    def __init__(self, route: Route, measurement: Measurement, chainage: Chainage) -> None:
        self.route = route
        self.measurement = measurement
        self.chainage = chainage
        self.calibration = _calibration(route)
        self._starts = [segment.from_m for segment in measurement.segments]

    @property
    def length_m(self) -> float:
        """Returns the length of the route."""
        return self.chainage.length_m

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Returns the events of the route: countries, gauge and status throughout, then what its data say."""
        return tuple(events_of(self.route, self.measurement, self.length_m))

    @cached_property
    def problems(self) -> tuple[str, ...]:
        """Returns a sentence for each event of the data that cannot be used."""
        return read_events(self.route.attributes, self.length_m).problems

    @property
    def dates(self) -> tuple[str, ...]:
        """Returns the dates on which an event begins or ends, oldest first."""
        return tuple(sorted({day for one in self.events for day in (one.since, one.until) if day}))

    def published_km(self, m: float) -> float | None:
        """Returns the published kilometre of a chainage; None without kilometre posts."""
        return None if self.calibration is None else self.calibration.published_km(m)

    def country(self, m: float) -> str | None:
        """Returns the country label of a chainage (metres); at a border that of the stretch behind it."""
        at = min(max(bisect_right(self._starts, m) - 1, 0), len(self._starts) - 1)
        return self.measurement.segments[at].country

    def sections(self, date: str | None) -> list[Section]:
        """Returns the route cut where country, gauge, status or another event changes."""
        return sections(self.length_m, self.events, date=date)

    def points(self, date: str | None) -> list[Section]:
        """Returns the point events as sections without length."""
        return points(self.length_m, self.events, date=date)

    def rows(self, date: str | None) -> list[Section]:
        """Returns sections and points by chainage."""
        return sorted((*self.sections(date), *self.points(date)), key=lambda one: (one.from_m, one.to_m))

    def figures(self, step_m: float, bounds: Bounds) -> list[tuple[float, float, float]]:
        """Returns (kilometre, lon, lat) at every step along the route within (west, south, east, north) degrees."""
        west, south, east, north = bounds
        return [
            (round(m / 1000, 3), round(lon, 6), round(lat, 6)) for m, lon, lat in self.chainage.every(step_m)
            if west <= lon <= east and south <= lat <= north
        ]

    def at(self, m: float) -> Mark:
        """Returns the point at a measured chainage in metres; InputError beyond the line."""
        try:
            lon, lat = self.chainage.position(m)
        except ValueError as fault:
            raise InputError(f"{self.route.id}: {fault}; give a kilometre on it.") from fault
        return Mark(m, self.published_km(m), lon, lat, 0.0, self.country(m))

    def at_published(self, km: float) -> Mark:
        """Returns the point at a published kilometre; InputError beyond the line or without kilometre posts."""
        if self.calibration is None:
            raise InputError(f"{self.route.id} has no two kilometre posts; give a measured kilometre.")
        return self.at(self.calibration.measured_m(km))

    def near(self, lon: float, lat: float, *, within_m: float = float("inf")) -> Mark | None:
        """Returns the point of the route nearest to a place; None when it is farther than `within_m`."""
        found = self.chainage.locate_near(lon, lat, within_m=within_m)
        if found is None:
            return None
        m, offset_m, foot_lon, foot_lat = found
        return Mark(m, self.published_km(m), foot_lon, foot_lat, offset_m, self.country(m))


def referenced(workspace: Workspace, route_id: str) -> Referenced:
    """Returns the route of an id; InputError when there is none."""
    for route, _ in listed_routes(workspace):
        if route.id == route_id:
            return referenced_key(workspace, (route.layer_id, route_id))
    raise InputError(f"{route_id}: there is no such route; `nkgis catalog` lists them.")


def referenced_key(workspace: Workspace, key: RouteKey) -> Referenced:
    """Returns the route of a layer and an id; InputError when it has no line with a length."""
    frame = workspace.rows[key[0]].frame
    line = frame.geometry.iloc[row_numbers(key[0], frame)[key[1]]]
    try:
        chainage = Chainage(line)
    except ValueError as fault:
        raise InputError(f"{key[1]}: {fault}.") from fault
    return Referenced(workspace.routes[key], workspace.measurements[key], chainage)


def csv_of(one: Referenced, date: str | None) -> str:
    """Returns the sections and points of a route as CSV."""
    rows = one.rows(date)
    return sections_csv(one.route, rows, kinds_of(rows), one.published_km)


def write_sections(one: Referenced, date: str | None, path: Path) -> Path:
    """Writes the sections and points of a route as CSV, whole or not at all; returns the path."""
    return write_text(path, csv_of(one, date))


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


def events_of(route: Route, measurement: Measurement, length_m: float) -> list[Event]:
    """Returns the events of a route: countries, gauge and status throughout, then what its data say of stretches."""
    ends = [*(segment.to_m for segment in measurement.segments[:-1]), length_m]
    found = [
        Event(COUNTRY, segment.country, segment.from_m, end)
        for segment, end in zip(measurement.segments, ends, strict=True) if segment.country is not None
    ]
    found.append(Event("status", route.status.value, 0.0, length_m, source=route.status_source,
                       as_of=route.status_date))
    if route.gauge:
        found.append(Event("gauge", route.gauge, 0.0, length_m, source=route.attributes.get("gauge_source")))
    return [*found, *read_events(route.attributes, length_m).events]
