"""Portable packages: one zip file with a project, its data and their checksums."""

import hashlib
import json
import shutil
import stat
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from nkgis.errors import InputError
from nkgis.progress import SILENT, Progress

FORMAT, VERSION = "nkgis-package", 1
MANIFEST, PROJECT = "MANIFEST.json", "project.nkgis"
MOST_FILES, MOST_BYTES = 10_000, 64 << 30
SOUND_RATIO, ALWAYS_SOUND = 200, 256 << 20
"""A package that grows by more than this when unpacked is refused, unless it stays small."""
_PIECE = 1 << 20
_EPOCH = (1980, 1, 1, 0, 0, 0)


def write_package(path: Path, project: str, files: Mapping[str, Path], *, progress: Progress = SILENT) -> None:
    """Writes a package: the text of the project and the files by their names inside (relative, with slashes)."""
    listed: dict[str, dict[str, Any]] = {}
    try:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as package:
            text = project.encode()
            package.writestr(zipfile.ZipInfo(PROJECT, _EPOCH), text, zipfile.ZIP_DEFLATED)
            listed[PROJECT] = {"size": len(text), "sha256": hashlib.sha256(text).hexdigest()}
            for name, source in progress.track(list(files.items()), "Packing"):
                listed[name] = _add(package, name, source, progress)
            manifest = {"format": FORMAT, "version": VERSION, "project": PROJECT, "files": listed}
            package.writestr(zipfile.ZipInfo(MANIFEST, _EPOCH), json.dumps(manifest, indent=1), zipfile.ZIP_DEFLATED)
    except OSError as fault:
        raise InputError(f"{fault.filename or path} cannot be packed: {fault.strerror or fault}.") from fault


def _add(package: zipfile.ZipFile, name: str, source: Path, progress: Progress) -> dict[str, Any]:
    digest, size = hashlib.sha256(), 0
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    with source.open("rb") as file, package.open(entry, "w", force_zip64=True) as inside:
        while piece := file.read(_PIECE):
            progress.step(0, 0, f"Packing {source.name}")
            digest.update(piece)
            inside.write(piece)
            size += len(piece)
    return {"size": size, "sha256": digest.hexdigest()}


def unpacked(path: Path, folder: Path, *, progress: Progress = SILENT) -> Path:
    """Unpacks a package into an empty folder and returns the path of its project.

    Only what the manifest lists is written, under plain relative names, no longer than stated, and only when its
    checksum is right. Raises InputError otherwise; the folder may then hold some of the files.
    """
    try:
        with zipfile.ZipFile(path) as package:
            listed = _manifest(package, path)
            entries = _entries(package, listed, path)
            room = shutil.disk_usage(folder).free
            total = sum(entry.file_size for entry in entries)
            if total > room:
                raise InputError(f"{path.name} needs {total >> 20} MiB in {folder}, where {room >> 20} MiB are free; "
                                 "make room.")
            for entry in progress.track(entries, f"Unpacking {path.name}"):
                _unpack(package, entry, folder, listed[entry.filename], path, progress)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as fault:
        raise InputError(f"{path.name} is not a whole package: it is cut off or damaged; copy it again.") from fault
    except OSError as fault:
        raise InputError(f"{path} cannot be unpacked: {fault.strerror or fault}.") from fault
    return folder / PROJECT


def _manifest(package: zipfile.ZipFile, path: Path) -> dict[str, dict[str, Any]]:
    """Returns size and checksum of every file as the package states them."""
    found = [entry for entry in package.infolist() if entry.filename == MANIFEST]
    if len(found) != 1 or found[0].file_size > _PIECE * 16:
        raise InputError(f"{path.name} is a zip file but no nkgis package: it has no {MANIFEST}.")
    try:
        manifest = json.loads(package.read(found[0]))
        version = manifest["version"] if manifest["format"] == FORMAT else None
        files: dict[str, dict[str, Any]] = manifest["files"]
        sound = all(type(one["size"]) is int and isinstance(one["sha256"], str) for one in files.values())
        sound = sound and PROJECT in files and isinstance(version, int)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise InputError(f"{path.name} has a {MANIFEST} that cannot be read; copy the package again.") from fault
    if not sound:
        raise InputError(f"{path.name} has a {MANIFEST} that cannot be read; copy the package again.")
    if version is not None and version > VERSION:
        raise InputError(f"{path.name} was packed by a newer nkgis (package version {version}, this one reads up to "
                         f"{VERSION}); update nkgis.")
    return files


def _entries(
    package: zipfile.ZipFile, listed: Mapping[str, dict[str, Any]], path: Path
) -> list[zipfile.ZipInfo]:
    """Returns the entries to unpack; InputError for a name, a size or a kind that no package of ours has."""
    entries = [entry for entry in package.infolist() if entry.filename != MANIFEST]
    names = [entry.filename for entry in entries]
    if len(names) > MOST_FILES or len({name.casefold() for name in names}) < len(names):
        raise InputError(f"{path.name} holds a name twice or more than {MOST_FILES} files; it is refused.")
    if set(names) != set(listed):
        odd = min(set(names) ^ set(listed))
        raise InputError(f"{path.name} does not hold what its {MANIFEST} lists ({odd[:80]!r}); copy it again.")
    for entry in entries:
        if not _is_plain(entry.filename) or stat.S_ISLNK(entry.external_attr >> 16) or entry.flag_bits & 1:
            raise InputError(f"{path.name} holds {entry.filename[:80]!r}, which is no plain file inside it; "
                             "it is refused.")
        if entry.file_size != listed[entry.filename]["size"]:
            raise InputError(f"{path.name}: {entry.filename[:80]} has not the size it should have; copy it again.")
    total, packed = sum(entry.file_size for entry in entries), max(1, path.stat().st_size)
    if total > MOST_BYTES or (total > ALWAYS_SOUND and total > packed * SOUND_RATIO):
        raise InputError(f"{path.name} would grow from {packed >> 10} KiB to {total >> 20} MiB; it is refused.")
    return entries


def _is_plain(name: str) -> bool:
    """Tells whether a name stays inside the folder on every system."""
    parts = PurePosixPath(name).parts
    return (
        bool(parts) and not name.startswith("/") and not name.endswith("/") and len(name) <= 300
        and not any(part in ("..", ".") or part.endswith((" ", ".")) for part in name.split("/"))
        and not any(sign in name for sign in '\\:*?"<>|') and name.isprintable() and "//" not in name
    )


def _unpack(
    package: zipfile.ZipFile, entry: zipfile.ZipInfo, folder: Path, stated: Mapping[str, Any], path: Path,
    progress: Progress,
) -> None:
    """Writes one file, not a byte more than stated, and compares its checksum."""
    target = folder.joinpath(*PurePosixPath(entry.filename).parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    with package.open(entry) as inside, target.open("xb") as file:
        while piece := inside.read(_PIECE):
            progress.step(0, 0, f"Unpacking {path.name}")
            size += len(piece)
            if size > stated["size"]:
                raise InputError(f"{path.name}: {entry.filename[:80]} is longer than stated; it is refused.")
            digest.update(piece)
            file.write(piece)
    if size != stated["size"] or digest.hexdigest() != stated["sha256"]:
        raise InputError(f"{path.name}: the checksum of {entry.filename[:80]} is wrong; copy the package again.")
