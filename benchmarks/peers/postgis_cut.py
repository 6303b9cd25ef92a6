"""PostGIS on ST_Subdivide(256): join by index, intersection, ST_Length of a geography, tables loaded beforehand."""

import sys
import time
from pathlib import Path

from postgis import running

data, count = Path(sys.argv[1]), sys.argv[2]
with running(data) as server:
    server.load(f"lines_{count}", data / f"lines_{count}.parquet", "id")
    server.load("borders", data / "borders.parquet", "iso")
    server.subdivide()
    server.sql(f"select count(ST_NPoints(geom)) from lines_{count}")
    start = time.perf_counter()
    total = float(server.sql(
        "select sum(m) from (select l.id, b.iso, sum(ST_Length(ST_Intersection(l.geom, b.geom)::geography)) m "
        f"from lines_{count} l join tiles b on ST_Intersects(l.geom, b.geom) group by 1, 2) per_country"))
    print(f"core {time.perf_counter() - start} check {total}")
