"""Writes files whole or not at all."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from nkgis.errors import InputError


def write_whole(path: Path, write: Callable[[Path], None]) -> Path:
    """Calls `write` with a temporary path beside `path`, then moves it into place; returns `path`.

    Raises InputError when the folder is missing or cannot be written.
    """
    folder = path.parent
    if not folder.is_dir():
        raise InputError(f"{path}: the folder {folder} does not exist; make it first.")
    if path.is_dir():
        raise InputError(f"{path} is a folder; name a file.")
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.stem[:40]}-", suffix=path.suffix, dir=folder)
        os.close(handle)
    except OSError as fault:
        raise InputError(f"{path} cannot be written: {fault.strerror or fault}.") from fault
    temporary = Path(name)
    try:
        write(temporary)
        _synced(temporary)
        mask = os.umask(0)
        os.umask(mask)
        temporary.chmod(0o666 & ~mask)
        temporary.replace(path)
    except OSError as fault:
        raise InputError(f"{path} cannot be written: {fault.strerror or fault}.") from fault
    finally:
        temporary.unlink(missing_ok=True)
    return path


def write_text(path: Path, text: str) -> Path:
    """Writes UTF-8 text whole or not at all; returns `path`."""
    return write_whole(path, lambda temporary: _write(temporary, text))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _synced(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
