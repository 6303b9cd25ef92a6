"""nkgis: corridor and infrastructure planning around the Korean peninsula."""

__all__ = ["__version__"]


def __getattr__(name: str) -> str:
    """Returns the version when it is asked for: reading it costs as much as a small import."""
    if name != "__version__":
        raise AttributeError(name)
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("nkgis")
    except PackageNotFoundError:  # a bare checkout on the path
        return "0+unknown"
