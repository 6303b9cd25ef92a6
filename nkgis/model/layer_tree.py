"""How the layers of a project lie on each other: the order of the layer panel and of the map, one and the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from nkgis.model.kinds import LayerKind
from nkgis.model.layer import Layer
from nkgis.model.layer_group import LayerGroup
from nkgis.model.project import Project

HEADS = (LayerKind.POINTS, LayerKind.LINES, LayerKind.AREAS, LayerKind.BASE)
"""The built-in groups from top to bottom: signs lie on lines, lines on areas, all on the base map."""


@dataclass(frozen=True, slots=True)
class Branch:
    """Is a group of the panel, a user's (`group`) or a built-in one (`head`): groups in it first, then its layers.

    All of it is listed from top to bottom.
    """

    group: LayerGroup | None
    head: LayerKind | None
    groups: tuple["Branch", ...]
    layers: tuple[Layer, ...]

    @property
    def id(self) -> str:
        """Returns the id of the user's group, or the word of the built-in one, which no user's group has."""
        return self.group.id if self.group is not None else f"kind:{self.head}"

    def members(self) -> Iterator[Layer]:
        """Yields all layers of the group, of the groups in it too, from top to bottom."""
        for branch in self.groups:
            yield from branch.members()
        yield from self.layers


def head_of(layer: Layer) -> LayerKind:
    """Returns the built-in group of a layer."""
    return LayerKind.BASE if layer.kind is LayerKind.BORDERS else layer.kind


def group_of(project: Project, layer: Layer) -> str | None:
    """Returns the user's group of a layer; None when it has none, when it is not there, or for the base map."""
    known = any(group.id == layer.group for group in project.groups)
    return layer.group if known and head_of(layer) is not LayerKind.BASE else None


def parent_of(project: Project, group: LayerGroup) -> str | None:
    """Returns the group that a group lies in; None at the top level, where a file names one that cannot be."""
    top = {one.id for one in project.groups if one.parent is None}
    return group.parent if group.parent in top and group.parent != group.id else None


def branches(project: Project) -> tuple[Branch, ...]:
    """Returns the groups of the panel from top to bottom; built-in ones that have no layers are left out."""
    within: dict[str | None, list[Layer]] = {}
    for layer in reversed(project.layers):
        within.setdefault(group_of(project, layer), []).append(layer)
    loose = within.pop(None, [])

    def branch(group: LayerGroup) -> Branch:
        inner = [branch(one) for one in reversed(project.groups) if parent_of(project, one) == group.id]
        return Branch(group, None, tuple(inner), tuple(within.get(group.id, ())))

    top = [group for group in reversed(project.groups) if parent_of(project, group) is None]
    found: list[Branch] = []
    for head in HEADS:
        found += [branch(group) for group in top if place_of(group) is head]
        listed = tuple(layer for layer in loose if head_of(layer) is head)
        if listed:
            found.append(Branch(None, head, (), listed))
    return tuple(found)


def place_of(group: LayerGroup) -> LayerKind:
    """Returns the built-in group that a group stands above."""
    return group.over if group.over in HEADS else LayerKind.BASE


def stacked(project: Project) -> tuple[Layer, ...]:
    """Returns the layers in the order in which they are drawn, bottom to top."""
    listed = [layer for branch in branches(project) for layer in branch.members()]
    return tuple(reversed(listed))


def branch_of(project: Project, group_id: str) -> Branch | None:
    """Returns the branch of a user's group, at whatever depth; None when there is no such."""
    for branch in branches(project):
        for one in (branch, *branch.groups):
            if one.group is not None and one.group.id == group_id:
                return one
    return None
