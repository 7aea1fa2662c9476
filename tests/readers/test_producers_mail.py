"""Real messages of a mail program: sent as it sends them, with a page beside the text, sent on, and answered."""

from __future__ import annotations

from email import message_from_bytes
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import pytest

from briefer import readers
from briefer.core.records import Role
from tests.readers import producers
from tests.readers.making import BODY, NOTE
from tests.readers.producers import AUTHOR, BOLD, ITALIC, TITLE
from tests.readers.test_every_reader import check

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.records import Article

ALL = ("plain", "both", "forwarded", "answer")


def read(path: Path) -> Article:
    article = readers.read(path)
    check(article)
    return article


def body(article: Article) -> list[str]:
    return [article.text[part.start : part.end] for part in article.parts if part.role is Role.BODY]


@pytest.mark.parametrize("name", ALL)
def test_who_when_and_what_come_from_its_headers(name: str, mailed: Path) -> None:
    path = mailed / f"{name}.eml"
    article, sent = read(path), message_from_bytes(path.read_bytes())["Date"]
    assert (article.title, article.authors) == (TITLE, (AUTHOR,))
    assert article.date == parsedate_to_datetime(sent).date().isoformat()


def test_a_message_in_quoted_printable_whose_lines_flow_comes_back_whole(mailed: Path) -> None:
    raw = (mailed / "plain.eml").read_bytes()
    assert b"quoted-printable" in raw
    assert b"format=flowed" in raw
    assert body(read(mailed / "plain.eml")) == list(BODY)


def test_a_page_beside_the_text_doubles_nothing_and_an_attachment_is_named(mailed: Path) -> None:
    assert b"multipart/alternative" in (mailed / "both.eml").read_bytes()
    article = read(mailed / "both.eml")
    assert body(article) == list(BODY)
    assert article.note == "Attached, and not read: table.csv."


def test_what_is_sent_on_is_text_below_the_note_and_its_headers_are_not(mailed: Path) -> None:
    article = read(mailed / "forwarded.eml")
    assert body(article) == [NOTE, *BODY]
    heads = [article.text[part.start : part.end] for part in article.parts if part.role is Role.FRONT_MATTER]
    assert [words.partition(":")[0] for words in heads[1:-1]] == ["Date", "From", "To", "Subject"]
    assert "End forwarded message" in heads[-1]


def test_of_an_answer_only_what_is_new_is_text(mailed: Path) -> None:
    article = read(mailed / "answer.eml")
    assert body(article) == [NOTE]
    assert all(words in article.text for words in BODY)


@pytest.mark.parametrize("name", ALL)
def test_tagged_passages_come_back_exactly(name: str, mailed: Path, tmp_path: Path) -> None:
    quotes = [BODY[0], f"{BOLD} of the outer wall, and with it {ITALIC}"]
    producers.tag_and_reopen(mailed / f"{name}.eml", tmp_path, quotes)
