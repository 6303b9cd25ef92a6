"""The left third of a slide: one figure, the countries as a bar, and three lines."""

from collections.abc import Sequence
from typing import Any

from matplotlib.patches import Rectangle

from nkgis.cartography.reading import reading_of
from nkgis.cartography.style import style
from nkgis.cartography.wording import say
from nkgis.exporters.figure_figures import country_rows, described
from nkgis.exporters.figure_findings import lengths_text, many_texts, sides_text
from nkgis.exporters.figure_fonts import fitted, shown, width_pt, wrapped, write
from nkgis.exporters.figure_furniture import Box
from nkgis.exporters.sheets.subject import Subject
from nkgis.model.route import Route

FIGURE_PT, LINE_PT = 54.0, 14.0
_ROW, _BAR_PT, _MOST_ROWS, _MOST_LINES = 1.22, 12.0, 4, 3


def draw_message(page: Any, box: Box, subject: Subject, listed: Sequence[Route], *, scale: float) -> None:
    """Draws figure, bar and lines downwards in a box (points), as far as there is room for each whole."""
    left, bottom, right, top = box
    room, ui = right - left, subject.theme.ui
    measured = [one for one in listed if (one.layer_id, one.id) in subject.measurements]
    alone = measured[0] if len(measured) == 1 else None
    figure, lines = _one(subject, alone) if alone is not None else many_texts(measured, subject.measurements)
    size = FIGURE_PT * scale
    while width_pt(shown(figure), size, 500) > room and size > LINE_PT * scale:
        size *= 0.96
    y = top - size * 0.78
    write(page, left, y, fitted(figure, size, room, 500), size_pt=size, weight=500, color=ui["text"])
    y -= size * 0.2
    if alone is not None:
        y = _draw_bar(page, (left, y), room, subject, alone, scale=scale)
    small = LINE_PT * scale
    for line in lines[:_MOST_LINES]:
        rows = wrapped(line, small, room)
        if y - len(rows) * small * _ROW - small * 0.35 < bottom:
            continue
        y -= small * 0.35
        for row in rows:
            y -= small * _ROW
            write(page, left, y, row, size_pt=small, color=ui["text2"])


def _one(subject: Subject, route: Route) -> tuple[str, list[str]]:
    """Returns the figure of one route and its three lines: what it is, its other lengths, its crossings."""
    measured = subject.measurements[route.layer_id, route.id]
    reading = reading_of(route, measured.length_m)
    lengths = lengths_text(route, reading)
    return reading.length(measured.length_m), [
        described(route, geometry=False), f"{lengths[:1].upper()}{lengths[1:]}.",
        sides_text(measured, subject.scene.language) if measured.crossings else say("No border crossing."),
    ]


def _draw_bar(
    page: Any, at: tuple[float, float], room: float, subject: Subject, route: Route, *, scale: float
) -> float:
    """Draws the country bar with a row for each country; returns the height below."""
    left, y = at
    rows = country_rows(route, subject.measurements[route.layer_id, route.id], subject.scene.language)
    theme, colors = subject.theme, style().raw["country"]
    gap, small = 2 * scale, LINE_PT * scale
    high, total = _BAR_PT * scale, max(sum(row.length_m for row in rows), 1e-9)
    widths = [max(4 * scale, (room - gap * (len(rows) - 1)) * row.length_m / total) for row in rows]
    shrink = (room - gap * (len(rows) - 1)) / max(sum(widths), 1e-9)
    x, y = left, y - high
    for row, wide in zip(rows, widths, strict=True):
        color = colors.get(row.code, colors["none"])[theme.name]
        page.add_patch(Rectangle((x, y), wide * shrink, high, facecolor=color, linewidth=0, zorder=40))
        x += wide * shrink + gap
    for row in sorted(rows, key=lambda one: -one.length_m)[:_MOST_ROWS]:
        y -= small * _ROW
        color = colors.get(row.code, colors["none"])[theme.name]
        page.add_patch(Rectangle((left, y), small * 0.7, small * 0.7, facecolor=color, linewidth=0))
        figures = " · ".join(filter(None, [row.text, row.share]))
        wide = width_pt(shown(figures), small, 600)
        write(page, left + small * 1.1, y, fitted(row.name, small, room - wide - small * 1.6), size_pt=small,
              color=theme.ui["text"])
        write(page, left + room, y, shown(figures), size_pt=small, weight=600, ha="right",
              color=theme.ui["text"] if row.resolvable else theme.ui["warn"])
    return y
