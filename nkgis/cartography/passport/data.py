"""What a passport says, as plain values: the panel draws them, the clipboard gets them as text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nkgis.cartography import words
from nkgis.cartography.passport import sections
from nkgis.cartography.passport.claims import Claim, claims
from nkgis.cartography.passport.notes import Note, Stated, notes_of, published_claim, rail_claim
from nkgis.cartography.passport.parts import (
    Section,
    exact_m,
    method_text,
    metres_range,
    published_km,
    published_range,
    tr,
    with_unit,
)
from nkgis.cartography.passport.resolution import LOOSE, accuracy_text, range_of, unresolved
from nkgis.cartography.reading import Reading, reading_of
from nkgis.model.kinds import Mode, Quality, Status
from nkgis.model.numbers import THIN, date_text, number_text, percent_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nkgis.model.method import Method
    from nkgis.model.route import Route
    from nkgis.model.segment import Measurement, Segment

LANGUAGES = ("en", "ru", "ko", "zh")


@dataclass(frozen=True, slots=True)
class Chip:
    """Is one word in a rounded box; `warn` makes it amber."""

    text: str
    warn: bool = False
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Length:
    """Is one of the lengths that stand side by side, with what it is and where it comes from.

    `link` is the title of the section that says more; `claims` are the ids of the claims it quotes.
    """

    label: str
    text: str
    source: str
    tip: str
    link: str = ""
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Is the share of one country, or of a border, an overlap or a gap."""

    code: str | None
    label: str
    length_m: float
    text: str
    band: str
    percent: str
    resolvable: bool
    tip: str
    note: str = ""
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passport:
    """Is everything the passport of one route shows, top to bottom; `warnings` are for where no tool tip is.

    `notes` are numbered from one: the claims that its figures quote.
    """

    title: str
    names: str
    chips: tuple[Chip, ...]
    lengths: tuple[Length, ...]
    parts: tuple[Part, ...]
    sum_line: str
    sections: tuple[Section, ...] = field(default=())
    warnings: tuple[str, ...] = field(default=())
    notes: tuple[Note, ...] = field(default=())

    def marks(self, claims: Iterable[str]) -> list[tuple[int, Note]]:
        """Returns the numbers and notes of claims that have one."""
        wanted = set(claims)
        return [(number, note) for number, note in enumerate(self.notes, start=1) if note.claim in wanted]

    def _marked(self, text: str, claims: Iterable[str]) -> str:
        return " ".join([text, *(f"[{number}]" for number, _ in self.marks(claims))])

    def text(self) -> str:
        """Returns the passport as plain text, a tab between columns."""
        lines = [self.title, *([self.names] if self.names else []), " · ".join(c.text for c in self.chips), ""]
        if self.lengths:
            lines += [f"{one.label}\t{self._marked(one.text, one.claims)}\t{one.source}" for one in self.lengths]
            shares = ((p.label, p.text, p.band, p.percent, self._marked(p.note, p.claims)) for p in self.parts)
            lines += ["", *("\t".join(share).rstrip() for share in shares), self.sum_line]
        for section in self.sections:
            lines += ["", f"{section.title}\t{section.aside}".rstrip("\t")]
            for row in section.rows:
                cells = [cell for cell in (row.label, row.value, row.aside, row.note) if cell]
                cells[-1] = self._marked(cells[-1], row.claims)
                lines.append("\t".join(cells))
        return "\n".join(lines)


def build_passport(
    route: Route, measurement: Measurement, method: Method, *, language: str = "en", credit: str = "",
    stated: Stated | None = None,
) -> Passport:
    """Returns the passport of a measured route; `credit` is the source and licence line of its layer.

    `stated` is what sources state of it beside its published lengths.
    """
    stated = stated or Stated()
    notes = notes_of(route, stated)
    names = {"en": route.name, **{k: v for k, v in route.names.items() if v}}
    title = names.get(language) or route.name
    others = [names[code] for code in LANGUAGES if names.get(code) and names[code] != title]
    return Passport(
        title=title or route.id,
        names=" · ".join(dict.fromkeys(others)),
        chips=_chips(route),
        lengths=_lengths(route, measurement, method),
        parts=tuple(_parts(route, measurement, method)),
        sum_line=_sum_line(route, measurement, method),
        sections=tuple(sections.sections(route, measurement, method, language=language, credit=credit,
                                         stated=stated, notes=notes)),
        warnings=(memory_text(),) if route.position_memory else (),
        notes=notes,
    )


def memory_text() -> str:
    """Returns what the mark "position unverified" means."""
    return tr("Position from memory: some positions were not checked against a source; the notes say which.")


def _chips(route: Route) -> tuple[Chip, ...]:
    chips = [Chip(words.word(words.MODES, route.mode))]
    status = words.word(words.STATUSES, route.status)
    when = f"{date_text(route.status_date)}: " if route.status_date else ""
    source = route.status_source or tr("no source")
    chips.append(Chip(status, warn=route.status is Status.UNKNOWN, tip=f"{when}{source}"))
    quality = words.word(words.QUALITIES, route.quality)
    chips.append(Chip(quality, warn=route.quality is not Quality.TRACK, tip=route.geometry_source or tr("no source")))
    if route.position_memory:
        chips.append(Chip(tr("position unverified"), warn=True, tip=memory_text()))
    return tuple(chips)


def _lengths(route: Route, measurement: Measurement, method: Method) -> tuple[Length, ...]:
    total_m = measurement.length_m
    reading = reading_of(route, total_m)
    geometry = words.word(words.QUALITIES, route.quality)
    lengths = [
        Length(
            tr("Schematic, drawn") if route.quality is Quality.SCHEMATIC else tr("Measured"),
            reading.length(total_m),
            how_measured(route, reading),
            f"{exact_m(total_m)}\n{method_text(method)}\n"
            + tr("Geometry: %1").replace("%1", f"{geometry}; {route.geometry_source or tr('no source')}"),
        )
    ]
    if route.rail_km is None and route.mode is Mode.RAIL:
        lengths.append(Length(tr("Along the rail graph"), "–", tr("no source"), tr("no path in the rail graph")))
    if route.rail_km is not None:
        source = route.rail_km_source or tr("no source")
        rail_m = route.rail_km * 1000
        text = Reading(max(rail_m, total_m)).length(rail_m)
        stated = with_unit(number_text(route.rail_km))
        lengths.append(Length(tr("Along the rail graph"), text, source, f"{stated}\n{source}",
                              claims=(rail_claim(route),)))
    if route.published:
        low = min(p.low_km for p in route.published)
        high = max(p.high_km for p in route.published)
        count = len(route.published)
        source = tr("%n source(s)", count) + (", " + tr("why they differ") if count > 1 and low != high else "")
        tip = "\n".join(f"{p.text or published_km(p)}: {p.source}" for p in route.published)
        text = published_range(route)
        lengths.append(Length(tr("Published"), with_unit(text), source, tip, link=tr("Published lengths"),
                              claims=tuple(published_claim(route, one) for one in route.published)))
    else:
        lengths.append(Length(tr("Published"), "–", tr("no source"), tr("no published length was found")))
    return tuple(lengths)


def how_measured(route: Route, reading: Reading) -> str:
    """Returns in a few words what the first length of a passport is."""
    if route.quality is Quality.SCHEMATIC:
        text = tr("schematic, not a survey: length as drawn, WGS 84 geodesic")
    elif reading.is_rough:
        text = tr("measured between stations, WGS 84 geodesic")
    else:
        return tr("measured, WGS 84 geodesic") + _shortfall(route, reading.total_m)
    if not reading.is_rough or reading.accuracy_m is None:
        return text
    return text + "; " + tr("rounded, the line is %1").replace("%1", accuracy_text(reading.accuracy_m))


def _shortfall(route: Route, total_m: float) -> str:
    """Returns by how much a generalised track is shorter than the rail graph says, when it is by a percent or more."""
    if route.quality is not Quality.GENERALISED or not route.rail_km or total_m > 990 * route.rail_km:
        return ""
    share = f"{number_text((1 - total_m / (1000 * route.rail_km)) * 100, '.1f')}{THIN}%"
    return "; " + tr("drawn as chords, %1 shorter than the rail graph").replace("%1", share)


def _parts(route: Route, measurement: Measurement, method: Method) -> Iterable[Part]:
    by_label: dict[str | None, list[Segment]] = {}
    for segment in measurement.segments:
        by_label.setdefault(segment.country, []).append(segment)
    plain = [c for c in by_label if c in measurement.by_country]
    plain.sort(key=lambda c: -sum(s.length_m for s in by_label[c]))
    rest = [c for c in by_label if c not in measurement.by_country]
    labels = [*plain, *rest]
    reading = reading_of(route, measurement.length_m)
    lengths_m = [sum(s.length_m for s in by_label[label]) for label in labels]
    for label, length_m, text in zip(labels, lengths_m, reading.lengths(lengths_m), strict=True):
        yield _part(label, by_label[label], length_m, text, reading, route, measurement, method)


def _part(
    label: str | None,
    pieces: list[Segment],
    length_m: float,
    text: str,
    reading: Reading,
    route: Route,
    measurement: Measurement,
    method: Method,
) -> Part:
    total_m = measurement.length_m
    low_m, high_m = range_of(pieces, total_m)
    why_not = unresolved(pieces, route, measurement, method)
    tip = [f"{words.country_name(label)}: {exact_m(length_m)}"]
    if low_m is not None and high_m is not None:
        tip.append(tr("low – high: %1").replace("%1", metres_range(low_m, high_m)))
    if why_not:
        tip.append(why_not)
    stated = [claim for claim in claims(route) if claim.country == label]
    tip += [f"{claim_text(claim)}: {claim.source}" for claim in stated]
    tip.append(method_text(method))
    return Part(
        code=label,
        label=words.country_name(label),
        length_m=length_m,
        text=tr("n.r.") if why_not else text,
        band="" if why_not else reading.band(low_m, high_m),
        percent=percent_text(length_m / total_m) if total_m > 0 and not why_not else "",
        resolvable=not why_not,
        tip="\n".join(tip),
        note=_part_note(stated, reading.length(length_m) if why_not else ""),
        claims=tuple(claim.id for claim in stated),
    )


def claim_text(claim: Claim) -> str:
    """Returns a documented share as it stands below the measured one."""
    text = tr("published %1").replace("%1", claim.text)
    return f"{text} ({date_text(claim.as_of)})" if claim.as_of else text


def _part_note(stated: list[Claim], drawn: str) -> str:
    """Returns what stands below a share: what the drawn line has when that is not resolvable, and what is published."""
    notes = [f"{claim_text(claim)}, {claim.source}" for claim in stated]
    if drawn:
        notes.insert(0, tr("on the drawn line %1").replace("%1", drawn))
        if not stated:
            notes.append(tr("no published figure"))
    return "; ".join(notes)


def _sum_line(route: Route, measurement: Measurement, method: Method) -> str:
    reading = reading_of(route, measurement.length_m)
    line = tr("Parts add up to %1.").replace("%1", reading.length(measurement.length_m))
    if reading.is_rough and reading.accuracy_m is not None:
        why = tr("Rounded, because the line itself is only %1; the JSON has the metres as drawn.")
        return line + " " + why.replace("%1", accuracy_text(reading.accuracy_m))
    if method.border_accuracy_m is not None:
        band = accuracy_text(method.border_accuracy_m)
        line += " " + tr("Range: border set %1.").replace("%1", band)
    else:
        line += " " + tr("The border set states no accuracy, so there is no range.")
    if route.quality in LOOSE and route.geometry_accuracy_m:
        accuracy = accuracy_text(route.geometry_accuracy_m)
        line += " " + tr("The line itself, %1, is not in the range.").replace("%1", accuracy)
    return line
