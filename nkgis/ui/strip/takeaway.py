"""Strips as files and on paper: what the dialogs offer, and the same options that the command line takes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from nkgis.cartography.strip import BOOK, STRIP
from nkgis.errors import NkgisError
from nkgis.ui.commands import DPI, DPIS, exported, safe_name
from nkgis.ui.dialogs.messages import error_dialog, sentence
from nkgis.ui.temporary import dropped, temporary_file

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from nkgis.app.export_options import ExportOptions
    from nkgis.progress import Progress
    from nkgis.ui.commands import Commands
    from nkgis.ui.preferences import Preferences
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner

Kinds = dict[str, tuple[str, int]]
"""Extension and dots per inch of what a file dialog offers, by its words."""


def tr(text: str) -> str:
    """Returns a text in the language of the window."""
    return QCoreApplication.translate("strip", text)


def strip_kinds() -> Kinds:
    """Returns what a strip can be saved as: drawings first, then pictures by their dots per inch."""
    drawing, picture = tr("%1 file (*.%2)"), tr("%1 picture, %2 dots per inch (*.%3)")
    kinds: Kinds = {drawing.replace("%1", kind).replace("%2", suffix): (suffix, DPI)
                    for suffix, kind in (("svg", "SVG"), ("pdf", "PDF"))}  # fmt: skip
    for dpi in DPIS["png"]:
        kinds[picture.replace("%1", "PNG").replace("%2", str(dpi)).replace("%3", "png")] = ("png", dpi)
    return kinds


def book_kinds() -> Kinds:
    """Returns what a strip book can be saved as: it has pages."""
    return {tr("%1 file (*.%2)").replace("%1", "PDF").replace("%2", "pdf"): ("pdf", DPI)}


def chosen_path(name: str, kind: str, kinds: Mapping[str, tuple[str, int]]) -> tuple[Path, int]:
    """Returns the path and the dots per inch that were asked for; a name without an extension gets that of its kind."""
    suffix, dpi = kinds.get(kind, next(iter(kinds.values())))
    path = Path(name)
    return (path if path.suffix else path.with_suffix(f".{suffix}")), dpi


class StripTakeaway(QObject):
    """Saves and prints strips of what the session shows; files are told by `Commands.written`."""

    def __init__(
        self, session: Session, runner: TaskRunner, preferences: Preferences, commands: Commands, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._runner, self._preferences = session, runner, preferences
        self._commands, self._window = commands, window

    def export(self, routes: Sequence[str], *, book: bool = False) -> None:
        """Asks for a file name and writes the strip of these routes, or the strip book of the first."""
        if not routes:
            return
        kinds, template = (book_kinds(), BOOK) if book else (strip_kinds(), STRIP)
        routes = routes[:1] if book else routes
        suffix = next(iter(kinds.values()))[0]
        stem = safe_name(routes[0] if len(routes) == 1 else f"{routes[0]}-{len(routes)}")
        start = str(Path(self._preferences.folder) / f"{stem}-{template}.{suffix}")
        name, kind = QFileDialog.getSaveFileName(self._window, tr("Export"), start, ";;".join(kinds))
        if name:
            path, dpi = chosen_path(name, kind, kinds)
            self.write(path, routes, template=template, dpi=dpi)

    def write(self, path: Path, routes: Sequence[str], *, template: str = STRIP, dpi: int = DPI) -> None:
        """Writes a strip or a strip book, its format told by the extension."""
        workspace = self._session.shown
        if workspace is None:
            return
        self._preferences.set_folder(path.resolve().parent)
        options = self._options(routes, template, dpi)

        def work(progress: Progress) -> list[Path]:
            return exported(workspace, path, options, progress)

        task = self._runner.start(tr("Writing %1").replace("%1", path.name), work)
        task.succeeded.connect(self._commands.written)
        task.failed.connect(lambda error: error_dialog(self._window, tr("Export"), sentence(error)))

    def print(self, routes: Sequence[str]) -> None:
        """Makes the strip, then asks for a printer."""
        workspace = self._session.shown
        if workspace is None or not routes:
            return
        options, path = self._options(routes, STRIP, DPI), temporary_file("strip.pdf")

        def work(progress: Progress) -> Path:
            exported(workspace, path, options, progress)
            return path

        task = self._runner.start(tr("Drawing the strip"), work)
        task.succeeded.connect(self._on_ready)
        task.failed.connect(lambda error: error_dialog(self._window, tr("Print"), sentence(error)))
        task.finished.connect(lambda: dropped(path))

    def _options(self, routes: Sequence[str], template: str, dpi: int) -> ExportOptions:
        from nkgis.app.export_options import ExportOptions

        language = self._preferences.language
        return ExportOptions(
            dpi=dpi, template=template, language=language, routes=tuple(routes),
            scenario=self._session.scenario_name(language),
        )

    def _on_ready(self, strip: Path) -> None:
        from nkgis.ui.printing import print_asked

        try:
            print_asked(strip, self._window)
        except NkgisError as error:
            error_dialog(self._window, tr("Print"), sentence(error))
