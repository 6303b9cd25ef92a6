"""The register as a window lists it: filtered, sorted, the user's own marked; choices by hand; import previews."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from nkgis.app.claims import SUFFIXES, Register, imported, known_claims_of, register
from nkgis.app.workspace import Workspace
from nkgis.cartography.memo import Memo
from nkgis.errors import InputError
from nkgis.exporters.claims import TopicRow
from nkgis.io.claims import read_claims
from nkgis.io.csv_rows import RowProblem
from nkgis.model.claim import Claim
from nkgis.model.project import Project

_REGISTERS: Memo[Register] = Memo(most=2)
SHOWN = 500
"""Rows of an import that a preview has."""


@dataclass(frozen=True, slots=True)
class ClaimQuery:
    """Is what a list of claims is to show: of one subject or of all, rows with these words, in which order."""

    subject: str | None = None
    text: str = ""
    sort: str = ""
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ClaimListing:
    """Holds the rows of a list, which are the user's own, how many there are in all, and the names of subjects.

    `chosen` are the ids of the claims that the user prefers by hand.
    """

    rows: tuple[TopicRow, ...] = ()
    own: frozenset[str] = frozenset()
    total: int = 0
    names: Mapping[str, str] = field(default_factory=dict)
    chosen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """Is what a file of claims would do: claims that are new or replace the user's own, rows refused, what is wrong."""

    path: Path
    new: tuple[Claim, ...] = ()
    replaced: tuple[Claim, ...] = ()
    problems: tuple[RowProblem, ...] = ()
    fault: str = ""

    @property
    def may_import(self) -> bool:
        """Tells whether anything is to import and nothing is wrong."""
        return not self.problems and not self.fault and bool(self.new or self.replaced)


def listed_claims(workspace: Workspace, query: ClaimQuery) -> ClaimListing:
    """Returns the claims that a query asks for, at the project's clock; unsorted by topic, the preferred first."""
    project = workspace.project
    known = _known(workspace)
    rows = known.rows(project.clock, subject=query.subject)
    words = query.text.casefold().split()
    kept = [row for row in rows if all(word in _haystack(row) for word in words)] if words else rows
    if query.sort:
        kept.sort(key=lambda row: sort_key(row, query.sort), reverse=query.descending)
    own = frozenset(one.id for one in project.claims)
    chosen = frozenset((*project.preferred_claims, *(one.id for one in project.claims if one.preferred)))
    return ClaimListing(tuple(kept), own, len(rows), known.names, chosen)


def sort_key(row: TopicRow, column: str) -> tuple[object, ...]:
    """Returns what a row is sorted by in a column; a number before a word."""
    claim = row.claim
    if column == "value":
        return (claim.low is None, claim.low or 0.0, claim.word)
    if column == "deviation":
        return (row.beside is None, row.beside.share if row.beside is not None else 0.0)
    texts = {
        "subject": row.subject_name, "quantity": row.quantity_name, "part": claim.part, "unit": claim.unit,
        "as_of": claim.as_of, "source": claim.source.text(), "confidence": claim.grade.value,
        "preferred": "" if row.is_preferred else "x",
    }
    return (texts.get(column, "").casefold(),)


def preferred_by_hand(workspace: Workspace, claim: Claim) -> Project:
    """Returns the project that prefers a claim by hand, and no other of its topic."""
    project = without_choice(workspace, claim)
    return replace(project, preferred_claims=(*project.preferred_claims, claim.id))


def without_choice(workspace: Workspace, claim: Claim) -> Project:
    """Returns the project in which the rule decides again what is preferred of a claim's topic."""
    rivals = {one.id for one in _known(workspace).claims if one.topic == claim.topic} | {claim.id}
    project = workspace.project
    return replace(project, preferred_claims=tuple(one for one in project.preferred_claims if one not in rivals))


def import_preview(workspace: Workspace, path: Path) -> ImportPreview:
    """Returns what a file of claims would do, its wrong rows by number; InputError when it is no such table."""
    if path.suffix.lower() not in SUFFIXES:
        raise InputError(f"{path.name} is neither CSV nor XLSX; save the claims as one of them.")
    known = known_claims_of(workspace)
    own = {one.id for one in workspace.project.claims}
    read = read_claims(path, taken=known)
    if read.problems:
        return ImportPreview(path, tuple(read.values), problems=read.problems)
    try:
        found = imported(path, known, own)
    except InputError as fault:
        return ImportPreview(path, fault=str(fault))
    return ImportPreview(path, tuple(one for one in found if one.id not in own),
                         tuple(one for one in found if one.id in own))


def _known(workspace: Workspace) -> Register:
    """Returns the register of a workspace, made once for the same rows, claims and choices."""
    project = workspace.project
    parts = (workspace.rows, workspace.routes, workspace.measurements, project.claims, project.preferred_claims)
    return _REGISTERS.value("all", parts, lambda: register(workspace))


def _haystack(row: TopicRow) -> str:
    claim = row.claim
    parts: Iterable[str] = (row.subject_name, claim.subject, row.quantity_name, claim.part, claim.value_text(),
                            claim.text, claim.source.text(), claim.as_of, claim.note, claim.id)
    return " ".join(parts).casefold()
