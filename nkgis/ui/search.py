"""The search box: features of all layers by any of their names, by id or by the text of a field; or a typed place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QStringListModel, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from nkgis.cartography import words
from nkgis.cartography.told import told
from nkgis.errors import InputError
from nkgis.io.coordinates import place_of
from nkgis.model.numbers import degrees_text
from nkgis.ui.icons import icon
from nkgis.ui.plain import cut

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from nkgis.app import searching
    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.model.project import Bounds
    from nkgis.ui.theme import Theme

_SHOWN_MAX = 12
_DELAY_MS = 60
_POPUP_PX = 440
_NAME_MAX = 200
_AROUND_DEG = 0.05
_PLACE = re.compile(
    r"(?=.*\d.*\d)(?=.*[.,;°º˚'′:度도NSEWСЮВЗ])(?:[\d\s.,;/:()°º˚'’′\"”″+−–-]|[NSEWСЮВЗ](?![^\W\d_])|[сюв]\.?\s*[шд]\b\.?"
    r"|北[纬緯]|南[纬緯]|[东東][经經]|西[经經]|[북남]위|[동서]경|[度分秒도분초])+",
    re.IGNORECASE,
)
"""What looks like coordinates and not like a name with figures."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Is one thing that was found: its key (None for a typed place), what is shown of it, and where it lies."""

    key: RouteKey | None
    text: str
    name: str
    bounds: Bounds


@dataclass(frozen=True, eq=False)
class SearchIndex:
    """Is the names of a workspace's layers; hits are made of those rows alone that are found."""

    workspace: Workspace
    layers: Sequence[searching.LayerNames]
    language: str


def search_index(workspace: Workspace, language: str, *, most_rows: int | None = None) -> SearchIndex:
    """Returns everything that can be found; larger layers than `most_rows` only when they are indexed already."""
    from nkgis.app import searching

    return SearchIndex(workspace, searching.search_names(workspace, most_rows=most_rows), language)


def found(index: SearchIndex | None, text: str, *, limit: int = _SHOWN_MAX) -> list[Hit]:
    """Returns what fits a text, best first. Raises InputError when it is a pair of coordinates that lies nowhere."""
    from nkgis.app import searching

    if _PLACE.fullmatch(text.strip()):
        return [_place_hit(*place_of(text))]
    if index is None:
        return []
    return [_hit(index, one) for one in searching.found(index.layers, text, limit=limit)]


def _hit(index: SearchIndex, one: searching.Found) -> Hit:
    """Returns what is shown of a row that was found."""
    rows = index.workspace.rows[one.layer_id]
    feature, name, properties = (rows.frame[column].iloc[one.row] for column in ("id", "name", "properties"))
    key = (one.layer_id, str(feature))
    known: Mapping[str, object] = properties if isinstance(properties, dict) else {}
    shown = cut(str(known.get(f"name_{index.language}") or name or feature), _NAME_MAX)
    route = index.workspace.routes.get(key)
    layer = next((x for x in index.workspace.project.layers if x.id == one.layer_id), rows.layer)
    kind = words.word(words.MODES, route.mode) if route is not None else words.layer_name(layer.name)
    shape = rows.frame.geometry.iloc[one.row]
    west, south, east, north = (0.0, 0.0, 0.0, 0.0) if shape is None or shape.is_empty else map(float, shape.bounds)
    return Hit(key, f"{shown} — {kind}", shown, (west, south, east, north))


def _place_hit(lon: float, lat: float) -> Hit:
    """Returns a typed place with some land around it."""
    shown = QCoreApplication.translate("search", "Go to %1").replace("%1", degrees_text(lon, lat))
    box = (lon - _AROUND_DEG, lat - _AROUND_DEG, lon + _AROUND_DEG, lat + _AROUND_DEG)
    return Hit(None, shown, f"{lat:.6g}, {lon:.7g}", box)


class SearchBox(QLineEdit):
    """Finds while the user types; `chosen(Hit)` fires on Enter or on a click in the list."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index: SearchIndex | None = None
        self._problem = ""
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
        self.setPlaceholderText(self.tr("Search names, ids, 42.4, 130.6   Ctrl+K"))
        self.setClearButtonEnabled(True)
        self.setAccessibleName(self.tr("Search names, ids, texts and coordinates"))
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
    def index(self) -> SearchIndex | None:
        """Returns what is searched in, None before anything is loaded."""
        return self._index

    def look(self) -> None:
        """Lists what the words in the field find now."""
        self._delay.stop()
        self._problem, self._hits = "", []
        try:
            self._hits = found(self._index, self.text())
        except InputError as error:
            self._problem = told(str(error))
        self._model.setStringList([hit.text for hit in self._hits] or self._nothing())
        if self.text().strip() and self.hasFocus():
            self.completer().complete()

    def _nothing(self) -> list[str]:
        text = self.text().strip()
        if self._problem:
            return [self._problem]
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
            self.setText(hit.name)
            self.chosen.emit(hit)
