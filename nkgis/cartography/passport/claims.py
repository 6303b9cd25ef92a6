"""What sources say of a route's share in one country, read from the words of its published lengths."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nkgis.cartography import words
from nkgis.cartography.passport.notes import published_claim
from nkgis.model.numbers import THIN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nkgis.model.route import Route

_TEXT_MAX = 2_000
_COUNTRIES: Mapping[str, str] = {
    **{name: code for code, name in words.COUNTRIES.items()},
    "the North": "KP",
    "the South": "KR",
}
_SHARE = re.compile(
    r"(?P<about>about\s+)?(?P<value>\d[\d,]*(?:\.\d+)?)\s*(?P<unit>km|m)?\s+(?:of\s+it\s+)?in\s+(?P<country>"
    + "|".join(re.escape(name) for name in _COUNTRIES)
    + r")"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """Is a documented share of one country: the figure as it was stated, and by whom."""

    country: str
    text: str
    source: str
    as_of: str | None = None
    id: str = ""


def claims(route: Route) -> tuple[Claim, ...]:
    """Returns the documented shares of countries among the published lengths of a route."""
    found = []
    for length in route.published:
        for match in _SHARE.finditer(length.text[:_TEXT_MAX]):
            figure = f"{match['about'] or ''}{match['value']}{THIN}{match['unit'] or 'km'}"
            country = _COUNTRIES[match["country"]]
            found.append(Claim(country, figure, length.source, length.as_of, published_claim(route, length)))
    return tuple(found)
