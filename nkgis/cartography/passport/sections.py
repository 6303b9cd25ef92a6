"""The sections of a passport below the total: crossings, gauge, status, segments, stations, sources."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from nkgis.cartography import words
from nkgis.cartography.passport.equipment import equipment
from nkgis.cartography.passport.notes import Note, Stated, published_claim, stated_section
from nkgis.cartography.passport.parts import (
    Row,
    Section,
    attribute_rows,
    exact_m,
    local_name,
    mappings,
    method_text,
    metres_range,
    published_km,
    tr,
)
from nkgis.cartography.passport.resolution import accuracy_text, unresolved
from nkgis.cartography.reading import reading_of
from nkgis.model.kinds import Mode
from nkgis.model.numbers import date_text, degrees_text, number_text

if TYPE_CHECKING:
    from nkgis.model.method import Method
    from nkgis.model.route import Route
    from nkgis.model.segment import Crossing, Measurement

_KNOWN_WITHIN_DEG = 0.05
KNOWN = frozenset(
    {"stations", "crossings", "gauge_events", "gauge_source", "status_note", "confidence", "part_of_route"}
)
"""The attributes of a route that a section of the passport says in its own way."""


def sections(
    route: Route, measurement: Measurement, method: Method, *, language: str, credit: str = "",
    stated: Stated, notes: Sequence[Note] = (),
) -> Iterator[Section]:
    """Yields the sections of a passport that have something to say."""
    yield _crossings(route, measurement, method, language)
    yield from equipment(route, measurement)
    yield _status(route)
    if measurement.warnings:
        rows = tuple(Row(text, warn=True) for text in measurement.warnings)
        yield Section(tr("Warnings"), rows)
    if route.published:
        yield _published(route)
    yield from stated_section(stated)
    stations = mappings(route.attributes.get("stations"))
    if stations:
        yield _stations(stations, language)
    yield _segments(route, measurement, method)
    yield _geometry(route, measurement)
    more = attribute_rows(route.attributes, KNOWN, route.sources)
    if more:
        yield Section(tr("Other properties"), more)
    if route.notes:
        yield Section(tr("Notes"), tuple(Row(note) for note in route.notes))
    numbered = [*(note.source for note in notes), *route.sources, *([credit] if credit else [])]
    rows = tuple(Row(f"{number}. {source}") for number, source in enumerate(numbered, start=1))
    yield Section(tr("Sources"), rows or (Row(tr("no source"), warn=True),))


def _crossings(route: Route, measurement: Measurement, method: Method, language: str) -> Section:
    known = mappings(route.attributes.get("crossings"))
    rows = tuple(_crossing(c, known, route, measurement, method, language) for c in measurement.crossings)
    return Section(tr("Border crossings"), rows or (Row(tr("none on this route")),), aside=str(len(rows)))


def known_crossing(crossing: Crossing, known: Iterable[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Returns the described crossing between the same countries that is nearest to a measured one; empty for none."""
    pair = {crossing.leaves, crossing.enters}
    best: tuple[float, Mapping[str, Any]] = (_KNOWN_WITHIN_DEG, {})
    for item in known:
        lon, lat = item.get("lon"), item.get("lat")
        if not isinstance(lon, int | float) or not isinstance(lat, int | float):
            continue
        if set(str(item.get("pair", "")).split("-")) != pair:
            continue
        away = math.hypot((lon - crossing.lon) * math.cos(math.radians(lat)), lat - crossing.lat)
        if away < best[0]:
            best = (away, item)
    return best[1]


def crossing_form(mode: Mode) -> str:
    """Returns the form of the symbol that a crossing of that mode has."""
    return {Mode.GAS: "pipe", Mode.OIL: "pipe", Mode.RAIL: "rail", Mode.POWER: "power"}.get(mode, "road")


def _crossing(
    crossing: Crossing,
    known: list[Mapping[str, Any]],
    route: Route,
    measurement: Measurement,
    method: Method,
    language: str,
) -> Row:
    item = known_crossing(crossing, known)
    leaves, enters = words.country_name(crossing.leaves), words.country_name(crossing.enters)
    way = tr("%1 to %2").replace("%1", leaves).replace("%2", enters)
    notes = [way] if item else []
    if crossing.via:
        notes.append(words.word(words.VIAS, crossing.via))
    if item.get("opened"):
        notes.append(tr("opened %1").replace("%1", date_text(str(item["opened"]))))
    state = str(item.get("gauge_break") or "none")
    if state == "break":
        notes.append(tr("break of gauge"))
    elif state == "dual":
        notes.append(tr("both gauges go through"))
    reading = reading_of(route, measurement.length_m)
    place = reading.place(crossing.lon, crossing.lat)
    tip = [f"{way}: {exact_m(crossing.m)}", place]
    if crossing.low_m is not None and crossing.high_m is not None:
        tip.append(tr("low – high: %1").replace("%1", metres_range(crossing.low_m, crossing.high_m)))
    if item.get("source"):
        tip.append(str(item["source"]))
    tip.append(method_text(method))
    return Row(
        local_name(item, language) or way,
        reading.at(crossing.m),
        reading.around(crossing.low_m, crossing.high_m),
        ", ".join(notes),
        "\n".join(tip),
        symbol=(crossing_form(route.mode), state if state in {"none", "break", "dual"} else "none"),
        place=place,
    )


def _status(route: Route) -> Section:
    note = route.attributes.get("status_note")
    row = Row(
        words.word(words.STATUSES, route.status),
        note=" ".join(str(part) for part in (note, route.status_source or tr("no source")) if part),
    )
    return Section(tr("Status"), (row,), aside=date_text(route.status_date) if route.status_date else tr("no date"))


def _published(route: Route) -> Section:
    rows = []
    for length in route.published:
        figure = published_km(length)
        details = [length.text] if length.text and length.text.replace(" ", "\u202f") != figure else []
        if length.as_of:
            details.append(tr("as of %1").replace("%1", date_text(length.as_of)))
        if length.confidence:
            details.append(tr("confidence %1").replace("%1", length.confidence))
        rows.append(Row(length.source or tr("no source"), figure, note="; ".join(details), tip=length.text,
                        claims=(published_claim(route, length),)))
    return Section(tr("Published lengths"), tuple(rows), aside=tr("%n source(s)", len(rows)))


def _stations(stations: list[Mapping[str, Any]], language: str) -> Section:
    rows = []
    for station in stations:
        km = station.get("km")
        memory = bool(station.get("memory"))
        place = station.get("lon"), station.get("lat")
        tip = [
            ", ".join(
                str(v) for v in dict.fromkeys(station.get(k) for k in ("name", "name_ru", "name_ko", "name_zh")) if v
            )
        ]
        if isinstance(place[0], int | float) and isinstance(place[1], int | float):
            tip.append(degrees_text(float(place[0]), float(place[1])))
        tip += [
            f"{name}: {station[key]}"
            for name, key in (
                (tr("kilometre"), "km_source"),
                (tr("position"), "position_source"),
                (tr("confidence"), "confidence"),
            )
            if station.get(key)
        ]
        rows.append(
            Row(
                local_name(station, language),
                tr("km %1").replace("%1", number_text(km)) if isinstance(km, int | float) else "",
                tr("unverified") if memory else "",
                tip="\n".join(tip),
                warn=memory,
            )
        )
    return Section(tr("Stations"), tuple(rows), aside=str(len(rows)))


def _segments(route: Route, measurement: Measurement, method: Method) -> Section:
    reading = reading_of(route, measurement.length_m)
    rows = []
    for segment in measurement.segments:
        span = reading.span(segment.from_m, segment.to_m)
        tip = [
            f"{words.country_name(segment.country)}: {exact_m(segment.length_m)}",
            tr("from %1 to %2 m")
            .replace("%1", number_text(segment.from_m, ".6f"))
            .replace("%2", number_text(segment.to_m, ".6f")),
        ]
        if segment.low_m is not None and segment.high_m is not None:
            tip.append(tr("low – high: %1").replace("%1", metres_range(segment.low_m, segment.high_m)))
        if segment.resolvable is not None:
            tip.append(
                tr("resolvable with this border set")
                if segment.resolvable
                else tr("not resolvable with this border set")
            )
        if segment.after_gap:
            tip.append(tr("begins after a gap between two parts of the line"))
        tip.append(method_text(method))
        why_not = unresolved([segment], route, measurement, method)
        if why_not:
            tip.append(why_not)
        note = tr("km %1").replace("%1", span) + (", " + tr("after a gap in the line") if segment.after_gap else "")
        rows.append(
            Row(
                words.country_name(segment.country),
                tr("n.r.") if why_not else reading.length(segment.length_m),
                "" if why_not else reading.band(segment.low_m, segment.high_m),
                note,
                "\n".join(tip),
                warn=bool(why_not),
            )
        )
    return Section(tr("Segments along the route"), tuple(rows), aside=str(len(rows)))


def _geometry(route: Route, measurement: Measurement) -> Section:
    rows = [
        Row(
            words.word(words.QUALITIES, route.quality),
            accuracy_text(route.geometry_accuracy_m) if route.geometry_accuracy_m is not None else "",
            note=words.source_text(route.geometry_source) or tr("no source"),
        ),
        Row(tr("Vertices"), str(measurement.vertices)),
        Row(tr("Identifier"), note=f"{route.layer_id} / {route.id}"),
    ]
    if measurement.slivers_merged:
        tip = tr("Pieces too short to belong to a country of their own, merged into the longer neighbour.")
        rows.append(Row(tr("Slivers merged"), str(measurement.slivers_merged), tip=tip))
    confidence = route.attributes.get("confidence")
    if confidence:
        rows.append(Row(tr("Confidence"), str(confidence)))
    return Section(tr("Geometry"), tuple(rows))
