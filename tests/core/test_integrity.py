"""What `briefer check` finds."""

from __future__ import annotations

from briefer.core import changes
from briefer.core import events as ev
from briefer.core.clock import Stamp
from briefer.core.events import stamped
from briefer.core.fold import fold
from briefer.core.ids import AnnotationId
from briefer.core.integrity import DAY, findings
from briefer.core.records import replace, select

from .examples import ANA, BRIEF, DAM, NOON, tag_words, with_dam

LATER = NOON + DAY


def test_a_sound_brief_has_nothing_wrong() -> None:
    made = with_dam()
    tag_words(made, "The dam holds.")
    made.undo()
    made.redo()
    assert findings(made.brief, made.events, LATER) == []


def test_an_event_that_took_no_effect_is_named_with_its_reason() -> None:
    stray = stamped(ev.AnnotationRemoved(annotation=AnnotationId("y")), id="stray")
    assert findings(fold(BRIEF, [stray]), [stray], LATER) == [
        "Event stray refers to annotation y, which is not in the log."
    ]


def test_an_event_that_stands_twice_is_named() -> None:
    made = with_dam()
    twice = [*made.events, made.events[0]]
    assert findings(made.brief, twice, LATER) == [f"Event {twice[0].id} stands in the log 2 times."]


def test_a_clock_that_is_more_than_a_day_ahead_is_named_once() -> None:
    made = with_dam()
    ahead = [stamped(e, clock=Stamp(LATER + DAY + 1, 0), at="2099-01-01T00:00:00Z") for e in made.events]
    assert findings(made.brief, ahead, LATER) == [
        f"The clock of {ANA} is wrong: 1 events carry a time more than a day ahead, up to 2099-01-01T00:00:00Z."
    ]
    followed = [stamped(e, clock=Stamp(LATER + DAY + 1, 0)) for e in made.events]
    assert findings(made.brief, followed, LATER) == []
    assert findings(made.brief, made.events, NOON - DAY) == []


def test_a_passage_that_does_not_quote_its_article_is_named() -> None:
    made = with_dam()
    passage = tag_words(made, "The dam holds.")
    moved = replace(made.brief.annotations[passage], selector=select("The lamb holds.", 0, 14))
    made.brief.annotations[passage] = moved
    assert findings(made.brief, [], LATER) == [f"Annotation {passage} does not quote its article exactly."]


def test_a_passage_of_a_removed_article_is_as_sound_as_before() -> None:
    made = with_dam()
    tag_words(made, "The dam holds.")
    made.do(changes.RemoveArticle(DAM.id))
    assert findings(made.brief, made.events, LATER) == []
