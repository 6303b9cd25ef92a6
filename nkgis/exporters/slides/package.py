"""The file of a deck: the same bytes for the same slides, with one date inside and out."""

import io
import zipfile
from typing import Any

from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

from nkgis.exporters.handout import source_date
from nkgis.exporters.slides.names import plain

_VIEW_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.viewProps+xml"
_VIEW_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/viewProps"
_VIEWS = ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
          '<p:viewPr xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>')
_EPOCH = (1980, 1, 1, 0, 0, 0)


def packed(deck: Any, *, title: str, is_new: bool) -> bytes:
    """Returns the bytes of a deck; its date is that of SOURCE_DATE_EPOCH where that is set."""
    about, now = deck.core_properties, source_date().replace(tzinfo=None)
    if is_new:
        about.author, about.comments, about.title, about.created = "", "", plain(title, 200), now
        about.revision = 1
    about.last_modified_by, about.modified = "nkgis", now
    _rename_doubles(deck)
    _complete(deck)
    made = io.BytesIO()
    deck.save(made)
    return repacked(made.getvalue())


def repacked(blob: bytes) -> bytes:
    """Returns a zip file with the same members in the same order, all of one date."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(blob)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.infolist():
            entry = zipfile.ZipInfo(one.filename, _EPOCH)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            new.writestr(entry, old.read(one))
    return made.getvalue()


def _rename_doubles(deck: Any) -> None:
    """Gives parts that bear one name, as slides may after one was deleted elsewhere, names of their own."""
    package = deck.part.package
    taken: set[str] = set()
    for part in package.iter_parts():
        if str(part.partname) in taken:
            part.partname = package.next_partname(_template(part.partname))
        taken.add(str(part.partname))


def _complete(deck: Any) -> None:
    """Adds the settings of views to a presentation that LibreOffice saved without them: PowerPoint asks for them."""
    if not any(rel.reltype.endswith("/viewProps") for rel in deck.part.rels.values()):
        part = Part(PackURI("/ppt/viewProps.xml"), _VIEW_TYPE, deck.part.package, _VIEWS.encode())
        deck.part.relate_to(part, _VIEW_REL)


def _template(name: PackURI) -> str:
    stem = str(name).rpartition(".")[0].rstrip("0123456789")
    return f"{stem}%d.{name.ext}"
