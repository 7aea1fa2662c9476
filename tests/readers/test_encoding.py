"""Bytes become text in a fixed order of encodings; what was a guess is said."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.readers.encoding import NotTextError, decode

TEXT = "The quay – “late”, naïve, 9\u00a0€. 渡 \U0001f6a2\n"
LATIN = "The café’s “quay” – naïve, 9 €.\n"


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (TEXT.encode(), "UTF-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "UTF-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "UTF-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "UTF-16"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "UTF-32"),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "UTF-32"),
    ],
)
def test_marked_and_valid_text_is_no_guess(raw: bytes, name: str) -> None:
    found = decode(raw)
    assert (found.text, found.encoding, found.guessed) == (TEXT, name, False)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_known_by_its_zeros(codec: str) -> None:
    found = decode(LATIN.encode(codec))
    assert (found.text, found.encoding, found.guessed) == (LATIN, "UTF-16", True)


def test_what_is_not_utf8_is_read_as_windows_1252_and_said_to_be() -> None:
    found = decode(LATIN.encode("cp1252"))
    assert (found.text, found.encoding) == (LATIN, "Windows-1252")
    assert found.remark == "Read as Windows-1252, because it is not UTF-8."


def test_bytes_that_windows_1252_does_not_define_are_shown_as_lost() -> None:
    found = decode(b"caf\xe9 \x81 quay")
    assert found.text == "café \ufffd quay"
    assert "does not define" in found.remark


def test_one_broken_byte_does_not_turn_a_utf8_file_into_mojibake() -> None:
    found = decode(TEXT.encode() * 9 + b"caf\xe9")
    assert found.text == TEXT * 9 + "caf\ufffd"
    assert (found.encoding, found.guessed) == ("UTF-8", True)


@pytest.mark.parametrize(
    "raw",
    [
        codecs.BOM_UTF8 + b"caf\xe9",
        codecs.BOM_UTF16_LE + "quay".encode("utf-16-le") + b"x",
        codecs.BOM_UTF32_LE + b"\xff\xff\xff\xff",
    ],
)
def test_a_mark_is_believed_and_what_breaks_its_promise_is_shown_as_lost(raw: bytes) -> None:
    found = decode(raw)
    assert "\ufffd" in found.text
    assert found.guessed


@pytest.mark.parametrize("raw", [bytes(range(32)) * 40, b"\x00" * 500, b"\x00\x01\x02", b"text\x00\x01\x02" * 90])
def test_what_is_plainly_no_text_is_refused(raw: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(raw)


def test_a_stray_nul_is_tolerated() -> None:
    assert decode(b"The quay\x00 is late").text == "The quay\x00 is late"


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(raw: bytes) -> None:
    try:
        assert isinstance(decode(raw).text, str)
    except NotTextError:
        assert raw


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"], exclude_characters="\x7f\ufeff"), min_size=1))
def test_what_was_written_as_utf8_is_read_as_it_was(text: str) -> None:
    assert decode(text.encode()).text == text
    assert decode(codecs.BOM_UTF16_LE + text.encode("utf-16-le")).text == text
