"""The desktop's knowledge of nkgis on Linux: its entry in the menu, its file types and its icons, for one user."""

from __future__ import annotations

import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

from platformdirs import user_data_path

from nkgis.assets import asset
from nkgis.errors import InputError
from nkgis.exporters.files import write_whole

ID = "org.nkgis.Nkgis"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
_WAIT_S = 30


def data_home() -> Path:
    """Returns the user's data folder, ~/.local/share unless XDG_DATA_HOME says otherwise."""
    return user_data_path()


def files(home: Path) -> dict[Path, tuple[str, ...]]:
    """Returns what belongs where: the file in the user's folder and the file of ours that it is made of."""
    icons = home / "icons" / "hicolor"
    return {
        home / "applications" / f"{ID}.desktop": ("resources", "desktop", f"{ID}.desktop"),
        home / "mime" / "packages" / f"{ID}.xml": ("resources", "desktop", f"{ID}.mime.xml"),
        icons / "scalable" / "apps" / f"{ID}.svg": ("resources", "icons", "nkgis.svg"),
        **{icons / f"{size}x{size}" / "apps" / f"{ID}.png": ("resources", "icons", f"nkgis-{size}.png")
           for size in SIZES},
    }  # fmt: skip


def registered(home: Path | None = None) -> list[Path]:
    """Writes nkgis into the desktop of this user and returns the files; doing it again renews them.

    Raises InputError where there is no such desktop, or a file cannot be written.
    """
    home = _home(home)
    written = []
    for path, parts in files(home).items():
        content = asset(*parts).read_bytes()
        if path.suffix == ".desktop":
            content = content.replace(b"Exec=nkgis %F", f"Exec={_launcher()} %F".encode())
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise InputError(f"{path.parent} cannot be made: {fault.strerror}; check its rights.") from fault
        written.append(write_whole(path, partial(_write, content)))
    _refresh(home)
    return written


def unregistered(home: Path | None = None) -> list[Path]:
    """Takes nkgis out of the desktop of this user and returns the files that are gone; none when it was not in it."""
    home = _home(home)
    gone = []
    for path in files(home):
        if path.exists():
            path.unlink()
            gone.append(path)
    if gone:
        _refresh(home)
    return gone


def _write(content: bytes, place: Path) -> None:
    place.write_bytes(content)


def _home(home: Path | None) -> Path:
    if not sys.platform.startswith("linux"):
        raise InputError("nkgis is entered into the desktop on Linux only; elsewhere choose it under “Open with”.")
    return home or data_home()


def _launcher() -> str:
    """Returns the command that starts this nkgis, quoted as a desktop entry wants it."""
    beside = Path(sys.executable).with_name("nkgis")
    command = [str(beside)] if beside.exists() else [sys.executable, "-m", "nkgis"]
    return " ".join(_quoted(word) for word in command)


def _quoted(word: str) -> str:
    """Returns a word as the Desktop Entry Specification quotes it in Exec (its section "The Exec key")."""
    plain = word.replace("%", "%%")
    if not any(c in plain for c in " \t\n\"'\\><~|&;$*?#()`"):
        return plain
    for sign in ("\\", '"', "`", "$"):
        plain = plain.replace(sign, f"\\{sign}")
    return '"' + plain.replace("\\", "\\\\") + '"'


def _refresh(home: Path) -> None:
    """Lets the desktop read what changed, where its tools are there."""
    commands = (
        ("update-mime-database", str(home / "mime")),
        ("update-desktop-database", str(home / "applications")),
        ("gtk-update-icon-cache", "-q", "-t", "-f", str(home / "icons" / "hicolor")),
    )
    for command in commands:
        if shutil.which(command[0]) is not None and Path(command[-1]).is_dir():
            subprocess.run(command, check=False, capture_output=True, timeout=_WAIT_S)
