"""The words of the sheet dialog's choices."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from nkgis.model.sheet_choices import Extent

N = QT_TRANSLATE_NOOP

TEMPLATES: Mapping[str, object] = {
    "briefing": N("sheets", "Briefing, A4"),
    "landscape": N("sheets", "Landscape, A3"),
    "slide": N("sheets", "Slide, 16:9"),
    "poster": N("sheets", "Poster, A1"),
}
EXTENTS: Mapping[str, object] = {
    Extent.VIEW: N("sheets", "What the map shows"),
    Extent.WHOLE: N("sheets", "The whole area"),
    Extent.ROUTE: N("sheets", "The selected route"),
}
PARTS: Mapping[str, object] = {
    "inset": N("sheets", "Inset"),
    "legend": N("sheets", "Legend"),
    "table": N("sheets", "Key figures"),
    "strip": N("sheets", "Strip diagram"),
    "graticule": N("sheets", "Graticule"),
    "relief": N("sheets", "Relief"),
    "north": N("sheets", "North arrow"),
}


def tr(text: object) -> str:
    """Returns a text of the dialog in the language of the window."""
    return QCoreApplication.translate("sheets", str(text))
