"""DuckDB spatial on tiles: join, intersection, ST_Length_Spheroid."""

import sys
import time

import duckdb
import duckdb_extensions

duckdb_extensions.import_extension("spatial")
connection = duckdb.connect()
connection.load_extension("spatial")
connection.sql("set threads = 1")
start = time.perf_counter()
total = connection.sql(
    "select sum(m) from (select l.id, b.iso, sum(ST_Length_Spheroid(ST_FlipCoordinates(ST_CollectionExtract("
    f"ST_Intersection(l.geometry, b.geometry), 2)))) m from '{sys.argv[1]}/lines_{sys.argv[2]}.parquet' l "
    f"join '{sys.argv[1]}/tiles.parquet' b on ST_Intersects(l.geometry, b.geometry) group by 1, 2)").fetchone()[0]
print(f"core {time.perf_counter() - start} check {total}")
