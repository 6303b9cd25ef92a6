"""The texts of a laid-out figure: what stands where, in what size, measured from the drawing itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Any

import numpy as np
import shapely

from nkgis.exporters.figure_fonts import ink_pt
from nkgis.exporters.figure_furniture import Box
from nkgis.exporters.preflight.fault import FIGURES, FOOT, INSET, LEGEND, MAP, SHEET, STRIP, TITLE
from nkgis.exporters.sheets.page import Sheet

_BY_AXES = {"map": MAP, "over": MAP, "inset": INSET, "legend": LEGEND, "strip": STRIP}


@dataclass(frozen=True, slots=True)
class Written:
    """Is one line on the sheet: its text, size in points, the part it belongs to, and the area of its ink in points."""

    text: str
    size_pt: float
    where: str
    area: Any

    @property
    def box(self) -> Box:
        """Returns the upright box around its ink."""
        x0, y0, x1, y1 = self.area.bounds
        return float(x0), float(y0), float(x1), float(y1)


def texts_of(sheet: Sheet) -> list[Written]:
    """Returns every line of text on a sheet once; the outlines beneath letters are left out."""
    parts = _parts(sheet)
    figure = sheet.figure
    scale = 72 / figure.dpi
    found = []
    for axes in figure.axes:
        for artist in axes.texts:
            if artist.get_path_effects() or not artist.get_text().strip():
                continue
            x, y = axes.transData.transform(artist.get_position()) * scale
            area = _area(artist, float(x), float(y))
            where = _BY_AXES.get(str(axes.get_label())) or _part(parts, float(x), float(y))
            found.append(Written(artist.get_text(), float(artist.get_fontsize()), where, area))
    return found


def _area(artist: Any, x: float, y: float) -> Any:
    """Returns the ink of a line of text as a polygon, turned as the text is."""
    properties = artist.get_fontproperties()
    size, weight = float(artist.get_fontsize()), int(properties.get_weight())
    wide, above, below = ink_pt(artist.get_text(), size, weight, italic=properties.get_style() == "italic")
    shift = {"left": 0.0, "center": -wide / 2, "right": -wide}[artist.get_horizontalalignment()]
    lift = {"baseline": 0.0, "bottom": below, "top": -above, "center": (below - above) / 2}.get(
        artist.get_verticalalignment(), 0.0)
    corners = np.array([(shift, lift - below), (shift + wide, lift - below), (shift + wide, lift + above),
                        (shift, lift + above)])
    turn = radians(float(artist.get_rotation()))
    turned = corners @ np.array([(cos(turn), sin(turn)), (-sin(turn), cos(turn))])
    return shapely.polygons(turned + np.array([x, y]))


def _parts(sheet: Sheet) -> Mapping[str, Box]:
    """Returns the parts of the page by their names."""
    plan = sheet.plan
    boxes = {TITLE: plan.title, FIGURES: plan.figures, LEGEND: plan.legend, FOOT: plan.foot, STRIP: plan.strip}
    return {name: box for name, box in boxes.items() if box is not None}


def _part(parts: Mapping[str, Box], x: float, y: float) -> str:
    """Returns the part that a place belongs to, the frame of the map where it is none."""
    for name, (left, bottom, right, top) in parts.items():
        if left - 3 <= x <= right + 3 and bottom - 3 <= y <= top + 3:
            return name
    return MAP if parts else SHEET
