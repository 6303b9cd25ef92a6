"""Steps that bring older project files to the present version: dict → dict, one step a version.

Version 1 came with nkgis 0.1. Who changes the file so that an older nkgis would read it wrongly adds a step here,
raises `VERSION` and puts a sample of the new version into tests/data/projects. A new field with a
default needs no step.
"""

from collections.abc import Callable, Mapping
from typing import Any

Document = dict[str, Any]
VERSION = 1
STEPS: Mapping[int, Callable[[Document], Document]] = {}
"""The step from a version to the next one, by the version it starts from."""


def migrated(
    document: Document, *, steps: Mapping[int, Callable[[Document], Document]] = STEPS, version: int = VERSION
) -> Document:
    """Returns a document of an older version as one of the present version; it has been checked not to be newer."""
    while document["version"] < version:
        document = {**steps[document["version"]](document), "version": document["version"] + 1}
    return document
