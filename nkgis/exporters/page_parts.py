"""The side of the standalone page: table of routes, legend and credits, every word escaped."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import groupby

from nkgis.cartography.legend import LegendEntry, shortened
from nkgis.cartography.scene import Credit, RouteKey
from nkgis.cartography.shares import NOT_RESOLVABLE, NOT_RESOLVABLE_MEANS, open_shares
from nkgis.exporters.page_swatch import swatch
from nkgis.exporters.page_words import key_attributes, look, other_m, status_word
from nkgis.model.numbers import km_text, kms_text, metres_text
from nkgis.model.route import Route
from nkgis.model.segment import Measurement

Routes = Mapping[RouteKey, Route]
Measurements = Mapping[RouteKey, Measurement]
OTHER = "Other"
NOT_RESOLVABLE_CELL = f'<td title="{escape(NOT_RESOLVABLE_MEANS)}">{NOT_RESOLVABLE}</td>'


def routes_table(routes: Routes, measurements: Measurements, *, theme: str) -> str:
    """Returns the table of routes: swatch, name, status, total and a column for every country, in kilometres."""
    totals: dict[str, float] = {}
    for measured in measurements.values():
        for country, length_m in measured.by_country.items():
            totals[country] = totals.get(country, 0.0) + length_m
    countries = sorted(totals, key=lambda c: (-totals[c], c))
    other = any(other_m(measured) > 0 for measured in measurements.values())
    heads = ["", "Name", "Status", "Total km", *countries, *([OTHER] if other else [])]
    head = "".join(f"<th>{escape(text)}</th>" for text in heads)
    rows = "".join(
        _table_row(key, route, measurements.get(key), countries, other=other, theme=theme)
        for key, route in routes.items()
    )
    return (
        f'<table class="nk-routes"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
        f'<p class="nk-note">{escape(NOT_RESOLVABLE)}: {escape(NOT_RESOLVABLE_MEANS)}</p>'
    )


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
    sign = swatch("line", look(route), theme=theme)
    word = status_word(route).split(",")[0]
    cells = [f"<td>{sign}</td><td>{escape(route.name)}</td><td>{escape(word)}</td>"]
    if measured is None:
        cells.append("<td></td>" * (1 + len(countries) + other))
    else:
        parts = [measured.by_country.get(c, 0.0) for c in countries] + [other_m(measured)]
        texts = kms_text(parts, measured.length_m)
        total = km_text(measured.length_m, total_m=measured.length_m)
        cells.append(f'<td class="nk-total" title="{escape(metres_text(measured.length_m))}">{total}</td>')
        unclear = open_shares(route, measured)
        labels = [*countries, *([OTHER] if other else [])]
        rest_unclear = bool(unclear - measured.by_country.keys())
        for label, value, text in zip(labels, parts, texts, strict=False):
            is_open = label in unclear or (label == OTHER and rest_unclear)
            cells.append("<td></td>" if value <= 0 else NOT_RESOLVABLE_CELL if is_open else f"<td>{text}</td>")
    return f'<tr tabindex="0"{key_attributes(key)}>{"".join(cells)}</tr>'


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
