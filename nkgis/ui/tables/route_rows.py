"""The rows of the route table: what every column of a route says, some countries counted as other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from nkgis.cartography import words
from nkgis.cartography.memo import Memo
from nkgis.cartography.passport.resolution import unresolved
from nkgis.cartography.reading import reading_of
from nkgis.model.numbers import long_unit, writing
from nkgis.ui.plain import cut
from nkgis.ui.spelling import folded
from nkgis.ui.tables.lazy_rows import LAZY_FROM
from nkgis.ui.tables.route_blocks import lazy_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.model.route import Route
    from nkgis.model.segment import Measurement, Segment

NAME, KIND, STATUS, TOTAL = "name", "kind", "status", "total"
OTHER, CROSSINGS, QUALITY = "other", "crossings", "quality"
_NAME_MAX = 200
PADDING = _FIGURE_SPACE = "\u2007"
"""What stands behind figures so that their decimal points stand under each other."""


def tr(text: str) -> str:
    """Returns a text of the table in the language of the window."""
    return QCoreApplication.translate("routes", text)


@dataclass(frozen=True, slots=True)
class RouteRow:
    """Is one row: the text and the sort value of every column, and what the filter searches in."""

    key: RouteKey
    route: Route
    measurement: Measurement
    texts: dict[str, str]
    values: dict[str, Any]
    warned: frozenset[str]
    searched: str


_ROWS: Memo[list[RouteRow]] = Memo()
_LAST: Memo[list[dict[RouteKey, RouteRow]]] = Memo()


def is_lazy(workspace: Workspace) -> bool:
    """Tells whether there are so many routes that their rows are made when they are looked at."""
    return len(workspace.routes) >= LAZY_FROM


def route_rows(workspace: Workspace, language: str, as_other: frozenset[str] = frozenset()) -> Sequence[RouteRow]:
    """Returns a row for every measured route, in layer order; the countries in `as_other` are counted as other.

    From LAZY_FROM routes on the rows are made when they are looked at.
    """
    if is_lazy(workspace):
        routes, measurements = workspace.routes, workspace.measurements
        return lazy_rows(
            workspace, language,
            lambda key: _row(key, routes[key], measurements[key], workspace, language, as_other), as_other,
        )  # fmt: skip
    shown = {layer.id for layer in workspace.project.layers}
    keys: dict[str, list[RouteKey]] = {}
    for key in workspace.routes:
        if key[0] in shown and key in workspace.measurements:
            keys.setdefault(key[0], []).append(key)
    return [
        row
        for layer_id, of_layer in keys.items()
        for row in _layer_rows(layer_id, of_layer, workspace, language, as_other)
    ]


def _layer_rows(
    layer_id: str, keys: list[RouteKey], workspace: Workspace, language: str, as_other: frozenset[str]
) -> list[RouteRow]:
    """Returns the rows of one layer, made once for as long as its routes and measurements stay the same."""
    routes, measurements = workspace.routes, workspace.measurements
    ends = (keys[0], keys[-1])
    rows = workspace.rows.get(layer_id)  # an edit in the middle gives another frame
    parts = (*(routes[key] for key in ends), *(measurements[key] for key in ends), workspace.method,
             None if rows is None else rows.frame, writing())  # fmt: skip
    return _ROWS.value(
        (layer_id, language, len(keys), as_other),
        parts,
        lambda: _made(layer_id, keys, workspace, language, as_other),
    )


def _made(
    layer_id: str, keys: list[RouteKey], workspace: Workspace, language: str, as_other: frozenset[str]
) -> list[RouteRow]:
    """Returns the rows of one layer; those whose route and measurement are the same as last time are taken over."""
    routes, measurements = workspace.routes, workspace.measurements
    last = _LAST.value((layer_id, language, as_other), (workspace.method, writing()), lambda: [{}])
    known = last[0]
    rows = []
    for key in keys:
        row, route, measurement = known.get(key), routes[key], measurements[key]
        if row is None or row.route is not route or row.measurement is not measurement:
            row = _row(key, route, measurement, workspace, language, as_other)
        rows.append(row)
    last[0] = {row.key: row for row in rows}  # at once: a worker may make the same rows
    return rows


def _row(
    key: RouteKey,
    route: Route,
    measurement: Measurement,
    workspace: Workspace,
    language: str,
    as_other: frozenset[str],
) -> RouteRow:
    name = route.names.get(language) or route.name or route.id
    countries = [country for country in measurement.by_country if country not in as_other]
    total_m = measurement.length_m
    reading = reading_of(route, total_m)
    other_m = measurement.border_m + measurement.overlap_m + measurement.unassigned_m + measurement.uncovered_m
    other_m += sum(length for country, length in measurement.by_country.items() if country in as_other)
    parts_m = [*(measurement.by_country[c] for c in countries), *([other_m] if other_m > 0 else [])]
    figures = [_aligned(text, total_m, rough=reading.is_rough) for text in reading.cells(parts_m)]
    values: dict[str, Any] = {
        NAME: cut(name, _NAME_MAX).casefold(),
        KIND: words.word(words.MODES, route.mode),
        STATUS: words.word(words.STATUSES, route.status),
        TOTAL: total_m,
        CROSSINGS: len(measurement.crossings),
        QUALITY: words.word(words.QUALITIES, route.quality),
        OTHER: other_m,
    }
    texts = {
        NAME: cut(name, _NAME_MAX),
        KIND: values[KIND],
        STATUS: values[STATUS],
        QUALITY: values[QUALITY],
        TOTAL: _aligned(reading.about(total_m), total_m, rough=reading.is_rough),
        CROSSINGS: str(len(measurement.crossings)) if measurement.crossings else "",
        OTHER: figures[len(countries)] if other_m > 0 else "",
    }
    warned = set()
    open_shares = {c for c in countries if unresolved(_pieces(measurement, c), route, measurement, workspace.method)}
    for country, figure in zip(countries, figures, strict=False):
        texts[country] = tr("n.r.") if country in open_shares else figure
        values[country] = measurement.by_country[country]
        if country in open_shares:
            warned.add(country)
    rest = [piece for piece in measurement.segments if piece.country not in countries]
    if rest and unresolved(rest, route, measurement, workspace.method):
        texts[OTHER] = tr("n.r.")
        warned.add(OTHER)
    names = " ".join(cut(str(n)) for n in (route.name, *route.names.values()))
    gauge = words.word(words.GAUGES, route.gauge) if route.gauge else ""
    searched = folded(" ".join([
        texts[NAME], names, cut(route.id), route.layer_id, *texts.values(), gauge, route.substance or "",
        *measurement.by_country, *(words.country_name(c) for c in measurement.by_country),
    ]))  # fmt: skip
    return RouteRow(key, route, measurement, texts, values, frozenset(warned), searched)


def _pieces(measurement: Measurement, country: str) -> list[Segment]:
    return [piece for piece in measurement.segments if piece.country == country]


def _aligned(text: str, total_m: float, *, rough: bool) -> str:
    # one decimal beside two: a figure space keeps the decimal points under each other; "≈ 590" has none to align
    return text + (_FIGURE_SPACE if total_m >= 100 * long_unit()[1] and not rough else "")
