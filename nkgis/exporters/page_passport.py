"""The passport of one route on the standalone page: every figure with what makes it true, every word escaped."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

from nkgis.cartography.legend import GAUGE_WORDS, MODE_WORDS, QUALITY_WORDS
from nkgis.cartography.scene import RouteKey
from nkgis.cartography.shares import NOT_RESOLVABLE, NOT_RESOLVABLE_MEANS, open_shares
from nkgis.exporters.page_words import country, key_attributes, status_word
from nkgis.model.kinds import Quality
from nkgis.model.numbers import (
    THIN,
    accuracy_text,
    degrees_text,
    grouped,
    km_text,
    kms_text,
    metres_text,
    percent_text,
    range_text,
)
from nkgis.model.route import PublishedLength, Route
from nkgis.model.segment import Measurement

MEMORY = "position from memory, unverified"


def passport(key: RouteKey, route: Route, measured: Measurement | None) -> str:
    """Returns the passport: names, state, the three lengths, lengths per country, crossings, claims, notes, sources."""
    names = " · ".join(escape(name) for language, name in route.names.items() if name and language != "en")
    chips = [MODE_WORDS.get(route.mode.value, route.mode.value), status_word(route)]
    if route.gauge:
        chips.append(GAUGE_WORDS.get(str(route.gauge), str(route.gauge)))
    if route.voltage_kv:
        chips.append(f"{grouped(route.voltage_kv, 0)}{THIN}kV")
    if route.substance:
        chips.append(route.substance)
    quality = QUALITY_WORDS.get(route.quality.value, route.quality.value)
    warn = "" if route.quality is Quality.TRACK else " nk-warn"
    parts = [
        f"<h2>{escape(route.name)}</h2>",
        f'<p class="nk-names">{names}</p>' if names else "",
        "<p>",
        *(f'<span class="nk-chip">{escape(chip)}</span> ' for chip in chips),
        f'<span class="nk-chip{warn}">{escape(quality)}</span>',
        f'<span class="nk-chip nk-warn">{MEMORY}</span>' if route.position_memory else "",
        "</p>",
    ]
    if measured is not None:
        parts += [_three_lengths(route, measured), _lengths(route, measured), _crossings(route, measured)]
    parts += [_status(route), _gauges(route), _stations(route), _published(route),
              _list("Notes", route.notes), _sources(route)]
    return f'<section class="nk-passport" hidden{key_attributes(key)}>{"".join(parts)}</section>'


def _three_lengths(route: Route, measured: Measurement) -> str:
    """Returns the lengths side by side: of the drawn line, of the rail graph's own kilometres, as published."""
    total_m = measured.length_m
    quality = QUALITY_WORDS.get(route.quality.value, route.quality.value)
    rows = [("Drawn line", km_text(total_m, total_m=total_m, unit=True),
             f"measured, WGS 84 geodesic, {measured.vertices} vertices; geometry: {quality}{_accuracy(route)}")]
    if route.rail_km is not None:
        rows.append(("Rail graph", km_text(route.rail_km * 1000, unit=True), route.rail_km_source or "no source"))
    if route.published:
        count = len(route.published)
        rows.append(("Published", f"{published_range(route.published)}{THIN}km",
                     f"{count} source{'s, below' if count > 1 else ', below'}"))
    else:
        rows.append(("Published", "–", "no source"))
    body = "".join(
        f'<tr><td>{escape(name)}</td><td class="nk-total" title="{escape(metres_text(total_m)) if not at else ""}">'
        f'{escape(value)}</td><td class="nk-note">{escape(note)}</td></tr>'
        for at, (name, value, note) in enumerate(rows)
    )
    return (f'<p class="nk-figure">{km_text(total_m, total_m=total_m, unit=True)}</p>'
            f'<table class="nk-lengths">{body}</table>')


def _accuracy(route: Route) -> str:
    """Returns the stated accuracy of the drawn line."""
    if route.geometry_accuracy_m is None:
        return ""
    return f", ± {accuracy_text(route.geometry_accuracy_m)}"


def published_range(published: Iterable[PublishedLength]) -> str:
    """Returns the least and greatest published kilometres."""
    rows = list(published)
    low, high = min(one.low_km for one in rows), max(one.high_km for one in rows)
    return f"{low:g}" if low == high else f"{low:g} – {high:g}"


def _lengths(route: Route, measured: Measurement) -> str:
    """Returns the parts by country, which add up to the measured total."""
    total_m = measured.length_m
    unclear = open_shares(route, measured)
    good = [c not in unclear for c, m in measured.by_country.items() if m > 0]
    parts = [(country(c), m) for c, m in measured.by_country.items() if m > 0]
    parts += [
        (text, m)
        for text, m in (
            ("On a border", measured.border_m),
            ("Claimed by several", measured.overlap_m),
            ("In no country of the border set", measured.unassigned_m),
            ("Outside the border set", measured.uncovered_m),
        )
        if m > 0
    ]
    good += [not unclear - measured.by_country.keys()] * (len(parts) - len(good))
    texts = kms_text([m for _, m in parts], total_m)
    rows = "".join(
        f'<tr><td>{escape(name)}</td><td class="nk-total" title="{escape(metres_text(m))}">'
        f"{text if ok else NOT_RESOLVABLE}</td>"
        f"<td>{percent_text(m / total_m) if total_m and ok else ''}</td></tr>"
        for (name, m), text, ok in zip(parts, texts, good, strict=True)
    )
    note = "" if all(good) else f'<p class="nk-note">{NOT_RESOLVABLE}: {escape(NOT_RESOLVABLE_MEANS)}</p>'
    return f"<table>{rows}</table>{note}"


def _crossings(route: Route, measured: Measurement) -> str:
    """Returns the border crossings with their kilometre; of a schematic line none is a place."""
    if not measured.crossings:
        return ""
    schematic = route.quality is Quality.SCHEMATIC
    items = []
    for crossing in measured.crossings:
        band = ""
        if crossing.low_m is not None and crossing.high_m is not None and not schematic:
            low_high = range_text(crossing.low_m, crossing.high_m, total_m=measured.length_m)
            band = f' <span class="nk-note">{low_high}</span>'
        place = "on the schematic line" if schematic else degrees_text(crossing.lon, crossing.lat)
        km = f"about km {grouped(crossing.m / 1000, 0)}" if schematic and crossing.m >= 1000 else \
            f"km {km_text(crossing.m, total_m=measured.length_m)}"
        items.append(
            f"<li>{km}{band}: {escape(country(crossing.leaves))} to {escape(country(crossing.enters))} "
            f'<span class="nk-note">{escape(place)}</span></li>'
        )
    return f"<h3>Border crossings</h3><ul>{''.join(items)}</ul>"


def _status(route: Route) -> str:
    """Returns the state with its date, what is known of it, and who says so."""
    note = str(route.attributes.get("status_note") or "")
    source = route.status_source or "no source"
    text = f"<p>{escape(note)}</p>" if note else ""
    return f'<h3>Status: {escape(status_word(route))}</h3>{text}<p class="nk-note">{escape(source)}</p>'


def _rows(value: Any) -> Iterator[Mapping[str, Any]]:
    """Yields the mappings of a list that may be anything."""
    for row in value if isinstance(value, list | tuple) else ():
        if isinstance(row, Mapping):
            yield row


def _gauges(route: Route) -> str:
    """Returns the stretches of gauge along the line, with their sources."""
    items = [
        f"{GAUGE_WORDS.get(str(row.get('gauge')), str(row.get('gauge')))}, "
        f"km {row.get('from_km') or 0:g} – {'end' if row.get('to_km') is None else format(row['to_km'], 'g')} "
        f"({row.get('source') or 'no source'})"
        for row in _rows(route.attributes.get("gauge_events"))
        if isinstance(row.get("from_km") or 0, int | float) and isinstance(row.get("to_km") or 0, int | float)
    ]
    source = route.attributes.get("gauge_source")
    return _list("Gauge", [*items, *([str(source)] if source and route.gauge else [])])


def _stations(route: Route) -> str:
    """Returns the stations with their published kilometre; a position from memory says so."""
    names = []
    for row in _rows(route.attributes.get("stations")):
        km = f" km {row['km']:g}" if isinstance(row.get("km"), int | float) else ""
        names.append(f"{row.get('name')}{km}{' (position from memory)' if row.get('memory') else ''}")
    return f"<h3>Stations</h3><p>{escape(' · '.join(names))}</p>" if names else ""


def _published(route: Route) -> str:
    """Returns the lengths that others state, each with its source, date and grade."""
    items = []
    for one in route.published:
        more = [part for part in (one.source or "no source", one.as_of,
                                  f"confidence {one.confidence}" if one.confidence else None) if part]
        items.append(f'<li>{escape(one.text)} <span class="nk-note">{escape(", ".join(more))}</span></li>')
    return f"<h3>Published lengths</h3><ul>{''.join(items)}</ul>" if items else ""


def _sources(route: Route) -> str:
    """Returns where the geometry and the status come from."""
    texts = [route.geometry_source, route.status_source, *route.sources]
    items = "".join(f"<li>{escape(text)}</li>" for text in dict.fromkeys(t for t in texts if t))
    return f'<h3>Sources</h3><ol class="nk-note">{items}</ol>' if items else ""


def _list(title: str, texts: Iterable[str]) -> str:
    """Returns a titled list; nothing when it would be empty."""
    items = "".join(f"<li>{escape(text)}</li>" for text in texts)
    return f"<h3>{escape(title)}</h3><ul>{items}</ul>" if items else ""
