"""The side of the standalone page: table of routes, legend and credits, every word escaped."""

import json
from collections.abc import Container, Iterable, Mapping, Sequence
from html import escape
from itertools import groupby
from types import MappingProxyType

from nkgis.cartography import words
from nkgis.cartography.legend import LegendEntry
from nkgis.cartography.own_look import OwnLook
from nkgis.cartography.passport.resolution import UNRESOLVED_TEXT, unresolved
from nkgis.cartography.reading import ABOUT, reading_of
from nkgis.cartography.scene import Credit, RouteKey
from nkgis.cartography.shares import NOT_RESOLVABLE
from nkgis.cartography.wording import marked, say
from nkgis.exporters.page_swatch import swatches
from nkgis.model.method import Method
from nkgis.model.numbers import metres_text
from nkgis.model.route import Route
from nkgis.model.segment import Measurement

Routes = Mapping[RouteKey, Route]
Measurements = Mapping[RouteKey, Measurement]
OTHER = marked("Other")


def routes_table(
    routes: Routes, measurements: Measurements, method: Method, *, language: str = "en",
    owns: Mapping[RouteKey, OwnLook] = MappingProxyType({}), off: Container[str] = (),
) -> str:
    """Returns the table of routes: swatch, name, status, total and a column for every country, in km or miles.

    `owns` is the looks that styles give routes, `off` the layers whose routes are not shown at first. A head sorts by
    `data-value`, exact metres or words; the sum below follows what is listed.
    """
    totals: dict[str, float] = {}
    for measured in measurements.values():
        for country, length_m in measured.by_country.items():
            totals[country] = totals.get(country, 0.0) + length_m
    countries = sorted(totals, key=lambda c: (-totals[c], c))
    other = any(_other_m(measured) > 0 for measured in measurements.values())
    rows = "".join(
        _table_row(key, route, measurements.get(key), method, countries, other=other, language=language,
                   own=owns.get(key), off=key[0] in off)
        for key, route in routes.items()
    )
    hint = escape(say("Filter, e.g. gas shelved"))
    return (
        f'<div class="nk-filter"><input type="search" id="nk-filter" placeholder="{hint}" aria-label="{hint}">'
        f'<span id="nk-count" aria-live="polite"></span></div><div class="nk-scroll" tabindex="0" role="group"'
        f' aria-label="{escape(say("Routes"))}"><table class="nk-routes"><thead><tr>{_heads(countries, other=other)}'
        f"</tr></thead><tbody>{rows}</tbody><tfoot></tfoot></table></div>"
        + "".join(f'<p class="nk-note">{escape(text)}</p>' for text in _footnotes(rows))
    )


def _heads(countries: Sequence[str], *, other: bool) -> str:
    """Returns the heads; each is a button that sorts."""
    heads = [(say("Name"), ""), (say("Status"), ""), (words.total_word(), ""),
             *((code, words.country_name(code)) for code in countries), *([(say(OTHER), "")] if other else [])]
    cells = "".join(
        f'<th scope="col" aria-sort="none"><button type="button" title="{escape(tip or text)}">{escape(text)}'
        "</button></th>"
        for text, tip in heads
    )
    return f'<th class="nk-sign"></th>{cells}'


def _footnotes(rows: str) -> list[str]:
    """Returns what the signs in the rows of the table mean."""
    notes = [f"{say(NOT_RESOLVABLE)} = {say(UNRESOLVED_TEXT)}"] if f">{say(NOT_RESOLVABLE)}<" in rows else []
    if ABOUT in rows:
        about = say("about: the line follows no survey, and its figures are rounded to its accuracy.")
        notes.append(f"{ABOUT} {about}")
    return notes


def _table_row(
    key: RouteKey,
    route: Route,
    measured: Measurement | None,
    method: Method,
    countries: Sequence[str],
    *,
    other: bool,
    language: str,
    own: OwnLook | None,
    off: bool,
) -> str:
    """Returns one row of the table."""
    sign = swatches("line", _look(route), own=own)
    word = escape(words.word(words.STATUSES, route.status))
    name = escape(route.names.get(language) or route.name)
    cells = [f'<td class="nk-sign">{sign}</td><th scope="row"><span class="nk-name">{name}</span></th><td>{word}</td>']
    rough = ""
    if measured is None:
        cells.append("<td></td>" * (1 + len(countries) + other))
    else:
        reading = reading_of(route, measured.length_m)
        rough = ' data-rough="1"' if reading.is_rough else ""
        parts = [measured.by_country.get(c, 0.0) for c in countries] + [_other_m(measured)]
        exact = escape(metres_text(measured.length_m))
        cells.append(f'<td class="nk-total" title="{exact}" data-value="{measured.length_m:.6f}">'
                     f"{reading.about(measured.length_m)}</td>")
        labels: list[str | None] = [*countries, *([None] if other else [])]
        for label, value, text in zip(labels, parts, reading.cells(parts), strict=False):
            cells.append(_share_cell(route, measured, method, label, value, text if value > 0 else ""))
    hidden = " hidden" if off else ""
    return f'<tr tabindex="0"{key_attributes(key)}{rough}{hidden}>{"".join(cells)}</tr>'


def _share_cell(
    route: Route, measured: Measurement, method: Method, label: str | None, value_m: float, text: str
) -> str:
    """Returns the cell of a country, or with no label of all that lies in no single country."""
    if not text:
        return "<td></td>"
    known = measured.by_country
    pieces = [s for s in measured.segments if (s.country not in known if label is None else s.country == label)]
    why_not = unresolved(pieces, route, measured, method) if pieces else ""
    value = f' data-value="{value_m:.6f}"'
    if why_not:
        return f'<td{value} data-rough="1" title="{escape(why_not)}">{say(NOT_RESOLVABLE)}</td>'
    return f"<td{value}>{text}</td>"


def legend(entries: Iterable[tuple[LegendEntry, Sequence[str]]]) -> str:
    """Returns the legend by groups; each entry names the layers that it is of, and is shown while one of them is."""
    parts: list[str] = []
    for group, members in groupby(entries, key=lambda pair: pair[0].group):
        parts.append(f"<section class='nk-signs'><h3>{escape(group)}</h3><ul class='nk-legend'>")
        parts += [
            f'<li data-layers="{escape(json.dumps(list(layers)))}">{swatches(entry.kind, entry.key, own=entry.own)}'
            f" {escape(entry.text)}</li>"
            for entry, layers in members
        ]
        parts.append("</ul></section>")
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


def _look(route: Route) -> dict[str, str | None]:
    """Returns what a route's swatch is painted by."""
    return {
        "mode": route.mode.value,
        "status": route.status.value,
        "gauge": route.gauge,
        "quality": route.quality.value,
    }


def key_attributes(key: RouteKey) -> str:
    """Returns the attributes that name a route."""
    return f' data-layer="{escape(key[0])}" data-feature="{escape(key[1])}"'
