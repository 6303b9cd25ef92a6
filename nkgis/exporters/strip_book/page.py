"""A page of a strip book: its heading, the map of its stretch with the key map, the strip below, the foot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from matplotlib.patches import Polygon

from nkgis.cartography.strip.passing import free_runs
from nkgis.cartography.strip.ruler import at_text, end_text
from nkgis.cartography.wording import say
from nkgis.exporters.diagram_figure import draw_diagram, measure
from nkgis.exporters.figure_canvas import MM_PT
from nkgis.exporters.figure_fonts import fitted, shown, width_pt, wrapped, write
from nkgis.exporters.figure_furniture import credit_lines
from nkgis.exporters.figure_legend import draw_legend, entries_on_map, legend_size
from nkgis.exporters.figure_map import with_crossings
from nkgis.exporters.strip_book.book import HIGH_PT, MARGIN_PT, WIDE_PT, Book, Leaf, Span
from nkgis.exporters.strip_book.ground import Match, draw_key_map, draw_stretch_map
from nkgis.exporters.strip_figure import fitted_strip
from nkgis.model.numbers import KM_M, scale_text

if TYPE_CHECKING:
    from nkgis.cartography.reading import Reading
    from nkgis.cartography.strip.layout import StripLayout
    from nkgis.exporters.figure_canvas import Canvas
    from nkgis.exporters.figure_drawn import Drawn
    from nkgis.exporters.figure_furniture import Box

TOP_PT = HIGH_PT - MARGIN_PT - 9 * MM_PT
"""The lower edge of the heading."""
FOOT_PT = MARGIN_PT + 9.5 * MM_PT
"""The upper edge of the foot."""
SIDE_PT, TICKS_PT, MATCH_PT = 50 * MM_PT, 4.5 * MM_PT, 5.5 * MM_PT
GAP_PT, _LEAST_PX = 1 * MM_PT, 1100.0
_STRIP_SHARE, _UNIT_PT, _SIZE = 0.52, 0.62, 6.5


def draw_stretch_page(leaf: Leaf, book: Book, span: Span) -> None:
    """Draws the page of a stretch."""
    draw_heading(leaf, book, span_text(book.strip.reading, span))
    layout, bottom = placed_strip(book, MATCH_PT, _STRIP_SHARE, span_m=span)
    box = (MARGIN_PT + TICKS_PT, bottom + TICKS_PT, WIDE_PT - MARGIN_PT - SIDE_PT - 4 * MM_PT - TICKS_PT,
           TOP_PT - TICKS_PT)
    matches = _matches(leaf, book, span)
    canvas, drawn = draw_stretch_map(leaf.figure, leaf.page, book, span, box, unit_pt=_UNIT_PT, matches=matches)
    side = (WIDE_PT - MARGIN_PT - SIDE_PT, TOP_PT - TICKS_PT - 36 * MM_PT, WIDE_PT - MARGIN_PT, TOP_PT - TICKS_PT)
    draw_key_map(leaf.figure, book, side, span, unit_pt=0.5)
    _draw_legend(leaf.page, (side[0], bottom + 2 * MM_PT, side[2], side[1] - 3 * MM_PT), canvas, drawn)
    unit = (WIDE_PT - 2 * MARGIN_PT) / layout.diagram.width_px
    draw_diagram(leaf.page, layout.diagram, MARGIN_PT, bottom - GAP_PT - MATCH_PT, unit)
    _draw_ends(leaf, book, span, layout, bottom - GAP_PT, unit)
    draw_foot(leaf, book, canvas)


def span_text(reading: Reading, span: Span) -> str:
    """Returns from where to where a page goes, in kilometres, or metres of a route under one."""
    if reading.total_m < KM_M and not reading.is_rough:
        return f"{at_text(reading, span[0])} – {at_text(reading, span[1])}"
    return say("km %1", reading.span(*span))


def placed_strip(book: Book, above_pt: float, most: float, **more: Any) -> tuple[StripLayout, float]:
    """Returns the strip that stands on the foot, and the height of what is above it and `above_pt` more.

    It takes at most a share of the page; `more` is what `strip_diagram` takes.
    """
    wide, floor = WIDE_PT - 2 * MARGIN_PT, FOOT_PT + 2 * MM_PT
    high = (TOP_PT - floor) * most - above_pt
    layout = fitted_strip([book.strip], wide, high, measure=measure, theme=book.scene.theme, least_px=_LEAST_PX,
                          compact=True, notes=book.notes, **more)
    return layout, floor + layout.diagram.height_px * wide / layout.diagram.width_px + above_pt + GAP_PT


def draw_heading(leaf: Leaf, book: Book, beside: str) -> None:
    """Writes the name of the route, what the page is of, and its number."""
    ui, y = book.theme.ui, HIGH_PT - MARGIN_PT - 12
    count = say("page %1 of %2", str(leaf.number), str(leaf.count))
    right = WIDE_PT - MARGIN_PT
    write(leaf.page, right, y, shown(count), size_pt=10, color=ui["text2"], ha="right")
    wide = width_pt(shown(beside), 11, 500)
    room = right - MARGIN_PT - width_pt(count, 10) - wide - 30
    name = fitted(book.strip.name, 15, room, 600)
    write(leaf.page, MARGIN_PT, y, name, size_pt=15, weight=600, color=ui["text"])
    write(leaf.page, MARGIN_PT + width_pt(name, 15, 600) + 14, y, shown(beside), size_pt=11, weight=500,
          color=ui["text2"])


def draw_foot(leaf: Leaf, book: Book, canvas: Canvas) -> None:
    """Writes projection and scale, scenario and day, where the numbered sources are, and whose data the map is."""
    frame = canvas.frame
    scale = scale_text(frame.scale_denominator)
    first = " ".join([say("Projection: %1; scale %2 at the middle of the map.", frame.projection.name, scale),
                      f"{book.strip.about}.", say("Numbered sources: page %1.", str(leaf.count))])
    credits_text = say("Sources and licences: %1", " · ".join(credit_lines(book.scene)))
    write_foot(leaf, book, [first, credits_text])


def write_foot(leaf: Leaf, book: Book, texts: Sequence[str]) -> None:
    """Writes texts as the foot of a page under a thin line, in smaller letters where they need more lines."""
    ui, size, room = book.theme.ui, _SIZE, WIDE_PT - 2 * MARGIN_PT
    lines = [line for text in texts for line in wrapped(text, size, room)]
    while len(lines) * size * 1.28 > FOOT_PT - MARGIN_PT + 6 and size > 4:
        size *= 0.96
        lines = [line for text in texts for line in wrapped(text, size, room)]
    leaf.page.plot([MARGIN_PT, WIDE_PT - MARGIN_PT], [FOOT_PT, FOOT_PT], color=ui["border"], linewidth=0.7)
    for number, line in enumerate(lines):
        write(leaf.page, MARGIN_PT, FOOT_PT - (number + 1.1) * size * 1.28, line, size_pt=size, color=ui["text2"])


def _matches(leaf: Leaf, book: Book, span: Span) -> list[Match]:
    """Returns the ends of a stretch where another page goes on."""
    found = []
    if span[0] > 0:
        found.append(Match(span[0], say("page %1", str(leaf.number - 1))))
    if span[1] < book.strip.total_m:
        found.append(Match(span[1], say("page %1", str(leaf.number + 1))))
    return found


def _draw_legend(page: Any, box: Box, canvas: Canvas, drawn: Drawn) -> None:
    """Draws the legend of what is on the map, as large as its column allows."""
    entries = entries_on_map(canvas.scene, with_crossings(canvas, drawn), zoom=canvas.zoom, most=10)
    if not entries:
        return
    wide, high = legend_size(entries, 0.6)
    unit = 0.6 * min(1.0, (box[3] - box[1]) / high, (box[2] - box[0]) / wide * 1.05)
    draw_legend(page, entries, box, theme=canvas.theme.name, unit_pt=unit, zoom=canvas.zoom, columns=1, framed=False)


def _draw_ends(leaf: Leaf, book: Book, span: Span, layout: StripLayout, top: float, unit: float) -> None:
    """Draws the match lines of the strip, and at each the page that goes on, in the row above it."""
    color, page = book.theme.map["mdl"], leaf.page
    block, y = layout.blocks[0], top - MATCH_PT + 2
    for at, other, sign in ((span[0], leaf.number - 1, -1.0), (span[1], leaf.number + 1, 1.0)):
        if (sign < 0 and at <= 0) or (sign > 0 and at >= book.strip.total_m):
            continue
        x = MARGIN_PT + layout.frame.x(at) * unit
        for high, low in free_runs(layout.diagram.items, layout.frame.x(at), -MATCH_PT / unit, block.bottom - 12,
                                   measure):
            page.plot([x, x], [top - MATCH_PT - low * unit, top - MATCH_PT - high * unit], color=color, linewidth=0.9,
                      linestyle=(0, (4, 2)), zorder=58)
        text = say("continues on page %1", str(other)) if sign > 0 else say("continued from page %1", str(other))
        tip = x + sign * 5
        page.add_patch(Polygon([(tip, y + 5), (x, y + 8), (x, y + 2)], facecolor=color, linewidth=0, zorder=60))
        end = end_text(book.strip.reading, at)
        write(page, x - sign * 4, y + 2.4, f"{shown(text)} · {shown(end)}", size_pt=7, weight=500, color=color,
              ha="right" if sign > 0 else "left", zorder=60)
