"""Claims as tables and files: CSV and XLSX that can be read again, and JSON."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from os import environ
from pathlib import Path
from typing import Any

from nkgis.analysis.claims import RULE, Beside
from nkgis.errors import InputError
from nkgis.exporters.files import write_text, write_whole
from nkgis.exporters.passports import json_text, metres
from nkgis.exporters.tables import csv_text, safe_cell
from nkgis.io.claims import CLAIM_COLUMNS, EXPORT_COLUMNS
from nkgis.model.claim import Claim, Grade


@dataclass(frozen=True, slots=True)
class TopicRow:
    """Is a claim as a row: with the names of what it is about, whether it is preferred, and the measured figure."""

    claim: Claim
    subject_name: str
    quantity_name: str
    is_preferred: bool
    competes: bool
    beside: Beside | None


def claim_json(row: TopicRow) -> dict[str, Any]:
    """Returns a claim with its source; `measured` is what stands beside it."""
    one = row.claim
    found = row.beside
    return {
        "id": one.id, "subject": one.subject, "subject_name": row.subject_name, "quantity": one.quantity,
        "part": one.part or None, "low": one.low, "high": one.high, "unit": one.unit or None, "word": one.word or None,
        "text": one.text or one.value_text(), "as_of": one.as_of or None, "known_from": one.said_on or None,
        "source": {"title": one.source.title, "publisher": one.source.publisher or None,
                   "date": one.source.date or None, "page": one.source.page or None, "host": one.source.host or None},
        "confidence": one.grade.value, "from_memory": one.grade is Grade.MEMORY, "preferred": row.is_preferred,
        "preferred_by_hand": one.preferred, "competes": row.competes, "note": one.note or None,
        "measured": None if found is None else {
            "measured_m": metres(found.measured_m), "deviation_m": metres(found.deviation_m),
            "deviation_percent": round(found.share * 100, 3), "reason": found.reason},
    }


def claims_json(rows: Sequence[TopicRow]) -> dict[str, Any]:
    """Returns the document of `nkgis claims --format json`."""
    return {"kind": "nkgis-claims", "version": 1, "preference": RULE, "claims": [claim_json(row) for row in rows]}


def table_rows(rows: Sequence[TopicRow], *, added: bool = True) -> tuple[tuple[str, ...], list[dict[str, Any]]]:
    """Returns columns and rows of a table of claims: those of an import, then what an export adds."""
    columns = (*CLAIM_COLUMNS, *EXPORT_COLUMNS) if added else CLAIM_COLUMNS
    return columns, [{**_cells(row.claim), **_more(row)} for row in rows]


def _cells(one: Claim) -> dict[str, Any]:
    return {
        "id": one.id, "subject": one.subject, "quantity": one.quantity, "part": one.part, "low": _number(one.low),
        "high": _number(one.high), "unit": one.unit, "word": one.word, "text": one.text, "as_of": one.as_of,
        "known_from": one.known_from, "source": one.source.title, "publisher": one.source.publisher,
        "source_date": one.source.date, "page": one.source.page, "host": one.source.host,
        "confidence": one.grade.value, "preferred": "yes" if one.preferred else "", "note": one.note,
    }


def _more(row: TopicRow) -> dict[str, Any]:
    found = row.beside
    return {
        "subject_name": row.subject_name, "quantity_name": row.quantity_name,
        "is_preferred": "yes" if row.is_preferred else "no",
        "measured_m": None if found is None else metres(found.measured_m),
        "deviation_m": None if found is None else metres(found.deviation_m),
        "deviation_percent": None if found is None else round(found.share * 100, 3),
        "reason": "" if found is None else found.reason,
    }


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.12g}"


def write_claims(path: Path, rows: Sequence[TopicRow]) -> Path:
    """Writes claims as CSV, XLSX or JSON, whole or not at all; InputError for another extension."""
    kind = path.suffix.lower()
    columns, cells = table_rows(rows)
    if kind == ".csv":
        return write_text(path, csv_text(columns, cells))
    if kind == ".json":
        return write_text(path, json_text(claims_json(rows)))
    if kind == ".xlsx":
        return write_whole(path, lambda temporary: _workbook(temporary, columns, cells))
    raise InputError(f"{path.name}: claims are written as .csv, .xlsx or .json; choose one of them.")


def _workbook(path: Path, columns: Sequence[str], rows: Sequence[dict[str, Any]]) -> None:
    """Writes one sheet of texts and numbers; its date is that of SOURCE_DATE_EPOCH where that is set."""
    from xlsxwriter import Workbook

    book = Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False})
    epoch = environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        book.set_properties({"created": datetime.fromtimestamp(int(epoch), UTC).replace(tzinfo=None)})
    sheet = book.add_worksheet("claims")
    heading = book.add_format({"bold": True})
    for column, name in enumerate(columns):
        sheet.write_string(0, column, name, heading)
        for row, cells in enumerate(rows, start=1):
            value = cells[name]
            if value is not None and value != "" and (name in ("low", "high") or isinstance(value, float)):
                sheet.write_number(row, column, float(value))
            elif value:
                sheet.write_string(row, column, safe_cell(str(value)))
        sheet.set_column(column, column, 14 if name not in ("text", "source", "note", "reason") else 44)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    book.close()
