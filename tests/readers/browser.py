"""A real browser, steered by its own protocol over a pipe (DevTools, `--remote-debugging-pipe`), and by its window."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import tempfile
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from select import select
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 60
"""How long one answer may take, in seconds; it takes less than one where nothing else runs."""

_QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage --password-store=basic --lang=en-US"
).split()


class Browser:
    """One process of Chromium with one page, in a profile of its own."""

    def __init__(self, profile: Path, display: str, home: Path) -> None:
        """Start it, with a window on an X display if one is named."""
        theirs, self._asking = os.pipe()
        self._answers, said = os.pipe()
        # The protocol is spoken on the file descriptors 3 and 4; bash can move those of more than one digit there.
        shell = ["bash", "-c", f'exec "$@" 3<&{theirs} 4>&{said}', "bash"]
        mode = [] if display else ["--headless"]
        options = [*mode, *_QUIET, f"--user-data-dir={profile / 'profile'}", "--remote-debugging-pipe", "about:blank"]
        surroundings = os.environ | {"HOME": str(home), "XDG_CONFIG_HOME": str(profile), "DISPLAY": display}
        self.process = subprocess.Popen(
            [*shell, "chromium", *options],
            pass_fds=[theirs, said],
            env=surroundings,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(theirs)
        os.close(said)
        self._unread, self._number, self._session = b"", 0, ""

    def attach(self) -> None:
        """Wait until it is there, and turn to its page."""
        pages = [each for each in self.call("Target.getTargets")["targetInfos"] if each["type"] == "page"]
        page = pages[0]["targetId"] if pages else self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        self.call("Page.enable")

    def call(self, method: str, **parameters: object) -> dict[str, Any]:
        """Have the browser do something, and return what it answers."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        session = {"sessionId": self._session} if self._session else {}
        os.write(self._asking, json.dumps(message | session).encode() + b"\0")
        answer = self._heard("id", self._number)
        assert "error" not in answer, answer
        result: dict[str, Any] = answer["result"]
        return result

    def _heard(self, key: str, value: object) -> dict[str, Any]:
        end = monotonic() + PATIENCE
        while True:
            while b"\0" not in self._unread:
                assert select([self._answers], [], [], max(0, end - monotonic()))[0], "the browser does not answer"
                more = os.read(self._answers, 1 << 16)
                assert more, "the browser has ended"
                self._unread += more
            raw, _, self._unread = self._unread.partition(b"\0")
            message: dict[str, Any] = json.loads(raw)
            if message.get(key) == value:
                return message

    def open(self, address: str) -> None:
        """Open a page, and wait until it is there with all that belongs to it."""
        self.call("Page.navigate", url=address)
        self._heard("method", "Page.loadEventFired")

    def in_one_file(self) -> bytes:
        """Return the page as `Save as: Webpage, Single File` writes it."""
        data: str = self.call("Page.captureSnapshot", format="mhtml")["data"]
        return data.encode()

    def printed(self, **options: object) -> bytes:
        """Return the page as `Print: Save as PDF` writes it."""
        return base64.b64decode(self.call("Page.printToPDF", **{"preferCSSPageSize": True, **options})["data"])

    def markup(self) -> str:
        """Return the page as it stands after its scripts have run."""
        code = "'<!DOCTYPE html>' + document.documentElement.outerHTML"
        value: str = self.call("Runtime.evaluate", expression=code)["result"]["value"]
        return value

    def close(self) -> None:
        """End it, and all that it has started."""
        os.close(self._asking)
        os.close(self._answers)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, 9)
            self.process.wait()


@contextmanager
def browser(display: str = "", home: Path | None = None) -> Iterator[Browser]:
    """Run a browser that knows nothing, and end it; what is saved in its window goes to `home`'s downloads."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        started = Browser(Path(profile), display, home or Path(profile))
        try:
            started.attach()
            yield started
        finally:
            started.close()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine only, and return its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *_arguments: object) -> None:  # noqa: A002 - the standard library's name
        pass
