"""What the digits of a result depend on."""

import importlib.metadata

import shapely

import nkgis


def versions() -> dict[str, str]:
    """Returns the versions of nkgis, of its kernels by their content, and of the libraries below it."""
    import pyproj

    from nkgis.analysis.kernels.compiled import kernels_hash

    found = {name: importlib.metadata.version(name) for name in ("numpy", "numba", "shapely", "pyproj", "pyarrow")}
    return {"nkgis": nkgis.__version__, "kernels": kernels_hash(), **found, "GEOS": shapely.geos_version_string,
            "PROJ": pyproj.proj_version_str}
