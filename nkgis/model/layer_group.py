"""A group of layers that the user made: a name and a place in the layer panel."""

from dataclasses import dataclass

from nkgis.model.kinds import LayerKind


@dataclass(frozen=True, slots=True)
class LayerGroup:
    """Is a group; its layers name it in `Layer.group`.

    `over` is the built-in group that it stands directly above in the panel and on the map; POINTS is at the very top.
    `parent` is the group that it lies in, None for the top level; groups nest once.
    """

    id: str
    name: str
    over: LayerKind = LayerKind.POINTS
    parent: str | None = None
