"""Hostile and broken files: one clear sentence each, never a crash, never a guess."""

from __future__ import annotations

import contextlib
import json
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.errors import BrieferError
from briefer.exchange.opening import LIMIT, decode_json, load

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "Expecting value in line 1, column 1"),
        (b'{"a": 1,\n "b" 2}', "in line 2, column 6"),
        (b'{"a": NaN}', "NaN is no number"),
        (b"[Infinity]", "Infinity is no number"),
        (b"[-Infinity]", "-Infinity is no number"),
        (b"[1e999]", "the number 1e999 is too large"),
        (b"[%s]" % (b"9" * 5000), "the number 99999999999999999999… is too large"),
        (b'{"id": 1, "body": 2, "id": 3}', "an object names “id” twice"),
        (b"\xff\xfe[\x00", "it is not UTF-8"),
        (b'"\x80"', "it is not UTF-8"),
        (b"[" * 60 + b"]" * 60, "it is nested too deeply"),
        (b"[" * 200_000, "it is nested too deeply"),
        (b'{"a":' * 200_000, "it is nested too deeply"),
        (b'{"a":' * 50 + b"1" + b"}" * 50, "it is nested too deeply"),
        (b"[1] [2]", "Extra data in line 1"),
    ],
)
def test_unsound_json_is_refused_in_a_sentence(data: bytes, why: str) -> None:
    with pytest.raises(BrieferError) as refusal:
        decode_json(data)
    assert refusal.value.sentence.startswith("This is not sound JSON: ")
    assert why in refusal.value.sentence
    assert len(refusal.value.sentence) < 120


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b'\xef\xbb\xbf{"a": [1, -2.5, "\xf0\x9f\x8c\x8a", null, true]}', {"a": [1, -2.5, "🌊", None, True]}),
        (b"[" * 30 + b"]" * 30, None),
        (b"12345678901234567890", 12345678901234567890),
    ],
)
def test_sound_json_is_read(data: bytes, value: object) -> None:
    found = decode_json(data)
    assert value is None or found == value


@given(st.binary(max_size=40))
def test_any_bytes_are_json_or_refused(data: bytes) -> None:
    with contextlib.suppress(BrieferError):
        json.loads(json.dumps(decode_json(data)))


def test_a_file_s_bytes_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"[]")
    assert load(path) == b"[]"


def test_what_is_missing_or_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    for name, why in (("none.json", "There is no file “none.json”"), ("pipe.json", "“pipe.json” is not a file")):
        with pytest.raises(BrieferError, match=why):
            load(tmp_path / name)
    with pytest.raises(BrieferError, match="is not a file"):
        load(tmp_path)


def test_an_empty_or_a_huge_file_is_refused(tmp_path: Path) -> None:
    empty, huge = tmp_path / "empty.json", tmp_path / "huge.json"
    empty.touch()
    with huge.open("wb") as file:
        file.truncate(LIMIT + 1)
    with pytest.raises(BrieferError, match=r"“empty\.json” is empty"):
        load(empty)
    with pytest.raises(BrieferError, match=r"“huge\.json” is larger than 100 MB\. Export it again, or in parts\."):
        load(huge)
