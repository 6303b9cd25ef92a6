"""Walks through JSON of any size: the standard library parses it value by value, within a moving window of text."""

import codecs
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from nkgis.io import json_text
from nkgis.progress import SILENT, Progress

CHUNK_BYTES = 1 << 20
CUT_CHARACTERS = 32
"""So near to the end of the window, what looks wrong (`tru`, `1e`, `\\ud8`) or ended (`12`) may only be cut."""

MEGABYTE = 1_000_000

_SPACE = re.compile(r"[ \t\n\r]*")
_decode = json.JSONDecoder().raw_decode


class JsonStream:
    """Is the place reached in a JSON file; every value is what `json.loads` would make of it.

    Errors are InputErrors with the sentence, line and column that reading the file whole gives. `progress` gets the
    bytes read, in megabytes.
    """

    def __init__(self, path: Path, file: BinaryIO, *, progress: Progress = SILENT, label: str = "") -> None:
        self._path = path
        self._file = file
        self._progress = progress
        self._label = f"{label or f'Reading {path.name}'} (MB)"
        self._size = path.stat().st_size
        self._bytes = 0
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._window = ""
        self._at = 0
        self._ended = False
        self._lines = 0
        self._column = 0
        self._comma = -1
        self._comma_place = (1, 1)
        self._has_begun = False
        if file.read(len(codecs.BOM_UTF8)) != codecs.BOM_UTF8:
            file.seek(0)
        self._is_sequence = self._first() == "\x1e"
        if self._first() == "\ufeff":  # a second mark
            self._fail("")

    def peek(self) -> str:
        """Returns the next character that is no space without passing it; an empty text at the end."""
        while True:
            found = _SPACE.match(self._window, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._window):
                return self._window[self._at]
            if self._ended:
                return ""
            self._more()

    def value(self) -> Any:
        """Returns the next value, parsed."""
        self.peek()
        retried = False
        while True:
            try:
                value, end = _decode(self._window, self._at)
                if self._ended or end + CUT_CHARACTERS <= len(self._window):
                    content = self._window[self._at:end] if self._escaped else ""
                    if json_text.SURROGATE_ESCAPE.search(content):
                        value, _ = _decode(json_text.mended(content))
                    self._at = end
                    return value
            except json.JSONDecodeError as fault:
                if self._ended or not self._is_cut(fault):
                    self._fault(fault.msg, fault.pos)
            except RecursionError as fault:
                self._drain()
                raise json_text.too_deep(self._path) from fault
            except ValueError as fault:  # too many digits, or the first of them
                if self._ended or retried:
                    self._drain()
                    raise json_text.bad_number(self._path, fault) from fault
                retried = True
            self._more()

    def members(self) -> Iterator[str]:
        """Yields the keys of the object that comes next; the caller takes the value of each before the next."""
        self._has_begun = True
        self._at += 1
        if self.peek() == "}":
            self._at += 1
            return
        before = "{"
        while True:
            if self.peek() != '"':
                self._fail(before)
            key = self.value()
            if self.peek() != ":":
                self._fail('{""')
            self._at += 1
            yield key
            if not self._goes_on("}", '{"":0'):
                return
            before = '{"":0,'

    def elements(self) -> Iterator[Any]:
        """Yields the elements of the array that comes next, parsed."""
        self._has_begun = True
        self._at += 1
        if self.peek() == "]":
            self._at += 1
            return
        while True:
            yield self.value()
            if not self._goes_on("]", "[0"):
                return
            if self.peek() == "]":
                self._fail("[0,")

    def finish(self) -> None:
        """Makes sure that nothing follows."""
        if self.peek():
            self._fail("0 ")
        self._progress.step(self._size // MEGABYTE, self._size // MEGABYTE, self._label)

    def _goes_on(self, closing: str, before: str) -> bool:
        """Passes a comma, or what closes the object or array; tells which."""
        character = self.peek()
        if character not in (",", closing) or not character:
            self._fail(before)
        self._comma = self._at
        self._at += 1
        return character == ","

    def _is_cut(self, fault: json.JSONDecodeError) -> bool:
        return fault.msg.startswith("Unterminated string") or fault.pos + CUT_CHARACTERS >= len(self._window)

    def _more(self) -> None:
        """Moves the window on to what is not parsed yet and at least doubles that."""
        if self._comma >= 0:
            self._comma_place, self._comma = self._place(self._comma), -1
        self._lines, self._column = (at - 1 for at in self._place(self._at))
        rest = self._window[self._at:]
        self._at = 0
        text = self._read(max(CHUNK_BYTES, len(rest)))
        self._window = rest + text
        self._escaped = json_text.SURROGATE_ESCAPE.search(self._window) is not None

    def _read(self, count: int) -> str:
        """Returns more text, at the end of the file an empty one; InputError when it is not UTF-8."""
        try:
            raw = self._file.read(count)
        except OSError as fault:
            raise json_text.unreadable(self._path, fault) from fault
        waiting = len(self._decoder.getstate()[0])
        try:
            text = self._decoder.decode(raw, final=not raw)
        except UnicodeDecodeError as fault:
            raise json_text.not_utf8(self._path, self._bytes - waiting + fault.start) from fault
        self._bytes += len(raw)
        self._ended = not raw
        self._progress.step(min(self._bytes, self._size - 1) // MEGABYTE, self._size // MEGABYTE, self._label)
        return text

    def _place(self, at: int) -> tuple[int, int]:
        """Returns line and column, from 1, of a place in the window."""
        newline = self._window.rfind("\n", 0, at)
        column = at - newline if newline >= 0 else self._column + at + 1
        return self._lines + self._window.count("\n", 0, at) + 1, column

    def _first(self) -> str:
        """Returns the first character of the window, filled if need be; an empty text at the end of the file."""
        while not self._window and not self._ended:
            self._more()
        return self._window[:1]

    def _fail(self, before: str) -> NoReturn:
        """Raises what the parser says of the next character where it stands behind `before`."""
        try:
            json.loads(before + self._window[self._at:self._at + 1])
        except json.JSONDecodeError as fault:
            self._fault(fault.msg, self._at + fault.pos - len(before))
        raise AssertionError("what the walk refuses the parser refuses")

    def _fault(self, what: str, at: int) -> NoReturn:
        """Raises the error at a place of the window, or at the comma before it."""
        if at < self._at:
            line, column = self._place(self._comma) if self._comma >= 0 else self._comma_place
        else:
            line, column = self._place(at)
        several = self._is_sequence or (what == "Extra data" and self._window[at] == "{")
        is_blank = not self._has_begun and not self._window.strip()
        if self._drain() and is_blank:
            raise json_text.empty(self._path)
        raise json_text.not_json(self._path, what, line, column, several=several)

    def _drain(self) -> bool:
        """Reads to the end, since bytes that are no UTF-8 are the first thing to say; tells whether all was space."""
        is_blank = True
        while not self._ended:
            is_blank = not self._read(CHUNK_BYTES).strip() and is_blank
        return is_blank
