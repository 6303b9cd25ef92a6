"""Tables of data as rows: CSV and XLSX files checked cell by cell, each fault told with row, column and remedy."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from nkgis.errors import InputError
from nkgis.io.events import iso_date
from nkgis.io.json_text import unreadable

LARGEST_BYTES, LARGEST_ROWS, LARGEST_CELL = 16 << 20, 50_000, 4_000
SPREADSHEET_SIGNS = ("=", "+", "-", "@")
T = TypeVar("T")


class CellError(ValueError):
    """Says what is wrong with one row, as the end of a sentence that begins with the row."""


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Is a row that was refused: its number in the file (the heading is row 1) and one sentence."""

    row: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class ReadRows(Generic[T]):
    """Holds what a table says, in file order, and the rows that were refused."""

    values: tuple[T, ...]
    problems: tuple[RowProblem, ...] = ()


class Cells:
    """Is one row by column names; each method returns a checked cell or raises CellError."""

    def __init__(self, row: Mapping[str, str]) -> None:
        self._row = row

    def text(self, name: str, *, needed: bool = False) -> str:
        """Returns a cell without the spaces around it."""
        value = self._row.get(name, "").strip()
        if value[:1] == "'" and value[1:2] in SPREADSHEET_SIGNS:
            value = value[1:]  # as exports guard a text that a spreadsheet would run
        if needed and not value:
            raise CellError(f"column {name} is empty; fill it in.")
        if len(value) > LARGEST_CELL:
            raise CellError(f"column {name} is longer than {LARGEST_CELL} characters; shorten it.")
        return value

    def identifier(self, name: str = "id") -> str:
        """Returns an id: letters, digits, hyphens, dots and underscores."""
        value = self.text(name, needed=True)
        if not all(sign.isalnum() or sign in "-._:" for sign in value) or len(value) > 120:
            raise CellError(f"column {name}: {value[:60]!r} is no id; use letters, digits, hyphens and underscores.")
        return value

    def parts(self, name: str) -> tuple[str, ...]:
        """Returns the parts of a cell that semicolons part."""
        return tuple(part.strip() for part in self.text(name).split(";") if part.strip())

    def word(self, name: str, allowed: Iterable[str], *, default: str | None = None) -> str:
        """Returns one of the allowed words."""
        value = self.text(name)
        if not value and default is not None:
            return default
        words = list(allowed)
        if value not in words:
            told = f"{value[:40]!r} is not known" if value else "is empty"
            raise CellError(f"column {name}: {told}; write one of {', '.join(words)}.")
        return value

    def yes(self, name: str) -> bool:
        """Returns whether a cell says yes."""
        return self.word(name, ("yes", "no"), default="no") == "yes"

    def number(self, name: str) -> float | None:
        """Returns a finite number, None for an empty cell."""
        value = self.text(name)
        if not value:
            return None
        try:
            number = float(value)
        except ValueError:
            number = float("nan")
        if not abs(number) < float("inf"):
            raise CellError(f"column {name}: {value[:40]!r} is no number; write digits with a point, such as 57.1.")
        return number

    def date(self, name: str, *, needed: bool = False, whole: bool = False) -> str:
        """Returns an ISO day, month or year (`whole`: a day only), empty for an empty cell."""
        value = self.text(name, needed=needed)
        if not value:
            return ""
        found = iso_date(value)
        if found is None or (whole and len(found) != 10):
            shapes = "2013-09-22" if whole else "2013, 2013-09 or 2013-09-22"
            raise CellError(f"column {name}: {value[:40]!r} is no date; write {shapes}.")
        return found


def read_table(path: Path, columns: Sequence[str], needed: Sequence[str], make: Callable[[Cells], T]) -> ReadRows[T]:
    """Returns the values that `make` finds in the rows of a CSV or XLSX file, and the rows that it refuses.

    Raises InputError when the file cannot be read, lacks a needed column or has one that is not known.
    """
    found: list[T] = []
    problems: list[RowProblem] = []
    for number, row in _rows(path, columns, needed):
        try:
            found.append(make(Cells(row)))
        except CellError as fault:
            problems.append(RowProblem(number, row.get("id", "").strip()[:60], f"row {number}, {fault}"))
    return ReadRows(tuple(found), tuple(problems))


def heading(path: Path) -> list[str]:
    """Returns the first row of a CSV or XLSX file; InputError when it cannot be read."""
    table = _workbook_rows(path) if path.suffix.lower() == ".xlsx" else _text_rows(path)
    return [cell.strip() for cell in next(table, [])]


def whole(read: ReadRows[T], name: str) -> tuple[T, ...]:
    """Returns the values of a table in which nothing may be wrong; InputError names the first fault."""
    if read.problems:
        first = read.problems[0]
        more = f" (and {len(read.problems) - 1} more rows)" if len(read.problems) > 1 else ""
        raise InputError(f"{name}: {first.text}{more}")
    return read.values


def _rows(path: Path, columns: Sequence[str], needed: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    table = _workbook_rows(path) if path.suffix.lower() == ".xlsx" else _text_rows(path)
    head = next(table, None)
    if head is None:
        raise InputError(f"{path.name} is empty; its first row names the columns {', '.join(needed)}.")
    names = [cell.strip() for cell in head]
    for name in names:
        if name and name not in columns:
            raise InputError(f"{path.name}: the column {name[:40]!r} is not known; the columns are "
                             f"{', '.join(columns)}.")
    twice = next((name for name in names if name and names.count(name) > 1), None)
    if twice:
        raise InputError(f"{path.name}: the column {twice} stands there twice; keep one.")
    missing = [name for name in needed if name not in names]
    if missing:
        raise InputError(f"{path.name} has no column {missing[0]}; its first row names the columns "
                         f"{', '.join(needed)} and may name more.")
    for number, cells in enumerate(table, start=2):
        if number > LARGEST_ROWS:
            raise InputError(f"{path.name} has more than {LARGEST_ROWS} rows; split it.")
        if any(cell.strip() for cell in cells):
            if any(cell.strip() for cell in cells[len(names):]):
                raise InputError(f"{path.name}: row {number} has more cells than the heading has columns; put quotes "
                                 "around cells with commas.")
            yield number, dict(zip(names, cells))


def _text_rows(path: Path) -> Iterator[list[str]]:
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise InputError(f"{path.name} is too large for a table of claims or rules; split it.")
        raw = path.read_bytes()
    except OSError as fault:
        raise unreadable(path, fault) from fault
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise InputError(f"{path.name} is not UTF-8 text (byte {fault.start}); save it as CSV UTF-8.") from fault
    try:
        yield from csv.reader(io.StringIO(text, newline=""), strict=True)
    except csv.Error as fault:
        raise InputError(f"{path.name} is no CSV: {fault}; save it again from its spreadsheet.") from fault


def _workbook_rows(path: Path) -> Iterator[list[str]]:
    """Yields the rows of the first sheet of a workbook as texts; a date is written as ISO."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise InputError(f"{path.name} is too large for a table of claims or rules; split it.")
        sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0)
        rows = sheet.to_python(skip_empty_area=False)
    except OSError as fault:
        raise unreadable(path, fault) from fault
    except (CalamineError, ValueError, IndexError) as fault:
        raise InputError(f"{path.name} is no workbook that can be read ({fault}); save it as XLSX or CSV.") from fault
    for row in rows:
        yield [_cell_text(cell) for cell in row]


def _cell_text(cell: object) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return f"{cell:.12g}"
    moment = getattr(cell, "isoformat", None)
    return str(moment()).split("T", maxsplit=1)[0] if moment is not None else str(cell)
