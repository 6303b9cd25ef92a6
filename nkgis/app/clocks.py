"""A workspace at two clocks: its routes and crossings in the state that was known, its published figures as told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import Any

import geopandas as gpd
import pandas as pd

from nkgis.analysis.boards import Card, board
from nkgis.analysis.claims import known_claims
from nkgis.analysis.statuses import Basis, StatusSaid, known_happenings, status_at
from nkgis.app.workspace import LayerRows, RouteKey, Workspace
from nkgis.cartography.memo import Memo
from nkgis.io.claims import bundled_claims, published_lengths
from nkgis.io.dates import checked_date, today
from nkgis.io.happenings import bundled_happenings
from nkgis.io.undertakings import bundled_undertakings
from nkgis.model.claim import Claim
from nkgis.model.clock import NOW, Clock
from nkgis.model.happening import Happening
from nkgis.model.kinds import LayerKind, Status
from nkgis.model.route import Route

STATUS_WORDS = {"cancelled": Status.CLOSED, "retired": Status.CLOSED, "mothballed": Status.SUSPENDED}
NOT_THERE = frozenset(("proposed", "shelved", "cancelled"))
"""States in which a crossing is not there yet: it is left out."""
SHUT = frozenset(("closed", "suspended", "mothballed", "retired"))
LEFT_OUT = "As known on %1: notes without a date are left out."
_AT: Memo[Workspace] = Memo(most=4)
_ROUTES: Memo[dict[RouteKey, Route]] = Memo(most=4)
_ROWS: Memo[LayerRows] = Memo()
_ALL_ROWS: Memo[Mapping[str, LayerRows]] = Memo(most=4)
_ALL_ROUTES: Memo[Mapping[RouteKey, Route]] = Memo(most=4)


@dataclass(frozen=True, slots=True)
class FeatureState:
    """Is a route or crossing with its state at two clocks."""

    id: str
    name: str
    layer_id: str
    said: StatusSaid


def clock_of(situation: str | None, knowledge: str | None, default: Clock = NOW) -> Clock:
    """Returns the clock of dates as people write them; one left out is the default's. InputError for no date.

    With a situation date alone everything known today tells of it.
    """
    if situation is None and knowledge is None:
        return default
    return Clock(checked_date(situation), checked_date(knowledge))


def workspace_at(workspace: Workspace, clock: Clock) -> Workspace:
    """Returns the workspace with bundled features as they stood at two clocks; the same one where it stands so.

    What is the user's own stays as it is. Give the workspace as it was opened, not one that was set back already.
    """
    if clock == workspace.at:
        return workspace
    parts = (workspace.project, workspace.rows, workspace.routes)
    return _AT.value(clock, parts, lambda: _at(workspace, clock))


def states(workspace: Workspace, clock: Clock) -> list[FeatureState]:
    """Returns the state of every bundled route and crossing at two clocks, with the claim that says so."""
    happenings = bundled_happenings()
    found = [FeatureState(route.id, route.name, route.layer_id, status_at(route.id, happenings, clock, route))
             for route in _bundled_routes(workspace).values()]
    for layer_id, rows in workspace.rows.items():
        for row_id, properties in zip(rows.frame["id"], rows.frame["properties"], strict=True):
            if "pair" in properties and "state" in properties:
                route = _crossing_route(layer_id, row_id, properties)
                found.append(FeatureState(row_id, route.name, layer_id, status_at(row_id, happenings, clock, route)))
    return found


def cards(clock: Clock, *, day: str | None = None) -> list[Card]:
    """Returns the board of the projects at two clocks; `day` stands for today."""
    return board(bundled_undertakings(), bundled_happenings(), clock, today=day or today())


def events(clock: Clock) -> list[Happening]:
    """Returns the dated events that were known and had happened, by date."""
    return known_happenings(bundled_happenings(), clock)


def _bundled_routes(workspace: Workspace) -> dict[RouteKey, Route]:
    """Returns the routes of the bundled layers, looked up by their rows: the user's own may be very many."""
    keys = ((layer_id, str(row_id)) for layer_id, one in workspace.rows.items()
            if one.layer.bundled and one.layer.kind is LayerKind.LINES for row_id in one.frame["id"])
    return {key: workspace.routes[key] for key in keys if key in workspace.routes}


def _at(workspace: Workspace, clock: Clock) -> Workspace:
    """Returns the workspace at a clock; what no change concerns stays the same object, for those who look at it."""
    bundled, own = _bundled_routes(workspace), workspace.project.claims
    known = _ROUTES.value(clock, (own, *bundled.values()), lambda: _routes_at(bundled, own, clock))
    rows = _ALL_ROWS.value(clock, (workspace.rows,), lambda: _all_rows_at(workspace.rows, clock))
    routes = _ALL_ROUTES.value(clock, (workspace.routes, known),
                               lambda: MappingProxyType({**workspace.routes, **known}))
    return replace(workspace, project=replace(workspace.project, clock=clock), rows=rows, routes=routes, at=clock)


def _all_rows_at(rows: Mapping[str, LayerRows], clock: Clock) -> Mapping[str, LayerRows]:
    """Returns the rows of all layers; those of the user's own stay the same."""
    happenings = bundled_happenings()
    found = dict(rows)
    for layer_id, one in rows.items():
        if one.layer.bundled:
            found[layer_id] = _ROWS.value((clock, layer_id), (one,), partial(_rows_at, one, happenings, clock))
    return MappingProxyType(found)


def _routes_at(bundled: Mapping[RouteKey, Route], own: Sequence[Claim], clock: Clock) -> dict[RouteKey, Route]:
    happenings = bundled_happenings()
    claims = (*bundled_claims().claims, *own)
    published = published_lengths(known_claims(claims, Clock(None, clock.knowledge)))
    return {
        key: _route_at(route, status_at(route.id, happenings, clock, route), clock,
                       replace(route, published=published.get(route.id, ())))
        for key, route in bundled.items()
    }


def _route_at(route: Route, said: StatusSaid, clock: Clock, base: Route) -> Route:
    """Returns a route in the state that is said of it; prose of unknown date is left out where knowledge is dated."""
    attributes = {**route.attributes, "status_note": _note(said)}
    notes = route.notes if clock.knowledge is None else (LEFT_OUT.replace("%1", clock.knowledge),)
    return replace(base, status=_status(said.status), status_date=said.since or None, status_source=_who(said),
                   notes=notes, attributes=attributes)


def _status(word: str) -> Status:
    return STATUS_WORDS[word] if word in STATUS_WORDS else Status(word)


def _note(said: StatusSaid) -> str | None:
    parts = [part for part in (said.title, said.detail) if part]
    return ". ".join(part.rstrip(".") for part in parts) + "." if parts else None


def _who(said: StatusSaid) -> str | None:
    """Returns who says it, with the word assumption where nobody does."""
    if said.basis is Basis.ASSUMPTION:
        return f"assumption (earliest source: {said.source})"
    return said.source or None


def _rows_at(rows: LayerRows, happenings: Sequence[Happening], clock: Clock) -> LayerRows:
    """Returns the rows of a layer of crossings as they stood; other layers stay."""
    frame = rows.frame
    if not rows.layer.bundled or frame.empty or "state" not in (frame["properties"].iloc[0] or {}):
        return rows
    kept, changed = [], []
    for row_id, properties in zip(frame["id"], frame["properties"], strict=True):
        said = status_at(row_id, happenings, clock, _crossing_route(rows.layer.id, row_id, properties))
        kept.append(said.status not in NOT_THERE)
        changed.append(_crossing_at(properties, said))
    found: gpd.GeoDataFrame = frame.assign(properties=pd.Series(changed, index=frame.index))[kept]
    found = found.reset_index(drop=True)
    return replace(rows, frame=found)


def _crossing_at(properties: Mapping[str, Any], said: StatusSaid) -> dict[str, Any]:
    own = str(properties.get("state") or "none")
    state = own
    if said.status in SHUT:
        state = "closed"
    elif said.status == "construction":
        state = "construction"
    elif own in ("closed", "construction"):
        state = "none"
    return {**properties, "state": state, "status": said.status, "status_date": said.since or None,
            "status_source": _who(said), "status_note": _note(said)}


def _crossing_route(layer_id: str, row_id: str, properties: Mapping[str, Any]) -> Route:
    """Returns a crossing as a route without a line: what its state is said to be."""
    from nkgis.io.schema import route_of

    return route_of(layer_id, row_id, str(properties.get("name") or row_id), properties)
