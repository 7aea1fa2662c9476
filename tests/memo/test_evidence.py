"""E-numbers and the words of notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core import changes
from briefer.core.kinds import RISK
from briefer.core.records import Role, Side, replace
from briefer.memo.evidence import (
    citation_of,
    citations_in,
    evidence_of,
    note,
    publication,
    readable,
    speaker,
    speakers,
    stable,
    title_of,
)
from briefer.memo.outline import CrossRef, Text
from tests.core.examples import article, journal
from tests.memo.examples import FORTY, GATES, NAMELESS, point_of, small, small_journal, tag, weighed

if TYPE_CHECKING:
    from briefer.core.ids import ArticleId


def words(runs: tuple[Text | CrossRef, ...]) -> str:
    return "".join(run.text for run in runs)


def test_numbers_follow_the_reading_order_of_the_articles() -> None:
    evidence = evidence_of(small())
    assert [entry.label for entry in evidence.entries] == ["E1", "E2", "E3", "E4", "E5", "E6", "E7"]
    assert [entry.article.id for entry in evidence.entries] == [GATES.id] * 4 + [FORTY.id] * 2 + [NAMELESS.id]
    assert evidence[7].place == "¶\u00a02"
    with pytest.raises(KeyError):
        evidence[8]
    with pytest.raises(KeyError):
        evidence[0]


def test_a_source_is_cited_in_full_the_first_time_and_short_after_that() -> None:
    evidence = evidence_of(small())
    seen: set[ArticleId] = set()
    first = words(note([evidence[1]], evidence, seen))
    again = words(note([evidence[2]], evidence, seen))
    assert first == "Ida Maren, “The gates stay shut”, Highland Review, 12 March 2026, ¶\u00a02 [E1]."
    assert again == "Maren, ¶\u00a03 [E2]."


def test_a_view_that_is_merely_reported_says_so() -> None:
    evidence = evidence_of(small())
    assert words(note([evidence[3]], evidence, {GATES.id})) == "Maren, ¶\u00a04 [E3], reporting the engineers."
    assert speaker(evidence[3], evidence) == "the engineers, as reported by Maren"
    assert speakers([evidence[1], evidence[2], evidence[5]], evidence) == "Maren; Olade and Brandt"
    assert speakers([evidence[1], evidence[3]], evidence) == "Maren; the engineers, as reported by Maren"


def test_several_passages_in_one_note_are_told_apart() -> None:
    evidence = evidence_of(small())
    text = words(note([evidence[1], evidence[2]], evidence, {GATES.id}))
    assert text == "Maren, ¶\u00a02 [E1], ¶\u00a03 [E2]."


def test_what_a_source_does_not_say_is_not_guessed() -> None:
    text = words(citation_of(NAMELESS))
    assert text.startswith("No author named, “Somebody wrote this on a wall")
    assert text.endswith("…” (first words; the text gives no title), n.d.")
    assert publication(NAMELESS) == (Text("n.d."),)


def test_a_republished_article_names_both_places() -> None:
    assert words(publication(FORTY)) == "The Meridian (first in Basin Papers), March 2026"
    assert publication(FORTY)[0].italic


def test_marks_inside_a_title_alternate() -> None:
    assert title_of(article("x", title="The “gate”")) == "“The ‘gate’”"


def test_two_articles_of_one_author_are_told_apart_by_title() -> None:
    made = journal()
    twins = [article(f"Text {n}.", title=f"Title {n}", authors=("Ida Maren",)) for n in range(2)]
    for twin in twins:
        made.do(changes.AddArticle(twin))
    names = evidence_of(made.brief).short_names
    assert list(names.values()) == ["Maren, “Title 0”", "Maren, “Title 1”"]


def test_an_article_without_author_goes_by_its_publisher_or_else_its_first_words() -> None:
    made = journal()
    made.do(changes.AddArticle(article("Text.", title="A", publisher="Valley Wire")))
    made.do(changes.AddArticle(NAMELESS))
    assert list(evidence_of(made.brief).short_names.values()) == ["Valley Wire", "“Somebody wrote this on a …”"]


def test_a_passage_in_furniture_is_cited_by_what_it_stands_in() -> None:
    made = small_journal()
    for number, part in enumerate(GATES.parts[:2]):
        role = (Role.TITLE, Role.CAPTION)[number]
        made.do(changes.MarkPart(GATES.id, part, role))
    assert evidence_of(made.brief)[1].place == "caption"


def test_the_sides_of_a_point_come_in_the_order_of_the_numbers() -> None:
    brief = weighed()
    evidence = evidence_of(brief)
    shared = point_of(brief, "Shared figures come first").id
    assert [entry.number for entry in evidence.of_point(shared, Side.SUPPORTS)] == [1, 2]
    assert [entry.number for entry in evidence.of_point(shared, Side.DISPUTES)] == [5]
    assert evidence.pointless == ()


def test_citations_in_a_typed_text_are_found_and_unknown_ones_told() -> None:
    evidence = evidence_of(small())
    found = citations_in("As said [E3]. And [E1, E5; E99], but not [E] or E2 or [see E1].", evidence)
    assert found == [("[E3]", (3,)), ("[E1, E5; E99]", (1, 5, None))]
    assert citations_in("[E0] [E99999999999999999999]", evidence) == [
        ("[E0]", (None,)),
        ("[E99999999999999999999]", (None,)),
    ]


def test_a_stable_citation_is_not_moved_by_a_passage_tagged_before_it() -> None:
    made = small_journal()
    kept = stable("Ask for readings [E4, E99].", evidence_of(made.brief))
    assert "[@" in kept
    tag(made, GATES, "The gates stay shut")
    assert readable(kept, evidence_of(made.brief)) == "Ask for readings [E5, E99]."
    assert readable("[@00000000]", evidence_of(made.brief)) == "[@00000000]"


def test_an_article_known_only_from_where_it_appeared_first_is_cited_so() -> None:
    """What the text says of its origin reaches the memo, and no publisher is made up."""
    reprinted = article("Text.", title="T", first_in="Highland Review", date="2026")
    assert words(publication(reprinted)) == "first in Highland Review, 2026"


def test_a_source_with_pages_is_cited_by_page_and_paragraph() -> None:
    made = journal()
    text = "One.\nTwo is here.\nThree is longer."
    paged = replace(article(text, title="Paged"), pages=(0, text.index("Two"), text.index("longer")))
    made.do(changes.AddArticle(paged))
    for quote in ("One.", "Two is here.", "Three is longer."):
        start = text.index(quote)
        made.do(changes.Annotate(paged.id, start, start + len(quote), RISK.id))
    places = [entry.place for entry in evidence_of(made.brief).entries]
    assert places == ["p.\u00a01, ¶\u00a01", "p.\u00a02, ¶\u00a02", "pp.\u00a02–3, ¶\u00a03"]


def test_a_note_names_who_is_reported_for_each_passage() -> None:
    evidence = evidence_of(small())
    text = words(note([evidence[3], evidence[4]], evidence, {GATES.id}))
    assert text == "Maren, ¶\u00a04 [E3], reporting the engineers; Maren, ¶\u00a05 [E4]."


def test_titles_stand_in_the_marks_of_the_memos_language() -> None:
    evidence = evidence_of(small(), "es")
    assert "«The gates stay shut»" in words(note([evidence[1]], evidence, set()))
    assert evidence.short_names[NAMELESS.id].startswith("«")
