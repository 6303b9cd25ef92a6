"""What the sanctions screen says of every route for the question of a project: the overlay of its map."""

from dataclasses import replace
from types import MappingProxyType

from nkgis.app.screening import cargo_named, screened_routes
from nkgis.app.workspace import RouteKey, Workspace
from nkgis.cartography.memo import Memo
from nkgis.cartography.overlay import AID, asked_lines
from nkgis.cartography.scene_values import Overlay
from nkgis.cartography.wording import say
from nkgis.errors import InputError
from nkgis.io.dates import today
from nkgis.io.rules import rule_book
from nkgis.model.sanctions import ScreenQuestion

MANY_ROWS = 5_000
"""Layers from so many rows on are drawn as pictures and have no overlay."""
_VERDICTS: Memo[MappingProxyType[RouteKey, str] | None] = Memo(most=8)


def question_of(workspace: Workspace) -> ScreenQuestion:
    """Returns the question of a project with its date: its own, else the situation date, else today."""
    question = workspace.project.screen
    return replace(question, date=question.date or workspace.project.clock.situation or today())


def overlay_of(workspace: Workspace) -> Overlay | None:
    """Returns the overlay of a project's map; None while it is off, or where its question cannot be asked."""
    if not workspace.project.screen.overlay:
        return None
    question = question_of(workspace)
    verdicts = _VERDICTS.value(_key(question), _parts(workspace), lambda: _verdicts(workspace, question))
    return None if verdicts is None else Overlay(verdicts, question_lines(question), say(AID))


def is_overlay_ready(workspace: Workspace) -> bool:
    """Tells whether the overlay can be had at once: it is off, or was made for these routes and this question."""
    return not workspace.project.screen.overlay or _VERDICTS.holds(_key(question_of(workspace)), _parts(workspace))


def question_lines(question: ScreenQuestion) -> tuple[str, str]:
    """Returns in words what was asked, in two lines: the movement, regime and date; InputError for no such cargo."""
    cargo = cargo_named(question.cargo, rule_book().cargoes).name
    return asked_lines(cargo, question.origin, question.destination, question.regime, question.date)


def _key(question: ScreenQuestion) -> ScreenQuestion:
    return replace(question, way="", overlay=True)


def _parts(workspace: Workspace) -> tuple[object, ...]:
    return workspace.rows, workspace.routes, workspace.measurements


def _verdicts(workspace: Workspace, question: ScreenQuestion) -> MappingProxyType[RouteKey, str] | None:
    """Returns the verdict on every route of the layers drawn line by line; None where the question cannot be asked."""
    small = without_large_layers(workspace)
    try:
        found = screened_routes(small, question.cargo, question.origin, question.destination, date=question.date,
                                actors=question.actors)
    except InputError:
        return None
    return MappingProxyType({
        key: (found[route.id].of(question.regime) if question.regime else found[route.id].regimes[0]).verdict.value
        for key, route in small.routes.items() if route.id in found
    })


def without_large_layers(workspace: Workspace) -> Workspace:
    """Returns the workspace without the layers that are drawn as pictures; the same one where there is none."""
    few = {layer_id: rows for layer_id, rows in workspace.rows.items() if len(rows.frame) < MANY_ROWS}
    if len(few) == len(workspace.rows):
        return workspace
    return replace(
        workspace, rows=MappingProxyType(few),
        routes=MappingProxyType({key: one for key, one in workspace.routes.items() if key[0] in few}),
        measurements=MappingProxyType({key: one for key, one in workspace.measurements.items() if key[0] in few}),
    )
