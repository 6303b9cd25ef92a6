"""Events of a feature: what its properties say of points and stretches of the line."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Any

from nkgis.errors import InputError
from nkgis.model.event import Event

OWN_LISTS = ("gauge", "status", "structure", "owner", "operator")
"""Kinds with a list of their own: `gauge_events` and so on; `events` holds any kind."""
KIND_MAX, VALUE_MAX, LISTED_MAX = 40, 200, 20_000


@dataclass(frozen=True, slots=True)
class ReadEvents:
    """Holds the events that could be read, in file order, and a sentence for each that could not."""

    events: tuple[Event, ...]
    problems: tuple[str, ...] = ()


class _UnusableError(ValueError):
    """Says what is wrong with one event."""


def read_events(properties: Mapping[str, Any], length_m: float) -> ReadEvents:
    """Returns the events in the properties of a line that is `length_m` long.

    `events` is a list of objects (or its JSON text, as tables carry it): kind, value, from_km and to_km or at_km,
    since, until, source, as_of. `gauge_events`, `status_events` … hold one kind each. An end left out is the line's;
    one beyond the line is cut at it.
    """
    events: list[Event] = []
    problems: list[str] = []
    for name, number, kind, row in _listed(properties, problems):
        if number > LISTED_MAX:
            problems.append(f"{name}: there are more than {LISTED_MAX} events; those behind are left out.")
            break
        try:
            events.append(_event(kind, row, length_m))
        except _UnusableError as fault:
            problems.append(f"{name}, number {number}: {fault}")
    return ReadEvents(tuple(events), tuple(problems))


def iso_date(text: str) -> str | None:
    """Returns a date as ISO text of a day, month or year; None when it is none."""
    parts = text.strip().split("T")[0].split("-")
    if len(parts) > 3 or not all(part.isdecimal() and part.isascii() for part in parts) or len(parts[0]) != 4:
        return None
    try:
        date(int(parts[0]), *(int(part) for part in [*parts[1:], "1", "1"][:2]))
    except ValueError:
        return None
    return "-".join([parts[0], *(part.zfill(2) for part in parts[1:])])


def checked_date(text: str | None) -> str | None:
    """Returns a date as ISO text; None for none, InputError for what is no date."""
    if text is None or not text.strip():
        return None
    found = iso_date(text)
    if found is None:
        raise InputError(f"{text.strip()[:40]} is no date; write 2013, 2013-09 or 2013-09-22.")
    return found


def _listed(properties: Mapping[str, Any], problems: list[str]) -> Iterator[tuple[str, int, str | None, Any]]:
    """Yields name and number of each event with its kind, None where the event has to say it, and its row."""
    for name, kind in [*((f"{kind}_events", kind) for kind in OWN_LISTS), ("events", None)]:
        rows = properties.get(name)
        if isinstance(rows, str) and rows.strip():
            try:
                rows = json.loads(rows)
            except ValueError:
                problems.append(f"{name} is text that is no JSON list of events.")
                continue
        if rows is None or rows == "" or isinstance(rows, float | bool):
            continue
        if not isinstance(rows, list | tuple):
            problems.append(f"{name} is no list of events.")
            continue
        for number, row in enumerate(rows, start=1):
            yield name, number, kind, row


def _event(kind: str | None, row: Any, length_m: float) -> Event:
    """Returns the event of a row; _UnusableError says what is wrong with it."""
    if not isinstance(row, Mapping):
        raise _UnusableError("it is no object with kind, value and kilometres.")
    told = kind or _text(row.get("kind"))
    if not told:
        raise _UnusableError("it has no kind, such as gauge, structure, status or owner.")
    told = told.lower()[:KIND_MAX]
    value = _text(row.get("value")) or _text(row.get(told))
    if not value:
        raise _UnusableError(f"the {told} has no value.")
    low, high = _ends(row, length_m)
    since, until = _date(row, "since"), _date(row, "until")
    return Event(told, value[:VALUE_MAX], low, high, since, until, _text(row.get("source")) or None,
                 _text(row.get("as_of")) or None)


def _ends(row: Mapping[str, Any], length_m: float) -> tuple[float, float]:
    """Returns where an event begins and ends on the line, in metres; equal for a point."""
    at_m = _metres(row, "at_km")
    if at_m is not None:
        low = high = at_m
    else:
        from_m, to_m = _metres(row, "from_km"), _metres(row, "to_km")
        low = 0.0 if from_m is None else from_m
        high = max(length_m, low) if to_m is None else to_m
        low, high = min(low, high), max(low, high)
    kept_low, kept_high = max(low, 0.0), min(high, length_m)
    if kept_low > kept_high or (kept_low == kept_high and low < high):
        raise _UnusableError(f"km {low / 1000:g} is beyond the line, which is {length_m / 1000:.3f} km long.")
    return kept_low, kept_high


def _metres(row: Mapping[str, Any], key: str) -> float | None:
    value = row.get(key)
    if value is None or value == "":
        return None
    try:
        km = float("nan") if isinstance(value, bool) else float(value)
    except (TypeError, ValueError):
        km = float("nan")
    if not isfinite(km):
        raise _UnusableError(f"{key} {str(value)[:30]} is no number of kilometres.")
    return km * 1000


def _date(row: Mapping[str, Any], key: str) -> str | None:
    text = _text(row.get(key))
    if not text:
        return None
    found = iso_date(text)
    if found is None:
        raise _UnusableError(f"{key} {text[:30]} is no date; write 2013, 2013-09 or 2013-09-22.")
    return found


def _text(value: Any) -> str:
    if value is None or isinstance(value, Mapping | list | tuple | bool):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
