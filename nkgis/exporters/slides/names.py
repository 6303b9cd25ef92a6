"""How slides and shapes are found again: by names that PowerPoint and LibreOffice keep.

Shapes are named `nkgis:<id of the slide>:<part>`. LibreOffice drops the names of slides and of placeholders, so a slide
is known by any of its shapes; what the heading was when it was written is kept, as a digest, in the name of the foot.
"""

import hashlib
import re
import unicodedata
from typing import Any
from urllib.parse import quote, unquote

PREFIX, FOOT = "nkgis", "foot"
TITLE_MAX, TEXT_MAX = 220, 2_000
_TURNING = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068"
"""Signs that turn around the text behind them."""
_NAME = re.compile(rf"{PREFIX}:(?P<page>[^#]+):(?P<part>[a-z0-9-]+)(?:#(?P<digest>[0-9a-f]+))?")
_SPACES = re.compile(r"\s+")


def page_id(kind: str, *keys: str) -> str:
    """Returns the id of a slide: its kind, and what it is about in signs that stand in a name."""
    return ":".join([kind, *(quote(key, safe="") for key in keys)])


def told_id(page: str) -> str:
    """Returns the id of a slide as a person reads it: of a route or view its own id."""
    return unquote(page.rpartition(":")[2])


def shape_name(page: str, part: str, title: str | None = None) -> str:
    """Returns the name of a shape of a slide, with `title` also what the heading is now."""
    return f"{PREFIX}:{page}:{part}" + (f"#{digest(title)}" if title is not None else "")


def named(shape: Any) -> tuple[str, str, str] | None:
    """Returns slide id, part and digest of a shape of ours; None of any other."""
    found = _NAME.fullmatch(shape.name or "")
    return (found["page"], found["part"], found["digest"] or "") if found else None


def ours(slide: Any) -> dict[str, Any]:
    """Returns the shapes of ours on a slide by their part; of two with one name the first."""
    found: dict[str, Any] = {}
    for shape in slide.shapes:
        known = named(shape)
        if known is not None:
            found.setdefault(known[1], shape)
    return found


def id_of(slide: Any) -> str | None:
    """Returns the id of the slide that most shapes of ours on a slide are of; None where there is none."""
    ids = [known[0] for known in map(named, slide.shapes) if known is not None]
    return max(ids, key=ids.count) if ids else None


def digest(text: str) -> str:
    """Returns eight signs that tell a text from another, however its spaces are written."""
    return hashlib.sha256(_SPACES.sub(" ", text).strip().encode("utf-8", "replace")).hexdigest()[:8]


def plain(text: str, most: int = TEXT_MAX) -> str:
    """Returns text as one line that XML takes, without spaces around it, cut with "…" behind `most` letters."""
    return inline(text, most).strip()


def inline(text: str, most: int = TEXT_MAX) -> str:
    """Returns a part of a line that XML takes: no control characters, cut with "…" behind `most` letters."""
    line = _SPACES.sub(lambda found: found[0] if found[0] in {"\u202f", "\u00a0", "\u2007"} else " ",
                       unicodedata.normalize("NFC", text))
    line = "".join(sign if _is_written(sign) else "\N{REPLACEMENT CHARACTER}" for sign in line)
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def _is_written(sign: str) -> bool:
    """Tells whether a sign may stand in a file: no control or half character, no sign that turns the text around."""
    return unicodedata.category(sign) not in {"Cc", "Cs", "Cn", "Co"} and sign not in _TURNING
