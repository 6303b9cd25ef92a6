"""Reads a large JSON text one member of its lists at a time, so that other threads run and progress shows."""

import json
import re
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any

from nkgis.progress import SILENT, Progress

LARGE_TEXT = 1_000_000
"""A shorter text is read in one go."""
_EVERY = 2_000
_SPACE = re.compile(r"[ \t\n\r]*")


def read_in_steps(content: str, *, label: str = "", progress: Progress = SILENT) -> Any:
    """Returns what `json.loads` returns, and raises what it raises."""
    if len(content) > LARGE_TEXT:
        reader = _Reader(content, label, progress)
        try:
            return reader.document()
        except (ValueError, IndexError, StopIteration):
            pass  # the reader of the library says what is wrong, and where
    return json.loads(content)


class _Reader:
    """Walks through the members of one object and through the items of the lists in it."""

    def __init__(self, content: str, label: str, progress: Progress) -> None:
        self._text = content
        self._label = label
        self._progress = progress
        self._decode = json.JSONDecoder().raw_decode

    def document(self) -> dict[str, Any]:
        """Returns the object that is the whole text; ValueError when it is anything else."""
        text, members = self._text, {}
        at = self._expect(0, "{")
        while True:
            at = self._expect(at, '"')
            name, at = scanstring(text, at, True)
            at = self._space(self._expect(at, ":"))
            members[name], at = self._items(at + 1) if text[at] == "[" else self._decode(text, at)
            at = self._space(at)
            if text[at] == "}":
                break
            at = self._expect(at, ",")
        if self._space(at + 1) != len(text):
            raise ValueError(at)
        return members

    def _items(self, at: int) -> tuple[list[Any], int]:
        """Returns the items of a list whose bracket lies before `at`, and where it ends."""
        text, items = self._text, list[Any]()
        at = self._space(at)
        if text[at] == "]":
            return items, at + 1
        while True:
            item, at = self._decode(text, self._space(at))
            items.append(item)
            if len(items) % _EVERY == 0:
                self._progress.step(at, len(text), self._label)
            at = self._space(at)
            if text[at] == "]":
                return items, at + 1
            at = self._expect(at, ",")

    def _space(self, at: int) -> int:
        """Returns the place of the next sign that is no space."""
        found = _SPACE.match(self._text, at)
        return at if found is None else found.end()

    def _expect(self, at: int, sign: str) -> int:
        """Returns the place after a sign; ValueError when another stands there."""
        at = self._space(at)
        if self._text[at] != sign:
            raise ValueError(at)
        return at + 1
