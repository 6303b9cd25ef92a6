"""Saves projects and portable packages: whole or not at all, own rows first, the project file last."""

import hashlib
import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import geopandas as gpd

from nkgis.app.projects import PROGRAM, bundled_defaults, committed_rows, pending_rows
from nkgis.app.workspace import Workspace
from nkgis.errors import InputError
from nkgis.exporters.files import write_text, write_whole
from nkgis.io.layer_files import is_same, layer_file, parts_of
from nkgis.io.own_rows import table_names, write_own_rows
from nkgis.io.package import PROJECT, write_package
from nkgis.io.project_file import SavedProject, document_of, json_of, near, read_document, saved_project
from nkgis.model.layer import OWN_SOURCE, Layer
from nkgis.model.layer_file import LayerFile
from nkgis.model.project import Bounds
from nkgis.progress import SILENT, Progress

Place = Callable[[LayerFile], str]


@dataclass(frozen=True, slots=True)
class Written:
    """Is what a saving wrote: the path, the stamp of its content, and what is not in it."""

    path: Path
    stamp: str
    left_out: tuple[str, ...] = ()


def stamp_of(path: Path) -> str | None:
    """Returns the SHA-256 of a project file as it is on the disk, None when there is none."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None


def own_frames(workspace: Workspace) -> dict[str, gpd.GeoDataFrame]:
    """Returns the rows that belong to the project itself by layer id, in layer order; absent ones are not there."""
    rows = workspace.rows
    return {
        layer.id: rows[layer.id].frame
        for layer in workspace.project.layers
        if layer.source == OWN_SOURCE and layer.id in rows and not rows[layer.id].absent
    }


def document_for(
    workspace: Workspace, own: Mapping[str, LayerFile], place: Place, *, seen: Bounds | None
) -> dict[str, Any]:
    """Returns the document of a workspace; `own` says where the rows of each own layer are."""
    layers = tuple(_filed(layer, own) for layer in workspace.project.layers)
    project = replace(workspace.project, layers=layers, seen=seen)
    saved = SavedProject(project, workspace.method.edges, workspace.method.water_gap_m)
    return document_of(saved, bundled_defaults(), place, program=PROGRAM)


def _filed(layer: Layer, own: Mapping[str, LayerFile]) -> Layer:
    return replace(layer, file=own[layer.id]) if layer.id in own else layer


def save_project(
    workspace: Workspace, path: Path, *, seen: Bounds | None = None, unpacked: Path | None = None,
    progress: Progress = SILENT,
) -> Written:
    """Writes a project file, and beside it the GeoPackage of the rows that belong to it.

    The GeoPackage waits under another name until the project file that needs it is written: cut short anywhere, the
    old or the new state opens. Files in the folder `unpacked`, where a package lies for a while, are copied beside the
    project. Raises InputError when something cannot be written; what was saved before is whole then.
    """
    target = path.resolve()
    if target.exists() and not os.access(target, os.W_OK):
        raise InputError(f"{path} is read-only; save under another name.")
    before = _own_files(target)
    _finish(before)
    frames = own_frames(workspace)
    rows_path = _rows_path(target, workspace, before)
    own: dict[str, LayerFile] = {}
    if frames:
        progress.step(0, 0, f"Saving {path.name}")
        waiting = pending_rows(rows_path)
        own = written_rows(waiting, frames, named=rows_path)
    try:
        copies = {} if unpacked is None else _copied(workspace, target, unpacked.resolve(), progress)
        usual = near(target.parent)
        document = document_for(
            workspace, own, lambda file: usual(replace(file, path=copies.get(file.path, file.path))), seen=seen
        )
        text = json_of(document)
        write_text(target, text)
    except BaseException:
        if frames:
            pending_rows(rows_path).unlink(missing_ok=True)
        raise
    if frames:
        try:
            pending_rows(rows_path).replace(rows_path)
        except OSError as fault:
            raise InputError(f"{rows_path} is held by another program: {fault.strerror or fault}. The project is "
                             "saved; close the other program and save again.") from fault
    _drop_unneeded(before, rows_path if frames else None, workspace)
    return Written(path, hashlib.sha256(text.encode()).hexdigest())


def written_rows(
    path: Path, frames: Mapping[str, gpd.GeoDataFrame], *, named: Path | None = None
) -> dict[str, LayerFile]:
    """Writes own rows into one GeoPackage and returns what each layer's file is; `named` is its name later on.

    Frames that are one and the same are written once.
    """
    first: dict[int, str] = {}  # layers that share their rows share one table
    owner = {layer_id: first.setdefault(id(frame), layer_id) for layer_id, frame in frames.items()}
    tables = table_names(list(first.values()))
    by_table = {tables[layer_id]: frames[layer_id] for layer_id in first.values()}
    write_whole(path, lambda temporary: write_own_rows(temporary, by_table))
    file = layer_file(path)
    return {layer_id: replace(file, path=str(named or path), layer=tables[owner[layer_id]]) for layer_id in frames}


def save_package(
    workspace: Workspace, path: Path, *, seen: Bounds | None = None, progress: Progress = SILENT
) -> Written:
    """Writes a portable package: the project with all of its data in one file.

    Raises InputError when a file has changed since it was opened. Layers without rows are named in `left_out`.
    """
    inside: dict[str, str] = {}
    files: dict[str, Path] = {}
    left_out = []
    frames = own_frames(workspace)
    for layer in progress.track(workspace.project.layers, f"Packing {path.name}"):
        if layer.file is None or layer.file.path in inside or layer.id in frames:
            continue
        if layer.id in workspace.rows and workspace.rows[layer.id].absent:
            left_out.append(layer.name)
            continue
        source = Path(layer.file.path)
        if not source.is_file():
            raise InputError(f"{source} is missing, so it cannot be packed; bring it back or remove {layer.name}.")
        if not is_same(source, layer.file):
            raise InputError(f"{source} has changed since it was opened; open it again before packing.")
        folder = f"data/{len(inside) + 1}"
        inside[layer.file.path] = f"{folder}/{_plain_name(source.stem)}{source.suffix.lower()}"
        files |= {f"{folder}/{_plain_name(source.stem)}{part.suffix.lower()}": part for part in parts_of(source)}
    with TemporaryDirectory(prefix="nkgis-package-") as temporary:
        own: dict[str, LayerFile] = {}
        if frames:
            own = written_rows(Path(temporary) / f"{PROJECT}.gpkg", frames)
            rows_path = next(iter(own.values())).path
            inside[rows_path], files[f"{PROJECT}.gpkg"] = f"{PROJECT}.gpkg", Path(rows_path)
        document = document_for(workspace, own, lambda file: inside.get(file.path, file.path), seen=seen)
        text = json_of(document)
        write_whole(path, lambda made: write_package(made, text, files, progress=progress))
    return Written(path, stamp_of(path) or "", tuple(left_out))


def _plain_name(name: str) -> str:
    """Returns a file's stem with what some system does not take in names as underscores."""
    plain = "".join(c if c.isprintable() and c not in '\\/:*?"<>|' else "_" for c in name).strip(" .")
    return plain[:100] or "data"


def _own_files(path: Path) -> list[LayerFile]:
    """Returns the files with own rows that the project saved at `path` so far needs; none when there is no such."""
    try:
        saved = saved_project(read_document(path), bundled_defaults(), path.parent, path.name)
    except InputError:
        return []
    found = (layer.file for layer in saved.project.layers if layer.source == OWN_SOURCE and layer.file is not None)
    return list({file.path: file for file in found}.values())


def _finish(files: list[LayerFile]) -> None:
    """Moves rows into place whose saving was cut short after the project file was written."""
    for file in files:
        path = Path(file.path)
        waiting = pending_rows(path)
        if committed_rows(path, file) == waiting:
            try:
                waiting.replace(path)
            except OSError as fault:
                raise InputError(f"{path} is held by another program: {fault.strerror or fault}; close it and save "
                                 "again.") from fault


def _rows_path(path: Path, workspace: Workspace, before: list[LayerFile]) -> Path:
    """Returns where the rows go: beside the project, over nothing that is not its own or that an absent layer needs."""
    absent = {
        layer.file.path for layer in workspace.project.layers
        if layer.file is not None and layer.id in workspace.rows and workspace.rows[layer.id].absent
    }
    ours = {file.path for file in before} - absent
    number, candidate = 1, path.with_name(f"{path.name}.gpkg")
    while str(candidate) in absent or (candidate.exists() and str(candidate) not in ours):
        number += 1
        candidate = path.with_name(f"{path.name}-{number}.gpkg")
    return candidate


def _drop_unneeded(before: list[LayerFile], kept: Path | None, workspace: Workspace) -> None:
    """Removes files with rows that the project does not need any more."""
    needed = {str(kept)} | {layer.file.path for layer in workspace.project.layers if layer.file is not None}
    for file in before:
        path = Path(file.path)
        if file.path not in needed and path.is_file() and is_same(path, file):
            path.unlink(missing_ok=True)


def _copied(workspace: Workspace, path: Path, unpacked: Path, progress: Progress) -> dict[str, str]:
    """Copies files that lie in a package's folder beside the project; returns where each of them is then."""
    copies: dict[str, str] = {}
    own = own_frames(workspace)
    folder = path.with_name(f"{path.name}.data")
    for layer in workspace.project.layers:
        if layer.file is None or layer.id in own or layer.file.path in copies:
            continue
        if not Path(layer.file.path).is_relative_to(unpacked):
            continue
        source = Path(layer.file.path)
        number, place = 1, folder / source.name
        while place.exists() and not is_same(place, layer.file):
            number += 1
            place = folder / f"{source.stem}-{number}{source.suffix}"
        if not place.exists():
            _made(folder)
            for part in parts_of(source):
                progress.step(0, 0, f"Copying {part.name}")
                write_whole(place.with_suffix(part.suffix), _copier(part))
        copies[layer.file.path] = str(place)
    return copies


def _copier(source: Path) -> Callable[[Path], None]:
    def copy(temporary: Path) -> None:
        shutil.copyfile(source, temporary)

    return copy


def _made(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as fault:
        raise InputError(f"{folder} cannot be made: {fault.strerror or fault}.") from fault
