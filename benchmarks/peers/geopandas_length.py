"""geopandas, row by row."""

import sys
import time

import geopandas as gpd
from pyproj import Geod

start = time.perf_counter()
lines = gpd.read_parquet(f"{sys.argv[1]}/lines_{sys.argv[2]}.parquet")
total = lines.geometry.apply(Geod(ellps="WGS84").geometry_length).sum()
print(f"core {time.perf_counter() - start} check {total}")
