"""The plan of a lying page: the map at the left over its strip; key figures, legend and inset at the right."""

from nkgis.exporters.figure_canvas import MM_PT
from nkgis.exporters.sheets.plan import MARGIN_MM, TICKS_MM, Needs, Plan

FOOT_PT = 7.0
_TITLE_MM, _GAP_MM = 19.0, 4.0
_MAP_SHARE, _FIGURES_SHARE, _INSET_MM = 0.66, 0.6, (44.0, 37.0)
_STRIP_UNIT = 0.56


def lying_plan(needs: Needs, scale: float) -> Plan:
    """Returns the plan of a lying sheet whose letters are `scale` times those of the A4 page."""
    mm = MM_PT * scale
    edge, gap = MARGIN_MM * mm, _GAP_MM * mm
    ticks = TICKS_MM * mm if needs.graticule else 0.0
    left, right, top = edge, needs.wide - edge, needs.high - edge
    title = (left, top - _TITLE_MM * mm, right, top)
    foot = (left, edge, right, edge + needs.foot(right - left, FOOT_PT * scale))
    below = foot[3] + gap
    aside = needs.table or needs.legend
    middle = left + (right - left) * _MAP_SHARE if aside else right
    unit = _STRIP_UNIT * scale
    strip_high = needs.strip(middle - left, unit) if needs.strip is not None else 0.0
    strip = (left, below, middle, below + strip_high) if strip_high else None
    base = below + strip_high + (gap if strip_high else 0.0)
    around = (left + ticks, base + ticks, middle - ticks, title[1] - ticks)
    column, high = middle + 2 * gap, title[1] - below
    split = below + high * (1 - _FIGURES_SHARE) if needs.legend else below
    figures = (column, split, right, title[1]) if needs.table else None
    legend = (column, below, right, split - gap if needs.table else title[1]) if needs.legend else None
    return Plan(scale, title, around, foot, figures, legend, strip=strip, strip_unit_pt=unit,
                inset_pt=(_INSET_MM[0] * mm, _INSET_MM[1] * mm) if needs.inset else None)
