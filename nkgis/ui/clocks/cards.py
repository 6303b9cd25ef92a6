"""The cards that stand beside the pointer: an event or a claim with its source and confidence, never as markup."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from nkgis.cartography import words
from nkgis.model.numbers import date_text
from nkgis.ui.plain import cut, wrapping

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nkgis.app.moments import TradeMark
    from nkgis.model.claim import Grade
    from nkgis.model.happening import Happening

_MOST = 600


def tr(text: str) -> str:
    """Returns a text of the cards in the language of the window."""
    return QCoreApplication.translate("cards", text)


def confidence(grade: Grade) -> str:
    """Returns how something is known, in words."""
    text = tr("Confidence %1: %2").replace("%1", grade.value)
    return text.replace("%2", words.word(words.GRADES, grade))


def event_card(event: Happening, names: Mapping[str, str]) -> str:
    """Returns the card of an event as rich text."""
    lines = [when_text(event)]
    if event.status:
        lines.append(tr("From then on: %1").replace("%1", stage_word(event.status)))
    projects = [names[one] for one in event.subjects if one in names]
    if projects:
        lines.append(tr("Projects: %1").replace("%1", ", ".join(projects)))
    lines.append(event.detail)
    if event.said_on != event.date:
        lines.append(tr("Known from %1").replace("%1", date_text(event.said_on)))
    lines += [tr("Source: %1").replace("%1", event.source.text()), confidence(event.grade)]
    return _card(event.title, lines)


def trade_card(mark: TradeMark) -> str:
    """Returns the card of a claim of trade as rich text."""
    claim = mark.claim
    title = claim.text or claim.value_text()
    lines = [
        mark.year or date_text(claim.as_of),
        claim.value_text() if claim.text else "",
        tr("Preferred of the claims for this year") if mark.preferred and mark.year else "",
        claim.note,
        tr("Source: %1").replace("%1", claim.source.text()),
        confidence(claim.grade),
    ]
    return _card(title, lines)


def when_text(event: Happening) -> str:
    """Returns the date of an event, or from when until when it held."""
    return f"{date_text(event.date)} – {date_text(event.until)}" if event.until else date_text(event.date)


def stage_word(word: str) -> str:
    """Returns the word for a state of a feature or a project."""
    return words.word(words.STATUSES if word in words.STATUSES else words.STAGES, word)


def _card(title: str, lines: list[str]) -> str:
    body = "<br>".join(html.escape(wrapping(cut(line, _MOST))) for line in lines if line)
    return f"<qt><p style='margin:0'><b>{html.escape(wrapping(cut(title, _MOST)))}</b><br>{body}</p></qt>"
