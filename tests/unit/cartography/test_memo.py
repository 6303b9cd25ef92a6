"""Kept values are given again only for the same parts."""

from nkgis.cartography.memo import Memo


def test_that_a_value_is_made_once_for_the_same_parts():
    memo, made, part = Memo(), [], object()
    for _ in range(3):
        assert memo.value("key", (part, 1), lambda: made.append(1) or len(made)) == 1
    assert made == [1]


def test_that_another_part_or_key_makes_a_new_value():
    memo = Memo()
    assert memo.value("key", ([],), lambda: "old") == "old"
    assert memo.value("key", ([],), lambda: "new") == "new"
    assert memo.value("other", ([],), lambda: "else") == "else"


def test_that_only_the_last_keys_are_kept():
    memo, part = Memo(most=2), object()
    for key in "abc":
        memo.value(key, (part,), lambda key=key: key)
    assert memo.value("a", (part,), lambda: "again") == "again"
    assert memo.value("c", (part,), lambda: "again") == "c"
