"""Small articles, people and journals, and Hypothesis strategies, for the tests of the core and the store."""

from __future__ import annotations

import itertools
import re
import types
from enum import Enum
from typing import TYPE_CHECKING, Annotated, Any, Literal, NewType, TypeVar, Union, get_args, get_origin

import msgspec
from hypothesis import strategies as st
from msgspec import Struct

from briefer.core import changes
from briefer.core.clock import Stamp
from briefer.core.ids import BriefId, PersonId, article_id
from briefer.core.journal import Journal
from briefer.core.kinds import ARGUMENT
from briefer.core.records import Article, Edition, Part, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefer.core.events import Event
    from briefer.core.ids import AnnotationId, PointId, TagId

ANA = PersonId("ana-000001")
BEN = PersonId("ben-000002")
BRIEF = BriefId("a-brief")
NOON = 1_700_000_000_000
"""Some wall time in milliseconds."""

RecordT = TypeVar("RecordT", bound=Struct)


def article(text: str, **known: Any) -> Article:
    """Return an article in which each line that holds anything is a body part."""
    parts, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            parts.append(Part(start, start + len(line)))
        start += len(line) + 1
    return Article(article_id(text), text, tuple(parts), **known)


DAM = article(
    "Who opens the gates?\n\nThe dam holds.\u00a0It held in 2017 \U0001f30a too.\nCritics say it won’t.\n",
    title="Who opens the gates?",
    file_name="dam.txt",
    authors=("Jo Lind",),
)
CANAL = article("A canal moves water.\nIt cannot make any.", file_name="canal.txt")
TOLLS = article("Tolls rose.\n\nAdvertisement\n\nNobody paid.", title="Tolls", file_name="tolls.txt")
ARTICLES = (DAM, CANAL, TOLLS)


def newer_editions(base: Article) -> list[Edition]:
    """Return texts that an article may get: its own, one with more before it, words changed, words cut, another."""
    text = base.text
    newer = [text, f"Corrected.\n{text}", text.replace("o", "oo"), text[: len(text) // 2], "Nothing of it is left."]
    return [article(each).edition for each in newer]


def with_role(base: Article, n: int, role: Role) -> Article:
    """Return an article whose n-th part has another role."""
    parts = list(base.parts)
    parts[n] = Part(parts[n].start, parts[n].end, role)
    return msgspec.structs.replace(base, parts=tuple(parts))


def wall_clock(start: int = NOON, step: int = 1000) -> Callable[[], int]:
    """Return a clock that goes on by a step whenever it is read."""
    ticks = itertools.count(start, step)
    return lambda: next(ticks)


def journal(author: PersonId = ANA, events: Iterable[Event] = (), start: int = NOON) -> Journal:
    """Return a journal of the example brief with a clock of its own."""
    return Journal(BRIEF, author, events, wall_clock(start))


def with_dam(author: PersonId = ANA) -> Journal:
    """Return a journal whose brief holds the article on the dam."""
    made = journal(author)
    made.do(changes.AddArticle(DAM))
    return made


def tag_words(made: Journal, words: str, kind: TagId = ARGUMENT.id, base: Article = DAM) -> AnnotationId:
    """Tag the first place where the words stand, and return the passage's id."""
    start = base.text.index(words)
    asked = changes.Annotate(base.id, start, start + len(words), kind)
    made.do(asked)
    return asked.id


def state(made: Journal, sentence: str = "The dam is safe.", kind: TagId = ARGUMENT.id) -> PointId:
    """State a point and return its id."""
    asked = changes.StatePoint(sentence, kind)
    made.do(asked)
    return asked.id


# --- strategies

canonical_texts = st.text(alphabet=st.sampled_from("ab .!?\n\u00a0é“”。\U0001f30a\U00020000"), max_size=60)
"""Texts of the characters that are hard on offsets."""

STAMPS = st.builds(Stamp, st.integers(0, 7_258_118_399_999), st.integers(0, 2**53 - 1))


def of_type(wanted: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for the values that a field of a record or an event may have."""
    plain = {Stamp: STAMPS, str: st.text(max_size=20), int: st.integers(0, 2**53), type(None): st.none()}
    plain[bool] = st.booleans()
    if wanted in plain:
        return plain[wanted]
    if isinstance(wanted, NewType):
        return st.text(min_size=1, max_size=8)
    if isinstance(wanted, type) and get_origin(wanted) is None:
        return st.sampled_from(list(wanted)) if issubclass(wanted, Enum) else records(wanted)
    return _composed(get_origin(wanted), get_args(wanted))


def _composed(origin: Any, inside: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if origin is Annotated:
        return _annotated(inside[0], inside[1])
    if origin is Literal:
        return st.sampled_from(inside)
    if origin in (types.UnionType, Union):
        return st.one_of([of_type(each) for each in inside])
    return st.lists(of_type(inside[0]), max_size=3).map(tuple)


def _annotated(wanted: Any, meta: msgspec.Meta) -> st.SearchStrategy[Any]:
    if meta.pattern:
        known = ["", "2025", "2025-01", "2025-01-29", "#0a3f7b", "1", "9"]
        return st.sampled_from([each for each in known if re.search(meta.pattern, each)])
    if wanted is str:
        return st.text(min_size=meta.min_length or 0, max_size=20)
    if wanted is int:
        return st.integers(0 if meta.ge is None else int(meta.ge), 2**53 if meta.le is None else int(meta.le))
    return of_type(wanted)


def records(kind: type[RecordT]) -> st.SearchStrategy[RecordT]:
    """Return a strategy for a record or an event, each of its fields drawn."""
    return st.builds(kind, **{field.name: of_type(field.type) for field in msgspec.structs.fields(kind)})
