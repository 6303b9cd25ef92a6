"""The slide: 16:9, one message. Its title is the finding; the map has two thirds at the right, full height."""

from nkgis.exporters.figure_canvas import MM_PT
from nkgis.exporters.sheets.plan import Needs, Plan, Template

SLIDE_MM = (338.667, 190.5)
FOOT_PT, LEAST_PT = 10.0, 14.0
_MARGIN_MM, _TICKS_MM, _GAP_MM, _TITLE_SHARE = 8.0, 7.5, 3.0, 0.32


def plan(needs: Needs) -> Plan:
    """Returns where everything stands: the message in the left third over the foot, the map beside it.

    `scale` is the size of letters against those of a slide of 338.7 x 190.5 mm.
    """
    scale = min(needs.wide / (SLIDE_MM[0] * MM_PT), needs.high / (SLIDE_MM[1] * MM_PT))
    mm = MM_PT * scale
    edge, gap, ticks = _MARGIN_MM * mm, _GAP_MM * mm, _TICKS_MM * mm if needs.graticule else 0.0
    left, right, top = edge, needs.wide - edge, needs.high - edge
    third = left + (right - left) / 3
    column = third - 2 * gap
    foot = (left, edge, column, edge + needs.foot(column - left, FOOT_PT * scale))
    title = (left, top - (top - edge) * _TITLE_SHARE, column, top)
    around = (third + ticks, edge + ticks, right - ticks, top - ticks)
    figures = (left, foot[3] + gap, column, title[1] - gap) if needs.table else None
    return Plan(scale, title, around, foot, figures, inset_pt=(56 * mm, 44 * mm) if needs.inset else None,
                legend_on_map=needs.legend)


TEMPLATE = Template(
    "slide", SLIDE_MM, plan, least_pt=LEAST_PT, foot_pt=FOOT_PT, title_pt=28.0, finding_pt=LEAST_PT, least_dpi=90,
    map_unit=1.55, legend_unit=1.24, legend_rows=7, is_slide=True,
)
