"""What the legend says of a layer: its swatch, its tool tip, and one entry for every kind of line in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPixmap

from nkgis.cartography import words
from nkgis.cartography.memo import Memo
from nkgis.cartography.reading import accuracy_text
from nkgis.model.kinds import LayerKind
from nkgis.model.numbers import date_text
from nkgis.ui import swatch

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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
    from nkgis.ui.extents import layer_bounds
    from nkgis.ui.tables.boxes import route_boxes

    workspace.countries()
    route_boxes(workspace)
    for layer in workspace.project.layers:
        if layer.id in workspace.rows:
            _kinds(layer, workspace)
            row_numbers(layer.id, workspace.rows[layer.id].frame)
            layer_bounds(workspace, layer.id)


def layer_swatch(layer: Layer, workspace: Workspace, colors: Theme) -> QPixmap:
    """Returns the picture that stands for a layer: of lines, its most frequent kind."""
    if layer.kind is LayerKind.LINES:
        kinds = _kinds(layer, workspace)
        if kinds:
            mode, status, gauge, quality = kinds.most_common(1)[0][0]
            return swatch.line_swatch(mode, status, gauge, quality, colors.name)
        return swatch.context_swatch(colors.name)
    if layer.kind is LayerKind.POINTS:
        if "crossing" in layer.id:
            return swatch.crossing_swatch("rail", "break", colors.name, width_px=swatch.LINE_SIZE.width())
        return swatch.place_swatch(colors.map["label"])
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
        if rows.rejected:
            lines.append(tr("%1 features could not be used").replace("%1", str(len(rows.rejected))))
    return "\n".join(line for line in lines if line)


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
