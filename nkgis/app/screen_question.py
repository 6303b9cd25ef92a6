"""The sanctions screen for a window: a project's question on the selected way, its answer, and what may be chosen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from nkgis.analysis.claims import known_claims
from nkgis.app.overlay import question_of, without_large_layers
from nkgis.app.screening import OPEN_SEA, Way, cargo_named, country, screened, ways
from nkgis.app.workspace import Workspace
from nkgis.cartography.memo import Memo
from nkgis.errors import InputError
from nkgis.exporters.files import write_text
from nkgis.exporters.passports import json_text
from nkgis.exporters.screening import screening_csv, screening_json
from nkgis.io.claims import bundled_claims
from nkgis.io.dates import checked_date
from nkgis.io.rules import rule_book
from nkgis.model.clock import Clock
from nkgis.model.sanctions import Cargo, Screening, ScreenQuestion

T = TypeVar("T")
_WAYS: Memo[Mapping[str, Way]] = Memo(most=2)


class QuestionError(InputError):
    """Says which part of a question cannot be asked: `field` is a name of ScreenQuestion."""

    def __init__(self, field: str, text: str) -> None:
        super().__init__(text)
        self.field = field


@dataclass(frozen=True, slots=True)
class Answer:
    """Is what the screen says to a question: the question with its date, the cargo, the way, and the screening."""

    question: ScreenQuestion
    cargo: Cargo
    way: Way | None
    screening: Screening


@dataclass(frozen=True, slots=True)
class Choices:
    """Is what the fields of a question offer, names by what stands for them."""

    cargoes: Mapping[str, str]
    ways: Mapping[str, str]
    actors: Mapping[str, str]


def answered(workspace: Workspace, selected: str | None) -> Answer | None:
    """Returns the answer to a project's question for the selected feature; None while there is no way to ask about.

    Raises QuestionError for the part of the question that cannot be asked.
    """
    question = question_of(workspace)
    name = question.way or selected or ""
    if not name:
        return None
    book = rule_book()
    cargo = _checked("cargo", lambda: cargo_named(question.cargo, book.cargoes))
    _checked("origin", lambda: country(question.origin, "origin"))
    _checked("destination", lambda: country(question.destination, "destination"))
    _checked("date", lambda: checked_date(question.date))
    way = None if name.casefold() == OPEN_SEA else known_ways(workspace).get(name)
    if way is None and name.casefold() != OPEN_SEA:
        raise QuestionError("way", f"There is no route, passage or project {name[:60]!r}.")
    clock = Clock(None, workspace.project.clock.knowledge)
    claims = known_claims((*bundled_claims().claims, *workspace.project.claims), clock)
    found = screened(cargo.id, question.origin, question.destination, way, date=question.date,
                     actors=question.actors, claims=claims)
    return Answer(question, cargo, way, found)


def known_ways(workspace: Workspace) -> Mapping[str, Way]:
    """Returns the ways that can be screened by id: of layers drawn line by line, passages and projects."""
    parts = (workspace.rows, workspace.routes, workspace.measurements)
    return _WAYS.value("all", parts, lambda: ways(without_large_layers(workspace)))


def choices(workspace: Workspace) -> Choices:
    """Returns what the fields of a question offer: a synonym stands for its cargo, too."""
    book = rule_book()
    cargoes = {cargo.name: cargo.id for cargo in book.cargoes}
    for cargo in book.cargoes:
        cargoes |= {f"{name} ({cargo.name})": cargo.id for name in cargo.synonyms if name != cargo.name}
    return Choices(cargoes, {one.id: one.name for one in known_ways(workspace).values()},
                   {one.id: one.name for one in book.actors})


def export_answer(path: Path, answer: Answer) -> Path:
    """Writes an answer as JSON (the document of `nkgis screen`) or CSV by the extension; InputError for another."""
    regime, route = answer.question.regime or "UN", answer.way.id if answer.way is not None else None
    kind = path.suffix.lower()
    if kind == ".json":
        document = screening_json(answer.screening, regime, cargo=answer.cargo.id, route=route)
        return write_text(path, json_text(document))
    if kind == ".csv":
        return write_text(path, screening_csv(answer.screening, cargo=answer.cargo.id, route=route))
    raise InputError(f"{path.name}: a screening is written as .json or .csv; choose one of them.")


def _checked(field: str, make: Callable[[], T]) -> T:
    """Returns what is made, or says that this part of the question cannot be asked."""
    try:
        return make()
    except InputError as fault:
        raise QuestionError(field, str(fault)) from fault
