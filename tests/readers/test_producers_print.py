"""Real files of groff and Ghostscript, which set lines as TeX does: no spaces, real hyphenation, kerned pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer import readers
from tests.readers import producers
from tests.readers.producers import AUTHOR, BOLD, DATE, ITALIC, TITLE
from tests.readers.test_every_reader import check
from tests.readers.typesetting import HEAD, PRINTED

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.records import Article

both = pytest.mark.parametrize("name", ["one.pdf", "two.pdf"])


def read(path: Path) -> Article:
    article = readers.read(path)
    check(article)
    return article


@both
def test_what_groff_set_comes_back_word_for_word_with_its_structure(name: str, typeset: Path) -> None:
    article = read(typeset / name)
    assert (article.title, article.authors, article.date) == (TITLE, (AUTHOR,), DATE)
    assert producers.shown(article) == producers.expected(blocks=PRINTED)
    assert producers.emphasis(article) == {(BOLD, "bold"), (ITALIC, "italic")}


@both
def test_its_running_heads_are_furniture_from_the_second_page_on(name: str, typeset: Path) -> None:
    article = read(typeset / name)
    assert len(article.pages) > 3
    assert producers.furniture(article) == [f"{HEAD}\t{n}" for n in range(2, len(article.pages) + 1)]


def test_the_same_words_in_one_column_and_in_two_are_one_text_but_for_the_pages(typeset: Path) -> None:
    one, two = read(typeset / "one.pdf"), read(typeset / "two.pdf")
    assert producers.shown(one) == producers.shown(two)
    assert one.pages != two.pages


@both
def test_tagged_passages_come_back_exactly(name: str, typeset: Path, tmp_path: Path) -> None:
    breaks = producers.over_page_breaks(read(typeset / name))
    assert breaks
    quote = next(block.words for block in PRINTED if block.kind == "quote")
    across = f"{BOLD} of the outer wall, and with it {ITALIC} of"
    producers.tag_and_reopen(typeset / name, tmp_path, [across, quote, "No shelter", "long-standing", *breaks])
