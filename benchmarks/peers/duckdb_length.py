"""DuckDB spatial: ST_Length_Spheroid, which wants latitude first."""

import sys
import time

import duckdb
import duckdb_extensions

duckdb_extensions.import_extension("spatial")
connection = duckdb.connect()
connection.load_extension("spatial")
connection.sql("set threads = 1")
start = time.perf_counter()
total = connection.sql("select sum(ST_Length_Spheroid(ST_FlipCoordinates(geometry))) "
                       f"from '{sys.argv[1]}/lines_{sys.argv[2]}.parquet'").fetchone()[0]
print(f"core {time.perf_counter() - start} check {total}")
