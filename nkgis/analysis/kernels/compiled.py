"""How the kernels are compiled: once, then kept in the user's cache folder."""

import os
from pathlib import Path

from platformdirs import user_cache_dir


def _cache_folder() -> Path | None:
    """Returns the folder that keeps compiled code; None where none can be written."""
    folder = Path(os.environ.get("NUMBA_CACHE_DIR") or Path(user_cache_dir("nkgis")) / "kernels")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return folder if os.access(folder, os.W_OK) else None


_FOLDER = _cache_folder()
if _FOLDER is not None:
    os.environ["NUMBA_CACHE_DIR"] = str(_FOLDER)  # numba reads it when it is imported

import numba  # noqa: E402 - after its cache folder is known

compiled = numba.njit(nogil=True, cache=_FOLDER is not None, error_model="numpy")
"""Compiles a function without the interpreter lock, so that threads run side by side."""

inlined = numba.njit(nogil=True, cache=_FOLDER is not None, error_model="numpy", inline="always")
"""The same for a small function that is copied into its callers."""
