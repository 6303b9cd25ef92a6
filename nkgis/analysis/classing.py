"""Which class of a style each row of a layer belongs to, and how classes are made from the values of a field."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from nkgis.analysis.fields import Numbers, field_names, field_values, numbers, text_of
from nkgis.errors import InputError
from nkgis.model.style import LayerStyle, Method, StyleKind

Codes = npt.NDArray[np.int16]
OTHER = -1
"""The class of rows that no class takes."""
FEWEST, MOST = 2, 12
SOME = 12
SAMPLE = 4000
"""Natural breaks are searched among so many values at most, drawn evenly over the sorted values."""
CATEGORIES_MAX = 60
"""Values of a field that become categories of their own at most, the most frequent first."""


@dataclass(frozen=True, eq=False)
class Classed:
    """Is the class of each row (OTHER for none), how many rows each class has, and what could not be done.

    `some` is the first rows of each class that has any, SOME at most: they stand for it in a legend.
    `problems` names a field that is not there any more as ("field", its name), and a rule that cannot be used as
    ("rule", the sentence that says why).
    """

    codes: Codes
    counts: tuple[int, ...]
    others: int
    some: Mapping[int, list[int]]
    problems: tuple[tuple[str, str], ...] = ()


def basis(style: LayerStyle) -> tuple[object, ...]:
    """Returns what the classes of rows hang on: a change of colours, captions or labels leaves it as it is."""
    return (style.kind, style.field, tuple((one.value, one.upper, one.filter) for one in style.classes))


def classed(style: LayerStyle, frame: pd.DataFrame) -> Classed:
    """Returns the class of every row of a layer under a style; never fails on a field or rule that does not fit."""
    codes = np.full(len(frame), OTHER, np.int16)
    problems: list[tuple[str, str]] = []
    if style.kind is StyleKind.RULES:
        _by_rules(style, frame, codes, problems)
    elif style.kind is not StyleKind.SINGLE and style.field:
        values = field_values(frame, style.field)
        if len(frame) and not any(value is not None for value in values) and style.field not in field_names(frame):
            problems.append(("field", style.field))
        elif style.kind is StyleKind.CATEGORIES:
            places = {one.value: number for number, one in reversed(list(enumerate(style.classes)))}
            codes[:] = [places.get(text_of(value) or "", OTHER) if value is not None else OTHER for value in values]
        elif style.classes:
            codes[:] = graduated_codes(numbers(values), [one.upper for one in style.classes])
    counts = np.bincount(codes[codes >= 0], minlength=len(style.classes))
    others = int((codes == OTHER).sum())
    return Classed(codes, tuple(counts.tolist()), others, _some(codes), tuple(problems))


def _some(codes: Codes) -> dict[int, list[int]]:
    order = np.argsort(codes, kind="stable")
    numbers, first = np.unique(codes[order], return_index=True)
    ends = np.append(first[1:], codes.size)
    return {
        int(number): order[start : min(end, start + SOME)].tolist()
        for number, start, end in zip(numbers, first, ends, strict=True)
    }


def _by_rules(style: LayerStyle, frame: pd.DataFrame, codes: Codes, problems: list[tuple[str, str]]) -> None:
    """Gives every row the first rule that takes it; a rule that is off takes its rows all the same, and hides them."""
    from nkgis.analysis.filtering import matches  # its grammar is read by those alone who have rules

    for number, one in enumerate(style.classes):
        try:
            taken = matches(one.filter, frame)
        except InputError as fault:
            problems.append(("rule", str(fault)))
            continue
        codes[taken & (codes == OTHER)] = number


def graduated_codes(values: Numbers, uppers: list[float | None]) -> Codes:
    """Returns the class of each value: the first whose end is not below it; OTHER for none and for no number."""
    ends = np.array([np.inf if upper is None else upper for upper in uppers])
    codes = np.searchsorted(ends, values, side="left").astype(np.int16)
    codes[np.isnan(values) | (codes >= ends.size)] = OTHER
    return codes


@dataclass(frozen=True, slots=True)
class FieldFacts:
    """Is what a style asks of a field: its name, how many rows have numbers and values, and its frequent ones.

    `common` are its values as texts, the most frequent first, CATEGORIES_MAX at most; `distinct` says how many there
    are in all.
    """

    name: str
    numbers: int
    present: int
    distinct: int
    common: tuple[str, ...]

    @property
    def is_numeric(self) -> bool:
        """Tells whether nearly all its values are numbers."""
        return self.present > 0 and self.numbers >= 0.9 * self.present


def field_facts(frame: pd.DataFrame) -> list[FieldFacts]:
    """Returns what is known of every field of a layer; goes over all rows, so call it in a worker for many."""
    return [facts_of(frame, name) for name in field_names(frame)]


def facts_of(frame: pd.DataFrame, name: str) -> FieldFacts:
    """Returns what is known of one field."""
    values = [value for value in field_values(frame, name) if value is not None]
    counts = Counter(text for text in map(text_of, values) if text)
    common = sorted(counts, key=lambda text: (-counts[text], text))[:CATEGORIES_MAX]
    found = int((~np.isnan(numbers(values))).sum())
    return FieldFacts(name, found, len(values), len(counts), tuple(common))


def breaks(values: Any, method: Method, count: int) -> list[float]:
    """Returns the highest value of each of at most `count` classes, rising; fewer where values repeat.

    Quantiles, equal intervals, natural breaks (Fisher and Jenks) and pretty breaks are mapclassify's. InputError
    when there is no number.
    """
    import mapclassify

    known = np.asarray(values, float)
    known = np.sort(known[np.isfinite(known)])
    if not known.size:
        raise InputError("The field has no numbers; choose another field or categories.")
    distinct = np.unique(known)
    count = min(max(count, 1), MOST, distinct.size)
    if count < FEWEST:
        return [float(distinct[-1])]
    if known.size > SAMPLE and method is Method.NATURAL:
        known = known[np.linspace(0, known.size - 1, SAMPLE).astype(int)]  # both ends stay
        count = min(count, np.unique(known).size)
    makers = {Method.EQUAL: mapclassify.EqualInterval, Method.NATURAL: mapclassify.FisherJenks,
              Method.PRETTY: mapclassify.PrettyBreaks}  # fmt: skip
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of fewer classes where values repeat: the answer shows how many
        ends = np.asarray(makers.get(method, mapclassify.Quantiles)(known, count).bins, float)
    ends = np.unique(ends[np.isfinite(ends)])
    if ends[-1] < distinct[-1]:
        ends = np.append(ends, distinct[-1])
    return [float(end) for end in ends]
