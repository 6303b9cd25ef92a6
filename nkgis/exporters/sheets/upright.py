"""The plan of an upright page: the map above, its strip below it, then key figures and legend side by side."""

from nkgis.exporters.figure_canvas import MM_PT
from nkgis.exporters.sheets.plan import MARGIN_MM, TICKS_MM, Needs, Plan

FOOT_PT = 7.0
_TITLE_MM, _GAP_MM, _MAP_MM = 19.0, 4.0, 150.0
_FIGURES_MM, _FIGURES_BELOW_STRIP_MM, _LEGEND_MM = 104.0, 76.0, 44.0
_SPLIT, _MOST_SHARE = 0.68, 0.47
_STRIP_UNIT = 0.6


def upright_plan(needs: Needs, scale: float) -> Plan:
    """Returns the plan of an upright sheet whose letters are `scale` times those of the A4 page."""
    mm = MM_PT * scale
    edge, gap = MARGIN_MM * mm, _GAP_MM * mm
    ticks = TICKS_MM * mm if needs.graticule else 0.0
    left, right, top = edge, needs.wide - edge, needs.high - edge
    title = (left, top - _TITLE_MM * mm, right, top)
    foot = (left, edge, right, edge + needs.foot(right - left, FOOT_PT * scale))
    below, room = foot[3] + gap, title[1] - foot[3] - gap
    unit = _STRIP_UNIT * scale
    strip_high = needs.strip(right - left, unit) if needs.strip is not None else 0.0
    high = _columns_high(needs, room, mm, strip=strip_high > 0)
    split = left + (right - left) * _SPLIT
    figures = (left, below, split - 5 * mm if needs.legend else right, below + high) if needs.table else None
    legend = (split if needs.table else left, below, right, below + high) if needs.legend else None
    base = below + high + (gap if high else 0.0)
    strip = (left, base, right, base + strip_high) if strip_high else None
    base += strip_high + (gap if strip_high else 0.0)
    around = (left + ticks, base + ticks, right - ticks, title[1] - ticks)
    return Plan(scale, title, around, foot, figures, legend, strip=strip, strip_unit_pt=unit,
                inset_pt=(38 * mm, 32 * mm) if needs.inset else None)


def _columns_high(needs: Needs, room: float, mm: float, *, strip: bool) -> float:
    """Returns the height of the row of key figures and legend."""
    if not needs.table:
        return _LEGEND_MM * mm if needs.legend else 0.0
    if needs.alone:
        return (_FIGURES_BELOW_STRIP_MM * mm) if strip else min(_FIGURES_MM * mm, room * _MOST_SHARE)
    return max(room - (_GAP_MM + _MAP_MM) * mm, room * 0.25)
