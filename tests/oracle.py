"""An independent oracle: GeographicLib's own geodesics, plain sampling and bisection; no code of nkgis."""

import itertools

import shapely
from geographiclib.geodesic import Geodesic

WGS84 = Geodesic.WGS84


def length_m(xy):
    """The sum of GeographicLib's inverse solutions."""
    return sum(WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] for a, b in zip(xy, xy[1:], strict=False))


def lengths_by_label(xy, polygons, *, step_m=500.0):
    """Lengths by label along geodesic edges, each change of label found by bisection to a micrometre.

    The label is the sorted names of the polygons strictly around a point, joined with "+", or None. Near the
    corners of the polygons, which a line may just clip, the steps are forty times finer.
    """
    totals = {}
    corners = shapely.MultiPoint(shapely.get_coordinates(list(polygons.values()))) \
        if step_m > 100 else None
    for (x0, y0), (x1, y1) in zip(xy, xy[1:], strict=False):
        line = WGS84.InverseLine(y0, x0, y1, x1)

        def label(s, line=line):
            at = line.Position(s)
            point = shapely.Point(at["lon2"], at["lat2"])
            names = sorted(name for name, polygon in polygons.items() if polygon.contains(point))
            return "+".join(names) or None

        count = max(2, int(line.s13 / step_m) + 1)
        stops = [line.s13 * k / count for k in range(count + 1)]
        if corners is not None:
            stops = _finer(line, stops, corners, step_m)
        for low, high in zip(stops, stops[1:], strict=False):
            for start, end, name in _runs(low, high, label):
                totals[name] = totals.get(name, 0.0) + end - start
    return totals


def planar_lengths_by_label(xy, polygons, *, step_deg=0.001):
    """Lengths by label along straight lines in lon/lat: overlay in the plane, then GeographicLib on dense vertices."""
    whole = shapely.LineString(xy)
    totals = {}
    for count in range(len(polygons) + 1):
        for names in itertools.combinations(sorted(polygons), count):
            piece = whole
            for name, polygon in polygons.items():
                piece = piece.intersection(polygon) if name in names else piece.difference(polygon)
            metres = sum(length_m(part.segmentize(step_deg).coords) for part in shapely.get_parts(piece)
                         if part.geom_type == "LineString")
            if metres > 0:
                totals["+".join(names) or None] = metres
    return totals


def _finer(line, stops, corners, step_m):
    """The stops with forty times as many where a corner is within two steps."""
    reach_deg = 2 * step_m / 100_000
    out = []
    for low, high in zip(stops, stops[1:], strict=False):
        at = line.Position((low + high) / 2)
        close = corners.distance(shapely.Point(at["lon2"], at["lat2"])) < reach_deg
        out += [low + (high - low) * k / 40 for k in range(40)] if close else [low]
    return [*out, stops[-1]]


def _runs(low, high, label):
    out, at_high = [], label(high - 1e-9)
    while low < high:
        here = label(low + 1e-9)
        if here == at_high:
            return [*out, (low, high, here)]
        a, b = low, high
        while b - a > 1e-6:
            middle = (a + b) / 2
            a, b = (middle, b) if label(middle) == here else (a, middle)
        out.append((low, b, here))
        low = b + 0.01
    return out
