"""Diagrams on slides: where their group stands, also after a presenter moved or resized it."""

from typing import Any

from pptx.oxml.ns import qn

from nkgis.exporters.slides.diagram_shapes import GROUND, fill_group
from nkgis.exporters.slides.master import EMU_PX
from nkgis.exporters.slides.values import DrawingPart


def add_drawing(slide: Any, part: DrawingPart, language: str) -> Any:
    """Adds a diagram to a slide; returns its group."""
    group = slide.shapes.add_group_shape()
    box, size = part.box, part.diagram
    scale = min(box.wide / size.width_px, box.high / size.height_px)
    fill_group(group.element, size, left=round(box.x * EMU_PX), top=round(box.y * EMU_PX), scale=scale,
               ground=part.ground, language=language, first_id=free_id(slide))
    return group


def refresh_drawing(slide: Any, group: Any, part: DrawingPart, language: str) -> None:
    """Draws a diagram anew where its group stands, as wide as it was and no higher than fits on the slide."""
    left, top, wide = _standing(group)
    scale = wide / EMU_PX / part.diagram.width_px
    fill_group(group.element, part.diagram, left=left, top=top, scale=scale, ground=part.ground, language=language,
               first_id=free_id(slide))


def _standing(group: Any) -> tuple[int, int, int]:
    """Returns left, top and width of a group as it is seen: those of its ground, where that is still there."""
    for shape in group.shapes:
        if shape.name == GROUND and shape.width:
            place = group.element.find(f"{qn('p:grpSpPr')}/{qn('a:xfrm')}")
            inner, outer = place.find(qn("a:chExt")), place.find(qn("a:ext"))
            start = place.find(qn("a:chOff"))
            across, down = (int(outer.get(side)) / max(1, int(inner.get(side))) for side in ("cx", "cy"))
            return (round(group.left + (shape.left - int(start.get("x"))) * across),
                    round(group.top + (shape.top - int(start.get("y"))) * down), round(shape.width * across))
    return group.left, group.top, group.width


def free_id(slide: Any) -> int:
    """Returns an id above that of every shape of a slide."""
    return 1 + max((int(found) for found in slide.element.xpath("//p:cNvPr/@id") if found.isdecimal()), default=1)
