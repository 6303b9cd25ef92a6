"""Paints lines, areas and points into pictures, in the strokes of the house; free of Qt and of the interpreter lock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nkgis.cartography.marks import Shape, crossing_symbol, own_symbol, place_symbol, reach_px
from nkgis.cartography.symbols import Stroke, area_symbol, line_strokes

if TYPE_CHECKING:
    from nkgis.cartography.own_look import OwnLook
    from nkgis.cartography.scene_values import SceneFeature

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Picture = NDArray[np.float32]
MARKS_MAX = 4096
STAGES = (("band",), ("casing",), ("underlay", "line", "core", "inner", "mark", "node"))
REACH_PX = 16.0
"""How far beyond its geometry anything is painted at most, in px of the screen."""


@dataclass(frozen=True, slots=True)
class Lot:
    """Is the pieces that are painted alike: places, their starts, where along their line each begins, which of them."""

    look: SceneFeature
    xy: Floats
    starts: Ints
    along: Floats
    ids: Ints


class Painter:
    """Paints into one picture (h, w, 4; premultiplied 0…1) places of the plane at place * scale - (ox, oy) pixels.

    `ratio` is pixels of the picture for each px that a width is given in.
    """

    def __init__(self, wide: int, high: int, scale: float, ox: float, oy: float, *, ratio: float = 1.0) -> None:
        self.picture: Picture = np.zeros((high, wide, 4), np.float32)
        self._mask: Picture = np.zeros((high, wide), np.float32)
        self._place = (float(scale), float(ox), float(oy))
        self._ratio = float(ratio)

    def lines(self, lots: Sequence[Lot], *, theme: str, zoom: float) -> None:
        """Paints lines: all bands below all casings below all strokes, and lines of no route below the others.

        Of thousands of lines only the schematic ones have their band: the faint ones would add up to a haze.
        """
        for context in (True, False):
            layer = [lot for lot in lots if lot.look.context is context and not lot.look.hidden]
            strokes = {id(lot): _strokes(lot.look, theme, zoom) for lot in layer}
            for roles in STAGES:
                ink: tuple[str, float] | None = None
                for lot in layer:
                    for stroke in strokes[id(lot)]:
                        faint = stroke.role == "band" and lot.look.quality != "schematic"
                        if stroke.role not in roles or faint:
                            continue
                        # casings of one colour are one shape: none of them lies over another
                        if ink is not None and (stroke.role != "casing" or ink != (stroke.color, stroke.opacity)):
                            self._ink(*ink)
                        self._stroke(lot, stroke)
                        ink = (stroke.color, stroke.opacity)
                if ink is not None:
                    self._ink(*ink)

    def areas(self, fills: Lot, edges: Lot, *, theme: str) -> None:
        """Paints areas: a pale fill and a dotted edge."""
        from nkgis.analysis.kernels.strokes import fill_mask, fill_rings

        if fills.look.hidden:
            return
        look = area_symbol(theme=theme, own=fills.look.own)
        high, wide = self._mask.shape
        sums = np.zeros((high, wide + 2), np.float32)
        fill_rings(fills.xy, fills.starts, fills.ids, *self._place, sums)
        fill_mask(sums, self._mask)
        self._ink(look.fill, look.fill_opacity)
        self._stroke(edges, look.stroke)
        self._ink(look.stroke.color, look.stroke.opacity)

    def points(self, look: SceneFeature, xy: Floats, *, theme: str, factor: float = 1.0) -> None:
        """Paints point symbols; of those that fall on one pixel, one."""
        from nkgis.analysis.kernels.strokes import stamp

        if look.hidden:
            return
        sign = _sign(look.symbol, look.place, look.sign, theme, round(self._ratio * factor, 3))
        scale, ox, oy = self._place
        opacity = 1.0 if look.sign is None else look.sign.opacity
        pixels = np.unique(np.floor(xy * scale - (ox, oy)).astype(np.int64), axis=0)
        stamp(self.picture, sign, np.ascontiguousarray(pixels - sign.shape[0] // 2), opacity)

    def _stroke(self, lot: Lot, stroke: Stroke) -> None:
        """Raises the mask by one stroke along the lines of a lot."""
        from nkgis.analysis.kernels.strokes import stroke_lines

        if stroke.mark is not None:
            self._marks(lot, stroke)
            return
        dash = np.asarray(stroke.dash * (1 if len(stroke.dash) % 2 == 0 else 2), float) * self._ratio
        stroke_lines(lot.xy, lot.starts, lot.along, lot.ids, *self._place, stroke.width_px * self._ratio, dash,
                     stroke.cap == "round", self._mask)  # fmt: skip

    def _marks(self, lot: Lot, stroke: Stroke) -> None:
        """Raises the mask by the × along lines; open dots at vertices are left to the few lines of a scene."""
        from nkgis.analysis.kernels.strokes import places_along, stroke_lines

        if stroke.mark != "x":
            return
        high, wide = self._mask.shape
        edge = REACH_PX * self._ratio
        found = np.empty((MARKS_MAX, 4))
        scale, ox, oy = self._place
        count = places_along(lot.xy, lot.starts, lot.along, lot.ids, scale, ox - edge, oy - edge, wide + 2 * edge,
                             high + 2 * edge, stroke.every_px * self._ratio, found)  # fmt: skip
        at, way = found[:count, :2] - edge, found[:count, 2:]
        half = stroke.size_px * self._ratio / 2 * np.sqrt(0.5)
        arms = [np.stack((way[:, 0] - turn * way[:, 1], way[:, 1] + turn * way[:, 0]), 1) * half for turn in (1, -1)]
        ends = np.concatenate([np.stack((at - arm, at + arm), 1).reshape(-1, 2) for arm in arms])
        starts = np.arange(0, len(ends) + 1, 2)
        stroke_lines(ends, starts, np.zeros(len(starts)), np.arange(len(starts) - 1), 1.0, 0.0, 0.0,
                     stroke.width_px * self._ratio, np.empty(0), False, self._mask)  # fmt: skip

    def _ink(self, color: str, opacity: float) -> None:
        """Lays a colour over the picture where the mask is, and clears the mask."""
        from nkgis.analysis.kernels.strokes import blend

        blend(self.picture, self._mask, *_rgb(color), opacity)


def lots_of(looks: Sequence[SceneFeature], codes: Ints, pieces: Any, level: Any, ids: Ints) -> list[Lot]:
    """Returns pieces by their look, in the order of the looks."""
    code = codes[pieces.row[ids]]
    order = np.argsort(code, kind="stable")
    found, first = np.unique(code[order], return_index=True)
    ends = np.append(first, ids.size)
    return [
        Lot(looks[number], level.xy, level.starts, pieces.along, ids[order[ends[k] : ends[k + 1]]])
        for k, number in enumerate(found.tolist())
    ]


@lru_cache(maxsize=4096)
def _strokes_of(
    mode: str, status: str, gauge: str | None, quality: str, theme: str, zoom: float, context: bool, own: OwnLook | None
) -> Any:
    return line_strokes(
        mode=mode, status=status, gauge=gauge, quality=quality, theme=theme, zoom=zoom, context=context, own=own
    )  # fmt: skip


def _strokes(look: SceneFeature, theme: str, zoom: float) -> tuple[Stroke, ...]:
    """Returns the strokes of a line as the page and the sheets have them."""
    found: tuple[Stroke, ...] = _strokes_of(
        look.mode or "other", look.status or "unknown", look.gauge, look.quality or "unstated", theme, zoom,
        look.context, look.own,
    )  # fmt: skip
    return found


@cache
def _rgb(color: str) -> tuple[float, float, float]:
    return (int(color[1:3], 16) / 255, int(color[3:5], 16) / 255, int(color[5:7], 16) / 255)


@lru_cache(maxsize=1024)
def _sign(
    symbol: tuple[str, str] | None, place: str | None, own: OwnLook | None, theme: str, factor: float
) -> Picture:
    """Returns a point symbol as a small square picture with an odd side, its middle at the place."""
    if own is not None:
        shapes = own_symbol(own, theme=theme)
    elif symbol is not None:
        shapes = crossing_symbol(*symbol, theme=theme)
    else:
        shapes = place_symbol(place or "town", theme=theme)
    reach = reach_px(shapes) * factor + 1.0
    side = 2 * int(np.ceil(reach)) + 1
    painter = Painter(side, side, factor, -side / 2, -side / 2, ratio=factor)
    for shape in shapes:
        _paint_shape(painter, shape)
    return painter.picture


def _paint_shape(painter: Painter, shape: Shape) -> None:
    """Paints one shape of a symbol around (0, 0)."""
    if shape.kind == "circle":
        cx, cy = shape.points[0] if shape.points else (0.0, 0.0)
        turn = np.linspace(0.0, 2 * np.pi, 33)
        outline = np.column_stack((cx + shape.radius * np.cos(turn), cy + shape.radius * np.sin(turn)))
    else:
        outline = np.asarray(shape.points if shape.kind == "line" else (*shape.points, shape.points[0]), float)
    _fill_and_stroke(painter, outline, shape)


def _fill_and_stroke(painter: Painter, outline: Floats, shape: Shape) -> None:
    """Paints inside and outline of a shape."""
    from nkgis.analysis.kernels.strokes import fill_mask, fill_rings, stroke_lines

    starts, one = np.array([0, len(outline)]), np.zeros(1, np.int64)
    mask, place = painter._mask, painter._place  # noqa: SLF001 - the painter's other half
    if shape.fill:
        sums = np.zeros((mask.shape[0], mask.shape[1] + 2), np.float32)
        fill_rings(outline, starts, one, *place, sums)
        fill_mask(sums, mask)
        painter._ink(shape.fill, 1.0)  # noqa: SLF001
    if shape.stroke:
        stroke_lines(outline, starts, np.zeros(1), one, *place, shape.stroke_px * painter._ratio, np.empty(0),  # noqa: SLF001
                     True, mask)  # fmt: skip
        painter._ink(shape.stroke, 1.0)  # noqa: SLF001


