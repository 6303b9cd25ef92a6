"""What of a workspace belongs to a network: lines of railways, roads, sea, pipelines or power with their stops."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from nkgis.app.referencing import events_of
from nkgis.app.workspace import Workspace
from nkgis.io.schema import LANGUAGES
from nkgis.model.event import Event
from nkgis.model.kinds import LayerKind, Mode
from nkgis.model.network import NetworkLine, NodeKind, Stop
from nkgis.model.route import Route
from nkgis.model.segment import Measurement

_Crossing = tuple[float, float, tuple[str, ...]]
FOUND = "found_path"
"""The property of a line that is a path found on the networks: it is no line of them."""
NAMED_WITHIN_DEG = 0.03
"""How far a named crossing may lie from where a line crosses the border."""


def network_lines(workspace: Workspace, modes: Iterable[Mode]) -> tuple[list[NetworkLine], list[BaseGeometry]]:
    """Returns the lines of the project's layers that carry one of the modes, with their geometries."""
    wanted = frozenset(modes)
    crossings = _crossings(workspace)
    lines: list[NetworkLine] = []
    geometries: list[BaseGeometry] = []
    for layer in workspace.project.layers:
        rows = workspace.rows.get(layer.id)
        if rows is None:
            continue
        for row_id, geometry in zip(rows.frame["id"], rows.frame.geometry, strict=True):
            key = (layer.id, str(row_id))
            route, measured = workspace.routes.get(key), workspace.measurements.get(key)
            if route is None or measured is None or route.mode not in wanted or route.attributes.get(FOUND):
                continue
            lines.append(_line(route, measured, crossings))
            geometries.append(geometry)
    return lines, geometries


def _line(route: Route, measured: Measurement, crossings: Sequence[_Crossing]) -> NetworkLine:
    travel_m, source = _travel(route, measured.length_m)
    hours = _number(route.attributes.get("hours"))
    reason = "; ".join(text for text in (str(route.attributes.get("status_note") or ""), route.status_source) if text)
    country = route.attributes.get("country")
    return NetworkLine(
        key=(route.layer_id, route.id),
        name=route.name,
        mode=route.mode,
        length_m=measured.length_m,
        travel_m=travel_m,
        travel_source=source,
        names=route.names,
        status=route.status,
        status_date=route.status_date,
        status_reason=reason,
        gauge=route.gauge,
        voltage_kv=route.voltage_kv,
        country=str(country) if country and str(country) in _plain(measured) else None,
        hours=hours if hours and hours > 0 else None,
        hours_source=str(route.attributes.get("hours_source") or ""),
        segments=measured.segments,
        stops=(*_stops(route, measured.length_m), *_borders(route, measured, crossings)),
        events=tuple(_events(route, measured)),
    )


def _crossings(workspace: Workspace) -> list[_Crossing]:
    """Returns the places and names of the border crossings in the project's point layers: those with a pair."""
    found: list[_Crossing] = []
    for layer in workspace.project.layers:
        if layer.kind is not LayerKind.POINTS or layer.id not in workspace.rows:
            continue
        frame = workspace.rows[layer.id].frame
        for name, properties, point in zip(frame["name"], frame["properties"], frame.geometry, strict=True):
            if properties.get("pair") and isinstance(point, Point):
                found.append((float(point.x), float(point.y), (str(name), *_names(properties))))
    return found


def _borders(route: Route, measured: Measurement, crossings: Sequence[_Crossing]) -> Iterable[Stop]:
    """Yields where a line on land crosses a border at a crossing that has a name."""
    for one in measured.crossings if route.mode in {Mode.RAIL, Mode.ROAD} else ():
        near = [(abs(lon - one.lon) + abs(lat - one.lat), names) for lon, lat, names in crossings]
        away, names = min(near, default=(1.0, ()))
        if away <= NAMED_WITHIN_DEG and one.leaves and one.enters:
            yield Stop(one.m, names[0], names[1:], NodeKind.BORDER)


def _plain(measured: Measurement) -> set[str]:
    """Returns the countries that a line was measured in: only one of them can be declared to be its only one."""
    return {segment.country for segment in measured.segments if segment.country}


def _travel(route: Route, length_m: float) -> tuple[float, str]:
    """Returns what the way takes in metres, and by whose word: a published way, the track graph, else as drawn."""
    stated = _number(route.attributes.get("travel_km"))
    if stated and stated > 0:
        return stated * 1000, str(route.attributes.get("travel_km_source") or "stated in the data")
    if route.rail_km and route.rail_km > 0:
        return route.rail_km * 1000, route.rail_km_source or "track kilometres stated in the data"
    return length_m, "measured"


def _stops(route: Route, length_m: float) -> Iterable[Stop]:
    """Yields the stations of a line that stand on it."""
    rows = route.attributes.get("stations")
    listed = [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []
    for row in listed:
        at_km = _number(row.get("at_km"))
        if at_km is not None and row.get("name") and -0.001 <= at_km * 1000 <= length_m + 10:
            yield Stop(min(max(at_km * 1000, 0.0), length_m), str(row["name"]), _names(row))


def _names(row: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(row[f"name_{code}"]) for code in LANGUAGES if row.get(f"name_{code}"))


def _events(route: Route, measured: Measurement) -> list[Event]:
    """Returns what the data say of gauge and status along the line."""
    kinds = {"gauge", "status", "voltage"}
    whole = events_of(route, measured, measured.length_m)
    own = {("gauge", route.gauge), ("status", route.status.value)}
    return [
        event
        for event in whole
        if event.kind in kinds
        and not event.is_point
        and not (
            event.from_m <= 0
            and event.to_m >= measured.length_m
            and event.since in {None, route.status_date}
            and (event.kind, event.value) in own
        )
    ]


def _number(value: Any) -> float | None:
    if value is None or isinstance(value, bool):
        return None
    try:
        found = float(value)
    except (TypeError, ValueError):
        return None
    return found if abs(found) < float("inf") else None
