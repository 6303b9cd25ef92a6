"""The sanctions screen: what each regime says of a movement, with the rules that decide it.

A screening aid, not legal advice. Every rule of a regime that is in force is held against the movement. One that names
the cargo, the way it goes and everything else that it asks for counts with its effect. One that comes near (kindred
goods, a part of a wider cargo, goods that only pass through, a test that cannot be seen from here) counts as unknown.
Rules that apply set aside those they lift. The worst that is left is the verdict.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from nkgis.analysis.matching import DPRK, Goods, Match, applies, is_under, passes, touches
from nkgis.model.sanctions import (
    REGIMES,
    WORST_FIRST,
    CommercialBlock,
    Effect,
    Finding,
    Movement,
    RegimeVerdict,
    Rule,
    Screening,
    Verdict,
)

AID = "A screening aid, not legal advice."
NO_PART = "No part of the movement lies in the DPRK, so no rule of this table covers it."
NOT_UNDER = "No origin, destination, country on the way or actor puts the movement under this regime."
NO_RULE = "No rule of this table that is in force names this cargo, or kindred goods, this way."
NATIONAL_GAP = ("The UN measures bind this State too, but its own act on this cargo is not in the table: legal review.")
HOME = "A movement inside the DPRK is no supply to or from it."
RUSSIA_FROM = "2022-03-08"
RUSSIA = "Goods of Russian origin also need a check against the sanctions on Russia, which are not part of this table."
UNCHECKED = "No list of designated persons is part of this table: %1 was not looked up in any; check it separately."
DOUBT = "It is not confirmed that %1 still stands on that date: legal review."


def screen(
    movement: Movement, rules: Sequence[Rule], goods: Goods, blocks: Iterable[CommercialBlock] = ()
) -> Screening:
    """Returns the verdict of every regime, the worst first, and what blocks the way commercially."""
    united = _screened("UN", movement, rules, goods)
    found = [united, *(_national(regime, movement, rules, goods, united) for regime in REGIMES if regime != "UN")]
    found.sort(key=lambda one: (WORST_FIRST.index(one.verdict), REGIMES.index(one.regime)))
    open_way = united.verdict is Verdict.EXEMPT or (united.verdict is not Verdict.PROHIBITED and passes(movement))
    commercial = () if not open_way else tuple({
        (block.text, block.source): block for block in blocks if block.subject in movement.ways
        and block.since <= movement.date and not (block.until and block.until < movement.date)
    }.values())
    notes = [AID]
    if movement.origin == "RU" and movement.date >= RUSSIA_FROM:
        notes.append(RUSSIA)
    notes += [UNCHECKED.replace("%1", name) for name in movement.unlisted_actors]
    return Screening(movement, tuple(found), commercial, tuple(notes))


def worst(screenings: Sequence[Screening], date: str) -> Screening:
    """Returns for each regime the worst of several days of a period, which `date` names."""
    if len(screenings) == 1:
        return screenings[0]
    regimes = []
    for regime in REGIMES:
        told = [one.of(regime) for one in screenings]
        verdict = min((one.verdict for one in told), key=WORST_FIRST.index)
        at = next(n for n, one in enumerate(told) if one.verdict is verdict)
        spans = [(one.verdict, screening.movement.date) for one, screening in zip(told, screenings, strict=True)]
        changes = [spans[0], *(span for last, span in pairwise(spans) if span[0] is not last[0])]
        notes = told[at].notes
        if len(changes) > 1:
            steps = "; ".join(f"{verdict} from {day}" for verdict, day in changes)
            notes = (*notes, f"Within {date} this changes ({steps}); the worst is shown: give a day.")
        regimes.append(replace(told[at], notes=notes, legal_review=any(one.legal_review for one in told)))
    regimes.sort(key=lambda one: (WORST_FIRST.index(one.verdict), REGIMES.index(one.regime)))
    commercial = tuple(dict.fromkeys(block for one in screenings for block in one.commercial))
    if regimes and next(one for one in regimes if one.regime == "UN").verdict is Verdict.PROHIBITED:
        commercial = ()
    notes = tuple(dict.fromkeys(note for one in screenings for note in one.notes))
    return Screening(replace(screenings[0].movement, date=date), tuple(regimes), commercial, notes)


@dataclass(frozen=True, slots=True)
class _Weighed:
    finding: Finding
    match: Match


def _national(
    regime: str, movement: Movement, rules: Sequence[Rule], goods: Goods, united: RegimeVerdict
) -> RegimeVerdict:
    """Returns what a State or the Union says: bound by the UN measures too, so a gap in the table clears nothing."""
    own = _screened(regime, movement, rules, goods)
    bound = is_under(regime, movement) and touches(movement)
    if own.verdict is Verdict.NOT_COVERED and bound and united.verdict not in (Verdict.NOT_COVERED, Verdict.EXEMPT):
        return replace(own, verdict=Verdict.UNKNOWN, legal_review=True, notes=(NATIONAL_GAP, *own.notes[1:]))
    if own.verdict is Verdict.NOT_COVERED and not own.findings and touches(movement) and not bound:
        return replace(own, notes=(NOT_UNDER, *own.notes[1:]))
    return own


def _screened(regime: str, movement: Movement, rules: Sequence[Rule], goods: Goods) -> RegimeVerdict:
    """Returns what the rules of one regime say."""
    live = [rule for rule in rules if rule.regime == regime and _in_force(rule, movement.date)]
    weighed = _unlifted([_Weighed(_finding(rule, match), match) for rule in live
                         if (match := applies(rule, movement, goods)) is not None])
    if any(one.match.is_named for one in weighed):
        weighed = [one for one in weighed if one.match.is_named]
    findings = [one.finding for one in weighed]
    verdict = min((one.says for one in findings), key=WORST_FIRST.index, default=Verdict.NOT_COVERED)
    findings.sort(key=lambda one: one.says is not verdict)  # the deciding rules first, else in the table's order
    also = tuple(rule for rule in live if rule.accompanies and touches(movement)
                 and rule not in [one.rule for one in findings]
                 and (regime == "UN" or is_under(regime, movement)))
    notes = list(_reasons(verdict, findings, movement))
    doubtful = [one.rule for one in findings
                if one.says is verdict and one.rule.doubt_from and one.rule.doubt_from <= movement.date]
    notes += [DOUBT.replace("%1", rule.id) for rule in doubtful]
    review = verdict is Verdict.UNKNOWN or bool(doubtful) or bool(movement.unlisted_actors)
    return RegimeVerdict(regime, verdict, review, tuple(findings), also, tuple(notes))


def _in_force(rule: Rule, date: str) -> bool:
    return rule.since <= date and not (rule.until and rule.until < date)


def _finding(rule: Rule, match: Match) -> Finding:
    """Returns what a rule that applies contributes."""
    if match.why:
        return Finding(rule, Verdict.UNKNOWN, match.why)
    if rule.needs:
        return Finding(rule, Verdict.UNKNOWN, f"It depends on {rule.needs}, which cannot be seen from here.")
    if rule.effect is Effect.CONDITIONS:
        return Finding(rule, Verdict.UNKNOWN, "It sets conditions or a risk that cannot be judged from here.")
    return Finding(rule, Verdict(rule.effect.value))


def _unlifted(weighed: list[_Weighed]) -> list[_Weighed]:
    """Returns the rules that no other sets aside; one that is set aside lifts nothing itself."""
    lifting = [one for one in weighed if one.match.is_named and not one.match.why]
    gone = {name for one in lifting for name in one.finding.rule.lifts}
    still = [one for one in lifting if one.finding.rule.id not in gone]
    lifted = gone & {name for one in still for name in one.finding.rule.lifts}
    return [one for one in weighed if one.finding.rule.id not in lifted]


def _reasons(verdict: Verdict, findings: Sequence[Finding], movement: Movement) -> Iterable[str]:
    """Yields in plain words why the verdict is what it is, where the rules do not say it themselves."""
    if not touches(movement) and not findings:
        yield NO_PART
    elif not findings:
        yield HOME if movement.origin == movement.destination == DPRK else NO_RULE
    if verdict is Verdict.EXEMPT and any(one.rule.needs_document for one in findings if one.says is verdict):
        yield "Exempt only with the documents that the conditions name; without them it is not."
    if verdict is Verdict.CAPPED:
        yield "Allowed only within the quota; whether it is used up is not known here."
    if verdict is Verdict.UNKNOWN:
        yield "Not decided by the texts in this table: legal review."
