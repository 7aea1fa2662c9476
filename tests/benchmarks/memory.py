"""The most memory that a window takes with five articles and 10,000 passages, beside an empty Qt window."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.benchmarks import desk

ARTICLES, SIZE, PASSAGES = 5, 25_000, 10_000

_PEAK = """
def peak():
    # What counts for this program alone, where the system tells it: the other figure is its parent's at the start.
    try:
        lines = open("/proc/self/status").read().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
    except OSError:
        import resource
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
def show(window):
    import time
    window.show()
    ends = time.monotonic() + 2
    while time.monotonic() < ends:
        application.processEvents()
        time.sleep(0.005)
    print(peak(), flush=True)
    import os
    os._exit(0)
"""
_OURS = (
    _PEAK
    + """
import sys
from pathlib import Path
from briefer.ui import app
application = app.application()
show(app.open_window([Path(sys.argv[1])]))
"""
)
_EMPTY = (
    _PEAK
    + """
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
application = QApplication([])
window = QMainWindow()
window.setCentralWidget(QTextEdit("empty"))
show(window)
"""
)


def run() -> list[str]:
    """Return both, and their difference."""
    articles = [desk.made(seed, SIZE) for seed in range(ARTICLES)]
    session = desk.session_with(articles)
    for n, article in enumerate(articles):
        desk.tag(session, article, PASSAGES // ARTICLES, n)
    path = session.path
    session.close()
    ours, empty = _megabytes(_OURS, str(path)), _megabytes(_EMPTY)
    return [
        f"peak with {ARTICLES} articles of {SIZE // 1000} kB and {PASSAGES:,} passages {ours:5.0f} MB",
        f"peak of an empty Qt window {empty:5.0f} MB   {ours - empty:.0f} MB less",
    ]


def _megabytes(program: str, *arguments: str) -> float:
    command = [sys.executable, "-c", program, *arguments]
    told = subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ)
    return float(told.stdout.split()[-1])
