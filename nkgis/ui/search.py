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


_HITS: Memo[list[Hit]] = Memo()


def search_index(workspace: Workspace, language: str) -> list[Hit]:
    """Returns everything that can be found: routes first, then the features of point layers."""
    hits: list[Hit] = []
    shown = {layer.id: layer for layer in workspace.project.layers}
    for layer_id, rows in workspace.rows.items():
        layer = shown.get(layer_id)
        if layer is None or layer.kind not in {LayerKind.LINES, LayerKind.POINTS}:
            continue
        keys = [(layer_id, str(feature)) for feature in (*rows.frame["id"].iloc[:1], *rows.frame["id"].iloc[-1:])]
        hits += _HITS.value(
            (layer_id, language),
            (rows.frame, *(workspace.routes.get(key) for key in keys)),
            lambda layer=layer, rows=rows: _layer_hits(layer, rows, workspace, language),  # type: ignore[misc]
        )
    return sorted(hits, key=lambda hit: not hit.is_route)


def _layer_hits(layer: Layer, rows: LayerRows, workspace: Workspace, language: str) -> list[Hit]:
    """Returns what can be found in one layer."""
    hits: list[Hit] = []
    boxes = rows.frame.bounds.to_numpy()
    columns = zip(rows.frame["id"], rows.frame["name"], rows.frame["properties"], boxes, strict=True)
    for feature, name, properties, box in columns:
        key = (layer.id, str(feature))
        route = workspace.routes.get(key)
        if layer.kind is LayerKind.LINES and route is None:
            continue
        names = route.names if route is not None else _names(properties)
        shown_name = cut(names.get(language) or str(name or feature), _NAME_MAX)
        kind = words.word(words.MODES, route.mode) if route is not None else layer.name
        every = (cut(str(n), _NAME_MAX) for n in (shown_name, name, *names.values(), feature) if n)
        west, south, east, north = (float(edge) for edge in box)
        bounds = (west, south, east, north)
        hits.append(Hit(key, f"{shown_name} — {kind}", tuple(dict.fromkeys(every)), bounds, route is not None))
    return hits


def found(index: Sequence[Hit], text: str, *, limit: int = _SHOWN_MAX) -> list[Hit]:
    """Returns the hits that hold every word of `text`; those that begin with it come first."""
    wanted = folded(text).split()
    if not wanted:
        return []
    start = " ".join(wanted)
    ranked: list[tuple[int, int, Hit]] = []
    for number, hit in enumerate(index):
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
        self._index: list[Hit] = []
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

    def set_index(self, index: list[Hit]) -> None:
        """Searches in these hits from now on."""
        self._index = index

    @property
    def index(self) -> list[Hit]:
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
