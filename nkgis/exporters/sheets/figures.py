"""The key figures of a sheet: the passports of one or two chosen routes, or a table of the routes."""

from collections.abc import Sequence
from typing import Any

from nkgis.cartography.wording import say
from nkgis.exporters.figure_figures import table_rows
from nkgis.exporters.figure_fonts import write
from nkgis.exporters.figure_furniture import Box
from nkgis.exporters.figure_panels import draw_passport, draw_table
from nkgis.exporters.sheets.subject import Subject
from nkgis.model.route import Route

_PASSPORTS = 2


def draw_figures(page: Any, box: Box, subject: Subject, listed: Sequence[Route], *, scale: float) -> int:
    """Draws the figures into a box (points); returns how many routes there was no room for."""
    theme, language, figures = subject.theme, subject.scene.language, subject.measurements
    known, (left, bottom, right, top) = subject.known, box
    if 0 < len(known) <= _PASSPORTS:
        wide = (right - left) / len(known)
        for number, route in enumerate(known):
            place = (left + number * wide, bottom, left + (number + 1) * wide - 8 * scale, top)
            draw_passport(page, place, route, figures[route.layer_id, route.id], theme=theme, scale=scale,
                          language=language, named=len(known) > 1 or bool(subject.choices.title))
        return 0
    if not listed:
        write(page, left, top - 9 * scale, say("No measured route is on the map."), size_pt=9 * scale,
              color=theme.ui["text2"])
        return 0
    header, rows = table_rows(listed, figures, language)
    count = sum((route.layer_id, route.id) in figures for route in listed)
    return count - draw_table(page, box, header, rows, theme=theme, scale=scale, count=count)
