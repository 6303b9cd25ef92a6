"""The passport of a route on the standalone page: all that the window shows, every word escaped."""

from collections.abc import Iterable
from html import escape

from nkgis.cartography.passport.data import Chip, Length, Part, Passport, build_passport
from nkgis.cartography.passport.notes import Stated
from nkgis.cartography.passport.parts import Row, Section, method_text
from nkgis.cartography.scene import RouteKey
from nkgis.exporters.page_parts import key_attributes
from nkgis.model.method import Method
from nkgis.model.route import Route
from nkgis.model.segment import Measurement

_OPEN_ROWS = 8
"""Sections with more rows than this are folded."""


def passport(key: RouteKey, route: Route, measured: Measurement | None, method: Method, language: str = "en",
             stated: Stated | None = None) -> str:
    """Returns the passport of one route; without a measurement its name alone."""
    if measured is None:
        inner = f"<h2>{escape(route.name or route.id)}</h2>"
    else:
        recipe = method_text(method)
        inner = _whole(build_passport(route, measured, method, language=language, stated=stated), recipe)
    return f'<section class="nk-passport" hidden{key_attributes(key)}>{inner}</section>'


def _whole(value: Passport, recipe: str) -> str:
    """Returns the parts of a passport, top to bottom; the recipe of its figures stands once, at the end."""
    return "".join([
        f"<h2>{escape(value.title)}</h2>",
        _line(value.names, "nk-names"),
        f"<p>{' '.join(_chip(chip) for chip in value.chips)}</p>",
        *(_line(text, "nk-warned") for text in value.warnings),
        f'<div class="nk-lengths">{"".join(_length(length, recipe, value) for length in value.lengths)}</div>',
        f'<table class="nk-parts">{"".join(_part(part, recipe, value) for part in value.parts)}</table>',
        _line(value.sum_line, "nk-note"),
        *(_section(section, recipe, value) for section in value.sections),
        _line(recipe, "nk-note"),
    ])  # fmt: skip


def _marks(value: Passport, claims: Iterable[str]) -> str:
    """Returns the numbers of the notes that a figure has, raised; their sources are the last section."""
    numbers = ", ".join(str(number) for number, _ in value.marks(claims))
    return f' <sup class="nk-mark">[{numbers}]</sup>' if numbers else ""


def _line(text: str, look: str) -> str:
    return f'<p class="{look}">{escape(text)}</p>' if text else ""


def _title(tip: str, recipe: str) -> str:
    """Returns a tip as an attribute, without the recipe that stands at the end of the passport."""
    lines = [line for line in tip.split("\n") if line and line != recipe]
    return f' title="{escape(chr(10).join(lines))}"' if lines else ""


def _chip(chip: Chip) -> str:
    warn = " nk-warn" if chip.warn else ""
    return f'<span class="nk-chip{warn}"{_title(chip.tip, "")}>{escape(chip.text)}</span>'


def _length(length: Length, recipe: str, value: Passport) -> str:
    """Returns one of the lengths that stand side by side."""
    return (
        f'<div><p class="nk-label">{escape(length.label)}</p>'
        f'<p class="nk-figure"{_title(length.tip, recipe)}>{escape(length.text)}{_marks(value, length.claims)}</p>'
        f"{_line(length.source, 'nk-note')}</div>"
    )


def _part(part: Part, recipe: str, value: Passport) -> str:
    """Returns the share of a country and what is to be said of it."""
    look = "" if part.resolvable else " nk-open"
    row = (
        f"<tr><td>{escape(part.label)}</td>"
        f'<td class="nk-total{look}"{_title(part.tip, recipe)}>{escape(part.text)}</td>'
        f"<td>{escape(part.band)}</td><td>{escape(part.percent)}</td></tr>"
    )
    note = f"{escape(part.note)}{_marks(value, part.claims)}"
    return row + (f'<tr><td class="nk-note" colspan="4">{note}</td></tr>' if part.note else "")


def _section(section: Section, recipe: str, value: Passport) -> str:
    """Returns a headed section; one of many rows is folded."""
    head = escape(section.title) + (f' <span class="nk-aside">{escape(section.aside)}</span>' if section.aside else "")
    lines = "".join(_rows(section.rows, recipe, value))
    if len(section.rows) > _OPEN_ROWS:
        return f"<details><summary>{head}</summary><table>{lines}</table></details>"
    return f"<h3>{head}</h3><table>{lines}</table>"


def _rows(rows: Iterable[Row], recipe: str, value: Passport) -> Iterable[str]:
    """Yields the lines of a section."""
    for row in rows:
        look = ' class="nk-open"' if row.warn else ""
        notes = [text for text in (row.note, row.place) if text]
        cells = f"<td{look}>{escape(row.label)}{_marks(value, row.claims)}</td>"
        if row.value or row.aside:
            cells += (
                f'<td class="nk-total"{_title(row.tip, recipe)}>{escape(row.value)}</td><td>{escape(row.aside)}</td>'
            )
        else:
            cells = cells.replace("<td", '<td colspan="3"', 1)
        yield f"<tr>{cells}</tr>"
        if notes:
            yield f'<tr><td class="nk-note" colspan="3">{escape(" · ".join(notes))}</td></tr>'
