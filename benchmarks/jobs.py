"""nkgis on the jobs of the benchmark: python jobs.py FOLDER JOB LINES [THREADS]; prints core seconds and a check."""

import sys
import time
from pathlib import Path

import geopandas  # noqa: F401 - the peers' import is not counted either
import numpy as np
import pyarrow.parquet as pq

import nkgis.analysis.kernels.soundness
import nkgis.analysis.kernels.wellknown  # noqa: F401
from nkgis.analysis.bulk import lengths_m
from nkgis.app.batch import measured_batches
from nkgis.app.operations import MeasureOptions, border_set_of, method_for
from nkgis.io.streams import BATCH_ROWS, batch_of


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
    data, job, size = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    seconds, check = {"length": length, "cut": cut}[job](data, size, int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    print(f"core {seconds} check {check}")
