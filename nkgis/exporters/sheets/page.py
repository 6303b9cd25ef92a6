"""The finished sheet: title and finding, map, inset, strip, key figures, legend and foot, where its plan puts them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from nkgis.exporters.figure_canvas import Canvas, paper
from nkgis.exporters.figure_drawn import Drawn
from nkgis.exporters.figure_furniture import Box, draw_frame, draw_ticks
from nkgis.exporters.figure_graticule import draw_graticule
from nkgis.exporters.figure_map import draw_map, finish_map, furniture_room, unit_for
from nkgis.exporters.sheets.corners import best_place, length_in
from nkgis.exporters.sheets.figures import draw_figures
from nkgis.exporters.sheets.foot import draw_foot, foot_height, foot_texts
from nkgis.exporters.sheets.heading import draw_heading
from nkgis.exporters.sheets.inset import draw_inset
from nkgis.exporters.sheets.key import LegendFit, draw_fitted, fitted_legend
from nkgis.exporters.sheets.message import draw_message
from nkgis.exporters.sheets.plan import Needs, Plan, Template
from nkgis.exporters.sheets.strip import StripPart, draw_strip, strip_part
from nkgis.exporters.sheets.subject import Subject
from nkgis.model.route import Route
from nkgis.progress import SILENT, Progress

RELIEF_STRENGTH = 0.5
_PAD_PX, _GAP_PX = 9.0, 9.0
_WIDER = (1.0, 1.3, 1.3)
"""How the extent grows from one try to the next; at first the routes only move aside."""
_LEGEND_SHARES = (0.6, 0.4, 0.33)
"""Shares of the map that a legend on it may take: less where it would lie on a chosen route."""


@dataclass(slots=True)
class Sheet:
    """Is a sheet that is laid out: its figure, where its parts stand, and what they hold; ready to be looked over.

    `over` are the boxes that stand on the map, in points of the paper, by their names.
    """

    figure: Any
    template: Template
    plan: Plan
    subject: Subject
    canvas: Canvas
    drawn: Drawn
    listed: Sequence[Route]
    legend: LegendFit | None = None
    over: dict[str, Box] = field(default_factory=dict)
    rows_left_out: int = 0


def sheet_of(
    subject: Subject, template: Template, wide: float, high: float, *, text_share: float = 1.0, tries: int = 3,
    progress: Progress = SILENT,
) -> Sheet:
    """Returns the sheet laid out on paper of `wide` by `high` points; `text_share` is the room long lines may take.

    Where a box on the map would cover a chosen route, another extent is tried if the subject allows it.
    """
    figure, page = paper(wide, high, subject.theme.ui["base"])
    page.set_label("page")
    strip = strip_part(subject, template)
    plan = template.plan(_needs(subject, template, wide, high, text_share, strip))
    scene, choices, box = subject.scene, subject.choices, plan.map
    unit = unit_for(box[2] - box[0], box[3] - box[1]) * template.map_unit
    canvas, drawn = draw_map(
        figure, scene, subject.frames, box, unit_pt=unit, highlighted=subject.highlighted,
        relief_strength=RELIEF_STRENGTH, least_pt=template.least_pt * template.share(plan),
    )
    sheet = Sheet(figure, template, plan, subject, canvas, drawn, subject.listed(drawn))
    progress.step(0, 0, "Drawing the map")
    if choices.has("graticule") and template.grid:
        draw_graticule(canvas)
    boxes = _over_map(sheet, plan, template)
    if subject.may_widen and tries and _is_route_covered(sheet):
        return sheet_of(_clear_of_boxes(subject, canvas, _WIDER[-tries]), template, wide, high, text_share=text_share,
                        tries=tries - 1, progress=progress)
    finish_map(figure, canvas, drawn, box, north=choices.has("north"), highlighted=subject.highlighted, taken=boxes,
               chips=True)
    if choices.has("graticule"):
        draw_ticks(canvas, page, box)
    else:
        draw_frame(canvas, page, box)
    progress.step(0, 0, "Drawing the map")
    _draw_around(sheet, page, strip, text_share)
    return sheet


def _needs(
    subject: Subject, template: Template, wide: float, high: float, share: float, strip: StripPart | None
) -> Needs:
    """Returns what the plan goes by."""
    has = subject.choices.has
    return Needs(
        wide, high, alone=len(subject.known) == 1, table=has("table"), legend=has("legend"), inset=has("inset"),
        graticule=has("graticule"), strip=None if strip is None else strip.height,
        foot=lambda room, size: foot_height(subject, room * share, size, short=template.is_slide),
    )


def _over_map(sheet: Sheet, plan: Plan, template: Template) -> list[Box]:
    """Draws what stands on the map, each in its corner; returns the boxes, in points of the map."""
    canvas, drawn, unit = sheet.canvas, sheet.drawn, sheet.canvas.frame.unit_pt
    left, bottom = plan.map[:2]
    taken = [furniture_room(canvas.frame)]
    found: list[Box] = []
    if plan.legend_on_map:
        frame = canvas.frame
        for share in _LEGEND_SHARES:
            room = (frame.width_pt * share, frame.height_pt * share)
            fit = fitted_legend(canvas, drawn, template, scale=plan.scale, room=room)
            if fit is None:
                break
            place = best_place(canvas, drawn, fit.size_pt, taken=[*taken, *found], pad_pt=_PAD_PX * unit)
            sheet.legend, sheet.over["legend"] = fit, _moved(place, left, bottom)
            if length_in(canvas, drawn.chosen, place) == 0:
                break
        found += [place] if sheet.legend is not None else []
    if plan.inset_pt is not None:
        place = best_place(canvas, drawn, plan.inset_pt, taken=[*taken, *found], pad_pt=_PAD_PX * unit)
        found.append(place)
        sheet.over["inset"] = _moved(place, left, bottom)
    return [(x0 - _GAP_PX * unit / 3, y0 - _GAP_PX * unit / 3, x1 + _GAP_PX * unit / 3, y1 + _GAP_PX * unit / 3)
            for x0, y0, x1, y1 in found]


def _is_route_covered(sheet: Sheet) -> bool:
    """Tells whether a box on the map lies on a chosen route."""
    left, bottom = sheet.plan.map[:2]
    return any(length_in(sheet.canvas, sheet.drawn.chosen, _moved(box, -left, -bottom)) > 0
               for box in sheet.over.values())


def _clear_of_boxes(subject: Subject, canvas: Canvas, wider: float) -> Subject:
    """Returns the subject with the routes in the upper left of an extent that is as many times as wide."""
    west, _, _, north = subject.scene.view if subject.home is None else subject.home
    x0, y0, x1, y1 = canvas.frame.bounds
    return replace(subject, home=subject.home or subject.scene.view).moved(
        west, north, (x1 - x0) * wider, (y1 - y0) * wider)


def _moved(box: Box, x: float, y: float) -> Box:
    return box[0] + x, box[1] + y, box[2] + x, box[3] + y


def _draw_around(sheet: Sheet, page: Any, strip: StripPart | None, text_share: float) -> None:
    """Draws everything but the map itself."""
    plan, subject, canvas, drawn, template = sheet.plan, sheet.subject, sheet.canvas, sheet.drawn, sheet.template
    head = draw_heading(page, plan, template, subject, sheet.listed)
    inset = sheet.over.get("inset") or plan.inset
    if inset is not None:
        draw_inset(sheet.figure, inset, canvas, least_pt=canvas.least_pt,
                   unit_pt=canvas.least_pt / 13.0 if not template.is_slide else canvas.least_pt / 15.0)
    if plan.strip is not None and strip is not None:
        draw_strip(sheet.figure, plan.strip, strip, unit_pt=plan.strip_unit_pt)
    if plan.figures is not None and template.is_slide:
        left, bottom, right, _ = plan.figures
        draw_message(page, (left, bottom, right, head - 12 * plan.scale), subject, sheet.listed, scale=plan.scale)
    elif plan.figures is not None:
        sheet.rows_left_out = draw_figures(page, plan.figures, subject, sheet.listed, scale=plan.scale)
    if plan.legend is not None:
        left, bottom, right, top = plan.legend
        columns = template.legend_columns if plan.figures is not None else max(3, template.legend_columns)
        sheet.legend = fitted_legend(canvas, drawn, template, scale=plan.scale, room=(right - left, top - bottom),
                                     columns=columns)
        if sheet.legend is not None:
            draw_fitted(page, sheet.legend, plan.legend, canvas, framed=False, chips=drawn.chips)
    elif "legend" in sheet.over and sheet.legend is not None:
        from nkgis.exporters.figure_canvas import point_axes

        x0, y0, x1, y1 = sheet.over["legend"]
        over = point_axes(sheet.figure, (x0, y0, x1 - x0, y1 - y0))
        over.set_label("legend")
        over.set_zorder(7)
        draw_fitted(over, sheet.legend, (0.0, 0.0, x1 - x0, y1 - y0), canvas, framed=True,
                    chips=drawn.chips)
    schematic = any(feature.quality == "schematic" for feature in drawn.features.values())
    texts = foot_texts(subject, canvas.frame, sheet.listed, schematic=schematic, short=template.is_slide)
    draw_foot(page, plan.foot, texts, subject, size_pt=template.foot_pt * template.share(plan), share=text_share)
