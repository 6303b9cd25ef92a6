"""What the window does with styles: opens the dialog, applies, copies, pastes, saves and loads them."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMainWindow, QWidget

from nkgis.cartography import words
from nkgis.cartography.memo import Memo
from nkgis.errors import NkgisError
from nkgis.model.kinds import LayerKind
from nkgis.ui.dialogs.messages import error_dialog, sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    import geopandas as gpd
    from PySide6.QtGui import QAction

    from nkgis.analysis.classing import FieldFacts
    from nkgis.app.workspace import Workspace
    from nkgis.model.layer import Layer
    from nkgis.model.style import LayerStyle
    from nkgis.progress import Progress
    from nkgis.ui.panels.layers import LayerPanel
    from nkgis.ui.preferences import Preferences
    from nkgis.ui.session import Session
    from nkgis.ui.styling.dialog import StyleDialog
    from nkgis.ui.tasks import TaskRunner
    from nkgis.ui.theme import Theme

STYLED = frozenset({LayerKind.LINES, LayerKind.POINTS, LayerKind.AREAS})
"""Kinds of layers that have a style of their own."""
BURST_S = 1.5
"""Changes of one thing that follow each other within so many seconds are one step to undo."""
_FACTS: Memo[list[FieldFacts]] = Memo(most=8)


class Styler(QObject):
    """Changes the styles of layers; the dialog and the menu ask it. `keys` are actions whose keys act in the dialog."""

    def __init__(
        self, session: Session, runner: TaskRunner, panel: LayerPanel, preferences: Preferences, colors: Theme,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self.session, self.colors = session, colors
        self._runner, self._panel, self._preferences, self._window = runner, panel, preferences, window
        self.dialog: StyleDialog | None = None
        self.keys: list[QAction] = []
        self._last: tuple[str, float] = ("", 0.0)
        self._burst = 0

    def slots(self) -> dict[str, Callable[..., object]]:
        """Returns what the actions of the menu do."""
        return {
            "style": self.open,
            "copy_style": lambda: self.copy(self._selected()),
            "paste_style": lambda: self.paste(self._selected()),
            "reset_style": lambda: self.reset(self._selected()),
        }

    def set_theme(self, colors: Theme) -> None:
        """Shows swatches in the colours of a theme."""
        self.colors = colors
        if self.dialog is not None:
            self.dialog.set_theme(colors)

    def layer(self, layer_id: str | None) -> Layer | None:
        """Returns a layer that can have a style and whose rows are there, or None."""
        workspace = self.session.workspace
        if workspace is None or layer_id is None or layer_id not in workspace.rows:
            return None
        found = next((one for one in workspace.project.layers if one.id == layer_id), None)
        return found if found is not None and found.kind in STYLED else None

    def frame(self, layer_id: str) -> gpd.GeoDataFrame:
        """Returns the rows of a layer."""
        workspace = self.session.workspace
        if workspace is None:
            raise KeyError(layer_id)
        return workspace.rows[layer_id].frame

    def open(self) -> None:
        """Opens the dialog for the selected layer; for the first one that can have a style when none is selected."""
        chosen = self._panel.selected_layer()
        layer_id = chosen if chosen is not None else self._selected() or self._first()
        if layer_id is None or self.layer(layer_id) is None:
            self._window.statusBar().showMessage(self.tr("This layer has no style of its own."), 10_000)
            return
        from nkgis.ui.styling.dialog import StyleDialog

        if self.dialog is None:
            self.dialog = StyleDialog(self, self._window)
            self.dialog.addActions(self.keys)
            # what finds classes takes seconds to load: it is there when it is asked for
            self._runner.start(self.tr("Finding classes"), lambda _progress: import_module("mapclassify"), quiet=True)
        self.dialog.show_layer(layer_id)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def apply(self, layer_id: str, style: LayerStyle | None, what: str = "") -> None:
        """Gives a layer a style; quick changes of one thing (`what`) are one step to undo.

        The rows of a long layer are sorted into their classes in a worker first.
        """
        from nkgis.app.large_layers import STYLED_AT_ONCE
        from nkgis.cartography.styled import is_styled, styled

        layer = self.layer(layer_id)
        if layer is None or layer.style == style:
            return
        wanted, frame = replace(layer, style=style), self.frame(layer_id)
        if len(frame) <= STYLED_AT_ONCE or is_styled(wanted, frame):
            self._change(layer_id, style, what)
            return
        task = self._runner.start(
            self.tr("Sorting %1 into classes").replace("%1", words.layer_name(layer.name)),
            lambda _progress: styled(wanted, frame), quiet=True,
        )  # fmt: skip
        task.succeeded.connect(lambda _found: self._change(layer_id, style, what))

    def _change(self, layer_id: str, style: LayerStyle | None, what: str) -> None:
        layer, workspace = self.layer(layer_id), self.session.workspace
        if layer is None or workspace is None:
            return
        text = self.tr("Style of %1").replace("%1", words.layer_name(layer.name))
        now = monotonic()
        if not what or (f"{layer_id}:{what}" != self._last[0] or now - self._last[1] > BURST_S):
            self._burst += 1
        self._last = (f"{layer_id}:{what}", now)
        project = workspace.project.with_layer(replace(layer, style=style))
        self.session.change(text, project, merge_id=f"style:{layer_id}:{what}:{self._burst}" if what else None)

    def reset(self, layer_id: str | None) -> None:
        """Draws a layer as the house does."""
        if layer_id is not None:
            self.apply(layer_id, None)

    def copy(self, layer_id: str | None) -> None:
        """Puts the style of a layer on the clipboard, as the text that a style file holds."""
        from nkgis.io.style_file import style_text

        layer = self.layer(layer_id)
        if layer is not None and layer.style is not None:
            QGuiApplication.clipboard().setText(style_text(layer.style))

    def paste(self, layer_id: str | None) -> None:
        """Gives a layer the style on the clipboard; one sentence says when there is none."""
        from nkgis.io.style_file import style_of

        if layer_id is None:
            return
        try:
            self.apply(layer_id, style_of(QGuiApplication.clipboard().text(), self.tr("The text that was copied")))
        except NkgisError as error:
            error_dialog(self._window, self.tr("Paste style"), sentence(error))

    def save(self, style: LayerStyle, parent: QWidget) -> None:
        """Asks for a name and writes a style file."""
        from nkgis.exporters.files import write_text
        from nkgis.io.style_file import style_text

        start = str(Path(self._preferences.folder) / "style.json")
        name, _ = QFileDialog.getSaveFileName(parent, self.tr("Save style"), start, self.tr("Style (*.json)"))
        if not name:
            return
        path = Path(name)
        try:
            write_text(path if path.suffix else path.with_suffix(".json"), style_text(style))
        except NkgisError as error:
            error_dialog(parent, self.tr("Save style"), sentence(error))

    def load(self, layer_id: str, parent: QWidget) -> None:
        """Asks for a style file and gives a layer its style."""
        name, _ = QFileDialog.getOpenFileName(
            parent, self.tr("Load style"), self._preferences.folder, self.tr("Style (*.json)")
        )
        if name:
            self.load_file(layer_id, Path(name), parent)

    def load_file(self, layer_id: str, path: Path, parent: QWidget) -> None:
        """Gives a layer the style in a file; one sentence says when it is none."""
        from nkgis.io.style_file import read_style

        try:
            self.apply(layer_id, read_style(path))
        except NkgisError as error:
            error_dialog(parent, self.tr("Load style"), sentence(error))

    def facts(self, layer_id: str, then: Callable[[list[FieldFacts]], None]) -> None:
        """Finds what is known of a layer's fields, in a worker, and tells it."""
        from nkgis.analysis.classing import field_facts

        frame = self.frame(layer_id)
        if _FACTS.holds(layer_id, (frame,)):
            then(_FACTS.value(layer_id, (frame,), list))
            return
        task = self._runner.start(
            self.tr("Reading the fields"),
            lambda _progress: _FACTS.value(layer_id, (frame,), lambda: field_facts(frame)), quiet=True,
        )  # fmt: skip
        task.succeeded.connect(then)

    def work(
        self, make: Callable[[Progress], LayerStyle], then: Callable[[LayerStyle], None],
        failed: Callable[[str], None],
    ) -> None:
        """Makes a style in a worker and tells it, or the sentence that says why there is none."""
        task = self._runner.start(self.tr("Finding classes"), make, quiet=True)
        task.succeeded.connect(then)
        task.failed.connect(lambda error: failed(sentence(error)))

    def _selected(self) -> str | None:
        layer_id = self._panel.selected_layer() or (self.session.selected or ("",))[0]
        return layer_id if self.layer(layer_id) is not None else None

    def _first(self) -> str | None:
        workspace: Workspace | None = self.session.workspace
        layers = reversed(workspace.project.layers) if workspace is not None else ()
        return next((one.id for one in layers if self.layer(one.id) is not None), None)
