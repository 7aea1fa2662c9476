"""Lines: strictly decoded, with an error that names the field; what is unknown is kept as it is."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.events import PersonNamed, UnknownEvent
from briefer.store.codec import LINE_LIMIT, Header, LineError, decode_event, decode_header, encode

SOUND = {"type": "person.named", "id": "e", "clock": [1, 2], "author": "a", "change": "c", "person": "a", "name": "Ana"}


def line(**values: Any) -> bytes:
    return json.dumps({name: value for name, value in (SOUND | values).items() if value is not ...}).encode()


def test_a_sound_line_is_an_event() -> None:
    event = decode_event(line())
    assert isinstance(event, PersonNamed)
    assert event.name == "Ana"
    assert event.clock.step == 2


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"id": ...}, "missing required field `id`"),
        ({"id": ""}, "$.id"),
        ({"clock": ...}, "missing required field `clock`"),
        ({"clock": 1}, "$.clock"),
        ({"clock": [1]}, "$.clock"),
        ({"clock": [1, 2, 3]}, "$.clock"),
        ({"clock": [1.5, 2]}, "$.clock[0]"),
        ({"clock": [-1, 2]}, "$.clock[0]"),
        ({"clock": [10**30, 2]}, "$.clock[0]"),
        ({"clock": [1, 2**53]}, "$.clock[1]"),
        ({"clock": ["1", 2]}, "$.clock[0]"),
        ({"clock": [None, 2]}, "$.clock[0]"),
        ({"clock": [True, 2]}, "$.clock[0]"),
        ({"author": ""}, "$.author"),
        ({"author": ["a"]}, "$.author"),
        ({"change": ""}, "$.change"),
        ({"change": ...}, "missing required field `change`"),
        ({"type": 7}, "$.type"),
        ({"type": ...}, "missing required field `type`"),
        ({"name": ...}, "missing required field `name`"),
        ({"name": None}, "$.name"),
        ({"name": "x" * 2001}, "$.name"),
        ({"type": "note.written", "annotation": "x", "was": "", "now": 1}, "$.now"),
        ({"type": "stance.taken", "annotation": "x", "was": None, "now": "sideways"}, "$.now"),
        ({"type": "part.marked", "article": "a", "start": -1, "was": "body", "now": "title"}, "$.start"),
        ({"type": "part.marked", "article": "a", "start": 0, "was": "body", "now": "poem"}, "$.now"),
        ({"type": "article.described", "article": "a", "field": "text", "was": "", "now": ""}, "$.field"),
        (
            {"type": "annotation.moved", "annotation": "x", "was": {"start": 0, "end": 1, "exact": ""}, "now": {}},
            "$.was.exact",
        ),
    ],
)
def test_a_line_that_is_no_event_is_refused_with_the_field_that_is_wrong(values: dict[str, Any], reason: str) -> None:
    with pytest.raises(LineError) as refusal:
        decode_event(line(**values))
    assert reason in str(refusal.value)


@pytest.mark.parametrize(
    "hostile",
    [
        b"",
        b"null",
        b"[]",
        b'"text"',
        b"\x00" * 50,
        b"\xff\xfe{",
        line()[:-1],
        line() + b"}",
        line().replace(b"[1,", b"[NaN,").replace(b"[1, ", b"[NaN, "),
        line().replace(b"[1, ", b"[1e999, "),
        line().replace(b'"Ana"', b'"\xff"'),
        line().replace(b'"Ana"', rb'"\ud800"'),
        line().replace(b'"Ana"', b'"A\nna"'),
        line()[:-1] + b', "more": ' + b"[" * 200_000 + b"]" * 200_000 + b"}",
        b"[" * 200_000,
        b'{"a":' * 200_000,
    ],
)
def test_what_no_program_of_ours_writes_is_refused_and_breaks_nothing(hostile: bytes) -> None:
    with pytest.raises(LineError):
        decode_event(hostile)


def test_a_line_of_endless_length_is_refused() -> None:
    with pytest.raises(LineError, match="bytes long, more than any event"):
        decode_event(b" " * (LINE_LIMIT + 1))


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_no_bytes_break_the_decoder(noise: bytes) -> None:
    for decode in (decode_event, decode_header):
        with contextlib.suppress(LineError):
            decode(noise)


@pytest.mark.parametrize("type_", ["point.painted", "annotation.painted", "unknown", "Event", ""])
def test_an_event_of_an_unknown_type_goes_out_as_it_came_in(type_: str) -> None:
    odd = line(type=type_, rating={"likelihood": 3}, more=[1, "é"]).replace(b", ", b" ,  ")
    event = decode_event(odd)
    assert isinstance(event, UnknownEvent)
    assert (event.id, event.author, event.clock) == ("e", "a", (1, 2))
    assert encode(event) == odd + b"\n"


def test_fields_a_newer_program_adds_to_a_known_event_do_no_harm() -> None:
    assert isinstance(decode_event(line(colour="red")), PersonNamed)


def test_a_header_is_read_back_as_it_was_written() -> None:
    header = Header("briefer", 1, msgspec.convert("b", str), msgspec.convert("o", str), "2025-01-29T00:00:00Z")  # type: ignore[arg-type]
    assert decode_header(encode(header)[:-1]) == header


@pytest.mark.parametrize(
    "wrong",
    [
        b"",
        b"{}",
        b"Once upon a time",
        b'{"format":"other","version":1,"brief":"b","owner":"o"}',
        b'{"format":"briefer","version":0,"brief":"b","owner":"o"}',
        b'{"format":"briefer","version":"1","brief":"b","owner":"o"}',
        b'{"format":"briefer","version":1,"owner":"o"}',
    ],
)
def test_what_is_no_header_is_refused(wrong: bytes) -> None:
    with pytest.raises(LineError, match="not the header of a brief"):
        decode_header(wrong)
