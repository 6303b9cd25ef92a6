"""Text of an SVG: kept as text, with the letters it uses of the bundled fonts inside the file."""

import io
import re
from base64 import b64encode
from html import unescape
from pathlib import Path

from nkgis.assets import asset
from nkgis.errors import NkgisError

STAND_INS = {
    "nkgis Sans": ("Noto Sans",),
    "nkgis Sans CJK": ("Noto Sans CJK SC", "Noto Sans CJK KR"),
}
"""The fonts that the bundled ones are cut from: a program that leaves embedded fonts out may have these."""
FACES = (
    ("nkgis Sans", 400, "normal", "NkgisSans-Regular.ttf"),
    ("nkgis Sans", 400, "italic", "NkgisSans-Italic.ttf"),
    ("nkgis Sans", 500, "normal", "NkgisSans-Medium.ttf"),
    ("nkgis Sans", 600, "normal", "NkgisSans-SemiBold.ttf"),
    ("nkgis Sans CJK", 400, "normal", "NkgisSansCJK-Regular.otf"),
    ("nkgis Sans CJK", 700, "normal", "NkgisSansCJK-Bold.otf"),
)
_TEXT = re.compile(r"<text\b[^>]*>(.*?)</text>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def with_fonts(svg: str) -> str:
    """Returns an SVG with the letters of its text embedded as fonts, and public fonts named behind them."""
    signs = "".join(sorted(set(unescape(_TAG.sub("", " ".join(_TEXT.findall(svg)))))))
    rules = "".join(rule for face in FACES if (rule := _font_face(signs, *face)))
    for family, others in STAND_INS.items():
        svg = svg.replace(f"'{family}'", ", ".join(f"'{name}'" for name in (family, *others)))
    return svg.replace('<style type="text/css">', f'<style type="text/css">{rules}', 1)


def _font_face(signs: str, family: str, weight: int, slant: str, file: str) -> str:
    """Returns the rule of one face with the given signs only, empty when it holds none of them."""
    try:
        data = subset_font(asset("resources", "fonts", file), signs)
    except NkgisError:
        return ""
    if not data:
        return ""
    kind = "opentype" if file.endswith(".otf") else "truetype"
    source = f"url(data:font/{file[-3:]};base64,{b64encode(data).decode()}) format('{kind}')"
    return f"@font-face{{font-family:'{family}';font-weight:{weight};font-style:{slant};src:{source}}}\n"


def subset_font(path: Path, signs: str) -> bytes:
    """Returns the font with those signs only; no bytes when it has none of the signs that are no spaces."""
    from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with TTFont(path, lazy=True, recalcTimestamp=False) as font:
        known = set(font.getBestCmap())
        wanted = {ord(sign) for sign in signs} & known
        if not {code for code in wanted if not chr(code).isspace()}:
            return b""
        kept = ["kern", "mark", "mkmk", "ccmp", "locl"]
        subsetter = Subsetter(Options(layout_features=kept, name_IDs=[1, 2], notdef_outline=True))
        subsetter.populate(unicodes=wanted)
        subsetter.subset(font)
        buffer = io.BytesIO()
        font.save(buffer)
    return buffer.getvalue()
