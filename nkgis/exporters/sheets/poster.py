"""The poster: A1 upright, to be read from two steps away; a large map, its strip, and three columns below."""

from nkgis.exporters.figure_canvas import MM_PT
from nkgis.exporters.sheets.plan import MARGIN_MM, TICKS_MM, Needs, Plan, Template

A1_MM = (594.0, 841.0)
FOOT_PT = 7.0
_SCALE = 2.1
"""Size of letters against those of the A4 page, at 594 x 841 mm."""
_TITLE_MM, _GAP_MM, _COLUMNS_MM = 21.0, 4.5, 78.0
_FIGURES_SHARE, _TABLE_SHARE, _LEGEND_SHARE = 0.4, 0.52, 0.82
_STRIP_UNIT = 0.56


def plan(needs: Needs) -> Plan:
    """Returns where everything stands; a table of many routes is wide, and the inset then stands on the map."""
    scale = _SCALE * min(needs.wide / (A1_MM[0] * MM_PT), needs.high / (A1_MM[1] * MM_PT))
    mm = MM_PT * scale
    edge, gap = MARGIN_MM * mm, _GAP_MM * mm
    ticks = TICKS_MM * mm if needs.graticule else 0.0
    left, right, top = edge, needs.wide - edge, needs.high - edge
    title = (left, top - _TITLE_MM * mm, right, top)
    foot = (left, edge, right, edge + needs.foot(right - left, FOOT_PT * scale))
    below = foot[3] + gap
    high = _COLUMNS_MM * mm if needs.table or needs.legend else 0.0
    beside = needs.inset and needs.alone and (needs.table or needs.legend)
    shares = (_TABLE_SHARE if not needs.alone else _FIGURES_SHARE, _LEGEND_SHARE if beside else 1.0)
    first, second = (left + (right - left) * share for share in shares)
    first = first if needs.table else left
    figures = (left, below, first - 2 * gap if needs.legend or beside else right, below + high)
    legend = (first, below, second - gap if beside else right, below + high)
    unit = _STRIP_UNIT * scale
    strip_high = needs.strip(right - left, unit) if needs.strip is not None else 0.0
    base = below + high + (gap if high else 0.0)
    strip = (left, base, right, base + strip_high) if strip_high else None
    base += strip_high + (gap if strip_high else 0.0)
    around = (left + ticks, base + ticks, right - ticks, title[1] - ticks)
    inset = (second, below + high - min(62 * mm, high), right, below + high)
    return Plan(scale, title, around, foot, figures if needs.table else None, legend if needs.legend else None,
                inset if beside else None, strip, strip_unit_pt=unit,
                inset_pt=(44 * mm, 38 * mm) if needs.inset and not beside else None)


TEMPLATE = Template(
    "poster", A1_MM, plan, least_pt=12.0, foot_pt=FOOT_PT * _SCALE, title_pt=48.0, finding_pt=24.0, least_dpi=100,
    map_unit=1.4, legend_unit=0.62, legend_columns=2, grid=True, letters=_SCALE, strip_px=350.0,
)
