"""The lines of a web page beside their geometry: kilometres vertex by vertex, and the strip diagram of each route."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from nkgis.cartography.scene import RouteKey
from nkgis.cartography.strip.layout import strip_diagram
from nkgis.cartography.style import THEMES
from nkgis.exporters.diagram_svg import diagram_svg
from nkgis.exporters.page_along import along
from nkgis.exporters.page_large import LargeParts
from nkgis.model.segment import Measurement
from nkgis.progress import SILENT, Progress

if TYPE_CHECKING:
    from nkgis.cartography.strip.values import Strip

STRIP_PX = 700.0
"""The width of a strip, about that of the map beside the column; the page scales it a little or scrolls it."""


def lines_of(
    geometry: Mapping[str, Any], large: LargeParts, keys: Iterable[RouteKey],
    measurements: Mapping[RouteKey, Measurement], strip: Callable[[RouteKey], Strip | None],
    *, progress: Progress = SILENT,
) -> dict[RouteKey, dict[str, Any]]:
    """Returns what ties map and strip of every measured route together: its length, steps along it, and its strip.

    A strip is SVG in every theme, from where to where (px) its ruler goes, and the texts of its foot; the page puts it
    in when its route is chosen.
    """
    shapes = {(layer, str(one["id"])): one["geometry"]
              for layer, collection in geometry.items() for one in collection["features"]}
    found: dict[RouteKey, dict[str, Any]] = {}
    for key in keys:
        progress.step(0, 0, "Strip diagrams")
        measured = measurements.get(key)
        if measured is None:
            continue
        single = large.singles.get("\t".join(key))
        steps = along(single["shape"]["geometry"] if single else shapes.get(key), measured.length_m)
        made = strip(key) if measured.length_m > 0 else None
        drawn = None if made is None else _drawn(made)
        found[key] = {"length": round(measured.length_m, 3), "steps": steps, "strip": drawn}
    return found


def _drawn(strip: Strip) -> dict[str, Any]:
    """Returns a strip as the page reads it."""
    from nkgis.exporters.diagram_figure import measure

    themes: dict[str, str] = {}
    ends: tuple[float, ...] = (0.0, 0.0)
    foot: tuple[str, ...] = ()
    for theme in THEMES:
        layout = strip_diagram([strip], width_px=STRIP_PX, measure=measure, theme=theme, compact=True, notes=())
        themes[theme] = diagram_svg(layout.diagram, title=strip.name)
        ends, foot = (layout.x_of(0.0), layout.x_of(strip.total_m)), layout.foot
    return {"themes": themes, "from": round(ends[0], 2), "to": round(ends[1], 2), "about": strip.about,
            "foot": list(foot)}
