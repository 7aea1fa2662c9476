"""The memo as Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from briefer.core.errors import BrieferError
from briefer.memo import write_as
from briefer.memo.composing import compose
from briefer.memo.context import Options
from briefer.memo.outline import Listing, Outline, Paragraph, Picture, Quotation, Section, Table, Text
from briefer.memo.text import WRITERS, write_text
from briefer.memo.text.markdown import escaped, write_markdown
from tests.memo.examples import PICTURES, TODAY, empty, nasty, png, rich, small

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.memo.outline import Block


def text(brief: Brief, **typed: str) -> str:
    brief.memo.update(typed)
    return write_markdown(compose(brief, today=TODAY, options=Options(pictures=PICTURES))).decode()


def only(*blocks: Block) -> str:
    return write_markdown(Outline("T", (Section("one", "One", blocks),))).decode()


def test_title_headings_and_sections_have_their_levels() -> None:
    lines = text(rich()).split("\n")
    assert "# Briefing memo" in lines
    assert "## Where the sources disagree" in lines
    assert "### Against" in lines


def test_every_note_that_is_cited_is_there_once() -> None:
    written = text(rich())
    body, notes = re.findall(r"\[\^(\d+)\](?!:)", written), re.findall(r"^\[\^(\d+)\]:", written, re.MULTILINE)
    assert body == notes == [str(n) for n in range(1, len(notes) + 1)]
    assert "[^1]: Ida Maren, “The gates stay shut”, *Highland Review*, 12 March 2026" in written


def test_notes_lead_to_the_annex() -> None:
    written = text(rich())
    assert "[E4](#evidence-4)" in written
    assert '<a id="evidence-4"></a>**E4**' in written
    assert "> Publish the readings daily." in written


def test_inline_citations_and_none() -> None:
    assert "Ask now \\[E4\\]." in text(rich(), style="inline")
    annex = text(rich(), style="annex")
    assert "Ask now." in annex
    assert "[^" not in annex


def test_tables_have_one_line_for_each_row() -> None:
    lines = text(rich()).split("\n")
    head = next(n for n, line in enumerate(lines) if line.startswith("| No. | Risk"))
    assert set(lines[head + 1]) <= set("|- :")
    assert [lines[head + 2 + n].split(" | ")[0] for n in range(3)] == ["| 1", "| 2", "| 3"]
    assert all(line.count(" | ") == lines[head].count(" | ") for line in lines[head + 2 : head + 5])


def test_pictures_are_told_in_words() -> None:
    written = text(rich())
    assert "*Figure 1. Risks by likelihood and impact.*" in written
    assert written.index("Figure 1.") < written.index("The canal fails", written.index("Figure 1."))
    assert "*Fig*\n\nA red square" in only(Picture("x", png(), "A red square", "Fig"))


def test_the_marking_stands_on_top_and_foot() -> None:
    written = text(rich())
    assert written.startswith("**Internal**\n\n")
    assert written.rstrip().endswith("**Internal**")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a*b_c`d", "a\\*b\\_c\\`d"),
        ("# no heading", "\\# no heading"),
        ("- no item", "\\- no item"),
        ("12. no number", "12\\. no number"),
        ("<script>", "\\<script\\>"),
        ("a\x0bb", "a\ufffdb"),
    ],
)
def test_nothing_that_was_typed_means_anything_to_markdown(typed: str, printed: str) -> None:
    assert escaped(typed) == printed


def test_emphasis_stands_right_at_the_words() -> None:
    written = only(Paragraph((Text("bold ", bold=True), Text("both", bold=True, italic=True), Text(" ", italic=True))))
    assert "**bold** ***both*** " in written


def test_a_quotation_of_several_lines_and_an_ordered_list() -> None:
    written = only(Quotation("one\ntwo"), Listing(((Text("a"),), (Text("b\nc"),)), ordered=True))
    assert "> one\n> two" in written
    assert "1. a\n2. b<br>c" in written


def test_a_table_has_its_caption_above() -> None:
    assert "*Counts*\n\n|" in only(Table((), (), "Counts"))


@pytest.mark.parametrize("brief", [nasty(), empty(), small()])
@pytest.mark.parametrize("suffix", WRITERS)
def test_any_brief_becomes_text(brief: Brief, suffix: str) -> None:
    written = write_as(brief, suffix, today=TODAY)
    assert "Briefing memo" in written.decode()


def test_a_name_that_asks_for_something_else_is_refused_in_clear_words() -> None:
    with pytest.raises(BrieferError, match=r"“\.odt”") as caught:
        write_text(compose(empty(), today=TODAY), ".odt")
    assert ".html" in caught.value.hint
