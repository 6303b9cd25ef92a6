"""Edits of the layer panel: pure functions from a project to the next one. Rows are never touched.

Layers are named by id. `group` is the id of a user's group, None for the built-in group of a layer's kind. The parts of
the base map are shown, hidden and faded like others, and never moved.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import count

from nkgis.errors import InputError
from nkgis.model.kinds import LayerKind
from nkgis.model.layer_group import LayerGroup
from nkgis.model.layer_tree import HEADS, Branch, branch_of, branches, group_of, head_of, parent_of, place_of, stacked
from nkgis.model.project import Project

NAME_MAX = 200
TO_END = 1_000_000
"""A number of steps that leads to the top, negative to the bottom."""
Entry = str | LayerKind


def changed(project: Project, layer_ids: Collection[str], **fields: object) -> Project:
    """Returns the project with fields of some layers changed, such as `visible` or `opacity` (0 to 1)."""
    layers = tuple(replace(k, **fields) if k.id in layer_ids else k for k in project.layers)  # type: ignore[arg-type]
    return replace(project, layers=layers)


def shown_alone(project: Project, layer_ids: Collection[str]) -> Project:
    """Returns the project with these layers shown and all others hidden; the base map stays as it is."""
    layers = tuple(
        layer if head_of(layer) is LayerKind.BASE else replace(layer, visible=layer.id in layer_ids)
        for layer in project.layers
    )
    return replace(project, layers=layers)


def all_shown(project: Project, *, visible: bool) -> Project:
    """Returns the project with all layers shown, or all hidden; the base map stays as it is."""
    return changed(project, _movable(project, (layer.id for layer in project.layers)), visible=visible)


def plain_name(name: str) -> str:
    """Returns a typed name on one line; InputError when nothing is left of it."""
    plain = " ".join(name.split())[:NAME_MAX]
    if not plain:
        raise InputError("A name needs at least one letter.")
    return plain


def renamed(project: Project, layer_id: str, name: str) -> Project:
    """Returns the project with another name for a layer. Raises InputError when the name is empty."""
    return changed(project, {layer_id}, name=plain_name(name))


def group_renamed(project: Project, group_id: str, name: str) -> Project:
    """Returns the project with another name for a group. Raises InputError when the name is empty."""
    plain = plain_name(name)
    return _with_groups(project, [replace(g, name=plain) if g.id == group_id else g for g in project.groups])


def grouped(project: Project, layer_ids: Collection[str], name: str) -> tuple[Project, str]:
    """Returns the project with a new group around layers, where the topmost of them was, and the group's id.

    Layers of one group on the top level get a group inside it. Raises InputError when there is no layer to group.
    """
    movable = _movable(project, layer_ids)
    if not movable:
        raise InputError("The parts of the base map stay together; choose other layers to group.")
    taken = {group.id for group in project.groups}
    group_id = next(one for one in (f"group-{n}" for n in count(1)) if one not in taken)
    top = next(layer for layer in reversed(stacked(project)) if layer.id in movable)
    around = {group_of(project, layer) for layer in project.layers if layer.id in movable}
    within, parent, over = group_of(project, top), None, head_of(top)
    if within is not None:
        group = _group(project, within)
        outer = parent_of(project, group)
        parent = within if around == {within} and outer is None else outer
        over = place_of(group)
    group = LayerGroup(group_id, plain_name(name), over, parent)
    groups = list(project.groups)
    below = _top_group(project, within) if within is not None and parent is None else None
    groups.insert(groups.index(below) + 1 if below is not None else len(groups), group)
    return changed(_with_groups(project, groups), movable, group=group_id), group_id


def ungrouped(project: Project, group_id: str) -> Project:
    """Returns the project without a group; what was in it lies where the group lay."""
    outer = parent_of(project, _group(project, group_id))
    over = place_of(_group(project, group_id))
    groups = [
        replace(one, parent=None, over=over) if one.parent == group_id else one
        for one in project.groups if one.id != group_id
    ]  # fmt: skip
    inside = {layer.id for layer in project.layers if layer.group == group_id}
    return changed(_with_groups(project, groups), inside, group=outer)


def without_group(project: Project, group_id: str) -> Project:
    """Returns the project without a group, the groups in it and all their layers."""
    branch = branch_of(project, group_id)
    if branch is None:
        return project
    gone = {group_id, *(inner.id for inner in branch.groups)}
    layers = {layer.id for layer in branch.members()}
    return replace(project, groups=tuple(g for g in project.groups if g.id not in gone),
                   layers=tuple(k for k in project.layers if k.id not in layers))


def without_layers(project: Project, layer_ids: Collection[str]) -> Project:
    """Returns the project without some layers; the base map stays."""
    gone = _movable(project, layer_ids)
    return replace(project, layers=tuple(layer for layer in project.layers if layer.id not in gone))


def placed(
    project: Project, layer_ids: Collection[str], group: str | None, *, anchor: str | None = None, above: bool = True
) -> Project:
    """Returns the project with layers moved into a group, next to the layer `anchor`; among themselves they keep order.

    Without an anchor, or one that is of another group, they come to the top of the group.
    """
    moved = _movable(project, layer_ids)
    others = [layer for layer in project.layers if layer.id not in moved]
    taken = [replace(layer, group=group) for layer in project.layers if layer.id in moved]
    at = len(others)
    for place, layer in enumerate(others):
        if layer.id == anchor:
            at = place + 1 if above else place
    return replace(project, layers=(*others[:at], *taken, *others[at:]))


def stepped(project: Project, layer_ids: Collection[str], steps: int) -> Project:
    """Returns the project with layers moved up by so many places in their own group, down when negative."""
    moved = _movable(project, layer_ids)
    order = [layer.id for layer in project.layers]
    for branch in _every(branches(project)):
        listed = [layer.id for layer in branch.layers]
        if moved.isdisjoint(listed):
            continue
        slots = sorted(order.index(one) for one in listed)
        for slot, layer_id in zip(slots, reversed(_shifted(listed, moved, -steps)), strict=True):
            order[slot] = layer_id
    known = {layer.id: layer for layer in project.layers}
    return replace(project, layers=tuple(known[one] for one in order))


def group_stepped(project: Project, group_id: str, steps: int) -> Project:
    """Returns the project with a group moved up by so many places, past other groups and built-in ones."""
    group = _group(project, group_id)
    if parent_of(project, group) is not None:
        inner = [g.id for g in reversed(project.groups) if parent_of(project, g) == parent_of(project, group)]
        return _reordered(project, _shifted(inner, {group_id}, -steps))
    entries = _entries(project)
    listed = [one for one in entries if one in _shown_entries(project) and one is not LayerKind.BASE]
    after = _shifted(listed, {group_id}, -steps)
    at = after.index(group_id)
    below = after[at + 1] if at + 1 < len(after) else LayerKind.BASE
    return _relisted(project, group_id, below)


def group_placed(
    project: Project, group_id: str, parent: str | None, *, below: Entry | None = None
) -> Project:
    """Returns the project with a group moved into another one, or to the top level when `parent` is None.

    It comes right above `below`, a group or on the top level a built-in one; without it to the top. A group that
    holds groups cannot lie in another: it stays where it is.
    """
    group = _group(project, group_id)
    holds = any(parent_of(project, one) == group_id for one in project.groups)
    if group_id in (parent, below) or (parent is not None and (holds or _is_inner(project, parent))):
        return project
    project = _with_groups(project, [g if g.id != group_id else replace(group, parent=parent) for g in project.groups])
    if parent is None:
        return _relisted(project, group_id, below if below is not None else _entries(project)[0])
    inner = [g.id for g in reversed(project.groups) if parent_of(project, g) == parent and g.id != group_id]
    at = inner.index(below) if isinstance(below, str) and below in inner else 0
    return _reordered(project, [*inner[:at], group_id, *inner[at:]])


def _movable(project: Project, layer_ids: Iterable[str]) -> set[str]:
    wanted = set(layer_ids)
    return {layer.id for layer in project.layers if layer.id in wanted and head_of(layer) is not LayerKind.BASE}


def _shifted(listed: Sequence[Entry], moved: Collection[Entry], steps: int) -> list[Entry]:
    """Returns a list with some entries moved towards its end by so many places; they do not pass each other."""
    order = list(listed)
    towards_end = steps > 0
    held: set[Entry] = set()
    for one in [k for k in (reversed(order) if towards_end else list(order)) if k in moved]:
        for _ in range(min(abs(steps), len(order))):
            at = order.index(one)
            to = at + (1 if towards_end else -1)
            if not 0 <= to < len(order) or order[to] in held:
                break
            order[at], order[to] = order[to], order[at]
        held.add(one)
    return order


def _every(found: Iterable[Branch]) -> Iterable[Branch]:
    for branch in found:
        yield branch
        yield from branch.groups


def _entries(project: Project) -> list[Entry]:
    """Returns the top level from top to bottom: ids of groups, and every built-in group, shown or not."""
    listed: list[Entry] = []
    for head in HEADS:
        listed += [g.id for g in reversed(project.groups) if parent_of(project, g) is None and place_of(g) is head]
        listed.append(head)
    return listed


def _shown_entries(project: Project) -> set[Entry]:
    return {entry for b in branches(project) if (entry := b.group.id if b.group is not None else b.head) is not None}


def _relisted(project: Project, group_id: str, below: Entry) -> Project:
    """Returns the project with a group of the top level right above an entry of it."""
    entries = [one for one in _entries(project) if one != group_id]
    at = entries.index(below) if below in entries else 0
    entries.insert(at, group_id)
    over: dict[str, LayerKind] = {}
    head = LayerKind.BASE
    for one in reversed(entries):
        if isinstance(one, LayerKind):
            head = one
        else:
            over[one] = head
    known = {group.id: group for group in project.groups}
    top = [replace(known[one], over=over[one]) for one in reversed(entries) if not isinstance(one, LayerKind)]
    return _with_groups(project, [*top, *(g for g in project.groups if g.id not in over)])


def _reordered(project: Project, listed: Sequence[Entry]) -> Project:
    """Returns the project with some groups in another order, given from top to bottom, in the places they have."""
    known = {group.id: group for group in project.groups}
    groups = list(project.groups)
    slots = [place for place, group in enumerate(groups) if group.id in listed]
    for slot, one in zip(slots, reversed(listed), strict=True):
        groups[slot] = known[str(one)]
    return _with_groups(project, groups)


def _top_group(project: Project, group_id: str) -> LayerGroup:
    group = _group(project, group_id)
    outer = parent_of(project, group)
    return group if outer is None else _group(project, outer)


def _is_inner(project: Project, group_id: str) -> bool:
    return parent_of(project, _group(project, group_id)) is not None


def _group(project: Project, group_id: str) -> LayerGroup:
    return next(group for group in project.groups if group.id == group_id)


def _with_groups(project: Project, groups: Iterable[LayerGroup]) -> Project:
    return replace(project, groups=tuple(groups))
