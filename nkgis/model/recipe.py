"""The recipe of a job: program, files and borders by their content, and what was merged on the way."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """Is a file that figures come from, with the SHA-256 of its content."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Recipe:
    """Says what a job was made of, so that it can be made again; `borders` is None for a set by name."""

    program: str
    files: tuple[Source, ...]
    borders: Source | None = None
