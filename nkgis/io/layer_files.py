"""The files behind layers: their parts, their content as a hash, and how a project names them."""

import hashlib
import os
from pathlib import Path, PurePosixPath, PureWindowsPath

from nkgis.errors import InputError
from nkgis.model.layer_file import LayerFile

_PARTS = {".shp": (".shx", ".dbf", ".prj", ".cpg")}
_PIECE = 1 << 20


def parts_of(path: Path) -> tuple[Path, ...]:
    """Returns the file and what belongs to it: of a shapefile its tables and coordinate system."""
    found = [path]
    for suffix in _PARTS.get(path.suffix.lower(), ()):
        found += [part for part in (path.with_suffix(suffix), path.with_suffix(suffix.upper())) if part.is_file()][:1]
    return tuple(found)


def layer_file(path: Path, *, crs: str | None = None, layer: str | None = None) -> LayerFile:
    """Returns a file by its absolute path, size and SHA-256; InputError when it cannot be read."""
    digest, size = hashlib.sha256(), 0
    try:
        for part in parts_of(path):
            with part.open("rb") as file:
                while piece := file.read(_PIECE):
                    digest.update(piece)
                    size += len(piece)
        return LayerFile(str(path.resolve()), size, digest.hexdigest(), crs, layer)
    except OSError as fault:
        raise InputError(f"{path} cannot be read: {fault.strerror or fault}.") from fault


def is_same(path: Path, known: LayerFile) -> bool:
    """Tells whether a file has the size and the content that is known of it; InputError when it cannot be read."""
    try:
        if sum(part.stat().st_size for part in parts_of(path)) != known.size:
            return False
    except OSError as fault:
        raise InputError(f"{path} cannot be read: {fault.strerror or fault}.") from fault
    return layer_file(path).sha256 == known.sha256


def stored_path(path: Path, folder: Path) -> str:
    """Returns how a project in `folder` names a file: relative, with slashes; absolute where they share no folder.

    On another drive, or where only the root is common, a relative path would break when the project moves.
    """
    path, folder = path.resolve(), folder.resolve()
    try:
        shared = Path(os.path.commonpath([path, folder]))
    except ValueError:  # two drives
        return str(path)
    if shared == Path(shared.anchor):
        return str(path)
    return Path(os.path.relpath(path, folder)).as_posix()


def found_path(stored: str, folder: Path) -> Path:
    """Returns the path that a project in `folder` means."""
    if Path(stored).is_absolute() or PureWindowsPath(stored).is_absolute():
        return Path(stored)
    return Path(os.path.normpath(folder.resolve() / PurePosixPath(stored)))
