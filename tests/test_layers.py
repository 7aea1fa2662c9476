"""The architecture, held: imports run one way, start is lazy, and the repository knows no machine."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "briefer"

# What each part of the package may import of the others; itself, and `briefer` for the version, go without saying.
MAY_IMPORT = {
    "core": set[str](),
    "store": {"core"},
    "readers": {"core"},
    "exchange": {"core"},
    "memo": {"core"},
    "cli": {
        *("cli_evidence", "cli_exchange", "cli_memo", "cli_sharing", "cli_update", "cli_versions"),
        *("core", "store", "readers", "exchange", "memo"),
    },
    "cli_evidence": {"core", "store", "exchange", "memo"},
    "cli_exchange": {"core", "store", "exchange"},
    "cli_memo": {"core", "store", "exchange", "memo"},
    "cli_sharing": {"cli_versions", "core", "store"},
    "cli_versions": {"core", "store"},
    "cli_update": {"core", "store", "readers"},
    "ui": {"core", "store", "readers", "exchange", "memo"},
    "__main__": {"cli", "ui"},
    "__init__": set[str](),
}
# Where alone a library may be imported, as the beginnings of module names.
HOME_OF = {
    "PySide6": ("briefer.ui", "briefer.__main__"),
    "docx": ("briefer.memo.word",),
    "lxml": ("briefer.memo.word", "briefer.readers"),
    "pypdfium2": ("briefer.readers.pdf_words",),
    "trafilatura": ("briefer.readers.web", "briefer.readers.web_choice"),
}
CORE_LIBRARIES = {"msgspec", "rapidfuzz"}

MODULES = {".".join(file.relative_to(ROOT).with_suffix("").parts): file for file in sorted(PACKAGE.rglob("*.py"))}


def imports(module: str) -> Iterator[str]:
    """Yield the full name of everything a module imports, at any depth of its code, for types or to run."""
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module}: relative imports hide what is imported"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def part(name: str) -> str:
    """Return the part of the package a dotted name is in.

    >>> part("briefer.core.spans.Run"), part("briefer")
    ('core', '')
    """
    return ".".join(name.split(".")[1:2])


def is_within(name: str, homes: tuple[str, ...]) -> bool:
    """Tell whether a dotted name is one of some others, or beneath one."""
    return any(name == home or name.startswith(f"{home}.") for home in homes)


@pytest.mark.parametrize("module", MODULES)
def test_imports_run_one_way(module: str) -> None:
    own = part(module)
    named = {part(name) for name in imports(module) if is_within(name, ("briefer",))}
    assert named - {own, "", "__version__"} <= MAY_IMPORT[own]


@pytest.mark.parametrize("module", MODULES)
def test_libraries_stay_where_they_belong(module: str) -> None:
    for name in imports(module):
        homes = HOME_OF.get(name.split(".")[0])
        assert homes is None or is_within(module, homes), f"{module} imports {name}"


@pytest.mark.parametrize("module", [module for module in MODULES if part(module) == "core"])
def test_core_needs_little(module: str) -> None:
    libraries = {name.split(".")[0] for name in imports(module)} - {"briefer"}
    assert libraries - sys.stdlib_module_names <= CORE_LIBRARIES


def test_the_command_line_needs_no_window_and_no_word() -> None:
    program = (
        "import sys\n"
        "sys.modules['PySide6'] = None\n"  # importing it now fails, as where it is not installed
        "import briefer.cli\n"
        "print(*{name.split('.')[0] for name in sys.modules if sys.modules[name]})\n"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert not {"docx", "lxml", "trafilatura", "PySide6", "shiboken6"} & set(result.stdout.split())


def files_of_the_repository() -> list[Path]:
    """Return the files that are, or would be, in the repository; where git is missing, those of the package."""
    git = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(git, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return list(MODULES.values())
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def test_no_file_names_a_machine_or_an_address_to_install_from() -> None:
    homes = [re.escape(f"{folder}/") for folder in (ROOT, Path.home()) if len(folder.parts) > 1]
    users = [rf"/{folder}/" for folder in ("root", "work", r"home/\w+", r"Users/\w+")]
    hosts = [rf"{name}\.(?:org|com|net|io)\b" for name in ("pypi", "pythonhosted", "npmjs", "debian", "ubuntu")]
    forbidden = re.compile("|".join([rf"(?<![\w.])(?:{'|'.join([*homes, *users])})", *hosts]))
    found = {
        str(file.relative_to(ROOT)): match.group()
        for file in files_of_the_repository()
        if (match := forbidden.search(file.read_bytes().decode("utf-8", errors="ignore")))
    }
    assert not found
