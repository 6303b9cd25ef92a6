"""Remembers an interrupt that a library takes for a fault of its own, as numpy does while it is imported."""

import signal
import threading
from types import FrameType
from typing import NoReturn

_heard = threading.Event()


def listen() -> None:
    """Remembers interrupts from now on; they are raised as ever. Another handler than Python's own is left alone."""
    _heard.clear()
    ours = (signal.default_int_handler, _raise)
    if threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGINT) in ours:
        signal.signal(signal.SIGINT, _raise)


def was_interrupted() -> bool:
    """Tells whether the user has stopped the work since."""
    return _heard.is_set()


def _raise(_number: int, _frame: FrameType | None) -> NoReturn:
    _heard.set()
    raise KeyboardInterrupt
