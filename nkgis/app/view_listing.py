"""The views that a project file holds, told without reading or measuring its layers."""

from pathlib import Path
from tempfile import TemporaryDirectory

from nkgis.app.projects import bundled_defaults
from nkgis.errors import InputError
from nkgis.io.package import unpacked
from nkgis.io.project_file import PACKAGE_SUFFIX, is_project, read_document, saved_project
from nkgis.model.bookmark import Bookmark
from nkgis.progress import SILENT, Progress


def saved_views(path: Path, *, progress: Progress = SILENT) -> tuple[Bookmark, ...]:
    """Returns the views of a project or package in the order of its story; InputError when it is none."""
    if not is_project(path):
        raise InputError(f"{path.name} is no project; views are in .nkgis projects and .nkgisz packages.")
    with TemporaryDirectory(prefix="nkgis-package-") as folder:
        place = unpacked(path, Path(folder), progress=progress) if path.suffix.lower() == PACKAGE_SUFFIX else path
        return saved_project(read_document(place), bundled_defaults(), place.parent, path.name).project.bookmarks
