"""The Markdown, judged by a CommonMark renderer: what it shows must be what was written."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefer.exchange import markdown
from briefer.exchange.markdown import escaped

from .examples import briefs, hard, newcomer, tagged

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.brief import Brief

RENDERER = MarkdownIt("commonmark", {"html": True})


def shown(source: str) -> str:
    """Return the text that a reader sees, without what is only layout."""
    return html.unescape(re.sub(r"<[^>]*>", "", RENDERER.render(source))).strip("\n")


def quotes(brief: Brief) -> list[str]:
    """Return the text of each block quote, blank lines and line breaks alike."""
    rendered = RENDERER.render(markdown.write(brief).decode())
    blocks = re.findall(r"<blockquote>(.*?)</blockquote>", rendered, re.DOTALL)
    return [html.unescape(re.sub(r"<[^>]*>", "", block)).strip("\n") for block in blocks]


def test_passages_are_grouped_by_article_and_kind() -> None:
    lines = markdown.write(hard()).decode().splitlines()
    heads = [line for line in lines if line.startswith("#")]
    assert heads == [
        r"# Water \& \<walls\>",
        "## Who opens the gates?",
        "### Arguments",
        "### Risks",
        "### Recommendations",
        "## Tolls rose.",
        "### Arguments",
    ]


def test_each_quote_is_a_block_of_its_own_with_its_e_number_and_place() -> None:
    source = markdown.write(hard()).decode()
    assert "\n\n> The dam\u00a0holds 🌊 still\n\nE1, ¶\u00a02, On law, for, Ana Meyer, 2023-11-14\n" in source


def test_what_was_said_of_a_passage_stands_below_it() -> None:
    text = shown(markdown.write(hard()).decode())
    assert "Said by: the ministry" in text
    assert "Note: =1+1 sure?" in text
    assert "Gist: It stands." in text
    assert "Points: The dam is safe, so far." in text
    assert "Points: disputes: The dam is safe, so far." in text


def test_the_source_of_an_article_stands_below_its_title() -> None:
    assert "Jo Lind; Ana; Bo, Basin <Papers> & Co., 2025-01-29" in shown(markdown.write(hard()).decode())


def test_a_brief_without_passages_says_so() -> None:
    assert markdown.write(newcomer().brief) == b"# No passages yet\n"


def test_lines_end_in_lf_and_the_last_one_ends() -> None:
    data = markdown.write(hard())
    assert b"\r" not in data
    assert data.endswith(b"\n")


@pytest.mark.parametrize(
    "line",
    [
        "# no heading",
        "1. no list",
        "12) no list",
        "- no list",
        "+ no list",
        "* no list",
        "> no quote",
        "---",
        "===",
        "***",
        "```",
        "~~~",
        "| a | b |",
        "[no](link)",
        "![no](image)",
        "<b>no tag</b>",
        "&amp;",
        "a_b_c *d* **e** `f`",
        "\\",
        "<https://example.org>",
        "[x]: https://example.org",
        "    no code",
        "\tno code",
        "no break  ",
        "\u00a0kept\u00a0",
        "trailing #",
    ],
)
def test_no_line_of_text_is_taken_for_markdown(line: str) -> None:
    assert shown(escaped(line)) == line


@given(st.text(alphabet=st.sampled_from(" \tab1.)-+*_#>=~`|[]()<>&!\\:🌊\u00a0é"), min_size=1, max_size=20))
@example("1.")
@example("\t- ")
def test_any_line_is_shown_as_it_is(line: str) -> None:
    assert shown(escaped(line)) == line


@given(brief=briefs())
def test_any_quote_is_shown_word_for_word(brief: Brief) -> None:
    def lines(text: str) -> list[str]:
        return [line.strip(" ") for line in text.split("\n") if line.strip(" ")]

    in_order = sorted(brief.passages(), key=lambda p: list(brief.articles).index(p.article))
    assert sorted(map(lines, quotes(brief))) == sorted(lines(passage.quote) for passage in in_order)


def test_quotes_of_the_real_articles_are_shown_word_for_word(real_articles: tuple[Path, ...]) -> None:
    brief = tagged(real_articles)
    found = [" ".join(quote.split()) for quote in quotes(brief)]
    assert sorted(found) == sorted(" ".join(passage.quote.split()) for passage in brief.passages())
