"""Who writes to whom about what, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.memo.context import not_set
from briefer.memo.outline import Field, Fields, Paragraph, ParagraphStyle, Section, Text
from briefer.memo.speaking import say
from briefer.memo.wording import capital, long_date, one_line

if TYPE_CHECKING:
    from briefer.memo.context import Context

FIELDS = (
    ("to", "To", True),
    ("through", "Through", False),
    ("from", "From", True),
    ("cc", "Cc", False),
    ("date", "Date", True),
    ("reference", "Reference", False),
    ("for", "For", False),
    ("subject", "Subject", True),
)
"""Key in `Brief.memo`, label, and whether the row stands there even when nothing is set."""


def header(context: Context) -> Section:
    """Return the header block. What must be there and is not says "not set"; the date falls back to today's."""
    rows = [
        Field(say(label, "header"), (Text(value, bold=key == "subject"),) if value else (not_set(),))
        for key, label, always in FIELDS
        if (value := _value(context, key)) or always
    ]
    return Section("header", "", (Paragraph((Text(say("Briefing memo")),), ParagraphStyle.TITLE), Fields(tuple(rows))))


def _value(context: Context, key: str) -> str:
    value = one_line(context.typed(key))
    if key == "date":
        return long_date(value or context.today)
    if key == "for":
        return say(capital(value.removeprefix("for ")))
    return value
