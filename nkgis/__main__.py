"""The console script: the only place that chooses between window and command line."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

COLLECT_AFTER = 200_000
OPTIONS = ("-h", "--help", "--version")
NEW_WINDOW = "--new-window"


def main(argv: Sequence[str] | None = None) -> int:
    """Runs a command, or opens the window with the files named; returns the exit code."""
    if argv is None:
        gc.set_threshold(COLLECT_AFTER)  # imports and files make many objects and hardly any garbage
    if sys.stderr is None:  # closed by the caller: what we would say there goes nowhere
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for as long as the program runs
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        from nkgis.cli.main import COMMANDS, error_line, run
    except KeyboardInterrupt:
        sys.stderr.write("nkgis: cancelled.\n")
        return 130

    if words and (words[0] in COMMANDS or words[0] in OPTIONS):
        return run(words)

    from nkgis.paths import is_there

    new_window = NEW_WINDOW in words
    words = [word for word in words if word != NEW_WINDOW]
    paths = [Path(word) for word in words]
    for word, path in zip(words, paths, strict=True):
        if not is_there(path):
            what = "option" if word.startswith("-") else "command or file"
            return error_line(f"{word[:200]}: no such {what}; `nkgis --help` lists the commands.")
    if not _has_display():
        return error_line("there is no display to open the window on; `nkgis report --out DIR` needs none.")
    from nkgis.ui.instance import handed_over

    if not new_window and handed_over(paths):  # asked before the window is imported: that takes a second
        return 0
    from nkgis.ui.application import run as open_window

    return open_window(paths)


def _has_display() -> bool:
    """Tells whether a window can open: always where the system has no X11 or Wayland."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
