"""Two pages and the full dossier, from the same brief."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core import changes
from briefer.core.kinds import ARGUMENT
from briefer.memo.composing import compose
from briefer.memo.context import Options
from briefer.memo.outline import Listing, Picture, Table, plain
from briefer.memo.presets import PRESETS, listed_sections, preset_of
from briefer.memo.sections import SECTIONS
from tests.memo.examples import PICTURES, TODAY, empty, rich, rich_journal, small
from tests.memo.test_composing import section, words

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.memo.outline import Outline

TWO_PAGES, DOSSIER = PRESETS


def made(brief: Brief, preset: object, **typed: str) -> Outline:
    brief.memo.update(sections=getattr(preset, "sections", ""), form=getattr(preset, "form", ""), **typed)
    return compose(brief, today=TODAY, options=Options(pictures=PICTURES))


def test_the_dossier_has_everything_and_two_pages_what_decides() -> None:
    assert [found.id for found in made(rich(), DOSSIER).sections] == [
        kind.id for kind in SECTIONS if kind.id != "background"
    ]
    short = made(rich(), TWO_PAGES)
    assert [found.id for found in short.sections] == TWO_PAGES.sections.split(",")
    assert short.compact
    assert not made(rich(), DOSSIER).compact


def test_in_a_short_memo_a_point_is_one_paragraph_with_its_evidence_in_a_note() -> None:
    lines = words(section(made(rich(), TWO_PAGES), "arguments"))
    assert lines == [
        "Figures come first. For, strong. Two of four sources. [E2, E7] Disputed by one.",
        "The treaty held. Against. One of four sources. [E5] Single source.",
    ]


def test_in_the_dossier_arguments_stand_for_and_against_with_their_passages() -> None:
    found = section(made(rich(), DOSSIER), "arguments")
    lines = words(found)
    assert lines[0] == "For"
    assert "Weight: strong." in lines[1]
    assert "Silent: Lind." in lines[1]
    assert lines[2] == "• Maren: Theft is suspected [E2]"
    assert "Against" in lines
    assert any(isinstance(block, Listing) for block in found.blocks)


def test_a_short_memo_cites_both_sides_of_a_dispute_once_each() -> None:
    outline = made(rich(), TWO_PAGES)
    text = words(section(outline, "disagreements"))
    assert text[0] == "Figures come first. Disputed by Olade and Brandt. [E5] One counts years, the other days."
    assert text[1] == "Whether the treaty holds. Maren against [E2] Olade and Brandt. [E5]"


def test_the_dossier_shows_both_sides_of_a_contradiction_in_their_words() -> None:
    text = words(section(made(rich(), DOSSIER), "disagreements"))
    assert "Whether the treaty holds." in text
    assert text[-2:] == [
        "• Maren: Theft is suspected [E2]",
        "• Olade and Brandt: “The treaty has held in worse years.” [E5]",
    ]


def test_a_contradiction_without_words_of_its_own_is_told_all_the_same() -> None:
    journal = rich_journal()
    one, other = (passage.id for passage in journal.brief.passages()[:2])
    journal.do(changes.NoteContradiction(one, other, ""))
    assert "Two passages contradict each other." in words(section(made(journal.brief, DOSSIER), "disagreements"))


def test_the_sources_of_a_short_memo_are_one_paragraph_and_its_notes_are_short() -> None:
    outline = made(rich(), TWO_PAGES)
    (line,) = words(section(outline, "sources"))
    assert "Ida Maren, Highland Review, 12 March 2026 (B)" in line
    assert plain(outline.cites[0].note) == "Maren, ¶\u00a05 [E4]."
    brief = rich()
    brief.memo.update(sections="bottom_line", form="short")
    without = compose(brief, today=TODAY)
    assert plain(without.cites[0].note).startswith("Ida Maren, “The gates stay shut”")


@pytest.mark.parametrize("brief", [small(), rich(), empty()])
def test_a_short_memo_cites_what_it_states(brief: Brief) -> None:
    outline = made(brief, TWO_PAGES)
    for id_ in ("recommendations", "risks"):
        tables = [b for s in outline.sections if s.id == id_ for b in s.blocks if isinstance(b, Table)]
        assert all("[E" in plain(row[1]) for table in tables for row in table.rows)


def test_without_points_a_short_memo_keeps_its_passages() -> None:
    lines = words(section(made(small(), TWO_PAGES), "arguments"))
    assert sum(line.startswith("•") for line in lines) == 4


def test_the_form_in_force_is_told_from_the_fields() -> None:
    assert preset_of({}) is DOSSIER
    assert preset_of({"sections": TWO_PAGES.sections, "form": "short"}) is TWO_PAGES
    assert preset_of({"sections": "header", "form": "short"}) is None
    assert preset_of({"form": "short"}) is None


def test_all_sections_as_designed_are_kept_as_nothing() -> None:
    ids = [kind.id for kind in SECTIONS]
    assert listed_sections(ids) == ""
    assert listed_sections(ids[::-1]).startswith("made,annex")


def test_pictures_are_numbered_in_the_order_of_the_page_and_say_what_they_show() -> None:
    figures = [b for s in made(rich(), DOSSIER).sections for b in s.blocks if isinstance(b, Picture)]
    assert [figure.caption.split(".")[0] for figure in figures] == ["Figure 1", "Figure 2", "Figure 3"]
    assert all(len(figure.alt) > 40 for figure in figures)
    assert "The canal fails" in figures[0].alt
    assert figures[0].pixels == (30, 20)


@pytest.mark.parametrize("pictures", [{}, {"matrix": b"no picture"}])
def test_without_pictures_the_tables_stand_alone(pictures: dict[str, bytes]) -> None:
    outline = compose(rich(), today=TODAY, options=Options(pictures=pictures))
    assert not any(isinstance(b, Picture) for s in outline.sections for b in s.blocks)
    assert section(outline, "risks").blocks


def test_a_brief_with_nothing_to_show_shows_no_picture() -> None:
    outline = made(empty(), DOSSIER)
    assert not any(isinstance(b, Picture) for s in outline.sections for b in s.blocks)


def test_the_stance_heads_only_stand_where_a_stance_is_set() -> None:
    journal = rich_journal()
    for point in journal.brief.board(ARGUMENT):
        journal.do(changes.RatePoint(point.id, "stance", None))
    assert words(section(made(journal.brief, DOSSIER), "arguments"))[0].startswith("Figures come first.")
