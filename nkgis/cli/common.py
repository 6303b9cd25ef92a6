"""What the commands share: paths, output, progress and notes."""

import argparse
import glob
import os
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from nkgis.errors import InputError
from nkgis.exporters.files import write_text
from nkgis.exporters.tables import printable
from nkgis.model.segment import Rejected
from nkgis.paths import is_there
from nkgis.progress import Progress

if TYPE_CHECKING:
    from nkgis.app.workspace import Workspace

SHOWN_REJECTS = 20


def positive(text: str) -> float:
    """Returns a finite number that is not negative, for argparse."""
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not 0 <= value < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} is not a number from 0 up")
    return value


def expanded(words: Sequence[str]) -> list[str]:
    """Returns the words with patterns such as 'data/*.parquet' replaced by the files they match, sorted.

    A word that names something is no pattern. Raises InputError for a pattern without a match.
    """
    found: list[str] = []
    for word in words:
        if not glob.has_magic(word) or is_there(Path(word)):
            found.append(word)
            continue
        matches = sorted(glob.glob(word, recursive=True))  # noqa: PTH207 - not with an absolute pattern
        if not matches:
            raise InputError(f"{word} matches no file; check the pattern.")
        found += matches
    return found


def existing(paths: Sequence[str]) -> list[Path]:
    """Returns the paths; InputError for the first that is not there."""
    found = [Path(path) for path in paths]
    for path in found:
        try:
            there = path.exists()
        except (OSError, ValueError) as fault:
            reason = getattr(fault, "strerror", None) or fault
            raise InputError(f"{str(path)[:200]} cannot be read: {reason}.") from fault
        if not there:
            raise InputError(f"{path} does not exist; check the path.")
    return found


def add_clock(sub: argparse.ArgumentParser) -> None:
    """Adds the options of the two clocks."""
    sub.add_argument("--situation", metavar="D", help="the day, month or year to show; today when left out")
    sub.add_argument("--knowledge", metavar="D",
                     help="only what had been said by that day, month or year; today when left out")


def with_clock(workspace: "Workspace", arguments: argparse.Namespace) -> "Workspace":
    """Returns the workspace with the clock of the options in its project, else the project's own."""
    from nkgis.app.clocks import clock_of

    clock = clock_of(arguments.situation, arguments.knowledge, workspace.project.clock)
    return replace(workspace, project=replace(workspace.project, clock=clock))


def put(text: str, out: str | None) -> None:
    """Writes a result to --out, whole or not at all, else to stdout."""
    if out is None:
        _write_stdout(text)
    else:
        write_text(Path(out), text)


def _write_stdout(text: str) -> None:
    """Writes UTF-8 to stdout; InputError when it is closed or cannot take the text."""
    if sys.stdout is None:
        raise InputError("stdout is closed; name a file with --out.")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as fault:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left to flush goes nowhere
        raise InputError(f"stdout cannot be written: {fault.strerror or fault}.") from fault


def say(arguments: argparse.Namespace, notes: Iterable[str]) -> None:
    """Writes notes to stderr unless --quiet."""
    if not arguments.quiet:
        for note in notes:
            sys.stderr.write(f"nkgis: {printable(note, limit=400)}\n")


def say_rejected(
    arguments: argparse.Namespace, rejected: Sequence[tuple[str, Rejected]], *, count: int | None = None,
    where: str = "--format json lists them all",
) -> None:
    """Writes the refused features to stderr: the first ones one by one, then how many more of `count`."""
    say(arguments, (f"{name}: feature {one.feature} {one.reason}" for name, one in rejected[:SHOWN_REJECTS]))
    more = (len(rejected) if count is None else count) - SHOWN_REJECTS
    if more > 0:
        say(arguments, [f"and {more} more rejected features; {where}"])


def progress_of(arguments: argparse.Namespace) -> Progress:
    """Returns a progress bar on stderr: after a second, on a terminal, unless --quiet.

    With --verbose what it tells is told elsewhere too.
    """
    def tell(text: str) -> None:
        sys.stderr.write(f"nkgis: {printable(text, limit=400)}\n")
        sys.stderr.flush()

    if arguments.quiet or not sys.stderr.isatty():
        return Progress(tell=tell if arguments.verbose and not arguments.quiet else None,
                        note=None if arguments.quiet else tell)
    started = time.monotonic()
    shown = [0.0]

    def report(done: int, total: int, label: str) -> None:
        now = time.monotonic()
        if now - started < 1 or (now - shown[0] < 0.1 and done < total):
            return
        shown[0] = now
        share = done / total if total else 0.0
        bar = "█" * round(share * 24)
        end = "\r\033[K" if total and done >= total else ""
        sys.stderr.write(f"\r{printable(label)} {bar:<24} {done}/{total}{end}")
        sys.stderr.flush()

    return Progress(report, tell=tell, note=tell)
