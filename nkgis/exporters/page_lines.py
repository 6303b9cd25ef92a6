"""The lines of a web page beside their geometry: kilometres vertex by vertex, and the strip diagram of each route."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from nkgis.cartography.scene import RouteKey
from nkgis.exporters.page_along import along
from nkgis.exporters.page_large import LargeParts
from nkgis.model.segment import Measurement
from nkgis.progress import SILENT, Progress

if TYPE_CHECKING:
    from nkgis.cartography.strip.values import Strip


def lines_of(
    geometry: Mapping[str, Any], large: LargeParts, keys: Iterable[RouteKey],
    measurements: Mapping[RouteKey, Measurement], strip: Callable[[RouteKey], Strip | None],
    *, progress: Progress = SILENT,
) -> dict[RouteKey, dict[str, Any]]:
    """Returns what ties map and strip of every measured route together: its length, steps along it, and its strip."""
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
        found[key] = {"length": round(measured.length_m, 3), "steps": steps}
    return found
