"""How far a share of a route can be trusted: the band of the border set and the accuracy of the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from nkgis.cartography.shares import LOOSE, is_resolvable, range_of
from nkgis.model.numbers import THIN, grouped
from nkgis.ui import words

__all__ = ["LOOSE", "accuracy_text", "range_of", "unresolved"]

if TYPE_CHECKING:
    from nkgis.model.method import Method
    from nkgis.model.route import Route
    from nkgis.model.segment import Measurement, Segment


def tr(text: str) -> str:
    """Returns a text of the passport in the language of the window."""
    return QCoreApplication.translate("passport", text)


def accuracy_text(accuracy_m: float) -> str:
    """Returns an accuracy with its sign: "± 340 m", from a kilometre on "± 50 km"."""
    if accuracy_m < 1_000:
        return f"± {accuracy_m:g}{THIN}m"
    return f"± {grouped(accuracy_m / 1000, 2).rstrip('0').rstrip('.')}{THIN}km"


def unresolved(pieces: list[Segment], route: Route, measurement: Measurement, method: Method) -> str:
    """Returns why a country's share cannot be resolved, or an empty text when it can."""
    if is_resolvable(pieces, route, measurement.length_m):
        return ""
    known = method.border_accuracy_m
    border = accuracy_text(known) if known is not None else tr("accuracy not stated")
    line = words.word(words.QUALITIES, route.quality)
    if route.geometry_accuracy_m:
        line += f" {accuracy_text(route.geometry_accuracy_m)}"
    return tr("not resolvable: border set %1, line %2").replace("%1", border).replace("%2", line)
