"""nkgis on the jobs of the benchmark: python jobs.py FOLDER JOB LINES [THREADS]; prints core seconds and a check."""

import sys
import time
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import shapely

from nkgis.analysis.borders import border_set
from nkgis.analysis.bulk import Cutter, lengths_m
from nkgis.analysis.measuring import method_of
from nkgis.app.batch import measured_batches
from nkgis.app.operations import MeasureOptions, border_set_of, method_for
from nkgis.io.streams import BATCH_ROWS, batch_of


def load_compiled_code():
    """Calls every kernel once on next to nothing: loading them counts like the import of a peer's library."""
    areas = [shapely.box(k, 0, k + 1, 1).segmentize(1e-4) for k in range(2)]  # enough vertices for the quick check
    borders = border_set("warm", ["A", "B"], areas)
    rows = shapely.to_wkb(shapely.linestrings([[[0.4, 0.5], [0.41, 0.51]], [[0.99, 0.5], [1.01, 0.5]],
                                               [[1.0, 0.4], [1.0, 0.5]]]))  # the last one is for the exact engine
    table = pa.table({"geometry": pa.array(rows.tolist(), pa.binary())}).combine_chunks().to_batches()[0]
    batch = batch_of(table, "geometry", first=1, id_field=None, seen={})
    Cutter(borders, method_of(borders)).figures(batch.lines)
    lengths_m(batch.lines)


def length(folder, count, threads):
    seen = {}
    start = time.perf_counter()
    total, first = [], 1
    for table in pq.ParquetFile(folder / f"lines_{count}.parquet", memory_map=True).iter_batches(
            BATCH_ROWS, columns=["geometry"], use_threads=False):
        batch = batch_of(table, "geometry", first=first, id_field=None, seen=seen)
        first += batch.rows
        total.append(lengths_m(batch.lines))
    return time.perf_counter() - start, float(np.concatenate(total).sum())


def cut(folder, count, threads):
    start = time.perf_counter()
    options = MeasureOptions(borders=str(folder / "borders.parquet"))
    borders = border_set_of(options)
    total = 0.0
    for one in measured_batches(folder / f"lines_{count}.parquet", borders, method_for(borders, options), options,
                                threads=threads):
        pieces = one.figures.pieces
        inside = np.array([label is not None for label in one.figures.labels])[pieces.code]
        total += float((pieces.to_m - pieces.from_m)[inside].sum())
    return time.perf_counter() - start, total


if __name__ == "__main__":
    load_compiled_code()
    data, job, size = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    seconds, check = {"length": length, "cut": cut}[job](data, size, int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    print(f"core {seconds} check {check}")
