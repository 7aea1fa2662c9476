"""Real files of LibreOffice and pandoc, which write the same formats quite differently."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from briefer import readers
from briefer.core.records import Role, Shape
from tests.readers import producers, typesetting
from tests.readers.producers import ASTRAL, AUTHOR, BOLD, DATE, ITALIC, STORY, TITLE
from tests.readers.test_every_reader import check

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefer.core.records import Article

QUOTE = next(block.words for block in STORY if block.kind == "quote")
ACROSS = f"{BOLD} of the outer wall, and with it {ITALIC} of"
TABLE = ["\t".join(row) for row in typesetting.ROWS]
REFERENCE = {"docx": "", "rtf": "", "epub": "¹", "html": "¹", "pdf": "¹"}
"""What shows where a footnote belongs."""


def read(path: Path) -> Article:
    article = readers.read(path)
    check(article)
    return article


def story(shown: Sequence[producers.Shown]) -> list[producers.Shown]:
    """Return the parts that are the article's paragraphs, without table and note."""
    return [part for part in shown if part.words not in TABLE and typesetting.NOTE not in part.words]


def referred(mark: str) -> list[producers.Shown]:
    """Return what is expected of the article, with a footnote's reference in its place."""
    noted = {block.words for block in STORY if "<i>" in block.markup}
    return [part._replace(words=part.words + mark) if part.words in noted else part for part in producers.expected()]


# --- LibreOffice


@pytest.mark.parametrize("name", ["one.docx", "one.rtf", "one.pdf", "two.pdf"])
def test_what_libreoffice_made_comes_back_whole_and_in_order(name: str, typed: Path) -> None:
    article = read(typed / name)
    assert (article.title, article.authors, article.date) == (TITLE, (AUTHOR,), DATE)
    assert story(producers.shown(article)) == referred(REFERENCE[name.partition(".")[2]])
    assert producers.emphasis(article) == {(BOLD, "bold"), (ITALIC, "italic")}


@pytest.mark.parametrize("name", ["one.epub", "one.html"])
def test_words_and_headings_come_back_from_what_libreoffice_writes_for_the_web(name: str, typed: Path) -> None:
    article = read(typed / name)
    assert (article.title, article.authors, article.date) == (TITLE, (AUTHOR,), DATE)
    words = [part.words for part in story(producers.shown(article)) if part.role is not Role.NAVIGATION]
    # As a page, it carries the number of its last sheet along.
    assert words[: len(STORY)] == [part.words for part in referred(REFERENCE["epub"])]
    heads = [part.words for part in producers.shown(article) if part.role is Role.HEADING]
    # In an EPUB book nothing but its words is left of a list.
    assert [words for words in heads if words != "No shelter"] == [
        block.words for block in STORY if block.kind in ("h2", "h3")
    ]
    assert producers.emphasis(article) >= {(BOLD, "bold"), (ITALIC, "italic")}


@pytest.mark.parametrize("kind", ["docx", "rtf", "epub", "html", "pdf"])
def test_table_and_footnote_are_kept_as_text(kind: str, typed: Path) -> None:
    said = [part.words for part in producers.shown(read(typed / f"one.{kind}")) if part.role is Role.BODY]
    assert [words for words in said if words in TABLE] == TABLE
    assert sum(words.endswith(typesetting.NOTE) for words in said) == 1


def test_two_columns_are_read_one_after_the_other_and_divided_words_are_whole(typed: Path) -> None:
    one, two = read(typed / "one.pdf"), read(typed / "two.pdf")
    assert story(producers.shown(one)) == story(producers.shown(two))
    assert "long-standing" in two.text
    assert not any(line.endswith("-") for line in two.text.split("\n"))


@pytest.mark.parametrize("name", ["one.pdf", "two.pdf"])
def test_running_heads_and_page_numbers_are_furniture(name: str, typed: Path) -> None:
    article = read(typed / name)
    numbers = [str(n) for n in range(1, len(article.pages) + 1)]
    assert len(numbers) > 2
    assert Counter(producers.furniture(article)) == Counter([*[typesetting.HEAD] * len(numbers), *numbers])


@pytest.mark.parametrize("name", ["one.docx", "one.rtf", "one.epub", "one.html", "one.pdf", "two.pdf"])
def test_tagged_passages_of_libreoffice_come_back_exactly(name: str, typed: Path, tmp_path: Path) -> None:
    article = read(typed / name)
    breaks = producers.over_page_breaks(article)
    assert breaks or name != "one.pdf"
    producers.tag_and_reopen(typed / name, tmp_path, [ASTRAL, ACROSS, QUOTE, typesetting.NOTE, TABLE[1], *breaks])


# --- pandoc

TITLED = [
    producers.Shown(TITLE, Role.TITLE, 0, Shape.PLAIN),
    producers.Shown(AUTHOR, Role.BYLINE, 0, Shape.PLAIN),
    producers.Shown(DATE, Role.DATELINE, 0, Shape.PLAIN),
]


@pytest.mark.parametrize("kind", ["docx", "rtf", "epub", "html"])
def test_what_pandoc_made_comes_back_whole_and_in_order(kind: str, converted: Path) -> None:
    article = read(converted / f"made.{kind}")
    assert (article.title, article.authors, article.date) == (TITLE, (AUTHOR,), DATE)
    shown = [part for part in producers.shown(article) if part.role is not Role.REPEATED_TITLE]
    head = [part for part in TITLED if kind != "html" or part.role is not Role.BYLINE]
    wanted = [*head, *producers.expected(2)[3:]]
    if kind == "rtf":
        # Here it sets quotations in on the left only, as many other things are.
        wanted = [part._replace(shape=Shape.PLAIN) if part.words == QUOTE else part for part in wanted]
    assert shown == wanted
    assert producers.emphasis(article) >= {(BOLD, "bold"), (ITALIC, "italic")}


def test_list_items_that_pandoc_wrote_as_if_typed_are_items(converted: Path) -> None:
    items = [part.words for part in producers.shown(read(converted / "made.rtf")) if part.shape is Shape.ITEM]
    assert items == [block.words for block in STORY if block.kind == "li"]


@pytest.mark.parametrize("kind", ["docx", "rtf", "epub", "html"])
def test_tagged_passages_of_pandoc_come_back_exactly(kind: str, converted: Path, tmp_path: Path) -> None:
    producers.tag_and_reopen(converted / f"made.{kind}", tmp_path, [ASTRAL, ACROSS, QUOTE, "No shelter", "Who pays"])
