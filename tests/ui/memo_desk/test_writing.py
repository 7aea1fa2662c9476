"""The memo as files: Word with pictures and on the chosen template, PDF, HTML, Markdown."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest

from briefer.core.errors import BrieferError
from briefer.memo.composing import compose
from briefer.ui.memo_desk.memo_pages import MemoPages
from briefer.ui.memo_desk.pdf import write_pdf
from briefer.ui.memo_desk.writing import memo_bytes
from tests.memo.examples import TODAY, empty, nasty, rich

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.brief import Brief
    from briefer.ui.theme import Look


def test_word_has_the_pictures_and_carries_its_evidence(look: Look) -> None:
    with zipfile.ZipFile(io.BytesIO(memo_bytes(rich(), ".docx", look))) as archive:
        names = archive.namelist()
        assert {f"word/media/image{n}.png" for n in (1, 2, 3)} <= set(names)
        assert any(b"urn:briefer:evidence" in archive.read(name) for name in names if name.startswith("customXml/"))


def test_word_is_written_on_the_template_that_was_chosen(look: Look, tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Ministry of Rivers"
    document.save(str(tmp_path / "house.docx"))
    brief = rich()
    brief.memo["template"] = str(tmp_path / "house.docx")
    with zipfile.ZipFile(io.BytesIO(memo_bytes(brief, ".docx", look))) as archive:
        headers = [archive.read(name) for name in archive.namelist() if "header" in name]
    assert any(b"Ministry of Rivers" in header for header in headers)


def test_a_template_that_is_gone_is_told_not_passed_over(look: Look, tmp_path: Path) -> None:
    brief = rich()
    brief.memo["template"] = str(tmp_path / "gone.dotx")
    with pytest.raises(BrieferError, match=r"gone\.dotx is not where it was"):
        memo_bytes(brief, ".docx", look)
    assert memo_bytes(brief, ".pdf", look).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("suffix", "start"), [(".pdf", b"%PDF"), (".HTML", b"<!DOCTYPE html>"), (".md", b"**Internal")]
)
def test_each_form_is_had_by_its_name(look: Look, suffix: str, start: bytes) -> None:
    assert memo_bytes(rich(), suffix, look).startswith(start)


def test_another_form_is_refused_in_words(look: Look) -> None:
    with pytest.raises(BrieferError, match=r"“\.odt”"):
        memo_bytes(rich(), ".odt", look)


@pytest.mark.parametrize("brief", [rich(), empty(), nasty()])
def test_a_pdf_has_the_pages_of_the_preview(look: Look, brief: Brief) -> None:
    outline = compose(brief, today=TODAY)
    pages = MemoPages(look)
    pages.begin(outline)
    pages.advance()
    data = write_pdf(outline, look)
    assert len(re.findall(rb"/Type /Page\b", data)) == pages.count


def test_a_pdf_says_its_title_author_and_language(look: Look) -> None:
    data = write_pdf(compose(rich(), today=TODAY), look)
    for word in (b"<rdf:li>en-GB</rdf:li>", b"Rivers</rdf:li>", b"A. Meyer</rdf:li>"):
        assert word in data


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not installed")
def test_the_words_of_a_pdf_can_be_found(look: Look, tmp_path: Path) -> None:
    (tmp_path / "memo.pdf").write_bytes(memo_bytes(rich(), ".pdf", look))
    command = ["pdftotext", "-raw", str(tmp_path / "memo.pdf"), "-"]
    text = " ".join(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())
    assert "The Minister" in text
    assert "Where the sources disagree" in text
    assert "INTERNAL" in text


def test_a_letter_page_is_a_letter_page(look: Look) -> None:
    brief = rich()
    brief.memo["page"] = "Letter"
    data = write_pdf(compose(brief, today=TODAY), look)
    assert re.search(rb"/MediaBox \[0 0 612\.?0* 792", data)
