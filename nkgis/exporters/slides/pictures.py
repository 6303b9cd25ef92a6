"""Pictures on slides: put in, and changed where they stand, with nothing left behind of the old one."""

import io
from typing import Any

from pptx.oxml.ns import qn
from pptx.util import Emu

from nkgis.exporters.slides.master import EMU_PX
from nkgis.exporters.slides.values import PicturePart


def add_picture(slide: Any, part: PicturePart) -> Any:
    """Adds a picture to a slide; returns its shape."""
    place = [Emu(round(side * EMU_PX)) for side in (part.box.x, part.box.y, part.box.wide, part.box.high)]
    return slide.shapes.add_picture(io.BytesIO(part.draw()), *place)


def refresh_picture(slide: Any, shape: Any, part: PicturePart) -> None:
    """Shows another picture in the same frame; the old one goes when no other frame of the slide has it."""
    fill = shape.element.find(f".//{qn('a:blip')}")
    old = fill.get(qn("r:embed"))
    for child in list(fill):  # what another program added of the old picture
        fill.remove(child)
    fill.attrib.pop(qn("r:link"), None)
    _, new = slide.part.get_or_add_image_part(io.BytesIO(part.draw()))
    fill.set(qn("r:embed"), new)
    if old and old != new and not slide.element.xpath(f"//*[@r:embed='{old}' or @r:link='{old}']"):
        slide.part.rels.pop(old)
