"""Key figures of routes as words and rows: what a sheet prints beside its map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nkgis.cartography.legend import MODE_WORDS, QUALITY_WORDS
from nkgis.cartography.names import COUNTRIES
from nkgis.cartography.shares import LOOSE, NOT_RESOLVABLE, open_shares
from nkgis.cartography.style import style
from nkgis.model.kinds import Quality, Status
from nkgis.model.numbers import THIN, degrees_text, grouped, km_text, kms_text, percent_text, range_text
from nkgis.model.route import Route
from nkgis.model.segment import Crossing, Measurement

SCHEMATIC_SIGN = "†"
"""Stands behind the name of a route that is drawn schematically; the foot says what it means."""


@dataclass(frozen=True, slots=True)
class CountryRow:
    """Is one label of a route with its printed length, band and share; `code` picks the colour."""

    code: str
    name: str
    length_m: float
    km: str
    band: str
    share: str
    resolvable: bool


def route_name(route: Route, language: str) -> str:
    """Returns the name of a route in a language, else in English, else its id."""
    return route.names.get(language) or route.name or route.names.get("en") or route.id


def country_name(code: str | None, language: str) -> str:
    """Returns the short name of a label of a segment: a country, a border, or where none is."""
    if code is None or code == "":
        return "outside every country"
    if code == "?":
        return "outside the border set"
    for sign, words in (("|", "border "), ("+", "overlap ")):
        if sign in code:
            return words + " – ".join(country_name(part, language) for part in code.split(sign))
    names = COUNTRIES.get(code)
    return code if names is None else names.get(language, names["en"])


def country_rows(route: Route, measured: Measurement, language: str) -> list[CountryRow]:
    """Returns the labels of a route in their order along it; the printed parts add up to the printed total."""
    lengths: dict[str, float] = {}
    bands: dict[str, tuple[float, float] | None] = {}
    unclear = {label or "" for label in open_shares(route, measured)}
    for segment in measured.segments:
        code = segment.country or ""
        lengths[code] = lengths.get(code, 0.0) + segment.length_m
        low, high, known = segment.low_m, segment.high_m, bands.get(code, (0.0, 0.0))
        bands[code] = None if low is None or high is None or known is None else (known[0] + low, known[1] + high)
    total = measured.length_m
    printed = kms_text(list(lengths.values()), total)
    rows = []
    for code, text in zip(lengths, printed, strict=True):
        band, good = bands[code], code not in unclear
        rows.append(
            CountryRow(
                code=code or "none", name=country_name(code, language), length_m=lengths[code],
                km=text if good else NOT_RESOLVABLE,
                band="" if band is None or not good else range_text(*band, total_m=total),
                share=percent_text(lengths[code] / total) if total and good else "", resolvable=good,
            )
        )
    return rows


def described(route: Route) -> str:
    """Returns what a route is in one line: mode, state with its date, gauge or voltage, geometry."""
    words = [MODE_WORDS.get(route.mode.value, route.mode.value)]
    pattern = style().status.get(route.status.value)
    status = "status not stated" if pattern is None or route.status is Status.UNKNOWN else pattern.word
    words.append(f"{status} ({route.status_date})" if route.status_date else status)
    if route.gauge:
        words.append(f"gauge {route.gauge}" + (f"{THIN}mm" if route.gauge.isdigit() else ""))
    if route.voltage_kv:
        words.append(f"{grouped(route.voltage_kv, 0)}{THIN}kV")
    word = QUALITY_WORDS.get(route.quality.value, route.quality.value)
    words.append(f"geometry: {'schematic' if route.quality is Quality.SCHEMATIC else word}")
    return " · ".join(words)


def published_text(route: Route) -> str:
    """Returns the published lengths of a route as one range, with how many sources; empty when there is none."""
    if not route.published:
        return ""
    low = float(min(one.low_km for one in route.published))
    high = float(max(one.high_km for one in route.published))
    count = len(route.published)
    digits = 0 if low.is_integer() and high.is_integer() else 1
    span = grouped(low, digits) if low == high else f"{grouped(low, digits)} – {grouped(high, digits)}"
    return f"published {span}{THIN}km ({count} source{'s' if count > 1 else ''})"


def notes_of(route: Route, measured: Measurement) -> list[tuple[str, str]]:
    """Returns what a reader should know beside the figures: (heading, text) pairs with their sources."""
    notes: list[tuple[str, str]] = []
    if any(segment.low_m is not None for segment in measured.segments):
        notes.append(("", "The parts add up to the total; their ranges follow from the accuracy of the border set."))
    if route.geometry_source:
        accuracy = route.geometry_accuracy_m
        near = "" if accuracy is None else f" Stated accuracy ±{THIN}{grouped(accuracy, 0)}{THIN}m."
        notes.append(("Geometry", f"{route.geometry_source.rstrip('.')}.{near}"))
    if route.status_source:
        notes.append(("Status", route.status_source))
    notes += [("Published", f"{one.text} – {one.source}") for one in route.published]
    return notes


def loose_m(route: Route) -> float:
    """Returns by how much a crossing may lie elsewhere because the line itself does not follow a track."""
    return (route.geometry_accuracy_m or 0.0) if route.quality in LOOSE else 0.0


def crossing_text(crossing: Crossing, total_m: float, language: str, *, also_m: float = 0.0) -> str:
    """Returns a border crossing as one line: where along the route, between whom, and its place."""
    at = f"km{THIN}{km_text(crossing.m, total_m=total_m)}"
    if crossing.low_m is not None and crossing.high_m is not None:
        half = (crossing.high_m - crossing.low_m) / 2 + also_m
        at += f" ±{THIN}{grouped(half / 1000, 2)}" if half >= 10 else f" ±{THIN}{grouped(half, 0)}{THIN}m"
    leaves, enters = country_name(crossing.leaves, language), country_name(crossing.enters, language)
    return f"{at}   {leaves} – {enters}   {degrees_text(crossing.lon, crossing.lat)}"


def finding(routes: Sequence[Route], measured: Mapping[tuple[str, str], Measurement], language: str) -> str:
    """Returns the finding of a sheet in one sentence, from the measured figures alone."""
    pairs = [(route, measured[route.layer_id, route.id]) for route in routes if (route.layer_id, route.id) in measured]
    if len(pairs) == 1:
        one = pairs[0][1]
        parts = [
            f"{row.km}{THIN}km in {row.name}" if row.resolvable else f"{row.name} {NOT_RESOLVABLE}"
            for row in country_rows(pairs[0][0], one, language) if row.code in COUNTRIES
        ]
        count = len(one.crossings)
        borders = "no border crossing" if not count else f"{count} border crossing{'s' if count > 1 else ''}"
        return f"{km_text(one.length_m, unit=True)} measured: {', '.join(parts) or 'in no country'}; {borders}."
    total = sum(one.length_m for _, one in pairs)
    across = sum(1 for _, one in pairs if one.crossings)
    verb = "crosses" if across == 1 else "cross"
    return f"{len(pairs)} routes on the map, {km_text(total, unit=True)} measured; {across} {verb} a border."


def table_rows(
    routes: Sequence[Route], measured: Mapping[tuple[str, str], Measurement], language: str, *, most_countries: int = 4
) -> tuple[list[str], list[list[str]]]:
    """Returns header and rows: route, total, the countries with most kilometres, other, crossings."""
    pairs = [(route, measured[route.layer_id, route.id]) for route in routes if (route.layer_id, route.id) in measured]
    sums: dict[str, float] = {}
    for _, one in pairs:
        for code, length in one.by_country.items():
            sums[code] = sums.get(code, 0.0) + length
    codes = sorted(sums, key=lambda code: (-sums[code], code))[:most_countries]
    header = ["Route", "Total km", *(country_name(code, language) for code in codes), "Other", "Border crossings"]
    rows = []
    for route, one in pairs:
        parts = [one.by_country.get(code, 0.0) for code in codes]
        rest = max(0.0, one.length_m - sum(parts))
        printed = kms_text([*parts, rest], one.length_m)
        cells = [text if value >= 0.5 else "" for text, value in zip(printed, [*parts, rest], strict=True)]
        unsure = open_shares(route, one)
        cells = [NOT_RESOLVABLE if code in unsure else cell for code, cell in zip([*codes, "—"], cells, strict=True)]
        sign = f" {SCHEMATIC_SIGN}" if route.quality is Quality.SCHEMATIC else ""
        rows.append([route_name(route, language) + sign, km_text(one.length_m), *cells, str(len(one.crossings) or "")])
    other = len(header) - 2
    if not any(row[other] for row in rows):
        header, rows = _without(header, other), [_without(row, other) for row in rows]
    return header, rows


def _without(cells: list[str], place: int) -> list[str]:
    return [*cells[:place], *cells[place + 1 :]]
