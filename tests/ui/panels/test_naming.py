"""How articles, people and passages are named in the columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextDocumentFragment

from briefer.core.changes import AddTag, Classify, RemoveArticle
from briefer.core.ids import ArticleId
from briefer.core.kinds import ARGUMENT, Stance
from briefer.core.records import Article
from briefer.ui.naming import caption, date_words, day_of, folded, initials, origin, plain_tip, shown, source

if TYPE_CHECKING:
    from briefer.ui.session import Session
    from tests.ui.panels.making import Tagged

EMPTY = Article(ArticleId("x"), "Nothing is known of where this was printed at all.", ())


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2026-03-12", "12 Mar 2026"), ("2026-03", "Mar 2026"), ("2026", "2026"), ("", ""), ("2026-02-31", "2026-02-31")],
)
def test_a_date_is_as_exact_as_it_is_known(iso: str, words: str) -> None:
    assert date_words(iso) == words


def test_what_the_text_does_not_say_is_said_to_be_missing() -> None:
    assert origin(EMPTY) == "no publisher · no date"


def test_a_source_is_its_publisher_else_its_author_else_its_first_words() -> None:
    known = Article(EMPTY.id, EMPTY.text, (), authors=("Ilse Maren",), publisher="Highland Review")
    unpublished = Article(EMPTY.id, EMPTY.text, (), authors=("Ilse Maren",))
    untitled = Article(EMPTY.id, EMPTY.text, (), title="A title of many words that goes on and on")
    assert source(known) == "Highland Review"
    assert source(unpublished) == "Ilse Maren"
    assert source(untitled) == "A title of many words\u00a0…"


@pytest.mark.parametrize(
    ("name", "short"),
    [("Ana Meyer", "AM"), ("Ana Maria de la Cruz Meyer", "AMM"), ("mexico", "ME"), ("Jean-Luc Roy", "JLR"), ("", "")],
)
def test_initials_are_short(name: str, short: str) -> None:
    assert initials(name) == short


def test_direction_overrides_are_made_visible() -> None:
    assert shown("exe.\u202etxt") == "exe.⟨U+202E⟩txt"


def test_folding_takes_away_case_and_diacritics() -> None:
    assert folded("SEÑOR Núñez") == folded("señor nunez")
    assert folded("Plain") == "plain"
    assert folded("STRASSE") == folded("straße")


def test_the_day_of_something_unknown_is_left_out() -> None:
    assert not day_of("")
    assert day_of("2026-11-21T12:00:00Z").endswith("Nov 2026")


def test_a_caption_says_place_annotator_stance_and_speaker(two_articles: Session, tag: Tagged) -> None:
    id_ = tag("the treaty is a document", stance=Stance.FOR, said_by="the minister")
    passage = two_articles.brief.annotations[id_]
    assert caption(two_articles.brief, passage) == "Highland Review ¶\u00a01 · AM · for · said by the minister"


def test_a_caption_names_the_sub_tag(two_articles: Session, tag: Tagged) -> None:
    id_, drought = tag("the treaty is a document"), AddTag(ARGUMENT.id, "Drought")
    two_articles.do(drought)
    two_articles.do(Classify(id_, drought.id))
    passage = two_articles.brief.annotations[id_]
    assert caption(two_articles.brief, passage) == "Highland Review ¶\u00a01 · Drought · AM"


def test_a_passage_of_an_article_that_was_just_taken_out_still_has_a_caption(
    two_articles: Session, tag: Tagged
) -> None:
    passage = two_articles.brief.annotations[tag("the treaty is a document")]
    two_articles.do(RemoveArticle(passage.article))
    assert caption(two_articles.brief, passage) == "Highland Review ¶\u00a01 · AM"


def test_an_article_known_only_from_where_it_appeared_first_is_named_by_that() -> None:
    """A syndication line names the first outlet; the column says that rather than nothing."""
    article = Article(ArticleId("x"), "Text.", (), first_in="Highland Review", date="2026-03-12")
    assert origin(article).startswith("Highland Review · 12 ")


@pytest.mark.parametrize(
    "words", ["<b>a</b>", "<img src=file:///x>", "a <i>\nb</i> & c", "1 < 2", "plain & simple\nof two lines"]
)
def test_a_tooltip_shows_its_words_and_never_html_in_them(words: str) -> None:
    tip = plain_tip(words)
    shown_words = QTextDocumentFragment.fromHtml(tip).toPlainText() if tip.startswith("<") else tip
    assert shown_words == words
