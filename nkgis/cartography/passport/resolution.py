"""How far a share of a route can be trusted: the band of the border set and the accuracy of the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nkgis.cartography import words
from nkgis.cartography.passport.parts import tr
from nkgis.cartography.reading import accuracy_text
from nkgis.cartography.shares import LOOSE, is_resolvable, range_of
from nkgis.cartography.wording import marked

__all__ = ["LOOSE", "accuracy_text", "range_of", "unresolved", "unresolved_shares"]

UNRESOLVED_TEXT = marked(
    "not resolvable: how exact the border set and the line are leaves more than half of this share open"
)
"""What "n.r." means, for a footnote."""

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nkgis.model.method import Method
    from nkgis.model.route import Route
    from nkgis.model.segment import Measurement, Segment


def unresolved_shares(route: Route, measurement: Measurement, method: Method) -> Iterator[tuple[str, str]]:
    """Yields each country whose share cannot be resolved, with the reason."""
    for country in measurement.by_country:
        pieces = [piece for piece in measurement.segments if piece.country == country]
        why_not = unresolved(pieces, route, measurement, method)
        if why_not:
            yield country, why_not


def unresolved(pieces: list[Segment], route: Route, measurement: Measurement, method: Method) -> str:
    """Returns why a country's share cannot be resolved, or an empty text when it can."""
    if is_resolvable(pieces, route, measurement.length_m):
        return ""
    known = method.border_accuracy_m
    border = accuracy_text(known) if known is not None else tr("accuracy not stated")
    line = words.word(words.QUALITIES, route.quality)
    if route.geometry_accuracy_m:
        line += f" {accuracy_text(route.geometry_accuracy_m)}"
    why = tr("n.r.: not resolvable: border set %1, line %2; together more than half of the share")
    return why.replace("%1", border).replace("%2", line)
