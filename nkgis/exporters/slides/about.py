"""What every slide of one state of the project shares: its map, its foot, and the notes on what it rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import geopandas as gpd

from nkgis.cartography.passport.parts import method_text
from nkgis.cartography.scene import MapScene
from nkgis.cartography.style import style
from nkgis.cartography.wording import say
from nkgis.exporters.figure_drawn import Key
from nkgis.exporters.figure_fonts import fitted, wrapped
from nkgis.exporters.figure_furniture import credit_lines
from nkgis.exporters.slides.map_picture import map_picture, projection_name
from nkgis.exporters.slides.names import FOOT, plain
from nkgis.exporters.slides.values import PX_PT, Box, Line, PicturePart, Run, TextPart
from nkgis.model.method import Method
from nkgis.model.numbers import date_text

LEFT = Box(40, 122, 376, 538)
MAP = Box(440, 122, 800, 538)
WHOLE = Box(40, 122, 1200, 538)
FOOT_BOX = Box(40, 668, 1120, 40)
TITLE_PT, TEXT_PT, FIGURE_PT, FOOT_PT = 28.0, 14.0, 54.0, 10.0
_SIGNS_PX = 18.0
_LEAST_FIGURE_PT, _LEAST_HEADING, _HEADING_LINES = 30.0, 20, 2


@dataclass(frozen=True, eq=False, slots=True)
class About:
    """Is a state of the project: scene and rows of its map, how it was measured, its scenario's name, today's date."""

    scene: MapScene
    frames: Mapping[str, gpd.GeoDataFrame]
    method: Method
    scenario: str
    today: str

    @property
    def language(self) -> str:
        """Returns the language of its words."""
        return self.scene.language

    def color(self, kind: str) -> str:
        """Returns a colour of the theme for what is no text."""
        return style().theme(self.scene.theme).ui[kind]

    def country_color(self, code: str) -> str:
        """Returns the colour of a country, or of what is none."""
        countries = style().raw["country"]
        return str(countries.get(code, countries["none"])[self.scene.theme])


def map_part(about: About, alt: str, *, highlighted: Sequence[Key] = (), unit_pt: float) -> PicturePart:
    """Returns the map of a slide, two thirds of it at the right."""
    def draw() -> bytes:
        return map_picture(about.scene, about.frames, MAP, highlighted=highlighted, unit_pt=unit_pt)

    return PicturePart("map", MAP, draw, alt)


def figure_part(text: str) -> TextPart:
    """Returns the figure of a slide, as large as its column lets it be."""
    size = FIGURE_PT
    while size > _LEAST_FIGURE_PT and len(wrapped(text, size, LEFT.wide * PX_PT, weight=700)) > 1:
        size -= 2
    return TextPart("figure", Box(LEFT.x, LEFT.y - 12, LEFT.wide, 84), ((Run(text, size, bold=True),),))


def heading(text: str) -> str:
    """Returns a heading cut so that it takes two lines at most."""
    most, room = len(text), WHOLE.wide * PX_PT * 0.97
    while most > _LEAST_HEADING and len(wrapped(plain(text, most), TITLE_PT, room, weight=700)) > _HEADING_LINES:
        most = int(most * 0.95)
    return plain(text, most)


def said(head: str, text: str, size_pt: float = TEXT_PT) -> Line:
    """Returns a line with a heading before it."""
    return (Run(f"{head}: ", size_pt, bold=True), Run(text, size_pt)) if head else (Run(text, size_pt),)


def fitting(lines: Sequence[Line], box: Box, gap_pt: float) -> tuple[Line, ...]:
    """Returns as many of the lines as a box has room for, the last of them cut where it is too long."""
    room, kept = box.high * PX_PT, []
    for line in lines:
        size = line[0].size_pt
        text = "".join(run.text for run in line)
        high = size * 1.4
        count = len(wrapped(text, size, box.wide * PX_PT * 0.97, weight=500))
        most = int(room / high)
        if most < 1:
            break
        if count > most:
            shorter = fitted(line[-1].text, size, box.wide * PX_PT * 0.92 * most - _wide(line[:-1]))
            kept.append((*line[:-1], Run(shorter, size, line[-1].bold, line[-1].italic, line[-1].color)))
            break
        kept.append(tuple(line))
        room -= count * high + gap_pt
    return tuple(kept)


def _wide(runs: Sequence[Run]) -> float:
    from nkgis.exporters.figure_fonts import width_pt

    return sum(width_pt(run.text, run.size_pt, 700) for run in runs)


def foot_part(about: About, *, is_mapped: bool = True, signs: str = "") -> TextPart:
    """Returns the foot: sources on one line, then scenario, date and projection; above them what signs mean."""
    room = FOOT_BOX.wide * PX_PT * 0.88
    sources = say("Sources and licences: %1", " · ".join(credit_lines(about.scene)))
    facts = [*state_texts(about)]
    if is_mapped:
        facts.append(say("Projection: %1.", projection_name(about.scene, MAP).rstrip(".")))
    lines = [fitted(text, FOOT_PT, room) for text in (signs, sources, " ".join(facts)) if text]
    box = replace(FOOT_BOX, y=FOOT_BOX.y - _SIGNS_PX, high=FOOT_BOX.high + _SIGNS_PX) if signs else FOOT_BOX
    return TextPart(FOOT, box, tuple((Run(line, FOOT_PT, color="second"),) for line in lines))


def state_texts(about: About) -> list[str]:
    """Returns what state of the project is shown: scenario, clocks, date."""
    return [f"{say('Scenario')}: {about.scenario}.", *filter(None, [about.scene.moment]),
            say("Date: %1.", date_text(about.today).rstrip("."))]


def method_notes(about: About) -> list[str]:
    """Returns the paragraphs of notes that say how figures were made and what state they are of."""
    clock = about.scene.moment or f"{say('Clock')}: {say('today')}."
    return [
        f"{say('How measured')}: {method_text(about.method)}",
        f"{say('Scenario')}: {about.scenario}. {clock} {say('Date: %1.', date_text(about.today).rstrip('.'))}",
        say("Sources and licences: %1", " · ".join(credit_lines(about.scene))),
    ]
