"""Annotations that other programs made on another text of an article: exact, changed, ambiguous or orphan, not lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from briefer import exchange
from briefer.core import changes, integrity, updating
from briefer.core.fold import fold
from briefer.core.records import Outcome
from tests.core.examples import BRIEF, NOON, article, journal

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.journal import Journal
    from briefer.core.records import Annotation
    from briefer.exchange.intake import Incoming

URL = "https://example.org/mills"
THEIRS = (
    "The mills of the valley\n\n"
    "Seven mills stood on the river when the first count was made.\n\n"
    "The miller of the upper town says that the water never reached his wheel before noon.\n\n"
    "Nobody pays. Everybody grinds. The commission has met twice since the spring and has written nothing down.\n\n"
    "A bridge was promised to the lower town.\n"
)
OURS = article(
    THEIRS.replace("never reached his wheel", "seldom reached the wheel of his mill")
    .replace("A bridge was promised to the lower town.", "")
    .replace("Nobody pays.", "Nobody pays. So it is said.")
    + "\nEverybody grinds. So they say.\n",
    url=URL,
)
EXACT = "Seven mills stood on the river"
CHANGED = "The commission has met twice since the spring and has written nothing down"
AMBIGUOUS = "Everybody grinds."
ORPHAN = "A bridge was promised to the lower town"
OUR_TEXT = OURS.text.replace("has met twice since the spring", "has met twice since last spring")
ARTICLE = article(OUR_TEXT, url=URL)


def selectors(quote: str, *, context: bool = True) -> list[dict[str, Any]]:
    start = THEIRS.index(quote)
    position = {"type": "TextPositionSelector", "start": start, "end": start + len(quote)}
    exact: dict[str, Any] = {"type": "TextQuoteSelector", "exact": quote}
    if context:
        exact |= {"prefix": THEIRS[max(0, start - 32) : start], "suffix": THEIRS[start + len(quote) :][:32]}
    return [position, exact]


def w3c(*quotes: str, **how: Any) -> Any:
    return [
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": f"https://else.where/{quote}",
            "type": "Annotation",
            "body": {"type": "TextualBody", "purpose": "tagging", "value": "Risk"},
            "target": {"source": URL, "selector": selectors(quote, **how)},
        }
        for quote in quotes
    ]


def hypothesis(*quotes: str, **how: Any) -> Any:
    return [
        {
            "id": f"row {quote}",
            "uri": URL,
            "user": "acct:zoe@hypothes.is",
            "text": "Look",
            "tags": ["Risk"],
            "target": [{"source": URL, "selector": selectors(quote, **how)}],
        }
        for quote in quotes
    ]


BOTH = pytest.mark.parametrize("make", [w3c, hypothesis])


def made_with() -> Journal:
    made = journal()
    made.do(changes.AddArticle(ARTICLE))
    return made


def take_in(made: Journal, folder: Path, document: Any) -> Incoming:
    path = folder / "theirs.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    incoming = exchange.take_in([path], made.brief.snapshot())
    made.do(incoming.change)
    return incoming


def by_words(made: Journal) -> dict[str, Annotation]:
    """Return the passages by the words that the other program quotes."""
    before = updating.words_before(made.events)
    return {before.get(each.id, each.quote): each for each in made.brief.annotations.values()}


@BOTH
def test_each_is_exact_changed_ambiguous_or_an_orphan_and_keeps_the_words_it_was_made_on(
    make: Any, tmp_path: Path
) -> None:
    made = made_with()
    incoming = take_in(made, tmp_path, make(EXACT, CHANGED, ORPHAN) + make(AMBIGUOUS, context=False))
    found = {words: made.brief.outcome_of(passage) for words, passage in by_words(made).items()}
    assert found == {
        EXACT: Outcome.EXACT,
        CHANGED: Outcome.CHANGED,
        AMBIGUOUS: Outcome.AMBIGUOUS,
        ORPHAN: Outcome.ORPHAN,
    }
    assert by_words(made)[CHANGED].quote == CHANGED.replace("the spring", "last spring")
    assert incoming.passages == 4
    assert any("look at the passages to check" in remark for remark in incoming.remarks)
    assert [each.quote for each in made.brief.passages()] == [EXACT, by_words(made)[CHANGED].quote]
    assert len(updating.candidates_of(made.brief, by_words(made)[AMBIGUOUS])) == 2
    assert integrity.findings(made.brief, made.events, NOON) == []
    assert fold(BRIEF, made.events) == made.brief


@BOTH
def test_taken_in_again_nothing_changes_even_after_one_was_settled(make: Any, tmp_path: Path) -> None:
    made = made_with()
    document = make(EXACT, CHANGED, ORPHAN)
    take_in(made, tmp_path, document)
    found = by_words(made)
    made.do(changes.AcceptPassage(found[CHANGED].id))
    start = ARTICLE.text.index("Nobody pays.")
    made.do(changes.MoveEnds(found[ORPHAN].id, start, start + 11))
    before = made.brief.snapshot()
    again = take_in(made, tmp_path, document)
    assert (again.passages, again.known) == (0, 3)
    assert made.brief.annotations == before.annotations


@BOTH
def test_one_undo_takes_all_of_it_back(make: Any, tmp_path: Path) -> None:
    made = made_with()
    take_in(made, tmp_path, make(CHANGED, ORPHAN))
    made.undo()
    assert made.brief.annotations == {}
    made.redo()
    assert len(made.brief.annotations) == 2


@BOTH
def test_when_the_article_gets_their_text_all_stand_where_they_were_made(make: Any, tmp_path: Path) -> None:
    made = made_with()
    take_in(made, tmp_path, make(EXACT, CHANGED, ORPHAN))
    made.do(changes.UpdateArticle(ARTICLE.id, article(THEIRS).edition))
    found = {passage.quote: made.brief.outcome_of(passage) for passage in made.brief.annotations.values()}
    assert {words: found[words] for words in (EXACT, ORPHAN)} == dict.fromkeys((EXACT, ORPHAN), Outcome.EXACT)
    # What was changed stays marked until somebody looks at it.
    assert found[CHANGED] is Outcome.CHANGED


def test_without_a_position_they_are_found_by_their_words(tmp_path: Path) -> None:
    made = made_with()
    document = w3c(CHANGED, ORPHAN)
    for each in document:
        each["target"]["selector"] = each["target"]["selector"][1]
    take_in(made, tmp_path, document)
    assert {made.brief.outcome_of(each) for each in made.brief.annotations.values()} == {
        Outcome.CHANGED,
        Outcome.ORPHAN,
    }


def test_what_names_no_article_of_the_brief_is_left_out_and_named(tmp_path: Path) -> None:
    made = made_with()
    document = w3c(ORPHAN)
    document[0]["target"]["source"] = "https://else.where/page"
    incoming = take_in(made, tmp_path, document)
    assert made.brief.annotations == {}
    assert any("do not stand in any article of the brief" in remark for remark in incoming.remarks)


def test_a_look_alike_is_never_taken_for_it(tmp_path: Path) -> None:
    made = journal()
    denied = CHANGED.replace("has met twice", "has never met")
    made.do(changes.AddArticle(article(THEIRS.replace(CHANGED, denied), url=URL)))
    take_in(made, tmp_path, w3c(CHANGED))
    [passage] = made.brief.annotations.values()
    assert made.brief.outcome_of(passage) is Outcome.ORPHAN
    assert passage.quote == CHANGED


def test_an_orphan_given_on_to_a_colleague_stays_one(tmp_path: Path) -> None:
    made = made_with()
    take_in(made, tmp_path, w3c(ORPHAN))
    made.do(changes.WriteNote(next(iter(made.brief.annotations)), "where did it go?"))
    other = journal(events=made.events)
    assert other.brief == made.brief
    assert other.brief.problems == []
