"""Refuses options of `nkgis export` that the file asked for does not have, so that none is passed over in silence."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from nkgis.app.exports import FILMS, FORMATS, PICTURES
from nkgis.app.strip_exports import is_strip
from nkgis.cartography.strip import BOOK
from nkgis.errors import InputError

_DRAWN = PICTURES | FILMS
_SEEN = _DRAWN | {".html", ".pptx"}
_OF_FORMATS = {
    "template": PICTURES, "size": _DRAWN, "dpi": _DRAWN, "theme": _SEEN | {".gpkg", ".kml"}, "bounds": _SEEN,
    "title": PICTURES, "finding": PICTURES, "extent": PICTURES, "without": PICTURES, "page_km": frozenset({".pdf"}),
    "fps": frozenset({".mp4"}), "whole": frozenset({".pptx"}),
}  # fmt: skip
"""Options that some formats alone have; the others are for all, or have their own rule."""
_ORDER = ("png", "tiff", "pdf", "svg", "html", "pptx", "gif", "mp4", "gpkg", "kml")


def check_fit(arguments: argparse.Namespace, out: Path) -> None:
    """Raises InputError for the first option that does not apply to the file, to its template or to another option.

    A format that cannot be written at all is told where it is written.
    """
    suffix = out.suffix.lower()
    if suffix in FORMATS:
        _check_format(arguments, out, suffix)
    if arguments.page_km is not None and arguments.template != BOOK:
        raise InputError(f"--page-km is for the pages of a strip book; add --template {BOOK}, or leave it out.")
    if arguments.whole and (arguments.route or arguments.view):
        raise InputError("--whole is slides of the whole project; leave it out, or --route and --view.")
    if arguments.bounds is not None and is_strip(arguments.template):
        raise InputError(f"--bounds: --template {arguments.template} follows its route; leave --bounds out.")
    if arguments.bounds is not None and arguments.extent in ("whole", "route"):
        raise InputError(f"--bounds and --extent {arguments.extent} do not go together; give one of them.")
    if arguments.format is not None and not arguments.preflight:
        raise InputError("--format says how --preflight answers; add --preflight, or leave it out.")


def _check_format(arguments: argparse.Namespace, out: Path, suffix: str) -> None:
    for name, formats in _OF_FORMATS.items():
        if getattr(arguments, name) is None or suffix in formats:
            continue
        if name == "template" and suffix in FILMS:
            if arguments.template == "map":
                continue
            raise InputError(f"--template {arguments.template}: a film is drawn with the template map.")
        if name == "template" and is_strip(arguments.template):
            continue  # what is refused there says more
        raise InputError(f"{out.name}: --{name.replace('_', '-')} is for {_listed(formats)}; leave it out.")
    if arguments.preflight and suffix not in PICTURES:
        raise InputError(f"{out.name}: --preflight looks over sheets, which are {_listed(PICTURES)}; leave it out.")


def _listed(formats: Iterable[str]) -> str:
    """Returns formats as words, for example png, tiff, pdf and svg."""
    names = [name for name in _ORDER if f".{name}" in formats]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
