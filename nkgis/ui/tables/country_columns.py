"""Which countries need a column of their own in the route table, and which are folded into the column of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nkgis.cartography import words
from nkgis.model.kinds import Status
from nkgis.ui.tables.route_rows import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nkgis.ui.tables.route_rows import RouteRow

_CONCEPTS = frozenset({Status.PROPOSED, Status.SHELVED})


def countries_of(rows: Iterable[RouteRow]) -> tuple[frozenset[str], frozenset[str]]:
    """Returns the countries that some rows lie in, and of these the ones that only one concept lies in."""
    found: dict[str, list[RouteRow]] = {}
    for row in rows:
        for country in row.measurement.by_country:
            found.setdefault(country, []).append(row)
    rare = {country for country, within in found.items() if len(within) == 1 and within[0].route.status in _CONCEPTS}
    return frozenset(found), frozenset(rare)


def other_text(as_other: frozenset[str]) -> str:
    """Returns what the column of the others holds, with the names of the countries folded into it."""
    text = tr("on a border, in an overlap, outside every country or outside the border set")
    names = ", ".join(words.country_name(country) for country in sorted(as_other))
    return f"{text}; {tr('also in %1').replace('%1', names)}" if names else text
