"""The printed sheet: title and finding, map, key figures, legend, foot; A4 upright unless told otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import geopandas as gpd

from nkgis.cartography.reading import accuracy_text
from nkgis.cartography.scene import MapScene
from nkgis.cartography.style import Theme, style
from nkgis.cartography.wording import say
from nkgis.exporters.figure_canvas import MM_PT, Canvas, paper
from nkgis.exporters.figure_drawn import Drawn, Key
from nkgis.exporters.figure_figures import SCHEMATIC_SIGN, route_name, table_rows
from nkgis.exporters.figure_findings import finding, footnotes
from nkgis.exporters.figure_fonts import fitted, wrapped, write
from nkgis.exporters.figure_furniture import Box, credit_lines, draw_ticks
from nkgis.exporters.figure_legend import draw_legend, entries_on_map, legend_size
from nkgis.exporters.figure_map import draw_map, finish_map, unit_for, with_crossings
from nkgis.exporters.figure_panels import draw_passport, draw_table, foot_lines
from nkgis.model.method import Method
from nkgis.model.numbers import date_text, scale_text
from nkgis.model.route import Route
from nkgis.model.segment import Measurement

A4_MM = (210.0, 297.0)
RELIEF_STRENGTH = 0.5
_MARGIN_MM, _TICKS_MM, _PASSPORTS = 12.0, 4.5, 2
_FINDING_PT, _FINDING_LINES = 10.5, 2


@dataclass(frozen=True, slots=True)
class Plan:
    """Is where the parts of a sheet stand, boxes in points (left, bottom, right, top)."""

    scale: float
    title: Box
    map: Box
    figures: Box
    legend: Box
    foot: Box


def sheet_figure(
    scene: MapScene, frames: Mapping[str, gpd.GeoDataFrame], wide: float, high: float, *,
    highlighted: Sequence[Key], routes: Mapping[Key, Route], measurements: Mapping[Key, Measurement],
    method: Method | None, today: str, text_share: float = 1.0,
) -> Any:
    """Returns the figure of the sheet, `wide` by `high` points."""
    theme = style().theme(scene.theme)
    figure, page = paper(wide, high, theme.ui["base"])
    scale = min(wide / (A4_MM[0] * MM_PT), high / (A4_MM[1] * MM_PT)) if high >= wide else high / (A4_MM[0] * MM_PT)
    credits_text = say("Sources and licences: %1", " · ".join(credit_lines(scene))) if scene.credits else ""
    near = list(highlighted) or [(k.id, one.id) for k in scene.layers if k.visible for one in k.features]
    near = near if highlighted else [*near, *_rows_of_large(scene)]
    signs = " ".join(filter(None, [scene.moment, *footnotes([routes[k] for k in near if k in routes], measurements)]))
    plan = _plan(wide, high, scale, _foot_pt([signs, credits_text], wide, scale, text_share),
                 alone=len(highlighted) == 1)
    unit = unit_for(plan.map[2] - plan.map[0], plan.map[3] - plan.map[1]) * 0.95
    canvas, drawn = draw_map(figure, scene, frames, plan.map, unit_pt=unit, highlighted=highlighted,
                             relief_strength=RELIEF_STRENGTH)
    finish_map(figure, canvas, drawn, plan.map, north=True, highlighted=highlighted)
    draw_ticks(canvas, page, plan.map)
    chosen = [routes[key] for key in highlighted if key in routes]
    listed = chosen or routes_on_map(drawn, routes, measurements)
    _draw_title(page, plan, scene, chosen, finding(listed, measurements, scene.language), theme)
    _draw_figures(page, plan, chosen, listed, measurements, theme=theme, language=scene.language)
    _draw_legend(page, plan, canvas, drawn)
    signs = " ".join(filter(None, [scene.moment, *footnotes(listed, measurements)]))
    _draw_foot(page, plan, canvas, foot_texts(canvas, drawn, method, today, [signs, credits_text]), text_share)
    return figure


def routes_on_map(
    drawn: Drawn, routes: Mapping[Key, Route], measurements: Mapping[Key, Measurement]
) -> list[Route]:
    """Returns the measured routes that the map shows: those across a border first, then the longest."""
    keys = [key for key in (*drawn.features, *drawn.many) if key in routes and key in measurements]

    def order(key: Key) -> tuple[bool, float, Key]:
        return not measurements[key].crossings, -measurements[key].length_m, key

    return [routes[key] for key in sorted(keys, key=order)]


def _rows_of_large(scene: MapScene) -> list[Key]:
    """Returns the keys of everything in the large layers that are shown."""
    shown = (layer for layer in scene.layers if layer.visible and layer.tiles is not None)
    return [(layer.id, row_id) for layer in shown for row_id in (layer.tiles.ids if layer.tiles else ())]


def _foot_pt(texts: Sequence[str], wide: float, scale: float, share: float) -> float:
    """Returns the height of the foot: two lines of its own words, and as many as the other texts need."""
    room = (wide - 2 * _MARGIN_MM * MM_PT * scale) * share
    lines = sum(len(wrapped(text, 7 * scale, room)) for text in texts if text)
    return (4 + lines) * 7 * 1.3 * scale


def _plan(wide: float, high: float, scale: float, foot: float, *, alone: bool) -> Plan:
    """Returns where everything stands: upright sheets have the figures below the map, lying ones beside it.

    A route alone on its sheet has more room for what is to say of it.
    """
    mm = MM_PT * scale
    edge, ticks = _MARGIN_MM * mm, _TICKS_MM * mm
    left, right, top = edge, wide - edge, high - edge
    title = (left, top - 19 * mm, right, top)
    ground = (left, edge, right, edge + foot)
    below = ground[3] + 4 * mm
    if wide > high:
        middle = left + (right - left) * 0.62
        split = below + (title[1] - below) * 0.5
        return Plan(scale, title, (left + ticks, below + ticks, middle - ticks, title[1] - ticks),
                    (middle + 4 * mm, split, right, title[1]), (middle + 4 * mm, below, right, split - 4 * mm), ground)
    room = title[1] - below
    figures = min(112 * mm, room * 0.47) if alone else min(93 * mm, room * 0.4)
    column = left + (right - left) * 0.68
    return Plan(scale, title, (left + ticks, below + figures + 4 * mm + ticks, right - ticks, title[1] - ticks),
                (left, below, column - 5 * mm, below + figures), (column, below, right, below + figures), ground)


def _draw_title(
    page: Any, plan: Plan, scene: MapScene, chosen: Sequence[Route], found: str, theme: Theme
) -> None:
    """Writes the title and the finding."""
    left, _, right, top = plan.title
    text = ", ".join(route_name(route, scene.language) for route in chosen) or scene.name
    size = 18 * plan.scale
    write(page, left, top - size * 0.85, fitted(text, size, right - left, 600), size_pt=size, weight=600,
          color=theme.ui["text"])
    small = _FINDING_PT * plan.scale
    while len(wrapped(found, small, right - left)) > _FINDING_LINES and small > 6 * plan.scale:
        small *= 0.95
    for number, line in enumerate(wrapped(found, small, right - left, most=_FINDING_LINES)):
        write(page, left, top - size - small * (1.25 + 1.3 * number), line, size_pt=small, color=theme.ui["text2"])


def _draw_figures(
    page: Any, plan: Plan, chosen: Sequence[Route], listed: Sequence[Route], measurements: Mapping[Key, Measurement],
    *, theme: Theme, language: str,
) -> None:
    """Draws the figures of one or two chosen routes, or a table of the routes."""
    known = [route for route in chosen if (route.layer_id, route.id) in measurements]
    left, bottom, right, top = plan.figures
    if 0 < len(known) <= _PASSPORTS:
        wide = (right - left) / len(known)
        for number, route in enumerate(known):
            box = (left + number * wide, bottom, left + (number + 1) * wide - 8 * plan.scale, top)
            draw_passport(page, box, route, measurements[route.layer_id, route.id], theme=theme, scale=plan.scale,
                          language=language)
        return
    if not listed:
        write(page, left, top - 9 * plan.scale, say("No measured route is on the map."), size_pt=9 * plan.scale,
              color=theme.ui["text2"])
        return
    header, rows = table_rows(listed, measurements, language)
    count = sum((route.layer_id, route.id) in measurements for route in listed)
    draw_table(page, plan.figures, header, rows, theme=theme, scale=plan.scale, count=count)


def _draw_legend(page: Any, plan: Plan, canvas: Canvas, drawn: Drawn) -> None:
    """Draws the legend as large as its column allows."""
    entries = entries_on_map(canvas.scene, with_crossings(canvas, drawn), zoom=canvas.zoom)
    if not entries:
        return
    left, bottom, right, top = plan.legend
    unit = 0.68 * plan.scale
    columns = 1
    wide, high = legend_size(entries, unit)
    if high > top - bottom:
        columns = 2 if legend_size(entries, unit, columns=2)[0] < (right - left) else 1
        wide, high = legend_size(entries, unit, columns=columns)
    unit *= min(1.0, (top - bottom) / high, (right - left) / wide * 1.05)
    draw_legend(page, entries, (left, bottom, right, top), theme=canvas.theme.name, unit_pt=unit, zoom=canvas.zoom,
                columns=columns, framed=False)


def foot_texts(
    canvas: Canvas, drawn: Drawn, method: Method | None, today: str, more: Sequence[str]
) -> list[str]:
    """Returns the texts of the foot: projection and scale, how lengths were measured, then what else is to say."""
    frame = canvas.frame
    scale = scale_text(frame.scale_denominator)
    first = say("Projection: %1; scale %2 at the middle of the map.", frame.projection.name, scale)
    second = say("Lengths: sums of %1 geodesics.", "WGS 84")
    if method is not None:
        dated = f" ({date_text(method.border_date)})" if method.border_date else ""
        accuracy = "" if method.border_accuracy_m is None else ", " + accuracy_text(method.border_accuracy_m)
        ellipsoid = "WGS 84" if method.ellipsoid == "WGS84" else method.ellipsoid
        border = f"{method.border_set}{dated}{accuracy}"
        second = say("Lengths: sums of %1 geodesics; border set %2.", ellipsoid, border)
    if any(feature.quality == "schematic" for feature in drawn.features.values()):
        second += f" {SCHEMATIC_SIGN} {say('Schematic lines show a relation, not a position.')}"
    return [first, f"{second} {say('Date: %1.', date_text(today).rstrip('.'))}", *more]


def _draw_foot(page: Any, plan: Plan, canvas: Canvas, texts: Sequence[str], share: float) -> None:
    """Writes the foot under a thin line."""
    left, bottom, right, top = plan.foot
    size = 7 * plan.scale
    lines = foot_lines(texts, size, (right - left) * share)
    while len(lines) * size * 1.3 > top - bottom and size > 3 * plan.scale:
        size *= 0.94
        lines = foot_lines(texts, size, (right - left) * share)
    page.plot([left, right], [top, top], color=canvas.theme.ui["border"], linewidth=0.7)
    for number, line in enumerate(lines):
        write(page, left, top - (number + 1.05) * size * 1.3, line, size_pt=size, color=canvas.theme.ui["text2"])
