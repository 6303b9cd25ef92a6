"""What is shown as a workbook (XLSX): routes, segments, crossings, claims, sources, and how it was measured."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import Any

from nkgis.cartography import words
from nkgis.cartography.wording import say
from nkgis.errors import InputError
from nkgis.exporters.handout import Handout, HandoutRoute, source_date, source_text
from nkgis.exporters.method_rows import method_rows
from nkgis.exporters.passports import metres
from nkgis.exporters.tables import safe_cell
from nkgis.progress import SILENT, Progress

ROWS_MAX, TEXT_MAX = 1_048_575, 32_000
"""Rows below the heading and letters of a cell that a sheet has room for."""
KM, METRE, WHOLE, DEGREE, PLAIN, PERCENT = "#,##0.000", "#,##0.0", "#,##0", "0.000000", "General", "0.0"
LINE_PT, PAGE_WIDTH = 15, 190
"""Height of a line in points, and letters beside each other on a printed page."""
_INK, _GROUND, _LINE = "#1F2A37", "#E8EDF3", "#C5CED8"


@dataclass(frozen=True, slots=True)
class Column:
    """Is a column: its heading with the unit, the form of its numbers ("" for text), and its width in letters.

    With `wrap` long texts go on below, and the row grows.
    """

    heading: str
    form: str = ""
    width: int = 16
    wrap: bool = False


Cells = Sequence[Any]


def write_workbook(path: Path, handout: Handout, *, progress: Progress = SILENT) -> None:
    """Writes a sheet for every kind of row; texts never run as formulas, and figures are numbers.

    Its date is that of SOURCE_DATE_EPOCH where that is set. Raises InputError for more rows than a sheet holds.
    """
    from xlsxwriter import Workbook

    sheets: list[tuple[str, Callable[[Handout], tuple[list[Column], list[Cells]]]]] = [
        (say("Routes"), _routes), (say("Segments"), _segments), (say("Crossings"), _crossings),
        *([(say("Claims"), _claims)] if handout.claims else []),
        (say("Sources"), _sources), (say("How measured"), _method),
    ]
    book = Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False})
    book.set_properties({"title": _plain(handout.name)[:200], "author": "", "comments": handout.program,
                         "created": source_date().replace(tzinfo=None)})
    book.set_calc_mode("auto")
    for name, make in sheets:
        columns, rows = make(handout)
        _write_sheet(book, name, columns, rows, progress)
    try:
        book.close()
    except (OSError, RuntimeError) as fault:  # its own errors are of neither kind alone
        raise InputError(f"The workbook cannot be written: {fault}.") from fault


def _write_sheet(book: Any, name: str, columns: Sequence[Column], rows: Sequence[Cells], progress: Progress) -> None:
    if len(rows) > ROWS_MAX:
        raise InputError(f"{len(rows)} rows are more than a sheet of a workbook holds ({ROWS_MAX}); "
                         "choose routes, or write .parquet or .gpkg.")
    sheet = book.add_worksheet(name)
    forms = [_cell_form(book, one) for one in columns]
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, column.heading, _head_form(book, column))
    for number, cells in enumerate(progress.track(rows, f"Writing {name}"), start=1):
        lines = 1
        for place, (column, value) in enumerate(zip(columns, cells, strict=True)):
            if isinstance(value, int | float) and not isinstance(value, bool):
                sheet.write_number(number, place, value, forms[place])
                continue
            text = _said(value)
            if text:
                sheet.write_string(number, place, text, forms[place])
            if column.wrap:
                lines = max(lines, sum(ceil(len(part) / (0.9 * column.width)) for part in text.split("\n")))
        if lines > 1:
            sheet.set_row(number, LINE_PT * min(lines, 12))
    sheet.set_row(0, 2 * LINE_PT + 2)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    sheet.print_area(0, 0, max(len(rows), 1), len(columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(ceil(sum(one.width for one in columns) / PAGE_WIDTH), 0)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)
    sheet.set_footer("&L&A&R&P / &N")


def _head_form(book: Any, column: Column) -> Any:
    side = {"align": "right"} if column.form and not column.wrap else {"align": "left", "indent": 1}
    return book.add_format({"bold": True, "font_color": _INK, "bg_color": _GROUND, "bottom": 1, "border_color": _LINE,
                            "text_wrap": True, "valign": "top", **side})


def _cell_form(book: Any, column: Column) -> Any:
    told = {"valign": "top", "num_format": column.form or "General"}
    side = {} if column.form and not column.wrap else {"align": "left", "indent": 1, "text_wrap": column.wrap}
    return book.add_format({**told, **side})


def _said(value: Any) -> str:
    """Returns a value as the text of a cell."""
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    return safe_cell(_plain(str(value))[:TEXT_MAX]) if value not in (None, "") else ""


def _plain(text: str) -> str:
    """Returns text without half characters, which no file takes."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _km(value_m: float | None) -> float | None:
    return None if value_m is None else round(value_m / 1000, 9)


def _countries(handout: Handout) -> list[str]:
    sums: dict[str, float] = {}
    for one in handout.routes:
        for code, length in one.measured.by_country.items():
            sums[code] = sums.get(code, 0.0) + length
    return sorted(sums, key=lambda code: (-sums[code], code))


def _routes(handout: Handout) -> tuple[list[Column], list[Cells]]:
    codes = _countries(handout)
    columns = [
        Column(say("Name"), width=46), Column(say("Kind")), Column(say("Status"), width=18),
        Column(say("Status since"), width=12), Column(say("Length, km"), KM, 13), Column(say("Length, m"), METRE, 14),
        *(Column(say("%1, km", words.country_name(code)), KM, 13) for code in codes),
        Column(say("Along borders, km"), KM, 13), Column(say("In overlaps, km"), KM, 13),
        Column(say("In no country, km"), KM, 13), Column(say("Outside the border set, km"), KM, 13),
        Column(say("Not resolvable"), width=14), Column(say("Border crossings"), WHOLE, 11),
        Column(say("Gauge"), width=18), Column(say("Voltage, kV"), PLAIN, 10), Column(say("Substance"), width=13),
        Column(say("Rail graph, km"), KM, 13), Column(say("Published lengths"), width=30),
        Column(say("Geometry"), width=18), Column(say("Accuracy of the line, m"), METRE, 12),
        Column(say("Position unverified"), width=12), Column(say("Layer"), width=16),
        Column(say("Identifier"), width=24), Column(say("Source of the line"), width=40),
        Column(say("Source of the status"), width=34), Column(say("Notes"), width=50),
    ]
    return columns, [_route(one, codes) for one in handout.routes]


def _route(one: HandoutRoute, codes: Sequence[str]) -> Cells:
    route, measured = one.route, one.measured
    published = "; ".join(f"{p.text} ({p.source})" if p.source else p.text for p in route.published)
    return [
        one.name, words.word(words.MODES, route.mode), words.word(words.STATUSES, route.status), route.status_date,
        _km(measured.length_m), metres(measured.length_m), *(_km(measured.by_country.get(code)) for code in codes),
        _km(measured.border_m), _km(measured.overlap_m), _km(measured.unassigned_m), _km(measured.uncovered_m),
        "; ".join(words.country_name(code) for code in one.facts["not_resolvable"]), len(measured.crossings),
        words.word(words.GAUGES, route.gauge) if route.gauge else "", route.voltage_kv, route.substance,
        route.rail_km, published, words.word(words.QUALITIES, route.quality), route.geometry_accuracy_m,
        route.position_memory, words.layer_name(one.layer.name), route.id,
        route.geometry_source or "; ".join(route.sources), route.status_source, " ".join(route.notes),
    ]


def _segments(handout: Handout) -> tuple[list[Column], list[Cells]]:
    columns = [
        Column(say("Route"), width=46), Column(say("Segment"), WHOLE, 9), Column(say("Country"), width=24),
        Column(say("From, km"), KM, 13), Column(say("To, km"), KM, 13), Column(say("Length, km"), KM, 13),
        Column(say("From, m"), METRE, 14), Column(say("To, m"), METRE, 14), Column(say("Length, m"), METRE, 14),
        Column(say("At least, m"), METRE, 14), Column(say("At most, m"), METRE, 14),
        Column(say("Resolvable"), width=12),
        Column(say("Share of the route, %"), PERCENT, 11), Column(say("Identifier"), width=24),
    ]
    return columns, [
        [one.name, number, words.country_name(part.country), _km(part.from_m), _km(part.to_m), _km(part.length_m),
         metres(part.from_m), metres(part.to_m), metres(part.length_m), metres(part.low_m), metres(part.high_m),
         part.resolvable, 100 * part.length_m / one.measured.length_m if one.measured.length_m else None, one.route.id]
        for one in handout.routes for number, part in enumerate(one.measured.segments, start=1)
    ]


def _crossings(handout: Handout) -> tuple[list[Column], list[Cells]]:
    columns = [
        Column(say("Route"), width=46), Column(say("Crossing"), WHOLE, 9), Column(say("At, km"), KM, 13),
        Column(say("At, m"), METRE, 14), Column(say("At least, m"), METRE, 14), Column(say("At most, m"), METRE, 14),
        Column(say("Leaves"), width=22), Column(say("Enters"), width=22), Column(say("How"), width=24),
        Column(say("Longitude, °"), DEGREE, 13), Column(say("Latitude, °"), DEGREE, 13),
        Column(say("Identifier"), width=24),
    ]
    return columns, [
        [one.name, number, _km(at.m), metres(at.m), metres(at.low_m), metres(at.high_m),
         words.country_name(at.leaves), words.country_name(at.enters), words.word(words.VIAS, at.via) if at.via else "",
         at.lon, at.lat, one.route.id]
        for one in handout.routes for number, at in enumerate(one.measured.crossings, start=1)
    ]


def _claims(handout: Handout) -> tuple[list[Column], list[Cells]]:
    columns = [
        Column(say("Subject"), width=46), Column(say("What is claimed"), width=22), Column(say("Part"), width=12),
        Column(say("Low"), PLAIN, 12), Column(say("High"), PLAIN, 12), Column(say("Unit"), width=9),
        Column(say("As the source has it"), width=34), Column(say("Holds for"), width=12),
        Column(say("Known from"), width=12), Column(say("Source"), width=46), Column(say("Confidence"), width=11),
        Column(say("Preferred"), width=10), Column(say("Measured, m"), METRE, 14),
        Column(say("Deviation, m"), METRE, 14), Column(say("Deviation, %"), PERCENT, 11),
        Column(say("Notes"), width=40),
    ]
    names = {**{one.id: one.name for one in handout.rows}, **{one.route.id: one.name for one in handout.routes}}
    rows: list[Cells] = []
    for row in handout.claims:
        one, found = row.claim, row.beside
        beside = [None, None, None] if found is None else [
            metres(found.measured_m), metres(found.deviation_m), found.share * 100]
        rows.append([names.get(one.subject, row.subject_name), row.quantity_name, one.part, one.low, one.high, one.unit,
                     one.text or one.word or one.value_text(), one.as_of, one.said_on, one.source.text(),
                     one.grade.value, row.is_preferred, *beside, one.note])
    return columns, rows


def _sources(handout: Handout) -> tuple[list[Column], list[Cells]]:
    columns = [
        Column(say("Layer"), width=34), Column(say("Source"), width=60, wrap=True),
        Column(say("Attribution"), width=44, wrap=True), Column(say("Licence"), width=24, wrap=True),
        Column(say("Date"), width=14), Column(say("Accuracy, m"), METRE, 13),
    ]
    return columns, [[words.layer_name(one.name), source_text(one), one.attribution, one.licence, one.date,
                      one.accuracy_m] for one in handout.credits]


def _method(handout: Handout) -> tuple[list[Column], list[Cells]]:
    columns = [Column(say("What"), width=34), Column(say("Value"), PLAIN, 70, wrap=True)]
    return columns, [list(row) for row in method_rows(handout)]
