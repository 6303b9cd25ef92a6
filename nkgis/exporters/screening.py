"""The sanctions screen as JSON and as text for a terminal."""

from collections.abc import Iterable
from typing import Any

from nkgis.exporters.tables import aligned_text, csv_text, printable
from nkgis.model.sanctions import Cargo, CommercialBlock, Finding, RegimeVerdict, Rule, Screening, Verdict

MEMORY = "C"
LINE = 400


def screening_json(found: Screening, regime: str, *, cargo: str, route: str | None) -> dict[str, Any]:
    """Returns the document of `nkgis screen`: `verdict` and `rules` of one regime, and all regimes, the worst first."""
    one = found.of(regime)
    movement = found.movement
    return {
        "kind": "nkgis-screen", "version": 1, "regime": regime, "verdict": one.verdict.value,
        "legal_review": one.legal_review, "commercially_blocked": bool(found.commercial),
        "rules": [finding_json(rule) for rule in one.findings],
        "also": [rule_json(rule) for rule in one.also], "reasons": list(one.notes),
        "regimes": [regime_json(each) for each in found.regimes],
        "worst": found.regimes[0].verdict.value,
        "commercial": [block_json(block) for block in found.commercial],
        "movement": {
            "cargo": cargo, "origin": movement.origin, "destination": movement.destination, "route": route,
            "countries": list(movement.via), "actors": sorted(movement.actors), "date": movement.date,
        },
        "notes": list(found.notes),
    }


def regime_json(one: RegimeVerdict) -> dict[str, Any]:
    """Returns the verdict of one regime."""
    return {
        "regime": one.regime, "verdict": one.verdict.value, "legal_review": one.legal_review,
        "rules": [finding_json(rule) for rule in one.findings], "also": [rule_json(rule) for rule in one.also],
        "reasons": list(one.notes),
    }


def finding_json(found: Finding) -> dict[str, Any]:
    """Returns a rule that bears on a movement, with what it contributes and why it is not sure."""
    return {**rule_json(found.rule), "says": found.says.value, "why": found.why}


def rule_json(rule: Rule) -> dict[str, Any]:
    """Returns a rule with its source; what of it is from memory says so."""
    return {
        "id": rule.id, "instrument": rule.instrument, "paragraph": rule.paragraph, "effect": rule.effect.value,
        "conditions": rule.conditions, "from": rule.since, "to": rule.until or None, "source": rule.source,
        "confidence": rule.grade, "covers": rule.covers, "direction": rule.direction.value, "hs": rule.hs,
        "needs_document": rule.needs_document, "key_words": rule.key_words,
        "from_memory": from_memory(rule), "note": rule.note,
    }


def block_json(block: CommercialBlock) -> dict[str, Any]:
    """Returns what blocks a corridor commercially, with who says so."""
    return {"subject": block.subject, "from": block.since, "to": block.until or None, "text": block.text,
            "source": block.source, "confidence": block.grade}


def from_memory(rule: Rule) -> list[str]:
    """Returns what of a rule is from memory: its substance, its paragraph number, its date."""
    grades = (("rule", rule.grade), ("paragraph", rule.paragraph_grade), ("date", rule.date_grade))
    return [name for name, grade in grades if grade == MEMORY]


def cited(rule: Rule) -> str:
    """Returns instrument and paragraph, with a word where the number is from memory."""
    paragraph = f", paragraph {rule.paragraph}" if rule.paragraph else ""
    memory = " (number from memory)" if paragraph and "paragraph" in from_memory(rule) else ""
    return f"{rule.instrument}{paragraph}{memory}"


def screening_text(found: Screening, regime: str) -> str:
    """Returns the screening for a terminal: all regimes, the worst first, then the rules of one."""
    parts = [aligned_text(["regime", "verdict", "legal review", "deciding rules"], [
        [one.regime, one.verdict.value, "yes" if one.legal_review else "", _deciding(one)] for one in found.regimes
    ], right=frozenset())]
    if found.commercial:
        parts.append("\ncommercially blocked:\n")
        parts += [f"  {_line(f'{block.text} ({block.source}; {block.grade})')}\n" for block in found.commercial]
    one = found.of(regime)
    parts.append(f"\n{regime}: {one.verdict.value}\n")
    parts += [f"  {_line(note)}\n" for note in one.notes]
    for finding in one.findings:
        parts += _rule_lines(finding.rule, finding.says, finding.why)
    if one.also:
        parts.append("  beside it: " + _line("; ".join(f"{rule.id} ({rule.covers})" for rule in one.also)) + "\n")
    parts.append("\n")
    parts += [f"{_line(note)}\n" for note in found.notes]
    return "".join(parts)


CSV_COLUMNS = ("cargo", "origin", "destination", "route", "date", "regime", "verdict", "legal_review", "rule", "says",
               "instrument", "paragraph", "effect", "covers", "conditions", "from", "to", "source", "confidence",
               "from_memory", "why", "note")


def screening_csv(found: Screening, *, cargo: str, route: str | None) -> str:
    """Returns the screening as CSV: a row for each rule that bears on it, worst regime first, then what blocks it.

    A regime without such a rule has one row. Rows of the regime `commercial` are claims, not rules.
    """
    movement = found.movement
    asked = {"cargo": cargo, "origin": movement.origin, "destination": movement.destination, "route": route,
             "date": movement.date}
    rows: list[dict[str, Any]] = []
    for one in found.regimes:
        head = {**asked, "regime": one.regime, "verdict": one.verdict.value,
                "legal_review": "yes" if one.legal_review else "no", "note": " ".join(one.notes)}
        rows += [{**head, **_csv_rule(finding)} for finding in one.findings] or [head]
    rows += [{**asked, "regime": "commercial", "verdict": "commercially blocked", "covers": block.text,
              "from": block.since, "to": block.until, "source": block.source, "confidence": block.grade}
             for block in found.commercial]
    rows.append({**asked, "note": " ".join(found.notes)})
    return csv_text(CSV_COLUMNS, [{name: row.get(name, "") for name in CSV_COLUMNS} for row in rows])


def _csv_rule(finding: Finding) -> dict[str, Any]:
    told = finding_json(finding)
    return {**{name: told[name] for name in ("says", "instrument", "paragraph", "effect", "covers", "conditions",
                                             "from", "to", "source", "confidence", "why")},
            "rule": told["id"], "from_memory": "; ".join(told["from_memory"]),
            **({"note": told["note"]} if told["note"] else {})}


def screening_whole_text(found: Screening, title: str) -> str:
    """Returns the screening as text with the deciding rules of every regime: what is copied."""
    parts = [f"{_line(title)}\n\n"]
    for one in found.regimes:
        review = ", legal review" if one.legal_review else ""
        parts.append(f"{one.regime}: {one.verdict.value}{review}\n")
        parts += [f"  {_line(note)}\n" for note in one.notes]
        for finding in one.findings:
            parts += _rule_lines(finding.rule, finding.says, finding.why)
    parts += [f"commercially blocked: {_line(f'{block.text} ({block.source}; {block.grade})')}\n"
              for block in found.commercial]
    return "".join([*parts, "\n", *(f"{_line(note)}\n" for note in found.notes)])


def _rule_lines(rule: Rule, says: Verdict, why: str) -> list[str]:
    until = f" – {rule.until}" if rule.until else ""
    dated = " (day from memory)" if "date" in from_memory(rule) else ""
    lines = [f"  {rule.id}: {says.value}. {rule.covers}", f"    {cited(rule)}; from {rule.since}{until}{dated}"]
    lines += [f"    {why}"] if why else []
    lines += [f"    Conditions: {rule.conditions}"] if rule.conditions else []
    lines += [f"    Source ({rule.grade}{', memory' if rule.grade == MEMORY else ''}): {rule.source}"]
    lines += [f"    Note: {rule.note}"] if rule.note else []
    return [_line(line) + "\n" for line in lines]


def _deciding(one: RegimeVerdict) -> str:
    ids = [found.rule.id for found in one.findings if found.says is one.verdict]
    return ", ".join(ids) if ids else "–"


def _line(text: str, limit: int = LINE) -> str:
    return printable(text, limit=limit)


def cargo_rows(cargoes: Iterable[Cargo]) -> list[dict[str, Any]]:
    """Returns the cargoes for the catalogue."""
    return [
        {"id": one.id, "name": one.name,
         "kind": "activity" if one.is_activity else "mixed" if one.is_mixed else "goods",
         "hs": one.hs, "wider": list(one.parents), "synonyms": list(one.synonyms)}
        for one in cargoes
    ]
