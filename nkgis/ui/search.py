"""The search box: routes and places by any of their names or by id."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QStringListModel, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from nkgis.cartography import words
from nkgis.cartography.memo import Memo
from nkgis.model.kinds import LayerKind
from nkgis.ui.icons import icon
from nkgis.ui.plain import cut
from nkgis.ui.search_large import LargeHits
from nkgis.ui.spelling import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nkgis.app.workspace import LayerRows, RouteKey, Workspace
    from nkgis.model.layer import Layer
    from nkgis.model.project import Bounds
    from nkgis.ui.theme import Theme

_SHOWN_MAX = 12
_DELAY_MS = 60
_POPUP_PX = 440
_NAME_MAX = 200


@dataclass(frozen=True, slots=True)
class Hit:
    """Is one thing that can be found: what is shown of it, all its names, and where it lies."""

    key: RouteKey
    text: str
    names: tuple[str, ...]
    bounds: Bounds
    is_route: bool
    folded: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Folds the names once."""
        object.__setattr__(self, "folded", tuple(folded(name) for name in self.names))


@dataclass(frozen=True, eq=False)
class SearchIndex:
    """Is everything that can be found: single hits, routes first, and large layers."""

    hits: Sequence[Hit] = ()
    large: Sequence[LargeHits] = ()


_HITS: Memo[list[Hit]] = Memo()
_LARGE: Memo[LargeHits] = Memo()
_LARGE_ROWS = 5_000


def search_index(workspace: Workspace, language: str) -> SearchIndex:
    """Returns everything that can be found: routes first, then the features of point layers."""
    hits: list[Hit] = []
    large: list[LargeHits] = []
    shown = {layer.id: layer for layer in workspace.project.layers}
    for layer_id, rows in workspace.rows.items():
        layer = shown.get(layer_id)
        if layer is None or layer.kind not in {LayerKind.LINES, LayerKind.POINTS}:
            continue
        keys = [(layer_id, str(feature)) for feature in (*rows.frame["id"].iloc[:1], *rows.frame["id"].iloc[-1:])]
        parts = (rows.frame, *(workspace.routes.get(key) for key in keys))
        if len(rows.frame) >= _LARGE_ROWS:
            large.append(_LARGE.value(
                (layer_id, language), parts,
                lambda layer=layer, rows=rows: _large_hits(layer, rows, workspace, language),  # type: ignore[misc]
            ))  # fmt: skip
            continue
        hits += _HITS.value(
            (layer_id, language), parts,
            lambda layer=layer, rows=rows: _layer_hits(layer, rows, workspace, language),  # type: ignore[misc]
        )  # fmt: skip
    return SearchIndex(sorted(hits, key=lambda hit: not hit.is_route), large)


def _layer_hits(layer: Layer, rows: LayerRows, workspace: Workspace, language: str) -> list[Hit]:
    """Returns what can be found in one layer."""
    return [_hit(layer, rows, row, workspace, language) for row in _findable(layer, rows, workspace)]


def _large_hits(layer: Layer, rows: LayerRows, workspace: Workspace, language: str) -> LargeHits:
    """Returns the names of a large layer, its hits to be made when they are found."""
    kept = _findable(layer, rows, workspace)
    columns = [rows.frame[name].to_numpy() for name in ("id", "name", "properties")]
    names = []
    for row in kept:
        feature, name, properties = (column[row] for column in columns)
        route = workspace.routes.get((layer.id, str(feature)))
        others = route.names if route is not None else _names(properties)
        every = (folded(cut(str(n), _NAME_MAX)) for n in (name, *others.values(), feature) if n)
        names.append(tuple(dict.fromkeys(every)))
    is_route = layer.kind is LayerKind.LINES
    return LargeHits(names, lambda number: _hit(layer, rows, kept[number], workspace, language), is_route=is_route)


def _findable(layer: Layer, rows: LayerRows, workspace: Workspace) -> list[int]:
    """Returns the rows of a layer that can be found: of lines the routes."""
    if layer.kind is not LayerKind.LINES:
        return list(range(len(rows.frame)))
    return [n for n, row_id in enumerate(rows.frame["id"]) if (layer.id, str(row_id)) in workspace.routes]


def _hit(layer: Layer, rows: LayerRows, row: int, workspace: Workspace, language: str) -> Hit:
    """Returns what is shown of a row that is found."""
    feature, name, properties = (rows.frame[column].iloc[row] for column in ("id", "name", "properties"))
    route = workspace.routes.get((layer.id, str(feature)))
    names = route.names if route is not None else _names(properties)
    shown_name = cut(names.get(language) or str(name or feature), _NAME_MAX)
    kind = words.word(words.MODES, route.mode) if route is not None else layer.name
    every = (cut(str(n), _NAME_MAX) for n in (shown_name, name, *names.values(), feature) if n)
    west, south, east, north = (float(edge) for edge in rows.frame.geometry.iloc[row].bounds)
    key, text, bounds = (layer.id, str(feature)), f"{shown_name} — {kind}", (west, south, east, north)
    return Hit(key, text, tuple(dict.fromkeys(every)), bounds, route is not None)


def found(index: SearchIndex, text: str, *, limit: int = _SHOWN_MAX) -> list[Hit]:
    """Returns the hits that hold every word of `text`; those that begin with it come first."""
    wanted = folded(text).split()
    if not wanted:
        return []
    start = " ".join(wanted)
    ranked: list[tuple[int, int, Hit]] = []
    for layer in index.large:
        later = 0 if layer.is_route else len(index.hits)
        ranked += [(rank, number + later, hit) for rank, number, hit in layer.found(wanted, limit)]
    for number, hit in enumerate(index.hits):
        names = hit.folded
        together = " ".join(names)
        if not all(word in together for word in wanted):
            continue
        rank = 0 if start in names else 1 if any(name.startswith(start) for name in names) else 2
        ranked.append((rank, number, hit))
    return [hit for _, _, hit in sorted(ranked, key=lambda entry: entry[:2])[:limit]]


def _names(properties: object) -> dict[str, str]:
    if not isinstance(properties, dict):
        return {}
    pairs = ((code, properties.get(f"name_{code}")) for code in ("en", "ru", "ko", "zh"))
    return {code: str(name) for code, name in pairs if name}


class SearchBox(QLineEdit):
    """Finds while the user types; `chosen(Hit)` fires on Enter or on a click in the list."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index = SearchIndex()
        self._hits: list[Hit] = []
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_SHOWN_MAX)
        completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        popup = completer.popup()
        if popup is not None:
            popup.setMinimumWidth(_POPUP_PX)
        self.setCompleter(completer)
        self.setPlaceholderText(self.tr("Search routes and places   Ctrl+K"))
        self.setClearButtonEnabled(True)
        self.setAccessibleName(self.tr("Search routes and places"))
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._delay = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._delay.timeout.connect(self.look)
        self.textEdited.connect(lambda _text: self._delay.start())
        self.returnPressed.connect(self._on_enter)

    def set_theme(self, colors: Theme) -> None:
        """Repaints the icon in the colours of a theme."""
        self._glass.setIcon(icon("ph.magnifying-glass", colors, role="text2"))

    def set_index(self, index: SearchIndex) -> None:
        """Searches in these hits from now on."""
        self._index = index

    @property
    def index(self) -> SearchIndex:
        """Returns what is searched in."""
        return self._index

    def look(self) -> None:
        """Lists what the words in the field find now."""
        self._delay.stop()
        self._hits = found(self._index, self.text())
        self._model.setStringList([hit.text for hit in self._hits] or self._nothing())
        if self.text().strip() and self.hasFocus():
            self.completer().complete()

    def _nothing(self) -> list[str]:
        text = self.text().strip()
        return [self.tr("Nothing is called “%1”.").replace("%1", text)] if text else []

    def _on_enter(self) -> None:
        popup = self.completer().popup()
        row = popup.currentIndex().row() if popup is not None and popup.isVisible() else -1
        if row < 0:
            self.look()
            if popup is not None:
                popup.hide()
            self._choose(0)

    def _on_activated(self, index: QModelIndex) -> None:
        row = index.row()
        # the completer writes the line into the field first
        QTimer.singleShot(0, self, lambda: self._choose(row))

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._hits):
            hit = self._hits[row]
            self.setText(hit.names[0])
            self.chosen.emit(hit)
