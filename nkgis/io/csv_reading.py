"""How a table in a text file is read: encoding, separator, decimal sign, and what its columns mean."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from hashlib import sha256
from pathlib import Path
from typing import Any

from nkgis.errors import InputError
from nkgis.io.wellknown import Built, first_line, from_wkt

WKT_FIELDS = ("wkt", "geometry", "geom", "the_geom", "wkb_geometry")
ID_FIELDS = ("id", "line", "line_id", "route", "route_id")
LON_FIELDS = ("lon", "lng", "long", "longitude", "x", "долгота", "경도", "经度", "經度", "経度")
LAT_FIELDS = ("lat", "latitude", "y", "широта", "위도", "纬度", "緯度")
ENCODINGS = ("utf-8-sig", "utf-16", "cp1251", "cp949", "gb18030", "shift_jis", "cp1252")
DELIMITERS = (",", ";", "\t", "|")
_HEAD_BYTES, _LONGEST_FIELD = 65_536, 2**31 - 1
_COMMA_FIGURE = re.compile(r"[-+−]?\d+(?:[\u00a0\u202f]\d{3})*(?:,\d+)?")
_FRACTION = re.compile(r"[-+−]?\d+[.,]\d+")


@dataclass(frozen=True, slots=True)
class CsvReading:
    """Says how a table is read: `wkt` names the column of geometries, else `lon` and `lat` those of coordinates.

    `id` names the column whose equal values make one line of points; empty for none.
    """

    encoding: str = "utf-8-sig"
    delimiter: str = ","
    decimal: str = "."
    lon: str = ""
    lat: str = ""
    wkt: str = ""
    id: str = ""

    def text(self) -> str:
        """Returns the reading as text, as it stands in a project beside the file's name."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


@dataclass(frozen=True, slots=True)
class Table:
    """Is what is read of a table: the names of its columns, and its rows as text; a short row ends early."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def signature(self) -> str:
        """Returns what tables of one shape share: the names of their columns."""
        return sha256("\n".join(self.header).encode()).hexdigest()[:16]


def is_reading(text: str) -> bool:
    """Tells whether a text is a reading and not the name of a layer."""
    return text.startswith("{")


def reading_from(text: str) -> CsvReading:
    """Returns the reading that a text states; InputError when it states none."""
    try:
        stated = dict(json.loads(text).items())
        known = {one.name: str(stated[one.name]) for one in fields(CsvReading) if one.name in stated}
        reading = CsvReading(**known)
        codecs.lookup(reading.encoding)
    except (ValueError, TypeError, AttributeError, LookupError) as fault:
        raise _unreadable(text) from fault
    if len(reading.delimiter) != 1 or reading.decimal not in {".", ","} or reading.encoding not in ENCODINGS:
        raise _unreadable(text)
    return reading


def _unreadable(text: str) -> InputError:
    return InputError(f"How the table is to be read cannot be understood: {text[:80]}.")


def head_of(path: Path) -> bytes:
    """Returns the beginning of a file; InputError when it cannot be read or is empty."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError as fault:
        raise InputError(f"{path.name} cannot be read: {fault.strerror or fault}.") from fault
    if not head.strip():
        raise InputError(f"{path.name} is empty; give a CSV with a header line and rows.")
    return head


def guessed_reading(head: bytes) -> CsvReading:
    """Returns the reading that the beginning of a table suggests; columns that are not found are empty."""
    encoding = _encoding(head)
    text = _whole_lines(head, encoding)
    delimiter = _delimiter(text)
    header = [name.strip() for name in next(csv.reader(io.StringIO(text), delimiter=delimiter), [])]
    known = {_bare(name): name for name in reversed(header) if name}

    def column(names: Sequence[str]) -> str:
        return next((known[name] for name in names if name in known), "")

    wkt, lon, lat = column(WKT_FIELDS), column(LON_FIELDS), column(LAT_FIELDS)
    reading = CsvReading(encoding, delimiter, ".", lon, lat, wkt, column(ID_FIELDS))
    if delimiter == "," or wkt:
        return reading
    rows = list(csv.reader(io.StringIO(text), delimiter=delimiter))[1:51]
    place = header.index(lon) if lon else None
    cells = [cell.strip() for row in rows for cell in (row if place is None else row[place : place + 1])]
    figures = [cell for cell in cells if _FRACTION.fullmatch(cell)]
    commas = sum("," in cell for cell in figures)
    return CsvReading(encoding, delimiter, "," if commas * 2 > len(figures) else ".", lon, lat, wkt, reading.id)


def _bare(name: str) -> str:
    """Returns the name of a column without its unit: “Широта, °” and “Latitude (deg)” are “широта” and “latitude”."""
    return re.split(r"[,(\[°]", name, maxsplit=1)[0].strip().lower() or name.lower()


def table_of(path: Path, reading: CsvReading, *, most: int | None = None) -> Table:
    """Returns the table, or its first `most` rows; InputError when it is not such a table."""
    try:
        if most is None:
            text = path.read_bytes().decode(reading.encoding)
        else:
            text = _whole_lines(head_of(path), reading.encoding, strict=True)
    except OSError as fault:
        raise InputError(f"{path.name} cannot be read: {fault.strerror or fault}.") from fault
    except UnicodeError as fault:
        where = getattr(fault, "start", 0)
        encoding = reading.encoding.upper()
        raise InputError(f"{path.name} is not text in {encoding} (byte {where}); choose another encoding.") from fault
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=reading.delimiter)
        header = tuple(name.strip() for name in next(rows, []))
        found = []
        for row in rows:
            if row:
                found.append(tuple(row))
            if most is not None and len(found) >= most:
                break
    except csv.Error as fault:
        raise InputError(f"{path.name} is not CSV: {first_line(fault)}; export it again from its source.") from fault
    return Table(header, tuple(found))


def row_problems(table: Table, reading: CsvReading) -> Iterator[tuple[int, str]]:
    """Yields the number of every row that cannot be used, from 1 below the header, and why."""
    place = {name: at for at, name in enumerate(table.header)}
    for number, row in enumerate(table.rows, start=1):
        values = {name: row[at] for name, at in place.items() if at < len(row)}
        if len(row) > len(table.header):
            yield number, f"has {len(row)} values; the header has {len(table.header)} columns"
        elif reading.wkt:
            problem = from_wkt(values.get(reading.wkt))[1]
            if problem is not None:
                yield number, f"{reading.wkt}: {problem}"
        else:
            problem = place_problem(values, reading)
            if problem is not None:
                yield number, problem


def place_problem(values: Mapping[str, str | None], reading: CsvReading) -> str | None:
    """Returns why the coordinates of a row cannot be used, None when they can."""
    for name in (reading.lon, reading.lat):
        if number_of(values.get(name), reading.decimal) is None:
            text = (values.get(name) or "").strip()[:40]
            return f"{name} is “{text}”, which is not a number" if text else f"{name} is empty"
    return None


def number_of(text: str | None, decimal: str) -> float | None:
    """Returns a number written with a decimal sign, None when it is none."""
    plain = (text or "").strip().replace("−", "-").replace("\u202f", "").replace("\u00a0", "")
    if decimal == ",":
        plain = plain.replace(".", "").replace(",", ".") if plain.count(",") == 1 else plain
    try:
        value = float(plain)
    except ValueError:
        return None
    return value if abs(value) < float("inf") else None


def as_dicts(table: Table) -> list[dict[Any, Any]]:
    """Returns the rows by the names of their columns; a row without a value for one has None there."""
    return [dict(zip(table.header, (*row, *(None,) * (len(table.header) - len(row))), strict=False))
            for row in table.rows]  # fmt: skip


def with_figures(rows: list[dict[Any, Any]], decimal: str) -> list[dict[Any, Any]]:
    """Returns the rows with the figures of columns written with decimal commas as numbers, others as they are.

    With decimal points a text of figures reads as a number everywhere already.
    """
    if decimal != ",":
        return rows
    columns = {key for row in rows[:1] for key in row if isinstance(key, str)}
    for column in columns:
        texts = [str(row.get(column) or "").strip() for row in rows]
        if any("," in text for text in texts) and all(_COMMA_FIGURE.fullmatch(text) for text in texts if text):
            for row, text in zip(rows, texts, strict=True):
                row[column] = number_of(text, decimal)
    return rows


def geometry_of(row: Mapping[Any, Any], reading: CsvReading) -> Built:
    """Returns the geometry of a row's column of geometries, or why there is none."""
    return from_wkt(row.get(reading.wkt))


def _encoding(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        _whole_lines(head, "utf-8-sig", strict=True)
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8-sig"
    high = [byte for byte in head if byte >= 0x80]
    if sum(byte >= 0xE0 for byte in high) > 0.55 * len(high):
        return "cp1251"  # small Cyrillic letters lie there; Korean and Chinese spread over all
    leads = _leads(head)
    if not leads:
        return "cp1252"
    # KS X 1001 has its Hangul under the lead bytes B0 to C8, GB 2312 its everyday characters under B0 to D7
    return "gb18030" if sum(lead > 0xC8 for lead in leads) > 0.12 * len(leads) else "cp949"


def _leads(head: bytes) -> list[int]:
    """Returns the first bytes of letters of two bytes; none when the high bytes do not come in pairs."""
    leads, at = [], 0
    while at < len(head):
        if head[at] < 0x80:
            at += 1
            continue
        if at + 1 < len(head) and head[at + 1] < 0x40:
            return []
        leads.append(head[at])
        at += 2
    return leads


def _whole_lines(head: bytes, encoding: str, *, strict: bool = False) -> str:
    """Returns the beginning of a text without a letter or a line that is cut in the middle."""
    decoder = codecs.getincrementaldecoder(encoding)("strict" if strict else "replace")
    whole = len(head) < _HEAD_BYTES
    text = decoder.decode(head, final=whole)
    return text if whole else text[: text.rfind("\n") + 1] or text


def _delimiter(text: str) -> str:
    first = text.split("\n", 1)[0]
    try:
        return csv.Sniffer().sniff(text[:4096], delimiters="".join(DELIMITERS)).delimiter
    except csv.Error:
        return max(DELIMITERS, key=first.count)
