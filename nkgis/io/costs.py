"""Reads a cost table, the bundled one or a planner's own, and checks every row."""

import csv
from collections.abc import Mapping
from functools import cache
from math import isfinite
from pathlib import Path

from nkgis.assets import asset
from nkgis.errors import InputError
from nkgis.model.costs import ASSUMPTION, POSITIVE, Band, Cost, CostTable

COLUMNS = ("id", "quantity", "mode", "where", "low", "value", "high", "unit", "basis", "source", "note")
UNITS = {
    "speed": ("km/h",),
    "rate": ("USD/t-km", "USD/1000 m3-km"),
    "border_h": ("h",),
    "border_cost": ("USD/t",),
    "gauge_h": ("h",),
    "gauge_cost": ("USD/t",),
    "dual_h": ("h",),
    "port_h": ("h",),
    "port_cost": ("USD/t",),
    "transfer_h": ("h",),
    "transfer_cost": ("USD/t",),
    "frequency": ("Hz",),
}
"""The quantities that a table may hold, each with its units."""
BASES = ("A", "B", "C", ASSUMPTION)


@cache
def bundled_costs() -> CostTable:
    """Returns the bundled cost table; it is read once."""
    return read_costs(asset("layers", "costs.csv"))


def read_costs(path: Path) -> CostTable:
    """Returns the costs of a CSV file with COLUMNS; InputError names the first row that cannot be used."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise InputError(f"{path.name} cannot be read as a table of costs: {fault}.") from fault
    missing = [name for name in COLUMNS if rows and name not in rows[0]]
    if not rows or missing:
        raise InputError(
            f"{path.name} is no table of costs: "
            f"{'it is empty' if not rows else 'the column ' + missing[0] + ' is missing'}."
        )
    found: dict[str, Cost] = {}
    for number, row in enumerate(rows, start=2):
        cost = cost_of(row, f"{path.name}, line {number}")
        if cost.id in found:
            raise InputError(f"{path.name}, line {number}: the id {cost.id} is there twice; give each row its own.")
        found[cost.id] = cost
    return CostTable(tuple(found.values()))


def cost_of(row: Mapping[str, object], where: str) -> Cost:
    """Returns the cost of a row of texts or numbers; InputError says what is wrong with it, and where."""
    texts = {name: str(row.get(name) if row.get(name) is not None else "").strip() for name in COLUMNS}
    if not texts["id"]:
        raise InputError(f"{where}: the row has no id.")
    units = UNITS.get(texts["quantity"])
    if units is None:
        raise InputError(
            f"{where}: {texts['quantity'][:40] or 'nothing'} is no quantity; use one of {', '.join(UNITS)}."
        )
    if texts["unit"] not in units:
        raise InputError(f"{where}: the unit of {texts['quantity']} is {' or '.join(units)}, not {texts['unit'][:40]}.")
    if texts["basis"] not in BASES:
        raise InputError(f"{where}: the basis is one of {', '.join(BASES)}, not {texts['basis'][:40] or 'nothing'}.")
    if texts["basis"] != ASSUMPTION and not texts["source"]:
        raise InputError(f"{where}: a figure that is no assumption has a source; name it.")
    if not texts["mode"] or not texts["where"]:
        raise InputError(f"{where}: the mode and the place are missing; * is anywhere.")
    low, value, high = (_number(texts[key], f"{where}, {key}") for key in ("low", "value", "high"))
    if not low <= value <= high:
        raise InputError(f"{where}: low, value and high must not fall: {low:g}, {value:g}, {high:g}.")
    if texts["quantity"] in POSITIVE and low <= 0:
        raise InputError(f"{where}: a {texts['quantity']} is above 0.")
    return Cost(
        texts["id"],
        texts["quantity"],
        texts["mode"],
        texts["where"],
        Band(low, value, high),
        texts["unit"],
        texts["basis"],
        texts["source"],
        texts["note"],
    )


def _number(text: str, where: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not isfinite(value) or value < 0:
        raise InputError(f"{where}: {text[:40] or 'nothing'} is no number from 0 up.")
    return value
