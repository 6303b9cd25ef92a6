"""Competing claims side by side: which is preferred, by what rule, and how far they are from what is measured."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from nkgis.model.claim import Claim, Quantity
from nkgis.model.clock import Clock, first_day
from nkgis.model.kinds import Mode, Quality
from nkgis.model.route import Route
from nkgis.model.segment import Measurement
from nkgis.model.units import in_base

RULE = ("Preferred: the one chosen by hand; else the best confidence (A before B before C), then the figure that most "
        "sources give, then the latest date, then the first in the table.")
SAME = 0.005
"""Figures that differ by less than this share say the same."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Is the measured figure beside a claim: both in metres, what the claim has more, and the likely reason."""

    measured_m: float
    deviation_m: float
    share: float
    reason: str


@dataclass(frozen=True, slots=True)
class Topic:
    """Is what is claimed of one thing: the claims, the preferred one first, and whether they differ."""

    subject: str
    quantity: str
    part: str
    claims: tuple[Claim, ...]
    by_hand: bool
    differ: bool

    @property
    def preferred(self) -> Claim:
        """Returns the claim that stands for the topic."""
        return self.claims[0]


def known_claims(claims: Iterable[Claim], clock: Clock) -> list[Claim]:
    """Returns the claims that were known on the knowledge date and are as of no later than the situation date."""
    return [one for one in claims if clock.knows(one.said_on) and clock.has_begun(one.as_of)]


def topics(claims: Iterable[Claim], clock: Clock) -> list[Topic]:
    """Returns the topics of the claims known at two clocks, in table order."""
    groups: dict[tuple[str, str, str], list[Claim]] = {}
    for one in known_claims(claims, clock):
        groups.setdefault(one.topic, []).append(one)
    return [_topic(key, group) for key, group in groups.items()]


def _topic(key: tuple[str, str, str], group: Sequence[Claim]) -> Topic:
    places = {one.id: place for place, one in enumerate(group)}
    ranked = sorted(group, key=lambda one: (
        not one.preferred, one.grade.value, -_voices(one, group), _backwards(one.as_of or one.said_on), places[one.id]))
    return Topic(*key, tuple(ranked), ranked[0].preferred, any(not same(ranked[0], one) for one in ranked[1:]))


def same(one: Claim, other: Claim) -> bool:
    """Tells whether two claims say the same: the same word, or figures of one unit family that hardly differ."""
    if one.low is None or other.low is None or one.high is None or other.high is None:
        return one.word == other.word
    (low, unit), (other_low, other_unit) = in_base(one.low, one.unit), in_base(other.low, other.unit)
    high, other_high = in_base(one.high, one.unit)[0], in_base(other.high, other.unit)[0]
    return unit == other_unit and _near(low, other_low) and _near(high, other_high)


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= SAME * max(abs(one), abs(other))


def _voices(one: Claim, group: Sequence[Claim]) -> int:
    """Returns how many sources of the same confidence give the figure."""
    return sum(other.source.voices for other in group if other.grade is one.grade and same(one, other))


def _backwards(date: str) -> tuple[int, ...]:
    """Returns a key by which the latest date comes first and no date last."""
    return tuple(-int(part) for part in first_day(date).split("-")) if date else (0,)


def beside(claim: Claim, quantity: Quantity, route: Route | None, measured: Measurement | None) -> Beside | None:
    """Returns the measured figure beside a claim of a length, with the likely reason; None where there is none."""
    if measured is None or claim.low is None or claim.high is None or not quantity.compared:
        return None
    country = claim.part if quantity.compared == "country" else ""
    if quantity.compared == "length" and claim.part:
        return None  # of a part of the line, which is not measured by itself
    measured_m = measured.by_country.get(country, 0.0) if country else measured.length_m
    stated_m = median(in_base(value, claim.unit)[0] for value in (claim.low, claim.high))
    if measured_m <= 0 or stated_m <= 0:
        return None
    deviation_m = stated_m - measured_m
    return Beside(measured_m, deviation_m, deviation_m / measured_m,
                  _reason(route, measured, country, deviation_m / measured_m))


def _reason(route: Route | None, measured: Measurement, country: str, share: float) -> str:
    """Returns why a claim likely differs from what is measured."""
    quality = Quality.UNSTATED if route is None else route.quality
    if abs(share) < SAME:
        drawn = quality is Quality.SCHEMATIC
        return "They agree; a schematic line may have been drawn to this very figure." if drawn else "They agree."
    reasons = []
    if quality is Quality.SCHEMATIC:
        reasons.append("the line is schematic, not a surveyed route")
    elif quality is Quality.GENERALISED:
        reasons.append("the line is drawn as chords between track points, which are shorter than the track")
    elif quality is Quality.STATIONS:
        reasons.append("the line is drawn straight between stations")
    if country and any(segment.country == country and segment.resolvable is False for segment in measured.segments):
        reasons.append("the share of the country is not resolvable with this border set and line")
    if route is not None and route.mode is Mode.RAIL and share < 0 and not country:
        reasons.append("the figure may be of a part of the line, or by other end stations")
    if not reasons:
        return "The reason is not known: other ends, another course or another date."
    return f"Likely: {'; '.join(reasons)}."
