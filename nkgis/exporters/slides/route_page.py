"""The slide of one route: its length large, its countries as a bar and a table, what breaks at the border, its map."""

from dataclasses import dataclass, replace

from nkgis.cartography import words
from nkgis.cartography.passport.data import Part as Share
from nkgis.cartography.passport.data import Passport, build_passport, how_measured
from nkgis.cartography.passport.notes import Stated
from nkgis.cartography.passport.parts import published_range
from nkgis.cartography.reading import reading_of
from nkgis.cartography.shares import NOT_RESOLVABLE, open_shares
from nkgis.cartography.wording import say
from nkgis.exporters.figure_figures import described, notes_of, route_name
from nkgis.exporters.figure_findings import finding, footnotes
from nkgis.exporters.slides.about import About, figure_part, foot_part, map_part, method_notes, said
from nkgis.exporters.slides.boxes import COLUMN_PX, GAP_PX, LEFT_PX, TEXT_PT, column_heading, high_px
from nkgis.exporters.slides.columns import PAD_PT, Row, cut_rows, fitted_columns, row_heights
from nkgis.exporters.slides.faces import cut_line, fitting, line_pt
from nkgis.exporters.slides.names import page_id, plain
from nkgis.exporters.slides.values import (
    PX_PT,
    Bar,
    Box,
    ChartPart,
    Column,
    Line,
    Page,
    Part,
    Run,
    TablePart,
    TextPart,
)
from nkgis.model.kinds import Quality
from nkgis.model.numbers import date_text, long_unit, percent_text, with_unit
from nkgis.model.route import Route
from nkgis.model.segment import Measurement

_NAME_MAX = 64
"""Letters of a name in a heading, which is to have room for what was found."""
_ROWS, _GAP_PT, _ROW_PX = 4, 5.0, 26.0
_BAR_PX, _CAPTION_ROWS, _NAME_ROWS = 20.0, 3, 2


@dataclass(frozen=True, slots=True)
class RouteTold:
    """Is a route with its figures, what sources state of it, and what the sanctions screen says ("" when not asked)."""

    route: Route
    measured: Measurement
    stated: Stated
    verdict: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Returns the layer and id of the route."""
        return self.route.layer_id, self.route.id


def route_page(one: RouteTold, about: About) -> Page:
    """Returns the slide of a route."""
    about = about.clear_of(one.key)
    title, size, place = column_heading(route_title(one, about.language))
    foot = foot_part(about)
    parts = (*route_parts(one, about, place.y + place.high, foot.box.y - GAP_PX),
             map_part(about, _alt(one, about), foot, highlighted=[one.key]), foot)
    return Page(page_id("route", *one.key), title, parts, tuple(route_notes(one, about)), about.language, place, size)


def route_title(one: RouteTold, language: str) -> str:
    """Returns the finding of a route as a heading: name, length, its largest share or else its border crossings.

    How the length was measured stands below the figure.
    """
    route, measured = one.route, one.measured
    length = reading_of(route, measured.length_m).length(measured.length_m)
    facts = [say("schematic, drawn %1", length) if route.quality is Quality.SCHEMATIC else length]
    shares = sorted(measured.by_country.items(), key=lambda pair: -pair[1])
    if shares and len(shares) > 1:
        code, most_m = shares[0]
        if code not in open_shares(route, measured) and measured.length_m:
            facts.append(say("%1 in %2", percent_text(most_m / measured.length_m), words.country_name(code)))
    if len(facts) == 1 and route.quality is not Quality.SCHEMATIC:
        count = len(measured.crossings)
        facts.append(say("%n border crossing(s)", count=count) if count else say("no border crossing"))
    return f"{plain(route_name(route, language), _NAME_MAX)}: {', '.join(facts)}"


def route_parts(one: RouteTold, about: About, top: float, end: float) -> list[Part]:
    """Returns the left column of the slide of a route, between two heights in px."""
    passport = build_passport(one.route, one.measured, about.method, language=about.language, stated=one.stated)
    reading = reading_of(one.route, one.measured.length_m)
    figure = figure_part(reading.length(one.measured.length_m), top)
    how = cut_line((Run(how_measured(one.route, reading), TEXT_PT, color="second"),), COLUMN_PX * PX_PT, _CAPTION_ROWS)
    caption = _below(figure.box, high_px([how], COLUMN_PX), 0.0)
    chart = _below(caption, _BAR_PX, GAP_PX * 0.75)
    table = shares_part(passport, about, _below(chart, 0.0, GAP_PX / 2))
    below = table.box.y + table.box.high + GAP_PX
    rest = Box(LEFT_PX, below, COLUMN_PX, max(0.0, end - below))
    lines = fitting(told_lines(one, passport), COLUMN_PX * PX_PT, rest.high * PX_PT, _GAP_PT)
    return [
        figure,
        TextPart("caption", caption, (how,)),
        ChartPart("countries", chart, (route_name(one.route, about.language),), tuple(_bars(passport, about)),
                  table.alt),
        table,
        TextPart("lines", rest, lines, _GAP_PT),
    ]


def _below(box: Box, high: float, gap: float) -> Box:
    """Returns a box of the left column below another one."""
    return Box(LEFT_PX, box.y + box.high + gap, COLUMN_PX, high)


def _bars(passport: Passport, about: About) -> list[Bar]:
    """Returns a series a country with real lengths; whose share cannot be told says so in its name."""
    metres = long_unit()[1]
    return [Bar(part.label if part.resolvable else f"{part.label} ({say(NOT_RESOLVABLE)})",
                (round(part.length_m / metres, 6),), about.country_color(part.code or "none"))
            for part in passport.parts]


def shares_part(passport: Passport, about: About, box: Box) -> TablePart:
    """Returns the table of the shares of a route from the upper edge of a box on; ranges only where they fit whole."""
    rows = share_rows(passport, about)
    told = any(part.band for part in passport.parts[: len(rows) - 1])
    columns = fitted_columns(rows, COLUMN_PX * PX_PT) if told else None
    if columns is None:  # where there are ranges the notes have them
        rows = [row[:2] for row in rows]
        figures = max(line_pt(row[1]) for row in rows) + 2 * PAD_PT
        columns = fitted_columns(rows, COLUMN_PX * PX_PT) or (
            Column(COLUMN_PX * PX_PT - figures), Column(figures, right=True))
    rows = cut_rows(rows, columns, COLUMN_PX, _NAME_ROWS)
    heights = row_heights(rows, columns, COLUMN_PX, least_px=_ROW_PX)
    alt = "; ".join(f"{part.label} {part.text} {part.percent}".strip() for part in passport.parts)
    return TablePart("shares", replace(box, high=sum(heights)), columns, tuple(rows),
                     say("Lengths by country: %1", alt), _ROW_PX, heights)


def share_rows(passport: Passport, about: About) -> list[Row]:
    """Returns heading and rows of the shares of a route: a square in the colour of the bar, length, range."""
    unit = with_unit("", long_unit()[0]).strip()
    rows: list[Row] = [tuple((Run(text, TEXT_PT, bold=True, color="second"),) for text in (
        say("Country"), unit, say("Low – high")))]
    shares = list(passport.parts)
    rows += [_share_row(part, about) for part in (shares if len(shares) <= _ROWS else shares[: _ROWS - 1])]
    if len(shares) > _ROWS:
        text = say("%n more", count=len(shares) - _ROWS + 1)
        rows.append(((Run(text, TEXT_PT, color="second"),), (), ()))
    return rows


def _share_row(part: Share, about: About) -> Row:
    unit = with_unit("", long_unit()[0])
    square = Run("■ ", TEXT_PT, color=about.country_color(part.code or "none"))
    return ((square, Run(part.label, TEXT_PT)), (Run(part.text.removesuffix(unit), TEXT_PT, bold=True),),
            (Run(part.band.replace(" – ", "–"), TEXT_PT, color="second"),))


def told_lines(one: RouteTold, passport: Passport) -> list[Line]:
    """Returns what is to be said of a route beside its lengths: the border first."""
    route = one.route
    sections = {section.title: section for section in passport.sections}
    lines: list[Line] = []
    crossings = sections[say("Border crossings")].rows if one.measured.crossings else ()
    for row in crossings[:2]:
        where = " ".join(filter(None, [row.value, row.aside]))
        lines.append(said(row.label, ", ".join(filter(None, [where, row.note]))))
    if len(crossings) > 2:
        lines.append(said("", say("%n more crossing(s), see the notes", count=len(crossings) - 2)))
    when = f" ({date_text(route.status_date)})" if route.status_date else ""
    lines.append(said(say("Status"), f"{words.word(words.STATUSES, route.status)}{when}"))
    if one.verdict:
        lines.append(said(say("Sanctions"), one.verdict))
    for title in (say("Gauge"), say("Voltage"), say("Carries")):
        if title in sections:
            found = "; ".join(dict.fromkeys(row.label for row in sections[title].rows))
            lines.append(said(title, found))
    if route.published:
        text = say("%1 km published (%n source(s))", published_range(route), count=len(route.published))
        lines.append(said("", text))
    if route.quality is Quality.SCHEMATIC:
        lines.append(said("", say("Schematic lines show a relation, not a position.")))
    elif route.position_memory:
        lines.append(said("", say("position unverified (from memory)")))
    return lines


def route_notes(one: RouteTold, about: About) -> list[str]:
    """Returns the notes of a route: finding, what it is, figures with their sources, what is schematic, the state."""
    route, measured = one.route, one.measured
    passport = build_passport(route, measured, about.method, language=about.language, stated=one.stated)
    found = [finding([route], {one.key: measured}, about.language), described(route)]
    found += [" ".join(filter(None, [part.label, part.text, part.band, part.percent, part.note]))
              for part in passport.parts]
    found.append(passport.sum_line)
    found += _crossing_notes(passport) if measured.crossings else []
    found += [f"{head}: {text}" if head else text for head, text in notes_of(route, measured)]
    if one.verdict:
        found.append(f"{say('Sanctions')}: {one.verdict}")
    found += footnotes([route], {one.key: measured})
    if route.quality is Quality.SCHEMATIC:
        found.append(say("Schematic lines show a relation, not a position."))
    found += [f"[{number}] {note.source}" for number, note in enumerate(passport.notes, start=1)]
    return [*dict.fromkeys(found), *method_notes(about)]


def _crossing_notes(passport: Passport) -> list[str]:
    rows = next(section.rows for section in passport.sections if section.title == say("Border crossings"))
    return [", ".join(filter(None, [row.label, f"{row.value} {row.aside}".strip(), row.note, row.place]))
            for row in rows]


def _alt(one: RouteTold, about: About) -> str:
    return say("Map of %1: %2", route_name(one.route, about.language), described(one.route))

