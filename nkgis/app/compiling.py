"""The compiled engine for a job; that it must be compiled first, which takes a while, is told."""

from typing import TYPE_CHECKING

from nkgis.analysis.borders import BorderSet
from nkgis.model.method import Method
from nkgis.progress import SILENT, Progress

if TYPE_CHECKING:
    from nkgis.analysis.bulk import Cutter

COMPILING = "Compiling the code for many lines: about half a minute, once on this machine"


def cutter_for(borders: BorderSet, method: Method, *, progress: Progress = SILENT) -> "Cutter":
    """Returns what cuts many lines by a border set under a method."""
    from nkgis.analysis.bulk import Cutter
    from nkgis.analysis.kernels.compiled import is_compiled
    from nkgis.analysis.kernels.cutting import cut_lines

    if not (cut_lines.signatures or is_compiled("cutting.cut_lines")):
        progress.tell(COMPILING)
    return Cutter(borders, method)
