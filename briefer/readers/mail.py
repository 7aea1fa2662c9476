"""Messages as `.eml` and `.mhtml` hold them (RFC 5322, MIME): opened with care, for headers come in all conditions."""

from __future__ import annotations

from contextlib import suppress
from email import message_from_bytes
from email.policy import EmailPolicy
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, cast

from briefer.core.errors import BrieferError
from briefer.core.text import canonical
from briefer.readers.encoding import NotTextError, codec_named, decode
from briefer.readers.files import load_bytes, refuse_other_formats, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage
    from pathlib import Path

MOST_PARTS = 2_000
"""More parts than any message has: a saved page has one for each picture."""

_LONGEST_HEADER = 4_000
"""Longer headers are left unread: the standard parser takes minutes over some of a megabyte."""

_MOST_COMMENTS = 50
"""How many comments a header has at most: they can stand in each other."""

_UNREADABLE = (ValueError, LookupError, AttributeError, TypeError)
"""What the standard library's parser of headers trips over, where they break the rules."""


class _Careful(EmailPolicy):
    """Takes a header that is too long or not to be understood for an empty one, whoever asks: the parser does, too."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        """Return a header as it is understood."""
        if len(value) <= _LONGEST_HEADER and value.count("(") <= _MOST_COMMENTS:
            with suppress(*_UNREADABLE):
                return super().header_fetch_parse(name, value)
        return super().header_fetch_parse(name, "")


_POLICY = _Careful()


def load_message(path: Path, what: str) -> EmailMessage:
    """Return the message in a file; `what` is what the user calls it. Raises `BrieferError` for what is none."""
    raw = load_bytes(path)
    refuse_other_formats(raw, path)
    too_many = BrieferError(f"“{shown(path)}” has more parts within parts than {what} has.", "Save it again.")
    # Each part costs the parser a look at all boundaries around it.
    if raw.count(b"\n--") > 10 * MOST_PARTS:
        raise too_many
    try:
        message = cast("EmailMessage", message_from_bytes(raw, policy=_POLICY))
        count = sum(1 for _ in message.walk())
    except RecursionError:
        raise too_many from None
    if count > MOST_PARTS:
        raise too_many
    return message


def header(message: EmailMessage, name: str) -> str:
    """Return what a header says on one line; nothing for one that is not there, or not to be understood."""
    return " ".join(canonical(str(message.get(name, ""))).split())


def leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """Yield the parts of a message that hold something themselves, in order; not those of messages within it."""
    if message.get_content_maintype() != "multipart":
        yield message
    else:
        for part in message.iter_parts():
            yield from leaves(part)  # type: ignore[arg-type]


def text_of(part: EmailMessage) -> str:
    """Return the text of a part, in the encoding that it declares if there is one. Empty for what is no text."""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload:
        return ""
    try:
        declared = part.get_content_charset("utf-8")
        codec = codec_named(declared)
        return payload.decode("cp1252" if codec in ("iso8859-1", "ascii") else codec)
    except (LookupError, ValueError):
        pass
    try:
        return decode(payload).text
    except NotTextError:
        return ""


def day_of(message: EmailMessage) -> str:
    """Return the day on which a message was written, where its writer was, as ISO 8601; empty if it does not say."""
    try:
        return parsedate_to_datetime(header(message, "Date")).date().isoformat()
    except (ValueError, TypeError, OverflowError):
        return ""
