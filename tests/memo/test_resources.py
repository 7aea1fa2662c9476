"""Where the program's own files are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core.errors import BrieferError
from briefer.core.resources import find, resource, sample

if TYPE_CHECKING:
    from pathlib import Path


def test_the_memo_template_and_the_samples_are_there() -> None:
    assert resource("memo", "template.docx").is_file()
    assert sample().is_dir()


@pytest.mark.parametrize("home", ["briefer", "."])
def test_files_are_found_inside_the_package_or_beside_it(tmp_path: Path, home: str) -> None:
    there = tmp_path / home / "resources" / "a.txt"
    there.parent.mkdir(parents=True)
    there.write_text("a")
    assert find(tmp_path / "briefer", "resources", "a.txt").samefile(there)


def test_a_missing_file_says_which() -> None:
    with pytest.raises(BrieferError, match=r"resources/none\.txt"):
        resource("none.txt")
