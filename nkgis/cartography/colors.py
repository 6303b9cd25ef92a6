"""Colours as numbers: lightness as an eye sees it, contrast, ramps that read in grey, and what suits a dark ground.

Oklab: https://bottosson.github.io/posts/oklab/; lightness L* is CIE 1976 of the luminance; contrast is WCAG 2's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import cos, radians, sin

import numpy as np

from nkgis.cartography.style import style
from nkgis.cartography.wording import marked

Rgb = tuple[float, float, float]
_TO_LMS = np.array([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
                    [0.0883024619, 0.2817188376, 0.6299787005]])  # fmt: skip
_TO_LAB = np.array([[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
                    [0.0259040371, 0.7827717662, -0.8086757660]])  # fmt: skip
READABLE = 2.8
"""Contrast to the land from which on a line's colour is left as it was chosen."""


def rgb_of(color: str) -> Rgb:
    """Returns red, green and blue, 0…1, of "#RRGGBB"."""
    return (int(color[1:3], 16) / 255, int(color[3:5], 16) / 255, int(color[5:7], 16) / 255)


def hex_of(rgb: Sequence[float]) -> str:
    """Returns "#RRGGBB"; parts beyond 0…1 are cut off."""
    return "#" + "".join(f"{round(min(1.0, max(0.0, part)) * 255):02X}" for part in rgb)


def luminance(color: str) -> float:
    """Returns the relative luminance, 0…1."""
    red, green, blue = (_linear(part) for part in rgb_of(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=4096)
def lightness(color: str) -> float:
    """Returns L*, 0 black … 100 white: what is left of a colour in grey."""
    y = luminance(color)
    return 116 * y ** (1 / 3) - 16 if y > 0.008856 else 903.3 * y


def contrast(a: str, b: str) -> float:
    """Returns the contrast of two colours, 1…21."""
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def oklch(light: float, chroma: float, hue_deg: float) -> str:
    """Returns the colour of an Oklab lightness, chroma and hue, with less chroma where the screen has none."""
    for share in (1.0, 0.85, 0.7, 0.55, 0.4, 0.2, 0.0):
        a, b = (chroma * share * turn(radians(hue_deg)) for turn in (cos, sin))
        linear = np.linalg.inv(_TO_LMS) @ (np.linalg.inv(_TO_LAB) @ np.array([light, a, b])) ** 3
        if linear.min() >= -1e-4 and linear.max() <= 1.0001:
            break
    return hex_of([_gamma(float(part)) for part in np.clip(linear, 0.0, 1.0)])


def oklab(color: str) -> tuple[float, float, float]:
    """Returns Oklab lightness, a and b."""
    lab = _TO_LAB @ np.cbrt(_TO_LMS @ np.array([_linear(part) for part in rgb_of(color)]))
    return float(lab[0]), float(lab[1]), float(lab[2])


@cache
def resolved(color: str, theme: str) -> str:
    """Returns "#RRGGBB" of a colour or of a part of the palette ("rail", "text", …) in a theme."""
    if color.startswith("#"):
        return color.upper()
    colors = style().theme(theme)
    if color == "context":
        return colors.context
    return colors.map["label"] if color == "text" else colors.mode_color(color)


def on_ground(colors: Sequence[str], theme: str, *, together: bool = False) -> list[str]:
    """Returns colours as a theme draws them: as chosen on light ground, turned over where dark ground swallows them.

    `together` turns all when one has to be: the classes of a ramp keep their order, the strongest class stays the one
    that stands out most.
    """
    shown = [resolved(color, theme) for color in colors]
    if theme == "light":
        return shown
    land = style().theme(theme).map["land"]
    chosen = [color.startswith("#") for color in colors]
    lost = [own and contrast(known, land) < READABLE for own, known in zip(chosen, shown, strict=True)]
    if together and any(lost):
        lost = chosen
    return [turned_over(known) if gone else known for known, gone in zip(shown, lost, strict=True)]


def turned_over(color: str) -> str:
    """Returns a dark colour light and a light one dark, of the same hue."""
    light, a, b = oklab(color)
    hue = float(np.degrees(np.arctan2(b, a)))
    return oklch(min(0.95, max(0.5, 1.15 - 0.75 * light)), float(np.hypot(a, b)), hue)


@dataclass(frozen=True, slots=True)
class Ramp:
    """Is a row of colours from light to dark: hues in degrees at both ends, and chroma. Lightness falls evenly."""

    name: str
    hues: tuple[float, float]
    chroma: float


RAMPS = {
    "blue": Ramp(marked("Blue"), (230.0, 262.0), 0.14),
    "green": Ramp(marked("Green"), (145.0, 160.0), 0.13),
    "red": Ramp(marked("Red"), (40.0, 22.0), 0.17),
    "purple": Ramp(marked("Purple"), (320.0, 300.0), 0.16),
    "grey": Ramp(marked("Grey"), (250.0, 250.0), 0.0),
    "yellow-red": Ramp(marked("Yellow to red"), (85.0, 20.0), 0.17),
    "green-blue": Ramp(marked("Green to blue"), (135.0, 270.0), 0.14),
    "orange-purple": Ramp(marked("Orange to purple"), (65.0, -40.0), 0.17),
}
_LINE_ENDS, _AREA_ENDS = (0.68, 0.24), (0.92, 0.36)


def ramp_colors(ramp: str, count: int, *, areas: bool = False, reverse: bool = False) -> list[str]:
    """Returns colours whose lightness falls in even steps; those of lines start darker, so that they show on land.

    An unknown ramp is the first one.
    """
    known = RAMPS.get(ramp, RAMPS["blue"])
    first, last = _AREA_ENDS if areas else _LINE_ENDS
    shares = [n / (count - 1) for n in range(count)] if count > 1 else [0.6]
    found = []
    for share in shares:
        hue = known.hues[0] + (known.hues[1] - known.hues[0]) * share
        chroma = known.chroma * (0.4 + 0.6 * share if areas else 1.0)
        found.append(oklch(first + (last - first) * share, chroma, hue))
    return found[::-1] if reverse else found


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _gamma(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
