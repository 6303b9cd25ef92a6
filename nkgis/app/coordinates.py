"""Coordinates as people type them: decimal degrees, or degrees, minutes and seconds."""

from __future__ import annotations

import re

from nkgis.errors import InputError

_NUMBER = r"[-+−]?\d+(?:[.,]\d+)?"
_ANGLE = re.compile(
    rf"\s*(?P<before>[NSEWСЮВЗ])?\s*(?P<degrees>{_NUMBER})\s*(?:[°ºd:]\s*|\s)?"
    rf"(?:(?P<minutes>\d+(?:[.,]\d+)?)\s*['′’:m]\s*(?:(?P<seconds>\d+(?:[.,]\d+)?)\s*(?:[\"″”s]|''|′′)?)?)?"
    rf"\s*(?P<after>[NSEWСЮВЗ])?\s*",
    re.IGNORECASE,
)
_SIDES = {"N": ("lat", 1), "S": ("lat", -1), "E": ("lon", 1), "W": ("lon", -1),
          "С": ("lat", 1), "Ю": ("lat", -1), "В": ("lon", 1), "З": ("lon", -1)}  # fmt: skip
_RUSSIAN = (("с.ш.", "С"), ("ю.ш.", "Ю"), ("в.д.", "В"), ("з.д.", "З"), ("с. ш.", "С"), ("в. д.", "В"))
_LETTERS = re.compile(r"[^\W\d_]")


def place_typed(text: str) -> tuple[float, float] | None:
    """Returns longitude and latitude in degrees; None when the text is no pair of coordinates.

    Latitude comes first unless letters say otherwise or the first number cannot be one. Raises InputError when it is
    a pair that lies nowhere.
    """
    for written, side in _RUSSIAN:
        text = text.replace(written, side)
    if not re.search(r"\d.*[.,;°º'′:]|\d\s*[NSEWСЮВЗ]", text, re.IGNORECASE) or len(_LETTERS.findall(re.sub(r"[NSEWСЮВЗdms]", "", text, flags=re.IGNORECASE))):
        return None
    halves = _halves(text)
    if halves is None:
        return None
    (one, one_axis), (two, two_axis) = halves
    if one_axis is not None and one_axis == two_axis:
        return None
    swapped = one_axis == "lon" or two_axis == "lat" or (one_axis is None and abs(one) > 90 >= abs(two))
    lat, lon = (two, one) if swapped else (one, two)
    if abs(lat) > 90 or abs(lon) > 180:
        raise InputError(f"{text.strip()} is no place: latitude is −90 to 90°, longitude −180 to 180°.")
    return lon, lat


def _halves(text: str) -> tuple[tuple[float, str | None], tuple[float, str | None]] | None:
    for separator in (r"\s*[;,]\s+", r"\s*;\s*", r"\s*,\s*", r"\s+"):
        for gap in re.finditer(separator, text.strip()):
            one, two = text.strip()[: gap.start()], text.strip()[gap.end() :]
            values = _angle(one), _angle(two)
            if values[0] is not None and values[1] is not None:
                return values[0], values[1]
    letters = re.fullmatch(r"(.*?[NSСЮEWВЗ])\s*(.+)", text.strip(), re.IGNORECASE)
    if letters is not None:
        values = _angle(letters[1]), _angle(letters[2])
        if values[0] is not None and values[1] is not None:
            return values[0], values[1]
    return None


def _angle(text: str) -> tuple[float, str | None] | None:
    match = _ANGLE.fullmatch(text)
    if match is None or (match["before"] and match["after"]):
        return None
    degrees, minutes, seconds = (
        float((match[part] or "0").replace(",", ".").replace("−", "-")) for part in ("degrees", "minutes", "seconds")
    )
    if minutes >= 60 or seconds >= 60 or (match["minutes"] and not degrees.is_integer()):
        return None
    negative = match["degrees"].startswith(("-", "−"))
    value = abs(degrees) + minutes / 60 + seconds / 3600
    letter = (match["before"] or match["after"] or "").upper()
    axis, sign = _SIDES.get(letter, (None, 1))
    return (-value if negative else value) * sign, axis
