"""The catalogue of the bundled data: layers/catalogue.json.

What each layer is, its source, licence, attribution, accuracy and date, from `sources/catalogue.toml`. Refuses a key
that is unknown or missing.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
LAYERS = HERE.parent / "layers"
LAYER_KEYS = (
    "id",
    "name",
    "kind",
    "file",
    "what",
    "source",
    "licence",
    "attribution",
    "accuracy_m",
    "accuracy_note",
    "date",
    "date_note",
)
BORDER_KEYS = (
    "id",
    "name",
    "file",
    "country_field",
    "accuracy_m",
    "accuracy_note",
    "tolerance_m",
    "extent",
    "date",
    "date_note",
    "includes_territorial_sea",
    "licence",
    "attribution",
    "source",
)
KINDS = {"base", "lines", "points", "areas"}
MAY_BE_LEFT_OUT = ("visible",)


def main() -> None:
    """Write the catalogue."""
    table = tomllib.loads((HERE / "sources" / "catalogue.toml").read_text(encoding="utf-8"))
    layers = [entry(row, LAYER_KEYS) for row in table["layer"]]
    unknown = sorted({row["kind"] for row in layers} - KINDS)
    if unknown:
        raise SystemExit(f"No such kind of layer: {', '.join(unknown)}")
    borders = [entry(row, BORDER_KEYS) for row in table["border_set"]]
    document = {"format": "nkgis-catalogue", "version": 1, "layers": layers, "border_sets": borders}
    text = json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False)
    (LAYERS / "catalogue.json").write_text(text + "\n", encoding="utf-8")
    print(f"{len(layers)} layers, {len(borders)} border set")


def entry(row: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    """Return one entry with every key in its order."""
    missing = [key for key in keys if key not in row]
    unknown = sorted(set(row) - set(keys) - set(MAY_BE_LEFT_OUT))
    if missing or unknown:
        raise SystemExit(f"{row['id']}: missing {missing}, unknown {unknown}")
    return {key: row[key] for key in keys} | {key: row[key] for key in MAY_BE_LEFT_OUT if key in row}


if __name__ == "__main__":
    main()
