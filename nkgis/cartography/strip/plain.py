"""Text of files as one line: whatever a name holds, it is shown as text."""

import unicodedata

TEXT_MAX, NOTE_MAX = 240, 500
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def one_line(text: object, *, most: int = TEXT_MAX) -> str:
    """Returns a text as one line without control and direction signs, at most so many characters long."""
    found = str(text)[: most * 8]
    found = "".join(" " if sign.isspace() and sign not in "\u00a0\u202f" else sign for sign in found)
    found = "".join(sign for sign in found if unicodedata.category(sign) not in _HIDDEN)
    line = " ".join(found.split(" ")).strip()
    while "  " in line:
        line = line.replace("  ", " ")
    return line if len(line) <= most else line[: most - 1].rstrip(" ,.;:–-") + "…"
