"""Paints lines, areas and stamps into small arrays: coverage masks first, then colours over a picture."""

from math import ceil, floor, hypot, sqrt

import numpy as np
from numpy.typing import NDArray

from nkgis.analysis.kernels.compiled import compiled, inlined

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Singles = NDArray[np.float32]


@inlined
def _dash_gap(at: float, dash: Floats, period: float) -> float:
    """Returns how far a place along a line lies outside its nearest dash; negative inside, by how far."""
    p = at - floor(at / period) * period
    end = dash[0]
    best = min(max(-p, p - end), period - p)  # the first dash, and its next turn
    begin = end + dash[1]
    for k in range(2, dash.size - 1, 2):
        end = begin + dash[k]
        best = min(best, max(begin - p, p - end))
        begin = end + dash[k + 1]
    return min(best, p + dash[dash.size - 1])  # and the last one before this turn


@compiled
def stroke_lines(
    xy: Floats, starts: Ints, along: Floats, ids: Ints, scale: float, ox: float, oy: float, width: float, dash: Floats,
    round_cap: bool, mask: Singles,
) -> None:
    """Raises `mask` (h, w) to the coverage of some lines; a pixel that two of them cover is covered once.

    Line k is xy[starts[k]:starts[k + 1]], drawn at xy * scale - (ox, oy) px with `width` px; a line of one place twice
    is a disc. `dash` holds an even number of px, or nothing; it runs from along[k] * scale on.
    """
    high, wide = mask.shape
    half = width / 2
    reach = half + 0.5
    most = min(1.0, width)
    period = dash.sum()
    for k in ids:
        s = along[k] * scale
        bx, by = xy[starts[k], 0] * scale - ox, xy[starts[k], 1] * scale - oy
        for v in range(starts[k] + 1, starts[k + 1]):
            ax, ay = bx, by
            bx, by = xy[v, 0] * scale - ox, xy[v, 1] * scale - oy
            dx, dy = bx - ax, by - ay
            length = hypot(dx, dy)
            s0 = s
            s += length
            left, right, top, bottom = min(ax, bx), max(ax, bx), min(ay, by), max(ay, by)
            if right < -reach or left > wide + reach or bottom < -reach or top > high + reach:
                continue
            slope = dx / dy if abs(dy) > 1e-9 else 0.0
            spread = reach * length / abs(dy) if abs(dy) > 1e-9 else 1e30
            for row in range(max(0, floor(top - reach)), min(high, ceil(bottom + reach) + 1)):
                py = row + 0.5
                middle = ax + (py - ay) * slope
                first = max(0, floor(max(left - reach, middle - spread)))
                last = min(wide, ceil(min(right + reach, middle + spread)) + 1)
                for column in range(first, last):
                    if mask[row, column] >= most:
                        continue
                    px = column + 0.5
                    t = 0.0
                    if length > 0.0:
                        t = min(1.0, max(0.0, ((px - ax) * dx + (py - ay) * dy) / (length * length)))
                    ex, ey = px - ax - t * dx, py - ay - t * dy
                    far = ex * ex + ey * ey
                    if far >= reach * reach:
                        continue
                    cover = min(most, reach - sqrt(far))
                    if period > 0.0:
                        gap = _dash_gap(s0 + t * length, dash, period)
                        if round_cap:
                            cover = min(most, reach - sqrt(far + max(0.0, gap) ** 2))
                        else:
                            cover = min(cover, max(0.0, 0.5 - gap))
                    mask[row, column] = max(mask[row, column], cover)


@inlined
def _add_piece(sums: Singles, row: int, x0: float, x1: float, d: float) -> None:
    """Adds the part of an edge in one row of pixels, between x0 and x1 inside the picture, with signed height d."""
    if x0 > x1:
        x0, x1 = x1, x0
    first = floor(x0)
    last = ceil(x1)
    if last <= first + 1:
        share = 0.5 * (x0 + x1) - first
        sums[row, first] += d * (1.0 - share)
        sums[row, first + 1] += d * share
        return
    rise = 1.0 / (x1 - x0)
    before = 0.0
    for column in range(first, last):
        a, b = max(x0, float(column)), min(x1, float(column + 1))
        # the area right of the edge within this pixel, and what is left of the height after it
        crossed = d * rise * (b - a)
        inside = crossed * (1.0 - (0.5 * (a + b) - column))
        sums[row, column] += inside + before
        before = crossed - inside
    sums[row, last] += before


@compiled
def fill_rings(xy: Floats, starts: Ints, ids: Ints, scale: float, ox: float, oy: float, sums: Singles) -> None:
    """Adds the signed coverage steps of some closed rings to `sums` (h, w + 2), which is summed along its rows later.

    Rings are placed as lines are in `stroke_lines`; outer rings and holes must run against each other.
    """
    high, wide = sums.shape[0], float(sums.shape[1] - 2)
    for k in ids:
        bx, by = xy[starts[k], 0] * scale - ox, xy[starts[k], 1] * scale - oy
        for v in range(starts[k] + 1, starts[k + 1]):
            ax, ay = bx, by
            bx, by = xy[v, 0] * scale - ox, xy[v, 1] * scale - oy
            if ay == by or max(ay, by) <= 0.0 or min(ay, by) >= high or min(ax, bx) >= wide:
                continue
            sign = 1.0 if ay < by else -1.0
            tx, ty, ux, uy = (ax, ay, bx, by) if ay < by else (bx, by, ax, ay)
            slope = (ux - tx) / (uy - ty)
            for row in range(max(0, floor(ty)), min(high, ceil(uy))):
                y0, y1 = max(ty, float(row)), min(uy, row + 1.0)
                if y1 <= y0:
                    continue
                x0, x1 = tx + (y0 - ty) * slope, tx + (y1 - ty) * slope
                d = sign * (y1 - y0)
                if max(x0, x1) <= 0.0:
                    sums[row, 0] += d
                elif min(x0, x1) >= 0.0 and max(x0, x1) <= wide:
                    _add_piece(sums, row, x0, x1, d)
                elif min(x0, x1) < wide:
                    low, top = min(x0, x1), max(x0, x1)
                    share = d / (top - low)
                    if low < 0.0:
                        sums[row, 0] += share * -low
                    _add_piece(sums, row, max(low, 0.0), min(top, wide), share * (min(top, wide) - max(low, 0.0)))


@compiled
def fill_mask(sums: Singles, mask: Singles) -> None:
    """Raises `mask` to the coverage that `fill_rings` left in `sums`, and clears the sums."""
    for row in range(mask.shape[0]):
        total = 0.0
        for column in range(mask.shape[1]):
            total += sums[row, column]
            mask[row, column] = max(mask[row, column], min(1.0, abs(total)))
        for column in range(sums.shape[1]):
            sums[row, column] = 0.0


@compiled
def blend(picture: Singles, mask: Singles, red: float, green: float, blue: float, opacity: float) -> None:
    """Lays a colour (0…1) over `picture` (h, w, 4, premultiplied) where the mask covers it, and clears the mask."""
    for row in range(mask.shape[0]):
        for column in range(mask.shape[1]):
            cover = mask[row, column] * opacity
            if cover > 0.0:
                rest = 1.0 - cover
                picture[row, column, 0] = red * cover + picture[row, column, 0] * rest
                picture[row, column, 1] = green * cover + picture[row, column, 1] * rest
                picture[row, column, 2] = blue * cover + picture[row, column, 2] * rest
                picture[row, column, 3] = cover + picture[row, column, 3] * rest
            mask[row, column] = 0.0


@compiled
def stamp(picture: Singles, sign: Singles, corners: Ints, opacity: float) -> None:
    """Lays a small premultiplied picture over a large one, its upper left pixel at each (x, y) of `corners`."""
    for k in range(corners.shape[0]):
        for j in range(sign.shape[0]):
            row = corners[k, 1] + j
            if row < 0 or row >= picture.shape[0]:
                continue
            for i in range(sign.shape[1]):
                column = corners[k, 0] + i
                cover = sign[j, i, 3] * opacity
                if column < 0 or column >= picture.shape[1] or cover <= 0.0:
                    continue
                for part in range(4):
                    picture[row, column, part] = (
                        sign[j, i, part] * opacity + picture[row, column, part] * (1.0 - cover)
                    )


@compiled
def places_along(
    xy: Floats, starts: Ints, along: Floats, ids: Ints, scale: float, ox: float, oy: float, wide: float, high: float,
    every: float, out: Floats,
) -> int:
    """Puts (x, y, dx, dy) of each place every so many px along lines into `out`; returns how many there are.

    Only places within `wide` x `high` px count; the direction (dx, dy) has length 1.
    """
    count = 0
    for k in ids:
        s = along[k] * scale
        bx, by = xy[starts[k], 0] * scale - ox, xy[starts[k], 1] * scale - oy
        for v in range(starts[k] + 1, starts[k + 1]):
            ax, ay = bx, by
            bx, by = xy[v, 0] * scale - ox, xy[v, 1] * scale - oy
            length = hypot(bx - ax, by - ay)
            if length > 0.0:
                at = (floor(s / every - 0.5) + 1.5) * every
                while at <= s + length and count < out.shape[0]:
                    t = (at - s) / length
                    x, y = ax + t * (bx - ax), ay + t * (by - ay)
                    if 0.0 <= x <= wide and 0.0 <= y <= high:
                        out[count, 0], out[count, 1] = x, y
                        out[count, 2], out[count, 3] = (bx - ax) / length, (by - ay) / length
                        count += 1
                    at += every
            s += length
    return count
