"""The briefing: an A4 page upright, the map above, key figures and legend below it."""

from nkgis.exporters.figure_canvas import MM_PT
from nkgis.exporters.sheets.lying import lying_plan
from nkgis.exporters.sheets.plan import A4_MM, Needs, Plan, Template
from nkgis.exporters.sheets.upright import FOOT_PT, upright_plan


def plan(needs: Needs) -> Plan:
    """Returns where everything stands; on paper that lies the figures stand beside the map.

    A map of many routes is 150 mm high; a route alone has more room for what is to say of it.
    """
    if needs.wide > needs.high:
        return lying_plan(needs, needs.high / (A4_MM[0] * MM_PT))
    return upright_plan(needs, min(needs.wide / (A4_MM[0] * MM_PT), needs.high / (A4_MM[1] * MM_PT)))


TEMPLATE = Template(
    "briefing", A4_MM, plan, least_pt=6.5, foot_pt=FOOT_PT, title_pt=18.0, finding_pt=10.5, least_dpi=120,
    strip_px=218.0,
)
