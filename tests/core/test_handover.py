"""What a second start may ask: sound links and absolute paths, within bounds; anything else is no request."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.handover import LIMIT, Request, decoded, encoded

FOLDER = Path(__file__).parent.resolve()
NAMES = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="/\\"), min_size=1, max_size=40)
LINKS = st.from_regex(r"briefer:[a-z0-9]{1,8}/[a-z0-9]{1,8}", fullmatch=True)


@given(st.lists(st.one_of(NAMES.map(lambda name: str(FOLDER / name)), LINKS), min_size=1, max_size=20), st.booleans())
def test_what_is_asked_arrives_as_it_was(items: list[str], anyhow: bool) -> None:
    request = Request(tuple(items), anyhow=anyhow)
    line = encoded(request)
    assert line.count(b"\n") == 1
    assert decoded(line) == request
    assert len(request.links) + len(request.paths) == len(items)


@given(st.binary(max_size=300))
def test_noise_is_no_request(noise: bytes) -> None:
    assert decoded(noise) is None


@pytest.mark.parametrize(
    "asked",
    [
        {"items": []},
        {"items": [""]},
        {"items": ["report.txt"]},
        {"items": ["../report.txt"]},
        {"items": ["briefer/rubbish"]},
        {"items": [str(FOLDER / "a"), "file:///etc/hosts"]},
        {"items": [str(FOLDER / "a\0b")]},
        {"items": [str(FOLDER / ("a" * 5000))]},
        {"items": [str(FOLDER)] * 101},
        {"items": [str(FOLDER)], "anyhow": 1},
        {"items": [str(FOLDER)], "run": "something"},
        {"items": str(FOLDER)},
        [str(FOLDER)],
        None,
    ],
)
def test_what_is_not_sound_is_no_request(asked: object) -> None:
    assert decoded(json.dumps(asked).encode() + b"\n") is None


def test_more_than_the_limit_is_not_even_read() -> None:
    line = encoded(Request((str(FOLDER),)))
    assert decoded(line) is not None
    assert decoded(b" " * LIMIT + line) is None


def test_deep_nesting_is_no_request() -> None:
    assert decoded(b"[" * (LIMIT // 2)) is None


def test_links_and_files_are_told_apart() -> None:
    request = Request(("briefer:a/b", str(FOLDER), "BRIEFER:c/d"))
    assert request.links == ("briefer:a/b", "BRIEFER:c/d")
    assert request.paths == (FOLDER,)
