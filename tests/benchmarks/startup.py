"""From starting the process to the first painted window, beside an empty Qt window in the same run.

Python's byte code is there already, as it is where briefer was installed, or has run before: a run nobody measures
writes it, to a folder of the benchmark's own, whatever the environment says.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from statistics import median

RUNS = 7

_PAINTED = """
import sys, time
from PySide6.QtCore import QEvent, QObject
class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(time.time(), flush=True)
            import os
            os._exit(0)
        return False
"""

_OURS = (
    _PAINTED
    + """
from briefer.ui import app
application = app.application()
window = app.open_window()
watch = FirstPaint()
window.centralWidget().installEventFilter(watch)
window.show()
application.exec()
"""
)

_EMPTY = (
    _PAINTED
    + """
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
application = QApplication([])
window = QMainWindow()
window.setCentralWidget(QTextEdit("empty"))
watch = FirstPaint()
window.centralWidget().viewport().installEventFilter(watch)
window.show()
application.exec()
"""
)


def _seconds(program: str, compiled: str) -> float:
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": compiled}
    command = [sys.executable, "-c", program]
    began = time.time()
    painted = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return float(painted.stdout.split()[-1]) - began


def run() -> list[str]:
    """Return the medians and their ratio."""
    with tempfile.TemporaryDirectory(prefix="briefer-bench-") as compiled:
        first = _seconds(_OURS, compiled)
        _seconds(_EMPTY, compiled)
        pairs = [(_seconds(_OURS, compiled), _seconds(_EMPTY, compiled)) for _ in range(RUNS)]
    ours, empty = median(a for a, _ in pairs), median(b for _, b in pairs)
    return [
        f"start to first paint, sample brief   {ours * 1000:7.0f} ms",
        f"an empty Qt window                   {empty * 1000:7.0f} ms   ratio {ours / empty:.2f}",
        f"the first start, which writes byte code {first * 1000:4.0f} ms",
    ]
