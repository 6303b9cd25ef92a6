"""The board of corridor projects at two clocks: each with its stage, and what years of silence make of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from nkgis.analysis.statuses import known_happenings
from nkgis.model.clock import Clock, first_day, is_before
from nkgis.model.happening import Happening
from nkgis.model.undertaking import Stage, Undertaking

SHELVED_AFTER_YEARS, CANCELLED_AFTER_YEARS = 2, 4
"""After so many years without news a proposed project counts as shelved, and as cancelled, as Global Energy Monitor
counts. What is being built or runs does not change by silence."""
OTHER_WORDS = {"suspended": Stage.MOTHBALLED, "closed": Stage.RETIRED}


@dataclass(frozen=True, slots=True)
class Card:
    """Is a project on the board: its stage, the event that says so, the last mention, and years since the last news.

    News is an event that says in what state the project is; a mention alone is none. `stated` is the stage as the
    sources have it; it differs from `stage` where silence changed it, as `by_silence` says.
    """

    undertaking: Undertaking
    stage: Stage
    stated: Stage
    event: Happening | None
    last: Happening | None
    silent_years: float | None
    by_silence: str = ""


def board(
    undertakings: Iterable[Undertaking], happenings: Sequence[Happening], clock: Clock, *, today: str
) -> list[Card]:
    """Returns the card of each project in table order; `today` (ISO day) stands for a clock without situation date."""
    now = clock.situation or clock.knowledge or today
    return [_card(one, known_happenings(happenings, clock), now) for one in undertakings]


def by_stage(cards: Iterable[Card]) -> dict[Stage, list[Card]]:
    """Returns the cards by stage, every stage there, in the order of the stages."""
    found: dict[Stage, list[Card]] = {stage: [] for stage in Stage}
    for card in cards:
        found[card.stage].append(card)
    return found


def history(undertaking: Undertaking, happenings: Sequence[Happening], clock: Clock) -> list[Happening]:
    """Returns the events of a project that were known and had happened, by date."""
    return [one for one in known_happenings(happenings, clock) if undertaking.id in one.subjects]


def _card(one: Undertaking, told: Sequence[Happening], now: str) -> Card:
    own = [event for event in told if one.id in event.subjects]
    news = [event for event in own if event.status]
    held = [event for event in news if not (event.until and is_before(event.until, now))]
    told_by = held or news
    event = told_by[-1] if told_by else None
    stated = _stage(event.status) if event else Stage.UNKNOWN
    last = news[-1] if news else None
    years = _years(last.date, now) if last else None
    stage, why = _after_silence(stated, years, last)
    return Card(one, stage, stated, event, own[-1] if own else None, years, why)


def _stage(status: str) -> Stage:
    return OTHER_WORDS[status] if status in OTHER_WORDS else Stage(status)


def _after_silence(stated: Stage, years: float | None, last: Happening | None) -> tuple[Stage, str]:
    """Returns the stage that silence leaves, and in a sentence why it differs."""
    if years is None or last is None or stated not in (Stage.PROPOSED, Stage.SHELVED):
        return stated, ""
    if years >= CANCELLED_AFTER_YEARS:
        return Stage.CANCELLED, (f"Counted as cancelled: no news since {last.date}, {CANCELLED_AFTER_YEARS} years or "
                                 f"more; the sources have it as {stated.value}.")
    if years >= SHELVED_AFTER_YEARS and stated is Stage.PROPOSED:
        return Stage.SHELVED, (f"Counted as shelved: no news since {last.date}, {SHELVED_AFTER_YEARS} years or more; "
                               "the sources have it as proposed.")
    return stated, ""


def _years(since: str, until: str) -> float:
    """Returns the years between two ISO dates."""
    days = date.fromisoformat(first_day(until)) - date.fromisoformat(first_day(since))
    return days.days / 365.2425
