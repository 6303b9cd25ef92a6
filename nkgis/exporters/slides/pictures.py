"""Pictures on slides: put in, and changed where they stand, with nothing left behind of the old one."""

import io
from dataclasses import replace
from typing import Any

from pptx.oxml.ns import qn
from pptx.util import Emu

from nkgis.exporters.slides.master import EMU_PX
from nkgis.exporters.slides.values import Box, PicturePart

_LIKE, _LEAST, _MOST = 0.01, 0.3, 3.0
"""From which difference on another picture is made, and the narrowest and highest of them."""


def add_picture(slide: Any, part: PicturePart) -> Any:
    """Adds a picture to a slide; returns its shape."""
    place = [Emu(round(side * EMU_PX)) for side in (part.box.x, part.box.y, part.box.wide, part.box.high)]
    return slide.shapes.add_picture(io.BytesIO(part.draw(part.box)), *place)


def refresh_picture(slide: Any, shape: Any, part: PicturePart) -> None:
    """Shows another picture in the same frame; the old one goes when no other frame of the slide has it.

    It is made for the proportions that the frame has now, what is cut off included.
    """
    fill = shape.element.find(f".//{qn('a:blip')}")
    old = fill.get(qn("r:embed"))
    for child in list(fill):  # what another program added of the old picture
        fill.remove(child)
    fill.attrib.pop(qn("r:link"), None)
    _, new = slide.part.get_or_add_image_part(io.BytesIO(part.draw(_framed(shape, part.box))))
    fill.set(qn("r:embed"), new)
    if old and old != new and not slide.element.xpath(f"//*[@r:embed='{old}' or @r:link='{old}']"):
        slide.part.rels.pop(old)


def _framed(shape: Any, box: Box) -> Box:
    """Returns the box in the proportions of a frame, as wide as it is for the part."""
    across = 1 - shape.crop_left - shape.crop_right
    down = 1 - shape.crop_top - shape.crop_bottom
    if min(shape.width, shape.height, across, down) <= 0:
        return box
    share = (shape.height / down) / (shape.width / across) * box.wide / box.high
    return box if abs(share - 1) < _LIKE else replace(box, high=box.high * min(max(share, _LEAST), _MOST))
