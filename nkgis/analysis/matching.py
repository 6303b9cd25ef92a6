"""Whether a sanctions rule bears on a movement: by what is carried, which way, where, by whom."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

from nkgis.model.countries import with_members
from nkgis.model.sanctions import ANY, EVERYTHING, Cargo, Direction, Effect, Movement, Reach, Rule

DPRK = "KP"
REGIME_STATES = {"US": frozenset(("US",)), "EU": with_members(frozenset(("EU",))), "KR": frozenset(("KR",)),
                 "JP": frozenset(("JP",)), "CN": frozenset(("CN",))}
PASSING = "Goods that only pass through: whether the rule reaches them was not read."
PART = "The cargo is wider than what the rule names and may hold it."
KINDRED = "The rule names kindred goods, not this cargo."


@dataclass(frozen=True, slots=True)
class Match:
    """Is how a rule bears on a movement; `why` says what keeps it from being sure, empty where it is.

    `is_named`: the rule names the cargo itself, a wider kind of it, or its actor.
    """

    is_named: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class Goods:
    """Knows the cargoes: their wider kinds and their kin."""

    by_id: Mapping[str, Cargo]
    wider: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, cargoes: Iterable[Cargo]) -> Self:
        """Returns the goods of a table of cargoes."""
        by_id = {cargo.id: cargo for cargo in cargoes}
        return cls(by_id, {name: frozenset(_wider(name, by_id, set())) for name in by_id})

    def naming(self, rule: Rule, cargo_id: str) -> Match | None:
        """Returns how a rule names a cargo: itself or a wider kind, a part of it, kin, or not at all."""
        cargo = self.by_id[cargo_id]
        kinds = self.wider[cargo_id]
        if kinds & rule.excepts:
            return None
        if EVERYTHING in rule.goods or (ANY in rule.goods and not cargo.is_activity):
            return Match(is_named=True)
        if kinds & rule.goods:
            return Match(is_named=True)
        named = [self.by_id[name] for name in rule.goods if name in self.by_id]
        if any(cargo_id in self.wider[one.id] for one in named):
            return Match(is_named=False, why=PART)
        kin = set(cargo.kin)
        if any(kin & set(one.kin) and one.is_activity == cargo.is_activity for one in named):
            return Match(is_named=False, why=PART if cargo.is_mixed else KINDRED)
        return None


def _wider(name: str, by_id: Mapping[str, Cargo], seen: set[str]) -> set[str]:
    """Returns a cargo with all its wider kinds."""
    if name not in seen:
        seen.add(name)
        for parent in by_id[name].parents:
            _wider(parent, by_id, seen)
    return seen


def touches(movement: Movement) -> bool:
    """Tells whether any part of a movement is in the DPRK: its ends, its way or an actor."""
    return DPRK in {movement.origin, movement.destination, *movement.via, *movement.nationalities}


def passes(movement: Movement) -> bool:
    """Tells whether goods of other origin only pass through the DPRK."""
    return DPRK in movement.via and DPRK not in (movement.origin, movement.destination)


def countries_of(movement: Movement) -> frozenset[str]:
    """Returns every country with a part in a movement."""
    return frozenset((movement.origin, movement.destination, *movement.via)) | with_members(movement.nationalities)


def is_under(regime: str, movement: Movement) -> bool:
    """Tells whether a State or the Union has a part in a movement."""
    return bool(REGIME_STATES.get(regime, frozenset()) & countries_of(movement))


def applies(rule: Rule, movement: Movement, goods: Goods) -> Match | None:
    """Returns how a rule bears on a movement; None when it does not, or only goes beside a verdict."""
    if rule.effect in (Effect.NONE, Effect.INSPECTION) or not _fits(rule, movement):
        return None
    match = Match(is_named=True)
    if rule.actors and not rule.actors & movement.actors:
        return None
    if rule.goods:
        named = goods.naming(rule, movement.cargo)
        if named is None:
            return None
        match = named
    elif not rule.actors:
        return None
    if not rule.actors and not rule.anywhere:
        way = _way(rule, movement)
        if way is None:
            return None
        if way and not match.why:
            match = Match(match.is_named, way)
    if match.why and rule.effect not in (Effect.PROHIBITED, Effect.CAPPED, Effect.CONDITIONS):
        return None  # an exemption, or a word that nothing is covered, never reaches beyond its text
    return match


def _fits(rule: Rule, movement: Movement) -> bool:
    """Tells whether the countries and the way of a movement are those that a rule asks for."""
    ends = frozenset((movement.origin, movement.destination))
    return (
        _among(frozenset((movement.origin,)), rule.origins)
        and _among(ends, rule.parties)
        and (not rule.nexus or bool(with_members(rule.nexus) & countries_of(movement)))
        and (not rule.sites or bool(rule.sites & movement.ways))
    )


def _among(countries: frozenset[str], asked: frozenset[str]) -> bool:
    """Tells whether one of the countries is asked for and none is taken out."""
    out = {code[1:] for code in asked if code.startswith("-")}
    wanted = with_members(frozenset(code for code in asked if not code.startswith("-")))
    return not countries & out and (not wanted or bool(countries & wanted))


def _way(rule: Rule, movement: Movement) -> str | None:
    """Returns an empty text where goods go the way of a rule, the reason for doubt where they pass, None elsewhere."""
    outside = any(code != DPRK for code in movement.via)
    leaves = movement.origin == DPRK and (movement.destination != DPRK or outside)
    enters = movement.destination == DPRK and (movement.origin != DPRK or outside)
    exact = (leaves and rule.direction is not Direction.TO) or (enters and rule.direction is not Direction.FROM)
    if exact:
        return None if rule.transit is Reach.ONLY else ""
    if passes(movement) and rule.transit is not Reach.NONE:
        return PASSING if rule.transit is Reach.OPEN else ""
    if DPRK in movement.nationalities and rule.direction is Direction.BOTH and rule.transit is not Reach.ONLY:
        return ""  # a partner from the DPRK elsewhere
    return None
