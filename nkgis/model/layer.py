"""A layer of the project: an identity, a source and how it is shown. Rows live elsewhere."""

from dataclasses import dataclass

from nkgis.model.kinds import LayerKind
from nkgis.model.layer_file import LayerFile
from nkgis.model.style import LayerStyle

OWN_SOURCE = "project"
"""The `source` of a layer whose rows belong to the project itself (drawn or edited) and to no file."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Is a layer as the project knows it; its rows are in the workspace under its id.

    `style` is how its owner wants it drawn, None for the house's own look. `group` is the id of the user's group that
    it lies in, None for the built-in group of its kind. `rows_id` is the id of the bundled layer whose rows a duplicate
    shows, None for its own.
    """

    id: str
    name: str
    kind: LayerKind
    source: str
    licence: str = ""
    attribution: str = ""
    accuracy_m: float | None = None
    date: str | None = None
    visible: bool = True
    opacity: float = 1.0
    revision: int = 0
    bundled: bool = False
    file: LayerFile | None = None
    group: str | None = None
    rows_id: str | None = None
    style: LayerStyle | None = None
