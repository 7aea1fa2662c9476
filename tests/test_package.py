"""What is shipped: the wheel with everything in it, and a lock that can be trusted."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from hatchling import build

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Return the names of the files in the wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        with zipfile.ZipFile(folder / build.build_wheel(str(folder))) as archive:
            return set(archive.namelist())


@pytest.mark.parametrize("folder", ["resources", "seeds"])
def test_the_wheel_has_what_stands_beside_the_package(wheel: set[str], folder: str) -> None:
    files = {f"briefer/{file.relative_to(ROOT).as_posix()}" for file in (ROOT / folder).rglob("*") if file.is_file()}
    assert files
    assert files <= wheel


def test_the_wheel_has_the_package_and_nothing_else(wheel: set[str]) -> None:
    modules = {file.relative_to(ROOT).as_posix() for file in (ROOT / "briefer").rglob("*.py")}
    assert modules <= wheel
    assert {name.split("/")[0] for name in wheel if ".dist-info/" not in name} == {"briefer"}


def test_each_requirement_is_locked_to_a_version_and_hashes() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8").replace("\\\n", " ")
    for requirement in lock.splitlines():
        assert re.fullmatch(r"[a-z0-9-]+==\S+( ; .+?)?(\s+--hash=sha256:[0-9a-f]{64})+\s*", requirement), requirement


@pytest.mark.parametrize("lock", ["requirements.lock", "tests/ooxml/package-lock.json"])
def test_a_lock_has_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert '"resolved"' not in text
