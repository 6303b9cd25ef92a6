"""The strips of the routes of a workspace: what a straight-line diagram shows, at the clock it stands at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from shapely import Point

from nkgis.app.overlay import question_lines, question_of
from nkgis.app.referencing import Referenced, referenced_key
from nkgis.app.screening import screened, ways
from nkgis.cartography.memo import Memo
from nkgis.cartography.overlay import VERDICT_WORDS
from nkgis.cartography.passport.parts import mappings
from nkgis.cartography.strip.borders import KnownCrossings
from nkgis.cartography.strip.making import Told, shown_text, strip_made
from nkgis.cartography.strip.plain import one_line
from nkgis.cartography.strip.values import SANCTIONS, Lane, LaneLook, Stretch
from nkgis.cartography.wording import language_in_use, say
from nkgis.errors import InputError
from nkgis.exporters.handout import source_date
from nkgis.model.sanctions import NO_QUESTION

if TYPE_CHECKING:
    from nkgis.app.workspace import LayerRows, RouteKey, Workspace
    from nkgis.cartography.strip.values import Strip
    from nkgis.model.route import Route
    from nkgis.model.sanctions import RegimeVerdict, Screening

NEAR_M = 2_000.0
"""How far from the line a station of a file without kilometres may lie to have one."""
_CROSSINGS: Memo[tuple[Mapping[str, Any], ...]] = Memo()


def strip_of(
    workspace: Workspace, key: RouteKey, *, language: str | None = None, scenario: str = "",
    referenced: Referenced | None = None,
) -> Strip:
    """Returns the strip of a measured route; the workspace stands at the clock and in the scenario already.

    Words are in the language in use, names in `language`, which is the same where it is not given. `scenario` is the
    name of the scenario that the workspace stands in, `referenced` the route where it is referenced already. Raises
    InputError for a route without a length.
    """
    if key not in workspace.routes or key not in workspace.measurements:
        raise InputError(f"{key[1]}: there is no such measured route; `nkgis catalog` lists them.")
    language = language or language_in_use()
    one = referenced or referenced_key(workspace, key)
    date = workspace.at.situation
    lane, about = _screen(workspace, one.route, one.length_m)
    return strip_made(Told(
        one.route, one.measurement, workspace.method, language, one.sections(date), one.points(date),
        stations=list(_stations(one)),
        crossings=KnownCrossings(mappings(one.route.attributes.get("crossings")), known_crossings(workspace)),
        screen=lane, screen_about=about,
        shown=shown_text(scenario, date or source_date().date().isoformat()),
    ))


def known_crossings(workspace: Workspace) -> tuple[Mapping[str, Any], ...]:
    """Returns the rows of border crossings of all layers, each with the place of its point."""
    found: list[Mapping[str, Any]] = []
    for layer_id, rows in workspace.rows.items():
        if not rows.frame.empty and "pair" in (rows.frame["properties"].iloc[0] or {}):
            found += _CROSSINGS.value(layer_id, (rows.frame,), partial(_crossing_rows, rows))
    return tuple(found)


def _crossing_rows(rows: LayerRows) -> tuple[Mapping[str, Any], ...]:
    frame = rows.frame
    return tuple(
        {**properties, "id": str(row_id), "lon": shape.x, "lat": shape.y}
        for row_id, properties, shape in zip(frame["id"], frame["properties"], frame.geometry, strict=True)
        if isinstance(shape, Point)
    )


def _stations(one: Referenced) -> Iterator[tuple[Mapping[str, Any], float | None]]:
    """Yields the stations of a route, each with its chainage in metres: as stated, else where it lies on the line."""
    for row in mappings(one.route.attributes.get("stations")):
        at_km, lon, lat = row.get("at_km"), row.get("lon"), row.get("lat")
        if isinstance(at_km, int | float) and not isinstance(at_km, bool):
            yield row, float(at_km) * 1000
        elif "at_km" not in row and isinstance(lon, int | float) and isinstance(lat, int | float):
            mark = one.near(float(lon), float(lat), within_m=NEAR_M)
            yield row, None if mark is None else mark.m
        else:
            yield row, None


def _screen(workspace: Workspace, route: Route, total_m: float) -> tuple[Lane | None, str]:
    """Returns the lane of the sanctions screen and what was asked; no lane where nothing was asked of it."""
    asked = workspace.project.screen
    if asked == NO_QUESTION:
        return None, ""
    question = question_of(workspace)
    try:
        way = ways(_alone(workspace, (route.layer_id, route.id))).get(route.id)
        found = screened(question.cargo, question.origin, question.destination, way, date=question.date,
                         actors=question.actors)
        about = say("Asked: %1; %2.", *question_lines(question))
    except InputError:
        return None, ""
    one = _regime(found, question.regime)
    notes = tuple(dict.fromkeys(
        one_line(" ".join(filter(None, [rule.instrument, say("para. %1", rule.paragraph) if rule.paragraph else ""])))
        for finding in one.findings if finding.says is one.verdict for rule in [finding.rule]))
    word = say(VERDICT_WORDS[one.verdict])
    tip = "\n".join([word, one.regime, *notes, *(one_line(note) for note in one.notes)])
    stretch = Stretch(0.0, total_m, (f"{word} ({one.regime})", word), one.verdict.value, notes=notes, tip=tip)
    return Lane(SANCTIONS, say("Sanctions"), LaneLook.VERDICT, (stretch,)), about


def _alone(workspace: Workspace, key: RouteKey) -> Workspace:
    """Returns the workspace with one route alone: what the screen says of it needs no other."""
    return replace(workspace, rows=MappingProxyType({}), routes=MappingProxyType({key: workspace.routes[key]}),
                   measurements=MappingProxyType({key: workspace.measurements[key]}))


def _regime(found: Screening, regime: str) -> RegimeVerdict:
    return found.of(regime) if regime else found.regimes[0]
