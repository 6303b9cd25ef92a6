"""A workspace as a scenario has it: statuses and gauges changed by its patches, its links as a layer of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from shapely.geometry import LineString

from nkgis.analysis.scenarios import ADDED_LAYER, applied_situation
from nkgis.analysis.situation import Situation
from nkgis.app.operations import layer_routes
from nkgis.app.workspace import LayerRows, RouteKey, Workspace
from nkgis.cartography.memo import Memo
from nkgis.io.borders import read_border_set
from nkgis.io.costs import bundled_costs
from nkgis.io.layers import Row, Rows
from nkgis.model.kinds import LayerKind
from nkgis.model.layer import Layer
from nkgis.model.network import LineState
from nkgis.model.route import Route
from nkgis.model.scenario import Link, Scenario
from nkgis.model.segment import Measurement

_ROUTES: Memo[tuple[Mapping[RouteKey, Route], Mapping[str, LayerRows]]] = Memo(4)
_LINKS: Memo[tuple[Layer, LayerRows, Mapping[RouteKey, Route], Mapping[RouteKey, Measurement]]] = Memo(4)


def workspace_in(workspace: Workspace, scenario: Scenario, *, date: str | None = None) -> Workspace:
    """Returns the workspace with the patches of a scenario on its routes; the same one where it has none."""
    if not scenario.patches:
        return workspace
    key = (scenario.id, scenario.name, scenario.patches, date)
    routes, rows = _ROUTES.value(
        key, (workspace.routes, workspace.rows), lambda: _changed(workspace.routes, workspace.rows, scenario, date)
    )
    found = replace(workspace, routes=routes, rows=rows)
    return _with_links(found, scenario) if scenario.links else found


def _changed(
    routes: Mapping[RouteKey, Route], rows: Mapping[str, LayerRows], scenario: Scenario, date: str | None
) -> tuple[Mapping[RouteKey, Route], Mapping[str, LayerRows]]:
    """Returns the routes with those changed that the scenario changes, and the rows; the others are the same objects.

    A layer with a changed route has another frame of the same columns: what is kept of a layer is kept by its frame.
    """
    situation = applied_situation(Situation(bundled_costs(), (), date or scenario.date), scenario)
    changed = {key: route for key, route in routes.items()
               if route.id in situation.states or route.id in situation.gauges}
    for key, route in changed.items():
        state, gauge = situation.states.get(route.id), situation.gauges.get(route.id)
        one = route if state is None else _with_state(route, state, scenario)
        changed[key] = one if gauge is None else replace(one, gauge=gauge)
    told = {layer_id: replace(rows[layer_id], frame=rows[layer_id].frame.copy(deep=False))
            for layer_id in {key[0] for key in changed} if layer_id in rows}
    return MappingProxyType({**routes, **changed}), MappingProxyType({**rows, **told})


def _with_state(route: Route, state: LineState, scenario: Scenario) -> Route:
    """Returns a route with another status, whose source is the scenario; what was said of the old one is left out."""
    attributes = {key: value for key, value in route.attributes.items() if key not in {"status_note", "status_events"}}
    events = attributes.get("events")
    if isinstance(events, list):
        attributes["events"] = [one for one in events if not (isinstance(one, dict) and one.get("kind") == "status")]
    return replace(
        route, status=state.status, status_date=state.since, attributes=attributes,
        status_source=f"scenario {scenario.name}{f': {state.reason}' if state.reason else ''}",
    )


def _with_links(workspace: Workspace, scenario: Scenario) -> Workspace:
    """Returns the workspace with the links of a scenario as a measured layer."""
    taken = {layer.id for layer in workspace.project.layers}
    names = (ADDED_LAYER, *(f"{ADDED_LAYER}-{n}" for n in range(2, len(taken) + 3)))
    layer_id = next(name for name in names if name not in taken)
    key = (layer_id, scenario.id, scenario.name, scenario.links, workspace.project.border_set)
    layer, rows, routes, figures = _LINKS.value(key, (workspace.method,), lambda: _made(workspace, layer_id, scenario))
    return replace(
        workspace, project=workspace.project.with_layer(layer),
        rows=MappingProxyType({**workspace.rows, layer.id: rows}),
        routes=MappingProxyType({**workspace.routes, **routes}),
        measurements=MappingProxyType({**workspace.measurements, **figures}),
    )


def _made(
    workspace: Workspace, layer_id: str, scenario: Scenario
) -> tuple[Layer, LayerRows, Mapping[RouteKey, Route], Mapping[RouteKey, Measurement]]:
    layer = Layer(id=layer_id, name=scenario.name, kind=LayerKind.LINES, source=f"scenario {scenario.id}")
    rows = Rows([_row(number, link, scenario) for number, link in enumerate(scenario.links, start=1)])
    borders = read_border_set(workspace.project.border_set)
    routes, figures, rejected = layer_routes(layer, rows, borders, workspace.method)
    return layer, LayerRows(layer, rows.frame, tuple(rejected)), routes, figures


def _row(number: int, link: Link, scenario: Scenario) -> Row:
    properties: dict[str, object] = {
        "id": link.id, "name": link.name, "kind": link.mode.value, "status": "operating", "gauge": link.gauge,
        "status_source": f"scenario {scenario.name}", "geometry_quality": "schematic", "travel_km": link.travel_km,
        "hours": link.hours, "country": link.country,
    }
    return number, link.id, link.name, properties, LineString(link.places)
