"""An existing presentation, opened for an update; what cannot be taken is told in a sentence."""

import os
import zipfile
from pathlib import Path
from typing import Any

from lxml import etree

from nkgis.errors import InputError

LARGEST_MB = 2_000
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"


def opened(path: Path) -> Any:
    """Returns the presentation in a file; InputError when it is none, is damaged, locked or open elsewhere."""
    _check_free(path)
    try:
        with path.open("rb") as file:
            head = file.read(8)
    except OSError as fault:
        raise InputError(f"{path} cannot be read: {fault.strerror or fault}.") from fault
    if head == _OLD:
        raise InputError(f"{path.name} is locked with a password or is an old .ppt; save it as a plain .pptx, or name "
                         "another file.")
    try:
        return _presentation(path)
    except InputError:
        raise
    except (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, ValueError, AttributeError, OSError, RuntimeError,
            EOFError, NotImplementedError, AssertionError) as fault:
        raise InputError(f"{path.name} is no whole presentation: it is damaged or of another kind; nothing was "
                         "changed. Name another file, or delete it and export again.") from fault


def _presentation(path: Path) -> Any:
    from pptx import Presentation
    from pptx.exc import PackageNotFoundError

    with zipfile.ZipFile(path) as archive:
        size = sum(one.file_size for one in archive.infolist())
        if size > LARGEST_MB * 1_000_000:
            raise InputError(f"{path.name} holds more than {LARGEST_MB} MB; name another file.")
        if archive.testzip() is not None:
            raise zipfile.BadZipFile
    try:
        deck = Presentation(str(path))
    except PackageNotFoundError as fault:
        raise zipfile.BadZipFile from fault
    if deck.part.content_type != _MAIN:
        raise InputError(f"{path.name} is a template or holds macros; save it as a plain .pptx, or name another file.")
    for slide in deck.slides:  # what is broken inside shows now, not halfway
        len(slide.shapes)
    return deck


def _check_free(path: Path) -> None:
    """Raises InputError when another program has the file open, or it is read-only."""
    for lock in (path.with_name(f".~lock.{path.name}#"), path.with_name(f"~${path.name}")):
        if lock.exists():
            raise InputError(f"{path.name} is open in another program ({lock.name} says so); close it there and "
                             "export again.")
    if not os.access(path, os.W_OK):
        raise InputError(f"{path.name} is read-only; save under another name.")
