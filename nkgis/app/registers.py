"""What is wrong with the bundled tables of claims, events, projects and rules: in each, and between them."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from nkgis.assets import asset
from nkgis.io import claims, happenings, rules, undertakings
from nkgis.io.catalogue import catalogue
from nkgis.io.csv_rows import ReadRows, RowProblem
from nkgis.io.features import identifier
from nkgis.io.vector import read_features
from nkgis.model.happening import Happening
from nkgis.model.undertaking import Undertaking

Faults = list[tuple[str, int, list[RowProblem]]]


def register_faults(folder: Path | None = None) -> Faults:
    """Returns each table's name, its number of rows, and what is wrong in it.

    `folder` holds the tables, the bundled ones when left out.
    """
    place = folder or asset("layers")
    told = claims.read_claims(place / claims.CLAIMS)
    dated = happenings.read_happenings(place / happenings.EVENTS)
    projects = undertakings.read_undertakings(place / undertakings.PROJECTS)
    features = _feature_ids()
    ids = features | {one.id for one in projects.values} | {one.id for one in rules.rule_book().passages}
    topics = set(claims.bundled_topics())
    return [
        _table(claims.CLAIMS, told, claims.claim_faults(told.values, ids | topics)),
        _table(claims.QUANTITIES, claims.read_quantities(place / claims.QUANTITIES), ()),
        _table(happenings.EVENTS, dated, _event_faults(dated.values, ids | topics)),
        _table(undertakings.PROJECTS, projects, _project_faults(projects.values, features)),
        *_rule_tables(place),
    ]


def _rule_tables(place: Path) -> Faults:
    """Returns the tables of the screen; what is wrong between them stands with the rules."""
    read = (rules.read_rules(place / rules.RULES), rules.read_cargoes(place / rules.CARGOES),
            rules.read_actors(place / rules.ACTORS), rules.read_sites(place / rules.SITES),
            rules.read_passages(place / rules.PASSAGES))
    book = rules.RuleBook(read[0].values, read[1].values, read[2].values, read[3].values, read[4].values)
    between = [RowProblem(0, "", fault) for fault in rules.cross_faults(book)]
    return [_table(rules.RULES, read[0], between), _table(rules.CARGOES, read[1], ()),
            _table(rules.ACTORS, read[2], ()), _table(rules.SITES, read[3], ()), _table(rules.PASSAGES, read[4], ())]


def _table(name: str, read: ReadRows[Any], more: Iterable[RowProblem]) -> tuple[str, int, list[RowProblem]]:
    return name, len(read.values) + len(read.problems), [*read.problems, *more]


def _feature_ids() -> set[str]:
    """Returns the ids of the features of all bundled layers that are no base map."""
    return {
        name for entry in catalogue().layers if entry.path.suffix == ".geojson" and not entry.layer.kind.is_ground
        for feature in read_features(entry.path).features if (name := identifier(feature, None)) is not None
    }


def _event_faults(found: Sequence[Happening], subjects: set[str]) -> list[RowProblem]:
    faults = [
        RowProblem(row, one.id, f"row {row}, column subjects: there is no {name!r}; write ids of features or projects.")
        for row, one in enumerate(found, start=2) for name in one.subjects if name not in subjects
    ]
    return faults + _twice([one.id for one in found])


def _project_faults(found: Sequence[Undertaking], features: set[str]) -> list[RowProblem]:
    faults = [
        RowProblem(row, one.id, f"row {row}, column features: there is no {name!r}; write ids of features.")
        for row, one in enumerate(found, start=2) for name in one.features if name not in features
    ]
    return faults + _twice([one.id for one in found])


def _twice(ids: Sequence[str]) -> list[RowProblem]:
    return [RowProblem(0, name, f"the id {name} stands there twice; give one of them another.")
            for name in rules.twice(ids)]
