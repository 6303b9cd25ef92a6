"""Where portable packages lie while they are open: in the user's cache, old ones cleared away."""

import shutil
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_path

_KEPT_S = 30 * 24 * 3600.0
"""Seconds after which a folder belongs to no window any more."""


def packages_root() -> Path:
    """Returns the folder of all unpacked packages of this user."""
    return user_cache_path("nkgis", appauthor=False) / "packages"


def room_for_package() -> Path:
    """Returns a new empty folder for a package; folders of long ago are removed."""
    root = packages_root()
    root.mkdir(parents=True, exist_ok=True)
    for old in root.iterdir():
        with suppress(OSError):
            if time.time() - old.stat().st_mtime > _KEPT_S:
                shutil.rmtree(old, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix="package-", dir=root))
