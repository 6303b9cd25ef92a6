"""Measuring files of many lines: written batch by batch, whole or not at all."""

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from nkgis.analysis.borders import BorderSet
from nkgis.app.batch import Measured, measured_batches, unmeasurable
from nkgis.app.operations import MeasureOptions
from nkgis.exporters.files import write_whole
from nkgis.exporters.passports import route_json
from nkgis.exporters.segments import NamedFigures, segments_csv, write_segments_parquet
from nkgis.model.method import Method
from nkgis.model.segment import Rejected
from nkgis.progress import Progress

STREAMED = ("csv", "ndjson", "parquet")
MOST_THREADS = 64


def default_threads() -> int:
    """Returns how many threads measure when nothing is said: two, or one where there is one processor."""
    return min(os.cpu_count() or 1, 2)


def threads(text: str) -> int:
    """Returns a number of threads, for argparse."""
    if not text.isdecimal() or not 1 <= int(text) <= MOST_THREADS:
        raise argparse.ArgumentTypeError(f"{text} is not a number of threads from 1 to {MOST_THREADS}")
    return int(text)


def heights_notes(count: int) -> list[str]:
    """Returns the note on lines whose heights are ignored, if there are any."""
    if not count:
        return []
    lines = "1 line has" if count == 1 else f"{count} lines have"
    return [f"{lines} heights (Z), which are ignored: lengths are on the ellipsoid"]


class StreamedJob:
    """Measures files in turn and writes what comes; afterwards it knows what was rejected."""

    def __init__(
        self, paths: Sequence[Path], borders: BorderSet, method: Method, options: MeasureOptions, *, threads: int,
        progress: Progress,
    ) -> None:
        self._paths = paths
        self._borders = borders
        self._method = method
        self._options = options
        self._threads = threads
        self._progress = progress
        self._rejected: list[tuple[str, Rejected]] = []
        self._heights = 0

    def written(self, chosen: str, out: Path | None) -> list[tuple[str, Rejected]]:
        """Writes the result to a file or stdout and returns the rejected features with their files.

        Raises InputError when no line of a file can be measured; nothing is written then.
        """
        if out is not None:
            write_whole(out, lambda path: self._write(chosen, path))
        else:
            with tempfile.TemporaryDirectory(prefix="nkgis-") as folder:
                made = Path(folder) / "made"
                self._write(chosen, made)
                sys.stdout.flush()
                with made.open(encoding="utf-8", newline="") as source:
                    shutil.copyfileobj(source, sys.stdout)
        return self._rejected

    def notes(self) -> list[str]:
        """Returns what a reader should know of the lines."""
        return heights_notes(self._heights)

    def _write(self, chosen: str, path: Path) -> None:
        if chosen == "parquet":
            write_segments_parquet(path, self._figures())
            return
        texts = segments_csv(self._figures()) if chosen == "csv" else self._ndjson()
        with path.open("w", encoding="utf-8", errors="replace", newline="\n") as sink:
            for text in texts:
                sink.write(text)

    def _figures(self) -> Iterator[NamedFigures]:
        return ((one.figures, one.names) for one in self._batches())

    def _ndjson(self) -> Iterator[str]:
        for batch in self._batches():
            for one in batch.measurements():
                yield json.dumps(route_json(one), ensure_ascii=False, allow_nan=False) + "\n"

    def _batches(self) -> Iterator[Measured]:
        """Yields the batches of all files and keeps what was rejected."""
        for path in self._paths:
            count = 0
            rejected: list[Rejected] = []
            for batch in measured_batches(path, self._borders, self._method, self._options, threads=self._threads,
                                          progress=self._progress):
                count += batch.count
                rejected += batch.rejected
                self._heights += batch.heights
                yield batch
            if not count:
                raise unmeasurable(path, rejected)
            self._rejected += [(path.name, one) for one in rejected]
