"""What the window and the command line both do, with the same numbers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from nkgis import __version__
from nkgis.analysis.borders import BorderSet
from nkgis.analysis.measuring import Unmeasurable, measurements, method_of
from nkgis.app.calm import calm_memory
from nkgis.app.compiling import cutter_for
from nkgis.app.workspace import LayerRows, RouteKey, Workspace
from nkgis.cartography import words
from nkgis.cartography.wording import marked, say
from nkgis.io.borders import read_border_set
from nkgis.io.catalogue import catalogue
from nkgis.io.claims import bundled_published
from nkgis.io.features import SeveralLayersError
from nkgis.io.hashes import source_of
from nkgis.io.kind_rows import read_kinds
from nkgis.io.layer_files import layer_file
from nkgis.io.layers import NothingMeasurableError, Rows, read_any, read_lines, rows_of
from nkgis.io.project_file import is_project
from nkgis.io.schema import route_of
from nkgis.io.vector import Wanted
from nkgis.model.kinds import Edges, LayerKind
from nkgis.model.layer import Layer
from nkgis.model.layer_file import LayerFile
from nkgis.model.method import Method
from nkgis.model.project import Project
from nkgis.model.recipe import Recipe
from nkgis.model.route import Route
from nkgis.model.segment import Measurement, Rejected
from nkgis.progress import SILENT, Progress

K = TypeVar("K")
V = TypeVar("V")
DEFAULT_BORDERS = "osm-maritime"
_MARGIN, _LEAST_MARGIN_DEG, _FARTHEST_DEG = 0.1, 0.01, 85.0
"""What the map shows around the rows of files, as a share and in degrees, and how near to a pole it goes."""
_NAMES = {LayerKind.LINES: marked("%1, lines"), LayerKind.POINTS: marked("%1, points"),
          LayerKind.AREAS: marked("%1, areas")}
"""Names of the layers of a file that holds several kinds of geometry."""
MANY_LINES, BATCH_LINES = 1000, 5000
"""From so many lines on, compiled code measures them in batches: below, loading it would take longer."""


@dataclass(frozen=True, slots=True)
class MeasureOptions:
    """Holds the choices of a measurement; None takes the border set's own value (metres)."""

    borders: str = DEFAULT_BORDERS
    country_field: str | None = None
    tolerance_m: float | None = None
    accuracy_m: float | None = None
    water_gap_m: float = 2000.0
    edges: Edges = Edges.GEODESIC
    crs: str | None = None
    id_field: str | None = None
    layer: str | None = None


def border_set_of(options: MeasureOptions) -> BorderSet:
    """Returns the border set that the options name."""
    return read_border_set(options.borders, country_field=options.country_field, accuracy_m=options.accuracy_m,
                           tolerance_m=options.tolerance_m)


def method_for(borders: BorderSet, options: MeasureOptions) -> Method:
    """Returns the method that the options state for a border set."""
    return method_of(borders, edges=options.edges, water_gap_m=options.water_gap_m)


def recipe_of(paths: Sequence[Path], options: MeasureOptions) -> Recipe:
    """Returns what a job is made of: program, files and border file by their content."""
    border_file = Path(options.borders)
    named = any(entry.id == options.borders for entry in catalogue().border_sets)
    return Recipe(f"nkgis {__version__}", tuple(source_of(path) for path in paths),
                  None if named else source_of(border_file))


def measured_rows(
    rows: Rows, borders: BorderSet, method: Method, *, label: str, progress: Progress = SILENT
) -> tuple[list[Measurement], list[Rejected]]:
    """Returns the measurement of every row, and what was refused on reading or measuring, in file order."""
    measured: list[Measurement] = []
    rejected = list(rows.rejected)
    numbers = rows.column("feature")
    names = list(zip(rows.column("id"), rows.column("name"), strict=True))
    for number, (line_id, _), one in zip(
        numbers, names, _measurements(rows, names, borders, method, label=label, progress=progress), strict=True
    ):
        if isinstance(one, Measurement):
            measured.append(one)
        else:
            rejected.append(Rejected(int(number), line_id, str(one)))
    return measured, sorted(rejected, key=lambda one: one.feature)


def _measurements(
    rows: Rows, names: Sequence[tuple[str, str]], borders: BorderSet, method: Method, *, label: str, progress: Progress
) -> Iterator[Measurement | Unmeasurable]:
    """Yields each row's measurement or the reason why there is none: many rows by the compiled engine."""
    lines = rows.column("geometry")
    if len(lines) < MANY_LINES:
        named = ((line_id, name, line) for (line_id, name), line in zip(names, lines, strict=True))
        yield from measurements(progress.track(named, f"Measuring {label}", total=len(lines)), borders, method)
        return
    from nkgis.analysis import bulk

    cutter = cutter_for(borders, method, progress=progress)
    starts = range(0, len(lines), BATCH_LINES)
    for start in progress.track(starts, f"Measuring {label}"):
        part = slice(start, start + BATCH_LINES)
        batch = bulk.lines_of(lines[part])
        yield from bulk.measurements_of(cutter.figures(batch, names[part]), batch, names[part])


def measured_file(
    path: Path, borders: BorderSet, method: Method, options: MeasureOptions, *, progress: Progress = SILENT
) -> tuple[list[Measurement], list[Rejected], tuple[str, ...]]:
    """Returns measurements, refused features and reading notes of one file.

    Raises InputError when no feature of the file can be measured.
    """
    rows = read_lines(path, crs=options.crs, layer=options.layer, id_field=options.id_field, progress=progress)
    measured, rejected = measured_rows(rows, borders, method, label=path.name, progress=progress)
    if not measured:
        raise NothingMeasurableError(path.name, rejected)
    return measured, rejected, rows.notes


def bundled_workspace(*, progress: Progress = SILENT) -> Workspace:
    """Returns the bundled Northeast Asia project: every layer read, every route measured."""
    borders = read_border_set(DEFAULT_BORDERS)
    method = method_of(borders)
    entries = [entry for entry in catalogue().layers if entry.layer.kind not in (LayerKind.BASE, LayerKind.BORDERS)]
    rows: dict[str, LayerRows] = {}
    routes: dict[RouteKey, Route] = {}
    measured: dict[RouteKey, Measurement] = {}
    rejected: list[tuple[str, Rejected]] = []
    for entry in progress.track(entries, "Opening the bundled layers"):
        frame = read_any(entry.path)
        rows[entry.layer.id] = LayerRows(entry.layer, frame)
        found, figures, refused = layer_routes(entry.layer, rows_of(frame), borders, method)
        routes |= found
        measured |= figures
        rejected += [(entry.layer.id, one) for one in refused]
    project = Project(name=words.BUNDLED_NAME, layers=tuple(entry.layer for entry in entries))
    return Workspace(project, method, _frozen(rows), _frozen(routes), _frozen(measured), tuple(rejected))


def layer_routes(
    layer: Layer, rows: Rows, borders: BorderSet, method: Method, *, progress: Progress = SILENT
) -> tuple[dict[RouteKey, Route], dict[RouteKey, Measurement], list[Rejected]]:
    """Returns routes and measurements of a layer of lines (none of another kind), and what was refused.

    A bundled layer may hold lines that belong to no route.
    """
    if layer.kind is not LayerKind.LINES:
        return {}, {}, list(rows.rejected)
    if not layer.bundled:
        return _routes(layer.id, rows, borders, method, progress=progress)
    told = zip(rows.rows, rows.column("properties"), strict=True)
    listed = [row for row, properties in told if properties.get("part_of_route", True)]
    routes, figures, refused = _routes(layer.id, Rows(listed, rows.rejected, rows.notes), borders, method,
                                       progress=progress)
    return _with_claims(routes), figures, refused


def _routes(
    layer_id: str, rows: Rows, borders: BorderSet, method: Method, *, progress: Progress = SILENT
) -> tuple[dict[RouteKey, Route], dict[RouteKey, Measurement], list[Rejected]]:
    """Returns routes and measurements of a layer's rows, and what was refused."""
    measured, rejected = measured_rows(rows, borders, method, label=layer_id, progress=progress)
    figures = {(layer_id, one.id): one for one in measured}
    routes = {}
    keys = {key[1]: key for key in figures}  # one key of a route for both
    for _, route_id, name, properties, _ in rows.rows:
        if route_id in keys:
            routes[keys[route_id]] = route_of(layer_id, route_id, name, properties)
    return routes, figures, rejected


def _with_claims(routes: Mapping[RouteKey, Route]) -> dict[RouteKey, Route]:
    """Returns bundled routes with their published lengths as the register of claims has them."""
    published = bundled_published()
    return {key: replace(route, published=published.get(route.id, ())) for key, route in routes.items()}


def workspace_with_files(
    workspace: Workspace, paths: Iterable[Path], *, crs: str | None = None, layer: str | None = None,
    lines_first: bool = False, progress: Progress = SILENT,
) -> Workspace:
    """Returns the workspace with one new layer a file and kind of geometry, lines measured as the bundled ones are.

    `lines_first` takes the layer with lines of a file with several layers; else SeveralLayersError asks which.
    Raises InputError when a file cannot be used; nothing is added then.
    """
    borders = read_border_set(workspace.project.border_set)
    for path in paths:
        progress.step(0, 0, f"Reading {path.name}")
        with calm_memory():
            kinds = _kinds_of(path, crs=crs, layer=layer, lines_first=lines_first, progress=progress)
            file = layer_file(path, crs=crs, layer=layer)
            for kind in kinds:
                name = path.stem if len(kinds) == 1 else say(_NAMES[kind], path.stem)
                workspace = _with_rows(workspace, path, kind, kinds[kind], name, file, borders, progress)
    return workspace


def _kinds_of(
    path: Path, *, crs: str | None, layer: str | None, lines_first: bool, progress: Progress
) -> dict[LayerKind, Rows]:
    try:
        return read_kinds(path, crs=crs, layer=layer, progress=progress)
    except SeveralLayersError:
        if not lines_first:
            raise
        return read_kinds(path, crs=crs, layer=layer, wanted=Wanted.LINES, progress=progress)


def _with_rows(
    workspace: Workspace, path: Path, kind: LayerKind, read: Rows, name: str, file: LayerFile, borders: BorderSet,
    progress: Progress,
) -> Workspace:
    """Returns the workspace with the rows of one kind as a new layer."""
    layer_id = _free_id(path.stem, {known.id for known in workspace.project.layers})
    entry = Layer(id=layer_id, name=name, kind=kind, source=file.path, file=file)
    routes, figures, rejected = layer_routes(entry, read, borders, workspace.method, progress=progress)
    if kind is LayerKind.LINES and not figures:
        raise NothingMeasurableError(path.name, rejected)
    kept = read.frame
    if kind is LayerKind.LINES and len(figures) < len(kept):
        kept = kept[kept["id"].isin([key[1] for key in figures])].reset_index(drop=True)
    rows = LayerRows(entry, kept, tuple(rejected), read.notes)
    return replace(
        workspace,
        project=workspace.project.with_layer(entry),
        rows=MappingProxyType({**workspace.rows, layer_id: rows}),
        routes=MappingProxyType({**workspace.routes, **routes}),
        measurements=MappingProxyType({**workspace.measurements, **figures}),
        rejected=(*workspace.rejected, *((layer_id, one) for one in rejected)),
    )


def _free_id(stem: str, taken: set[str]) -> str:
    """Returns an id made from a file's name that no layer has yet."""
    base = "".join(c if c.isalnum() else "-" for c in stem.lower()).strip("-") or "layer"
    return next(name for name in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if name not in taken)


def workspace_of(paths: Sequence[Path], *, progress: Progress = SILENT) -> Workspace:
    """Returns the workspace of a project with files on top, of files alone, or the bundled one when there are none."""
    if not paths:
        return bundled_workspace(progress=progress)
    if any(is_project(path) for path in paths):
        from nkgis.app.projects import project_workspace

        return project_workspace(paths, progress=progress)
    borders = read_border_set(DEFAULT_BORDERS)
    empty = Workspace(Project(name=paths[0].stem), method_of(borders))
    return _framed(workspace_with_files(empty, paths, lines_first=True, progress=progress))


def _framed(workspace: Workspace) -> Workspace:
    """Returns the workspace with its view on what its files hold; unchanged where that goes around the Earth."""
    boxes = [rows.frame.total_bounds for rows in workspace.rows.values() if len(rows.frame)]
    if not boxes:
        return workspace
    west, south = (min(float(box[side]) for box in boxes) for side in (0, 1))
    east, north = (max(float(box[side]) for box in boxes) for side in (2, 3))
    pad = max((east - west) * _MARGIN, (north - south) * _MARGIN, _LEAST_MARGIN_DEG)
    if not east - west < 180:  # NaN too
        return workspace
    view = (max(west - pad, -180.0), max(south - pad, -_FARTHEST_DEG), min(east + pad, 180.0),
            min(north + pad, _FARTHEST_DEG))
    if view[1] >= view[3]:
        return workspace
    return workspace_with_project(workspace, replace(workspace.project, view=view))


def workspace_with_project(workspace: Workspace, project: Project) -> Workspace:
    """Returns the same rows under another project value: other order, visibility, opacity or view."""
    return replace(workspace, project=project)


def listed_routes(workspace: Workspace) -> list[tuple[Route, Measurement]]:
    """Returns the routes of the project's layers with their measurements, in layer order."""
    order = {layer.id: place for place, layer in enumerate(workspace.project.layers)}
    keys = [key for key in workspace.routes if key[0] in order]
    return [(workspace.routes[key], workspace.measurements[key]) for key in sorted(keys, key=lambda k: order[k[0]])]


def _frozen(values: Mapping[K, V]) -> Mapping[K, V]:
    return MappingProxyType(dict(values))
