"""From bytes to text: byte order mark, UTF-8, UTF-16, then Windows-1252, and a sentence wherever that was a guess.

Statistical guessers were tried and took Windows-1252 for encodings nobody uses; a fixed order is right more often.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_MARKS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_SAMPLE = 65_536
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x7f]")
_MOST_CONTROL = 0.01
_GOOD_PER_BAD = 10
"""How many good characters beyond ASCII make one broken sequence damaged UTF-8, not another encoding."""


_NO_CHARSETS = frozenset("punycode idna unicode_escape raw_unicode_escape undefined".split())
"""Codecs of Python that no document is in: some take hours over a megabyte."""


class NotTextError(ValueError):
    """The bytes are no text in any encoding that is known here."""


class Decoded(NamedTuple):
    """A text, the name of the encoding it was in, and a sentence about that where it was a guess or lost something."""

    text: str
    encoding: str
    remark: str = ""

    @property
    def guessed(self) -> bool:
        """Tell whether the analyst should look at how the text was decoded."""
        return bool(self.remark)


def codec_named(declared: str) -> str:
    """Return the codec of an encoding that a document declares. Raises `LookupError` or `ValueError` for none."""
    codec = codecs.lookup(declared).name
    if codec.replace("-", "_") in _NO_CHARSETS:
        reason = f"no document is in {declared}"
        raise LookupError(reason)
    return codec


def decode(raw: bytes) -> Decoded:
    """Return the text that the bytes stand for. Raises `NotTextError` for what is plainly no text."""
    decoded = _marked(raw) or _utf8(raw) or _utf16(raw) or _damaged_utf8(raw) or _windows(raw)
    _refuse_control(decoded.text)
    return decoded


def _marked(raw: bytes) -> Decoded | None:
    if raw.startswith(codecs.BOM_UTF8):
        return _utf8(raw) or _with_losses(raw[3:], "utf-8", "UTF-8")
    for mark, codec, name in _MARKS:
        if raw.startswith(mark):
            return _with_losses(raw[len(mark) :], codec, name)
    return None


def _with_losses(raw: bytes, codec: str, name: str) -> Decoded:
    try:
        return Decoded(raw.decode(codec), name)
    except UnicodeDecodeError:
        text = raw.decode(codec, "replace")
        return Decoded(text, name, f"Read as {name}; what was not valid in it shows as \ufffd.")


def _utf8(raw: bytes) -> Decoded | None:
    try:
        return Decoded(raw.decode("utf-8-sig"), "UTF-8")
    except UnicodeDecodeError:
        return None


def _utf16(raw: bytes) -> Decoded | None:
    """Return UTF-16 without a mark, known by every other byte of European text being zero."""
    if len(raw) % 2:
        return None
    low, high = (raw[at:_SAMPLE:2].count(0) / max(1, len(raw[at:_SAMPLE:2])) for at in (1, 0))
    plain = 0.5
    if max(low, high) < plain or min(low, high) > _MOST_CONTROL:
        return None
    codec = "utf-16-le" if low > high else "utf-16-be"
    try:
        return Decoded(raw.decode(codec), "UTF-16", "Read as UTF-16, judging by its zero bytes.")
    except UnicodeDecodeError:
        return None


def _damaged_utf8(raw: bytes) -> Decoded | None:
    text = raw.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore")) - bad
    if beyond_ascii < _GOOD_PER_BAD * bad:
        return None
    return Decoded(text, "UTF-8", "Read as UTF-8; what was not valid in it shows as \ufffd.")


def _windows(raw: bytes) -> Decoded:
    text = raw.decode("cp1252", "replace")
    lost = " Bytes that it does not define show as \ufffd." if "\ufffd" in text else ""
    return Decoded(text, "Windows-1252", f"Read as Windows-1252, because it is not UTF-8.{lost}")


def _refuse_control(text: str) -> None:
    sample = text[:_SAMPLE]
    control = len(_CONTROL.findall(sample))
    # A stray NUL in a real article is tolerated, however short the article is.
    if control > max(8, _MOST_CONTROL * len(sample)) or (sample and control * 2 > len(sample)):
        raise NotTextError("it holds characters that no text has")
