"""Kept values are given again only for the same parts."""

from nkgis.cartography.memo import Memo, forget


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


def test_that_what_belongs_to_a_layer_that_is_gone_is_dropped_with_what_is_made_of_several():
    memo, part = Memo(), object()
    keys = ["ways", ("ways", "en"), "towns", ("towns", "en"), frozenset({"towns"}), ("en", ("towns", "ways")), 7]
    for key in keys:
        memo.value(key, (part,), lambda: "made")
    forget({"ways"})
    assert [key for key in keys if memo.holds(key, (part,))] == ["towns", ("towns", "en")]
