"""The evidence that a memo carries: every passage in its paragraphs, and not a word of the article more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given

from briefer.core import changes
from briefer.core.errors import BrieferError
from briefer.core.kinds import RISK
from briefer.exchange import carried, web_annotation
from tests.core.examples import article, journal

from .examples import HARD, briefs, hard, newcomer, tag, tagged

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.brief import Brief

LONG = article("\n\n".join(f"Paragraph {n} says {word}." for n, word in enumerate("ab cd ef gh ij kl mn op".split())))


def reader_of(brief: Brief) -> Brief:
    """Return what somebody sees who has only the memo."""
    made = newcomer()
    made.do(carried.read(carried.write(brief), made.brief).change)
    return made.brief


def told(brief: Brief) -> list[tuple[object, ...]]:
    return sorted((a.id, a.quote, a.tag, a.stance, a.said_by, a.note, a.gist) for a in brief.passages())


def test_a_reader_of_the_memo_sees_every_passage_with_all_that_is_said_of_it() -> None:
    brief = hard()
    seen = reader_of(brief)
    assert told(seen) == told(brief)
    assert {point.sentence for point in seen.board()} == {p.sentence for p in brief.board() if brief.sides.get(p.id)}


def test_a_passage_comes_with_its_paragraph_one_before_and_one_after_and_nothing_else() -> None:
    made = journal()
    made.do(changes.AddArticle(LONG))
    tag(made, LONG, "says cd", kind=RISK)
    tag(made, LONG, "says mn", kind=RISK)
    (excerpt,) = reader_of(made.brief).articles.values()
    assert [line for line in excerpt.text.split("\n") if line] == [
        "Paragraph 0 says ab.",
        "Paragraph 1 says cd.",
        "Paragraph 2 says ef.",
        "[…]",
        "Paragraph 5 says kl.",
        "Paragraph 6 says mn.",
        "Paragraph 7 says op.",
    ]


def test_an_article_nobody_tagged_is_not_carried() -> None:
    made = journal()
    made.do(changes.AddArticle(LONG))
    assert b"Paragraph" not in carried.write(made.brief)
    assert reader_of(made.brief).articles == {}


def test_what_is_known_of_an_article_is_carried() -> None:
    there = next(each for each in reader_of(hard()).articles.values() if each.title == HARD.title)
    assert (there.authors, there.publisher, there.date, there.url) == (
        HARD.authors,
        HARD.publisher,
        HARD.date,
        HARD.url,
    )


def test_other_programs_read_it_as_web_annotations() -> None:
    brief = hard()
    made = newcomer(brief.articles.values())
    made.do(web_annotation.read(carried.write(brief), made.brief).change)
    assert told(made.brief) == told(brief)


@given(briefs())
def test_whatever_is_tagged_is_read_back(brief: Brief) -> None:
    assert told(reader_of(brief)) == told(brief)


def test_passages_of_the_real_articles_are_read_back(real_articles: list[Path]) -> None:
    brief = tagged(real_articles)
    assert told(reader_of(brief)) == told(brief)


@pytest.mark.parametrize("data", [b"{}", b"[]", b'{"briefer:articles": 3}', b'{"briefer:articles": [{"id": 1}]}'])
def test_what_is_no_evidence_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(BrieferError, match="evidence in this memo cannot be read"):
        carried.read(data, newcomer().brief)


def test_each_passage_carries_the_number_under_which_the_memo_cites_it() -> None:
    brief = hard()
    entries = [passage.id for passage in brief.passages()]
    document = msgspec.json.decode(carried.write(brief, entries))
    assert [item[carried.ENTRY] for item in document["first"]["items"]] == list(range(1, len(entries) + 1))
    made = newcomer()
    made.do(carried.read(carried.write(brief, entries), made.brief).change)
    assert told(made.brief) == told(brief)
    assert carried.ENTRY.encode() not in web_annotation.write(made.brief)
    assert carried.ENTRY.encode() not in carried.write(brief)
