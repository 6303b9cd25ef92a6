"""Key figures of routes as words and rows: what a sheet prints beside its map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nkgis.cartography.legend import GAUGE_WORDS, MODE_WORDS, QUALITY_WORDS
from nkgis.cartography.names import COUNTRIES
from nkgis.cartography.passport.data import memory_text
from nkgis.cartography.passport.parts import published_km
from nkgis.cartography.reading import Reading, accuracy_text, reading_of
from nkgis.cartography.shares import NOT_RESOLVABLE, open_shares
from nkgis.cartography.style import style
from nkgis.cartography.wording import marked, say
from nkgis.cartography.words import source_text, total_word
from nkgis.model.kinds import Quality, Status
from nkgis.model.numbers import date_text, grouped, number_text, percent_text
from nkgis.model.route import PublishedLength, Route
from nkgis.model.segment import Crossing, Measurement

SCHEMATIC_SIGN = "†"
"""Stands behind the name of a route that is drawn schematically; the foot says what it means."""
MEMORY_SIGN = "*"
"""Stands behind the name of a route with positions from memory."""
TABLE_ROWS = 500
"""Rows that the table of a sheet is made of; the largest paper has room for fewer."""


@dataclass(frozen=True, slots=True)
class CountryRow:
    """Is one label of a route with its printed length and unit, band and share; `code` picks the colour."""

    code: str
    name: str
    length_m: float
    text: str
    band: str
    share: str
    resolvable: bool


def route_name(route: Route, language: str) -> str:
    """Returns the name of a route in a language, else in English, else its id."""
    return route.names.get(language) or route.name or route.names.get("en") or route.id


def country_name(code: str | None, language: str) -> str:
    """Returns the short name of a label of a segment: a country, a border, or where none is."""
    if code is None or code == "":
        return say("outside every country")
    if code == "?":
        return say("outside the border set")
    for sign, word in (("|", marked("border %1")), ("+", marked("overlap %1"))):
        if sign in code:
            return say(word, " – ".join(country_name(part, language) for part in code.split(sign)))
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
    reading = reading_of(route, total)
    printed = reading.lengths(list(lengths.values()))
    rows = []
    for code, text in zip(lengths, printed, strict=True):
        band, good = bands[code], code not in unclear
        rows.append(
            CountryRow(
                code=code or "none", name=country_name(code, language), length_m=lengths[code],
                text=text if good else say(NOT_RESOLVABLE),
                band="" if band is None or not good else reading.band(*band),
                share=percent_text(lengths[code] / total) if total and good else "", resolvable=good,
            )
        )
    return rows


def described(route: Route, *, geometry: bool = True) -> str:
    """Returns what a route is in one line: mode, state with its date, gauge or voltage, geometry where asked for."""
    facts = [say(MODE_WORDS.get(route.mode.value, route.mode.value))]
    pattern = style().status.get(route.status.value)
    status = say("status not stated" if pattern is None or route.status is Status.UNKNOWN else pattern.word)
    facts.append(f"{status} ({date_text(route.status_date)})" if route.status_date else status)
    if route.gauge:
        facts.append(say("gauge %1", say(GAUGE_WORDS.get(route.gauge, route.gauge))))
    if route.voltage_kv:
        facts.append(say("%1 kV", grouped(route.voltage_kv, 0)))
    word = QUALITY_WORDS.get(route.quality.value, route.quality.value)
    if geometry or route.quality is Quality.SCHEMATIC:
        facts.append(say("geometry: %1", say("schematic" if route.quality is Quality.SCHEMATIC else word)))
    if route.position_memory:
        facts.append(say("position unverified (from memory)"))
    return " · ".join(facts)


def notes_of(route: Route, measured: Measurement) -> list[tuple[str, str]]:
    """Returns what a reader should know beside the figures: (heading, text) pairs, what explains the lengths first."""
    notes: list[tuple[str, str]] = []
    reading = reading_of(route, measured.length_m)
    if reading.is_rough:
        text = say("Figures are rounded to the accuracy of the line; passports.json has the metres as drawn.")
        notes.append(("", text))
    elif any(segment.low_m is not None for segment in measured.segments):
        text = say("The parts add up to the total; their ranges follow from the accuracy of the border set.")
        notes.append(("", text))
    if route.position_memory:
        notes.append(("", memory_text()))
    if route.published:
        notes.append((say("Published"), "; ".join(_claim(one) for one in route.published)))
    accuracy = route.geometry_accuracy_m
    near = say("not stated") if accuracy is None else accuracy_text(accuracy)
    notes.append((say("Accuracy of the line"), f"{near}. {source_text(route.geometry_source) or say('no source')}"))
    if route.rail_km is not None:
        length = say("%1 km", number_text(route.rail_km))
        notes.append((say("Rail graph"), f"{length}. {route.rail_km_source or say('no source')}"))
    priced = [note for note in route.notes if note.startswith("Published")]
    drawn = [note for note in route.notes if note not in priced]
    notes += [(say("Note"), note) for note in drawn[:1]]
    notes += [(say("Note"), note) for note in drawn[1:]]
    parts = (route.attributes.get("status_note"), route.status_source or say("no source"))
    status = [str(part) for part in parts if part]
    notes.append((say("Status"), f"{date_text(route.status_date or '') or say('no date')}. {' '.join(status)}"))
    notes += [("", note) for note in priced]
    confidence = route.attributes.get("confidence")
    return [*notes, *([(say("Confidence"), str(confidence))] if confidence else [])]


def _claim(one: PublishedLength) -> str:
    """Returns a published length with its source, date and grade."""
    details = [
        one.source or say("no source"), date_text(one.as_of or ""),
        say("confidence %1", one.confidence) if one.confidence else "",
    ]
    return f"{one.text or published_km(one)} ({', '.join(part for part in details if part)})"


def crossing_text(crossing: Crossing, reading: Reading, language: str) -> str:
    """Returns a border crossing as one line: where along the route, between whom, and its place."""
    at = f"{reading.at(crossing.m)} {reading.around(crossing.low_m, crossing.high_m)}".rstrip()
    leaves, enters = country_name(crossing.leaves, language), country_name(crossing.enters, language)
    return f"{at}   {leaves} – {enters}   {reading.place(crossing.lon, crossing.lat)}"


def table_rows(
    routes: Sequence[Route], measured: Mapping[tuple[str, str], Measurement], language: str, *, most_countries: int = 4,
    most_rows: int = TABLE_ROWS,
) -> tuple[list[str], list[list[str]]]:
    """Returns header and rows: route, total, the countries with most kilometres, other, crossings.

    The countries are those of all routes; rows are made of the first `most_rows`, more than a sheet has room for.
    """
    pairs = [(route, measured[route.layer_id, route.id]) for route in routes if (route.layer_id, route.id) in measured]
    sums: dict[str, float] = {}
    for _, one in pairs:
        for code, length in one.by_country.items():
            sums[code] = sums.get(code, 0.0) + length
    codes = sorted(sums, key=lambda code: (-sums[code], code))[:most_countries]
    header = [
        say("Route"), total_word(), *(country_name(code, language) for code in codes), say("Other"),
        say("Crossings"),
    ]
    rows = []
    for route, one in pairs[:most_rows]:
        parts = [one.by_country.get(code, 0.0) for code in codes]
        rest = max(0.0, one.length_m - sum(parts))
        reading = reading_of(route, one.length_m)
        printed = reading.cells([*parts, rest])
        cells = [text if value >= 0.5 else "" for text, value in zip(printed, [*parts, rest], strict=True)]
        unsure = open_shares(route, one)
        unclear = say(NOT_RESOLVABLE)
        cells = [unclear if code in unsure else cell for code, cell in zip([*codes, "—"], cells, strict=True)]
        signs = [SCHEMATIC_SIGN] if route.quality is Quality.SCHEMATIC else []
        signs += [MEMORY_SIGN] if route.position_memory else []
        name = " ".join([route_name(route, language), "".join(signs)]).rstrip()
        rows.append([name, reading.about(one.length_m), *cells, str(len(one.crossings) or "")])
    other = len(header) - 2
    if not any(row[other] for row in rows):
        header, rows = _without(header, other), [_without(row, other) for row in rows]
    return header, rows


def _without(cells: list[str], place: int) -> list[str]:
    return [*cells[:place], *cells[place + 1 :]]
