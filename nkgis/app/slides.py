"""The slides of a workspace: for chosen routes, for views, or the whole project; written anew or updated in place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from nkgis import __version__
from nkgis.app.export_options import ExportOptions
from nkgis.app.slide_pages import chosen_pages, view_pages, whole_pages
from nkgis.app.workspace import Workspace
from nkgis.cartography import words
from nkgis.errors import InputError
from nkgis.exporters.files import write_whole
from nkgis.exporters.slides.boxes import cut_heading
from nkgis.exporters.slides.names import told_id
from nkgis.exporters.slides.opening import opened
from nkgis.exporters.slides.values import Deck, Report
from nkgis.exporters.slides.writing import deck_bytes
from nkgis.progress import SILENT, Progress

_TOLD = 6


def write_slides(
    workspace: Workspace, path: Path, options: ExportOptions, progress: Progress = SILENT
) -> Report:
    """Writes the slides of a workspace, whole or not at all; a presentation that is there keeps what is not ours.

    What was done to it is noted. InputError for a file that cannot be updated, and for options that slides do not have.
    """
    if options.size is not None or options.template is not None:
        named = "--size" if options.size is not None else "--template"
        raise InputError(f"{path.name}: slides are 16:9 and have no {named}; leave it out.")
    if options.views and options.routes:
        raise InputError(f"{path.name}: slides are of views or of routes; leave --view or --route out.")
    existing = path if not options.anew and path.is_file() and path.stat().st_size else None
    if existing is not None:
        opened(existing)  # what cannot be updated is told before the work
    deck = deck_of(workspace, options, progress)
    blob, report = deck_bytes(deck, existing, progress=progress)
    write_whole(path, lambda temporary: _write(temporary, blob))
    if existing is not None:
        for note in notes_of(report):
            progress.note(note)
    return report


def deck_of(workspace: Workspace, options: ExportOptions, progress: Progress = SILENT) -> Deck:
    """Returns the slides of a workspace as plain values; their pictures are drawn when they are written."""
    if options.views:
        pages = view_pages(workspace, options, progress)
    else:
        pages = chosen_pages(workspace, options) if options.routes else whole_pages(workspace, options, progress)
    told = tuple(page if page.title_box else replace(page, title=cut_heading(page.title)) for page in pages)
    return Deck(words.project_name(workspace.project.name), told, options.language, options.theme,
                f"nkgis {__version__}")


def notes_of(report: Report) -> list[str]:
    """Returns what was done to a presentation that was there, in sentences."""
    notes = [f"Slides updated: {len(report.updated)}; added: {len(report.added)}."]
    if report.others:
        notes.append(f"Slides of the presenter's own that stay as they were: {report.others}.")
    if report.left:
        notes.append(f"Slides that were not asked for stay as they were: {_listed(report.left)}.")
    if report.own_titles:
        notes.append(f"Headings rewritten by hand stay: {_listed(report.own_titles)}.")
    if report.copies:
        notes.append(f"Copies of our slides stay as they were: {_listed(report.copies)}.")
    return notes


def has_slides(path: Path) -> bool:
    """Tells whether a file is a presentation with slides of ours; InputError when it cannot be updated."""
    from nkgis.exporters.slides.names import id_of

    return any(id_of(slide) is not None for slide in opened(path).slides)


def _listed(pages: list[str]) -> str:
    ids = list(dict.fromkeys(map(told_id, pages)))
    more = f" and {len(ids) - _TOLD} more" if len(ids) > _TOLD else ""
    return ", ".join(ids[:_TOLD]) + more


def _write(path: Path, blob: bytes) -> None:
    path.write_bytes(blob)


