"""`nkgis measure`: lengths, per-country segments and crossings of every line."""

import argparse
import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nkgis.analysis.borders import BorderSet
from nkgis.analysis.comparing import differences
from nkgis.app.batch import measured_whole, notes_of, streams
from nkgis.app.operations import DEFAULT_BORDERS, MeasureOptions, border_set_of, method_for, recipe_of
from nkgis.cli import parts
from nkgis.cli.common import existing, expanded, positive, progress_of, put, say, say_rejected
from nkgis.cli.streamed import STREAMED, StreamedJob, default_threads, heights_notes, threads
from nkgis.errors import InputError
from nkgis.exporters.comparison import comparison_csv, comparison_json, comparison_table
from nkgis.exporters.explain import explained
from nkgis.exporters.files import write_whole
from nkgis.exporters.passports import document, json_text, route_json
from nkgis.exporters.tables import SEGMENT_COLUMNS, aligned_text, csv_text, printable, segment_rows, write_parquet
from nkgis.model.comparison import Difference
from nkgis.model.kinds import Edges
from nkgis.model.method import Method
from nkgis.model.recipe import Recipe
from nkgis.model.segment import Measurement, Rejected

if TYPE_CHECKING:
    from collections.abc import Sequence

FORMATS = ("table", "json", "ndjson", "csv", "parquet")


def add(commands: Any) -> argparse.ArgumentParser:
    """Adds the command to the parser; returns its own parser."""
    sub: argparse.ArgumentParser = commands.add_parser(
        "measure", allow_abbrev=False, help="measure every line of files",
        description="Measures lengths, per-country segments and border crossings of every line.",
    )
    sub.add_argument("files", nargs="+", metavar="FILE")
    sub.add_argument("--borders", default=DEFAULT_BORDERS, metavar="SET|FILE",
                     help=f"a border set by name, or a file of country polygons (default {DEFAULT_BORDERS})")
    sub.add_argument("--country-field", metavar="F", help="the field of the polygons that names the country")
    sub.add_argument("--border-tolerance", type=positive, metavar="M",
                     help="metres within which a line counts as on the border (default: the set's own, else 1)")
    sub.add_argument("--border-accuracy", type=positive, metavar="M", help="accuracy of the border set in metres")
    sub.add_argument("--water-gap", type=positive, default=2000.0, metavar="M",
                     help="longest stretch outside every country that still makes one crossing (default 2000)")
    sub.add_argument("--edges", choices=[edge.value for edge in Edges], default=Edges.GEODESIC.value)
    sub.add_argument("--crs", metavar="C", help="what the coordinates are, for example EPSG:5179")
    sub.add_argument("--id-field", metavar="F", help="the field that names each line")
    sub.add_argument("--layer", metavar="L", help="the layer of a file that has several")
    sub.add_argument("--explain", metavar="ID", help="replay how the figures of one line came about, in words")
    sub.add_argument("--compare", metavar="SET|FILE", help="a second border set: how its figures differ")
    sub.add_argument("--format", choices=FORMATS, default=None, help="default: table")
    sub.add_argument("--threads", type=threads, default=default_threads(), metavar="N",
                     help="threads for files of many lines; the result is the same for any number")
    sub.add_argument("--out", metavar="F", help="write here instead of stdout; a folder with --engine")
    parts.add(sub)
    return sub


def run(arguments: argparse.Namespace) -> int:
    """Measures and writes; returns 0, or 3 when some features were rejected."""
    options = MeasureOptions(
        borders=arguments.borders, country_field=arguments.country_field, tolerance_m=arguments.border_tolerance,
        accuracy_m=arguments.border_accuracy, water_gap_m=arguments.water_gap, edges=Edges(arguments.edges),
        crs=arguments.crs, id_field=arguments.id_field, layer=arguments.layer,
    )
    if parts.wanted(arguments):
        return parts.run(arguments, options)
    arguments.format = arguments.format or "table"
    if arguments.format == "parquet" and arguments.out is None:
        raise InputError("--format parquet needs --out FILE: it is not text.")
    out = None if arguments.out is None else Path(arguments.out)
    if out is not None and not out.parent.is_dir():
        raise InputError(f"--out {out}: the folder {out.parent} does not exist; make it first.")
    if arguments.explain is not None and arguments.compare is not None:
        raise InputError("--explain and --compare do not go together; take one of them.")
    paths = existing(expanded(arguments.files))
    borders = border_set_of(options)
    method = method_for(borders, options)
    notes = list(borders.notes)
    plain = arguments.explain is None and arguments.compare is None
    progress = progress_of(arguments)
    if plain and arguments.format in STREAMED and all(streams(path, options, progress=progress) for path in paths):
        job = StreamedJob(paths, borders, method, options, threads=arguments.threads, progress=progress)
        rejected = job.written(arguments.format, out)
        say(arguments, [*notes, *(note for path in paths for note in notes_of(path, options)), *job.notes()])
        say_rejected(arguments, rejected)
        return 3 if rejected else 0
    measured, rejected, told = _measured(arguments, paths, borders, method, options)
    notes += told
    if arguments.explain is not None:
        put(explained(_chosen(measured, arguments.explain), method, recipe_of(paths, options)), arguments.out)
    elif arguments.compare is not None:
        other = replace(options, borders=arguments.compare)
        other_borders = border_set_of(other)
        other_method = method_for(other_borders, other)
        second, _, _ = _measured(arguments, paths, other_borders, other_method, other)
        _write_comparison(arguments, differences(measured, second), (method, other_method))
    else:
        _write(arguments, method, measured, [one for _, one in rejected], notes, recipe_of(paths, options))
    notes += heights_notes(sum("heights (Z)" in w for one in measured for w in one.warnings))
    say(arguments, notes)
    say_rejected(arguments, rejected)
    return 3 if rejected else 0


def _measured(
    arguments: argparse.Namespace, paths: "Sequence[Path]", borders: BorderSet, method: Method, options: MeasureOptions
) -> tuple[list[Measurement], list[tuple[str, Rejected]], list[str]]:
    """Returns measurements, rejected features with their file, and notes of all files."""
    measured: list[Measurement] = []
    rejected: list[tuple[str, Rejected]] = []
    notes: list[str] = []
    for path in paths:
        found, refused, told = measured_whole(path, borders, method, options, threads=arguments.threads,
                                              progress=progress_of(arguments))
        measured += found
        rejected += [(path.name, one) for one in refused]
        notes += told
    return measured, rejected, notes


def _chosen(measured: "Sequence[Measurement]", line_id: str) -> Measurement:
    """Returns the line of an id; InputError when it is not there."""
    for one in measured:
        if one.id == line_id:
            return one
    raise InputError(f"--explain {line_id}: no measured line has this id; --format table lists them.")


def _write_comparison(
    arguments: argparse.Namespace, rows: "Sequence[Difference]", methods: tuple[Method, Method]
) -> None:
    """Writes the comparison in the chosen format."""
    if arguments.format == "json":
        put(json_text(comparison_json(rows, methods)), arguments.out)
    elif arguments.format == "csv":
        put(comparison_csv(rows), arguments.out)
    elif arguments.format == "table":
        put(comparison_table(rows, methods), arguments.out)
    else:
        raise InputError(f"--compare writes table, json or csv, not {arguments.format}.")


def _write(
    arguments: argparse.Namespace, method: Method, measured: "Sequence[Measurement]",
    rejected: "Sequence[Rejected]", notes: "Sequence[str]", recipe: Recipe,
) -> None:
    """Writes the result in the chosen format."""
    chosen, out = arguments.format, arguments.out
    if chosen == "json":
        put(json_text(document(method, [route_json(one) for one in measured], rejected, notes=notes,
                               recipe=recipe)), out)
    elif chosen == "ndjson":
        put("".join(json.dumps(route_json(one), ensure_ascii=False, allow_nan=False) + "\n" for one in measured), out)
    elif chosen == "csv":
        put(csv_text(SEGMENT_COLUMNS, segment_rows(measured)), out)
    elif chosen == "parquet":
        write_whole(Path(out), lambda path: write_parquet(path, SEGMENT_COLUMNS, segment_rows(measured)))
    else:
        put(table_text(measured, method), out)


def table_text(measured: "Sequence[Measurement]", method: Method) -> str:
    """Returns the measured lines as a table for a terminal, with how they were measured below."""
    countries = sorted({country for one in measured for country in one.by_country})
    rows = [
        [printable(one.id, limit=32), printable(one.name, limit=36), f"{one.length_m / 1000:.3f}",
         *[f"{one.by_country[c] / 1000:.3f}" if c in one.by_country else "" for c in countries],
         _other(one), _crossings_text(one)]
        for one in measured
    ]
    header = ["id", "name", "km", *[printable(country, limit=16) for country in countries], "other", "crossings (km)"]
    text = aligned_text(header, rows, right=frozenset(range(2, 4 + len(countries))))
    accuracy = "" if method.border_accuracy_m is None else f" ± {method.border_accuracy_m:g} m"
    return text + (f"{len(measured)} lines; {method.ellipsoid}, {method.edges.value} edges; borders {method.border_set}"
                   f"{accuracy}, on the border within {method.border_tolerance_m:g} m\n")


def _crossings_text(one: Measurement) -> str:
    """Returns the crossings as a terminal shows them: from, to, kilometre."""
    return " ".join(f"{printable(c.leaves or '–', limit=16)}>{printable(c.enters or '–', limit=16)} {c.m / 1000:.3f}"
                    for c in one.crossings)


def _other(one: Measurement) -> str:
    """Returns kilometres on a border, in an overlap, outside, and beyond the border set."""
    other_m = one.border_m + one.overlap_m + one.unassigned_m + one.uncovered_m
    return f"{other_m / 1000:.3f}" if other_m > 0 else ""

