"""The sanctions screen for people: names become a movement, a movement becomes verdicts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from nkgis.analysis.matching import DPRK, Goods
from nkgis.analysis.screening import screen, worst
from nkgis.app.operations import bundled_workspace
from nkgis.app.workspace import Workspace
from nkgis.errors import InputError
from nkgis.io.claims import bundled_claims
from nkgis.io.dates import checked_date, last_day
from nkgis.io.rules import RuleBook, rule_book
from nkgis.io.undertakings import bundled_undertakings
from nkgis.model.claim import Claim
from nkgis.model.clock import first_day
from nkgis.model.countries import is_country
from nkgis.model.sanctions import Cargo, CommercialBlock, Movement, Screening

BLOCK = "commercial-block"
CALLED = "vessel-called-dprk"
PORTS = "dprk-ports"
OPEN_SEA = "sea"
BY_SHIP = "What leaves a port of the DPRK by sea does so in a ship that called there: rules on such ships are applied."
SHOWN_NAMES = 5


@dataclass(frozen=True, slots=True)
class Way:
    """Is what a name of a route, passage, place or project stands for: the countries it touches and its ids."""

    id: str
    name: str
    countries: tuple[str, ...]
    ids: frozenset[str]


def screened(
    cargo: str, origin: str, destination: str, way: Way | None, *, date: str, actors: Iterable[str] = (),
    claims: Iterable[Claim] | None = None,
) -> Screening:
    """Returns the screening of names as a person gives them; `date` is an ISO day, month or year.

    A month or year is screened on each day in it on which a rule begins or ends; the worst is told, with the change.
    Raises InputError for a cargo, country or date that is not known.
    """
    book = rule_book()
    movement = movement_of(cargo, origin, destination, way, date=date, actors=actors, book=book)
    goods = Goods.of(book.cargoes)
    blocks = commercial_blocks(bundled_claims().claims if claims is None else claims)
    days = _days(movement.date, book)
    found = worst([screen(replace(movement, date=day), book.rules, goods, blocks) for day in days], movement.date)
    return replace(found, notes=(*found.notes, BY_SHIP)) if CALLED in movement.actors else found


def movement_of(
    cargo: str, origin: str, destination: str, way: Way | None, *, date: str, actors: Iterable[str], book: RuleBook
) -> Movement:
    """Returns the movement that names describe; InputError says what name is not known."""
    day = checked_date(date)
    if day is None:
        raise InputError("--date is empty; write 2018, 2018-06 or 2018-06-15.")
    known, nationalities, unlisted = set[str](), set[str](), []
    for name in actors:
        actor = _actor(name, book)
        if actor is None:
            unlisted.append(name)
            continue
        known.add(actor[0])
        nationalities |= {actor[1]} - {""}
    ids = way.ids if way else frozenset[str]()
    start, end = country(origin, "--origin"), country(destination, "--destination")
    if end != DPRK and PORTS in ids:
        known.add(CALLED)  # what leaves such a port does so in a ship that called there
    return Movement(cargo_named(cargo, book.cargoes).id, start, end, day, way.countries if way else (), ids,
                    frozenset(known - {""}), frozenset(nationalities), tuple(unlisted))


def cargo_named(name: str, cargoes: Sequence[Cargo]) -> Cargo:
    """Returns the cargo of a name, id or synonym in any case; InputError suggests others."""
    names = {_folded(spelling): cargo for cargo in cargoes for spelling in (cargo.id, cargo.name, *cargo.synonyms)}
    wanted = _folded(name)
    for spelling in (wanted, wanted.removesuffix("s"), wanted + "s"):
        if spelling in names:
            return names[spelling]
    near = dict.fromkeys(names[one].name for one in get_close_matches(wanted, names, n=SHOWN_NAMES, cutoff=0.7))
    told = f"did you mean {', '.join(near)}? " if near else ""
    raise InputError(f"--cargo {name[:60]}: there is no such cargo; {told}`nkgis catalog` lists the cargoes.")


def country(code: str, option: str) -> str:
    """Returns a country code in capitals; InputError when it is none."""
    found = code.strip().upper()
    if not is_country(found):
        raise InputError(f"{option} {code[:40]} is no country code; write two letters such as RU, KP, KR or CN.")
    return found


def way_named(name: str, workspace: Workspace | None = None) -> Way | None:
    """Returns the way of a route, passage, crossing or project, by id or name; None for the open sea.

    Raises InputError when nothing is called so.
    """
    wanted = name.strip()
    if _folded(wanted) == OPEN_SEA:
        return None
    passages = {one.id: one for one in _passages()}
    if wanted in passages:
        return passages[wanted]
    known = ways(workspace or bundled_workspace())
    if wanted in known:
        return known[wanted]
    named = {_folded(one.name): one for one in reversed(known.values())}
    if _folded(wanted) in named:
        return named[_folded(wanted)]
    near = get_close_matches(wanted, known, n=SHOWN_NAMES)
    told = f"did you mean {', '.join(near)}? " if near else ""
    raise InputError(f"--route {wanted[:60]}: there is no such route, passage or project; {told}"
                     "`nkgis catalog` lists them; `sea` stands for the open sea.")


def ways(workspace: Workspace) -> dict[str, Way]:
    """Returns every way that can be screened, by id: routes, crossings, passages and projects."""
    book = rule_book()
    touched, modes = _touched(workspace), _modes(workspace)
    names = {route.id: route.name for route in workspace.routes.values()}
    projects = bundled_undertakings()
    found = {
        one: _way(one, names.get(one, one), countries, modes.get(one, ()), book,
                  also=(project.id for project in projects if one in project.features))
        for one, countries in touched.items()
    }
    for project in projects:
        countries = dict.fromkeys((*project.countries, *(c for one in project.features for c in touched.get(one, ()))))
        carried = {mode for one in project.features for mode in modes.get(one, ())}
        found[project.id] = _way(project.id, project.name, tuple(countries), carried, book)
    return found | {one.id: one for one in _passages()}


def screened_routes(
    workspace: Workspace, cargo: str, origin: str, destination: str, *, date: str, actors: Sequence[str] = ()
) -> dict[str, Screening]:
    """Returns the screening of every route of a workspace by its id: what a map shows beside the lines."""
    known = ways(workspace)
    return {route.id: screened(cargo, origin, destination, known[route.id], date=date, actors=actors)
            for route in workspace.routes.values() if route.id in known}


def commercial_blocks(claims: Iterable[Claim]) -> tuple[CommercialBlock, ...]:
    """Returns the claims that say that a legally open corridor is blocked commercially."""
    return tuple(
        CommercialBlock(one.subject, first_day(one.as_of), "", one.text or one.note, one.source.text(), one.grade.value)
        for one in claims if one.quantity == BLOCK and one.word == "yes"
    )


def _passages() -> list[Way]:
    book = rule_book()
    return [_way(one.id, one.name, one.countries, (one.mode,), book) for one in book.passages]


def _way(
    way_id: str, name: str, countries: tuple[str, ...], modes: Iterable[str], book: RuleBook, *,
    also: Iterable[str] = (),
) -> Way:
    """Returns a way whose ids name the sites it is part of itself, and the projects (`also`) it belongs to."""
    own = {way_id, *(f"mode:{mode}" for mode in modes)}
    return Way(way_id, name, countries,
               frozenset({*own, *also, *(site.id for site in book.sites if own & set(site.members))}))


def _touched(workspace: Workspace) -> dict[str, tuple[str, ...]]:
    """Returns the countries of every route as measured, and of every crossing as its row says."""
    found: dict[str, tuple[str, ...]] = {}
    for key, measured in workspace.measurements.items():
        found[key[1]] = tuple(dict.fromkeys(
            code for segment in measured.segments if segment.country
            for code in segment.country.replace("+", "|").split("|") if is_country(code)))
    for rows in workspace.rows.values():
        for row_id, properties in zip(rows.frame["id"], rows.frame["properties"], strict=True):
            pair = properties.get("pair")
            if row_id not in found and isinstance(pair, str):
                found[row_id] = tuple(code for code in pair.split("-") if is_country(code))
    return found


def _modes(workspace: Workspace) -> dict[str, tuple[str, ...]]:
    return {route.id: (route.mode.value,) for route in workspace.routes.values()}


def _actor(name: str, book: RuleBook) -> tuple[str, str] | None:
    """Returns the kind of an actor and its country; None when the table does not know it."""
    wanted = _folded(name)
    for actor in book.actors:
        if wanted in map(_folded, (actor.id, actor.name, *actor.synonyms)):
            return actor.id, actor.country
    code = name.strip().upper()
    if is_country(code) or code == "EU":
        return ("", code)
    return None


def _days(date: str, book: RuleBook) -> list[str]:
    """Returns the days of a period on which something may change; a day is itself."""
    if len(date) == 10:
        return [date]
    first, last = first_day(date), last_day(date)
    starts = {rule.since for rule in book.rules} | {rule.until for rule in book.rules if rule.until}
    return sorted({first, last, *(day for day in starts if first <= day <= last)})


def _folded(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").replace("–", " ").replace("_", " ").split())
