"""The slides about many routes: the overview, their table, and where all of it comes from."""

from collections.abc import Iterator, Mapping, Sequence

from nkgis.cartography import words
from nkgis.cartography.wording import say
from nkgis.exporters.figure_drawn import Key
from nkgis.exporters.figure_figures import SCHEMATIC_SIGN, table_rows
from nkgis.exporters.figure_findings import finding, footnotes
from nkgis.exporters.figure_fonts import wrapped
from nkgis.exporters.handout import source_text
from nkgis.exporters.slides.about import (
    LEFT,
    TEXT_PT,
    WHOLE,
    About,
    figure_part,
    fitting,
    foot_part,
    map_part,
    method_notes,
    said,
)
from nkgis.exporters.slides.columns import fitted_columns
from nkgis.exporters.slides.map_picture import OVERVIEW_PT
from nkgis.exporters.slides.names import page_id
from nkgis.exporters.slides.values import PX_PT, Bar, Box, ChartPart, Column, Line, Page, Part, Run, TablePart, TextPart
from nkgis.model.kinds import Quality
from nkgis.model.layer import Layer
from nkgis.model.route import Route
from nkgis.model.segment import Measurement

ROW_PX = 30.0
_LINE_PX, _TALLEST_PX = 26.0, 31.0
_GAP_PT = 6.0
Pair = tuple[Route, Measurement]


def overview_page(name: str, pairs: Sequence[Pair], about: About) -> Page:
    """Returns the slide of the whole map: how many routes of what kind, how many of them cross a border."""
    across = sum(1 for _, one in pairs if one.crossings)
    title = say("%1: %2 of %3 routes cross a border", name, across, len(pairs)) if pairs else name
    alt = say("Map of %1: %2", name, finding(*_split(pairs), about.language))
    parts = (*counted_parts(pairs, about), map_part(about, alt, unit_pt=OVERVIEW_PT), foot_part(about))
    notes = (finding(*_split(pairs), about.language), *footnotes(*_split(pairs)), *method_notes(about))
    return Page("overview", title, parts, notes, about.language)


def counted_parts(pairs: Sequence[Pair], about: About) -> list[Part]:
    """Returns the left column of a slide of many routes: their number, a chart of their kinds, their states."""
    kinds = _counts([words.word(words.MODES, route.mode) for route, _ in pairs])
    states = _counts([words.word(words.STATUSES, route.status) for route, _ in pairs])
    chart = Box(LEFT.x, LEFT.y + 104, LEFT.wide, 34.0 * max(1, len(kinds)) + 16)
    lines = Box(LEFT.x, chart.y + chart.high + 14, LEFT.wide, LEFT.y + LEFT.high - chart.y - chart.high - 14)
    bars = (Bar(say("Routes"), tuple(float(count) for count in kinds.values()), about.color("accent")),)
    told = [said("", f"{count} {state}") for state, count in states.items()]
    return [
        figure_part(str(len(pairs))),
        TextPart("caption", Box(LEFT.x, LEFT.y + 68, LEFT.wide, 30),
                 ((Run(say("routes on the map"), TEXT_PT, color="second"),),)),
        ChartPart("kinds", chart, tuple(kinds) or (say("Routes"),), bars if kinds else (Bar(say("Routes"), (0.0,),
                  about.color("accent")),), say("Routes by kind: %1", _listed(kinds)), "0", stacked=False),
        TextPart("lines", lines, fitting(told, lines, _GAP_PT), _GAP_PT),
    ]


def _counts(names: Sequence[str]) -> dict[str, int]:
    counts = {name: names.count(name) for name in dict.fromkeys(names)}
    return dict(sorted(counts.items(), key=lambda pair: -pair[1]))


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items())


def _split(pairs: Sequence[Pair]) -> tuple[list[Route], dict[Key, Measurement]]:
    return [route for route, _ in pairs], {(route.layer_id, route.id): one for route, one in pairs}


def routes_table(pairs: Sequence[Pair], about: About, box: Box, name: str = "routes") -> TablePart:
    """Returns the key figures of routes as a table: totals, countries, crossings."""
    head, rows = table_rows(*_split(pairs), about.language)
    lines: list[tuple[Line, ...]] = [tuple((Run(text, TEXT_PT, bold=True, color="second"),) for text in head)]
    lines += [((Run(row[0], TEXT_PT),), (Run(row[1], TEXT_PT, bold=True),),
               *((Run(cell, TEXT_PT),) if cell else () for cell in row[2:])) for row in rows]
    columns, lines = fitted_columns(lines, box.wide * PX_PT)
    return TablePart(name, box, tuple(columns), tuple(lines), say("Lengths of %n route(s)", count=len(rows)), ROW_PX)


def signs_text(pairs: Sequence[Pair]) -> str:
    """Returns what the signs in a table of routes mean."""
    schematic = [f"{SCHEMATIC_SIGN} {say('Schematic lines show a relation, not a position.')}"
                 for route, _ in pairs if route.quality is Quality.SCHEMATIC]
    return " ".join([*schematic[:1], *footnotes(*_split(pairs))])


def table_pages(name: str, pairs: Sequence[Pair], about: About) -> Iterator[Page]:
    """Yields the slides with the key figures of routes, as many rows a slide as it has room for."""
    most = int((WHOLE.high - 2 * ROW_PX) / _TALLEST_PX)  # the heading may take two lines
    for number, part in enumerate(_parts(pairs, most), start=1):
        title = say("%1: lengths of %n route(s)", name, count=len(pairs)) + (f" ({number})" if number > 1 else "")
        notes = (finding(*_split(part), about.language), *footnotes(*_split(part)), *method_notes(about))
        foot = foot_part(about, is_mapped=False, signs=signs_text(part))
        yield Page(_numbered("table", number), title, (routes_table(part, about, WHOLE), foot), notes, about.language)


def sources_pages(layers: Sequence[Layer], about: About) -> Iterator[Page]:
    """Yields the slides that say where everything comes from, and on what terms."""
    columns = (Column(0.24), Column(0.5), Column(0.26))
    head = tuple((Run(text, TEXT_PT, bold=True, color="second"),) for text in (
        say("Layer"), say("Source"), say("Licence")))
    pages: list[list[tuple[Line, ...]]] = [[]]
    room = WHOLE.high - ROW_PX
    for layer in layers:
        cells, lines = _source_row(layer, [column.share for column in columns])
        high = max(ROW_PX, lines * _LINE_PX)
        if room < high and pages[-1]:
            pages.append([])
            room = WHOLE.high - ROW_PX
        pages[-1].append(cells)
        room -= high
    for number, rows in enumerate(pages, start=1):
        title = say("Where the data comes from, and on what terms") + (f" ({number})" if number > 1 else "")
        table = TablePart("sources", WHOLE, columns, (head, *rows), say("Sources and licences of %n layer(s)",
                                                                        count=len(rows)), ROW_PX)
        yield Page(_numbered("sources", number), title, (table, foot_part(about, is_mapped=False)),
                   tuple(method_notes(about)), about.language)


def _source_row(layer: Layer, shares: Sequence[float]) -> tuple[tuple[Line, ...], int]:
    """Returns the cells of a layer, each of two lines at most, and how many lines the highest has."""
    source = layer.attribution or source_text(layer) or say("no source")
    dated = f"{source} ({layer.date})" if layer.date else source
    texts = [words.layer_name(layer.name), dated, layer.licence or "–"]
    rooms = [WHOLE.wide * share * PX_PT * 0.9 - 8 for share in shares]
    lines = [wrapped(text, TEXT_PT, room, most=2) for text, room in zip(texts, rooms, strict=True)]
    return tuple((Run(" ".join(one), TEXT_PT),) for one in lines), max(map(len, lines))


def _numbered(kind: str, number: int) -> str:
    return kind if number == 1 else page_id(kind, str(number))


def _parts(pairs: Sequence[Pair], most: int) -> Iterator[Sequence[Pair]]:
    for start in range(0, len(pairs), most):
        yield pairs[start : start + most]


