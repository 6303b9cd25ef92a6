"""Speaker's notes: ours stand between two marks, what the presenter writes around them stays."""

from collections.abc import Sequence
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

from nkgis.exporters.slides.names import TEXT_MAX, plain
from nkgis.exporters.slides.texts import TAGS

BEGIN, END = "—— nkgis ——", "—— nkgis / ——"


def write_notes(slide: Any, texts: Sequence[str], language: str) -> None:
    """Puts texts between the marks in the notes of a slide, behind what stands there where it has no marks."""
    frame = slide.notes_slide.notes_text_frame
    if frame is None:  # a notes page whose text was taken away by hand
        return
    body = frame._txBody  # noqa: SLF001 - paragraphs are put between others
    paragraphs = body.findall(qn("a:p"))
    first, last = _block([_text(one) for one in paragraphs])
    if first is None or last is None:
        if len(paragraphs) == 1 and not _text(paragraphs[0]).strip():
            body.remove(paragraphs[0])
        place = len(body)
    else:
        place = body.index(paragraphs[first])
        for old in paragraphs[first : last + 1]:
            body.remove(old)
    for number, text in enumerate([BEGIN, *texts, END]):
        body.insert(place + number, _paragraph(text, language))


def _block(texts: Sequence[str]) -> tuple[int | None, int | None]:
    """Returns the places of the marks: the last beginning that has an end behind it."""
    for last in range(len(texts) - 1, -1, -1):
        if texts[last].strip() == END:
            for first in range(last, -1, -1):
                if texts[first].strip() == BEGIN:
                    return first, last
    return None, None


def _text(paragraph: Any) -> str:
    return "".join(one.text or "" for one in paragraph.iter(qn("a:t")))


def _paragraph(text: str, language: str) -> Any:
    made = etree.Element(qn("a:p"))
    run = etree.SubElement(made, qn("a:r"))
    etree.SubElement(run, qn("a:rPr"), lang=TAGS[language])
    etree.SubElement(run, qn("a:t")).text = plain(text, 2 * TEXT_MAX)
    return made
