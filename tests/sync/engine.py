"""Two instances of Syncthing on this machine's loopback, each with a home of its own, sharing one folder.

Nothing leaves the machine: discovery, relays, reports and upgrades are off. All that is started is stopped.
"""

from __future__ import annotations

import json
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

FOLDER = "team"
KEY = "only-for-this-test"
PATIENCE = 90.0
"""For how many seconds the engine may take for anything."""
_OFF = ("globalAnnounceEnabled", "localAnnounceEnabled", "relaysEnabled", "natEnabled", "crashReportingEnabled")


@dataclass(frozen=True)
class Side:
    """One machine: its shared folder, its engine's home, ports and id."""

    folder: Path
    home: Path
    program: str
    port: int
    listening: int
    device: str

    def ask(self, path: str, method: str = "GET") -> Any:
        """Return what the engine answers."""
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/rest/{path}", method=method)
        request.add_header("X-API-Key", KEY)
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310 - http, as written above
            said = answer.read()
        return json.loads(said) if said.strip() else None

    def is_up(self) -> bool:
        """Tell whether the engine answers yet."""
        try:
            return bool(self.ask("system/ping")["ping"] == "pong")
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False

    def sees(self, other: Side) -> bool:
        """Tell whether the other engine is connected."""
        return bool(self.ask("system/connections")["connections"].get(other.device, {}).get("connected"))


@dataclass(frozen=True)
class Pair:
    """Two machines that share a folder."""

    one: Side
    other: Side

    def cut(self) -> None:
        """Cut the two apart."""
        self.one.ask(f"system/pause?device={self.other.device}", "POST")
        until(lambda: not self.one.sees(self.other), "the two engines stay connected")

    def join(self) -> None:
        """Join the two again."""
        self.one.ask(f"system/resume?device={self.other.device}", "POST")
        self.until_connected()

    def until_connected(self) -> None:
        """Wait until each sees the other."""
        both = lambda: self.one.sees(self.other) and self.other.sees(self.one)  # noqa: E731 - read once, just below
        until(both, "the two engines do not connect")

    def until_same(self) -> None:
        """Wait until both folders hold the same files with the same bytes."""
        for side in (self.one, self.other):
            # Now, rather than when the engine's own watcher gets round to it.
            side.ask(f"db/scan?folder={FOLDER}", "POST")
        until(lambda: files(self.one.folder) == files(self.other.folder), "the two folders do not become the same")


def files(folder: Path) -> dict[str, bytes]:
    """Return what a folder holds, but for what the engine keeps there for itself."""
    found = {}
    for path in sorted(folder.iterdir()):
        if path.is_file() and not path.name.startswith((".", "~")):
            found[path.name] = path.read_bytes()
    return found


def until(what: Callable[[], bool], sentence: str) -> None:
    """Wait until something holds. Fails with the sentence if it takes too long."""
    pause, end = threading.Event(), time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < end, sentence
        pause.wait(0.1)


@contextmanager
def two_sides(program: str, place: Path) -> Iterator[Pair]:
    """Run the engine on two sides, connected; stop both in the end."""
    one, other = (_made(program, place / name) for name in ("one", "other"))
    _configure(one, other)
    _configure(other, one)
    with _running(one), _running(other):
        pair = Pair(one, other)
        pair.until_connected()
        yield pair


def _made(program: str, place: Path) -> Side:
    folder, home = place / "shared", place / "engine"
    folder.mkdir(parents=True)
    command = [program, "generate", f"--home={home}", "--no-default-folder"]
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
    (own,) = ET.parse(home / "config.xml").getroot().findall("device")  # noqa: S314 - just written by the engine
    return Side(folder, home, program, _free_port(), _free_port(), own.get("id", ""))


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _configure(side: Side, other: Side) -> None:
    path = side.home / "config.xml"
    tree = ET.parse(path)  # noqa: S314 - just written by the engine
    root = tree.getroot()
    shared = {"id": FOLDER, "path": str(side.folder), "type": "sendreceive", "rescanIntervalS": "3600"}
    folder = ET.SubElement(root, "folder", {**shared, "fsWatcherEnabled": "true", "fsWatcherDelayS": "1"})
    for each in (side, other):
        ET.SubElement(folder, "device", id=each.device)
    ET.SubElement(folder, "maxConflicts").text = "10"
    device = ET.SubElement(root, "device", id=other.device, name="other")
    ET.SubElement(device, "address").text = f"tcp://127.0.0.1:{other.listening}"
    _tell(root, "gui", {"address": f"127.0.0.1:{side.port}", "apikey": KEY})
    options = dict.fromkeys(_OFF, "false") | {"startBrowser": "false", "urAccepted": "-1", "autoUpgradeIntervalH": "0"}
    listening = {"listenAddress": f"tcp://127.0.0.1:{side.listening}", "reconnectionIntervalS": "1"}
    _tell(root, "options", options | listening)
    tree.write(path)


def _tell(root: ET.Element, section: str, values: dict[str, str]) -> None:
    there = root.find(section)
    there = ET.SubElement(root, section) if there is None else there
    for name, value in values.items():
        for old in there.findall(name):
            there.remove(old)
        ET.SubElement(there, name).text = value


@contextmanager
def _running(side: Side) -> Iterator[None]:
    command = [side.program, "serve", f"--home={side.home}", "--no-browser", "--no-restart"]
    with (side.home / "log.txt").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
    try:
        until(side.is_up, f"the sync engine does not come up; see {side.home}/log.txt")
        yield
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
