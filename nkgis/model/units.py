"""Units of claims: multiples of one unit can be compared, others cannot."""

WORDS = {"million": 1e6, "billion": 1e9, "trillion": 1e12}
PLAIN = {"km": ("m", 1e3), "Mt": ("t", 1e6), "Mt/yr": ("t/yr", 1e6), "GW": ("MW", 1e3), "bcm/yr": ("m3/yr", 1e9),
         "days": ("h", 24.0)}


def in_base(value: float, unit: str) -> tuple[float, str]:
    """Returns a value in the base of its unit, and that base: 54 km are 54,000 m, 9 billion RUB are 9e9 RUB."""
    if unit in PLAIN:
        base, factor = PLAIN[unit]
        return value * factor, base
    scale, _, rest = unit.partition(" ")
    if scale in WORDS and rest:
        return value * WORDS[scale], rest
    return value, unit
