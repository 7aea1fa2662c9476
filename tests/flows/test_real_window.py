"""The same evening again in a real window, on a real X server."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

XVFB = shutil.which("Xvfb")


@pytest.mark.skipif(XVFB is None and not os.environ.get("CI"), reason="Xvfb is not installed: make test installs it")
def test_the_main_job_works_in_a_real_window() -> None:
    """Start an X server of our own, and run the flow's tests on it."""
    read, write = os.pipe()
    server = subprocess.Popen(
        [str(XVFB), "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        display = os.read(read, 16).decode().strip()
        environment = {**os.environ, "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb", "BRIEFER_REAL_WINDOW": "1"}
        flow = Path(__file__).with_name("test_main_job.py")
        ran = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", str(flow)],
            env=environment,
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
    finally:
        os.close(read)
        server.terminate()
        server.wait(10)
    assert ran.returncode == 0, ran.stdout[-4000:] + ran.stderr[-2000:]
    assert " passed" in ran.stdout
    assert "skipped" not in ran.stdout
