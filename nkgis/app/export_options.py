"""What a caller may choose when it exports."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nkgis.model.project import Bounds
from nkgis.model.sequence import FilmSequence
from nkgis.model.sheet_choices import SheetChoices

if TYPE_CHECKING:
    from nkgis.exporters.preflight.fault import Fault


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Holds the choices of an export; None means the format's own default.

    `size` is pixels for pictures and millimetres for PDF and SVG; `routes` limits tables and files to those ids
    and frames the map around them; `bounds` (west, south, east, north) frames the map. `scenario` is the name of
    the scenario that the statuses are of, told behind the project's. `views` are the ids of the project's views
    that are exported instead of what the project shows: one, or any number for slides and films; the workspace is to be
    given as it was opened then. `sequence` is what a film goes through. `page_km` is the kilometres of a page of a
    strip book. `sheet` is how a finished sheet is made, None as the project remembers; `told` gets what its preflight
    finds before it is written. `anew` writes slides into a new file in the place of one that is there, instead of
    updating it.
    """

    size: tuple[float, float] | None = None
    dpi: int = 150
    template: str | None = None
    routes: tuple[str, ...] = ()
    language: str = "en"
    theme: str = "light"
    bounds: Bounds | None = None
    scenario: str = ""
    views: tuple[str, ...] = ()
    sequence: FilmSequence | None = None
    anew: bool = False
    page_km: float | None = None
    sheet: SheetChoices | None = None
    told: "Callable[[Sequence[Fault]], None] | None" = None
