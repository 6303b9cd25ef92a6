"""Whether a path is there, asked so that no file system can make it fail."""

from pathlib import Path


def is_there(path: Path) -> bool:
    """Tells whether a path is there; one that may not be looked at counts, one that no file system takes does not."""
    try:
        return path.exists()
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False
