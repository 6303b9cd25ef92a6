"""Parses the command line, runs the command and turns errors into exit codes."""

import argparse
import importlib
import io
import logging
import os
import sys
import traceback
import warnings
from collections.abc import Callable, Sequence
from typing import NoReturn

from nkgis.cli.interrupts import listen, was_interrupted
from nkgis.errors import Cancelled, NkgisError
from nkgis.exporters.tables import printable

DONE, FAULT, BAD_INPUT, SOME_REJECTED, CANCELLED = 0, 1, 2, 3, 130
MAX_ERROR = 1000
COMMANDS = (
    "measure", "chainage", "report", "export", "route", "reach", "matrix", "network", "compare", "screen", "claims",
    "timeline", "check", "catalog", "register", "views",
)
Command = Callable[[argparse.Namespace], int]


class _Parser(argparse.ArgumentParser):
    """Is a parser whose usage errors are one line and exit 2."""

    def error(self, message: str) -> NoReturn:
        sys.exit(error_line(f"{message}; see `{self.prog} --help`."))


def error_line(text: str) -> int:
    """Writes the one line of a bad-input error; returns its exit code."""
    line = printable(" ".join(str(text).split()), limit=MAX_ERROR)
    sys.stderr.write(f"nkgis: error: {line}\n")
    return BAD_INPUT


class _Version(argparse.Action):
    """Prints the version, which is read only then."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:

        import nkgis

        sys.stdout.write(f"nkgis {nkgis.__version__}\n")
        parser.exit()


def parser(command: str | None = None) -> argparse.ArgumentParser:
    """Returns the parser of the whole command line, or of one command: only what is needed is imported.

    The commands are imported here, so that an interrupt meanwhile is caught.
    """
    top = _Parser(
        prog="nkgis", allow_abbrev=False,
        description="Corridor and infrastructure planning around the Korean peninsula. "
        "Without a command it opens the window: nkgis [--new-window] [PROJECT|FILE …]; a window that is open already "
        "takes the files, unless --new-window asks for another one.",
    )
    top.add_argument("--version", action=_Version, nargs=0, help="show program's version number and exit")
    commands = top.add_subparsers(dest="command", required=True, parser_class=_Parser, metavar="COMMAND")
    named = (command,) if command in COMMANDS else () if command == "--version" else COMMANDS
    for name in named:
        module = importlib.import_module(f"nkgis.cli.{name}")
        sub = module.add(commands)
        loud = sub.add_mutually_exclusive_group()
        loud.add_argument("--quiet", action="store_true", help="no notes and no progress on stderr")
        loud.add_argument("--verbose", action="store_true", help="more on stderr; a traceback when we fail")
        sub.set_defaults(run=module.run)
    return top


def _hush_libraries() -> None:
    """Keeps libraries from writing to stderr: what matters of a fault is in our own one line."""
    warnings.simplefilter("ignore")
    for name in ("pyogrio", "matplotlib", "fontTools"):
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False


def _cancelled() -> int:
    """Says that the user stopped the work; returns its exit code."""
    sys.stderr.write("nkgis: cancelled.\n")
    return CANCELLED


def run(argv: Sequence[str]) -> int:
    """Runs one command; returns its exit code. Results are UTF-8 whatever the locale."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    listen()
    try:
        arguments = parser(argv[0] if argv else None).parse_args(argv)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else BAD_INPUT
    except KeyboardInterrupt:
        return _cancelled()
    except Exception:
        if was_interrupted():
            return _cancelled()
        raise
    if not arguments.verbose:
        _hush_libraries()
    try:
        code = arguments.run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except Cancelled as stop:
        sys.stderr.write(f"nkgis: {stop}\n")
        return CANCELLED
    except KeyboardInterrupt:
        return _cancelled()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except NkgisError as fault:
        return _cancelled() if was_interrupted() else error_line(str(fault))
    except Exception as fault:  # noqa: BLE001 - the last door: a fault of ours, told in one line
        if was_interrupted():
            return _cancelled()
        if arguments.verbose:
            traceback.print_exc()
        sys.stderr.write(f"nkgis: fault: {type(fault).__name__}: {fault}; run again with --verbose and report it.\n")
        return FAULT
    return int(code)
