"""Dataclasses as plain JSON values and back, told by their type hints: a new field needs no code here."""

import math
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

CLASS_KEY = "is"
"""Names the class of a value where a hint allows several dataclasses."""


class NotPlainError(ValueError):
    """Says where a value is not what its type hint asks for."""


def as_plain(value: Any, hint: Any = Any) -> Any:
    """Returns a dataclass, enum, tuple or mapping as dicts, lists, texts, numbers and None."""
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        hints = get_type_hints(type(value))
        plain = {field.name: as_plain(getattr(value, field.name), hints[field.name]) for field in fields(value)}
        return {CLASS_KEY: type(value).__name__, **plain} if len(_classes(hint)) > 1 else plain
    if isinstance(value, Mapping):
        inner = (get_args(hint) or (Any, Any))[-1]
        return {str(key): as_plain(item, inner) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        hints_of_items = _item_hints(hint, len(value))
        return [as_plain(item, one) for item, one in zip(value, hints_of_items, strict=True)]
    if isinstance(value, (set, frozenset)):
        return sorted(as_plain(item) for item in value)
    return value


def changed_fields(value: Any, default: Any) -> dict[str, Any]:
    """Returns the plain fields of a dataclass that differ from those of another of its class."""
    plain, other = as_plain(value), as_plain(default)
    return {name: item for name, item in plain.items() if item != other[name]}


def unknown_fields(hint: Any, plain: Mapping[str, Any]) -> list[str]:
    """Returns the keys of a plain value that a dataclass has no field for."""
    known = {field.name for field in fields(hint)}
    return sorted(key for key in plain if key not in known)


def from_plain(hint: Any, value: Any, where: str) -> Any:
    """Returns the value that a hint describes; raises NotPlainError, naming `where`, when it cannot be.

    Fields that are missing take their default, fields that are not known are left out.
    """
    origin = get_origin(hint)
    if hint is Any or hint is object:
        return value
    if origin in (Union, types.UnionType):
        return _one_of(hint, value, where)
    if origin is Literal:
        return _checked(value, value in get_args(hint), f"one of {get_args(hint)}", where)
    if hint is None or hint is type(None):
        return _checked(value, value is None, "empty", where)
    if is_dataclass(hint) and isinstance(hint, type):
        return _dataclass(hint, value, where)
    if isinstance(hint, type) and issubclass(hint, Enum):
        try:
            return hint(value)
        except ValueError as fault:
            raise NotPlainError(f"{where} is {str(value)[:40]!r}, which is not known") from fault
    if origin in (tuple, list, set, frozenset):
        return _series(hint, origin, value, where)
    if origin is not None and issubclass(origin, Mapping):
        _checked(value, isinstance(value, dict), "an object", where)
        return {key: from_plain(get_args(hint)[-1], item, f"{where}.{key}") for key, item in value.items()}
    return _scalar(hint, value, where)


def _scalar(hint: Any, value: Any, where: str) -> Any:
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if hint is bool:
        return _checked(value, isinstance(value, bool), "true or false", where)
    if hint is int:
        return _checked(value, number and isinstance(value, int), "a whole number", where)
    if hint is float:
        return float(_checked(value, number and math.isfinite(value), "a number", where))
    if hint is str:
        return _checked(value, isinstance(value, str), "a text", where)
    if hint in (dict, list, tuple):
        return _checked(value, isinstance(value, (dict, list)), "an object or a list", where)
    raise NotPlainError(f"{where} has the type {hint}, which project files do not know")


def _checked(value: Any, fits: bool, wanted: str, where: str) -> Any:
    if not fits:
        raise NotPlainError(f"{where} is not {wanted}")
    return value


def _dataclass(hint: Any, value: Any, where: str) -> Any:
    _checked(value, isinstance(value, dict), "an object", where)
    hints = get_type_hints(hint)
    found = {}
    for field in fields(hint):
        if field.name in value:
            found[field.name] = from_plain(hints[field.name], value[field.name], f"{where}.{field.name}")
        elif field.default is MISSING and field.default_factory is MISSING:
            raise NotPlainError(f"{where} has no {field.name}")
    try:
        return hint(**found)
    except (TypeError, ValueError) as fault:  # a class may check its own values
        raise NotPlainError(f"{where} cannot be used: {fault}") from fault


def _one_of(hint: Any, value: Any, where: str) -> Any:
    classes = _classes(hint)
    if len(classes) > 1 and isinstance(value, dict) and CLASS_KEY in value:
        for one in classes:
            if one.__name__ == value[CLASS_KEY]:
                return _dataclass(one, value, where)
        raise NotPlainError(f"{where} is a {str(value[CLASS_KEY])[:40]!r}, which is not known")
    fault: NotPlainError | None = None
    for one in sorted(get_args(hint), key=lambda kind: kind is float):  # a whole number stays one where both may be
        try:
            return from_plain(one, value, where)
        except NotPlainError as error:
            fault = fault if fault is not None and one is type(None) else error
    raise fault or NotPlainError(f"{where} cannot be used")


def _series(hint: Any, origin: Any, value: Any, where: str) -> Any:
    _checked(value, isinstance(value, list), "a list", where)
    try:
        hints = _item_hints(hint, len(value))
        made = [from_plain(one, item, f"{where}[{n}]") for n, (one, item) in enumerate(zip(hints, value, strict=True))]
    except NotPlainError:
        raise
    except ValueError as fault:
        raise NotPlainError(f"{where} has {len(value)} entries, which is not their number") from fault
    return origin(made)


def _item_hints(hint: Any, count: int) -> list[Any]:
    """Returns the hint of each item of a list or tuple."""
    arguments = get_args(hint) if get_origin(hint) in (tuple, list, set, frozenset) else ()
    if not arguments:
        return [Any] * count
    if get_origin(hint) is tuple and not (len(arguments) == 2 and arguments[1] is Ellipsis):
        return list(arguments)
    return [arguments[0]] * count


def _classes(hint: Any) -> list[Any]:
    """Returns the dataclasses among which a hint lets choose."""
    if get_origin(hint) not in (Union, types.UnionType):
        return [hint] if is_dataclass(hint) else []
    return [one for one in get_args(hint) if is_dataclass(one)]
