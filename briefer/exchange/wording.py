"""Words and times of other programs, as a brief can keep them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TypeVar

from briefer.core.records import Outcome, Printing

Choice = TypeVar("Choice", Printing, Outcome)

_NOT_TEXT = re.compile("[\x00\ud800-\udfff]")


def clean(text: str) -> str:
    """Return a text without what UTF-8 cannot hold."""
    return _NOT_TEXT.sub("\ufffd", text)


def utc(time: str) -> str:
    """Return an ISO 8601 time in UTC, to the second; a time without a zone counts as UTC, what is no time is empty."""
    try:
        moment = datetime.fromisoformat(time)
        zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return zoned.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError):
        return ""


def chosen(choices: type[Choice], told: str, otherwise: Choice) -> Choice:
    """Return one of some choices by its name, or another where it is none of them."""
    return choices(told) if told in set(choices) else otherwise
