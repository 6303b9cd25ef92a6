"""The slides that are tables: the key figures of routes, and where all of it comes from."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nkgis.cartography import words
from nkgis.cartography.wording import say
from nkgis.exporters.figure_figures import SCHEMATIC_SIGN, table_rows
from nkgis.exporters.figure_findings import finding, footnotes
from nkgis.exporters.handout import source_text
from nkgis.exporters.slides.about import About, foot_part, method_notes
from nkgis.exporters.slides.boxes import TEXT_PT, whole_box
from nkgis.exporters.slides.columns import Row, cut_rows, fitted_columns, row_heights
from nkgis.exporters.slides.names import page_id, plain
from nkgis.exporters.slides.overview_page import Pair, split
from nkgis.exporters.slides.values import PX_PT, Box, Column, Page, Run, TablePart
from nkgis.model.kinds import Quality
from nkgis.model.layer import Layer

_ROW_PX = 28.0
_NAME_ROWS, _CELL_ROWS = 2, 14
_NAME_SHARE, _COUNTRIES = 0.28, 4
_SOURCES = (Column(0.24), Column(0.44), Column(0.32))


def routes_table(pairs: Sequence[Pair], about: About, box: Box, name: str = "routes") -> TablePart:
    """Returns the key figures of routes as a table: totals, countries, crossings; with as many countries as fit."""
    rows, columns = _fitted_rows(pairs, about, box.wide * PX_PT)
    rows = cut_rows(rows, columns, box.wide, _NAME_ROWS)
    heights = row_heights(rows, columns, box.wide, least_px=_ROW_PX)
    return TablePart(name, replace(box, high=sum(heights)), columns, tuple(rows),
                     say("Lengths of %n route(s)", count=len(pairs)), _ROW_PX, heights)


def _fitted_rows(pairs: Sequence[Pair], about: About, room_pt: float) -> tuple[list[Row], tuple[Column, ...]]:
    """Returns heading and rows with their columns: headings break between words, then countries go to the others."""
    rows: list[Row] = []
    for countries in range(_COUNTRIES, -1, -1):
        head, body = table_rows(*split(pairs), about.language, most_countries=countries)
        rows = [tuple((Run(text, TEXT_PT, bold=True, color="second"),) for text in head)]
        rows += [((Run(row[0], TEXT_PT),), (Run(row[1], TEXT_PT, bold=True),),
                  *((Run(cell, TEXT_PT),) if cell else () for cell in row[2:])) for row in body]
        for breaks in (False, True):
            columns = fitted_columns(rows, room_pt, least_pt=room_pt * _NAME_SHARE, breaks_heads=breaks)
            if columns is not None:
                return rows, columns
    return rows, (Column(2.0), *(Column(1.0, right=True) for _ in rows[0][1:]))


def signs_text(pairs: Sequence[Pair]) -> str:
    """Returns what the signs in a table of routes mean."""
    schematic = [f"{SCHEMATIC_SIGN} {say('Schematic lines show a relation, not a position.')}"
                 for route, _ in pairs if route.quality is Quality.SCHEMATIC]
    return " ".join([*schematic[:1], *footnotes(*split(pairs))])


def table_pages(name: str, pairs: Sequence[Pair], about: About) -> Iterator[Page]:
    """Yields the slides with the key figures of routes, as many rows a slide as it has room for."""
    title = say("%1: lengths of %n route(s)", name, count=len(pairs))
    box = whole_box(f"{title} (99)", foot_part(about, is_mapped=False, signs=signs_text(pairs)).box)
    for number, part in enumerate(_parts(routes_table(pairs, about, box).heights, box.high), start=1):
        told = [pairs[place] for place in part]
        notes = (finding(*split(told), about.language), *footnotes(*split(told)), *method_notes(about))
        foot = foot_part(about, is_mapped=False, signs=signs_text(told))
        yield Page(_numbered("table", number), title + (f" ({number})" if number > 1 else ""),
                   (routes_table(told, about, box), foot), notes, about.language)


def sources_pages(layers: Sequence[Layer], about: About) -> Iterator[Page]:
    """Yields the slides that say where everything comes from, and on what terms; layers of one source share a row."""
    head = tuple((Run(text, TEXT_PT, bold=True, color="second"),) for text in (
        say("Layer"), say("Source"), say("Licence")))
    title, foot = say("Where the data comes from, and on what terms"), foot_part(about, is_mapped=False)
    box = whole_box(f"{title} (99)", foot.box)
    rows = cut_rows([head, *_source_rows(layers)], _SOURCES, box.wide, _CELL_ROWS)
    heights = row_heights(rows, _SOURCES, box.wide, least_px=_ROW_PX)
    for number, part in enumerate(_parts(heights, box.high), start=1):
        places = [0, *(place + 1 for place in part)]
        high = tuple(heights[place] for place in places)
        table = TablePart("sources", replace(box, high=sum(high)), _SOURCES, tuple(rows[place] for place in places),
                          say("Sources and licences of %n layer(s)", count=len(layers)), _ROW_PX, high)
        yield Page(_numbered("sources", number), title + (f" ({number})" if number > 1 else ""), (table, foot),
                   tuple(method_notes(about)), about.language)


def _source_rows(layers: Sequence[Layer]) -> list[Row]:
    """Returns a row for each source with its terms: the layers that are of it, in their order."""
    named: dict[tuple[str, str], list[str]] = {}
    for layer in layers:
        source = layer.attribution or source_text(layer) or say("no source")
        dated = f"{source} ({layer.date})" if layer.date else source
        named.setdefault((dated, layer.licence or "–"), []).append(words.layer_name(layer.name))
    return [tuple((Run(plain(text), TEXT_PT),) for text in (", ".join(names), source, licence))
            for (source, licence), names in named.items()]


def _parts(heights: Sequence[float], room: float) -> Iterator[list[int]]:
    """Yields the places of the rows of each slide; the first of the heights is that of the heading."""
    part: list[int] = []
    left = room - heights[0]
    for place, high in enumerate(heights[1:]):
        if part and high > left:
            yield part
            part, left = [], room - heights[0]
        part.append(place)
        left -= high
    if part or len(heights) == 1:
        yield part


def _numbered(kind: str, number: int) -> str:
    return kind if number == 1 else page_id(kind, str(number))
