"""Files that live only until they are printed or copied."""

import tempfile
from pathlib import Path


def temporary_file(name: str) -> Path:
    """Returns a path of that name in a new folder of its own."""
    return Path(tempfile.mkdtemp(prefix="nkgis-")) / name


def dropped(path: Path) -> None:
    """Removes a temporary file with its folder."""
    path.unlink(missing_ok=True)
    if path.parent.is_dir():
        path.parent.rmdir()
