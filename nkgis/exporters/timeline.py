"""The dated events, the board of the projects and the states of features at two clocks, as JSON and text."""

from collections.abc import Sequence
from typing import Any

from nkgis.analysis.boards import Card
from nkgis.analysis.statuses import StatusSaid
from nkgis.exporters.tables import aligned_text, printable
from nkgis.model.claim import Grade, Source
from nkgis.model.clock import Clock
from nkgis.model.happening import Happening

SILENCE = ("A proposed project counts as shelved after two years without news and as cancelled after four, as Global "
           "Energy Monitor counts; what is built or runs does not change by silence.")


def source_json(source: Source) -> dict[str, Any]:
    """Returns a source as plain values."""
    return {"title": source.title, "publisher": source.publisher or None, "date": source.date or None,
            "page": source.page or None, "host": source.host or None}


def event_json(one: Happening) -> dict[str, Any]:
    """Returns a dated event with its source."""
    return {
        "id": one.id, "date": one.date, "until": one.until or None, "title": one.title, "kind": one.kind,
        "subjects": list(one.subjects), "status": one.status or None, "detail": one.detail or None,
        "source": source_json(one.source), "known_from": one.said_on, "confidence": one.grade.value,
        "from_memory": one.grade is Grade.MEMORY,
    }


def card_json(card: Card) -> dict[str, Any]:
    """Returns a project of the board with the event that says so."""
    one = card.undertaking
    return {
        "id": one.id, "name": one.name, "names": dict(one.names), "kind": one.kind, "partners": list(one.partners),
        "about": one.about, "features": list(one.features), "stage": card.stage.value, "stated": card.stated.value,
        "by_silence": card.by_silence or None, "event": event_json(card.event) if card.event else None,
        "last": event_json(card.last) if card.last else None,
        "silent_years": None if card.silent_years is None else round(card.silent_years, 2), "source": one.source,
    }


def status_json(subject: str, name: str, layer: str, said: StatusSaid) -> dict[str, Any]:
    """Returns the state of a feature with the claim that says so."""
    return {
        "id": subject, "name": name, "layer": layer, "status": said.status, "basis": said.basis.value,
        "since": said.since or None, "known_from": said.known_from or None, "source": said.source or None,
        "title": said.title or None, "detail": said.detail or None, "confidence": said.grade or None,
        "event": said.event or None,
    }


def timeline_json(
    clock: Clock, events: Sequence[Happening], cards: Sequence[Card], states: Sequence[dict[str, Any]]
) -> dict[str, Any]:
    """Returns the document of `nkgis timeline`."""
    return {
        "kind": "nkgis-timeline", "version": 1, "situation": clock.situation, "knowledge": clock.knowledge,
        "silence": SILENCE, "events": [event_json(one) for one in events],
        "projects": [card_json(card) for card in cards], "statuses": list(states),
    }


def timeline_text(events: Sequence[Happening], cards: Sequence[Card], states: Sequence[dict[str, Any]]) -> str:
    """Returns events, board and states for a terminal."""
    return "\n".join((
        aligned_text(["date", "event", "kind", "status", "source"], [
            [one.date, printable(one.title), one.kind, one.status, f"{one.grade.value} {printable(one.source.text())}"]
            for one in events], right=frozenset()),
        aligned_text(["project", "stage", "last news", "what"], [
            [printable(card.undertaking.name), card.stage.value, card.last.date if card.last else "–",
             printable(card.by_silence or (card.event.title if card.event else "no event known by then"), limit=100)]
            for card in cards], right=frozenset()),
        aligned_text(["feature", "status", "since", "basis", "who says so"], [
            [printable(row["id"]), row["status"], row["since"] or "", row["basis"],
             printable(" ".join(part for part in (row["title"], row["source"]) if part), limit=90)]
            for row in states], right=frozenset()),
    ))
