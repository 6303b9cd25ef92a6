"""What the actions do to files: open, export, print. Long parts run as tasks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

from nkgis.errors import InputError, NkgisError
from nkgis.io.project_file import is_project
from nkgis.ui.dialogs.messages import error_dialog, import_dialog, sentence
from nkgis.ui.opening import Opened, first_workspace, onto, opened_files, prepared
from nkgis.ui.sheets.turns import in_turn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from nkgis.app.export_options import ExportOptions
    from nkgis.app.workspace import Workspace
    from nkgis.model.project import Bounds
    from nkgis.progress import Progress
    from nkgis.ui.preferences import Preferences
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner

OPENED = "*.nkgis *.nkgisz *.geojson *.json *.gpkg *.shp *.kml *.gpx *.fgb *.parquet *.csv"
EXPORTS = {
    "export_png": ("png", "PNG"),
    "export_tiff": ("tiff", "TIFF"),
    "export_pdf": ("pdf", "PDF"),
    "export_svg": ("svg", "SVG"),
    "export_html": ("html", "HTML"),
    "export_csv": ("csv", "CSV"),
    "export_json": ("json", "JSON"),
    "export_xlsx": ("xlsx", "XLSX"),
    "export_gpkg": ("gpkg", "GeoPackage"),
    "export_geojson": ("geojson", "GeoJSON"),
    "export_parquet": ("parquet", "GeoParquet"),
    "export_kml": ("kml", "KML"),
}
"""The actions of the Export menu: extension and name of the format of each."""
RASTERS = ("png", "tiff", "tif")
DPI = 150
DPIS = {"png": (150, 300, 600), "tiff": (300, 600, 150)}
"""Dots per inch that the file dialog offers for a picture, the usual first."""


def exported(workspace: Workspace, path: Path, options: ExportOptions, progress: Progress) -> list[Path]:
    """Returns the files of one export, written after those that were asked for before it."""
    from nkgis.app.exports import export_workspace

    with in_turn(progress, path.name):
        return export_workspace(workspace, path, options=options, progress=progress)


class Commands(QObject):
    """Opens, exports and prints for a window.

    `layers_opened(ids)` fires when files became layers; `loaded()` when the first workspace is there;
    `written(paths)` after an export; `project_wanted(path, other files)` when a project is among files to open.
    """

    loaded = Signal()
    layers_opened = Signal(object)
    written = Signal(object)
    project_wanted = Signal(object, object)

    def __init__(self, session: Session, runner: TaskRunner, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._runner = runner
        self._preferences = preferences
        self._window = window
        self._bounds: Bounds | None = None

    def set_bounds(self, bounds: Bounds) -> None:
        """Frames pictures and sheets by what the map shows."""
        self._bounds = bounds

    def load(self, paths: Sequence[Path]) -> None:
        """Loads the bundled data, and files on top of it."""
        language = self._preferences.language
        task = self._runner.start(
            self.tr("Opening the bundled data"),
            lambda progress: prepared(first_workspace(paths, progress), language, progress),
            quiet=True,
        )
        task.succeeded.connect(self._on_loaded)
        task.failed.connect(self._on_load_failed)

    def ask_files(self) -> None:
        """Asks for files and opens them."""
        kinds = self.tr("Projects, routes, points and areas (%1)").replace("%1", OPENED)
        every = self.tr("All files")
        paths, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Open"), self._preferences.folder, f"{kinds};;{every} (*)"
        )
        if paths:
            self.open_files([Path(path) for path in paths])

    def open_files(self, paths: Sequence[Path], *, crs: str | None = None, layer: str | None = None) -> None:
        """Opens files as new layers, one task for all of them; a project among them takes the place of the present."""
        projects = [path for path in paths if is_project(path)]
        if projects:
            self.project_wanted.emit(projects[0], [path for path in paths if path not in projects])
            return
        workspace = self._session.workspace
        if workspace is None or not paths:
            return
        self._preferences.set_folder(paths[0].resolve().parent)
        names, language = ", ".join(path.name for path in paths), self._preferences.language
        task = self._runner.start(
            self.tr("Opening %1").replace("%1", names),
            lambda progress: prepared(
                opened_files(workspace, paths, progress, crs=crs, layer=layer), language, progress
            ),
        )
        task.succeeded.connect(lambda opened: self._on_opened(opened, workspace))
        task.failed.connect(lambda error: self._show_error(self.tr("Open"), error))

    def ask_table(self) -> None:
        """Asks for a table in a text file, and how it is read."""
        kinds = self.tr("Tables (%1)").replace("%1", "*.csv")
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open"), self._preferences.folder, kinds)
        if name:
            self.import_table(Path(name))

    def import_table(self, path: Path, why: str = "") -> bool:
        """Opens the dialog that says how a table is read; False when the file cannot be read at all."""
        from nkgis.ui.dialogs.csv_import import CsvDialog

        try:
            dialog = CsvDialog(path, self._runner, self._preferences, self._window)
        except NkgisError as error:
            self._show_error(self.tr("Open"), error)
            return False
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(lambda reading, crs: self.open_files([path], layer=reading, crs=crs or None))
        if why:
            dialog.show_note(why)
        dialog.show()
        return True

    def export(self, action_id: str) -> None:
        """Asks for a file name and writes one export."""
        suffix, kind = EXPORTS[action_id]
        if suffix in RASTERS:
            text = self.tr("%1 picture, %2 dots per inch (*.%3)").replace("%1", kind).replace("%3", suffix)
            self._export_as(suffix, {text.replace("%2", str(dpi)): dpi for dpi in DPIS[suffix]}, None)
        else:
            text = self.tr("%1 file (*.%2)").replace("%1", kind).replace("%2", suffix)
            self._export_as(suffix, {text: DPI}, None)

    def _export_as(self, suffix: str, kinds: Mapping[str, int], template: str | None) -> None:
        """Asks for a file name; `kinds` are the dots per inch of what the dialog offers, by its words."""
        workspace = self._session.workspace
        if workspace is None:
            return
        start = str(Path(self._preferences.folder) / f"nkgis-{template or 'export'}.{suffix}")
        name, kind = QFileDialog.getSaveFileName(self._window, self.tr("Export"), start, ";;".join(kinds))
        if name:
            path = Path(name)
            path = path if path.suffix else path.with_suffix(f".{suffix}")
            self.write(path, template=template, dpi=kinds.get(kind, next(iter(kinds.values()))))

    def write(self, path: Path, *, template: str | None = None, dpi: int = DPI) -> None:
        """Writes one export, its format told by the extension."""
        workspace = self._session.shown
        if workspace is None:
            return
        options = self._options(path.suffix.lower().lstrip("."), template, dpi)
        self._run(path, lambda progress: exported(workspace, path, options, progress))

    def ask_film(self) -> None:
        """Opens the dialog of films; a film is made of the workspace as it is edited: each frame has its own clock."""
        from nkgis.ui.dialogs.film import FilmDialog

        workspace = self._session.workspace
        if workspace is not None:
            options = self._options("mp4", None)
            dialog = FilmDialog(workspace, options, self._runner, self._preferences.folder, self._window)
            dialog.wanted.connect(lambda path, chosen: self._run(
                path, lambda progress: exported(workspace, path, chosen, progress)))
            dialog.open()

    def _run(self, path: Path, work: Callable[[Progress], list[Path]]) -> None:
        """Writes a file in a task."""
        self._preferences.set_folder(path.resolve().parent)
        task = self._runner.start(self.tr("Writing %1").replace("%1", path.name), work)
        task.succeeded.connect(self.written)
        task.failed.connect(lambda error: self._show_error(self.tr("Export"), error))

    def export_layer(self, layer_id: str) -> None:
        """Asks for a file name and writes one layer: its rows with all their fields, and the figures of its lines."""
        workspace = self._session.shown
        if workspace is None:
            return
        from nkgis.app.layer_export import layer_export_kinds

        kinds = layer_export_kinds(workspace.project.layer(layer_id))
        filters = ";;".join(self.tr("%1 file (*.%2)").replace("%1", kind).replace("%2", suffix)
                            for suffix, kind in kinds.items())  # fmt: skip
        start = str(Path(self._preferences.folder) / f"{safe_name(layer_id)}.geojson")
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Export layer"), start, filters)
        if name:
            path = Path(name)
            self.write_layer(layer_id, path if path.suffix else path.with_suffix(".geojson"))

    def write_layer(self, layer_id: str, path: Path) -> None:
        """Writes one layer, its format told by the extension."""
        workspace = self._session.shown
        if workspace is None:
            return
        from nkgis.app.layer_export import export_layer

        self._run(path, lambda progress: export_layer(workspace, layer_id, path, progress=progress))

    def _options(self, suffix: str, template: str | None, dpi: int = DPI) -> ExportOptions:
        from nkgis.app.export_options import ExportOptions
        from nkgis.app.export_views import is_marked

        selected = self._session.selected
        marked = is_marked(f".{suffix}") and selected is not None and self._is_route(selected)
        return ExportOptions(
            dpi=dpi,
            template=template,
            language=self._preferences.language,
            bounds=self._bounds,
            routes=(selected[1],) if marked and selected is not None else (),
            scenario=self._session.scenario_name(self._preferences.language),
        )

    def _is_route(self, key: tuple[str, str]) -> bool:
        workspace = self._session.shown
        return workspace is not None and key in workspace.measurements

    def _on_loaded(self, opened: Opened) -> None:
        self._session.start(opened.workspace)
        self.loaded.emit()
        self._report(opened)

    def _on_load_failed(self, error: BaseException) -> None:
        self._show_error(self.tr("The bundled data could not be opened"), error)

    def _on_opened(self, opened: Opened, started_from: Workspace) -> None:
        if opened.layers:
            workspace = self._session.workspace
            if workspace is not None and workspace is not started_from:
                self._bring_onto(opened, workspace)
                return
            names = ", ".join(path.name for path in opened.paths)
            self._session.replace(self.tr("Open %1").replace("%1", names), opened.workspace)
        self._report(opened)

    def _bring_onto(self, opened: Opened, current: Workspace) -> None:
        """Brings new layers onto what the workspace has become while they were read."""
        opened.workspace = onto(opened.workspace, current, set(opened.layers))
        language = self._preferences.language
        task = self._runner.start(
            self.tr("Opening %1").replace("%1", ", ".join(path.name for path in opened.paths)),
            lambda progress: prepared(opened, language, progress),
        )
        task.succeeded.connect(lambda ready: self._on_opened(ready, current))
        task.failed.connect(lambda error: self._show_error(self.tr("Open"), error))

    def _report(self, opened: Opened) -> None:
        if opened.paths:
            self._preferences.add_recent(opened.paths)
            self.layers_opened.emit(opened.layers)
        for layer_id in opened.layers:
            measured = len(opened.workspace.rows[layer_id].frame)
            import_dialog(self._window, opened.workspace.rows[layer_id], measured)
        left = [(path, error) for path, error in opened.errors if not self._asked_again(path, error)]
        if left:
            text = "\n".join(sentence(error) for _, error in left)
            error_dialog(self._window, self.tr("Open"), text)

    def _asked_again(self, path: Path, error: BaseException) -> bool:
        """Asks for what a file leaves open, its coordinate system or its layer, and opens it with the answer."""
        from nkgis.io.features import SeveralLayersError

        text = sentence(error)
        if path.suffix.lower() == ".csv" and isinstance(error, InputError) and path.is_file() and path.stat().st_size:
            return self.import_table(path, text)
        if isinstance(error, SeveralLayersError):
            question = self.tr("%1 has several layers. Which one?").replace("%1", path.name)
            layer, chosen = QInputDialog.getItem(self._window, self.tr("Open"), question, list(error.names), 0, False)
            if chosen:
                self.open_files([path], layer=layer)
            return True
        if "--crs" in text:
            question = self.tr("%1 does not say its coordinate system. Which one is it?").replace("%1", path.name)
            crs, chosen = QInputDialog.getText(
                self._window, self.tr("Open"), question, QLineEdit.EchoMode.Normal, "EPSG:4326"
            )
            if chosen and crs.strip():
                self.open_files([path], crs=crs.strip())
            return True
        return False

    def _show_error(self, title: str, error: BaseException) -> QMessageBox:
        return error_dialog(self._window, title, sentence(error))


def safe_name(text: str) -> str:
    """Returns a text as a file's stem that every system takes."""
    return "".join(c if c.isalnum() or c in "-_ " else "_" for c in text).strip(" _")[:80] or "layer"
