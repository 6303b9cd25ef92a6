"""The fields of a layer's rows: their names, their values, and the values as numbers and as texts."""

import math
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

Values = npt.NDArray[np.object_]
Numbers = npt.NDArray[np.float64]
INNER = ("properties", "geometry", "feature")
"""Columns of the rows that are no fields of their own."""


def field_names(frame: pd.DataFrame) -> list[str]:
    """Returns the names of the fields: those of the rows' properties and the frame's own columns, each once."""
    names: dict[str, None] = {}
    for properties in frame["properties"] if "properties" in frame.columns else ():
        if isinstance(properties, Mapping):
            names.update(dict.fromkeys(str(key) for key in properties))
    names.update(dict.fromkeys(str(column) for column in frame.columns if column not in INNER))
    return list(names)


def field_values(frame: pd.DataFrame, field: str) -> Values:
    """Returns the values of a field, one a row; what is missing is None. A property goes before a column."""
    values = np.full(len(frame), None, dtype=object)
    found = False
    if "properties" in frame.columns:
        for number, properties in enumerate(frame["properties"]):
            if isinstance(properties, Mapping) and field in properties:
                values[number], found = properties[field], True
    if not found and field in frame.columns and field not in INNER:
        values[:] = frame[field].to_numpy(dtype=object)
    for number, value in enumerate(values):
        if is_missing(value):
            values[number] = None
    return values


def is_missing(value: Any) -> bool:
    """Tells whether a value says nothing: None, not a number, not a time."""
    return value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and math.isnan(value))


def number_of(value: Any) -> float:
    """Returns a value as a number, NaN when it is none; a text that reads as a number is one, a truth value is not."""
    if value is None or isinstance(value, (bool, np.bool_)):
        return math.nan
    try:
        number = float(value)
    except (TypeError, ValueError):
        return math.nan
    return number if math.isfinite(number) else math.nan


def text_of(value: Any) -> str | None:
    """Returns a value as text: whole numbers without a point, truth as true or false, the members of a list joined."""
    if value is None:
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, (bool, np.bool_)):
        return "true" if value else "false"
    if isinstance(value, (float, np.floating)):
        return f"{float(value):.15g}"
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {text_of(part)}" for key, part in value.items())
    if isinstance(value, Iterable):
        return ", ".join(text_of(part) or "" for part in value)
    return str(value)


def numbers(values: Iterable[Any]) -> Numbers:
    """Returns values as numbers, NaN where there is none."""
    return np.fromiter((number_of(value) for value in values), float)


def texts(values: Iterable[Any]) -> list[str | None]:
    """Returns values as texts, None where there is none."""
    return [text_of(value) for value in values]
