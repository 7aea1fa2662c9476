"""A memo made here is known again, and never read as a source."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefer import readers
from briefer.core.brief import Brief
from briefer.core.errors import BrieferError
from briefer.core.ids import BriefId
from briefer.memo.compiling import compile_memo
from briefer.readers.own_memo import is_own_memo
from tests.readers.packages import paragraph, word_file

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def memo(tmp_path: Path) -> Path:
    path = tmp_path / "memo.docx"
    path.write_bytes(compile_memo(Brief(BriefId("b")), today=date(2026, 11, 21))[0])
    return path


def test_a_memo_beside_the_articles_is_passed_over(memo: Path) -> None:
    (memo.parent / "article.txt").write_text("The dam holds.", encoding="utf-8")
    assert [path.name for path in readers.articles_in([memo.parent])] == ["article.txt"]


def test_a_memo_that_is_named_is_refused_in_words(memo: Path) -> None:
    with pytest.raises(BrieferError, match="is a memo that briefer made"):
        readers.read(memo)


def test_somebody_elses_document_and_a_broken_one_are_not_memos(tmp_path: Path) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 nothing more")
    assert not is_own_memo(broken)
    assert not is_own_memo(tmp_path / "missing.docx")
    assert not is_own_memo(word_file(tmp_path / "article.docx", paragraph("A dam.")))
