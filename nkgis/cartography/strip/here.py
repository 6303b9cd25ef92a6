"""The lane that is being drawn: on which paper, of which strip, at what height."""

from dataclasses import dataclass

from nkgis.cartography.strip.fit import Type
from nkgis.cartography.strip.pen import Frame, Pen
from nkgis.cartography.strip.values import Lane, LaneLook, Mark, Stretch, Strip


@dataclass(frozen=True, slots=True)
class Size:
    """Is the sizes of the lanes in px: height, bar, where the middle of a line lies, texts; `rows` led-out words.

    `label` is the most that the label of a station is long.
    """

    lane: float = 46.0
    bar: float = 20.0
    middle: float = 17.0
    text: float = 12.0
    name: float = 12.0
    rows: int = 9
    label: float = 190.0

    @property
    def type(self) -> Type:
        """Returns the type of what is known."""
        return Type(self.text)

    @property
    def unknown(self) -> Type:
        """Returns the type of what has no source."""
        return Type(self.text, italic=True)


USUAL = Size()
COMPACT = Size(lane=32.0, bar=16.0, middle=11.0, text=11.0, name=11.0, rows=1, label=104.0)


@dataclass(frozen=True, slots=True)
class Here:
    """Is a lane with the paper it is drawn on; `y` is the middle of its line or bar, `most` its greatest value."""

    pen: Pen
    frame: Frame
    strip: Strip
    lane: Lane
    y: float
    size: Size
    most: float = 0.0

    @property
    def is_line(self) -> bool:
        """Tells whether words stand below a line, not in a bar or beside a symbol."""
        return self.lane.look not in {LaneLook.COUNTRY, LaneLook.CROSSINGS}

    def part(self, one: Stretch | Mark) -> str:
        """Returns what the items of a stretch or point are called."""
        start = one.m if isinstance(one, Mark) else one.from_m
        return f"{self.lane.id}:{one.code or round(start)}"

    def span(self, one: Stretch | Mark) -> tuple[float, float]:
        """Returns where a stretch begins and ends in px; a point has equal ends."""
        if isinstance(one, Mark):
            return self.frame.x(one.m), self.frame.x(one.m)
        return self.frame.x(one.from_m), self.frame.x(one.to_m)

    def is_striped(self, one: Stretch | Mark) -> bool:
        """Tells whether a stretch has the colours of two countries or more: no words are read on it."""
        return self.lane.look is LaneLook.COUNTRY and ("|" in one.code or "+" in one.code)
