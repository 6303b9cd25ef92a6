"""The tables of the sanctions screen: rules, cargoes, actors, sites and passages, checked at the door."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from nkgis.assets import asset
from nkgis.errors import InputError
from nkgis.io.csv_rows import CellError, Cells, ReadRows, read_table, whole
from nkgis.model.countries import is_country
from nkgis.model.sanctions import ANY, EVERYTHING, REGIMES, Actor, Cargo, Direction, Effect, Passage, Reach, Rule, Site

RULE_COLUMNS = (
    "id", "regime", "instrument", "paragraph", "from", "to", "effect", "covers", "goods", "excepts", "hs", "direction",
    "transit", "origins", "parties", "sites", "actors", "nexus", "anywhere", "needs", "lifts", "beside",
    "needs_document", "conditions", "key_words", "source", "confidence", "paragraph_confidence", "date_confidence",
    "doubt_from", "note",
)
RULE_NEEDED = ("id", "regime", "instrument", "from", "effect", "covers", "direction", "source", "confidence")
CARGO_COLUMNS = ("id", "name", "kind", "parents", "kin", "hs", "synonyms")
ACTOR_COLUMNS = ("id", "name", "country", "synonyms")
SITE_COLUMNS = ("id", "name", "members")
PASSAGE_COLUMNS = ("id", "name", "mode", "countries", "source")
GRADES = ("A", "B", "C")
KEY_WORDS_MAX = 25
"""Words of a rule that may be quoted: a short quote is a help to find the place, not a copy of the text."""
RULES, CARGOES, ACTORS, SITES, PASSAGES = "rules.csv", "cargoes.csv", "actors.csv", "sites.csv", "passages.csv"


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Holds everything the screen decides with."""

    rules: tuple[Rule, ...]
    cargoes: tuple[Cargo, ...]
    actors: tuple[Actor, ...]
    sites: tuple[Site, ...]
    passages: tuple[Passage, ...]


@cache
def rule_book() -> RuleBook:
    """Returns the bundled tables, read once; InputError names the first row that cannot be used."""
    folder = asset("layers")
    book = RuleBook(
        whole(read_rules(folder / RULES), RULES), whole(read_cargoes(folder / CARGOES), CARGOES),
        whole(read_actors(folder / ACTORS), ACTORS), whole(read_sites(folder / SITES), SITES),
        whole(read_passages(folder / PASSAGES), PASSAGES),
    )
    for fault in cross_faults(book):
        raise InputError(fault)
    return book


def read_rules(path: Path) -> ReadRows[Rule]:
    """Returns the rules of a table."""
    return read_table(path, RULE_COLUMNS, RULE_NEEDED, _rule)


def read_cargoes(path: Path) -> ReadRows[Cargo]:
    """Returns the cargoes of a table."""
    return read_table(path, CARGO_COLUMNS, ("id", "name", "kind"), _cargo)


def read_actors(path: Path) -> ReadRows[Actor]:
    """Returns the kinds of actors of a table."""
    return read_table(path, ACTOR_COLUMNS, ("id", "name"), lambda row: Actor(
        row.identifier(), row.text("name", needed=True), row.text("country"), row.parts("synonyms")))


def read_sites(path: Path) -> ReadRows[Site]:
    """Returns the sites of a table."""
    return read_table(path, SITE_COLUMNS, SITE_COLUMNS, lambda row: Site(
        row.identifier(), row.text("name", needed=True), row.parts("members")))


def read_passages(path: Path) -> ReadRows[Passage]:
    """Returns the passages of a table."""
    return read_table(path, PASSAGE_COLUMNS, PASSAGE_COLUMNS, lambda row: Passage(
        row.identifier(), row.text("name", needed=True), row.word("mode", ("sea", "road", "rail")),
        tuple(sorted(_countries(row, "countries"), key=row.parts("countries").index)),
        row.text("source", needed=True)))


def cross_faults(book: RuleBook) -> list[str]:
    """Returns a sentence for each name in one table that another does not have."""
    faults = []
    cargoes = {one.id for one in book.cargoes}
    known: dict[str, set[str]] = {
        "goods": cargoes | {ANY, EVERYTHING}, "excepts": cargoes, "actors": {one.id for one in book.actors},
        "sites": {one.id for one in book.sites}, "lifts": {one.id for one in book.rules},
    }
    for rule in book.rules:
        for column, allowed in known.items():
            faults += [f"{RULES}: rule {rule.id}, column {column}: there is no {name!r}; write one the tables have."
                       for name in sorted(getattr(rule, column) - allowed)]
    for cargo in book.cargoes:
        faults += [f"{CARGOES}: cargo {cargo.id}, column parents: there is no {name!r}; write the id of a cargo."
                   for name in cargo.parents if name not in cargoes]
    for table, listed in (
        (RULES, [one.id for one in book.rules]), (CARGOES, [one.id for one in book.cargoes]),
        (SITES, [one.id for one in book.sites]), (PASSAGES, [one.id for one in book.passages]),
    ):
        faults += [f"{table}: the id {name} stands there twice; give one of them another." for name in twice(listed)]
    names = [name.casefold() for one in book.cargoes for name in {one.id, one.name, *one.synonyms}]
    faults += [f"{CARGOES}: {name!r} names two cargoes; keep it at one." for name in twice(names)]
    return faults


def twice(names: Iterable[str]) -> list[str]:
    """Returns the names that stand there more than once."""
    seen: set[str] = set()
    return sorted({name for name in names if name in seen or seen.add(name)})  # type: ignore[func-returns-value]


def _rule(row: Cells) -> Rule:
    since, until = row.date("from", needed=True, whole=True), row.date("to", whole=True)
    if until and until < since:
        raise CellError(f"column to: {until} is before {since} in column from; put the later date there.")
    key_words = row.text("key_words")
    if len(key_words.split()) > KEY_WORDS_MAX:
        raise CellError(f"column key_words quotes more than {KEY_WORDS_MAX} words; keep the few that find the place.")
    effect = Effect(row.word("effect", (one.value for one in Effect)))
    goods, actors, lifts = (frozenset(row.parts(name)) for name in ("goods", "actors", "lifts"))
    beside = row.yes("beside")
    if lifts and effect not in (Effect.EXEMPT, Effect.UNKNOWN):
        raise CellError(f"column lifts: a rule with the effect {effect} lifts nothing; empty the cell.")
    if not goods and not actors and not beside and effect not in (Effect.NONE, Effect.INSPECTION):
        raise CellError("columns goods and actors are both empty, so the rule would never apply; fill one in.")
    return Rule(
        id=row.identifier(), regime=row.word("regime", REGIMES), instrument=row.text("instrument", needed=True),
        paragraph=row.text("paragraph"), effect=effect, covers=row.text("covers", needed=True), since=since,
        until=until, source=row.text("source", needed=True), grade=row.word("confidence", GRADES), goods=goods,
        excepts=frozenset(row.parts("excepts")), direction=Direction(row.word("direction", tuple(Direction))),
        transit=Reach(row.word("transit", tuple(Reach), default=Reach.OPEN)), origins=_countries(row, "origins"),
        parties=_countries(row, "parties"), sites=frozenset(row.parts("sites")), actors=actors,
        nexus=_countries(row, "nexus"), anywhere=row.yes("anywhere"), lifts=lifts, needs=row.text("needs"),
        accompanies=beside, needs_document=row.yes("needs_document"), conditions=row.text("conditions"),
        key_words=key_words, hs=row.text("hs"), doubt_from=row.date("doubt_from"),
        paragraph_grade=row.word("paragraph_confidence", GRADES, default=""),
        date_grade=row.word("date_confidence", GRADES, default=""), note=row.text("note"),
    )


def _cargo(row: Cells) -> Cargo:
    kind = row.word("kind", ("goods", "activity", "mixed"))
    return Cargo(row.identifier(), row.text("name", needed=True), row.parts("synonyms"), row.parts("parents"),
                 row.parts("kin"), row.text("hs"), is_activity=kind == "activity", is_mixed=kind == "mixed")


def _countries(row: Cells, name: str) -> frozenset[str]:
    """Returns country codes, each with or without the minus that takes it out; EU stands for its members."""
    codes = row.parts(name)
    for code in codes:
        if not is_country(code.removeprefix("-")) and code != "EU":
            raise CellError(f"column {name}: {code[:20]!r} is no country code; write two letters such as KP, or EU.")
    return frozenset(codes)
