"""Coordinates as people write them: decimal degrees or degrees, minutes and seconds, in several scripts."""

import re
from typing import NamedTuple

from nkgis.errors import InputError


class Place(NamedTuple):
    """Is a position in degrees on WGS 84."""

    lon: float
    lat: float


_WORDS = (
    (r"(?:с|сев)\.?\s*ш(?:ир)?\b\.?|北[纬緯]|북위|\bnorth\b", "N"),
    (r"(?:ю|юж)\.?\s*ш(?:ир)?\b\.?|南[纬緯]|남위|\bsouth\b", "S"),
    (r"(?:в|вост)\.?\s*д(?:ол)?\b\.?|[东東][经經]|동경|\beast\b", "E"),
    (r"(?:з|зап)\.?\s*д(?:ол)?\b\.?|西[经經]|서경|\bwest\b", "W"),
)
_LETTERS = str.maketrans("СсЮюВвЗзnsew", "NNSSEEWWNSEW")
_SIGNS = str.maketrans({
    "−": "-", "–": "-", "—": "-", "º": "°", "˚": "°", "度": "°", "도": "°", "′": "'", "’": "'", "‘": "'", "`": "'",
    "´": "'", "分": "'", "분": "'", "″": '"', "”": '"', "“": '"', "秒": '"', "초": '"', "；": ";", "，": ";",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\n": ";", "\t": " ",
})  # fmt: skip
_TOKEN = re.compile(
    r"(?P<number>[-+]?\s*\d+(?:[.,]\d+)?)|(?P<mark>[°'\":])|(?P<letter>[NSEW])|(?P<sep>[;,/])|(?P<bad>\S)"
)
_TOKEN_POINT = re.compile(_TOKEN.pattern.replace("[.,]", "[.]"))
_MARKS = "°'\""
_LONGEST = 120
_HELP = "write latitude and longitude, for example 42.4152, 130.6413 or 42°24'55\"N 130°38'29\"E."

Token = tuple[str, str]


def place_of(text: str) -> Place:
    """Returns the place that a text names; latitude comes first unless letters say otherwise.

    The decimal mark is a point or a comma; the letters are N S E W, С Ю В З, or the words of the window's languages.
    Raises InputError with a sentence that says what is wrong.
    """
    if len(text) > _LONGEST:
        raise InputError(f"That is too long for coordinates: {_HELP}")
    plain = text.strip().strip("()[]").translate(_SIGNS).replace("''", '"')
    for pattern, letter in _WORDS:
        plain = re.sub(pattern, f" {letter} ", plain, flags=re.IGNORECASE)
    plain = plain.translate(_LETTERS)
    if not plain:
        raise InputError(f"Nothing is written: {_HELP}")
    problem: InputError | None = None
    for token in (_TOKEN_POINT,) if "." in plain else (_TOKEN, _TOKEN_POINT):
        try:
            return _place([(str(m.lastgroup), m[0]) for m in token.finditer(plain)], text.strip())
        except InputError as error:
            problem = problem or error
    raise problem or InputError(_HELP)


def is_like_coordinates(text: str) -> bool:
    """Tells whether a text is meant as coordinates and not as a name: it begins like a number or has two of them."""
    numbers = re.findall(r"\d+(?:[.,]\d+)?", text)
    return len(numbers) >= 2 and sum(c.isalpha() for c in text) <= 8


def _place(tokens: list[Token], text: str) -> Place:
    bad = next((value for kind, value in tokens if kind == "bad"), None)
    if bad is not None:
        raise InputError(f"“{text}” holds “{bad}”, which is no part of coordinates: {_HELP}")
    first, second = _halves(tokens, text)
    (value_a, axis_a), (value_b, axis_b) = _degrees(first, text), _degrees(second, text)
    if axis_a and axis_a == axis_b:
        axis = "latitudes" if axis_a == "lat" else "longitudes"
        raise InputError(f"“{text}” has two {axis}: {_HELP}")
    swapped = axis_a == "lon" or axis_b == "lat" or (not axis_a and not axis_b and abs(value_a) > 90.0)
    lat, lon = (value_b, value_a) if swapped else (value_a, value_b)
    if abs(lat) > 90.0:
        raise InputError(f"“{text}” has the latitude {lat:g}, which is beyond 90 degrees.")
    if abs(lon) > 360.0:
        raise InputError(f"“{text}” has the longitude {lon:g}, which is beyond 360 degrees.")
    return Place((lon + 180.0) % 360.0 - 180.0 if abs(lon) > 180.0 else lon, lat)


def _halves(tokens: list[Token], text: str) -> tuple[list[Token], list[Token]]:
    """Returns the tokens of the first and of the second coordinate."""
    kinds = [kind for kind, _ in tokens]
    numbers = [k for k, kind in enumerate(kinds) if kind == "number"]
    letters = [k for k, kind in enumerate(kinds) if kind == "letter"]
    separators = [k for k, kind in enumerate(kinds) if kind == "sep"]
    if len(numbers) < 2:
        raise InputError(f"“{text}” is one number; a place needs two: {_HELP}")
    inner = [k for k in separators if any(n < k for n in numbers) and any(n > k for n in numbers)]
    if len(inner) == 1:
        cut = inner[0]
    elif len(inner) > 1:
        raise InputError(f"“{text}” cannot be read as two coordinates: {_HELP}")
    elif letters and letters[0] < numbers[0]:
        cut = letters[1] if len(letters) > 1 else _middle(tokens, numbers, text)
    elif letters and letters[0] < numbers[-1]:
        cut = letters[0] + 1
    else:
        cut = _middle(tokens, numbers, text)
    halves = [[t for t in part if t[0] != "sep"] for part in (tokens[:cut], tokens[cut:])]
    return halves[0], halves[1]


def _middle(tokens: list[Token], numbers: list[int], text: str) -> int:
    """Returns where the second coordinate begins: at the second degree sign's number, else in the middle."""
    signed = [k - 1 for k, token in enumerate(tokens) if token == ("mark", "°")]
    if len(signed) == 2:
        return signed[1]
    if len(numbers) % 2:
        raise InputError(f"“{text}” cannot be read as two coordinates: {_HELP}")
    return numbers[len(numbers) // 2]


def _degrees(tokens: list[Token], text: str) -> tuple[float, str]:
    """Returns the degrees of one coordinate, and its axis ("lat", "lon" or "" when no letter says)."""
    raw = [value.replace(" ", "").replace(",", ".") for kind, value in tokens if kind == "number"]
    letters = [value for kind, value in tokens if kind == "letter"]
    marks = [value for kind, value in tokens if kind == "mark" and value != ":"]
    if not 1 <= len(raw) <= 3 or len(letters) > 1 or marks != sorted(marks, key=_MARKS.index):
        raise InputError(f"“{text}” cannot be read as two coordinates: {_HELP}")
    values = [abs(float(value)) for value in raw]
    if any("." in value for value in raw[:-1]) or any(value[0] in "+-" for value in raw[1:]):
        raise InputError(f"“{text}” cannot be read as two coordinates: {_HELP}")
    for value, name in zip(values[1:], ("minutes", "seconds"), strict=False):
        if value >= 60.0:
            raise InputError(f"“{text}” has {value:g} {name}; there are 60 at most.")
    degrees = sum(value / 60.0**k for k, value in enumerate(values))
    negative = raw[0].startswith("-")
    letter = letters[0] if letters else ""
    if negative and letter:
        raise InputError(f"“{text}” has a minus and a letter; use one of them.")
    axis = "lat" if letter in {"N", "S"} else "lon" if letter else ""
    return (-degrees if negative or letter in {"S", "W"} else degrees), axis
