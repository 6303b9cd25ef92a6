"""A page in headless Chromium, driven through the DevTools protocol; for tests alone."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import websocket

PROGRAMS = ("chromium-headless-shell", "chromium", "google-chrome")
_START_S, _ANSWER_S, _STEP_S = 20.0, 20.0, 0.02
_KEYS = {"Enter": ("\r", 13), "Escape": ("", 27), "ArrowDown": ("", 40), "ArrowRight": ("", 39), "Tab": ("", 9)}


def chromium() -> str | None:
    """Returns the path of a headless Chromium, None where there is none."""
    return next((found for found in map(shutil.which, PROGRAMS) if found), None)


def _is_group_alive(group: int) -> bool:
    """Tells whether a process of a group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


class Browser:
    """Is one browser with one page; `at` is the file it shows.

    `requests` are the addresses that this file asked for, `faults` its errors and breaches of its policy.
    """

    def __init__(self, program: str, *, wide: int = 1280, high: int = 800) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="nkgis-browser-")
        arguments = [program, "--no-sandbox", "--headless", "--remote-debugging-port=0", "--remote-allow-origins=*",
                     "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={self._folder.name}", "about:blank"]
        # Debian's program is a script around the real one: they are ended together, as the group that they are
        self._process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                         start_new_session=True)
        self._count = 0
        self.at: Path | None = None
        self.requests: list[str] = []
        self.faults: list[str] = []
        try:
            self._socket = websocket.create_connection(self._address(), timeout=_ANSWER_S)
            for domain in ("Page", "Runtime", "Network", "Log"):
                self.ask(f"{domain}.enable")
            self.resize(wide, high)
        except BaseException:
            self._end()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()
        self._end()

    def _end(self) -> None:
        """Ends the browser with all its processes, and only those."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGTERM)
        self._process.wait(timeout=_ANSWER_S)
        self.wait(lambda: not _is_group_alive(self._process.pid))
        self._folder.cleanup()

    def _address(self) -> str:
        """Returns the address of the first page, once the browser has written its port."""
        import urllib.request

        port = Path(self._folder.name, "DevToolsActivePort")
        self.wait(lambda: port.exists() and "\n" in port.read_text(), _START_S)
        number = port.read_text().split("\n")[0]
        with urllib.request.urlopen(f"http://127.0.0.1:{number}/json/list") as answer:
            pages = json.load(answer)
        return str(next(page["webSocketDebuggerUrl"] for page in pages if page["type"] == "page"))

    @staticmethod
    def wait(ready: Callable[[], object], most_s: float = _ANSWER_S) -> None:
        """Waits until something is so."""
        end = time.monotonic() + most_s
        while not ready():
            if time.monotonic() > end:
                raise TimeoutError("the page did not come to it")
            time.sleep(_STEP_S)

    def ask(self, method: str, **values: Any) -> dict[str, Any]:
        """Sends a command and returns its answer; what the browser tells meanwhile is kept."""
        self._count += 1
        self._socket.send(json.dumps({"id": self._count, "method": method, "params": values}))
        while True:
            message = json.loads(self._socket.recv())
            if message.get("id") == self._count:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                result: dict[str, Any] = message["result"]
                return result
            self._hear(message)

    def _hear(self, message: dict[str, Any]) -> None:
        told = message.get("params", {})
        if message.get("method") == "Network.requestWillBeSent":
            self.requests.append(told["request"]["url"])
        elif message.get("method") == "Runtime.exceptionThrown":
            self.faults.append(json.dumps(told["exceptionDetails"]))
        elif message.get("method") == "Runtime.consoleAPICalled" and told["type"] in {"error", "warning", "assert"}:
            self.faults.append(json.dumps(told["args"]))
        elif message.get("method") == "Log.entryAdded" and told["entry"]["level"] in {"error", "warning"}:
            self.faults.append(json.dumps(told["entry"]))

    def run(self, script: str) -> Any:
        """Returns the value of a JavaScript expression; an error in it is an error here."""
        answer = self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(f"{script}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def until(self, script: str) -> None:
        """Waits until an expression is true."""
        self.wait(lambda: self.run(f"Boolean({script})"))

    def resize(self, wide: int, high: int, *, scale: float = 1) -> None:
        """Gives the window another size."""
        self.ask("Emulation.setDeviceMetricsOverride", width=wide, height=high, deviceScaleFactor=scale, mobile=False)

    def open(self, path: Path) -> None:
        """Opens a file and waits until the page says that it is ready and the map is at rest."""
        self.requests.clear()
        self.faults.clear()
        self.at = path
        self.ask("Page.navigate", url=path.as_uri())
        self.until("document.body && document.body.dataset.ready === 'yes'")
        self.until("nk.pending === 0 && nk.labelled")

    def move(self, x: float, y: float) -> None:
        """Moves the pointer."""
        self.ask("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def click(self, x: float, y: float) -> None:
        """Clicks at a place of the window."""
        self.move(x, y)
        for kind in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def type(self, text: str) -> None:
        """Types a text where the keyboard is."""
        self.ask("Input.insertText", text=text)

    def press(self, key: str) -> None:
        """Presses a key."""
        text, code = _KEYS.get(key, (key, ord(key[:1].upper())))
        told = {"key": key, "windowsVirtualKeyCode": code, "code": key}
        self.ask("Input.dispatchKeyEvent", type="keyDown", text=text, **told)
        self.ask("Input.dispatchKeyEvent", type="keyUp", **told)

    def picture(self, path: Path) -> Path:
        """Writes what the window shows as PNG."""
        path.write_bytes(base64.b64decode(self.ask("Page.captureScreenshot", format="png")["data"]))
        return path

    def paper(self, path: Path) -> Path:
        """Writes what a printer would get as PDF."""
        answer = self.ask("Page.printToPDF", printBackground=True, preferCSSPageSize=True)
        path.write_bytes(base64.b64decode(answer["data"]))
        return path
