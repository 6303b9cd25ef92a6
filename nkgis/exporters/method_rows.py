"""How the figures of a handout were made, as rows of a word and a value."""

from nkgis.cartography.wording import say
from nkgis.exporters.handout import Handout, source_date

Value = str | float


def method_rows(handout: Handout) -> list[tuple[str, Value]]:
    """Returns what the figures rest on in the language in use; what is not stated is left out."""
    method = handout.method
    sea = method.includes_territorial_sea
    rows: list[tuple[str, Value | None]] = [
        (say("Project"), handout.name),
        (say("Scenario"), handout.scenario or say("as the project has it")),
        (say("Clock"), handout.moment or say("today")),
        (say("Lengths"), say("Sums of geodesics on the ellipsoid %1 between the vertices of the line.",
                             method.ellipsoid) if method.edges.value == "geodesic" else
         say("Geodesic lengths on the ellipsoid %1 of lines that are straight in longitude and latitude.",
             method.ellipsoid)),
        (say("Border set"), method.border_set),
        (say("Date of the border set"), method.border_date),
        (say("Accuracy of the border set, m"), method.border_accuracy_m),
        (say("Border tolerance, m"), method.border_tolerance_m),
        (say("Widest water gap bridged, m"), method.water_gap_m),
        (say("Territorial sea"), None if sea is None else say("included") if sea else say("not included")),
        (say("Coordinates"), "WGS 84 (EPSG:4326)"),
        (say("Program"), handout.program),
        (say("Written"), source_date().strftime("%Y-%m-%d")),
    ]
    return [(what, value) for what, value in rows if value is not None]
