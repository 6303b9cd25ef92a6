"""The landscape sheet: A3 lying, the map at the left over its strip, key figures, legend and inset at the right."""

from nkgis.exporters.figure_canvas import MM_PT
from nkgis.exporters.sheets.lying import FOOT_PT, lying_plan
from nkgis.exporters.sheets.plan import A4_MM, Needs, Plan, Template
from nkgis.exporters.sheets.upright import upright_plan

A3_MM = (420.0, 297.0)
_SCALE = 1.16
"""Size of letters against those of the A4 page, at 420 x 297 mm."""


def plan(needs: Needs) -> Plan:
    """Returns where everything stands; on upright paper the figures stand below the map."""
    if needs.high > needs.wide:
        return upright_plan(needs, needs.wide / (A4_MM[0] * MM_PT))
    return lying_plan(needs, _SCALE * min(needs.wide / (A3_MM[0] * MM_PT), needs.high / (A3_MM[1] * MM_PT)))


TEMPLATE = Template(
    "landscape", A3_MM, plan, least_pt=7.0, foot_pt=FOOT_PT * _SCALE, title_pt=21.0, finding_pt=12.0, least_dpi=120,
    grid=True, letters=_SCALE, legend_columns=2, strip_px=285.0,
)
