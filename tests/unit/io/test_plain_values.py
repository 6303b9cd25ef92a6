"""Dataclasses as JSON and back: new fields travel without code of their own."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

import pytest

from nkgis.io.plain_values import NotPlainError, as_plain, from_plain


class Ramp(StrEnum):
    HEAT = "heat"


@dataclass(frozen=True, slots=True)
class Single:
    color: str
    width_px: float | None = None


@dataclass(frozen=True, slots=True)
class Graduated:
    classes: tuple[tuple[float, float], ...]
    ramp: Ramp = Ramp.HEAT
    mode: Literal["equal", "quantile"] = "equal"


@dataclass(frozen=True, slots=True)
class Styled:
    id: str
    style: Single | Graduated | None = None
    labels: Mapping[str, Single] = field(default_factory=dict)
    box: tuple[float, float] = (0.0, 1.0)
    words: tuple[str, ...] = ()
    count: int | float = 0
    shown: bool = True
    flags: frozenset[str] = frozenset()
    free: Any = None


@pytest.mark.parametrize("value", [
    Styled("a"),
    Styled("b", Single("#fff", 2.0), {"en": Single("red")}, (1.5, 2.5), ("x", "y"), 3, False, frozenset("q"), [1]),
    Styled("c", Graduated(((0.0, 1.0), (1.0, 2.0)), mode="quantile"), count=2.5),
])  # fmt: skip
def test_that_a_value_comes_back_equal_through_json(value):
    assert from_plain(Styled, json.loads(json.dumps(as_plain(value))), "layer") == value


@pytest.mark.parametrize(("plain", "words"), [
    ({}, "layer has no id"),
    ({"id": 3}, "layer.id is not a text"),
    ({"id": "a", "shown": 1}, "layer.shown is not true or false"),
    ({"id": "a", "box": [1]}, "layer.box has 1 entries"),
    ({"id": "a", "box": [1, True]}, r"layer.box\[1\] is not a number"),
    ({"id": "a", "style": {"is": "Cube"}}, "layer.style is a 'Cube'"),
    ({"id": "a", "style": {"is": "Graduated", "classes": [], "mode": "x"}}, "layer.style.mode is not one of"),
    ({"id": "a", "labels": []}, "layer.labels is not an object"),
    ([], "layer is not an object"),
])  # fmt: skip
def test_that_a_wrong_value_is_named_by_its_place(plain, words):
    with pytest.raises(NotPlainError, match=words):
        from_plain(Styled, plain, "layer")


def test_that_missing_fields_take_their_default_and_unknown_ones_are_left_out():
    assert from_plain(Styled, {"id": "a", "later": 1}, "layer") == Styled("a")
