"""The keys of a presentation: what each does, and the number that is typed to go to a view."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt

K = Qt.Key


class Command(StrEnum):
    """Names what a key does on the full screen."""

    NEXT = "next"
    BACK = "back"
    FIRST = "first"
    LAST = "last"
    GO = "go"
    BLACK = "black"
    LEGEND = "legend"
    AUTO = "auto"
    END = "end"


KEYS = {
    K.Key_Right: Command.NEXT, K.Key_PageDown: Command.NEXT, K.Key_Space: Command.NEXT, K.Key_N: Command.NEXT,
    K.Key_Left: Command.BACK, K.Key_PageUp: Command.BACK, K.Key_Backspace: Command.BACK, K.Key_P: Command.BACK,
    K.Key_Home: Command.FIRST, K.Key_End: Command.LAST, K.Key_Return: Command.GO, K.Key_Enter: Command.GO,
    K.Key_B: Command.BLACK, K.Key_Period: Command.BLACK, K.Key_L: Command.LEGEND, K.Key_A: Command.AUTO,
    K.Key_Escape: Command.END, K.Key_F11: Command.END,
}  # fmt: skip
_MOST_DIGITS = 4


class TypedNumber:
    """Gathers the digits of a view's number until Return takes it."""

    def __init__(self) -> None:
        self.text = ""

    def type(self, key: int) -> bool:
        """Takes a digit; tells whether the key was one."""
        if not K.Key_0 <= key <= K.Key_9:
            return False
        self.text = (self.text + chr(key))[-_MOST_DIGITS:]
        return True

    def take(self) -> int | None:
        """Returns the number that was typed and forgets it, None when there was none."""
        text, self.text = self.text, ""
        return int(text) if text else None
