"""pyproj, one vectorised call."""

import sys
import time

import geopandas as gpd
import numpy as np
import shapely
from pyproj import Geod

start = time.perf_counter()
lines = gpd.read_parquet(f"{sys.argv[1]}/lines_{sys.argv[2]}.parquet")
xy, line = shapely.get_coordinates(lines.geometry.values, return_index=True)
step = np.asarray(Geod(ellps="WGS84").inv(xy[:-1, 0], xy[:-1, 1], xy[1:, 0], xy[1:, 1])[2])
total = step[line[1:] == line[:-1]].sum()
print(f"core {time.perf_counter() - start} check {total}")
