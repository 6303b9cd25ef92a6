"""Writes files whole or not at all."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from nkgis.errors import InputError


def write_whole(path: Path, write: Callable[[Path], None]) -> Path:
    """Calls `write` with a temporary path beside `path`, then moves it into place; returns `path`.

    A link is followed. Raises InputError when the folder is missing or cannot be written.
    What goes to a device or a pipe is made elsewhere first.
    """
    try:
        target = path.resolve()
        if not target.parent.is_dir():
            raise InputError(f"{path}: the folder {path.parent} does not exist; make it first.")
        if target.is_dir():
            raise InputError(f"{path} is a folder; name a file.")
        if path.exists() and not path.is_file():
            return _through(path, write)
        handle, name = tempfile.mkstemp(prefix=f".{path.stem[:40]}-", suffix=path.suffix, dir=target.parent)
        os.close(handle)
    except (OSError, RuntimeError) as fault:
        raise InputError(f"{path} cannot be written: {getattr(fault, 'strerror', None) or fault}.") from fault
    temporary = Path(name)
    try:
        write(temporary)
        _synced(temporary)
        mask = os.umask(0)
        os.umask(mask)
        temporary.chmod(0o666 & ~mask)
        temporary.replace(target)
    except OSError as fault:
        raise InputError(f"{path} cannot be written: {fault.strerror or fault}.") from fault
    finally:
        temporary.unlink(missing_ok=True)
    return path


def _through(path: Path, write: Callable[[Path], None]) -> Path:
    """Writes to a device or a pipe what was made whole in a temporary folder; returns `path`."""
    with tempfile.TemporaryDirectory(prefix="nkgis-") as folder:
        made = Path(folder) / f"made{path.suffix}"
        write(made)
        with made.open("rb") as source, path.open("wb") as sink:
            shutil.copyfileobj(source, sink)
    return path


@contextmanager
def staged_folder(folder: Path) -> Iterator[Path]:
    """Yields a temporary folder whose files move into `folder`, which is made, when all are there.

    When the work fails nothing is left: no files, and no folder that was not there before.
    """
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix=".nkgis-", dir=folder))
    except OSError as fault:
        raise InputError(f"--out {folder} cannot be made or written: {fault.strerror or fault}.") from fault
    try:
        yield stage
        for made in sorted(stage.iterdir()):
            made.replace(folder / made.name)
        missing = []
    except OSError as fault:
        raise InputError(f"--out {folder} cannot be written: {fault.strerror or fault}.") from fault
    except InputError as fault:
        raise InputError(str(fault).replace(str(stage), str(folder))) from fault
    finally:
        shutil.rmtree(stage, ignore_errors=True)
        for one in missing:
            with suppress(OSError):
                one.rmdir()


def write_text(path: Path, text: str) -> Path:
    """Writes UTF-8 text whole or not at all; returns `path`."""
    return write_whole(path, lambda temporary: _write(temporary, text))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", errors="replace", newline="\n")


def _synced(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
