"""What every event must be able to do: be written, be read back, and be taken back."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core import events as ev
from briefer.core.clock import Stamp
from briefer.core.events import EVENT_TYPES, Event, stamped
from briefer.core.ids import AnnotationId, ArticleId, PointId
from briefer.core.records import Annotation, Side, select
from briefer.store.codec import decode_event, encode

from .examples import ANA, DAM, records

each_type = pytest.mark.parametrize("kind", EVENT_TYPES, ids=lambda kind: str(kind.__struct_config__.tag))
RECORDS = {"ArticleAdded", "AnnotationAdded", "PointStated", "TagAdded"}


@each_type
@given(data=st.data())
def test_an_event_is_read_back_as_it_was_written(kind: type[Event], data: st.DataObject) -> None:
    event = data.draw(records(kind))
    line = encode(event)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert decode_event(line[:-1]) == event


@each_type
@given(data=st.data())
def test_the_inverse_of_an_inverse_is_the_event_itself(kind: type[Event], data: st.DataObject) -> None:
    event = data.draw(records(kind))
    inverse = event.inverse()
    if kind is ev.PersonNamed:
        assert inverse is None
        return
    assert inverse is not None
    again = inverse.inverse()
    assert again is not None
    if kind.__name__ in RECORDS:
        # What was added is brought back, not added anew; from there on it goes to and fro.
        again, inverse = again.inverse(), again
        assert again is not None
        assert again.inverse() == inverse
    else:
        assert again == unstamped(event)


def unstamped(event: Event) -> Event:
    return stamped(event, id="", clock=Stamp(0, 0), author="", at="", change="", undoes=None)


@each_type
def test_an_event_is_named_in_the_past_tense_after_what_it_is_about(kind: type[Event]) -> None:
    subject, _, happened = str(kind.__struct_config__.tag).partition(".")
    assert subject.isalpha()
    assert happened.endswith(("ed", "en"))


def test_no_two_events_share_a_name() -> None:
    assert len({kind.__struct_config__.tag for kind in EVENT_TYPES}) == len(EVENT_TYPES)


X, P = AnnotationId("x"), PointId("p")


@pytest.mark.parametrize(
    ("event", "targets"),
    [
        (ev.ArticleAdded(article=DAM), {DAM.id}),
        (ev.ArticleRemoved(article=ArticleId("a")), {"a"}),
        (ev.AnnotationAdded(annotation=Annotation(X, DAM.id, select(DAM.text, 0, 3), DAM.id)), {"x", DAM.id}),  # type: ignore[arg-type]
        (ev.NoteWritten(annotation=X, was="", now="n"), {"x"}),
        (ev.PointSupported(point=P, annotation=X, was=None, now=Side.SUPPORTS), {"p", "x"}),
        (ev.MemoWritten(field="to", was="", now="n"), set()),
    ],
)
def test_an_event_knows_what_it_is_about(event: Event, targets: set[str]) -> None:
    assert set(event.targets) == targets


def test_events_are_ordered_by_clock_then_author_then_id() -> None:
    def at(millis: int, author: str, id_: str) -> Any:
        return stamped(ev.MemoWritten(field="to", was="", now=""), clock=Stamp(millis, 0), author=author, id=id_).order

    assert at(1, "b", "b") < at(2, "a", "a")
    assert at(1, "a", "b") < at(1, "b", "a")
    assert at(1, "a", "a") < at(1, "a", "b")


def test_stamping_leaves_what_happened_alone() -> None:
    event = ev.NoteWritten(annotation=X, was="", now="n")
    made = stamped(event, author=ANA, id="e")
    assert (made.author, made.id) == (ANA, "e")
    assert unstamped(made) == event
