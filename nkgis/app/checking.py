"""Checks files and the bundled data without measuring more than is needed: what it lists is what measuring refuses."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely

from nkgis.analysis.borders import BorderSet
from nkgis.analysis.measuring import method_of
from nkgis.app.operations import DEFAULT_BORDERS
from nkgis.io.borders import read_border_set
from nkgis.io.catalogue import catalogue
from nkgis.io.checks import position_problem
from nkgis.io.claims import is_claims_table
from nkgis.io.features import identifier
from nkgis.io.geojson_stream import is_large
from nkgis.io.layers import NothingMeasurableError, Row, read_lines
from nkgis.io.vector import must_open, read_features
from nkgis.model.kinds import LayerKind
from nkgis.model.segment import Rejected
from nkgis.progress import SILENT, Progress

if TYPE_CHECKING:
    from nkgis.io.csv_rows import ReadRows


@dataclass(frozen=True, slots=True)
class Checked:
    """Is what a check found in one file."""

    name: str
    features: int
    rejected: tuple[Rejected, ...]
    notes: tuple[str, ...]


def checked_file(path: Path, *, borders: str = DEFAULT_BORDERS, progress: Progress = SILENT) -> Checked:
    """Returns what is wrong with a file of lines, feature by feature; `borders` names the set they are measured with.

    A file in which nothing is right is still checked: only a file that cannot be read raises InputError.
    """
    must_open(path)
    if is_claims_table(path):
        return checked_table(path)
    border_set = read_border_set(borders)
    if is_large(path):
        from nkgis.io.geojson_lines import survey

        found = survey(path, refused=lambda rows: outside_borders(rows, border_set), progress=progress)
        if found is not None:
            return Checked(path.name, found.features, found.rejected, found.notes)
    read = read_features(path, progress=progress)
    progress.step(0, 1, f"Checking {path.name}")
    try:
        rows = read_lines(path)
    except NothingMeasurableError as nothing:
        return Checked(path.name, len(read.features), nothing.rejected, read.notes)
    rejected = [*rows.rejected, *outside_borders(rows.rows, border_set)]
    rejected.sort(key=lambda one: one.feature)
    return Checked(path.name, len(read.features), tuple(rejected), rows.notes)


def outside_borders(rows: Sequence[Row], borders: BorderSet) -> list[Rejected]:
    """Returns the lines among checked rows that measuring with a border set refuses, with the reason it gives."""
    from nkgis.analysis.reach import unreached

    lines = [geometry for *_, geometry in rows if geometry is not None]
    found = unreached(lines, borders, method_of(borders))
    return [Rejected(rows[k][0], rows[k][1], reason) for k, reason in found.items()]


def checked_project(path: Path, *, progress: Progress = SILENT) -> list[Checked]:
    """Returns what is wrong with each layer of a project that does not come with nkgis.

    Raises InputError when the project or a file of it cannot be used as it was saved.
    """
    from nkgis.app.projects import project_workspace

    workspace = project_workspace([path], progress=progress)
    return [
        Checked(f"{path.name}: {layer.name}", len(rows.frame) + len(rows.rejected), rows.rejected, rows.notes)
        for layer in workspace.project.layers
        if not layer.bundled and (rows := workspace.rows.get(layer.id)) is not None
    ]


def checked_bundled(*, progress: Progress = SILENT) -> list[Checked]:
    """Returns what is wrong with each bundled layer: geometry, positions, ids, required sources."""
    results = []
    for entry in progress.track(catalogue().layers, "Checking the bundled layers"):
        if entry.path.suffix != ".geojson":
            continue
        read = read_features(entry.path)
        seen: set[str] = set()
        rejected = []
        for feature in read.features:
            feature_id = identifier(feature, None)
            problem = feature.problem
            if problem is None and feature.geometry is not None:
                problem = position_problem(feature.geometry)
                if problem is None and feature.geometry.geom_type in ("Polygon", "MultiPolygon"):
                    problem = None if shapely.is_valid(feature.geometry) else "is not a valid polygon"
            if problem is None and entry.layer.kind not in (LayerKind.BASE, LayerKind.BORDERS):
                problem = "repeats an id" if feature_id in seen else None
                if problem is None and not (feature.properties.get("sources") or feature.properties.get("source")):
                    problem = "names no source"
            seen.add(feature_id)
            if problem is not None:
                rejected.append(Rejected(feature.number, feature_id, problem))
        results.append(Checked(entry.path.name, len(read.features), tuple(rejected), read.notes))
    return results + checked_registers()


def checked_table(path: Path) -> Checked:
    """Returns what is wrong with a table of claims, row by row."""
    from nkgis.io.claims import read_claims

    return _checked_rows(path.name, read_claims(path))


def checked_registers() -> list[Checked]:
    """Returns what is wrong with the bundled tables: claims, events, projects and the sanctions screen's."""
    from nkgis.app.registers import register_faults

    return [Checked(name, count, tuple(Rejected(one.row, one.id or None, one.text) for one in problems), ())
            for name, count, problems in register_faults()]


def _checked_rows(name: str, read: "ReadRows[Any]") -> Checked:
    faults = tuple(Rejected(one.row, one.id or None, one.text) for one in read.problems)
    return Checked(name, len(read.values) + len(faults), faults, ())
