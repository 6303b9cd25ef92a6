"""Spellings as the filter of the routes knows them: `nkgis.app.spelling`, and usual spellings made one."""

from __future__ import annotations

from nkgis.app.spelling import folded as folded_name

_VARIANTS = (
    ("najin", "rajin"),
    ("nason", "rason"),
    ("naseon", "rason"),
    ("raseon", "rason"),
    ("dumangang", "tumangang"),
    ("나진", "라진"),
    ("나선", "라선"),
    ("나남", "라남"),
    ("нацзин", "раджин"),
    ("наджин", "раджин"),
    ("насон", "rason"),
    ("расон", "rason"),
)


def folded(text: str) -> str:
    """Returns a text without case, accents, apostrophes and the differences between usual spellings."""
    plain = folded_name(text)
    for variant, usual in _VARIANTS:
        plain = plain.replace(variant, usual)
    return plain
