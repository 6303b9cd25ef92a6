"""Shaded relief pictures for the light and the dark theme: layers/base/relief_*.png and relief.json.

Heights are ITU-R P.1511-2 topography on a grid of 5 arc-minutes. Rows are spaced as in the Mercator projection, so
the picture lies true as a web map overlay. Land only; the last degrees fade out.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
from fetch import package_file
from frames import CORE, WIDE
from land import BASE
from PIL import Image, ImageDraw

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    Array = NDArray[np.float64]

STYLE = BASE.parent.parent / "resources" / "styles" / "style.json"
FINER = 4
CELLS_PER_DEGREE = 12
PAD = 4
FADE_DEG = 2.0
EXAGGERATION = 9.0
STRENGTH = 1 / 3

CORE_COLOURS, OUTER_COLOURS = 143, 80  # and one more, transparent; fewer outside CORE keep the files small
LIGHTEST, LEAST_REACH = 255.0, 150.0
SUN_AZIMUTH_DEG, SUN_HEIGHT_DEG = 315.0, 45.0


def main() -> None:
    """Write both pictures and their bounds."""
    style = json.loads(STYLE.read_text(encoding="utf-8"))
    height_m, lat = mercator_heights()
    shade = hillshade(height_m, lat)
    land = land_share(lat)
    core = core_pixels(lat, land.shape[1])
    for theme in ("light", "dark"):
        tokens = style["themes"][theme]["map"]
        save(BASE / f"relief_{theme}.png", tinted(height_m, shade, tokens), land, tokens["land"], core)
    west, south, east, north = WIDE
    rows, columns = land.shape
    facts = {
        "bounds": [west, south, east, north],
        "rows": "Mercator",
        "width_px": columns,
        "height_px": rows,
        "files": {"light": "relief_light.png", "dark": "relief_dark.png"},
        "grid": f"5 arc-minutes, cubic times {FINER}",
    }
    (BASE / "relief.json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")


def mercator_heights() -> tuple[Array, Array]:
    """Return heights in metres on Mercator rows, north first, and the latitude of each row."""
    west, south, east, north = WIDE
    grid = np.load(package_file("itur", "itur/data/1511/v2_topo.npz"))["arr_0"]
    top, left = round((90 - north) * CELLS_PER_DEGREE) + 2, round((west + 180) * CELLS_PER_DEGREE) + 2
    rows, columns = round((north - south) * CELLS_PER_DEGREE), round((east - west) * CELLS_PER_DEGREE)
    window = grid[top - PAD : top + rows + PAD, left - PAD : left + columns + PAD]
    image = Image.fromarray(window.astype(np.float32))
    fine = image.resize((image.width * FINER, image.height * FINER), Image.Resampling.BICUBIC)
    cut = np.asarray(fine)[PAD * FINER : -PAD * FINER, PAD * FINER : -PAD * FINER].astype(np.float64)
    step = 1 / (CELLS_PER_DEGREE * FINER)
    lat = mercator_latitudes(south, north, columns=columns * FINER)
    position = np.clip((north - lat) / step - 0.5, 0, len(cut) - 1.001)
    above = position.astype(int)
    share = (position - above)[:, None]
    return cut[above] * (1 - share) + cut[above + 1] * share, lat


def mercator_latitudes(south: float, north: float, *, columns: int) -> Array:
    """Return the latitude of each row of square Mercator pixels, north first."""
    low, high = (np.degrees(np.arctanh(np.sin(np.radians(lat)))) for lat in (south, north))
    pixel = (WIDE[2] - WIDE[0]) / columns
    rows = round((high - low) / pixel)
    centres = high - (np.arange(rows) + 0.5) * (high - low) / rows
    latitudes: Array = np.degrees(np.arcsin(np.tanh(np.radians(centres))))
    return latitudes


def hillshade(height_m: Array, lat: Array) -> Array:
    """Return light minus the light of flat ground, between about -0.7 and 0.3, slopes exaggerated."""
    pixel_m = 111_195.0 * np.cos(np.radians(lat)) / (CELLS_PER_DEGREE * FINER)
    down, right = np.gradient(np.maximum(height_m, 0.0) * EXAGGERATION)
    east, north = right / pixel_m[:, None], -down / pixel_m[:, None]
    azimuth, sun = np.radians(SUN_AZIMUTH_DEG), np.radians(SUN_HEIGHT_DEG)
    towards = east * np.sin(azimuth) + north * np.cos(azimuth)
    light = (np.sin(sun) - towards * np.cos(sun)) / np.sqrt(1 + east**2 + north**2)
    shade: Array = np.clip(light, 0, 1) - np.sin(sun)
    return shade


def land_share(lat: Array) -> Array:
    """Return 1 for pixels wholly on land, fading to 0 over the last degrees of the frame; 0 elsewhere."""
    west, _, east, _ = WIDE
    columns = round((east - west) * CELLS_PER_DEGREE * FINER)
    image = Image.new("L", (columns * 2, len(lat) * 2), 0)
    pen = ImageDraw.Draw(image)
    land = json.loads((BASE / "land_district.geojson").read_text(encoding="utf-8"))
    for row in land["features"]:
        ring = np.asarray(row["geometry"]["coordinates"][0], dtype=np.float64)
        pixels = np.column_stack([(ring[:, 0] - west) / (east - west) * image.width, _row(ring[:, 1], image.height)])
        pen.polygon([tuple(pair) for pair in pixels.tolist()], fill=255)
    share = np.asarray(image.resize((columns, len(lat)), Image.Resampling.BOX))
    faded: Array = (share == 255) * _fade(lat, columns)
    return faded


def tinted(height_m: Array, shade: Array, tokens: dict[str, Any]) -> Array:
    """Return the colours of the heights, lighter and darker with the shade."""
    palette = np.array([_rgb(tint) for tint in tokens["relief"]])
    colour = np.stack([np.interp(height_m, tokens["relief_m"], palette[:, band]) for band in range(3)], axis=-1)
    reach = np.where(shade > 0, LIGHTEST - colour.mean(axis=-1), colour.mean(axis=-1))
    light = shade * tokens["hillshade"] * STRENGTH * np.maximum(reach, LEAST_REACH)
    lit: Array = np.clip(colour + light[..., None], 0, 255)
    return lit


def save(path: Path, picture: Array, land: Array, ground: str, core: NDArray[np.bool_]) -> None:
    """Write an indexed PNG: the colour fades into the ground, and what is not land is transparent."""
    share = land[..., None]
    bands = (picture * share + np.array(_rgb(ground)) * (1 - share)).round().astype(np.uint8)
    clear = CORE_COLOURS + OUTER_COLOURS
    indices = np.full(land.shape, clear, dtype=np.uint8)
    palette: list[int] = []
    for place, colours in ((core, CORE_COLOURS), (~core, OUTER_COLOURS)):
        shown = (land > 0) & place
        strip = Image.fromarray(bands[shown][None])
        indexed = strip.quantize(colours, method=Image.Quantize.MEDIANCUT, kmeans=2, dither=Image.Dither.NONE)
        indices[shown] = np.asarray(indexed)[0] + len(palette) // 3
        part = (indexed.getpalette() or [])[: 3 * colours]
        palette += part + [0] * (3 * colours - len(part))
    image = Image.fromarray(indices, "P")
    image.putpalette(palette + list(_rgb(ground)))
    image.save(path, optimize=True, transparency=clear)


def core_pixels(lat: Array, columns: int) -> NDArray[np.bool_]:
    """Return which pixels lie in CORE."""
    lon = WIDE[0] + (np.arange(columns) + 0.5) * (WIDE[2] - WIDE[0]) / columns
    west, south, east, north = CORE
    inside: NDArray[np.bool_] = ((lat > south) & (lat < north))[:, None] & ((lon > west) & (lon < east))
    return inside


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _row(lat: Array, height: int) -> Any:
    def mercator(degrees: Any) -> Any:
        return np.arctanh(np.sin(np.radians(degrees)))

    high, low = mercator(WIDE[3]), mercator(WIDE[1])
    return (high - mercator(lat)) / (high - low) * height


def _fade(lat: Array, columns: int) -> Array:
    west, south, east, north = WIDE
    lon = west + (np.arange(columns) + 0.5) * (east - west) / columns
    across = np.clip(np.minimum(lon - west, east - lon) / FADE_DEG, 0, 1)
    down = np.clip(np.minimum(lat - south, north - lat) / FADE_DEG, 0, 1)
    fade: Array = np.outer(down, across)
    return fade


if __name__ == "__main__":
    main()
