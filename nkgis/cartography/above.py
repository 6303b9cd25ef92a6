"""What is drawn above the lines of the map: paths, what is reached, cuts, and what two scenarios differ in."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from nkgis.cartography.style import style
from nkgis.model.path import Cut, EventKind, NetworkPath
from nkgis.model.scenario_difference import Change

Run = Sequence[tuple[float, float]]
FADE = 0.4
"""The opacity of the lines that did not change."""
MORE_STEPS = 4
EVENT_GLYPHS = {
    EventKind.BORDER: "|", EventKind.GAUGE: "≠", EventKind.PORT: "⚓", EventKind.TRANSFER: "⇄", EventKind.GRID: "~",
    EventKind.SANCTION: "§", EventKind.STATION: "•",
}  # fmt: skip
_YELLOW = {"light": "#FFC81E", "dark": "#FFC81E"}
_EDGE = {"light": "#1B232B", "dark": "#0B0F13"}
_SPOT = {"light": "#1B232B", "dark": "#E6EAEE"}
_REACHED = ({"light": "#08306B", "dark": "#C6DBEF"}, {"light": "#2171B5", "dark": "#6BAED6"},
            {"light": "#4A9BD4", "dark": "#3787C0"}, {"light": "#7FB2DA", "dark": "#255C8F"})
"""From near to far, apart in grey."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """Is one stroke of a line: colours by theme, width (px), dashes and opacity."""

    color: dict[str, str]
    width: float
    dash: tuple[float, ...] = ()
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Item:
    """Is a line or a point of the overlay: its drawing in degrees, and its side of a divider, "" for both."""

    runs: tuple[Run, ...]
    color: dict[str, str]
    strokes: tuple[Stroke, ...] = ()
    kind: str = "line"
    glyph: str = ""
    side: str = ""
    radius: float = 7.0

    def plain(self) -> dict[str, Any]:
        """Returns the item as the page reads it."""
        return {
            "kind": self.kind, "glyph": self.glyph, "side": self.side, "radius": self.radius, "color": self.color,
            "runs": [[[round(lon, 6), round(lat, 6)] for lon, lat in run] for run in self.runs if len(run)],
            "strokes": [{"color": s.color, "width": s.width, "dash": list(s.dash), "alpha": s.alpha}
                        for s in self.strokes],
        }  # fmt: skip


def above_json(items: Iterable[Item], *, fade: float = 1.0, sides: Sequence[str] = ()) -> bytes:
    """Returns an overlay as JSON; `fade` is the opacity of the map's own lines, `sides` the names beside a divider."""
    values = {"fade": fade, "sides": list(sides), "items": [item.plain() for item in items]}
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()


def mode_color(mode: str) -> dict[str, str]:
    """Returns the colours of a mode by theme; a transfer is grey."""
    themes = style().raw["themes"]
    grey: dict[str, str] = style().raw["context_network"]
    return {name: themes[name]["mode"].get(mode, grey[name]) for name in ("light", "dark")}


def path_items(path: NetworkPath, *, chosen: bool = True) -> list[Item]:
    """Returns a path as items: a yellow tube with the colour of each leg's mode in it, and a sign for every event.

    One that is not chosen is a thin line with an edge.
    """
    legs = [(leg, tuple(run for run in leg.runs if len(run) > 1)) for leg in path.legs]
    if not chosen:
        return [Item(runs, mode_color(leg.mode),
                     (Stroke(_EDGE, 5.0, alpha=0.5), Stroke(mode_color(leg.mode), 3.0, (6.0, 4.0))))
                for leg, runs in legs]  # fmt: skip
    tube = tuple(run for _, runs in legs for run in runs)
    items = [Item(tube, _YELLOW, (Stroke(_EDGE, 10.0), Stroke(_YELLOW, 8.5)))]
    items += [Item(runs, mode_color(leg.mode), (Stroke(mode_color(leg.mode), 3.5),)) for leg, runs in legs]
    items += [Item((((event.lon, event.lat),),), _SPOT, kind="point", glyph=EVENT_GLYPHS[event.kind], radius=8.0)
              for event in path.events]  # fmt: skip
    return items


def cut_items(cuts: Iterable[Cut]) -> list[Item]:
    """Returns what cuts a way: a dotted line in the colour of what is lost, and a cross."""
    lost = change_color(Change.LOST)
    items: list[Item] = []
    for cut in cuts:
        if cut.runs:
            items.append(Item(cut.runs, lost, (Stroke(_EDGE, 9.0, alpha=0.35), Stroke(lost, 5.0, (0.1, 8.0)))))
        items.append(Item((((cut.lon, cut.lat),),), lost, kind="point", glyph="×", radius=10.0))
    return items


def reach_class(share: float) -> int:
    """Returns which of MORE_STEPS classes a share (0 to 1) of the limit falls in."""
    return min(int(max(share, 0.0) * MORE_STEPS), MORE_STEPS - 1)


def reach_color(step: int) -> dict[str, str]:
    """Returns the colours of a class of what is reached, 0 the nearest."""
    return _REACHED[step]


def reach_items(stretches: Iterable[tuple[Run, float]], start: tuple[float, float]) -> list[Item]:
    """Returns what is reached: stretches with the share of the limit at their near end, the farthest drawn first."""
    steps: list[list[Run]] = [[] for _ in range(MORE_STEPS)]
    for run, share in stretches:
        if len(run) > 1:
            steps[reach_class(share)].append(run)
    items = [
        Item(tuple(runs), _REACHED[step], (Stroke(_EDGE, 8.0 - step, alpha=0.45), Stroke(_REACHED[step], 6.0 - step)))
        for step, runs in reversed(list(enumerate(steps))) if runs
    ]
    return [*items, Item(((start,),), _SPOT, kind="point", glyph="•", radius=8.0)]


def change_color(change: Change) -> dict[str, str]:
    """Returns the colours of a difference by theme."""
    token = style().raw["diff"][change.value]
    return {name: token[name] for name in ("light", "dark")}


def change_item(change: Change, runs: tuple[Run, ...]) -> Item:
    """Returns a stretch in the pattern of what becomes of it: never by colour alone."""
    token, color = style().raw["diff"][change.value], change_color(change)
    if change is Change.SAME:
        return Item(runs, color, (Stroke({"light": "#FFFFFF", "dark": "#12161A"}, 3.5, alpha=0.8), Stroke(color, 1.8)))
    dash = tuple(token["dash"] or ())
    pale = (Stroke(color, 6.0, alpha=0.3),) if dash and change is not Change.LOST else ()
    casing = Stroke({"light": "#FFFFFF", "dark": "#12161A"}, 8.0, alpha=0.9)
    return Item(runs, color, (casing, *pale, Stroke(color, 5.0, dash)), glyph=token["mark"] or "")


def side_item(usable: bool, mode: str, runs: tuple[Run, ...], side: str) -> Item:
    """Returns a stretch as one scenario has it: in its mode's colour where it may be taken, else thin with crosses."""
    color = mode_color(mode)
    if usable:
        return Item(runs, color, (Stroke({"light": "#FFFFFF", "dark": "#12161A"}, 6.0), Stroke(color, 3.5)), side=side)
    grey: dict[str, str] = style().raw["context_network"]
    return Item(runs, grey, (Stroke(grey, 1.5, (3.0, 4.0)),), glyph="×", side=side)
