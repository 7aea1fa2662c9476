"""Real files of a real browser: a page saved in one file, with its folder, as its scripts left it, and printed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from briefer import readers
from tests.readers import producers
from tests.readers.producers import ASTRAL, AUTHOR, BOLD, DATE, ITALIC, PUBLISHER, SPOKEN_DATE, STORY, TITLE
from tests.readers.test_every_reader import check

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.records import Article

SAVED = ("page.mhtml", "built.mhtml", "component.mhtml", "page.html", "built.html")
PRINTED = ("plain.pdf", "headed.pdf", "untagged.pdf", "columns.pdf")
QUOTE = next(block.words for block in STORY if block.kind == "quote")
QUOTES = [ASTRAL, f"{BOLD} of the outer wall, and with it {ITALIC} of", QUOTE, "No shelter", "Who pays"]


def read(path: Path) -> Article:
    article = readers.read(path)
    check(article)
    return article


def as_saved() -> list[producers.Shown]:
    """Return what a page has to be read as; its byline is taken into the article's authors."""
    return producers.expected(2, [block for block in STORY if block.kind != "byline"])


@pytest.mark.parametrize("name", SAVED)
def test_a_saved_page_comes_back_with_its_data_paragraphs_and_structure(name: str, browsed: Path) -> None:
    article = read(browsed / name)
    assert (article.title, article.authors, article.date) == (TITLE, (AUTHOR,), DATE)
    assert article.publisher == PUBLISHER
    assert producers.shown(article) == as_saved()
    assert producers.emphasis(article) == {(BOLD, "bold"), (ITALIC, "italic")}


@pytest.mark.parametrize("name", SAVED[:3])
def test_a_page_in_one_file_says_where_and_when_it_was_saved(name: str, browsed: Path) -> None:
    article = read(browsed / name)
    assert article.url.startswith("http://127.0.0.1:")
    assert article.url.endswith({"page.mhtml": "/page.html", "built.mhtml": "/built.html"}.get(name, "#shadow"))
    assert article.retrieved <= datetime.now(UTC).date().isoformat()
    assert article.retrieved > "2026"


def test_the_frame_beside_a_saved_page_is_no_part_of_it(browsed: Path) -> None:
    assert b"nobody reads" in (browsed / "page.mhtml").read_bytes()
    assert "nobody reads" not in read(browsed / "page.mhtml").text


def test_a_page_that_only_scripts_build_is_in_the_saved_file_and_not_in_its_source(browsed: Path) -> None:
    assert TITLE not in read(browsed / "site" / "frame.html").text
    assert read(browsed / "built.html").text == read(browsed / "page.html").text


def test_a_page_saved_by_hand_with_its_folder_is_one_article(saved_by_hand: Path) -> None:
    downloads = saved_by_hand / "Downloads"
    assert {path.name for path in downloads.iterdir()} == {f"{TITLE}.html", f"{TITLE}_files"}
    assert [path.name for path in readers.articles_in([downloads])] == [f"{TITLE}.html"]
    article = read(downloads / f"{TITLE}.html")
    assert (article.title, article.authors, article.date) == (TITLE, (AUTHOR,), DATE)
    assert producers.shown(article) == as_saved()
    assert article.url.startswith("http://127.0.0.1:")
    assert {origin.field: origin.source for origin in article.origins}["url"] == "the browser that saved the page"


@pytest.mark.parametrize("name", PRINTED)
def test_a_printed_page_comes_back_with_its_data_paragraphs_and_structure(name: str, browsed: Path) -> None:
    article = read(browsed / name)
    assert (article.title, article.authors, article.date) == (TITLE, (AUTHOR,), DATE)
    assert producers.shown(article) == producers.expected()
    # Whether there are slanted letters depends on the fonts that the system has.
    assert producers.emphasis(article) - {(ITALIC, "italic")} == {(BOLD, "bold")}


@pytest.mark.parametrize("name", ["headed.pdf", "columns.pdf"])
def test_the_heads_and_feet_that_the_browser_prints_are_furniture_of_each_page(name: str, browsed: Path) -> None:
    article = read(browsed / name)
    said = producers.furniture(article)
    pages = len(article.pages)
    assert len(said) == 2 * pages
    assert sum(words.endswith(f"\t{TITLE}") for words in said) == pages
    assert {words.rpartition("\t")[2] for words in said} == {TITLE, *(f"{n}/{pages}" for n in range(1, pages + 1))}


def test_head_and_foot_change_nothing_of_the_text(browsed: Path) -> None:
    plain, headed = read(browsed / "plain.pdf"), read(browsed / "headed.pdf")
    assert producers.shown(plain) == producers.shown(headed)
    assert producers.furniture(plain) == []
    assert len(plain.pages) == len(headed.pages) > 2


@pytest.mark.parametrize("name", [*SAVED, *PRINTED])
def test_tagged_passages_come_back_exactly(name: str, browsed: Path, tmp_path: Path) -> None:
    breaks = producers.over_page_breaks(read(browsed / name))
    assert breaks or name not in ("plain.pdf", "untagged.pdf")
    dated = [] if not name.endswith(".pdf") else [SPOKEN_DATE]
    producers.tag_and_reopen(browsed / name, tmp_path, [*QUOTES, *dated, *breaks])


def test_a_page_saved_twice_is_one_text(browsed: Path, saved_by_hand: Path) -> None:
    files = [browsed / "page.mhtml", browsed / "page.html", saved_by_hand / "Downloads" / f"{TITLE}.html"]
    assert len({read(path).id for path in files}) == 1
