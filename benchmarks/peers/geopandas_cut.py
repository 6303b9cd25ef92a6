"""geopandas and shapely on tiles: join by tree, vectorised intersection, one vectorised geodesic call."""

import sys
import time

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import Geod

start = time.perf_counter()
lines = gpd.read_parquet(f"{sys.argv[1]}/lines_{sys.argv[2]}.parquet")
tiles = gpd.read_parquet(f"{sys.argv[1]}/tiles.parquet")
a, b = np.asarray(lines.geometry.values), np.asarray(tiles.geometry.values)
i, j = shapely.STRtree(b).query(a, predicate="intersects")
parts, pair = shapely.get_parts(shapely.intersection(a[i], b[j]), return_index=True)
is_line = shapely.get_type_id(parts) == 1
parts, pair = parts[is_line], pair[is_line]
xy, part = shapely.get_coordinates(parts, return_index=True)
step = np.asarray(Geod(ellps="WGS84").inv(xy[:-1, 0], xy[:-1, 1], xy[1:, 0], xy[1:, 1])[2])
step[part[1:] != part[:-1]] = 0.0
length = np.bincount(pair[part[1:]], step, len(i))
table = pd.DataFrame({"id": i, "iso": tiles["iso"].to_numpy()[j], "m": length}).groupby(["id", "iso"]).sum()
print(f"core {time.perf_counter() - start} check {table['m'].sum()}")
