"""Where the words of a lane stand: in their stretch, shortened, or led out below it, and never on each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from nkgis.cartography.diagram import Measure

GAP_PX = 8.0
FIRST_WIDE = 0x2E80
"""The first of the signs that are written without spaces between words."""
MOST_ROWS = 9
FARTHEST_PX = 90.0
"""How far beside its stretch the nearer end of a text may lie."""
ROW_COST_PX, SHORTER_COST_PX, ASIDE_SHARE = 22.0, 150.0, 1.5
"""What a row further down and a shorter text weigh against the way to the side, as far as that counts."""


@dataclass(frozen=True, slots=True)
class Type:
    """Is the size in px, weight and slant of a text."""

    size_px: float
    weight: int = 400
    italic: bool = False

    def width(self, text: str, measure: Measure) -> float:
        """Returns how wide a text is."""
        return measure(text, self.size_px, self.weight, self.italic)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Is a stretch (px) that wants one of its texts, the longest first; `sign` is always kept behind it.

    The first `whole` texts (all for 0) are tried inside before any is led out. A text may stand beyond its stretch as
    far as `reach` (left, right) goes, over it in part.
    """

    left: float
    right: float
    texts: tuple[str, ...]
    type: Type
    sign: str = ""
    whole: int = 0
    reach: tuple[float, float] | None = None

    @property
    def middle(self) -> float:
        """Returns the middle of the stretch."""
        return (self.left + self.right) / 2

    def signed(self) -> tuple[str, ...]:
        """Returns the texts with the sign behind each."""
        return tuple(f"{text}{self.sign}" for text in self.texts if text)


@dataclass(frozen=True, slots=True)
class Placed:
    """Is a text with the middle of its place; row 0 is the stretch's own, from row 1 on a leader leads to it."""

    number: int
    text: str
    x: float
    row: int


@dataclass(slots=True)
class Rows:
    """Holds what is taken in each row as (left, right) in px, and the places (px) that words should leave free."""

    taken: dict[int, list[tuple[float, float]]] = field(default_factory=dict)
    spared: tuple[float, ...] = ()

    def is_free(self, row: int, left: float, right: float) -> bool:
        """Tells whether a place is free, with the usual gap around it."""
        return all(right + GAP_PX <= a or b + GAP_PX <= left for a, b in self.taken.get(row, ()))

    def take(self, row: int, left: float, right: float) -> None:
        """Takes a place."""
        self.taken.setdefault(row, []).append((left, right))

    def nearest(self, row: int, middle: float, wide: float, low: float, high: float) -> float | None:
        """Returns the free middle nearest to the wished one between two edges; None when the row is full.

        A place that covers nothing to be spared is taken first, where there is one.
        """
        tries = [middle, low + wide / 2, high - wide / 2]
        for a, b in (*self.taken.get(row, ()), *((x, x) for x in self.spared)):
            tries += [a - GAP_PX - wide / 2, b + GAP_PX + wide / 2]
        good = [x for x in tries if low <= x - wide / 2 + 1e-6 and x + wide / 2 <= high + 1e-6
                and self.is_free(row, x - wide / 2 + 1e-6, x + wide / 2 - 1e-6)]
        return min(good, key=lambda x: (self._covers(x, wide), abs(x - middle)), default=None)

    def _covers(self, middle: float, wide: float) -> bool:
        return any(abs(x - middle) < wide / 2 + GAP_PX / 2 for x in self.spared)


def placed_texts(
    wanted: Sequence[Wanted], measure: Measure, low: float, high: float, *, inside: float = 4.0,
    rows: Rows | None = None, most: int = MOST_ROWS,
) -> tuple[list[Placed], list[int]]:
    """Returns the texts with their places between two edges (px), and the numbers of those without any room."""
    rows = rows if rows is not None else Rows()
    found: list[Placed] = []
    rest = []
    for number, one in enumerate(wanted):
        place = _inside(number, one, one.signed()[:one.whole or None], measure, rows, inside)
        if place is None:
            rest.append(number)
        else:
            found.append(place)
    lost = []
    for number in sorted(rest, key=lambda number: -wanted[number].middle):
        one = wanted[number]
        place = (_beyond(number, one, measure, rows)
                 or _led_out(number, one, measure, rows, low, high, most=most, centred=len(rest) == 1)
                 or _inside(number, one, one.signed(), measure, rows, inside))
        if place is not None:
            found.append(place)
        elif one.signed():
            lost.append(number)
    return sorted(found, key=lambda one: one.number), lost


def _inside(
    number: int, one: Wanted, texts: Sequence[str], measure: Measure, rows: Rows, inside: float
) -> Placed | None:
    """Returns the first of some texts that has room in its own stretch."""
    for text in texts:
        wide = one.type.width(text, measure)
        x = None
        if wide <= one.right - one.left - 2 * inside:
            x = rows.nearest(0, one.middle, wide, one.left + inside - 1e-6, one.right - inside + 1e-6)
        if x is not None:
            rows.take(0, x - wide / 2, x + wide / 2)
            return Placed(number, text, x, 0)
    return None


def _beyond(number: int, one: Wanted, measure: Measure, rows: Rows) -> Placed | None:
    """Returns the first text that has room below its stretch and beside it, where nothing else is told of."""
    if one.reach is None:
        return None
    for text in one.signed():
        wide = one.type.width(text, measure)
        x = rows.nearest(0, one.middle, wide, *one.reach)
        if x is not None and abs(x - one.middle) <= wide / 2:
            rows.take(0, x - wide / 2, x + wide / 2)
            return Placed(number, text, x, 0)
    return None


def _led_out(
    number: int, one: Wanted, measure: Measure, rows: Rows, low: float, high: float, *, most: int,
    centred: bool,
) -> Placed | None:
    """Returns the text in that row below its stretch where it stands best; the leader takes its way, too.

    Texts come from the right to the left and begin at their leader, so that the leaders of the others pass before it.
    """
    best: tuple[float, Placed, float] | None = None
    for shorter, text in enumerate(one.signed()):
        wide = one.type.width(text, measure)
        for row in range(1, most + 1):
            if row > 1 and not rows.is_free(row - 1, one.middle + GAP_PX - 2, one.middle - GAP_PX + 2):
                break
            wish = one.middle if centred else one.middle + wide / 2 - 4.0
            wish = min(max(wish, low + wide / 2), high - wide / 2)
            x = rows.nearest(row, wish, wide, low, high)
            away = 0.0 if x is None else max(0.0, abs(x - one.middle) - wide / 2)
            aside = 0.0 if x is None else abs(x - wish) * ASIDE_SHARE
            cost = away + aside + row * ROW_COST_PX + shorter * SHORTER_COST_PX
            if x is not None and away <= FARTHEST_PX and (best is None or cost < best[0]):
                best = cost, Placed(number, text, x, row), wide
    if best is None:
        return None
    _, place, wide = best
    rows.take(place.row, place.x - wide / 2, place.x + wide / 2)
    for above in range(1, place.row):
        rows.take(above, one.middle - 1, one.middle + 1)
    return place


def cut_text(text: str, kind: Type, room: float, measure: Measure) -> str:
    """Returns a text cut so that it is no wider than the room; it ends in "…" then."""
    if kind.width(text, measure) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if kind.width(text[:middle].rstrip() + "…", measure) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip(" ,.;:–-") + "…" if low else ""


def wrapped_text(text: str, kind: Type, room: float, measure: Measure) -> list[str]:
    """Returns a text as lines no wider than the room; a word too wide, or of signs without spaces, is broken.

    The widths of words are added up: measuring each word once is much quicker than measuring every line.
    """
    space = kind.width("n n", measure) - kind.width("nn", measure)
    lines: list[str] = []
    line, wide = "", 0.0
    for gap, piece, own in _pieces(text, kind, room, measure):
        if line and wide + gap * space + own > room:
            lines.append(line)
            line, wide = piece, own
        else:
            line, wide = f"{line}{' ' * gap}{piece}", wide + gap * space + own
    return [*lines, line] if line.strip() else lines


def _pieces(text: str, kind: Type, room: float, measure: Measure) -> Iterator[tuple[int, str, float]]:
    """Yields the spaces before each word, the word, and its width; what must be broken comes in pieces."""
    gap = 0
    for number, word in enumerate(text.split(" ")):
        gap = gap + 1 if number else 0
        if not word:
            continue
        wide = kind.width(word, measure)
        if wide <= room and (word.isascii() or not any(map(_may_begin, word))):
            yield gap, word, wide
        else:
            yield from _broken(gap, word, kind, room, measure)
        gap = 0


def _broken(gap: int, word: str, kind: Type, room: float, measure: Measure) -> Iterator[tuple[int, str, float]]:
    part, wide = "", 0.0
    for sign in word:
        own = kind.width(sign, measure)
        if part and (_may_begin(sign) or wide + own > room):
            yield gap, part, wide
            gap, part, wide = 0, "", 0.0
        part, wide = part + sign, wide + own
    yield gap, part, wide


def _may_begin(sign: str) -> bool:
    """Tells whether a line may begin with a sign inside a word: Hangul, Han and their like."""
    return ord(sign) >= FIRST_WIDE
