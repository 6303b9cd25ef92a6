"""The slide about many routes: how many there are of what kind, beside their map."""

from collections.abc import Mapping, Sequence

from nkgis.cartography import words
from nkgis.cartography.wording import say
from nkgis.exporters.figure_drawn import Key
from nkgis.exporters.figure_findings import finding, footnotes
from nkgis.exporters.slides.about import About, figure_part, foot_part, map_part, method_notes
from nkgis.exporters.slides.boxes import COLUMN_PX, GAP_PX, LEFT_PX, TEXT_PT, column_heading, high_px
from nkgis.exporters.slides.faces import fitting
from nkgis.exporters.slides.values import PX_PT, Bar, Box, ChartPart, Page, Part, Run, TextPart
from nkgis.model.route import Route
from nkgis.model.segment import Measurement

_BAR_PX = 37.0
Pair = tuple[Route, Measurement]


def overview_page(name: str, pairs: Sequence[Pair], about: About) -> Page:
    """Returns the slide of the whole map: how many routes of what kind, how many of them cross a border."""
    across = sum(1 for _, one in pairs if one.crossings)
    title = name
    if pairs:
        title = say("%1: %2 of %3 routes crosses a border" if across == 1 else "%1: %2 of %3 routes cross a border",
                    name, across, len(pairs))
    title, size, place = column_heading(title)
    alt = say("Map of %1: %2", name, finding(*split(pairs), about.language))
    foot = foot_part(about)
    parts = (*counted_parts(pairs, about, place.y + place.high, foot.box.y - GAP_PX), map_part(about, alt, foot), foot)
    notes = (finding(*split(pairs), about.language), *footnotes(*split(pairs)), *method_notes(about))
    return Page("overview", title, parts, notes, about.language, place, size)


def counted_parts(pairs: Sequence[Pair], about: About, top: float, end: float) -> list[Part]:
    """Returns the left column of a slide of many routes, between two heights in px: number, kinds, states."""
    kinds = _counts([words.word(words.MODES, route.mode) for route, _ in pairs])
    states = _counts([words.word(words.STATUSES, route.status) for route, _ in pairs])
    figure = figure_part(str(len(pairs)), top)
    text = ((Run(say("routes on the map"), TEXT_PT, color="second"),),)
    caption = Box(LEFT_PX, top + figure.box.high, COLUMN_PX, high_px(text, COLUMN_PX))
    chart = Box(LEFT_PX, caption.y + caption.high + GAP_PX, COLUMN_PX, _BAR_PX * max(1, len(kinds)) + 16)
    below = chart.y + chart.high + GAP_PX
    lines = Box(LEFT_PX, below, COLUMN_PX, max(0.0, end - below))
    bars = (Bar(say("Routes"), tuple(float(count) for count in kinds.values()), about.color("accent")),)
    told = [(Run(", ".join(f"{count} {state}" for state, count in states.items()), TEXT_PT),)]
    return [
        figure,
        TextPart("caption", caption, text),
        ChartPart("kinds", chart, tuple(kinds) or (say("Routes"),), bars if kinds else (Bar(say("Routes"), (0.0,),
                  about.color("accent")),), say("Routes by kind: %1", _listed(kinds)), "0", stacked=False),
        TextPart("lines", lines, fitting(told if states else [], COLUMN_PX * PX_PT, lines.high * PX_PT, 0.0)),
    ]


def _counts(names: Sequence[str]) -> dict[str, int]:
    counts = {name: names.count(name) for name in dict.fromkeys(names)}
    return dict(sorted(counts.items(), key=lambda pair: -pair[1]))


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items())


def split(pairs: Sequence[Pair]) -> tuple[list[Route], dict[Key, Measurement]]:
    """Returns routes and their measurements as other parts of a map take them."""
    return [route for route, _ in pairs], {(route.layer_id, route.id): one for route, one in pairs}
