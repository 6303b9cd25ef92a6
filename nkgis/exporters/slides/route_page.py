"""The slide of one route: its length large, its countries as a bar and a table, what breaks at the border, its map."""

from dataclasses import dataclass

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
from nkgis.exporters.figure_fonts import wrapped
from nkgis.exporters.slides.about import (
    LEFT,
    TEXT_PT,
    About,
    figure_part,
    fitting,
    foot_part,
    map_part,
    method_notes,
    said,
)
from nkgis.exporters.slides.columns import fitted_columns
from nkgis.exporters.slides.map_picture import UNIT_PT
from nkgis.exporters.slides.names import page_id, plain
from nkgis.exporters.slides.values import (
    PX_PT,
    Bar,
    Box,
    ChartPart,
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
_ROWS, _GAP_PT, _ROW_PX = 4, 5.0, 27.0
_BAR_PX, _LINE_PX, _CAPTION_LINES = 46.0, 27.0, 3


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
    title = route_title(one, about.language)
    parts = (*route_parts(one, about), map_part(about, _alt(one, about), highlighted=[one.key], unit_pt=UNIT_PT),
             foot_part(about))
    return Page(page_id("route", *one.key), title, parts, tuple(route_notes(one, about)), about.language)


def route_title(one: RouteTold, language: str) -> str:
    """Returns the finding of a route as a heading: name, length, largest share, what happens at the border."""
    route, measured = one.route, one.measured
    length = reading_of(route, measured.length_m).length(measured.length_m)
    facts = [say("schematic, drawn %1" if route.quality is Quality.SCHEMATIC else "%1 measured", length)]
    shares = sorted(measured.by_country.items(), key=lambda pair: -pair[1])
    if shares and len(shares) > 1:
        code, most_m = shares[0]
        if code not in open_shares(route, measured) and measured.length_m:
            facts.append(say("%1 in %2", percent_text(most_m / measured.length_m), words.country_name(code)))
    count = len(measured.crossings)
    facts.append(say("%n border crossing(s)", count=count) if count else say("no border crossing"))
    return f"{plain(route_name(route, language), _NAME_MAX)}: {', '.join(facts)}"


def route_parts(one: RouteTold, about: About) -> list[Part]:
    """Returns the left column of the slide of a route."""
    passport = build_passport(one.route, one.measured, about.method, language=about.language, stated=one.stated)
    reading = reading_of(one.route, one.measured.length_m)
    top = LEFT.y + 68
    how = how_measured(one.route, reading)
    lines = min(_CAPTION_LINES, len(wrapped(how, TEXT_PT, LEFT.wide * PX_PT * 0.97)))
    caption = Box(LEFT.x, top, LEFT.wide, _LINE_PX * lines)
    chart = Box(LEFT.x - 4, caption.y + caption.high + 2, LEFT.wide + 8, _BAR_PX)
    rows = share_rows(passport, about)
    columns, rows = fitted_columns(rows, LEFT.wide * PX_PT, most=0.5)
    table = Box(LEFT.x, chart.y + chart.high + 4, LEFT.wide, _ROW_PX * len(rows))
    below = table.y + table.high + 14
    rest = Box(LEFT.x, below, LEFT.wide, LEFT.y + LEFT.high - below)
    name = route_name(one.route, about.language)
    told = "; ".join(f"{part.label} {part.text} {part.percent}".strip() for part in passport.parts)
    return [
        figure_part(reading.length(one.measured.length_m)),
        TextPart("caption", caption, fitting([(Run(how, TEXT_PT, color="second"),)],
                                             caption, 0)),
        ChartPart("countries", chart, (name,), tuple(_bars(passport, about)), say("Lengths by country: %1", told)),
        TablePart("shares", table, tuple(columns), tuple(rows), say("Lengths by country: %1", told),
                  _ROW_PX),
        TextPart("lines", rest, fitting(told_lines(one, passport), rest, _GAP_PT), _GAP_PT),
    ]


def _bars(passport: Passport, about: About) -> list[Bar]:
    """Returns a series a country with real lengths; whose share cannot be told says so in its name."""
    metres = long_unit()[1]
    return [Bar(part.label if part.resolvable else f"{part.label} ({say(NOT_RESOLVABLE)})",
                (round(part.length_m / metres, 6),), about.country_color(part.code or "none"))
            for part in passport.parts]


def share_rows(passport: Passport, about: About) -> list[tuple[Line, ...]]:
    """Returns heading and rows of the shares of a route: a square in the colour of the bar, length, range."""
    unit = with_unit("", long_unit()[0]).strip()
    rows: list[tuple[Line, ...]] = [tuple((Run(text, TEXT_PT, bold=True, color="second"),) for text in (
        say("Country"), unit, say("Low – high")))]
    shares = list(passport.parts)
    rows += [_share_row(part, about) for part in (shares if len(shares) <= _ROWS else shares[: _ROWS - 1])]
    if len(shares) > _ROWS:
        rest = shares[_ROWS - 1 :]
        text = say("%n more", count=len(rest))
        rows.append(((Run(text, TEXT_PT, color="second"),), (), ()))
    return rows


def _share_row(part: Share, about: About) -> tuple[Line, ...]:
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

