"""The numbered notes of a passport: each quoted figure leads to the claim that states it, and to its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nkgis.cartography.passport.parts import Row, Section, tr
from nkgis.cartography.quantity_words import quantity_word
from nkgis.model.claim import Grade

if TYPE_CHECKING:
    from nkgis.analysis.claims import Topic
    from nkgis.model.claim import Claim
    from nkgis.model.route import PublishedLength, Route

LENGTH, RAIL_GRAPH = "length", "rail-graph-length"
_VALUE_MAX = 24
_SHOWN_ELSEWHERE = frozenset({(LENGTH, ""), (RAIL_GRAPH, "")})


@dataclass(frozen=True, slots=True)
class Stated:
    """Is what is claimed of a route: topics of claims, and the names of quantities by id."""

    topics: Sequence[Topic] = ()
    quantities: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Note:
    """Is one numbered note: the id of a claim and who states it."""

    claim: str
    source: str


def notes_of(route: Route, stated: Stated) -> tuple[Note, ...]:
    """Returns the notes of a passport in the order of its figures; a claim has one note."""
    found = {published_claim(route, one): one.source for one in route.published}
    if route.rail_km is not None:
        found[rail_claim(route)] = route.rail_km_source or tr("no source")
    for topic in stated.topics:
        for claim in topic.claims:
            found[claim.id] = source_text(claim)
    return tuple(Note(claim, source or tr("no source")) for claim, source in found.items())


def published_claim(route: Route, length: PublishedLength) -> str:
    """Returns the id of the claim that a published length is."""
    return length.claim or f"{route.id}:{LENGTH}-{route.published.index(length) + 1}"


def rail_claim(route: Route) -> str:
    """Returns the id of the claim that the length along the rail graph is."""
    return f"{route.id}:{RAIL_GRAPH}"


def source_text(claim: Claim) -> str:
    """Returns who states a claim, its day and its confidence; what is from memory says so."""
    parts = [claim.source.text()]
    if claim.as_of:
        parts.append(tr("as of %1").replace("%1", claim.as_of))
    parts.append(tr("confidence %1").replace("%1", claim.grade.value))
    if claim.grade is Grade.MEMORY and not claim.source.is_memory:
        parts.append(tr("from memory"))
    return "; ".join(parts)


def stated_section(stated: Stated) -> Iterator[Section]:
    """Yields the section of everything else that sources state of a route, the preferred figure of each topic."""
    rows = tuple(_row(topic, stated) for topic in stated.topics if (topic.quantity, topic.part) not in _SHOWN_ELSEWHERE)
    if rows:
        yield Section(tr("What sources state"), rows, aside=str(len(rows)))


def _row(topic: Topic, stated: Stated) -> Row:
    one = topic.preferred
    name = quantity_word(stated.quantities.get(topic.quantity, topic.quantity))
    value = one.value_text()
    words = [one.text] if one.text and one.text != value else []
    if len(value) > _VALUE_MAX:
        words, value = [value, *words], ""
    words.append(source_text(one))
    if topic.differ:
        words.append(tr("they differ: %n claim(s)", len(topic.claims)))
    return Row(f"{name}, {topic.part}" if topic.part else name, value, note="; ".join(words), tip=one.note,
               claims=tuple(claim.id for claim in topic.claims))
