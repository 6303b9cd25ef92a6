"""Names that the map itself writes: countries, seas and the Demarcation Line, with where to write them.

Positions are chosen by eye for a clear map; they are places for letters, not data. Short official forms; the sea
between Korea and Japan carries both names.
"""

from collections.abc import Mapping
from dataclasses import dataclass

LANGUAGES = ("en", "ru", "ko", "zh")
LOCAL_LANGUAGE = {"RU": "ru", "KP": "ko", "KR": "ko", "CN": "zh"}


@dataclass(frozen=True, slots=True)
class MapName:
    """Is a name with the place of its middle and the zooms between which it is written."""

    id: str
    kind: str
    names: Mapping[str, str]
    lon: float
    lat: float
    min_zoom: float = 0.0
    max_zoom: float = 30.0
    size_px: float = 13.0


COUNTRIES: Mapping[str, Mapping[str, str]] = {
    "RU": {"en": "Russia", "ru": "Россия", "ko": "러시아", "zh": "俄罗斯"},
    "CN": {"en": "China", "ru": "Китай", "ko": "중국", "zh": "中国"},
    "KP": {"en": "DPR Korea", "ru": "КНДР", "ko": "조선민주주의인민공화국", "zh": "朝鲜"},
    "KR": {"en": "Rep. of Korea", "ru": "Респ. Корея", "ko": "대한민국", "zh": "韩国"},
    "JP": {"en": "Japan", "ru": "Япония", "ko": "일본", "zh": "日本"},
    "MN": {"en": "Mongolia", "ru": "Монголия", "ko": "몽골", "zh": "蒙古"},
}

DEMARCATION: Mapping[str, str] = {
    "en": "Military Demarcation Line",
    "ru": "Военная демаркационная линия",
    "ko": "군사분계선",
    "zh": "军事分界线",
}

_EAST_SEA = {
    "en": "East Sea / Sea of Japan",
    "ru": "Восточное море / Японское море",
    "ko": "동해 / 일본해",
    "zh": "日本海 / 东海（朝鲜半岛）",
}
_YELLOW_SEA = {"en": "Yellow Sea", "ru": "Жёлтое море", "ko": "황해", "zh": "黄海"}
_KOREA_BAY = {"en": "Korea Bay", "ru": "Западно-Корейский залив", "ko": "서조선만", "zh": "西朝鲜湾"}
_BOHAI = {"en": "Bohai Sea", "ru": "Бохайское море", "ko": "보하이해", "zh": "渤海"}
_PETER = {
    "en": "Peter the Great Gulf",
    "ru": "залив Петра Великого",
    "ko": "표트르 대제만",
    "zh": "彼得大帝湾",
}
_EAST_KOREA_BAY = {
    "en": "East Korea Bay",
    "ru": "Восточно-Корейский залив",
    "ko": "동조선만",
    "zh": "东朝鲜湾",
}

_REGION, _DISTRICT = 8.2, 8.2
_COUNTRY_PLACES: tuple[tuple[str, float, float, bool], ...] = (
    ("RU", 135.3, 46.1, False),
    ("CN", 123.5, 45.1, False),
    ("KP", 126.9, 40.2, False),
    ("KR", 127.9, 36.4, False),
    ("JP", 137.7, 36.2, False),
    ("MN", 117.4, 47.6, False),
    ("RU", 130.95, 42.78, True),
    ("CN", 130.1, 42.7, True),
    ("KP", 130.1, 42.45, True),
    ("CN", 124.0, 40.7, True),
    ("KP", 125.6, 39.4, True),
    ("KP", 128.2, 40.8, True),
    ("KR", 127.6, 37.2, True),
    ("RU", 132.2, 43.9, True),
)

WATERS: tuple[MapName, ...] = (
    MapName("east-sea", "water", _EAST_SEA, 135.3, 40.3, 4.0, 5.99, 15.0),
    MapName("east-sea-near", "water", _EAST_SEA, 132.2, 40.1, 6.0, 8.4, 15.0),
    MapName("east-sea-district", "water", _EAST_SEA, 131.05, 42.2, 8.4, 30.0, 15.0),
    MapName("yellow-sea", "water", _YELLOW_SEA, 123.3, 36.3, 4.0, 30.0, 14.0),
    MapName("korea-bay", "water", _KOREA_BAY, 124.1, 39.1, 6.5, 30.0, 13.0),
    MapName("bohai", "water", _BOHAI, 119.9, 38.8, 5.2, 30.0, 13.0),
    MapName("peter-the-great", "water", _PETER, 131.75, 42.85, 7.8, 30.0, 12.0),
    MapName("east-korea-bay", "water", _EAST_KOREA_BAY, 128.1, 39.55, 7.2, 30.0, 12.0),
)


def country_names() -> tuple[MapName, ...]:
    """Returns the country names with a place for the region and others for the district scale."""
    return tuple(
        MapName(
            f"country-{code.lower()}-{number}",
            "country",
            COUNTRIES[code],
            lon,
            lat,
            _DISTRICT if near else 4.0,
            30.0 if near else _REGION,
            14.0,
        )
        for number, (code, lon, lat, near) in enumerate(_COUNTRY_PLACES)
    )
