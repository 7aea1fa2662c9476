"""The fastest hand: select by sentence and paragraph, tag as the last time, go to what is untagged, note and go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.changes import AddArticle, Annotate
from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK
from briefer.core.text import Span
from briefer.ui.reading.growing import grown, shrunk
from tests.ui.reading.conftest import TREATY
from tests.ui.reading.user import article, click, drag_over, only, press, quotes, words

if TYPE_CHECKING:
    from briefer.ui.reading.panes import PaneArea
    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.session import Session

SENTENCE = "The canal would end the one\nexchange of data that is left."
PARAGRAPH = TREATY.text[TREATY.text.index("A third") : TREATY.text.index("Open talks now.") + len("Open talks now.")]


def selected(view: ArticleView) -> str:
    """Return the selected words."""
    return TREATY.text[slice(*view.selected)] if view.selected else ""


def test_the_selection_grows_by_sentence_paragraph_and_more_and_shrinks_back(view: ArticleView) -> None:
    click(view, "would end")
    seen = [selected(view)]
    for _ in range(4):
        press(view, "Alt+Up")
        seen.append(selected(view))
    assert seen[1:3] == [SENTENCE, PARAGRAPH]
    assert seen[3].startswith("A third")
    assert seen[3].endswith("What to do")
    assert seen[4].endswith("in reserve.")
    for before in reversed(seen[:4]):
        press(view, "Alt+Down")
        assert selected(view) == before


def test_a_few_words_grow_to_their_sentences(view: ArticleView) -> None:
    drag_over(view, "left. Open")
    press(view, "Alt+Up")
    assert selected(view) == SENTENCE + " Open talks now."


def test_what_did_not_grow_shrinks_by_paragraph_and_sentence(view: ArticleView) -> None:
    drag_over(
        view,
        "A third failed season \U0001f30a could push the province to close its gates. "
        + SENTENCE
        + " Open talks now.\n\nWhat",
    )
    press(view, "Alt+Down")
    assert selected(view) == PARAGRAPH
    press(view, "Alt+Down")
    assert selected(view).endswith("that is left.")
    press(view, "Alt+Down")
    assert selected(view).endswith("close its gates.")
    press(view, "Alt+Down")
    assert selected(view) == ""


def test_the_grown_selection_is_tagged_by_one_key(view: ArticleView, session: Session) -> None:
    click(view, "would end")
    press(view, "Alt+Up", "R")
    assert only(session).quote == SENTENCE


def test_the_whole_article_grows_no_further(view: ArticleView) -> None:
    click(view, "would end")
    press(view, *["Alt+Up"] * 12)
    assert view.selected == Span(TREATY.parts[0].start, TREATY.parts[-1].end)


SPANS = st.tuples(st.integers(0, len(TREATY.text)), st.integers(0, len(TREATY.text))).map(
    lambda pair: Span(*sorted(pair))
)


@given(SPANS)
def test_growing_always_covers_and_comes_to_an_end(span: Span) -> None:
    for _ in range(20):
        larger = grown(TREATY, span)
        assert larger.start <= span.start <= span.end <= larger.end
        if larger == span:
            break
        span = larger
    assert span.start <= TREATY.parts[0].start
    assert span.end >= TREATY.parts[-1].end


@given(SPANS)
def test_shrinking_always_ends_in_a_caret(span: Span) -> None:
    for _ in range(20):
        smaller = shrunk(TREATY, span)
        assert span.start == smaller.start <= smaller.end <= span.end
        assert smaller.end < span.end or smaller.start == smaller.end
        span = smaller
    assert span.start == span.end


def test_an_article_without_parts_neither_grows_nor_shrinks() -> None:
    empty = article("\n\n")
    assert grown(empty, Span(0, 1)) == Span(0, 1)
    assert shrunk(empty, Span(0, 1)) == Span(0, 0)


def test_a_full_stop_tags_as_the_last_time(view: ArticleView, session: Session) -> None:
    click(view, "Open talks")
    press(view, "R")
    click(view, "Publish the")
    press(view, ".")
    assert {(passage.quote, passage.kind) for passage in session.brief.passages()} == {
        ("Open talks now.", RISK),
        ("Publish the readings daily.", RISK),
    }


def test_the_last_tag_is_the_last_in_any_pane(area: PaneArea, session: Session) -> None:
    other = article("Another article stands here. It has two sentences.")
    session.do(AddArticle(other))
    first, second = (pane.view for pane in area.panes)
    click(first, "Open talks")
    press(first, "C")
    click(second, "It has two")
    press(second, ".")
    assert session.brief.passages(other.id)[0].kind is RECOMMENDATION


def test_u_goes_to_the_paragraphs_that_nothing_is_tagged_in(view: ArticleView, session: Session) -> None:
    session.do(Annotate(TREATY.id, *words(view, "Open talks now"), ARGUMENT.id))
    view.select(0, 0)
    press(view, "U")
    assert view.cursor_offset == words(view, "The treaty is old").start
    press(view, "U")
    assert view.cursor_offset == words(view, "Publish the").start, "headings and tagged paragraphs are passed over"
    told: list[str] = []
    session.told.connect(told.append)
    press(view, "U")
    assert told == ["No untagged paragraphs that way."]
    press(view, "Shift+U")
    assert view.cursor_offset == words(view, "The treaty is old").start
    assert session.chosen is None


@pytest.mark.parametrize("key", ["U", "Shift+U", "Alt+Up", "Alt+Down", "."])
def test_the_keys_do_no_harm_in_an_empty_view(view: ArticleView, session: Session, key: str) -> None:
    view.show_article(None)
    press(view, key)
    assert quotes(session) == []
