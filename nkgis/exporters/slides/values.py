"""A deck of slides as plain values: what is on each slide and where, before any file is opened."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from nkgis.cartography.diagram import Diagram

WIDE_PX, HIGH_PX = 1280.0, 720.0
"""The size of a slide in the px that boxes are told in: 96 of them are an inch, three quarters of a point each."""
PX_PT = 0.75


@dataclass(frozen=True, slots=True)
class Box:
    """Is a place on the slide in px from its upper left corner."""

    x: float
    y: float
    wide: float
    high: float


@dataclass(frozen=True, slots=True)
class Run:
    """Is text of one look; `color` is "#rrggbb", "second" for secondary text, None for the text colour of the deck."""

    text: str
    size_pt: float = 14.0
    bold: bool = False
    italic: bool = False
    color: str | None = None


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class TextPart:
    """Is a box of text, a paragraph a line; `gap_pt` is the space before each but the first.

    One that `shrinks` has its letters made smaller where it is too full.
    """

    name: str
    box: Box
    lines: tuple[Line, ...]
    gap_pt: float = 0.0
    shrinks: bool = True


@dataclass(frozen=True, slots=True)
class PicturePart:
    """Is a picture (PNG) that `draw` makes in the proportions of a box when it is needed; `alt` says what it shows."""

    name: str
    box: Box
    draw: Callable[[Box], bytes]
    alt: str


@dataclass(frozen=True, slots=True)
class Bar:
    """Is one series of a chart: its name, a value a category, and its colour."""

    name: str
    values: tuple[float, ...]
    color: str


@dataclass(frozen=True, slots=True)
class ChartPart:
    """Is a chart of lying bars: one stacked bar over the whole width, or with `stacked` off a bar a category."""

    name: str
    box: Box
    categories: tuple[str, ...]
    bars: tuple[Bar, ...]
    alt: str
    form: str = "0.00"
    stacked: bool = True
    label_pt: float = 14.0


@dataclass(frozen=True, slots=True)
class Column:
    """Is a column of a table: its share of the width, and whether its cells stand at the right."""

    share: float
    right: bool = False


@dataclass(frozen=True, slots=True)
class TablePart:
    """Is a table; its first row is the heading. A cell is a line of text; rows are as high as `heights` says, in px."""

    name: str
    box: Box
    columns: tuple[Column, ...]
    rows: tuple[tuple[Line, ...], ...]
    alt: str
    row_px: float = 28.0
    heights: tuple[float, ...] = ()

    @property
    def high(self) -> float:
        """Returns its height in px."""
        return sum(self.heights) if self.heights else self.row_px * len(self.rows)


@dataclass(frozen=True, slots=True)
class DrawingPart:
    """Is a diagram as a group of shapes on a ground of its own, as wide as its box and as high as it needs."""

    name: str
    box: Box
    diagram: Diagram
    alt: str
    ground: str = "#ffffff"


Part = TextPart | PicturePart | ChartPart | TablePart | DrawingPart


@dataclass(frozen=True, slots=True)
class Page:
    """Is a slide: its id, which it is found by again, its heading, parts with names of their own, and what is said.

    `notes` are the paragraphs of the speaker's notes. `language` is that of its words. `title_box` is where the heading
    stands, None as on the layout; `title_pt` its size.
    """

    id: str
    title: str
    parts: tuple[Part, ...]
    notes: tuple[str, ...] = ()
    language: str = "en"
    title_box: Box | None = None
    title_pt: float | None = None


@dataclass(frozen=True, slots=True)
class Deck:
    """Is the slides in their order, with the name of the project and the theme they are drawn in."""

    name: str
    pages: Sequence[Page]
    language: str = "en"
    theme: str = "light"
    program: str = "nkgis"


@dataclass(slots=True)
class Report:
    """Tells what was done to a file: ids of slides added and updated, and what stayed as it was."""

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    own_titles: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    copies: list[str] = field(default_factory=list)
    others: int = 0
