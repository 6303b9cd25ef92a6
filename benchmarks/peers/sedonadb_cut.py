"""SedonaDB on tiles: join and intersection there, geodesic lengths by pyproj (its own are on a sphere)."""

import sys
import time

import numpy as np
import sedonadb
import shapely
from pyproj import Geod

connection = sedonadb.connect()
start = time.perf_counter()
connection.read_parquet(f"{sys.argv[1]}/lines_{sys.argv[2]}.parquet").to_view("l")
connection.read_parquet(f"{sys.argv[1]}/tiles.parquet").to_view("b")
table = connection.sql("select l.id, b.iso, ST_AsBinary(ST_Intersection(l.geometry, b.geometry)) g from l join b "
                       "on ST_Intersects(l.geometry, b.geometry)").to_arrow_table()
pieces = shapely.from_wkb(table["g"].to_numpy())
parts = shapely.get_parts(pieces)
parts = parts[shapely.get_type_id(parts) == 1]
xy, part = shapely.get_coordinates(parts, return_index=True)
step = np.asarray(Geod(ellps="WGS84").inv(xy[:-1, 0], xy[:-1, 1], xy[1:, 0], xy[1:, 1])[2])
print(f"core {time.perf_counter() - start} check {step[part[1:] == part[:-1]].sum()}")
