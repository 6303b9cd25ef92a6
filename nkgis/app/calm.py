"""Keeps Python's collector of cycles still while millions of lasting objects are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_LOCK = Lock()
_under_way = 0


@contextmanager
def calm_memory() -> Iterator[None]:
    """Makes objects without the collector, then sets those that are there aside from its later rounds.

    A round over all rows of a large layer takes half a second and more in which no thread runs, the window's neither;
    rows hold no cycles, so that nothing is lost by leaving them out.
    """
    global _under_way  # noqa: PLW0603 - the collector is one for the whole process
    with _LOCK:
        _under_way += 1
        gc.disable()
    try:
        yield
    finally:
        with _LOCK:
            _under_way -= 1
            if not _under_way:
                gc.freeze()
                gc.enable()
