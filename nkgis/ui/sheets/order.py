"""What one sheet of the window is made of: the workspace that is shown, the view, the scenario, and the choices."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nkgis.model.sheet_choices import Extent, SheetChoices

if TYPE_CHECKING:
    from nkgis.app.export_options import ExportOptions
    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.model.project import Bounds


@dataclass(frozen=True, slots=True)
class Order:
    """Is a sheet to be made; `bounds` is what the map shows, `scenario` a name, "" for today."""

    workspace: Workspace
    choices: SheetChoices
    bounds: Bounds | None
    scenario: str = ""

    def options(self) -> ExportOptions:
        """Returns the options of its export: the same as those of the command line."""
        from nkgis.app.export_options import ExportOptions

        return ExportOptions(
            dpi=self.choices.dpi, template=self.choices.template,
            language=self.choices.language or "en", bounds=self.bounds, scenario=self.scenario, sheet=self.choices,
        )

    @property
    def suffix(self) -> str:
        """Returns the extension of its file."""
        return f".{self.choices.format}"


def first_choices(workspace: Workspace, selected: RouteKey | None, language: str) -> SheetChoices:
    """Returns the choices that a new sheet begins with: as the project remembers, about the selected route."""
    saved = workspace.project.sheet
    route = selected[1] if selected is not None and selected in workspace.measurements else ""
    routes = (route,) if route else ()
    titled = saved if routes == saved.routes else replace(saved, title="", finding="")
    extent = saved.extent if saved.extent is not Extent.UNCHOSEN else Extent.VIEW
    if extent is Extent.ROUTE and not routes:
        extent = Extent.VIEW
    known = {one.id for one in workspace.project.bookmarks}
    if extent is Extent.BOOKMARK and saved.bookmark not in known:
        extent = Extent.VIEW
    return replace(titled, routes=routes, extent=extent, language=saved.language or language)


def file_name(choices: SheetChoices) -> str:
    """Returns what the file of a sheet is called until the user names it: after its route and its template."""
    name = f"{choices.routes[0] if choices.routes else 'nkgis'}-{choices.template}"
    plain = "".join(sign if sign.isalnum() or sign in "-_ " else "_" for sign in name)[:80]
    return f"{plain}.{choices.format}"
