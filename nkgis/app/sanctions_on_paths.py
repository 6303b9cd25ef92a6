"""What the sanctions say of the lines of a path: the screen of the rules, asked line by line in the DPRK."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from nkgis.analysis.matching import DPRK
from nkgis.analysis.situation import Ruling, Screen, Screened
from nkgis.app.screening import Way, cargo_named, screened, ways
from nkgis.app.workspace import Workspace
from nkgis.io.dates import today
from nkgis.io.rules import rule_book
from nkgis.model.network import LineKey
from nkgis.model.sanctions import Cargo, RegimeVerdict, Screening, Verdict
from nkgis.model.scenario import Patch

ANY = "*"
MILITARY = frozenset({"arms", "wmd-items", "dual-use-goods"})
HUMANITARIAN = frozenset({"food", "medicines", "humanitarian-goods", "fertilisers"})
GROUPS = {"humanitarian": HUMANITARIAN}
"""Words of a scenario for several cargoes; "non-military" is all but MILITARY."""
NON_MILITARY = "non-military"


def screen(workspace: Workspace, cargo: str | None) -> Screen | None:
    """Returns the screen of the rules for a cargo; None without one: nothing is said of goods that nobody names.

    Raises InputError for a cargo that is not known. A line outside the DPRK is not told of: what the rules say of the
    whole movement stands where it enters the DPRK.
    """
    if cargo is None:
        return None
    known = ways(workspace)
    goods = cargo_named(cargo, rule_book().cargoes)

    @lru_cache(maxsize=4096)
    def rulings(key: LineKey, countries: frozenset[str], date: str | None, lifted: tuple[Patch, ...],
                origin: str, destination: str) -> tuple[Ruling, ...]:
        way = known.get(key[1]) or Way(key[1], key[1], tuple(sorted(countries)), frozenset({key[1]}))
        found = screened(goods.id, origin, destination, way, date=date or today())
        return tuple(_ruling(one, found) for one in found.regimes
                     if one.verdict is not Verdict.NOT_COVERED and not is_lifted(one, goods, lifted))

    def ask(asked: Screened) -> tuple[Ruling, ...]:
        if DPRK not in asked.countries or asked.origin is None or asked.destination is None:
            return ()
        return rulings(asked.line.key, asked.countries, asked.date, asked.lifted, asked.origin, asked.destination)

    return ask


def is_lifted(regime: RegimeVerdict, cargo: Cargo, lifted: Sequence[Patch]) -> bool:
    """Tells whether a scenario lifts what a regime says: by regime, by each deciding rule, or all; for this cargo."""
    mine = [patch for patch in lifted if _covers(patch.value, cargo)]
    if any(patch.target in {ANY, regime.regime} for patch in mine):
        return True
    deciding = {one.rule.id for one in regime.findings if one.says is regime.verdict}
    return bool(deciding) and deciding <= {patch.target for patch in mine}


def _covers(value: str, cargo: Cargo) -> bool:
    """Tells whether the cargo of a lifting patch (none: every cargo) takes in a cargo."""
    if not value:
        return True
    own = {cargo.id, *cargo.parents}
    if value == NON_MILITARY:
        return not own & MILITARY
    names = {cargo.name.casefold(), *(name.casefold() for name in cargo.synonyms)}
    return bool(own & GROUPS.get(value, {value})) or value.casefold() in names


def _ruling(regime: RegimeVerdict, found: Screening) -> Ruling:
    deciding = [one.rule for one in regime.findings if one.says is regime.verdict]
    names = "; ".join(dict.fromkeys(f"{rule.instrument}, paragraph {rule.paragraph}" if rule.paragraph else
                                    rule.instrument for rule in deciding))
    review = ", legal review" if regime.legal_review else ""
    way = f"{found.movement.origin} to {found.movement.destination}"
    text = f"{regime.regime}: {found.movement.cargo}, {way}: {regime.verdict.value}{review}"
    return Ruling(text, names or "; ".join(regime.notes[:1]), forbids=regime.verdict is Verdict.PROHIBITED, rule=names)
