"""A frame of a film: the map with its legend, the date or scenario in large letters, what happened, and the bar."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import shapely

from nkgis.cartography.film import FilmBar, FilmCard
from nkgis.cartography.scene import MapScene
from nkgis.cartography.style import Theme, style
from nkgis.cartography.wording import say
from nkgis.exporters.figure_canvas import Canvas, paper
from nkgis.exporters.figure_drawn import Drawn, Key
from nkgis.exporters.figure_fonts import fitted, shown, width_pt, wrapped, write
from nkgis.exporters.figure_furniture import Box, credit_lines, draw_ticks
from nkgis.exporters.figure_legend import draw_legend, entries_on_map, legend_size
from nkgis.exporters.figure_legend_band import drawn_ahead
from nkgis.exporters.figure_map import draw_map, finish_map, unit_for
from nkgis.exporters.figure_saving import drawing, picture_of
from nkgis.exporters.figure_steady import Frames, Steady

USUAL_PX = (1280, 720)
_USUAL_DPI = 150.0
_MARGIN, _PANEL_SHARE, _BAR_PX, _TALL = 14.0, 0.265, 40.0, 1.15
_OVER_PX, _LABEL_PX, _TOLD_PX, _SOURCE_PX, _FOOT_PX = 12.5, 32.0, 13.0, 10.5, 8.5
_SIGNS = 160
_FULL = 0.97
"""Share of its room that a line of words takes at most: letters are drawn on whole dots."""
_LABEL_LINES, _TITLE_LINES, _OVER_LINES, _TOLD_LINES = 3, 2, 2, 6
_LEGENDS = tuple((most, share) for most in (22, 18, 16, 14, 12, 10, 8, 6) for share in (0.85, 0.76, 0.68))
"""How many entries a legend has and how large it is, tried from the best on until it fits."""


@dataclass(frozen=True, slots=True)
class FilmPlan:
    """Is where the parts of every frame stand, boxes in points, and points per pixel of the symbols.

    `size_px` and `dpi` are those of the picture. A frame that is not wide has its words above the map and its legend
    below it.
    """

    size_px: tuple[int, int]
    dpi: float
    unit: float
    words: Box
    map: Box
    legend: Box
    bar: Box
    foot: tuple[str, ...]


def film_plan(size_px: tuple[int, int], whole: MapScene, *, dpi: float = _USUAL_DPI) -> FilmPlan:
    """Returns the plan of the frames of a film whose maps are together those of `whole`.

    A larger picture than the usual one is the same paper with more dots; a smaller one has less paper and fewer dots.
    """
    share = size_px[0] * size_px[1] / USUAL_PX[0] / USUAL_PX[1]
    dots = dpi * share ** (0.5 if share > 1 else 0.25)
    wide, high = size_px[0] * 72 / dots, size_px[1] * 72 / dots
    unit = unit_for(wide, high)
    margin = _MARGIN * unit
    size = _FOOT_PX * unit
    lines = tuple(wrapped(" · ".join(credit_lines(whole)), size, (wide - 2 * margin) * 0.96,
                          most=max(2, int(high / size / 8))))
    foot = margin * 0.7 + len(lines) * size * 1.3
    left, right, top = margin, wide - margin, high - margin
    bar = (left, foot, right, foot + _BAR_PX * unit)
    ticks = 13.0 * unit
    if wide / high >= _TALL:
        middle = left + (right - left) * _PANEL_SHARE
        split = top - (top - bar[3]) * 0.47
        return FilmPlan(size_px, dots, unit, (left, split, middle, top),
                        (middle + margin + ticks, bar[3] + ticks, right - ticks, top - ticks * 0.6),
                        (left, bar[3], middle, split), bar, lines)
    head, below = top - (top - bar[3]) * 0.24, bar[3] + (top - bar[3]) * 0.18
    return FilmPlan(size_px, dots, unit, (left, head, right, top),
                    (left + ticks, below + ticks, right - ticks, head - ticks),
                    (left, bar[3], right, below), bar, lines)


def draw_ground(
    plan: FilmPlan, scene: MapScene, frames: Frames, steady: Steady, highlighted: Sequence[Key] = ()
) -> Any:
    """Returns what frames with the same map share, as a picture: map, legend and sources."""
    with drawing():
        return picture_of(ground_figure(plan, scene, frames, steady, highlighted), plan.dpi)


def ground_figure(
    plan: FilmPlan, scene: MapScene, frames: Frames, steady: Steady, highlighted: Sequence[Key] = ()
) -> Any:
    """Returns the figure of a map with its legend and sources; to be called inside `drawing`."""
    theme = style().theme(scene.theme)
    figure, page = paper(plan.size_px[0] * 72 / plan.dpi, plan.size_px[1] * 72 / plan.dpi, theme.ui["window"])
    canvas, drawn = draw_map(figure, scene, frames, plan.map, unit_pt=plan.unit, highlighted=highlighted)
    finish_map(figure, canvas, drawn, plan.map, north=False, highlighted=highlighted, steady=steady)
    draw_ticks(canvas, page, plan.map)
    _draw_legend(page, plan, canvas, drawn, steady)
    left, size = plan.bar[0], _FOOT_PX * plan.unit
    for number, line in enumerate(plan.foot):
        write(page, left, plan.bar[1] - (number + 0.85) * size * 1.3, line, size_pt=size, color=theme.ui["text2"])
    return figure


def with_card(plan: FilmPlan, ground: Any, card: FilmCard, *, title: str, theme: str) -> Any:
    """Returns a frame: its map with the words and the bar of its own."""
    colors = style().theme(theme)
    picture = ground.copy()
    with drawing():
        for box, draw in ((plan.words, _draw_words), (plan.bar, _draw_bar)):
            place = _pixels(plan, box)
            wide, high = (place[2] - place[0]) * 72 / plan.dpi, (place[3] - place[1]) * 72 / plan.dpi
            figure, page = paper(wide, high, colors.ui["window"])
            draw(page, (0.0, 0.0, wide, high), card, plan.unit, colors, title)
            picture.paste(picture_of(figure, plan.dpi), place[:2])
    return picture


def _pixels(plan: FilmPlan, box: Box) -> tuple[int, int, int, int]:
    """Returns a box as whole pixels from the upper left corner: left, top, right, bottom."""
    each, high = plan.dpi / 72, plan.size_px[1]
    return round(box[0] * each), high - round(box[3] * each), round(box[2] * each), high - round(box[1] * each)


def _draw_legend(page: Any, plan: FilmPlan, canvas: Canvas, drawn: Drawn, steady: Steady) -> None:
    """Draws the legend of what is on the map in any frame, as large as there is room for."""
    ahead = drawn_ahead(steady.scene, steady.frames, canvas.frame.bounds)
    ahead.borders = drawn.borders
    view = shapely.box(*canvas.frame.bounds)
    for layer in steady.scene.layers:
        if layer.tiles is None and layer.id in steady.frames:
            there = steady.frames[layer.id].geometry.intersects(view)
            for feature in (one for one, seen in zip(layer.features, there, strict=True) if not seen):
                ahead.features.pop((layer.id, feature.id), None)
    own = {str(entry.key): entry for entry in canvas.scene.legend if entry.is_screen}
    scene = replace(steady.scene, legend=tuple(
        own.get(str(entry.key), entry) if entry.is_screen else entry for entry in steady.scene.legend
    ))
    left, bottom, right, top = plan.legend
    tall = right - left > (top - bottom) * 2
    for most, share in _LEGENDS:
        entries = entries_on_map(scene, ahead, zoom=canvas.zoom, most=most, changing=True)
        for columns in range(1, 5 if tall else 2):
            wide, high = legend_size(entries, plan.unit * share, columns=columns)
            if entries and wide <= right - left + 22 * plan.unit and high <= top - bottom:
                draw_legend(page, entries, (left, bottom, min(right, left + wide), bottom + high),
                            theme=canvas.theme.name, unit_pt=plan.unit * share, zoom=canvas.zoom, columns=columns,
                            framed=False)
                return


def _draw_words(page: Any, box: Box, card: FilmCard, unit: float, colors: Theme, title: str) -> None:
    """Writes the title of the map, the date or scenario in large letters, and what is told."""
    wide, y = box[2] * _FULL, box[3]
    label, title = shown(card.label, most=_SIGNS), shown(title, most=_SIGNS)
    over = _OVER_PX * unit
    roomy = y > over * 4.5 + _LABEL_PX * unit
    for line in wrapped(title, over, wide, most=_TITLE_LINES) if roomy else ():
        y -= over * 1.25
        write(page, 0.0, y, line, size_pt=over, color=colors.ui["text2"])
    y -= over * 0.5
    for line in wrapped(card.over, over, wide, weight=600, most=_OVER_LINES):
        y -= over * 1.25
        write(page, 0.0, y, line, size_pt=over, color=colors.ui["accent"], weight=600)
    size = _LABEL_PX * unit
    while size > over and len(wrapped(label, size, wide, weight=600)) > (1 if size > over * 2 else _LABEL_LINES):
        size *= 0.93
    for line in wrapped(label, size, wide, weight=600, most=_LABEL_LINES):
        y -= size * 1.12
        write(page, 0.0, y, line, size_pt=size, color=colors.ui["text"], weight=600)
    _draw_told(page, y - 7 * unit, card, unit, colors, wide)


def _draw_told(page: Any, y: float, card: FilmCard, unit: float, colors: Theme, wide: float) -> None:
    """Writes what is told as far as there is room, and how much more there is."""
    size, small = _TOLD_PX * unit, _SOURCE_PX * unit
    blocks = []
    for one in card.told:
        lines = wrapped(one.text, size, wide, most=_TOLD_LINES if len(card.told) == 1 else 3)
        said = wrapped(one.source, small, wide, most=2 if len(card.told) == 1 else 1)
        blocks.append((lines, said, len(lines) * size * 1.25 + len(said) * small * 1.4 + size * 0.35))
    for number, (lines, said, high) in enumerate(blocks):
        rest = len(blocks) - number - 1
        if y - high < (small * 1.5 if rest else 0.0):
            text = say("and %n more event(s)", count=rest + 1) if number else say("%n event(s)", count=rest + 1)
            write(page, 0.0, y - small, text, size_pt=small, color=colors.ui["text2"])
            return
        for line in lines:
            y -= size * 1.25
            write(page, 0.0, y + size * 0.2, line, size_pt=size, color=colors.ui["text"])
        for line in said:
            y -= small * 1.4
            write(page, 0.0, y + small * 0.3, line, size_pt=small, color=colors.ui["text2"], italic=True)
        y -= size * 0.35


def _draw_bar(page: Any, box: Box, card: FilmCard, unit: float, colors: Theme, _: str) -> None:
    """Draws where in the film the frame is: what has gone by in colour, the place of the frame as a thick mark."""
    bar = card.bar
    left, right, y = 7 * unit, box[2] - 7 * unit, box[3] * 0.62
    size = 10.5 * unit

    def at(share: float) -> float:
        return left + share * (right - left)

    page.plot([left, right], [y, y], color=colors.ui["border"], linewidth=3.5 * unit, solid_capstyle="round", zorder=1)
    page.plot([left, at(bar.at[0])], [y, y], color=colors.ui["accent"], linewidth=3.5 * unit, zorder=2,
              solid_capstyle="round")
    for dot in bar.dots:
        page.plot([at(dot), at(dot)], [y + 4 * unit, y + 8 * unit], color=colors.ui["text2"], linewidth=1.0 * unit,
                  zorder=2)
    begin, end = at(bar.at[0]), at(bar.at[1])
    if end - begin < 9 * unit:
        page.plot([(begin + end) / 2], [y], color=colors.ui["accent"], zorder=4, marker="o", markersize=9 * unit,
                  markeredgewidth=0)
    else:
        page.plot([begin, end], [y, y], color=colors.ui["accent"], linewidth=7 * unit, zorder=4,
                  solid_capstyle="round")
    last = -1e9
    for share, text in bar.ticks:
        half = width_pt(text, size) / 2
        x = min(max(at(share), half), box[2] - half)
        page.plot([at(share), at(share)], [y - 5 * unit, y - 2 * unit], color=colors.ui["text2"],
                  linewidth=0.8 * unit, zorder=1)
        if x - half > last:
            write(page, x, y - 17 * unit, text, size_pt=size, color=colors.ui["text2"], ha="center")
            last = x + half + 4 * unit
    _write_parts(page, bar, (left, right, y - 17 * unit), size, colors)


def _write_parts(page: Any, bar: FilmBar, place: tuple[float, float, float], size: float, colors: Theme) -> None:
    """Writes the names of the parts of a bar, each below its own, the present one strong."""
    left, right, y = place
    room = (right - left) / max(len(bar.parts), 1)
    for number, text in enumerate(bar.parts):
        present = abs(number / len(bar.parts) - bar.at[0]) < 1e-9
        write(page, left + room * (number + 0.5), y, fitted(text, size, room * 0.94, 600 if present else 400),
              size_pt=size, weight=600 if present else 400, ha="center",
              color=colors.ui["text" if present else "text2"])
