"""Sanctions rules as values: what a rule covers, whom it binds, what it lifts, and who says so."""

from dataclasses import dataclass, field
from enum import StrEnum

REGIMES = ("UN", "US", "EU", "KR", "JP", "CN")
ANY, EVERYTHING = "*", "all"
"""Stand in a rule for all goods, and for all goods and activities."""


class Verdict(StrEnum):
    """Names what a regime says of a movement."""

    PROHIBITED = "prohibited"
    UNKNOWN = "unknown"
    CAPPED = "capped"
    EXEMPT = "exempt"
    NOT_COVERED = "not-covered"


WORST_FIRST = tuple(Verdict)
"""Verdicts from the worst on: what is unknown is worse than a quota, and is never taken for free."""


class Effect(StrEnum):
    """Names what a rule does."""

    PROHIBITED = "prohibited"
    CAPPED = "capped"
    EXEMPT = "exempt"
    NOT_COVERED = "not-covered"
    UNKNOWN = "unknown"
    CONDITIONS = "conditions"
    INSPECTION = "inspection"
    NONE = "none"


class Direction(StrEnum):
    """Names which way the goods of a rule go."""

    FROM = "from_DPRK"
    TO = "to_DPRK"
    BOTH = "both"


class Reach(StrEnum):
    """Names what a rule says of goods that only pass through: not meant, left open, meant too, or alone meant."""

    NONE = "no"
    OPEN = "unclear"
    FULL = "yes"
    ONLY = "only"


@dataclass(frozen=True, slots=True)
class Cargo:
    """Is something that can be screened: goods, or an activity such as a joint venture.

    `parents` are the wider kinds it belongs to. `kin` are groups of goods close enough that a rule on one leaves the
    others in doubt. `is_mixed`: it may hold anything.
    """

    id: str
    name: str
    synonyms: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    kin: tuple[str, ...] = ()
    hs: str = ""
    is_activity: bool = False
    is_mixed: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """Is a kind of actor that rules name; `country` is whose it is, where that follows."""

    id: str
    name: str
    country: str = ""
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """Is a piece of infrastructure that rules name: the routes, passages and projects that use it (ids).

    A member `mode:power` stands for every route of that mode.
    """

    id: str
    name: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Is a way that has no measured line, such as a sea lane: the countries it touches, in order."""

    id: str
    name: str
    mode: str
    countries: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Rule:
    """Is one rule of one regime.

    Sets that are empty set no condition. `goods` are cargo ids, wider kinds included, or `*`; `excepts` are taken out.
    `origins` and `parties` (the ends of a movement) are country codes, `-KP` meaning any but that. `actors` make the
    rule one about persons. `nexus` are the countries whose part in a movement puts it under the regime; empty: any
    movement. `anywhere`: it needs no part of the DPRK. `lifts` are the ids of rules that this one sets aside where it
    applies. `needs` is a fact that decides and cannot be seen from a cargo and a route. `accompanies`: it applies
    beside a verdict, too. Dates are ISO days, inclusive; from `doubt_from` on it is not confirmed that it still stands.
    """

    id: str
    regime: str
    instrument: str
    paragraph: str
    effect: Effect
    covers: str
    since: str
    source: str
    grade: str
    until: str = ""
    goods: frozenset[str] = frozenset()
    excepts: frozenset[str] = frozenset()
    direction: Direction = Direction.BOTH
    transit: Reach = Reach.OPEN
    origins: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    sites: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    nexus: frozenset[str] = frozenset()
    anywhere: bool = False
    lifts: frozenset[str] = frozenset()
    needs: str = ""
    accompanies: bool = False
    needs_document: bool = False
    conditions: str = ""
    key_words: str = ""
    hs: str = ""
    doubt_from: str = ""
    paragraph_grade: str = ""
    date_grade: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ScreenQuestion:
    """Is what a project asks of the screen, by names as people write them.

    `way` empty stands for the selected route, `date` empty for the situation date of the project. `overlay` shows the
    answer on the map: of one `regime`, of the worst where it is empty.
    """

    cargo: str = "coal"
    origin: str = "RU"
    destination: str = "KR"
    way: str = ""
    actors: tuple[str, ...] = ()
    date: str = ""
    regime: str = ""
    overlay: bool = False


NO_QUESTION = ScreenQuestion()
"""What a project asks before anything else was asked."""


@dataclass(frozen=True, slots=True)
class CommercialBlock:
    """Is a sourced statement that a legally open corridor is blocked commercially (`subject`: a route or project)."""

    subject: str
    since: str
    until: str
    text: str
    source: str
    grade: str


@dataclass(frozen=True, slots=True)
class Movement:
    """Is what is screened: a cargo from an origin to a destination over a way, with actors, on a date (ISO day).

    `origin` and `destination` are ISO country codes, of the goods' origin and of where they go; `via` the countries
    that the way touches; `ways` the ids that stand for it (route, projects it belongs to, its mode as `mode:rail`).
    """

    cargo: str
    origin: str
    destination: str
    date: str
    via: tuple[str, ...] = ()
    ways: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    nationalities: frozenset[str] = frozenset()
    unlisted_actors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Is one rule that bears on a movement, with what it contributes and why it does not decide more."""

    rule: Rule
    says: Verdict
    why: str = ""


@dataclass(frozen=True, slots=True)
class RegimeVerdict:
    """Is what one regime says: the verdict, the rules that decide it, those beside, and notes in plain words."""

    regime: str
    verdict: Verdict
    legal_review: bool = False
    findings: tuple[Finding, ...] = ()
    also: tuple[Rule, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Screening:
    """Is the whole answer: one verdict a regime, the worst first, and what blocks the way commercially."""

    movement: Movement
    regimes: tuple[RegimeVerdict, ...]
    commercial: tuple[CommercialBlock, ...] = ()
    notes: tuple[str, ...] = field(default=())

    def of(self, regime: str) -> RegimeVerdict:
        """Returns the verdict of one regime; KeyError when it was not screened."""
        for one in self.regimes:
            if one.regime == regime:
                return one
        raise KeyError(regime)
