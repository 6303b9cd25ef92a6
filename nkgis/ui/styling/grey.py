"""What the dialog says of classes that look alike in grey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nkgis.cartography.own_look import alike_in_grey
from nkgis.cartography.styled_legend import caption
from nkgis.ui.styling.fields import tr

if TYPE_CHECKING:
    from nkgis.model.style import LayerStyle

_NAMED = 3


def grey_notes(style: LayerStyle, theme: str) -> list[str]:
    """Returns a sentence that names classes which only their colour tells apart, none when there are none."""
    alike = alike_in_grey(style, theme=theme)
    if not alike:
        return []
    pairs = "; ".join(f"{caption(style, a)} = {caption(style, b)}" for a, b in alike[:_NAMED])
    more = "; …" if len(alike) > _NAMED else ""
    return [tr("In grey these look alike: %1").replace("%1", pairs + more)]
