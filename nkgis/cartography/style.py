"""Typed access to the one file of colours, dashes and widths: resources/styles/style.json."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from nkgis.assets import asset

THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Theme:
    """Is the colours of one theme: `ui` for widgets, `map` for the ground, `mode` for lines."""

    name: str
    ui: Mapping[str, str]
    map: Mapping[str, str]
    mode: Mapping[str, str]
    context: str
    relief: tuple[str, ...]

    def mode_color(self, mode: str) -> str:
        """Returns the colour of a mode; a line of no known mode takes the accent colour."""
        return self.mode.get(mode, self.ui["accent"])


@dataclass(frozen=True, slots=True)
class StatusStyle:
    """Is the pattern of one status: dash in px, cap, pale solid beneath, mark along the line."""

    dash: tuple[float, ...]
    cap: str
    underlay: bool
    width_factor: float
    mark: str | None
    mark_every_px: float
    word: str


@dataclass(frozen=True, slots=True)
class GaugeStyle:
    """Is the rails of one gauge as factors of the line's width."""

    rails: int
    factor: float
    core: float
    inner: float


@dataclass(frozen=True, slots=True)
class QualityStyle:
    """Is the edge of one geometry quality."""

    casing: bool
    halo_px: float
    halo_alpha: float
    nodes: bool


@dataclass(frozen=True, slots=True)
class Style:
    """Is the whole style file; `raw` holds the parts that need no type of their own."""

    themes: Mapping[str, Theme]
    status: Mapping[str, StatusStyle]
    gauge: Mapping[str, GaugeStyle]
    quality: Mapping[str, QualityStyle]
    widths: tuple[tuple[float, float], ...]
    width_factor: Mapping[str, float]
    raw: Mapping[str, Any]

    def theme(self, name: str) -> Theme:
        """Returns the theme "light" or "dark"."""
        return self.themes[name]

    def width_px(self, mode: str, zoom: float) -> float:
        """Returns the width of a plain line of that mode at that zoom, interpolated between the stated zooms."""
        widths = self.widths
        factor = self.width_factor.get(mode, 1.0)
        if zoom <= widths[0][0]:
            return widths[0][1] * factor
        for (low, low_px), (high, high_px) in pairwise(widths):
            if zoom <= high:
                return (low_px + (high_px - low_px) * (zoom - low) / (high - low)) * factor
        return widths[-1][1] * factor


def _theme(name: str, raw: Mapping[str, Any]) -> Theme:
    """Returns one theme of the style file."""
    part = raw["themes"][name]
    ground = {key: value for key, value in part["map"].items() if isinstance(value, str)}
    return Theme(
        name=name,
        ui=part["ui"],
        map=ground,
        mode=part["mode"],
        context=raw["context_network"][name],
        relief=tuple(part["map"]["relief"]),
    )


def _status(part: Mapping[str, Any]) -> StatusStyle:
    """Returns the pattern of one status."""
    return StatusStyle(
        dash=tuple(part["dash"] or ()),
        cap=part.get("cap", "butt"),
        underlay=part["underlay"],
        width_factor=part.get("width_factor", 1.0),
        mark=part["mark"],
        mark_every_px=part.get("mark_every_px", 0.0),
        word=str(part["word"]),
    )


@cache
def style() -> Style:
    """Returns the style file, read once."""
    raw: dict[str, Any] = json.loads(asset("resources", "styles", "style.json").read_text("utf-8"))
    return Style(
        themes={name: _theme(name, raw) for name in THEMES},
        status={key: _status(part) for key, part in raw["status"].items()},
        gauge={
            key: GaugeStyle(part["rails"], part["factor"], part.get("core", 0.0), part.get("inner", 0.0))
            for key, part in raw["gauge"].items()
        },
        quality={
            key: QualityStyle(part["casing"], part["halo_px"], part.get("halo_alpha", 0.0), part["nodes"])
            for key, part in raw["quality"].items()
        },
        widths=tuple(sorted((float(z), float(px)) for z, px in raw["width_px_by_zoom"].items())),
        width_factor=raw["width_factor_by_mode"],
        raw=raw,
    )
