"""The table of segments of a large job, as Arrow batches written while it goes on."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from nkgis.analysis.measuring import RESOLVABLE_SHARE
from nkgis.exporters.passports import METRE_DIGITS
from nkgis.exporters.tables import SEGMENT_COLUMNS, safe_cell

NamedFigures = tuple[Any, list[tuple[str, str]]]
"""The figures of a batch, and the id and name of each of its lines."""


def segment_table(figures: Any, names: list[tuple[str, str]]) -> Any:
    """Returns the segments of a batch as an Arrow table with SEGMENT_COLUMNS."""
    import pyarrow as pa

    pieces = figures.pieces
    line = pieces.line
    new = np.concatenate(([True], line[1:] != line[:-1])) if line.size else np.zeros(0, bool)
    first = np.maximum.accumulate(np.where(new, np.arange(line.size), 0)) if line.size else line
    ids, titles = (pa.array([name[k] for name in names], pa.string()).take(pa.array(line)) for k in (0, 1))
    labels = pa.array(list(figures.labels), pa.string()).take(pa.array(pieces.code))
    length_m = pieces.to_m - pieces.from_m
    known = ~np.isnan(pieces.low_m)
    resolvable = pa.array(pieces.high_m - pieces.low_m <= RESOLVABLE_SHARE * length_m, pa.bool_(), mask=~known)
    metres = [pa.array(np.round(values, METRE_DIGITS) + 0.0, pa.float64(), from_pandas=True)
              for values in (pieces.from_m, pieces.to_m, length_m, pieces.low_m, pieces.high_m)]
    columns = [ids, titles, pa.array(np.arange(line.size) - first + 1, pa.int64()), labels, *metres, resolvable]
    return pa.table(dict(zip(SEGMENT_COLUMNS, columns, strict=True)))


def write_segments_parquet(path: Path, batches: Iterable[NamedFigures]) -> None:
    """Writes the segments of all batches as Parquet, a row group a batch."""
    import pyarrow.parquet as pq

    writer = None
    try:
        for figures, names in batches:
            table = segment_table(figures, names)
            if writer is None:
                writer = pq.ParquetWriter(path, table.schema)
            writer.write_table(table)
    finally:
        if writer is not None:
            writer.close()


def segments_csv(batches: Iterable[NamedFigures]) -> Iterator[str]:
    """Yields the segments of all batches as CSV text, the header first: the same text as for a small job."""
    yield ",".join(SEGMENT_COLUMNS) + "\n"
    for figures, names in batches:
        frame = segment_table(figures, [(safe_cell(a), safe_cell(b)) for a, b in names]).to_pandas()
        frame["country"] = frame["country"].map(safe_cell, na_action="ignore")
        frame["resolvable"] = frame["resolvable"].map({True: "true", False: "false"})
        yield frame.to_csv(index=False, header=False, float_format=f"%.{METRE_DIGITS}f", lineterminator="\n")
