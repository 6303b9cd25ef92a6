"""The lanes of what holds along a route: gauge, power, status, and whatever else its events say."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite

from nkgis.cartography import words
from nkgis.cartography.strip.plain import NOTE_MAX, one_line
from nkgis.cartography.strip.values import GAUGE, STATUS, Lane, LaneLook, Mark, Stretch
from nkgis.cartography.wording import marked, say
from nkgis.model.event import COUNTRY, Event, Section, kinds_of
from nkgis.model.kinds import Mode, Status
from nkgis.model.numbers import date_text, number_text, with_unit
from nkgis.model.route import Route

NO_SOURCE = marked("no source")
KIND_NAMES: Mapping[str, str] = {
    "structure": marked("Structures"), "owner": marked("Owner"), "operator": marked("Operator"),
    "speed": marked("Speed"), "capacity": marked("Capacity"), "voltage": marked("Voltage"),
    "electrification": marked("Electrification"), "diameter": marked("Diameter"), "pressure": marked("Pressure"),
    "tracks": marked("Tracks"), "lanes": marked("Lanes"),
}
"""The names of kinds of events that are known; any other kind is its own name."""
_SUPPLY = {
    Mode.RAIL: ("electrification", ("electrification", "electrified")),
    Mode.POWER: ("voltage", ("voltage", "voltage_kv")),
    Mode.GAS: ("diameter", ("diameter", "diameter_mm")),
    Mode.OIL: ("diameter", ("diameter", "diameter_mm")),
}
"""What the lane behind the gauge says of a mode: its name, and the events and fields that it reads."""
_UNITS = {"voltage_kv": "kV", "diameter_mm": "mm"}
_YES, _NO = frozenset({"yes", "true", "electrified"}), frozenset({"no", "false", "not electrified"})
_BOOKKEEPING = frozenset({"fid", "id", "feature", "lon", "lat", "geometry_accuracy_m", "rail_km", "length", "length_m",
                          "length_km"})


@dataclass(frozen=True, slots=True)
class Run:
    """Is a stretch over which one kind of event has one value, None where nothing is said of it."""

    from_m: float
    to_m: float
    value: str | None
    events: tuple[Event, ...] = ()


def runs(sections: Sequence[Section], kinds: Sequence[str]) -> list[Run]:
    """Returns the stretches of one value of a kind, given under any of its names, from end to end of the route."""
    found: list[Run] = []
    for one in sections:
        kind = next((kind for kind in kinds if kind in one.values), None)
        value = None if kind is None else one.values[kind]
        told = tuple(event for event in one.events if event.kind == kind)
        if found and found[-1].value == value and found[-1].events == told:
            found[-1] = Run(found[-1].from_m, one.to_m, value, told)
        else:
            found.append(Run(one.from_m, one.to_m, value, told))
    return found


def along_lanes(route: Route, sections: Sequence[Section], points: Sequence[Section]) -> Iterator[Lane]:
    """Yields the lanes of gauge, electrification or voltage or diameter, status, then one for each other kind."""
    taken = {COUNTRY, "gauge", "status"}
    if route.mode is Mode.RAIL or any("gauge" in one.values for one in sections):
        yield _lane(GAUGE, say("Gauge"), LaneLook.GAUGE, runs(sections, ("gauge",)), _gauge_text)
    if route.mode in _SUPPLY:
        lane_id, kinds = _SUPPLY[route.mode]
        taken |= set(kinds)
        yield _supply(route, lane_id, kinds, sections)
    yield _lane(STATUS, say("Status"), LaneLook.STATUS, runs(sections, ("status",)), _status_text, code=_status_code,
                sourced=True)
    for kind in kinds_of((*sections, *points)):
        if kind not in taken:
            yield _kind_lane(kind, sections, points)
    yield from _field_lanes(route, taken | set(kinds_of((*sections, *points))))


def _lane(
    lane_id: str, name: str, look: LaneLook, found: Iterable[Run], text: Callable[[str], str], *,
    code: Callable[[str], str] = str, sourced: bool = False,
) -> Lane:
    """Returns the lane of some runs; where it is `sourced` a value that nobody is named for says so."""
    stretches = tuple(
        _unknown(run) if run.value is None or (run.value == Status.UNKNOWN and not _notes(run.events)) else
        Stretch(run.from_m, run.to_m, _told(text(run.value), run.events, sourced=sourced), code(run.value),
                notes=_notes(run.events), tip=_tip(text(run.value), run.events))
        for run in found
    )
    return Lane(lane_id, name, look, stretches)


def _unknown(run: Run) -> Stretch:
    return Stretch(run.from_m, run.to_m, (say(NO_SOURCE),), known=False, tip=say(NO_SOURCE))


def _notes(events: Iterable[Event]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one_line(one.source, most=NOTE_MAX) for one in events if one.source))


def _dated(text: str, events: Sequence[Event]) -> tuple[str, ...]:
    """Returns a text with its date, and without: since when where that is known, else the day it was said of."""
    last = events[-1] if events else None
    if last is not None and last.since:
        return say("%1, since %2", text, date_text(last.since)), text
    if last is not None and last.as_of:
        return f"{text} ({date_text(one_line(last.as_of, most=30))})", text
    return (text,)


def _told(text: str, events: Sequence[Event], *, sourced: bool) -> tuple[str, ...]:
    found = _dated(text, events)
    return (f"{found[0]}, {say(NO_SOURCE)}", *found) if sourced and not _notes(events) else found


def _tip(text: str, events: Iterable[Event]) -> str:
    return "\n".join(dict.fromkeys([text, *(one_line(one.source or say(NO_SOURCE)) for one in events)]))


def _gauge_text(value: str) -> str:
    return words.word(words.GAUGES, value) if value in words.GAUGES else _with_unit(value, "mm")


def _status_code(value: str) -> str:
    return value if value in tuple(Status) else Status.UNKNOWN.value


def _status_text(value: str) -> str:
    return words.word(words.STATUSES, value) if value in words.STATUSES else one_line(value, most=60)


def _with_unit(value: str, unit: str) -> str:
    number = _number(value)
    return one_line(value, most=60) if number is None else with_unit(number_text(number), unit)


def _number(value: object) -> float | None:
    try:
        number = float(str(value)) if not isinstance(value, bool) else float("nan")
    except ValueError:
        return None
    return number if isfinite(number) else None


def _supply(route: Route, lane_id: str, kinds: Sequence[str], sections: Sequence[Section]) -> Lane:
    """Returns the lane of electrification, voltage or diameter: from events, else what the route says of itself."""
    name = say(KIND_NAMES[lane_id])
    told = [(one.from_m, one.to_m) for one in sections]
    if not told or any(kind in one.values for one in sections for kind in kinds):
        unit = next((_UNITS[kind] for kind in kinds if kind in _UNITS), "")
        return _lane(lane_id, name, LaneLook.VALUE, runs(sections, kinds), lambda value: _supply_text(value, unit))
    value, key = _own_value(route, kinds)
    whole = Run(told[0][0], told[-1][1], None if value is None else str(value))
    if whole.value is None:
        return Lane(lane_id, name, LaneLook.VALUE, (_unknown(whole),))
    text = _supply_text(whole.value, next((_UNITS[kind] for kind in (key, *kinds) if kind in _UNITS), ""))
    source = one_line(route.attributes.get(f"{kinds[0]}_source") or route.attributes.get(f"{key}_source")
                      or "; ".join(route.sources), most=NOTE_MAX)
    return Lane(lane_id, name, LaneLook.VALUE, (
        Stretch(whole.from_m, whole.to_m, (text,), whole.value, notes=(source,) if source else (),
                tip=f"{text}\n{source or say(NO_SOURCE)}"),))


def _own_value(route: Route, kinds: Sequence[str]) -> tuple[object | None, str]:
    if route.mode is Mode.POWER and route.voltage_kv is not None:
        return route.voltage_kv, "voltage_kv"
    for kind in kinds:
        value = route.attributes.get(kind)
        if isinstance(value, str | int | float) and str(value).strip() and value == value:  # noqa: PLR0124 - NaN
            return value, kind
    return None, ""


def _supply_text(value: str, unit: str) -> str:
    if not unit and value.strip().casefold() in _YES:
        return say("electrified")
    if not unit and value.strip().casefold() in _NO:
        return say("not electrified")
    return _with_unit(value, unit) if unit else one_line(value, most=60)


def _kind_lane(kind: str, sections: Sequence[Section], points: Sequence[Section]) -> Lane:
    """Returns the lane of any other kind: columns where all its values are numbers, else lines with words.

    What nothing is said of is left empty: unlike a gauge, a bridge is not everywhere.
    """
    found = [run for run in runs(sections, (kind,)) if run.value is not None]
    figures = [_number(run.value) for run in found]
    bars = bool(figures) and all(figure is not None for figure in figures)
    stretches = tuple(
        Stretch(run.from_m, run.to_m, _dated(_plain(run.value or "", figure), run.events), notes=_notes(run.events),
                value=figure if bars else None, tip=_tip(one_line(run.value or ""), run.events))
        for run, figure in zip(found, figures, strict=True)
    )
    marks = tuple(
        Mark(one.from_m, _dated(_plain(one.values[kind], None), told), notes=_notes(told),
             tip=_tip(one_line(one.values[kind]), told))
        for one in points if kind in one.values
        for told in [tuple(event for event in one.events if event.kind == kind)]
    )
    return Lane(kind, kind_name(kind), LaneLook.BARS if bars else LaneLook.VALUE, stretches, marks)


def kind_name(kind: str) -> str:
    """Returns the name of a kind of events as the lane has it."""
    if kind in KIND_NAMES:
        return say(KIND_NAMES[kind])
    return one_line(kind.replace("_", " "), most=40).capitalize()


def _plain(value: str, figure: float | None) -> str:
    return one_line(value, most=80) if figure is None else number_text(figure)


def _field_lanes(route: Route, taken: set[str]) -> Iterator[Lane]:
    """Yields a lane for each figure among the fields of the route; they are drawn where they are asked for."""
    for key, value in route.attributes.items():
        figure = _number(value) if isinstance(value, int | float | str) else None
        if figure is None or key in taken or key in _BOOKKEEPING or key.endswith("_source"):
            continue
        source = one_line(route.attributes.get(f"{key}_source") or "")
        yield Lane(key, kind_name(key), LaneLook.BARS, (
            Stretch(0.0, float("inf"), (number_text(figure),), value=figure, notes=(source,) if source else (),
                    tip=source or say(NO_SOURCE)),), usual=False)
