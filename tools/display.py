#!/usr/bin/env python3
"""Prints `x11` or `wayland` when a display server answers, else `none`."""

from __future__ import annotations

import os
import re
import socket
from pathlib import Path

TIMEOUT_S = 2.0


def display(environment: dict[str, str]) -> str:
    """Return the kind of the display that answers, the one Qt takes first, or `none`."""
    if _answers(wayland_address(environment)):
        return "wayland"
    if any(_answers(address) for address in x11_addresses(environment)):
        return "x11"
    return "none"


def wayland_address(environment: dict[str, str]) -> str | None:
    """Return the socket path of the Wayland display, or None."""
    name = environment.get("WAYLAND_DISPLAY")
    return str(Path(environment.get("XDG_RUNTIME_DIR", "/run"), name)) if name else None


def x11_addresses(environment: dict[str, str]) -> list[str | tuple[str, int]]:
    """Return where the server of `DISPLAY` may listen: `:1` on local sockets, `host:1.0` on TCP."""
    match = re.fullmatch(r"(?:unix/?)?([^:]*):(\d+)(?:\.\d+)?", environment.get("DISPLAY", ""))
    if not match:
        return []
    host, number = match[1], int(match[2])
    if host:
        return [(host, 6000 + number)]
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - the protocol's own place
    return [path, f"\0{path}"]


def _answers(address: str | tuple[str, int] | None) -> bool:
    if address is None:
        return False
    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as connection:
        connection.settimeout(TIMEOUT_S)
        try:
            connection.connect(address)
        except OSError:
            return False
    return True


if __name__ == "__main__":
    print(display(dict(os.environ)))
