"""nkgis: corridor and infrastructure planning around the Korean peninsula."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("nkgis")
except PackageNotFoundError:  # a bare checkout on the path
    __version__ = "0+unknown"

__all__ = ["__version__"]
