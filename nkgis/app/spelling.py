"""Spellings of one name: what is typed and what is searched are folded to the same letters.

`folded` keeps the script; `sounds` goes through Latin letters to what the usual romanisations of Korean, Chinese and
Russian names (Revised, McCune–Reischauer, DPR Korea's own, Pinyin, Palladius, Kontsevich) have in common.
"""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

SAME_HAN = (
    "羅圖們龍灣鐵東韓國興義寧長會門陽鎮線邊橋濟廣臺漢釐鮮區電氣滿豐",
    "罗图们龙湾铁东韩国兴义宁长会门阳镇线边桥济广台汉厘鲜区电气满丰",
)
"""Traditional signs, and the simplified ones that stand for them."""
_SIMPLIFIED = str.maketrans(*SAME_HAN)
_DROPPED = str.maketrans("", "", "'’‘ʼ`´ьъ")
_NO_LETTER = re.compile(r"[^\w\n]+|_+")
_ASCII_SIGNS = {number: " " for number in range(128) if not chr(number).isalnum() and chr(number) != "\n"}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_WRITTEN = (
    # Kontsevich's aspirates as anyascii writes them, then the ways to write one consonant
    "chkh:c tkh:t pkh:p kkh:k dzh:c tsz:c tch:c zh:c ch:c dz:c ts:c tz:c kh:h sh:s ph:p th:t x:s z:c j:c q:c "
    "ng:n ck:k eo:o eu:u ae:e oe:e yi:i ui:i y:i g:k d:t b:p l:r w:v"
)
_SOUNDS = tuple(pair.split(":") for pair in _WRITTEN.split())


def folded(text: str) -> str:
    """Returns a text without case, accents and apostrophes, in simplified Han."""
    if text.isascii():
        return text.lower().translate(_DROPPED)
    apart = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(c for c in apart if unicodedata.category(c) != "Mn")
    return unicodedata.normalize("NFC", bare).translate(_DROPPED).translate(_SIMPLIFIED)


def plain_words(text: str) -> str:
    """Returns a folded text as words with one space between; lines stay lines."""
    plain = folded(text)
    plain = plain.translate(_ASCII_SIGNS) if plain.isascii() else _NO_LETTER.sub(" ", plain)
    for edge, kept in (("  ", " "), (" \n", "\n"), ("\n ", "\n")):
        while edge in plain:
            plain = plain.replace(edge, kept)
    return plain.strip(" ")


def sounds(words: str) -> str:
    """Returns what folded words sound like, whichever way they are written; lines stay lines.

    Two names that sound alike need not be the same place: a search ranks them behind names that are spelt alike.
    """
    text = ("\n" + anyascii(words)).lower().translate(_DROPPED)
    for written, sound in _SOUNDS:
        text = text.replace(written, sound)
    text = _single(text)
    # the North keeps a first r that the South drops or writes as n: Rajin, Najin; Ryongchon, Yongchon
    for gap in " \n":
        text = text.replace(gap + "n", gap + "r").replace(gap + "ri", gap + "i")
    return _single(text.replace("ie", "e"))[1:]


def _single(text: str) -> str:
    """Returns a text without doubled letters; a regular expression takes ten times as long over many names."""
    for letter in _LETTERS:
        while letter * 2 in text:
            text = text.replace(letter * 2, letter)
    return text


def all_sounds(words: str) -> tuple[str, ...]:
    """Returns what folded words may sound like: Cyrillic ы stands for i in Chinese and for u in Korean names."""
    one = sounds(words)
    return (one, sounds(words.replace("ы", "у"))) if "ы" in words else (one,)
