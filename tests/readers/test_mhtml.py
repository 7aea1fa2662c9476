"""Pages saved as one file: the page comes out as from an .html file, with the address it was saved from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer import readers
from briefer.core.errors import BrieferError
from tests.readers.test_every_reader import check
from tests.readers.web_pages import PAGES, PARAGRAPHS, TITLE

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.records import Article

_PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def quoted_printable(words: str) -> str:
    """Return words as Chrome writes them: quoted-printable, lines cut at 76 characters."""
    raw = "".join(chr(b) if 32 <= b < 127 and b != 61 else f"={b:02X}" for b in words.encode())
    lines, line = [], ""
    for token in _tokens(raw):
        if len(line) + len(token) > 75:
            lines.append(line + "=")
            line = ""
        line += token
    return "\r\n".join([*lines, line])


def _tokens(raw: str) -> list[str]:
    found, at = [], 0
    while at < len(raw):
        step = 3 if raw[at] == "=" else 1
        found.append(raw[at : at + step])
        at += step
    return found


def saved(
    page: str, *, address: str = "https://quay.example/saved?id=7", boundary: str = "----MultipartBoundary--x"
) -> str:
    """Return a page as Chrome saves it in one file, with a frame and a picture beside it."""
    part = f"--{boundary}\r\nContent-Type: text/html\r\nContent-ID: <frame-{{}}@mhtml.blink>\r\n"
    encoding = "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: {}\r\n\r\n"
    return (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nSubject: {TITLE}\r\n"
        "Date: Wed, 4 Mar 2026 09:30:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        f'\ttype="text/html";\r\n\tboundary="{boundary}"\r\n\r\n\r\n'
        + part.format("A")
        + encoding.format("cid:frame-1@mhtml.blink")
        + quoted_printable(
            "<html><body><p>An advertisement in a frame, and nothing that anybody reads.</p></body></html>"
        )
        + "\r\n"
        + part.format("B")
        + encoding.format(address)
        + quoted_printable(page)
        + f"\r\n--{boundary}\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
        + f"Content-Location: https://quay.example/a.png\r\n\r\n{_PICTURE}\r\n--{boundary}--\r\n"
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "page.mhtml"


def read(file: Path, source: str) -> Article:
    file.write_bytes(source.encode())
    article = readers.read(file)
    check(article)
    return article


@pytest.mark.parametrize("shape", PAGES)
def test_a_page_in_one_file_reads_just_as_the_page_itself(file: Path, shape: str) -> None:
    page = file.with_suffix(".html")
    page.write_text(PAGES[shape], encoding="utf-8")
    found, plain = read(file, saved(PAGES[shape])), readers.read(page)
    assert (found.text, found.parts, found.title) == (plain.text, plain.parts, plain.title)
    assert (found.authors, found.date) == (plain.authors, plain.date)


def test_the_address_it_was_saved_from_is_kept_and_where_it_was_found(file: Path) -> None:
    found = read(file, saved(PAGES["divisions"]))
    assert found.url == "https://quay.example/saved?id=7"
    assert {origin.field: origin.source for origin in found.origins}["url"] == "the browser that saved the page"


def test_the_day_on_which_it_was_saved_is_when_it_was_retrieved_and_not_the_articles_date(file: Path) -> None:
    found = read(file, saved(PAGES["divisions"]))
    assert (found.date, found.retrieved) == ("", "2026-03-04")
    assert {origin.field: origin.source for origin in found.origins}["retrieved"] == "the browser that saved the page"


def test_the_page_counts_and_not_the_frames_in_it(file: Path) -> None:
    found = read(file, saved(PAGES["semantic"]))
    assert PARAGRAPHS[-1] in found.text
    assert "An advertisement in a frame" not in found.text


def test_a_page_from_a_file_has_no_address(file: Path) -> None:
    assert read(file, saved(PAGES["divisions"], address="file:///C:/page.htm")).url == ""


@pytest.mark.parametrize(
    "source",
    [
        "no headers at all, only words",
        "Content-Type: image/png\r\n\r\nabc",
        saved("<html><body></body></html>"),
        saved(PAGES["semantic"])[:400],
        "".join(f'Content-Type: multipart/related; boundary="{n}"\r\n\r\n--{n}\r\n' for n in range(5_000)),
    ],
    ids=["words", "picture", "empty", "truncated", "nested"],
)
def test_what_holds_no_page_is_refused_with_a_sentence(file: Path, source: str) -> None:
    with pytest.raises(BrieferError) as caught:
        read(file, source)
    assert file.name in caught.value.sentence
    assert caught.value.hint


def test_the_declared_encoding_is_believed(file: Path) -> None:
    page = PAGES["divisions"].replace("Nobody", "Паром").encode("cp1251", "replace").decode("latin-1")
    raw = saved("PAGE").replace("Content-Type: text/html\r\n", "Content-Type: text/html; charset=windows-1251\r\n")
    raw = raw.replace("quoted-printable", "8bit").replace("PAGE", page)
    file.write_bytes(raw.encode("latin-1"))
    assert readers.read(file).title.startswith("Паром")
