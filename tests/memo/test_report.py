"""What is told of a re-compile: a sentence for each block, and both texts in the same shape."""

from __future__ import annotations

import pytest

from briefer.memo.composing import compose
from briefer.memo.outline import CitationStyle
from briefer.memo.report import SENTENCES, BlockReport, Fate
from briefer.memo.section_text import section_text
from briefer.memo.word.marks import end_name, start_name
from tests.memo.examples import TODAY, nasty, small, weighed
from tests.memo.reading import open_memo
from tests.memo.word.recompile.compiled import again, first, river


@pytest.mark.parametrize("fate", Fate)
def test_each_fate_has_a_sentence_in_plain_words(fate: Fate) -> None:
    told = BlockReport("risks", "Risks", fate).sentence
    assert told.endswith(".")
    assert fate is Fate.MARKING or told.startswith("“Risks” ")
    assert SENTENCES.keys() == set(Fate)


def test_only_what_is_kept_or_gone_needs_a_look() -> None:
    quiet = {fate for fate in Fate if BlockReport("risks", "Risks", fate).quiet}
    assert quiet == {Fate.UNCHANGED, Fate.RENEWED, Fate.ADDED}


@pytest.mark.parametrize("style", CitationStyle)
def test_where_nothing_changed_both_texts_are_the_same(style: CitationStyle) -> None:
    brief = river(style=style.value)
    for block in again(first(brief), brief).report:
        assert " ".join(block.mine.split()) == " ".join(block.new.split())


def test_a_section_reads_line_by_line_with_its_notes_at_the_end() -> None:
    outline = compose(small(), today=TODAY)
    lead = next(section for section in outline.sections if section.id == "bottom_line")
    lines = section_text(lead, CitationStyle.FOOTNOTE).split("\n")
    assert lines[:2] == ["Bottom line", "Ask for readings now. Hold the rest back."]
    assert lines[2].startswith("Note: Ida Maren, “The gates stay shut”")
    assert "[E2, E6]" in section_text(lead, CitationStyle.INLINE)
    assert "Note:" not in section_text(lead, CitationStyle.INLINE)


@pytest.mark.parametrize("brief", [weighed(), nasty()])
def test_every_section_has_words(brief: object) -> None:
    for section in compose(brief, today=TODAY).sections:  # type: ignore[arg-type]
        assert section_text(section, CitationStyle.FOOTNOTE)


def test_each_block_has_its_hidden_marks() -> None:
    names = open_memo(first()).values("bookmarkStart", "name")
    for block in again(first()).report:
        assert start_name(block.section) in names
        assert end_name(block.section) in names
