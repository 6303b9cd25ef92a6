"""What the legend says of a layer: its swatch, its tool tip, and one entry for every kind of line in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPixmap

from nkgis.cartography import words
from nkgis.cartography.marks import place_kind
from nkgis.cartography.memo import Memo
from nkgis.cartography.reading import accuracy_text
from nkgis.model.kinds import LayerKind
from nkgis.model.numbers import date_text
from nkgis.ui import swatch

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.model.layer import Layer
    from nkgis.model.route import Route
    from nkgis.ui.theme import Theme

Kinds = Counter[tuple[str, str, str | None, str]]
_KINDS: Memo[Kinds] = Memo()


@dataclass(frozen=True)
class Entry:
    """Is one kind of line in a layer with its picture."""

    text: str
    picture: QPixmap
    tip: str = ""


def tr(text: str) -> str:
    """Returns a text of the legend in the language of the window."""
    return QCoreApplication.translate("legend", text)


def panel_facts(workspace: Workspace) -> None:
    """Counts beforehand what the panels say of the layers: for a worker, where a layer has very many rows."""
    from nkgis.app.row_index import row_numbers
    from nkgis.cartography.styled import styled
    from nkgis.ui.extents import layer_bounds
    from nkgis.ui.tables.boxes import route_boxes

    workspace.countries()
    route_boxes(workspace)
    for layer in workspace.project.layers:
        if layer.id in workspace.rows:
            _kinds(layer, workspace)
            styled(layer, workspace.rows[layer.id].frame)
            row_numbers(layer.id, workspace.rows[layer.id].frame)
            layer_bounds(workspace, layer.id)


def layer_swatch(layer: Layer, workspace: Workspace, colors: Theme) -> QPixmap:
    """Returns the picture that stands for a layer: of lines, its most frequent kind."""
    entries = styled_entries(layer, workspace, colors)
    if entries:
        return entries[0].picture
    if layer.kind is LayerKind.LINES:
        kinds = _kinds(layer, workspace)
        if kinds:
            mode, status, gauge, quality = kinds.most_common(1)[0][0]
            return swatch.line_swatch(mode, status, gauge, quality, colors.name)
        return swatch.context_swatch(colors.name)
    if layer.kind is LayerKind.POINTS:
        if "crossing" in layer.id:
            return swatch.crossing_swatch("rail", "break", colors.name, width_px=swatch.LINE_SIZE.width())
        return swatch.place_swatch(colors.map["label"] if layer.bundled else colors.mode["sea"])
    if layer.kind is LayerKind.AREAS:
        return swatch.area_swatch(colors.name)
    if layer.kind is LayerKind.BORDERS or "border" in layer.id:
        return swatch.border_swatch(colors.name)
    if layer.id in {"countries", "labels"}:
        return swatch.names_swatch(colors)
    fills = {"land": colors.map["land"], "relief": colors.map["relief"][3], "rivers": colors.map["river"]}
    return swatch.fill_swatch(fills.get(layer.id, colors.map["sea"]), colors.map["coast"])


def layer_entries(layer: Layer, workspace: Workspace, colors: Theme) -> list[Entry]:
    """Returns one entry for every kind of line in a layer, the most frequent first."""
    if layer.style is not None:
        return styled_entries(layer, workspace, colors)
    if layer.kind is not LayerKind.LINES:
        return []
    kinds = _kinds(layer, workspace).most_common()
    modes = {mode for (mode, _, _, _), _ in kinds}
    entries = []
    for (mode, status, gauge, quality), count in kinds:
        parts = [words.word(words.MODES, mode)] if len(modes) > 1 else []
        if gauge:
            parts.append(words.word(words.GAUGES, gauge))
        parts.append(words.word(words.STATUSES, status))
        picture = swatch.line_swatch(mode, status, gauge, quality, colors.name)
        quality_word = words.word(words.QUALITIES, quality)
        text = ", ".join(parts)
        tip = tr("%1: %2 lines; geometry: %3").replace("%1", text).replace("%2", str(count))
        entries.append(Entry(text, picture, tip.replace("%3", quality_word)))
    return entries


def shown_alike(before: Workspace, after: Workspace) -> bool:
    """Tells whether the legend of two states has the same layers with the same styles."""
    layers = (before.project.layers, after.project.layers)
    first, second = ([(layer.id, id(layer.style)) for layer in some] for some in layers)
    return first == second


def styled_entries(layer: Layer, workspace: Workspace, colors: Theme) -> list[Entry]:
    """Returns one entry for every class of a layer's style that has rows, in the style's order."""
    rows = workspace.rows.get(layer.id)
    if layer.style is None or rows is None:
        return []
    from nkgis.cartography.own_look import OTHER
    from nkgis.cartography.styled import styled
    from nkgis.cartography.styled_legend import caption

    found = styled(layer, rows.frame)
    if found is None:
        return []
    counts = [*found.classed.counts, found.classed.others]
    name = words.layer_name(layer.name)
    entries = []
    for look, count in zip(found.looks, counts, strict=True):
        if not count or not look.shown:
            continue
        text = caption(layer.style, look.number, name)
        house = common_look(layer, workspace, found.classed.some[look.number])
        picture = swatch.styled_swatch(look, layer.kind, house, colors.name)
        tip = tr("%1: %2 features").replace("%1", text).replace("%2", str(count))
        entries.append(Entry(text if look.number != OTHER or layer.style.classes else name, picture, tip))
    return entries


def common_look(layer: Layer, workspace: Workspace, rows: Sequence[int]) -> tuple[str | None, ...]:
    """Returns what the house's own look of some rows hangs on, as far as they agree."""
    from nkgis.cartography.styled_legend import agreed

    return agreed(Counter(house_look(layer, workspace, row) for row in rows))


def house_look(layer: Layer, workspace: Workspace, row: int) -> tuple[str | None, ...]:
    """Returns what the house's own look of a row hangs on: mode, status, gauge, quality, whether it is no route."""
    frame = workspace.rows[layer.id].frame
    route = workspace.routes.get((layer.id, str(frame["id"].iloc[row])))
    if route is not None:
        return (str(route.mode), str(route.status), route.gauge, str(route.quality), None)
    known = frame["properties"].iloc[row] or {}
    if layer.kind is LayerKind.POINTS:
        pair = "pair" in known and "state" in known
        kind = known.get("mode") or "rail" if pair else place_kind(known.get("kind"), bundled=layer.bundled)
        return (str(kind), str(known.get("state") or "none") if pair else None, None, None, None)
    return (str(known.get("kind") or "other"), str(known.get("status") or "operating"), None, "track", "yes")


def layer_label(layer: Layer, workspace: Workspace) -> str:
    """Returns the name of a layer as the panel shows it: one whose rows are not there says so."""
    rows = workspace.rows.get(layer.id)
    name = words.layer_name(layer.name)
    return tr("Missing: %1").replace("%1", name) if rows is not None and rows.absent else name


def layer_tip(layer: Layer, workspace: Workspace) -> str:
    """Returns what is to be known of a layer: source, date, licence, accuracy, rows and rejected rows."""
    lines = [words.layer_name(layer.name), layer.source]
    if layer.date:
        lines.append(tr("date: %1").replace("%1", date_text(layer.date)))
    if layer.licence:
        lines.append(tr("licence: %1").replace("%1", layer.licence))
    if layer.accuracy_m is not None:
        lines.append(accuracy_text(layer.accuracy_m))
    rows = workspace.rows.get(layer.id)
    if rows is not None:
        lines.append(tr("%1 features").replace("%1", str(len(rows.frame))))
        lines += _notes(layer, workspace)
        if rows.rejected:
            lines.append(tr("%1 features could not be used").replace("%1", str(len(rows.rejected))))
    return "\n".join(line for line in lines if line)


def _notes(layer: Layer, workspace: Workspace) -> list[str]:
    """Returns what does not fit between a layer's style and its rows."""
    if layer.style is None:
        return []
    from nkgis.cartography.styled import notes_of

    return notes_of(layer, workspace.rows[layer.id].frame)


def _kinds(layer: Layer, workspace: Workspace) -> Kinds:
    """Returns how many routes of each kind a layer has, counted once for the same rows and routes."""
    rows, routes = workspace.rows.get(layer.id), workspace.routes
    if rows is None:
        return Counter()
    ids = rows.frame["id"]
    ends = [(layer.id, str(row_id)) for row_id in (*ids.iloc[:1], *ids.iloc[-1:])]
    parts = (rows.frame, *(routes.get(key) for key in ends))
    return _KINDS.value(layer.id, parts, lambda: _counted(layer.id, ids, routes))


def _counted(layer_id: str, ids: Iterable[object], routes: Mapping[RouteKey, Route]) -> Kinds:
    found = (routes.get((layer_id, str(row_id))) for row_id in ids)
    return Counter((str(r.mode), str(r.status), r.gauge, str(r.quality)) for r in found if r is not None)
