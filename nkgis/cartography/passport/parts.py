"""What every section of a passport is made of: rows, and figures as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nkgis.cartography.reading import accuracy_text
from nkgis.cartography.wording import say
from nkgis.model import numbers

if TYPE_CHECKING:
    from nkgis.model.method import Method
    from nkgis.model.route import PublishedLength, Route

_SOURCE = "_source"
_VALUE_MAX = 400
_VALUE_BESIDE_MAX = 24


def tr(text: str, count: int = -1) -> str:
    """Returns a text of the passport in the language in use."""
    return say(text, count=count)


@dataclass(frozen=True, slots=True)
class Row:
    """Is one line of a section; `symbol` names a border crossing symbol (mode, state), `place` says where it is.

    `claims` are the ids of the claims that it quotes.
    """

    label: str
    value: str = ""
    aside: str = ""
    note: str = ""
    tip: str = ""
    warn: bool = False
    symbol: tuple[str, str] | None = None
    place: str = ""
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Is a headed list of rows; `aside` stands at the right of the heading."""

    title: str
    rows: tuple[Row, ...]
    aside: str = ""


def exact_m(length_m: float) -> str:
    """Returns metres as measured, with six decimals."""
    return f"{numbers.number_text(length_m, '.6f')} m"


def with_unit(km: str) -> str:
    """Returns a kilometre figure with its unit; a figure in metres already has one."""
    return numbers.with_unit(km, "km")


def method_text(method: Method) -> str:
    """Returns the recipe of a measurement in one line."""
    accuracy = f" {accuracy_text(method.border_accuracy_m)}" if method.border_accuracy_m is not None else ""
    date = f" ({numbers.date_text(method.border_date)})" if method.border_date else ""
    return (
        tr("WGS 84 geodesic, edges %1; border set %2, tolerance %3 m, water gap %4 m")
        .replace("%1", str(method.edges))
        .replace("%2", f"{method.border_set}{date}{accuracy}")
        .replace("%3", numbers.number_text(method.border_tolerance_m))
        .replace("%4", numbers.number_text(method.water_gap_m))
    )


def published_km(length: PublishedLength) -> str:
    """Returns a published length, one figure or a range, in kilometres."""
    return numbers.with_unit(_km_range(length.low_km, length.high_km), "km")


def published_range(route: Route) -> str:
    """Returns the published lengths of a route as one range in kilometres, without a unit; empty when there is none."""
    if not route.published:
        return ""
    low, high = min(p.low_km for p in route.published), max(p.high_km for p in route.published)
    return _km_range(low, high)


def _km_range(low: float, high: float) -> str:
    """Returns kilometres as they were published: they are quoted, never made miles."""
    texts = dict.fromkeys((numbers.number_text(low), numbers.number_text(high)))
    return " – ".join(texts)


def metres_range(low_m: float, high_m: float) -> str:
    """Returns a range in metres as measured, with six decimals."""
    return f"{numbers.number_text(low_m, '.6f')} – {exact_m(high_m)}"


def mappings(value: Any) -> list[Mapping[str, Any]]:
    """Returns the mappings in a list of a feature's property; nothing of anything else."""
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list | tuple) else []


def attribute_rows(
    properties: Mapping[str, Any], left_out: frozenset[str], sources: Sequence[str] | None = None
) -> tuple[Row, ...]:
    """Returns a row for every property with a plain value, as the file has it.

    A property `x_source` is the note of `x`. With `sources`, those of the whole feature, a figure without a source of
    its own has them as its note, or says that there is none.
    """
    rows = []
    for key, value in properties.items():
        plain = isinstance(value, str | int | float | bool) and value != "" and value == value  # noqa: PLR0124 - NaN
        if not plain or key in left_out or key.startswith("name_") or _is_source(properties, key):
            continue
        text = str(value)[:_VALUE_MAX]
        long = len(text) > _VALUE_BESIDE_MAX
        source = str(properties.get(key + _SOURCE) or "")[:_VALUE_MAX]
        if not source and sources is not None and not isinstance(value, bool) and any(map(str.isdecimal, text)):
            source = "; ".join(sources)[:_VALUE_MAX] or tr("no source")
        note = "; ".join(part for part in (text if long else "", source) if part)
        rows.append(Row(key.replace("_", " ").capitalize(), "" if long else text, note=note, tip=text))
    return tuple(rows)


def _is_source(properties: Mapping[str, Any], key: str) -> bool:
    """Tells whether a property is the source of another one that is there."""
    owner = key.removesuffix(_SOURCE)
    return owner != key and properties.get(owner) not in (None, "")


def local_name(item: Mapping[str, Any], language: str) -> str:
    """Returns the name of a station or crossing in the chosen language, else its own."""
    name = item.get(f"name_{language}") or item.get("name") or ""
    return str(name)
