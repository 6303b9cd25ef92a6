"""A part of a large job: some rows of one file, measured and written as one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chunk:
    """Is rows `first` … `first + rows` (counted from 0) of a file; `groups` are the row groups of Parquet.

    `rows` is None where the file is measured as one, whatever it holds. `exact` says that the whole file is small, so
    that the exact engine measures it, as it does outside of jobs in parts.
    """

    number: int
    path: str
    file: str
    first: int = 0
    rows: int | None = None
    groups: tuple[int, ...] = ()
    exact: bool = False


@dataclass(frozen=True, slots=True)
class ChunkDone:
    """Is what came of a part: rows of each table, lines with heights, and notes on reading."""

    number: int
    routes: int
    segments: int
    crossings: int
    rejected: int
    heights: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChunkFailed:
    """Says why a part could not be measured at all."""

    number: int
    file: str
    reason: str
