"""The register of corridor projects, checked at the door."""

from functools import cache
from pathlib import Path

from nkgis.assets import asset
from nkgis.io.csv_rows import CellError, Cells, ReadRows, read_table, whole
from nkgis.model.countries import is_country
from nkgis.model.undertaking import Undertaking

PROJECT_COLUMNS = ("id", "name", "name_ru", "name_ko", "name_zh", "kind", "partners", "countries", "features", "about",
                   "source")
PROJECT_NEEDED = ("id", "name", "kind", "partners", "about", "source")
PROJECTS = "projects.csv"


@cache
def bundled_undertakings() -> tuple[Undertaking, ...]:
    """Returns the bundled projects, read once; InputError names the first row that cannot be used."""
    return whole(read_undertakings(asset("layers", PROJECTS)), PROJECTS)


def read_undertakings(path: Path) -> ReadRows[Undertaking]:
    """Returns the projects of a CSV or XLSX file in file order, and the rows that were refused."""
    return read_table(path, PROJECT_COLUMNS, PROJECT_NEEDED, _undertaking)


def _undertaking(row: Cells) -> Undertaking:
    countries = row.parts("countries")
    for code in countries:
        if not is_country(code):
            raise CellError(f"column countries: {code[:20]!r} is no country code; write two letters such as KP.")
    names = {code: row.text(f"name_{code}") for code in ("ru", "ko", "zh") if row.text(f"name_{code}")}
    return Undertaking(row.identifier(), row.text("name", needed=True), row.text("kind", needed=True),
                       row.parts("partners"), row.text("about", needed=True), row.text("source", needed=True), names,
                       countries, row.parts("features"))
