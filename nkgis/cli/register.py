"""The command `register`: nkgis in the menu of the desktop and as the program for its files."""

import argparse
from typing import Any


def add(commands: Any) -> argparse.ArgumentParser:
    """Adds the command to the parser; returns its own parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "register", allow_abbrev=False, help="put nkgis into the desktop's menu, for its files too (Linux, this user)",
        description="Writes the menu entry, the file types .nkgis and .nkgisz and the icons for this user; nothing of "
        "the system is changed. Do it again after nkgis has moved.",
    )  # fmt: skip
    parser.add_argument("--remove", action="store_true", help="take it out again")
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Runs the command; returns 0."""
    from nkgis.app.desktop import registered, unregistered

    paths = unregistered() if arguments.remove else registered()
    for path in paths:
        print(path)
    return 0
