"""Spellings of one name: what is typed and what is searched are folded to the same letters."""

from __future__ import annotations

import unicodedata

_SIMPLIFIED = str.maketrans(
    "羅圖們龍灣鐵東韓國興義寧長會門陽鎮線邊橋濟廣臺漢釐鮮區電氣滿豐",
    "罗图们龙湾铁东韩国兴义宁长会门阳镇线边桥济广台汉厘鲜区电气满丰",
)
_DROPPED = str.maketrans("", "", "'’ʼ`ьъ")
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
    if text.isascii():
        return _usual(text.lower().translate(_DROPPED))
    apart = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(c for c in apart if unicodedata.category(c) != "Mn")
    return _usual(unicodedata.normalize("NFC", bare).translate(_DROPPED).translate(_SIMPLIFIED))


def _usual(plain: str) -> str:
    for variant, usual in _VARIANTS:
        plain = plain.replace(variant, usual)
    return plain
