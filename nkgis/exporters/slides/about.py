"""What every slide of one state of the project shares: its map, its foot, and the notes on what it rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import geopandas as gpd

from nkgis.cartography.passport.parts import method_text
from nkgis.cartography.scene import MapScene
from nkgis.cartography.style import style
from nkgis.cartography.wording import say, speaking
from nkgis.exporters.figure_drawn import Key
from nkgis.exporters.figure_furniture import credit_lines
from nkgis.exporters.figure_projection import projection_of
from nkgis.exporters.slides.boxes import (
    COLUMN_PX,
    FIGURE_PT,
    FOOT_PT,
    FOOT_WIDE_PX,
    LEFT_PX,
    TEXT_PT,
    foot_box,
    map_box,
)
from nkgis.exporters.slides.faces import line_pt, rows_of
from nkgis.exporters.slides.map_picture import clear_scene, map_picture
from nkgis.exporters.slides.names import FOOT
from nkgis.exporters.slides.values import PX_PT, Box, Line, PicturePart, Run, TextPart
from nkgis.model.method import Method
from nkgis.model.numbers import date_text

_LEAST_FIGURE_PT, _SOURCE_ROWS = 28.0, 2
_FIGURE_LINE = 1.17
"""Height of the figure against its letters: nothing in it reaches below the line."""


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

    def clear_of(self, *keys: Key) -> "About":
        """Returns it with an extent in which nothing on the map lies on these routes."""
        box = map_box(foot_part(self).box)
        return replace(self, scene=clear_scene(self.scene, self.frames, box, keys))


def map_part(about: About, alt: str, foot: TextPart, *, highlighted: Sequence[Key] = ()) -> PicturePart:
    """Returns the map of a slide, two thirds of it at the right, as high as the foot lets it be."""
    def draw(box: Box) -> bytes:
        with speaking(about.language):  # it is drawn when the file is written, in whatever language is spoken then
            return map_picture(about.scene, about.frames, box, highlighted=highlighted)

    return PicturePart("map", map_box(foot.box), draw, alt)


def figure_part(text: str, top: float) -> TextPart:
    """Returns the figure of a slide, as large as its column lets it be."""
    size = FIGURE_PT
    while size > _LEAST_FIGURE_PT and line_pt((Run(text, size),)) > COLUMN_PX * PX_PT:
        size -= 2
    lines = ((Run(text, size),),)
    return TextPart("figure", Box(LEFT_PX, top, COLUMN_PX, size * _FIGURE_LINE / PX_PT), lines, shrinks=False)


def said(head: str, text: str, size_pt: float = TEXT_PT) -> Line:
    """Returns a line with a heading before it."""
    bound = text.replace("± ", "±\u00a0")
    return (Run(f"{head}: ", size_pt, bold=True), Run(bound, size_pt)) if head else (Run(bound, size_pt),)


def foot_part(about: About, *, is_mapped: bool = True, signs: str = "") -> TextPart:
    """Returns the foot: what signs mean, the sources in two lines at most, then scenario, date and projection."""
    facts = [*state_texts(about)]
    if is_mapped:
        facts.append(say("Projection: %1.", projection_of(about.scene.view).name.rstrip(".")))
    lines = tuple(_foot_line(text) for text in (signs, _sources_text(about), " ".join(facts)) if text)
    return TextPart(FOOT, foot_box(lines), lines)


def _foot_line(text: str) -> Line:
    return (Run(text, FOOT_PT, color="second"),)


def _sources_text(about: About) -> str:
    """Returns the sources; where there are too many for the foot, as many as it has room for and where the rest is."""
    owners = credit_lines(about.scene)
    text = say("Sources and licences: %1", " · ".join(owners))
    for count in range(len(owners) - 1, 0, -1):
        if rows_of(_foot_line(text), FOOT_WIDE_PX * PX_PT) <= _SOURCE_ROWS:
            break
        kept = [*owners[:count], say("all sources are on the sources slide")]
        text = say("Sources and licences: %1", " · ".join(kept))
    return text


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
