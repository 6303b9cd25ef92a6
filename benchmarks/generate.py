"""Makes the data of the benchmarks: lines, countries, and the countries cut into tiles for the peers.

python generate.py FOLDER LINES... [--gpkg]   (--gpkg: copies of up to 100,000 lines as GeoPackage, for QGIS)
"""

import itertools
import sys
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely

SEED = 20261123
WEST, SOUTH, EAST, NORTH = 116.0, 30.0, 140.0, 56.0
COUNTRIES, DEPTH, ROUGH = 60, 10, 0.16
TILE_VERTICES = 256
MOST_COPIED = 100_000


def lines(count):
    """Polylines with a persistent heading; an id each."""
    rng = np.random.default_rng(SEED)
    sizes = rng.integers(50, 201, count)
    first = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    line = np.repeat(np.arange(count), sizes)
    step, turn = rng.uniform(1000, 5000, line.size), rng.normal(0, 0.25, line.size)
    turn[first] = step[first] = 0.0

    def summed(values):
        total = np.cumsum(values)
        return total - np.repeat(total[first] - values[first], sizes)

    heading = summed(turn) + rng.uniform(0, 2 * np.pi, count)[line]
    lat = rng.uniform(33, 52, count)[line] + summed(step * np.cos(heading)) / 111132.0
    lon = rng.uniform(120, 136, count)[line] + summed(step * np.sin(heading) / (111320.0 * np.cos(np.radians(lat))))
    geometry = shapely.linestrings(np.column_stack((lon, lat)), indices=line)
    return gpd.GeoDataFrame({"id": np.arange(count)}, geometry=geometry, crs=4326)


def fractal(a, b, rng):
    """A shared border: the segment with its midpoints displaced, over and over."""
    points = np.array([a, b])
    for _ in range(DEPTH):
        step = np.diff(points, axis=0)
        middle = (points[:-1] + points[1:]) / 2
        middle += np.column_stack((-step[:, 1], step[:, 0])) * rng.uniform(-ROUGH, ROUGH, (len(step), 1))
        points = np.insert(points, np.arange(1, len(points)), middle, axis=0)
    return np.round(points, 6)


def countries():
    """Cells of a Voronoi diagram with fractal borders, which neighbours share to the last bit."""
    rng = np.random.default_rng(SEED)
    seeds = shapely.MultiPoint(rng.uniform((WEST, SOUTH), (EAST, NORTH), (COUNTRIES, 2)))
    frame = shapely.box(WEST, SOUTH, EAST, NORTH)
    cells = shapely.intersection(shapely.get_parts(shapely.voronoi_polygons(seeds, extend_to=frame)), frame)
    borders = {}
    out = []
    for cell in cells:
        ring = np.round(shapely.get_coordinates(shapely.get_exterior_ring(cell)), 9)
        parts = []
        for a, b in itertools.pairwise(ring):
            key = tuple(sorted((tuple(a), tuple(b))))
            if key not in borders:
                borders[key] = fractal(np.array(key[0]), np.array(key[1]), rng)
            parts.append((borders[key] if key[0] == tuple(a) else borders[key][::-1])[:-1])
        polygon = shapely.Polygon(np.concatenate(parts))
        out.append(polygon if polygon.is_valid else shapely.make_valid(polygon, method="structure"))
    return gpd.GeoDataFrame({"iso": [f"C{k:02d}" for k in range(len(out))]}, geometry=out, crs=4326)


def tiles(areas):
    """Every country cut in quarters until no piece has more than TILE_VERTICES vertices."""
    names, pieces = [], []
    for name, area in zip(areas["iso"], areas.geometry, strict=True):
        waiting = [(area, shapely.bounds(area))]
        while waiting:
            one, (x0, y0, x1, y1) = waiting.pop()
            if shapely.is_empty(one):
                continue
            if shapely.get_num_coordinates(one) <= TILE_VERTICES:
                names.append(name)
                pieces.append(one)
                continue
            x, y = (x0 + x1) / 2, (y0 + y1) / 2
            halves = [(x0, y0, x, y1), (x, y0, x1, y1)] if x1 - x0 > y1 - y0 else [(x0, y0, x1, y), (x0, y, x1, y1)]
            waiting += [(shapely.clip_by_rect(one, *box), box) for box in halves]
    return gpd.GeoDataFrame({"iso": names}, geometry=pieces, crs=4326)


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "tiles.parquet").exists():
        areas = countries()
        areas.to_parquet(folder / "borders.parquet")
        tiles(areas).to_parquet(folder / "tiles.parquet")
        print(f"borders: {len(areas)} countries, {shapely.get_num_coordinates(areas.geometry.values).sum()} vertices")
    counts = [int(word) for word in sys.argv[2:] if word != "--gpkg"]
    for count in counts:
        path = folder / f"lines_{count}.parquet"
        if not path.exists():
            made = lines(count)
            made.to_parquet(path, row_group_size=50_000)
            print(f"{path.name}: {shapely.get_num_coordinates(made.geometry.values).sum()} vertices")
    if "--gpkg" in sys.argv:
        for name in ("tiles", *(f"lines_{count}" for count in counts if count <= MOST_COPIED)):
            copy = folder / f"{name}.gpkg"
            if not copy.exists():
                gpd.read_parquet(folder / f"{name}.parquet").to_file(copy, driver="GPKG", layer=name)


if __name__ == "__main__":
    main()
