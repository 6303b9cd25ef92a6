"""One line's figures replayed in words: what was added up, cut, merged and left open."""

from collections.abc import Iterator

from nkgis.exporters.tables import printable
from nkgis.model.kinds import Edges
from nkgis.model.method import Method
from nkgis.model.recipe import Recipe
from nkgis.model.segment import Crossing, Measurement, Segment

_EDGES = {
    Edges.GEODESIC: "each edge is the geodesic between its two vertices",
    Edges.LONLAT: "each edge is the straight line in longitude and latitude (RFC 7946)",
}
_VIA = {None: "directly", "border": "over a stretch on the border", "overlap": "over an overlap",
        "gap": "over a stretch outside every country"}


def explained(measured: Measurement, method: Method, recipe: Recipe) -> str:
    """Returns how every figure of a line came about, sentence by sentence."""
    lines = [*_head(measured, method), *_pieces(measured), *_crossings(measured), *_foot(measured, recipe)]
    return "".join(printable(line, limit=2000) + "\n" for line in lines)


def _m(value: float | None) -> str:
    return "unknown" if value is None else f"{value:,.3f} m".replace(",", "\u202f")


def _head(one: Measurement, method: Method) -> Iterator[str]:
    yield f"{one.name} (id {one.id})"
    yield (f"Length: {_m(one.length_m)}, the sum over the edges between {one.vertices} vertices on the ellipsoid "
           f"{method.ellipsoid}; {_EDGES[method.edges]}.")
    dated = f" of {method.border_date}" if method.border_date else ""
    accuracy = "whose accuracy is not stated, so there are no bands" if method.border_accuracy_m is None else \
        f"accurate to {method.border_accuracy_m:g} m as stated"
    yield f"Borders: {method.border_set}{dated}, {accuracy}."
    if method.includes_territorial_sea is not None:
        yield f"Territorial sea counts as the country's: {'yes' if method.includes_territorial_sea else 'no'}."
    yield (f"Rules: a stretch within {method.border_tolerance_m:g} m of two countries' outlines lies on their border; "
           f"up to {method.water_gap_m:g} m outside every country between two countries still make one crossing.")


def _where(label: str | None) -> str:
    if label is None:
        return "outside every country"
    if label == "?":
        return "outside the extent of the border set"
    if "|" in label:
        return "on the border of " + " and ".join(label.split("|"))
    if "+" in label:
        return "inside " + " and ".join(label.split("+")) + " at once"
    return f"in {label}"


def _pieces(one: Measurement) -> Iterator[str]:
    for number, segment in enumerate(one.segments, start=1):
        gap = " (after a gap between parts)" if segment.after_gap else ""
        yield (f"Stretch {number}: {_m(segment.from_m)} to {_m(segment.to_m)}{gap}, {_m(segment.length_m)} "
               f"{_where(segment.country)}{_band(segment)}.")
    parts = [*one.by_country.values(), one.border_m, one.overlap_m, one.unassigned_m, one.uncovered_m]
    yield (f"The parts add up to {_m(sum(parts))}, {abs(sum(parts) - one.length_m):.6f} m from the length; "
           f"{one.slivers_merged} slivers were merged into their neighbours.")


def _band(segment: Segment) -> str:
    if segment.low_m is None:
        return ""
    open_share = "" if segment.resolvable else "; that is not resolvable with this border set"
    return f"; a shift of the borders allows {_m(segment.low_m)} to {_m(segment.high_m)}{open_share}"


def _crossings(one: Measurement) -> Iterator[str]:
    if not one.crossings:
        yield "No border is crossed."
    for number, crossing in enumerate(one.crossings, start=1):
        yield f"Crossing {number}: {_crossing(crossing)}."


def _crossing(one: Crossing) -> str:
    band = "" if one.low_m is None else f", between {_m(one.low_m)} and {_m(one.high_m)}"
    return (f"at {_m(one.m)}{band}, at {one.lon:.6f}, {one.lat:.6f} (lon, lat), from {one.leaves or 'no country'} to "
            f"{one.enters or 'no country'} {_VIA[one.via]}")


def _foot(one: Measurement, recipe: Recipe) -> Iterator[str]:
    yield from (f"Note: {warning}." for warning in one.warnings)
    for source in recipe.files:
        yield f"Source: {source.name}, SHA-256 {source.sha256}."
    if recipe.borders is not None:
        yield f"Border file: {recipe.borders.name}, SHA-256 {recipe.borders.sha256}."
    yield f"Program: {recipe.program}."
