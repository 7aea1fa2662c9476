"""The kinds of fields that records share, and how a record is changed."""

from __future__ import annotations

from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Struct

Offset = Annotated[int, Meta(ge=0)]
"""A position in a canonical text, in code points."""

Short = Annotated[str, Meta(max_length=2_000)]
Prose = Annotated[str, Meta(max_length=200_000)]

Date = Annotated[str, Meta(pattern=r"^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?\Z")]
"""An ISO 8601 date, as exact as the source has it (`2025`, `2025-01`, `2025-01-29`); empty if unknown."""

Grade = Annotated[int, Meta(ge=1, le=5)]
"""From 1 to 5."""

RecordT = TypeVar("RecordT", bound=Struct)


def replace(record: RecordT, **values: object) -> RecordT:
    """Return a copy of a record with some fields changed."""
    return msgspec.structs.replace(record, **values)
