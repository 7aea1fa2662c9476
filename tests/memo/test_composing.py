"""From a brief to an outline, section by section."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefer.core import changes
from briefer.core.brief import Conflict
from briefer.core.ids import EventId
from briefer.core.records import Printing
from briefer.memo.composing import chosen, compose
from briefer.memo.context import Options
from briefer.memo.outline import (
    CitationStyle,
    Cite,
    CrossRef,
    Fields,
    Heading,
    Listing,
    NoteRef,
    Page,
    Paragraph,
    Quotation,
    Section,
    Table,
    Text,
    plain,
    runs_of,
)
from briefer.memo.sections import SECTIONS
from tests.core.examples import ANA
from tests.memo.examples import TODAY, empty, fields, many_passages, nasty, rich, small, small_journal, weighed

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.memo.outline import Outline


def outline(brief: Brief, **typed: str) -> Outline:
    brief.memo.update(typed)
    return compose(brief, today=TODAY, options=Options("1.2.3"))


def section(made: Outline, id_: str) -> Section:
    return next(found for found in made.sections if found.id == id_)


def words(found: Section) -> list[str]:
    """Return the section's paragraphs, items and cells as text, citations as [E1]."""
    lines = []
    for block in found.blocks:
        match block:
            case Paragraph(runs=runs):
                lines.append(plain(runs))
            case Listing(items=items):
                lines += [f"• {plain(item)}" for item in items]
            case Table(rows=rows):
                lines += [" | ".join(plain(cell) for cell in row) for row in rows]
            case Fields(rows=rows_):
                lines += [f"{row.label}: {plain(row.runs)}" for row in rows_]
            case Heading(text=text) | Quotation(text=text):
                lines.append(text)
    return lines


def test_the_sections_come_in_the_order_of_the_design() -> None:
    assert [kind.id for kind in SECTIONS] == [
        "header", "bottom_line", "recommendations", "background", "arguments", "risks", "risk_picture",
        "disagreements", "matrix", "confidence", "sources", "coverage", "annex", "made",
    ]  # fmt: skip
    ids = [found.id for found in outline(small()).sections]
    assert ids == [
        "header",
        "bottom_line",
        "recommendations",
        "background",
        "arguments",
        "risks",
        "disagreements",
        "confidence",
        "sources",
        "annex",
        "made",
    ]


def test_an_empty_brief_gives_a_memo_that_says_what_is_not_set() -> None:
    made = outline(empty())
    assert [found.id for found in made.sections] == ["header", "bottom_line", "disagreements", "made"]
    assert words(section(made, "header")) == [
        "Briefing memo", "To: not set", "From: not set", "Date: 21 November 2026", "Subject: not set",
    ]  # fmt: skip
    assert words(section(made, "bottom_line")) == ["not set"]
    assert words(section(made, "made")) == [
        "Compiled on 21 November 2026 with briefer 1.2.3. It rests on no articles and no passages."
    ]
    assert made.title == "Briefing memo"


def test_the_header_has_what_was_typed() -> None:
    made = outline(small(), date="2026-12-01", cc="B. Cole", through="")
    assert words(section(made, "header"))[1:] == [
        "To: The Minister", "From: A. Meyer", "Cc: B. Cole", "Date: 1 December 2026", "For: Action",
        "Subject: What to ask for",
    ]  # fmt: skip
    assert (made.title, made.author, made.marking) == ("What to ask for", "A. Meyer", "Internal")


def test_a_date_that_is_none_is_printed_as_typed() -> None:
    assert "Date: before the summit" in words(section(outline(small(), date="before the summit"), "header"))


def test_arguments_stand_by_stance_where_no_points_are_stated() -> None:
    assert words(section(outline(small()), "arguments")) == [
        "For",
        "• Maren: “Without figures every dry month looks like theft” [E2]",
        "Against",
        "• Maren: “The dam holds back ‘a third’ of the river.” [E1]",
        "• “Somebody wrote this on a …”: “No canal without consent.” [E7]",
        "Stance not set",
        "• Olade and Brandt: “The treaty has held in worse years.” [E5]",
    ]


def test_arguments_stand_point_by_point_where_points_are_stated() -> None:
    assert words(section(outline(weighed()), "arguments")) == [
        (
            "Shared figures come first. Supported by one of four sources: Maren. Disputed by Olade and Brandt."
            " Silent: “Somebody wrote this on a …” and Lind. Single source."
        ),
        "• Maren: “The dam holds back ‘a third’ of the river.” [E1]",
        "• Maren: “Without figures every dry month looks like theft” [E2]",
        "• Against: Olade and Brandt: “The treaty has held in worse years.” [E5]",
        "Nobody said this. No passage supports this.",
    ]


def test_passages_of_no_point_follow_the_points() -> None:
    made = small_journal()
    made.do(changes.StatePoint("Alone.", made.brief.passages()[0].tag))
    lines = words(section(compose(made.brief, today=TODAY), "arguments"))
    assert lines[1] == "Other passages: for"


def test_risks_and_recommendations_without_points_are_lists_with_speakers() -> None:
    made = outline(small())
    assert words(section(made, "risks")) == [
        "• The engineers, as reported by Maren: “the canal will fail” [E3]",
        "• Olade and Brandt: “The upper province may close its gates.” [E6]",
    ]
    assert words(section(made, "recommendations"))[0] == "• Maren: “Publish the readings daily.” [E4]"


def test_a_point_in_a_table_says_who_disputes_it_and_what_it_hangs_on() -> None:
    assert words(section(outline(weighed()), "recommendations")) == [
        (
            "1 | Publish the readings. [E4] Disputed by Olade and Brandt. [E6] Single source.\nConditions: not set"
            " | not set | not set | not set"
        )
    ]


def test_the_sources_that_disagree_are_named_with_both_sides() -> None:
    lines = words(section(outline(weighed()), "disagreements"))
    assert lines[0] == (
        "Shared figures come first. Said by Maren; [E1, E2] disputed by Olade and Brandt. [E5]"
        " Why they disagree is not set."
    )
    assert len(lines) == 2


def test_that_nobody_disagrees_is_told_and_that_nobody_has_looked() -> None:
    made = small_journal()
    made.do(changes.StatePoint("Alone.", made.brief.passages()[0].tag))
    lines = words(section(compose(made.brief, today=TODAY), "disagreements"))
    assert lines == [
        "No source disputes a point that another supports, and no two passages are marked as contradictory."
    ]
    assert "have not been compared" in words(section(outline(small()), "disagreements"))[0]


def test_every_source_is_listed_with_its_reliability_and_passages() -> None:
    lines = words(section(outline(small()), "sources"))
    assert lines[0] == ("Ida Maren, “The gates stay shut”, Highland Review, 12 March 2026. | F  cannot be judged | 4")
    assert lines[3] == "Jo Lind, “Silence”, n.d. | F  cannot be judged | –"
    judged = words(section(outline(rich()), "sources"))
    assert judged[0].endswith("12 March 2026. Names its experts. | B  usually reliable | 4")


def test_a_source_says_when_it_was_retrieved() -> None:
    made = small_journal()
    article = next(iter(made.brief.articles))
    made.do(changes.DescribeArticle(article, "url", "https://example.org/gates"))
    made.do(changes.DescribeArticle(article, "retrieved", "2026-03-14"))
    lines = words(section(compose(made.brief, today=TODAY), "sources"))
    assert any("https://example.org/gates, retrieved 14 March 2026" in line for line in lines)


def test_a_gist_stands_where_it_was_chosen_for_the_quotation_in_the_text_but_not_in_the_annex() -> None:
    made = small_journal()
    passage = made.brief.passages()[1].id
    made.do(changes.WriteGist(passage, "Theft is suspected"))
    assert "Theft is suspected" not in "".join(words(section(compose(made.brief, today=TODAY), "arguments")))
    made.do(changes.ChoosePrinting(passage, Printing.GIST))
    composed = compose(made.brief, today=TODAY)
    assert "• Maren: Theft is suspected [E2]" in words(section(composed, "arguments"))
    annex = words(section(composed, "annex"))
    assert "Without figures every dry month looks like theft" in annex
    assert any("Gist: Theft is suspected." in line for line in annex)


def test_the_annex_has_every_passage_word_for_word() -> None:
    brief = small()
    lines = words(section(outline(brief), "annex"))
    assert lines[1:5] == [
        "Ida Maren, “The gates stay shut”, Highland Review, 12 March 2026",
        "E1  Argument, against, ¶\u00a02",
        "The dam holds back “a third” of the river.",
        "Ana Meyer, 14 November 2023. Cited in note 5.",
    ]
    assert "E3  Risk, ¶\u00a04, reporting the engineers" in lines
    assert any("Note: Check this." in line for line in lines)


@pytest.mark.parametrize("brief", [small(), weighed(), nasty(), many_passages(30)])
def test_every_quotation_equals_its_articles_text(brief: Brief) -> None:
    quotations = [b.text for b in section(outline(brief), "annex").blocks if isinstance(b, Quotation)]
    passages = brief.passages()
    assert quotations == [brief.articles[p.article].text[p.span.start : p.span.end] for p in passages]


@pytest.mark.parametrize("brief", [small(), weighed(), many_passages(30)])
def test_notes_are_numbered_in_the_order_of_the_page_and_the_annex_leads_back(brief: Brief) -> None:
    made = outline(brief)
    assert [cite.number for cite in made.cites] == list(range(1, len(made.cites) + 1))
    for block in section(made, "annex").blocks:
        for run in runs_of(block):
            if isinstance(run, NoteRef):
                assert made.cites[run.number - 1].note
    named = {run.entry for cite in made.cites for run in cite.note if isinstance(run, CrossRef)}
    assert named <= made.entries


@pytest.mark.parametrize("style", ["inline", "annex"])
def test_without_notes_no_note_is_numbered_or_named(style: str) -> None:
    made = outline(small(), style=style)
    assert made.style is CitationStyle(style)
    assert all(cite.number == 0 and not cite.note for cite in made.cites)
    runs = [run for block in section(made, "annex").blocks for run in runs_of(block)]
    assert not any(isinstance(run, NoteRef) for run in runs)


def test_settings_that_mean_nothing_fall_back() -> None:
    made = outline(small(), style="endless", page="B5")
    assert (made.style, made.page) == (CitationStyle.FOOTNOTE, Page.A4)
    assert outline(small(), page="letter").page is Page.LETTER


def test_sections_are_switched_on_by_a_list_and_stand_in_its_order() -> None:
    made = outline(small(), sections="sources, bottom-line")
    assert [found.id for found in made.sections] == ["sources", "bottom_line"]
    assert chosen("") == SECTIONS
    assert chosen("nothing, like, this") == ()


def test_a_long_passage_is_shortened_in_the_text_and_whole_in_the_annex() -> None:
    made = outline(nasty())
    assert any("[…]”" in line for found in made.sections[:-2] for line in words(found))
    assert any(isinstance(b, Quotation) and len(b.text) > 30_000 for b in section(made, "annex").blocks)


def test_conflicts_and_annotators_are_told_in_how_it_was_made() -> None:
    brief = small()
    brief.conflicts["a", "note"] = Conflict("a", "note", kept="one", event=EventId("e"), author=ANA)
    text = words(section(outline(brief), "made"))[0]
    assert "from the brief “River”" in text
    assert "It rests on 4 articles and 7 passages (4 arguments, 2 risks and 1 recommendation)." in text
    assert text.endswith("The passages were tagged by Ana Meyer. 1 conflict between annotators is not settled.")


def test_composing_reads_no_clock() -> None:
    brief = small()
    assert compose(brief, today=date(2020, 2, 29)) == compose(brief, today=date(2020, 2, 29))


def test_prose_of_confidence_has_a_section_of_its_own() -> None:
    made = small_journal()
    fields(made, confidence="Moderate.")
    assert words(section(compose(made.brief, today=TODAY), "confidence")) == [
        "Confidence",
        "Moderate.",
        "The memo rests on 4 sources: four graded F (cannot be judged).",
    ]


def test_assumptions_and_gaps_have_headings_of_their_own() -> None:
    lines = words(section(outline(rich()), "confidence"))
    assert lines == [
        "Assumptions",
        "• It rains.",
        "• It is June.",
        "Gaps",
        "Silt data. [E1]",
        "The memo rests on 4 sources: one graded B (usually reliable) and three graded F (cannot be judged).",
    ]


def test_plain_words_of_runs() -> None:
    runs = (Text("a"), Cite((1, 2), 3), CrossRef(1, "E1"))
    assert plain(runs) == "a [E1, E2]E1"
    assert plain(runs, CitationStyle.FOOTNOTE) == "aE1"
