"""Leaflet and its like as text, from the table of the folium-offline package, which is read and never imported."""

import ast
from functools import cache
from importlib.metadata import PackageNotFoundError, files

from nkgis.errors import NkgisError

_TABLE = "offlinefolium/elements.py"


@cache
def stored_assets() -> dict[str, str]:
    """Returns the text of every stored asset by its URL.

    The table is a Python file of assignments `_res[url] = text`; its syntax tree is read, nothing in it is run.
    """
    found: dict[str, str] = {}
    for node in ast.parse(_table_text()).body:
        if not (isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript)):
            continue
        target, value = node.targets[0], node.value
        if isinstance(target.slice, ast.Constant) and isinstance(value, ast.Constant):
            found[str(target.slice.value)] = str(value.value)
    return found


def asset_name(url: str) -> str:
    """Returns the file name under which the page asks for a stored asset."""
    return url.rsplit("/", 1)[-1]


def stored_asset(name: str) -> str | None:
    """Returns the text of an asset of the page by its file name, or None."""
    for url, text in stored_assets().items():
        if asset_name(url) == name:
            return text
    return None


def _table_text() -> str:
    """Returns the source text of the table."""
    try:
        listed = files("folium-offline") or []
    except PackageNotFoundError:
        raise NkgisError("the package folium-offline is missing: install nkgis again.") from None
    for path in listed:
        if str(path) == _TABLE:
            return path.read_text("utf-8")
    raise NkgisError("the package folium-offline holds no asset table: install nkgis again.")
