"""How the map is drawn on machines without a graphics card and over remote desktops: by the processor alone."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

if TYPE_CHECKING:
    from collections.abc import MutableMapping

VARIABLE = "NKGIS_SOFTWARE"
_FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
_REMOTE = ("XRDP_SESSION", "SSH_CONNECTION", "NX_SESSION_ID", "X2GO_SESSION")


def wants_software(environment: MutableMapping[str, str], chosen: bool) -> bool:
    """Tells whether to draw without the graphics card: as the variable, the setting or a remote desktop says."""
    said = environment.get(VARIABLE, "")
    if said:
        return said not in {"0", "no", "off"}
    return chosen or any(environment.get(name) for name in _REMOTE)


def use_software(environment: MutableMapping[str, str]) -> None:
    """Lets Qt and the page draw by the processor; to be called before QApplication is made."""
    flags = environment.get(_FLAGS, "").split()
    environment[_FLAGS] = " ".join(dict.fromkeys([*flags, "--disable-gpu", "--disable-gpu-compositing"]))
    environment.setdefault("QT_QUICK_BACKEND", "software")
    environment.setdefault("LIBGL_ALWAYS_SOFTWARE", "1")
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_UseSoftwareOpenGL)


def prepare_rendering(*, chosen: bool) -> bool:
    """Chooses how to draw; tells whether it is by the processor."""
    software = wants_software(os.environ, chosen)
    if software:
        use_software(os.environ)
    return software
