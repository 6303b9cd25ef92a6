"""Reads scenarios, the bundled ones or a planner's own, and checks every patch."""

from collections.abc import Mapping
from functools import cache
from math import isfinite
from pathlib import Path
from typing import Any

from nkgis.assets import asset
from nkgis.errors import InputError
from nkgis.io.costs import cost_of
from nkgis.io.events import iso_date
from nkgis.io.json_text import read_json
from nkgis.io.schema import LANGUAGES
from nkgis.model.costs import Cost
from nkgis.model.kinds import Mode
from nkgis.model.scenario import Link, Patch, PatchKind, Scenario

NEEDS_TARGET = frozenset({PatchKind.CLOSE, PatchKind.OPEN, PatchKind.GAUGE, PatchKind.LIFT, PatchKind.ENFORCE})
PATCH_KEYS = frozenset({"kind", "target", "value", "date", "reason", "source", "link", "cost", "enabled"})
LINK_KEYS = frozenset({"id", "name", "mode", "places", "travel_km", "hours", "gauge", "country"})
MOST_PLACES = 10_000


@cache
def bundled_scenarios() -> tuple[Scenario, ...]:
    """Returns the bundled scenarios in their order; they are read once."""
    return read_scenarios(asset("layers", "scenarios.json"))


def read_scenarios(path: Path) -> tuple[Scenario, ...]:
    """Returns the scenarios of a file; InputError names the first that cannot be used, and why."""
    document = read_json(path)
    if not isinstance(document, dict) or document.get("format") != "nkgis-scenarios":
        raise InputError(f'{path.name} is no file of scenarios: it has no "format": "nkgis-scenarios".')
    if document.get("version") != 1 or not isinstance(document.get("scenarios"), list):
        raise InputError(f"{path.name} has scenarios of another version; this program reads version 1.")
    found: dict[str, Scenario] = {}
    for number, row in enumerate(document["scenarios"], start=1):
        scenario = scenario_of(row, f"{path.name}, scenario {number}")
        if scenario.id in found:
            raise InputError(f"{path.name}: the scenario {scenario.id} is there twice; give each its own id.")
        found[scenario.id] = scenario
    return tuple(found.values())


def scenario_of(row: Any, where: str) -> Scenario:
    """Returns the scenario of an object; InputError says what is wrong with it, and where."""
    if not isinstance(row, Mapping) or not _text(row.get("id")) or not _text(row.get("name")):
        raise InputError(f"{where}: a scenario is an object with an id and a name.")
    where = f"{where} ({_text(row['id'])[:40]})"
    patches = row.get("patches", [])
    if not isinstance(patches, list):
        raise InputError(f"{where}: patches is no list.")
    return Scenario(
        _text(row["id"]),
        _text(row["name"]),
        {code: _text(row[f"name_{code}"]) for code in LANGUAGES if row.get(f"name_{code}")},
        _text(row.get("note")),
        _date(row.get("date"), where),
        tuple(_patch(one, f"{where}, patch {number}") for number, one in enumerate(patches, start=1)),
    )


def _patch(row: Any, where: str) -> Patch:
    if not isinstance(row, Mapping):
        raise InputError(f"{where}: a patch is an object.")
    unknown = sorted(set(row) - PATCH_KEYS)
    if unknown:
        raise InputError(f"{where}: {unknown[0][:40]} is no key of a patch.")
    try:
        kind = PatchKind(_text(row.get("kind")))
    except ValueError:
        raise InputError(
            f"{where}: {_text(row.get('kind'))[:40] or 'nothing'} is no kind of patch; use one of "
            f"{', '.join(PatchKind)}."
        ) from None
    target, value = _text(row.get("target")), _text(row.get("value"))
    if kind in NEEDS_TARGET and not target:
        raise InputError(f"{where}: {kind.value} needs a target: the id of a line, or of a rule.")
    if kind is PatchKind.GAUGE and not value:
        raise InputError(f"{where}: gauge needs a value, such as 1435 or dual.")
    link = _link(row.get("link"), where) if kind is PatchKind.ADD_LINK else None
    cost = _cost(row.get("cost"), where) if kind is PatchKind.SET_COST else None
    return Patch(
        kind,
        target,
        value,
        _date(row.get("date"), where),
        _text(row.get("reason")),
        _text(row.get("source")) or "assumption",
        link,
        cost,
        _enabled(row.get("enabled", True), where),
    )


def _enabled(value: Any, where: str) -> bool:
    if not isinstance(value, bool):
        raise InputError(f"{where}: enabled is true or false.")
    return value


def _link(row: Any, where: str) -> Link:
    if not isinstance(row, Mapping) or not _text(row.get("id")) or not _text(row.get("name")):
        raise InputError(f"{where}: add-link needs a link with id, name, mode and places.")
    unknown = sorted(set(row) - LINK_KEYS)
    if unknown:
        raise InputError(f"{where}: {unknown[0][:40]} is no key of a link.")
    try:
        mode = Mode(_text(row.get("mode")))
    except ValueError:
        raise InputError(f"{where}: {_text(row.get('mode'))[:40] or 'nothing'} is no mode of a link.") from None
    places = row.get("places")
    if not isinstance(places, list) or not 2 <= len(places) <= MOST_PLACES:
        raise InputError(f"{where}: the places of a link are a list of two or more [lon, lat].")
    at = tuple(_place(place, where) for place in places)
    if len(set(at)) < 2:
        raise InputError(f"{where}: a link leads from one place to another.")
    return Link(
        _text(row["id"]),
        _text(row["name"]),
        mode,
        at,
        _positive(row.get("travel_km"), f"{where}, travel_km"),
        _positive(row.get("hours"), f"{where}, hours"),
        _text(row.get("gauge")) or None,
        _text(row.get("country")) or None,
    )


def _place(value: Any, where: str) -> tuple[float, float]:
    if (
        isinstance(value, list)
        and len(value) == 2
        and all(isinstance(one, int | float) and not isinstance(one, bool) and isfinite(one) for one in value)
        and abs(value[0]) <= 180
        and abs(value[1]) <= 90
    ):
        return float(value[0]), float(value[1])
    raise InputError(f"{where}: a place of a link is [lon, lat] in degrees.")


def _cost(row: Any, where: str) -> Cost:
    if not isinstance(row, Mapping):
        raise InputError(f"{where}: set-cost needs a cost, an object with the columns of the cost table.")
    return cost_of(row, where)


def _positive(value: Any, where: str) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value) or value <= 0:
        raise InputError(f"{where}: {str(value)[:40]} is no number above 0.")
    return float(value)


def _date(value: Any, where: str) -> str | None:
    text = _text(value)
    if not text:
        return None
    found = iso_date(text)
    if found is None:
        raise InputError(f"{where}: {text[:40]} is no date; write 2027, 2027-09 or 2027-09-22.")
    return found


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
