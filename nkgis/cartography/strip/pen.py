"""The paper of a strip: where kilometres lie on it, and the items that are drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from nkgis.cartography.diagram import Disc, Item, Measure, Path, Point, Words
from nkgis.cartography.marks import Shape
from nkgis.cartography.strip.fit import Type
from nkgis.cartography.style import Theme, style
from nkgis.cartography.symbols import Stroke

DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Frame:
    """Is the stretch of kilometres that is drawn (metres), and where it lies from left to right (px)."""

    left: float
    right: float
    from_m: float
    to_m: float
    width_px: float

    @property
    def px_per_m(self) -> float:
        """Returns the px of a metre."""
        return (self.right - self.left) / max(self.to_m - self.from_m, 1e-9)

    def x(self, m: float) -> float:
        """Returns where a chainage lies; one beyond the stretch lies at its edge."""
        return self.left + (min(max(m, self.from_m), self.to_m) - self.from_m) * self.px_per_m

    def shows(self, from_m: float, to_m: float) -> bool:
        """Tells whether any of a stretch, or a point, is in the frame."""
        if from_m == to_m:
            return self.from_m <= from_m <= self.to_m
        return to_m > self.from_m and from_m < self.to_m

    def cuts(self, from_m: float, to_m: float) -> bool:
        """Tells whether a stretch goes on beyond the frame."""
        return from_m < self.from_m - 1e-6 or to_m > self.to_m + 1e-6


@dataclass(slots=True)
class Pen:
    """Draws items in order; what is drawn `over` lies above all others.

    Notes are numbered as they come, behind those that are there; not at all where `is_signed` is False.
    """

    measure: Measure
    theme: str
    items: list[Item] = field(default_factory=list)
    over: list[Item] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    lost: int = 0
    is_signed: bool = True

    @property
    def colors(self) -> Theme:
        """Returns the colours of the theme."""
        return style().theme(self.theme)

    @property
    def grey(self) -> str:
        """Returns the colour of what is unknown."""
        return str(style().raw["country"]["none"][self.theme])

    def sign(self, notes: Iterable[str]) -> str:
        """Returns the small figures of notes, each a number from one on; empty without notes."""
        numbers = []
        if not self.is_signed:
            return ""
        for note in dict.fromkeys(notes):
            if note not in self.notes:
                self.notes.append(note)
            numbers.append(str(self.notes.index(note) + 1).translate(DIGITS))
        return "\u202f" + " ".join(numbers) if numbers else ""

    def words(
        self, x: float, y: float, text: str, kind: Type, color: str, *, anchor: str = "start", angle: float = 0.0,
        part: str = "", tip: str = "",
    ) -> None:
        """Writes one line."""
        if text:
            self.items.append(Words(x, y, text, kind.size_px, color, kind.weight, kind.italic, anchor, angle, part,
                                    tip))

    def path(
        self, points: Sequence[Point], color: str, width_px: float, *, dash: Sequence[float] = (), cap: str = "butt",
        opacity: float = 1.0, part: str = "", tip: str = "", over: bool = False,
    ) -> None:
        """Draws a line through points."""
        made = Path(tuple(points), stroke=color, stroke_px=width_px, dash=tuple(dash), cap=cap, opacity=opacity,
                    part=part, tip=tip)
        (self.over if over else self.items).append(made)

    def box(
        self, left: float, top: float, right: float, bottom: float, fill: str | None, *, stroke: str | None = None,
        stroke_px: float = 0.0, dash: Sequence[float] = (), opacity: float = 1.0, part: str = "", tip: str = "",
    ) -> None:
        """Draws an upright rectangle."""
        corners = ((left, top), (right, top), (right, bottom), (left, bottom))
        self.items.append(Path(corners, closed=True, fill=fill, stroke=stroke, stroke_px=stroke_px, dash=tuple(dash),
                               opacity=opacity, part=part, tip=tip))

    def strokes(
        self, left: float, right: float, y: float, strokes: Iterable[Stroke], *, part: str = "", tip: str = "",
        soft: bool = False,
    ) -> None:
        """Draws a level line as the map draws it, without its casing; the band of a loose line only where `soft`."""
        for stroke in strokes:
            if stroke.mark == "x":
                self._crosses(left, right, y, stroke, part)
            elif stroke.mark is None and (soft or stroke.role != "band") and stroke.role != "casing":
                self.path(((left, y), (right, y)), stroke.color, stroke.width_px, dash=stroke.dash, cap=stroke.cap
                          if stroke.dash else "butt", opacity=stroke.opacity, part=part, tip=tip)

    def _crosses(self, left: float, right: float, y: float, stroke: Stroke, part: str) -> None:
        """Draws a cross at every so many px, at least one where there is room for it."""
        half, every = stroke.size_px / 2 * 0.7, stroke.every_px
        count = max(1, int((right - left) // every))
        first = (left + right) / 2 - (count - 1) * every / 2
        for number in range(count if right - left > 2 * half else 0):
            x = first + number * every
            for side in (1, -1):
                self.path(((x - half, y - side * half), (x + half, y + side * half)), stroke.color, stroke.width_px,
                          part=part)

    def shapes(self, x: float, y: float, shapes: Iterable[Shape], *, part: str = "", tip: str = "") -> None:
        """Draws a point symbol above everything else."""
        for one in shapes:
            if one.kind == "circle":
                cx, cy = one.points[0] if one.points else (0.0, 0.0)
                self.over.append(Disc(x + cx, y + cy, one.radius, one.fill, one.stroke, one.stroke_px, part=part,
                                      tip=tip))
            else:
                points = tuple((x + cx, y + cy) for cx, cy in one.points)
                self.over.append(Path(points, closed=one.kind == "polygon",
                                      fill=one.fill if one.kind == "polygon" else None,
                                      stroke=one.stroke, stroke_px=one.stroke_px, cap="round", part=part, tip=tip))
