from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from nkgis.analysis.classing import OTHER, SAMPLE, breaks, classed, field_facts, graduated_codes
from nkgis.errors import InputError
from nkgis.model.style import LayerStyle, Method, StyleClass, StyleKind


def rows(*properties: dict) -> pd.DataFrame:
    return pd.DataFrame({"id": [str(n) for n in range(len(properties))], "properties": list(properties)})


FRAME = rows({"kv": 110, "kind": "a"}, {"kv": "220", "kind": "b"}, {"kv": 500.0, "kind": "a"}, {"kv": None}, {})


def test_that_a_category_takes_its_value_whether_number_or_text() -> None:
    style = LayerStyle(StyleKind.CATEGORIES, "kv", (StyleClass(value="220"), StyleClass(value="110")))
    found = classed(style, FRAME)
    assert found.codes.tolist() == [1, 0, OTHER, OTHER, OTHER]
    assert (found.counts, found.others) == ((1, 1), 3)


def test_that_a_graduated_class_ends_with_its_upper_value() -> None:
    classes = (StyleClass(upper=110), StyleClass(upper=220), StyleClass(upper=None))
    assert classed(LayerStyle(StyleKind.GRADUATED, "kv", classes), FRAME).codes.tolist() == [0, 1, 2, OTHER, OTHER]
    closed = replace(classes[2], upper=400)
    found = classed(LayerStyle(StyleKind.GRADUATED, "kv", (*classes[:2], closed)), FRAME)
    assert found.codes.tolist() == [0, 1, OTHER, OTHER, OTHER]


def test_that_the_first_rule_that_takes_a_row_keeps_it() -> None:
    rules = (StyleClass(filter="kv >= 200"), StyleClass(filter='kind = "a"'), StyleClass(filter="kv > 0"))
    assert classed(LayerStyle(StyleKind.RULES, classes=rules), FRAME).codes.tolist() == [1, 0, 0, OTHER, OTHER]


def test_that_an_empty_rule_takes_every_row() -> None:
    assert set(classed(LayerStyle(StyleKind.RULES, classes=(StyleClass(),)), FRAME).codes.tolist()) == {0}


def test_that_a_rule_that_cannot_be_used_takes_nothing_and_is_named() -> None:
    rules = (StyleClass(filter="nowhere = 1"), StyleClass(filter="kv = = 2"), StyleClass(filter="kv = 110"))
    found = classed(LayerStyle(StyleKind.RULES, classes=rules), FRAME)
    assert found.codes.tolist() == [2, OTHER, OTHER, OTHER, OTHER]
    assert [kind for kind, _ in found.problems] == ["rule", "rule"]
    assert "nowhere" in found.problems[0][1]


def test_that_a_field_that_vanished_leaves_every_row_to_the_others() -> None:
    found = classed(LayerStyle(StyleKind.CATEGORIES, "gone", (StyleClass(value="x"),)), FRAME)
    assert found.others == len(FRAME)
    assert found.problems == (("field", "gone"),)
    empty = classed(LayerStyle(StyleKind.CATEGORIES, "kind", (StyleClass(value="x"),)), rows({"kind": None}))
    assert empty.problems == ()


@pytest.mark.parametrize("method", [Method.QUANTILES, Method.EQUAL, Method.NATURAL, Method.PRETTY])
def test_that_every_number_falls_into_a_class_of_every_method(method: Method) -> None:
    values = np.random.default_rng(7).lognormal(3, 2, 3 * SAMPLE)
    ends = breaks(values, method, 5)
    assert ends == sorted(set(ends))
    codes = graduated_codes(values, list(ends))
    assert codes.min() == 0
    assert codes.max() == len(ends) - 1
    assert not (codes == OTHER).any()


def test_that_equal_counts_are_equal_and_equal_intervals_are_equal() -> None:
    values = np.arange(1, 1001) ** 2
    counts = np.bincount(graduated_codes(values, list(breaks(values, Method.QUANTILES, 4))))
    assert counts.tolist() == [250, 250, 250, 250]
    ends = breaks(values, Method.EQUAL, 4)
    assert np.allclose(np.diff([1, *ends]), (1_000_000 - 1) / 4)


def test_that_natural_breaks_fall_into_the_gaps() -> None:
    groups = [np.linspace(a, a + 1, 50) for a in (0, 10, 50)]
    assert breaks(np.concatenate(groups), Method.NATURAL, 3) == [1.0, 11.0, 51.0]


def test_that_few_values_make_few_classes_without_a_warning() -> None:
    assert breaks([5, 5, 5], Method.NATURAL, 5) == [5.0]
    assert breaks([1, 1, 1, 2, np.nan, np.inf], Method.QUANTILES, 5)[-1] == 2.0
    assert breaks([1, 2], Method.NATURAL, 5) == [1.0, 2.0]
    with pytest.raises(InputError, match="no numbers"):
        breaks([np.nan], Method.EQUAL, 3)


def test_that_the_facts_of_a_field_say_what_it_holds() -> None:
    facts = {one.name: one for one in field_facts(FRAME)}
    assert facts["kv"].is_numeric
    assert facts["kv"].distinct == 3
    assert facts["kind"].common == ("a", "b")
    assert not facts["kind"].is_numeric
