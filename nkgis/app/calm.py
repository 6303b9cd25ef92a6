"""Keeps Python's collector of cycles still while millions of lasting objects are made."""

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock

_LOCK = Lock()
_under_way = 0
_was_enabled = True


@contextmanager
def calm_memory() -> Iterator[None]:
    """Makes objects without the collector, then sets those that are there aside from its later rounds.

    A round over all rows of a large layer takes half a second and more in which no thread runs, the window's neither;
    rows hold no cycles, so that nothing is lost by leaving them out. The collector is then as it was before, and what
    was needed on the way goes back to the system.
    """
    global _under_way, _was_enabled  # noqa: PLW0603 - the collector is one for the whole process
    with _LOCK:
        if not _under_way:
            _was_enabled = gc.isenabled()
        _under_way += 1
        gc.disable()
    try:
        yield
    finally:
        with _LOCK:
            _under_way -= 1
            if not _under_way:
                gc.freeze()
                if _was_enabled:
                    gc.enable()
                give_back()


def is_calm() -> bool:
    """Tells whether lasting objects are being made in some thread."""
    return _under_way > 0


def give_back() -> None:
    """Hands freed memory back to the system where its allocator keeps it (glibc); elsewhere nothing happens."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
