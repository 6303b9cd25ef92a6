"""Finished sheets as files, and what is wrong with them before they are written."""

from collections.abc import Callable, Sequence
from pathlib import Path

from nkgis.errors import InputError
from nkgis.exporters.figure_fonts import noting_cuts
from nkgis.exporters.figure_paper import paper_size_pt
from nkgis.exporters.figure_saving import FORMATS, drawing, drawing_settings, save_figure, text_share
from nkgis.exporters.preflight.checks import faults_of
from nkgis.exporters.preflight.fault import Fault
from nkgis.exporters.sheets.page import Sheet, sheet_of
from nkgis.exporters.sheets.subject import Subject
from nkgis.exporters.sheets.templates import template_of
from nkgis.progress import SILENT, Progress

Told = Callable[[Sequence[Fault]], None]


def write_sheet(
    subject: Subject, path: Path, template: str, *, size: tuple[float, float] | None = None, dpi: int = 150,
    told: Told | None = None, progress: Progress = SILENT,
) -> None:
    """Draws a sheet into a file; `told` gets the faults before it is written. Sizes as in `write_figure`.

    Raises InputError for an unknown format, or a size that cannot be drawn.
    """
    suffix = path.suffix.lower()
    with drawing(**drawing_settings(suffix, dpi)):
        sheet, faults = _laid_out(subject, suffix, template, size=size, dpi=dpi, progress=progress)
        if told is not None:
            told(faults)
        progress.step(2, 4, "Writing the figure")
        save_figure(sheet.figure, path, suffix, dpi=dpi, title=subject.choices.title or subject.scene.name)
    progress.step(4, 4, "Writing the figure")


def preview_sheet(
    subject: Subject, path: Path, template: str, *, suffix: str, dpi: int, preview_dpi: int,
    progress: Progress = SILENT,
) -> list[Fault]:
    """Draws a sheet as a PNG of `preview_dpi` for the screen; returns the faults of the file that would be written."""
    with drawing(**drawing_settings(".png", preview_dpi)):
        sheet, faults = _laid_out(subject, suffix, template, size=None, dpi=dpi, progress=progress)
        save_figure(sheet.figure, path, ".png", dpi=preview_dpi, title="")
    return faults


def sheet_faults(
    subject: Subject, suffix: str, template: str, *, size: tuple[float, float] | None = None, dpi: int = 150,
    progress: Progress = SILENT,
) -> list[Fault]:
    """Returns the faults of a sheet that is laid out and not written."""
    with drawing(**drawing_settings(suffix, dpi)):
        return _laid_out(subject, suffix, template, size=size, dpi=dpi, progress=progress)[1]


def _laid_out(
    subject: Subject, suffix: str, template: str, *, size: tuple[float, float] | None, dpi: int, progress: Progress
) -> tuple[Sheet, list[Fault]]:
    """Returns the sheet on its paper and its faults; the settings for drawing are in use."""
    kind = template_of(template)
    if suffix not in FORMATS or kind is None:
        raise InputError(f"{suffix or 'no extension'}: a sheet is written as one of {', '.join(FORMATS)}.")
    wide, high = paper_size_pt(subject.scene, suffix, template, size=size, dpi=dpi)
    progress.step(0, 4, "Drawing the map")
    with noting_cuts() as cuts:
        sheet = sheet_of(subject, kind, wide, high, text_share=text_share(suffix), progress=progress)
    progress.step(1, 4, "Looking over the sheet")
    return sheet, faults_of(sheet, cuts, suffix=suffix, dpi=dpi)
