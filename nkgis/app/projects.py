"""Opens project files: finds the layers' files, checks that they are what was saved, reads and measures them."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any

import geopandas as gpd

from nkgis import __version__
from nkgis.analysis.measuring import method_of
from nkgis.app.ground import ground_layers
from nkgis.app.layer_copies import copied_results
from nkgis.app.operations import layer_routes, workspace_with_files
from nkgis.app.workspace import LayerRows, RouteKey, Workspace
from nkgis.errors import InputError
from nkgis.io.borders import read_border_set
from nkgis.io.catalogue import catalogue
from nkgis.io.kind_rows import read_kind
from nkgis.io.layer_files import is_same, layer_file
from nkgis.io.layers import COLUMNS, Rows, read_any, rows_of
from nkgis.io.own_rows import read_own_rows
from nkgis.io.package import unpacked
from nkgis.io.project_file import PACKAGE_SUFFIX, SavedProject, is_project, read_document, saved_project
from nkgis.model.layer import OWN_SOURCE, Layer
from nkgis.model.layer_file import LayerFile
from nkgis.model.route import Route
from nkgis.model.segment import Measurement, Rejected
from nkgis.progress import SILENT, Progress

PROGRAM = f"nkgis {__version__}"


class Trouble(StrEnum):
    """Names what keeps a layer's file from being used as it was saved."""

    MISSING = "missing"
    CHANGED = "changed"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class FileTrouble:
    """Is a file of a project that cannot be used as it was saved: which, why in a sentence, and for which layers."""

    path: str
    what: Trouble
    layers: tuple[str, ...]
    sentence: str


class ProjectTroublesError(InputError):
    """Says that files of a project are missing, changed or unreadable; `troubles` lists them."""

    def __init__(self, name: str, troubles: Sequence[FileTrouble]) -> None:
        self.troubles = tuple(troubles)
        more = f" (and {len(troubles) - 1} more files)" if len(troubles) > 1 else ""
        super().__init__(f"{name}: {troubles[0].sentence}{more}")


@dataclass(frozen=True, slots=True)
class Choices:
    """Holds what the user decided about troubled files, by their paths as the project names them.

    `located` says where a file is now, `as_is` takes a changed file as it is, `without` opens the project without it.
    """

    located: Mapping[str, Path] = field(default_factory=dict)
    as_is: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class OpenedProject:
    """Is a project that was opened: its workspace, notes, and whether it differs from what its file says."""

    workspace: Workspace
    notes: tuple[str, ...] = ()
    is_changed: bool = False


@cache
def bundled_defaults() -> Mapping[str, Layer]:
    """Returns every layer that comes with nkgis, by its id: what a project does not need to spell out."""
    known = {entry.layer.id: entry.layer for entry in catalogue().layers}
    return MappingProxyType(known | {layer.id: layer for layer in ground_layers()})


def open_project(path: Path, *, choices: Choices | None = None, progress: Progress = SILENT) -> OpenedProject:
    """Returns a project file as a workspace.

    Raises ProjectTroublesError when files are missing, changed or unreadable and `choices` does not settle it;
    InputError when the project itself cannot be used.
    """
    document = read_document(path)
    return opened_document(document, path.parent, path.name, choices=choices, progress=progress)


def opened_document(
    document: Mapping[str, Any], folder: Path, name: str, *, choices: Choices | None = None, progress: Progress = SILENT
) -> OpenedProject:
    """Returns the document of a project that lies in `folder` as a workspace; raises as `open_project`."""
    saved = saved_project(document, bundled_defaults(), folder, name)
    chosen = choices or Choices()
    files, troubles = _files(saved.project.layers, chosen, progress)
    if troubles:
        raise ProjectTroublesError(name, troubles)
    workspace, notes = _workspace(saved, files, chosen, name, progress)
    changed = any(files[path] is not None and files[path] != path for path in files) or bool(chosen.as_is)
    return OpenedProject(workspace, (*saved.notes, *notes), changed)


def project_workspace(paths: Sequence[Path], *, progress: Progress = SILENT) -> Workspace:
    """Returns the workspace of one project or package, with the other files as layers on top.

    Raises InputError when there are several projects, or when anything cannot be used as it was saved.
    """
    projects = [path for path in paths if is_project(path)]
    if len(projects) > 1:
        raise InputError(f"{projects[1].name}: a second project; give one project and any data files.")
    with TemporaryDirectory(prefix="nkgis-package-") as folder:
        place = projects[0]
        if place.suffix.lower() == PACKAGE_SUFFIX:
            place = unpacked(place, Path(folder), progress=progress)
        workspace = open_project(place, progress=progress).workspace
    return workspace_with_files(workspace, [path for path in paths if path not in projects], lines_first=True,
                                progress=progress)


def _files(
    layers: Sequence[Layer], choices: Choices, progress: Progress
) -> tuple[dict[str, str | None], list[FileTrouble]]:
    """Returns where each file of the layers is to be read (None: left out), and the troubles that are not settled."""
    known: dict[str, list[Layer]] = {}
    for layer in layers:
        if layer.file is not None:
            known.setdefault(layer.file.path, []).append(layer)
    files: dict[str, str | None] = {}
    troubles = []
    for path, users in progress.track(list(known.items()), "Checking the files of the project"):
        first = users[0].file
        if path in choices.without or first is None:
            files[path] = None
            continue
        place, located = Path(path), choices.located.get(path)
        if located is None and users[0].source == OWN_SOURCE:
            place = committed_rows(place, first)
        place = place if located is None else located
        files[path] = str(place)
        trouble = _trouble(place, first, known=located is not None or path in choices.as_is)
        if trouble is not None:
            what, sentence = trouble
            troubles.append(FileTrouble(path, what, tuple(layer.name for layer in users), sentence))
    return files, troubles


def pending_rows(path: Path) -> Path:
    """Returns where the rows of a project wait until the project file that needs them is written."""
    return path.with_name(f"{path.stem}.new{path.suffix}")


def committed_rows(path: Path, known: LayerFile) -> Path:
    """Returns the file with the rows that a project file was written with: a saving may have been cut short."""
    waiting = pending_rows(path)
    with suppress(OSError, InputError):
        if waiting.is_file() and not (path.is_file() and is_same(path, known)) and is_same(waiting, known):
            return waiting
    return path


def _trouble(path: Path, known_file: LayerFile, *, known: bool) -> tuple[Trouble, str] | None:
    """Returns what is wrong with a file; one that the user has `known` as changed only has to be there."""
    try:
        missing = not path.is_file()
    except OSError as fault:
        return Trouble.UNREADABLE, f"the file {path} cannot be read: {fault.strerror or fault}."
    if missing:
        return Trouble.MISSING, (f"the file {path} is missing; bring it back, or open the project in the window to "
                                 "locate it or to go on without it.")
    try:
        if known or is_same(path, known_file):
            return None
    except InputError as fault:
        return Trouble.UNREADABLE, str(fault)
    return Trouble.CHANGED, (f"the file {path} has changed since the project was saved (its SHA-256 differs); bring "
                             "the old one back, or open the project in the window to use it as it is now.")


def _workspace(
    saved: SavedProject, files: Mapping[str, str | None], choices: Choices, name: str, progress: Progress
) -> tuple[Workspace, list[str]]:
    """Returns the measured workspace of a saved project, and notes."""
    try:
        borders = read_border_set(saved.project.border_set)
    except InputError as fault:
        raise InputError(f"{name} measures with the border set {saved.project.border_set[:60]!r}, which this nkgis "
                         "does not have; update nkgis.") from fault
    method = method_of(borders, edges=saved.edges, water_gap_m=saved.water_gap_m)
    layers: list[Layer] = []
    rows: dict[str, LayerRows] = {}
    routes: dict[RouteKey, Route] = {}
    measured: dict[RouteKey, Measurement] = {}
    rejected: list[tuple[str, Rejected]] = []
    notes: list[str] = []
    troubles: list[FileTrouble] = []
    twins: dict[tuple[object, ...], str] = {}
    for layer in progress.track(saved.project.layers, "Opening the project"):
        twin = twins.setdefault(_rows_key(layer), layer.id)
        if twin != layer.id and twin in rows and not rows[twin].absent:
            of = rows[twin]
            layer = replace(layer, file=of.layer.file, source=of.layer.source)  # noqa: PLW2901 - its file found
            layers.append(layer)
            rows[layer.id] = replace(of, layer=layer)
            found, figures = copied_results(twin, layer.id, [str(k) for k in of.frame["id"]], routes, measured)
            routes |= found
            measured |= figures
            continue
        try:
            layer, read = _read_layer(layer, files, choices)  # noqa: PLW2901 - the same layer, its file found
        except InputError as fault:
            if layer.file is None:
                raise
            troubles.append(FileTrouble(layer.file.path, Trouble.UNREADABLE, (layer.name,), str(fault)))
            continue
        layers.append(layer)
        if read is None:
            continue
        if isinstance(read, str):
            notes.append(f"{name}: {read}")
            rows[layer.id] = LayerRows(layer, _no_rows(), notes=(read,), absent=True)
            continue
        found, figures, left = layer_routes(layer, read, borders, method, progress=progress)
        frame = read.frame
        if left and layer.source != OWN_SOURCE and not layer.bundled:
            frame = frame[frame["id"].isin([key[1] for key in figures])].reset_index(drop=True)
        rows[layer.id] = LayerRows(layer, frame, tuple(left), read.notes)
        routes |= found
        measured |= figures
        rejected += [(layer.id, one) for one in left]
    if troubles:
        raise ProjectTroublesError(name, troubles)
    project = replace(saved.project, layers=tuple(layers))
    frozen: Callable[[dict[Any, Any]], Mapping[Any, Any]] = MappingProxyType
    return Workspace(project, method, frozen(rows), frozen(routes), frozen(measured), tuple(rejected)), notes


def _rows_key(layer: Layer) -> tuple[object, ...]:
    """Returns what tells whether two layers have the same rows: they are read and measured once."""
    if layer.bundled:
        return layer.rows_id or layer.id, layer.kind
    return (layer.id,) if layer.file is None else (layer.file, layer.kind)


def _read_layer(
    layer: Layer, files: Mapping[str, str | None], choices: Choices
) -> tuple[Layer, Rows | str | None]:
    """Returns a layer with its rows; a sentence when it is left out; None when it never has rows."""
    if layer.source == OWN_SOURCE:
        if layer.file is None:
            return layer, rows_of(_no_rows())
        place = files[layer.file.path]
        if place is None:
            return layer, f"the layer {layer.name} was opened without its rows in {layer.file.path}"
        return replace(layer, file=None), rows_of(read_own_rows(Path(place), layer.file.layer))
    if layer.bundled:
        rows_id = layer.rows_id or layer.id
        entry = next((entry for entry in catalogue().layers if entry.layer.id == rows_id), None)
        if entry is not None and rows_id not in {ground.id for ground in ground_layers()}:
            return layer, rows_of(read_any(entry.path))
        known = rows_id in bundled_defaults()
        return layer, None if known else f"the bundled layer {layer.name} is not in this nkgis"
    if layer.file is None:
        return layer, f"the layer {layer.name} names no file"
    place = files[layer.file.path]
    if place is None:
        return layer, f"the layer {layer.name} was opened without its file {layer.file.path}"
    crs, table = layer.file.crs, layer.file.layer
    if place != layer.file.path or layer.file.path in choices.as_is:
        named = layer.source == layer.file.path
        found = layer_file(Path(place), crs=crs, layer=table)
        layer = replace(layer, file=found, source=found.path if named else layer.source)
    return layer, read_kind(Path(place), layer.kind, crs=crs, layer=table)


def _no_rows() -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame({name: [] for name in COLUMNS}, geometry="geometry", crs="EPSG:4326")
