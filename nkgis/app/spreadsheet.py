"""Rows as spreadsheets copy and paste them: text with tabs, headings first."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from nkgis.app.attribute_table import AttributeTable, Column
from nkgis.app.attributes import ID_FIELD, Cell, FieldKind, value_typed
from nkgis.errors import InputError

_LARGEST_CELL = 1_000_000
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?([eE][+-]?\d+)?")
_RUN = re.compile(r"'*[=+\-@\t\r]")
"""What a spreadsheet could run as a formula, with the apostrophes that are before it already."""
_SPACES = re.compile("[\u202f\u00a0\u2009]")
_SHOWN = re.compile("[-\N{MINUS SIGN}]?\\d{1,3}([\u202f\u00a0\u2009]\\d{3})*([.,]\\d+)?")


@dataclass(frozen=True, slots=True)
class Pasted:
    """Is what a pasted text changes: cells that fit, and how many do not, with the reason for the first."""

    cells: tuple[Cell, ...]
    refused: int = 0
    reason: str = ""


def tab_text(table: AttributeTable, rows: Sequence[int], columns: Sequence[Column]) -> str:
    """Returns rows with their headings as text that spreadsheets paste: tabs between cells, quotes where needed.

    A text that a spreadsheet would run as a formula has an apostrophe before it; pasted back here it has none.
    """
    return tabbed([
        [harmless(column.field) for column in columns],
        *([harmless(table.text(row, column)) for column in columns] for row in rows),
    ])


def tabbed(rows: Iterable[Sequence[str]]) -> str:
    """Returns rows of cells as text with tabs between cells, quotes where needed."""
    text = io.StringIO()
    csv.writer(text, dialect="excel-tab", lineterminator="\n").writerows(rows)
    return text.getvalue()


def harmless(cell: str) -> str:
    """Returns the text of a cell so that no spreadsheet runs it; a number, also a negative one, stays as it is."""
    return f"'{cell}" if _RUN.match(cell) and not _NUMBER.fullmatch(cell) else cell


def spreadsheet_number(cell: str) -> str:
    """Returns a figure as it is shown without the spaces between its thousands; any other text as it is."""
    found = _SHOWN.fullmatch(cell)
    return cell if found is None else _SPACES.sub("", cell).replace("\N{MINUS SIGN}", "-")


def rows_html(text: str) -> str:
    """Returns text with tabs as an HTML table, its first row the heading; every cell is plain text."""
    csv.field_size_limit(_LARGEST_CELL)
    lines = []
    for number, row in enumerate(csv.reader(io.StringIO(text), dialect="excel-tab")):
        tag = "td" if number else "th"
        cells = "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in row)
        lines.append(f"<tr>{cells}</tr>")
    body = "\n".join(lines)
    return f'<html><head><meta charset="utf-8"></head><body><table>\n{body}\n</table></body></html>'


def pasted_cells(
    table: AttributeTable, text: str, *, rows: Sequence[int], columns: Sequence[Column], first: int, column: int
) -> Pasted:
    """Returns the cells that a text from a spreadsheet changes.

    `rows` and `columns` are as shown. Without headings the text goes right and down from row `first` and column number
    `column`. A first line of headings names the fields; with an id among them each line goes to the row of that id.
    """
    csv.field_size_limit(_LARGEST_CELL)
    try:
        read = csv.reader(io.StringIO(text), dialect="excel-tab")
        lines = [[_unquoted(cell) for cell in line] for line in read if line]
    except csv.Error:
        return Pasted((), 1, "the text is no table")
    if not lines:
        return Pasted(())
    by_field = {known.field: known for known in table.columns}
    has_headings = len(lines) > 1 and all(cell in by_field for cell in lines[0])
    fields = [by_field[cell] for cell in lines[0]] if has_headings else list(columns[column:])
    body = lines[1:] if has_headings else lines
    places = _places(table, fields, body, rows, first) if has_headings else _below(rows, first, len(body))
    return _fitted(table, fields, body, places)


def _unquoted(cell: str) -> str:
    """Returns a cell without the apostrophe that `harmless` put before it."""
    return cell[1:] if cell[:1] == "'" and _RUN.match(cell) else cell


def _below(rows: Sequence[int], first: int, count: int) -> list[int | None]:
    shown: list[int | None] = list(rows[first : first + count])
    return shown + [None] * (count - len(shown))


def _places(
    table: AttributeTable, fields: Sequence[Column], body: Sequence[Sequence[str]], rows: Sequence[int], first: int
) -> list[int | None]:
    at = next((number for number, column in enumerate(fields) if column.field == ID_FIELD), None)
    if at is None:
        return _below(rows, first, len(body))
    numbers = {str(feature): row for row, feature in enumerate(table.ids)}
    return [numbers.get(line[at]) if at < len(line) else None for line in body]


def _fitted(
    table: AttributeTable, fields: Sequence[Column], body: Sequence[Sequence[str]], places: Sequence[int | None]
) -> Pasted:
    cells: list[Cell] = []
    refused, reason = 0, ""
    for line, row in zip(body, places, strict=True):
        for number, text in enumerate(line):
            column = fields[number] if number < len(fields) else None
            problem = _problem(column, row)
            if column is not None and row is not None and text == table.text(row, column):
                continue
            if not problem and column is not None and row is not None:
                try:
                    cells.append(Cell(row, column.field, value_typed(text, column.kind)))
                except InputError as error:
                    problem = str(error).rstrip(".")
            if problem:
                refused, reason = refused + 1, reason or problem
    return Pasted(tuple(cells), refused, reason)


def _problem(column: Column | None, row: int | None) -> str:
    """Returns why a cell cannot be filled, empty when it can."""
    if row is None:
        return "there is no such row"
    if column is None:
        return "there are no more columns"
    if column.is_computed:
        return f"{column.field} is computed"
    if column.field == ID_FIELD:
        return "the id cannot be changed"
    return f"{column.field} holds lists" if column.kind is FieldKind.OTHER else ""
