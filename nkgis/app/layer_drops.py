"""What becomes of layers and groups that are dropped in the layer panel: a pure function from a project to the next."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from nkgis.app.layer_edits import group_placed, placed
from nkgis.model.kinds import LayerKind
from nkgis.model.layer_tree import HEADS, branches, group_of, head_of, parent_of, place_of
from nkgis.model.project import Project


class On(StrEnum):
    """Names what something is dropped on."""

    LAYER = "layer"
    GROUP = "group"
    HEAD = "head"
    END = "end"


class Side(StrEnum):
    """Names where beside it."""

    ABOVE = "above"
    INTO = "into"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Where:
    """Is a place in the panel: beside or in the row of `id` (a layer, a group, the word of a built-in group)."""

    on: On
    id: str = ""
    side: Side = Side.INTO


def dropped(project: Project, layer_ids: Sequence[str], group_ids: Sequence[str], where: Where) -> Project:
    """Returns the project after layers and groups were dropped there; the same when that is no place for them."""
    groups = [group_id for group_id in group_ids if any(one.id == group_id for one in project.groups)]
    inside = {layer.id for layer in project.layers if _outermost(project, group_of(project, layer)) & set(groups)}
    layers = [layer_id for layer_id in layer_ids if layer_id not in inside]
    after = project
    for group_id in groups if where.side is Side.ABOVE else reversed(groups):
        after = _with_group(after, group_id, where)
    if layers:
        after = _with_layers(after, layers, where)
    return project if after == project or branches(after) == branches(project) else after


def _outermost(project: Project, group_id: str | None) -> set[str]:
    """Returns a group and the one that it lies in."""
    group = next((one for one in project.groups if one.id == group_id), None)
    if group is None:
        return set()
    outer = parent_of(project, group)
    return {group.id} if outer is None else {group.id, outer}


def _with_layers(project: Project, layer_ids: Sequence[str], where: Where) -> Project:
    if where.on is On.GROUP:
        return placed(project, layer_ids, where.id)
    if where.on is On.LAYER:
        if where.id in layer_ids:
            return project
        anchor = project.layer(where.id)
        group = group_of(project, anchor)
        if group is None and head_of(anchor) is LayerKind.BASE:
            return project
        return placed(project, layer_ids, group, anchor=anchor.id, above=where.side is not Side.BELOW)
    if where.on is On.HEAD and where.id == LayerKind.BASE:
        return project
    loose = [layer.id for layer in project.layers if layer.id in layer_ids and group_of(project, layer) is not None]
    return placed(project, loose, None)


def _with_group(project: Project, group_id: str, where: Where) -> Project:
    if where.on is On.GROUP:
        if where.id == group_id:
            return project
        target = next(one for one in project.groups if one.id == where.id)
        outer = parent_of(project, target)
        if where.side is Side.INTO and outer is None:
            return group_placed(project, group_id, target.id)
        if where.side is Side.BELOW:
            return _below_group(project, group_id, target.id, outer)
        return group_placed(project, group_id, outer, below=target.id)
    if where.on is On.LAYER:
        layer = project.layer(where.id)
        group = group_of(project, layer)
        if group is None:
            return group_placed(project, group_id, None, below=head_of(layer))
        outer = parent_of(project, next(one for one in project.groups if one.id == group))
        return group_placed(project, group_id, outer or group) if group_id not in (group, outer) else project
    if where.on is On.HEAD:
        head = LayerKind(where.id)
        under = HEADS[min(HEADS.index(head) + 1, len(HEADS) - 1)]
        listed = [one.id for one in reversed(project.groups) if parent_of(project, one) is None
                  and place_of(one) is under and one.id != group_id]  # fmt: skip
        below = (listed[0] if listed else under) if where.side is Side.BELOW and head is not LayerKind.BASE else head
        return group_placed(project, group_id, None, below=below)
    return group_placed(project, group_id, None, below=LayerKind.BASE)


def _below_group(project: Project, group_id: str, target_id: str, parent: str | None) -> Project:
    """Returns the project with a group right below another one of the same level."""
    level = [one for one in reversed(project.groups) if parent_of(project, one) == parent and one.id != group_id]
    target = next(one for one in level if one.id == target_id)
    beside = level if parent is not None else [one for one in level if place_of(one) is place_of(target)]
    at = beside.index(target) + 1
    if at < len(beside):
        return group_placed(project, group_id, parent, below=beside[at].id)
    if parent is None:
        return group_placed(project, group_id, None, below=place_of(target))
    moved = group_placed(project, group_id, parent, below=target_id)
    return group_placed(moved, target_id, parent, below=group_id)
