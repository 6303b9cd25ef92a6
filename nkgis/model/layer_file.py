"""The file that a layer's rows come from, by its content."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LayerFile:
    """Names a file by its absolute path, with size (bytes) and SHA-256 of what was read.

    `crs` and `layer` are what the user said on opening it; None where the file speaks for itself. A file in several
    parts (a shapefile) counts as the main part followed by the others.
    """

    path: str
    size: int
    sha256: str
    crs: str | None = None
    layer: str | None = None
