"""Strips as files: what the dialog offers, and the same options that the command line takes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from nkgis.cartography.strip import BOOK, STRIP
from nkgis.ui.commands import DPI, DPIS, safe_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from nkgis.ui.commands import Commands
    from nkgis.ui.preferences import Preferences

Kinds = dict[str, tuple[str, int]]
"""Extension and dots per inch of what a file dialog offers, by its words."""


def tr(text: str) -> str:
    """Returns a text in the language of the window."""
    return QCoreApplication.translate("Commands", text)


def strip_kinds() -> Kinds:
    """Returns what a strip can be saved as: drawings first, then pictures by their dots per inch."""
    drawing, picture = tr("%1 file (*.%2)"), tr("%1 picture, %2 dots per inch (*.%3)")
    kinds: Kinds = {drawing.replace("%1", kind).replace("%2", suffix): (suffix, DPI)
                    for suffix, kind in (("svg", "SVG"), ("pdf", "PDF"))}  # fmt: skip
    for dpi in DPIS["png"]:
        kinds[picture.replace("%1", "PNG").replace("%2", str(dpi)).replace("%3", "png")] = ("png", dpi)
    return kinds


def book_kinds() -> Kinds:
    """Returns what a strip book can be saved as: it has pages."""
    return {tr("%1 file (*.%2)").replace("%1", "PDF").replace("%2", "pdf"): ("pdf", DPI)}


def chosen_path(name: str, kind: str, kinds: Mapping[str, tuple[str, int]]) -> tuple[Path, int]:
    """Returns the path and the dots per inch that were asked for; a name without an extension gets that of its kind."""
    suffix, dpi = kinds.get(kind, next(iter(kinds.values())))
    path = Path(name)
    return (path if path.suffix else path.with_suffix(f".{suffix}")), dpi


def export_strip(
    commands: Commands, preferences: Preferences, window: QWidget, routes: Sequence[str], *, book: bool = False
) -> None:
    """Asks for a file name and writes the strip, or the strip book, of these routes."""
    if not routes:
        return
    kinds, template = (book_kinds(), BOOK) if book else (strip_kinds(), STRIP)
    suffix = next(iter(kinds.values()))[0]
    stem = safe_name(routes[0] if len(routes) == 1 else f"{routes[0]}-{len(routes)}")
    start = str(Path(preferences.folder) / f"{stem}-{template}.{suffix}")
    name, kind = QFileDialog.getSaveFileName(window, tr("Export"), start, ";;".join(kinds))
    if name:
        path, dpi = chosen_path(name, kind, kinds)
        commands.write(path, template=template, dpi=dpi, routes=tuple(routes))
