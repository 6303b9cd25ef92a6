"""Where the bundled data lies: in the installed package, else in the checkout."""

from pathlib import Path

from nkgis.errors import NkgisError

_PACKAGE = Path(__file__).resolve().parent


def asset(*parts: str) -> Path:
    """Returns the path of a bundled file or folder such as `asset("layers", "borders.geojson")`.

    Raises NkgisError when it is in neither place, which means a broken installation.
    """
    for root in (_PACKAGE / "_bundled", _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise NkgisError(f"the bundled file {'/'.join(parts)} is missing: install nkgis again.")
