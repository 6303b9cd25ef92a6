"""The bundled fonts cut to the letters that one page uses."""

import base64
import io
import logging

from nkgis.assets import asset
from nkgis.errors import NkgisError

_LATIN_END = 0x2E7F
_FACES = (
    ("nkgis Sans", 400, "normal", "NkgisSans-Regular.ttf"),
    ("nkgis Sans", 600, "normal", "NkgisSans-SemiBold.ttf"),
    ("nkgis Sans", 400, "italic", "NkgisSans-Italic.ttf"),
    ("nkgis Sans CJK", 400, "normal", "NkgisSansCJK-Regular.otf"),
)


def font_faces(text: str) -> str:
    """Returns @font-face rules with the fonts inlined, cut to the letters of the text; missing fonts are left out."""
    letters = set(text) | {chr(code) for code in range(0x20, 0x7F)} | set("–—−·×°±…  ")
    rules: list[str] = []
    for family, weight, slant, file in _FACES:
        font = _cut(file, letters)
        if font is None:
            continue
        data = base64.b64encode(font).decode()
        rules.append(
            f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {slant}; '
            f'src: url("data:font/woff;base64,{data}"); }}'
        )
    return "\n".join(rules)


def _cut(file: str, letters: set[str]) -> bytes | None:
    """Returns a font with these letters only, as WOFF, or None when the file is missing or has none of them."""
    from fontTools import subset  # type: ignore[import-untyped]
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    try:
        path = asset("resources", "fonts", file)
    except NkgisError:
        return None
    logging.getLogger("fontTools.subset").setLevel(logging.ERROR)
    with TTFont(path, lazy=True) as font:
        if file.endswith(".otf"):
            letters = {letter for letter in letters if ord(letter) > _LATIN_END}
        known = letters & {chr(code) for code in font.getBestCmap()}
        if not known:
            return None
        options = subset.Options(
            flavor="woff", layout_features=[], hinting=False, notdef_outline=True, desubroutinize=True
        )
        cutter = subset.Subsetter(options)
        cutter.populate(text="".join(sorted(known)))
        cutter.subset(font)
        buffer = io.BytesIO()
        font.flavor = "woff"
        font.save(buffer)
    return buffer.getvalue()
