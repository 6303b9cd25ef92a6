"""Names of rivers, and which river a boundary follows: read from tools/sources/rivers.csv.

The names and the points that identify each river are memory-graded: the river data carries no names. A border
reach ends where the outline leaves the 2 km beside a river line of WDBII.
"""

from __future__ import annotations

import csv
import functools
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).resolve().parent / "sources" / "rivers.csv"
REACHES = TABLE.with_name("border_rivers.csv")
KEYS = ("name", "name_ru", "name_ko", "name_zh")


@dataclass(frozen=True)
class Reach:
    """A part of a boundary that runs in a river."""

    river: str
    ends: tuple[tuple[float, float], tuple[float, float]]


@functools.cache
def river_rows() -> list[dict[str, str]]:
    """Return the rows of the table, one for each reach of a river."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@functools.cache
def river_names() -> dict[str, dict[str, str | None]]:
    """Return the names of each river by its id, null where none is known."""
    return {row["id"]: {key: row[key] or None for key in KEYS} for row in river_rows()}


@functools.cache
def border_reaches(pair: str) -> list[Reach]:
    """Return the rivers in which the boundary of two countries runs, with the ends of each reach."""
    with REACHES.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["pair"] == pair]
    return [Reach(row["river"], (_point(row, "from"), _point(row, "to"))) for row in rows]


def _point(row: dict[str, str], end: str) -> tuple[float, float]:
    return float(row[f"{end}_lon"]), float(row[f"{end}_lat"])
