"""`nkgis measure --engine`: a job in parts, into a folder, in this process or on Dask workers."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nkgis.app.operations import MeasureOptions
from nkgis.cli.common import existing, expanded, progress_of, say, say_rejected
from nkgis.errors import InputError

if TYPE_CHECKING:
    from nkgis.app.scale.run import Summary

ENGINES = ("local", "dask")
MOST_WORKERS, MOST_ROWS = 256, 10_000_000
SHOWN_FAILED = 10


def add(sub: argparse.ArgumentParser) -> None:
    """Adds the options of a job in parts to the parser of `measure`."""
    group = sub.add_argument_group("jobs in parts", "measure part by part into a folder of GeoParquet (--out DIR); "
                                   "the same command goes on after an interruption")
    group.add_argument("--engine", choices=ENGINES, help="local: in this process; dask: on worker processes")
    group.add_argument("--scheduler", metavar="ADDRESS",
                       help="a Dask scheduler that runs already, such as tcp://host:8786 (default: workers made here)")
    group.add_argument("--workers", type=_whole(MOST_WORKERS), metavar="N",
                       help="worker processes made here (default 2)")
    group.add_argument("--part-rows", type=_whole(MOST_ROWS), metavar="N", help="rows of a part (default 20000)")
    group.add_argument("--restart", action="store_true", help="begin anew what the folder holds of a job")


def _whole(most: int) -> Any:
    def number(text: str) -> int:
        if not text.isdecimal() or not 1 <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"{text} is not a number from 1 to {most}")
        return int(text)

    return number


def wanted(arguments: argparse.Namespace) -> bool:
    """Tells whether a job in parts is asked for; InputError when its options stand without --engine."""
    if arguments.engine is not None:
        return True
    for name in ("scheduler", "workers", "part_rows", "restart"):
        if getattr(arguments, name):
            raise InputError(f"--{name.replace('_', '-')} belongs to --engine; add --engine dask or --engine local.")
    return False


def run(arguments: argparse.Namespace, options: MeasureOptions) -> int:
    """Measures into a folder; returns 0, or 3 when features or parts were rejected."""
    if arguments.out is None:
        raise InputError("--engine writes a folder of tables; name it with --out DIR.")
    for name in ("format", "explain", "compare"):
        if getattr(arguments, name) is not None:
            raise InputError(f"--{name} does not go with --engine, which writes a folder of GeoParquet.")
    if arguments.engine == "local" and (arguments.scheduler or arguments.workers):
        raise InputError("--scheduler and --workers belong to --engine dask.")
    if arguments.scheduler and arguments.workers:
        raise InputError("--workers makes workers here, --scheduler uses those that are there; take one of them.")
    from nkgis.app.scale.engines import Where, measured_into

    where = Where(arguments.engine == "dask", arguments.scheduler, arguments.workers or 2, arguments.threads)
    summary = measured_into(
        Path(arguments.out), _files(existing(expanded(arguments.files))), options, where,
        chunk_rows=arguments.part_rows, restart=arguments.restart, progress=progress_of(arguments),
    )
    say(arguments, [*summary.notes, *_told(summary, arguments.out)])
    say_rejected(arguments, list(summary.rejected), count=summary.rejected_count, where="rejected/ lists them all")
    for one in summary.failed[:SHOWN_FAILED]:
        reason = one.reason.removeprefix(one.file).strip()
        say(arguments, [f"part {one.number} of {one.file} failed: {reason}"])
    if summary.failed:
        say(arguments, [f"{len(summary.failed)} of {summary.chunks} parts failed; the same command tries them again"])
    return 3 if summary.rejected_count or summary.failed else 0


def _files(paths: list[Path]) -> list[Path]:
    """Returns the files, each once; a folder stands for the Parquet files in it."""
    found: list[Path] = []
    for path in paths:
        inside = sorted(path.glob("*.parquet")) if path.is_dir() else [path]
        if not inside:
            raise InputError(f"{path} is a folder without Parquet files; name files.")
        found += inside
    return list(dict.fromkeys(found))


def _told(summary: "Summary", out: str) -> list[str]:
    """Returns what was done, in sentences."""
    resumed = f", {summary.resumed} of them before" if summary.resumed else ""
    done = (f"{summary.routes} lines, {summary.segments} segments, {summary.crossings} crossings in "
            f"{summary.chunks} parts{resumed}; {summary.length_m / 1000:.3f} km; written to {out}")
    told = [done]
    if summary.heights:
        told.append(f"{summary.heights} lines have heights (Z), which are ignored: lengths are on the ellipsoid")
    return told
