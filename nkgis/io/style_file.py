"""Named style files: the style of a layer as JSON, to be used for other layers and in other projects."""

import json
from pathlib import Path
from typing import Any

from nkgis.errors import InputError
from nkgis.io.plain_values import NotPlainError, as_plain, from_plain
from nkgis.io.project_file import json_of
from nkgis.model.style import LayerStyle

FORMAT, VERSION = "nkgis-layer-style", 1
LARGEST = 4_000_000
"""Bytes of a style file at most."""


def style_text(style: LayerStyle) -> str:
    """Returns a style as JSON text; the clipboard and files hold the same."""
    plain = {"format": FORMAT, "version": VERSION, "style": as_plain(style, LayerStyle)}
    return json_of(plain)


def style_of(text: str, name: str) -> LayerStyle:
    """Returns the style in a JSON text called `name`; InputError says in one sentence what is wrong with it."""
    try:
        document: Any = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise InputError(f"{name} is no style: it is not whole JSON; save the style again.") from fault
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise InputError(f"{name} is no style of nkgis; save one with Save style.")
    version = document.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise InputError(f"{name} does not say its version; it was changed by hand or damaged.")
    if version > VERSION:
        raise InputError(f"{name} was made by a newer nkgis (style version {version}); update nkgis.")
    try:
        style: LayerStyle = from_plain(LayerStyle, document.get("style"), "style")
    except NotPlainError as fault:
        raise InputError(f"{name} cannot be used: {fault}; it was changed by hand or damaged.") from fault
    return style


def read_style(path: Path) -> LayerStyle:
    """Returns the style in a file; InputError when it cannot be read or is none."""
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(f"{path.name} is too large for a style.")
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        why = fault.strerror if isinstance(fault, OSError) else "it is not UTF-8 text"
        raise InputError(f"{path.name} cannot be read: {why or fault}.") from fault
    return style_of(text, path.name)
