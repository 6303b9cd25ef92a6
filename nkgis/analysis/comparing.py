"""The same lines measured with two border sets, side by side."""

from collections.abc import Sequence

from nkgis.model.comparison import Difference
from nkgis.model.segment import Measurement


def differences(first: Sequence[Measurement], second: Sequence[Measurement]) -> list[Difference]:
    """Returns for each line that both sets measure how they differ, in the order of the first."""
    others = {one.id: one for one in second}
    return [_difference(one, others[one.id]) for one in first if one.id in others]


def _labels(one: Measurement) -> dict[str, float]:
    rest = {"border": one.border_m, "overlap": one.overlap_m, "none": one.unassigned_m, "outside": one.uncovered_m}
    return {**one.by_country, **{label: value for label, value in rest.items() if value > 0}}


def _difference(first: Measurement, second: Measurement) -> Difference:
    """Returns one line's difference; crossings are paired in order where both sets have the same countries."""
    a, b = _labels(first), _labels(second)
    alike = [(c.leaves, c.enters) for c in first.crossings] == [(c.leaves, c.enters) for c in second.crossings]
    pairs = zip(first.crossings, second.crossings, strict=True) if alike else ()
    apart = tuple(other.m - one.m for one, other in pairs)
    return Difference(first.id, first.name, first.length_m,
                      {label: (a.get(label, 0.0), b.get(label, 0.0)) for label in sorted(a.keys() | b.keys())},
                      (len(first.crossings), len(second.crossings)), apart)
