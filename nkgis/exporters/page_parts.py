"""The side of the standalone page: passports, table of routes, legend and credits, every word escaped."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import groupby

from nkgis.cartography.legend import GAUGE_WORDS, MODE_WORDS, QUALITY_WORDS, LegendEntry, shortened
from nkgis.cartography.names import COUNTRIES
from nkgis.cartography.scene import Credit, RouteKey
from nkgis.cartography.shares import NOT_RESOLVABLE, open_shares
from nkgis.cartography.style import style
from nkgis.exporters.page_swatch import swatch
from nkgis.model.kinds import Quality
from nkgis.model.numbers import degrees_text, km_text, kms_text, metres_text, percent_text, range_text
from nkgis.model.route import Route
from nkgis.model.segment import Measurement

Routes = Mapping[RouteKey, Route]
Measurements = Mapping[RouteKey, Measurement]
OTHER = "Other"


def routes_table(routes: Routes, measurements: Measurements, *, theme: str) -> str:
    """Returns the table of routes: swatch, name, status, total and a column for every country, in kilometres."""
    totals: dict[str, float] = {}
    for measured in measurements.values():
        for country, length_m in measured.by_country.items():
            totals[country] = totals.get(country, 0.0) + length_m
    countries = sorted(totals, key=lambda c: (-totals[c], c))
    other = any(_other_m(measured) > 0 for measured in measurements.values())
    heads = ["", "Name", "Status", "Total km", *countries, *([OTHER] if other else [])]
    head = "".join(f"<th>{escape(text)}</th>" for text in heads)
    rows = "".join(
        _table_row(key, route, measurements.get(key), countries, other=other, theme=theme)
        for key, route in routes.items()
    )
    return f'<table class="nk-routes"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _table_row(
    key: RouteKey,
    route: Route,
    measured: Measurement | None,
    countries: Sequence[str],
    *,
    other: bool,
    theme: str,
) -> str:
    """Returns one row of the table."""
    sign = swatch("line", _look(route), theme=theme)
    word = _status_word(route).split(",")[0]
    cells = [f"<td>{sign}</td><td>{escape(route.name)}</td><td>{escape(word)}</td>"]
    if measured is None:
        cells.append("<td></td>" * (1 + len(countries) + other))
    else:
        parts = [measured.by_country.get(c, 0.0) for c in countries] + [_other_m(measured)]
        texts = kms_text(parts, measured.length_m)
        total = km_text(measured.length_m, total_m=measured.length_m)
        cells.append(f'<td class="nk-total" title="{escape(metres_text(measured.length_m))}">{total}</td>')
        unclear = open_shares(route, measured)
        labels = [*countries, *([OTHER] if other else [])]
        rest_unclear = bool(unclear - measured.by_country.keys())
        for label, value, text in zip(labels, parts, texts, strict=False):
            is_open = label in unclear or (label == OTHER and rest_unclear)
            cells.append(f"<td>{'' if value <= 0 else NOT_RESOLVABLE if is_open else text}</td>")
    return f'<tr tabindex="0"{_key(key)}>{"".join(cells)}</tr>'


def passport(key: RouteKey, route: Route, measured: Measurement | None) -> str:
    """Returns the summary of one route: names, state, lengths per country, crossings, published figures, sources."""
    names = " · ".join(escape(name) for language, name in route.names.items() if name and language != "en")
    chips = [MODE_WORDS.get(route.mode.value, route.mode.value), _status_word(route)]
    if route.gauge:
        chips.append(GAUGE_WORDS.get(str(route.gauge), str(route.gauge)))
    quality = QUALITY_WORDS.get(route.quality.value, route.quality.value)
    warn = "" if route.quality is Quality.TRACK else " nk-warn"
    parts = [
        f"<h2>{escape(route.name)}</h2>",
        f'<p class="nk-names">{names}</p>' if names else "",
        "<p>",
        *(f'<span class="nk-chip">{escape(chip)}</span> ' for chip in chips),
        f'<span class="nk-chip{warn}">{escape(quality)}</span>',
        '<span class="nk-chip nk-warn">position unverified</span>' if route.position_memory else "",
        "</p>",
    ]
    if measured is not None:
        parts += [_lengths(route, measured), _crossings(measured)]
    parts += [_published(route), _sources(route)]
    return f'<section class="nk-passport" hidden{_key(key)}>{"".join(parts)}</section>'


def _lengths(route: Route, measured: Measurement) -> str:
    """Returns the total and the parts, which add up to it."""
    total_m = measured.length_m
    unclear = open_shares(route, measured)
    good = [c not in unclear for c, m in measured.by_country.items() if m > 0]
    parts = [(_country(c), m) for c, m in measured.by_country.items() if m > 0]
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
    return (
        f'<p class="nk-figure">{km_text(total_m, total_m=total_m, unit=True)}</p>'
        f'<p class="nk-note">measured, WGS 84 geodesic, {measured.vertices} vertices</p>'
        f"<table>{rows}</table>"
    )


def _crossings(measured: Measurement) -> str:
    """Returns the border crossings with their kilometre."""
    if not measured.crossings:
        return ""
    items = []
    for crossing in measured.crossings:
        band = ""
        if crossing.low_m is not None and crossing.high_m is not None:
            low_high = range_text(crossing.low_m, crossing.high_m, total_m=measured.length_m)
            band = f' <span class="nk-note">{low_high}</span>'
        items.append(
            f"<li>km {km_text(crossing.m, total_m=measured.length_m)}{band}: {escape(_country(crossing.leaves))} to "
            f'{escape(_country(crossing.enters))} <span class="nk-note">'
            f"{degrees_text(crossing.lon, crossing.lat)}</span></li>"
        )
    return f"<h3>Border crossings</h3><ul>{''.join(items)}</ul>"


def _published(route: Route) -> str:
    """Returns the lengths that others state, each with its source."""
    if not route.published:
        return ""
    items = "".join(
        f'<li>{escape(p.text)} <span class="nk-note">{escape(p.source)}{f", {escape(p.as_of)}" if p.as_of else ""}'
        "</span></li>"
        for p in route.published
    )
    return f"<h3>Published lengths</h3><ul>{items}</ul>"


def _sources(route: Route) -> str:
    """Returns where the geometry and the status come from."""
    texts = [route.geometry_source, route.status_source, *route.sources]
    items = "".join(f"<li>{escape(text)}</li>" for text in dict.fromkeys(t for t in texts if t))
    return f'<h3>Sources</h3><ol class="nk-note">{items}</ol>' if items else ""


def legend(entries: Iterable[LegendEntry], *, theme: str) -> str:
    """Returns the legend by groups."""
    parts: list[str] = []
    for group, members in groupby(shortened(entries, most=24), key=lambda entry: entry.group):
        parts.append(f"<h3>{escape(group)}</h3><ul class='nk-legend'>")
        parts += [f"<li>{swatch(entry.kind, entry.key, theme=theme)} {escape(entry.text)}</li>" for entry in members]
        parts.append("</ul>")
    return "".join(parts)


def credits_list(credits_: Iterable[Credit]) -> str:
    """Returns whose data is shown."""
    items = "".join(
        f"<li><b>{escape(c.layer)}</b>: {escape(c.attribution or c.source)}"
        f"{f' ({escape(c.licence)})' if c.licence else ''}</li>"
        for c in credits_
    )
    return f'<ul class="nk-note">{items}</ul>'


def _other_m(measured: Measurement) -> float:
    """Returns the metres that belong to no single country."""
    return measured.border_m + measured.overlap_m + measured.unassigned_m + measured.uncovered_m


def _country(code: str | None) -> str:
    """Returns the short name of a country value, also of "A|B" and of none."""
    if code is None:
        return "no country"
    for mark, word in (("|", " | "), ("+", " + ")):
        if mark in code:
            return word.join(_country(part) for part in code.split(mark))
    return COUNTRIES.get(code, {}).get("en", code)


def _look(route: Route) -> dict[str, str | None]:
    """Returns what a route's swatch is painted by."""
    return {
        "mode": route.mode.value,
        "status": route.status.value,
        "gauge": route.gauge,
        "quality": route.quality.value,
    }


def _status_word(route: Route) -> str:
    """Returns the status in words, with its date."""
    pattern = style().status.get(route.status.value)
    word = "status not stated" if pattern is None else pattern.word.split(" (")[0]
    return f"{word}, {route.status_date}" if route.status_date else word


def _key(key: RouteKey) -> str:
    """Returns the attributes that name a route."""
    return f' data-layer="{escape(key[0])}" data-feature="{escape(key[1])}"'
