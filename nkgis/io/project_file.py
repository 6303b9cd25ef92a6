"""The `.nkgis` project file: one JSON text that names layers, their settings, their files and the view."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from nkgis.errors import InputError
from nkgis.io.bookmarks import check_bookmarks
from nkgis.io.layer_files import found_path, stored_path
from nkgis.io.migrations import VERSION, migrated
from nkgis.io.plain_values import NotPlainError, as_plain, changed_fields, from_plain, unknown_fields
from nkgis.model.kinds import Edges, LayerKind
from nkgis.model.layer import Layer
from nkgis.model.layer_file import LayerFile
from nkgis.model.project import Project

FORMAT = "nkgis-project"
PROJECT_SUFFIX, PACKAGE_SUFFIX = ".nkgis", ".nkgisz"
LARGEST = 64 << 20
"""Bytes from which on a file is no project."""
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class SavedProject:
    """Is what a project file says: the project with absolute paths, how it measures, and notes on reading.

    `water_gap_m` is in metres. A layer whose rows belong to the project has them in `layer.file`, a GeoPackage.
    """

    project: Project
    edges: Edges = Edges.GEODESIC
    water_gap_m: float = 2000.0
    notes: tuple[str, ...] = ()


def is_project(path: Path) -> bool:
    """Tells by its name whether a file is a project or a portable package."""
    return path.suffix.lower() in (PROJECT_SUFFIX, PACKAGE_SUFFIX)


def document_of(
    saved: SavedProject, bundled: Mapping[str, Layer], place: Callable[[LayerFile], str], *, program: str
) -> dict[str, Any]:
    """Returns the JSON document of a project; `place` says how a file is named in it, `bundled` knows the defaults."""
    plain = as_plain(replace(saved.project, layers=()), Project)
    del plain["layers"]
    return {
        "format": FORMAT,
        "version": VERSION,
        "program": program,
        "project": plain,
        "method": {"edges": saved.edges.value, "water_gap_m": saved.water_gap_m},
        "layers": [_layer_plain(layer, bundled, place) for layer in saved.project.layers],
    }


def near(folder: Path) -> Callable[[LayerFile], str]:
    """Returns how a project in `folder` names its files."""
    return lambda file: stored_path(Path(file.path), folder)


def json_of(document: Mapping[str, Any]) -> str:
    """Returns a document as JSON text for people to read and compare; half characters are written as escapes."""
    text = json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def read_document(path: Path) -> dict[str, Any]:
    """Returns the JSON document of a project file in the present version.

    Raises InputError when it cannot be read, is damaged, is no project, or comes from a newer nkgis.
    """
    try:
        if not path.is_file():
            what = "is no file" if path.exists() else "does not exist"
            raise InputError(f"{path} {what}; check the path.")
        if path.stat().st_size > LARGEST:
            raise InputError(f"{path.name} is too large for a project file; open data files with Open.")
        raw = path.read_bytes()
    except OSError as fault:
        raise InputError(f"{path} cannot be read: {fault.strerror or fault}.") from fault
    return parsed(raw, path.name)


def parsed(raw: bytes, name: str) -> dict[str, Any]:
    """Returns the bytes of a project file as a document in the present version; InputError says what is wrong."""
    try:
        document = json.loads(raw.decode("utf-8-sig"), parse_constant=_no_constant)
    except (ValueError, RecursionError) as fault:
        raise InputError(f"{name} is not a whole project file: it is cut off or damaged ({_place(fault)}); "
                         "nothing was changed. Take a copy from a backup.") from fault
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise InputError(f"{name} is JSON but no nkgis project; open data files with their own extension.")
    version = document.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise InputError(f"{name} does not say its version; it was changed by hand or damaged.")
    if version > VERSION:
        raise InputError(f"{name} was made by a newer nkgis (project version {version}, this one reads up to "
                         f"{VERSION}); update nkgis. Nothing was changed.")
    return migrated(document)


def saved_project(document: Mapping[str, Any], bundled: Mapping[str, Layer], folder: Path, name: str) -> SavedProject:
    """Returns what a document says, its files found from `folder`; InputError names what cannot be used."""
    notes: list[str] = []
    try:
        entries = _object(document.get("layers", []), list, "layers")
        layers = tuple(_layer(entry, n, bundled, folder, notes) for n, entry in enumerate(entries, start=1))
        told = _object(document.get("project"), dict, "project")
        project = from_plain(Project, {**told, "layers": []}, "project")
        check_bookmarks(project.bookmarks)
        notes += [f"the setting {key!r} of the project is not known" for key in unknown_fields(Project, told)]
        method = _object(document.get("method", {}), dict, "method")
        edges = from_plain(Edges, method.get("edges", "geodesic"), "method.edges")
        water_gap_m = from_plain(float, method.get("water_gap_m", 2000.0), "method.water_gap_m")
    except NotPlainError as fault:
        raise InputError(f"{name} cannot be used: {fault}; it was changed by hand or damaged.") from fault
    ids = [layer.id for layer in layers]
    twice = next((one for one in ids if ids.count(one) > 1), None)
    if twice is not None:
        raise InputError(f"{name} has two layers with the id {twice[:60]!r}; it was changed by hand or damaged.")
    groups = [group.id for group in project.groups]
    if len(set(groups)) < len(groups) or set(groups) & set(LayerKind):
        raise InputError(f"{name} has two groups of layers with one id; it was changed by hand or damaged.")
    told_notes = tuple(f"{name}: {note}; it was left out" for note in notes)
    return SavedProject(replace(project, layers=layers), edges, water_gap_m, told_notes)


def _layer_plain(layer: Layer, bundled: Mapping[str, Layer], place: Callable[[LayerFile], str]) -> dict[str, Any]:
    """Returns the entry of a layer: of a bundled one its id and what differs from the bundled settings."""
    default = bundled.get(layer.rows_id or layer.id) if layer.bundled else None
    plain: dict[str, Any] = as_plain(layer, Layer)
    if default is not None:
        plain = {"id": layer.id, "bundled": True, **changed_fields(layer, default)}
    if layer.file is None:
        plain.pop("file", None)
    else:
        plain["file"] |= {"path": place(layer.file)}
        if layer.source == layer.file.path:
            plain.pop("source", None)
    return plain


def _layer(entry: Any, number: int, bundled: Mapping[str, Layer], folder: Path, notes: list[str]) -> Layer:
    """Returns the layer of an entry."""
    where = f"layers[{number}]"
    told = dict(_object(entry, dict, where))
    notes += [f"the setting {key!r} of the layer {str(told.get('id'))[:60]!r} is not known"
              for key in unknown_fields(Layer, told)]
    named = told.get("rows_id") or told.get("id")
    default = bundled.get(named) if told.get("bundled") is True and isinstance(named, str) else None
    if default is not None:
        told = {**as_plain(default, Layer), **told}
    file = told.get("file")
    if isinstance(file, dict) and isinstance(file.get("path"), str):
        path = str(found_path(file["path"], folder))
        told = {"source": path, **told, "file": {**file, "path": path}}
    layer: Layer = from_plain(Layer, told, where)
    if not 0 <= layer.opacity <= 1:
        raise NotPlainError(f"{where}.opacity is not between 0 and 1")
    return layer


def _object(value: Any, kind: type, where: str) -> Any:
    if not isinstance(value, kind):
        raise NotPlainError(f"{where} is not {'a list' if kind is list else 'an object'}")
    return value


def _no_constant(word: str) -> None:
    raise ValueError(f"{word} is no number")


def _place(fault: Exception) -> str:
    if isinstance(fault, json.JSONDecodeError):
        return f"line {fault.lineno}"
    return "nested too deeply" if isinstance(fault, RecursionError) else "not UTF-8 JSON"
