"""What the analyst types, as blocks."""

from __future__ import annotations

from briefer.memo.evidence import evidence_of
from briefer.memo.outline import Cite, Listing, Paragraph, ParagraphStyle, Text
from briefer.memo.prose import blocks_of, runs_in
from tests.memo.examples import small

EVIDENCE = evidence_of(small())


def test_each_line_is_a_paragraph_and_blank_ones_are_none() -> None:
    assert blocks_of("One.\n\n  \nTwo.", EVIDENCE, ParagraphStyle.LEAD) == (
        Paragraph((Text("One."),), ParagraphStyle.LEAD),
        Paragraph((Text("Two."),), ParagraphStyle.LEAD),
    )
    assert blocks_of(" \n", EVIDENCE) == ()


def test_lines_with_dashes_or_numbers_are_lists() -> None:
    assert blocks_of("Ask:\n- a\n• b\n1. c\n2) d\n1914 was worse", EVIDENCE) == (
        Paragraph((Text("Ask:"),)),
        Listing(((Text("a"),), (Text("b"),))),
        Listing(((Text("c"),), (Text("d"),)), ordered=True),
        Paragraph((Text("1914 was worse"),)),
    )


def test_brackets_become_citations_that_stand_right_at_the_word() -> None:
    assert runs_in("Ask now [E4]. Wait [E2, E6]", EVIDENCE) == (
        Text("Ask now"),
        Cite((4,)),
        Text(". Wait"),
        Cite((2, 6)),
    )


def test_a_bracket_with_an_unknown_number_stays_as_typed() -> None:
    assert runs_in("Ask now [E4, E99] [E1]", EVIDENCE) == (Text("Ask now [E4, E99]"), Cite((1,)))
