"""How the kernels are compiled: once, then kept in the user's cache folder."""

import hashlib
import os
from pathlib import Path

import numba
from platformdirs import user_cache_dir


def kernels_hash() -> str:
    """Returns twelve digits of the content of all kernels: numba watches the file of a function, not what it calls."""
    content = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py"))))
    return content.hexdigest()[:12]


def _cache_folder() -> Path | None:
    """Returns the folder that keeps compiled code, named after all kernels; None where none can be written."""
    base = Path(os.environ.get("NUMBA_CACHE_DIR") or Path(user_cache_dir("nkgis")) / "kernels")
    folder = base / kernels_hash()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return folder if os.access(folder, os.W_OK) else None


_FOLDER = _cache_folder()
if _FOLDER is not None:
    numba.config.CACHE_DIR = str(_FOLDER)

compiled = numba.njit(nogil=True, cache=_FOLDER is not None, error_model="numpy")
"""Compiles a function without the interpreter lock, so that threads run side by side."""

inlined = numba.njit(nogil=True, cache=_FOLDER is not None, error_model="numpy", inline="always")
"""The same for a small function that is copied into its callers."""


def is_compiled(name: str) -> bool:
    """Tells whether a kernel's compiled code, such as that of `cutting.cut_lines`, lies in the cache folder."""
    return _FOLDER is not None and any(_FOLDER.rglob(f"{name}-*.nbc"))
