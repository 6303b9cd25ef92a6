"""What is told of a path, a cut, a patch or a difference, composed in the language of the window."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from nkgis.cartography import words
from nkgis.cartography.told import told
from nkgis.model.numbers import date_text, grouped, km_text, with_unit
from nkgis.model.path import CutKind, EventKind, Minimise
from nkgis.model.scenario import PatchKind
from nkgis.model.scenario_difference import Change
from nkgis.ui.plain import filled

if TYPE_CHECKING:
    from nkgis.model.costs import Band
    from nkgis.model.path import Cut, NetworkPath, PathEvent
    from nkgis.model.scenario import Patch, Scenario

N = QT_TRANSLATE_NOOP
_CONTEXT = "network"
EVENTS = {
    EventKind.BORDER: N("network", "Border"),
    EventKind.GAUGE: N("network", "Gauge"),
    EventKind.PORT: N("network", "Port"),
    EventKind.TRANSFER: N("network", "Transfer"),
    EventKind.GRID: N("network", "Grid"),
    EventKind.SANCTION: N("network", "Sanctions"),
    EventKind.STATION: N("network", "On the way"),
}
CHANGES = {
    Change.GAINED: N("network", "gained"),
    Change.LOST: N("network", "lost"),
    Change.FASTER: N("network", "faster"),
    Change.SLOWER: N("network", "slower"),
    Change.CHEAPER: N("network", "cheaper"),
    Change.DEARER: N("network", "dearer"),
    Change.SAME: N("network", "same"),
}
PATCHES = {
    PatchKind.CLOSE: N("network", "Close %1"),
    PatchKind.OPEN: N("network", "Open %1"),
    PatchKind.GAUGE: N("network", "Gauge of %1: %2"),
    PatchKind.ADD_LINK: N("network", "Add the link %1"),
    PatchKind.LIFT: N("network", "Lift %1"),
    PatchKind.ENFORCE: N("network", "Enforce %1"),
    PatchKind.SET_COST: N("network", "Set the cost %1: %2"),
}
MINIMISED = {
    Minimise.DISTANCE: N("network", "Least distance"),
    Minimise.TIME: N("network", "Least time"),
    Minimise.COST: N("network", "Least cost"),
}
_CODES = re.compile(r"\b[A-Z]{2}\b")
_GAUGES = re.compile(r"\b(?:\d{3,4}|dual)\b")


def tr(text: object) -> str:
    """Returns a text of the networks in the language of the window."""
    return QCoreApplication.translate(_CONTEXT, str(text))


def hours_text(hours: float) -> str:
    """Returns hours with a unit; from two days on days."""
    if hours >= 48:
        return with_unit(grouped(hours / 24, 1), tr("days"))
    return with_unit(grouped(hours, 1), tr("h"))


def money_text(money: float, unit: str = "USD/t") -> str:
    """Returns a cost with its unit."""
    return with_unit(grouped(money, 2), tr(unit))


def band_text(band: Band, digits: int, unit: str) -> str:
    """Returns a figure with its range and unit."""
    middle = with_unit(grouped(band.value, digits), unit)
    if band.low == band.high:
        return middle
    return f"{middle} ({grouped(band.low, digits)} – {grouped(band.high, digits)})"


def event_title(event: PathEvent) -> str:
    """Returns what happens and where: "Border CN – RU", "Port of Posyet"."""
    if event.kind is EventKind.BORDER:
        codes = _CODES.findall(event.detail)
        names = [words.country_name(code) for code in codes[:2]]
        return filled(tr(N("network", "Border %1 – %2")), *names) if len(names) == 2 else tr(EVENTS[event.kind])
    if event.kind is EventKind.GAUGE:
        return _gauge_title(event)
    if event.kind is EventKind.PORT:
        return filled(tr(N("network", "Port of %1: handling and customs")), event.place)
    if event.kind is EventKind.TRANSFER:
        return filled(tr(N("network", "Reloading between rail and road at %1")), event.place)
    if event.kind is EventKind.STATION:
        return filled(tr(N("network", "By way of %1")), event.place)
    if event.kind is EventKind.GRID:
        return filled(tr(N("network", "Other frequency or voltage: %1")), event.detail)
    return told(event.detail)


def _gauge_title(event: PathEvent) -> str:
    gauges = [tr(N("network", "dual gauge")) if one == "dual" else with_unit(one, "mm")
              for one in _GAUGES.findall(event.detail.partition("(")[0])]
    if "no transshipment" in event.detail or not event.hours.value:
        text = tr(N("network", "Dual gauge at %1: both gauges run through, no transshipment"))
        return filled(text, event.place)
    if len(gauges) >= 2:
        return filled(tr(N("network", "Break of gauge at %1: %2 to %3")), event.place, gauges[0], gauges[1])
    return filled(tr(N("network", "Break of gauge at %1")), event.place)


def event_source(event: PathEvent) -> str:
    """Returns by whose word the figures of an event are: the source, or "assumption"."""
    text = event.source.replace("assumption", tr(N("network", "assumption")))
    return text or tr(N("network", "no figures"))


def cut_text(cut: Cut, line: str | None = None) -> str:
    """Returns in a sentence what cuts a way; `line` is the name of its line in the language of the reader."""
    name = line or (cut.names[0] if cut.names else "")
    if cut.kind is CutKind.AVOIDED:
        text = filled(tr(N("network", "The way leads through %1, which is avoided.")), words.country_name(cut.country))
    elif cut.kind is CutKind.BARRED:
        text = filled(tr(N("network", "%1 is barred for this cargo by %2.")), name, cut.why)
    elif cut.kind is CutKind.MISSING:
        away = km_text(cut.metres, unit=True)
        form = N("network", "The networks are not joined: the missing link is shortest between %1 and %2, %3.")
        text = filled(tr(form), *cut.names, away)
    else:
        status = words.word(words.STATUSES, cut.status)
        if cut.since:
            text = filled(tr(N("network", "%1 is %2 since %3.")), name, status, date_text(cut.since))
        else:
            text = filled(tr(N("network", "%1 is %2.")), name, status)
        if cut.why:
            text += f" {cut.why}"
    return f"{text} {filled(tr(N('network', 'Scenario: %1.')), cut.patch)}" if cut.patch else text


def reason_text(path: NetworkPath, start: str, goal: str) -> str:
    """Returns the headline of a way that is not there."""
    if path.cuts:
        return filled(tr(N("network", "No way from %1 to %2.")), start, goal)
    return told(path.reason or "")


def scenario_text(scenario: Scenario, language: str) -> str:
    """Returns the name of a scenario in a language."""
    return scenario.names.get(language) or scenario.name


def patch_text(patch: Patch, names: dict[str, str]) -> str:
    """Returns what a patch does; `names` gives lines by their ids."""
    if patch.link is not None:
        what = patch.link.name
    elif patch.cost is not None:
        what = patch.cost.id
    elif patch.target == "*":
        what = tr(N("network", "all rules"))
    else:
        what = names.get(patch.target, patch.target)
    value = patch.value
    if patch.cost is not None:
        value = f"{grouped(patch.cost.band.value, 2)} {patch.cost.unit}"
    elif patch.kind is PatchKind.LIFT and patch.value:
        what = f"{what}: {patch.value}"
    text = filled(tr(PATCHES[patch.kind]), what, value)
    return filled(tr(N("network", "%1, from %2")), text, date_text(patch.date)) if patch.date else text


def causes(scenarios: tuple[Scenario, Scenario], names: dict[str, str], language: str) -> dict[str, str]:
    """Returns by the core's word for a cause what is shown of it: the scenario, what its patch does, and why."""
    found = {}
    for number, scenario in enumerate(scenarios):
        for patch in scenario.patches:
            undone = "without " if number == 0 else ""
            text = patch_text(patch, names)
            form = tr(N("network", "%1 is without: %2")) if undone else tr(N("network", "%1: %2"))
            shown = filled(form, scenario_text(scenarios[1 - number] if undone else scenario, language), text)
            found[f"{scenario.id}: {undone}{patch.cause}"] = f"{shown} ({patch.reason})" if patch.reason else shown
    return found
