"""Make this checkout ready to run or to test: system libraries, `.venv` from the lock, the memo's validator.

Needs nothing but the standard library of Python 3.11. What is there already is left alone, so that a second
run takes no time and no network.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
VALIDATOR = ROOT / "tests" / "ooxml"

# Libraries by the name they are loaded by, which is the same everywhere; packages by Debian's and Ubuntu's name.
OFFSCREEN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
WINDOW = {
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# What the tests drive: a real window, a real office program, a real sync engine; and what makes articles for them.
PROGRAMS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "soffice": "libreoffice-writer-nogui",
    "pdftotext": "poppler-utils",
    "syncthing": "syncthing",
    "pandoc": "pandoc",
    "groff": "groff",
    "ps2pdf": "ghostscript",
    "mutt": "mutt",
}
# Ubuntu has it as a snap only, which no build server runs.
PROGRAMS_OF_DEBIAN = {"chromium": "chromium"}
# What those programs need to divide words, to slant letters and to open tables.
FILES = {
    "/usr/lib/libreoffice/program/libsclo.so": "libreoffice-calc-nogui",
    "/usr/share/hyphen/hyph_en_US.dic": "hyphen-en-us",
    "/usr/share/fonts/truetype/dejavu/DejaVuSerif-Italic.ttf": "fonts-dejavu-extra",
}


def main(purpose: str) -> None:
    """Make ready for `venv` (the Python side only), `run` or `test`."""
    if sys.platform == "linux":
        needed = [] if purpose == "venv" else _missing_libraries(with_window=purpose == "test" or _has_display())
        needed += _missing_venv()
        wanted = _missing_programs() if purpose == "test" else []
        _install_packages(needed, wanted)
    _install_python()
    if purpose == "test":
        _install_validator()


def _has_display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _missing_libraries(*, with_window: bool) -> list[str]:
    libraries = OFFSCREEN | WINDOW if with_window else OFFSCREEN
    return sorted({package for name, package in libraries.items() if not _loads(name)})


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _missing_venv() -> list[str]:
    """Debian takes `ensurepip` out of Python and puts it into a package of its own."""
    if _venv_stamp().exists() or _venv_fits() or importlib.util.find_spec("ensurepip"):
        return []
    return [f"python3.{sys.version_info.minor}-venv"]


def _missing_programs() -> list[str]:
    programs = PROGRAMS | (PROGRAMS_OF_DEBIAN if _is_debian() else {})
    missing = [package for program, package in programs.items() if not shutil.which(program)]
    missing += [package for file, package in FILES.items() if not Path(file).exists()]
    if _validator_is_for_us() and not _validator_stamp().exists() and not shutil.which("npm"):
        missing.append("npm")
    return missing


def _is_debian() -> bool:
    try:
        return platform.freedesktop_os_release().get("ID") == "debian"
    except OSError:
        return False


def _install_packages(needed: list[str], wanted: list[str]) -> None:
    """Install packages, or say which line does it. What is only wanted stops nobody but the build server."""
    if not needed + wanted:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *needed, *wanted]
    rights = _rights()
    if rights is not None and shutil.which("apt-get"):
        _say(f"installing {' '.join(needed + wanted)}")
        apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive"]
        subprocess.run([*apt, "apt-get", "update", "-qq"], check=False)
        quiet = ["-qq", "-o", "DPkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=120"]
        if subprocess.run([*apt, *install, *quiet], stdout=subprocess.DEVNULL, check=False).returncode == 0:
            return
        _stop("apt-get could not install what is missing; its own message stands above.")
    line = " ".join(["sudo", *install])
    if needed or os.environ.get("CI"):
        _stop(f"Some system packages are missing, and only root may install them. Please run this first:\n{line}")
    _say(f"some tests will be skipped; this installs what they need:\n{line}")


def _rights() -> list[str] | None:
    """Return what to put before a command to run it as root, or None where that is not to be had."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def _install_python() -> None:
    """Fill `.venv` from the lock, and put this checkout into it, unless just that was done before."""
    if _venv_stamp().exists() and VENV_PYTHON.exists():
        return
    _say("setting up .venv (a minute or two, once)")
    if not _venv_fits():
        _run([sys.executable, "-m", "venv", "--clear", str(VENV)])
    pip = [str(VENV_PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _run([*pip, "--no-deps", "--require-hashes", "--requirement", "requirements.lock"])
    _run([*pip, "--no-deps", "--no-build-isolation", "--editable", "."])
    for old in VENV.glob(".stamp-*"):
        old.unlink()
    _venv_stamp().touch()


def _venv_fits() -> bool:
    """Whether `.venv` works, and with the Python this runs on."""
    version = f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    try:
        return subprocess.run([VENV_PYTHON, "-c", version], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _venv_stamp() -> Path:
    state = _digest(ROOT / "requirements.lock", ROOT / "pyproject.toml")
    return VENV / f".stamp-{sys.version_info.major}.{sys.version_info.minor}-{state}"


def _install_validator() -> None:
    """Install the Open XML SDK's validator: one executable, in a package for npm."""
    npm = shutil.which("npm")
    if not _validator_is_for_us() or _validator_stamp().exists():
        return
    if npm is None:
        _say("without npm there is no validator for Word documents; its tests will be skipped")
        return
    _say("installing the Open XML validator")
    result = subprocess.run([npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd=VALIDATOR, check=False)
    if result.returncode == 0:
        _validator_stamp().touch()
    elif os.environ.get("CI"):
        _stop("npm could not install the validator for Word documents; its own message stands above.")
    else:
        _say("npm could not install the validator for Word documents; its tests will be skipped")


def _validator_is_for_us() -> bool:
    return sys.platform == "linux" and platform.machine() == "x86_64"


def _validator_stamp() -> Path:
    return VALIDATOR / "node_modules" / f".stamp-{_digest(VALIDATOR / 'package-lock.json')}"


def _digest(*files: Path) -> str:
    """Return what tells one state of these files, at this place, from another."""
    digest = hashlib.sha256(bytes(ROOT))
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _run(command: list[str]) -> None:
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
        _stop(f"This failed, for the reason above: {' '.join(command)}")


def _say(sentence: str) -> None:
    print(f"briefer: {sentence}", flush=True)


def _stop(sentence: str) -> None:
    sys.exit(f"briefer: {sentence}")


if __name__ == "__main__":
    main(sys.argv[1])
