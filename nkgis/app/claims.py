"""The register of claims as people use it: bundled, a project's own and those in data files, import and export."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from nkgis.analysis.claims import Beside, Topic, beside, known_claims, topics
from nkgis.app.workspace import Workspace
from nkgis.cartography.memo import Memo
from nkgis.cartography.passport.notes import Stated
from nkgis.errors import InputError
from nkgis.exporters.claims import TopicRow, write_claims
from nkgis.io.claims import (
    LENGTH,
    bundled_claims,
    bundled_published,
    bundled_quantities,
    bundled_topics,
    claim_of,
    free_id,
    published_lengths,
    read_claims,
)
from nkgis.io.csv_rows import RowProblem
from nkgis.io.dates import iso_date
from nkgis.io.undertakings import bundled_undertakings
from nkgis.model.claim import Claim, Grade, Quantity, Source
from nkgis.model.clock import NOW, Clock
from nkgis.model.route import PublishedLength, Route
from nkgis.model.segment import Measurement

TRADE = "russia-dprk-trade"
RAIL_GRAPH = "rail-graph-length"
SHOWN_PROBLEMS = 3
SUFFIXES = (".csv", ".xlsx")
_BY_SUBJECT: Memo[dict[str, list[Claim]]] = Memo(most=2)
NAMED_ROWS = 5_000
"""Layers from so many rows on are not looked through for the names of subjects."""


@dataclass(frozen=True, slots=True)
class Register:
    """Holds every claim in force with the measured figures that stand beside them, by subject."""

    claims: tuple[Claim, ...]
    quantities: Mapping[str, Quantity]
    measured: Mapping[str, tuple[Route, Measurement]]
    names: Mapping[str, str]

    def topics(self, clock: Clock = NOW, *, subject: str | None = None, quantity: str | None = None) -> list[Topic]:
        """Returns what is claimed at two clocks, claims of one topic together, of one subject or quantity if asked."""
        return [one for one in topics(self.claims, clock)
                if subject in (None, one.subject) and quantity in (None, one.quantity)]

    def beside(self, claim: Claim) -> Beside | None:
        """Returns the measured figure beside a claim."""
        route, measured = self.measured.get(claim.subject, (None, None))
        return beside(claim, self.quantities[claim.quantity], route, measured)

    def rows(self, clock: Clock = NOW, *, subject: str | None = None, quantity: str | None = None) -> list[TopicRow]:
        """Returns a row a claim for tables and files, the preferred claim of each topic first."""
        return [
            TopicRow(claim, self.names.get(topic.subject, topic.subject), self.quantities[topic.quantity].name,
                     place == 0, topic.differ, self.beside(claim))
            for topic in self.topics(clock, subject=subject, quantity=quantity)
            for place, claim in enumerate(topic.claims)
        ]


def register(workspace: Workspace, more: Iterable[Claim] = ()) -> Register:
    """Returns the register of a workspace: bundled claims, the project's own, `more`, and what its layers carry."""
    pairs = {route.id: (route, workspace.measurements[key]) for key, route in workspace.routes.items()}
    table = bundled_claims()
    names = {**bundled_topics(), **{one.id: one.name for one in bundled_undertakings()}, **_row_names(workspace),
             **{route.id: route.name for route, _ in pairs.values()}}
    claims = (*table.claims, *workspace.project.claims, *more, *_all_carried(workspace))
    return Register(_chosen(claims, workspace.project.preferred_claims), table.quantities, pairs, names)


def _chosen(claims: Sequence[Claim], ids: Sequence[str]) -> tuple[Claim, ...]:
    """Returns the claims with those preferred that the project chose by hand; a choice outdoes the table's."""
    chosen = set(ids)
    topics_of = {one.topic for one in claims if one.id in chosen}
    return tuple(replace(one, preferred=one.id in chosen) if one.topic in topics_of else one for one in claims)


def _all_carried(workspace: Workspace) -> list[Claim]:
    told = {one.subject for one in bundled_claims().claims if one.quantity == LENGTH}
    return [claim for route in workspace.routes.values() for claim in _carried(route, told)]


def imported(path: Path, known: Mapping[str, Claim], own: Iterable[str] = ()) -> tuple[Claim, ...]:
    """Returns the claims of a CSV or XLSX file; InputError says in one sentence what is wrong with the first bad row.

    Nothing is taken from a file in which a row is wrong. A row that is there already as it stands (`known`, by id) is
    passed over, so that an exported table can be added to and read again; one with another content is refused unless it
    is the user's `own`, which it replaces.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise InputError(f"{path.name} is neither CSV nor XLSX; save the claims as one of them.")
    read = read_claims(path, taken=known)
    if read.problems:
        raise InputError(f"{path.name}: {first_problems(read.problems)} Nothing was imported.")
    if not read.values:
        raise InputError(f"{path.name} has no rows below its heading; write a claim a row.")
    mine = set(own)
    for one in read.values:
        if one.id in known and one != known[one.id] and one.id not in mine:
            raise InputError(f"{path.name}: claim {one.id} is there already and says something else; give yours "
                             "another id or leave the cell empty. Nothing was imported.")
    return tuple(one for one in read.values if one != known.get(one.id))


def known_claims_of(workspace: Workspace) -> dict[str, Claim]:
    """Returns the claims that are there already, by id."""
    return {one.id: one for one in (*bundled_claims().claims, *workspace.project.claims, *_all_carried(workspace))}


def workspace_with_claims(workspace: Workspace, path: Path) -> Workspace:
    """Returns the workspace with the claims of a file in its project; InputError when one cannot be taken."""
    own = {one.id for one in workspace.project.claims}
    found = imported(path, known_claims_of(workspace), own)
    return replace(workspace, project=workspace.project.with_claims(found))


def workspace_preferring(workspace: Workspace, claim: Claim) -> Workspace:
    """Returns the workspace whose project prefers a claim by hand, and no other of its topic."""
    rivals = {one.id for one in register(workspace).claims if one.topic == claim.topic}
    kept = tuple(one for one in workspace.project.preferred_claims if one not in rivals)
    return replace(workspace, project=replace(workspace.project, preferred_claims=(*kept, claim.id)))


def first_problems(problems: Iterable[RowProblem]) -> str:
    """Returns the first problem as a sentence, and how many more there are."""
    told = list(problems)
    rest = f" ({len(told) - 1} more rows are wrong.)" if len(told) > 1 else ""
    return f"{told[0].text}{rest}"


def export(path: Path, rows: Iterable[TopicRow]) -> Path:
    """Writes claims as CSV, XLSX or JSON by the file's extension, whole or not at all; returns the path.

    CSV and XLSX have the columns of an import first, so that they can be read again.
    """
    return write_claims(path, list(rows))


def stated_of(workspace: Workspace, route: Route) -> tuple[Topic, ...]:
    """Returns what is claimed of a route at the project's clock: bundled, the project's own, and in its layer."""
    bundled, own = bundled_claims().claims, workspace.project.claims
    groups = _BY_SUBJECT.value("all", (bundled, own), lambda: _by_subject((*bundled, *own)))
    claims = list(groups.get(route.id, ()))
    there = {one.id for one in claims}
    told = {route.id} & bundled_published().keys()
    claims += [one for one in _carried(route, told) if one.id not in there]
    return tuple(topics(_chosen(claims, workspace.project.preferred_claims), workspace.project.clock))


def stated(workspace: Workspace, route: Route) -> Stated:
    """Returns what is claimed of a route as a passport takes it."""
    return Stated(stated_of(workspace, route), {one.id: one.name for one in quantities().values()})


def _by_subject(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for one in claims:
        found.setdefault(one.subject, []).append(one)
    return found


def route_told(route: Route, claims: Iterable[Claim], clock: Clock = NOW) -> Route:
    """Returns a route with the published lengths that a project's own claims add, as far as they were known."""
    there = {one.claim for one in route.published}
    own = published_lengths(known_claims([one for one in claims if one.subject == route.id], clock)).get(route.id, ())
    more = tuple(one for one in own if one.claim not in there)
    return replace(route, published=(*route.published, *more)) if more else route


def workspace_told(workspace: Workspace) -> Workspace:
    """Returns the workspace whose routes have the published lengths of the project's own claims, too."""
    project = workspace.project
    about = {one.subject for one in project.claims if one.quantity == LENGTH}
    clock = Clock(None, project.clock.knowledge)
    changed = {key: route_told(route, project.claims, clock) for key, route in workspace.routes.items()
               if route.id in about} if about else {}
    if not changed:
        return workspace
    return replace(workspace, routes=MappingProxyType({**workspace.routes, **changed}))


def _carried(route: Route, told: set[str]) -> Iterable[Claim]:
    """Yields the claims that a feature carries itself: published lengths of a user's file, the rail graph's length."""
    if route.id not in told:
        for number, one in enumerate(route.published, start=1):
            yield _published_claim(route, one, number)
    if route.rail_km is not None:
        source = Source(route.rail_km_source or "no source stated in the file")
        yield Claim(f"{route.id}:{RAIL_GRAPH}", route.id, RAIL_GRAPH, route.rail_km, route.rail_km, "km", source,
                    Grade.SECOND_HAND, text=f"{route.rail_km:g} km")


def _published_claim(route: Route, one: PublishedLength, number: int) -> Claim:
    grade = Grade(one.confidence) if one.confidence in tuple(Grade) else Grade.MEMORY
    return Claim(f"{route.id}:{LENGTH}-{number}", route.id, LENGTH, one.low_km, one.high_km, "km",
                 Source(one.source or "no source stated in the file"), grade, text=one.text,
                 as_of=iso_date(one.as_of or "") or "")


def _row_names(workspace: Workspace) -> dict[str, str]:
    """Returns the names of all features of the small layers."""
    return {
        str(row_id): str(name) for rows in workspace.rows.values() if len(rows.frame) < NAMED_ROWS
        for row_id, name in zip(rows.frame["id"], rows.frame["name"], strict=True)
    }


def trade_series(known: Register, clock: Clock = NOW, *, quantity: str = "turnover") -> list[tuple[int, Topic]]:
    """Returns the trade of Russia and DPR Korea by year: the claims of each year known at two clocks, oldest first."""
    found = known.topics(clock, subject=TRADE, quantity=quantity)
    return sorted(((int(one.part), one) for one in found if one.part.isdecimal()), key=lambda pair: pair[0])


def quantities() -> Mapping[str, Quantity]:
    """Returns the quantities that a claim may be about."""
    return bundled_quantities()


def claim_with_id(cells: Mapping[str, str], taken: Iterable[str]) -> Claim:
    """Returns the claim of a form, with an id that is not taken where it has none; InputError says what is wrong."""
    one = claim_of(cells)
    return one if one.id else replace(one, id=free_id(one, set(taken)))
