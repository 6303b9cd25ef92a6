"""The SHA-256 of files, read in pieces."""

import hashlib
from pathlib import Path

from nkgis.errors import InputError
from nkgis.model.recipe import Source


def source_of(path: Path) -> Source:
    """Returns a file's name with the SHA-256 of its content."""
    try:
        with path.open("rb") as file:
            return Source(path.name, hashlib.file_digest(file, "sha256").hexdigest())
    except OSError as fault:
        raise InputError(f"{path} cannot be read: {fault.strerror or fault}.") from fault
