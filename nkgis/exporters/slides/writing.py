"""Writes a deck: into a new file, or into one that is there, where our slides are made anew in their places."""

from pathlib import Path
from typing import Any

from nkgis.exporters.slides.charts import add_chart, refresh_chart
from nkgis.exporters.slides.drawings import add_drawing, refresh_drawing
from nkgis.exporters.slides.master import new_presentation
from nkgis.exporters.slides.names import FOOT, TITLE_MAX, digest, id_of, named, ours, plain, shape_name
from nkgis.exporters.slides.notes import write_notes
from nkgis.exporters.slides.opening import opened
from nkgis.exporters.slides.package import packed
from nkgis.exporters.slides.pictures import add_picture, refresh_picture
from nkgis.exporters.slides.places import blank_slide, move_behind
from nkgis.exporters.slides.sizes import Fit, fit_of
from nkgis.exporters.slides.tables import add_table, refresh_table
from nkgis.exporters.slides.texts import add_text, refresh_text, set_title
from nkgis.exporters.slides.values import (
    ChartPart,
    Deck,
    DrawingPart,
    Page,
    Part,
    PicturePart,
    Report,
    TablePart,
    TextPart,
)
from nkgis.progress import SILENT, Progress


def deck_bytes(deck: Deck, existing: Path | None = None, *, progress: Progress = SILENT) -> tuple[bytes, Report]:
    """Returns the file of a deck and what was done; with `existing` that file with our slides as they are now.

    Slides are known by their id. A shape of ours keeps its place and size, one that was taken away stays away; a
    heading that was rewritten by hand stays. Raises InputError when the existing file cannot be taken.
    """
    report = Report()
    file = new_presentation(deck.theme, deck.language) if existing is None else opened(existing)
    known, fit = _known(file, report), fit_of(file)
    report.left = [one for one in known if one not in {page.id for page in deck.pages}]
    report.others = len(file.slides) - len(known) - len(report.copies)
    before: Any = None
    for page in map(fit.page, progress.track(deck.pages, "Making the slides")):
        slide = known.get(page.id)
        if slide is None:
            slide = _added(file, page, fit, before, known)
            report.added.append(page.id)
        else:
            _update(slide, page, report)
        write_notes(slide, page.notes, page.language)
        before = slide
    return packed(file, title=deck.name, is_new=existing is None), report


def _known(file: Any, report: Report) -> dict[str, Any]:
    """Returns the slides of ours by id in their order; of copies the one with most of our shapes, the first of such."""
    found: dict[str, list[Any]] = {}
    for slide in file.slides:
        page = id_of(slide)
        if page is not None:
            found.setdefault(page, []).append(slide)
    report.copies = [page for page, slides in found.items() for _ in slides[1:]]
    best = {page: max(slides, key=lambda one: len(ours(one))) for page, slides in found.items()}
    places = {slide.slide_id: place for place, slide in enumerate(file.slides)}
    return dict(sorted(best.items(), key=lambda pair: places[pair[1].slide_id]))


def _added(file: Any, page: Page, fit: Fit, before: Any, known: dict[str, Any]) -> Any:
    """Adds a slide behind the one before it in the deck, else behind the last of ours, else at the end."""
    slide, size_pt = blank_slide(file, fit, page.title_box)
    set_title(slide, plain(page.title, TITLE_MAX), page.language, size_pt=page.title_pt or size_pt)
    for part in page.parts:
        _add(slide, page, part)
    anchor = before if before is not None else next(reversed(known.values()), None)
    if anchor is not None:
        move_behind(file, slide, anchor)
    return slide


def _update(slide: Any, page: Page, report: Report) -> None:
    """Writes the parts of a slide anew where they stand."""
    shapes = ours(slide)
    report.updated.append(page.id)
    gone = set(shapes) - {part.name for part in page.parts}
    for name in gone:
        shapes[name].element.getparent().remove(shapes[name].element)
    for part in page.parts:
        if part.name in shapes:
            _refresh(slide, shapes[part.name], page, part)
        elif gone:  # the slide is of another make now, so what is missing was not taken away by hand
            _add(slide, page, part)
    foot = shapes.get(FOOT)
    title = slide.shapes.title
    written = "" if foot is None else (named(foot) or ("", "", ""))[2]
    if title is not None and digest(title.text_frame.text) == written:
        set_title(slide, plain(page.title, TITLE_MAX), page.language)
    elif title is not None and digest(title.text_frame.text) != digest(plain(page.title, TITLE_MAX)):
        report.own_titles.append(page.id)
        return
    if foot is not None and title is not None:
        foot.name = shape_name(page.id, FOOT, plain(page.title, TITLE_MAX))


def _add(slide: Any, page: Page, part: Part) -> None:
    if isinstance(part, TextPart):
        shape = add_text(slide, part, page.language)
    elif isinstance(part, PicturePart):
        shape = add_picture(slide, part)
    elif isinstance(part, ChartPart):
        shape = add_chart(slide, part)
    elif isinstance(part, TablePart):
        shape = add_table(slide, part, page.language)
    else:
        shape = add_drawing(slide, part, page.language)
    _label(shape, page, part)


def _refresh(slide: Any, shape: Any, page: Page, part: Part) -> None:
    if isinstance(part, TextPart) and shape.has_text_frame:
        refresh_text(shape, part, page.language)
    elif isinstance(part, PicturePart) and shape.element.tag.endswith("}pic"):
        refresh_picture(slide, shape, part)
    elif isinstance(part, ChartPart) and shape.has_chart:
        refresh_chart(shape, part)
    elif isinstance(part, TablePart) and shape.has_table:
        refresh_table(shape, part, page.language)
    elif isinstance(part, DrawingPart) and shape.element.tag.endswith("}grpSp"):
        refresh_drawing(slide, shape, part, page.language)
    else:  # another program made something else of it
        shape.element.getparent().remove(shape.element)
        _add(slide, page, part)
        return
    _label(shape, page, part)


def _label(shape: Any, page: Page, part: Part) -> None:
    """Names a shape, and says what it shows to those who do not see it."""
    if not (part.name == FOOT and named(shape)):
        shape.name = shape_name(page.id, part.name, plain(page.title, TITLE_MAX) if part.name == FOOT else None)
    if not isinstance(part, TextPart):
        shape.element.xpath(".//p:cNvPr")[0].set("descr", plain(part.alt, 600))

