"""Properties of own rows as columns with types, so that other programs read them from the project's GeoPackage."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

MOST_COLUMNS = 1000
"""Properties that become columns, in the order in which they come; a table has room for 2,000."""
_NAME_MAX = 60
_TAKEN = ("fid", "geom", "geometry", "ogc_fid", "rowid", "oid", "_rowid_")
_WHOLE = range(-(2**63), 2**63)


class Column(NamedTuple):
    """Is a column: its name, its values, and which of them are missing."""

    name: str
    values: NDArray[Any]
    missing: NDArray[np.bool_]


def property_columns(rows: Sequence[object], *, besides: Iterable[str]) -> list[Column]:
    """Returns a column for every property of the rows: whole numbers, numbers, yes or no, else text.

    `besides` are names of other columns. Lists and tables become JSON text; a property whose values are of several
    kinds becomes text. Names that differ in case alone, or that the format keeps for itself, get a number.
    """
    known = [row if isinstance(row, Mapping) else {} for row in rows]
    names = list(dict.fromkeys(str(key) for row in known for key in row))[:MOST_COLUMNS]
    taken = {name.lower() for name in (*besides, *_TAKEN)}
    columns = []
    for name in names:
        values = [row.get(name) for row in known]
        missing = np.array([_is_missing(value) for value in values], dtype=bool)
        columns.append(Column(_free_name(name, taken), _typed(values, missing), missing))
    return columns


def writable_text(text: str) -> str:
    """Returns a text as a file takes it; half characters become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _free_name(name: str, taken: set[str]) -> str:
    """Returns a name that no column has yet, and notes it."""
    plain = "".join(c if c.isprintable() and c not in '"\\' else "_" for c in writable_text(name)).strip()
    base = plain[:_NAME_MAX] or "field"
    number, free = 1, base
    while free.lower() in taken:
        number += 1
        free = f"{base}_{number}"
    taken.add(free.lower())
    return free


def _is_missing(value: object) -> bool:
    return value is None or (isinstance(value, (float, np.floating)) and not np.isfinite(value))


def _typed(values: Sequence[Any], missing: NDArray[np.bool_]) -> NDArray[Any]:
    """Returns the values of a column as one type; what is missing has any value."""
    there = [value for value, gone in zip(values, missing, strict=True) if not gone]
    if there and all(isinstance(value, (bool, np.bool_)) for value in there):
        return np.array([bool(value) for value in values], dtype=bool)
    numbers = [isinstance(value, (int, float, np.number)) and not isinstance(value, bool) for value in there]
    if there and all(numbers):
        if all(isinstance(value, (int, np.integer)) and int(value) in _WHOLE for value in there):
            whole = [0 if gone else int(value) for value, gone in zip(values, missing, strict=True)]
            return np.array(whole, dtype=np.int64)
        if all(isinstance(value, (float, np.floating)) or abs(int(value)) <= 2**53 for value in there):
            real = [0.0 if gone else float(value) for value, gone in zip(values, missing, strict=True)]
            return np.array(real, dtype=np.float64)
    texts = [None if gone else _text(value) for value, gone in zip(values, missing, strict=True)]
    return np.array(texts, dtype=object)


def _text(value: object) -> str:
    if isinstance(value, str):
        return writable_text(value)
    return writable_text(json.dumps(value, ensure_ascii=False, default=str))
