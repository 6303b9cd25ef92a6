"""Where a new slide goes in a file, and on which layout it stands."""

import copy
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn
from pptx.util import Emu

from nkgis.exporters.slides.master import EMU_PX, HIGH, TITLE_BOX, WIDE
from nkgis.exporters.slides.sizes import Fit
from nkgis.exporters.slides.values import Box

_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_TITLES = {"title", "ctrTitle"}


TITLE_PT = 28.0


def blank_slide(file: Any, fit: Fit, title: Box | None = None) -> tuple[Any, float | None]:
    """Returns a new slide at the end with nothing but a heading, and its number where the layout has one.

    The heading stands where it is told to, else as on our layout. Beside the slide stands the size of headings where
    the layout is not ours.
    """
    layout = _layout(file)
    slide = file.slides.add_slide(layout)
    for shape in list(slide.placeholders):
        if shape.element.ph.get("type") not in _TITLES:
            shape.element.getparent().remove(shape.element)
    is_ours = _is_ours(file, layout)
    box = title or fit.box(Box(*TITLE_BOX))
    place = [Emu(round(side * EMU_PX)) for side in (box.x, box.y, box.wide, box.high)]
    if slide.shapes.title is None:
        _add_title(slide, place)
    elif title is not None or not is_ours:
        shape = slide.shapes.title
        shape.left, shape.top, shape.width, shape.height = place
    _add_number(slide, layout)
    return slide, None if is_ours else TITLE_PT * fit.factor


def _layout(file: Any) -> Any:
    """Returns the layout with a heading and the fewest places beside it."""
    def order(layout: Any) -> tuple[bool, int]:
        kinds = [shape.element.ph.get("type") for shape in layout.placeholders]
        return not _TITLES & set(kinds), sum(kind not in {"dt", "ftr", "sldNum"} for kind in kinds)

    return min((layout for master in file.slide_masters for layout in master.slide_layouts), key=order)


def _is_ours(file: Any, layout: Any) -> bool:
    """Tells whether headings stand where ours do."""
    place = next((shape for shape in layout.placeholders if shape.element.ph.get("type") in _TITLES), None)
    return (file.slide_width, file.slide_height) == (WIDE, HIGH) and place is not None \
        and place.top == TITLE_BOX[1] * EMU_PX


def _add_title(slide: Any, place: list[Emu]) -> None:
    """Adds a heading to a slide whose layout has none, so that lists of slides still have its name."""
    box = slide.shapes.add_textbox(*place)
    about = box.element.find(f"{qn('p:nvSpPr')}/{qn('p:nvPr')}")
    about.insert(0, etree.Element(qn("p:ph"), type="title"))


def _add_number(slide: Any, layout: Any) -> None:
    for shape in layout.placeholders:
        if shape.element.ph.get("type") == "sldNum":
            made = copy.deepcopy(shape.element)
            taken = [int(found) for found in slide.element.xpath("//p:cNvPr/@id") if found.isdecimal()]
            made.xpath(".//p:cNvPr")[0].set("id", str(max(taken) + 1))
            slide.shapes._spTree.append(made)  # noqa: SLF001 - placeholders of numbers are not copied by the library
            return


def move_behind(file: Any, slide: Any, anchor: Any) -> None:
    """Moves the last slide of a file behind another one, in its section too."""
    listed = file.element.find(qn("p:sldIdLst"))
    by_part = {file.part.related_part(one.rId): one for one in listed}
    moved, before = by_part[slide.part], by_part[anchor.part]
    before.addnext(moved)
    for one in file.element.iter(f"{{{_P14}}}sldId"):
        if one.get("id") == before.get("id"):
            one.addnext(etree.Element(f"{{{_P14}}}sldId", id=moved.get("id")))
            return
