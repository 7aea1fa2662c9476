"""The outline: what any writer of the memo needs to know of it."""

from __future__ import annotations

import pytest

from briefer.memo.outline import (
    Block,
    CitationStyle,
    Cite,
    Column,
    CrossRef,
    Field,
    Fields,
    Heading,
    Listing,
    NoteRef,
    Outline,
    Paragraph,
    ParagraphStyle,
    Quotation,
    Run,
    Runs,
    Section,
    Table,
    Text,
    inline,
    plain,
    runs_of,
)

A, B = Text("a"), Text("b", bold=True)


@pytest.mark.parametrize(
    ("block", "runs"),
    [
        (Paragraph((A, B)), (A, B)),
        (Listing(((A,), (B,))), (A, B)),
        (Fields((Field("To", (A,)), Field("From", (B,)))), (A, B)),
        (Table((Column("X"), Column("Y")), (((A,), (B,)), ((B,), (A,)))), (A, B, B, A)),
        (Heading("Title"), ()),
        (Quotation("words"), ()),
    ],
)
def test_the_runs_of_every_block_come_in_reading_order(block: Block, runs: Runs) -> None:
    assert runs_of(block) == runs


def test_an_outline_knows_its_annex_entries_and_its_citations() -> None:
    first, second = Cite((1,), 1), Cite((2, 3), 2)
    outline = Outline(
        "T",
        (
            Section("a", "A", (Paragraph((A, first)), Table((Column("X"),), (((second,),),)))),
            Section("annex", "Annex", (Paragraph((A,), ParagraphStyle.ENTRY, entry=3), Quotation("words"))),
        ),
    )
    assert outline.cites == (first, second)
    assert outline.entries == {3}


@pytest.mark.parametrize(
    ("run", "words"),
    [
        (Text("a\nb"), "a\nb"),
        (Cite((1, 4)), " [E1, E4]"),
        (CrossRef(4, "E4"), "E4"),
        (NoteRef(7, "7"), "7"),
    ],
)
def test_every_run_has_plain_words(run: Run, words: str) -> None:
    assert plain((run,)) == words


@pytest.mark.parametrize("style", [CitationStyle.FOOTNOTE, CitationStyle.ENDNOTE, CitationStyle.ANNEX])
def test_citations_are_words_only_where_they_stand_in_the_text(style: CitationStyle) -> None:
    assert plain((Text("a"), Cite((1,))), style) == "a"
    assert inline(Cite((1,))) == "[E1]"


def test_blocks_and_runs_are_values() -> None:
    assert Paragraph((Text("a"),)) == Paragraph((Text("a"),))
    assert hash(Cite((1, 2))) == hash(Cite((1, 2)))
    with pytest.raises(AttributeError):
        A.text = "b"  # type: ignore[misc]
