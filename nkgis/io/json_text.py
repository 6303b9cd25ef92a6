"""Reads a JSON file whole, and says in one sentence what is wrong with JSON."""

import json
import re
from pathlib import Path
from typing import Any

from nkgis.errors import InputError

SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")

_PAIR_OR_ESCAPE = re.compile(r"(\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|(\\u[dD][89a-fA-F]..)|\\.")


def read_json(path: Path) -> Any:
    """Returns a parsed JSON file; InputError in one sentence when it cannot be."""
    try:
        raw = path.read_bytes()
    except OSError as fault:
        raise unreadable(path, fault) from fault
    try:
        content = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise not_utf8(path, fault.start) from fault
    if not content.strip():
        raise empty(path)
    try:
        document = json.loads(content)
        return json.loads(mended(content)) if SURROGATE_ESCAPE.search(content) else document
    except json.JSONDecodeError as fault:
        several = content.startswith("\x1e") or (fault.msg == "Extra data" and content[fault.pos] == "{")
        raise not_json(path, fault.msg, fault.lineno, fault.colno, several=several) from fault
    except RecursionError as fault:
        raise too_deep(path) from fault
    except ValueError as fault:
        raise bad_number(path, fault) from fault


def mended(content: str) -> str:
    """Returns JSON text of the same length whose lone surrogates, which no file can hold, are U+FFFD."""
    return _PAIR_OR_ESCAPE.sub(lambda found: r"\ufffd" if found[2] else found[0], content)


def unreadable(path: Path, fault: OSError) -> InputError:
    """Returns the error of a file that the system does not let us read."""
    return InputError(f"{path} cannot be read: {fault.strerror or fault}.")


def not_utf8(path: Path, byte: int) -> InputError:
    """Returns the error of a file with a byte, counted from 0 behind a byte order mark, that is no UTF-8."""
    return InputError(f"{path.name} is not UTF-8 text (byte {byte}); save it as UTF-8.")


def empty(path: Path) -> InputError:
    """Returns the error of a file without anything but space."""
    return InputError(f"{path.name} is empty; give a GeoJSON file with features.")


def not_json(path: Path, what: str, line: int, column: int, *, several: bool) -> InputError:
    """Returns the error of a file that breaks the grammar; `several`: by a second JSON value."""
    if several:
        return InputError(f"{path.name} holds more than one JSON value (line {line}): a feature a line is not GeoJSON; "
                          "write the features as one FeatureCollection.")
    return InputError(f"{path.name} is not JSON: {what} at line {line} column {column}; "
                      "export it again from its source.")


def too_deep(path: Path) -> InputError:
    """Returns the error of a file whose arrays or objects stand too deep in one another."""
    return InputError(f"{path.name} is nested too deeply to be read; GeoJSON needs no such depth.")


def bad_number(path: Path, fault: ValueError) -> InputError:
    """Returns the error of a file with a number of too many digits."""
    return InputError(f"{path.name} holds a number that cannot be read ({fault}); mend it.")
