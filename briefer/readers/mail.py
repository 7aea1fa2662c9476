"""Messages as `.eml` and `.mhtml` hold them (RFC 5322, MIME): opened with care, for headers come in all conditions."""

from __future__ import annotations

import codecs
from email import message_from_bytes, policy
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from briefer.core.errors import BrieferError
from briefer.core.text import canonical
from briefer.readers.encoding import NotTextError, decode
from briefer.readers.files import load_bytes, refuse_other_formats, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage
    from pathlib import Path

MOST_PARTS = 2_000
"""More parts than any message has: a saved page has one for each picture."""

_LONGEST_HEADER = 4_000
"""Longer headers are left unread: the standard parser takes minutes over some of a megabyte."""


def load_message(path: Path, what: str) -> EmailMessage:
    """Return the message in a file; `what` is what the user calls it. Raises `BrieferError` for what is none."""
    raw = load_bytes(path)
    refuse_other_formats(raw, path)
    too_many = BrieferError(f"“{shown(path)}” has more parts within parts than {what} has.", "Save it again.")
    # Each part costs the parser a look at all boundaries around it.
    if raw.count(b"\n--") > 10 * MOST_PARTS:
        raise too_many
    try:
        message = message_from_bytes(raw, policy=policy.default)
        count = sum(1 for _ in message.walk())
    except RecursionError:
        raise too_many from None
    if count > MOST_PARTS:
        raise too_many
    return message


def header(message: EmailMessage, name: str) -> str:
    """Return what a header says on one line; nothing for one that is not there, or not to be understood."""
    for key, raw in message.raw_items():
        if key.lower() == name.lower() and len(raw) <= _LONGEST_HEADER:
            try:
                return " ".join(canonical(str(policy.default.header_fetch_parse(key, raw))).split())
            except (ValueError, LookupError, AttributeError, TypeError):
                # The standard library's parser of headers trips over some that break the rules.
                return ""
    return ""


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
        declared = codecs.lookup(part.get_content_charset("utf-8")).name
        return payload.decode("cp1252" if declared in ("iso8859-1", "ascii") else declared)
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
