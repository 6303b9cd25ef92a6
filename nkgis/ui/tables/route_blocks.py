"""What a large route table keeps of each layer, made once for as long as its routes stay the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nkgis.cartography import words
from nkgis.cartography.memo import Memo
from nkgis.model.numbers import writing
from nkgis.ui.plain import cut
from nkgis.ui.spelling import folded
from nkgis.ui.tables.lazy_rows import Block, LazyRows
from nkgis.ui.text_lines import TextLines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.ui.tables.route_rows import RouteRow

_BLOCKS: Memo[Block | None] = Memo()
_TABLES: Memo[LazyRows] = Memo(8)
_NAME_MAX = 200


def lazy_rows(workspace: Workspace, language: str, make: Callable[[RouteKey], RouteRow], kind: object) -> LazyRows:
    """Returns the rows of all measured routes of the shown layers, in layer order of the project's rows.

    `kind` names what else the rows made by `make` hang on.
    """
    shown = {layer.id for layer in workspace.project.layers}
    blocks = [_block(layer_id, workspace, language) for layer_id in workspace.rows if layer_id in shown]
    kept = tuple(block for block in blocks if block is not None)
    key = (language, kind, tuple(block.keys[0][0] for block in kept))
    return _TABLES.value(key, (*kept, workspace.method, writing()), lambda: _table(kept, make))


def _table(blocks: Sequence[Block], make: Callable[[RouteKey], RouteRow]) -> LazyRows:
    rows = LazyRows(blocks, make)
    rows.places()
    return rows


def _block(layer_id: str, workspace: Workspace, language: str) -> Block | None:
    """Returns what is kept of a layer's routes, None when it has none."""
    frame = workspace.rows[layer_id].frame
    ends = [(layer_id, str(row_id)) for row_id in (*frame["id"].iloc[:1], *frame["id"].iloc[-1:])]
    parts = (frame, *(workspace.routes.get(key) for key in ends), *(workspace.measurements.get(key) for key in ends))
    return _BLOCKS.value((layer_id, language), parts, lambda: _made(layer_id, workspace, language))


def _made(layer_id: str, workspace: Workspace, language: str) -> Block | None:
    routes, measurements = workspace.routes, workspace.measurements
    keys = [key for key in ((layer_id, str(row_id)) for row_id in workspace.rows[layer_id].frame["id"])
            if key in routes and key in measurements]  # fmt: skip
    if not keys:
        return None
    pairs = [(routes[key], measurements[key]) for key in keys]
    names = [cut(r.names.get(language) or r.name or r.id, _NAME_MAX) for r, _ in pairs]
    plain = [name.casefold() for name in names]
    kinds = [words.word(words.MODES, r.mode) for r, _ in pairs]
    states = [words.word(words.STATUSES, r.status) for r, _ in pairs]
    qualities = [words.word(words.QUALITIES, r.quality) for r, _ in pairs]
    values: dict[str, NDArray[Any]] = {
        "kind": np.array(kinds),
        "status": np.array(states),
        "quality": np.array(qualities),
        "total": np.array([m.length_m for _, m in pairs]),
        "crossings": np.array([len(m.crossings) or np.nan for _, m in pairs]),
        "other": np.array([m.border_m + m.overlap_m + m.unassigned_m + m.uncovered_m or np.nan for _, m in pairs]),
    }
    for country in {c for _, m in pairs for c in m.by_country}:
        values[country] = np.array([m.by_country.get(country, np.nan) for _, m in pairs])
    countries = {c: f"{c} {words.country_name(c)}" for c in values}
    gauges = {g: words.word(words.GAUGES, g) for g in {r.gauge for r, _ in pairs} if g}
    texts = (
        folded(" ".join((
            name, *(cut(n) for n in (r.name, *r.names.values())), cut(r.id), layer_id, kind, state, quality,
            gauges.get(r.gauge or "", ""), r.substance or "", *(countries[c] for c in m.by_country),
        )))
        for (r, m), name, kind, state, quality in zip(pairs, names, kinds, states, qualities, strict=True)
    )  # fmt: skip
    by_name = np.array(sorted(range(len(plain)), key=plain.__getitem__), np.int64)
    return Block(keys, TextLines(texts), plain, by_name, values)
