"""Filters: which rows an expression such as `gauge = 1520 and status in ("operating", "closed")` selects.

Fields stand bare, or in backquotes or square brackets when their names hold blanks; texts stand in single or double
quotes. Tests: = != < <= > >=, `in (…)`, `between … and …`, `like "%name%"` (% any letters, _ one; case does not
count), `is null`; joined by and, or, not and brackets. As in SQL, a row without a value passes no test but `is null`.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput

from nkgis.analysis.fields import Values, field_names, field_values, numbers, texts
from nkgis.analysis.filter_grammar import GRAMMAR, WORDS
from nkgis.errors import InputError

Mask = npt.NDArray[np.bool_]
LONGEST, DEEPEST = 4000, 60
_SHOWN = 40
_COMPARES: dict[str, Callable[[Any, Any], Any]] = {
    "=": operator.eq, "==": operator.eq, "!=": operator.ne, "<>": operator.ne,
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip


def matches(expression: str, frame: pd.DataFrame) -> Mask:
    """Returns for every row of a layer whether the expression selects it; a blank expression selects all.

    Fields are the rows' properties and the frame's columns. Raises InputError with one sentence when the expression
    cannot be read or names a field that no row has.
    """
    if not expression.strip():
        return np.ones(len(frame), dtype=bool)
    return _Evaluation(frame).truth(parsed(expression))[0]


@lru_cache(maxsize=256)
def parsed(expression: str) -> Tree[Token]:
    """Returns the expression as a tree; InputError with one sentence when it cannot be read."""
    if len(expression) > LONGEST:
        raise InputError(f"The filter is longer than {LONGEST} letters; shorten it.")
    try:
        tree: Tree[Token] = _parser().parse(expression)
    except UnexpectedInput as error:
        raise InputError(_complaint(expression, error)) from None
    if _depth(tree) > DEEPEST:
        raise InputError("The filter is nested too deeply; write it with fewer brackets.")
    return tree


def filter_fields(expression: str) -> list[str]:
    """Returns the fields that an expression names, in its order; InputError when it cannot be read."""
    if not expression.strip():
        return []
    return list(dict.fromkeys(_name(tree) for tree in _fields(parsed(expression))))


def quoted(field: str) -> str:
    """Returns a field's name as an expression writes it: in backquotes when it is not a plain word."""
    plain = re.fullmatch(r"[^\W\d][\w.:]*", field) and field.lower() not in _RESERVED
    return field if plain else f"`{field}`" if "`" not in field else f"[{field}]"


def literal(value: str | float) -> str:
    """Returns a value as an expression writes it."""
    return f"{value:.15g}" if isinstance(value, (int, float)) else '"' + value.replace('"', '""') + '"'


_RESERVED = frozenset({"and", "or", "not", "in", "between", "like", "is", "null", "true", "false"})


@cache
def _parser() -> Lark:
    return Lark(GRAMMAR, parser="lalr", start="start", maybe_placeholders=False)


def _depth(tree: Tree[Token]) -> int:
    """Returns how deeply a tree is nested, without recursion."""
    depth, level = 0, [tree]
    while level:
        depth += 1
        level = [part for node in level for part in node.children if isinstance(part, Tree)]
    return depth


def _fields(tree: Tree[Token]) -> list[Tree[Token]]:
    """Returns the field nodes of a tree in the order of the text, without recursion."""
    found = list(tree.find_data("field"))
    return sorted(found, key=lambda node: getattr(node.children[0], "start_pos", 0) or 0)


def _name(node: Tree[Token]) -> str:
    token = str(node.children[0])
    return token[1:-1] if token[0] in "`[" else token


def _complaint(expression: str, error: UnexpectedInput) -> str:
    """Returns one sentence: where the expression stops making sense and what could stand there."""
    at: int | None = getattr(error, "pos_in_stream", None)  # none at the end of the text
    place = at if at is not None and at >= 0 else len(expression)
    token = getattr(error, "token", None)
    at_end = (token is not None and token.type == "$END") or place >= len(expression)
    names = getattr(error, "accepts", None) or getattr(error, "expected", None) or getattr(error, "allowed", None) or ()
    wanted = list(dict.fromkeys(WORDS[name] for name in WORDS if name in names))
    hint = f"; expected {', '.join(wanted[:-1]) + ' or ' if len(wanted) > 1 else ''}{wanted[-1]}" if wanted else ""
    if at_end:
        return f"The filter ends too early{hint}."
    rest = " ".join(expression[place : place + _SHOWN].split())
    return f"The filter cannot be read from character {place + 1} on, at {rest!r}{hint}."


class _Evaluation:
    """Evaluates the nodes of one expression over whole columns."""

    def __init__(self, frame: pd.DataFrame) -> None:
        self._frame = frame
        self._count = len(frame)
        self._values: dict[str, Values] = {}
        self._known: frozenset[str] | None = None

    def truth(self, node: Any) -> tuple[Mask, Mask]:
        """Returns where a node is true and where it is false; where a value is missing it may be neither."""
        parts = node.children
        if node.data == "negation":
            true, false = self.truth(parts[0])
            return false, true
        if node.data in {"either", "both"}:
            truths = [self.truth(part) for part in parts]
            some, every = (0, 1) if node.data == "either" else (1, 0)
            any_of = np.logical_or.reduce([one[some] for one in truths])
            all_of = np.logical_and.reduce([one[every] for one in truths])
            return (any_of, all_of) if node.data == "either" else (all_of, any_of)
        if node.data in {"missing", "present"}:
            present = self._present(parts[0])
            return (present, ~present) if node.data == "present" else (~present, present)
        asked = [part for part in parts if isinstance(part, Tree) and part.data == "field"]
        known = np.logical_and.reduce([np.ones(self._count, dtype=bool), *(self._present(part) for part in asked)])
        passed = self._test(node.data, parts) & known
        return passed, known & ~passed

    def _test(self, kind: str, parts: Any) -> Mask:
        """Returns which rows pass one test."""
        if kind == "comparison":
            return self._compared(parts[0], parts[2], _COMPARES[str(parts[1])])
        if kind == "ranged":
            low = self._compared(parts[0], parts[1], operator.ge)
            return low & self._compared(parts[0], parts[2], operator.le)
        if kind in {"listed", "unlisted"}:
            return self._listed(parts[0], parts[1]) ^ (kind == "unlisted")
        return self._alike(parts[0], parts[1]) ^ (kind == "unlike")

    def _operand(self, node: Any) -> Values:
        """Returns a field's values, or a literal for every row."""
        if node.data == "field":
            return self._field(_name(node))
        values = np.empty(self._count, dtype=object)
        values[:] = _literal_value(node)
        return values

    def _field(self, name: str) -> Values:
        if name not in self._values:
            if self._known is None:
                self._known = frozenset(field_names(self._frame))
            if self._count and name not in self._known:
                listed = ", ".join(sorted(self._known)[:12])
                raise InputError(f"The filter names the field {name[:_SHOWN]!r}, which this layer does not have; "
                                 f"its fields are: {listed}{', …' if len(self._known) > 12 else ''}.")
            self._values[name] = field_values(self._frame, name)
        return self._values[name]

    def _present(self, node: Any) -> Mask:
        return np.fromiter((value is not None for value in self._operand(node)), bool, self._count)

    def _compared(self, left: Any, right: Any, compare: Callable[[Any, Any], Any]) -> Mask:
        """Compares as numbers where a number is asked for, or where both sides are numbers; else as texts."""
        a, b = self._operand(left), self._operand(right)
        x, y = numbers(a), numbers(b)
        as_numbers = ~np.isnan(x) & ~np.isnan(y)
        result: Mask = np.asarray(compare(x, y), dtype=bool) & as_numbers
        is_number = "number" in {left.data, right.data}
        if is_number:
            if compare is operator.ne:  # a word is another value than a number
                result |= ~as_numbers & self._present(left) & self._present(right)
            return result
        for k, (s, t) in enumerate(zip(texts(a), texts(b), strict=True)):
            if not as_numbers[k] and s is not None and t is not None:
                result[k] = compare(s, t)
        return result

    def _listed(self, node: Any, literals: Any) -> Mask:
        result = np.zeros(self._count, dtype=bool)
        for wanted in literals.children:
            result |= self._compared(node, wanted, operator.eq)
        return result

    def _alike(self, node: Any, pattern: Any) -> Mask:
        fits = _pattern(str(_literal_value(pattern)))
        found = (text is not None and fits(text) for text in texts(self._operand(node)))
        return np.fromiter(found, bool, self._count)


def _literal_value(node: Any) -> str | float | bool:
    token = str(node.children[0])
    if node.data == "number":
        return float(token)
    if node.data == "text":
        return token[1:-1].replace(token[0] * 2, token[0])
    return bool(node.data == "yes")


def _pattern(pattern: str) -> Callable[[str], bool]:
    """Returns a test for a pattern with % and _; its pieces are looked for one after another, so it never explodes."""
    pieces = [
        re.compile("".join("." if sign == "_" else re.escape(sign) for sign in piece), re.IGNORECASE | re.DOTALL)
        for piece in pattern.split("%")
    ]
    lengths = [len(piece) for piece in pattern.split("%")]

    def fits(text: str) -> bool:
        if len(pieces) == 1:
            return pieces[0].fullmatch(text) is not None
        begun = pieces[0].match(text)
        if begun is None:
            return False
        place, last = begun.end(), len(text) - lengths[-1]
        for piece in pieces[1:-1]:
            found = piece.search(text, place)
            if found is None:
                return False
            place = found.end()
        return last >= place and pieces[-1].fullmatch(text, last) is not None

    return fits
