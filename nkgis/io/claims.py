"""The register of claims: what sources state, checked at the door, bundled or imported as CSV or XLSX."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from nkgis.assets import asset
from nkgis.errors import InputError
from nkgis.io.csv_rows import CellError, Cells, ReadRows, RowProblem, heading, read_table, whole
from nkgis.io.dates import first_day, today
from nkgis.model.claim import Claim, Grade, Quantity, Source
from nkgis.model.route import PublishedLength
from nkgis.model.units import in_base

CLAIM_COLUMNS = (
    "id", "subject", "quantity", "part", "low", "high", "unit", "word", "text", "as_of", "known_from", "source",
    "publisher", "source_date", "page", "host", "confidence", "preferred", "note",
)
EXPORT_COLUMNS = ("subject_name", "quantity_name", "is_preferred", "measured_m", "deviation_m", "deviation_percent",
                  "reason")
"""Columns that an export adds behind; an import does not read them."""
CLAIM_NEEDED = ("subject", "quantity", "source", "confidence")
QUANTITY_COLUMNS = ("id", "name", "units", "words", "compared")
CLAIMS, QUANTITIES, TOPICS = "claims.csv", "quantities.csv", "topics.csv"
NO_SOURCES = frozenset(("?", "-", "n/a", "na", "none", "unknown", "internet", "web", "google", "various", "source",
                        "tbd", "no source"))
"""Words that stand in tables for a source and name none."""
EARLIEST_YEAR = 1800
LENGTH = "length"


@dataclass(frozen=True, slots=True)
class ClaimTable:
    """Holds claims in file order with the quantities they may be about."""

    claims: tuple[Claim, ...]
    quantities: Mapping[str, Quantity]


@cache
def bundled_quantities() -> Mapping[str, Quantity]:
    """Returns the quantities that a claim may be about, by id; read once."""
    path = asset("layers", QUANTITIES)
    return {one.id: one for one in whole(read_quantities(path), QUANTITIES)}


@cache
def bundled_claims() -> ClaimTable:
    """Returns the bundled claims, read once; InputError names the first row that cannot be used."""
    return ClaimTable(whole(read_claims(asset("layers", CLAIMS)), CLAIMS), bundled_quantities())


@cache
def bundled_topics() -> Mapping[str, str]:
    """Returns the names of subjects that are neither a feature nor a project, by id."""
    read = read_table(asset("layers", TOPICS), ("id", "name"), ("id", "name"),
                      lambda row: (row.identifier(), row.text("name", needed=True)))
    return dict(whole(read, TOPICS))


def read_quantities(path: Path) -> ReadRows[Quantity]:
    """Returns the quantities of a table."""
    return read_table(path, QUANTITY_COLUMNS, ("id", "name"), lambda row: Quantity(
        row.identifier(), row.text("name", needed=True), row.parts("units"), row.parts("words"),
        row.word("compared", ("length", "country"), default="")))


def read_claims(path: Path, *, taken: Iterable[str] = ()) -> ReadRows[Claim]:
    """Returns the claims of a CSV or XLSX file, and the rows that were refused with one sentence each.

    A claim without an id gets one that is not `taken`; an id that stands twice in the file is refused.
    Raises InputError when the file is no such table.
    """
    quantities = bundled_quantities()
    read = read_table(path, (*CLAIM_COLUMNS, *EXPORT_COLUMNS), CLAIM_NEEDED, lambda row: _claim(row, quantities))
    return _identified(read, set(taken))


def claim_of(cells: Mapping[str, str]) -> Claim:
    """Returns the claim of cells by column names, as a form has them; InputError says what is wrong."""
    try:
        return _claim(Cells(cells), bundled_quantities())
    except CellError as fault:
        raise InputError(f"The claim cannot be taken: {fault}") from fault


def is_claims_table(path: Path) -> bool:
    """Tells by its extension and heading whether a file is a table of claims."""
    if path.suffix.lower() not in (".csv", ".xlsx"):
        return False
    try:
        return set(CLAIM_NEEDED) <= set(heading(path))
    except InputError:
        return False


def published_lengths(claims: Iterable[Claim]) -> Mapping[str, tuple[PublishedLength, ...]]:
    """Returns the published lengths of each subject in table order: what a passport shows of its claims (km)."""
    found: dict[str, tuple[PublishedLength, ...]] = {}
    for one in claims:
        if one.quantity == LENGTH and not one.part and one.low is not None and one.high is not None:
            low_km, high_km = (in_base(value, one.unit)[0] / 1000 for value in (one.low, one.high))
            length = PublishedLength(round(low_km, 9), round(high_km, 9), one.text or one.value_text(),
                                     one.source.title, one.as_of or None, one.grade.value, one.id)
            found[one.subject] = (*found.get(one.subject, ()), length)
    return found


@cache
def bundled_published() -> Mapping[str, tuple[PublishedLength, ...]]:
    """Returns the published lengths of the bundled claims, by route."""
    return published_lengths(bundled_claims().claims)


def claim_faults(claims: Sequence[Claim], subjects: Iterable[str]) -> list[RowProblem]:
    """Returns what is wrong between the claims of a table: subjects that do not exist, two preferred on one topic."""
    known = set(subjects)
    faults = []
    chosen: dict[tuple[str, str, str], str] = {}
    for number, one in enumerate(claims, start=2):
        if one.subject not in known:
            faults.append(RowProblem(number, one.id, f"row {number}, column subject: there is no {one.subject!r}; "
                                     "write the id of a feature, a project or a row of topics.csv."))
        if one.preferred and chosen.setdefault(one.topic, one.id) != one.id:
            faults.append(RowProblem(number, one.id, f"row {number}, column preferred: {chosen[one.topic]} is "
                                     "preferred already; say yes at one of them."))
    return faults


def _claim(row: Cells, quantities: Mapping[str, Quantity]) -> Claim:
    quantity = quantities[row.word("quantity", quantities)]
    low, high, unit, word = _value(row, quantity)
    source = _source(row)
    grade = Grade(row.word("confidence", tuple(Grade)))
    if source.is_memory and grade is not Grade.MEMORY:
        raise CellError(f"column confidence: the source is memory, so the confidence is C, not {grade}.")
    as_of, known_from = _past(row, "as_of", future=True), _past(row, "known_from")
    return Claim(
        id=row.identifier() if row.text("id") else "", subject=row.identifier("subject"), quantity=quantity.id,
        low=low, high=high, unit=unit, source=source, grade=grade, word=word, text=row.text("text"),
        part=row.text("part"), as_of=as_of, known_from=known_from, preferred=row.yes("preferred"),
        note=row.text("note"),
    )


def _value(row: Cells, quantity: Quantity) -> tuple[float | None, float | None, str, str]:
    """Returns low, high, unit and word of a row, as its quantity asks."""
    low, high, unit, word = row.number("low"), row.number("high"), row.text("unit"), row.text("word")
    if not quantity.is_number:
        if low is not None or high is not None:
            raise CellError(f"column low: {quantity.id} is told in a word, not in a number; write column word.")
        if quantity.words:
            word = row.word("word", quantity.words)
        elif not word:
            raise CellError(f"column word is empty; {quantity.id} is told in words there.")
        return None, None, "", word
    if low is None and high is None:
        raise CellError("columns low and high are empty; write the figure, or both ends of the range.")
    low, high = (high if low is None else low), (low if high is None else high)
    if low is not None and high is not None and low > high:
        raise CellError(f"column high: {high:g} is less than low, {low:g}; swap them.")
    if low is not None and low < 0:
        raise CellError(f"column low: {low:g} is negative; {quantity.id} is not.")
    if unit not in quantity.units:
        told = f"{unit[:30]!r} is no unit of {quantity.id}" if unit else "is empty"
        raise CellError(f"column unit: {told}; write {' or '.join(quantity.units)}.")
    return low, high, unit, ""


def _source(row: Cells) -> Source:
    title = row.text("source", needed=True)
    if title.casefold().rstrip(".") in NO_SOURCES or not any(sign.isalpha() for sign in title):
        raise CellError(f"column source: {title[:40]!r} names no source; write title and publisher, or memory, or "
                        "assumption with its reason.")
    host = row.text("host")
    if host and ("/" in host or " " in host or "." not in host):
        raise CellError(f"column host: {host[:40]!r} is no host; write the name alone, such as tass.com.")
    return Source(title, row.text("publisher"), _past(row, "source_date"), row.text("page"), host)


def _past(row: Cells, name: str, *, future: bool = False) -> str:
    """Returns a date that is not before printed figures and, but for a plan, not after today."""
    date = row.date(name)
    if date and int(date[:4]) < EARLIEST_YEAR:
        raise CellError(f"column {name}: {date} is before {EARLIEST_YEAR}; check the year.")
    if date and not future and first_day(date) > today():
        raise CellError(f"column {name}: {date} is in the future; nobody can have said it then.")
    return date


def _identified(read: ReadRows[Claim], taken: set[str]) -> ReadRows[Claim]:
    """Returns the claims with an id each; one whose id is there already is refused."""
    kept: list[Claim] = []
    problems = list(read.problems)
    used = set[str]()
    for one in read.values:
        if one.id in used:
            problems.append(RowProblem(0, one.id, f"claim {one.id}: this id stands there twice; give one of them "
                                       "another or leave the cell empty."))
            continue
        named = one if one.id else replace(one, id=free_id(one, used | taken | {other.id for other in read.values}))
        used.add(named.id)
        kept.append(named)
    return ReadRows(tuple(kept), tuple(problems))


def free_id(one: Claim, used: set[str]) -> str:
    """Returns an id made of what a claim is about that is not used."""
    base = ":".join(part for part in (one.subject, one.quantity, one.part.replace(" ", "-")) if part)
    return next(name for n in range(1, len(used) + 2) if (name := f"{base}-{n}") not in used)
