"""What a click on the web page tells: the key figures of a route, the known fields of any other feature; all text."""

from collections.abc import Iterable
from typing import Any

from nkgis.cartography import words
from nkgis.cartography.passport.data import Passport, build_passport
from nkgis.cartography.passport.notes import Stated
from nkgis.cartography.passport.parts import Section
from nkgis.cartography.reading import reading_of
from nkgis.cartography.shares import NOT_RESOLVABLE
from nkgis.cartography.wording import say
from nkgis.model.method import Method
from nkgis.model.numbers import date_text
from nkgis.model.route import Route
from nkgis.model.segment import Measurement

CROSSINGS_MAX = 6
"""Crossings that a popup names; the passport has all."""


def route_popup(route: Route, measured: Measurement | None, method: Method, language: str,
                stated: Stated) -> dict[str, Any]:
    """Returns the head and the rows (label, value, amber) of the popup of a route."""
    status = words.word(words.STATUSES, route.status)
    since = f"{status} ({date_text(route.status_date)})" if route.status_date else status
    state = [say("Status"), since, False]
    if measured is None:
        title = route.names.get(language) or route.name or route.id
        return {"title": title, "names": "", "total": "", "rows": [state]}
    value = build_passport(route, measured, method, language=language, stated=stated)
    rows = [[part.label, part.text if part.resolvable else say(NOT_RESOLVABLE), not part.resolvable]
            for part in value.parts]
    reading = reading_of(route, measured.length_m)
    crossings = [
        [f"{words.country_name(one.leaves)} – {words.country_name(one.enters)}", reading.at(one.m), False]
        for one in measured.crossings[:CROSSINGS_MAX]
    ]
    if len(measured.crossings) > CROSSINGS_MAX:
        crossings.append([say("and %1 more", len(measured.crossings) - CROSSINGS_MAX), "", False])
    head = [[say("Border crossings"), str(len(measured.crossings)), False]] if crossings else []
    return {"title": value.title, "names": value.names, "total": reading.length(measured.length_m),
            "rows": [*rows, state, *head, *crossings]}


def card_values(card: Passport) -> dict[str, Any]:
    """Returns the card of a place, a crossing, an area or a line that is no route, as the page reads it."""
    return {
        "title": card.title, "names": card.names, "chips": [[chip.text, chip.warn, chip.tip] for chip in card.chips],
        "sections": [[section.title, list(_rows(section))] for section in card.sections],
    }


def _rows(section: Section) -> Iterable[list[Any]]:
    """Yields label, value and note of the rows of a section."""
    for row in section.rows:
        yield [row.label, " ".join(part for part in (row.value, row.aside) if part), row.note]
