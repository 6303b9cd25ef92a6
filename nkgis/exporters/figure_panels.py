"""The blocks of a sheet: one route's figures, a table of routes, the foot."""

from collections.abc import Sequence
from typing import Any

from matplotlib.patches import Rectangle

from nkgis.cartography.passport.data import how_measured
from nkgis.cartography.passport.parts import published_range
from nkgis.cartography.reading import Reading, reading_of
from nkgis.cartography.shares import NOT_RESOLVABLE
from nkgis.cartography.style import Theme, style
from nkgis.cartography.wording import say
from nkgis.exporters.figure_figures import (
    MEMORY_SIGN,
    SCHEMATIC_SIGN,
    CountryRow,
    country_rows,
    crossing_text,
    described,
    notes_of,
    route_name,
)
from nkgis.exporters.figure_fonts import fitted, shown, width_pt, wrapped, write
from nkgis.model.kinds import Mode
from nkgis.model.route import Route
from nkgis.model.segment import Measurement

_LINE, _NAME_LINES = 1.15, 4
_SIGNS = (f" {SCHEMATIC_SIGN}{MEMORY_SIGN}", f" {SCHEMATIC_SIGN}", f" {MEMORY_SIGN}")
Box = tuple[float, float, float, float]


def draw_passport(
    axes: Any, box: Box, route: Route, measured: Measurement, *, theme: Theme, scale: float, language: str,
    named: bool = True,
) -> float:
    """Draws the key figures of one route downwards in a box (points), with its name where that is no title already.

    Returns the height where they end.
    """
    left, bottom, right, y = box
    room, ui = right - left, theme.ui
    for text in wrapped(route_name(route, language), 11 * scale, room, weight=600, most=2) if named else []:
        y -= 13 * scale
        write(axes, left, y + 2 * scale, text, size_pt=11 * scale, weight=600, color=ui["text"])
    for text in wrapped(described(route), 7.5 * scale, room, most=3):
        y -= 10 * scale
        write(axes, left, y, text, size_pt=7.5 * scale, color=ui["text2"])
    y -= 25 * scale
    reading = reading_of(route, measured.length_m)
    figure = reading.length(measured.length_m)
    write(axes, left, y, shown(figure), size_pt=22 * scale, weight=500, color=ui["text"])
    beside = left + width_pt(figure, 22 * scale, 500) + 9 * scale
    others = _other_lengths(route, reading)
    if max(width_pt(shown(text), 7 * scale) for text in others) > right - beside:
        beside, y = left, y - 22 * scale  # below the figure
    lines = [(fitted(text, 7 * scale, right - beside), ui["text"]) for text in others]
    lines += [(text, ui["text2"]) for text in wrapped(how_measured(route, reading), 7 * scale, right - beside, most=4)]
    for number, (text, color) in enumerate(lines):
        write(axes, beside, y + (11.5 - 9 * number) * scale, text, size_pt=7 * scale, color=color)
    y -= (5 + 9 * max(1, len(lines) - 1)) * scale
    y = _draw_bar(axes, left, y, room, route, measured, language=language, theme=theme, scale=scale)
    y = _draw_crossings(axes, left, y, room, route, measured, floor=bottom, language=language, theme=theme, scale=scale)
    return _draw_notes(axes, left, y, room, notes_of(route, measured), floor=bottom, theme=theme, scale=scale)


def _other_lengths(route: Route, reading: Reading) -> list[str]:
    """Returns the lengths that stand beside the large figure: of the rail graph, and as published."""
    rail = say("no path in the rail graph")
    if route.rail_km is not None:
        rail_m = route.rail_km * 1000
        rail = say("%1 along the rail graph", Reading(max(rail_m, reading.total_m)).length(rail_m))
    count = len(route.published)
    published = say("no published length found")
    if count:
        published = say("%1 km published (%n source(s))", published_range(route), count=count)
    return [*([rail] if route.mode is Mode.RAIL or route.rail_km is not None else []), published]


def _draw_notes(
    axes: Any, left: float, y: float, room: float, notes: Sequence[tuple[str, str]], *, floor: float, theme: Theme,
    scale: float,
) -> float:
    """Draws the notes there is room for, none cut, with their heading in front; returns the height below.

    The last line counts those that are left out and says where they are.
    """
    size, row, gap = 6.5 * scale, 8.3 * scale, 1.5 * scale
    y -= 4 * scale
    blocks = [wrapped(f"{heading}: {text}" if heading else text, size, room) for heading, text in notes]
    need = sum(row * len(block) + gap for block in blocks)
    spare = row + gap if y - need < floor else 0.0
    left_out = 0
    for block in blocks:
        if y - row * len(block) - gap - spare < floor:
            left_out += 1
            continue
        y -= gap
        for line in block:
            y -= row
            write(axes, left, y, line, size_pt=size, color=theme.ui["text2"])
    if left_out:
        text = say("and %n more: the passport, report.html and passports.json have all of them", count=left_out)
        y -= gap
        for line in wrapped(text, size, room, most=2):
            y -= row
            write(axes, left, y, line, size_pt=size, italic=True, color=theme.ui["text2"])
    return y


def _draw_bar(
    axes: Any, left: float, y: float, room: float, route: Route, measured: Measurement, *, language: str,
    theme: Theme, scale: float,
) -> float:
    """Draws the country bar and its rows; returns the height below."""
    rows, ui, colors = country_rows(route, measured, language), theme.ui, style().raw["country"]
    total = max(measured.length_m, 1e-9)
    gap, least, high = 1.5 * scale, 3 * scale, 9 * scale
    widths = [max(least, (room - gap * (len(rows) - 1)) * row.length_m / total) for row in rows]
    shrink = (room - gap * (len(rows) - 1)) / max(sum(widths), 1e-9)
    x = left
    for row, wide in zip(rows, widths, strict=True):
        color = colors.get(row.code, colors["none"])[theme.name]
        axes.add_patch(Rectangle((x, y), wide * shrink, high, facecolor=color, linewidth=0, zorder=40))
        x += wide * shrink + gap
    size = 8 * scale
    columns, names, below = _row_columns(rows, left, room, scale)
    y -= 3 * scale
    for row in rows[:8]:
        y -= 11.5 * scale
        color = colors.get(row.code, colors["none"])[theme.name]
        axes.add_patch(Rectangle((left, y - 0.5 * scale), 6 * scale, 6 * scale, facecolor=color, linewidth=0))
        write(axes, left + 10 * scale, y, fitted(row.name, size, names), size_pt=size, color=ui["text"])
        km_color = ui["text"] if row.resolvable else ui["warn"]
        write(axes, columns[0], y, row.text, size_pt=size, weight=600, color=km_color, ha="right")
        down = 9.5 * scale if below and row.band else 0.0
        share, band = (columns[2], y, row.share), (columns[1], y - down, row.band)
        for x, at, text in (share, band) if below else (band, share):  # in the order in which it is read
            is_band = text is row.band
            write(axes, x, at, text, size_pt=(7.5 if is_band else 8) * scale, color=ui["text2" if is_band else "text"],
                  ha="right")
        y -= down
    return y


def _row_columns(
    rows: Sequence[CountryRow], left: float, room: float, scale: float
) -> tuple[tuple[float, float, float], float, bool]:
    """Returns where length, range and share of countries end, the room for names, and whether ranges stand below."""
    size, space = 8 * scale, 6 * scale
    length, band, share, name = (
        max((width_pt(shown(text), points, weight) for text in texts), default=0.0) for texts, points, weight in (
            ([row.text for row in rows], size, 600), ([row.band for row in rows], 7.5 * scale, 400),
            ([row.share for row in rows], size, 400), ([row.name for row in rows], size, 400)))
    band_end = min(left + room * 0.86, left + room - share - space)
    end = min(left + room * 0.56, band_end - band - space)
    below = end - length - space - left - 10 * scale < min(name, room * 0.36)
    end = band_end if below else end
    return (end, band_end, left + room), end - length - space - left - 10 * scale, below


def _draw_crossings(
    axes: Any, left: float, y: float, room: float, route: Route, measured: Measurement, *, floor: float, language: str,
    theme: Theme, scale: float,
) -> float:
    """Draws the list of border crossings as far as there is room; returns the height below."""
    if not measured.crossings:
        return y
    y -= 15 * scale
    write(axes, left, y, say("Border crossings"), size_pt=8 * scale, weight=600, color=theme.ui["text2"])
    reading, size, row = reading_of(route, measured.length_m), 7.5 * scale, 10.5 * scale
    blocks = [wrapped(crossing_text(one, reading, language).replace("   ", " · "), size, room)
              for one in measured.crossings]
    fits = int((y - floor) / row)
    drawn = len(blocks) if sum(map(len, blocks)) <= fits else 0
    while not drawn or (drawn < len(blocks) and sum(map(len, blocks[: drawn + 1])) < fits):
        drawn += 1
    if drawn < len(blocks):
        blocks = [*blocks[:drawn], [say("and %1 more", len(blocks) - drawn)]]
    for line in (line for block in blocks for line in block):
        y -= row
        write(axes, left, y, line, size_pt=size, color=theme.ui["text"])
    return y


def draw_table(
    axes: Any, box: Box, header: Sequence[str], rows: Sequence[Sequence[str]], *, theme: Theme, scale: float,
    count: int | None = None,
) -> int:
    """Draws a table into a box (points); returns how many rows there was room for.

    `count` is how many rows the table has when `rows` are only the first of them.
    """
    left, bottom, right, top = box
    size, row_pt, pad = 7.2 * scale, 11.2 * scale, 6 * scale
    ui = theme.ui
    heads = [wrapped(text, size, 34 * scale, most=3) or [""] for text in header]
    edges = [right]
    for k in range(len(heads) - 1, 0, -1):
        cells = [*heads[k], *(row[k] for row in rows)]
        edges.append(edges[-1] - max(width_pt(text, size, 600) for text in cells) - pad)
    edges.reverse()
    y = top - size * 1.2 * max(2, *map(len, heads))
    for k, head in enumerate(heads):
        for n, line in enumerate(reversed(head)):
            write(axes, left if k == 0 else edges[k], y + n * size * 1.15, line, size_pt=size, weight=600,
                  color=ui["text2"], ha="left" if k == 0 else "right")
    y -= 3.5 * scale
    axes.plot([left, right], [y, y], color=ui["border"], linewidth=0.7)
    total = len(rows) if count is None else count
    names = [_name_lines(row[0], size, edges[0] - left) for row in rows[: int((y - bottom) / row_pt) + 1]]
    drawn = _rows_that_fit(names, total, y - bottom, row_pt, size * _LINE)
    for number, row in enumerate(rows[:drawn]):
        high = row_pt + (len(names[number]) - 1) * size * _LINE
        if number % 2:
            axes.add_patch(Rectangle((left - 2 * scale, y - high), right - left + 4 * scale, high, linewidth=0,
                                     facecolor=ui["alternate"] if theme.name == "dark" else "#F1F3F5", zorder=1))
        base = y - row_pt * 0.7
        for k, line in enumerate(names[number]):
            write(axes, left, base - k * size * _LINE, line, size_pt=size, color=ui["text"])
        y -= high
        for k, cell in enumerate(row[1:], start=1):
            write(axes, edges[k], base, cell, size_pt=size, weight=600 if k == 1 else 400, ha="right",
                  color=ui["warn"] if cell == say(NOT_RESOLVABLE) else ui["text"])
    if drawn < total:
        base = y - row_pt * 0.7
        more = say("and %n more route(s)", count=total - drawn)
        write(axes, left, base, more, size_pt=size, italic=True, color=ui["text2"])
    return drawn


def _name_lines(name: str, size_pt: float, room: float) -> list[str]:
    """Returns the name of a route in as many lines as it needs, four at most, its signs behind the last."""
    sign = next((s for s in _SIGNS if name.endswith(s)), "")
    text = name.removesuffix(sign)
    if width_pt(shown(text), size_pt) + width_pt(sign, size_pt) <= room:
        return [shown(text) + sign]
    *first, last = wrapped(text, size_pt, room - width_pt(sign, size_pt), most=_NAME_LINES) or [""]
    return [*first, last + sign]


def _rows_that_fit(names: Sequence[Sequence[str]], total: int, room: float, row_pt: float, line_pt: float) -> int:
    """Returns how many rows fit: all of them, or as many as leave a line for the count of the others."""
    heights = [row_pt + (len(lines) - 1) * line_pt for lines in names]
    if total <= len(heights) and sum(heights[:total]) <= room:
        return total
    fits, used = 0, row_pt
    for high in heights[: total - 1]:
        if used + high > room:
            break
        used += high
        fits += 1
    return fits


def foot_lines(texts: Sequence[str], size_pt: float, room: float) -> list[str]:
    """Returns the lines of a foot; every text starts a line of its own."""
    return [line for text in texts if text for line in wrapped(text, size_pt, room)]
