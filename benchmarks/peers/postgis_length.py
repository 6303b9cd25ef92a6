"""PostGIS: ST_Length of a geography, the table loaded beforehand."""

import sys
import time
from pathlib import Path

from postgis import running

data, count = Path(sys.argv[1]), sys.argv[2]
with running(data) as server:
    server.load(f"lines_{count}", data / f"lines_{count}.parquet", "id")
    server.sql(f"select count(ST_NPoints(geom)) from lines_{count}")  # the table lies in memory, as files do for others
    start = time.perf_counter()
    total = float(server.sql(f"select sum(ST_Length(geom::geography)) from lines_{count}"))
    print(f"core {time.perf_counter() - start} check {total}")
