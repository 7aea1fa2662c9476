"""Blocks and runs as WordprocessingML."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.memo.outline import (
    Block,
    CitationStyle,
    Cite,
    CrossRef,
    Field,
    Fields,
    Heading,
    NoteRef,
    Outline,
    Paragraph,
    ParagraphStyle,
    Quotation,
    Run,
    Section,
    Text,
)
from briefer.memo.word import write
from tests.memo.reading import Memo, W, open_memo, style_of, words

if TYPE_CHECKING:
    from lxml import etree

ENTRY = Paragraph((Text("E1"),), ParagraphStyle.ENTRY, entry=1)
NOTE = (Text("Maren, "), CrossRef(1, "E1"), Text("."))


def memo(*blocks: Block, style: CitationStyle = CitationStyle.FOOTNOTE, title: str = "One") -> Memo:
    return open_memo(write(Outline("T", (Section("one", title, blocks),), style=style)))


def first(made: Memo, style: str) -> etree._Element:
    return next(p for p in made.body.iter(f"{W}p") if style_of(p) == style)


def looks(element: etree._Element) -> set[str]:
    """Return the names of a run's properties; a style by its id."""
    found = element.find(f"{W}rPr")
    names = [(str(e.tag).removeprefix(W), e.get(f"{W}val")) for e in found] if found is not None else []
    return {value or name for name, value in names}


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        (Text("x"), set()),
        (Text("x", bold=True), {"b", "bCs"}),
        (Text("x", italic=True), {"i", "iCs"}),
        (Text("x", bold=True, italic=True, muted=True), {"b", "bCs", "i", "iCs", "BrieferMuted"}),
        (Text("שלום"), {"rtl"}),
    ],
)
def test_text_looks_as_the_outline_says(run: Run, expected: set[str]) -> None:
    paragraph = first(memo(Paragraph((run,))), "Normal")
    assert looks(next(paragraph.iter(f"{W}r"))) == expected


@pytest.mark.parametrize(
    ("style", "id_"),
    [
        (ParagraphStyle.TITLE, "Title"),
        (ParagraphStyle.BODY, "Normal"),
        (ParagraphStyle.LEAD, "BrieferLead"),
        (ParagraphStyle.NOTE, "BrieferNote"),
        (ParagraphStyle.ENTRY, "BrieferEntry"),
        (ParagraphStyle.DETAIL, "BrieferDetail"),
    ],
)
def test_every_kind_of_paragraph_has_its_style(style: ParagraphStyle, id_: str) -> None:
    assert memo(Paragraph((Text("x"),), style)).paragraphs(id_) == ["x"]


def test_a_paragraph_that_leads_a_list_stays_with_it() -> None:
    assert memo(Paragraph((Text("x"),), keep_next=True)).paragraphs("BrieferPoint") == ["x"]


def test_a_section_without_a_title_has_no_heading() -> None:
    assert memo(Paragraph((Text("x"),)), title="").paragraphs("Heading1") == []


@pytest.mark.parametrize(("level", "style"), [(2, "Heading2"), (3, "Heading3"), (7, "Heading3")])
def test_headings_go_three_levels_deep(level: int, style: str) -> None:
    assert memo(Heading("Below", level)).paragraphs(style) == ["Below"]


def test_a_section_on_a_new_page_says_so_in_its_heading() -> None:
    outline = Outline("T", (Section("annex", "Annex", (ENTRY,), new_page=True),))
    made = open_memo(write(outline))
    assert first(made, "Heading1").find(f"{W}pPr/{W}pageBreakBefore") is not None


def test_a_quotation_keeps_its_line_breaks_and_stays_with_the_small_print() -> None:
    made = memo(Quotation("one\n  two\tthree"))
    assert made.paragraphs("Quote") == ["one\n  two\tthree"]
    assert first(made, "Quote").find(f"{W}pPr/{W}keepNext") is not None


def test_the_header_block_has_bold_labels() -> None:
    made = memo(Fields((Field("To", (Text("The Minister"),)),)))
    label, value = list(made.body.iter(f"{W}tc"))
    assert (words(label), words(value)) == ("To", "The Minister")
    assert "b" in looks(next(label.iter(f"{W}r")))


def test_a_note_leads_to_the_annex_and_the_annex_back_to_the_note() -> None:
    back = Paragraph((NoteRef(1, "1"),), ParagraphStyle.DETAIL)
    made = memo(Paragraph((Text("x"), Cite((1,), 1, NOTE))), ENTRY, back)
    assert made.notes() == {"1": "Maren, E1."}
    links = [e.get(f"{W}anchor") for e in made.parts["word/footnotes.xml"].iter(f"{W}hyperlink")]
    assert links == ["evidence_1"]
    assert made.values("hyperlink", "anchor") == ["note_1"]
    assert {"evidence_1", "note_1"} <= set(made.values("bookmarkStart", "name"))


def test_references_to_what_is_not_printed_are_plain_words() -> None:
    made = memo(Paragraph((CrossRef(9, "E9"), NoteRef(9, "9"))))
    assert made.paragraphs("Normal") == ["E99"]
    assert made.values("hyperlink", "anchor") == []


@pytest.mark.parametrize(
    ("style", "text"),
    [
        (CitationStyle.FOOTNOTE, "x"),
        (CitationStyle.ENDNOTE, "x"),
        (CitationStyle.INLINE, "x [E1]"),
        (CitationStyle.ANNEX, "x"),
    ],
)
def test_each_style_prints_a_citation_its_own_way(style: CitationStyle, text: str) -> None:
    made = memo(Paragraph((Text("x"), Cite((1,), 1, NOTE))), ENTRY, style=style)
    assert made.paragraphs("Normal") == [text]
    assert len(made.notes("footnote")) == (style is CitationStyle.FOOTNOTE)
    assert len(made.notes("endnote")) == (style is CitationStyle.ENDNOTE)


def test_every_note_begins_with_its_own_mark() -> None:
    made = memo(Paragraph((Text("x"), Cite((1,), 1, NOTE))))
    note = made.parts["word/footnotes.xml"][-1]
    assert next(note.iter(f"{W}pStyle")).get(f"{W}val") == "FootnoteText"
    assert next(note.iter(f"{W}footnoteRef"), None) is not None


def test_separators_come_first_and_the_settings_name_them() -> None:
    made = memo(Paragraph((Text("x"),)))
    for kind in ("footnote", "endnote"):
        there = [note.get(f"{W}id") for note in made.parts[f"word/{kind}s.xml"]]
        named = [e.get(f"{W}id") for e in made.parts["word/settings.xml"].iter(f"{W}{kind}")]
        assert there == named == ["-1", "0"]


def test_an_empty_section_still_holds_a_paragraph() -> None:
    made = memo(title="")
    control = next(made.body.iter(f"{W}sdtContent"))
    assert [str(e.tag) for e in control] == [f"{W}p"]
